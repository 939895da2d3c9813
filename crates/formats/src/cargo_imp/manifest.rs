//! FFM: each consignment of a flight manifest, under the number of its waybill.

use super::contents::{Block, described};
use crate::cargo::{Consignment, Measure, carrier, identifier, named};
use crate::context::{Context, stated};
use crate::{Draft, Problem, Rejected, Severity};
use model::{IdentifierKind, Party, PartyKind, Role, Stated};

/// Segments that are three letters long as places of unloading are.
const SEGMENTS: &[&str] = &["OSI", "SCI", "DIM", "ULD", "COR", "OCI", "SPH", "SSR", "ONW", "REF"];

/// `DOH`, `DOH/03MAR0600` or `DOH/NIL`.
pub(super) fn is_unloading(text: &str) -> bool {
    let name = text.split('/').next().unwrap_or_default();
    name.len() == 3 && name.bytes().all(|b| b.is_ascii_uppercase()) && !SEGMENTS.contains(&name)
}

/// One consignment of the manifest.
pub(super) fn line(block: &Block<'_>) -> Result<Draft, Box<Rejected>> {
    let Some(told) = block.lines.first().and_then(|l| described(&l.text)) else {
        let what = "does not fit; expected number, way, amounts and goods, for example `999-12345675NBOHAN/T12K320.5/GOODS`";
        return Err(block.rejected("broken-line", what, "look at the line in the message"));
    };
    let mut c = Consignment::new(block.row);
    // `1/XX111/03MAR2200/NBO/5YXYZ`: part of the message, flight, day and time, loading, mark of the aircraft.
    let flight: Vec<&str> =
        block.over.first().map(|l| l.text.split('/').map(str::trim).collect()).unwrap_or_default();
    let field = |n: usize| flight.get(n).copied().filter(|f| !f.is_empty());
    let unloading = block.over.get(1).map(|l| l.text.split('/').next().unwrap_or_default().trim());
    c.reference = Some(told.number.to_owned());
    let unit = unit(block).unwrap_or_default();
    c.key = Some(format!(
        "{}@{}/{}/{}/{unit}",
        told.number,
        field(1).unwrap_or("manifest"),
        field(2).unwrap_or_default(),
        unloading.unwrap_or_default()
    ));
    if let Some(date) = field(2) {
        departure(date, block, &mut c);
    }
    c.origin(Stated::raw(told.from), "consignment line");
    for stop in [field(3), unloading].into_iter().flatten() {
        if stop != told.from && stop != told.to {
            c.transit(Stated::raw(stop), "flight line");
        }
    }
    c.destination(Stated::raw(told.to), "consignment line");
    c.party(carrier(field(1).and_then(|f| f.get(..2)), &[("air waybill", told.number)]), "consignment line");
    conveyances(block, field(1), field(4), &mut c);
    c.goods(
        told.goods,
        "consignment line",
        &Measure { amount: told.weight, unit: told.unit, from: "consignment line" },
        told.pieces,
    );
    if told.share != "T" {
        c.line("Part of the consignment", told.share);
    }
    remarks(block, &mut c);
    let flight = field(1).map(|f| format!(" on flight {f}")).unwrap_or_default();
    let pointer = format!("air waybill {}{flight}, line {}", told.number, block.row);
    c.draft("cargo-imp", pointer, block.file, block.raw())
}

/// `03MAR2200` is a day with its time and without a year, `03MAR24` has one. The year is taken from the telegram's header or
/// another line, where one stands beside the same month and no line says another.
fn departure(text: &str, block: &Block<'_>, c: &mut Consignment) {
    let day = Context::new().with("order", "dmy");
    let figures = text.get(5..).unwrap_or_default();
    let bare = text.get(2..5).filter(|m| MONTHS.contains(m)).filter(|_| matches!(figures.len(), 0 | 4));
    let Some(month) = bare.filter(|_| figures.bytes().all(|b| b.is_ascii_digit())) else {
        c.note("core.date", "flight line");
        c.core.date = Some(stated(text, day));
        return;
    };
    let lines = block.header.iter().chain(block.over).chain(block.lines);
    let mut years: Vec<&str> = lines.filter_map(|l| year_beside(&l.text, month)).collect();
    years.sort_unstable();
    years.dedup();
    let day_alone = &text[..5];
    if let [year] = years.as_slice() {
        let year = if year.len() == 2 { format!("20{year}") } else { (*year).to_owned() };
        c.note("core.date", "flight line");
        c.core.date = Some(stated(day_alone, day.with("in", &year)));
        return;
    }
    // `03MAR` alone would be read as March of 2003.
    c.line("Day of the flight, without a year", text);
    let problem = Problem::new(Severity::Warning, "no-year", c.row)
        .column("flight line")
        .value(text)
        .expected("is a day without a year, and no other line of the message names one")
        .mend("write the year behind the month in the flight line, for example `03MAR24`");
    c.problems.push(problem);
}

const MONTHS: [&str; 12] =
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/// The figures of a year that stand behind a month, alone: `MAR24`, `MAR2024`.
fn year_beside<'t>(text: &'t str, month: &str) -> Option<&'t str> {
    text.match_indices(month).find_map(|(at, _)| {
        let behind = text.get(at + 3..)?;
        let behind = behind.strip_prefix(' ').unwrap_or(behind);
        let figures = behind.bytes().take_while(u8::is_ascii_digit).count();
        let year = behind.get(..figures)?;
        // Four figures behind a month may be a time: only a year of this century's first half is one.
        let fits =
            figures == 2 || (figures == 4 && year.starts_with("20") && year < "2050" && !is_time(text, at));
        fits.then_some(year)
    })
}

/// Whether the month belongs to a flight line's day and time: figures stand directly before it and behind it.
fn is_time(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let behind = text[at + 3..].chars().next();
    before.is_some_and(|c| c.is_ascii_digit()) && behind.is_some_and(|c| c.is_ascii_digit())
}

fn conveyances(block: &Block<'_>, flight: Option<&str>, mark: Option<&str>, c: &mut Consignment) {
    let words = flight.unwrap_or("flight manifest");
    c.note("core.transport#1", "flight line");
    c.core.transports.push(Stated::raw_in(words, "mode air"));
    if flight.is_some() || mark.is_some() {
        let mut party = flight.map_or_else(
            || Party::new(PartyKind::Aircraft, Role::Conveyance),
            |f| named(PartyKind::Aircraft, Role::Conveyance, f),
        );
        party.identifiers.extend(mark.map(|m| identifier(IdentifierKind::Plate, m, Context::new())));
        c.party(party, "flight line");
    }
    if let Some(unit) = unit(block) {
        c.party(named(PartyKind::Container, Role::Conveyance, unit), "ULD");
    }
}

/// The unit load that the line stands in.
fn unit<'a>(block: &Block<'a>) -> Option<&'a str> {
    let text = block.over.iter().find_map(|l| l.text.strip_prefix("ULD/"))?;
    text.split('/').next().filter(|u| !u.is_empty())
}

/// Special handling codes stand behind the consignment's line, other remarks in segments of their own.
fn remarks(block: &Block<'_>, c: &mut Consignment) {
    for (n, segment) in block.segments().iter().enumerate() {
        match segment.name {
            _ if n == 0 => {
                for (_, text) in &segment.texts[1..] {
                    text.split('/').for_each(|code| c.line("Special handling", code));
                }
            }
            "OSI" => segment.filled().for_each(|t| c.line("Other service information", t)),
            "SCI" => segment.filled().for_each(|t| c.line("Goods status", t)),
            _ => {}
        }
    }
}

//! FWB and FHL: a master waybill, and a house waybill under its master.

use super::contents::{Block, Segment, broken, described, way, weight};
use super::party;
use crate::cargo::{Consignment, Measure, carrier, named};
use crate::context::{Context, stated};
use crate::{Draft, Rejected};
use model::{PartyKind, Role, Stated};

/// A master waybill.
pub(super) fn master(block: &Block<'_>) -> Result<Draft, Box<Rejected>> {
    let Some(told) = block.lines.first().and_then(|l| described(&l.text)) else {
        let what =
            "does not fit; expected number, way and amounts, for example `999-12345675NBOHAN/T12K320.5`";
        return Err(block.rejected("broken-line", what, "look at the line behind the first of the message"));
    };
    let segments = block.segments();
    let mut c = Consignment::new(block.row);
    c.key = Some(told.number.to_owned());
    let rating: Vec<&Segment<'_>> = segments.iter().filter(|s| s.name == "RTD").collect();
    let consolidation = rating.iter().any(|s| s.filled().any(|t| item(t, "NC").is_some()));
    if consolidation {
        c.line("Consolidation", "who is behind it stands in the house waybills");
    }
    party::parties(&segments, false, consolidation, &mut c);
    c.origin(Stated::raw(told.from), "consignment line");
    route(&segments, told.from, told.to, &mut c);
    c.destination(Stated::raw(told.to), "consignment line");
    issued(&segments, &mut c);
    flights(&segments, told.number, &mut c);
    let words: Vec<&str> = rating
        .iter()
        .flat_map(|s| s.filled())
        .filter_map(|t| item(t, "NG").or_else(|| item(t, "NC")))
        .collect();
    c.goods(
        &words.join(" "),
        "RTD",
        &Measure { amount: told.weight, unit: told.unit, from: "consignment line" },
        told.pieces,
    );
    for text in rating.iter().flat_map(|s| s.filled()) {
        if let Some(code) = item(text, "NH") {
            c.line("HS code", code);
        }
        if let Some(unit) = item(text, "NU") {
            c.party(named(PartyKind::Container, Role::Conveyance, unit), "RTD");
        }
    }
    remarks(&segments, &mut c);
    let pointer = format!("air waybill {}, line {}", told.number, block.row);
    c.draft("cargo-imp", pointer, block.file, block.raw())
}

/// A house waybill: `HBS/EXH0001/NBOHAN/12/K320.5/12/ANIMAL SCALES`.
pub(super) fn house(block: &Block<'_>) -> Result<Draft, Box<Rejected>> {
    let segments = block.segments();
    let fields: Vec<&str> = segments
        .first()
        .and_then(|s| s.texts.first())
        .map(|(_, t)| t.split('/').map(str::trim).collect())
        .unwrap_or_default();
    let told = match fields.as_slice() {
        [number, route, pieces, weighed, ..] if !number.is_empty() => {
            way(route).zip(weight(weighed)).map(|(route, weighed)| (*number, route, *pieces, weighed))
        }
        _ => None,
    };
    let Some((number, (from, to), pieces, (amount, unit))) = told else {
        let what = "does not fit; expected number, way, pieces and weight, for example `HBS/EXH0001/NBOHAN/12/K320.5/12/GOODS`";
        return Err(block.rejected("broken-line", what, "look at the line in the message"));
    };
    let mut c = Consignment::new(block.row);
    let master = block.over.first().and_then(|l| l.text.strip_prefix("MBI/")).and_then(|t| t.get(..12));
    c.key = Some(master.map_or_else(|| number.to_owned(), |m| format!("{m}/{number}")));
    party::parties(&segments, true, false, &mut c);
    c.origin(Stated::raw(from), "HBS");
    c.destination(Stated::raw(to), "HBS");
    c.note("core.transport#1", "HBS");
    c.core.transports.push(Stated::raw_in("house air waybill", "mode air"));
    let documents: Vec<(&str, &str)> =
        [master.map(|m| ("air waybill", m)), Some(("house waybill", number))].into_iter().flatten().collect();
    c.party(carrier(None, &documents), "HBS");
    let text: Vec<&str> = segments.iter().filter(|s| s.name == "TXT").flat_map(Segment::filled).collect();
    let short = fields.get(5..).unwrap_or_default().join("/");
    // The free text tells in full what the manifest description cuts short.
    let words = if text.is_empty() { short.clone() } else { text.join(" ") };
    c.goods(
        &words,
        if text.is_empty() { "HBS" } else { "TXT" },
        &Measure { amount, unit, from: "HBS" },
        pieces,
    );
    if short != words {
        c.line("On the manifest", &short);
    }
    for (_, codes) in segments.first().map(|s| &s.texts[1..]).unwrap_or_default() {
        codes.split('/').for_each(|code| c.line("Special handling", code));
    }
    for code in segments.iter().filter(|s| s.name == "HTS").flat_map(Segment::filled) {
        code.split('/').for_each(|code| c.line("HS code", code));
    }
    remarks(&segments, &mut c);
    let pointer = match master {
        Some(master) => format!("house waybill {number} of air waybill {master}, line {}", block.row),
        None => format!("house waybill {number}, line {}", block.row),
    };
    c.draft("cargo-imp", pointer, block.file, block.raw())
}

/// What stands behind a mark such as `NG` in a rating line: `1/NG/PERISHABLES`.
fn item<'t>(text: &'t str, mark: &str) -> Option<&'t str> {
    let at = text.find(&format!("{mark}/"))?;
    let before = &text[..at];
    let marked = before.is_empty() || before.ends_with('/');
    marked.then(|| text[at + mark.len() + 1..].trim()).filter(|t| !t.is_empty())
}

/// `RTG/DOHXX/HANXX`: each stop with the carrier to it.
fn route(segments: &[Segment<'_>], from: &str, to: &str, c: &mut Consignment) {
    for segment in segments.iter().filter(|s| s.name == "RTG") {
        for stop in segment.filled().flat_map(|t| t.split('/')) {
            let Some(airport) = stop.get(..3).filter(|a| a.bytes().all(|b| b.is_ascii_uppercase())) else {
                broken(c, segment.number, "RTG", stop, "three letters of an airport and two of a carrier");
                continue;
            };
            if airport != from && airport != to {
                c.transit(Stated::raw(airport), "RTG");
            }
        }
    }
}

/// `ISU/02MAR24/NAIROBI/A SAMPLE`: when and where the waybill was issued.
fn issued(segments: &[Segment<'_>], c: &mut Consignment) {
    let text = segments.iter().filter(|s| s.name == "ISU").find_map(|s| s.filled().next());
    if let Some(date) = text.and_then(|t| t.split('/').next()).filter(|d| !d.is_empty()) {
        c.note("core.date", "ISU");
        c.core.date = Some(stated(date, Context::new().with("order", "dmy").with("of", "the document")));
    }
}

/// `FLT/XX111/03/XX222/04`: flights booked, each with its day of the month.
fn flights(segments: &[Segment<'_>], number: &str, c: &mut Consignment) {
    let flights: Vec<(String, String)> = segments
        .iter()
        .filter(|s| s.name == "FLT")
        .flat_map(Segment::filled)
        .flat_map(|t| {
            let fields: Vec<&str> = t.split('/').map(str::trim).collect();
            fields
                .chunks(2)
                .map(|p| (p[0].to_owned(), p.get(1).copied().unwrap_or_default().to_owned()))
                .collect::<Vec<_>>()
        })
        .filter(|(flight, _)| !flight.is_empty())
        .collect();
    let by = flights.first().and_then(|(flight, _)| flight.get(..2));
    c.party(carrier(by, &[("air waybill", number)]), "consignment line");
    c.note("core.transport#1", "consignment line");
    c.core.transports.push(Stated::raw_in("air waybill", "mode air"));
    for (flight, day) in flights {
        let mut party = named(PartyKind::Aircraft, Role::Conveyance, &flight);
        if let Some(name) = &mut party.name {
            name.context = Context::new().with("departs", &day).done();
        }
        c.party(party, "FLT");
    }
}

/// Declared value, services, accounting.
fn remarks(segments: &[Segment<'_>], c: &mut Consignment) {
    party::check_notes(segments, c);
    for segment in segments {
        match segment.name {
            "CVD" => value(segment, c),
            "SSR" => segment.filled().for_each(|t| c.line("Special service", t)),
            "OSI" => segment.filled().for_each(|t| c.line("Other service information", t)),
            "ACC" => segment.filled().for_each(|t| c.line("Accounting", t)),
            "SPH" => segment.filled().flat_map(|t| t.split('/')).for_each(|t| c.line("Special handling", t)),
            _ => {}
        }
    }
}

/// `CVD/USD/PP/PP/NVD/4500.00/XXX`: currency, charges, value for carriage, for customs, insured. NVD and NCV mean that
/// none is declared.
fn value(segment: &Segment<'_>, c: &mut Consignment) {
    let Some(text) = segment.filled().next() else { return };
    let fields: Vec<&str> = text.split('/').map(str::trim).collect();
    let figures = fields.iter().skip(1).filter(|f| f.starts_with(|ch: char| ch.is_ascii_digit()));
    let (Some(currency), true) = (fields.first().filter(|f| f.len() == 3), fields.len() > 2) else {
        return broken(
            c,
            segment.number,
            "CVD",
            text,
            "currency, charges and values, for example `USD/PP/NVD/4500.00/XXX`",
        );
    };
    // Customs stands behind carriage, so that of two figures the second is customs'.
    if let Some(amount) = figures.take(2).last() {
        c.note("core.amount", "CVD");
        c.core.amount = Some(stated(amount, Context::new().with("currency", currency)));
    }
}

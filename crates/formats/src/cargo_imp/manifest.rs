//! FFM: each consignment of a flight manifest, under the number of its waybill.

use super::contents::{Block, described};
use crate::cargo::{Consignment, Measure, carrier, identifier, named};
use crate::context::{Context, stated};
use crate::{Draft, Rejected};
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
        c.note("core.date", "flight line");
        c.core.date = Some(stated(date, Context::new().with("order", "dmy")));
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

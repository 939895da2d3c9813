//! The two tables of an i2 chart, CSV: columns that import specifications know and that our own reader takes
//! (`link_chart`).
//!
//! A table has no place for a remark on the whole: each row says how it is to be handled and that there may be more.

use super::sheet::{NetworkNode, NetworkSheet, joined};
use super::xml_text::plain;
use crate::reports_out::{csv_line, harmless};
use model::PartyKind;
use std::io::{self, Write};

/// Spreadsheets read a file as UTF-8 by it.
const MARK: &[u8] = b"\xEF\xBB\xBF";

pub(super) fn entities(sheet: &NetworkSheet, out: &mut dyn Write) -> io::Result<()> {
    let (counts, measures) = sheet.figures();
    out.write_all(MARK)?;
    let fixed = [
        "id",
        "type",
        "label",
        "country",
        "countries",
        "roles",
        "sectors",
        "place",
        "latitude",
        "longitude",
        "precision",
    ];
    // Figures have a word of their own in front: a measure called `from` would be read as the end of a link.
    let figures =
        counts.iter().map(|n| format!("count {n}")).chain(measures.iter().map(|n| format!("measure {n}")));
    let names =
        fixed.iter().map(|n| (*n).to_owned()).chain(figures).chain(["handling", "notice"].map(str::to_owned));
    line(out, names)?;
    for node in sheet.nodes() {
        let place = node.place.as_ref();
        let of = |text: Option<String>| text.unwrap_or_default();
        let fixed = [
            node.id.clone(),
            kind(node).to_owned(),
            node.label.clone(),
            of(node.countries.first().map(|c| c.code().to_owned())),
            node.countries(),
            node.roles(),
            node.sectors(),
            of(place.map(|p| p.name.clone())),
            of(place.map(|p| p.latitude.to_string())),
            of(place.map(|p| p.longitude.to_string())),
            of(place.map(|p| p.precision.code().to_owned())),
        ];
        let count = |name: &&str| of(node.counts.iter().find(|(n, _)| n == name).map(|(_, c)| c.to_string()));
        let measure =
            |name: &&str| of(node.measures.iter().find(|(n, _)| n == name).map(|(_, f)| f.to_string()));
        let figures = counts.iter().map(count).chain(measures.iter().map(measure));
        line(out, fixed.into_iter().chain(figures).chain(whole(sheet)))?;
    }
    Ok(())
}

pub(super) fn links(sheet: &NetworkSheet, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(MARK)?;
    let names = [
        "link id",
        "from id",
        "from type",
        "from label",
        "to id",
        "to type",
        "to label",
        "link type",
        "start date",
        "end date",
        "reports",
        "weight",
        "handling",
        "notice",
    ];
    line(out, names.into_iter().map(str::to_owned))?;
    for (edge, from, to) in sheet.edges() {
        let (from, to) = (&sheet.nodes()[from], &sheet.nodes()[to]);
        let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |d| d.to_string());
        let ties = edge.ties();
        let cells = [
            edge.id(),
            from.id.clone(),
            kind(from).to_owned(),
            from.label.clone(),
            to.id.clone(),
            kind(to).to_owned(),
            to.label.clone(),
            if ties.is_empty() { "is tied to".to_owned() } else { joined(ties.iter()) },
            day(edge.first),
            day(edge.last),
            joined(edge.reports.iter()),
            edge.weight.to_string(),
        ];
        line(out, cells.into_iter().chain(whole(sheet)))?;
    }
    Ok(())
}

/// The icon of an entity, by the words that charts use.
fn kind(node: &NetworkNode) -> &'static str {
    match node.kind {
        PartyKind::Person => "Person",
        PartyKind::Company => "Company",
        PartyKind::Vessel => "Vessel",
        PartyKind::Aircraft => "Aircraft",
        PartyKind::Vehicle => "Vehicle",
        PartyKind::Container => "Container",
        PartyKind::Account => "Account",
        PartyKind::Handle => "Handle",
        PartyKind::Unknown => "Unknown",
    }
}

fn whole(sheet: &NetworkSheet) -> [String; 2] {
    [sheet.handling().to_owned(), super::MORE.to_owned()]
}

fn line(out: &mut dyn Write, cells: impl Iterator<Item = String>) -> io::Result<()> {
    out.write_all(&csv_line(cells.map(|cell| harmless(&plain(&cell)))))
}

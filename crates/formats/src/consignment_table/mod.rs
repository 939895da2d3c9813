//! Flat tables of consignments, as carriers, forwarders and customs brokers keep them.
//!
//! One row is one consignment. Numbers of documents stand with the carrier, vessels, flights and containers are parties
//! that carried it; both are context. Several rows of one waybill are told apart by their content.

pub(crate) mod clues;

use crate::cargo::{carrier, identifier, named, one_line};
use crate::context::Context;
use crate::seizure_table::Whole;
use crate::table::field::Field;
use crate::table::lacking;
use crate::table::reading::{Reading, split};
use crate::table::row::Row;
use crate::{Draft, Rejected};
use model::{Core, IdentifierKind, Narrative, Party, PartyKind, Report, ReportKind, Role, Stated};

/// Reads one row; `Err` where it names neither goods nor anybody.
pub(crate) fn draft(row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    let mut reading = whole.reading(row);
    let specimens = reading.specimens();
    let mut parties = reading.parties(None);
    let documents = documents(&mut reading);
    if specimens.is_empty() && parties.is_empty() {
        return Err(Box::new(lacking::tells_nothing(
            row,
            whole.names,
            "the consignment names no goods, no shipper and no consignee",
            "fill in the goods or who sends and receives them; or take the row out if it is a footnote",
        )));
    }
    let key = reading.first(Field::Key).map(|(_, key)| key.to_owned());
    let numbers: Vec<&str> = documents.iter().map(|(_, number)| number.as_str()).collect();
    let key = key.or_else(|| (!numbers.is_empty()).then(|| numbers.join("/")));
    let pointer = match &key {
        Some(key) => format!("row {}, consignment {key}", row.number),
        None => format!("row {}", row.number),
    };
    give_documents(&documents, &mut parties);
    conveyances(&mut reading, &mut parties);
    let core = Core {
        date: reading.date(""),
        origins: reading.stops(Field::Origin),
        transits: reading.stops(Field::Transit),
        destinations: reading.stops(Field::Destination),
        transports: transports(&mut reading),
        specimens,
        amount: reading.amount(),
        ..Core::default()
    };
    let report = Report {
        kind: ReportKind::Consignment,
        narrative: narrative(&mut reading),
        source: reading.source(&format!("consignment-table, {pointer}"), whole.file, key.as_deref()),
        core,
        parties,
        raw: row.raw(whole.names),
    };
    let lacks = lacking::lacks(
        row.number,
        &report,
        ("the row has no date", "fill in the day of departure"),
        ("the row does not say what the goods are", "fill in the goods"),
    );
    Ok(reading.into_draft(key, pointer, report, lacks))
}

/// Numbers of waybills and bills of lading with what they are: masters first.
pub(crate) fn documents(reading: &mut Reading<'_>) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    for column in reading.layout.columns(Field::Waybill).to_vec() {
        let kind = reading.layout.rule(column).kind.clone().unwrap_or_default();
        for number in split(reading.row.get(column)) {
            reading.note(Field::Waybill.code(), column);
            out.push((kind.clone(), number.to_owned()));
        }
    }
    out.sort_by_key(|(kind, _)| kind.starts_with("house"));
    out
}

/// The carrier that the row names carries its documents' numbers; else one without a name does.
fn give_documents(documents: &[(String, String)], parties: &mut Vec<Party>) {
    if documents.is_empty() {
        return;
    }
    let numbers: Vec<(&str, &str)> = documents.iter().map(|(k, n)| (k.as_str(), n.as_str())).collect();
    let given = carrier(None, &numbers);
    match parties.iter_mut().find(|p| p.role == Role::Carrier) {
        Some(known) => known.identifiers.extend(given.identifiers),
        None => parties.push(given),
    }
}

/// Vessel, flight, vehicle and containers of the row.
pub(crate) fn conveyances(reading: &mut Reading<'_>, parties: &mut Vec<Party>) {
    parties.extend(vessels(reading));
    containers(reading, parties);
}

/// Containers of the row.
fn containers(reading: &mut Reading<'_>, parties: &mut Vec<Party>) {
    for column in reading.layout.columns(Field::Container).to_vec() {
        for number in split(reading.row.get(column)).flat_map(|t| t.split(',')).map(str::trim) {
            reading.note(Field::Container.code(), column);
            let mut container = Party::new(PartyKind::Container, Role::Conveyance);
            container.identifiers.push(identifier(IdentifierKind::Container, number, Context::new()));
            parties.push(container);
        }
    }
}

/// Vessel, flight and vehicle of the row: a vessel with its numbers and voyage is one party.
pub(crate) fn vessels(reading: &mut Reading<'_>) -> Vec<Party> {
    let mut parties = Vec::new();
    let mut vessel = Party::new(PartyKind::Vessel, Role::Conveyance);
    let mut voyage = None;
    for column in reading.layout.columns(Field::Conveyance).to_vec() {
        let kind = reading.layout.rule(column).kind.clone().unwrap_or_default();
        for text in split(reading.row.get(column)) {
            reading.note(Field::Conveyance.code(), column);
            let id = |kind| identifier(kind, text, Context::new());
            match kind.as_str() {
                "imo" => vessel.identifiers.push(id(IdentifierKind::Imo)),
                "mmsi" => vessel.identifiers.push(id(IdentifierKind::Mmsi)),
                "voyage" => voyage = Some(text.to_owned()),
                "flight" => parties.push(named(PartyKind::Aircraft, Role::Conveyance, text)),
                "plate" => {
                    let mut vehicle = Party::new(PartyKind::Vehicle, Role::Conveyance);
                    vehicle.identifiers.push(id(IdentifierKind::Plate));
                    parties.push(vehicle);
                }
                "vessel" if vessel.name.is_none() => vessel.name = Some(Stated::raw(text)),
                "vessel" => parties.push(named(PartyKind::Vessel, Role::Conveyance, text)),
                _ => parties.push(named(PartyKind::Unknown, Role::Conveyance, text)),
            }
        }
    }
    if let Some(name) = &mut vessel.name {
        name.context = Context::new().maybe("voyage", voyage.as_deref()).done();
    }
    if crate::cargo::tells(&vessel) {
        parties.push(vessel);
    }
    parties
}

/// The mode as the row says it; an air waybill or flight goes by air, a bill of lading or vessel by sea.
fn transports(reading: &mut Reading<'_>) -> Vec<Stated<model::Transport>> {
    if let Some((column, text)) = reading.first(Field::Transport) {
        reading.note(format!("{}#1", Field::Transport), column);
        return vec![Stated::raw(text)];
    }
    let columns = [Field::Conveyance, Field::Waybill].map(|f| reading.layout.columns(f).to_vec());
    for column in columns.into_iter().flatten() {
        let mode = match reading.layout.rule(column).kind.as_deref() {
            Some("flight" | "air waybill") => "mode air",
            Some("vessel" | "imo" | "mmsi" | "voyage" | "bill of lading") => "mode sea",
            Some("plate") => "mode road",
            _ => continue,
        };
        let Some(text) = split(reading.row.get(column)).next() else { continue };
        reading.note(format!("{}#1", Field::Transport), column);
        return vec![Stated::raw_in(text, mode)];
    }
    Vec::new()
}

/// Goods, codes and remarks, each line with what it is.
fn narrative(reading: &mut Reading<'_>) -> Option<Narrative> {
    let mut lines = Vec::new();
    for (label, field) in [("Goods", Field::Taxon), ("HS code", Field::HsCode)] {
        for column in reading.layout.columns(field).to_vec() {
            lines.extend(split(reading.row.get(column)).map(|t| format!("{label}: {}", one_line(t))));
            if field == Field::HsCode {
                reading.note(field.code(), column);
            }
        }
    }
    let remarks = reading.joined(Field::Text, "\n\n");
    lines.extend(remarks);
    let title = reading.joined(Field::Title, " ");
    (!lines.is_empty() || title.is_some()).then(|| Narrative {
        title,
        text: lines.join("\n"),
        mentions: Vec::new(),
    })
}

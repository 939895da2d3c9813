//! FollowTheMoney: each node an entity, each edge an `UnknownLink`, JSON lines; our own reader takes them (`ftm`).
//!
//! Schemata and properties are those of the default model (followthemoney, MIT). The model has no sharing label and lines
//! are cut apart, so each says in `notes` or `description` how it is to be handled. No topic is given: a role is what a report
//! says, a topic would be a judgement.

use super::sheet::{NetworkEdge, NetworkNode, NetworkSheet, NodePlace};
use model::PartyKind;
use serde_json::{Map, Value, json};
use std::io::{self, Write};

pub(super) fn write(sheet: &NetworkSheet, out: &mut dyn Write) -> io::Result<()> {
    let notice = sheet.notice();
    for node in sheet.nodes() {
        line(out, &entity(node, &notice))?;
        if let Some(place) = &node.place {
            line(out, &address(node, place, &notice))?;
        }
    }
    for (edge, ..) in sheet.edges() {
        line(out, &link(edge, &notice))?;
    }
    Ok(())
}

/// The schema of a kind, with the property that its label is a number or name of, beside the name.
fn schema(kind: PartyKind) -> (&'static str, Option<&'static str>) {
    match kind {
        PartyKind::Person => ("Person", None),
        PartyKind::Company => ("Company", None),
        PartyKind::Vessel => ("Vessel", None),
        PartyKind::Aircraft => ("Airplane", None),
        PartyKind::Vehicle => ("Vehicle", None),
        PartyKind::Account => ("BankAccount", Some("accountNumber")),
        PartyKind::Handle => ("UserAccount", Some("username")),
        // The model has no containers; whoever is not known to be a person or a firm is a legal entity there.
        PartyKind::Container => ("Asset", None),
        PartyKind::Unknown => ("LegalEntity", None),
    }
}

fn entity(node: &NetworkNode, notice: &str) -> Value {
    let (schema, number) = schema(node.kind);
    let mut properties = Properties::default();
    properties.add("name", [node.label.clone()]);
    if let Some(number) = number {
        properties.add(number, [node.label.clone()]);
    }
    properties.add("country", node.countries.iter().map(|c| c.code().to_lowercase()));
    properties.add("keywords", node.roles.iter().map(|r| r.code().to_owned()));
    properties.add("addressEntity", node.place.iter().map(|_| place_id(node)));
    let sectors = node.sectors.iter().map(|s| format!("sector: {s}"));
    let counts = node.counts.iter().map(|(name, count)| format!("{name}: {count}"));
    let measures = node.measures.iter().map(|(name, figure)| format!("{name}: {figure}"));
    properties.add("notes", sectors.chain(counts).chain(measures).chain([notice.to_owned()]));
    json!({ "id": node.id, "schema": schema, "caption": node.label, "properties": properties.0 })
}

fn address(node: &NetworkNode, place: &NodePlace, notice: &str) -> Value {
    let point = format!("{}, {}", place.latitude, place.longitude);
    let mut properties = Properties::default();
    properties.add("full", [if place.name.is_empty() { point } else { place.name.clone() }]);
    properties.add("latitude", [place.latitude.to_string()]);
    properties.add("longitude", [place.longitude.to_string()]);
    properties.add("remarks", [format!("precision: {}", place.precision)]);
    properties.add("notes", [notice.to_owned()]);
    json!({ "id": place_id(node), "schema": "Address", "properties": properties.0 })
}

fn link(edge: &NetworkEdge, notice: &str) -> Value {
    let mut properties = Properties::default();
    properties.add("subject", [edge.from.clone()]);
    properties.add("object", [edge.to.clone()]);
    properties.add("role", edge.ties());
    properties.add("startDate", edge.first.map(|d| d.to_string()));
    properties.add("endDate", edge.last.map(|d| d.to_string()));
    properties.add("recordId", edge.reports.iter().cloned());
    properties.add("description", [format!("weight: {}", edge.weight), notice.to_owned()]);
    json!({ "id": edge.id(), "schema": "UnknownLink", "properties": properties.0 })
}

fn place_id(node: &NetworkNode) -> String {
    format!("{}-place", node.id)
}

/// Properties hold lists of texts; one without a value is not there.
#[derive(Default)]
struct Properties(Map<String, Value>);

impl Properties {
    fn add(&mut self, name: &str, values: impl IntoIterator<Item = String>) {
        let values: Vec<Value> =
            values.into_iter().filter(|v| !v.trim().is_empty()).map(Value::from).collect();
        if !values.is_empty() {
            self.0.insert(name.to_owned(), Value::from(values));
        }
    }
}

fn line(out: &mut dyn Write, value: &Value) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

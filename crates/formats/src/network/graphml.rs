//! GraphML: nodes and edges with typed keys, as igraph, NetworkX, yEd, Gephi and Cytoscape read it.
//!
//! After the GraphML Primer and schema 1.1 (graphml.graphdrawing.org). Ids are numbered, since the schema wants names
//! without blanks there; the id of the view is the key `identity` (`id` is what igraph calls the number).

use super::sheet::{NetworkSheet, joined};
use super::xml_text::xml;
use std::io::{self, Write};

const NODE_KEYS: &[(&str, &str)] = &[
    ("identity", "string"),
    ("label", "string"),
    ("kind", "string"),
    ("roles", "string"),
    ("countries", "string"),
    ("sectors", "string"),
    ("place", "string"),
    ("latitude", "double"),
    ("longitude", "double"),
    ("precision", "string"),
];

const EDGE_KEYS: &[(&str, &str)] = &[
    ("roles", "string"),
    ("first", "string"),
    ("last", "string"),
    ("reports", "string"),
    ("weight", "double"),
];

pub(super) fn write(sheet: &NetworkSheet, out: &mut dyn Write) -> io::Result<()> {
    let (counts, measures) = sheet.figures();
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"#)?;
    writeln!(out, "  <desc>{}</desc>", xml(&sheet.notice()))?;
    for (at, (name, kind)) in NODE_KEYS.iter().enumerate() {
        key(out, &format!("kn{at}"), "node", name, kind)?;
    }
    for (at, name) in counts.iter().enumerate() {
        key(out, &format!("kc{at}"), "node", name, "long")?;
    }
    for (at, name) in measures.iter().enumerate() {
        key(out, &format!("km{at}"), "node", name, "double")?;
    }
    for (at, (name, kind)) in EDGE_KEYS.iter().enumerate() {
        key(out, &format!("ke{at}"), "edge", name, kind)?;
    }
    for (at, name) in ["title", "made_on", "handling", "notice"].iter().enumerate() {
        key(out, &format!("kg{at}"), "graph", name, "string")?;
    }
    writeln!(out, r#"  <graph id="network" edgedefault="undirected">"#)?;
    let whole = [sheet.title(), &sheet.made_on().to_string(), sheet.handling(), super::MORE];
    for (at, text) in whole.iter().enumerate() {
        data(out, "    ", &format!("kg{at}"), text)?;
    }
    nodes(sheet, &counts, &measures, out)?;
    edges(sheet, out)?;
    writeln!(out, "  </graph>\n</graphml>")
}

fn nodes(sheet: &NetworkSheet, counts: &[&str], measures: &[&str], out: &mut dyn Write) -> io::Result<()> {
    for (number, node) in sheet.nodes().iter().enumerate() {
        writeln!(out, r#"    <node id="n{number}">"#)?;
        let place = node.place.as_ref();
        let values = [
            node.id.clone(),
            node.label.clone(),
            node.kind.code().to_owned(),
            node.roles(),
            node.countries(),
            node.sectors(),
            place.map_or_else(String::new, |p| p.name.clone()),
            place.map_or_else(String::new, |p| p.latitude.to_string()),
            place.map_or_else(String::new, |p| p.longitude.to_string()),
            place.map_or_else(String::new, |p| p.precision.code().to_owned()),
        ];
        for (at, text) in values.iter().enumerate() {
            data(out, "      ", &format!("kn{at}"), text)?;
        }
        for (name, count) in &node.counts {
            let at = counts.iter().position(|n| n == name).unwrap_or_default();
            data(out, "      ", &format!("kc{at}"), &count.to_string())?;
        }
        for (name, figure) in &node.measures {
            let at = measures.iter().position(|n| n == name).unwrap_or_default();
            data(out, "      ", &format!("km{at}"), &figure.to_string())?;
        }
        writeln!(out, "    </node>")?;
    }
    Ok(())
}

fn edges(sheet: &NetworkSheet, out: &mut dyn Write) -> io::Result<()> {
    for (number, (edge, from, to)) in sheet.edges().enumerate() {
        writeln!(out, r#"    <edge id="e{number}" source="n{from}" target="n{to}">"#)?;
        let values = [
            joined(edge.ties().iter()),
            edge.first.map_or_else(String::new, |d| d.to_string()),
            edge.last.map_or_else(String::new, |d| d.to_string()),
            joined(edge.reports.iter()),
            edge.weight.to_string(),
        ];
        for (at, text) in values.iter().enumerate() {
            data(out, "      ", &format!("ke{at}"), text)?;
        }
        writeln!(out, "    </edge>")?;
    }
    Ok(())
}

fn key(out: &mut dyn Write, id: &str, of: &str, name: &str, kind: &str) -> io::Result<()> {
    let name = xml(name);
    writeln!(out, r#"  <key id="{id}" for="{of}" attr.name="{name}" attr.type="{kind}"/>"#)
}

/// What is not known has no element.
fn data(out: &mut dyn Write, indent: &str, key: &str, text: &str) -> io::Result<()> {
    if text.is_empty() { Ok(()) } else { writeln!(out, r#"{indent}<data key="{key}">{}</data>"#, xml(text)) }
}

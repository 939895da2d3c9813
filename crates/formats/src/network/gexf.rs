//! GEXF 1.3, as Gephi reads it: a dynamic graph where reports tell days.
//!
//! After the schema and primer at gexf.net. An edge begins on the first day that a report tells and ends on the last, both
//! included; a node from the first to the last of its edges. Several values stand in one text: lists are read by few.

use super::sheet::{NetworkNode, NetworkSheet, joined};
use super::xml_text::xml;
use jiff::civil::Date;
use std::io::{self, Write};

const NODE_ATTRIBUTES: &[(&str, &str)] = &[
    ("kind", "string"),
    ("roles", "string"),
    ("countries", "string"),
    ("sectors", "string"),
    ("place", "string"),
    ("latitude", "double"),
    ("longitude", "double"),
    ("precision", "string"),
];

pub(super) fn write(sheet: &NetworkSheet, out: &mut dyn Write) -> io::Result<()> {
    let (counts, measures) = sheet.figures();
    let dated = sheet.edges().any(|(edge, ..)| edge.first.is_some());
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<gexf xmlns="http://gexf.net/1.3" version="1.3">"#)?;
    writeln!(out, r#"  <meta lastmodifieddate="{}">"#, sheet.made_on())?;
    writeln!(out, "    <creator>Saola</creator>\n    <keywords>{}</keywords>", xml(sheet.handling()))?;
    let about = joined([sheet.title(), &sheet.notice()].iter().filter(|t| !t.is_empty()));
    writeln!(out, "    <description>{}</description>\n  </meta>", xml(&about))?;
    let mode = if dated { r#"mode="dynamic" timeformat="date""# } else { r#"mode="static""# };
    writeln!(out, r#"  <graph {mode} defaultedgetype="undirected" idtype="string">"#)?;
    writeln!(out, r#"    <attributes class="node">"#)?;
    let figures = counts.iter().map(|n| (*n, "long")).chain(measures.iter().map(|n| (*n, "double")));
    for (at, (name, kind)) in NODE_ATTRIBUTES.iter().copied().chain(figures).enumerate() {
        attribute(out, at, name, kind)?;
    }
    writeln!(out, "    </attributes>\n    <attributes class=\"edge\">")?;
    attribute(out, 0, "roles", "string")?;
    attribute(out, 1, "reports", "string")?;
    writeln!(out, "    </attributes>\n    <nodes>")?;
    for (node, days) in sheet.nodes().iter().zip(sheet.days()) {
        let (id, label) = (xml(&node.id), xml(&node.label));
        writeln!(out, r#"      <node id="{id}" label="{label}"{}>"#, lifetime(days.0, days.1))?;
        values(out, &figures_of(node, &counts, &measures))?;
        writeln!(out, "      </node>")?;
    }
    writeln!(out, "    </nodes>\n    <edges>")?;
    for (edge, ..) in sheet.edges() {
        let (id, from, to) = (xml(&edge.id()), xml(&edge.from), xml(&edge.to));
        let (weight, days) = (edge.weight, lifetime(edge.first, edge.last));
        writeln!(out, r#"      <edge id="{id}" source="{from}" target="{to}" weight="{weight}"{days}>"#)?;
        values(out, &[(0, joined(edge.ties().iter())), (1, joined(edge.reports.iter()))])?;
        writeln!(out, "      </edge>")?;
    }
    writeln!(out, "    </edges>\n  </graph>\n</gexf>")
}

/// The values of a node with the numbers of their attributes.
fn figures_of(node: &NetworkNode, counts: &[&str], measures: &[&str]) -> Vec<(usize, String)> {
    let place = node.place.as_ref();
    let fixed = [
        node.kind.code().to_owned(),
        node.roles(),
        node.countries(),
        node.sectors(),
        place.map_or_else(String::new, |p| p.name.clone()),
        place.map_or_else(String::new, |p| p.latitude.to_string()),
        place.map_or_else(String::new, |p| p.longitude.to_string()),
        place.map_or_else(String::new, |p| p.precision.code().to_owned()),
    ];
    let mut values: Vec<(usize, String)> = fixed.into_iter().enumerate().collect();
    let first = NODE_ATTRIBUTES.len();
    let at = |names: &[&str], name: &str| names.iter().position(|n| *n == name).unwrap_or_default();
    values.extend(node.counts.iter().map(|(name, count)| (first + at(counts, name), count.to_string())));
    let first = first + counts.len();
    values
        .extend(node.measures.iter().map(|(name, figure)| (first + at(measures, name), figure.to_string())));
    values
}

fn attribute(out: &mut dyn Write, id: usize, title: &str, kind: &str) -> io::Result<()> {
    writeln!(out, r#"      <attribute id="{id}" title="{}" type="{kind}"/>"#, xml(title))
}

/// What is not known has no element.
fn values(out: &mut dyn Write, values: &[(usize, String)]) -> io::Result<()> {
    if values.iter().all(|(_, text)| text.is_empty()) {
        return Ok(());
    }
    writeln!(out, "        <attvalues>")?;
    for (id, text) in values.iter().filter(|(_, text)| !text.is_empty()) {
        writeln!(out, r#"          <attvalue for="{id}" value="{}"/>"#, xml(text))?;
    }
    writeln!(out, "        </attvalues>")
}

fn lifetime(first: Option<Date>, last: Option<Date>) -> String {
    let one = |name: &str, day: Option<Date>| day.map_or_else(String::new, |d| format!(" {name}=\"{d}\""));
    one("start", first) + &one("end", last)
}

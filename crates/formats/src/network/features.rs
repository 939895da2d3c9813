//! GeoJSON (RFC 7946): nodes as points, edges as lines between them, for maps.
//!
//! What has no place is a feature without geometry, so that nothing is lost in silence. Coordinates of a country are a
//! label point: `precision` says so.

use super::sheet::{NetworkEdge, NetworkNode, NetworkSheet, NodePlace};
use serde_json::{Map, Value, json};
use std::io::{self, Write};

pub(super) fn write(sheet: &NetworkSheet, out: &mut dyn Write) -> io::Result<()> {
    let head = json!({
        "type": "FeatureCollection",
        "title": sheet.title(),
        "made_on": sheet.made_on().to_string(),
        "handling": sheet.handling(),
        "notice": super::MORE,
    });
    // The list of features is written one by one: the head without its last bracket, then they.
    let head = head.to_string();
    write!(out, "{},\"features\":[", head.strip_suffix('}').unwrap_or(&head))?;
    let nodes = sheet.nodes();
    let points = nodes.iter().map(point);
    let lines = sheet.edges().map(|(edge, from, to)| line(edge, &nodes[from], &nodes[to]));
    for (at, feature) in points.chain(lines).enumerate() {
        out.write_all(if at == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &feature)?;
    }
    out.write_all(b"\n]}\n")
}

fn point(node: &NetworkNode) -> Value {
    let geometry = node.place.as_ref().map(|p| json!({ "type": "Point", "coordinates": position(p) }));
    let counts: Map<String, Value> = node.counts.iter().map(|(n, c)| (n.clone(), Value::from(*c))).collect();
    let measures: Map<String, Value> =
        node.measures.iter().map(|(n, f)| (n.clone(), Value::from(*f))).collect();
    json!({
        "type": "Feature",
        "id": node.id,
        "geometry": geometry,
        "properties": {
            "what": "node",
            "label": node.label,
            "kind": node.kind.code(),
            "roles": node.roles.iter().map(|r| r.code()).collect::<Vec<_>>(),
            "countries": node.countries.iter().map(model::Country::code).collect::<Vec<_>>(),
            "sectors": node.sectors.iter().map(|s| s.code()).collect::<Vec<_>>(),
            "place": node.place.as_ref().map(|p| p.name.as_str()),
            "precision": node.place.as_ref().map(|p| p.precision.code()),
            "counts": counts,
            "measures": measures,
        },
    })
}

fn line(edge: &NetworkEdge, from: &NetworkNode, to: &NetworkNode) -> Value {
    let ends = from.place.as_ref().zip(to.place.as_ref());
    let geometry =
        ends.map(|(a, b)| json!({ "type": "LineString", "coordinates": [position(a), position(b)] }));
    json!({
        "type": "Feature",
        "id": edge.id(),
        "geometry": geometry,
        "properties": {
            "what": "edge",
            "from": edge.from,
            "to": edge.to,
            "roles": edge.ties(),
            "first": edge.first.map(|d| d.to_string()),
            "last": edge.last.map(|d| d.to_string()),
            "reports": edge.reports,
            "weight": edge.weight,
        },
    })
}

/// Longitude first.
fn position(place: &NodePlace) -> [f64; 2] {
    [place.longitude, place.latitude]
}

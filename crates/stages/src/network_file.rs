//! A network of a view as a file: from what was measured to the sheet that `formats` writes.

use crate::error::{Error, Result};
use crate::network::{Network, NetworkEdge, NetworkNode};
use crate::network_measures::{NetworkFigures, NodeFigures};
use formats::network::{
    NetworkEdge as SheetEdge, NetworkFormat, NetworkNode as SheetNode, NetworkSheet, NodePlace,
};
use jiff::civil::Date;

/// Forms by the names that people use, beside their codes.
const ALSO: &[(&str, NetworkFormat)] = &[("ftm", NetworkFormat::FollowTheMoney)];

/// The form with a code.
///
/// # Errors
/// Where it is none.
pub fn network_format(code: &str) -> Result<NetworkFormat> {
    let by_code = NetworkFormat::ALL.iter().copied().find(|f| f.code() == code);
    let found = by_code.or_else(|| ALSO.iter().find(|(name, _)| *name == code).map(|(_, f)| *f));
    found.ok_or_else(|| {
        let codes: Vec<&str> = NetworkFormat::ALL.iter().map(|f| f.code()).collect();
        let expected = codes.join(", ");
        Error::invalid(format!("`{code}` is no form of a network; expected {expected} or ftm"))
    })
}

/// The sheet of a network.
///
/// # Errors
/// Where it cannot be written down: an id twice or a figure that is none.
pub fn network_sheet(
    network: &Network,
    figures: &NetworkFigures,
    mark: &str,
    made_on: Date,
) -> Result<NetworkSheet> {
    let name = network.nodes.first().map_or("", |n| n.name.as_str());
    let handling = format!("{} (the strictest of its sources)", network.tlp);
    let nodes = network.nodes.iter().zip(&figures.nodes).map(|(n, f)| node(n, *f)).collect();
    let edges = network.edges.iter().filter_map(|e| edge(network, e)).collect();
    NetworkSheet::new(&format!("{mark}Network of {name}"), &handling, made_on, nodes, edges)
        .map_err(|e| Error::invalid(e.to_string()))
}

fn node(node: &NetworkNode, figures: NodeFigures) -> SheetNode {
    let degrees = |millionths: i32| f64::from(millionths) / 1_000_000.0;
    let place = node.place.as_ref().and_then(|p| {
        let (latitude, longitude) = p.point?;
        Some(NodePlace {
            name: p.name.clone(),
            latitude: degrees(latitude),
            longitude: degrees(longitude),
            precision: p.precision,
        })
    });
    let counts = [
        ("reports", node.reports.len() as u64),
        ("parties", node.parties.len() as u64),
        ("steps", u64::from(node.hops)),
        ("community", u64::from(figures.community)),
        ("core", u64::from(figures.core)),
    ];
    SheetNode {
        id: node.anchor.to_string(),
        label: node.name.clone(),
        kind: node.kind,
        roles: node.roles.iter().copied().collect(),
        countries: node.countries.iter().copied().collect(),
        sectors: Vec::new(),
        counts: counts.map(|(name, n)| (name.to_owned(), n)).to_vec(),
        place,
        measures: vec![("betweenness".to_owned(), figures.between), ("pagerank".to_owned(), figures.rank)],
    }
}

fn edge(network: &Network, edge: &NetworkEdge) -> Option<SheetEdge> {
    let id = |at: usize| Some(network.nodes.get(at)?.anchor.to_string());
    let mut roles: Vec<_> = edge.ties.iter().map(|t| (t.role_a, t.role_b)).collect();
    roles.sort_unstable();
    roles.dedup();
    Some(SheetEdge {
        from: id(edge.a)?,
        to: id(edge.b)?,
        roles,
        first: edge.ties.iter().filter_map(|t| Some(t.when?.from())).min(),
        last: edge.ties.iter().filter_map(|t| Some(t.when?.to())).max(),
        reports: edge.ties.iter().map(|t| t.report.to_string()).collect(),
        weight: edge.ties.len() as f64,
    })
}

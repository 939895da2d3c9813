//! Networks, and the ways between two subjects of one.

use crate::wire::{
    MORE_LINE, NetworkDetail, NetworkEdge, NetworkMonth, NetworkNode, NetworkPath, NetworkPaths,
    NetworkPieces, NetworkTie, PathEnd, PathStep,
};
use access::Releasable;
use stages::{Network, NetworkFigures};

/// A network with its figures.
#[must_use]
pub fn network(released: Releasable<(Network, NetworkFigures)>, hops: u32) -> NetworkDetail {
    let (network, figures) = released.into_inner();
    let bridges = &figures.bridges;
    let is_bridge =
        |e: &stages::NetworkEdge| bridges.iter().any(|(a, b)| (*a as usize, *b as usize) == (e.a, e.b));
    NetworkDetail {
        id: network.nodes.first().map(|n| n.anchor.to_string()).unwrap_or_default(),
        hops,
        nodes: network.nodes.iter().zip(&figures.nodes).map(|(n, f)| node(n, f)).collect(),
        edges: network
            .edges
            .iter()
            .map(|e| NetworkEdge {
                a: e.a,
                b: e.b,
                bridge: is_bridge(e),
                ties: e.ties.iter().map(|t| tie(t, false)).collect(),
            })
            .collect(),
        communities: figures.communities,
        modularity: figures.modularity,
        key_players: figures.key_players.clone(),
        key_players_exact: figures.exact,
        whole: pieces(figures.before.parts, figures.before.largest, figures.before.share),
        without_key_players: pieces(figures.after.parts, figures.after.largest, figures.after.share),
        growth: figures
            .growth
            .iter()
            .map(|p| NetworkMonth {
                month: p.from.strftime("%Y-%m").to_string(),
                nodes: p.nodes,
                edges: p.edges,
                largest: p.largest,
            })
            .collect(),
        undated: figures.undated,
        left_out: network.left_out,
        crowded: network.crowded,
        note: MORE_LINE.to_owned(),
    }
}

fn node(node: &stages::NetworkNode, figures: &stages::NodeFigures) -> NetworkNode {
    let point = node.place.as_ref().and_then(|p| p.point);
    NetworkNode {
        id: node.anchor.to_string(),
        name: node.name.clone(),
        kind: node.kind.code().to_owned(),
        acquitted: node.acquitted,
        roles: node.roles.iter().map(|r| r.code().to_owned()).collect(),
        countries: node.countries.iter().map(|c| c.code().to_owned()).collect(),
        reports: node.reports.iter().map(ToString::to_string).collect(),
        hops: node.hops,
        lat: point.map(|(lat, _)| degrees(lat)),
        lon: point.map(|(_, lon)| degrees(lon)),
        place_precision: node.place.as_ref().map(|p| p.precision.code().to_owned()),
        community: figures.community,
        core: figures.core,
        between: figures.between,
        rank: figures.rank,
        parts_without: figures.parts_without,
    }
}

/// Degrees of millionths.
fn degrees(parts: i32) -> f64 {
    f64::from(parts) / 1_000_000.0
}

/// A tie; `turned` where the way leads from its second subject to its first.
fn tie(tie: &stages::NetworkTie, turned: bool) -> NetworkTie {
    let (a, b) = if turned { (tie.role_b, tie.role_a) } else { (tie.role_a, tie.role_b) };
    NetworkTie {
        report: tie.report.to_string(),
        kind: tie.kind.code().to_owned(),
        role_a: a.code().to_owned(),
        role_b: b.code().to_owned(),
        from: tie.when.map(|w| w.from().to_string()),
        to: tie.when.map(|w| w.to().to_string()),
    }
}

fn pieces(parts: u32, largest: u32, share: f64) -> NetworkPieces {
    NetworkPieces { parts, largest, share }
}

/// The ways between two subjects.
#[must_use]
pub fn paths(released: Releasable<(Network, Vec<stages::NetworkPath>)>) -> NetworkPaths {
    let (network, found) = released.into_inner();
    let end = |at: usize| PathEnd {
        id: network.nodes[at].anchor.to_string(),
        name: network.nodes[at].name.clone(),
    };
    let path = |path: &stages::NetworkPath| NetworkPath {
        steps: path
            .nodes
            .windows(2)
            .zip(&path.edges)
            .map(|(ends, edge)| {
                let edge = &network.edges[*edge];
                let turned = edge.a != ends[0];
                let ties = edge.ties.iter().map(|t| tie(t, turned)).collect();
                PathStep { from: end(ends[0]), to: end(ends[1]), ties }
            })
            .collect(),
    };
    NetworkPaths { paths: found.iter().map(path).collect(), note: MORE_LINE.to_owned() }
}

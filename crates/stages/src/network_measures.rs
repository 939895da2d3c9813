//! What an analyst measures in a network, and the ways between two subjects of it: `matching::network` over what a view reads.

use crate::error::{Error, Result};
use crate::network::{Network, NetworkEdge, network};
use access::{Releasable, Viewer};
use matching::network::{
    Cost, EXACT_NODES, Fragmentation, Graph, GrowthPoint, SAMPLED_SOURCES, Step, Tie, brokerage, communities,
    cores, cut_points, growth, key_players, modularity, page_rank, paths,
};
use model::PartyId;
use store::Store;

/// How many key players are looked for.
const KEY_PLAYERS: u32 = 3;

/// The usual resolution of modularity (Newman and Girvan, 2004).
const RESOLUTION: f64 = 1.0;

/// Figures of one subject of a network.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NodeFigures {
    /// Number of its community, from 0.
    pub community: u32,
    /// The greatest k so that it is tied to k others which are as well tied.
    pub core: u32,
    /// Pairs of others that it stands between.
    pub between: f64,
    /// Share of a random walk along ties that is spent at it.
    pub rank: f64,
    /// Into how many parts the rest falls without it; 1 where it stays in one piece.
    pub parts_without: u32,
}

/// Figures of a network.
#[derive(Debug, Clone, PartialEq)]
pub struct NetworkFigures {
    /// Of each subject, in the order of the nodes.
    pub nodes: Vec<NodeFigures>,
    /// How many communities there are.
    pub communities: u32,
    /// How much more is tied inside them than by chance.
    pub modularity: f64,
    /// Those whose removal leaves the rest least able to reach each other: places among the nodes.
    pub key_players: Vec<u32>,
    /// The network as it is.
    pub before: Fragmentation,
    /// The network without the key players.
    pub after: Fragmentation,
    /// Whether all sets of so many were compared.
    pub exact: bool,
    /// Ends of ties without which the two would no longer be joined.
    pub bridges: Vec<(u32, u32)>,
    /// How it came together, by month of the first report that ties two.
    pub growth: Vec<GrowthPoint>,
    /// Ties of which no report tells a day.
    pub undated: u32,
}

/// One way between two subjects: places of nodes, and of the edges between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkPath {
    /// Places among the nodes, both ends included.
    pub nodes: Vec<usize>,
    /// Places among the edges, one less.
    pub edges: Vec<usize>,
}

/// The figures of a network. A report weighs 1 in each tie that it tells.
fn network_figures(network: &Network) -> Option<NetworkFigures> {
    let graph = graph(network)?;
    let (groups, core, rank) = (communities(&graph, RESOLUTION), cores(&graph), page_rank(&graph));
    let broker = brokerage(&graph, EXACT_NODES, SAMPLED_SOURCES);
    let cut = cut_points(&graph);
    let players = key_players(&graph, KEY_PLAYERS, |_| true);
    let grown = growth(&graph, Step::Month);
    let nodes = graph.nodes().map(|n| {
        let at = n as usize;
        let parts = cut.points.iter().find(|p| p.node == n).map_or(1, |p| p.parts);
        NodeFigures {
            community: groups.of[at],
            core: core[at],
            between: broker.between[at],
            rank: rank[at],
            parts_without: parts,
        }
    });
    Some(NetworkFigures {
        nodes: nodes.collect(),
        communities: u32::try_from(groups.sizes.len()).unwrap_or(u32::MAX),
        modularity: modularity(&graph, &groups.of, RESOLUTION),
        key_players: players.nodes,
        before: players.before,
        after: players.after,
        exact: players.exact,
        bridges: cut
            .bridges
            .iter()
            .filter_map(|e| graph.edges().get(*e as usize))
            .map(|e| (e.a, e.b))
            .collect(),
        growth: grown.points,
        undated: grown.undated,
    })
}

/// The shortest way between two subjects of a network and some others, by steps or by strong ties.
#[must_use]
pub fn network_paths(network: &Network, from: usize, to: usize, by: Cost, most: usize) -> Vec<NetworkPath> {
    let Some(graph) = graph(network) else { return Vec::new() };
    let place = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    paths(&graph, place(from), place(to), by, most)
        .into_iter()
        .map(|path| NetworkPath {
            nodes: path.nodes.into_iter().map(|n| n as usize).collect(),
            // INVARIANT: both number edges by their ends, so the places are the same.
            edges: path.edges.into_iter().map(|e| e as usize).collect(),
        })
        .collect()
}

/// `None` only for a network that is larger than any view makes one.
fn graph(network: &Network) -> Option<Graph> {
    let nodes = u32::try_from(network.nodes.len()).ok()?;
    Graph::new(nodes, network.edges.iter().flat_map(ties)).ok()
}

fn ties(edge: &NetworkEdge) -> impl Iterator<Item = Tie> + '_ {
    edge.ties.iter().filter_map(|tie| {
        let (a, b) = (u32::try_from(edge.a).ok()?, u32::try_from(edge.b).ok()?);
        // The first day where only a month or a year is told.
        Some(Tie { a, b, weight: 1.0, day: tie.when.map(|w| w.from()) })
    })
}

/// The network around a subject with its figures.
///
/// # Errors
/// `NotFound` where the view does not contain the party.
pub async fn measured_network(
    store: &Store,
    viewer: &Viewer,
    start: PartyId,
    hops: u32,
) -> Result<Releasable<(Network, NetworkFigures)>> {
    let network = network(store, viewer, start, hops).await?;
    // Betweenness and key players take a while in a large network: not on a thread that answers others.
    let measured = tokio::task::spawn_blocking(move || {
        let measured = network.map(|network| network_figures(&network).map(|figures| (network, figures)));
        measured.transpose()
    });
    let too_large = || Error::invalid("the network is too large to be measured; ask for fewer steps");
    measured.await.ok().flatten().ok_or_else(too_large)
}

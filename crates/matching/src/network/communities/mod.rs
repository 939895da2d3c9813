//! Communities: groups with more ties inside than chance would give. The Leiden method, without chance.
//!
//! Moving nodes is in `moving`, splitting what hangs together badly in `refining`, the graph of groups in `level`, who is
//! visited when in `order`. Why own code: ADR 0022.

mod level;
mod moving;
mod order;
mod refining;

use super::Graph;
use level::Level;

/// Communities of a graph, numbered by their smallest node.
#[derive(Debug, Clone, PartialEq)]
pub struct Communities {
    /// The community of each node.
    pub of: Vec<u32>,
    /// How many nodes each community has.
    pub sizes: Vec<u32>,
    /// How much better than chance the division is, see [`modularity`].
    pub modularity: f64,
    /// Rounds that were made.
    pub rounds: u32,
}

/// Visits of edges that [`communities`] spends: eight rounds over 300,000 edges, hundreds over a page's network.
const VISITS: usize = 5_000_000;

/// Rounds without a gain, each in another order, after which a division counts as stable.
const PATIENCE: u32 = 5;

/// Communities by the Leiden method (Traag, Waltman and van Eck, *From Louvain to Leiden: guaranteeing well-connected
/// communities*, 2019) for [`modularity`] with a resolution: 1 is the usual, more gives smaller communities. Rounds are
/// repeated until nothing gets better; a large network gets eight, after which little is gained. Each community is
/// connected.
///
/// Where the authors draw at random, the best goes first and nodes are visited in an order that their numbers and the round
/// alone decide, so that the same graph gives the same communities (invariant 3). About O(edges) a round.
#[must_use]
pub fn communities(graph: &Graph, resolution: f64) -> Communities {
    let rounds = VISITS / (2 * graph.edges().len()).max(1);
    communities_within(graph, resolution, rounds.clamp(8, 500) as u32)
}

/// The same in at most so many rounds.
#[must_use]
pub fn communities_within(graph: &Graph, resolution: f64, most_rounds: u32) -> Communities {
    let base = Level::of(graph);
    let mut of: Vec<u32> = graph.nodes().collect();
    let all: f64 = base.strength.iter().sum();
    let mut reached = modularity(graph, &of, resolution);
    let (mut rounds, mut idle) = (0, 0);
    while all > 0.0 && rounds < most_rounds && idle < PATIENCE {
        rounds += 1;
        idle += 1;
        let better = connected(graph, &round(&base, &of, resolution / all, rounds));
        let now = modularity(graph, &better, resolution);
        if now > reached + 1e-12 {
            (of, reached, idle) = (better, now, 0);
        }
    }
    let of = numbered(&of);
    let mut sizes = vec![0; of.iter().max().map_or(0, |m| *m as usize + 1)];
    of.iter().for_each(|c| sizes[*c as usize] += 1);
    Communities { of, sizes, modularity: reached, rounds }
}

/// The share of weight inside communities, less what the same strengths would give by chance times the resolution
/// (Newman and Girvan, *Finding and evaluating community structure in networks*, 2004; resolution after Reichardt and
/// Bornholdt, 2006). 0 where there is no edge. `of` has a number below the count of nodes for each node.
/// O(nodes + edges).
#[must_use]
pub fn modularity(graph: &Graph, of: &[u32], resolution: f64) -> f64 {
    let mut strength = vec![0.0; graph.len()];
    let (mut inside, mut all) = (0.0, 0.0);
    for edge in graph.edges() {
        let (a, b) = (of[edge.a as usize] as usize, of[edge.b as usize] as usize);
        strength[a] += edge.weight;
        strength[b] += edge.weight;
        all += 2.0 * edge.weight;
        if a == b {
            inside += 2.0 * edge.weight;
        }
    }
    if all == 0.0 {
        return 0.0;
    }
    let chance: f64 = strength.iter().map(|s| (s / all) * (s / all)).sum();
    inside / all - resolution * chance
}

/// A round from a division: move, refine, take groups as nodes, and again until nothing joins. `per` is the resolution by
/// all strength; `number` mixes the order of visits.
fn round(base: &Level, start: &[u32], per: f64, number: u32) -> Vec<u32> {
    let mut of = numbered(start);
    // The node of the present level that each node of the graph is in.
    let mut at: Vec<u32> = (0..base.len() as u32).collect();
    let mut made: Option<Level> = None;
    loop {
        let level = made.as_ref().unwrap_or(base);
        let order = order::mixed(level.len(), number);
        moving::move_nodes(level, &mut of, per, &order);
        // Names without gaps fit the next level too: it has at least one node a community.
        of = numbered(&of);
        let groups = refining::refine(level, &of, per, &order);
        let groups = numbered(&groups);
        let next = level.grouped(&groups);
        if next.len() == level.len() {
            break;
        }
        let mut outer = vec![0; next.len()];
        groups.iter().zip(&of).for_each(|(group, community)| outer[*group as usize] = *community);
        of = outer;
        at.iter_mut().for_each(|n| *n = groups[*n as usize]);
        made = Some(next);
    }
    at.iter().map(|n| of[*n as usize]).collect()
}

/// Names in the order in which they first occur. All names are below the count of nodes.
fn numbered(of: &[u32]) -> Vec<u32> {
    let mut name = vec![u32::MAX; of.len()];
    let mut next = 0;
    of.iter()
        .map(|c| {
            let name = &mut name[*c as usize];
            if *name == u32::MAX {
                *name = next;
                next += 1;
            }
            *name
        })
        .collect()
}

/// Communities whose parts do not hang together fall into these parts, which never makes modularity less.
fn connected(graph: &Graph, of: &[u32]) -> Vec<u32> {
    let mut part = vec![u32::MAX; of.len()];
    let mut stack = Vec::new();
    for start in graph.nodes() {
        if part[start as usize] != u32::MAX {
            continue;
        }
        part[start as usize] = start;
        stack.push(start);
        while let Some(node) = stack.pop() {
            for next in graph.neighbours(node) {
                if of[*next as usize] == of[start as usize] && part[*next as usize] == u32::MAX {
                    part[*next as usize] = start;
                    stack.push(*next);
                }
            }
        }
    }
    part
}

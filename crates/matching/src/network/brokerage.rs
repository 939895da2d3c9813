//! Brokerage: who stands between others.

use super::{Graph, components};
use rayon::prelude::*;

/// Up to this many nodes a component is measured exactly; about a second of processor with three edges a node.
pub const EXACT_NODES: u32 = 4_000;

/// From how many nodes a larger component is estimated.
pub const SAMPLED_SOURCES: u32 = 256;

/// Sources that one task walks from. INVARIANT: fixed, since sums are taken task by task; never by the count of cores.
const TASK: usize = 32;

/// Betweenness of all nodes.
#[derive(Debug, Clone, PartialEq)]
pub struct Brokerage {
    /// For each node, how many pairs of others it stands between; a pair with several shortest paths counts with the share
    /// of them that run through it.
    pub between: Vec<f64>,
    /// Nodes whose figure is an estimate, because their component is large: say so beside it.
    pub estimated: Vec<bool>,
    /// From how many nodes paths were followed.
    pub sources: u32,
}

/// Betweenness by hops, undirected, not normalised (Freeman, *A set of measures of centrality based on betweenness*, 1977),
/// after Brandes, *A faster algorithm for betweenness centrality*, 2001. O(nodes * edges) for components of up to
/// `exact_nodes` ([`EXACT_NODES`]). In larger ones paths are followed from `sources` ([`SAMPLED_SOURCES`]) nodes only, evenly
/// spread over the caller's order, and scaled up (Brandes and Pich, *Centrality estimation in large networks*, 2007):
/// O(sources * edges). Good for who is foremost; small figures are rough. Paths are counted as `f64`: a grid in which two
/// nodes have 10^308 shortest paths and more has no figures.
#[must_use]
pub fn brokerage(graph: &Graph, exact_nodes: u32, sources: u32) -> Brokerage {
    let mut estimated = vec![false; graph.len()];
    // Sources with what a path from each counts for.
    let mut from: Vec<(u32, f64)> = Vec::new();
    for members in components(graph).members() {
        let (size, wanted) = (members.len(), sources.max(1) as usize);
        if size <= (exact_nodes as usize).max(wanted) {
            // A pair is met from both of its ends.
            from.extend(members.iter().filter(|_| size > 2).map(|n| (*n, 0.5)));
        } else {
            let share = 0.5 * size as f64 / wanted as f64;
            from.extend((0..wanted).map(|n| (members[(2 * n + 1) * size / (2 * wanted)], share)));
            members.iter().for_each(|n| estimated[*n as usize] = true);
        }
    }
    let followed = from.len() as u32;
    let tasks: Vec<&[(u32, f64)]> = from.chunks(TASK).collect();
    let mut between = vec![0.0; graph.len()];
    // A few tasks at a time, so that their sums do not fill the memory.
    for some in tasks.chunks(16) {
        let sums: Vec<Vec<f64>> = some.par_iter().map(|task| Walk::over(graph, task)).collect();
        for sum in sums {
            between.iter_mut().zip(sum).for_each(|(all, part)| *all += part);
        }
    }
    Brokerage { between, estimated, sources: followed }
}

/// What a search from one source keeps of a node. Side by side, since they are asked for together.
#[derive(Clone, Copy)]
struct Mark {
    hops: u32,
    /// How many shortest paths lead here.
    paths: f64,
    /// What depends on it, as Brandes calls it.
    depends: f64,
}

const UNSEEN: Mark = Mark { hops: u32::MAX, paths: 0.0, depends: 0.0 };

struct Walk {
    order: Vec<u32>,
    marks: Vec<Mark>,
}

impl Walk {
    /// Sums of the sources of a task.
    fn over(graph: &Graph, sources: &[(u32, f64)]) -> Vec<f64> {
        let mut walk = Self { order: Vec::new(), marks: vec![UNSEEN; graph.len()] };
        let mut sums = vec![0.0; graph.len()];
        sources.iter().for_each(|(source, share)| walk.from(graph, *source, *share, &mut sums));
        sums
    }

    fn from(&mut self, graph: &Graph, source: u32, share: f64, sums: &mut [f64]) {
        self.order.clear();
        self.order.push(source);
        self.marks[source as usize] = Mark { hops: 0, paths: 1.0, depends: 0.0 };
        let mut at = 0;
        while let Some(node) = self.order.get(at).copied() {
            at += 1;
            let Mark { hops, paths, .. } = self.marks[node as usize];
            for next in graph.neighbours(node) {
                let mark = &mut self.marks[*next as usize];
                if mark.hops == u32::MAX {
                    mark.hops = hops + 1;
                    self.order.push(*next);
                }
                if mark.hops == hops + 1 {
                    mark.paths += paths;
                }
            }
        }
        for node in self.order.iter().rev() {
            let Mark { hops, paths, depends } = self.marks[*node as usize];
            let per_path = (1.0 + depends) / paths;
            for next in graph.neighbours(*node) {
                let mark = &mut self.marks[*next as usize];
                // All neighbours were seen, so none is further than one hop.
                if mark.hops < hops {
                    mark.depends += mark.paths * per_path;
                }
            }
            if *node != source {
                sums[*node as usize] += depends * share;
            }
        }
        self.order.iter().for_each(|node| self.marks[*node as usize] = UNSEEN);
    }
}

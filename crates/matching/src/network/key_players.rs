//! Key players: the few whose removal leaves the rest least able to reach each other.

use super::Graph;
use super::cut_points::Search;

/// Sets are compared one by one while that takes at most this many steps, about half a second.
pub const EXACT_STEPS: u64 = 100_000_000;

/// How far a network has fallen apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fragmentation {
    /// Nodes that are there.
    pub nodes: u32,
    /// Components that they make.
    pub parts: u32,
    /// The size of the largest.
    pub largest: u32,
    /// The share of pairs of nodes that cannot reach each other: 0 in one piece, 1 where nobody reaches anybody. 0 with fewer
    /// than two nodes.
    pub share: f64,
}

/// The key players of a network.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyPlayers {
    /// Who they are, by number; empty where no removal makes it fall further apart.
    pub nodes: Vec<u32>,
    /// The network as it is.
    pub before: Fragmentation,
    /// The network without them.
    pub after: Fragmentation,
    /// Whether all sets were compared. Else better ones may exist: say so beside it.
    pub exact: bool,
}

/// Fragmentation without some nodes: 1 - sum of s(s-1) / n(n-1) over components of size s among the n that are left
/// (Borgatti, *Identifying sets of key players in a social network*, 2006). O(nodes + edges).
#[must_use]
pub fn fragmentation(graph: &Graph, gone: &[u32]) -> Fragmentation {
    fallen(graph, gone).0
}

fn fallen(graph: &Graph, gone: &[u32]) -> (Fragmentation, Reach) {
    let mut left = vec![true; graph.len()];
    gone.iter().for_each(|n| left[*n as usize] = false);
    let (mut nodes, mut parts, mut largest, mut joined) = (0, 0, 0, 0);
    let mut stack = Vec::new();
    for start in graph.nodes() {
        if !std::mem::take(&mut left[start as usize]) {
            continue;
        }
        stack.push(start);
        let mut size = 0_u32;
        while let Some(node) = stack.pop() {
            size += 1;
            for next in graph.neighbours(node) {
                if std::mem::take(&mut left[*next as usize]) {
                    stack.push(*next);
                }
            }
        }
        nodes += size;
        parts += 1;
        largest = largest.max(size);
        joined += u64::from(size) * u64::from(size - 1);
    }
    let reach = Reach { joined, nodes };
    (Fragmentation { nodes, parts, largest, share: reach.share() }, reach)
}

/// Up to `most` nodes whose removal fragments the network most (the negative key player problem of Borgatti, 2006). `may`
/// says who may be chosen: a phone or an account is nobody to be removed. Where no larger set is better the smaller one is
/// told; of equals the one with the smaller numbers.
///
/// All sets are compared where that is affordable ([`EXACT_STEPS`]): O(nodes^(most-1) * (nodes + edges)), the last member
/// of a set being found for all nodes in one search. Else the best next node is taken one by one, and then each is exchanged
/// while that helps: O(most * rounds * (nodes + edges)), and the answer says so.
#[must_use]
pub fn key_players(graph: &Graph, most: u32, may: impl Fn(u32) -> bool) -> KeyPlayers {
    within(graph, most, may, EXACT_STEPS)
}

pub(super) fn within(graph: &Graph, most: u32, may: impl Fn(u32) -> bool, steps: u64) -> KeyPlayers {
    let candidates: Vec<u32> = graph.nodes().filter(|n| graph.degree(*n) > 0 && may(*n)).collect();
    // Fewer than two nodes would have no pair to part.
    let most = (most as usize).min(candidates.len()).min(graph.len().saturating_sub(2));
    let (before, reach) = fallen(graph, &[]);
    let exact = steps_of_all(graph, candidates.len(), most) <= steps;
    let mut chosen = Choice {
        graph,
        candidates: &candidates,
        gone: vec![false; graph.len()],
        search: Search::new(graph.len()),
        best: Vec::new(),
        reach,
    };
    if exact {
        (1..=most).for_each(|size| chosen.all_sets(&mut Vec::new(), 0, size));
    } else {
        chosen.one_by_one(most);
    }
    let mut nodes = chosen.best;
    nodes.sort_unstable();
    let after = fragmentation(graph, &nodes);
    KeyPlayers { nodes, before, after, exact }
}

/// What comparing all sets takes.
fn steps_of_all(graph: &Graph, candidates: usize, most: usize) -> u64 {
    let step = (graph.len() + 2 * graph.edges().len()) as u64;
    let (mut sets, mut all) = (1_u64, 0_u64);
    for size in 0..most as u64 {
        all = all.saturating_add(sets.saturating_mul(step));
        sets = sets.saturating_mul((candidates as u64).saturating_sub(size)) / (size + 1);
    }
    all
}

/// Ordered pairs that reach each other among nodes that are left, compared as fractions without rounding.
#[derive(Debug, Clone, Copy)]
struct Reach {
    joined: u64,
    nodes: u32,
}

impl Reach {
    fn all(self) -> u64 {
        u64::from(self.nodes) * u64::from(self.nodes.saturating_sub(1))
    }

    fn share(self) -> f64 {
        if self.all() == 0 { 0.0 } else { 1.0 - self.joined as f64 / self.all() as f64 }
    }

    fn less_than(self, other: Self) -> bool {
        u128::from(self.joined) * u128::from(other.all()) < u128::from(other.joined) * u128::from(self.all())
    }
}

struct Choice<'a> {
    graph: &'a Graph,
    candidates: &'a [u32],
    gone: Vec<bool>,
    search: Search,
    best: Vec<u32>,
    reach: Reach,
}

impl Choice<'_> {
    /// Compares all sets of one size: `taken` by recursion as deep as the set is large, the last by one search.
    fn all_sets(&mut self, taken: &mut Vec<u32>, from: usize, size: usize) {
        if taken.len() + 1 == size {
            if let Some((node, joined)) = self.best_next(from) {
                taken.push(node);
                self.keep(taken, joined);
                taken.pop();
            }
            return;
        }
        for at in from..self.candidates.len() {
            let node = self.candidates[at];
            taken.push(node);
            self.gone[node as usize] = true;
            self.all_sets(taken, at + 1, size);
            self.gone[node as usize] = false;
            taken.pop();
        }
    }

    /// The best next node from a place among the candidates on, with the pairs that stay joined.
    fn best_next(&mut self, from: usize) -> Option<(u32, u64)> {
        self.search.run(self.graph, &self.gone);
        self.candidates[from..]
            .iter()
            .filter(|n| !self.gone[**n as usize])
            .map(|n| (*n, self.search.without(*n)))
            .min_by_key(|(node, joined)| (*joined, *node))
    }

    fn keep(&mut self, set: &[u32], joined: u64) -> bool {
        let reach = Reach { joined, nodes: self.graph.len() as u32 - set.len() as u32 };
        let better = reach.less_than(self.reach);
        if better {
            (self.best, self.reach) = (set.to_vec(), reach);
        }
        better
    }

    fn one_by_one(&mut self, most: usize) {
        let mut set = Vec::new();
        while set.len() < most {
            let Some((node, joined)) = self.best_next(0) else { break };
            self.gone[node as usize] = true;
            set.push(node);
            self.keep(&set, joined);
        }
        set.iter().for_each(|n| self.gone[*n as usize] = false);
        while self.exchanged() {}
        self.pruned();
    }

    /// Exchanges each member once for the best other one.
    fn exchanged(&mut self) -> bool {
        let mut better = false;
        for at in 0..self.best.len() {
            let mut set = self.best.clone();
            set.remove(at);
            set.iter().for_each(|n| self.gone[*n as usize] = true);
            let next = self.best_next(0);
            set.iter().for_each(|n| self.gone[*n as usize] = false);
            if let Some((node, joined)) = next {
                set.push(node);
                better |= self.keep(&set, joined);
            }
        }
        better
    }

    /// Leaves out members that add nothing.
    fn pruned(&mut self) {
        let mut at = 0;
        while at < self.best.len() {
            let mut set = self.best.clone();
            set.remove(at);
            let reach = fallen(self.graph, &set).1;
            if self.reach.less_than(reach) {
                at += 1;
            } else {
                (self.best, self.reach) = (set, reach);
            }
        }
    }
}

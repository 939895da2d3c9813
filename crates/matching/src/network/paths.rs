//! Paths: by whom two nodes are tied, step by step.

use super::Graph;
use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

/// What makes a path short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// Few steps.
    Hops,
    /// Strong ties: a step costs 1/weight (Newman, *Scientific collaboration networks II*, 2001), so that a tie told by ten
    /// reports is as short as a tenth of one told by a single report. The logarithm of a probability would be the cost if
    /// weights were chances; they are sums over reports, which may pass 1, and a sum of chances is none.
    Strength,
}

/// One way from a node to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// All nodes, both ends included.
    pub nodes: Vec<u32>,
    /// Numbers of all edges, one less.
    pub edges: Vec<u32>,
    /// What it costs.
    pub cost: f64,
}

/// Steps cost whole parts of 2^-32. INVARIANT: sums of whole numbers do not depend on their order, so that two paths of one
/// cost are equal and not nearly so.
const UNIT: f64 = 4_294_967_296.0;

/// Far away: more than any sum.
const FAR: u64 = u64::MAX;

/// The shortest path and up to `most - 1` others without a node twice, shortest first; of equals the one with fewer steps,
/// then the one whose nodes have the smaller numbers. Empty where no chain joins the two, or where they are one node.
///
/// Dijkstra, *A note on two problems in connexion with graphs*, 1959, and Yen, *Finding the k shortest loopless paths in a
/// network*, 1971. What is left to the goal is known from one search back from it, and guides all others (Hart, Nilsson and
/// Raphael, 1968). O(edges log nodes) for that search, and O(most * steps) guided ones that as a rule see few nodes.
///
/// With [`Cost::Strength`] weights are told apart down to 2^-32 of a step; from 2^32 on all are equally strong.
#[must_use]
pub fn paths(graph: &Graph, from: u32, to: u32, by: Cost, most: usize) -> Vec<Path> {
    let count = graph.len() as u32;
    if from == to || from >= count || to >= count || most == 0 {
        return Vec::new();
    }
    let mut finder = Finder::new(graph, by, to);
    let mut found: Vec<Way> = finder.shortest(from, &[]).into_iter().collect();
    let mut waiting: BTreeSet<Way> = BTreeSet::new();
    while let Some(last) = found.last().filter(|_| found.len() < most).cloned() {
        for at in 0..last.nodes.len() - 1 {
            let root = &last.nodes[..=at];
            finder.shut_nodes(&root[..at]);
            let shut: Vec<u32> = found
                .iter()
                .filter(|way| way.nodes.len() > at + 1 && way.nodes[..=at] == *root)
                .map(|way| way.nodes[at + 1])
                .collect();
            if let Some(rest) = finder.shortest(last.nodes[at], &shut) {
                let nodes: Vec<u32> = root[..at].iter().chain(&rest.nodes).copied().collect();
                waiting.insert(finder.way(nodes));
            }
            finder.open_nodes(&root[..at]);
        }
        let Some(next) = waiting.pop_first() else { break };
        found.push(next);
    }
    found.into_iter().map(|way| finder.told(way)).collect()
}

/// A path while it is compared: cost, then steps, then numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    cost: u64,
    steps: usize,
    nodes: Vec<u32>,
}

/// Cost and steps so far.
type Length = (u64, u32);

struct Finder<'a> {
    graph: &'a Graph,
    by: Cost,
    to: u32,
    /// What is left to the goal from each node, in the whole graph: never more than what is left in a part of it.
    left: Vec<Length>,
    shut: Vec<bool>,
    reached: Vec<Length>,
    touched: Vec<u32>,
}

impl<'a> Finder<'a> {
    fn new(graph: &'a Graph, by: Cost, to: u32) -> Self {
        let count = graph.len();
        let mut finder = Self {
            graph,
            by,
            to,
            left: vec![(FAR, 0); count],
            shut: vec![false; count],
            reached: vec![(FAR, 0); count],
            touched: Vec::new(),
        };
        let mut queue = BinaryHeap::from([Reverse(((0, 0), to))]);
        finder.left[to as usize] = (0, 0);
        while let Some(Reverse((length, node))) = queue.pop() {
            if length > finder.left[node as usize] {
                continue;
            }
            for (next, edge) in graph.incident(node) {
                let there = finder.step(length, edge);
                if there < finder.left[next as usize] {
                    finder.left[next as usize] = there;
                    queue.push(Reverse((there, next)));
                }
            }
        }
        finder
    }

    fn step(&self, length: Length, edge: u32) -> Length {
        let cost = match self.by {
            Cost::Hops => 1,
            Cost::Strength => ((UNIT / self.graph.edges()[edge as usize].weight).round() as u64).max(1),
        };
        (length.0.saturating_add(cost).min(FAR - 1), length.1 + 1)
    }

    fn shut_nodes(&mut self, nodes: &[u32]) {
        nodes.iter().for_each(|n| self.shut[*n as usize] = true);
    }

    fn open_nodes(&mut self, nodes: &[u32]) {
        nodes.iter().for_each(|n| self.shut[*n as usize] = false);
    }

    /// The first of the shortest ways from a node to the goal that does not go to `not_to` at once.
    fn shortest(&mut self, from: u32, not_to: &[u32]) -> Option<Way> {
        let best = self.search(from, not_to);
        let way = (best.0 != FAR).then(|| self.first(from, not_to));
        for node in self.touched.drain(..) {
            self.reached[node as usize] = (FAR, 0);
        }
        way.map(|nodes| self.way(nodes))
    }

    /// Reaches every node that lies on a shortest way, those of equal ones too.
    fn search(&mut self, from: u32, not_to: &[u32]) -> Length {
        let mut queue = BinaryHeap::new();
        let mut best = (FAR, 0);
        let whole = |so_far: Length, left: Length| (so_far.0.saturating_add(left.0), so_far.1 + left.1);
        self.reach(from, (0, 0));
        queue.push(Reverse((whole((0, 0), self.left[from as usize]), (0, 0), from)));
        while let Some(Reverse((bound, length, node))) = queue.pop() {
            if bound.0 >= FAR - 1 || bound > best {
                break;
            }
            if length > self.reached[node as usize] {
                continue;
            }
            if node == self.to {
                best = best.min(length);
                continue;
            }
            for (next, edge) in self.graph.incident(node) {
                if self.shut[next as usize] || (node == from && not_to.contains(&next)) {
                    continue;
                }
                let there = self.step(length, edge);
                if there < self.reached[next as usize] {
                    self.reach(next, there);
                    queue.push(Reverse((whole(there, self.left[next as usize]), there, next)));
                }
            }
        }
        best
    }

    fn reach(&mut self, node: u32, length: Length) {
        if self.reached[node as usize].0 == FAR {
            self.touched.push(node);
        }
        self.reached[node as usize] = length;
    }

    /// Of the shortest ways the one with the smallest numbers: back from the goal over all of them, then forward.
    fn first(&self, from: u32, not_to: &[u32]) -> Vec<u32> {
        let mut on_a_way: BTreeSet<u32> = BTreeSet::from([self.to]);
        let mut stack = vec![self.to];
        while let Some(node) = stack.pop() {
            for (before, edge) in self.graph.incident(node) {
                let so_far = self.reached[before as usize];
                let shut = before == from && not_to.contains(&node);
                if so_far.0 != FAR
                    && !shut
                    && self.step(so_far, edge) == self.reached[node as usize]
                    && on_a_way.insert(before)
                {
                    stack.push(before);
                }
            }
        }
        let mut nodes = vec![from];
        let mut node = from;
        while node != self.to {
            let so_far = self.reached[node as usize];
            let next = self.graph.incident(node).find(|(next, edge)| {
                on_a_way.contains(next)
                    && !(node == from && not_to.contains(next))
                    && self.step(so_far, *edge) == self.reached[*next as usize]
            });
            let Some((next, _)) = next else { break };
            nodes.push(next);
            node = next;
        }
        nodes
    }

    fn way(&self, nodes: Vec<u32>) -> Way {
        let cost = self.edges(&nodes).iter().fold((0, 0), |length, edge| self.step(length, *edge)).0;
        Way { cost, steps: nodes.len() - 1, nodes }
    }

    fn edges(&self, nodes: &[u32]) -> Vec<u32> {
        nodes.windows(2).filter_map(|pair| self.graph.edge_between(pair[0], pair[1])).collect()
    }

    fn told(&self, way: Way) -> Path {
        let edges = self.edges(&way.nodes);
        let weight = |edge: &u32| self.graph.edges()[*edge as usize].weight;
        let cost = match self.by {
            Cost::Hops => edges.len() as f64,
            Cost::Strength => edges.iter().map(|e| 1.0 / weight(e)).sum(),
        };
        Path { nodes: way.nodes, edges, cost }
    }
}

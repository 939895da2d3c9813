//! Cut points and bridges: single nodes and single edges that alone hold parts together.

use super::Graph;

/// A node without which its component falls apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CutPoint {
    /// The node.
    pub node: u32,
    /// Into how many parts the rest of its component falls; at least 2.
    pub parts: u32,
}

/// What a network hangs on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutPoints {
    /// By node.
    pub points: Vec<CutPoint>,
    /// Numbers of the edges without which their ends are no longer joined, ascending. Whether one report or many tell such an
    /// edge stands in [`Edge::ties`](super::Edge).
    pub bridges: Vec<u32>,
}

/// Cut points (articulation points) and bridges by one depth-first search (Hopcroft and Tarjan, 1973; Tarjan, *A note on
/// finding the bridges of a graph*, 1974). O(nodes + edges), without recursion.
#[must_use]
pub fn cut_points(graph: &Graph) -> CutPoints {
    let mut search = Search::new(graph.len());
    search.run(graph, &vec![false; graph.len()]);
    let points = graph
        .nodes()
        .map(|node| CutPoint { node, parts: search.parts[node as usize] })
        .filter(|point| point.parts > 1)
        .collect();
    let mut bridges = std::mem::take(&mut search.bridges);
    bridges.sort_unstable();
    CutPoints { points, bridges }
}

/// A depth-first search over the nodes that are not gone, and what follows from it. Used again and again for key players.
#[derive(Debug)]
pub(super) struct Search {
    /// When each node was found, from 1; 0 is not found.
    found: Vec<u32>,
    /// The earliest node that a subtree reaches by one edge back.
    low: Vec<u32>,
    size: Vec<u32>,
    /// How many nodes lie in subtrees that only this node joins to the rest.
    hung: Vec<u32>,
    /// Where each node on the stack is among its neighbours.
    cursor: Vec<u32>,
    stack: Vec<(u32, u32)>,
    order: Vec<u32>,
    /// Into how many parts the component of each node falls without it.
    pub(super) parts: Vec<u32>,
    /// How many ordered pairs of nodes of its component are still joined without it.
    pub(super) joined: Vec<u64>,
    /// The same for its component as it is.
    pub(super) before: Vec<u64>,
    /// Ordered pairs joined in all components.
    pub(super) all: u64,
    bridges: Vec<u32>,
}

/// No edge leads to the root of a search.
const ROOT: u32 = u32::MAX;

fn pairs(size: u32) -> u64 {
    u64::from(size) * u64::from(size.saturating_sub(1))
}

impl Search {
    pub(super) fn new(count: usize) -> Self {
        Self {
            found: vec![0; count],
            low: vec![0; count],
            size: vec![0; count],
            hung: vec![0; count],
            cursor: vec![0; count],
            stack: Vec::new(),
            order: Vec::new(),
            parts: vec![0; count],
            joined: vec![0; count],
            before: vec![0; count],
            all: 0,
            bridges: Vec::new(),
        }
    }

    pub(super) fn run(&mut self, graph: &Graph, gone: &[bool]) {
        for list in [&mut self.found, &mut self.hung, &mut self.cursor, &mut self.parts] {
            list.fill(0);
        }
        self.joined.fill(0);
        self.order.clear();
        self.bridges.clear();
        self.all = 0;
        for root in graph.nodes() {
            if self.found[root as usize] == 0 && !gone[root as usize] {
                let first = self.order.len();
                self.component(graph, gone, root);
                self.told(first);
            }
        }
    }

    fn component(&mut self, graph: &Graph, gone: &[bool], root: u32) {
        self.enter(root, ROOT);
        while let Some((node, by)) = self.stack.last().copied() {
            let at = node as usize;
            let neighbours = graph.neighbours(node);
            if let Some(next) = neighbours.get(self.cursor[at] as usize).copied() {
                self.cursor[at] += 1;
                if gone[next as usize] {
                    continue;
                }
                if self.found[next as usize] == 0 {
                    self.enter(next, node);
                } else if next != by {
                    self.low[at] = self.low[at].min(self.found[next as usize]);
                }
                continue;
            }
            self.stack.pop();
            if by != ROOT {
                self.leave(graph, at, by as usize);
            }
        }
    }

    fn enter(&mut self, node: u32, by: u32) {
        self.order.push(node);
        let at = node as usize;
        self.found[at] = self.order.len() as u32;
        (self.low[at], self.size[at]) = (self.found[at], 1);
        self.stack.push((node, by));
    }

    /// All of the subtree of `node` is seen; `by` is its parent.
    fn leave(&mut self, graph: &Graph, node: usize, by: usize) {
        self.size[by] += self.size[node];
        self.low[by] = self.low[by].min(self.low[node]);
        if self.low[node] >= self.found[by] {
            self.parts[by] += 1;
            self.hung[by] += self.size[node];
            self.joined[by] += pairs(self.size[node]);
        }
        if self.low[node] > self.found[by] {
            self.bridges.extend(graph.edge_between(node as u32, by as u32));
        }
    }

    /// A component is whole: what is not hung on a node stays together without it.
    fn told(&mut self, first: usize) {
        let count = (self.order.len() - first) as u32;
        self.all += pairs(count);
        for node in &self.order[first..] {
            let at = *node as usize;
            let rest = count - 1 - self.hung[at];
            if rest > 0 {
                self.parts[at] += 1;
                self.joined[at] += pairs(rest);
            }
            self.before[at] = pairs(count);
        }
    }

    /// Ordered pairs that are joined in all components without a node.
    pub(super) fn without(&self, node: u32) -> u64 {
        self.all - self.before[node as usize] + self.joined[node as usize]
    }
}

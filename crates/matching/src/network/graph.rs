//! The graph that is measured: nodes by number, edges without direction, held as compressed rows.
//!
//! Ties come one a report and are folded: one edge for two nodes, with the sum of weights, the first and the last day and
//! how many ties it stands for. What the numbers stand for is left to the caller.

use jiff::civil::Date;
use std::fmt;

/// Two nodes that a report ties.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tie {
    /// One end.
    pub a: u32,
    /// The other end. Which is which does not matter.
    pub b: u32,
    /// How strong: above 0, for example 1 a report. Weights of the same two nodes are summed.
    pub weight: f64,
    /// The day that the report tells, where it tells one.
    pub day: Option<Date>,
}

/// All ties of two nodes as one. Edges are numbered by `(a, b)`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edge {
    /// The smaller end.
    pub a: u32,
    /// The larger end.
    pub b: u32,
    /// Sum of the weights.
    pub weight: f64,
    /// The earliest day of a tie.
    pub first: Option<Date>,
    /// The latest day of a tie.
    pub last: Option<Date>,
    /// How many ties it stands for.
    pub ties: u32,
}

/// Why no graph can be made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum GraphError {
    /// A tie names a node that is not there.
    NoSuchNode {
        /// The number.
        node: u32,
        /// How many nodes there are.
        nodes: u32,
    },
    /// A weight that is no strength.
    Weight {
        /// One end of the tie.
        a: u32,
        /// The other end.
        b: u32,
        /// The weight.
        weight: f64,
    },
    /// More edges than fit in the numbers used here.
    TooLarge,
}

impl fmt::Display for GraphError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchNode { node, nodes } => {
                write!(f, "a tie names node {node}; expected a number below {nodes}, the count of nodes")
            }
            Self::Weight { a, b, weight } => {
                write!(f, "the tie of {a} and {b} weighs {weight}; expected a finite number above 0")
            }
            Self::TooLarge => f.write_str("the network is too large; expected fewer than 2 billion edges"),
        }
    }
}

impl std::error::Error for GraphError {}

/// A network in compressed rows: the neighbours of a node stand together, by number.
#[derive(Debug, Clone, PartialEq)]
pub struct Graph {
    /// Where the neighbours of each node begin; one more at the end.
    starts: Vec<u32>,
    /// Neighbours.
    targets: Vec<u32>,
    /// Weight of the edge to each neighbour.
    weights: Vec<f64>,
    /// Number of the edge to each neighbour.
    numbers: Vec<u32>,
    edges: Vec<Edge>,
    loops: usize,
}

impl Graph {
    /// Makes a graph of `nodes` nodes. A tie of a node with itself joins nobody: it is left out and counted. The order of
    /// the ties does not matter, to the last bit. O(ties log ties).
    ///
    /// # Errors
    /// Where a tie names a node that is not there, or has a weight that is not above 0.
    pub fn new(nodes: u32, ties: impl IntoIterator<Item = Tie>) -> Result<Self, GraphError> {
        let mut sorted = Vec::new();
        let mut loops = 0;
        for tie in ties {
            if let Some(node) = [tie.a, tie.b].into_iter().find(|n| *n >= nodes) {
                return Err(GraphError::NoSuchNode { node, nodes });
            }
            if !tie.weight.is_finite() || tie.weight <= 0.0 {
                return Err(GraphError::Weight { a: tie.a, b: tie.b, weight: tie.weight });
            }
            if tie.a == tie.b {
                loops += 1;
            } else {
                sorted.push(Tie { a: tie.a.min(tie.b), b: tie.a.max(tie.b), ..tie });
            }
        }
        // INVARIANT: weights of one edge are summed from the smallest, so that the sum does not tell who came first.
        sorted.sort_unstable_by(|x, y| (x.a, x.b).cmp(&(y.a, y.b)).then(x.weight.total_cmp(&y.weight)));
        let edges = folded(&sorted);
        if u32::try_from(edges.len() * 2).is_err() {
            return Err(GraphError::TooLarge);
        }
        Ok(Self::of_edges(nodes, edges, loops))
    }

    fn of_edges(nodes: u32, edges: Vec<Edge>, loops: usize) -> Self {
        let mut starts = vec![0_u32; nodes as usize + 1];
        for edge in &edges {
            starts[edge.a as usize + 1] += 1;
            starts[edge.b as usize + 1] += 1;
        }
        for n in 0..nodes as usize {
            starts[n + 1] += starts[n];
        }
        let mut free = starts.clone();
        let half = edges.len() * 2;
        let (mut targets, mut weights, mut numbers) = (vec![0; half], vec![0.0; half], vec![0; half]);
        // Smaller neighbours first, then larger ones: edges are in order, so each row comes out in order.
        for larger in [false, true] {
            for (number, edge) in edges.iter().enumerate() {
                let (from, to) = if larger { (edge.a, edge.b) } else { (edge.b, edge.a) };
                let place = free[from as usize] as usize;
                free[from as usize] += 1;
                (targets[place], weights[place], numbers[place]) = (to, edge.weight, number as u32);
            }
        }
        Self { starts, targets, weights, numbers, edges, loops }
    }

    /// How many nodes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether there is no node.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The numbers of all nodes.
    pub fn nodes(&self) -> std::ops::Range<u32> {
        0..self.len() as u32
    }

    /// All edges, by number.
    #[must_use]
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// How many ties of a node with itself were left out.
    #[must_use]
    pub fn loops(&self) -> usize {
        self.loops
    }

    /// The neighbours of a node, ascending.
    #[must_use]
    pub fn neighbours(&self, node: u32) -> &[u32] {
        &self.targets[self.row(node)]
    }

    /// How many neighbours a node has.
    #[must_use]
    pub fn degree(&self, node: u32) -> usize {
        self.row(node).len()
    }

    /// The sum of the weights of a node's edges.
    #[must_use]
    pub fn strength(&self, node: u32) -> f64 {
        self.weights[self.row(node)].iter().sum()
    }

    /// Each neighbour with the weight of the edge to it.
    pub fn weighted(&self, node: u32) -> impl Iterator<Item = (u32, f64)> + '_ {
        let row = self.row(node);
        self.targets[row.clone()].iter().copied().zip(self.weights[row].iter().copied())
    }

    /// Each neighbour with the number of the edge to it.
    pub fn incident(&self, node: u32) -> impl Iterator<Item = (u32, u32)> + '_ {
        let row = self.row(node);
        self.targets[row.clone()].iter().copied().zip(self.numbers[row].iter().copied())
    }

    /// The number of the edge between two nodes.
    #[must_use]
    pub fn edge_between(&self, a: u32, b: u32) -> Option<u32> {
        let row = self.row(a);
        let at = self.targets[row.clone()].binary_search(&b).ok()?;
        Some(self.numbers[row.start + at])
    }

    /// Rows as they lie: starts, neighbours, weights.
    pub(super) fn rows(&self) -> (&[u32], &[u32], &[f64]) {
        (&self.starts, &self.targets, &self.weights)
    }

    fn row(&self, node: u32) -> std::ops::Range<usize> {
        self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize
    }
}

/// Ties in order of their ends, each pair of ends as one edge.
fn folded(sorted: &[Tie]) -> Vec<Edge> {
    let mut edges: Vec<Edge> = Vec::with_capacity(sorted.len());
    for tie in sorted {
        match edges.last_mut() {
            Some(edge) if (edge.a, edge.b) == (tie.a, tie.b) => {
                edge.weight += tie.weight;
                edge.first = edge.first.into_iter().chain(tie.day).min();
                edge.last = edge.last.into_iter().chain(tie.day).max();
                edge.ties = edge.ties.saturating_add(1);
            }
            _ => edges.push(Edge {
                a: tie.a,
                b: tie.b,
                weight: tie.weight,
                first: tie.day,
                last: tie.day,
                ties: 1,
            }),
        }
    }
    edges
}

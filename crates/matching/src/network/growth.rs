//! Growth: how a network came together over time.

use super::Graph;
use jiff::civil::Date;

/// What a point of growth stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A day.
    Day,
    /// A month, told by its first day.
    Month,
}

/// The network at the end of a day or month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrowthPoint {
    /// The day, or the first of the month.
    pub from: Date,
    /// Nodes that have an edge by then.
    pub nodes: u32,
    /// Edges by then.
    pub edges: u32,
    /// Components that they make.
    pub components: u32,
    /// The size of the largest.
    pub largest: u32,
}

/// How a network grew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Growth {
    /// Days or months with a new edge, in order; between them nothing changes.
    pub points: Vec<GrowthPoint>,
    /// Edges of which no report tells a day; they stand in no point.
    pub undated: u32,
}

/// Growth by the first day of each edge. Components are kept by union-find with halved paths (Tarjan, *Efficiency of a good
/// but not linear set union algorithm*, 1975). O(edges log edges).
#[must_use]
pub fn growth(graph: &Graph, step: Step) -> Growth {
    let mut dated: Vec<(Date, u32, u32)> =
        graph.edges().iter().filter_map(|e| Some((e.first?, e.a, e.b))).collect();
    dated.sort_unstable();
    let undated = (graph.edges().len() - dated.len()) as u32;
    let mut sets = Sets { parent: graph.nodes().collect(), size: vec![0; graph.len()] };
    let mut now = GrowthPoint { from: Date::MIN, nodes: 0, edges: 0, components: 0, largest: 0 };
    let mut points: Vec<GrowthPoint> = Vec::new();
    for (day, a, b) in dated {
        now.from = if step == Step::Day { day } else { day.first_of_month() };
        for node in [a, b] {
            let root = sets.root(node);
            if sets.size[root as usize] == 0 {
                sets.size[node as usize] = 1;
                now.nodes += 1;
                now.components += 1;
            }
        }
        now.edges += 1;
        if let Some(size) = sets.join(a, b) {
            now.components -= 1;
            now.largest = now.largest.max(size);
        }
        match points.last_mut() {
            Some(last) if last.from == now.from => *last = now,
            _ => points.push(now),
        }
    }
    Growth { points, undated }
}

struct Sets {
    parent: Vec<u32>,
    size: Vec<u32>,
}

impl Sets {
    fn root(&mut self, mut at: u32) -> u32 {
        while self.parent[at as usize] != at {
            let above = self.parent[at as usize];
            self.parent[at as usize] = self.parent[above as usize];
            at = above;
        }
        at
    }

    /// The size of the joined set; `None` where they were one already.
    fn join(&mut self, a: u32, b: u32) -> Option<u32> {
        let (a, b) = (self.root(a), self.root(b));
        let (small, large) = if self.size[a as usize] < self.size[b as usize] { (a, b) } else { (b, a) };
        (a != b).then(|| {
            self.parent[small as usize] = large;
            self.size[large as usize] += self.size[small as usize];
            self.size[large as usize]
        })
    }
}

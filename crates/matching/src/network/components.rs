//! Connected components: which nodes hang together at all.

use super::Graph;

/// The components of a graph, numbered by their smallest node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Components {
    /// The component of each node.
    pub of: Vec<u32>,
    /// How many nodes each component has.
    pub sizes: Vec<u32>,
}

impl Components {
    /// The nodes of each component, ascending.
    #[must_use]
    pub fn members(&self) -> Vec<Vec<u32>> {
        let mut members: Vec<Vec<u32>> = self.sizes.iter().map(|s| Vec::with_capacity(*s as usize)).collect();
        self.of.iter().enumerate().for_each(|(node, part)| members[*part as usize].push(node as u32));
        members
    }

    /// The size of the largest; 0 where there is no node.
    #[must_use]
    pub fn largest(&self) -> u32 {
        self.sizes.iter().copied().max().unwrap_or(0)
    }
}

/// Neighbours of each node that are joined before the largest component is looked for.
const FIRST: usize = 2;

/// Nodes that are asked for the largest component.
const ASKED: usize = 1024;

/// Connected components: two nodes are in one if a chain of edges joins them. Union-find (Tarjan, 1975) by way of samples:
/// once two edges a node are joined most nodes are in one large component, and what is left of their edges need not be
/// looked at (Sutton, Ben-Nun and Barak, *Optimizing parallel graph connectivity computation via subgraph sampling*, 2018).
/// O(nodes + edges) but for a factor that is never more than a handful.
#[must_use]
pub fn components(graph: &Graph) -> Components {
    let mut parent: Vec<u32> = graph.nodes().collect();
    for node in graph.nodes() {
        graph.neighbours(node).iter().take(FIRST).for_each(|next| join(&mut parent, node, *next));
    }
    flatten(&mut parent);
    let large = most_frequent(&parent);
    for node in graph.nodes() {
        if Some(parent[node as usize]) == large {
            continue;
        }
        // An edge into the large component is met here, at its other end.
        graph.neighbours(node).iter().skip(FIRST).for_each(|next| join(&mut parent, node, *next));
    }
    flatten(&mut parent);
    let mut sizes = Vec::new();
    let mut of = parent;
    for node in 0..of.len() {
        let root = of[node] as usize;
        // INVARIANT: a root is the smallest of its component, so it has its number before the others ask for it.
        let part = if root == node { sizes.len() as u32 } else { of[root] };
        if root == node {
            sizes.push(0);
        }
        of[node] = part;
        sizes[part as usize] += 1;
    }
    Components { of, sizes }
}

/// Joins what hangs on two nodes under the smaller of their roots.
fn join(parent: &mut [u32], a: u32, b: u32) {
    let (mut a, mut b) = (a, b);
    while parent[a as usize] != parent[b as usize] {
        if parent[a as usize] < parent[b as usize] {
            std::mem::swap(&mut a, &mut b);
        }
        // The one with the larger parent goes up; a root goes under the other's parent.
        let above = parent[a as usize];
        parent[a as usize] = parent[b as usize];
        if above == a {
            return;
        }
        a = above;
    }
}

/// Each node directly under its root.
fn flatten(parent: &mut [u32]) {
    // Parents have smaller numbers, so they are done.
    for node in 0..parent.len() {
        parent[node] = parent[parent[node] as usize];
    }
}

fn most_frequent(parent: &[u32]) -> Option<u32> {
    let step = (parent.len() / ASKED).max(1);
    let mut asked: Vec<u32> = parent.iter().step_by(step).copied().collect();
    asked.sort_unstable();
    asked.chunk_by(|a, b| a == b).max_by_key(|group| group.len()).map(|group| group[0])
}

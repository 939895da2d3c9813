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

/// Connected components: two nodes are in one if a chain of edges joins them. Breadth-first search (Hopcroft and Tarjan,
/// *Algorithm 447: efficient algorithms for graph manipulation*, 1973). O(nodes + edges).
#[must_use]
pub fn components(graph: &Graph) -> Components {
    const UNSEEN: u32 = u32::MAX;
    let mut of = vec![UNSEEN; graph.len()];
    let mut sizes = Vec::new();
    let mut queue = Vec::new();
    for start in graph.nodes() {
        if of[start as usize] != UNSEEN {
            continue;
        }
        let part = sizes.len() as u32;
        of[start as usize] = part;
        queue.clear();
        queue.push(start);
        let mut at = 0;
        while let Some(node) = queue.get(at).copied() {
            at += 1;
            for next in graph.neighbours(node) {
                if of[*next as usize] == UNSEEN {
                    of[*next as usize] = part;
                    queue.push(*next);
                }
            }
        }
        sizes.push(queue.len() as u32);
    }
    Components { of, sizes }
}

//! A graph whose nodes are groups of nodes. What is tied within a group counts in its strength only.

use crate::network::Graph;

/// Nodes in compressed rows with the sum of the weights of each.
#[derive(Debug)]
pub(super) struct Level {
    pub(super) starts: Vec<u32>,
    pub(super) targets: Vec<u32>,
    pub(super) weights: Vec<f64>,
    pub(super) strength: Vec<f64>,
}

impl Level {
    pub(super) fn of(graph: &Graph) -> Self {
        let (starts, targets, weights) = graph.rows();
        Self {
            starts: starts.to_vec(),
            targets: targets.to_vec(),
            weights: weights.to_vec(),
            strength: graph.nodes().map(|n| graph.strength(n)).collect(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.strength.len()
    }

    /// The neighbours of a node with weights.
    pub(super) fn row(&self, node: u32) -> impl Iterator<Item = (u32, f64)> + '_ {
        let row = self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize;
        self.targets[row.clone()].iter().copied().zip(self.weights[row].iter().copied())
    }

    /// The graph of groups; these are numbered without gaps.
    pub(super) fn grouped(&self, group: &[u32]) -> Self {
        let count = group.iter().max().map_or(0, |m| *m as usize + 1);
        let (begin, members) = by_group(group, count);
        let mut strength = vec![0.0; count];
        group.iter().zip(&self.strength).for_each(|(g, s)| strength[*g as usize] += s);
        let mut level = Self {
            starts: Vec::with_capacity(count + 1),
            targets: Vec::with_capacity(self.targets.len()),
            weights: Vec::with_capacity(self.targets.len()),
            strength,
        };
        level.starts.push(0);
        let mut sums = vec![0.0; count];
        for own in 0..count {
            let first = level.targets.len();
            for member in &members[begin[own] as usize..begin[own + 1] as usize] {
                for (next, weight) in self.row(*member) {
                    let other = group[next as usize];
                    if other as usize == own {
                        continue;
                    }
                    if sums[other as usize] == 0.0 {
                        level.targets.push(other);
                    }
                    sums[other as usize] += weight;
                }
            }
            for other in &level.targets[first..] {
                level.weights.push(std::mem::take(&mut sums[*other as usize]));
            }
            level.starts.push(level.targets.len() as u32);
        }
        level
    }
}

/// The members of each group, ascending, with where each group begins.
fn by_group(group: &[u32], count: usize) -> (Vec<u32>, Vec<u32>) {
    let mut begin = vec![0_u32; count + 1];
    group.iter().for_each(|g| begin[*g as usize + 1] += 1);
    for g in 0..count {
        begin[g + 1] += begin[g];
    }
    let mut free = begin.clone();
    let mut members = vec![0; group.len()];
    for (node, g) in group.iter().enumerate() {
        members[free[*g as usize] as usize] = node as u32;
        free[*g as usize] += 1;
    }
    (begin, members)
}

//! PageRank: where a walk along ties most often is.

use super::Graph;

/// How often the walk goes on along a tie instead of jumping anywhere.
pub const DAMPING: f64 = 0.85;

/// The walk is settled when a round moves less than this share of all rank.
pub const TOLERANCE: f64 = 1e-10;

/// Rounds after which it ends in any case; with the damping above some 140 reach the tolerance from anywhere.
const MOST_ROUNDS: usize = 1000;

/// The share of time that a random walk spends at each node: with [`DAMPING`] it follows an edge by its weight, else it
/// jumps to any node; from a node without edges it always jumps (Brin and Page, *The anatomy of a large-scale hypertextual
/// web search engine*, 1998). The ranks sum to 1. Rounds in which each node takes the newest ranks of its neighbours (Gauss
/// and Seidel; Gleich, *PageRank beyond the web*, 2015) until the change of a round is below [`TOLERANCE`].
/// O(rounds * (nodes + edges)), some 60 rounds at most.
#[must_use]
pub fn page_rank(graph: &Graph) -> Vec<f64> {
    let count = graph.len();
    if count == 0 {
        return Vec::new();
    }
    let (starts, targets, weights) = graph.rows();
    let strengths: Vec<f64> = graph.nodes().map(|n| graph.strength(n)).collect();
    // Without jumps the rank of a node would be its share of all strength: begin near there.
    let all: f64 = strengths.iter().sum();
    let even = 1.0 / count as f64;
    let share = |s: f64| if all > 0.0 { DAMPING * s / all + (1.0 - DAMPING) * even } else { even };
    // INVARIANT: `passed` is the rank that a node gives per unit of weight. A node without edges gives nothing here; what
    // it spreads over all is the same for everybody and comes in when all is brought to the sum of 1.
    let mut passed: Vec<f64> =
        strengths.iter().map(|s| if *s > 0.0 { DAMPING * share(*s) / s } else { 0.0 }).collect();
    for _ in 0..MOST_ROUNDS {
        let mut moved = 0.0;
        for node in 0..count {
            let row = starts[node] as usize..starts[node + 1] as usize;
            if row.is_empty() {
                continue;
            }
            let mut rank = (1.0 - DAMPING) * even;
            for (next, weight) in targets[row.clone()].iter().zip(&weights[row]) {
                rank += passed[*next as usize] * weight;
            }
            let now = DAMPING * rank / strengths[node];
            moved += (now - passed[node]).abs() * strengths[node] / DAMPING;
            passed[node] = now;
        }
        if moved < TOLERANCE {
            break;
        }
    }
    let alone = (1.0 - DAMPING) * even;
    let mut ranks: Vec<f64> =
        passed.iter().zip(&strengths).map(|(p, s)| if *s > 0.0 { p * s / DAMPING } else { alone }).collect();
    let sum: f64 = ranks.iter().sum();
    ranks.iter_mut().for_each(|r| *r /= sum);
    ranks
}

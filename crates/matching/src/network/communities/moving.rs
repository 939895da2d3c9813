//! Moving nodes to where they fit best, until none wants to move.

use super::level::Level;
use std::collections::VecDeque;

/// A move must be worth this share of the node's strength: less is the error of sums.
const WORTH: f64 = 1e-9;

/// Moves each node to the community of its neighbours that it fits best, or into one of its own; those who lose a neighbour
/// by that are looked at again. `order` is who begins, `per` is the resolution by all strength.
pub(super) fn move_nodes(level: &Level, of: &mut [u32], per: f64, order: &[u32]) {
    let count = level.len();
    let (mut total, mut size) = (vec![0.0; count], vec![0_u32; count]);
    for (node, community) in of.iter().enumerate() {
        total[*community as usize] += level.strength[node];
        size[*community as usize] += 1;
    }
    let mut empty: Vec<u32> = (0..count as u32).rev().filter(|c| size[*c as usize] == 0).collect();
    let mut waiting: VecDeque<u32> = order.iter().copied().collect();
    let mut waits = vec![true; count];
    let mut sums = vec![0.0; count];
    let mut around: Vec<u32> = Vec::new();
    while let Some(node) = waiting.pop_front() {
        waits[node as usize] = false;
        let here = of[node as usize];
        for (next, weight) in level.row(node) {
            let community = of[next as usize];
            if sums[community as usize] == 0.0 {
                around.push(community);
            }
            sums[community as usize] += weight;
        }
        let own = level.strength[node as usize];
        let (mut best, mut gain) = (here, sums[here as usize] - per * own * (total[here as usize] - own));
        let mut to_beat = gain + WORTH * own;
        for community in around.drain(..) {
            let fits = sums[community as usize] - per * own * total[community as usize];
            sums[community as usize] = 0.0;
            if community != here && fits > to_beat {
                (best, gain, to_beat) = (community, fits, fits);
            }
        }
        if gain < -WORTH * own
            && size[here as usize] > 1
            && let Some(free) = empty.pop()
        {
            best = free;
        }
        if best == here {
            continue;
        }
        total[here as usize] -= own;
        size[here as usize] -= 1;
        if size[here as usize] == 0 {
            total[here as usize] = 0.0;
            empty.push(here);
        }
        total[best as usize] += own;
        size[best as usize] += 1;
        of[node as usize] = best;
        for (next, _) in level.row(node) {
            if of[next as usize] != best && !waits[next as usize] {
                waits[next as usize] = true;
                waiting.push_back(next);
            }
        }
    }
}

//! Splitting communities into groups that hang together well; these become the nodes of the next level.

use super::level::Level;

/// The group of each node. Within each community every node begins alone; one that is well tied to the rest of its
/// community joins the group there that it fits best, if that group is well tied as well. `per` is the resolution by all
/// strength.
pub(super) fn refine(level: &Level, of: &[u32], per: f64, order: &[u32]) -> Vec<u32> {
    let count = level.len();
    let mut total = vec![0.0; count];
    of.iter().zip(&level.strength).for_each(|(c, s)| total[*c as usize] += s);
    let mut group: Vec<u32> = (0..count as u32).collect();
    let mut strength = level.strength.clone();
    let mut alone = vec![true; count];
    // The weight between a group and the rest of its community.
    let mut outward: Vec<f64> = (0..count as u32)
        .map(|n| level.row(n).filter(|(next, _)| of[*next as usize] == of[n as usize]).map(|(_, w)| w).sum())
        .collect();
    let mut sums = vec![0.0; count];
    let mut around: Vec<u32> = Vec::new();
    for node in order.iter().map(|n| *n as usize) {
        let all = total[of[node] as usize];
        let well_tied = |group: usize, outward: &[f64], strength: &[f64]| {
            outward[group] >= per * strength[group] * (all - strength[group])
        };
        if !alone[node] || !well_tied(node, &outward, &strength) {
            continue;
        }
        for (next, weight) in level.row(node as u32) {
            if of[next as usize] == of[node] {
                let other = group[next as usize];
                if sums[other as usize] == 0.0 {
                    around.push(other);
                }
                sums[other as usize] += weight;
            }
        }
        let own = level.strength[node];
        let mut best: Option<(f64, u32, f64)> = None;
        for other in around.drain(..) {
            let tie = std::mem::take(&mut sums[other as usize]);
            let gain = tie - per * own * strength[other as usize];
            let fits = gain > 0.0 && best.is_none_or(|b| gain > b.0);
            if fits && well_tied(other as usize, &outward, &strength) {
                best = Some((gain, other, tie));
            }
        }
        if let Some((_, other, tie)) = best {
            group[node] = other;
            alone[node] = false;
            alone[other as usize] = false;
            strength[other as usize] += own;
            outward[other as usize] += outward[node] - 2.0 * tie;
        }
    }
    group
}

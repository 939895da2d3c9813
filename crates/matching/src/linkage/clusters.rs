//! Rows into clusters: average linkage on log-odds, so that a chain of near misses does not hold people together.

use rustc_hash::FxHashMap;

/// Two rows with what speaks for their being the same.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Edge {
    /// Row, the smaller number.
    pub a: u32,
    /// Row.
    pub b: u32,
    /// Log-odds in bits.
    pub bits: f32,
}

/// Rows of a component whose pairs are all scored; larger ones are first cut at higher thresholds.
const LARGEST: usize = 160;

/// Rows that hang together by pairs: groups of two or more, ascending.
pub(crate) fn components(pairs: &[(u32, u32)]) -> Vec<Vec<u32>> {
    let mut place: FxHashMap<u32, u32> = FxHashMap::default();
    let mut rows = Vec::new();
    for row in pairs.iter().flat_map(|p| [p.0, p.1]) {
        place.entry(row).or_insert_with(|| {
            rows.push(row);
            rows.len() as u32 - 1
        });
    }
    let mut parent: Vec<u32> = (0..rows.len() as u32).collect();
    fn root(parent: &mut [u32], mut at: u32) -> u32 {
        while parent[at as usize] != at {
            parent[at as usize] = parent[parent[at as usize] as usize];
            at = parent[at as usize];
        }
        at
    }
    for (a, b) in pairs {
        let (a, b) = (root(&mut parent, place[a]), root(&mut parent, place[b]));
        parent[a.max(b) as usize] = a.min(b);
    }
    let mut groups: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for n in 0..rows.len() as u32 {
        groups.entry(root(&mut parent, n)).or_default().push(rows[n as usize]);
    }
    let mut groups: Vec<Vec<u32>> = groups.into_values().collect();
    groups.iter_mut().for_each(|g| g.sort_unstable());
    groups.sort_unstable();
    groups
}

/// Clusters of two or more rows. `edges` are the pairs that keys proposed; `score` gives any other pair's log-odds; two
/// clusters join while their pairs' mean log-odds is at least `threshold`.
pub(crate) fn cluster(
    edges: &[Edge],
    threshold: f32,
    score: &(impl Fn(u32, u32) -> f32 + Sync),
) -> Vec<Vec<u32>> {
    use rayon::prelude::*;
    let pairs: Vec<(u32, u32)> = edges.iter().filter(|e| e.bits >= threshold).map(|e| (e.a, e.b)).collect();
    let groups = components(&pairs);
    let known: FxHashMap<(u32, u32), f32> =
        edges.iter().map(|e| ((e.a.min(e.b), e.a.max(e.b)), e.bits)).collect();
    let mut found: Vec<Vec<u32>> = groups
        .into_par_iter()
        .flat_map_iter(|group| split(group, threshold, threshold, &known, score))
        .collect();
    found.sort_unstable();
    found
}

/// Clusters of one component.
fn split(
    group: Vec<u32>,
    threshold: f32,
    cut: f32,
    known: &FxHashMap<(u32, u32), f32>,
    score: &impl Fn(u32, u32) -> f32,
) -> Vec<Vec<u32>> {
    if group.len() == 2 {
        return vec![group];
    }
    if group.len() <= LARGEST {
        return linked(&group, threshold, known, score);
    }
    // Too many to look at all their pairs: cut the weakest ties until they fall apart.
    let higher = cut.max(0.0) + 2.0;
    let inside: Vec<(u32, u32)> = group
        .iter()
        .enumerate()
        .flat_map(|(n, a)| group[n + 1..].iter().map(move |b| (*a, *b)))
        .filter(|p| known.get(p).is_some_and(|bits| *bits >= higher))
        .collect();
    if higher > 60.0 {
        return vec![group];
    }
    components(&inside).into_iter().flat_map(|g| split(g, threshold, higher, known, score)).collect()
}

/// Average linkage. Ties go to the pair with the smaller rows.
fn linked(
    group: &[u32],
    threshold: f32,
    known: &FxHashMap<(u32, u32), f32>,
    score: &impl Fn(u32, u32) -> f32,
) -> Vec<Vec<u32>> {
    let n = group.len();
    let mut sums = vec![0.0_f32; n * n];
    for i in 0..n {
        for j in i + 1..n {
            // What is far from the other contradicts no more than a certain measure.
            let bits = known
                .get(&(group[i], group[j]))
                .copied()
                .unwrap_or_else(|| score(group[i], group[j]))
                .clamp(-30.0, 30.0);
            (sums[i * n + j], sums[j * n + i]) = (bits, bits);
        }
    }
    let mut members: Vec<Vec<u32>> = group.iter().map(|row| vec![*row]).collect();
    loop {
        let mut best: Option<(f32, usize, usize)> = None;
        for i in (0..n).filter(|i| !members[*i].is_empty()) {
            for j in (i + 1..n).filter(|j| !members[*j].is_empty()) {
                let mean = sums[i * n + j] / (members[i].len() * members[j].len()) as f32;
                if mean >= threshold && best.is_none_or(|b| mean > b.0) {
                    best = Some((mean, i, j));
                }
            }
        }
        let Some((_, i, j)) = best else { break };
        let mut moved = std::mem::take(&mut members[j]);
        members[i].append(&mut moved);
        for k in 0..n {
            sums[i * n + k] += sums[j * n + k];
            sums[k * n + i] = sums[i * n + k];
        }
    }
    members.iter_mut().for_each(|m| m.sort_unstable());
    members.into_iter().filter(|m| m.len() > 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_that_the_evidence_contradicts_is_cut() {
        let edges = [Edge { a: 0, b: 1, bits: 9.0 }, Edge { a: 1, b: 2, bits: 3.0 }];
        assert_eq!(cluster(&edges, 0.0, &|_, _| -20.0), [vec![0, 1]]);
        assert_eq!(cluster(&edges, 0.0, &|_, _| 1.0), [vec![0, 1, 2]]);
    }
}

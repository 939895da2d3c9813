//! All reports of a view at once: which pairs share a block key, and which of them are likely.
//!
//! A pair is judged at its first common key only, so that no list of all pairs is kept. A block that is too large for the
//! view is passed over and told of; nothing is counted outside what the caller gives.

use super::fields::ReportFields;
use super::judging::{Evidence, SAME_FROM, judge};
use rayon::prelude::*;

/// Reports of one block whose pairs are looked at; more than so many share what identifies nothing.
pub const LARGEST_BLOCK: usize = 3_000;

/// Pairs that are likely, and how they were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Suggested {
    /// Places of two reports, the smaller first, with hundredths of a bit: those from [`SAME_FROM`] on, ascending.
    pub pairs: Vec<(u32, u32, i32)>,
    /// Pairs that were judged.
    pub judged: u64,
    /// Reports of blocks that were passed over, by block.
    pub passed_over: Vec<usize>,
}

/// Calls `take` once for every pair that shares a key, with the places of the two; gives the sizes of blocks that were
/// passed over.
pub fn propose<T: Send>(
    fields: &[ReportFields],
    evidence: Evidence,
    take: &(impl Fn(u32, u32) -> Option<T> + Sync),
) -> (Vec<T>, Vec<usize>) {
    let keys: Vec<Box<[u64]>> =
        fields.par_iter().map(|f| f.candidate_keys(evidence).into_boxed_slice()).collect();
    let mut entries: Vec<(u64, u32)> =
        (0..).zip(&keys).flat_map(|(n, keys)| keys.iter().map(move |key| (*key, n))).collect();
    entries.par_sort_unstable();
    let blocks: Vec<&[(u64, u32)]> = entries.chunk_by(|a, b| a.0 == b.0).filter(|b| b.len() > 1).collect();
    let passed_over = blocks.iter().map(|b| b.len()).filter(|n| *n > LARGEST_BLOCK).collect();
    let found = blocks
        .par_iter()
        .filter(|block| block.len() <= LARGEST_BLOCK)
        .flat_map_iter(|block| {
            let pairs =
                block.iter().enumerate().flat_map(|(n, a)| block[n + 1..].iter().map(move |b| (a, b)));
            pairs.filter_map(|((key, a), (_, b))| {
                let first = first_common(&keys[*a as usize], &keys[*b as usize]);
                (first == Some(*key)).then(|| take(*a, *b)).flatten()
            })
        })
        .collect();
    (found, passed_over)
}

/// The first of two ascending lists' common keys.
fn first_common(a: &[u64], b: &[u64]) -> Option<u64> {
    let (mut n, mut m) = (0, 0);
    while let (Some(x), Some(y)) = (a.get(n), b.get(m)) {
        match x.cmp(y) {
            std::cmp::Ordering::Equal => return Some(*x),
            std::cmp::Ordering::Less => n += 1,
            std::cmp::Ordering::Greater => m += 1,
        }
    }
    None
}

/// The likely pairs among these reports.
#[must_use]
pub fn suggest(fields: &[ReportFields], evidence: Evidence) -> Suggested {
    let judged = std::sync::atomic::AtomicU64::new(0);
    let (mut pairs, passed_over) = propose(fields, evidence, &|a, b| {
        judged.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let bits = judge(&fields[a as usize], &fields[b as usize], evidence).bits;
        (bits >= SAME_FROM).then_some((a.min(b), a.max(b), bits))
    });
    pairs.sort_unstable();
    Suggested { pairs, judged: judged.into_inner(), passed_over }
}

//! Which pairs of many parties in memory are worth a comparison.
//!
//! Parties of equal content stand for one another: they are strung together and one of them goes into the blocks. A block
//! of few is compared pair by pair, a larger one along an order of its content, so that no value costs all pairs of those
//! who share it. A pure function of the list; whoever wants the same answer for the same set gives it in the same order.

use super::PartyFields;
use rayon::prelude::*;

/// Parties of a block that are all compared with each other.
const SMALL: usize = 40;
/// Neighbours that each is compared with in a larger block.
const NEIGHBOURS: usize = 12;
/// Parties whose keys are held at once.
const AT_ONCE: usize = 400_000;

/// Pairs of places in the list, the smaller first, each once, in order.
#[must_use]
pub fn candidate_pairs(parties: &[PartyFields]) -> Vec<(u32, u32)> {
    let mut order: Vec<(u64, u32)> =
        parties.par_iter().enumerate().map(|(at, p)| (p.content(), at as u32)).collect();
    order.par_sort_unstable();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    let mut heads: Vec<(u64, u32)> = Vec::new();
    for same in order.chunk_by(|a, b| a.0 == b.0) {
        heads.extend(same.first());
        pairs.extend(same.windows(2).map(|two| (two[0].1, two[1].1)));
    }
    // Keys are made in several goes where there are many, each go those of one remainder.
    let goes = (heads.len() / AT_ONCE + 1) as u64;
    for go in 0..goes {
        let mut entries: Vec<(u64, u64, u32)> = heads
            .par_iter()
            .flat_map_iter(|(_, at)| {
                let party = &parties[*at as usize];
                let near = party.name.as_ref().map_or(0, |n| n.whole().0);
                let keys = party.candidate_keys().into_iter().filter(move |key| key % goes == go);
                keys.map(move |key| (key, near, *at))
            })
            .collect();
        entries.par_sort_unstable();
        for block in entries.chunk_by(|a, b| a.0 == b.0) {
            in_block(block, &mut pairs);
        }
        pairs.par_sort_unstable();
        pairs.dedup();
    }
    pairs
}

fn in_block(block: &[(u64, u64, u32)], pairs: &mut Vec<(u32, u32)>) {
    let reach = if block.len() <= SMALL { block.len() } else { NEIGHBOURS };
    for (at, (_, _, a)) in block.iter().enumerate() {
        let others = block[at + 1..].iter().take(reach);
        pairs.extend(others.map(|(_, _, b)| (*a.min(b), *a.max(b))));
    }
}

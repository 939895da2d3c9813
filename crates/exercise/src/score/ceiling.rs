//! The ceiling: which true pairs can be known from what was written, by a rule that was fixed before anything was matched.
//!
//! Two parties of one subject can be known as one if they have **one equal strong identifier** (document, phone, e-mail,
//! account, handle), or if **both names are variants of the subject's name and one more field agrees** (birth date,
//! street, town). A worthless value (`N/A`, `00000000`) and a value of somebody else (a shared phone, an agent's
//! address) agree with nothing. What is equal is decided on letters and digits alone, in lower case.
//! A pair can be known directly, or through others of the same subject.

use super::Joined;
use serde::Serialize;
use std::collections::BTreeMap;

/// What stands in one party, as numbers: equal numbers are equal values; 0 is nothing, junk or somebody else's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Evidence {
    /// Document, phone, e-mail, account, handle.
    pub strong: [u64; 5],
    /// Whether the name is a variant of the subject's name.
    pub variant: bool,
    /// Birth date, street, town.
    pub agreeing: [u64; 3],
}

/// How many true pairs can be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Ceiling {
    /// True pairs.
    pub real: u64,
    /// Those that can be known from their two parties alone. Of groups of more than [`LARGEST`] parties, that many are
    /// looked at and the share is taken for all.
    pub direct: u64,
    /// Those that can be known through others of the same subject as well: no answer by this evidence finds more.
    pub through_others: u64,
}

/// Parties of one subject whose pairs are all looked at.
pub const LARGEST: usize = 3_000;

/// A value as a number: letters and digits in lower case; 0 where nothing is left.
#[must_use]
pub fn value(text: &str) -> u64 {
    let mut hash = 0_u64;
    for letter in text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase) {
        hash = (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23) | 1;
    }
    hash
}

/// The ceiling of a world: `truth` has the subject of each party.
#[must_use]
pub fn ceiling(truth: &[u32], evidence: &[Evidence]) -> Ceiling {
    let mut order: Vec<u32> = (0..truth.len().min(evidence.len()) as u32).collect();
    order.sort_unstable_by_key(|n| (truth[*n as usize], *n));
    let mut sum = Ceiling::default();
    for group in order.chunk_by(|a, b| truth[*a as usize] == truth[*b as usize]) {
        let parties: Vec<Evidence> = group.iter().map(|n| evidence[*n as usize]).collect();
        let all = two_of(parties.len());
        sum.real += all;
        sum.direct += direct(&parties, all);
        sum.through_others += through_others(&parties);
    }
    sum
}

fn two_of(n: usize) -> u64 {
    n as u64 * (n as u64).saturating_sub(1) / 2
}

fn known(a: &Evidence, b: &Evidence) -> bool {
    let equal = |left: &[u64], right: &[u64]| left.iter().zip(right).any(|(l, r)| l == r && *l != 0);
    equal(&a.strong, &b.strong) || (a.variant && b.variant && equal(&a.agreeing, &b.agreeing))
}

fn direct(parties: &[Evidence], all: u64) -> u64 {
    let step = parties.len().div_ceil(LARGEST).max(1);
    let looked_at: Vec<&Evidence> = parties.iter().step_by(step).collect();
    let right = looked_at
        .iter()
        .enumerate()
        .map(|(n, a)| looked_at[n + 1..].iter().filter(|b| known(a, b)).count() as u64)
        .sum::<u64>();
    match two_of(looked_at.len()) {
        0 => 0,
        pairs => (u128::from(right) * u128::from(all) / u128::from(pairs)) as u64,
    }
}

fn through_others(parties: &[Evidence]) -> u64 {
    let mut joined = Joined::new(parties.len());
    let mut first: BTreeMap<(usize, u64), u32> = BTreeMap::new();
    for (n, party) in parties.iter().enumerate() {
        let agreeing = if party.variant { party.agreeing } else { [0; 3] };
        for (kind, value) in party.strong.iter().chain(&agreeing).enumerate().filter(|(_, v)| **v != 0) {
            let other = *first.entry((kind, *value)).or_insert(n as u32);
            joined.join(other, n as u32);
        }
    }
    let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
    for n in 0..parties.len() as u32 {
        *sizes.entry(joined.root(n)).or_default() += 1;
    }
    sizes.into_values().map(two_of).sum()
}

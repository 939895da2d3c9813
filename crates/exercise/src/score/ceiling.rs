//! The ceiling: which true pairs can be known from what was written, by a rule that was fixed before anything was matched.
//!
//! Two parties of one subject can be known as one if they have **one equal strong identifier** (document, phone, e-mail,
//! account, handle), or if **the names can be read as one and one more field agrees** (birth date, street, town).
//! All of it is decided on the emitted text (see [`evidence`](super::evidence) and [`names`](super::names)), never on
//! what the generator did. A pair can be known directly, or through others of the same subject.

use super::Joined;
use super::evidence::{Evidence, Names};
use serde::Serialize;
use std::collections::BTreeMap;

/// The version of the rule. 1 took every written name but an alias for a variant, by what the generator had done to it.
pub const RULE: u32 = 2;

/// How many true pairs can be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Ceiling {
    /// Version of the rule ([`RULE`]).
    pub rule: u32,
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

/// The ceiling of a world: `truth` has the subject of each party.
#[must_use]
pub fn ceiling(truth: &[u32], evidence: &[Evidence], names: &Names) -> Ceiling {
    let mut order: Vec<u32> = (0..truth.len().min(evidence.len()) as u32).collect();
    order.sort_unstable_by_key(|n| (truth[*n as usize], *n));
    let mut sum = Ceiling { rule: RULE, ..Ceiling::default() };
    for group in order.chunk_by(|a, b| truth[*a as usize] == truth[*b as usize]) {
        let parties: Vec<Evidence> = group.iter().map(|n| evidence[*n as usize]).collect();
        let all = two_of(parties.len());
        let mut variants = Variants { names, known: BTreeMap::new() };
        sum.real += all;
        sum.direct += direct(&parties, all, &mut variants);
        sum.through_others += through_others(&parties, &mut variants);
    }
    sum
}

/// Which names of one subject can be read as one, each pair looked at once.
struct Variants<'a> {
    names: &'a Names,
    known: BTreeMap<(u32, u32), bool>,
}

impl Variants<'_> {
    fn are(&mut self, a: u32, b: u32) -> bool {
        if a == b || a == 0 || b == 0 {
            return a == b && a != 0;
        }
        let names = self.names;
        *self.known.entry((a.min(b), a.max(b))).or_insert_with(|| names.are_variants(a, b))
    }
}

fn two_of(n: usize) -> u64 {
    n as u64 * (n as u64).saturating_sub(1) / 2
}

fn known(a: &Evidence, b: &Evidence, variants: &mut Variants<'_>) -> bool {
    let equal = |left: &[u64], right: &[u64]| left.iter().zip(right).any(|(l, r)| l == r && *l != 0);
    equal(&a.strong, &b.strong) || (equal(&a.agreeing, &b.agreeing) && variants.are(a.name, b.name))
}

fn direct(parties: &[Evidence], all: u64, variants: &mut Variants<'_>) -> u64 {
    let step = parties.len().div_ceil(LARGEST).max(1);
    let looked_at: Vec<&Evidence> = parties.iter().step_by(step).collect();
    let mut right = 0_u64;
    for (n, a) in looked_at.iter().enumerate() {
        right += looked_at[n + 1..].iter().filter(|b| known(a, b, variants)).count() as u64;
    }
    match two_of(looked_at.len()) {
        0 => 0,
        pairs => (u128::from(right) * u128::from(all) / u128::from(pairs)) as u64,
    }
}

fn through_others(parties: &[Evidence], variants: &mut Variants<'_>) -> u64 {
    let mut joined = Joined::new(parties.len());
    let mut first: BTreeMap<(usize, u64), u32> = BTreeMap::new();
    // With an agreeing value, parties of each name; one of each name stands for all of it.
    let mut agreeing: BTreeMap<(usize, u64), BTreeMap<u32, u32>> = BTreeMap::new();
    for (n, party) in (0_u32..).zip(parties) {
        for (kind, value) in party.strong.iter().enumerate().filter(|(_, v)| **v != 0) {
            let other = *first.entry((kind, *value)).or_insert(n);
            joined.join(other, n);
        }
        for (kind, value) in party.agreeing.iter().enumerate().filter(|(_, v)| **v != 0 && party.name != 0) {
            let other = *agreeing.entry((kind, *value)).or_default().entry(party.name).or_insert(n);
            joined.join(other, n);
        }
    }
    for with_value in agreeing.into_values() {
        let named: Vec<(u32, u32)> = with_value.into_iter().collect();
        for (at, (name, n)) in named.iter().enumerate() {
            for (other, m) in &named[at + 1..] {
                if joined.root(*n) != joined.root(*m) && variants.are(*name, *other) {
                    joined.join(*n, *m);
                }
            }
        }
    }
    let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
    for n in 0..parties.len() as u32 {
        *sizes.entry(joined.root(n)).or_default() += 1;
    }
    sizes.into_values().map(two_of).sum()
}

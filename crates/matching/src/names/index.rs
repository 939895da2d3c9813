//! A list of names that is searched: many keys a name, each with a bounded list of those that share it.

use super::judge::probability;
use super::parse::{Name, each_trigram};
use super::token::hash;
use rustc_hash::FxHashMap;

/// Names that may share a key; a commoner key is dropped, narrower ones of the same name find it.
const MOST_SHARING: usize = 3_000;
/// Entries of lists that a search looks at.
const MOST_LOOKED_AT: usize = 40_000;
/// Candidates that a search judges.
pub const CANDIDATES: usize = 50;

/// A name that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// Its place in the list.
    pub row: u32,
    /// That it is the bearer asked for.
    pub probability: f64,
}

/// Names in memory, to be searched. What is in it depends on the list alone and not on its order.
#[derive(Debug, Default)]
pub struct NameIndex {
    names: Vec<Name>,
    lists: FxHashMap<u64, (u32, u32)>,
    rows: Vec<u32>,
    dropped: usize,
}

impl NameIndex {
    /// Indexes names; a name's place in `names` is its row.
    #[must_use]
    pub fn new(names: Vec<Name>) -> Self {
        let mut entries: Vec<(u64, u32)> = Vec::with_capacity(names.len() * 40);
        for (row, name) in names.iter().enumerate() {
            let from = entries.len();
            entries.extend(keys(name).into_iter().map(|(key, _)| (key, row as u32)));
            entries[from..].sort_unstable();
        }
        entries.sort_unstable();
        entries.dedup();
        let (mut lists, mut rows, mut dropped) = (FxHashMap::default(), Vec::with_capacity(entries.len()), 0);
        for run in entries.chunk_by(|a, b| a.0 == b.0) {
            if run.len() > MOST_SHARING {
                dropped += 1;
                continue;
            }
            lists.insert(run[0].0, (rows.len() as u32, run.len() as u32));
            rows.extend(run.iter().map(|e| e.1));
        }
        Self { names, lists, rows, dropped }
    }

    /// Names in the list.
    #[must_use]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether the list is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Keys that too many names share to be of use alone.
    #[must_use]
    pub fn dropped_keys(&self) -> usize {
        self.dropped
    }

    /// A name of the list.
    #[must_use]
    pub fn name(&self, row: u32) -> Option<&Name> {
        self.names.get(row as usize)
    }

    /// Rows that share most with a name, best first: what is judged.
    #[must_use]
    pub fn candidates(&self, query: &Name, top: usize) -> Vec<u32> {
        let mut lists: Vec<(f32, &[u32])> = keys(query)
            .into_iter()
            .filter_map(|(key, weight)| {
                let (start, len) = *self.lists.get(&key)?;
                let list = self.rows.get(start as usize..(start + len) as usize)?;
                // How rare a key is here decides only what is looked at, never how it is judged.
                let rare = (self.names.len() as f32 / len as f32).log2().max(0.1);
                Some((weight * rare, list))
            })
            .collect();
        lists.sort_by(|a, b| a.1.len().cmp(&b.1.len()).then(b.0.total_cmp(&a.0)));
        let mut sums: FxHashMap<u32, f32> = FxHashMap::default();
        let mut looked = 0;
        for (weight, list) in lists {
            looked += list.len();
            if looked > MOST_LOOKED_AT {
                break;
            }
            list.iter().for_each(|row| *sums.entry(*row).or_default() += weight);
        }
        // A long name shares keys with everybody.
        let mut sums: Vec<(f32, u32)> = sums
            .into_iter()
            .map(|(row, sum)| (sum / (self.names[row as usize].bits + query.bits + 10.0), row))
            .collect();
        let best = |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        if sums.len() > top && top > 0 {
            sums.select_nth_unstable_by(top - 1, best);
            sums.truncate(top);
        }
        sums.sort_unstable_by(best);
        sums.into_iter().map(|s| s.1).collect()
    }

    /// The names that are most likely the bearer's, best first, at most `top` of them.
    #[must_use]
    pub fn search(&self, query: &Name, top: usize) -> Vec<Found> {
        let mut found: Vec<Found> = self
            .candidates(query, CANDIDATES.max(top))
            .into_iter()
            .map(|row| Found { row, probability: probability(query, &self.names[row as usize]) })
            .collect();
        // Equal ones stay as the keys put them.
        found.sort_by(|a, b| b.probability.total_cmp(&a.probability));
        found.truncate(top);
        found
    }
}

/// Block keys of a name, each with how much sharing it counts. Few words say little alone, so pairs of them are keys.
#[must_use]
pub fn keys(name: &Name) -> Vec<(u64, f32)> {
    weighed(name, |weight, _| weight)
}

/// The same keys with what sharing them says by the frozen table of rarity: for an index whose own frequencies must decide
/// nothing (invariant 3).
#[must_use]
pub fn frozen_keys(name: &Name) -> Vec<(u64, f32)> {
    weighed(name, |weight, bits| weight * bits.max(1.0))
}

/// Each key once, with the best that `of` makes of its weight and of the rarity of its words in bits.
fn weighed(name: &Name, of: impl Fn(f32, f32) -> f32) -> Vec<(u64, f32)> {
    let mut found: Vec<(u64, f32)> = Vec::with_capacity(48);
    each_key(name, |key, weight, bits| found.push((key, of(weight, bits))));
    found.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    found.dedup_by_key(|k| k.0);
    found
}

fn each_key(name: &Name, mut push: impl FnMut(u64, f32, f32)) {
    let key = |kind: u8, a: u64, b: u64| {
        let mixed = (a ^ (b.rotate_left(23))).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(17);
        mixed ^ u64::from(kind).wrapping_mul(0xd6e8_feb8_6659_fd93)
    };
    for token in &name.core {
        let word = name.word(token).as_bytes();
        push(key(1, token.kin, 0), 1.0, token.bits);
        if token.sound != 0 {
            push(key(2, token.sound, 0), 0.8, token.bits);
        }
        if word.len() >= 5 {
            push(key(3, hash(&word[..4]), 0), 0.4, token.bits);
        }
        each_trigram(word, |t| push(key(4, hash(&t), 0), 0.25, token.bits));
    }
    let sound = |n: usize| if name.core[n].sound == 0 { name.core[n].kin } else { name.core[n].sound };
    for i in 0..name.core.len() {
        for j in i + 1..name.core.len().min(8) {
            let (a, b) = (sound(i).min(sound(j)), sound(i).max(sound(j)));
            push(key(5, a, b), 0.8, (name.core[i].bits + name.core[j].bits) / 2.0);
        }
    }
    let mut places: Vec<usize> = (0..name.core.len()).collect();
    places.sort_unstable_by_key(|n| name.core[*n].place);
    for two in places.windows(2) {
        let joined = [name.word(&name.core[two[0]]), name.word(&name.core[two[1]])].concat();
        push(key(1, hash(joined.as_bytes()), 0), 1.0, name.core[two[0]].bits + name.core[two[1]].bits);
    }
    push(key(6, name.squashed, 0), 1.0, name.bits);
    if name.acronym != 0 {
        push(key(1, name.acronym, 0), 1.0, ACRONYM_BITS);
    }
}

/// What first letters of three words and more say, in bits: 26 letters each, some much commoner.
const ACRONYM_BITS: f32 = 12.0;

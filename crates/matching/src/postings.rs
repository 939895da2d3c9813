//! Who holds which candidate key: sorted runs and their merging, for pairs proposed one report at a time.
//!
//! Twelve bytes an entry and no allocation of its own, so that millions of keys fit. What is taken out leaves when runs
//! are merged. Which keys a party or report has is left to `party` and `incident`.

/// One entry: a key and the slot that holds it.
type Entry = (u64, u32);

/// The holders of candidate keys.
#[derive(Debug, Default, Clone)]
pub struct Postings {
    /// Older and longer first; each sorted by key, then slot.
    runs: Vec<Vec<Entry>>,
    /// Slots that were taken out and may still stand in runs.
    gone: std::collections::HashSet<u32, rustc_hash::FxBuildHasher>,
}

impl Postings {
    /// Adds the keys of some slots; slots are numbered upwards and never used again.
    pub fn add(&mut self, mut entries: Vec<Entry>) {
        if entries.is_empty() {
            return;
        }
        entries.sort_unstable();
        entries.dedup();
        self.runs.push(entries);
        // Each run is at least twice as long as the next: an entry is moved a logarithmic number of times.
        while let [.., older, newer] = self.runs.as_slice()
            && older.len() < 2 * newer.len()
        {
            self.merge_last_two();
        }
    }

    /// Takes a slot out.
    pub fn remove(&mut self, slot: u32) {
        self.gone.insert(slot);
    }

    /// The slots that hold a key, in order, where they were not taken out.
    pub fn holders(&self, key: u64) -> impl Iterator<Item = u32> + '_ {
        self.runs
            .iter()
            .flat_map(move |run| {
                let from = run.partition_point(|entry| entry.0 < key);
                run[from..].iter().take_while(move |entry| entry.0 == key).map(|entry| entry.1)
            })
            .filter(|slot| !self.gone.contains(slot))
    }

    /// Entries that are held, those taken out and not yet merged away included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.runs.iter().map(Vec::len).sum()
    }

    /// Whether nothing is held.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    fn merge_last_two(&mut self) {
        let (Some(newer), Some(older)) = (self.runs.pop(), self.runs.pop()) else { return };
        let mut merged = Vec::with_capacity(older.len() + newer.len());
        let (mut old, mut new) = (older.into_iter().peekable(), newer.into_iter().peekable());
        loop {
            let next = match (old.peek(), new.peek()) {
                (Some(a), Some(b)) if a <= b => old.next(),
                (_, Some(_)) => new.next(),
                (Some(_), None) => old.next(),
                (None, None) => break,
            };
            merged.extend(next.filter(|entry| !self.gone.contains(&entry.1)));
        }
        if !merged.is_empty() {
            self.runs.push(merged);
        }
        // Everything lies in one run: nobody holds what was taken out any more.
        if self.runs.len() <= 1 {
            self.gone.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    proptest! {
        #[test]
        fn holders_are_those_of_a_plain_map(
            batches in proptest::collection::vec(proptest::collection::vec((0_u64..20, any::<bool>()), 1..8), 1..40)
        ) {
            let mut postings = Postings::default();
            let mut plain: BTreeMap<u64, BTreeSet<u32>> = BTreeMap::new();
            let mut slot = 0;
            for batch in batches {
                let mut entries = Vec::new();
                for (key, out) in batch {
                    entries.push((key, slot));
                    plain.entry(key).or_default().insert(slot);
                    if out && slot > 2 {
                        postings.remove(slot - 2);
                        plain.values_mut().for_each(|held| { held.remove(&(slot - 2)); });
                    }
                    slot += 1;
                }
                postings.add(entries);
            }
            for key in 0..20 {
                let held: Vec<u32> = postings.holders(key).collect();
                let expected: Vec<u32> = plain.get(&key).into_iter().flatten().copied().collect();
                prop_assert_eq!(held, expected);
            }
        }
    }

    #[test]
    fn runs_stay_few() {
        let mut postings = Postings::default();
        for slot in 0..10_000 {
            postings.add(vec![(u64::from(slot % 7), slot)]);
        }
        assert!(postings.runs.len() < 16, "{} runs", postings.runs.len());
        assert_eq!(postings.holders(3).count(), (0..10_000).filter(|s| s % 7 == 3).count());
    }
}

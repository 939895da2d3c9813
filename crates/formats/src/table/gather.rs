//! Tables whose rows are parts of reports: content lines of a parcel, events of a container, positions of a vessel.
//!
//! Parts are gathered by a key in bounded memory: where too many are open, the one that was touched longest ago is
//! given out. What a part tells is left to the formats.

use super::row::Row;
use crate::seizure_table::Whole;
use crate::{Draft, Rejected};
use std::collections::{BTreeMap, HashMap};

/// Puts reports together from rows.
pub(crate) trait Gather: Send {
    /// Takes a row; gives a report that is finished, or that had to make room.
    fn take(&mut self, row: &Row, whole: &Whole<'_>) -> Result<Option<Box<Draft>>, Box<Rejected>>;
    /// After the last row: the next report that is still open.
    fn finish(&mut self, whole: &Whole<'_>) -> Option<Box<Draft>>;
}

/// What is open, by key.
pub(crate) struct Open<T> {
    most: usize,
    clock: u64,
    by_key: HashMap<String, (u64, T)>,
    touched: BTreeMap<u64, String>,
}

impl<T> Open<T> {
    /// Keeps at most so many.
    pub(crate) fn new(most: usize) -> Self {
        Self { most, clock: 0, by_key: HashMap::new(), touched: BTreeMap::new() }
    }

    /// Whether a key is open.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.by_key.contains_key(key)
    }

    /// What is open under a key, or a new one.
    pub(crate) fn entry(&mut self, key: &str, new: impl FnOnce() -> T) -> &mut T {
        self.clock += 1;
        let clock = self.clock;
        if let Some((before, _)) = self.by_key.get(key) {
            self.touched.remove(before);
        }
        self.touched.insert(clock, key.to_owned());
        let (at, value) = self.by_key.entry(key.to_owned()).or_insert_with(|| (clock, new()));
        *at = clock;
        value
    }

    /// What is open under a key, taken out.
    pub(crate) fn remove(&mut self, key: &str) -> Option<T> {
        let (at, value) = self.by_key.remove(key)?;
        self.touched.remove(&at);
        Some(value)
    }

    /// The one that was touched longest ago, if there are too many.
    pub(crate) fn overflow(&mut self) -> Option<T> {
        if self.by_key.len() > self.most { self.pop() } else { None }
    }

    /// The one that was touched longest ago.
    pub(crate) fn pop(&mut self) -> Option<T> {
        let (_, key) = self.touched.pop_first()?;
        self.by_key.remove(&key).map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_untouched_makes_room() {
        let mut open: Open<u32> = Open::new(2);
        *open.entry("a", || 1) += 1;
        open.entry("b", || 10);
        *open.entry("a", || 1) += 1;
        assert_eq!(open.overflow(), None);
        open.entry("c", || 100);
        assert_eq!(open.overflow(), Some(10));
        assert!(open.has("a") && !open.has("b"));
        assert_eq!((open.pop(), open.pop(), open.pop()), (Some(3), Some(100), None));
        open.entry("d", || 7);
        assert_eq!((open.remove("d"), open.pop()), (Some(7), None));
    }
}

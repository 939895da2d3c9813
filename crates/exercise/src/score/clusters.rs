//! Two groupings of the same items, compared: pairs, B-cubed, exact groups, and pairs of any kind of items.

use serde::Serialize;
use std::collections::BTreeMap;

/// A part of a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Share {
    /// How many of them.
    pub of: u64,
    /// Out of how many.
    pub all: u64,
}

impl Share {
    /// From 0 to 1; `None` of nothing.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        (self.all > 0).then(|| self.of as f64 / self.all as f64)
    }
}

/// Pairs of items that are the same, in the truth, in the answer, and in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Pairs {
    /// Pairs that are the same in truth.
    pub real: u64,
    /// Pairs that the answer calls the same.
    pub answered: u64,
    /// Pairs that are both.
    pub right: u64,
}

impl Pairs {
    /// Share of answered pairs that are right; `None` where nothing was answered.
    #[must_use]
    pub fn precision(self) -> Option<f64> {
        Share { of: self.right, all: self.answered }.value()
    }

    /// Share of true pairs that were answered; `None` where there are none.
    #[must_use]
    pub fn recall(self) -> Option<f64> {
        Share { of: self.right, all: self.real }.value()
    }

    /// Harmonic mean of both; `None` where there is nothing to find and nothing was answered.
    #[must_use]
    pub fn f1(self) -> Option<f64> {
        Share { of: 2 * self.right, all: self.real + self.answered }.value()
    }
}

/// B-cubed: precision and recall of the group of each item, averaged over the items.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct BCubed {
    /// Precision.
    pub precision: f64,
    /// Recall.
    pub recall: f64,
    /// Harmonic mean of both.
    pub f1: f64,
}

/// The true and the answered group of each item. An item without an answer is a group of its own.
#[derive(Debug)]
pub struct Clusters {
    /// (true group, answered group, item), sorted.
    cells: Vec<(u32, u64, u32)>,
    /// The same by answered group.
    answers: Vec<(u64, u32)>,
}

/// Pairs among `n`.
fn two_of(n: u64) -> u64 {
    n * n.saturating_sub(1) / 2
}

/// Marks an answer that is a group of one: larger than any group that was named.
const ALONE: u64 = 1 << 32;

impl Clusters {
    /// Compares two groupings; both lists are as long as there are items.
    #[must_use]
    pub fn new(truth: &[u32], answer: &[Option<u32>]) -> Self {
        let group = |item: usize| answer.get(item).copied().flatten().map_or(ALONE + item as u64, u64::from);
        let mut cells: Vec<_> = truth.iter().enumerate().map(|(n, t)| (*t, group(n), n as u32)).collect();
        let mut answers: Vec<_> = (0..truth.len()).map(|n| (group(n), n as u32)).collect();
        cells.sort_unstable();
        answers.sort_unstable();
        Self { cells, answers }
    }

    fn real(&self) -> impl Iterator<Item = &[(u32, u64, u32)]> {
        self.cells.chunk_by(|a, b| a.0 == b.0)
    }

    fn right(&self) -> impl Iterator<Item = &[(u32, u64, u32)]> {
        self.cells.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1))
    }

    fn answered(&self) -> impl Iterator<Item = &[(u64, u32)]> {
        self.answers.chunk_by(|a, b| a.0 == b.0)
    }

    /// Pairs of all items.
    #[must_use]
    pub fn pairs(&self) -> Pairs {
        self.with_trait(|_| true)
    }

    /// Pairs of which at least one item has a trait.
    #[must_use]
    pub fn with_trait(&self, has: impl Fn(usize) -> bool) -> Pairs {
        // All pairs less those of which neither item has it.
        let count = |items: &mut dyn Iterator<Item = u32>| {
            let (mut all, mut without) = (0, 0);
            for item in items {
                all += 1;
                without += u64::from(!has(item as usize));
            }
            two_of(all) - two_of(without)
        };
        Pairs {
            real: self.real().map(|g| count(&mut g.iter().map(|c| c.2))).sum(),
            answered: self.answered().map(|g| count(&mut g.iter().map(|c| c.1))).sum(),
            right: self.right().map(|g| count(&mut g.iter().map(|c| c.2))).sum(),
        }
    }

    /// Pairs by the values that their two items have (the smaller first). `value` is as long as there are items.
    #[must_use]
    pub fn by_pairs_of(&self, value: &[u8]) -> Vec<((u8, u8), Pairs)> {
        let mut table: BTreeMap<(u8, u8), Pairs> = BTreeMap::new();
        let mut add = |items: &mut dyn Iterator<Item = u32>, field: fn(&mut Pairs) -> &mut u64| {
            let mut counts: BTreeMap<u8, u64> = BTreeMap::new();
            for item in items {
                *counts.entry(value.get(item as usize).copied().unwrap_or(u8::MAX)).or_default() += 1;
            }
            for (a, n) in &counts {
                *field(table.entry((*a, *a)).or_default()) += two_of(*n);
                for (b, m) in counts.range(a + 1..) {
                    *field(table.entry((*a, *b)).or_default()) += n * m;
                }
            }
        };
        self.real().for_each(|g| add(&mut g.iter().map(|c| c.2), |p| &mut p.real));
        self.answered().for_each(|g| add(&mut g.iter().map(|c| c.1), |p| &mut p.answered));
        self.right().for_each(|g| add(&mut g.iter().map(|c| c.2), |p| &mut p.right));
        table.into_iter().collect()
    }

    /// B-cubed over all items; all 1 where there are none.
    #[must_use]
    pub fn b_cubed(&self) -> BCubed {
        let items = self.cells.len() as f64;
        if self.cells.is_empty() {
            return BCubed { precision: 1.0, recall: 1.0, f1: 1.0 };
        }
        let sizes: BTreeMap<u64, u64> =
            self.answered().filter(|g| g.len() > 1).map(|g| (g[0].0, g.len() as u64)).collect();
        let (mut precision, mut recall) = (0.0, 0.0);
        for group in self.real() {
            for cell in group.chunk_by(|a, b| a.1 == b.1) {
                let both = cell.len() as f64;
                precision += both * both / sizes.get(&cell[0].1).copied().unwrap_or(1) as f64;
                recall += both * both / group.len() as f64;
            }
        }
        let (precision, recall) = (precision / items, recall / items);
        BCubed { precision, recall, f1: 2.0 * precision * recall / (precision + recall) }
    }

    /// Of the true groups of two or more, those that the answer has exactly.
    #[must_use]
    pub fn exact(&self) -> Share {
        let sizes: BTreeMap<u64, usize> =
            self.answered().filter(|g| g.len() > 1).map(|g| (g[0].0, g.len())).collect();
        let several = self.real().filter(|g| g.len() > 1);
        several.fold(Share::default(), |share, group| {
            let first = group[0].1;
            let same = group.iter().all(|c| c.1 == first) && sizes.get(&first) == Some(&group.len());
            Share { of: share.of + u64::from(same), all: share.all + 1 }
        })
    }
}

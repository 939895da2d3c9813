//! Flags: which of those that should fire have fired, by indicator.

use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How one indicator did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Firing {
    /// Its id in the published lists.
    pub indicator: String,
    /// Reports on which it should fire.
    pub should: u64,
    /// Reports on which it fired.
    pub fired: u64,
    /// Reports on which it fired and should.
    pub right: u64,
}

/// Compares flags; each is (indicator, report). Repeats count once. An indicator that the truth does not plant is told
/// as fired and never as wrong: honest reports may fulfil it as well.
#[must_use]
pub fn firings<'a>(
    truth: impl IntoIterator<Item = (&'a str, u32)>,
    answer: impl IntoIterator<Item = (&'a str, u32)>,
) -> Vec<Firing> {
    let mut table: BTreeMap<&str, (BTreeSet<u32>, BTreeSet<u32>)> = BTreeMap::new();
    for (indicator, report) in truth {
        table.entry(indicator).or_default().0.insert(report);
    }
    for (indicator, report) in answer {
        table.entry(indicator).or_default().1.insert(report);
    }
    let row = |(indicator, (should, fired)): (&str, (BTreeSet<u32>, BTreeSet<u32>))| Firing {
        indicator: indicator.to_owned(),
        should: should.len() as u64,
        fired: fired.len() as u64,
        right: should.intersection(&fired).count() as u64,
    };
    table.into_iter().map(row).collect()
}

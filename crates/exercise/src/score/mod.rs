//! How good an answer is: parties into subjects, reports into incidents, networks, flags, against the truth of a world.
//!
//! Everything is counted exactly from contingency tables, never from a list of all pairs, and broken down so that one
//! sees what was missed and why. What *could* be known at all is the [`ceiling`], told beside each score.

pub mod answer;
pub mod ceiling;
mod clusters;
pub mod evidence;
mod fired;
mod found;
pub mod known;
pub mod names;
mod table;
mod whole;

pub use answer::{Answer, Member};
pub use clusters::{BCubed, Clusters, Pairs, Share};
pub use fired::{Firing, firings};
pub use found::{AnsweredNetwork, NetworkFound, TrueNetwork, networks};
pub use known::Known;
pub use table::{Error, Numbers};
pub use whole::{Fired, Heading, Networks, Score, ShareBy, networks_found, score};

use serde::Serialize;

/// The score of one grouping (parties into subjects, or reports into incidents).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Grouped {
    /// How many items (parties, reports) there are.
    pub items: u64,
    /// How many of them the answer puts somewhere; the rest count as groups of their own.
    pub answered: u64,
    /// Over pairs of items.
    pub pairs: Pairs,
    /// Over items.
    pub b_cubed: BCubed,
    /// Share of true groups of two or more that the answer has with exactly the same members.
    pub exact: Share,
    /// Pairs that can be known at all (for parties; `None` for reports).
    pub ceiling: Option<ceiling::Ceiling>,
    /// By what the items of a pair are: pairs of sectors, pairs of scripts, kinds of error.
    pub by: Vec<Breakdown>,
}

/// One way of breaking a score down.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Breakdown {
    /// What it is broken down by: `sector pair`, `script pair`, `error`.
    pub by: String,
    /// Rows, in the order of their names.
    pub rows: Vec<BreakdownRow>,
}

/// One row of a breakdown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BreakdownRow {
    /// What the pairs of this row have: `customs, finance`, `Han, Latin`, `typing`.
    pub name: String,
    /// Counts and measures over these pairs.
    pub pairs: Pairs,
}

/// What is known of each item beside the group that it belongs to; all lists are as long as there are items.
#[derive(Debug, Clone, Copy)]
pub struct Traits<'a> {
    /// Names of the values of `sector`.
    pub sectors: &'a [&'a str],
    /// Sector of the partner that reported the item, as a place in `sectors`.
    pub sector: &'a [u8],
    /// Names of the values of `script`.
    pub scripts: &'a [&'a str],
    /// Script of the written name, as a place in `scripts`; empty where names are not looked at.
    pub script: &'a [u8],
    /// Names of the bits of `errors`.
    pub kinds: &'a [&'a str],
    /// Kinds of error in the item; empty where they are not looked at.
    pub errors: &'a [u32],
}

/// Scores one grouping. `truth` has the true group of each item, `answer` the answered one.
#[must_use]
pub fn grouped(
    truth: &[u32],
    answer: &[Option<u32>],
    traits: &Traits<'_>,
    ceiling: Option<ceiling::Ceiling>,
) -> Grouped {
    let clusters = Clusters::new(truth, answer);
    let mut by = vec![Breakdown {
        by: "sector pair".to_owned(),
        rows: named_pairs(clusters.by_pairs_of(traits.sector), traits.sectors),
    }];
    if !traits.script.is_empty() {
        let rows = named_pairs(clusters.by_pairs_of(traits.script), traits.scripts);
        by.push(Breakdown { by: "script pair".to_owned(), rows });
    }
    if !traits.errors.is_empty() {
        let row = |(bit, name): (usize, &&str)| BreakdownRow {
            name: (*name).to_owned(),
            pairs: clusters.with_trait(|item| traits.errors[item] >> bit & 1 == 1),
        };
        by.push(Breakdown {
            by: "error".to_owned(),
            rows: traits.kinds.iter().enumerate().map(row).collect(),
        });
    }
    for breakdown in &mut by {
        breakdown.rows.retain(|r| r.pairs.real + r.pairs.answered > 0);
        breakdown.rows.sort_by(|a, b| a.name.cmp(&b.name));
    }
    Grouped {
        items: truth.len() as u64,
        answered: answer.iter().flatten().count() as u64,
        pairs: clusters.pairs(),
        b_cubed: clusters.b_cubed(),
        exact: clusters.exact(),
        ceiling,
        by,
    }
}

fn named_pairs(rows: Vec<((u8, u8), Pairs)>, names: &[&str]) -> Vec<BreakdownRow> {
    let name = |place: u8| names.get(usize::from(place)).copied().unwrap_or("?");
    let row = |((a, b), pairs)| {
        let mut both = [name(a), name(b)];
        both.sort_unstable();
        BreakdownRow { name: both.join(", "), pairs }
    };
    rows.into_iter().map(row).collect()
}

/// Groups out of the pairs that another program calls the same: whatever hangs together is one. `items` is how many
/// items there are; pairs that name an item beyond that are left out.
#[must_use]
pub fn groups_of_pairs(items: usize, pairs: impl IntoIterator<Item = (u32, u32)>) -> Vec<Option<u32>> {
    let mut joined = Joined::new(items);
    let mut named = vec![false; items];
    for (a, b) in pairs {
        if (a as usize) < items && (b as usize) < items {
            joined.join(a, b);
            (named[a as usize], named[b as usize]) = (true, true);
        }
    }
    (0..items as u32).map(|n| named[n as usize].then(|| joined.root(n))).collect()
}

/// Which items hang together; the root of a group is its smallest item.
#[derive(Debug, Clone)]
pub struct Joined {
    parent: Vec<u32>,
}

impl Joined {
    /// Everything apart.
    #[must_use]
    pub fn new(items: usize) -> Self {
        Self { parent: (0..items as u32).collect() }
    }

    /// The smallest item that hangs together with this one.
    pub fn root(&mut self, item: u32) -> u32 {
        let mut at = item;
        while self.parent[at as usize] != at {
            let above = self.parent[self.parent[at as usize] as usize];
            self.parent[at as usize] = above;
            at = above;
        }
        at
    }

    /// Puts the groups of two items together.
    pub fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.root(a), self.root(b));
        self.parent[a.max(b) as usize] = a.min(b);
    }
}

#[cfg(test)]
mod tests;

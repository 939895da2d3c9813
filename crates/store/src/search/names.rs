//! Names that come near to one, in a view: parties found by keys of their names.
//!
//! The caller makes the keys, since what makes two names alike is for `matching`. How often a key stands in the index
//! decides nothing (invariant 3): a party's score is the sum of what the asked keys say by frozen tables.

use crate::bulk::{self, Columns, Value};
use crate::connect::Store;
use crate::error::Result;
use access::{Guarded, LabelsNo, Releasable, Viewer};
use model::{Party, PartyId, ReportId};
use std::collections::HashMap;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, TERMINATED, Term};

/// What the index keeps of a party's name.
#[derive(Debug, Clone, PartialEq)]
pub struct NameEntry {
    /// Keys by which it is found.
    pub keys: Vec<u64>,
    /// How much the name says, in bits: what a score is set against.
    pub bits: f32,
    /// Equal for names that nothing tells apart.
    pub same: u64,
}

/// How entries are made.
#[derive(Debug, Clone, Copy)]
pub struct NameKeys {
    /// Version of the keys: an index with those of another is made anew.
    pub version: &'static str,
    /// The entry of a party; `None` where it has no name that is searched.
    pub of: fn(&Party) -> Option<NameEntry>,
}

impl NameKeys {
    /// Indexes no names.
    pub const NONE: Self = Self { version: "none", of: |_| None };
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct NameAsked {
    /// Keys with what each says.
    pub keys: Vec<(u64, f32)>,
    /// How much the asked name says, in bits.
    pub bits: f32,
    /// Names at most.
    pub most: usize,
}

/// A name in the view that comes near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameNear {
    /// The earliest readable party of that name.
    pub party: PartyId,
    /// Its report.
    pub report: ReportId,
    /// Further parties of the same name in the view.
    pub others: u64,
}

/// The parties of one name.
struct Same {
    score: f32,
    /// Internal number of the earliest.
    first: i64,
    count: u64,
}

/// Added to what both names say, so that short names do not win by being short.
const DAMPING: f32 = 10.0;

/// Bits are kept as tenths.
pub(super) const TENTHS: f32 = 10.0;

impl Store {
    /// Names in the view that share most with one, best first, each with its earliest party. The cap works on what is
    /// readable only.
    ///
    /// # Errors
    /// Where the store or the index fails.
    pub async fn names_near(&self, viewer: &Viewer, asked: &NameAsked) -> Result<Vec<Releasable<NameNear>>> {
        self.follow_search().await?;
        let names = self.scored(viewer, asked)?;
        let numbers = names.iter().map(|same| Value::Int(same.first)).collect();
        let mut conn = self.pool().acquire().await?;
        let sql = "SELECT p.no, p.id, r.id, p.labels_no FROM party p JOIN report r ON r.no = p.report_no AND r.state = 0 \
                   JOIN readable v ON v.labels_no = p.labels_no AND v.set_no = $1 \
                   WHERE p.current = 1 AND p.no IN ({in})";
        let rows = bulk::select_in(&mut conn, sql, &[Value::Int(viewer.readable_set())], numbers).await?;
        let mut found = HashMap::new();
        for row in rows {
            let near = NameNear {
                party: PartyId::from_bytes(row.id16(1)?),
                report: ReportId::from_bytes(row.id16(2)?),
                others: 0,
            };
            if let Some(near) = viewer.release(Guarded::new(LabelsNo(row.int(3)?), near)) {
                found.insert(row.int(0)?, near);
            }
        }
        let told = names.into_iter().filter_map(|same| {
            let near = found.remove(&same.first)?;
            Some(near.map(|near| NameNear { others: same.count - 1, ..near }))
        });
        Ok(told.collect())
    }

    fn scored(&self, viewer: &Viewer, asked: &NameAsked) -> Result<Vec<Same>> {
        let open = self.inner.search.open()?;
        let searcher = open.reader.searcher();
        let mut names: HashMap<u64, Same> = HashMap::new();
        for segment in searcher.segment_readers() {
            let index = segment.inverted_index(open.fields.keys)?;
            let mut sums: HashMap<u32, f32> = HashMap::new();
            for (key, weight) in &asked.keys {
                let term = Term::from_field_u64(open.fields.keys, *key);
                let Some(mut postings) = index.read_postings(&term, IndexRecordOption::Basic)? else {
                    continue;
                };
                while postings.doc() != TERMINATED {
                    *sums.entry(postings.doc()).or_default() += weight;
                    postings.advance();
                }
            }
            let fast = segment.fast_fields();
            let (labels, party) = (fast.u64("labels")?, fast.u64("party")?);
            let (bits, same) = (fast.u64("bits")?, fast.u64("same")?);
            let number = |n: Option<u64>| n.and_then(|n| i64::try_from(n).ok());
            for (doc, sum) in sums {
                let readable = number(labels.first(doc)).is_some_and(|no| viewer.reads(LabelsNo(no)));
                #[cfg(feature = "planted-leaks")]
                let readable = readable || crate::planted::is(crate::planted::Leak::NamesakesOutsideTheView);
                if !readable || segment.is_deleted(doc) {
                    continue;
                }
                let (Some(no), Some(of)) = (number(party.first(doc)), same.first(doc)) else { continue };
                let length = bits.first(doc).unwrap_or(0) as f32 / TENTHS;
                let score = sum / (length + asked.bits + DAMPING);
                let name = names.entry(of).or_insert(Same { score, first: no, count: 0 });
                name.count += 1;
                name.first = name.first.min(no);
                // Equal up to the order in which floats were added.
                name.score = name.score.max(score);
            }
        }
        let mut names: Vec<(u64, Same)> = names.into_iter().collect();
        names.sort_unstable_by(|a, b| b.1.score.total_cmp(&a.1.score).then(a.0.cmp(&b.0)));
        names.truncate(asked.most);
        Ok(names.into_iter().map(|(_, same)| same).collect())
    }
}

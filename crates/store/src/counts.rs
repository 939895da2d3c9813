//! Roll-ups over the core: reports by label set and month, with kind, group or country.
//!
//! They are kept in the transaction that changes a report, so a view's figure is a sum over the label sets that it reads.

use crate::bulk::{self, Columns, Value, row};
use crate::connect::Store;
use crate::error::Result;
use crate::intake::ReportColumns;
use access::{Guarded, LabelsNo, Releasable, Viewer};
use sqlx::AnyConnection;
use std::collections::BTreeMap;

/// Reports of one kind in one month, in one view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthCount {
    /// `2019-11`; empty where reports have no month.
    pub month: String,
    /// Kind code.
    pub kind: String,
    /// Reports.
    pub count: u64,
}

/// Changes of the roll-ups in one transaction.
#[derive(Default)]
pub(crate) struct CountDeltas {
    months: BTreeMap<(i64, String, String), i64>,
    groups: BTreeMap<(i64, String, String), i64>,
    countries: BTreeMap<(i64, String, String), i64>,
}

impl CountDeltas {
    /// Adds (`+1`) or removes (`-1`) a report under the labels of its core.
    ///
    /// INVARIANT: a sum of events is counted nowhere, for the events that it sums may be reports themselves.
    pub(crate) fn add(&mut self, core: LabelsNo, columns: &ReportColumns, by: i64) {
        if columns.is_summary() {
            return;
        }
        let month = columns.month().to_owned();
        *self.months.entry((core.0, month.clone(), columns.kind.clone())).or_default() += by;
        for group in columns.groups.split('|').filter(|g| !g.is_empty()) {
            *self.groups.entry((core.0, group.to_owned(), month.clone())).or_default() += by;
        }
        if !columns.country.is_empty() {
            *self.countries.entry((core.0, columns.country.clone(), month)).or_default() += by;
        }
    }

    pub(crate) async fn apply(self, conn: &mut AnyConnection) -> Result<()> {
        let month = "INSERT INTO count_month (labels_no, month, kind, n)";
        let tail = "ON CONFLICT (labels_no, month, kind) DO UPDATE SET n = count_month.n + excluded.n";
        bulk::insert(&mut *conn, month, tail, rows(self.months)).await?;
        let group = "INSERT INTO count_group (labels_no, grp, month, n)";
        let tail = "ON CONFLICT (labels_no, grp, month) DO UPDATE SET n = count_group.n + excluded.n";
        bulk::insert(&mut *conn, group, tail, rows(self.groups)).await?;
        let country = "INSERT INTO count_country (labels_no, country, month, n)";
        let tail = "ON CONFLICT (labels_no, country, month) DO UPDATE SET n = count_country.n + excluded.n";
        bulk::insert(&mut *conn, country, tail, rows(self.countries)).await
    }
}

fn rows(deltas: BTreeMap<(i64, String, String), i64>) -> Vec<Vec<Value>> {
    deltas.into_iter().filter(|(_, n)| *n != 0).map(|((labels, a, b), n)| row![labels, a, b, n]).collect()
}

impl Store {
    /// Reports a month and kind in a view, oldest month first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn months(&self, viewer: &Viewer) -> Result<Vec<Releasable<MonthCount>>> {
        let rows = sqlx::query(
            "SELECT c.labels_no, c.month, c.kind, c.n FROM count_month c \
             JOIN readable r ON r.labels_no = c.labels_no AND r.set_no = $1 WHERE c.n > 0 \
             ORDER BY c.month, c.kind, c.labels_no",
        )
        .bind(viewer.readable_set())
        .fetch_all(self.pool())
        .await?;
        let mut merged: Vec<Releasable<MonthCount>> = Vec::new();
        for row in rows {
            let one = MonthCount {
                month: row.text(1)?,
                kind: row.text(2)?,
                count: u64::try_from(row.int(3)?).unwrap_or(0),
            };
            let Some(one) = viewer.release(Guarded::new(LabelsNo(row.int(0)?), one)) else { continue };
            match merged.pop() {
                Some(last) if last.get().month == one.get().month && last.get().kind == one.get().kind => {
                    merged.push(last.zip(one).map(|(a, b)| MonthCount { count: a.count + b.count, ..a }));
                }
                Some(last) => merged.extend([last, one]),
                None => merged.push(one),
            }
        }
        Ok(merged)
    }
}

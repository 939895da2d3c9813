//! Pairs of reports that may tell of one event, in one view: what `matching` makes incidents of.

use crate::bulk::{self, Columns, Value};
use crate::connect::Store;
use crate::error::Result;
use access::{Guarded, LabelsNo, Releasable, Viewer};
use model::ReportId;
use std::collections::BTreeSet;

/// Two readable reports whose cores may tell of one event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventLink {
    /// One report.
    pub a: ReportId,
    /// The other.
    pub b: ReportId,
    /// Evidence of the two cores, in hundredths of a bit.
    pub bits: i32,
}

// Label sets as lists and not as joins: from joins SQLite begins with all combinations of readable sets.
const LINK: &str = "SELECT ra.id, rb.id, l.bits, ra.core_labels, rb.core_labels FROM report_link l \
     JOIN report ra ON ra.no = l.a_no AND ra.state = 0 JOIN report rb ON rb.no = l.b_no AND rb.state = 0 \
     WHERE l.bits >= $2 AND ra.core_labels IN (SELECT labels_no FROM readable WHERE set_no = $1) \
     AND rb.core_labels IN (SELECT labels_no FROM readable WHERE set_no = $1)";

impl Store {
    /// The readable pairs of at least `least` hundredths of a bit that some reports stand in.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn event_links_of(
        &self,
        viewer: &Viewer,
        reports: &BTreeSet<ReportId>,
        least: i32,
    ) -> Result<Vec<Releasable<EventLink>>> {
        let mut conn = self.pool().acquire().await?;
        let fixed = [Value::Int(viewer.readable_set()), Value::Int(i64::from(least))];
        let mut links = Vec::new();
        for side in ["ra", "rb"] {
            let sql = format!("{LINK} AND {side}.id IN ({{in}})");
            let wanted = reports.iter().map(|id| Value::from(id.as_bytes())).collect();
            for row in bulk::select_in(&mut conn, &sql, &fixed, wanted).await? {
                links.extend(released(viewer, &row)?);
            }
        }
        links.sort_by_key(|l: &Releasable<EventLink>| *l.get());
        links.dedup_by_key(|l| *l.get());
        Ok(links)
    }

    /// All readable pairs of at least `least` hundredths of a bit, `most` of them at most, those of most evidence first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn event_links(
        &self,
        viewer: &Viewer,
        least: i32,
        most: u32,
    ) -> Result<Vec<Releasable<EventLink>>> {
        let sql = format!("{LINK} ORDER BY l.bits DESC, ra.id, rb.id LIMIT $3");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(viewer.readable_set())
            .bind(i64::from(least))
            .bind(i64::from(most))
            .fetch_all(self.pool())
            .await?;
        let mut links = Vec::with_capacity(rows.len());
        for row in rows {
            links.extend(released(viewer, &row)?);
        }
        links
            .sort_by_key(|l: &Releasable<EventLink>| (std::cmp::Reverse(l.get().bits), l.get().a, l.get().b));
        Ok(links)
    }
}

fn released(viewer: &Viewer, row: &sqlx::any::AnyRow) -> Result<Option<Releasable<EventLink>>> {
    let (x, y) = (ReportId::from_bytes(row.id16(0)?), ReportId::from_bytes(row.id16(1)?));
    let link = EventLink { a: x.min(y), b: x.max(y), bits: i32::try_from(row.int(2)?).unwrap_or(i32::MAX) };
    let one = viewer.release(Guarded::new(LabelsNo(row.int(3)?), link));
    let other = viewer.release(Guarded::new(LabelsNo(row.int(4)?), ()));
    Ok(one.zip(other).map(|(link, both)| link.zip(both).map(|(link, ())| link)))
}

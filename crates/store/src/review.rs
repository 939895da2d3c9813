//! Pairs that wait for a person's word, in one view, and what was decided.
//!
//! A pair is in the queue of a view where the view reads both parties with the cores of their reports. What people judged
//! is taken out by the caller, who knows whose word stands.

use crate::bulk::Columns;
use crate::connect::Store;
use crate::error::Result;
use crate::judgements::{JUDGEMENT, Judged, ReadJudgement};
use access::{Guarded, LabelsNo, Releasable, Viewer};
use model::{PartyId, ReportId};

/// Two readable parties, each with its report, that may be one actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewPair {
    /// One party.
    pub a: PartyId,
    /// Its report.
    pub report_a: ReportId,
    /// The other party.
    pub b: PartyId,
    /// Its report.
    pub report_b: ReportId,
    /// Evidence in hundredths of a bit.
    pub bits: i32,
    /// What a word on the pair is worth: the queue's order, greatest first.
    pub worth: u32,
}

// Label sets as lists and not as joins: from joins SQLite begins with all combinations of readable sets.
const PAIRS: &str = "SELECT a.id, ra.id, b.id, rb.id, l.bits, l.worth, a.labels_no, b.labels_no FROM party_link l \
     JOIN party a ON a.no = l.a_no AND a.current = 1 JOIN report ra ON ra.no = a.report_no AND ra.state = 0 \
     JOIN party b ON b.no = l.b_no AND b.current = 1 JOIN report rb ON rb.no = b.report_no AND rb.state = 0 \
     WHERE l.bits >= $2 AND l.bits < $3 \
     AND a.labels_no IN (SELECT labels_no FROM readable WHERE set_no = $1) \
     AND b.labels_no IN (SELECT labels_no FROM readable WHERE set_no = $1) \
     AND ra.core_labels IN (SELECT labels_no FROM readable WHERE set_no = $1) \
     AND rb.core_labels IN (SELECT labels_no FROM readable WHERE set_no = $1) \
     ORDER BY l.worth DESC, a.id, b.id LIMIT $4";

impl Store {
    /// Readable pairs with evidence from `least` up to and without `below` hundredths of a bit, those worth most first, `most`
    /// of them at most: the cap works on what is readable only.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn unsure_pairs(
        &self,
        viewer: &Viewer,
        least: i32,
        below: i32,
        most: u32,
    ) -> Result<Vec<Releasable<ReviewPair>>> {
        let rows = sqlx::query(PAIRS)
            .bind(viewer.readable_set())
            .bind(i64::from(least))
            .bind(i64::from(below))
            .bind(i64::from(most))
            .fetch_all(self.pool())
            .await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            let (x, report_x) = (PartyId::from_bytes(row.id16(0)?), ReportId::from_bytes(row.id16(1)?));
            let (y, report_y) = (PartyId::from_bytes(row.id16(2)?), ReportId::from_bytes(row.id16(3)?));
            let bits = i32::try_from(row.int(4)?).unwrap_or(i32::MAX);
            let worth = u32::try_from(row.int(5)?).unwrap_or(0);
            let pair = if x <= y {
                ReviewPair { a: x, report_a: report_x, b: y, report_b: report_y, bits, worth }
            } else {
                ReviewPair { a: y, report_a: report_y, b: x, report_b: report_x, bits, worth }
            };
            let one = viewer.release(Guarded::new(LabelsNo(row.int(6)?), pair));
            let other = viewer.release(Guarded::new(LabelsNo(row.int(7)?), ()));
            found.extend(one.zip(other).map(|(pair, both)| pair.zip(both).map(|(pair, ())| pair)));
        }
        // INVARIANT: pairs of equal worth follow ids; the store's own numbers decide which of a pair comes first.
        found.sort_by_key(|p| (std::cmp::Reverse(p.get().worth), p.get().a, p.get().b));
        Ok(found)
    }

    /// Readable judgements, latest first, `most` of them at most.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn latest_judgements<Id: Judged>(
        &self,
        viewer: &Viewer,
        most: u32,
    ) -> Result<Vec<Releasable<ReadJudgement<Id>>>> {
        let mut conn = self.pool().acquire().await?;
        let sql = format!("{JUDGEMENT} ORDER BY j.at DESC, j.id LIMIT $3");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(viewer.readable_set())
            .bind(Id::ABOUT.to_owned())
            .bind(i64::from(most))
            .fetch_all(&mut *conn)
            .await?;
        self.open_judgements(viewer, &mut conn, rows).await
    }
}

//! Pairs of reports that may tell of one event, in one view: what `matching` makes incidents of.

use crate::bulk::{self, Columns, Value};
use crate::connect::Store;
use crate::error::Result;
use access::{Guarded, LabelsNo, Releasable, Viewer};
use model::ReportId;
use sqlx::AnyConnection;
use std::collections::{BTreeMap, BTreeSet, HashMap};

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

/// Readable reports around some, with the pairs among them.
#[derive(Debug, Clone, Default)]
pub struct EventGathered {
    /// The reports, in the order of their ids.
    pub reports: Vec<Releasable<ReportId>>,
    /// Pairs among them, in order.
    pub links: Vec<Releasable<EventLink>>,
    /// Reports left out by the cap, counted within the view.
    pub left_out: u64,
}

const REPORT: &str = "SELECT r.no, r.id, r.core_labels FROM report r \
     JOIN readable v ON v.labels_no = r.core_labels AND v.set_no = $1 WHERE r.state = 0 AND r.id IN ({in})";

const LINK: &str = "SELECT ra.id, rb.id, l.bits, ra.core_labels, rb.core_labels FROM report_link l \
     JOIN report ra ON ra.no = l.a_no AND ra.state = 0 JOIN report rb ON rb.no = l.b_no AND rb.state = 0 \
     JOIN readable va ON va.labels_no = ra.core_labels AND va.set_no = $1 \
     JOIN readable vb ON vb.labels_no = rb.core_labels AND vb.set_no = $1";

impl Store {
    /// The readable reports that pairs of at least `least` hundredths of a bit, or readable judgements, tie to a report;
    /// `most` at most. The cap works on what is readable only.
    ///
    /// # Errors
    /// Where the store fails. A report that the view does not contain gives nothing.
    pub async fn gather_events(
        &self,
        viewer: &Viewer,
        start: ReportId,
        least: i32,
        most: usize,
    ) -> Result<EventGathered> {
        let mut conn = self.pool().acquire().await?;
        let mut all = EventGathered::default();
        let mut numbers: HashMap<i64, ReportId> = HashMap::new();
        let mut known = BTreeSet::new();
        let mut frontier = BTreeSet::from([start]);
        while !frontier.is_empty() && known.len() < most {
            let fresh = readable(viewer, &mut conn, &frontier).await?;
            let room = most - known.len();
            all.left_out += fresh.len().saturating_sub(room) as u64;
            let (mut nos, mut ids) = (Vec::new(), BTreeSet::new());
            for (id, (no, released)) in fresh.into_iter().take(room) {
                nos.push(Value::Int(no));
                ids.insert(id);
                numbers.insert(no, id);
                all.reports.push(released);
            }
            known.extend(ids.iter().copied());
            frontier = neighbours(&mut conn, nos, least).await?;
            for judged in self.judgements_on(viewer, &mut conn, &ids).await? {
                frontier.extend([judged.get().judgement.a, judged.get().judgement.b]);
            }
            frontier.retain(|id| !known.contains(id));
        }
        all.reports.sort_by_key(|r| *r.get());
        let fixed = [Value::Int(viewer.readable_set()), Value::Int(i64::from(least))];
        let sql = format!("{LINK} WHERE l.bits >= $2 AND l.a_no IN ({{in}})");
        let wanted = numbers.keys().map(|no| Value::Int(*no)).collect();
        for row in bulk::select_in(&mut conn, &sql, &fixed, wanted).await? {
            let both = |l: &Releasable<EventLink>| known.contains(&l.get().a) && known.contains(&l.get().b);
            all.links.extend(released(viewer, &row)?.filter(both));
        }
        all.links.sort_by_key(|l| *l.get());
        all.links.dedup_by_key(|l| *l.get());
        Ok(all)
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
        let sql = format!("{LINK} WHERE l.bits >= $2 ORDER BY l.bits DESC, ra.id, rb.id LIMIT $3");
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
        links.sort_by_key(|l: &Releasable<EventLink>| (std::cmp::Reverse(l.get().bits), l.get().a, l.get().b));
        Ok(links)
    }
}

/// Those of some reports that are in the view, with their internal numbers.
async fn readable(
    viewer: &Viewer,
    conn: &mut AnyConnection,
    ids: &BTreeSet<ReportId>,
) -> Result<BTreeMap<ReportId, (i64, Releasable<ReportId>)>> {
    let wanted = ids.iter().map(|id| Value::from(id.as_bytes())).collect();
    let mut found = BTreeMap::new();
    for row in bulk::select_in(conn, REPORT, &[Value::Int(viewer.readable_set())], wanted).await? {
        let id = ReportId::from_bytes(row.id16(1)?);
        if let Some(released) = viewer.release(Guarded::new(LabelsNo(row.int(2)?), id)) {
            found.insert(id, (row.int(0)?, released));
        }
    }
    Ok(found)
}

/// The reports that a pair ties to some; not yet asked whether they are readable.
async fn neighbours(conn: &mut AnyConnection, nos: Vec<Value>, least: i32) -> Result<BTreeSet<ReportId>> {
    let sql = "SELECT r.id FROM report r WHERE r.no IN (SELECT b_no FROM report_link WHERE bits >= $1 AND a_no IN ({in}) \
               UNION SELECT a_no FROM report_link WHERE bits >= $1 AND b_no IN ({in}))";
    let rows = bulk::select_in(conn, sql, &[Value::Int(i64::from(least))], nos).await?;
    rows.iter().map(|row| Ok(ReportId::from_bytes(row.id16(0)?))).collect()
}

fn released(viewer: &Viewer, row: &sqlx::any::AnyRow) -> Result<Option<Releasable<EventLink>>> {
    let (x, y) = (ReportId::from_bytes(row.id16(0)?), ReportId::from_bytes(row.id16(1)?));
    let link = EventLink { a: x.min(y), b: x.max(y), bits: i32::try_from(row.int(2)?).unwrap_or(i32::MAX) };
    let one = viewer.release(Guarded::new(LabelsNo(row.int(3)?), link));
    let other = viewer.release(Guarded::new(LabelsNo(row.int(4)?), ()));
    Ok(one.zip(other).map(|(link, both)| link.zip(both).map(|(link, ())| link)))
}

//! Recall, lawful erasure, expiry and legal holds.
//!
//! Erasure destroys the record's key and everything derived; a tombstone stays and the chains still verify. A hold
//! stops erasure and expiry.

use crate::bulk::{self, Columns, row};
use crate::connect::Store;
use crate::counts::CountDeltas;
use crate::error::{Error, Result};
use crate::evidence;
use crate::intake::{NO_POINT, ReportColumns};
use crate::relabel::{OwnReport, drop_flags, own_event, own_report};
use crate::write::Write;
use access::{AuditEvent, AuditOperation, LabelsNo, SystemTask, Viewer};
use model::{PartnerId, ReportId};

impl Store {
    /// Withdraws an own report: nobody but the owner's audit knows it any more; importing it again leaves it withdrawn.
    ///
    /// # Errors
    /// As [`Store::set_handling`].
    pub async fn recall(&self, viewer: &Viewer, id: ReportId) -> Result<()> {
        let mut write = self.write().await?;
        let report = own_report(viewer, &mut write, id).await?;
        if report.state != 0 {
            return Err(Error::NotFound);
        }
        set_state(&mut write, &report, 1).await?;
        let event = own_event(viewer, &write, AuditOperation::Recall, id.to_string());
        write.audit(report.owner_no, &event).await?;
        write.commit().await
    }

    /// Erases an own report: its key is destroyed, a tombstone stays.
    ///
    /// # Errors
    /// As [`Store::set_handling`]; and where a legal hold stops it.
    pub async fn erase(&self, viewer: &Viewer, id: ReportId) -> Result<()> {
        let mut write = self.write().await?;
        let report = own_report(viewer, &mut write, id).await?;
        if is_held(&mut write, report.no).await? {
            return Err(Error::Invalid("a legal hold stops the erasure; lift it first".into()));
        }
        destroy(&mut write, &report).await?;
        let event = own_event(viewer, &write, AuditOperation::Erase, id.to_string());
        write.audit(report.owner_no, &event).await?;
        write.commit().await
    }

    /// Sets or lifts a legal hold on an own report.
    ///
    /// # Errors
    /// As [`Store::set_handling`].
    pub async fn hold(&self, viewer: &Viewer, id: ReportId, because: Option<&str>) -> Result<()> {
        let mut write = self.write().await?;
        let report = own_report(viewer, &mut write, id).await?;
        sqlx::query("DELETE FROM hold WHERE report_no = $1").bind(report.no).execute(write.conn()).await?;
        if let Some(because) = because {
            let at = write.now.0;
            let head = "INSERT INTO hold (report_no, because, at)";
            bulk::insert(write.conn(), head, "", vec![row![report.no, because, at]]).await?;
        }
        let event = own_event(viewer, &write, AuditOperation::Hold, format!("{id} {}", because.is_some()));
        write.audit(report.owner_no, &event).await?;
        write.commit().await
    }

    /// Erases what has expired and is not held; gives how many. Run by the housekeeping of the server and by `doctor`.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn expire(&self, _task: &SystemTask) -> Result<usize> {
        let mut write = self.write().await?;
        let now = write.now.0;
        let sql = format!(
            "SELECT r.no, r.owner_no, r.state, p.id, r.id, {} FROM report r JOIN partner p ON p.no = r.owner_no \
             WHERE r.expires_at <= $1 AND r.state <> 2 AND r.no NOT IN (SELECT report_no FROM hold) ORDER BY r.no LIMIT 500",
            ReportColumns::LIST.split(", ").map(|c| format!("r.{c}")).collect::<Vec<_>>().join(", ")
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(now).fetch_all(write.conn()).await?;
        for row in &rows {
            let report = OwnReport {
                no: row.int(0)?,
                owner_no: row.int(1)?,
                state: row.int(2)?,
                columns: ReportColumns::read(row, 5)?,
            };
            destroy(&mut write, &report).await?;
            let event = AuditEvent {
                partner: PartnerId::from_bytes(row.id16(3)?),
                member: None,
                purpose: None,
                at: write.now,
                operation: AuditOperation::Erase,
                object: format!("{} expired", ReportId::from_bytes(row.id16(4)?)),
                sealed: String::new(),
            };
            write.audit(report.owner_no, &event).await?;
        }
        write.commit().await?;
        Ok(rows.len())
    }
}

pub(crate) async fn is_held(write: &mut Write<'_>, report_no: i64) -> Result<bool> {
    Ok(sqlx::query("SELECT report_no FROM hold WHERE report_no = $1")
        .bind(report_no)
        .fetch_optional(write.conn())
        .await?
        .is_some())
}

async fn set_state(write: &mut Write<'_>, report: &OwnReport, state: i64) -> Result<()> {
    if report.state == 0 {
        let mut deltas = CountDeltas::default();
        deltas.add(LabelsNo(report.columns.core_labels), &report.columns, -1);
        deltas.apply(write.conn()).await?;
    }
    drop_flags(write, report.no).await?;
    let change = write.change;
    sqlx::query("UPDATE report SET state = $2, change_no = $3 WHERE no = $1")
        .bind(report.no)
        .bind(state)
        .bind(change)
        .execute(write.conn())
        .await?;
    Ok(())
}

async fn destroy(write: &mut Write<'_>, report: &OwnReport) -> Result<()> {
    set_state(write, report, 2).await?;
    evidence::destroy(write, report).await?;
    for sql in [
        "DELETE FROM record_key WHERE report_no = $1",
        "DELETE FROM party_key WHERE party_no IN (SELECT no FROM party WHERE report_no = $1)",
        "DELETE FROM party_link WHERE a_no IN (SELECT no FROM party WHERE report_no = $1) \
         OR b_no IN (SELECT no FROM party WHERE report_no = $1)",
        "DELETE FROM report_link WHERE a_no = $1 OR b_no = $1",
        "DELETE FROM judgement WHERE party_a IN (SELECT id FROM report WHERE no = $1) \
         OR party_b IN (SELECT id FROM report WHERE no = $1)",
        "DELETE FROM judgement WHERE party_a IN (SELECT id FROM party WHERE report_no = $1) \
         OR party_b IN (SELECT id FROM party WHERE report_no = $1)",
        // What a tipper left goes with the report that its tip became.
        "DELETE FROM tip_part WHERE tip_no IN (SELECT no FROM tip WHERE report_no = $1)",
        "DELETE FROM tip_file WHERE tip_no IN (SELECT no FROM tip WHERE report_no = $1)",
        "DELETE FROM tip_message WHERE tip_no IN (SELECT no FROM tip WHERE report_no = $1)",
        "DELETE FROM tip WHERE report_no = $1",
    ] {
        sqlx::query(sql).bind(report.no).execute(write.conn()).await?;
    }
    sqlx::query(
        "UPDATE report SET date_from = '', date_to = '', country = '', groups = '', mentioned = '', modes = '', \
         lat = $2, lon = $2, place_precision = '', place = '' WHERE no = $1",
    )
    .bind(report.no)
    .bind(NO_POINT)
    .execute(write.conn())
    .await?;
    Ok(())
}

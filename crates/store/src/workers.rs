//! Stage workers: a lease, a place in the change log, and what is pending after it.
//!
//! A worker that dies leaves its lease to time out; the next one goes on from the last change that was done. What it
//! reads comes as `SystemOnly`: usable for a derivation, never shown.

use crate::body;
use crate::bulk::{Columns, Value};
use crate::connect::Store;
use crate::error::Result;
use crate::reading::record_keys;
use crate::seal::Slot;
use access::{Guarded, LabelsNo, SystemOnly, SystemTask, Viewer};
use model::{Core, Narrative, Party, PartyId, ReportId, ReportKind, Section};
use sqlx::AnyConnection;
use std::collections::HashMap;

/// The stages that follow a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Keys and links.
    Match,
    /// Flags.
    Screen,
}

impl Stage {
    /// Name in the table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Match => "match",
            Self::Screen => "screen",
        }
    }
}

/// The right to work on one stage until a time.
#[derive(Debug)]
pub struct Lease {
    /// Which stage.
    pub stage: Stage,
    /// The right to read.
    pub task: SystemTask,
    pub(crate) holder: String,
}

/// How long a lease lasts without being renewed, in microseconds.
const LEASE: i64 = 30_000_000;

/// Reports that a stage must look at, in change order.
pub struct Pending {
    /// The change up to which these reports reach; done when they are.
    pub up_to: i64,
    /// The reports.
    pub reports: Vec<PendingReport>,
}

/// One report that a stage must look at.
pub struct PendingReport {
    /// Internal number.
    pub no: i64,
    /// Keyed id.
    pub id: ReportId,
    /// Kind.
    pub kind: ReportKind,
    /// Whether it is there to be read (not recalled or erased): else what was derived from it must go.
    pub current: bool,
    /// Labels of the core.
    pub core_labels: LabelsNo,
    /// What, where, when, how much: for matching alone.
    pub core: Option<SystemOnly<Core>>,
    /// Its narrative: for screening alone.
    pub narrative: Option<SystemOnly<Narrative>>,
    /// Its parties.
    pub parties: Vec<PendingParty>,
}

/// One party that a stage must look at.
pub struct PendingParty {
    /// Internal number.
    pub no: i64,
    /// Keyed id.
    pub id: PartyId,
    /// Content.
    pub party: SystemOnly<Party>,
}

impl Store {
    /// Takes the lease of a stage, if nobody else holds it.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn lease(&self, stage: Stage, holder: &str) -> Result<Option<Lease>> {
        let now = self.now().0;
        let taken = sqlx::query(
            "UPDATE worker SET holder = $2, until = $3 WHERE name = $1 AND (holder = $2 OR holder = '' OR until < $4)",
        )
        .bind(stage.name().to_owned())
        .bind(holder.to_owned())
        .bind(now + LEASE)
        .bind(now)
        .execute(self.pool())
        .await?
        .rows_affected();
        Ok((taken == 1).then(|| Lease {
            stage,
            task: SystemTask::begin(stage.name()),
            holder: holder.to_owned(),
        }))
    }

    /// Gives a lease back.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn give_back(&self, lease: Lease) -> Result<()> {
        sqlx::query("UPDATE worker SET holder = '', until = 0 WHERE name = $1 AND holder = $2")
            .bind(lease.stage.name().to_owned())
            .bind(lease.holder)
            .execute(self.pool())
            .await?;
        Ok(())
    }

    /// The next reports after what is done, at most about `limit`, whole changes only.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn pending(&self, lease: &Lease, limit: i64) -> Result<Option<Pending>> {
        let mut conn = self.pool().acquire().await?;
        let done = self.done(&mut conn, lease.stage).await?;
        let rows = sqlx::query(
            "SELECT no, id, kind, state, core_labels, change_no FROM report \
             WHERE change_no > $1 ORDER BY change_no, no LIMIT $2",
        )
        .bind(done)
        .bind(limit)
        .fetch_all(&mut *conn)
        .await?;
        self.whole_changes(&mut conn, lease, rows, limit).await
    }

    async fn whole_changes(
        &self,
        conn: &mut AnyConnection,
        lease: &Lease,
        rows: Vec<sqlx::any::AnyRow>,
        limit: i64,
    ) -> Result<Option<Pending>> {
        let Some(last) = rows.last() else { return Ok(None) };
        // A change that the limit cuts is left whole for the next round, unless it is the only one.
        let mut up_to = last.int(5)?;
        let full = i64::try_from(rows.len()).unwrap_or(i64::MAX) == limit;
        if full && rows.first().map(|r| r.int(5)).transpose()? != Some(up_to) {
            up_to -= 1;
        } else if full {
            return self.whole_change(lease, up_to).await.map(Some);
        }
        let rows: Vec<_> = rows.into_iter().filter(|r| r.int(5).is_ok_and(|c| c <= up_to)).collect();
        let reports = self.load_pending(conn, &lease.task, lease.stage, &rows).await?;
        Ok(Some(Pending { up_to, reports }))
    }

    async fn whole_change(&self, lease: &Lease, change: i64) -> Result<Pending> {
        let mut conn = self.pool().acquire().await?;
        let rows = sqlx::query(
            "SELECT no, id, kind, state, core_labels, change_no FROM report WHERE change_no = $1 ORDER BY no",
        )
        .bind(change)
        .fetch_all(&mut *conn)
        .await?;
        let reports = self.load_pending(&mut conn, &lease.task, lease.stage, &rows).await?;
        Ok(Pending { up_to: change, reports })
    }

    /// The reports whose last change lies after one change and not after what the stage has done: for a worker that must
    /// catch up with what others did, or begins. In change order, at most about `limit`, whole changes only.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn handled_since(&self, lease: &Lease, after: i64, limit: i64) -> Result<Option<Pending>> {
        let mut conn = self.pool().acquire().await?;
        let done = self.done(&mut conn, lease.stage).await?;
        let rows = sqlx::query(
            "SELECT no, id, kind, state, core_labels, change_no FROM report \
             WHERE change_no > $1 AND change_no <= $2 ORDER BY change_no, no LIMIT $3",
        )
        .bind(after)
        .bind(done)
        .bind(limit)
        .fetch_all(&mut *conn)
        .await?;
        self.whole_changes(&mut conn, lease, rows, limit).await
    }

    async fn done(&self, conn: &mut AnyConnection, stage: Stage) -> Result<i64> {
        sqlx::query("SELECT done FROM worker WHERE name = $1")
            .bind(stage.name().to_owned())
            .fetch_one(conn)
            .await?
            .int(0)
    }

    /// Begins a stage anew, from the first change, where it was done with other models than these.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn match_with(&self, _lease: &Lease, models: &str) -> Result<()> {
        let known = sqlx::query("SELECT value FROM store_meta WHERE name = 'match_models'")
            .fetch_one(self.pool())
            .await?
            .text(0)?;
        if known == models {
            return Ok(());
        }
        let mut write = self.write().await?;
        sqlx::query("UPDATE store_meta SET value = $1 WHERE name = 'match_models'")
            .bind(models.to_owned())
            .execute(write.conn())
            .await?;
        sqlx::query("UPDATE worker SET done = 0 WHERE name = 'match'").execute(write.conn()).await?;
        write.commit().await
    }

    /// Up to which change a stage is done.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn done_with(&self, lease: &Lease) -> Result<i64> {
        let mut conn = self.pool().acquire().await?;
        self.done(&mut conn, lease.stage).await
    }

    /// Notes that everything up to a change is done; renews the lease.
    ///
    /// # Errors
    /// Where the lease was lost to somebody else: then the work is theirs.
    pub async fn finish(&self, lease: &Lease, up_to: i64) -> Result<()> {
        let now = self.now().0;
        let kept = sqlx::query(
            "UPDATE worker SET done = $3, until = $4 WHERE name = $1 AND holder = $2 AND done < $3",
        )
        .bind(lease.stage.name().to_owned())
        .bind(lease.holder.clone())
        .bind(up_to)
        .bind(now + LEASE)
        .execute(self.pool())
        .await?
        .rows_affected();
        if kept == 1 {
            Ok(())
        } else {
            Err(crate::Error::Invalid(format!(
                "another process took over the stage `{}`",
                lease.stage.name()
            )))
        }
    }

    /// Whether matching or screening of a report still run. Told for one's own reports only.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn is_pending(
        &self,
        viewer: &Viewer,
        report: &access::Releasable<crate::ReadReport>,
    ) -> Result<bool> {
        let report = report.get();
        if !report.own || report.core.rule.owner != viewer.principal().partner {
            return Ok(false);
        }
        let slowest = sqlx::query("SELECT MIN(done) FROM worker").fetch_one(self.pool()).await?.int(0)?;
        Ok(report.change_no > slowest)
    }

    pub(crate) async fn load_pending(
        &self,
        conn: &mut AnyConnection,
        task: &SystemTask,
        stage: Stage,
        rows: &[sqlx::any::AnyRow],
    ) -> Result<Vec<PendingReport>> {
        let nos: Vec<Value> = rows.iter().map(|r| r.int(0).map(Value::Int)).collect::<Result<_>>()?;
        let keys = record_keys(self, conn, &nos).await?;
        let (mut narratives, mut cores) = (HashMap::new(), HashMap::new());
        // Each stage gets the one section beside the parties that it looks at.
        let section = match stage {
            Stage::Match => Section::Core,
            Stage::Screen => Section::Narrative,
        };
        let sql = "SELECT report_no, revision, labels_no, body FROM section \
                   WHERE section = $1 AND current = 1 AND report_no IN ({in})";
        for row in crate::bulk::select_in(conn, sql, &[Value::from(section.code())], nos.clone()).await? {
            let Some(key) = keys.get(&row.int(0)?) else { continue };
            let revision = u32::try_from(row.int(1)?).unwrap_or(0);
            let plain = key.open(Slot { section, revision, ordinal: 0 }, &row.bytes(3)?)?;
            let labels = LabelsNo(row.int(2)?);
            if section == Section::Core {
                let core = Guarded::new(labels, body::read_core(&plain)?);
                cores.insert(row.int(0)?, core.for_system(task));
            } else {
                let narrative = Guarded::new(labels, body::read_narrative(&plain)?);
                narratives.insert(row.int(0)?, narrative.for_system(task));
            }
        }
        let mut parties: HashMap<i64, Vec<(i64, PendingParty)>> = HashMap::new();
        let sql = "SELECT report_no, no, id, ordinal, revision, labels_no, body FROM party \
                   WHERE current = 1 AND report_no IN ({in})";
        for row in crate::bulk::select_in(conn, sql, &[], nos).await? {
            let Some(key) = keys.get(&row.int(0)?) else { continue };
            let revision = u32::try_from(row.int(4)?).unwrap_or(0);
            let ordinal = u32::try_from(row.int(3)?).unwrap_or(0);
            let plain = key.open(Slot { section: Section::Parties, revision, ordinal }, &row.bytes(6)?)?;
            let guarded = Guarded::new(LabelsNo(row.int(5)?), body::read_party(&plain)?);
            let party = PendingParty {
                no: row.int(1)?,
                id: PartyId::from_bytes(row.id16(2)?),
                party: guarded.for_system(task),
            };
            parties.entry(row.int(0)?).or_default().push((row.int(3)?, party));
        }
        rows.iter()
            .map(|row| {
                let no = row.int(0)?;
                let mut mine = parties.remove(&no).unwrap_or_default();
                mine.sort_by_key(|(ordinal, _)| *ordinal);
                // Padded lists may repeat a row: keep each party once.
                mine.dedup_by_key(|(ordinal, _)| *ordinal);
                Ok(PendingReport {
                    no,
                    id: ReportId::from_bytes(row.id16(1)?),
                    kind: row.code(2, "report")?,
                    current: row.int(3)? == 0,
                    core_labels: LabelsNo(row.int(4)?),
                    core: cores.remove(&no),
                    narrative: narratives.remove(&no),
                    parties: mine.into_iter().map(|(_, party)| party).collect(),
                })
            })
            .collect()
    }
}

impl Store {
    /// Whether a stage has seen every change.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn is_settled(&self, stage: Stage) -> Result<bool> {
        let mut conn = self.pool().acquire().await?;
        let done = self.done(&mut conn, stage).await?;
        let left = sqlx::query("SELECT no FROM report WHERE change_no > $1 LIMIT 1").bind(done);
        Ok(left.fetch_optional(&mut *conn).await?.is_none())
    }
}

impl Store {
    /// Erases what has expired, under a task of its own; does nothing, and takes no write, where nothing is due.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn expire_due(&self) -> Result<usize> {
        let due = sqlx::query("SELECT no FROM report WHERE expires_at <= $1 AND state <> 2 LIMIT 1")
            .bind(self.now().0);
        if due.fetch_optional(self.pool()).await?.is_none() {
            return Ok(0);
        }
        self.expire(&SystemTask::begin("expiry")).await
    }
}

//! Flags and the alerts that a view makes of them.

use crate::bulk::{self, Columns, Value, row};
use crate::connect::Store;
use crate::error::Result;
use crate::keyed::keyed;
use crate::labels::Labeller;
use crate::reading::record_keys;
use crate::seal::RecordKey;
use access::{Guarded, LabelsNo, Releasable, SystemTask, Viewer};
use model::{FlagId, ReportId};
use sqlx::any::AnyRow;

/// A flag to store.
#[derive(Debug, Clone)]
pub struct NewFlag {
    /// Rule id.
    pub rule: String,
    /// `row`, `witness` or `history`.
    pub kind: String,
    /// The report on which it fired (internal number).
    pub report: i64,
    /// The other report that it rests on, if any (internal number).
    pub witness: Option<i64>,
    /// Labels of everything that it rests on.
    pub inputs: Vec<LabelsNo>,
    /// Weight.
    pub weight: i64,
    /// The sentence that explains it; sealed.
    pub sentence: String,
    /// What tells this flag from another of the same rule on the same reports.
    pub discriminator: String,
}

/// A flag in a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFlag {
    /// Keyed id.
    pub id: FlagId,
    /// Rule id.
    pub rule: String,
    /// Report on which it fired.
    pub report: ReportId,
    /// Reports that it rests on.
    pub witnesses: Vec<ReportId>,
    /// Weight.
    pub weight: u32,
    /// The sentence.
    pub sentence: String,
}

impl Store {
    /// Replaces the flags of some reports (those that fired on them or rest on them) by new ones.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn put_flags(&self, _task: &SystemTask, reports: &[i64], flags: &[NewFlag]) -> Result<()> {
        let mut write = self.write().await?;
        let mut labeller = Labeller::new(&write);
        for report in reports {
            sqlx::query("DELETE FROM flag WHERE report_no = $1 OR witness_no = $1")
                .bind(*report)
                .execute(write.conn())
                .await?;
        }
        let wanted: Vec<Value> = flags.iter().map(|f| Value::Int(f.report)).collect();
        let keys = record_keys(self, write.conn(), &wanted).await?;
        let first = write.numbers("flag", flags.len()).await?;
        let mut rows = Vec::with_capacity(flags.len());
        for (no, flag) in (first..).zip(flags) {
            let Some(key) = keys.get(&flag.report) else { continue };
            let labels = labeller.union(&mut write, &flag.inputs).await?;
            let id = keyed(self.key(), FlagId::KIND, &[flag.rule.as_bytes(), flag.discriminator.as_bytes()]);
            let sealed = key.seal_words(&id, &flag.sentence)?;
            rows.push(row![
                no,
                &id,
                flag.rule.as_str(),
                flag.kind.as_str(),
                flag.report,
                flag.witness.unwrap_or(0),
                labels.0,
                flag.weight,
                sealed
            ]);
        }
        let head = "INSERT INTO flag (no, id, rule, kind, report_no, witness_no, labels_no, weight, body)";
        bulk::insert(write.conn(), head, "", rows).await?;
        write.commit().await?;
        labeller.keep(self);
        Ok(())
    }

    /// Readable flags on these reports, heaviest first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn flags(&self, viewer: &Viewer, reports: &[ReportId]) -> Result<Vec<Releasable<ReadFlag>>> {
        let wanted = reports.iter().map(|id| Value::from(id.as_bytes())).collect();
        let sql = format!("{FLAG} AND r.id IN ({{in}})");
        self.read_flags(viewer, &sql, wanted).await
    }

    /// All readable flags. Alerts are made of them in the view.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn all_flags(&self, viewer: &Viewer) -> Result<Vec<Releasable<ReadFlag>>> {
        let sql = format!("{FLAG} AND 1 IN ({{in}})");
        self.read_flags(viewer, &sql, vec![Value::Int(1)]).await
    }

    async fn read_flags(
        &self,
        viewer: &Viewer,
        sql: &str,
        wanted: Vec<Value>,
    ) -> Result<Vec<Releasable<ReadFlag>>> {
        let mut conn = self.pool().acquire().await?;
        let fixed = [Value::Int(viewer.readable_set())];
        let rows = bulk::select_in(&mut conn, sql, &fixed, wanted).await?;
        let nos: Vec<Value> = rows.iter().map(|r| r.int(2).map(Value::Int)).collect::<Result<_>>()?;
        let keys = record_keys(self, &mut conn, &nos).await?;
        let mut flags = Vec::with_capacity(rows.len());
        for row in &rows {
            let Some(key) = keys.get(&row.int(2)?) else { continue };
            let flag = read_flag(key, row)?;
            flags.extend(viewer.release(Guarded::new(LabelsNo(row.int(6)?), flag)));
        }
        flags.sort_by(|a, b| {
            let (a, b) = (a.get(), b.get());
            b.weight.cmp(&a.weight).then(a.report.cmp(&b.report)).then(a.id.cmp(&b.id))
        });
        flags.dedup_by(|a, b| a.get().id == b.get().id);
        Ok(flags)
    }
}

const FLAG: &str = "SELECT f.id, f.rule, f.report_no, r.id, w.id, f.weight, f.labels_no, f.body FROM flag f \
     JOIN readable v ON v.labels_no = f.labels_no AND v.set_no = $1 \
     JOIN report r ON r.no = f.report_no AND r.state = 0 \
     LEFT JOIN report w ON w.no = f.witness_no AND w.state = 0 \
     WHERE (f.witness_no = 0 OR w.no IS NOT NULL)";

fn read_flag(key: &RecordKey, row: &AnyRow) -> Result<ReadFlag> {
    let id = row.id16(0)?;
    let report = ReportId::from_bytes(row.id16(3)?);
    let mut witnesses = vec![report];
    let witness: Option<Vec<u8>> = sqlx::Row::try_get(row, 4)?;
    if let Some(bytes) = witness.and_then(|b| <[u8; 16]>::try_from(b).ok()) {
        witnesses.push(ReportId::from_bytes(bytes));
    }
    Ok(ReadFlag {
        id: FlagId::from_bytes(id),
        rule: row.text(1)?,
        report,
        witnesses,
        weight: u32::try_from(row.int(5)?).unwrap_or(0),
        sentence: key.open_words(&row.bytes(7)?)?,
    })
}

//! The rows that stages B and C leave: value nodes of parties, and values by which reports witness a flag.

use crate::bulk::{self, Columns, Value, row};
use crate::connect::Store;
use crate::error::Result;
use crate::keyed::keyed;
use crate::workers::Stage;
use crate::write::Write;
use access::{LabelsNo, SystemTask};

/// One decisive value of one party.
#[derive(Debug, Clone)]
pub struct PartyKeyRow {
    /// Field code.
    pub field: String,
    /// Normal form that both must share; stored as a keyed hash only.
    pub normal: String,
    /// Internal number of the party.
    pub party: i64,
    /// Labels of the party.
    pub labels: LabelsNo,
    /// Whether it was read in the narrative of the report: then it ties only where that may be read too.
    pub told: bool,
}

/// Two parties that the model finds likely to be one actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartyLinkRow {
    /// Internal number of one party.
    pub a: i64,
    /// Of the other.
    pub b: i64,
    /// Evidence in hundredths of a bit.
    pub bits: i32,
    /// Place in the queue of review: what a person's word on the pair is worth. From the two parties alone.
    pub worth: u32,
}

/// Two reports whose cores may tell of one event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportLinkRow {
    /// Internal number of one report.
    pub a: i64,
    /// Of the other.
    pub b: i64,
    /// Evidence of the cores in hundredths of a bit.
    pub bits: i32,
}

/// What matching found about some reports.
#[derive(Debug, Clone, Default)]
pub struct MatchRows {
    /// Value nodes.
    pub keys: Vec<PartyKeyRow>,
    /// Pairs of parties.
    pub parties: Vec<PartyLinkRow>,
    /// Pairs of reports.
    pub reports: Vec<ReportLinkRow>,
}

/// One value by which a report may witness a flag.
#[derive(Debug, Clone)]
pub struct WitnessRow {
    /// Kind and normal form, as one text; stored as a keyed hash only.
    pub normal: String,
    /// `advert` or `payment`.
    pub side: &'static str,
    /// Internal number of the report.
    pub report: i64,
    /// Position among the values of that report and side.
    pub ordinal: i64,
    /// Labels of what the value was read from.
    pub labels: LabelsNo,
}

/// A report on the other side that holds the same value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessMatch {
    /// Position of the own value.
    pub own: i64,
    /// The other report.
    pub report: i64,
    /// Position of its value.
    pub ordinal: i64,
    /// Labels of that value.
    pub labels: LabelsNo,
}

impl Store {
    fn value_hash(&self, kind: &str, normal: &str) -> Vec<u8> {
        keyed(self.key(), kind, &[normal.as_bytes()]).to_vec()
    }

    /// Replaces what matching found about some reports: value nodes of their parties, and pairs with those of others.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn put_matches(&self, _task: &SystemTask, reports: &[i64], found: &MatchRows) -> Result<()> {
        let mut write = self.write().await?;
        let wanted: Vec<Value> = reports.iter().map(|no| Value::Int(*no)).collect();
        for sql in [
            "DELETE FROM party_key WHERE party_no IN (SELECT no FROM party WHERE report_no IN ({in}))",
            "DELETE FROM party_link WHERE a_no IN (SELECT no FROM party WHERE report_no IN ({in}))",
            "DELETE FROM party_link WHERE b_no IN (SELECT no FROM party WHERE report_no IN ({in}))",
            "DELETE FROM report_link WHERE a_no IN ({in})",
            "DELETE FROM report_link WHERE b_no IN ({in})",
        ] {
            bulk::execute_in(write.conn(), sql, &[], wanted.clone()).await?;
        }
        self.insert_matches(&mut write, found).await?;
        write.commit().await
    }

    async fn insert_matches(&self, write: &mut Write<'_>, found: &MatchRows) -> Result<()> {
        let rows = found
            .keys
            .iter()
            .map(|k| {
                let value = self.value_hash(&k.field, &k.normal);
                row![k.field.as_str(), value, k.party, k.labels.0, i64::from(k.told)]
            })
            .collect();
        bulk::insert(
            write.conn(),
            "INSERT INTO party_key (field, value, party_no, labels_no, told)",
            "ON CONFLICT (field, value, party_no) DO NOTHING",
            rows,
        )
        .await?;
        let pairs = found.parties.iter().map(|l| {
            let (a, b) = (l.a.min(l.b), l.a.max(l.b));
            row![a, b, i64::from(l.bits), i64::from(l.worth)]
        });
        bulk::insert(
            write.conn(),
            "INSERT INTO party_link (a_no, b_no, bits, worth)",
            "ON CONFLICT (a_no, b_no) DO NOTHING",
            pairs.collect(),
        )
        .await?;
        let pairs = found.reports.iter().map(|l| {
            let (a, b) = (l.a.min(l.b), l.a.max(l.b));
            row![a, b, i64::from(l.bits)]
        });
        bulk::insert(
            write.conn(),
            "INSERT INTO report_link (a_no, b_no, bits)",
            "ON CONFLICT (a_no, b_no) DO NOTHING",
            pairs.collect(),
        )
        .await
    }

    /// Replaces the witness values of some reports.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn put_witness_values(
        &self,
        _task: &SystemTask,
        reports: &[i64],
        values: &[WitnessRow],
    ) -> Result<()> {
        let mut write = self.write().await?;
        for report in reports {
            sqlx::query("DELETE FROM witness_value WHERE report_no = $1")
                .bind(*report)
                .execute(write.conn())
                .await?;
        }
        let rows = values
            .iter()
            .map(|v| row![self.value_hash("witness", &v.normal), v.side, v.report, v.ordinal, v.labels.0])
            .collect();
        bulk::insert(
            write.conn(),
            "INSERT INTO witness_value (value, side, report_no, ordinal, labels_no)",
            "ON CONFLICT (value, side, report_no, ordinal) DO NOTHING",
            rows,
        )
        .await?;
        write.commit().await
    }

    /// Reports of the other side that share a witness value with a report.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn witness_matches(
        &self,
        _task: &SystemTask,
        report: i64,
        side: &str,
    ) -> Result<Vec<WitnessMatch>> {
        let rows = sqlx::query(
            "SELECT a.ordinal, b.report_no, b.ordinal, b.labels_no FROM witness_value a \
             JOIN witness_value b ON b.value = a.value AND b.side <> a.side \
             WHERE a.report_no = $1 AND a.side = $2 ORDER BY a.ordinal, b.report_no, b.ordinal",
        )
        .bind(report)
        .bind(side.to_owned())
        .fetch_all(self.pool())
        .await?;
        rows.iter()
            .map(|row| {
                Ok(WitnessMatch {
                    own: row.int(0)?,
                    report: row.int(1)?,
                    ordinal: row.int(2)?,
                    labels: LabelsNo(row.int(3)?),
                })
            })
            .collect()
    }

    /// Loads reports for a stage by their internal numbers.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn reports_for(&self, task: &SystemTask, nos: &[i64]) -> Result<Vec<crate::PendingReport>> {
        let mut conn = self.pool().acquire().await?;
        let wanted = nos.iter().map(|no| Value::Int(*no)).collect();
        let sql = "SELECT no, id, kind, state, core_labels, change_no FROM report WHERE no IN ({in})";
        let mut rows = bulk::select_in(&mut conn, sql, &[], wanted).await?;
        let mut seen = std::collections::HashSet::new();
        rows.retain(|row| row.int(0).is_ok_and(|no| seen.insert(no)));
        self.load_pending(&mut conn, task, Stage::Screen, &rows).await
    }
}

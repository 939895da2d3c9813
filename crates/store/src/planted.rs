//! Leaks that are planted on purpose, so that the two-stores test can show that it finds them (ADR 0009).
//!
//! Compiled with the feature `planted-leaks` only, which no shipped program has; and even then nothing leaks until a
//! test plants one. Each is the mistake that its name says, as somebody might make it.

use crate::bulk::Columns;
use crate::connect::Store;
use crate::error::{Error, Result};
use model::{PartyId, ReportId};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU8, Ordering};

macro_rules! leaks {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        /// A leak that can be planted.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Leak { $($(#[$doc])* $name),+ }

        impl Leak {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }
    };
}

leaks! {
    /// Results are ordered by a score with statistics over all documents.
    LiveIdf,
    /// The ETag of a report is made of all its sections.
    WholeReportEtag,
    /// A page is cut before what is hidden is taken out of it.
    CapOverHiddenRows,
    /// A list is sorted by a section that is not readable.
    HiddenSectionInSort,
    /// A file that somebody else dropped is "already there".
    DeduplicationAcrossOwners,
    /// The score of an alert counts flags that are not readable.
    AlertScoreOverHiddenFlags,
    /// A cursor holds an internal number.
    SerialId,
    /// A total is all that matches less what is known to be hidden.
    CountBySubtraction,
    /// A subject is addressed by the earliest party of all.
    GlobalRedirect,
    /// A file is fetched by its hash, whoever's it is.
    AttachmentByBareHash,
    /// The files of a report are listed without asking for each.
    AttachmentsByReport,
    /// Values are offered that only hidden reports have.
    SuggestionFromHiddenValues,
    /// Tips are listed without asking whose desk they came to.
    TipsOfAnotherDesk,
    /// A report that may not be read is told from one that is not there.
    ErrorTextThatTells,
    /// A sum of trade figures counts those that are not readable.
    TradeOverHiddenFigures,
    /// The seizures of an illegal trade report are numbered over all reports.
    SerialSeizureNumber,
    /// Suggestions learn from mappings that others keep for themselves.
    MappingsOfOthersInSuggestion,
    /// How often a shared mapping was saved is told to whoever reads it.
    VersionsBeforeSharing,
    /// What a network left out counts parties that are not readable.
    NeighboursOutsideTheView,
    /// How many more have a name counts parties that are not readable.
    NamesakesOutsideTheView,
}

static PLANTED: AtomicU8 = AtomicU8::new(u8::MAX);

/// Plants one leak in this process, or none.
pub fn plant(leak: Option<Leak>) {
    PLANTED.store(leak.map_or(u8::MAX, |l| l as u8), Ordering::SeqCst);
}

/// Whether this one is planted.
#[must_use]
pub fn is(leak: Leak) -> bool {
    PLANTED.load(Ordering::SeqCst) == leak as u8
}

impl Store {
    /// Weights of all flags on a report.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn planted_weights(&self, report: ReportId) -> Result<Vec<(String, u32)>> {
        sqlx::query("SELECT f.rule, f.weight FROM flag f JOIN report r ON r.no = f.report_no WHERE r.id = $1 ORDER BY f.no")
            .bind(report.as_bytes().to_vec())
            .fetch_all(self.pool())
            .await?
            .iter()
            .map(|row| Ok((row.text(0)?, u32::try_from(row.int(1)?).unwrap_or(0))))
            .collect()
    }

    /// All revisions of all sections of a report, as one text.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn planted_revisions(&self, report: ReportId) -> Result<String> {
        let rows = sqlx::query(
            "SELECT s.section, s.revision FROM section s JOIN report r ON r.no = s.report_no WHERE r.id = $1 \
             ORDER BY s.section, s.revision",
        )
        .bind(report.as_bytes().to_vec())
        .fetch_all(self.pool())
        .await?;
        let mut all = String::new();
        for row in rows {
            all.push_str(&format!("{} {},", row.text(0)?, row.int(1)?));
        }
        Ok(all)
    }

    /// The party that was recorded first of those that share a value with this one.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn planted_anchor(&self, party: PartyId) -> Result<PartyId> {
        let row = sqlx::query(
            "SELECT p.id FROM party p JOIN report r ON r.no = p.report_no WHERE p.id = $1 OR p.no IN \
             (SELECT b.party_no FROM party q JOIN party_key a ON a.party_no = q.no \
              JOIN party_key b ON b.field = a.field AND b.value = a.value WHERE q.id = $1) \
             ORDER BY r.recorded_at, p.no LIMIT 1",
        )
        .bind(party.as_bytes().to_vec())
        .fetch_optional(self.pool())
        .await?
        .ok_or(Error::NotFound)?;
        Ok(PartyId::from_bytes(row.id16(0)?))
    }

    /// How many parties share a value with some, whoever reads them.
    pub(crate) async fn planted_neighbours(&self, parties: impl Iterator<Item = &i64>) -> Result<u64> {
        let mut count = 0;
        for party in parties.filter(|_| is(Leak::NeighboursOutsideTheView)) {
            let found = sqlx::query(
                "SELECT COUNT(*) FROM party_key a JOIN party_key b ON b.field = a.field AND b.value = a.value \
                 WHERE a.party_no = $1",
            );
            count += u64::try_from(found.bind(*party).fetch_one(self.pool()).await?.int(0)?).unwrap_or(0);
        }
        Ok(count)
    }

    /// How many figures a partner has from one kind of table, whoever reads them.
    pub(crate) async fn planted_figures(&self, owner: i64, kind: &str) -> Result<i64> {
        sqlx::query(
            "SELECT COUNT(*) FROM trade_figure WHERE owner_no = $1 AND kind = $2 AND until_change = 0",
        )
        .bind(owner)
        .bind(kind.to_owned())
        .fetch_one(self.pool())
        .await?
        .int(0)
    }

    /// The number of a report among all.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn planted_serial(&self, report: ReportId) -> Result<i64> {
        let found = sqlx::query("SELECT no FROM report WHERE id = $1").bind(report.as_bytes().to_vec());
        found.fetch_optional(self.pool()).await?.ok_or(Error::NotFound)?.int(0)
    }

    /// How many parties each report has.
    pub(crate) async fn planted_parties(&self) -> Result<HashMap<u32, i64>> {
        sqlx::query(
            "SELECT report_no, COUNT(*) FROM party WHERE current = 1 GROUP BY report_no ORDER BY report_no",
        )
        .fetch_all(self.pool())
        .await?
        .iter()
        .map(|row| Ok((u32::try_from(row.int(0)?).unwrap_or(0), row.int(1)?)))
        .collect()
    }

    /// All mappings, with a label that the viewer may read in the place of their own.
    pub(crate) async fn planted_mappings(
        &self,
        viewer: &access::Viewer,
        rows: Vec<sqlx::any::AnyRow>,
    ) -> Result<Vec<sqlx::any::AnyRow>> {
        if !is(Leak::MappingsOfOthersInSuggestion) {
            return Ok(rows);
        }
        let any = viewer.readable().min().and_then(|no| i64::try_from(no).ok()).unwrap_or(0);
        let all = sqlx::query(
            "SELECT k.id, k.name, v.format, k.owner_no, l.rule, v.at, v.body, v.version, m.name, CAST($1 AS BIGINT) \
             FROM kept_mapping k JOIN kept_mapping_version v ON v.owner_no = k.owner_no AND v.id = k.id AND v.version = k.version \
             JOIN label l ON l.no = k.label_no JOIN member m ON m.no = v.member_no ORDER BY k.name, k.id",
        );
        Ok(all.bind(any).fetch_all(self.pool()).await?)
    }

    /// Refuses a file of which the bytes are there already, anybody's.
    pub(crate) async fn planted_duplicate(&self, hash: &[u8]) -> Result<()> {
        let found = sqlx::query("SELECT part FROM blob WHERE hash = $1 LIMIT 1").bind(hash.to_vec());
        match found.fetch_optional(self.pool()).await? {
            Some(_) => Err(Error::Invalid("this file is there already".into())),
            None => Ok(()),
        }
    }

    /// The parts that are kept under a hash, whoever's they are.
    pub(crate) async fn planted_file(&self, hash: &[u8]) -> Result<Vec<u8>> {
        let rows = sqlx::query("SELECT bytes FROM blob WHERE hash = $1 ORDER BY part, owner_no")
            .bind(hash.to_vec())
            .fetch_all(self.pool())
            .await?;
        let mut file = Vec::new();
        for row in rows {
            file.extend(row.bytes(0)?);
        }
        Ok(file)
    }

    /// All files beside a report, with a label that the viewer may read in the place of their own.
    pub(crate) async fn planted_attachments(
        &self,
        viewer: &access::Viewer,
        report_no: i64,
    ) -> Result<Vec<access::Releasable<crate::ReadAttachment>>> {
        let any = viewer.readable().min().and_then(|no| i64::try_from(no).ok()).unwrap_or(0);
        let rows = sqlx::query(
            "SELECT a.id, r.id, a.name, f.kind, f.size, f.hash, f.sha256, a.at, a.is_copy, a.label_no, CAST($2 AS BIGINT), \
             a.owner_no, k.key FROM attachment a JOIN report r ON r.no = a.report_no JOIN record_key k ON k.report_no = r.no \
             JOIN evidence_file f ON f.owner_no = a.owner_no AND f.hash = a.hash WHERE a.report_no = $1 ORDER BY a.at, a.id",
        );
        self.read(viewer, &rows.bind(report_no).bind(any).fetch_all(self.pool()).await?).await
    }

    /// The tips of all desks.
    pub(crate) async fn planted_tips(&self) -> Result<Vec<crate::TipHead>> {
        sqlx::query(
            "SELECT t.id, t.report, t.at, m.ordinal, m.member_no FROM tip t \
             JOIN tip_message m ON m.tip_no = t.no AND m.ordinal = 1 ORDER BY t.no",
        )
        .fetch_all(self.pool())
        .await?
        .iter()
        .map(crate::tip_rows::head)
        .collect()
    }

    /// Tells that a report is there, though it may not be read.
    pub(crate) async fn planted_refusal(&self, id: ReportId) -> Result<()> {
        let found =
            sqlx::query("SELECT no FROM report WHERE id = $1 AND state = 0").bind(id.as_bytes().to_vec());
        match found.fetch_optional(self.pool()).await? {
            Some(_) => Err(Error::Invalid("this report is not for you; ask its owner to share it".into())),
            None => Ok(()),
        }
    }
}

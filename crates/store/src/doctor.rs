//! Is the store sound? Chains, sums and orphans, told without personal values.

use crate::bulk::Columns;
use crate::connect::Store;
use crate::error::Result;
use crate::seal::chain;
use model::{ReportId, ReportKind};
use sqlx::AssertSqlSafe;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingKind {
    /// As it should be.
    Sound,
    /// Something must be done.
    Broken,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Kind.
    pub kind: FindingKind,
    /// What was looked at, what was found, what to do.
    pub text: String,
}

/// Rows that must not be there: what it means, and how to count them.
const ORPHANS: &[(&str, &str)] = &[
    (
        "sections without report",
        "SELECT COUNT(*) FROM section s LEFT JOIN report r ON r.no = s.report_no WHERE r.no IS NULL",
    ),
    (
        "live reports without key",
        "SELECT COUNT(*) FROM report r LEFT JOIN record_key k ON k.report_no = r.no WHERE k.report_no IS NULL AND r.state <> 2",
    ),
    (
        "erased reports with key",
        "SELECT COUNT(*) FROM report r JOIN record_key k ON k.report_no = r.no WHERE r.state = 2",
    ),
    (
        "live reports without core",
        "SELECT COUNT(*) FROM report r LEFT JOIN section s ON s.report_no = r.no AND s.section = 'core' AND s.current = 1 \
         WHERE s.report_no IS NULL",
    ),
    (
        "files without report",
        "SELECT COUNT(*) FROM attachment a LEFT JOIN report r ON r.no = a.report_no AND r.state <> 2 WHERE r.no IS NULL",
    ),
    (
        "evidence without report",
        "SELECT COUNT(*) FROM evidence_file f LEFT JOIN attachment a ON a.owner_no = f.owner_no AND a.hash = f.hash \
         WHERE a.hash IS NULL",
    ),
    (
        "items without label set",
        "SELECT COUNT(*) FROM section s LEFT JOIN labels l ON l.no = s.labels_no WHERE l.no IS NULL",
    ),
];

impl Store {
    /// Looks at everything that can be checked without reading content.
    ///
    /// # Errors
    /// Where the store cannot be read at all.
    pub async fn doctor(&self) -> Result<Vec<Finding>> {
        let mut findings = Vec::new();
        for (what, sql) in ORPHANS {
            let count = sqlx::query(AssertSqlSafe((*sql).to_owned())).fetch_one(self.pool()).await?.int(0)?;
            findings.push(finding(count == 0, format!("{what}: {count}")));
        }
        let (sections, broken) = self.verify_sections().await?;
        findings.push(finding(broken == 0, format!("section chains: {sections} revisions, {broken} broken")));
        self.settle_audit().await?;
        let audit = self.verify_audit().await?;
        findings.push(finding(
            audit.breaks.is_empty(),
            format!("audit chains: {} entries, {} broken", audit.entries, audit.breaks.len()),
        ));
        let evidence = self.verify_evidence().await?;
        findings.push(finding(
            evidence.broken_files == 0,
            format!("evidence: {} files, {} not as taken in", evidence.files, evidence.broken_files),
        ));
        findings.push(finding(
            evidence.broken_links == 0,
            format!("chains of custody: {} links, {} broken", evidence.links, evidence.broken_links),
        ));
        let counted = self.counted().await?;
        findings.push(finding(
            counted.0 == counted.1,
            format!("roll-ups: {} reports live, {} counted", counted.0, counted.1),
        ));
        Ok(findings)
    }

    async fn counted(&self) -> Result<(i64, i64)> {
        let live = sqlx::query("SELECT COUNT(*) FROM report WHERE state = 0 AND kind <> $1")
            .bind(ReportKind::Summary.code())
            .fetch_one(self.pool())
            .await?
            .int(0)?;
        let sum = sqlx::query("SELECT CAST(COALESCE(SUM(n), 0) AS BIGINT) FROM count_month")
            .fetch_one(self.pool())
            .await?
            .int(0)?;
        Ok((live, sum))
    }

    /// Follows the digest chain of every section. Destroyed keys do not matter: digests are over sealed bytes.
    async fn verify_sections(&self) -> Result<(u64, u64)> {
        let (mut checked, mut broken) = (0, 0);
        let mut after = 0;
        loop {
            let reports = sqlx::query("SELECT no, id FROM report WHERE no > $1 ORDER BY no LIMIT 500")
                .bind(after)
                .fetch_all(self.pool())
                .await?;
            let Some(last) = reports.last() else { return Ok((checked, broken)) };
            for report in &reports {
                let (ok, bad) =
                    self.verify_report(report.int(0)?, ReportId::from_bytes(report.id16(1)?)).await?;
                checked += ok + bad;
                broken += bad;
            }
            after = last.int(0)?;
        }
    }

    async fn verify_report(&self, no: i64, id: ReportId) -> Result<(u64, u64)> {
        let rows = sqlx::query(
            "SELECT section, revision, body, digest FROM section WHERE report_no = $1 ORDER BY section, revision",
        )
        .bind(no)
        .fetch_all(self.pool())
        .await?;
        let (mut ok, mut bad) = (0, 0);
        let (mut section, mut digest) = (String::new(), Vec::new());
        for row in rows {
            if section != row.text(0)? {
                section = row.text(0)?;
                digest = chain(b"", &[id.as_bytes(), section.as_bytes()]);
            }
            let parties =
                if section == "parties" { self.sealed_parties(no, row.int(1)?).await? } else { Vec::new() };
            let expected = chain(&digest, &[&row.bytes(2)?, &parties]);
            digest = row.bytes(3)?;
            if expected == digest { ok += 1 } else { bad += 1 }
        }
        Ok((ok, bad))
    }

    async fn sealed_parties(&self, report_no: i64, revision: i64) -> Result<Vec<u8>> {
        let rows =
            sqlx::query("SELECT body FROM party WHERE report_no = $1 AND revision = $2 ORDER BY ordinal, no")
                .bind(report_no)
                .bind(revision)
                .fetch_all(self.pool())
                .await?;
        let mut all = Vec::new();
        for row in rows {
            all.extend(row.bytes(0)?);
        }
        Ok(all)
    }
}

fn finding(sound: bool, text: String) -> Finding {
    Finding { kind: if sound { FindingKind::Sound } else { FindingKind::Broken }, text }
}

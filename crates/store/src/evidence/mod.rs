//! Files beside reports: addressed by content within one owner, readable as their handling says, each step recorded.
//!
//! The bytes lie once under (owner, BLAKE3), sealed under a key of their own (`files`); an attachment ties them to one
//! report and has a handling that may be stricter than the report's. No hash fetches anything: a file is reached through
//! an attachment that the view contains. Who had it in hand stands in a chain that the owner reads (`custody`).

mod custody;
mod files;

pub(crate) use custody::Hand;
pub use custody::{CustodyAct, CustodyEntry};
pub use files::{EvidenceFile, EvidenceVerdict, FileDigest};
pub(crate) use files::{LARGEST_OF_TIPS, Prepared};

use crate::accounts::PartnerIndex;
use crate::bulk::{self, Columns, row};
use crate::connect::Store;
use crate::erase::is_held;
use crate::error::{Error, Result};
use crate::keyed::keyed;
use crate::labels::Labeller;
use crate::reading::{ReadReport, label_rules};
use crate::relabel::{OwnReport, own_event, own_report, own_report_of};
use crate::seal::RecordKey;
use crate::write::Write;
use access::{AuditOperation, Guarded, LabelRule, LabelsNo, Releasable, Viewer};
use files::Digests;
use model::{AttachmentId, Handling, PartnerId, Power, ReportId, Timestamp};
use sqlx::any::AnyRow;
use std::collections::BTreeSet;

/// Characters of a file's name that are kept.
const NAME: usize = 200;

/// How much evidence a store takes, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EvidenceLimits {
    /// Largest file. It is held in memory while it is taken in or handed out.
    pub largest: u64,
    /// All files of one partner together.
    pub of_partner: u64,
}

impl Default for EvidenceLimits {
    /// 64 MiB a file, 20 GiB a partner.
    fn default() -> Self {
        Self { largest: 64 << 20, of_partner: 20 << 30 }
    }
}

/// A file to put beside a report.
pub struct NewAttachment {
    /// The report, of the viewer's own partner.
    pub report: ReportId,
    /// Name as it came; folders and characters that do not show are dropped.
    pub name: String,
    /// Media type that its bytes have.
    pub kind: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Who may read it, beside what the report's core asks.
    pub handling: Handling,
    /// How much is taken.
    pub limits: EvidenceLimits,
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// The attachment.
    pub id: AttachmentId,
    /// Whether it was beside this report already; then nothing changed.
    pub was_there: bool,
}

/// A file beside a report, without its bytes.
#[derive(Debug, Clone)]
pub struct ReadAttachment {
    /// Keyed id.
    pub id: AttachmentId,
    /// The report.
    pub report: ReportId,
    /// Name as it came.
    pub name: String,
    /// Media type that its bytes have.
    pub kind: String,
    /// Size in bytes.
    pub size: u64,
    /// BLAKE3 of the bytes, under which they lie.
    pub blake3: FileDigest,
    /// SHA-256 of the bytes, which courts and laboratories print.
    pub sha256: FileDigest,
    /// When it was taken in.
    pub at: Timestamp,
    /// Whether it is a copy without metadata of what a tipper left.
    pub is_copy: bool,
    /// Its own handling.
    pub rule: LabelRule,
    /// Whether it is the reader's own partner's.
    pub own: bool,
    pub(crate) owner_no: i64,
}

/// An attachment with its file, readable in set `$1`, of a report that stands.
const READABLE: &str = "SELECT a.id, r.id, a.name, f.kind, f.size, f.hash, f.sha256, a.at, a.is_copy, a.label_no, a.labels_no, \
     a.owner_no, k.key FROM attachment a JOIN readable v ON v.labels_no = a.labels_no AND v.set_no = $1 \
     JOIN report r ON r.no = a.report_no AND r.state = 0 JOIN record_key k ON k.report_no = a.report_no \
     JOIN evidence_file f ON f.owner_no = a.owner_no AND f.hash = a.hash";

impl Store {
    /// Puts a file beside a report of the viewer's own partner.
    ///
    /// # Errors
    /// `NotFound` where the report is not in the view; refused without the power to submit, for another partner's report,
    /// for an empty file, and beyond the limits.
    pub async fn attach(&self, viewer: &Viewer, new: NewAttachment) -> Result<Taken> {
        viewer.require(Power::Submit)?;
        let prepared = Prepared::seal(self, &new.bytes, &new.kind, new.limits.largest)?;
        let mut write = self.write().await?;
        let report = own_report_of(viewer, &mut write, new.report).await?;
        if report.state != 0 {
            return Err(Error::NotFound);
        }
        if new.handling.owner != viewer.principal().partner {
            return Err(Error::Invalid("the handling names another owner than the report's".into()));
        }
        let handling = self.keep_ceiling(&mut write, &report, &new.handling).await?;
        let mut labeller = Labeller::new(&write);
        let place = Place {
            owner: new.handling.owner,
            owner_no: report.owner_no,
            report_no: report.no,
            report: new.report,
        };
        let hand = Hand::of(viewer, &mut write).await?;
        let files = Limited { prepared: &prepared, most: Some(new.limits.of_partner) };
        let taken =
            tie(&mut write, &mut labeller, &place, files, (&new.name, &handling, false), hand).await?;
        if taken.was_there {
            return Ok(taken);
        }
        let event = own_event(viewer, &write, AuditOperation::Attach, format!("{} {}", new.report, taken.id));
        write.audit(report.owner_no, &event).await?;
        write.commit().await?;
        labeller.keep(self);
        Ok(taken)
    }

    /// The files beside a report that the view contains, oldest first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn attachments(
        &self,
        viewer: &Viewer,
        report: &Releasable<ReadReport>,
    ) -> Result<Vec<Releasable<ReadAttachment>>> {
        #[cfg(feature = "planted-leaks")]
        if crate::planted::is(crate::planted::Leak::AttachmentsByReport) {
            return self.planted_attachments(viewer, report.get().no).await;
        }
        let sql = format!("{READABLE} WHERE a.report_no = $2 ORDER BY a.at, a.id");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(viewer.readable_set())
            .bind(report.get().no)
            .fetch_all(self.pool())
            .await?;
        self.read(viewer, &rows).await
    }

    /// One attachment, if the view contains it.
    ///
    /// # Errors
    /// `NotFound` where the view does not contain it.
    pub async fn attachment(&self, viewer: &Viewer, id: AttachmentId) -> Result<Releasable<ReadAttachment>> {
        let sql = format!("{READABLE} WHERE a.id = $2 ORDER BY a.owner_no LIMIT 1");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(viewer.readable_set())
            .bind(id.as_bytes().to_vec())
            .fetch_all(self.pool())
            .await?;
        self.read(viewer, &rows).await?.into_iter().next().ok_or(Error::NotFound)
    }

    pub(crate) async fn read(
        &self,
        viewer: &Viewer,
        rows: &[AnyRow],
    ) -> Result<Vec<Releasable<ReadAttachment>>> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let mut conn = self.pool().acquire().await?;
        let labels = rows.iter().map(|r| r.int(9)).collect::<Result<Vec<i64>>>()?;
        let rules = label_rules(&mut conn, labels).await?;
        let partners = PartnerIndex::load(&mut conn).await?;
        let mut read = Vec::with_capacity(rows.len());
        for row in rows {
            let id = row.id16(0)?;
            let owner_no = row.int(11)?;
            let key = RecordKey::derive(self.key(), &row.bytes(12)?);
            let rule = rules.get(&row.int(9)?).cloned();
            let attachment = ReadAttachment {
                id: AttachmentId::from_bytes(id),
                report: ReportId::from_bytes(row.id16(1)?),
                name: key.open_words(&row.bytes(2)?)?,
                kind: row.text(3)?,
                size: u64::try_from(row.int(4)?).unwrap_or(0),
                blake3: digest(row, 5)?,
                sha256: digest(row, 6)?,
                at: Timestamp(row.int(7)?),
                is_copy: row.int(8)? != 0,
                rule: rule.ok_or(Error::Inconsistent { table: "label", what: "a row without label" })?,
                own: partners.by_no(owner_no)?.id == viewer.principal().partner,
                owner_no,
            };
            read.extend(viewer.release(Guarded::new(LabelsNo(row.int(10)?), attachment)));
        }
        Ok(read)
    }

    /// The bytes of an attachment, opened and compared with both digests. The owner's chain of custody and the reader's
    /// audit have it before the reader.
    ///
    /// # Errors
    /// `NotFound` where the view does not contain it; `Seal` where the bytes are not those that were taken in.
    pub async fn evidence(
        &self,
        viewer: &Viewer,
        id: AttachmentId,
        act: CustodyAct,
    ) -> Result<Releasable<EvidenceFile>> {
        let attachment = self.attachment(viewer, id).await?;
        let about = attachment.get();
        let digests = Digests { blake3: about.blake3, sha256: about.sha256 };
        let bytes = self.file_bytes(about.owner_no, digests).await;
        // What does not open is told to the chain too: that is what it is for.
        let (act, detail) =
            if bytes.is_ok() { (act, "as taken in") } else { (CustodyAct::Checked, "does not open") };
        let mut write = self.write().await?;
        let hand = Hand::of(viewer, &mut write).await?;
        custody::append(&mut write, about.owner_no, id, act, detail, hand).await?;
        let event = own_event(viewer, &write, AuditOperation::Read, id.to_string());
        write.audit(hand.partner_no, &event).await?;
        write.commit().await?;
        let bytes = bytes?;
        Ok(attachment.map(|about| EvidenceFile { about, bytes }))
    }

    /// Who had an attachment of the viewer's own partner in hand, oldest first.
    ///
    /// # Errors
    /// `NotFound` where the view does not contain it or it is another partner's.
    pub async fn custody(&self, viewer: &Viewer, id: AttachmentId) -> Result<Releasable<Vec<CustodyEntry>>> {
        let attachment = self.attachment(viewer, id).await?;
        if !attachment.get().own {
            return Err(Error::NotFound);
        }
        let entries = self.custody_entries(attachment.get().owner_no, id).await?;
        Ok(attachment.map(|_| entries))
    }

    /// Takes a file away from a report of the viewer's own partner; the bytes go with the last report that has them. Its
    /// chain of custody stays.
    ///
    /// # Errors
    /// `NotFound` where the view does not contain it; refused without the power, without a reason, and under a legal hold.
    pub async fn remove_attachment(&self, viewer: &Viewer, id: AttachmentId, because: &str) -> Result<()> {
        let attachment = self.attachment(viewer, id).await?;
        let mut write = self.write().await?;
        let report = own_report(viewer, &mut write, attachment.get().report).await?;
        if because.trim().is_empty() || because.len() > 4000 {
            return Err(Error::Invalid("say why in 1 to 4,000 characters; it is kept with the audit".into()));
        }
        if is_held(&mut write, report.no).await? {
            return Err(Error::Invalid("a legal hold stops the removal; lift it first".into()));
        }
        let hand = Hand::of(viewer, &mut write).await?;
        custody::append(&mut write, report.owner_no, id, CustodyAct::Removed, "", hand).await?;
        sqlx::query("DELETE FROM attachment WHERE owner_no = $1 AND id = $2")
            .bind(report.owner_no)
            .bind(id.as_bytes().to_vec())
            .execute(write.conn())
            .await?;
        files::drop_unused(&mut write, report.owner_no, &attachment.get().blake3.0).await?;
        let object = format!("{} {id}", attachment.get().report);
        let mut event = own_event(viewer, &write, AuditOperation::RemoveAttachment, object);
        because.clone_into(&mut event.sealed);
        write.audit(report.owner_no, &event).await?;
        write.commit().await
    }
}

fn digest(row: &AnyRow, at: usize) -> Result<FileDigest> {
    row.bytes(at)?
        .try_into()
        .map(FileDigest)
        .map_err(|_| Error::Inconsistent { table: "evidence_file", what: "a digest does not have 32 bytes" })
}

/// Where a file is tied to.
pub(crate) struct Place {
    pub(crate) owner: PartnerId,
    pub(crate) owner_no: i64,
    pub(crate) report_no: i64,
    pub(crate) report: ReportId,
}

/// A sealed file, and how much its owner may have in all.
pub(crate) struct Limited<'p> {
    pub(crate) prepared: &'p Prepared,
    pub(crate) most: Option<u64>,
}

/// Ties a file to a report, keeping its bytes where the owner has them not yet.
pub(crate) async fn tie(
    write: &mut Write<'_>,
    labeller: &mut Labeller,
    place: &Place,
    file: Limited<'_>,
    (name, handling, is_copy): (&str, &Handling, bool),
    hand: Hand,
) -> Result<Taken> {
    let prepared = file.prepared;
    let parts: [&[u8]; 3] = [place.owner.as_bytes(), place.report.as_bytes(), &prepared.digests.blake3.0];
    let id = AttachmentId::from_bytes(keyed(write.store.key(), AttachmentId::KIND, &parts));
    let found = sqlx::query("SELECT at FROM attachment WHERE owner_no = $1 AND id = $2")
        .bind(place.owner_no)
        .bind(id.as_bytes().to_vec())
        .fetch_optional(write.conn())
        .await?;
    if found.is_some() {
        return Ok(Taken { id, was_there: true });
    }
    prepared.keep(write, place.owner_no, file.most).await?;
    let own = labeller.label(write, place.owner_no, handling).await?;
    let core = core_label(write, place.report_no).await?;
    let set = labeller.set(write, &BTreeSet::from([core, own])).await?;
    let key = sqlx::query("SELECT key FROM record_key WHERE report_no = $1")
        .bind(place.report_no)
        .fetch_one(write.conn())
        .await?
        .bytes(0)?;
    let name = RecordKey::derive(write.store.key(), &key).seal_words(id.as_bytes(), &shown(name))?;
    let at = write.now.0;
    let (copy, hash) = (i64::from(is_copy), prepared.digests.blake3.0.to_vec());
    bulk::insert(
        write.conn(),
        "INSERT INTO attachment (owner_no, id, report_no, hash, label_no, labels_no, at, is_copy, name)",
        "",
        vec![row![place.owner_no, id.as_bytes(), place.report_no, hash, own, set.0, at, copy, name]],
    )
    .await?;
    let sha256 = prepared.digests.sha256.to_string();
    custody::append(write, place.owner_no, id, CustodyAct::TakenIn, &sha256, hand).await?;
    Ok(Taken { id, was_there: false })
}

async fn core_label(write: &mut Write<'_>, report_no: i64) -> Result<i64> {
    sqlx::query("SELECT label_no FROM section WHERE report_no = $1 AND section = 'core' AND current = 1")
        .bind(report_no)
        .fetch_optional(write.conn())
        .await?
        .ok_or(Error::Inconsistent { table: "section", what: "a report without core" })?
        .int(0)
}

/// The last part of a path, without characters that do not show or that turn the direction of others.
fn shown(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let kept: String = last.chars().filter(|c| !hidden(*c)).take(NAME).collect();
    if kept.trim().is_empty() { "file".to_owned() } else { kept.trim().to_owned() }
}

/// Files follow the core of their report, and with `label` get a handling of their own.
pub(crate) async fn relabel(
    viewer: &Viewer,
    write: &mut Write<'_>,
    labeller: &mut Labeller,
    (report_no, core): (i64, i64),
    label: Option<i64>,
) -> Result<()> {
    let rows = sqlx::query(
        "SELECT owner_no, id, label_no FROM attachment WHERE report_no = $1 ORDER BY owner_no, id",
    )
    .bind(report_no)
    .fetch_all(write.conn())
    .await?;
    for row in rows {
        let (owner_no, id) = (row.int(0)?, row.id16(1)?);
        let own = label.unwrap_or(row.int(2)?);
        let set = labeller.set(write, &BTreeSet::from([core, own])).await?;
        sqlx::query("UPDATE attachment SET label_no = $3, labels_no = $4 WHERE owner_no = $1 AND id = $2")
            .bind(owner_no)
            .bind(id.to_vec())
            .bind(own)
            .bind(set.0)
            .execute(write.conn())
            .await?;
        if label.is_some() {
            let hand = Hand::of(viewer, write).await?;
            custody::append(write, owner_no, AttachmentId::from_bytes(id), CustodyAct::Relabelled, "", hand)
                .await?;
        }
    }
    Ok(())
}

/// What a report's files leave when it is erased: nothing but their chains of custody.
pub(crate) async fn destroy(write: &mut Write<'_>, report: &OwnReport) -> Result<()> {
    let rows = sqlx::query("SELECT id, hash FROM attachment WHERE report_no = $1 ORDER BY id")
        .bind(report.no)
        .fetch_all(write.conn())
        .await?;
    sqlx::query("DELETE FROM attachment WHERE report_no = $1").bind(report.no).execute(write.conn()).await?;
    for row in rows {
        let id = AttachmentId::from_bytes(row.id16(0)?);
        custody::append(write, report.owner_no, id, CustodyAct::Erased, "", Hand::NOBODY).await?;
        files::drop_unused(write, report.owner_no, &row.bytes(1)?).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn names_show_as_they_are() {
        assert_eq!(shown("C:\\Users\\me\\horn.jpg"), "horn.jpg");
        assert_eq!(shown("../../etc/passwd"), "passwd");
        assert_eq!(shown("photo\u{202e}gpj.exe"), "photogpj.exe");
        assert_eq!(shown("\u{0}\n"), "file");
        assert_eq!(shown(&"x".repeat(500)).len(), 200);
    }
}

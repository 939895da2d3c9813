//! The rows of new reports and of new revisions.

use super::sealed::{SealedReport, sealed_parties};
use super::{Existing, ReportColumns, Submission, party_labels};
use crate::body;
use crate::bulk::{self, Columns, Value, row};
use crate::error::{Error, Result};
use crate::labels::Labeller;
use crate::seal::{RecordKey, Slot, chain};
use crate::write::Write;
use access::LabelsNo;
use model::{PartyId, Report, ReportId, Section, SourceNote};
use std::collections::BTreeMap;

/// Own label and label set of each section and party.
#[derive(Default)]
pub(super) struct SectionLabels {
    pub sections: BTreeMap<Section, (i64, LabelsNo)>,
    pub parties: Vec<(i64, LabelsNo)>,
}

impl SectionLabels {
    pub(super) fn label(&self, section: Section) -> i64 {
        self.sections.get(&section).map_or(0, |(label, _)| *label)
    }

    pub(super) fn set(&self, section: Section) -> LabelsNo {
        self.sections.get(&section).map_or(LabelsNo(0), |(_, set)| *set)
    }

    pub(super) fn core(&self) -> LabelsNo {
        self.set(Section::Core)
    }
}

/// Rows of many new reports, inserted together.
#[derive(Default)]
pub(super) struct Batch {
    reports: Vec<Vec<Value>>,
    keys: Vec<Vec<Value>>,
    sections: Vec<Vec<Value>>,
    parties: Vec<PartyRow>,
}

struct PartyRow {
    id: PartyId,
    owner_no: i64,
    report_no: i64,
    ordinal: i64,
    revision: i64,
    label_no: i64,
    labels: LabelsNo,
    body: Vec<u8>,
}

impl Batch {
    pub(super) fn add(
        &mut self,
        write: &Write<'_>,
        (owner_no, no): (i64, i64),
        submission: &Submission,
        sealed: SealedReport,
        labels: &SectionLabels,
    ) {
        let mut columns = sealed.columns;
        columns.core_labels = labels.core().0;
        columns.narrative_labels = labels.set(Section::Narrative).0;
        let expires = submission.handling.core.expires.map_or(i64::MAX, |t| t.0);
        let mut report = row![no, owner_no, sealed.id.as_bytes(), 0, write.now.0, write.change, expires];
        report.extend(columns.values());
        self.reports.push(report);
        self.keys.push(row![no, sealed.random.to_vec()]);
        self.add_parties((owner_no, no), sealed.parties, &labels.parties, 1);
        for one in sealed.sections {
            let (label, set) = (labels.label(one.section), labels.set(one.section));
            self.sections.push(row![
                no,
                one.section.code(),
                1,
                1,
                label,
                set.0,
                write.now.0,
                one.content,
                one.body,
                one.digest
            ]);
        }
    }

    fn add_parties(
        &mut self,
        (owner_no, report_no): (i64, i64),
        sealed: Vec<(PartyId, Vec<u8>)>,
        labels: &[(i64, LabelsNo)],
        revision: u32,
    ) {
        for (at, (id, body)) in sealed.into_iter().enumerate() {
            let (label_no, labels) = labels.get(at).copied().unwrap_or((0, LabelsNo(0)));
            let (ordinal, revision) = (at as i64 + 1, i64::from(revision));
            self.parties.push(PartyRow {
                id,
                owner_no,
                report_no,
                ordinal,
                revision,
                label_no,
                labels,
                body,
            });
        }
    }

    pub(super) async fn insert(self, write: &mut Write<'_>) -> Result<()> {
        let head = format!(
            "INSERT INTO report (no, owner_no, id, state, recorded_at, change_no, expires_at, {})",
            ReportColumns::LIST
        );
        bulk::insert(write.conn(), &head, "", self.reports).await?;
        bulk::insert(write.conn(), "INSERT INTO record_key (report_no, key)", "", self.keys).await?;
        bulk::insert(write.conn(), SECTION, "", self.sections).await?;
        insert_parties(write, self.parties).await
    }
}

const SECTION: &str = "INSERT INTO section (report_no, section, revision, current, label_no, labels_no, recorded_at, \
     content, body, digest)";

async fn insert_parties(write: &mut Write<'_>, parties: Vec<PartyRow>) -> Result<()> {
    if parties.is_empty() {
        return Ok(());
    }
    let first = write.numbers("party", parties.len()).await?;
    let rows = (first..)
        .zip(parties)
        .map(|(no, p)| {
            row![
                no,
                p.owner_no,
                p.id.as_bytes(),
                p.report_no,
                p.ordinal,
                p.revision,
                1,
                p.label_no,
                p.labels.0,
                p.body
            ]
        })
        .collect();
    bulk::insert(
        write.conn(),
        "INSERT INTO party (no, owner_no, id, report_no, ordinal, revision, current, label_no, labels_no, body)",
        "",
        rows,
    )
    .await
}

/// The sections that a report has, as plain bodies.
pub(super) fn plain_sections(report: &Report) -> Result<Vec<(Section, Vec<u8>)>> {
    let mut sections = vec![(Section::Core, body::write_core(&report.core)?)];
    if !report.parties.is_empty() {
        let mut all = Vec::new();
        for party in &report.parties {
            all.extend(body::write_party(party)?);
        }
        sections.push((Section::Parties, all));
    }
    if let Some(narrative) = &report.narrative {
        sections.push((Section::Narrative, body::write_narrative(narrative)?));
    }
    sections.push((Section::Source, body::write_source(&report.source)?));
    sections.push((Section::Raw, body::write_raw(&report.raw)?));
    Ok(sections)
}

/// What the section row itself holds: the parties stand in rows of their own.
pub(super) fn stored(section: Section, plain: &[u8]) -> &[u8] {
    if section == Section::Parties { b"" } else { plain }
}

/// What decides whether a section changed. Row number and file name of the source do not: a corrected file moves them.
pub(super) fn comparable(section: Section, plain: &[u8], report: &Report) -> Result<Vec<u8>> {
    if section != Section::Source {
        return Ok(plain.to_vec());
    }
    body::write_source(&SourceNote { pointer: String::new(), file: String::new(), ..report.source.clone() })
}

/// The last revision of a section; `current` is false where a later import had no such section.
struct Latest {
    current: bool,
    revision: i64,
    label_no: i64,
    labels: i64,
    content: Vec<u8>,
    digest: Vec<u8>,
}

/// Writes new revisions of the sections that differ; gives those sections.
pub(super) async fn revise(
    write: &mut Write<'_>,
    labeller: &mut Labeller,
    owner_no: i64,
    known: &Existing,
    id: ReportId,
    submission: &Submission,
) -> Result<Vec<Section>> {
    let key = record_key(write, known.no).await?;
    let latest = latest_sections(write, known.no).await?;
    let mut changed = Vec::new();
    let mut batch = Batch::default();
    for (section, plain) in plain_sections(&submission.report)? {
        let content = key.content(&comparable(section, &plain, &submission.report)?);
        // A section that is new is the owner's alone until a steward opens it: nobody chose an audience for it.
        let Some(before) = latest.get(&section).or_else(|| latest.get(&Section::Raw)) else { continue };
        let known_section = latest.contains_key(&section);
        if known_section && before.current && before.content == content {
            continue;
        }
        let revision = if known_section { before.revision + 1 } else { 1 };
        let number = u32::try_from(revision).map_err(|_| Error::Invalid("too many revisions".into()))?;
        let parties = if section == Section::Parties {
            let section = (before.label_no, LabelsNo(before.labels));
            let report = (known.no, &key);
            let labels =
                party_labels::carried(write, labeller, owner_no, report, section, submission).await?;
            let sealed = sealed_parties(write.store.key(), &key, id, submission, number)?;
            let bodies = sealed.iter().flat_map(|(_, body)| body).copied().collect();
            batch.add_parties((owner_no, known.no), sealed, &labels, number);
            bodies
        } else {
            Vec::new()
        };
        let sealed = key.seal(Slot { section, revision: number, ordinal: 0 }, stored(section, &plain))?;
        let first = chain(b"", &[id.as_bytes(), section.code().as_bytes()]);
        let digest = chain(if known_section { &before.digest } else { &first }, &[&sealed, &parties]);
        batch.sections.push(row![
            known.no,
            section.code(),
            revision,
            1,
            before.label_no,
            before.labels,
            write.now.0,
            content,
            sealed,
            digest
        ]);
        changed.push(section);
    }
    let present: Vec<Section> = plain_sections(&submission.report)?.into_iter().map(|(s, _)| s).collect();
    let gone = latest.iter().filter(|(section, last)| last.current && !present.contains(section));
    changed.extend(gone.map(|(section, _)| *section));
    if !changed.is_empty() {
        supersede(write, known, submission, &changed).await?;
        batch.insert(write).await?;
    }
    Ok(changed)
}

async fn supersede(
    write: &mut Write<'_>,
    known: &Existing,
    submission: &Submission,
    changed: &[Section],
) -> Result<()> {
    for section in changed {
        sqlx::query("UPDATE section SET current = 0 WHERE report_no = $1 AND section = $2")
            .bind(known.no)
            .bind(section.code().to_owned())
            .execute(write.conn())
            .await?;
    }
    if changed.contains(&Section::Parties) {
        sqlx::query("UPDATE party SET current = 0 WHERE report_no = $1")
            .bind(known.no)
            .execute(write.conn())
            .await?;
    }
    let columns = ReportColumns {
        core_labels: known.columns.core_labels,
        narrative_labels: known.columns.narrative_labels,
        ..ReportColumns::of(submission)
    };
    let mut query = sqlx::query(
        "UPDATE report SET change_no = $2, kind = $3, core_labels = $4, narrative_labels = $5, date_from = $6, \
         date_to = $7, country = $8, groups = $9, mentioned = $10, modes = $11, lat = $12, lon = $13, \
         place_precision = $14, place = $15 WHERE no = $1",
    )
    .bind(known.no)
    .bind(write.change);
    for value in columns.values() {
        query = bulk::bind(query, value);
    }
    query.execute(write.conn()).await?;
    Ok(())
}

async fn record_key(write: &mut Write<'_>, report_no: i64) -> Result<RecordKey> {
    let row = sqlx::query("SELECT key FROM record_key WHERE report_no = $1")
        .bind(report_no)
        .fetch_optional(write.conn())
        .await?
        .ok_or(Error::Inconsistent {
            table: "record_key",
            what: "a report without key that is not erased",
        })?;
    Ok(RecordKey::derive(write.store.key(), &row.bytes(0)?))
}

async fn latest_sections(write: &mut Write<'_>, report_no: i64) -> Result<BTreeMap<Section, Latest>> {
    // In order of revisions, so that the map keeps the last of each section.
    sqlx::query(
        "SELECT section, revision, label_no, labels_no, content, digest, current FROM section \
         WHERE report_no = $1 ORDER BY section, revision",
    )
    .bind(report_no)
    .fetch_all(write.conn())
    .await?
    .iter()
    .map(|row| {
        let latest = Latest {
            current: row.int(6)? == 1,
            revision: row.int(1)?,
            label_no: row.int(2)?,
            labels: row.int(3)?,
            content: row.bytes(4)?,
            digest: row.bytes(5)?,
        };
        Ok((row.code(0, "section")?, latest))
    })
    .collect()
}

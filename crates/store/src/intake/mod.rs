//! Stage A: reports into the store, one transaction a batch. What it returns is acknowledged.
//!
//! A report is found again by its keyed id (owner and source key), so importing twice adds nothing and a changed row
//! becomes a revision of the sections that changed. Labels that a steward set stay: an import never widens them.

mod columns;
mod party_labels;
mod rows;
mod sealed;

pub use sealed::PreparedBatch;
pub(crate) use sealed::seal_all;

pub(crate) use columns::{NO_POINT, ReportColumns, unbarred};

use crate::accounts::PartnerIndex;
use crate::bulk::{self, Columns, Value};
use crate::connect::Store;
use crate::counts::CountDeltas;
use crate::error::{Error, Result};
use crate::labels::Labeller;
use crate::write::Write;
use access::{AuditEvent, AuditOperation, LabelsNo};
use model::{Attribution, Handling, PartnerId, Report, ReportHandling, ReportId, Section};
use rows::{Batch, SectionLabels};
use sealed::SealedReport;

use std::collections::{BTreeSet, HashMap, HashSet};

/// One report on its way in.
#[derive(Debug, Clone)]
pub struct Submission {
    /// The partner's own stable key of the report; equal keys are one report.
    pub source_key: String,
    /// Content, normalised.
    pub report: Report,
    /// Who may read which section.
    pub handling: ReportHandling,
    /// Stricter handling of single parties, by position.
    pub party_handling: Vec<Option<Handling>>,
    /// A named profile of the owner whose rule stands for every section instead of `handling`: changing the profile
    /// later changes who may read without touching the report.
    pub profile: Option<String>,
}

/// What became of one submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// A new report.
    New(ReportId),
    /// A new revision of at least one section.
    Revised(ReportId),
    /// There already, word for word.
    Unchanged(ReportId),
    /// Lawfully erased before; it is not taken in again.
    Erased(ReportId),
}

impl Recorded {
    /// The report, whatever became of it.
    #[must_use]
    pub fn report(self) -> ReportId {
        match self {
            Self::New(id) | Self::Revised(id) | Self::Unchanged(id) | Self::Erased(id) => id,
        }
    }
}

/// The acknowledgement of a batch.
#[derive(Debug, Clone)]
pub struct BatchReceipt {
    /// What became of each submission, in order.
    pub recorded: Vec<Recorded>,
}

/// A report that is there already.
pub(crate) struct Existing {
    pub no: i64,
    pub state: i64,
    pub columns: ReportColumns,
}

impl Store {
    /// Records a batch of reports of one partner. All or nothing.
    ///
    /// # Errors
    /// Where the store fails or a submission is not of this partner.
    pub async fn record(
        &self,
        owner: &str,
        by: Option<&access::Principal>,
        batch: &[Submission],
    ) -> Result<BatchReceipt> {
        let partner = self.partner(owner).await?.ok_or(Error::NotFound)?;
        let sealed = seal_all(self, partner.id, batch)?;
        self.record_sealed(partner.id, by, batch, sealed).await
    }

    /// Records a batch that was prepared. All or nothing.
    ///
    /// # Errors
    /// As [`Store::record`].
    pub async fn record_prepared(
        &self,
        by: Option<&access::Principal>,
        batch: PreparedBatch,
    ) -> Result<BatchReceipt> {
        self.record_sealed(batch.owner, by, &batch.submissions, batch.sealed).await
    }

    async fn record_sealed(
        &self,
        owner: PartnerId,
        by: Option<&access::Principal>,
        batch: &[Submission],
        sealed: Vec<SealedReport>,
    ) -> Result<BatchReceipt> {
        let mut write = self.write().await?;
        let mut labeller = Labeller::new(&write);
        let recorded = record_within(&mut write, &mut labeller, owner, by, (batch, sealed)).await?;
        write.commit().await?;
        labeller.keep(self);
        Ok(BatchReceipt { recorded })
    }
}

/// Records a batch as part of a write that does more; the caller commits and keeps the labeller.
pub(crate) async fn record_within(
    write: &mut Write<'_>,
    labeller: &mut Labeller,
    partner: PartnerId,
    by: Option<&access::Principal>,
    (batch, sealed): (&[Submission], Vec<SealedReport>),
) -> Result<Vec<Recorded>> {
    let owner_no = PartnerIndex::load(write.conn()).await?.no(partner)?;
    let mut deltas = CountDeltas::default();
    let mut recorded = Vec::with_capacity(batch.len());
    // A key that comes twice in a batch must meet its first occurrence: split there.
    let mut sealed = sealed.into_iter();
    for part in split_at_repeats(batch) {
        let mut run = Run { write, labeller, deltas: &mut deltas, owner_no };
        let sealed = sealed.by_ref().take(part.len()).collect();
        recorded.extend(run.record(partner, part, sealed).await?);
    }
    deltas.apply(write.conn()).await?;
    let event = AuditEvent {
        partner,
        member: by.map(|p| p.member),
        purpose: by.map(|p| p.purpose),
        at: write.now,
        operation: AuditOperation::Import,
        object: summary(&recorded),
        sealed: String::new(),
    };
    write.audit(owner_no, &event).await?;
    Ok(recorded)
}

fn summary(recorded: &[Recorded]) -> String {
    let mut hasher = blake3::Hasher::new();
    let (mut new, mut revised) = (0, 0);
    for one in recorded {
        match one {
            Recorded::New(id) => {
                new += 1;
                hasher.update(id.as_bytes());
            }
            Recorded::Revised(id) => {
                revised += 1;
                hasher.update(id.as_bytes());
            }
            Recorded::Unchanged(_) | Recorded::Erased(_) => {}
        }
    }
    format!("{new} new, {revised} revised, digest of ids {}", hasher.finalize().to_hex())
}

fn split_at_repeats(batch: &[Submission]) -> Vec<&[Submission]> {
    let (mut parts, mut seen, mut start) = (Vec::new(), HashSet::new(), 0);
    for (at, submission) in batch.iter().enumerate() {
        if !seen.insert(submission.source_key.as_str()) {
            parts.push(&batch[start..at]);
            start = at;
            seen.clear();
            seen.insert(submission.source_key.as_str());
        }
    }
    parts.push(&batch[start..]);
    parts
}

struct Run<'r, 's> {
    write: &'r mut Write<'s>,
    labeller: &'r mut Labeller,
    deltas: &'r mut CountDeltas,
    owner_no: i64,
}

impl Run<'_, '_> {
    async fn record(
        &mut self,
        owner: PartnerId,
        part: &[Submission],
        sealed: Vec<SealedReport>,
    ) -> Result<Vec<Recorded>> {
        let ids: Vec<ReportId> = sealed.iter().map(|one| one.id).collect();
        if part.iter().any(|s| s.handling.core.owner != owner) {
            return Err(Error::Invalid("a report's handling names another owner than its submitter".into()));
        }
        let existing = self.existing(&ids).await?;
        let fresh = ids.iter().filter(|id| !existing.contains_key(*id)).count();
        let mut next = self.write.numbers("report", fresh).await?;
        let mut batch = Batch::default();
        let mut recorded = Vec::with_capacity(part.len());
        for (submission, sealed) in part.iter().zip(sealed) {
            let id = sealed.id;
            recorded.push(match existing.get(&id) {
                None => {
                    let labels = self.labels(submission).await?;
                    self.deltas.add(labels.core(), &sealed.columns, 1);
                    batch.add(self.write, (self.owner_no, next), submission, sealed, &labels);
                    next += 1;
                    Recorded::New(id)
                }
                Some(known) if known.state == 2 => Recorded::Erased(id),
                Some(known) => self.revise(known, id, submission).await?,
            });
        }
        batch.insert(self.write).await?;
        Ok(recorded)
    }

    async fn existing(&mut self, ids: &[ReportId]) -> Result<HashMap<ReportId, Existing>> {
        let wanted = ids.iter().map(|id| Value::from(id.as_bytes())).collect();
        let sql = format!(
            "SELECT no, state, id, {} FROM report WHERE owner_no = $1 AND id IN ({{in}})",
            ReportColumns::LIST
        );
        let rows = bulk::select_in(self.write.conn(), &sql, &[Value::Int(self.owner_no)], wanted).await?;
        rows.iter()
            .map(|row| {
                let columns = ReportColumns::read(row, 3)?;
                let known = Existing { no: row.int(0)?, state: row.int(1)?, columns };
                Ok((ReportId::from_bytes(row.id16(2)?), known))
            })
            .collect()
    }

    /// Labels of a new report: each section readable only with the core, each party only with its section.
    ///
    /// INVARIANT (ceiling): a suspicion report gets the labels of one, whatever its handling or a profile says.
    async fn labels(&mut self, submission: &Submission) -> Result<SectionLabels> {
        let suspicion = submission.report.kind == model::ReportKind::SuspicionReport;
        let given = submission.handling.clone();
        let handling = &if suspicion { given.under_ceiling() } else { given };
        let profile = match submission.profile.as_ref().filter(|_| !suspicion) {
            Some(name) => Some(self.labeller.profile(self.write, self.owner_no, name).await?),
            None => None,
        };
        let core = match profile {
            Some(label) => label,
            None => self.labeller.label(self.write, self.owner_no, &handling.core).await?,
        };
        let mut labels = SectionLabels::default();
        for section in Section::ALL {
            let mut own = handling.of(*section);
            if *section == Section::Source && own.attribution == Attribution::None {
                own = Handling {
                    suspicion: own.suspicion,
                    suspicion_fiu: own.suspicion_fiu,
                    ..Handling::owner_only(own.owner)
                };
            }
            let label = match profile.filter(|_| *section != Section::Raw) {
                Some(label) => label,
                None => self.labeller.label(self.write, self.owner_no, &own).await?,
            };
            let set = self.labeller.set(self.write, &BTreeSet::from([core, label])).await?;
            labels.sections.insert(*section, (label, set));
        }
        let parties = labels.label(Section::Parties);
        for at in 0..submission.report.parties.len() {
            let stricter = submission.party_handling.get(at).and_then(Option::as_ref);
            let label = match stricter {
                Some(stricter) => {
                    let mut own = stricter.clone();
                    if suspicion {
                        own.suspicion = true;
                        own.suspicion_fiu = handling.parties.suspicion_fiu;
                        own.audience = handling.parties.audience.clone();
                    }
                    self.labeller.label(self.write, self.owner_no, &own).await?
                }
                None => parties,
            };
            let set = self.labeller.set(self.write, &BTreeSet::from([core, parties, label])).await?;
            labels.parties.push((label, set));
        }
        Ok(labels)
    }

    async fn revise(&mut self, known: &Existing, id: ReportId, submission: &Submission) -> Result<Recorded> {
        let changed = rows::revise(self.write, self.labeller, self.owner_no, known, id, submission).await?;
        if changed.is_empty() {
            return Ok(Recorded::Unchanged(id));
        }
        if known.state == 0 && changed.contains(&Section::Core) {
            let labels = LabelsNo(known.columns.core_labels);
            self.deltas.add(labels, &known.columns, -1);
            self.deltas.add(labels, &ReportColumns::of(submission), 1);
        }
        Ok(Recorded::Revised(id))
    }
}

//! Stage A: a file is read, normalised and recorded in batches; each batch is acknowledged by its commit.
//!
//! Reading and normalising run on threads of their own (see `reading`) and hand over bounded portions, so that memory does
//! not grow with the file. Stopping or dying between two batches leaves a consistent store; importing again goes on.

use crate::error::{Error, Result};
use crate::handling_profile::{HandlingProfile, kept_from_iccwc, marked_words, narrows};
use crate::reading::{Normalised, Portion, read_through};
use crate::tally::ProblemTally;
use access::Principal;
use formats::{Format, Mapping, Marking, Options, Problem, Reader, Rejected, Rejects, Severity, Source};
use jiff::civil::Date;
use model::{DataSharing, Partner, PartnerId, Sector, StoreKind};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Write;
use store::{FigureReceipt, FromWorld, PreparedBatch, Recorded, Store, Submission};
use tokio::sync::mpsc;

/// How to take a file in.
#[derive(Debug, Clone)]
pub struct IntakeOptions {
    /// The submitting partner.
    pub owner: Partner,
    /// Who imports; `None` for the operator at the shell.
    pub by: Option<Principal>,
    /// Format, where it is not to be recognised.
    pub format: Option<Format>,
    /// Mapping, where it is not to be suggested.
    pub mapping: Option<Mapping>,
    /// Who may read.
    pub handling: HandlingProfile,
    /// Read and tell, record nothing.
    pub dry_run: bool,
    /// Today: no date lies after it.
    pub today: Date,
}

/// How far an intake has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct IntakeStep {
    /// Rows read.
    pub rows: u64,
    /// Rows that are in the store.
    pub imported_rows: u64,
    /// Rows refused.
    pub rejected_rows: u64,
    /// Bytes read.
    pub bytes: u64,
    /// Bytes in all, where known.
    pub bytes_total: Option<u64>,
}

impl IntakeStep {
    /// How far a reader has come.
    pub(crate) fn of(reader: &Reader) -> Self {
        let counts = reader.counts();
        Self {
            rows: counts.rows,
            imported_rows: 0,
            rejected_rows: counts.rejected,
            bytes: reader.progress().done(),
            bytes_total: reader.progress().total(),
        }
    }
}

/// Whether to go on after a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// Go on.
    Go,
    /// Stop: what was acknowledged stays.
    Stop,
}

/// What became of a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IntakeReceipt {
    /// Format code.
    pub format: String,
    /// Data rows (or transactions, or lines) read. INVARIANT: `imported_rows + rejected_rows`, unless stopped.
    pub rows: u64,
    /// Rows that became reports or revisions, or were there already.
    pub imported_rows: u64,
    /// Rows refused.
    pub rejected_rows: u64,
    /// New reports.
    pub new_reports: u64,
    /// Reports with a new revision.
    pub revised_reports: u64,
    /// Reports that were there, word for word.
    pub unchanged_reports: u64,
    /// Reports that were lawfully erased before and are not taken in again.
    pub erased_reports: u64,
    /// Rows that are figures of trade, which are no reports.
    pub figure_rows: u64,
    /// What became of the figures: new, replaced, and there already.
    pub figures: FigureReceipt,
    /// Problems by cause.
    pub problems: ProblemTally,
    /// Reports by the sharing label that they came with.
    pub marked: BTreeMap<Marking, u64>,
    /// Whether it was stopped before the end.
    pub stopped: bool,
    /// For tables: the mapping that was used.
    pub mapping: Option<Mapping>,
}

impl IntakeReceipt {
    /// Reports that the rows stand for.
    #[must_use]
    pub fn reports(&self) -> u64 {
        self.new_reports + self.revised_reports + self.unchanged_reports
    }

    /// Counts a label, and tells where it narrows what was chosen.
    fn mark(&mut self, row: u64, marking: Marking, chosen: HandlingProfile) {
        *self.marked.entry(marking).or_default() += 1;
        if narrows(chosen, marking) {
            let what = format!("is narrower than `{}`: readable to {}", chosen.code(), marked_words(marking));
            let problem = Problem::new(Severity::Note, "marked-narrower", row);
            self.problems.add(problem.column(marking.label()).value(marking.label()).expected(what));
        }
    }

    fn add(&mut self, done: FigureReceipt) {
        self.figures.new += done.new;
        self.figures.revised += done.revised;
        self.figures.unchanged += done.unchanged;
    }

    fn count(&mut self, recorded: &[Recorded]) {
        for one in recorded {
            match one {
                Recorded::New(_) => self.new_reports += 1,
                Recorded::Revised(_) => self.revised_reports += 1,
                Recorded::Unchanged(_) => self.unchanged_reports += 1,
                Recorded::Erased(_) => self.erased_reports += 1,
            }
        }
    }
}

/// Where rejected rows go; opened at the first one.
pub type RejectsFile = Box<dyn FnOnce() -> std::io::Result<Box<dyn Write + Send>> + Send>;

/// Takes a file in. `watch` is told after each acknowledged batch and may stop the intake.
///
/// # Errors
/// Where the file cannot be read at all, the store fails, or rejected rows cannot be written. What was acknowledged
/// stays in the store.
pub async fn intake(
    store: &Store,
    source: Source,
    options: IntakeOptions,
    rejects: Option<RejectsFile>,
    watch: &mut (dyn FnMut(&IntakeStep) -> Control + Send),
) -> Result<IntakeReceipt> {
    // Files of worlds are named so by the generator; made-up people must not meet real ones.
    if store.kind() == StoreKind::Live && source.name().contains("-EXERCISE.") {
        return Err(Error::Exercise { file: source.name().to_owned() });
    }
    let (sender, mut portions) = mpsc::channel::<Taken>(2);
    let reading = options.clone();
    let partners = store.partners().await?;
    let international =
        partners.iter().filter(|p| p.sector == Sector::InternationalOrganisation).map(|p| p.id);
    let international: BTreeSet<PartnerId> = international.collect();
    let file = source.name().to_owned();
    let sealing = store.clone();
    let thread = tokio::task::spawn_blocking(move || {
        let mut ready = |portion| Taken::of(portion, &sealing, &reading, &international);
        read(source, &reading, rejects, &mut ready, &sender)
    });
    let mut receipt = IntakeReceipt::default();
    while let Some(Taken { portion, marks, from, prepared }) = portions.recv().await {
        portion.problems.into_iter().for_each(|p| receipt.problems.add(p));
        marks.into_iter().for_each(|(row, marking)| receipt.mark(row, marking, options.handling));
        if let Some(prepared) = prepared {
            let acknowledged = store.record_prepared(options.by.as_ref(), prepared).await?;
            receipt.count(&acknowledged.recorded);
            if store.kind() == StoreKind::Exercise {
                let known = acknowledged
                    .recorded
                    .iter()
                    .zip(from)
                    .map(|(recorded, from)| from_world(*recorded, from));
                store.note_world(options.owner.id, &file, &known.collect::<Vec<_>>()).await?;
            }
        }
        receipt.figure_rows += portion.figures.len() as u64;
        if !options.dry_run && !portion.figures.is_empty() {
            let (owner, by) = (&options.owner, options.by.as_ref());
            let handling = options.handling.handling(owner.id);
            let done = store.record_figures(&owner.handle, by, &handling, &portion.figures).await?;
            receipt.add(done);
        }
        receipt.imported_rows += portion.rows;
        receipt.rejected_rows = portion.step.rejected_rows;
        receipt.rows = portion.step.rows;
        let step = IntakeStep { imported_rows: receipt.imported_rows, ..portion.step };
        if watch(&step) == Control::Stop {
            receipt.stopped = true;
            break;
        }
    }
    drop(portions);
    match thread.await {
        Ok(read) => {
            let (format, mapping) = read?;
            receipt.format = format.to_owned();
            receipt.mapping = mapping;
        }
        Err(panic) => std::panic::resume_unwind(panic.into_panic()),
    }
    Ok(receipt)
}

/// A portion on its way to the writer: reports are sealed already, while an earlier portion is being written.
struct Taken {
    /// Without its reports.
    portion: Portion,
    /// Rows that came with a sharing label.
    marks: Vec<(u64, Marking)>,
    /// Where reports come from in a world; of exercises only.
    from: Vec<(u64, Vec<String>)>,
    /// `None` where nothing is to be recorded.
    prepared: Option<PreparedBatch>,
}

impl Taken {
    fn of(
        mut portion: Portion,
        store: &Store,
        options: &IntakeOptions,
        international: &BTreeSet<PartnerId>,
    ) -> Result<Self> {
        let reports = std::mem::take(&mut portion.reports);
        let marks = reports.iter().filter_map(|n| Some((n.row, n.marking?))).collect();
        let in_world = store.kind() == StoreKind::Exercise;
        let from = reports.iter().filter(|_| in_world).map(roles_of).collect();
        if options.dry_run || reports.is_empty() {
            return Ok(Self { portion, marks, from, prepared: None });
        }
        let submissions = reports.into_iter().map(|n| submission(n, options, international)).collect();
        let prepared = Some(store.prepare(options.owner.id, submissions)?);
        Ok(Self { portion, marks, from, prepared })
    }
}

/// Row of a report, and the roles of its parties.
fn roles_of(normalised: &Normalised) -> (u64, Vec<String>) {
    (normalised.row, normalised.report.parties.iter().map(|party| party.role.to_string()).collect())
}

/// What the truth of a world calls a report: its file and row, and the roles in it.
fn from_world(recorded: Recorded, (row, roles): (u64, Vec<String>)) -> FromWorld {
    FromWorld { report: recorded.report(), row, roles }
}

/// Reads and normalises on threads that may block, makes each portion ready and sends it; ends when the receiver is gone.
fn read<T: Send>(
    source: Source,
    options: &IntakeOptions,
    rejects: Option<RejectsFile>,
    ready: &mut (dyn FnMut(Portion) -> Result<T> + Send),
    sender: &mpsc::Sender<T>,
) -> Result<(&'static str, Option<Mapping>)> {
    let choice = Options { format: options.format, mapping: options.mapping.clone() };
    let mut reader = formats::open(source, &choice)?;
    let used = (reader.format().code(), reader.mapping().cloned());
    let mut refused = RejectedRows { file: rejects, writer: None };
    // A closed channel means that the receiver stopped: nothing is left to tell.
    let mut failed = None;
    let mut take = |portion| match ready(portion) {
        Ok(portion) => sender.blocking_send(portion).is_ok(),
        Err(error) => {
            failed = Some(error);
            false
        }
    };
    let read =
        read_through(&mut reader, options.today, &mut |r, rejected| refused.write(r, rejected), &mut take);
    refused.finish()?;
    if let Some(error) = failed {
        return Err(error);
    }
    read.map(|()| used)
}

/// INVARIANT: what a Party keeps from the partners of ICCWC is not opened to them by the handling of a whole file.
fn submission(
    normalised: Normalised,
    options: &IntakeOptions,
    international: &BTreeSet<PartnerId>,
) -> Submission {
    let Normalised { key, report, marking, .. } = normalised;
    let by = options.by.as_ref().map(|principal| principal.member);
    let handling = options.handling.marked(options.owner.id, marking, by);
    let kept = report.core.sharing.as_ref().and_then(|s| s.value) == Some(DataSharing::No);
    Submission {
        source_key: key,
        report,
        handling: if kept { kept_from_iccwc(handling, international) } else { handling },
        party_handling: Vec::new(),
        profile: None,
    }
}

struct RejectedRows {
    file: Option<RejectsFile>,
    writer: Option<Rejects<Box<dyn Write + Send>>>,
}

impl RejectedRows {
    fn write(&mut self, reader: &Reader, rejected: &Rejected) -> Result<()> {
        if let Some(open) = self.file.take() {
            let out = open().map_err(Error::Rejects)?;
            self.writer = Some(if reader.is_json_lines() {
                Rejects::json_lines(out)
            } else {
                Rejects::csv(out, reader.columns()).map_err(Error::Rejects)?
            });
        }
        match &mut self.writer {
            Some(writer) => writer.write(rejected).map_err(Error::Rejects),
            None => Ok(()),
        }
    }

    fn finish(self) -> Result<()> {
        match self.writer {
            Some(writer) => writer.finish().and_then(|mut out| out.flush()).map_err(Error::Rejects),
            None => Ok(()),
        }
    }
}

/// Stable keys of reports within one partner, so that importing again finds them.
///
/// A key column counts within tables that have the same columns: row `2` of one workbook is not row `2` of another.
/// Without a key column a report is known by its whole row, and equal rows by their number.
pub(crate) struct SourceKeys {
    series: String,
    seen: HashMap<[u8; 16], u32>,
}

impl SourceKeys {
    pub(crate) fn new(reader: &Reader) -> Self {
        let mut hasher = blake3::Hasher::new();
        // Columns of a format that needs no mapping say nothing that its code does not.
        if !reader.is_json_lines() && reader.mapping().is_some() {
            for column in reader.columns().iter().filter(|c| !c.starts_with("saola_")) {
                hasher.update(column.trim().as_bytes());
                hasher.update(&[0]);
            }
        }
        let columns = hasher.finalize().to_hex()[..16].to_owned();
        Self { series: format!("{} {columns}", reader.format().code()), seen: HashMap::new() }
    }

    pub(crate) fn key(&mut self, draft: &formats::Draft) -> String {
        let platform = draft.report.core.platform.as_deref().unwrap_or_default();
        if let Some(key) = &draft.key {
            return format!("{} {platform} key {key}", self.series);
        }
        let mut hasher = blake3::Hasher::new();
        for (name, value) in
            draft.report.raw.iter().filter(|(n, v)| !n.starts_with("saola_") && !v.is_empty())
        {
            for part in [name, value] {
                hasher.update(&(part.len() as u64).to_be_bytes());
                hasher.update(part.as_bytes());
            }
        }
        let mut content = [0; 16];
        content.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        let times = self.seen.entry(content).or_default();
        *times += 1;
        format!("{} {platform} row {} {times}", self.series, blake3::Hash::from_bytes(pad(content)).to_hex())
    }
}

fn pad(content: [u8; 16]) -> [u8; 32] {
    let mut padded = [0; 32];
    padded[..16].copy_from_slice(&content);
    padded
}

#[cfg(test)]
mod tests;

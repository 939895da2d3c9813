//! Stage A: a file is read, normalised and recorded in batches; each batch is acknowledged by its commit.
//!
//! Reading and normalising run on a thread of their own and hand over bounded batches, so that memory does not grow
//! with the file. Stopping or dying between two batches leaves a consistent store; importing again goes on.

use crate::error::{Error, Result};
use crate::handling_profile::{HandlingProfile, marked_words, narrows};
use crate::normalise::normalise;
use crate::tally::ProblemTally;
use access::Principal;
use formats::{
    Format, Item, Mapping, Marking, Options, Problem, Reader, Rejected, Rejects, Severity, Source,
};
use jiff::civil::Date;
use model::{Partner, Report};
use std::collections::{BTreeMap, HashMap};
use std::io::Write;
use store::{Recorded, Store, Submission};
use tokio::sync::mpsc;

/// Reports in one transaction: the writer is held well under 200 ms.
const BATCH: usize = 500;

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

/// Whether to go on after a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// Go on.
    Go,
    /// Stop: what was acknowledged stays.
    Stop,
}

/// What became of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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

/// What the reading thread hands over.
struct Portion {
    submissions: Vec<Submission>,
    /// Rows that the submissions were put together from.
    rows: u64,
    step: IntakeStep,
    tally: Vec<Problem>,
    marked: BTreeMap<Marking, u64>,
}

/// What is read and not yet handed over.
#[derive(Default)]
struct Read {
    submissions: Vec<Submission>,
    tally: Vec<Problem>,
    rows: u64,
    marked: BTreeMap<Marking, u64>,
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
    let (sender, mut portions) = mpsc::channel::<Portion>(2);
    let reading = options.clone();
    let thread = tokio::task::spawn_blocking(move || read(source, &reading, rejects, &sender));
    let mut receipt = IntakeReceipt::default();
    while let Some(portion) = portions.recv().await {
        portion.tally.into_iter().for_each(|p| receipt.problems.add(p));
        portion.marked.into_iter().for_each(|(m, n)| *receipt.marked.entry(m).or_default() += n);
        if !options.dry_run && !portion.submissions.is_empty() {
            let by = options.by.as_ref();
            let acknowledged = store.record(&options.owner.handle, by, &portion.submissions).await?;
            receipt.count(&acknowledged.recorded);
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

/// Reads and normalises on a blocking thread; ends when the receiver is gone.
fn read(
    source: Source,
    options: &IntakeOptions,
    rejects: Option<RejectsFile>,
    sender: &mpsc::Sender<Portion>,
) -> Result<(&'static str, Option<Mapping>)> {
    let choice = Options { format: options.format, mapping: options.mapping.clone() };
    let mut reader = formats::open(source, &choice)?;
    let used = (reader.format().code(), reader.mapping().cloned());
    let mut keys = SourceKeys::new(&reader);
    let mut refused = RejectedRows { file: rejects, writer: None };
    let mut read = Read::default();
    while let Some(item) = reader.next() {
        match item? {
            Item::Draft(draft) => {
                let key = keys.key(&draft);
                read.rows += draft.rows;
                read.mark(draft.marking, draft.row, options.handling);
                let marking = draft.marking;
                let (report, problems) = normalise(*draft, options.today);
                read.tally.extend(problems);
                read.submissions.push(submission(key, report, marking, options));
            }
            Item::Rejected(rejected) => {
                refused.write(&reader, &rejected)?;
                read.tally.extend(rejected.problems);
            }
            Item::Problem(problem) => read.tally.push(problem),
        }
        if read.submissions.len() >= BATCH || read.tally.len() >= 5_000 {
            let portion = portion(&reader, std::mem::take(&mut read));
            if sender.blocking_send(portion).is_err() {
                return Ok(used);
            }
        }
    }
    let last = portion(&reader, read);
    refused.finish()?;
    // A closed channel means that the receiver stopped: nothing is left to tell.
    sender.blocking_send(last).ok();
    Ok(used)
}

impl Read {
    /// Counts a label, and tells where it narrows what was chosen.
    fn mark(&mut self, marking: Option<Marking>, row: u64, chosen: HandlingProfile) {
        let Some(marking) = marking else { return };
        *self.marked.entry(marking).or_default() += 1;
        if narrows(chosen, marking) {
            let what = format!("is narrower than `{}`: readable to {}", chosen.code(), marked_words(marking));
            let problem = Problem::new(Severity::Note, "marked-narrower", row);
            self.tally.push(problem.column(marking.label()).value(marking.label()).expected(what));
        }
    }
}

fn portion(reader: &Reader, read: Read) -> Portion {
    let counts = reader.counts();
    Portion {
        submissions: read.submissions,
        rows: read.rows,
        tally: read.tally,
        marked: read.marked,
        step: IntakeStep {
            rows: counts.rows,
            imported_rows: 0,
            rejected_rows: counts.rejected,
            bytes: reader.progress().done(),
            bytes_total: reader.progress().total(),
        },
    }
}

fn submission(
    source_key: String,
    report: Report,
    marking: Option<Marking>,
    options: &IntakeOptions,
) -> Submission {
    let by = options.by.as_ref().map(|principal| principal.member);
    Submission {
        source_key,
        report,
        handling: options.handling.marked(options.owner.id, marking, by),
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
        if !reader.is_json_lines() {
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

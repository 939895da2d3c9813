//! A file read and normalised over the cores: one thread reads, several normalise, portions come out in the order of
//! the file.
//!
//! What comes out is the same whatever the number of threads: a portion is cut by the reader, and what a draft
//! becomes does not depend on the drafts before it.

use crate::error::Result;
use crate::figure_keys::FigureKeys;
use crate::intake::{IntakeStep, SourceKeys};
use crate::normalise::Normaliser;
use formats::{Draft, Item, Marking, Problem, Reader, Rejected};
use jiff::civil::Date;
use model::Report;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use store::FigureSubmission;

/// Reports in one portion, and so in one transaction: the writer is held well under 200 ms.
pub(crate) const PORTION: usize = 500;
/// Figures of trade in one portion; they are a row each.
const FIGURES: usize = 2_000;
/// Problems after which a portion ends, however few reports it has.
const MOST_PROBLEMS: usize = 5_000;
/// Threads that normalise, at most: beyond it the one that reads is the slowest.
const MOST_THREADS: usize = 8;

/// One report, normalised.
pub(crate) struct Normalised {
    /// Its key in the source.
    pub(crate) key: String,
    /// Row, line or transaction.
    pub(crate) row: u64,
    /// The sharing label that it came with.
    pub(crate) marking: Option<Marking>,
    /// What it became.
    pub(crate) report: Report,
}

/// Part of a file, normalised.
pub(crate) struct Portion {
    /// Reports.
    pub(crate) reports: Vec<Normalised>,
    /// Figures of trade, which are no reports.
    pub(crate) figures: Vec<FigureSubmission>,
    /// Rows that all of these were put together from.
    pub(crate) rows: u64,
    /// What was odd, in the order of the file.
    pub(crate) problems: Vec<Problem>,
    /// How far the reader had come when it ended the portion.
    pub(crate) step: IntakeStep,
}

/// Part of a file as it was read.
#[derive(Default)]
struct Cut {
    parts: Vec<Part>,
    figures: Vec<FigureSubmission>,
    drafts: usize,
    rows: u64,
    problems: usize,
    step: IntakeStep,
}

impl Cut {
    fn is_full(&self) -> bool {
        self.drafts >= PORTION || self.figures.len() >= FIGURES || self.problems >= MOST_PROBLEMS
    }
}

enum Part {
    Draft(String, Box<Draft>),
    Problems(Vec<Problem>),
}

/// Reads to the end, or until `take` says no. `refused` is told of each refused row.
///
/// # Errors
/// Where the bytes cannot be read, or `refused` fails; portions before it were handed over.
pub(crate) fn read_through(
    reader: &mut Reader,
    today: Date,
    refused: &mut dyn FnMut(&Reader, &Rejected) -> Result<()>,
    take: &mut (dyn FnMut(Portion) -> bool + Send),
) -> Result<()> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).clamp(1, MOST_THREADS);
    let (cuts, queue) = sync_channel::<(u64, Cut)>(threads);
    let (portions, done) = sync_channel::<(u64, Portion)>(threads);
    // The queue belongs to the threads that empty it: were they to panic, reading must not wait for them for ever.
    let queue = Arc::new(Mutex::new(queue));
    let enough = &AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (queue, portions) = (Arc::clone(&queue), portions.clone());
            scope.spawn(move || normalise_cuts(&queue, &portions, today));
        }
        drop((queue, portions));
        scope.spawn(move || hand_over(&done, take, enough));
        let read = cut_up(reader, refused, &cuts, enough);
        // The threads end when nothing more can come.
        drop(cuts);
        read
    })
}

/// Reads and cuts; ends early where it is enough.
fn cut_up(
    reader: &mut Reader,
    refused: &mut dyn FnMut(&Reader, &Rejected) -> Result<()>,
    cuts: &SyncSender<(u64, Cut)>,
    enough: &AtomicBool,
) -> Result<()> {
    let (mut keys, mut figure_keys) = (SourceKeys::new(reader), FigureKeys::default());
    let (mut cut, mut number) = (Cut::default(), 0);
    let mut send = |cut: &mut Cut, reader: &Reader| {
        let cut = std::mem::take(cut);
        number += 1;
        let step = IntakeStep::of(reader);
        cuts.send((number, Cut { step, ..cut })).is_ok() && !enough.load(Ordering::Relaxed)
    };
    while let Some(item) = reader.next() {
        match item? {
            Item::Draft(draft) => {
                cut.rows += draft.rows;
                cut.drafts += 1;
                cut.problems += draft.problems.len();
                cut.parts.push(Part::Draft(keys.key(&draft), draft));
            }
            Item::Figure(row) => {
                cut.rows += 1;
                cut.problems += row.problems.len();
                let source_key = figure_keys.key(&row);
                cut.parts.push(Part::Problems(row.problems));
                cut.figures.push(FigureSubmission { source_key, figure: row.figure });
            }
            Item::Rejected(rejected) => {
                refused(reader, &rejected)?;
                cut.problems += rejected.problems.len();
                cut.parts.push(Part::Problems(rejected.problems));
            }
            Item::Problem(problem) => {
                cut.problems += 1;
                cut.parts.push(Part::Problems(vec![problem]));
            }
        }
        if cut.is_full() && !send(&mut cut, reader) {
            return Ok(());
        }
    }
    send(&mut cut, reader);
    Ok(())
}

/// One thread that normalises, until nothing more comes.
fn normalise_cuts(queue: &Mutex<Receiver<(u64, Cut)>>, portions: &SyncSender<(u64, Portion)>, today: Date) {
    let mut normaliser = Normaliser::new(today);
    loop {
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((number, cut)) = next else { return };
        let (mut reports, mut problems) = (Vec::with_capacity(cut.drafts), Vec::new());
        for part in cut.parts {
            match part {
                Part::Draft(key, draft) => {
                    let (row, marking, sheet) = (draft.row, draft.marking, draft.sheet.clone());
                    let (report, found) = normaliser.draft(*draft);
                    problems.extend(found.into_iter().map(|p| p.in_sheet(sheet.as_ref())));
                    reports.push(Normalised { key, row, marking, report });
                }
                Part::Problems(found) => problems.extend(found),
            }
        }
        let portion = Portion { reports, figures: cut.figures, rows: cut.rows, problems, step: cut.step };
        if portions.send((number, portion)).is_err() {
            return;
        }
    }
}

/// Hands portions over in their order. After a no, what still comes is dropped.
fn hand_over(
    done: &Receiver<(u64, Portion)>,
    take: &mut (dyn FnMut(Portion) -> bool + Send),
    enough: &AtomicBool,
) {
    let (mut early, mut next) = (BTreeMap::new(), 1);
    for (number, portion) in done {
        if enough.load(Ordering::Relaxed) {
            continue;
        }
        early.insert(number, portion);
        while let Some(portion) = early.remove(&next) {
            next += 1;
            if !take(portion) {
                enough.store(true, Ordering::Relaxed);
                early.clear();
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use formats::{Options, Source};

    fn table(rows: usize) -> Vec<u8> {
        let mut text = "seizure_id,date,country,species,quantity,unit\n".to_owned();
        for row in 0..rows {
            let species = ["Manis javanica", "Loxodonta africana", "nothing known"][row % 3];
            text.push_str(&format!("K{row},2019-01-{:02},Kenya,{species},{row},kg\n", 1 + row % 28));
        }
        text.into_bytes()
    }

    fn read(rows: usize, mut take: impl FnMut(Portion) -> bool + Send) {
        let source = Source::bytes("table.csv", table(rows)).expect("bytes are a source");
        let mut reader = formats::open(source, &Options::default()).expect("a table");
        let today = jiff::civil::date(2025, 11, 25);
        read_through(&mut reader, today, &mut |_, _| Ok(()), &mut take).expect("it is read");
    }

    #[test]
    fn portions_come_whole_and_in_order() {
        let (mut keys, mut rows, mut problems) = (Vec::new(), 0, 0);
        read(3_210, |portion| {
            rows += portion.rows;
            problems += portion.problems.len();
            keys.extend(portion.reports.into_iter().map(|n| n.key));
            true
        });
        assert_eq!((rows, problems, keys.len()), (3_210, 1_070, 3_210));
        for (n, key) in keys.iter().enumerate() {
            assert!(key.ends_with(&format!(" key K{n}")), "{n}: {key}");
        }
    }

    #[test]
    fn a_no_ends_the_reading() {
        let mut taken = 0;
        read(20_000, |_| {
            taken += 1;
            taken < 3
        });
        assert_eq!(taken, 3);
    }

    /// A thread that dies takes the reading with it, and leaves nobody waiting.
    #[test]
    fn a_panic_ends_the_reading() {
        let died = std::panic::catch_unwind(|| read(20_000, |_| unreachable!("EXERCISE")));
        assert!(died.is_err());
    }
}

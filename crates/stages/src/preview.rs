//! What a file will become: its columns, its first rows as reported and as normalised, its problems. Records nothing.

use crate::error::{Error, Result};
use crate::intake::{Control, IntakeStep};
use crate::normalise::Normaliser;
use crate::tally::ProblemTally;
use formats::{Field, Item, Mapping, Marking, Options, ProblemsOut, Source};
use jiff::civil::Date;
use model::Report;
use std::collections::BTreeMap;

/// A column with what it becomes and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewColumn {
    /// Header as written.
    pub header: String,
    /// Field code.
    pub field: &'static str,
    /// Why this was suggested.
    pub reason: String,
    /// A few values.
    pub samples: Vec<String>,
}

/// A row with what it becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRow {
    /// Row number.
    pub row: u64,
    /// The report.
    pub report: Report,
}

/// What a file will become.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// Format code.
    pub format: &'static str,
    /// For tables: the mapping.
    pub mapping: Option<Mapping>,
    /// For tables: the columns.
    pub columns: Vec<PreviewColumn>,
    /// The first rows.
    pub first: Vec<PreviewRow>,
    /// Rows read.
    pub rows: u64,
    /// Rows that would be recorded.
    pub imported_rows: u64,
    /// Rows refused.
    pub rejected_rows: u64,
    /// Problems by cause.
    pub problems: ProblemTally,
    /// Records by the sharing label that they came with.
    pub marked: BTreeMap<Marking, u64>,
    /// Whether the whole file was read.
    pub whole: bool,
}

/// Values shown for a column.
const SAMPLES: usize = 3;

/// Reads at most `rows` rows and keeps the first `shown`.
///
/// # Errors
/// Where the file cannot be read at all.
pub fn preview(source: Source, options: &Options, today: Date, rows: u64, shown: usize) -> Result<Preview> {
    preview_watched(source, options, today, (rows, shown), &mut |_| Control::Go)
}

/// Rows between two looks of the watcher.
const STEP: u64 = 500;

/// As [`preview`], and tells `watch` from time to time how far it has come; that may stop it.
///
/// # Errors
/// Where the file cannot be read at all.
pub fn preview_watched(
    source: Source,
    options: &Options,
    today: Date,
    (rows, shown): (u64, usize),
    watch: &mut dyn FnMut(&IntakeStep) -> Control,
) -> Result<Preview> {
    let mut told = 0;
    let mut reader = formats::open(source, options)?;
    let (mut first, mut problems) = (Vec::new(), ProblemTally::default());
    let (mut normaliser, mut whole, mut marked) = (Normaliser::new(today), true, BTreeMap::new());
    while let Some(item) = reader.next() {
        match item? {
            Item::Draft(draft) => {
                let row = draft.row;
                if let Some(marking) = draft.marking {
                    *marked.entry(marking).or_default() += 1;
                }
                let (report, found) = normaliser.draft(*draft);
                found.into_iter().for_each(|p| problems.add(p));
                if first.len() < shown {
                    first.push(PreviewRow { row, report });
                }
            }
            Item::Figure(row) => row.problems.into_iter().for_each(|p| problems.add(p)),
            Item::Rejected(rejected) => rejected.problems.into_iter().for_each(|p| problems.add(p)),
            Item::Problem(problem) => problems.add(problem),
        }
        let counts = reader.counts();
        let step = counts.rows >= told + STEP;
        if step {
            told = counts.rows;
        }
        if counts.rows >= rows || (step && watch(&IntakeStep::of(&reader)) == Control::Stop) {
            whole = false;
            break;
        }
    }
    let counts = reader.counts();
    let mapping = reader.mapping().cloned();
    Ok(Preview {
        format: reader.format().code(),
        columns: columns(reader.columns(), mapping.as_ref(), &first),
        mapping,
        first,
        rows: counts.rows,
        imported_rows: counts.draft_rows,
        rejected_rows: counts.rejected,
        problems,
        marked,
        whole,
    })
}

/// All problems of a file as CSV or JSON, `most` of them at most.
///
/// # Errors
/// Where the file cannot be read at all.
pub fn list_problems(
    source: Source,
    options: &Options,
    today: Date,
    json: bool,
    most: u64,
) -> Result<Vec<u8>> {
    let out = if json { ProblemsOut::json(Vec::new()) } else { ProblemsOut::csv(Vec::new()) };
    let mut out = out.map_err(Error::Rejects)?;
    let mut normaliser = Normaliser::new(today);
    for item in formats::open(source, options)? {
        let found = match item? {
            Item::Draft(draft) => normaliser.draft(*draft).1,
            Item::Figure(row) => row.problems,
            Item::Rejected(rejected) => rejected.problems,
            Item::Problem(problem) => vec![problem],
        };
        for problem in &found {
            if out.written() == most {
                return out.finish().map_err(Error::Rejects);
            }
            out.write(problem).map_err(Error::Rejects)?;
        }
    }
    out.finish().map_err(Error::Rejects)
}

fn columns(headers: &[String], mapping: Option<&Mapping>, first: &[PreviewRow]) -> Vec<PreviewColumn> {
    headers
        .iter()
        .filter(|header| !header.starts_with("saola_"))
        .map(|header| {
            let rule = mapping.and_then(|m| m.rule(header));
            let values = first.iter().flat_map(|row| &row.report.raw).filter(|(name, _)| name == header);
            PreviewColumn {
                header: header.clone(),
                field: rule.map_or(Field::Ignore, |r| r.field).code(),
                reason: rule.map(|r| r.because.clone()).unwrap_or_default(),
                samples: values
                    .map(|(_, v)| v.clone())
                    .filter(|v| !v.trim().is_empty())
                    .take(SAMPLES)
                    .collect(),
            }
        })
        .collect()
}

//! Tables of seizures, as customs, police, wildlife authorities and NGOs keep them.
//!
//! One row is one report, or one of several of an incident (see `incident`). Columns are found by a mapping, which is
//! suggested where none is given.

pub(crate) mod clues;
pub(crate) mod incident;
mod specimens;

use crate::table::field::Field;
use crate::table::layout::Layout;
use crate::table::mapping::Mapping;
use crate::table::reading::{Reading, says_nothing, split};
use crate::table::row::Row;
use crate::{Draft, Problem, Rejected, Severity};
use model::{Core, Report, ReportKind, Stated, Transport};

/// What a reader of tables knows about the table as a whole.
pub(crate) struct Whole<'a> {
    pub(crate) layout: &'a Layout,
    pub(crate) mapping: &'a Mapping,
    pub(crate) names: &'a [String],
    pub(crate) file: &'a str,
    pub(crate) epoch: Option<&'static str>,
}

impl<'a> Whole<'a> {
    pub(crate) fn reading(&self, row: &'a Row) -> Reading<'a> {
        Reading {
            row,
            layout: self.layout,
            names: self.names,
            mapping: self.mapping,
            epoch: self.epoch,
            origins: Vec::new(),
            problems: Vec::new(),
        }
    }
}

/// Reads one row; `Err` where no reader could know what it tells.
pub(crate) fn draft(row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    if let Some(rejected) = incident::no_event(row, whole) {
        return Err(rejected);
    }
    let mut reading = whole.reading(row);
    let specimens = reading.specimens();
    let narrative = reading.narrative();
    let time = reading.tells_time();
    if !time && specimens.is_empty() && narrative.is_none() {
        return Err(Box::new(tells_nothing(row, &reading)));
    }
    let words = narrative.as_ref().map(|n| format!("{} {}", n.title.as_deref().unwrap_or_default(), n.text));
    let key = reading.first(Field::Key).map(|(_, key)| key.to_owned());
    let pointer = format!("row {}", row.number);
    let mut core = Core {
        date: reading.date(&words.unwrap_or_default()),
        place: reading.place(),
        origins: reading.stops(Field::Origin),
        transits: reading.stops(Field::Transit),
        destinations: reading.stops(Field::Destination),
        transports: transports(&mut reading),
        specimens,
        amount: reading.amount(),
        detection: reading.joined(Field::Detection, "; "),
        concealment: reading.joined(Field::Concealment, "; "),
        platform: None,
        outcome: reading.joined(Field::Outcome, "; "),
        images: Vec::new(),
    };
    onward(&mut reading, &mut core);
    let kind = kind(&mut reading);
    let report = Report {
        kind,
        parties: reading.parties(None),
        source: reading.source(&format!("seizure-table, {pointer}"), whole.file, key.as_deref()),
        narrative,
        core,
        raw: row.raw(whole.names),
    };
    let mut problems = row.problems.clone();
    problems.append(&mut reading.problems);
    problems.extend(lacks(row.number, time, &report));
    Ok(Draft { key, pointer, row: row.number, rows: 1, report, origins: reading.origins, problems })
}

/// Where the next stop and the destination are both named, the next stop is a transit.
fn onward(reading: &mut Reading<'_>, core: &mut Core) {
    let next = reading.stops(Field::Onward);
    if core.destinations.is_empty() {
        core.destinations = next;
        return;
    }
    for stop in next {
        let known = core.destinations.iter().any(|d| d.raw.eq_ignore_ascii_case(&stop.raw));
        if !known {
            core.transits.push(stop);
        }
    }
}

fn transports(reading: &mut Reading<'_>) -> Vec<Stated<Transport>> {
    let mut out = Vec::new();
    for column in reading.layout.columns(Field::Transport).to_vec() {
        for part in split(reading.row.get(column)) {
            reading.note(format!("{}#{}", Field::Transport, out.len() + 1), column);
            out.push(Stated::raw(part));
        }
    }
    // An airline carries by air; an airport alone would not say so.
    for column in reading.layout.columns(Field::PartyName).to_vec() {
        let Some(mode) = reading.layout.rule(column).mode else { continue };
        let text = reading.row.get(column);
        if !says_nothing(text) {
            reading.note(format!("{}#{}", Field::Transport, out.len() + 1), column);
            out.push(Stated::raw_in(text, format!("mode {mode}")));
        }
    }
    out
}

/// The type of incident decides the kind of report; a seizure among several types is a seizure.
fn kind(reading: &mut Reading<'_>) -> ReportKind {
    let Some((column, text)) = reading.first(Field::Kind) else { return ReportKind::Seizure };
    reading.note(Field::Kind.code(), column);
    let text = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|w| text.contains(w));
    if has(&["seiz", "confiscat", "intercept", "recover", "saisie", "incaut"]) {
        ReportKind::Seizure
    } else if has(&["trial", "arrest", "court", "convict", "sentenc", "prosecut", "charge", "acquit"]) {
        ReportKind::Outcome
    } else if has(&["information", "report", "intelligence", "tip"]) {
        ReportKind::TipOff
    } else {
        ReportKind::Seizure
    }
}

fn tells_nothing(row: &Row, reading: &Reading<'_>) -> Rejected {
    let raw = row.raw(reading.names);
    let date = reading.first(Field::Date);
    let problem = Problem::new(Severity::Rejected, "tells-nothing", row.number);
    let problem = match (date, raw.iter().find(|(_, t)| !t.trim().is_empty())) {
        (Some((column, text)), _) => problem
            .column(reading.names.get(column).cloned().unwrap_or_default())
            .value(text)
            .expected("is no date, and the row names no goods and gives no account of what happened"),
        (None, Some((column, text))) => problem
            .column(column.clone())
            .value(text.trim())
            .expected("stands in a row with no date, no goods and no account of what happened"),
        (None, None) => problem.expected("the row has no date, no goods and no account of what happened"),
    };
    let problem = problem.mend(
        "fill in a date, a species or product, or a description; or take the row out if it is a footnote",
    );
    Rejected { row: row.number, raw, problems: vec![problem] }
}

fn lacks(row: u64, time: bool, report: &Report) -> Vec<Problem> {
    let warn =
        |code, what: &str, mend: &str| Problem::new(Severity::Warning, code, row).expected(what).mend(mend);
    let mut out = Vec::new();
    if !time {
        out.push(warn("no-date", "the row has no date", "fill in a date, or the year"));
    }
    if report.core.specimens.is_empty() {
        out.push(warn(
            "no-goods",
            "the row names no species, product or amount",
            "fill in a species or product",
        ));
    }
    out
}

//! Tables of seizures, as customs, police, wildlife authorities and NGOs keep them.
//!
//! One row is one report, or one of several of an incident (see `incident`). Columns are found by a mapping, which is
//! suggested where none is given.

pub(crate) mod clues;
pub(crate) mod incident;
mod specimens;
mod sums;
mod way;

use crate::consignment_table::conveyances;
use crate::table::field::Field;
use crate::table::layout::Layout;
use crate::table::mapping::Mapping;
use crate::table::reading::{Reading, says_nothing};
use crate::table::row::Row;
use crate::{Draft, Problem, Rejected, Severity};
use model::{Core, Narrative, Report, ReportKind};
use sums::Sum;

/// What a reader of tables knows about the table as a whole.
pub(crate) struct Whole<'a> {
    pub(crate) layout: &'a Layout,
    pub(crate) mapping: &'a Mapping,
    pub(crate) names: &'a [String],
    pub(crate) file: &'a str,
    pub(crate) epoch: Option<&'static str>,
    /// The table is a summary as a whole: a sheet that is called so.
    pub(crate) sums: bool,
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
    if let Some(rejected) = incident::footnote(row, whole) {
        return Err(rejected);
    }
    let mut reading = whole.reading(row);
    let (kind, sum) = kind(&mut reading, whole);
    let specimens = reading.specimens();
    let narrative = reading.narrative();
    let time = reading.tells_time();
    // A total is kept whatever else stands in its row.
    if !time && specimens.is_empty() && narrative.is_none() && sum.is_none() {
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
        transports: way::transports(&mut reading),
        specimens,
        amount: reading.amount(),
        detection: reading.joined(Field::Detection, "; "),
        concealment: reading.joined(Field::Concealment, "; "),
        platform: None,
        outcome: reading.joined(Field::Outcome, "; "),
        ..Core::default()
    };
    way::onward(&mut reading, &mut core);
    way::route(&mut reading, &mut core);
    let mut parties = reading.parties(None);
    conveyances(&mut reading, &mut parties);
    let narrative = with_details(&mut reading, narrative);
    let report = Report {
        kind,
        parties,
        source: reading.source(&format!("seizure-table, {pointer}"), whole.file, key.as_deref()),
        narrative,
        core,
        raw: row.raw(whole.names),
    };
    let further = match sum {
        Some(sum) => vec![is_sum(row, whole, sum)],
        None => lacks(row.number, time, &report),
    };
    Ok(reading.into_draft(key, pointer, report, further))
}

/// The type of incident decides the kind of report; a seizure among several types is a seizure, and what sums
/// several events is a summary. A trial may follow several seizures and is still one trial.
fn kind(reading: &mut Reading<'_>, whole: &Whole<'_>) -> (ReportKind, Option<Sum>) {
    let told = reading.first(Field::Kind);
    let kind = told.map_or(ReportKind::Seizure, |(_, text)| kind_of(text));
    let sum = sums::sum_of_events(reading.row, whole, kind);
    if let Some((column, _)) = told {
        reading.note(Field::Kind.code(), column);
    }
    (if sum.is_some() { ReportKind::Summary } else { kind }, sum)
}

/// Beginnings of words that name a type of incident; French, Spanish, Portuguese and German from memory.
const SEIZED: &[&str] = &[
    "seiz",
    "confisc",
    "intercept",
    "recover",
    "forfeit",
    "saisi",
    "incaut",
    "decomis",
    "apreens",
    "beschlagnahm",
];
const IN_COURT: &[&str] = &[
    "trial",
    "arrest",
    "court",
    "convict",
    "sentenc",
    "prosecut",
    "charg",
    "acquit",
    "verdict",
    "hearing",
    "judg",
    "appeal",
    "guilty",
    "jail",
    "imprison",
    "fined",
    "detain",
    "detention",
    "extradit",
    "procès",
    "jugement",
    "condamn",
    "juicio",
    "sentencia",
    "condena",
    "urteil",
    "festnahme",
    "prisão",
];
const TOLD: &[&str] =
    &["information", "report", "intelligence", "tip", "rumour", "allegation", "renseignement", "informe"];

fn kind_of(text: &str) -> ReportKind {
    let text = text.to_lowercase();
    let has = |stems: &[&str]| {
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        words.any(|word| stems.iter().any(|stem| word.starts_with(stem)))
    };
    if has(SEIZED) {
        ReportKind::Seizure
    } else if has(IN_COURT) {
        ReportKind::Outcome
    } else if has(TOLD) {
        ReportKind::TipOff
    } else {
        ReportKind::Seizure
    }
}

fn is_sum(row: &Row, whole: &Whole<'_>, sum: Sum) -> Problem {
    Problem::new(Severity::Note, "summary-row", row.number)
        .column(whole.names.get(sum.column).cloned().unwrap_or_default())
        .value(row.written(sum.column))
        .expected(format!("sums several events ({}); it is kept as a summary and never counted", sum.because))
        .mend("list each seizure as a row of its own, so that each counts")
}

/// Facts that have no field of their own, each in a line behind its column's name.
fn with_details(reading: &mut Reading<'_>, narrative: Option<Narrative>) -> Option<Narrative> {
    let mut narrative = narrative;
    for column in reading.layout.columns(Field::Detail).to_vec() {
        let text = reading.row.get(column);
        if says_nothing(text) {
            continue;
        }
        reading.note(Field::Detail.code(), column);
        let name = reading.names.get(column).map_or("", |name| name.trim());
        let told = narrative.get_or_insert_default();
        if !told.text.is_empty() {
            told.text.push('\n');
        }
        told.text.push_str(&format!("{name}: {text}"));
    }
    narrative
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

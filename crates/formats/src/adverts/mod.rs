//! Online adverts, as platforms export them and researchers collect them: CSV or JSON lines.
//!
//! One row or line is one advert. Phone numbers and accounts inside the text are found later by `reference`.

pub(crate) mod clues;

use crate::seizure_table::Whole;
use crate::table::field::Field;
use crate::table::row::Row;
use crate::{Draft, Problem, Rejected, Severity};
use model::{Core, Report, ReportKind};

/// Reads one advert; `Err` where it says nothing.
pub(crate) fn draft(row: &Row, whole: &Whole<'_>) -> Result<Draft, Box<Rejected>> {
    let mut reading = whole.reading(row);
    let narrative = reading.narrative();
    let specimens = reading.specimens();
    let key = reading.first(Field::Key).map(|(_, key)| key.to_owned());
    if narrative.is_none() && specimens.is_empty() {
        return Err(Box::new(says_nothing(row, whole.names)));
    }
    let pointer = match &key {
        Some(key) => format!("row {}, advert {key}", row.number),
        None => format!("row {}", row.number),
    };
    let platform = reading.first(Field::Platform).map(|(_, text)| text.to_owned());
    let core = Core {
        date: reading.date(""),
        place: reading.place(),
        specimens,
        amount: reading.amount(),
        platform: platform.clone(),
        ..Core::default()
    };
    let report = Report {
        kind: ReportKind::Advert,
        core,
        parties: reading.parties(platform.as_deref()),
        narrative,
        source: reading.source(&format!("adverts, {pointer}"), whole.file, key.as_deref()),
        raw: row.raw(whole.names),
    };
    let mut problems = row.problems.clone();
    problems.append(&mut reading.problems);
    Ok(Draft {
        key,
        pointer,
        row: row.number,
        rows: 1,
        report,
        origins: reading.origins,
        problems,
        marking: None,
    })
}

fn says_nothing(row: &Row, names: &[String]) -> Rejected {
    let problem = Problem::new(Severity::Rejected, "tells-nothing", row.number)
        .expected("the advert has no title, no text and names no goods")
        .mend("fill in the text, or map the column that holds it to `narrative.text`");
    Rejected { row: row.number, raw: row.raw(names), problems: vec![problem] }
}

//! What a row of a table lacks: told in the words of its format, in one shape.

use super::row::Row;
use crate::{Problem, Rejected, Severity};
use model::Report;

/// A row that no reader could know what it tells of; `what` it lacks, and how to mend it.
pub(crate) fn tells_nothing(row: &Row, names: &[String], what: &str, mend: &str) -> Rejected {
    let problem = Problem::new(Severity::Rejected, "tells-nothing", row.number).expected(what).mend(mend);
    Rejected { row: row.number, raw: row.raw(names), problems: vec![problem] }
}

/// Warns where a report has no date or no goods, each with what is said and how to mend it.
pub(crate) fn lacks(row: u64, report: &Report, date: (&str, &str), goods: (&str, &str)) -> Vec<Problem> {
    let warn = |code, (what, mend): (&str, &str)| {
        Problem::new(Severity::Warning, code, row).expected(what).mend(mend)
    };
    let no_date = report.core.date.is_none().then(|| warn("no-date", date));
    let no_goods = report.core.specimens.is_empty().then(|| warn("no-goods", goods));
    no_date.into_iter().chain(no_goods).collect()
}

/// A note about rows without a filled cell.
pub(crate) fn empty_rows(count: u64, first: u64) -> Problem {
    let what = match count {
        1 => format!("1 empty row was passed over, row {first}"),
        _ => format!("{count} empty rows were passed over, the first is row {first}"),
    };
    Problem::file_note("empty-rows", what)
}

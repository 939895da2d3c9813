//! What was read, but could as well be read otherwise, and one word about the whole column would settle it: dates in
//! figures whose order nothing tells, amounts without a unit.

use formats::{Draft, Problem, Severity};
use model::{Precision, Report, ReportKind, Stated, When};

/// Tells what one word about its column would settle.
pub(crate) fn unsure(draft: &Draft, report: &Report, problems: &mut Vec<Problem>) {
    let core = &report.core;
    if let Some(date) = core.date.as_ref().filter(|d| could_be_two_days(d)) {
        let column = draft.column_of("core.date").unwrap_or("core.date");
        problems.push(
            Problem::new(Severity::Warning, "date-ambiguous", draft.row)
                .column(column)
                .value(&date.raw)
                .expected("could be two days: nothing says whether day or month comes first")
                .mend("say which comes first in this column"),
        );
    }
    if report.kind != ReportKind::Seizure {
        return;
    }
    for (at, specimen) in core.specimens.iter().enumerate() {
        let Some(quantity) = specimen.quantity.as_ref().filter(|q| q.value.is_some() && has_no_unit(q))
        else {
            continue;
        };
        let column = draft.column_of(&format!("core.quantity#{}", at + 1)).unwrap_or("core.quantity");
        problems.push(
            Problem::new(Severity::Note, "unit-missing", draft.row)
                .column(column)
                .value(&quantity.raw)
                .expected("has no unit; it is taken as a number of items")
                .mend("say which unit such amounts are in, if they are no numbers of items"),
        );
    }
}

/// A date in figures whose two first parts could both be a month.
fn could_be_two_days(date: &Stated<When>) -> bool {
    let told = date.context.as_deref().is_some_and(|c| c.split("; ").any(|part| part.starts_with("order ")));
    let range = date.value.is_some_and(|w| w.precision() == Precision::Range);
    let parts: Vec<&str> = date.raw.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).collect();
    let month = |part: &str| part.len() <= 2 && part.parse::<u8>().is_ok_and(|n| (1..=12).contains(&n));
    !told && range && matches!(parts.as_slice(), [a, b, _] if a != b && month(a) && month(b))
}

/// Figures alone, and nothing beside them that tells what they count.
fn has_no_unit(quantity: &Stated<model::Quantity>) -> bool {
    let told =
        quantity.context.as_deref().is_some_and(|c| c.split("; ").any(|part| part.starts_with("unit ")));
    !told && !quantity.raw.chars().any(char::is_alphabetic)
}

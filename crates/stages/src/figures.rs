//! Whether the figures of a row can be true of its goods: told beside the report, which is never changed.
//!
//! Count and weight of the same goods are held against each other, be they in two columns or in one cell (`1 tusk,
//! 900 kg`). What is known of weights, densities and seizures is left to `reference`.

use crate::goods::{counts_several_taxa, measured_before};
use formats::{Draft, Problem, Severity};
use model::{Core, Country, ProductForm, Specimen, Unit};
use reference::{Claim, Finding, Measure, Plausibility};
use rust_decimal::Decimal;

/// Tells each figure of the goods that cannot be, and notes each that is seldom.
pub(crate) fn not_plausible(draft: &Draft, core: &Core, problems: &mut Vec<Problem>) {
    let country = core.place.as_ref().and_then(|p| p.value.as_ref()?.country);
    for (at, specimen) in core.specimens.iter().enumerate() {
        if measured_before(&core.specimens, at).is_some() {
            continue;
        }
        let beside = core.specimens.iter().enumerate().skip(at + 1);
        let beside = beside.filter(|(other, _)| measured_before(&core.specimens, *other) == Some(at));
        let claim = claim(specimen, beside.map(|(_, measure)| measure), country);
        let column = draft.column_of(&format!("core.quantity#{}", at + 1)).unwrap_or("core.quantity");
        let raw = specimen.quantity.as_ref().map_or("", |q| q.raw.as_str());
        problems
            .extend(reference::plausible(&claim).into_iter().filter_map(|f| told(f, draft.row, column, raw)));
    }
}

fn told(finding: Finding, row: u64, column: &str, raw: &str) -> Option<Problem> {
    let (severity, code, verdict) = match finding.plausibility {
        Plausibility::Impossible => (Severity::Warning, "quantity-not-plausible", "cannot be"),
        Plausibility::Rare => (Severity::Note, "quantity-rare", "is seldom so"),
        Plausibility::Plausible | Plausibility::Unknown => return None,
    };
    let problem = Problem::new(severity, code, row)
        .column(column)
        .value(raw)
        .expected(format!("{verdict}: {} ({}); it is kept as written", finding.sentence, finding.source))
        .mend("look in the source whether a digit or the unit slipped");
    Some(problem)
}

/// What the words of one specimen, and other measures of the same goods, say of it. The first of a kind counts.
fn claim<'a>(
    specimen: &'a Specimen,
    beside: impl Iterator<Item = &'a Specimen>,
    country: Option<Country>,
) -> Claim<'a> {
    let form = specimen.form.value.filter(|f| *f != ProductForm::Unspecified);
    let mut claim = Claim {
        term: form.and_then(reference::term_of_form),
        taxon: specimen.taxon.value.as_ref(),
        ..Claim::default()
    };
    for measure in std::iter::once(specimen).chain(beside) {
        for (value, unit) in amounts(measure, country) {
            let place = match unit {
                Measure::Unit(Unit::Number) => &mut claim.pieces,
                Measure::Unit(Unit::Kilogram) => &mut claim.kg,
                Measure::Unit(Unit::CubicMetre) => &mut claim.m3,
                Measure::Counted("container") => &mut claim.containers,
                _ => continue,
            };
            place.get_or_insert(value);
        }
    }
    claim
}

/// The kept amount, then what the cell states beside it. An amount of several taxa together tells nothing of one, and
/// of two amounts in one unit nobody knows which belongs to which.
fn amounts(specimen: &Specimen, country: Option<Country>) -> Vec<(Decimal, Measure)> {
    let Some(quantity) = specimen.quantity.as_ref().filter(|_| !counts_several_taxa(specimen)) else {
        return Vec::new();
    };
    let mut out: Vec<_> = quantity.value.iter().map(|q| (q.value, Measure::Unit(q.unit))).collect();
    let stated = reference::amounts(&quantity.raw, quantity.context.as_deref(), country);
    let twice = |of: Measure| stated.iter().filter(|a| a.measure == of).count() > 1;
    if !stated.iter().any(|a| twice(a.measure)) {
        out.extend(stated.iter().map(|a| (a.value, a.measure)));
    }
    out
}

#[cfg(test)]
mod tests;

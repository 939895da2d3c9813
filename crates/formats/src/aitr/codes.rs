//! Codes of the report's rows: unit, purpose and source, into the context of the goods.
//!
//! A blank unit stands for a number of specimens in this report, so it is one where the figure is whole; a broken figure without
//! a unit stays open and is told.

use crate::table::field::Field;
use crate::table::reading::Reading;
use model::Specimen;

/// Adds what the row's code columns say.
pub(super) fn into_context(reading: &mut Reading<'_>, specimens: &mut [Specimen]) {
    let unit_column = !reading.layout.columns(Field::Unit).is_empty();
    let blank = unit_column && reading.first(Field::Unit).is_none();
    let codes: Vec<String> = [(Field::SourceCode, "cites source"), (Field::Purpose, "cites purpose")]
        .into_iter()
        .filter_map(|(field, word)| Some(format!("{word} {}", reading.first(field)?.1.replace("; ", ", "))))
        .collect();
    for (at, specimen) in specimens.iter_mut().enumerate() {
        for code in &codes {
            add(&mut specimen.form.context, code);
        }
        let Some(quantity) = specimen.quantity.as_mut().filter(|q| blank && q.context.is_none()) else {
            continue;
        };
        let figure: Option<rust_decimal::Decimal> = quantity.raw.trim().parse().ok();
        match figure {
            Some(figure) if figure.is_integer() => add(&mut quantity.context, "unit number"),
            Some(_) => {
                // Named, so that nobody reads the figure as a number of specimens.
                add(&mut quantity.context, "unit not told");
                if let Some(column) = reading.layout.columns(Field::Quantity).get(at).copied() {
                    reading.warn(
                        "no-unit",
                        column,
                        "is not a whole number and has no unit; a blank unit stands for a number of specimens",
                        "fill in the unit: KGM, LTR, MTQ ...",
                    );
                }
            }
            None => {}
        }
    }
}

fn add(context: &mut Option<String>, part: &str) {
    match context {
        Some(context) => {
            context.push_str("; ");
            context.push_str(part);
        }
        None => *context = Some(part.to_owned()),
    }
}

//! Mending a group of problems in one step: what can be said once for all rows, as an addition to the mapping.
//!
//! A fix changes no file. It is kept with the mapping, so that the next file of the same make needs it no more, on the
//! command line as in the browser. What became of it is told by the next dry run.

use crate::error::{Error, Result};
use crate::tally::TalliedProblem;
use formats::{ColumnRule, Constant, DateOrder, Field, FormatError, Mapping, Replacement};

/// One step of mending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fix {
    /// Amounts of this column without a unit are in this one ("treat as kg").
    Unit {
        /// Column of amounts.
        column: String,
        /// Unit in any usual spelling.
        unit: String,
    },
    /// Dates in figures are read in this order.
    DateOrder(DateOrder),
    /// Words of a column are taken for others; empty words are empty cells.
    Replace {
        /// Column.
        column: String,
        /// The words that stand there.
        from: String,
        /// What they are taken for.
        to: String,
    },
    /// The column is left out; it stays in the whole row.
    Ignore {
        /// Column.
        column: String,
    },
    /// Every row says this; the table has no column for it.
    Constant {
        /// Field.
        field: Field,
        /// Its value, in the words of a source.
        value: String,
    },
}

impl Fix {
    /// Lays the fix over a mapping.
    ///
    /// # Errors
    /// Where the mapping has no such column, or what is said makes no sense for the field.
    pub fn lay(&self, mapping: &Mapping) -> Result<Mapping> {
        let mut fixed = mapping.clone();
        match self {
            Fix::Unit { column, unit } => {
                let rule = rule(&mut fixed, column)?;
                if rule.field != Field::Quantity {
                    return Err(refused(format!(
                        "column `{column}` holds no amounts; expected a column of the field `core.quantity`"
                    )));
                }
                rule.unit = Some(unit.trim().to_owned()).filter(|u| !u.is_empty());
            }
            Fix::DateOrder(order) => fixed.date_order = Some(*order),
            Fix::Replace { column, from, to } => {
                rule(&mut fixed, column)?;
                if from.trim() == to.trim() {
                    return Err(refused(format!("`{from}` is taken for itself; give other words")));
                }
                fixed.replacements.retain(|r| r.column.trim() != column.trim() || r.from != from.trim());
                fixed.replacements.push(Replacement {
                    column: column.clone(),
                    from: from.trim().to_owned(),
                    to: to.trim().to_owned(),
                });
            }
            Fix::Ignore { column } => {
                let rule = rule(&mut fixed, column)?;
                let because = "left out while mending".to_owned();
                *rule = ColumnRule { because, ..ColumnRule::new(rule.name.clone(), Field::Ignore) };
            }
            Fix::Constant { field, value } => {
                fixed.constants.retain(|c| c.field != *field);
                fixed.constants.push(Constant { field: *field, value: value.trim().to_owned() });
            }
        }
        // One door: what a mapping file would be refused for is refused here.
        Ok(Mapping::from_toml(&fixed.to_toml()?)?)
    }
}

fn rule<'m>(mapping: &'m mut Mapping, column: &str) -> Result<&'m mut ColumnRule> {
    let wanted = column.trim();
    mapping
        .columns
        .iter_mut()
        .find(|c| c.name.trim() == wanted)
        .ok_or_else(|| refused(format!("the mapping has no column `{wanted}`; expected one of the table's")))
}

fn refused(why: String) -> Error {
    Error::Format(FormatError::Mapping { why })
}

/// A fix that can be offered; what is `None` is for the analyst to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// Complete: one step.
    Ready(Fix),
    /// One of the words that stand in this column, for words that the analyst gives.
    Words {
        /// Column.
        column: String,
    },
    /// A value for all rows, that the analyst gives.
    ForEveryRow(Field),
}

/// Units that amounts without one are most often in.
const UNITS: [&str; 4] = ["kg", "g", "t", "number"];

/// What can be offered against the problems of one cause, the likeliest first.
#[must_use]
pub fn offers(code: &str, problem: &TalliedProblem, mapping: &Mapping) -> Vec<Offer> {
    let mut out = Vec::new();
    let column = problem.column.as_deref().filter(|c| mapping.rule(c).is_some());
    let orders = |out: &mut Vec<Offer>| {
        let other = [DateOrder::Dmy, DateOrder::Mdy].into_iter().filter(|o| mapping.date_order != Some(*o));
        out.extend(other.map(|order| Offer::Ready(Fix::DateOrder(order))));
    };
    match code {
        "unit-missing" => out.extend(column.into_iter().flat_map(|c| units(c, mapping))),
        "date-ambiguous" => orders(&mut out),
        "date-not-understood" => orders(&mut out),
        "no-date" if lacks(mapping, &[Field::Date, Field::Year]) => out.push(Offer::ForEveryRow(Field::Year)),
        "no-goods" if lacks(mapping, &[Field::Taxon]) => out.push(Offer::ForEveryRow(Field::Taxon)),
        _ => {}
    }
    let by_words = [
        "date-not-understood",
        "place-not-understood",
        "taxon-not-understood",
        "quantity-not-understood",
        "not-a-number",
        "no-number",
    ];
    if let Some(column) = column {
        if by_words.contains(&code) {
            out.push(Offer::Words { column: column.to_owned() });
        }
        out.push(Offer::Ready(Fix::Ignore { column: column.to_owned() }));
    }
    out
}

/// Amounts without a unit: the column's, or where another column tells the unit, that of its empty cells.
fn units(column: &str, mapping: &Mapping) -> Vec<Offer> {
    let told = mapping.columns.iter().find(|c| c.field == Field::Unit);
    let fix = |unit: &str| match told {
        Some(told) => {
            Fix::Replace { column: told.name.trim().to_owned(), from: String::new(), to: unit.to_owned() }
        }
        None => Fix::Unit { column: column.to_owned(), unit: unit.to_owned() },
    };
    UNITS.iter().map(|unit| Offer::Ready(fix(unit))).collect()
}

fn lacks(mapping: &Mapping, fields: &[Field]) -> bool {
    !mapping.columns.iter().any(|c| fields.contains(&c.field))
}

#[cfg(test)]
mod tests;

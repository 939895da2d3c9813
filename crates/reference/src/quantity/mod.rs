//! Amounts of goods: a number as people write it, with the unit of the cell or of its column.
//!
//! Separators: a comma or point before exactly three digits is read the English way (comma thousands, point
//! decimals) and only possible, for the other way is written as well; words of a language that writes decimals with a
//! comma, a whole column (`decimal_sign`) or things that are only counted whole decide for the other way. A number
//! without any unit counts items (EU reference guide to the annual reports). Packages are counted as packages. `Y`,
//! `unknown`, negative and absurd figures stay unknown. Whether a figure can be true of its animal is for `plausible`.

mod approximate;
mod combine;
mod defect;
mod figure;
mod lex;
mod lexicon;
mod number;
mod parse;
#[cfg(test)]
mod tests;
mod unit;

use crate::text;
use combine::Total;
use model::{Confidence, Country, Quantity, QuantityQualifier, Stated, Unit};
use rust_decimal::Decimal;
use std::fmt;

pub use defect::quantity_defect;
pub use number::decimal_sign;
pub(crate) use number::money_number;

/// What an amount is counted or measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// A normalised unit.
    Unit(Unit),
    /// Sacks, boxes, containers, sides of skin: a unit of their own, by its code (`sack`). How much one holds is not
    /// known, and never guessed.
    Counted(&'static str),
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Measure::Unit(unit) => write!(f, "{unit}"),
            Measure::Counted(code) => f.write_str(code),
        }
    }
}

/// An amount as a text states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// The figure in `measure`; the lower end where it is a range.
    pub value: Decimal,
    /// Least that it may be: 0 for `up to`, a tenth less than the figure for `about` (a convention of this project).
    pub low: Decimal,
    /// Most that it may be: a tenth more than the figure for `about`; `None` where the source sets no upper end
    /// (`at least`).
    pub high: Option<Decimal>,
    /// In what.
    pub measure: Measure,
    /// What the source says about the figure.
    pub qualifier: QuantityQualifier,
    /// How sure the reading is.
    pub confidence: Confidence,
    /// Why it was read so, with the table and its source.
    pub reason: String,
    /// Name of the unit as the text or column has it (`pound`), before it was normalised.
    pub written_in: &'static str,
}

impl Amount {
    fn of(total: Total) -> Self {
        let (low, high) = approximate::ends(total.qualifier, total.low, total.high, total.measure);
        let reason = match (total.qualifier, total.high) {
            (QuantityQualifier::About, None) => format!("{}; {}", total.rule, approximate::TOLD),
            _ => total.rule,
        };
        Self {
            value: total.low,
            low,
            high,
            measure: total.measure,
            qualifier: total.qualifier,
            confidence: total.confidence,
            reason,
            written_in: total.unit.name,
        }
    }

    /// The amount as reports keep it; `None` for packages, which are in no normalised unit.
    #[must_use]
    pub fn quantity(&self) -> Option<Quantity> {
        let Measure::Unit(unit) = self.measure else { return None };
        let high = self.high.filter(|_| self.qualifier == QuantityQualifier::Range);
        Some(Quantity { value: self.value, high, unit, qualifier: self.qualifier })
    }
}

impl From<&Quantity> for Amount {
    /// A quantity of a report, whose words are no longer at hand.
    fn from(quantity: &Quantity) -> Self {
        let measure = Measure::Unit(quantity.unit);
        let high = quantity.high.map(|high| high.max(quantity.value));
        let (low, high) = approximate::ends(quantity.qualifier, quantity.value, high, measure);
        Self {
            value: quantity.value,
            low,
            high,
            measure,
            qualifier: quantity.qualifier,
            confidence: Confidence::Certain,
            reason: "as the report keeps it".to_owned(),
            written_in: quantity.unit.code(),
        }
    }
}

/// Fills in the quantity that the words of the source name. The context is a unit or the header of the column
/// (`kg`, `Weight (kg)`, `scales_kg`, `live_n`); a unit in the cell itself goes before it. Its parts `country HK` (whose
/// catty it is) and `decimal comma` or `decimal point` (how the whole column writes) are used where they are there.
///
/// What already has a meaning is left alone. Packages have none here: see `amount`.
#[must_use]
pub fn quantity(stated: Stated<Quantity>) -> Stated<Quantity> {
    if stated.value.is_some() {
        return stated;
    }
    let found = amount(&stated.raw, stated.context.as_deref(), None);
    match found.and_then(|a| Some((a.quantity()?, a))) {
        Some((value, amount)) => stated.meaning(value, amount.reason, amount.confidence),
        None => stated,
    }
}

/// The amount that a text states, with what its column says (see `quantity`) and the country whose customary weights
/// apply; of several (`3 tusks, 12 kg`) the first that is in a normalised unit. `None` where it states none that is
/// understood: `quantity_defect` says why.
#[must_use]
pub fn amount(raw: &str, context: Option<&str>, country: Option<Country>) -> Option<Amount> {
    let all = amounts(raw, context, country);
    let at = all.iter().position(|a| matches!(a.measure, Measure::Unit(_))).unwrap_or(0);
    let beside: Vec<String> = all
        .iter()
        .enumerate()
        .filter(|(i, _)| *i != at)
        .map(|(_, a)| format!("`{} {}`", a.value, a.measure))
        .collect();
    let mut first = all.into_iter().nth(at)?;
    if !beside.is_empty() {
        first.reason = format!("{}; the text also states {}", first.reason, beside.join(" and "));
    }
    Some(first)
}

/// All amounts that a text states, in its order: `12 sacks (600 kg)` two. Empty where none is understood.
#[must_use]
pub fn amounts(raw: &str, context: Option<&str>, country: Option<Country>) -> Vec<Amount> {
    read(raw, context, country).unwrap_or_default().into_iter().map(Amount::of).collect()
}

fn read(raw: &str, context: Option<&str>, country: Option<Country>) -> Option<Vec<Total>> {
    let trimmed = raw.trim();
    if text::is_unknown(trimmed) {
        return None;
    }
    let tokens = lex::tokens(trimmed)?;
    let items = parse::items(&tokens)?;
    let part = |word: &str| context?.split("; ").find_map(|part| part.strip_prefix(word)?.strip_prefix(' '));
    let country = country.or_else(|| part("country")?.trim().parse().ok());
    let commas = match part("decimal") {
        Some("comma") => true,
        Some("point") => false,
        _ => lex::speaks_with_commas(&tokens),
    };
    combine::totals(&items, &unit::column_unit(context), country, commas)
}

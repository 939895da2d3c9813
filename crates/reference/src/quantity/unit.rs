//! Units: behind the figure, in the column, of a country.

use super::lexicon::{LEXICON, Meaning};
use crate::fold::fold;
use crate::tables::units::{Factor, MEMORY, UNITS, UnitRow};
use crate::{form, taxon};
use model::{Confidence, Country, Unit};
use rust_decimal::Decimal;
use std::str::FromStr;

/// What is counted or measured.
#[derive(Debug, Clone)]
pub(super) struct UnitFound {
    /// A unit with a factor; `None` for packages and other things of unknown content.
    pub(super) row: Option<&'static UnitRow>,
    /// Name of the unit or code of the package.
    pub(super) name: &'static str,
    /// Why, for the rule.
    pub(super) told: String,
    pub(super) confidence: Confidence,
}

/// One of the unit in the normalised unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    /// Divide instead of multiply: the sources give `1 kg = 2.205 lb`.
    pub(super) divides: bool,
}

impl UnitFound {
    pub(super) fn row(row: &'static UnitRow) -> Self {
        Self { row: Some(row), name: row.name, told: told(row), confidence: Confidence::Certain }
    }

    pub(super) fn counted(code: &'static str) -> Self {
        let told = format!("`{code}` is counted; what one holds is not said");
        Self { row: None, name: code, told, confidence: Confidence::Certain }
    }

    /// Whether it counts things rather than measures them.
    pub(super) fn is_count(&self) -> bool {
        self.row.is_none_or(|row| row.unit == Unit::Number)
    }

    /// Whether two amounts in these units can be the ends of one range or be added.
    pub(super) fn same_kind(&self, other: &Self) -> bool {
        match (self.row, other.row) {
            (Some(a), Some(b)) => a.unit == b.unit,
            (None, None) => self.name == other.name,
            _ => false,
        }
    }

    /// A figure in this unit as a figure in the other; both units have one factor.
    pub(super) fn scaled_to(
        &self,
        other: &Self,
        figure: &super::figure::Figure,
    ) -> Option<super::figure::Figure> {
        let (Some(mine), Some(theirs)) = (self.row, other.row) else { return Some(figure.clone()) };
        if std::ptr::eq(mine, theirs) {
            return Some(figure.clone());
        }
        let (mine, theirs) = (scale(&mine.factor, None)?, scale(&theirs.factor, None)?);
        let (inner, _) = mine.apply(figure.value)?;
        let value = theirs.undo(inner)?;
        Some(super::figure::Figure { value, otherwise: None, ..figure.clone() })
    }
}

impl Scale {
    /// The amount in the normalised unit: low and high.
    pub(super) fn apply(&self, value: Decimal) -> Option<(Decimal, Decimal)> {
        let one = |by: Decimal| {
            let result = if self.divides { value.checked_div(by) } else { value.checked_mul(by) };
            result.map(|d| d.round_dp(12).normalize())
        };
        Some((one(self.low)?, one(self.high)?))
    }

    fn undo(&self, value: Decimal) -> Option<Decimal> {
        if self.divides { value.checked_mul(self.low) } else { value.checked_div(self.low) }
    }
}

/// The factor of a unit, in the country where it depends on it.
pub(super) fn scale(factor: &Factor, country: Option<Country>) -> Option<Scale> {
    let of = |text: &str| Decimal::from_str(text).ok();
    let exact = |by: Decimal, divides| Scale { low: by, high: by, divides };
    match factor {
        Factor::Times(by) => Some(exact(of(by)?, false)),
        Factor::Over(by) => Some(exact(of(by)?, true)),
        Factor::Between(low, high) => Some(Scale { low: of(low)?, high: of(high)?, divides: false }),
        Factor::ByCountry(rows) => {
            let mine =
                country.and_then(|c| rows.iter().find(|(codes, _)| codes.split(' ').any(|x| x == c.code())));
            if let Some((_, by)) = mine {
                return Some(exact(of(by)?, false));
            }
            let all: Vec<Decimal> = rows.iter().filter_map(|(_, by)| of(by)).collect();
            Some(Scale { low: *all.iter().min()?, high: *all.iter().max()?, divides: false })
        }
    }
}

/// The factor in words, with its source.
pub(super) fn told(row: &UnitRow) -> String {
    match &row.factor {
        Factor::Times("1") => row.name.to_owned(),
        Factor::Times(by) if row.unit == Unit::Number => format!("{}, {by} items ({})", row.name, row.source),
        Factor::Times(by) => format!("{}, {by} {} ({})", row.name, row.unit, row.source),
        Factor::Over(by) => format!("{}, 1/{by} {} ({})", row.name, row.unit, row.source),
        Factor::Between(low, high) => format!("{}, {low} to {high} {} ({})", row.name, row.unit, row.source),
        Factor::ByCountry(_) => format!("{}, by country ({MEMORY})", row.name),
    }
}

/// Things that are known to be counted one by one: product forms and taxa.
pub(super) fn counted_thing(words: &str) -> Option<UnitFound> {
    let folded = fold(words);
    if folded.is_empty() || !(form::names_form(&folded) || taxon::names_taxon(&folded)) {
        return None;
    }
    let row = items()?;
    let told = format!("`{words}` are counted");
    Some(UnitFound { row: Some(row), name: row.name, told, confidence: Confidence::Likely })
}

/// The row of bare counts.
pub(super) fn items() -> Option<&'static UnitRow> {
    UNITS.iter().find(|row| row.name == "item")
}

/// What a column says about the unit of its cells.
#[derive(Debug, Clone)]
pub(super) enum ColumnUnit {
    /// It names one.
    Found(UnitFound),
    /// It names one that is in no table.
    Strange(String),
    /// It says that something is weighed or measured, not in what.
    Missing(String),
    /// It says nothing.
    Silent,
}

/// The unit that the column names: by a part `unit kg`, which must be understood, else by a unit in the words of
/// its header: `Weight (kg)`, `scales_kg`, `live_n`, `Number`.
pub(super) fn column_unit(context: Option<&str>) -> ColumnUnit {
    let header = context.unwrap_or_default().trim();
    if let Some(unit) = header.split("; ").find_map(|part| part.strip_prefix("unit ")) {
        let words = words(unit);
        if unit.trim() == "TON" {
            // The code of the CITES unit list, where a word would leave open which ton.
            let tonne = UNITS.iter().find(|row| row.name == "tonne").map(UnitFound::row);
            return tonne.map_or(ColumnUnit::Silent, |found| ColumnUnit::Found(from_column(found, header)));
        }
        return match leading(&words) {
            Some(found) => ColumnUnit::Found(from_column(found, header)),
            None => ColumnUnit::Strange(unit.trim().to_owned()),
        };
    }
    let plain: Vec<&str> = header.split("; ").filter(|part| !part.starts_with("country ")).collect();
    let words = words(&plain.join(" "));
    if let Some(found) = in_header(&words) {
        return ColumnUnit::Found(from_column(found, header));
    }
    let weighed = words.iter().find(|w| {
        matches!(
            w.as_str(),
            "weight"
                | "mass"
                | "poids"
                | "peso"
                | "berat"
                | "gewicht"
                | "volume"
                | "uzito"
                | "重量"
                | "น้ำหนัก"
        )
    });
    match weighed {
        Some(_) => ColumnUnit::Missing(header.to_owned()),
        None => ColumnUnit::Silent,
    }
}

fn from_column(found: UnitFound, header: &str) -> UnitFound {
    UnitFound { told: format!("{}, from the column `{header}`", found.told), ..found }
}

fn words(text: &str) -> Vec<String> {
    let spaced: String = text
        .replace('²', "2")
        .replace('³', "3")
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() || crate::fold::runs_together(c) { c } else { ' ' })
        .collect();
    spaced.split_whitespace().map(str::to_owned).collect()
}

fn by_phrase(phrase: &str) -> Option<UnitFound> {
    let entry = LEXICON.get(phrase).or_else(|| LEXICON.get(&fold(phrase)))?;
    entry.meanings.iter().find_map(|m| match m {
        Meaning::Unit(row) => Some(UnitFound::row(row)),
        Meaning::Counted(code) => Some(UnitFound::counted(code)),
        _ => None,
    })
}

/// The whole text, else its first words: `metric tons`, `kg of scales`.
fn leading(words: &[String]) -> Option<UnitFound> {
    let longest = words.len().min(4);
    (1..=longest).rev().find_map(|count| by_phrase(&words.get(..count)?.join(" ")))
}

/// A unit at the end of a header in a script without spaces: `重量公斤`.
fn inside_run(word: &str) -> Option<UnitFound> {
    let runs = |(at, c): (usize, char)| crate::fold::runs_together(c).then_some(at);
    word.char_indices().skip(1).filter_map(runs).find_map(|at| by_phrase(word.get(at..)?))
}

fn in_header(words: &[String]) -> Option<UnitFound> {
    let two = words.windows(2).find_map(|pair| by_phrase(&pair.join(" ")));
    // `live_n`: the last word is the unit; `no` and `live` begin many a header that counts nothing.
    let one = |w: &String| {
        by_phrase(w).filter(|_| {
            !matches!(
                w.as_str(),
                "no" | "live" | "dead" | "con" | "set" | "case" | "volume" | "lot" | "load" | "mala" | "pile"
            )
        })
    };
    two.or_else(|| words.iter().rev().find_map(one)).or_else(|| words.iter().find_map(|w| inside_run(w)))
}

//! The rule library: indicators and typologies as data, read from files, each with its source and its cases.
//!
//! A file is refused with every fault it has, each with its key and what was expected. Whether a condition is sound
//! SQL over its table is told when the engine compiles it; who may see what fires is left to `access`.

mod case;
mod check;
mod form;
mod library;
mod page;
mod shipped;

pub use case::{Case, Cell, Row, batch_of, date_of, days_of};
pub use library::{Fault, Library};
pub use page::{page, sheet};

use crate::canonical::Table;
use crate::{RuleKind, WeightClass};

/// Whether a rule runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It runs.
    Live,
    /// The fields or lists it needs are seldom given: it runs only when asked for.
    Draft,
    /// It does not run any more.
    Retired,
}

/// Where an indicator is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// From the source itself.
    Sourced,
    /// From an extract by a third party.
    Extract,
    /// From memory.
    Memory,
    /// Saola's own synthesis.
    Own,
}

/// A red-flag indicator: one rule of the library.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// Stable id in kebab case.
    pub id: String,
    /// Name, as a list shows it.
    pub title: String,
    /// Who usually screens with it: finance, transport, online, customs or any.
    pub sector: String,
    /// The table whose rows it looks at.
    pub table: Table,
    /// What it looks at.
    pub kind: RuleKind,
    /// How much it weighs.
    pub weight: WeightClass,
    /// Who keeps it.
    pub owner: String,
    /// Version, from 1.
    pub version: u32,
    /// Whether it runs.
    pub status: Status,
    /// Where it was published, with the page.
    pub source: String,
    /// Address of the source.
    pub link: Option<String>,
    /// Where it is known from.
    pub basis: Basis,
    /// What of it is Saola's own choice.
    pub own: Option<String>,
    /// Rules that say the same thing about the same value: only the heaviest of them counts in a score.
    pub fact: Option<String>,
    /// Columns without which it says nothing.
    pub needs: Vec<String>,
    /// The condition, SQL over the columns of the table and its windows.
    pub when: String,
    /// The sentence of a hit; names in braces are values.
    pub say: String,
    /// SQL expressions of the values, by name.
    pub values: Vec<(String, String)>,
    /// Windows over the past, by the name of their column.
    pub windows: Vec<(String, Window)>,
    /// Tables that are joined, for a witness rule, by the name of their column.
    pub witnesses: Vec<(String, Witness)>,
    /// What must and must not fire.
    pub cases: Vec<Case>,
    /// Folder of the library in which it lies.
    pub folder: String,
}

/// An aggregate over the past of one key, the present row included unless `past_only`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Window {
    /// SQL expression whose value the present row looks up.
    pub key: String,
    /// SQL expression under whose value a row is filed; by default `key`.
    pub rows_by: Option<String>,
    /// Which rows are taken in, as a SQL condition.
    pub filter: Option<String>,
    /// What is told of them.
    pub of: Aggregate,
    /// Length in days, both ends in; without it all of the past.
    pub days: Option<u32>,
    /// Whether the present row is left out.
    pub past_only: bool,
}

/// What a window tells of its rows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aggregate {
    /// How many.
    Count,
    /// Sum of a number.
    Sum(String),
    /// Greatest number.
    Max(String),
    /// Least number.
    Min(String),
    /// Mean of a number.
    Avg(String),
    /// How many different texts.
    Distinct(String),
    /// Days since the first earlier row.
    DaysSinceFirst,
    /// Days since the last earlier row.
    DaysSinceLast,
    /// Payments of the shortest round that the present payment closes, of this many at most.
    Cycle(u32),
}

/// A table that is joined to the one the rule stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// The other table.
    pub table: Table,
    /// Pairs of columns that are the same value: of this table, of the other.
    pub on: Vec<(String, String)>,
    /// Which rows of the other table count, as a SQL condition.
    pub filter: Option<String>,
}

/// Rules that together tell more than each alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typology {
    /// Stable id in kebab case, told apart from those of rules.
    pub id: String,
    /// Name.
    pub title: String,
    /// The table.
    pub table: Table,
    /// Where it was published.
    pub source: String,
    /// Where it is known from.
    pub basis: Basis,
    /// Rules that must all have fired.
    pub needs_all: Vec<String>,
    /// Rules of which `min_any` must have fired.
    pub needs_any: Vec<String>,
    /// How many of `needs_any`.
    pub min_any: usize,
    /// Points that are added to the score.
    pub points: u32,
    /// The sentence.
    pub say: String,
}

impl Status {
    /// The word that rule files use.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Draft => "draft",
            Self::Retired => "retired",
        }
    }
}

impl Basis {
    /// The word that rule files use.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Sourced => "sourced",
            Self::Extract => "extract",
            Self::Memory => "memory",
            Self::Own => "own",
        }
    }

    /// What a reader is told.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Self::Sourced => "from the source",
            Self::Extract => "known from an extract by a third party",
            Self::Memory => "from memory",
            Self::Own => "Saola's own synthesis",
        }
    }
}

impl Aggregate {
    /// Reads `count`, `sum(amount_usd)`, `distinct(payer_account)` and so on.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (word, inner) = match text.split_once('(') {
            Some((word, rest)) => (word.trim(), Some(rest.trim_end().strip_suffix(')')?.trim())),
            None => (text, None),
        };
        Some(match (word, inner) {
            ("count", None | Some("" | "*")) => Self::Count,
            ("days_since_first", None) => Self::DaysSinceFirst,
            ("days_since_last", None) => Self::DaysSinceLast,
            ("cycle", Some(most)) => Self::Cycle(most.parse().ok().filter(|n| (2..=8).contains(n))?),
            (_, None | Some("")) => return None,
            ("sum", Some(of)) => Self::Sum(of.to_owned()),
            ("max", Some(of)) => Self::Max(of.to_owned()),
            ("min", Some(of)) => Self::Min(of.to_owned()),
            ("avg", Some(of)) => Self::Avg(of.to_owned()),
            ("distinct", Some(of)) => Self::Distinct(of.to_owned()),
            _ => return None,
        })
    }

    /// The expression that is aggregated.
    #[must_use]
    pub fn expression(&self) -> Option<&str> {
        match self {
            Self::Sum(of) | Self::Max(of) | Self::Min(of) | Self::Avg(of) | Self::Distinct(of) => Some(of),
            Self::Count | Self::DaysSinceFirst | Self::DaysSinceLast | Self::Cycle(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aggregates_are_read() {
        assert_eq!(Aggregate::parse("count"), Some(Aggregate::Count));
        assert_eq!(Aggregate::parse(" sum( amount_usd ) "), Some(Aggregate::Sum("amount_usd".into())));
        assert_eq!(Aggregate::parse("avg(abs(amount))"), Some(Aggregate::Avg("abs(amount)".into())));
        assert_eq!(Aggregate::parse("cycle(5)"), Some(Aggregate::Cycle(5)));
        for wrong in ["sum", "sum()", "median(amount)", "count(amount)", "cycle(1)", "cycle(99)", "max(a"] {
            assert_eq!(Aggregate::parse(wrong), None, "{wrong}");
        }
    }
}

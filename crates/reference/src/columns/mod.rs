//! From a cell to columns: what `saola normalise` appends to each row of a table.
//!
//! One kind of text a run: taxon, place, quantity, date or identifier. Which column holds it and which columns beside it
//! say more (country, unit, mode, product, origin) is read from their names (see `headers`); what a cell becomes stands
//! in `cells`, one function a kind. Reading files, threads and caches are left to the command.

mod cells;
mod headers;

pub use headers::{Beside, Chosen, NotChosen, choose, speaks};

use crate::date::DateColumn;
use jiff::civil::Date;
use model::Country;
use std::str::FromStr;

/// What kind of text a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Names of animals and plants.
    Taxon,
    /// Countries, towns, airports, ports.
    Place,
    /// Amounts of goods.
    Quantity,
    /// Dates.
    Date,
    /// Numbers and addresses of persons, firms and things.
    Identifier,
}

impl Kind {
    /// All kinds, in the order in which they are told.
    pub const ALL: [Kind; 5] = [Kind::Taxon, Kind::Place, Kind::Quantity, Kind::Date, Kind::Identifier];

    /// Its word on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Kind::Taxon => "taxon",
            Kind::Place => "place",
            Kind::Quantity => "quantity",
            Kind::Date => "date",
            Kind::Identifier => "identifier",
        }
    }

    /// The columns that it appends, in order.
    #[must_use]
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Kind::Taxon => &[
                "taxon_name",
                "taxon_rank",
                "taxon_status",
                "taxon_confidence",
                "taxon_reason",
                "taxon_candidates",
                "cites_appendix",
            ],
            Kind::Place => &[
                "place_country",
                "place_name",
                "place_code",
                "place_lat",
                "place_lon",
                "place_precision",
                "place_confidence",
                "place_reason",
            ],
            Kind::Quantity => &[
                "quantity_value",
                "quantity_unit",
                "quantity_qualifier",
                "quantity_low",
                "quantity_high",
                "comparable_value",
                "comparable_unit",
                "quantity_reason",
            ],
            Kind::Date => &["date_from", "date_to", "date_precision", "date_reason"],
            Kind::Identifier => {
                &["identifier_kind", "identifier_normal", "identifier_valid", "identifier_defect"]
            }
        }
    }
}

/// A word that names no kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchKind(String);

impl std::fmt::Display for NoSuchKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "`{}` is nothing that can be normalised; expected taxon, place, quantity, date or identifier",
            self.0
        )
    }
}

impl std::error::Error for NoSuchKind {}

impl FromStr for Kind {
    type Err = NoSuchKind;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Kind::ALL.into_iter().find(|k| k.code() == word).ok_or_else(|| NoSuchKind(word.to_owned()))
    }
}

/// What holds for all rows of a run.
#[derive(Debug, Clone)]
pub struct Run {
    /// The day on which the table was read, or to which it speaks: no later date is a date, and listings are of this
    /// day where the row tells no other.
    pub as_of: Option<Date>,
    /// Country of texts whose row names none.
    pub country: Option<Country>,
    /// Name of the column; empty for lines of text.
    pub header: String,
    /// What the whole column of dates shows about its writing.
    pub dates: DateColumn,
}

impl Default for Run {
    fn default() -> Self {
        Self { as_of: None, country: None, header: String::new(), dates: DateColumn::of([]) }
    }
}

/// What one text became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    /// One value for each of [`Kind::columns`]; empty where nothing is known.
    pub values: Vec<String>,
    /// Whether the text has a meaning now. An empty text has none and wants none.
    pub understood: bool,
    /// What is wrong with the text, for the list of problems.
    pub problem: Option<String>,
}

/// Reads one text with the cells beside it, in the order of [`Chosen::beside`].
#[must_use]
pub fn cells(kind: Kind, text: &str, beside: &[(Beside, &str)], run: &Run) -> Cells {
    let row = cells::Row { text: text.trim(), beside, run };
    match kind {
        Kind::Taxon => cells::taxon(&row),
        Kind::Place => cells::place(&row),
        Kind::Quantity => cells::quantity(&row),
        Kind::Date => cells::date(&row),
        Kind::Identifier => cells::identifier(&row),
    }
}

#[cfg(test)]
mod tests;

//! From a cell to columns: what `saola normalise` appends to each row of a table.
//!
//! One kind of text a run: taxon, place, quantity, date or identifier. Which column holds it and which columns beside it
//! say more (country, unit, mode, product, origin) is read from their names (see `headers`); what a cell becomes stands
//! in `cells`, one function a kind. Reading files, threads and caches are left to the command.

mod cells;
mod headers;

pub use headers::{Beside, Chosen, NotChosen, choose, speaks};

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
#[derive(Debug, Clone, Default)]
pub struct Run {
    /// The day on which the table was read, or to which it speaks: no later date is a date, and listings are of this
    /// day where the row tells no other.
    pub as_of: Option<Date>,
    /// Country of texts whose row names none.
    pub country: Option<Country>,
    /// Name of the column; empty for lines of text.
    pub header: String,
    /// What the whole column of dates shows about its writing (see [`habit`]): `DMY`, `MDY`.
    pub habit: Option<&'static str>,
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

/// What the texts of a column show about its writing, taken together: for dates the order of day and month, where one
/// of them is above 12 in some rows and no row contradicts. `None` where nothing is shown.
#[must_use]
pub fn habit<'a>(kind: Kind, texts: impl Iterator<Item = &'a str>) -> Option<Habit> {
    (kind == Kind::Date).then(|| date_order(texts)).flatten()
}

/// A habit of a column, with its proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Habit {
    /// The word for [`Run::habit`]; `None` where the column contradicts itself.
    pub word: Option<&'static str>,
    /// What shows it, in words.
    pub because: String,
}

fn date_order<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Habit> {
    let (mut day_first, mut month_first) = (0_u64, 0_u64);
    let mut shown: [Option<&str>; 2] = [None, None];
    for text in texts {
        let Some((first, second)) = two_figures(text) else { continue };
        if first > 12 && second <= 12 && first <= 31 {
            day_first += 1;
            shown[0] = shown[0].or(Some(text));
        } else if second > 12 && first <= 12 && second <= 31 {
            month_first += 1;
            shown[1] = shown[1].or(Some(text));
        }
    }
    let example = |at: usize| shown.get(at).copied().flatten().unwrap_or_default().trim().to_owned();
    match (day_first, month_first) {
        (0, 0) => None,
        (n, 0) => Some(Habit {
            word: Some("DMY"),
            because: format!(
                "the day stands first in this column: {n} dates such as `{}` can be read in no other way",
                example(0)
            ),
        }),
        (0, n) => Some(Habit {
            word: Some("MDY"),
            because: format!(
                "the month stands first in this column: {n} dates such as `{}` can be read in no other way",
                example(1)
            ),
        }),
        (d, m) => Some(Habit {
            word: None,
            because: format!(
                "this column mixes orders: {d} dates such as `{}` have the day first, {m} such as `{}` the month; dates that could be either are left open",
                example(0),
                example(1)
            ),
        }),
    }
}

/// The first two figures of a date in figures whose year stands last: `03/04/2011`, `3-4-11 10:00`.
fn two_figures(text: &str) -> Option<(u32, u32)> {
    let day = text.trim().split(['T', ' ']).next()?;
    let mut parts = day.split(['/', '-', '.']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let figures = |p: &str| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit());
    let fits = parts.next().is_none()
        && (1..=2).contains(&first.len())
        && (1..=2).contains(&second.len())
        && matches!(third.len(), 2 | 4)
        && [first, second, third].into_iter().all(figures);
    if fits { first.parse().ok().zip(second.parse().ok()) } else { None }
}

#[cfg(test)]
mod tests;

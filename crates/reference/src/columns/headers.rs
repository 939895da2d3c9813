//! Which column of a table holds the texts, and which columns beside it say more, by their names.
//!
//! Words only, no looking at values: a name that holds one of the words of a kind (`Species`, `Port of entry`) speaks
//! for it. Where several do, the one that says nothing else wins; where that leaves two, the user is asked.

use super::Kind;
use crate::fold::fold;
use crate::identifier::Scheme;
use std::fmt;

/// What a column beside the text says about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Beside {
    /// Country of the place, or where a phone is dialled, or whose catty it is.
    Country,
    /// Country where the animal or plant comes from.
    Origin,
    /// Way of transport.
    Mode,
    /// Unit of the figure.
    Unit,
    /// Form of the goods.
    Product,
    /// Animal or plant.
    Species,
    /// Kind of identifier.
    Kind,
    /// Platform of a handle.
    Platform,
    /// Day of the movement or the seizure.
    Date,
    /// Year of a date that names none, or of a row that has no date.
    Year,
}

/// The columns that are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// Place of the column of texts, from 0.
    pub column: usize,
    /// Columns beside it that say more, from 0.
    pub beside: Vec<(Beside, usize)>,
}

/// Why no column could be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotChosen {
    /// The named column is not there.
    Absent {
        /// What was asked for.
        asked: String,
        /// What there is.
        headers: Vec<String>,
    },
    /// No name speaks for the kind.
    None {
        /// The kind.
        kind: Kind,
        /// What there is.
        headers: Vec<String>,
    },
    /// Several names do.
    Several {
        /// The kind.
        kind: Kind,
        /// Those that do.
        fitting: Vec<String>,
    },
}

impl fmt::Display for NotChosen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |names: &[String]| names.iter().map(|n| format!("`{n}`")).collect::<Vec<_>>().join(", ");
        match self {
            NotChosen::Absent { asked, headers } => {
                write!(f, "there is no column `{asked}`; the columns are {}", list(headers))
            }
            NotChosen::None { kind, headers } => write!(
                f,
                "no column is named like something of kind {}; say which with `--column`; the columns are {}",
                kind.code(),
                list(headers)
            ),
            NotChosen::Several { kind, fitting } => write!(
                f,
                "several columns are named like something of kind {}: {}; say which with `--column`",
                kind.code(),
                list(fitting)
            ),
        }
    }
}

impl std::error::Error for NotChosen {}

/// Words (folded) in a column's name that speak for a kind; the first list says it alone, the second weakly.
fn words(kind: Kind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        Kind::Taxon => (
            &[
                "taxon",
                "species",
                "scientific name",
                "taxon name",
                "species name",
                "especie",
                "espece",
                "genus",
                "wildlife",
            ],
            &["animal", "plant", "specimen", "common name", "commodity", "goods", "name"],
        ),
        Kind::Place => (
            &["place", "location", "city", "port", "airport", "locality", "place name", "locode"],
            &["country", "origin", "destination", "transit", "from", "to", "province", "region", "address"],
        ),
        Kind::Quantity => (
            &["quantity", "qty", "amount", "number", "weight", "volume", "count", "quantity as written"],
            &["kg", "number of items", "pieces", "pcs", "net weight", "gross weight", "n"],
        ),
        Kind::Date => (&["date", "fecha", "datum", "day"], &["when", "year", "month", "time"]),
        Kind::Identifier => (
            &["identifier", "id number", "identifier as written", "contact"],
            &["number", "no", "id", "code", "address"],
        ),
    }
}

/// Names that say "the text" and fit any kind where the table has one column.
const ANY: &[&str] =
    &["text", "value", "raw", "input", "name", "words", "description", "as written", "string", "entry"];

/// Chooses the columns by their names, or the one that is asked for by name or by number (from 1).
///
/// # Errors
/// None or several fit; the error lists the names.
pub fn choose(kind: Kind, headers: &[String], asked: Option<&str>) -> Result<Chosen, NotChosen> {
    let column = match asked {
        Some(asked) => named(headers, asked)?,
        None => fitting(kind, headers)?,
    };
    Ok(Chosen { column, beside: beside(kind, headers, column) })
}

/// Whether any of the names speaks for the kind, so that the first row is a header.
#[must_use]
pub fn speaks(kind: Kind, headers: &[String]) -> bool {
    headers.iter().any(|h| strength(kind, &fold(h)) > 0)
        || (headers.len() == 1 && headers.iter().any(|h| ANY.contains(&fold(h).as_str())))
}

fn named(headers: &[String], asked: &str) -> Result<usize, NotChosen> {
    let exact = headers.iter().position(|h| h == asked);
    let alike = || {
        let folded = fold(asked);
        headers.iter().position(|h| fold(h) == folded)
    };
    let numbered = || asked.parse::<usize>().ok().filter(|n| (1..=headers.len()).contains(n)).map(|n| n - 1);
    exact
        .or_else(alike)
        .or_else(numbered)
        .ok_or_else(|| NotChosen::Absent { asked: asked.to_owned(), headers: headers.to_vec() })
}

fn fitting(kind: Kind, headers: &[String]) -> Result<usize, NotChosen> {
    if headers.len() == 1 {
        return Ok(0);
    }
    let strengths: Vec<u8> = headers.iter().map(|h| strength(kind, &fold(h))).collect();
    let best = strengths.iter().copied().max().unwrap_or_default();
    if best == 0 {
        return Err(NotChosen::None { kind, headers: headers.to_vec() });
    }
    let mut at = strengths.iter().enumerate().filter(|(_, s)| **s == best).map(|(at, _)| at);
    match (at.next(), at.next()) {
        (Some(only), None) => Ok(only),
        _ => Err(NotChosen::Several {
            kind,
            fitting: headers
                .iter()
                .zip(&strengths)
                .filter(|(_, s)| **s == best)
                .map(|(h, _)| h.clone())
                .collect(),
        }),
    }
}

/// How loudly a folded name speaks for a kind: 4 where it is the word, 3 where it holds it, 2 and 1 for weak words.
/// A weight beside a number of items is another quantity, not a worse name: there the word alone is no louder.
fn strength(kind: Kind, name: &str) -> u8 {
    let (strong, weak) = words(kind);
    let holds = |list: &[&str]| list.iter().any(|w| format!(" {name} ").contains(&format!(" {w} ")));
    if strong.contains(&name)
        || (kind == Kind::Identifier && Scheme::named(name).is_some_and(|s| s.code() == name))
    {
        if kind == Kind::Quantity { 3 } else { 4 }
    } else if holds(strong) {
        3
    } else if weak.contains(&name) || (kind == Kind::Identifier && Scheme::named(name).is_some()) {
        2
    } else {
        u8::from(holds(weak))
    }
}

/// Words (folded) of columns that say more about a kind of text.
fn beside_words(kind: Kind) -> &'static [(Beside, &'static [&'static str])] {
    const COUNTRY: &[&str] = &["country", "iso", "country code", "pays", "pais", "land"];
    const MODE: &[&str] = &["mode", "mode of transport", "transport", "transit type", "transport mode"];
    const UNIT: &[&str] = &["unit", "units", "uom", "unit of measure"];
    const PRODUCT: &[&str] = &[
        "product",
        "term",
        "form",
        "product form",
        "wildlife description",
        "commodity",
        "description of goods",
    ];
    const SPECIES: &[&str] = &["species", "taxon", "scientific name"];
    const ORIGIN: &[&str] = &["origin", "country of origin", "origin country", "country origin"];
    // The movement goes before the seizure, any other date comes last.
    const DATE: &[&str] =
        &["shipment date", "date of shipment", "movement date", "seizure date", "date of seizure", "date"];
    match kind {
        Kind::Taxon => &[
            (Beside::Origin, ORIGIN),
            (Beside::Product, PRODUCT),
            (Beside::Date, DATE),
            (Beside::Year, &["year"]),
        ],
        Kind::Place => &[(Beside::Country, COUNTRY), (Beside::Mode, MODE)],
        Kind::Quantity => &[
            (Beside::Unit, UNIT),
            (Beside::Product, PRODUCT),
            (Beside::Species, SPECIES),
            (Beside::Country, COUNTRY),
        ],
        Kind::Date => &[(Beside::Year, &["year"])],
        Kind::Identifier => &[
            (Beside::Kind, &["kind", "type", "identifier kind", "identifier type", "id type"]),
            (Beside::Country, COUNTRY),
            (Beside::Platform, &["platform", "site", "marketplace"]),
        ],
    }
}

fn beside(kind: Kind, headers: &[String], column: usize) -> Vec<(Beside, usize)> {
    let folded: Vec<String> = headers.iter().map(|h| fold(h)).collect();
    let mut out = Vec::new();
    for (what, words) in beside_words(kind) {
        // The name itself first, then names that end with the word (`seizure country`), never the text's own column.
        let others = || folded.iter().enumerate().filter(|(at, _)| *at != column);
        let exact = words.iter().find_map(|w| others().find(|(_, name)| name.as_str() == *w));
        let ends = || others().find(|(_, name)| words.iter().any(|w| name.ends_with(&format!(" {w}"))));
        if let Some((at, _)) = exact.or_else(ends) {
            out.push((*what, at));
        }
    }
    out
}

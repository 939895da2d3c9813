//! What a reading of a place says: the place, how exact it is, how sure, why, and what else was meant perhaps.

use model::{Confidence, Country, PlaceKind};
use std::fmt;

/// How exact a place is, finer than [`model::PlacePrecision`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Detail {
    /// An airport.
    Airport,
    /// A seaport, river port or dry port.
    Port,
    /// A border post.
    BorderPost,
    /// A city, town or village.
    Town,
    /// A second-level part of a country.
    District,
    /// A first-level part of a country.
    Province,
    /// A country or territory.
    Country,
    /// Wider than a country, or a stretch between two places.
    Region,
    /// A sea, strait or ocean.
    Sea,
}

impl Detail {
    /// The word that tables write: `airport`, `border post`, ...
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Airport => "airport",
            Self::Port => "port",
            Self::BorderPost => "border post",
            Self::Town => "town",
            Self::District => "district",
            Self::Province => "province",
            Self::Country => "country",
            Self::Region => "region",
            Self::Sea => "sea",
        }
    }

    pub(crate) fn of(kind: PlaceKind) -> Self {
        match kind {
            PlaceKind::Country => Self::Country,
            PlaceKind::Region => Self::Province,
            PlaceKind::Port => Self::Port,
            PlaceKind::Airport => Self::Airport,
            PlaceKind::BorderPost => Self::BorderPost,
            _ => Self::Town,
        }
    }
}

impl fmt::Display for Detail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Another place that the words may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceCandidate {
    /// Usual English name.
    pub name: String,
    /// Where it lies.
    pub country: Country,
    /// How exact it would be.
    pub detail: Detail,
}

/// A place that was read, with the reason in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// Where it lies; `None` for seas and regions wider than a country.
    pub country: Option<Country>,
    /// Usual English name.
    pub name: String,
    /// IATA code (else ICAO) of an airport, UN/LOCODE of a port; where known.
    pub code: Option<String>,
    /// Latitude and longitude in millionths of a degree (WGS 84); of wide areas a label point.
    pub point: Option<(i32, i32)>,
    /// How exact it is.
    pub detail: Detail,
    /// How sure the reading is.
    pub confidence: Confidence,
    /// Why: which words, which table, which source.
    pub reason: String,
}

/// What words say of a place: at most one reading, and what else they may mean.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Location {
    /// The reading; `None` where it would be a guess.
    pub found: Option<Located>,
    /// Others of that name, at most eight, in order of country.
    pub candidates: Vec<PlaceCandidate>,
}

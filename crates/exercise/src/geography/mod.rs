//! Countries and towns of a world, and the lanes between them.
//!
//! Real countries and towns (facts, typed in), because readers resolve them; everybody and everything in them is made up.

mod tables;

pub use tables::{COUNTRIES, TOWNS};

/// A country, as a place in [`COUNTRIES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryId(pub u8);

/// A town, as a place in [`TOWNS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TownId(pub u16);

/// What part a country plays in the published patterns of wildlife trafficking (domain reference, sections 3 and 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Goods come from here more than they go here.
    Source,
    /// Goods pass through.
    Transit,
    /// Goods are sold here.
    Destination,
    /// No part of the published patterns.
    Other,
}

/// One country.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: &'static str,
    /// English short name.
    pub name: &'static str,
    /// ISO 4217.
    pub currency: &'static str,
    /// Units of its currency for a US dollar, rounded (from memory: only the order of size matters).
    pub per_dollar: f64,
    /// Part in the published patterns.
    pub part: Part,
    /// Cultures that its people's names come from, with weights.
    pub cultures: &'static [(crate::people::Culture, u32)],
    /// Weight in trade and people.
    pub weight: u32,
    /// Language that its offices write.
    pub language: Language,
}

/// A language that partners and sellers write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Portuguese.
    Portuguese,
    /// Chinese, simplified.
    Chinese,
    /// Vietnamese.
    Vietnamese,
    /// Thai.
    Thai,
    /// Indonesian and Malay.
    Indonesian,
    /// Arabic.
    Arabic,
    /// Russian.
    Russian,
    /// German.
    German,
}

/// One town.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Town {
    /// Country.
    pub country: CountryId,
    /// Name.
    pub name: &'static str,
    /// IATA code of its airport, where it has one that carries cargo.
    pub air: Option<&'static str>,
    /// UN/LOCODE of its seaport, where it has one.
    pub sea: Option<&'static str>,
}

impl CountryId {
    /// The country.
    #[must_use]
    pub fn get(self) -> &'static Country {
        &COUNTRIES[usize::from(self.0)]
    }

    /// The country with this code.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        COUNTRIES.iter().position(|c| c.code == code).and_then(|n| u8::try_from(n).ok()).map(Self)
    }

    /// All countries.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        (0..COUNTRIES.len()).filter_map(|n| u8::try_from(n).ok()).map(Self)
    }
}

impl TownId {
    /// The town.
    #[must_use]
    pub fn get(self) -> &'static Town {
        &TOWNS[usize::from(self.0)]
    }

    /// The towns of a country.
    pub fn in_country(country: CountryId) -> impl Iterator<Item = Self> + Clone {
        (0..TOWNS.len())
            .filter(move |n| TOWNS[*n].country == country)
            .filter_map(|n| u16::try_from(n).ok())
            .map(Self)
    }
}

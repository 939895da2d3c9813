//! Countries (ISO 3166-1 codes and short names, ISO 4217 currencies; parts from the published patterns).

use super::{Country, Language, Part};
use crate::people::Culture;

/// The countries of every world.
pub const COUNTRIES: &[Country] = &[
    Country {
        code: "KE",
        name: "Kenya",
        currency: "KES",
        per_dollar: 130.0,
        part: Part::Source,
        cultures: &[(Culture::Swahili, 9), (Culture::SouthAsian, 1)],
        weight: 30,
        language: Language::English,
    },
    Country {
        code: "VN",
        name: "Viet Nam",
        currency: "VND",
        per_dollar: 25_000.0,
        part: Part::Destination,
        cultures: &[(Culture::Vietnamese, 1)],
        weight: 40,
        language: Language::Vietnamese,
    },
    Country {
        code: "GB",
        name: "United Kingdom",
        currency: "GBP",
        per_dollar: 0.8,
        part: Part::Other,
        cultures: &[(Culture::English, 8), (Culture::SouthAsian, 1), (Culture::WestAfrican, 1)],
        weight: 40,
        language: Language::English,
    },
];

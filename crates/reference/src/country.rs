//! Countries and territories: codes, names and variants to ISO 3166-1 alpha-2.
//!
//! HK, MO and TW keep codes of their own. Wider regions (`Africa`) are known words that name no country.

use crate::fold::fold;
use crate::tables::countries::{AMBIGUOUS, COUNTRIES, CountryRow, REGIONS};
use crate::text;
use model::{Confidence, Country, Stated};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What a name meant, before it becomes a [`Stated`].
#[derive(Clone)]
pub(crate) struct CountryMeaning {
    pub(crate) country: Country,
    pub(crate) rule: String,
    pub(crate) confidence: Confidence,
}

/// Facts about one country or territory.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CountryFacts {
    /// ISO 3166-1 alpha-2.
    pub country: Country,
    /// ISO 3166-1 alpha-3.
    pub alpha3: &'static str,
    /// Usual English name.
    pub name: &'static str,
    /// Label point in millionths of a degree; approximate, our own figure.
    pub point: (i32, i32),
}

/// Fills in the country that the words of the source name.
///
/// What already has a meaning is left alone.
#[must_use]
pub fn country(stated: Stated<Country>) -> Stated<Country> {
    if stated.value.is_some() {
        return stated;
    }
    match country_meaning(&stated.raw) {
        Some(found) => stated.meaning(found.country, found.rule, found.confidence),
        None => stated,
    }
}

/// Facts about a country; `None` where ISO 3166-1 has no such code.
#[must_use]
pub fn country_facts(country: Country) -> Option<CountryFacts> {
    INDEX.by_code.get(&country).map(|row| facts(country, row))
}

/// All countries and territories of ISO 3166-1 in order of their codes.
pub fn countries() -> impl Iterator<Item = CountryFacts> {
    COUNTRIES.iter().filter_map(|row| row.alpha2.parse().ok().map(|country| facts(country, row)))
}

pub(crate) fn country_meaning(raw: &str) -> Option<CountryMeaning> {
    let trimmed = raw.trim();
    if let Some(found) = by_code(trimmed) {
        return Some(found);
    }
    if text::is_unknown(trimmed) {
        return None;
    }
    let key = fold(trimmed);
    let (country, written, note) = INDEX.by_name.get(key.as_str())?;
    let (rule, confidence) = match note {
        Some(note) => (
            format!("country table: `{written}` is read as {country}; {note} (ISO 3166-1)"),
            Confidence::Possible,
        ),
        None => (format!("country table: `{written}` is {country} (ISO 3166-1)"), Confidence::Certain),
    };
    Some(CountryMeaning { country: *country, rule, confidence })
}

/// Whether the words name a region wider than a country, or say that several are meant.
pub(crate) fn is_region(folded: &str) -> bool {
    INDEX.regions.contains(folded)
}

/// Whether the words may mean either Congo, and their reading must yield to a city that is known.
pub(crate) fn is_either_congo(raw: &str) -> bool {
    let key = fold(raw);
    key.contains("congo") || key.contains("kongo") || key == "roc"
}

pub(crate) fn label_point(country: Country) -> Option<(i32, i32)> {
    country_facts(country).map(|facts| facts.point)
}

pub(crate) fn english_name(country: Country) -> Option<&'static str> {
    INDEX.by_code.get(&country).map(|row| row.name)
}

/// Codes count as codes only in capitals: `to`, `in`, `no` and `is` are words.
fn by_code(trimmed: &str) -> Option<CountryMeaning> {
    if !(trimmed.len() == 2 || trimmed.len() == 3) || !trimmed.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let country = *INDEX.codes.get(trimmed)?;
    if trimmed == "NA" {
        return Some(CountryMeaning {
            country,
            rule: "country table: alpha-2 code `NA`, which also abbreviates `not available` (ISO 3166-1)"
                .to_owned(),
            confidence: Confidence::Possible,
        });
    }
    let which = if trimmed.len() == 2 { "alpha-2" } else { "alpha-3" };
    Some(CountryMeaning {
        country,
        rule: format!("country table: {which} code `{trimmed}` (ISO 3166-1)"),
        confidence: Confidence::Certain,
    })
}

fn facts(country: Country, row: &'static CountryRow) -> CountryFacts {
    CountryFacts {
        country,
        alpha3: row.alpha3,
        name: row.name,
        point: (text::micro_degrees(row.lat), text::micro_degrees(row.lon)),
    }
}

type NameMeaning = (Country, &'static str, Option<&'static str>);

struct Index {
    by_code: HashMap<Country, &'static CountryRow>,
    codes: HashMap<&'static str, Country>,
    by_name: HashMap<String, NameMeaning>,
    regions: HashSet<String>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        by_code: HashMap::new(),
        codes: HashMap::new(),
        by_name: HashMap::new(),
        regions: REGIONS.iter().map(|name| fold(name)).collect(),
    };
    for row in COUNTRIES {
        let Ok(country) = row.alpha2.parse::<Country>() else { continue };
        index.by_code.insert(country, row);
        index.codes.insert(row.alpha2, country);
        index.codes.insert(row.alpha3, country);
        for name in std::iter::once(&row.name).chain(row.variants) {
            index.by_name.insert(fold(name), (country, name, None));
        }
    }
    for (name, code, note) in AMBIGUOUS {
        if let Ok(country) = code.parse::<Country>() {
            index.by_name.insert(fold(name), (country, name, Some(note)));
        }
    }
    index
});

#[cfg(test)]
mod tests {
    use super::*;

    fn code(raw: &str) -> Option<String> {
        country(Stated::raw(raw)).value.map(|c| c.to_string())
    }

    #[test]
    fn names_codes_and_variants() {
        for (raw, expected) in [
            ("KE", "KE"),
            ("VNM", "VN"),
            ("UAE", "AE"),
            ("U.A.E.", "AE"),
            ("Viet Nam", "VN"),
            ("Vietnam ", "VN"),
            ("China - Hong Kong", "HK"),
            ("Hong Kong, China", "HK"),
            ("China - Taiwan", "TW"),
            ("Ivory Coast", "CI"),
            ("Côte d’Ivoire", "CI"),
            ("DRC", "CD"),
            ("DR Congo", "CD"),
            ("Democratic Republic of Congo", "CD"),
            ("Republic of the Congo (Congo-Brazzaville)", "CG"),
            ("Laos", "LA"),
            ("Burma", "MM"),
            ("USA", "US"),
            ("England", "GB"),
            ("The Netherlands", "NL"),
            ("Libia", "LY"),
            ("Deutschland", "DE"),
            ("中国", "CN"),
            ("UK", "GB"),
        ] {
            assert_eq!(code(raw).as_deref(), Some(expected), "{raw}");
        }
    }

    #[test]
    fn unknown_stays_unknown() {
        for raw in ["", " ", "Africa", "Various", "unknown", "no", "is", "XX", "Nairobi", "N/A", "?", "Asia"]
        {
            assert_eq!(code(raw), None, "{raw}");
        }
    }

    #[test]
    fn a_name_of_two_countries_is_only_possible() {
        let found = country(Stated::raw("Congo"));
        assert_eq!(found.confidence, Some(Confidence::Possible));
        assert_eq!(found.raw, "Congo");
    }

    #[test]
    fn the_table_is_whole() {
        assert_eq!(countries().count(), 249);
        for facts in countries() {
            assert_eq!(code(facts.name).as_deref(), Some(facts.country.code()), "{}", facts.name);
            assert!(facts.point.0.abs() <= 90_000_000 && facts.point.1.abs() <= 180_000_000);
        }
    }

    #[test]
    fn no_variant_names_two_countries() {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for row in COUNTRIES {
            for name in std::iter::once(&row.name).chain(row.variants) {
                let old = seen.insert(fold(name), row.alpha2);
                assert!(old.is_none_or(|code| code == row.alpha2), "{name}");
            }
        }
    }
}

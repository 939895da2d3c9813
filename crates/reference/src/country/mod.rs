//! Countries and territories: codes, names and variants to ISO 3166-1 alpha-2.
//!
//! HK, MO and TW keep codes of their own. Former countries keep theirs (`SU`) unless one country took their place
//! (`ZR` is `CD`). Wider regions (`Africa`) are known words that name no country. A long name may be misspelled by a
//! letter or two (`Ethopia`), as long as one country alone is near and no place is called so.

mod index;

use crate::place::is_known_name;
use crate::tables::countries::{COUNTRIES, CountryRow, FORMER};
use crate::text;
use index::INDEX;
use model::{Country, Stated};

pub(crate) use index::{
    CountryMeaning, country_meaning, country_of_key, is_either_congo, is_region, near_country,
};

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
    let near = || near_country(&stated.raw).filter(|_| !is_known_name(&stated.raw));
    match country_meaning(&stated.raw).or_else(near) {
        Some(found) => stated.meaning(found.country, found.rule, found.confidence),
        None => stated,
    }
}

/// Facts about a country, also a former one (ISO 3166-3); `None` where neither part of the standard has the code.
#[must_use]
pub fn country_facts(country: Country) -> Option<CountryFacts> {
    if let Some(row) = INDEX.by_code.get(&country) {
        return Some(facts(country, row));
    }
    let (_, alpha3, name, lat, lon, ..) = FORMER.iter().find(|row| row.0 == country.code())?;
    Some(CountryFacts {
        country,
        alpha3,
        name,
        point: (text::micro_degrees(*lat), text::micro_degrees(*lon)),
    })
}

/// All countries and territories of ISO 3166-1 in order of their codes.
pub fn countries() -> impl Iterator<Item = CountryFacts> {
    COUNTRIES.iter().filter_map(|row| row.alpha2.parse().ok().map(|country| facts(country, row)))
}

pub(crate) fn label_point(country: Country) -> Option<(i32, i32)> {
    country_facts(country).map(|facts| facts.point)
}

pub(crate) fn english_name(country: Country) -> Option<&'static str> {
    country_facts(country).map(|facts| facts.name)
}

fn facts(country: Country, row: &'static CountryRow) -> CountryFacts {
    CountryFacts {
        country,
        alpha3: row.alpha3,
        name: row.name,
        point: (text::micro_degrees(row.lat), text::micro_degrees(row.lon)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;
    use model::Confidence;
    use std::collections::HashMap;

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
            ("Ethopia", "ET"),
            ("Tailandia", "TH"),
            ("Zimbabwee", "ZW"),
            ("Mozambque", "MZ"),
            ("Phillipines", "PH"),
            ("M'sia", "MY"),
            ("Soviet Union", "SU"),
            ("SU", "SU"),
            ("YU", "YU"),
            ("Zaire", "CD"),
            ("DD", "DE"),
            ("Kenyan", "KE"),
            ("République démocratique du Congo", "CD"),
            ("Côte d'Ivoire (Ivory Coast)", "CI"),
            ("Tanzania, United Rep. of", "TZ"),
            ("the Kingdom of Thailand", "TH"),
            ("Việt Nam", "VN"),
            ("刚果（金）", "CD"),
            ("南非", "ZA"),
            ("Моза́мбик", "MZ"),
        ] {
            assert_eq!(code(raw).as_deref(), Some(expected), "{raw}");
        }
    }

    #[test]
    fn unknown_stays_unknown() {
        for raw in [
            "", " ", "Africa", "Various", "unknown", "no", "is", "XX", "Nairobi", "N/A", "?", "Asia", "ZZ",
            "Chida", "Grenoble",
        ] {
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

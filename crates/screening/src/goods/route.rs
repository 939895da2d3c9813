//! Ports, ships, containers and detours of a way.
//!
//! Which place a word means is `reference`'s; here it is asked only whether a port is told at all, and how far the way is.

use super::list::list;
use super::memo::Memo;
use super::words::plain;
use model::{Country, PlaceKind};
use reference::{Detail, Located, PlaceContext, Scheme, Valid, country_facts, detect, locate};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Radius of the Earth, km.
const EARTH_KM: f64 = 6371.0;
/// Ends nearer than this tell nothing of a detour, km.
const SHORTEST_WAY_KM: f64 = 500.0;

static VAGUE: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let rows = list("port_words").into_iter().flat_map(|l| l.rows());
    rows.flat_map(|row| row.parts("words").map(spaced)).collect()
});

/// A text folded, one space between words.
pub(super) fn spaced(text: &str) -> String {
    plain(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the number is an IMO ship number whose check digit fits. `None` for an empty text.
#[must_use]
pub fn valid_imo(text: &str) -> Option<bool> {
    is_valid(text, Scheme::Imo)
}

/// Whether the number is a container's whose check digit (ISO 6346) fits. `None` for an empty text.
#[must_use]
pub fn valid_container(text: &str) -> Option<bool> {
    is_valid(text, Scheme::Container)
}

fn is_valid(text: &str, scheme: Scheme) -> Option<bool> {
    if text.trim().is_empty() {
        return None;
    }
    Some(detect(text, Some(scheme), None, None).valid == Valid::Yes)
}

thread_local! {
    static LOCATED: Memo<String, Option<Located>> = Memo::new();
}

fn located(text: &str) -> Option<Located> {
    let context = PlaceContext { country: None, mode: Some(PlaceKind::Port) };
    LOCATED.with(|kept| kept.get(text.to_owned(), |text| locate(text, context).found))
}

/// Five letters and figures that begin with the code of a country: how UN/LOCODE writes a place. Capitals are asked for,
/// since many names have five letters.
fn as_locode(text: &str) -> Option<(String, Country)> {
    let code: String = text.trim().chars().filter(|c| !c.is_whitespace()).collect();
    let fits = code.len() == 5 && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let country: Country = code.get(..2).filter(|_| fits)?.parse().ok()?;
    country_facts(country).map(|_| (code, country))
}

/// The code of a port: UN/LOCODE where known, else that of an airport; `None` for what is no known place with a code.
pub(super) fn port_code(text: &str) -> Option<String> {
    if let Some(found) = located(text).and_then(|found| found.code) {
        return Some(found);
    }
    as_locode(text).map(|(code, _)| code)
}

/// Whether the words stand for a port and name none (`any safe world port`, `TBA`, `to order`).
#[must_use]
pub fn vague_port(text: &str) -> Option<bool> {
    let words = spaced(text);
    (!words.is_empty())
        .then(|| VAGUE.contains(&words) || words.starts_with("any port") || words.starts_with("any safe"))
}

/// Whether the words name a port, airport or town that the tables know, or have the form of a UN/LOCODE. `None` for an
/// empty text. A country alone is no port.
#[must_use]
pub fn port_known(text: &str) -> Option<bool> {
    if vague_port(text)? {
        return Some(false);
    }
    let place = |found: Located| !matches!(found.detail, Detail::Country | Detail::Region | Detail::Sea);
    Some(as_locode(text).is_some() || located(text).is_some_and(place))
}

/// The country (ISO 3166-1 alpha-2) that the words for a port, airport or town lie in; `None` where it is not known.
#[must_use]
pub fn port_country(text: &str) -> Option<String> {
    if vague_port(text)? {
        return None;
    }
    let by_code = || as_locode(text).map(|(_, country)| country);
    let country = located(text).and_then(|found| found.country).or_else(by_code)?;
    Some(country.to_string())
}

/// How many times longer the way over the places between is than straight, along great circles; at least 1. Places are
/// countries by code (their middle) or words for ports; those between are divided by commas, semicolons, or, where all are
/// codes, by blanks. `None` where a place is not known, none lies between, or the ends are nearer than 500 km.
#[must_use]
pub fn detour(origin: Option<&str>, transit: Option<&str>, destination: Option<&str>) -> Option<f64> {
    let (from, to) = (point_of(origin?)?, point_of(destination?)?);
    let straight = distance(from, to);
    if straight < SHORTEST_WAY_KM {
        return None;
    }
    let between: Vec<(f64, f64)> = places_of(transit?).into_iter().map(point_of).collect::<Option<_>>()?;
    if between.is_empty() {
        return None;
    }
    let mut at = from;
    let mut way = 0.0;
    for next in between.into_iter().chain([to]) {
        way += distance(at, next);
        at = next;
    }
    Some((way / straight).max(1.0))
}

/// How many places lie between, as the words tell.
#[must_use]
pub fn transit_count(transit: &str) -> Option<f64> {
    let count = places_of(transit).len();
    u32::try_from(count).ok().map(f64::from)
}

fn places_of(transit: &str) -> Vec<&str> {
    let codes = transit
        .split_whitespace()
        .all(|word| word.len() == 2 && word.bytes().all(|b| b.is_ascii_alphabetic()));
    let parts: Vec<&str> = if codes {
        transit.split_whitespace().collect()
    } else {
        transit.split([',', ';', '|', '/', '>']).map(str::trim).collect()
    };
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

fn point_of(place: &str) -> Option<(f64, f64)> {
    let place = place.trim();
    let country = (place.len() == 2).then(|| place.to_ascii_uppercase().parse().ok()).flatten();
    let micro = match country.and_then(country_facts) {
        Some(facts) => facts.point,
        None => located(place)?.point?,
    };
    Some((f64::from(micro.0) / 1e6, f64::from(micro.1) / 1e6))
}

/// Along the great circle, km.
fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (lat_a, lat_b) = (a.0.to_radians(), b.0.to_radians());
    let (half_lat, half_lon) = ((lat_b - lat_a) / 2.0, (b.1 - a.1).to_radians() / 2.0);
    let h = half_lat.sin().powi(2) + lat_a.cos() * lat_b.cos() * half_lon.sin().powi(2);
    2.0 * EARTH_KM * h.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers() {
        for (text, expected) in [
            ("9074729", Some(true)),
            ("IMO 9074729", Some(true)),
            ("9074728", Some(false)),
            ("12", Some(false)),
            ("MV SEA STAR", Some(false)),
            ("", None),
        ] {
            assert_eq!(valid_imo(text), expected, "{text}");
        }
        for (text, expected) in [
            ("CSQU 305438-3", Some(true)),
            ("CSQU3054383", Some(true)),
            ("CSQU3054384", Some(false)),
            ("CSQX3054383", Some(false)),
            ("container", Some(false)),
            (" ", None),
        ] {
            assert_eq!(valid_container(text), expected, "{text}");
        }
    }

    #[test]
    fn ports() {
        for (text, vague, known, country) in [
            ("Mombasa", Some(false), Some(true), Some("KE")),
            ("VNHPH", Some(false), Some(true), Some("VN")),
            ("Haiphong", Some(false), Some(true), Some("VN")),
            ("DE HAM", Some(false), Some(true), Some("DE")),
            ("Any Safe World Port", Some(true), Some(false), None),
            ("any port in Asia", Some(true), Some(false), None),
            ("TBA", Some(true), Some(false), None),
            ("to order", Some(true), Some(false), None),
            ("Kenya", Some(false), Some(false), Some("KE")),
            ("", None, None, None),
        ] {
            assert_eq!(vague_port(text), vague, "{text}");
            assert_eq!(port_known(text), known, "{text}");
            assert_eq!(port_country(text).as_deref(), country, "{text}");
        }
    }

    #[test]
    fn detours() {
        let ratio = |from, over, to| detour(Some(from), Some(over), Some(to));
        assert!(ratio("KE", "AE", "VN").is_some_and(|r| r < 1.3), "{:?}", ratio("KE", "AE", "VN"));
        assert!(ratio("NG", "BR US", "VN").is_some_and(|r| r > 1.9), "{:?}", ratio("NG", "BR US", "VN"));
        assert!(ratio("Mombasa", "Dubai; Singapore", "Haiphong").is_some_and(|r| r < 1.6));
        for (from, over, to) in [
            ("KE", "", "VN"),
            ("KE", "QQ", "VN"),
            ("RW", "CN", "BI"),
            ("", "AE", "VN"),
            ("KE", "nowhere at all", "VN"),
        ] {
            assert_eq!(ratio(from, over, to), None, "{from} {over} {to}");
        }
        assert_eq!(detour(Some("KE"), None, Some("VN")), None);
        for (transit, count) in [("AE QA", 2.0), ("Dubai; Doha; Singapore", 3.0), ("", 0.0), ("AE", 1.0)] {
            assert_eq!(transit_count(transit), Some(count), "{transit}");
        }
    }

    proptest! {
        #[test]
        fn a_way_is_never_shorter_than_straight(over in "(AE|QA|SG|BR|US|ZA|TR| ){1,6}") {
            if let Some(ratio) = detour(Some("KE"), Some(&over), Some("VN")) {
                prop_assert!(ratio >= 1.0);
            }
        }

        #[test]
        fn any_words_are_taken_or_left(text in "\\PC{0,30}") {
            prop_assert_eq!(vague_port(&text).is_none(), port_known(&text).is_none());
        }
    }
}

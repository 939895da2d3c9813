//! table: airports.
//!
//! IATA codes, usual names, city served and coordinates to two decimals (typed in, from memory).

use super::PlaceRow;
use model::PlaceKind;

const fn a(
    code: &'static str,
    name: &'static str,
    city: &'static str,
    country: &'static str,
    lat: f64,
    lon: f64,
    variants: &'static [&'static str],
) -> PlaceRow {
    PlaceRow { kind: PlaceKind::Airport, code, name, country, lat, lon, city, variants }
}

#[rustfmt::skip]
pub(crate) const AIRPORTS: &[PlaceRow] = &[
    a("NBO", "Jomo Kenyatta International Airport", "Nairobi", "KE", -1.32, 36.93, &["JKIA"]),
    a("BKK", "Suvarnabhumi Airport", "Bangkok", "TH", 13.69, 100.75, &["Bangkok Suvarnabhumi"]),
];

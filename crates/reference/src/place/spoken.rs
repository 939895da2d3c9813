//! Places as people speak of them: a name inside other words, seas, `between A and B`, `the Kenya-Tanzania border`.

use super::cells::{Piece, cell_groups};
use super::located::{Detail, Located, Location, PlaceCandidate};
use super::lookup::{self, Spot, lies_in, typed_key};
use super::reading::read_group;
use super::words::town_key;
use super::{PlaceContext, gazetteer};
use crate::country::label_point;
use crate::fold::{fold, runs_together};
use crate::tables::places::seas::SEAS;
use crate::text::micro_degrees;
use model::{Confidence, Country, PlaceKind};
use rustc_hash::FxHashMap as HashMap;
use std::sync::LazyLock;

/// A sea, strait or ocean of this folded name.
pub(super) fn sea(folded: &str) -> Option<Located> {
    let bare =
        ["the ", "waters of the ", "waters of ", "international waters of ", "international waters in the "];
    let name = bare.iter().find_map(|words| folded.strip_prefix(words)).unwrap_or(folded);
    let (name, lat, lon) = SEA_INDEX.get(name).copied()?;
    Some(Located {
        country: None,
        name: name.to_owned(),
        code: None,
        point: Some((micro_degrees(lat), micro_degrees(lon))),
        detail: Detail::Sea,
        confidence: Confidence::Likely,
        reason: format!(
            "place table: {name} is a sea or strait; its waters tell of no country (typed in, from memory)"
        ),
    })
}

static SEA_INDEX: LazyLock<HashMap<String, (&'static str, f64, f64)>> = LazyLock::new(|| {
    let mut index = HashMap::default();
    for (name, lat, lon, others) in SEAS {
        for written in std::iter::once(name).chain(*others) {
            index.insert(fold(written), (*name, *lat, *lon));
        }
    }
    index
});

/// `Ho Chi Minh City's Tan Son Nhat airport`, `Kolhapur forest`, `广西凭祥市`: the longest run of words that is a
/// locality. In the country that is known; without one only typed-in names, and only where they are in one country.
pub(super) fn name_inside(piece: &Piece, country: Option<Country>) -> Option<Spot> {
    if piece.key.chars().any(runs_together) {
        return run_together(&piece.key, country);
    }
    let words: Vec<&str> = piece.key.split(' ').collect();
    for count in (1..words.len().min(6)).rev() {
        for run in words.windows(count) {
            let name = run.join(" ");
            let long = name.chars().count();
            if long < 4 || (country.is_none() && long < 6) {
                continue;
            }
            if let Some(spot) = chosen(&typed_key(&name), country) {
                return Some(spot);
            }
            let Some(country) = country.filter(|_| long >= 5 && !COMMON.contains(&name.as_str())) else {
                continue;
            };
            let towns = || gazetteer::towns(&name).filter_map(Spot::town);
            let town = towns().find(|spot| lies_in(spot.country, country));
            if let Some(spot) = town.or_else(|| gazetteer::part(country, &name).map(Spot::part)) {
                return Some(spot);
            }
        }
    }
    None
}

/// Words of every day that towns somewhere are called as well. From memory.
const COMMON: &[&str] = &[
    "forest",
    "market",
    "river",
    "house",
    "central",
    "north",
    "south",
    "eastern",
    "western",
    "northern",
    "southern",
    "market street",
    "station",
    "bridge",
    "street",
    "beach",
    "national",
    "reserve",
    "police",
    "union",
    "center",
    "centre",
    "island",
    "lake",
    "mountain",
    "valley",
    "green",
    "white",
    "black",
    "river road",
    "garden",
    "hotel",
    "highway",
    "warehouse",
    "container",
    "wildlife",
    "village",
    "industrial",
    "commercial",
    "residence",
    "private",
];

fn chosen(spots: &[Spot], country: Option<Country>) -> Option<Spot> {
    match country {
        Some(country) => spots.iter().find(|spot| lies_in(spot.country, country)).copied(),
        None => spots.first().filter(|f| spots.iter().all(|spot| spot.country == f.country)).copied(),
    }
}

/// The longest name in a run of characters without spaces; of equally long ones the last, which is the smaller place.
fn run_together(key: &str, country: Option<Country>) -> Option<Spot> {
    let chars: Vec<char> = key.chars().filter(|c| runs_together(*c)).take(40).collect();
    let longest = chars.len().min(24);
    let runs = (2..=longest).rev();
    let mut region = None;
    for count in runs {
        for run in chars.windows(count).rev() {
            let name: String = run.iter().collect();
            let Some(spot) = chosen(&typed_key(&name), country) else { continue };
            if spot.kind != PlaceKind::Region {
                return Some(spot);
            }
            region = region.or(Some(spot));
        }
    }
    region
}

/// `between A and B`, `A-B border`, `border of A and B`: two ends, and no place of its own.
pub(super) fn stretch(cell: &str, folded: &str, context: PlaceContext) -> Option<Location> {
    let border = folded.split(' ').any(|word| BORDER_WORDS.contains(&word));
    let between = BETWEEN.iter().find_map(|word| folded.strip_prefix(word));
    if !border && between.is_none() {
        return None;
    }
    let bare = cell.trim();
    let lower = bare.to_lowercase();
    let skip = |words: &[&str]| words.iter().filter_map(|w| lower.find(w).map(|at| at + w.len())).max();
    let start = skip(&["between ", "border of ", "border between ", "entre ", "giữa ", "from "]).unwrap_or(0);
    let rest = bare.get(start..).unwrap_or(bare);
    let (left, right) = two_ends(rest)?;
    let ends = [without_border(&left), without_border(&right)];
    let read = |words: &str| {
        let groups = cell_groups(words);
        let [group] = groups.as_slice() else { return None };
        read_group(group, PlaceContext { country: None, ..context }).found
    };
    let (a, b) = (read(&ends[0])?, read(&ends[1])?);
    both(cell, &a, &b, context)
}

const BORDER_WORDS: &[&str] =
    &["border", "borders", "frontier", "frontera", "frontiere", "fronteira", "boundary"];
const BETWEEN: &[&str] = &["between ", "entre ", "giua ", "zwischen "];

fn without_border(words: &str) -> String {
    let kept = words.split_whitespace().filter(|word| {
        let folded = fold(word);
        !BORDER_WORDS.contains(&folded.as_str())
            && !["the", "area", "region", "of"].contains(&folded.as_str())
    });
    kept.collect::<Vec<_>>().join(" ")
}

fn two_ends(words: &str) -> Option<(String, String)> {
    for sign in [" and ", " & ", " y ", " et ", " và ", " und ", " - ", " – ", "–", "-", "/"] {
        let mut sides = words.split(sign);
        if let (Some(left), Some(right), None) = (sides.next(), sides.next(), sides.next())
            && !left.trim().is_empty()
            && !right.trim().is_empty()
        {
            return Some((left.trim().to_owned(), right.trim().to_owned()));
        }
    }
    None
}

/// The country is that of both ends, or the one that another column names; else only possibly the first.
fn both(cell: &str, a: &Located, b: &Located, context: PlaceContext) -> Option<Location> {
    let shared = a.country.filter(|_| a.country == b.country);
    let named = context.country.filter(|c| Some(*c) == a.country || Some(*c) == b.country);
    let (country, confidence) = match shared.or(named) {
        Some(country) => (country, Confidence::Likely),
        None => (a.country?, Confidence::Possible),
    };
    let wide = a.detail == Detail::Country || b.detail == Detail::Country;
    let middle = a.point.zip(b.point).filter(|(a, b)| !wide && gazetteer::kilometres(*a, *b) < 500.0);
    let point = middle.map(|(a, b)| (a.0 / 2 + b.0 / 2, a.1 / 2 + b.1 / 2)).or_else(|| label_point(country));
    let detail = if middle.is_some() { Detail::Region } else { Detail::Country };
    let candidates = [a, b].into_iter().filter_map(|end| {
        Some(PlaceCandidate { name: end.name.clone(), country: end.country?, detail: end.detail })
    });
    let reason = format!(
        "place table: `{}` lies between {} and {}, which is no place of its own; {}",
        cell.trim(),
        a.name,
        b.name,
        if middle.is_some() { "the point is the middle" } else { "the point is the label of the country" },
    );
    let found = match detail {
        Detail::Country => super::reading::country_place(country, reason, confidence)?,
        _ => Located {
            country: Some(country),
            name: format!("between {} and {}", a.name, b.name),
            code: None,
            point,
            detail,
            confidence,
            reason,
        },
    };
    Some(Location { found: Some(found), candidates: candidates.collect() })
}

/// Whether any place is called so; for words that are a misspelled country only if they are no place.
pub(crate) fn is_known_name(raw: &str) -> bool {
    let folded = fold(raw);
    lookup::is_typed(&town_key(&folded)) || lookup::is_listed(&folded)
}

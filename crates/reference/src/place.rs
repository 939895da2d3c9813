//! Places: cities, airports, seaports, border posts and provinces with their country, code and coordinates.
//!
//! A locality counts only in a country that fits the words beside it. Words that contradict each other (a city of
//! one country, another country named) give the country alone, and only possibly. A region wider than a country gives
//! nothing. Where only the country is known the point is its label point.
//!
//! The context may hold further words about the same place (`Nairobi, Kenya` beside `Jomo Kenyatta Airport`).

use crate::country::{
    CountryMeaning, country_meaning, english_name, is_either_congo, is_region, label_point,
};
use crate::fold::fold;
use crate::place_words::{Piece, cell_groups, is_silent, without_kind_words};
use crate::tables::places::{PlaceRow, rows};
use crate::text;
use model::{Confidence, Country, Place, PlaceKind, PlacePrecision, Stated};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Fills in the place that the words name. The hint is the country that another column of the row names.
///
/// What already has a meaning is left alone. Several places in one cell are for [`places`].
#[must_use]
pub fn place(stated: Stated<Place>, country_hint: Option<Country>) -> Stated<Place> {
    if stated.value.is_some() {
        return stated;
    }
    let beside = stated.context.as_deref().map(|c| cell_groups(&plain_words(c))).unwrap_or_default();
    let beside = beside.first().map(|group| read_group(group, country_hint));
    let hint = country_hint.or_else(|| beside.as_ref().and_then(|found| found.as_ref()?.place.country));
    let groups = cell_groups(&stated.raw);
    let own = match groups.as_slice() {
        [] => country_only(hint, "no locality is named"),
        [group] => read_group(group, hint),
        // Several places: one cell cannot say which, but they may share their country.
        several => shared_country(several, hint),
    };
    let found = match (own, beside.flatten()) {
        (Some(own), _) if own.place.kind != PlaceKind::Country => Some(own),
        (_, Some(beside)) if beside.place.kind != PlaceKind::Country => {
            Some(Meaning { rule: format!("{}, from the words beside it", beside.rule), ..beside })
        }
        (own, beside) => own.or(beside),
    };
    match found {
        Some(Meaning { place, rule, confidence }) => stated.meaning(place, rule, confidence),
        None => stated,
    }
}

/// The context without the parts that say something else than a wider place.
fn plain_words(context: &str) -> String {
    let other = ["point ", "said ", "letters "];
    let parts = context.split("; ").filter(|part| !other.iter().any(|word| part.starts_with(word)));
    parts.collect::<Vec<_>>().join("; ")
}

/// The places of one cell, in order: `Dubai, UAE; Doha, Qatar` and `China, Vietnam` give two, `Nairobi, Kenya` one.
///
/// Each keeps its own part of the words. A part that is not understood is kept without a value; an empty cell gives
/// none. What already has a meaning is left alone.
#[must_use]
pub fn places(stated: Stated<Place>, country_hint: Option<Country>) -> Vec<Stated<Place>> {
    if stated.value.is_some() {
        return vec![stated];
    }
    if stated.raw.trim().is_empty() {
        return Vec::new();
    }
    let groups = cell_groups(&stated.raw);
    if groups.len() <= 1 {
        return vec![place(stated, country_hint)];
    }
    let parts = groups.iter().map(|group| {
        let raw = group.iter().map(|piece| piece.written.trim()).collect::<Vec<_>>().join(", ");
        let part = Stated { raw, ..stated.clone() };
        match read_group(group, country_hint) {
            Some(Meaning { place, rule, confidence }) => part.meaning(place, rule, confidence),
            None => part,
        }
    });
    parts.collect()
}

/// Latitude and longitude in millionths of a degree from decimal degrees; `None` where they are no point on Earth or
/// the null point that programs write for "not known".
#[must_use]
pub fn point(latitude: &str, longitude: &str) -> Option<(i32, i32)> {
    let degrees = |text: &str, limit: f64| {
        let value: f64 = text.trim().replace(',', ".").parse().ok()?;
        (value.is_finite() && value.abs() <= limit).then_some(text::micro_degrees(value))
    };
    let point = (degrees(latitude, 90.0)?, degrees(longitude, 180.0)?);
    (point != (0, 0)).then_some(point)
}

pub(crate) struct Meaning {
    place: Place,
    rule: String,
    confidence: Confidence,
}

/// The locality first, then what it lies in.
fn read_group(group: &[Piece], hint: Option<Country>) -> Option<Meaning> {
    let stated_country =
        group.iter().rev().find_map(|piece| country_meaning(&piece.written).map(|m| (piece, m)));
    let country = stated_country.as_ref().map(|(_, meaning)| meaning.clone());
    let either_congo = stated_country.as_ref().is_some_and(|(piece, _)| is_either_congo(&piece.written));
    let localities: Vec<&Piece> = group
        .iter()
        .filter(|piece| stated_country.as_ref().is_none_or(|(named, _)| !std::ptr::eq(*named, *piece)))
        .filter(|piece| !is_silent(&piece.folded) && !is_region(&piece.folded))
        .collect();
    let within = country.as_ref().map(|m| m.country).or(hint);
    for piece in &localities {
        if let Some(found) = locality(piece, within, country.is_some()) {
            return Some(found);
        }
    }
    if let Some(found) =
        within.and_then(|country| localities.iter().find_map(|piece| named_inside(piece, country)))
    {
        return Some(found);
    }
    if either_congo && let Some(found) = localities.iter().find_map(|piece| in_the_other_congo(piece)) {
        return Some(found);
    }
    without_locality(group, &localities, country, hint)
}

fn shared_country(groups: &[Vec<Piece>], hint: Option<Country>) -> Option<Meaning> {
    let mut countries =
        groups.iter().map(|group| read_group(group, hint).and_then(|found| found.place.country));
    let first = countries.next()??;
    let one = countries.all(|country| country == Some(first));
    if one { country_only(Some(first), "several places are named") } else { None }
}

fn without_locality(
    group: &[Piece],
    localities: &[&Piece],
    country: Option<CountryMeaning>,
    hint: Option<Country>,
) -> Option<Meaning> {
    let Some(unread) = localities.first() else {
        return match country {
            Some(meaning) => of_country(meaning),
            // `Africa` and the like say that the country is not known.
            None if group.iter().any(|piece| is_region(&piece.folded)) && hint.is_none() => None,
            None => country_only(hint, "no locality is named"),
        };
    };
    let elsewhere = INDEX.by_name.get(unread.key.as_str());
    let known = country.as_ref().map(|m| m.country).or(hint);
    let reason = match elsewhere {
        Some(_) => format!("`{}` is known in another country", unread.written.trim()),
        None => format!("`{}` is not in the place table", unread.written.trim()),
    };
    let contradicts = elsewhere.is_some();
    let confidence = if contradicts { Confidence::Possible } else { Confidence::Likely };
    country_only(known, &reason).map(|found| Meaning { confidence, ..found })
}

/// A locality by its name, inside the country that is known; without one only where the name is found once.
fn locality(piece: &Piece, within: Option<Country>, told_in_cell: bool) -> Option<Meaning> {
    let candidates = candidates(piece)?;
    match within {
        Some(country) => {
            let row = candidates.iter().find(|row| lies_in(row, country))?;
            let confidence = if told_in_cell { Confidence::Certain } else { Confidence::Likely };
            meaning(row, piece, confidence)
        }
        None => {
            let first = candidates.first()?;
            let one = candidates.iter().all(|row| row.country == first.country);
            let confidence = if one { Confidence::Likely } else { Confidence::Possible };
            // A name of towns in two countries is no place until the country is known.
            if one { meaning(first, piece, confidence) } else { None }
        }
    }
}

/// Airports answer to their own name and, with the word `airport`, to that of their city; a port or border post goes
/// before the city of its name where the words say so.
fn candidates(piece: &Piece) -> Option<Vec<&'static PlaceRow>> {
    let rows = match piece.kind {
        Some(PlaceKind::Airport) => INDEX.airports.get(piece.key.as_str()),
        _ => None,
    };
    let by_code = || piece.code().and_then(|code| INDEX.by_code.get(code));
    let mut rows = rows.or_else(by_code).or_else(|| INDEX.by_name.get(piece.key.as_str()))?.clone();
    if let Some(kind) = piece.kind {
        rows.sort_by_key(|row| row.kind != kind);
    }
    Some(rows)
}

/// HK, MO and TW keep codes of their own; sources write China for them.
fn lies_in(row: &PlaceRow, country: Country) -> bool {
    row.country == country.code() || (country.code() == "CN" && matches!(row.country, "HK" | "MO" | "TW"))
}

/// `Ho Chi Minh City's Tan Son Nhat airport`, `Kolhapur forest`: the longest run of words that is a locality of the
/// country.
fn named_inside(piece: &Piece, country: Country) -> Option<Meaning> {
    let words: Vec<&str> = piece.key.split(' ').collect();
    for count in (1..words.len().min(5)).rev() {
        for run in words.windows(count) {
            let name = run.join(" ");
            let rows = INDEX.by_name.get(&name).filter(|_| name.len() >= 4);
            if let Some(row) = rows.and_then(|rows| rows.iter().find(|row| lies_in(row, country))) {
                return meaning(row, piece, Confidence::Possible);
            }
        }
    }
    None
}

fn in_the_other_congo(piece: &Piece) -> Option<Meaning> {
    let row = candidates(piece)?.into_iter().find(|row| matches!(row.country, "CD" | "CG"))?;
    meaning(row, piece, Confidence::Likely)
}

fn meaning(row: &'static PlaceRow, piece: &Piece, confidence: Confidence) -> Option<Meaning> {
    let country: Country = row.country.parse().ok()?;
    let place = Place {
        kind: row.kind,
        country: Some(country),
        name: row.name.to_owned(),
        code: (!row.code.is_empty()).then(|| row.code.to_owned()),
        point: Some((text::micro_degrees(row.lat), text::micro_degrees(row.lon))),
        precision: PlacePrecision::Locality,
    };
    let rule = format!(
        "place table: `{}` is {} in {country} (typed in, from memory)",
        piece.written.trim(),
        row.name
    );
    Some(Meaning { place, rule, confidence })
}

fn of_country(meaning: CountryMeaning) -> Option<Meaning> {
    let place = country_place(meaning.country)?;
    Some(Meaning { place, rule: meaning.rule, confidence: meaning.confidence })
}

fn country_only(country: Option<Country>, reason: &str) -> Option<Meaning> {
    let country = country?;
    let rule = format!("place table: {reason}; the country {country} is");
    Some(Meaning { place: country_place(country)?, rule, confidence: Confidence::Likely })
}

fn country_place(country: Country) -> Option<Place> {
    Some(Place {
        kind: PlaceKind::Country,
        country: Some(country),
        name: english_name(country)?.to_owned(),
        code: None,
        point: label_point(country),
        precision: PlacePrecision::Country,
    })
}

/// Whether a locality of this name lies in the country.
pub(crate) fn is_locality_of(piece: &Piece, country: Country) -> bool {
    candidates(piece).is_some_and(|rows| rows.iter().any(|row| lies_in(row, country)))
}

/// Whether any locality has this name.
pub(crate) fn is_locality(piece: &Piece) -> bool {
    candidates(piece).is_some()
}

type ByWord = HashMap<String, Vec<&'static PlaceRow>>;

struct Index {
    by_name: ByWord,
    airports: ByWord,
    by_code: ByWord,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index { by_name: HashMap::new(), airports: HashMap::new(), by_code: HashMap::new() };
    for row in rows() {
        for name in std::iter::once(&row.name).chain(row.variants) {
            let key = without_kind_words(&fold(name));
            if row.kind == PlaceKind::Airport {
                index.airports.entry(key.clone()).or_default().push(row);
            }
            index.by_name.entry(key).or_default().push(row);
        }
        if row.kind == PlaceKind::Airport {
            index.airports.entry(without_kind_words(&fold(row.city))).or_default().push(row);
        }
        if !row.code.is_empty() {
            index.by_code.entry(row.code.to_owned()).or_default().push(row);
        }
    }
    for rows in index.by_name.values_mut() {
        // A bare name means the city or province before an airport, border post or port of that name.
        rows.sort_by_key(|row| match row.kind {
            PlaceKind::City => 0,
            PlaceKind::Region => 1,
            PlaceKind::Airport => 2,
            PlaceKind::BorderPost => 3,
            _ => 4,
        });
    }
    index
});

#[cfg(test)]
#[path = "place_tests.rs"]
mod tests;

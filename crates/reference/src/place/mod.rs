//! Places: cities, airports, seaports, border posts and provinces with their country, code and coordinates.
//!
//! A locality counts only in a country that fits the words beside it. Words that contradict each other (a city of
//! one country, another country named) give the country alone, and only possibly. A region wider than a country gives
//! nothing. Where only the country is known the point is its label point.
//!
//! The context may hold further words about the same place (`Nairobi, Kenya` beside `Jomo Kenyatta Airport`).

mod cells;
mod gazetteer;
mod letters;
mod loaded;
mod located;
mod locode;
mod lookup;
mod name_hash;
mod reading;
mod route;
mod spoken;
#[cfg(test)]
mod tests;
mod words;

use crate::country::is_region;
use crate::fold::fold;
use crate::text;
use cells::{Piece, cell_groups, cell_groups_folded};
use model::{Confidence, Country, Place, PlaceKind, PlacePrecision, Stated};
use reading::{country_only, read_group};

pub(crate) use letters::{letters, may_be_near};
pub use loaded::{LoadedPlaces, install_places};
pub use located::{Detail, Located, Location, PlaceCandidate};
pub use locode::{LocodeError, LocodeProblem, LocodeRead, read_locodes};
pub use route::{Leg, LegRole, route};
pub(crate) use spoken::is_known_name;

/// What other columns of the row say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlaceContext {
    /// The country that another column names.
    pub country: Option<Country>,
    /// The kind of place that the mode of transport uses: airports by air, ports by sea, border posts by road.
    pub mode: Option<PlaceKind>,
}

/// Fills in the place that the words name. The hint is the country that another column of the row names.
///
/// What already has a meaning is left alone. Several places in one cell are for [`places`].
#[must_use]
pub fn place(stated: Stated<Place>, country_hint: Option<Country>) -> Stated<Place> {
    place_in(stated, PlaceContext { country: country_hint, mode: None })
}

/// As [`place`], with all that the other columns of the row say.
#[must_use]
pub fn place_in(stated: Stated<Place>, context: PlaceContext) -> Stated<Place> {
    if stated.value.is_some() {
        return stated;
    }
    let beside = stated.context.as_deref().map(|c| cell_groups(&plain_words(c))).unwrap_or_default();
    let beside = beside.first().and_then(|group| read_group(group, context).found);
    let hint = context.country.or_else(|| beside.as_ref().and_then(|found| found.country));
    let own = locate(&stated.raw, PlaceContext { country: hint, ..context }).found;
    let own = own.filter(|found| found.country.is_some() || found.detail == Detail::Sea);
    let found = match (own, beside) {
        (Some(own), _) if own.detail != Detail::Country => Some(own),
        (_, Some(beside)) if beside.detail != Detail::Country => {
            Some(Located { reason: format!("{}, from the words beside it", beside.reason), ..beside })
        }
        (own, beside) => own.or(beside),
    };
    match found {
        Some(found) => meaning(stated, found),
        None => stated,
    }
}

/// The place that free text names, how exact and how sure that is, why, and what else was meant perhaps.
///
/// Pure: the same words and context give the same answer. Unknown stays unknown.
#[must_use]
pub fn locate(text: &str, context: PlaceContext) -> Location {
    let folded = fold(text);
    if is_region(&folded) && context.country.is_none() {
        return Location { found: wider(text), candidates: Vec::new() };
    }
    if let Some(location) = spoken::stretch(text, &folded, context) {
        return location;
    }
    let groups = cell_groups_folded(text, &folded);
    match groups.as_slice() {
        [] => {
            Location { found: country_only(context.country, "no locality is named"), candidates: Vec::new() }
        }
        [group] => read_group(group, context),
        // Several places: one cell cannot say which, but they may share their country.
        several => Location { found: shared_country(several, context), candidates: Vec::new() },
    }
}

/// `East Africa` is a place on no map of countries; `Various` is none at all.
fn wider(text: &str) -> Option<Located> {
    let silent = ["various", "multiple", "international", "worldwide"].contains(&fold(text).as_str());
    (!silent).then(|| Located {
        country: None,
        name: text.trim().to_owned(),
        code: None,
        point: None,
        detail: Detail::Region,
        confidence: Confidence::Likely,
        reason: format!("place table: `{}` is wider than a country", text.trim()),
    })
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
    let context = PlaceContext { country: country_hint, mode: None };
    let folded = fold(&stated.raw);
    let groups = cell_groups_folded(&stated.raw, &folded);
    if groups.len() <= 1 || spoken::stretch(&stated.raw, &folded, context).is_some() {
        return vec![place(stated, country_hint)];
    }
    let parts = groups.iter().map(|group| {
        let raw = group.iter().map(|piece| piece.written.trim()).collect::<Vec<_>>().join(", ");
        let part = Stated { raw, ..stated.clone() };
        match read_group(group, context).found {
            Some(found) => meaning(part, found),
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

fn meaning(stated: Stated<Place>, found: Located) -> Stated<Place> {
    let kind = match found.detail {
        Detail::Airport => PlaceKind::Airport,
        Detail::Port => PlaceKind::Port,
        Detail::BorderPost => PlaceKind::BorderPost,
        Detail::Town => PlaceKind::City,
        Detail::Country => PlaceKind::Country,
        Detail::District | Detail::Province | Detail::Region | Detail::Sea => PlaceKind::Region,
    };
    let precision = match found.detail {
        Detail::Country | Detail::Sea => PlacePrecision::Country,
        _ => PlacePrecision::Locality,
    };
    let place = Place {
        kind,
        country: found.country,
        name: found.name,
        code: found.code,
        point: found.point,
        precision,
    };
    stated.meaning(place, found.reason, found.confidence)
}

fn shared_country(groups: &[Vec<Piece>], context: PlaceContext) -> Option<Located> {
    let mut countries = groups.iter().map(|group| read_group(group, context).found.and_then(|f| f.country));
    let first = countries.next()??;
    let one = countries.all(|country| country == Some(first));
    if one { country_only(Some(first), "several places are named") } else { None }
}

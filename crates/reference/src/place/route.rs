//! Routes as people write them: legs in their order, never one that is not written.

use super::{PlaceContext, cells, meaning, reading};
use model::{Country, Place, Stated};

/// What the words say of a leg's part in the route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LegRole {
    /// `from X`, or the first that is written.
    Start,
    /// `via X`, or one between.
    Via,
    /// `to X`, or the last that is written.
    End,
}

/// One place of a route.
#[derive(Debug, Clone, PartialEq)]
pub struct Leg {
    /// Its part in the route.
    pub role: LegRole,
    /// The words and, where they are understood, the place.
    pub place: Stated<Place>,
}

/// Words and signs that stand between legs, and the part of what follows where they tell it.
#[rustfmt::skip]
const SIGNS: &[(&str, Option<LegRole>)] = &[
    (";", None), ("->", None), ("=>", None), ("→", None), ("⇒", None), (">", None), (" – ", None), (" — ", None), (" - ", None), (" / ", None), ("\n", None), ("；", None),
    (" then ", None), (" via ", Some(LegRole::Via)), (" through ", Some(LegRole::Via)), (" transiting ", Some(LegRole::Via)), (" transit ", Some(LegRole::Via)), (" par ", Some(LegRole::Via)), (" vía ", Some(LegRole::Via)), (" qua ", Some(LegRole::Via)),
    (" to ", Some(LegRole::End)), (" onward to ", Some(LegRole::End)), (" destined for ", Some(LegRole::End)), (" bound for ", Some(LegRole::End)), (" vers ", Some(LegRole::End)), (" hacia ", Some(LegRole::End)), (" đến ", Some(LegRole::End)),
    (" from ", Some(LegRole::Start)),
];

/// Words at the very beginning.
#[rustfmt::skip]
const OPENINGS: &[(&str, LegRole)] = &[
    ("from ", LegRole::Start), ("de ", LegRole::Start), ("desde ", LegRole::Start), ("từ ", LegRole::Start), ("ex ", LegRole::Start),
    ("via ", LegRole::Via), ("through ", LegRole::Via), ("to ", LegRole::End), ("destined for ", LegRole::End),
];

/// The legs of a route in their order: `Lagos – Addis Ababa – Hanoi`, `from X via Y to Z`, `X -> Y; Z`.
///
/// Roles that words tell decide the order (`to Z from X via Y`); without them the writing does. A leg that is not
/// understood is kept without a value; an empty text has none. Longer texts than 1,000 bytes are prose and have none.
#[must_use]
pub fn route(text: &str) -> Vec<Leg> {
    let text = text.trim();
    if text.is_empty() || text.len() > 1000 {
        return Vec::new();
    }
    let mut said: Vec<(Option<LegRole>, Stated<Place>)> = Vec::new();
    for (role, words) in parts(text) {
        for (at, place) in read(words).into_iter().enumerate() {
            said.push((role.filter(|_| at == 0), place));
        }
    }
    let told = said.iter().any(|(role, _)| role.is_some());
    if told {
        // INVARIANT: a stable sort, so that legs of one part keep the order of writing.
        said.sort_by_key(|(role, _)| match role {
            Some(LegRole::Start) => 0,
            Some(LegRole::Via) | None => 1,
            Some(LegRole::End) => 2,
        });
    }
    let last = said.len().saturating_sub(1);
    let legs = said.into_iter().enumerate().map(|(at, (role, place))| {
        let by_order = match at {
            0 => LegRole::Start,
            _ if at == last => LegRole::End,
            _ => LegRole::Via,
        };
        Leg { role: role.unwrap_or(by_order), place }
    });
    legs.collect()
}

/// The text between the signs, each with the role that the sign before it tells.
fn parts(text: &str) -> Vec<(Option<LegRole>, &str)> {
    let lower = text.to_lowercase();
    // A letter whose lower case is longer would shift the places of the signs.
    let lower = if lower.len() == text.len() { lower } else { text.to_owned() };
    let mut out = Vec::new();
    let opening = OPENINGS.iter().find(|(words, _)| lower.starts_with(words));
    let (mut start, mut role) = opening.map_or((0, None), |(words, role)| (words.len(), Some(*role)));
    while let Some((at, sign, next)) = next_sign(&lower, start) {
        out.push((role, text.get(start..at).unwrap_or_default()));
        (start, role) = (at + sign, next);
    }
    out.push((role, text.get(start..).unwrap_or_default()));
    // The first of a route with a told end or way station began there.
    if let Some((first @ None, _)) = out.first_mut().map(|(role, words)| (role, words))
        && opening.is_none()
        && lower.contains(" to ")
    {
        *first = Some(LegRole::Start);
    }
    out.retain(|(_, words)| !words.trim().is_empty());
    out
}

fn next_sign(lower: &str, from: usize) -> Option<(usize, usize, Option<LegRole>)> {
    let rest = lower.get(from..)?;
    SIGNS
        .iter()
        .filter_map(|(sign, role)| rest.find(sign).map(|at| (from + at, sign.len(), *role)))
        .min_by_key(|(at, length, _)| (*at, std::cmp::Reverse(*length)))
}

/// The places of one stretch of words: more than one where commas or bare hyphens part names that are known.
fn read(words: &str) -> Vec<Stated<Place>> {
    let words = words.trim();
    let groups = cells::cell_groups(words);
    if let [group] = groups.as_slice()
        && let [_] = group.as_slice()
        && let Some(hyphened) = between_hyphens(words)
    {
        return hyphened;
    }
    let read = |group: &Vec<cells::Piece>| {
        let raw = match groups.len() {
            1 => words.to_owned(),
            _ => group.iter().map(|piece| piece.written.trim()).collect::<Vec<_>>().join(", "),
        };
        with_meaning(raw, group)
    };
    match groups.is_empty() {
        true => vec![Stated::raw(words)],
        false => groups.iter().map(read).collect(),
    }
}

/// `Nairobi-Dubai-Bangkok`, where every part is known by itself.
fn between_hyphens(words: &str) -> Option<Vec<Stated<Place>>> {
    let parts: Vec<&str> = words.split(['-', '–', '/']).map(str::trim).collect();
    let [whole] = <[_; 1]>::try_from(cells::cell_groups(words)).ok()?;
    if parts.len() < 2
        || reading::read_group(&whole, PlaceContext::default()).found.is_some_and(|f| {
            f.confidence == model::Confidence::Certain
                || parts.len() == 2 && f.confidence == model::Confidence::Likely
        })
    {
        return None;
    }
    let read = |part: &&str| {
        let [group] = <[_; 1]>::try_from(cells::cell_groups(part)).ok()?;
        let place = with_meaning((*part).to_owned(), &group);
        place.value.is_some().then_some(place)
    };
    parts.iter().map(read).collect()
}

fn with_meaning(raw: String, group: &[cells::Piece]) -> Stated<Place> {
    let none: Option<Country> = None;
    let found = reading::read_group(group, PlaceContext { country: none, mode: None }).found;
    let stated = Stated::raw(raw);
    match found {
        Some(found) => meaning(stated, found),
        None => stated,
    }
}

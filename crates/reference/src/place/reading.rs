//! One group of names to one place: the locality first, then what it lies in.

use super::cells::Piece;
use super::gazetteer;
use super::located::{Detail, Located, Location, PlaceCandidate};
use super::lookup::{self, Spot, lies_in, same_place, typed};
use super::spoken::{name_inside, sea};
use super::words::{Told, is_silent, town_key};
use super::{PlaceContext, loaded};
use crate::country::{CountryMeaning, english_name, is_either_congo, is_region, label_point};
use crate::fold::fold;
use model::{Confidence, Country};

/// Most candidates that are told.
const MOST_CANDIDATES: usize = 8;

/// Reads the names of one place, from the small to the large.
pub(super) fn read_group(group: &[Piece], context: PlaceContext) -> Location {
    let stated = group.iter().rev().find(|piece| piece.country.is_some());
    let country = stated.and_then(|piece| piece.country.clone());
    let localities: Vec<&Piece> = group
        .iter()
        .filter(|piece| stated.is_none_or(|named| !std::ptr::eq(named, *piece)))
        .filter(|piece| !is_silent(&piece.folded) && !is_region(&piece.folded))
        .collect();
    let within = country.as_ref().map(|m| m.country).or(context.country);
    let asked = Asked { group: &localities, within, told_in_cell: country.is_some(), context };
    let mut candidates = Vec::new();
    for piece in &localities {
        let location = asked.exact(piece);
        if location.found.is_some() {
            return location;
        }
        candidates.extend(location.candidates);
    }
    candidates.truncate(MOST_CANDIDATES);
    let either_congo = stated.is_some_and(|piece| is_either_congo(&piece.written));
    let found = localities
        .iter()
        .find_map(|piece| asked.inexact(piece))
        .or_else(|| localities.iter().filter(|_| either_congo).find_map(|p| in_the_other_congo(p)))
        .or_else(|| without_locality(group, &localities, country, context.country));
    Location { found, candidates }
}

struct Asked<'a> {
    group: &'a [&'a Piece],
    within: Option<Country>,
    told_in_cell: bool,
    context: PlaceContext,
}

impl Asked<'_> {
    /// By the name as it is written.
    fn exact(&self, piece: &Piece) -> Location {
        let spots = typed(piece).unwrap_or_default();
        let Some(country) = self.within else { return self.anywhere(piece, spots) };
        let sure = if self.told_in_cell { Confidence::Certain } else { Confidence::Likely };
        if let Some(spot) = spots.iter().find(|spot| lies_in(spot.country, country)) {
            return only(tell(&self.meant(spot, piece), piece, sure, ""));
        }
        let code = lookup::airport_code(piece).into_iter().chain(loaded::code(piece));
        if let Some(spot) = code.into_iter().find(|spot| lies_in(spot.country, country)) {
            return only(tell(&spot, piece, sure, ""));
        }
        let mut spots = loaded::named(piece, Some(country));
        let listed = lookup::listed_in(piece, country);
        // A town of the list may be an airport or port of the official list, which the words then say.
        if spots.is_empty() || piece.told.and_then(Told::kind).is_none() {
            spots = if listed.is_empty() { spots } else { listed };
        }
        self.one_of(&spots, piece, sure)
    }

    /// The town of a port, but where the mode of transport tells that the port is meant.
    fn meant(&self, spot: &Spot, piece: &Piece) -> Spot {
        let by_mode = self.context.mode == Some(spot.kind);
        if by_mode { *spot } else { lookup::town_beside(spot, piece).unwrap_or(*spot) }
    }

    /// Places of one name in one country: the other names of the cell tell which.
    fn one_of(&self, spots: &[Spot], piece: &Piece, sure: Confidence) -> Location {
        let Some(first) = spots.first() else { return Location::default() };
        let others = || self.group.iter().filter(|other| !std::ptr::eq(**other, piece));
        let inside = spots.iter().find(|spot| {
            let part = town_key(&fold(spot.inside));
            !part.is_empty() && others().any(|other| alike(&other.key, &part))
        });
        // A town of another province than the one that is named is another town.
        let named =
            others().any(|other| gazetteer::part(first.country, &other.key).is_some_and(|p| p.level == 1));
        match inside {
            Some(spot) => only(tell(spot, piece, sure, "; the words beside it tell which")),
            None if named && spots.iter().all(|spot| !spot.inside.is_empty()) => Location::default(),
            None if spots.iter().all(|spot| same_place(spot, first)) => only(tell(first, piece, sure, "")),
            None => {
                let note = format!("; the first of {} of that name in the country", spots.len());
                Location {
                    found: Some(tell(first, piece, Confidence::Possible, &note)),
                    candidates: candidates(spots),
                }
            }
        }
    }

    /// Without a country a name counts where it is found in one country only.
    fn anywhere(&self, piece: &Piece, typed: Vec<Spot>) -> Location {
        let one =
            |spots: &[Spot]| spots.first().is_some_and(|f| spots.iter().all(|s| s.country == f.country));
        if let Some(first) = typed.first() {
            if one(&typed) {
                return only(tell(&self.meant(first, piece), piece, Confidence::Likely, ""));
            }
            return self.by_mode(piece, typed);
        }
        let code = lookup::airport_code(piece).into_iter().chain(loaded::code(piece)).next();
        if let Some(spot) = code {
            return only(tell(&spot, piece, Confidence::Likely, ""));
        }
        let mut spots = lookup::listed(piece);
        if spots.is_empty() {
            spots = loaded::named(piece, None);
        }
        match spots.first() {
            // Two or three letters are a code or a word of some language oftener than a town.
            Some(_) if piece.folded.is_ascii() && piece.folded.len() < 4 => {
                Location { found: None, candidates: candidates(&spots) }
            }
            Some(first) if one(&spots) => {
                let note = "; no country is named, and the lists have the name in this one only";
                Location {
                    found: Some(tell(first, piece, Confidence::Possible, note)),
                    candidates: if spots.len() > 1 { candidates(&spots) } else { Vec::new() },
                }
            }
            _ => self.by_mode(piece, spots),
        }
    }

    /// A name of places in several countries is no place until the mode of transport leaves one.
    fn by_mode(&self, piece: &Piece, spots: Vec<Spot>) -> Location {
        let candidates = candidates(&spots);
        let Some(kind) = self.context.mode else { return Location { found: None, candidates } };
        let fitting: Vec<Spot> = spots.into_iter().filter(|spot| spot.kind == kind).collect();
        let first = fitting.first();
        let one = first.filter(|first| fitting.iter().all(|spot| spot.country == first.country));
        let found =
            one.map(|spot| tell(spot, piece, Confidence::Possible, "; the mode of transport tells which"));
        Location { found, candidates }
    }

    /// By a part of the words, or by a spelling that is near.
    fn inexact(&self, piece: &Piece) -> Option<Located> {
        if let Some(found) = sea(&piece.folded) {
            return Some(found);
        }
        if let Some(country) = self.within
            && let Some(spot) = name_inside(piece, Some(country))
        {
            return Some(tell(&spot, piece, Confidence::Possible, "; the words hold that name"));
        }
        if self.within.is_none()
            && let Some(spot) = name_inside(piece, None)
        {
            return Some(tell(&spot, piece, Confidence::Possible, "; the words hold that name"));
        }
        // A name that is known elsewhere is no slip of the pen.
        if lookup::is_typed(&piece.key) {
            return None;
        }
        let (spot, off) = lookup::near_name(piece, self.within)?;
        let letters = if off == 1 { "letter" } else { "letters" };
        let note = format!("; taken for a misspelling, {off} {letters} apart, no other place is as near");
        let sure = if self.within.is_some() { Confidence::Likely } else { Confidence::Possible };
        Some(tell(&spot, piece, sure, &note))
    }
}

/// `guangxi` and `guangxi zhuang`: one name begins with the words of the other.
fn alike(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    !short.is_empty() && long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn only(found: Located) -> Location {
    Location { found: Some(found), candidates: Vec::new() }
}

fn candidates(spots: &[Spot]) -> Vec<PlaceCandidate> {
    let mut told: Vec<PlaceCandidate> = spots
        .iter()
        .map(|s| PlaceCandidate { name: s.name.to_owned(), country: s.country, detail: s.detail })
        .collect();
    told.sort_by(|a, b| (a.country, &a.name).cmp(&(b.country, &b.name)));
    told.dedup();
    told.truncate(MOST_CANDIDATES);
    told
}

/// The reading of a spot. With the word `airport` a town stands for the airport that serves it.
fn tell(spot: &Spot, piece: &Piece, confidence: Confidence, note: &str) -> Located {
    let serving = (piece.told == Some(Told::Airport) && spot.detail == Detail::Town)
        .then(|| gazetteer::airport_near(spot.country, spot.point?).and_then(Spot::airport))
        .flatten();
    if let Some(airport) = serving {
        let note = format!("; the airport that serves {}", spot.name);
        return told(&airport, piece, confidence.max(Confidence::Likely), &note);
    }
    told(spot, piece, confidence, note)
}

fn told(spot: &Spot, piece: &Piece, confidence: Confidence, note: &str) -> Located {
    let near = if piece.near { "; the words say near it" } else { "" };
    Located {
        country: Some(spot.country),
        name: spot.name.to_owned(),
        code: (!spot.code.is_empty()).then(|| spot.code.to_owned()),
        point: spot.point,
        detail: spot.detail,
        confidence: if piece.near { confidence.max(Confidence::Likely) } else { confidence },
        reason: format!(
            "place table: `{}` is {} in {}{note}{near} ({})",
            piece.written.trim(),
            spot.name,
            spot.country,
            spot.source
        ),
    }
}

fn in_the_other_congo(piece: &Piece) -> Option<Located> {
    let spots = typed(piece)?;
    let spot = spots.iter().find(|spot| matches!(spot.country.code(), "CD" | "CG"))?;
    Some(tell(spot, piece, Confidence::Likely, "; the other Congo is named"))
}

fn without_locality(
    group: &[Piece],
    localities: &[&Piece],
    country: Option<CountryMeaning>,
    hint: Option<Country>,
) -> Option<Located> {
    let Some(unread) = localities.first() else {
        return match country {
            Some(meaning) => of_country(meaning),
            // `Africa` and the like say that the country is not known.
            None if group.iter().any(|piece| is_region(&piece.folded)) && hint.is_none() => None,
            None => country_only(hint, "no locality is named"),
        };
    };
    let known = country.as_ref().map(|m| m.country).or(hint);
    let contradicts = lookup::is_typed(&unread.key);
    let reason = match contradicts {
        true => format!("`{}` is known in another country", unread.written.trim()),
        false => format!("`{}` is not in the place table", unread.written.trim()),
    };
    let confidence = if contradicts { Confidence::Possible } else { Confidence::Likely };
    country_only(known, &reason).map(|found| Located { confidence, ..found })
}

fn of_country(meaning: CountryMeaning) -> Option<Located> {
    country_place(meaning.country, meaning.rule, meaning.confidence)
}

pub(super) fn country_only(country: Option<Country>, reason: &str) -> Option<Located> {
    let country = country?;
    country_place(country, format!("place table: {reason}; the country {country} is"), Confidence::Likely)
}

pub(super) fn country_place(country: Country, reason: String, confidence: Confidence) -> Option<Located> {
    Some(Located {
        country: Some(country),
        name: english_name(country)?.to_owned(),
        code: None,
        point: label_point(country),
        detail: Detail::Country,
        confidence,
        reason,
    })
}

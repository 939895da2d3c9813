//! How the words of a place cell fall into places: separators, and which name belongs to which country.

use super::lookup::{is_locality, is_locality_of};
use super::words::{Told, is_silent, without_kind_words, without_near};
use crate::country::{CountryMeaning, country_meaning, country_of_key, is_region, near_country};
use crate::fold::fold;
use model::Confidence;
use std::borrow::Cow;

/// One name in a cell.
#[derive(Clone)]
pub(crate) struct Piece {
    /// As written.
    pub(crate) written: String,
    /// Folded, without what is said of how near it is.
    pub(crate) folded: String,
    /// Folded, without the words that only tell the kind.
    pub(crate) key: String,
    /// What the words call it.
    pub(crate) told: Option<Told>,
    /// Whether the place lies near this name only.
    pub(crate) near: bool,
    /// The country of this name.
    pub(crate) country: Option<CountryMeaning>,
}

impl Piece {
    pub(crate) fn of(written: &str) -> Self {
        Self::of_folded(written, &fold(written))
    }

    /// As [`Piece::of`] where the folded form is at hand.
    fn of_folded(written: &str, whole: &str) -> Self {
        let (folded, near) = without_near(whole);
        let (key, told) = without_kind_words(folded);
        let country = if near { country_of_key("", folded) } else { country_of_key(written, folded) };
        Self { written: written.to_owned(), folded: folded.to_owned(), key, told, near, country }
    }

    /// With a country whose name is misspelled, for words that no sign parts any more.
    fn respelled(mut self) -> Self {
        let open = self.country.is_none() && self.folded.len() >= 7 && self.told.is_none();
        if open && !is_locality(&self) {
            self.country = near_country(&self.folded);
        }
        self
    }

    /// A code in capitals: IATA `JFK`, ICAO `HKJK`, UN/LOCODE `VNHPH` or `VN HPH`.
    pub(crate) fn code(&self) -> Option<String> {
        let bare = self.written.trim();
        if !bare.bytes().take(2).all(|b| b.is_ascii_uppercase()) {
            return None;
        }
        let bare = bare.trim_end_matches(" airport").trim_end_matches(" Airport");
        let spaced = bare.len() == 6 && bare.as_bytes().get(2) == Some(&b' ');
        let code = if spaced { bare.replacen(' ', "", 1) } else { bare.to_owned() };
        let fits = (3..=5).contains(&code.len())
            && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            && code.bytes().take(2).all(|b| b.is_ascii_uppercase());
        fits.then_some(code)
    }
}

/// Longest cell that is read: what is longer is prose.
const MOST: usize = 400;

/// The places in a cell, each a group of names from the small to the large.
pub(crate) fn cell_groups(cell: &str) -> Vec<Vec<Piece>> {
    cell_groups_folded(cell, &fold(cell))
}

/// As [`cell_groups`] where the folded form is at hand.
pub(crate) fn cell_groups_folded(cell: &str, folded: &str) -> Vec<Vec<Piece>> {
    let trimmed = cell.trim();
    if trimmed.is_empty() || trimmed.len() > MOST {
        return Vec::new();
    }
    // A whole cell that is one name goes before its separators: `China - Hong Kong`, `Dallas/Fort Worth Airport`.
    let whole = Piece::of_folded(trimmed, folded);
    let parted = trimmed.contains(|c: char| !c.is_alphanumeric() && c != ' ') || trimmed.contains(" and ");
    if !parted || whole.country.is_some() || is_silent(&whole.folded) || is_locality(&whole) {
        return vec![vec![whole.respelled()]];
    }
    let mut groups = Vec::new();
    for part in trimmed.split([';', '\n', '|', '/', '；']).flat_map(split_at_and) {
        if part.trim().is_empty() {
            continue;
        }
        // The whole cell was asked already, and a part without signs is one name in any case.
        let signs = || part.contains(|c: char| !c.is_alphanumeric() && c != ' ');
        if part.len() != trimmed.len() && signs() && country_meaning(part).is_some() {
            groups.push(vec![Piece::of(part)]);
        } else {
            groups.extend(comma_groups(part));
        }
    }
    groups
}

/// `Lagos, Nigeria and Istanbul, Turkey`: `and` parts places unless it is inside a name.
fn split_at_and(part: &str) -> Vec<&str> {
    const WORDS: [&str; 6] = [" and ", " & ", " et ", " y ", " und ", " và "];
    if !WORDS.iter().any(|word| part.contains(word)) {
        return vec![part];
    }
    let whole = Piece::of(part);
    if whole.country.is_some() || is_locality(&whole) {
        return vec![part];
    }
    let mut parts = vec![part];
    for word in WORDS {
        parts = parts.into_iter().flat_map(|part| part.split(word)).collect();
    }
    parts
}

/// Names between commas, brackets and ` - `, put into groups that each end at their country.
fn comma_groups(part: &str) -> Vec<Vec<Piece>> {
    let dashed = part.contains(['-', '–', '—']);
    let spaced = match dashed {
        true => Cow::Owned(
            [" - ", " – ", " — "].iter().fold(part.to_owned(), |text, dash| text.replace(dash, ",")),
        ),
        false => Cow::Borrowed(part),
    };
    let pieces: Vec<Piece> = spaced
        .split([',', '(', ')', '"', '，', '、', '（', '）', '[', ']', ':', '،'])
        .map(str::trim)
        .filter(|p| !p.is_empty())
        .flat_map(undashed)
        .collect();
    let mut groups: Vec<Vec<Piece>> = Vec::new();
    let mut open: Vec<Piece> = Vec::new();
    let mut rest = pieces.into_iter().peekable();
    while let Some(piece) = rest.next() {
        let inside_next = |next: &Piece| {
            next.country.as_ref().is_some_and(|outer| {
                piece.country.as_ref().is_some_and(|c| c.country != outer.country)
                    && is_locality_of(&piece, outer.country)
            })
        };
        let unsure = piece.country.as_ref().is_some_and(|c| c.confidence != Confidence::Certain);
        // `Georgia, USA`: a country's name that is also that of a part of the next country.
        let part_of_next = unsure && rest.peek().is_some_and(inside_next);
        let Some(named) = piece.country.clone().filter(|_| !part_of_next) else {
            open.push(Piece { country: None, ..piece });
            continue;
        };
        // `Tuen Mun, Hong Kong, China`, `Singapore, Singapore`: the second says nothing new.
        while let Some(next) = rest.peek().and_then(|next| next.country.as_ref()) {
            let china = matches!(named.country.code(), "HK" | "MO" | "TW") && next.country.code() == "CN";
            if next.country != named.country && !china {
                break;
            }
            rest.next();
        }
        let first_of_group = open.is_empty();
        open.push(piece);
        // `Thailand, Bangkok`: the larger name first.
        if first_of_group {
            while let Some(next) = rest.next_if(|n| n.country.is_none() && is_locality_of(n, named.country)) {
                open.push(next);
            }
        }
        groups.push(std::mem::take(&mut open));
    }
    close_open(&mut groups, open);
    groups
}

/// `Kenya-Nairobi`, `Nairobi-Kenya`: a bare hyphen parts a country from its place, but no name is parted.
fn undashed(written: &str) -> Vec<Piece> {
    let whole = Piece::of(written);
    let mut sides = written.split(['-', '–']);
    let (Some(left), Some(right), None) = (sides.next(), sides.next(), sides.next()) else {
        return vec![whole.respelled()];
    };
    if whole.country.is_some() || is_locality(&whole) || left.trim().is_empty() || right.trim().is_empty() {
        return vec![whole];
    }
    let (left, right) = (Piece::of(left), Piece::of(right));
    let one = left.country.is_some() != right.country.is_some();
    if one { vec![left, right] } else { vec![whole.respelled()] }
}

/// Names after the last country are a place of their own, but for silent words and regions.
fn close_open(groups: &mut Vec<Vec<Piece>>, mut open: Vec<Piece>) {
    if open.iter().all(|piece| is_silent(&piece.folded) || is_region(&piece.folded)) && !groups.is_empty() {
        open.clear();
    }
    if !open.is_empty() {
        groups.push(open);
    }
}

//! How the words of a place cell fall into places: separators, kind words (`airport`, `province`), silent words.

use crate::country::{country_meaning, is_region};
use crate::fold::fold;
use crate::place::{is_locality, is_locality_of};
use model::PlaceKind;

/// One name in a cell.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    /// As written.
    pub(crate) written: String,
    /// Folded.
    pub(crate) folded: String,
    /// Folded, without the words that only tell the kind.
    pub(crate) key: String,
    /// The kind that the words call it.
    pub(crate) kind: Option<PlaceKind>,
}

impl Piece {
    fn of(written: &str) -> Self {
        let folded = fold(written);
        let key = without_kind_words(&folded);
        let kind = told_kind(&folded);
        Self { written: written.to_owned(), folded, key, kind }
    }

    /// A code in capitals: IATA `JFK`, UN/LOCODE `VNHPH` or `VN HPH`.
    pub(crate) fn code(&self) -> Option<&str> {
        let bare = self.written.trim().trim_end_matches(" airport").trim_end_matches(" Airport");
        let fits =
            matches!(bare.len(), 3 | 5) && bare.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        fits.then_some(bare)
    }
}

fn told_kind(folded: &str) -> Option<PlaceKind> {
    let any = |words: &[&str]| folded.split(' ').any(|w| words.contains(&w));
    if any(AIRPORT_WORDS) {
        Some(PlaceKind::Airport)
    } else if any(PORT_WORDS) {
        Some(PlaceKind::Port)
    } else if any(BORDER_WORDS) {
        Some(PlaceKind::BorderPost)
    } else {
        None
    }
}

const PORT_WORDS: &[&str] = &["port", "seaport", "harbour", "harbor", "pelabuhan", "puerto", "porto"];
const BORDER_WORDS: &[&str] = &["border", "gate", "crossing", "checkpoint", "frontier"];
const AIRPORT_WORDS: &[&str] =
    &["airport", "aerodrome", "aeroport", "aeropuerto", "aeroporto", "flughafen", "intl"];

/// Words that tell the kind of a place and are no part of its name.
const KIND_WORDS: &[&str] = &[
    "airport",
    "aerodrome",
    "aeroport",
    "aeropuerto",
    "aeroporto",
    "flughafen",
    "international",
    "intl",
    "city",
    "town",
    "village",
    "province",
    "prov",
    "district",
    "region",
    "state",
    "county",
    "municipality",
    "prefecture",
    "regency",
    "department",
    "division",
    "autonomous",
    "port",
    "seaport",
    "harbour",
    "harbor",
    "terminal",
    "post",
    "border",
    "gate",
    "crossing",
    "checkpoint",
    "customs",
    "area",
    "environs",
    "sub",
    "of",
    "in",
    "the",
    "sar",
    "island",
    "xian",
    "shi",
];

/// The name without kind words; the whole name where nothing else is left.
pub(crate) fn without_kind_words(folded: &str) -> String {
    let kept: Vec<&str> = folded.split(' ').filter(|w| !KIND_WORDS.contains(w)).collect();
    if kept.is_empty() { folded.to_owned() } else { kept.join(" ") }
}

/// Words in a place cell that name no place.
const SILENT: &[&str] = &[
    "",
    "various",
    "unknown",
    "n a",
    "na",
    "n a country level",
    "country level",
    "online",
    "other",
    "not stated",
    "not specified",
    "environs",
    "unspecified",
    "multiple",
    "northern localities",
    "tar",
];

/// Whether the words say that there is no locality to know.
pub(crate) fn is_silent(folded: &str) -> bool {
    SILENT.contains(&folded)
}

/// The places in a cell, each a group of names from the small to the large.
pub(crate) fn cell_groups(cell: &str) -> Vec<Vec<Piece>> {
    let trimmed = cell.trim();
    if trimmed.is_empty() || trimmed.len() > 400 {
        return Vec::new();
    }
    // A whole cell that is one name goes before its separators: `China - Hong Kong`, `Dallas/Fort Worth Airport`.
    if country_meaning(trimmed).is_some() || is_locality(&Piece::of(trimmed)) || is_silent(&fold(trimmed)) {
        return vec![vec![Piece::of(trimmed)]];
    }
    let mut groups = Vec::new();
    for part in trimmed.split([';', '\n', '|', '/']).flat_map(split_at_and) {
        if part.trim().is_empty() {
            continue;
        }
        if country_meaning(part).is_some() {
            groups.push(vec![Piece::of(part)]);
        } else {
            groups.extend(comma_groups(part));
        }
    }
    groups
}

/// `Lagos, Nigeria and Istanbul, Turkey`: `and` parts places unless it is inside a name.
fn split_at_and(part: &str) -> Vec<&str> {
    if country_meaning(part).is_some() || is_locality(&Piece::of(part)) {
        return vec![part];
    }
    part.split(" and ").flat_map(|p| p.split(" & ")).collect()
}

/// Names between commas, brackets and ` - `, put into groups that each end at their country.
fn comma_groups(part: &str) -> Vec<Vec<Piece>> {
    let spaced = part.replace(" - ", ",").replace(" – ", ",");
    let pieces: Vec<Piece> = spaced
        .split([',', '(', ')', '"', '，', '、'])
        .map(str::trim)
        .filter(|p| !p.is_empty())
        .map(Piece::of)
        .collect();
    let mut groups: Vec<Vec<Piece>> = Vec::new();
    let mut open: Vec<Piece> = Vec::new();
    let mut rest = pieces.into_iter().peekable();
    while let Some(piece) = rest.next() {
        let Some(named) = country_meaning(&piece.written) else {
            open.push(piece);
            continue;
        };
        // `Tuen Mun, Hong Kong, China`, `Singapore, Singapore`: the second says nothing new.
        while let Some(next) = rest.peek().and_then(|next| country_meaning(&next.written)) {
            let china = matches!(named.country.code(), "HK" | "MO" | "TW") && next.country.code() == "CN";
            if next.country != named.country && !china {
                break;
            }
            rest.next();
        }
        let first_of_group = open.is_empty();
        open.push(piece);
        // `Thailand, Bangkok`: the larger name first.
        if first_of_group
            && let Some(next) = rest.peek()
            && is_locality_of(next, named.country)
            && country_meaning(&next.written).is_none()
            && let Some(next) = rest.next()
        {
            open.push(next);
        }
        groups.push(std::mem::take(&mut open));
    }
    close_open(&mut groups, open);
    groups
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

//! An address as it is compared: town, postal code, the words and numbers of the street.
//!
//! Coarse on purpose: reports write addresses in one line and in any order. Numbers must agree, words of the street are
//! met by their sound, and what names the town or the country is no word of the street.

use super::levels::Level;
use crate::keys::town;
use crate::linkage::{fold, skeleton};
use model::{Confidence, Party};

/// An address; 0 is what is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Address {
    /// Hash of town and country.
    pub(super) town: u32,
    /// Hash of the postal code.
    pub(super) postcode: u32,
    pub(super) country: [u8; 2],
    /// Hashes of the words and numbers, sorted: [`NUMBER`] tells which are numbers, [`PLACE`] which name the place.
    pub(super) street: Box<[u32]>,
}

/// Bit of a number.
const NUMBER: u32 = 1;
/// Bit of a word that names the place that the address was read as.
const PLACE: u32 = 2;

/// Words of a street that say nothing, or are written short or not at all (from memory).
const STREET_WORDS: &[&str] = &[
    "street",
    "st",
    "str",
    "road",
    "rd",
    "avenue",
    "ave",
    "av",
    "lane",
    "ln",
    "drive",
    "dr",
    "boulevard",
    "blvd",
    "way",
    "close",
    "court",
    "ct",
    "place",
    "pl",
    "square",
    "sq",
    "rue",
    "de",
    "la",
    "le",
    "les",
    "du",
    "des",
    "del",
    "los",
    "las",
    "calle",
    "avenida",
    "rua",
    "strasse",
    "strase",
    "weg",
    "platz",
    "via",
    "jalan",
    "jl",
    "jln",
    "soi",
    "no",
    "nr",
    "number",
    "and",
    "the",
    "of",
    "p",
    "o",
    "po",
    "box",
    "bp",
    "flat",
    "floor",
    "unit",
    "suite",
    "apt",
    "apartment",
    "house",
    "building",
    "block",
    "plot",
    "shop",
    "room",
    "rm",
    "thanon",
    "duong",
    "pho",
    "ulitsa",
    "ul",
    "lu",
    "jie",
    "district",
    "ward",
    "city",
    "town",
    "province",
    "state",
    "county",
    "region",
];

/// Stable, short.
pub(super) fn hash(text: &str) -> u32 {
    let long = super::keys::hash(text.as_bytes());
    ((long >> 32) ^ long) as u32 | 4
}

impl Address {
    /// Of a party.
    pub(super) fn of(party: &Party) -> Self {
        let Some(stated) = party.address.as_ref() else { return Self::default() };
        let sure = stated.confidence != Some(Confidence::Possible);
        let place = stated.value.as_ref().filter(|_| sure);
        let town = place.and_then(town);
        let mut found = Self { town: town.as_deref().map_or(0, hash), ..Self::default() };
        if let Some(code) = place.and_then(|p| p.country) {
            found.country.copy_from_slice(code.code().as_bytes());
        }
        let named = place.map(|p| fold(&p.name)).unwrap_or_default();
        let text = fold(&stated.raw);
        let mut street = Vec::with_capacity(12);
        for (at, word) in text.split(' ').filter(|w| !w.is_empty()).enumerate() {
            let digits = word.bytes().filter(u8::is_ascii_digit).count();
            let code = digits >= 4 || (digits >= 2 && digits < word.len() && word.len() >= 5);
            if code && at > 0 && found.postcode == 0 {
                found.postcode = hash(word);
            } else if digits > 0 {
                street.push(hash(word) & !PLACE | NUMBER);
            } else if word.len() > 2 && !STREET_WORDS.contains(&word) {
                let of_place = if named.split(' ').any(|n| n == word) { PLACE } else { 0 };
                street.push(hash(&sound(word)) & !(NUMBER | PLACE) | of_place);
            }
        }
        street.sort_unstable_by_key(|n| (n & !PLACE, *n));
        street.dedup_by_key(|n| *n & !PLACE);
        street.truncate(MOST_WORDS);
        found.street = street.into_boxed_slice();
        found
    }

    /// Something that only this street has; 0 where no street is named.
    pub(super) fn street_key(&self) -> u64 {
        // The number and the longest-lasting words: the place may be read otherwise next time.
        let numbers = self.street.iter().filter(|n| **n & NUMBER != 0).count();
        if numbers == 0 || numbers == self.street.len() {
            return 0;
        }
        self.street.iter().fold(1, |h: u64, n| super::keys::mix(h, u64::from(n & !PLACE)))
    }
}

/// Words and numbers of one street that are kept.
const MOST_WORDS: usize = 10;

fn sound(word: &str) -> String {
    let sound = skeleton(word);
    if word.len() >= 5 && sound.len() >= 3 { sound } else { word.to_owned() }
}

/// How two addresses agree: one fact, told by the finest part that can be compared.
pub(super) fn compare(a: &Address, b: &Address) -> Option<Level> {
    let known = |x: u32, y: u32| x != 0 && y != 0;
    let towns = known(a.town, b.town).then_some(a.town == b.town);
    let countries = (a.country != [0; 2] && b.country != [0; 2]).then_some(a.country == b.country);
    let codes = known(a.postcode, b.postcode).then_some(a.postcode == b.postcode);
    let (street, shared) = street(a, b);
    let place = countries != Some(false)
        && (towns == Some(true) || codes == Some(true) || (towns.is_none() && codes.is_none()));
    match street {
        // A place may be read otherwise from one address to the next: two words and a number say more.
        Some(Street::Same) if place || (shared >= 2 && codes != Some(false)) => Some(Level::ADDRESS_SAME),
        _ if countries == Some(false) => Some(Level::ADDRESS_OTHER_COUNTRY),
        Some(Street::Number) if place => Some(Level::ADDRESS_NUMBER),
        Some(Street::NoNumber) if place => Some(Level::ADDRESS_STREET),
        _ if codes == Some(true) && towns != Some(false) => Some(Level::ADDRESS_POSTCODE),
        Some(_) if towns == Some(true) => Some(Level::ADDRESS_TOWN_OTHER_STREET),
        None if towns == Some(true) => Some(Level::ADDRESS_TOWN),
        _ if towns == Some(false) => Some(Level::ADDRESS_OTHER_TOWN),
        _ => None,
    }
}

enum Street {
    Same,
    /// The same street, other numbers.
    Number,
    /// The same street, a number on one side at most.
    NoNumber,
    Other,
}

/// How two streets agree, and how many words they share; none where one has no words. Both lists are in order.
fn street(a: &Address, b: &Address) -> (Option<Street>, usize) {
    let (mut words, mut numbers) = ([0_usize; 3], [0_usize; 3]);
    let mut count = |n: u32, which: usize| {
        if n & NUMBER != 0 {
            numbers[which] += 1;
        } else if n & PLACE == 0 {
            words[which] += 1;
        }
    };
    let (mut i, mut j) = (0, 0);
    loop {
        match (a.street.get(i), b.street.get(j)) {
            (None, None) => break,
            // A word that names the place for both is none of the street.
            (Some(x), Some(y)) if x & !PLACE == y & !PLACE => {
                count(x & y, 0);
                (i, j) = (i + 1, j + 1);
            }
            (Some(x), Some(y)) if x & !PLACE < y & !PLACE => (count(*x, 1), i += 1).0,
            (Some(x), None) => (count(*x, 1), i += 1).0,
            (_, Some(y)) => (count(*y, 2), j += 1).0,
        }
    }
    let [shared, only_a, only_b] = words;
    if shared + only_a == 0 || shared + only_b == 0 {
        return (None, 0);
    }
    if shared == 0 || shared < only_a.min(only_b) {
        return (Some(Street::Other), shared);
    }
    let street = match numbers {
        [agree, _, _] if agree > 0 => Street::Same,
        [_, 0, _] | [_, _, 0] => Street::NoNumber,
        _ => Street::Number,
    };
    (Some(street), shared)
}

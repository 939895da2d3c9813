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
    /// Hashes of the words and numbers of the street, sorted; numbers are odd, words even.
    pub(super) street: Box<[u32]>,
}

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
    ((long >> 32) ^ long) as u32 | 2
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
        let words: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
        let known = |w: &str| named.split(' ').any(|n| n == w) || STREET_WORDS.contains(&w);
        let mut street = Vec::with_capacity(words.len());
        for (at, word) in words.iter().enumerate() {
            let digits = word.bytes().filter(u8::is_ascii_digit).count();
            let code = digits >= 4 || (digits >= 2 && digits < word.len() && word.len() >= 5);
            if code && at > 0 && found.postcode == 0 {
                found.postcode = hash(word);
            } else if digits > 0 {
                street.push(hash(word) | 1);
            } else if word.len() > 2 && !known(word) {
                street.push(hash(&sound(word)) & !1);
            }
        }
        street.sort_unstable();
        street.dedup();
        street.truncate(MOST_WORDS);
        found.street = street.into_boxed_slice();
        found
    }

    /// Numbers of the street and its words.
    fn parts(&self) -> (impl Iterator<Item = u32> + '_, impl Iterator<Item = u32> + '_) {
        let of = |odd: u32| self.street.iter().copied().filter(move |n| n & 1 == odd);
        (of(1), of(0))
    }

    /// Something that only this street has; 0 where no street is named.
    pub(super) fn street_key(&self) -> u64 {
        let (numbers, words) = self.parts();
        if words.count() == 0 || numbers.count() == 0 {
            return 0;
        }
        self.street.iter().fold(1, |h: u64, n| super::keys::mix(h, u64::from(*n)))
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
    if countries == Some(false) {
        return Some(Level::ADDRESS_OTHER_COUNTRY);
    }
    let place = towns == Some(true) || codes == Some(true) || (towns.is_none() && codes.is_none());
    match street(a, b) {
        Some(Street::Same) if place => Some(Level::ADDRESS_SAME),
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

fn street(a: &Address, b: &Address) -> Option<Street> {
    let shared = |odd: u32| {
        let in_b = |n: &u32| b.street.binary_search(n).is_ok();
        let of = |x: &Address| x.street.iter().filter(|n| **n & 1 == odd).count();
        (a.street.iter().filter(|n| **n & 1 == odd).filter(|n| in_b(n)).count(), of(a), of(b))
    };
    let (words, words_a, words_b) = shared(0);
    if words_a == 0 || words_b == 0 {
        return None;
    }
    if words * 2 < words_a.min(words_b).max(1) || words == 0 {
        return Some(Street::Other);
    }
    let (numbers, numbers_a, numbers_b) = shared(1);
    Some(match (numbers, numbers_a, numbers_b) {
        (1.., _, _) => Street::Same,
        (_, 0, _) | (_, _, 0) => Street::NoNumber,
        _ => Street::Number,
    })
}

//! Block keys: under which a party is looked up, so that never all pairs are compared.
//!
//! Many narrow keys. What narrow means is read from frozen tables, never from what is stored (invariant 3): a key that
//! these call wide is refined by another field instead of dropped. Keys are FNV-1a mixed with constants, so they may be
//! kept on disk.

use super::fields::PartyFields;
use super::numbers::{Group, Number, local, name};
use crate::names::{MetBy, met_by};

/// FNV-1a: stable across machines and versions.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3))
}

/// Two hashes as one; the order counts.
pub(super) fn mix(a: u64, b: u64) -> u64 {
    let mixed = (a ^ b.rotate_left(23)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9).rotate_left(17)
}

/// Two words that say so much together are a key alone.
const PAIR_ALONE: f32 = 20.0;
/// ... with the country.
const PAIR_WITH_COUNTRY: f32 = 15.0;
/// One word that says so much is a key with a year of birth, a town or a postal code.
const WORD_WITH_PLACE: f32 = 8.0;
/// A whole name of one word that says so much is a key alone.
const WHOLE_ALONE: f32 = 11.0;

/// Kinds of key: two kinds never meet.
#[derive(Clone, Copy)]
enum Kind {
    Number = 1,
    AccountEnd,
    PhoneHalf,
    Local,
    HandleName,
    Deletion,
    AccountHalf,
    Pair,
    PairCountry,
    PairBorn,
    PairTown,
    WordBorn,
    WordYear,
    WordTown,
    WordPostcode,
    WordCountry,
    BornPlace,
    Street,
    Whole,
    WholeTown,
}

struct Keys(Vec<u64>);

impl Keys {
    fn add(&mut self, kind: Kind, a: u64, b: u64) {
        self.0.push(mix(mix(kind as u64, a), b));
    }
}

pub(super) fn candidate_keys(party: &PartyFields) -> Vec<u64> {
    let mut keys = Keys(Vec::with_capacity(48));
    let words = party.name.as_ref().map(|n| met_by(n)).unwrap_or_default();
    for number in party.numbers.all() {
        number_keys(party, number, &words, &mut keys);
    }
    name_keys(party, &words, &mut keys);
    place_keys(party, &mut keys);
    keys.0.sort_unstable();
    keys.0.dedup();
    keys.0
}

fn number_keys(party: &PartyFields, number: &Number, words: &[MetBy], keys: &mut Keys) {
    keys.add(Kind::Number, number.hash, 0);
    let text = party.numbers.text(number);
    let with_words = |kind: Kind, part: &str, keys: &mut Keys| {
        for word in words {
            keys.add(kind, hash(part.as_bytes()), met(word));
        }
    };
    match number.group {
        Group::Phone => {
            let tail = &text.as_bytes()[text.len().saturating_sub(10)..];
            keys.add(Kind::Number, hash(&text.as_bytes()[text.len().saturating_sub(9)..]), 3);
            for (at, half) in [&tail[..tail.len() / 2], &tail[tail.len() / 2..]].into_iter().enumerate() {
                for word in words {
                    keys.add(Kind::PhoneHalf, mix(hash(half), at as u64), met(word));
                }
            }
        }
        Group::Email if local(text).len() >= 6 => keys.add(Kind::Local, hash(local(text).as_bytes()), 0),
        Group::Handle if name(text).len() >= 6 => keys.add(Kind::HandleName, hash(name(text).as_bytes()), 0),
        Group::Document | Group::CompanyNumber if (7..=14).contains(&text.len()) => {
            // Two numbers one sign apart have one in common from which a sign was taken.
            let signs = text.as_bytes();
            let mut fewer = Vec::with_capacity(signs.len());
            keys.add(Kind::Deletion, number.group as u64, hash(signs));
            for at in 0..signs.len() {
                fewer.clear();
                fewer.extend_from_slice(&signs[..at]);
                fewer.extend_from_slice(&signs[at + 1..]);
                keys.add(Kind::Deletion, number.group as u64, hash(&fewer));
            }
        }
        Group::Account => {
            let end = text.len().saturating_sub(8);
            if let Some(tail) = text.get(end..) {
                keys.add(Kind::AccountEnd, hash(tail.as_bytes()), 0);
            }
            let half = text.len() / 2;
            if let (true, Some(a), Some(b)) = (text.len() >= 8, text.get(..half), text.get(half..)) {
                with_words(Kind::AccountHalf, a, keys);
                with_words(Kind::AccountHalf, b, keys);
            }
        }
        _ => {}
    }
}

/// A word by its sound, else by what it is taken for.
fn met(word: &MetBy) -> u64 {
    if word.by[1] == 0 { word.by[0] } else { word.by[1] }
}

fn name_keys(party: &PartyFields, words: &[MetBy], keys: &mut Keys) {
    let Some(name) = &party.name else { return };
    let countries = countries(party);
    let (town, born) = (u64::from(party.address.town), born(party));
    for (at, x) in words.iter().enumerate() {
        for y in &words[at + 1..] {
            if x.places & y.places != 0 {
                continue;
            }
            let bits = x.bits + y.bits;
            let both = |n: usize| {
                (x.by[n] != 0 && y.by[n] != 0).then(|| (x.by[n].min(y.by[n]), x.by[n].max(y.by[n])))
            };
            for pair in [both(0), both(1)].into_iter().flatten() {
                let pair = mix(pair.0, pair.1);
                if bits >= PAIR_ALONE {
                    keys.add(Kind::Pair, pair, 0);
                } else if bits >= PAIR_WITH_COUNTRY {
                    countries.iter().for_each(|c| keys.add(Kind::PairCountry, pair, *c));
                }
                if town != 0 {
                    keys.add(Kind::PairTown, pair, town);
                }
                if let Some((year, _)) = born {
                    keys.add(Kind::PairBorn, pair, year);
                }
            }
        }
        word_keys(party, x, keys);
    }
    let (whole, bits) = name.whole();
    if bits >= WHOLE_ALONE {
        keys.add(Kind::Whole, whole, 0);
    }
    if town != 0 {
        keys.add(Kind::WholeTown, whole, town);
    }
}

fn word_keys(party: &PartyFields, word: &MetBy, keys: &mut Keys) {
    let address = &party.address;
    for by in word.by.into_iter().filter(|by| *by != 0) {
        if let Some((year, day)) = born(party) {
            day.into_iter().for_each(|day| keys.add(Kind::WordBorn, by, day));
            if word.bits >= WORD_WITH_PLACE {
                keys.add(Kind::WordYear, by, year);
            }
        }
        if address.town != 0 && word.bits >= WORD_WITH_PLACE {
            keys.add(Kind::WordTown, by, u64::from(address.town));
        }
        if address.postcode != 0 {
            keys.add(Kind::WordPostcode, by, u64::from(address.postcode));
        }
        // Firms are found by the one word of theirs that nobody else has; persons of a country share words too often.
        if word.bits >= WHOLE_ALONE && party.actor != super::Actor::Person {
            countries(party).iter().for_each(|c| keys.add(Kind::WordCountry, by, *c));
        }
    }
}

fn place_keys(party: &PartyFields, keys: &mut Keys) {
    let street = party.address.street_key();
    if street != 0 {
        keys.add(Kind::Street, street, code(party.address.country));
    }
    if let Some((_, Some(day))) = born(party) {
        countries(party).iter().for_each(|c| keys.add(Kind::BornPlace, day, *c));
        if party.address.town != 0 {
            keys.add(Kind::BornPlace, day, u64::from(party.address.town) | 1 << 40);
        }
    }
}

/// Year, and the day where it is known.
fn born(party: &PartyFields) -> Option<(u64, Option<u64>)> {
    let born = party.born;
    let year = born.year as u64;
    let day = year << 16 | (born.month as u64) << 8 | born.day as u64;
    born.is_known().then(|| (year, born.is_whole().then_some(day)))
}

fn code(country: [u8; 2]) -> u64 {
    u64::from(country[0]) << 8 | u64::from(country[1])
}

/// Countries of a party: its own and that of its address.
fn countries(party: &PartyFields) -> Vec<u64> {
    let mut found = vec![code(party.country), code(party.address.country)];
    found.retain(|c| *c != 0);
    found.dedup();
    found
}

/// All that is compared, by hash.
pub(super) fn content(party: &PartyFields) -> u64 {
    let mut sum = mix(code(party.country), code(party.address.country));
    let flags = u64::from(party.free_name) | u64::from(party.other_script) << 1 | (party.kind as u64) << 2;
    sum = mix(sum, flags);
    sum = mix(sum, party.name.as_ref().map_or(0, |n| hash(n.text().as_bytes())));
    sum = mix(sum, born(party).map_or(0, |(year, day)| year << 32 | day.unwrap_or_default()));
    sum = mix(sum, u64::from(party.address.town) << 32 | u64::from(party.address.postcode));
    sum = party.address.street.iter().fold(sum, |sum, n| mix(sum, u64::from(*n)));
    // Numbers that change hands are compared by when they were named as well.
    if party.seen.is_known() && party.numbers.all().iter().any(|n| n.group.valid_days().is_some()) {
        sum = mix(sum, party.seen.bits());
    }
    party.numbers.all().iter().fold(sum, |sum, n| mix(mix(sum, n.hash), u64::from(n.scope)))
}

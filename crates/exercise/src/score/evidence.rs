//! What of one party can tie it to another, from the emitted text alone.
//!
//! Values are compared by letters and digits in lower case. What people write to say that nothing is known (`N/A`,
//! `same as consignee`, `00000000`, a birth on 1 January 1900) ties nobody; that, too, is seen in the text.

use super::names::Name;
use serde::Serialize;
use std::collections::HashMap;

/// A party as written; what it does not have is empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct PartyText<'a> {
    /// Whether a person (else a firm).
    pub person: bool,
    /// Name.
    pub name: &'a str,
    /// Number of a document.
    pub document: &'a str,
    /// Phone.
    pub phone: &'a str,
    /// E-mail.
    pub email: &'a str,
    /// Account.
    pub account: &'a str,
    /// Handle.
    pub handle: &'a str,
    /// Birth date.
    pub born: &'a str,
    /// Number and street.
    pub street: &'a str,
    /// Town.
    pub town: &'a str,
}

/// Strong identifiers, in the order of [`Evidence::strong`].
pub const STRONG: [&str; 5] = ["document", "phone", "email", "account", "handle"];
/// Fields that tie with a name, in the order of [`Evidence::agreeing`].
pub const AGREEING: [&str; 3] = ["birth date", "street", "town"];

/// What stands in one party, as numbers: equal numbers are equal values, and 0 is nothing or worthless.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Evidence {
    /// See [`STRONG`].
    pub strong: [u64; 5],
    /// Place of the name in [`Names`], from 1; 0: none.
    pub name: u32,
    /// See [`AGREEING`].
    pub agreeing: [u64; 3],
}

/// Why two parties can be known as one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Tie {
    /// Strong identifiers that are equal.
    pub strong: Vec<&'static str>,
    /// Whether the names can be read as one.
    pub name: bool,
    /// Other fields that are equal.
    pub agreeing: Vec<&'static str>,
}

impl Tie {
    /// One equal strong identifier; or a variant of the name and one more field that agrees.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        !self.strong.is_empty() || (self.name && !self.agreeing.is_empty())
    }
}

/// The names of a world, each once.
#[derive(Debug, Default)]
pub struct Names {
    places: HashMap<(bool, String), u32>,
    names: Vec<Name>,
}

impl Names {
    /// The evidence in a party.
    pub fn evidence(&mut self, party: &PartyText<'_>) -> Evidence {
        Evidence {
            strong: [party.document, party.phone, party.email, party.account, party.handle].map(value),
            name: self.place(party.name, party.person),
            agreeing: [party.born, party.street, party.town].map(value),
        }
    }

    fn place(&mut self, text: &str, person: bool) -> u32 {
        if is_worthless(text) {
            return 0;
        }
        if let Some(place) = self.places.get(&(person, text.to_owned())) {
            return *place;
        }
        let place = Name::read(text, person).map_or(0, |name| {
            self.names.push(name);
            self.names.len() as u32
        });
        self.places.insert((person, text.to_owned()), place);
        place
    }

    /// Whether two names, by their places, can be read as one.
    #[must_use]
    pub fn are_variants(&self, a: u32, b: u32) -> bool {
        let name = |place: u32| self.names.get((place as usize).wrapping_sub(1));
        match (name(a), name(b)) {
            (Some(one), Some(other)) => a == b || one.is_variant(other),
            _ => false,
        }
    }

    /// In what two parties agree.
    #[must_use]
    pub fn tie(&self, a: &Evidence, b: &Evidence) -> Tie {
        let equal = |left: &[u64], right: &[u64], of: &[&'static str]| {
            let same = left.iter().zip(right).map(|(l, r)| l == r && *l != 0);
            of.iter().zip(same).filter(|(_, same)| *same).map(|(name, _)| *name).collect()
        };
        Tie {
            strong: equal(&a.strong, &b.strong, &STRONG),
            name: self.are_variants(a.name, b.name),
            agreeing: equal(&a.agreeing, &b.agreeing, &AGREEING),
        }
    }
}

/// A value as a number: letters and digits in lower case; 0 where nothing is left, or what is left is worthless.
#[must_use]
pub fn value(text: &str) -> u64 {
    if is_worthless(text) {
        return 0;
    }
    let mut hash = 0_u64;
    for letter in text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase) {
        hash = (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23) | 1;
    }
    hash
}

/// What people write to fill a cell, as letters and digits.
const WORTHLESS: &[&str] = &[
    "19000101",
    "desconhecido",
    "desconocido",
    "inconnu",
    "na",
    "nil",
    "none",
    "notapplicable",
    "notavailable",
    "notknown",
    "null",
    "sameasabove",
    "sameasconsignee",
    "sameasnotify",
    "sameasshipper",
    "tba",
    "tobeadvised",
    "toorder",
    "unknown",
    "various",
    "xxx",
];

/// Whether a value says nothing: no letters or digits, one digit over and over, or a word for nothing.
fn is_worthless(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    let Some(first) = letters.next() else { return true };
    if first.is_ascii_digit() && letters.clone().all(|c| c == first) {
        return true;
    }
    let bare = || text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    WORTHLESS.iter().any(|word| word.chars().eq(bare()))
}

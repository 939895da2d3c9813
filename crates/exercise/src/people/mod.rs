//! People: who they are, before anybody writes them down.
//!
//! A person is a function of the seed and a [`PersonId`]. Ids are numbered by households, so that couples, fathers with
//! sons of one name, sisters and twins exist and share what such people share.

mod contacts;
mod home;
mod household;
mod listed;
mod romanisation;
mod spelling;
mod stocks;

pub(crate) use contacts::account;
pub use contacts::{iban, phone};
pub(crate) use home::address;
pub(crate) use listed::firm as listed_firm;
pub(crate) use romanisation::unmarked;
pub(crate) use stocks::entries;

use crate::geography::{CountryId, TownId};

/// A group of names that go together: how given names, family names and their order are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Culture {
    /// English-speaking.
    English,
    /// French-speaking Europe.
    French,
    /// Spanish-speaking.
    Spanish,
    /// Portuguese-speaking.
    Portuguese,
    /// German-speaking.
    German,
    /// Chinese (Han characters, pinyin; also Cantonese and older romanisations).
    Chinese,
    /// Vietnamese.
    Vietnamese,
    /// Thai.
    Thai,
    /// Malay and Indonesian.
    Malay,
    /// Arabic.
    Arabic,
    /// Russian and its neighbours (Cyrillic, patronymics).
    Russian,
    /// East Africa, Swahili.
    Swahili,
    /// West Africa: Yoruba, Igbo, Akan, Hausa ...
    WestAfrican,
    /// Southern Africa: Zulu, Xhosa, Shona, Tswana ...
    SouthernAfrican,
    /// Central Africa, French-speaking.
    CentralAfrican,
    /// South Asia: Hindi, Bengali, Tamil, Urdu ...
    SouthAsian,
    /// Filipino.
    Filipino,
    /// Japanese.
    Japanese,
    /// Korean.
    Korean,
    /// Turkish.
    Turkish,
}

/// A person of a world: country in the upper bits, then the household, then who in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub u64);

impl PersonId {
    /// How many people a household has.
    pub const HOUSEHOLD: u64 = 4;

    /// The `number`th person of a country.
    #[must_use]
    pub fn new(country: CountryId, number: u64) -> Self {
        Self(u64::from(country.0) << 48 | number)
    }

    /// Country of residence.
    #[must_use]
    pub fn country(self) -> CountryId {
        CountryId((self.0 >> 48) as u8)
    }

    /// The household: equal for people who live together.
    #[must_use]
    pub fn household(self) -> u64 {
        self.0 / Self::HOUSEHOLD
    }

    /// Who in the household: 0 to 3.
    #[must_use]
    pub fn place(self) -> u64 {
        self.0 % Self::HOUSEHOLD
    }
}

/// One name, in its own script and in every romanisation in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelled {
    /// In the script of its language; the same as the first Latin form where that script is Latin.
    pub native: String,
    /// Latin forms; the first is that of the person's documents.
    pub latin: Vec<String>,
}

/// Who a person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id.
    pub id: PersonId,
    /// Culture of the name.
    pub culture: Culture,
    /// Given names, patronymic last where the culture has one.
    pub given: Vec<Spelled>,
    /// Family names (two in Spanish and Portuguese; none for some Malay and South Indian people).
    pub family: Vec<Spelled>,
    /// Diminutives of the first given name.
    pub diminutives: Vec<String>,
    /// Names that the person is known by beside its own.
    pub aliases: Vec<String>,
    /// Whether a woman.
    pub woman: bool,
    /// Birth date: days since 1970-01-01.
    pub born: i32,
    /// Country that issued its documents.
    pub nationality: CountryId,
    /// Passport number (and an older one, for people who renewed it).
    pub passports: Vec<String>,
    /// Where it lives.
    pub home: Address,
    /// Phone numbers, international, of ranges that nobody has.
    pub phones: Vec<String>,
    /// E-mail addresses under reserved domains.
    pub emails: Vec<String>,
    /// Handles on platforms.
    pub handles: Vec<String>,
    /// Accounts: number and the bank's code.
    pub accounts: Vec<Account>,
}

/// An address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// House number.
    pub number: String,
    /// Street.
    pub street: String,
    /// Town.
    pub town: TownId,
    /// Postal code, where the country has them.
    pub postcode: Option<String>,
}

/// An account at a bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// IBAN where the country has them, else the number.
    pub number: String,
    /// Whether the number is an IBAN.
    pub iban: bool,
    /// BIC of the bank: a code that no bank has.
    pub bank: String,
}

impl Person {
    /// Who this person is.
    #[must_use]
    pub fn new(seed: u64, id: PersonId) -> Self {
        household::person(seed, id)
    }
}

#[cfg(test)]
mod tests;

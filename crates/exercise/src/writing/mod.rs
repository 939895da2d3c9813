//! How a sector writes an actor: the same person in many spellings, with the errors that people and machines make.
//!
//! Whatever goes wrong is told to the truth as an [`ErrorKind`] with the field in which it happened.

mod fields;
mod name;
mod slips;

use crate::chance::{Chance, Of};
use crate::config::ErrorRates;
use crate::deeds::{Actor, Minute};
use crate::firms::Firm;
use crate::partners::Style;
use crate::people::Person;

/// A field of a written actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Name.
    Name,
    /// Birth date, or day of founding.
    Born,
    /// Nationality, or country of registration.
    Nationality,
    /// Passport or registration number.
    Document,
    /// Address.
    Address,
    /// Phone.
    Phone,
    /// E-mail.
    Email,
    /// Account.
    Account,
    /// Handle.
    Handle,
}

impl Field {
    /// Its name in the truth.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Born => "born",
            Self::Nationality => "nationality",
            Self::Document => "document",
            Self::Address => "address",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Account => "account",
            Self::Handle => "handle",
        }
    }
}

/// What was done to a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorKind {
    /// Typing error.
    Typing,
    /// Error of optical reading.
    Scanning,
    /// Initials.
    Initials,
    /// Order of names changed about.
    Order,
    /// Diminutive.
    Diminutive,
    /// Alias.
    Alias,
    /// Other romanisation.
    Romanisation,
    /// Written in its own script.
    Script,
    /// Left empty although the form has the field.
    Missing,
    /// A worthless value.
    Junk,
    /// Date wrong by a digit, or day and month changed about.
    Date,
    /// Number wrong by a digit.
    Digit,
    /// An older document, name, account or address.
    Old,
    /// A part of the name left out.
    Omission,
}

impl ErrorKind {
    /// Its name in the truth.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Typing => "typing",
            Self::Scanning => "scanning",
            Self::Initials => "initials",
            Self::Order => "order",
            Self::Diminutive => "diminutive",
            Self::Alias => "alias",
            Self::Romanisation => "romanisation",
            Self::Script => "script",
            Self::Missing => "missing",
            Self::Junk => "junk",
            Self::Date => "date",
            Self::Digit => "digit",
            Self::Old => "old",
            Self::Omission => "omission",
        }
    }
}

/// What kind of document a number is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// Passport.
    Passport,
    /// National identity card.
    IdentityCard,
    /// Registration of a firm.
    Registration,
}

/// An address as written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WrittenAddress {
    /// Number and street, or whatever stands there.
    pub street: String,
    /// Town.
    pub town: String,
    /// Postal code.
    pub postcode: Option<String>,
    /// ISO code of the country.
    pub country: &'static str,
}

/// An actor as one partner would write it, all fields that any form could ask for. A form takes those that it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Who it is: the id of the subject in the truth.
    pub subject: String,
    /// Whether a person (else a firm).
    pub person: bool,
    /// The whole name.
    pub name: String,
    /// Given names as written, for forms that ask for them apart (empty for firms).
    pub given: String,
    /// Family names as written, for the same forms.
    pub family: String,
    /// Birth date or day of founding, ISO; a year alone where only that is known.
    pub born: Option<String>,
    /// ISO code.
    pub nationality: Option<&'static str>,
    /// Document.
    pub document: Option<(DocumentKind, String)>,
    /// Address.
    pub address: Option<WrittenAddress>,
    /// Phone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Account number and the bank's code.
    pub account: Option<(String, String)>,
    /// Whether the account is an IBAN.
    pub iban: bool,
    /// Handle.
    pub handle: Option<String>,
    /// What was done to which field.
    pub errors: Vec<(Field, ErrorKind)>,
}

/// How a partner writes on one occasion.
#[derive(Debug, Clone, Copy)]
pub struct Hand<'a> {
    /// House style.
    pub style: Style,
    /// Rates.
    pub rates: &'a ErrorRates,
    /// Whether its form has room for names in their own script.
    pub native: bool,
}

/// An actor as a partner writes it at a time; `chance` names the stream of the record. Who it is to a network never matters.
#[must_use]
pub fn write(seed: u64, actor: Actor, hand: Hand<'_>, at: Minute, chance: u64) -> Written {
    let mut chance = Chance::new(seed, Of::Record, &[chance, subject_number(actor)]);
    match actor {
        Actor::Person(id) => fields::person(&Person::new(seed, id), hand, &mut chance),
        Actor::Firm(id) => fields::firm(&Firm::new(seed, id), hand, at, &mut chance),
    }
}

fn subject_number(actor: Actor) -> u64 {
    match actor {
        Actor::Person(id) => id.0,
        Actor::Firm(id) => id.0 | 1 << 63,
    }
}

#[cfg(test)]
mod tests;

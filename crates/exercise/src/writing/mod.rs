//! How a sector writes an actor: the same person in many spellings, with the errors that people and machines make.
//!
//! Whatever goes wrong is told to the truth as an [`ErrorKind`] with the field in which it happened.

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
    /// A value of somebody else: a shared phone, an agent's address.
    Shared,
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
            Self::Shared => "shared",
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

/// An actor as a partner writes it at a time; `chance` names the stream of the record. A thin beginning.
#[must_use]
pub fn write(seed: u64, actor: Actor, hand: Hand<'_>, _at: Minute, chance: u64) -> Written {
    let mut chance = Chance::new(seed, Of::Record, &[chance, subject_number(actor)]);
    let mut written = match actor {
        Actor::Person(id) => person(&Person::new(seed, id)),
        Actor::Firm(id) => firm(&Firm::new(seed, id)),
    };
    if chance.happens(hand.rates.missing) && written.document.take().is_some() {
        written.errors.push((Field::Document, ErrorKind::Missing));
    }
    written
}

fn subject_number(actor: Actor) -> u64 {
    match actor {
        Actor::Person(id) => id.0,
        Actor::Firm(id) => id.0 | 1 << 63,
    }
}

fn person(person: &Person) -> Written {
    let join = |names: &[crate::people::Spelled]| {
        names.iter().filter_map(|n| n.latin.first()).cloned().collect::<Vec<_>>().join(" ")
    };
    let (given, family) = (join(&person.given), join(&person.family));
    Written {
        subject: Actor::Person(person.id).subject(),
        person: true,
        name: format!("{given} {family}"),
        given,
        family,
        born: None,
        nationality: Some(person.nationality.get().code),
        document: person.passports.first().map(|p| (DocumentKind::Passport, p.clone())),
        address: None,
        phone: person.phones.first().cloned(),
        email: person.emails.first().cloned(),
        account: person.accounts.first().map(|a| (a.number.clone(), a.bank.clone())),
        iban: person.accounts.first().is_some_and(|a| a.iban),
        handle: person.handles.first().cloned(),
        errors: Vec::new(),
    }
}

fn firm(firm: &Firm) -> Written {
    Written {
        subject: Actor::Firm(firm.id).subject(),
        person: false,
        name: format!("{} {}", firm.core, firm.forms.first().unwrap_or(&"")),
        given: String::new(),
        family: String::new(),
        born: None,
        nationality: Some(firm.id.country().get().code),
        document: Some((DocumentKind::Registration, firm.registered.clone())),
        address: None,
        phone: firm.phones.first().cloned(),
        email: firm.emails.first().cloned(),
        account: firm.accounts.first().map(|a| (a.number.clone(), a.bank.clone())),
        iban: firm.accounts.first().is_some_and(|a| a.iban),
        handle: None,
        errors: Vec::new(),
    }
}

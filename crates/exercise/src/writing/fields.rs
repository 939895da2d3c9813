//! The fields beside a name: what is left out, what is worthless, what is a digit off.

use super::name::{self, Errors};
use super::{DocumentKind, ErrorKind, Field, Hand, Written, WrittenAddress, slips};
use crate::calendar::Day;
use crate::chance::Chance;
use crate::deeds::{Actor, Minute};
use crate::firms::Firm;
use crate::people::{Account, Address, Person};

/// How a field is treated on one occasion.
struct Filling<'a> {
    hand: Hand<'a>,
    chance: &'a mut Chance,
    errors: Errors,
}

impl Filling<'_> {
    /// Whether a field is left empty.
    fn left_out(&mut self, field: Field) -> bool {
        let out = self.chance.happens(self.hand.rates.missing);
        if out {
            self.errors.push((field, ErrorKind::Missing));
        }
        out
    }

    /// A number, with a digit wrong at the rate of that.
    fn number(&mut self, field: Field, number: &str) -> String {
        if self.chance.happens(self.hand.rates.digit)
            && let Some(wrong) = slips::digit(number, self.chance)
        {
            self.errors.push((field, ErrorKind::Digit));
            return wrong;
        }
        number.to_owned()
    }

    /// One of several values, mostly the first; later ones are older ones.
    fn one_of<'v>(&mut self, field: Field, values: &'v [String], older: bool) -> Option<&'v String> {
        if values.len() > 1 && self.chance.happens(0.25) {
            let place = 1 + self.chance.place(values.len() - 1);
            if older {
                self.errors.push((field, ErrorKind::Old));
            }
            return values.get(place);
        }
        values.first()
    }

    fn born(&mut self, days: i32) -> Option<String> {
        if self.left_out(Field::Born) {
            return None;
        }
        if self.chance.happens(self.hand.rates.junk) {
            self.errors.push((Field::Born, ErrorKind::Junk));
            return Some("1900-01-01".to_owned());
        }
        let Day { year, month, day } = Day::since_1970(i64::from(days));
        if self.chance.happens(self.hand.rates.date) {
            self.errors.push((Field::Born, ErrorKind::Date));
            return Some(match self.chance.below(3) {
                0 if day <= 12 && day != month => format!("{year:04}-{day:02}-{month:02}"),
                1 => format!("{year:04}"),
                _ => format!("{:04}-{month:02}-{day:02}", year + if year % 10 == 9 { -1 } else { 1 }),
            });
        }
        Some(format!("{year:04}-{month:02}-{day:02}"))
    }

    fn document(&mut self, kind: DocumentKind, numbers: &[String]) -> Option<(DocumentKind, String)> {
        if self.left_out(Field::Document) {
            return None;
        }
        if self.chance.happens(self.hand.rates.junk) {
            self.errors.push((Field::Document, ErrorKind::Junk));
            return Some((kind, "00000000".to_owned()));
        }
        let number = self.one_of(Field::Document, numbers, true)?.clone();
        Some((kind, self.number(Field::Document, &number)))
    }

    fn address(&mut self, home: &Address) -> Option<WrittenAddress> {
        if self.left_out(Field::Address) {
            return None;
        }
        let town = home.town.get();
        let postcode = home.postcode.clone().filter(|_| !self.chance.happens(0.3));
        Some(WrittenAddress {
            street: format!("{} {}", home.number, home.street),
            town: town.name.to_owned(),
            postcode,
            country: town.country.get().code,
        })
    }

    fn phone(&mut self, phones: &[String]) -> Option<String> {
        if self.left_out(Field::Phone) {
            return None;
        }
        let phone = self.one_of(Field::Phone, phones, false)?.clone();
        Some(self.number(Field::Phone, &phone))
    }

    fn email(&mut self, emails: &[String]) -> Option<String> {
        if self.left_out(Field::Email) { None } else { self.one_of(Field::Email, emails, false).cloned() }
    }

    fn account<'v>(&mut self, accounts: &'v [Account]) -> Option<&'v Account> {
        let place = if accounts.len() > 1 && self.chance.happens(0.3) { 1 } else { 0 };
        accounts.get(place)
    }
}

/// A person as written.
pub(super) fn person(person: &Person, hand: Hand<'_>, chance: &mut Chance) -> Written {
    let mut errors = Errors::new();
    let name = name::person(person, hand, chance, &mut errors);
    let mut fill = Filling { hand, chance, errors };
    let born = fill.born(person.born);
    let nationality =
        if fill.left_out(Field::Nationality) { None } else { Some(person.nationality.get().code) };
    let document = fill.document(DocumentKind::Passport, &person.passports);
    let address = fill.address(&person.home);
    let phone = fill.phone(&person.phones);
    let email = fill.email(&person.emails);
    let account = fill.account(&person.accounts);
    let handle = fill.one_of(Field::Handle, &person.handles, false).cloned();
    Written {
        subject: Actor::Person(person.id).subject(),
        person: true,
        name: name.whole,
        given: name.given,
        family: name.family,
        born,
        nationality,
        document,
        address,
        phone,
        email,
        account: account.map(|a| (a.number.clone(), a.bank.clone())),
        iban: account.is_some_and(|a| a.iban),
        handle,
        errors: fill.errors,
    }
}

/// A firm as written at a time.
pub(super) fn firm(firm: &Firm, hand: Hand<'_>, at: Minute, chance: &mut Chance) -> Written {
    let mut errors = Errors::new();
    let mut core = firm.core.clone();
    if let Some((before, day)) = &firm.before
        && (at / (24 * 60) < i64::from(*day) || chance.happens(0.1))
    {
        core.clone_from(before);
        errors.push((Field::Name, ErrorKind::Old));
    }
    let form = firm
        .forms
        .get(if chance.happens(0.25) { chance.place(firm.forms.len()) } else { 0 })
        .copied()
        .unwrap_or_default();
    let whole = if form.is_empty() || chance.happens(hand.rates.omission / 2.0) {
        errors.push((Field::Name, ErrorKind::Omission));
        core
    } else {
        format!("{core} {form}")
    };
    let name = name::typed(whole, hand, chance, &mut errors);
    let mut fill = Filling { hand, chance, errors };
    let document = fill.document(DocumentKind::Registration, std::slice::from_ref(&firm.registered));
    let nationality =
        if fill.left_out(Field::Nationality) { None } else { Some(firm.id.country().get().code) };
    let address = fill.address(&firm.seat);
    let phone = fill.phone(&firm.phones);
    let email = fill.email(&firm.emails);
    let account = fill.account(&firm.accounts);
    Written {
        subject: Actor::Firm(firm.id).subject(),
        person: false,
        name,
        given: String::new(),
        family: String::new(),
        born: None,
        nationality,
        document,
        address,
        phone,
        email,
        account: account.map(|a| (a.number.clone(), a.bank.clone())),
        iban: account.is_some_and(|a| a.iban),
        handle: None,
        errors: fill.errors,
    }
}

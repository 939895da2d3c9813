//! Customer credit transfers in SWIFT MT103: messages one after another, in the character set of telex, lines of 35 signs.
//! Fields and the forms of their lines are from memory.

use super::ink::{put, say, telex};
use super::money::{amount, words};
use super::references::{bic, number, uetr};
use super::table::House;
use super::telling::{country_of, has};
use super::{Emitter, Sheet};
use crate::calendar::Day;
use crate::deeds::{Actor, Sighting, What};
use crate::writing::{DocumentKind, Field, Written, WrittenAddress};

const FIELDS: [Field; 5] = [Field::Name, Field::Address, Field::Account, Field::Born, Field::Document];
/// Signs of the character set beside letters and figures, without those that begin fields and lines of numbers.
const SIGNS: &str = ".,-'()+";

/// The emitter.
#[derive(Debug, Default)]
pub(super) struct Transfers {
    row: u64,
    text: String,
}

/// A line of at most so many signs that begins with none that has a meaning.
fn line(text: &str, most: usize) -> String {
    let plain = telex(text, SIGNS).to_uppercase();
    plain
        .trim_start_matches(['-', '.', ',', ' '])
        .chars()
        .take(most)
        .collect::<String>()
        .trim_end()
        .to_owned()
}

/// An actor as the fields can write it; `numbered` is the form with the letter F, which has room for numbers.
fn customer(sheet: &Sheet<'_>, actor: Actor, sighting: &Sighting, numbered: bool) -> Written {
    let mut written = sheet.written(actor, sighting, false).only(&FIELDS);
    written.name = line(&written.name, 33);
    written.address = written.address.take().map(|a| WrittenAddress {
        street: line(&a.street, 33),
        town: line(&a.town, 25),
        postcode: None,
        country: a.country,
    });
    written.account =
        written.account.take().map(|(n, bank)| (line(&n, 34), bank)).filter(|a| !a.0.is_empty());
    if !numbered || !written.person {
        (written.born, written.document) = (None, None);
    }
    let national = |d: &(DocumentKind, String)| d.0 == DocumentKind::IdentityCard;
    written.born =
        written.born.take().filter(|born| Day::iso(born).is_some() && has(&written, Field::Address));
    written.document = written.document.take().filter(|d| national(d) && written.nationality.is_some());
    // Without a name the first line of the address would be taken for one.
    if !numbered && written.name.is_empty() {
        written.address = None;
    }
    written
}

impl Emitter for Transfers {
    fn begin(&mut self, _sheet: &mut Sheet<'_>) {}

    fn record(&mut self, sheet: &mut Sheet<'_>, sighting: &Sighting) {
        let What::Transfer(transfer) = &sighting.deed.what else { return };
        self.row += 1;
        let mut chance = sheet.chance(sighting);
        let numbered = House::of(sheet.partner).habit & 128 != 0;
        let payer = customer(sheet, transfer.payer, sighting, numbered);
        let payee = customer(sheet, transfer.payee, sighting, numbered);
        let seed = sheet.world.seed;
        let amount = amount(seed, transfer);
        let own = bic(sheet.partner);
        let reference = number(seed, sighting, 0x64, 1_000_000_000);
        let to = bank(&payee).unwrap_or("EXERXXX0").to_owned();
        let (day, uetr, row) = (Day::of(sighting.deed.at), uetr(seed, sighting), self.row);
        let out = &mut sheet.bytes;
        say(
            out,
            format_args!(
                "{{1:F01{own}AXXX{:04}{:06}}}{{2:I103{}XXXXN}}{{3:{{121:{uetr}}}}}{{4:\r\n",
                sheet.unit % 10_000,
                row % 1_000_000,
                eight(&to)
            ),
        );
        say(
            out,
            format_args!(
                ":20:EX{reference:09}\r\n:23B:CRED\r\n:32A:{:02}{:02}{:02}{}",
                day.year % 100,
                day.month,
                day.day,
                amount.currency
            ),
        );
        super::ink::figure(out, amount.value, amount.decimals, b',');
        if amount.decimals == 0 {
            put(out, ",");
        }
        put(out, "\r\n");
        party(out, "50", if numbered { "F" } else { "K" }, &payer);
        if let Some(code) = bank(&payer) {
            say(out, format_args!(":52A:{code}\r\n"));
        }
        if let Some(code) = bank(&payee) {
            say(out, format_args!(":57A:{code}\r\n"));
        }
        party(out, "59", if numbered { "F" } else { "" }, &payee);
        self.text.clear();
        words(&mut self.text, transfer, sheet.partner.country.get().language, &mut chance);
        put(out, ":70:");
        put(out, &line(&self.text, 35));
        if !line(&self.text, 35).ends_with("EXERCISE") {
            put(out, "\r\nEXERCISE");
        }
        put(out, "\r\n:71A:SHA\r\n-}\r\n");
        sheet.payment(row, sighting, payer, payee, &FIELDS);
    }

    fn end(&mut self, _sheet: &mut Sheet<'_>) {}
}

/// The code of the bank of an account.
fn bank(written: &Written) -> Option<&str> {
    written.account.as_ref().map(|a| a.1.as_str()).filter(|code| code.len() == 8 || code.len() == 11)
}

/// Eight signs of a code.
fn eight(code: &str) -> &str {
    code.get(..8).unwrap_or("EXERXXX0")
}

/// A customer; who is not known at all is not written.
fn party(out: &mut Vec<u8>, field: &str, letter: &str, written: &Written) {
    if !FIELDS.iter().any(|f| has(written, *f)) {
        return;
    }
    say(out, format_args!(":{field}{letter}:"));
    if let Some((number, _)) = &written.account {
        say(out, format_args!("/{number}\r\n"));
    }
    let place = written.address.as_ref().zip(country_of(written));
    if letter != "F" {
        if !written.name.is_empty() {
            say(out, format_args!("{}\r\n", written.name));
        }
        if let Some((address, country)) = place {
            if !address.street.is_empty() {
                say(out, format_args!("{}\r\n", address.street));
            }
            say(out, format_args!("{}, {country}\r\n", address.town));
        }
        return;
    }
    if !written.name.is_empty() {
        say(out, format_args!("1/{}\r\n", written.name));
    }
    if let Some((address, country)) = place {
        if !address.street.is_empty() {
            say(out, format_args!("2/{}\r\n", address.street));
        }
        say(out, format_args!("3/{country}/{}\r\n", address.town));
        if let Some(born) = written.born.as_deref().and_then(Day::iso) {
            say(out, format_args!("4/{:04}{:02}{:02}\r\n", born.year, born.month, born.day));
            say(out, format_args!("5/{}/{}\r\n", written.nationality.unwrap_or(country), address.town));
        }
    }
    if let (Some((_, number)), Some(country)) = (&written.document, written.nationality) {
        say(out, format_args!("7/{country}/{number}\r\n"));
    }
}

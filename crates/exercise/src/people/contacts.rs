//! Numbers and addresses by which people can be reached and paid, none of which anybody has.
//!
//! Phones are of the country code 888, which was set aside for relief in disasters and is used by nobody (from memory):
//! the ranges that countries set aside for fiction are too small for a world, and readers refuse what no numbering plan
//! has. E-mail lies under domains that RFC 2606 reserves. Banks are called `ZZZZ`, or have a sort code of noughts or nines.

use super::Account;
use super::home::by_pattern;
use crate::chance::Chance;
use crate::geography::CountryId;

/// A phone number, international.
#[must_use]
pub fn phone(chance: &mut Chance) -> String {
    format!("+888{:011}", chance.below(100_000_000_000))
}

/// A passport number in the manner of a country.
pub(super) fn passport(country: CountryId, chance: &mut Chance) -> String {
    let pattern = match country.get().code {
        "CN" => "E99999999",
        "VN" => "C9999999",
        "GB" | "US" | "FR" => "999999999",
        "DE" | "NL" => "AA9A99999",
        "IN" => "A9999999",
        "TH" | "ZA" => "AA9999999",
        "NG" | "KE" | "TZ" | "UG" => "A99999999",
        _ => "AA999999",
    };
    by_pattern(pattern, chance)
}

/// The shape of the basic account number in a country with IBANs: `Z` and digits that no bank has, then `9` for any digit.
fn basic(code: &str) -> Option<&'static str> {
    Some(match code {
        "GB" => "ZZZZ00000099999999",
        "DE" => "000000009999999999",
        "FR" => "00000000009999999999999",
        "ES" => "00000000999999999999",
        "PT" => "000000009999999999999",
        "NL" => "ZZZZ9999999999",
        "BE" => "000999999999",
        "CH" => "00000999999999999",
        "IT" => "Z0000000000999999999999",
        "AT" => "0000099999999999",
        "AE" => "0009999999999999999",
        "SA" => "00999999999999999999",
        "QA" => "ZZZZ999999999999999999999",
        "TR" => "0000009999999999999999",
        "EG" => "0000000099999999999999999",
        "BR" => "00000000000009999999999P9",
        _ => return None,
    })
}

/// An IBAN with right check digits.
#[must_use]
pub fn iban(code: &str, basic: &str) -> String {
    let digits = basic.chars().chain(code.chars()).chain("00".chars());
    let rest = digits.fold(0_u64, |rest, c| match c.to_digit(36) {
        Some(value) if value > 9 => (rest * 100 + u64::from(value)) % 97,
        Some(value) => (rest * 10 + u64::from(value)) % 97,
        None => rest,
    });
    format!("{code}{:02}{basic}", 98 - rest)
}

/// An account at one of a country's made-up banks.
pub(crate) fn account(country: CountryId, chance: &mut Chance) -> Account {
    let code = country.get().code;
    let bank = format!("ZZZZ{code}2{}", ["A", "B", "C", "D"][chance.place(4)]);
    match basic(code) {
        Some(shape) => Account { number: iban(code, &by_pattern(shape, chance)), iban: true, bank },
        None => Account { number: by_pattern("9999999999", chance), iban: false, bank },
    }
}

/// Letters of a name that may stand in an address: ASCII, lower case.
fn plain(name: &str) -> String {
    let letters = super::romanisation::unmarked(name);
    letters.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// An e-mail address in the ways that people make them.
pub(super) fn email(given: &str, family: &str, born: i32, chance: &mut Chance) -> String {
    let (given, family) = (plain(given), plain(family));
    let year = 1970 + i64::from(born) / 365;
    let local = match chance.below(5) {
        0 => format!("{given}.{family}{}", chance.below(100)),
        1 => format!("{given}{family}{}", chance.below(1_000)),
        2 => format!("{family}.{given}{year}"),
        3 => format!("{given}{}{}", year % 100, chance.below(1_000)),
        _ => format!("{}{family}{}", given.chars().next().unwrap_or('x'), chance.below(10_000)),
    };
    let domain = ["example.com", "example.org", "example.net", "mail.example", "post.example", "web.test"];
    format!("{local}@{}", chance.pick(&domain))
}

/// A handle on a platform.
pub(super) fn handle(given: &str, chance: &mut Chance) -> String {
    let words = [
        "shop",
        "trade",
        "pets",
        "art",
        "collector",
        "store",
        "official",
        "global",
        "express",
        "garden",
        "rare",
        "home",
    ];
    let given = plain(given);
    match chance.below(3) {
        0 => format!("{given}_{}{}", chance.pick(&words), chance.below(10_000)),
        1 => format!("{}{given}{}", chance.pick(&words), chance.below(10_000)),
        _ => format!("{given}.{}", chance.below(1_000_000)),
    }
}

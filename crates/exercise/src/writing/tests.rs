//! What is written is the person's own, or the truth says what was done to it.

use super::*;
use crate::config::ErrorRates;
use crate::geography::CountryId;
use crate::people::PersonId;
use std::collections::BTreeSet;

fn style(n: u64) -> Style {
    Style {
        family_first: n % 2 == 1,
        capitals: n % 3 == 1,
        romanisation: (n % 4) as u8,
        native: n.is_multiple_of(5),
        day_first: true,
        comma: false,
    }
}

#[test]
fn a_field_without_an_error_is_the_persons_own() {
    let rates = ErrorRates::default();
    let mut kinds = BTreeSet::new();
    for n in 0..3_000_u64 {
        let country = CountryId((n % 40) as u8);
        let person = Person::new(9, PersonId::new(country, n));
        let hand = Hand { style: style(n), rates: &rates, native: n.is_multiple_of(2) };
        let written = write(9, Actor::Person(person.id), hand, 0, n);
        assert_eq!(written, write(9, Actor::Person(person.id), hand, 0, n));
        kinds.extend(written.errors.iter().map(|e| e.1));
        let right = |field| written.errors.iter().all(|e| e.0 != field);
        assert!(!written.name.is_empty(), "{person:?}");
        if right(Field::Name) {
            let words: BTreeSet<String> =
                person.given.iter().chain(&person.family).map(|s| s.latin[0].to_uppercase()).collect();
            assert!(words.iter().all(|w| written.name.to_uppercase().contains(w)), "{written:?} {person:?}");
        }
        if right(Field::Document) {
            assert_eq!(written.document.as_ref().map(|d| &d.1), person.passports.first());
        }
        if right(Field::Phone) {
            assert!(written.phone.as_ref().is_some_and(|p| person.phones.contains(p)));
        }
        if right(Field::Born) {
            assert_eq!(written.born.as_ref().map(String::len), Some(10));
        }
    }
    for kind in [
        ErrorKind::Typing,
        ErrorKind::Scanning,
        ErrorKind::Initials,
        ErrorKind::Order,
        ErrorKind::Alias,
        ErrorKind::Romanisation,
        ErrorKind::Script,
        ErrorKind::Missing,
        ErrorKind::Junk,
        ErrorKind::Date,
        ErrorKind::Digit,
        ErrorKind::Old,
        ErrorKind::Omission,
        ErrorKind::Diminutive,
    ] {
        assert!(kinds.contains(&kind), "{kind:?} never happens");
    }
}

#[test]
fn slips_change_the_text_and_little_else() {
    let mut chance = Chance::new(1, Of::Record, &[]);
    for _ in 0..500 {
        let typed = slips::typing("Wanjiru", &mut chance);
        assert!(typed.is_none_or(|t| t != "Wanjiru" && t.len().abs_diff(7) <= 1));
        assert!(slips::digit("AB1234567", &mut chance).is_some_and(|d| d.len() == 9 && d != "AB1234567"));
    }
    assert_eq!(slips::typing("李", &mut chance), None);
}

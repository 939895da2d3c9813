//! People as they should be: the same each time, related as households are, and nobody's.

use super::*;
use crate::geography::CountryId;
use std::collections::{BTreeMap, BTreeSet};

fn people() -> impl Iterator<Item = Person> {
    CountryId::all().flat_map(|country| (0..200).map(move |n| Person::new(11, PersonId::new(country, n))))
}

#[test]
fn everybody_has_a_name_in_its_script_and_in_latin() {
    for person in people() {
        assert!(!person.given.is_empty(), "{person:?}");
        for name in person.given.iter().chain(&person.family) {
            assert!(!name.native.is_empty() && !name.latin.is_empty(), "{person:?}");
            assert!(name.latin.iter().all(|l| !l.is_empty() && !l.contains(['*', '/', '_'])), "{name:?}");
        }
        assert!((-30 * 365..=37 * 365).contains(&person.born));
        assert_eq!(person, Person::new(11, person.id));
    }
}

#[test]
fn nothing_by_which_people_are_reached_is_anybodys() {
    let reserved = ["example.com", "example.org", "example.net", "mail.example", "post.example", "web.test"];
    for person in people() {
        assert!(
            person.emails.iter().all(|e| e
                .split_once('@')
                .is_some_and(|(local, domain)| !local.is_empty() && reserved.contains(&domain))),
            "{:?}",
            person.emails
        );
        assert!(person.phones.iter().all(|p| p.starts_with("+888") && p.len() == 15));
        for account in &person.accounts {
            assert!(account.bank.starts_with("ZZZZ"));
            if account.iban {
                let turned = format!("{}{}", &account.number[4..], &account.number[..4]);
                let rest = turned.chars().fold(0_u64, |r, c| {
                    let v = u64::from(c.to_digit(36).unwrap());
                    (if v > 9 { r * 100 + v } else { r * 10 + v }) % 97
                });
                assert_eq!(rest, 1, "{}", account.number);
            }
        }
    }
}

#[test]
fn households_share_what_they_share() {
    let mut twins = 0;
    for house in 0..400 {
        let of = |place| Person::new(3, PersonId::new(CountryId(0), house * PersonId::HOUSEHOLD + place));
        let (father, elder, younger) = (of(0), of(2), of(3));
        assert_eq!(father.home, elder.home);
        assert!(elder.born >= father.born + 15 * 365);
        twins += u32::from(elder.born == younger.born);
    }
    assert!((2..30).contains(&twins), "{twins} households of 400 have twins");
}

#[test]
fn names_repeat_as_names_do_and_not_more() {
    for country in CountryId::all().step_by(3) {
        let mut times: BTreeMap<String, u32> = BTreeMap::new();
        let all = 2_000;
        for n in 0..all {
            let person = Person::new(5, PersonId::new(country, n * PersonId::HOUSEHOLD));
            let name: Vec<&str> =
                person.given.iter().chain(&person.family).map(|s| s.latin[0].as_str()).collect();
            *times.entry(name.join(" ")).or_default() += 1;
        }
        let most = times.values().copied().max().unwrap_or(0);
        let once = times.values().filter(|n| **n == 1).count();
        assert!(most <= 40, "{}: one name {most} times among {all}", country.get().name);
        assert!(once * 2 >= times.len(), "{}: {once} of {} names once", country.get().name, times.len());
    }
}

#[test]
fn every_culture_has_people() {
    let cultures: BTreeSet<Culture> = people().map(|p| p.culture).collect();
    assert!(cultures.len() >= 18, "{cultures:?}");
}

//! Parties for tests, written as a report would.

use jiff::civil::date;
use model::{
    Confidence, Identifier, IdentifierKind, Party, PartyKind, Place, PlaceKind, PlacePrecision, Precision,
    Role, Stated, When,
};

pub(crate) fn stated<T>(raw: &str, value: T) -> Stated<T> {
    Stated::raw(raw).meaning(value, "test", Confidence::Likely)
}

pub(crate) fn party(kind: PartyKind, role: Role) -> Party {
    Party {
        kind,
        role,
        name: None,
        identifiers: vec![],
        country: None,
        address: None,
        born: None,
        suspect: None,
    }
}

pub(crate) fn person(name: &str) -> Party {
    Party { name: Some(stated(name, name.to_lowercase())), ..party(PartyKind::Person, Role::Named) }
}

pub(crate) fn with(mut party: Party, kind: IdentifierKind, raw: &str, normal: &str) -> Party {
    party.identifiers.push(Identifier { kind, value: stated(raw, normal.to_owned()) });
    party
}

pub(crate) fn born(party: Party, raw: &str, y: i16, m: i8, d: i8) -> Party {
    Party { born: Some(stated(raw, When::day(date(y, m, d)))), ..party }
}

pub(crate) fn born_in(party: Party, y: i16) -> Party {
    let year = When::with_precision(date(y, 1, 1), date(y, 12, 31), Precision::Year).unwrap();
    Party { born: Some(stated("year", year)), ..party }
}

pub(crate) fn place(kind: PlaceKind, name: &str, country: &str) -> Place {
    let precision =
        if kind == PlaceKind::Country { PlacePrecision::Country } else { PlacePrecision::Locality };
    Place {
        kind,
        country: Some(country.parse().unwrap()),
        name: name.to_owned(),
        code: None,
        point: None,
        precision,
    }
}

pub(crate) fn of_town(party: Party, raw: &str, name: &str, country: &str) -> Party {
    Party { address: Some(stated(raw, place(PlaceKind::City, name, country))), ..party }
}

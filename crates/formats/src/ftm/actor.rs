//! An entity of FollowTheMoney as a party: who it is, by what numbers it is known, where it is.

use super::Entity;
use super::schema;
use crate::context::{Context, stated};
use crate::record_web::Lookup;
use crate::record_web::account::{add, identifier, name, record_id};
use model::{IdentifierKind as K, Party, PartyKind, Place, Role, Stated};
use std::io;

/// Properties that identify: kind for people, kind for others, and what the number is called.
const NUMBERS: &[(&str, K, K, &str)] = &[
    ("passportNumber", K::Document, K::Document, "passport"),
    ("idNumber", K::Document, K::CompanyNumber, "id number"),
    ("socialSecurityNumber", K::Document, K::Document, "social security number"),
    ("innCode", K::Document, K::CompanyNumber, "INN"),
    ("taxNumber", K::Document, K::CompanyNumber, "tax number"),
    ("vatCode", K::Document, K::CompanyNumber, "VAT number"),
    ("registrationNumber", K::Document, K::CompanyNumber, "registration number"),
    ("ogrnCode", K::Document, K::CompanyNumber, "OGRN"),
    ("okpoCode", K::Document, K::CompanyNumber, "OKPO"),
    ("leiCode", K::CompanyNumber, K::CompanyNumber, "LEI"),
    ("dunsCode", K::CompanyNumber, K::CompanyNumber, "DUNS"),
    ("uniqueEntityId", K::Document, K::CompanyNumber, "UEI"),
    ("npiCode", K::Document, K::CompanyNumber, "NPI"),
    ("permId", K::CompanyNumber, K::CompanyNumber, "PermID"),
    ("cikCode", K::CompanyNumber, K::CompanyNumber, "CIK"),
    ("swiftBic", K::Bic, K::Bic, ""),
    ("bic", K::Bic, K::Bic, ""),
    ("email", K::Email, K::Email, ""),
    ("phone", K::Phone, K::Phone, ""),
    ("imoNumber", K::Imo, K::Imo, ""),
    ("mmsi", K::Mmsi, K::Mmsi, ""),
    ("iban", K::Iban, K::Iban, ""),
    ("publicKey", K::Wallet, K::Wallet, ""),
];
/// Numbers that a ship or an aircraft is registered under.
const MARKS: &[&str] = &["registrationNumber"];
/// Most identifiers of one kind of property.
const MAX_SAME: usize = 20;

/// Properties that are told by the party itself and need no line.
pub(super) fn is_told(property: &str, kind: PartyKind) -> bool {
    let told = ["name", "birthDate", "incorporationDate", "accountNumber", "username"];
    let number = NUMBERS.iter().any(|(name, ..)| *name == property);
    told.contains(&property) || number || countries(kind) == [property]
}

fn countries(kind: PartyKind) -> &'static [&'static str] {
    match kind {
        PartyKind::Person => &["nationality", "citizenship", "country"],
        PartyKind::Vessel | PartyKind::Aircraft => &["flag", "country"],
        _ => &["jurisdiction", "mainCountry", "country"],
    }
}

/// The party that an entity is, in a role.
pub(super) fn party(entity: &Entity<'_>, role: Role, lookup: &mut Lookup<'_>) -> io::Result<Option<Party>> {
    let Some(kind) = schema::actor(entity.schema()) else { return Ok(None) };
    let mut party = Party::new(kind, role);
    party.name = entity.name().and_then(name);
    party.country = countries(kind).iter().find_map(|p| entity.first(p)).map(Stated::raw);
    let born = entity.first("birthDate").or_else(|| entity.first("incorporationDate"));
    party.born = born.map(|text| Stated::raw_in(text, "order ymd"));
    party.address = address(entity, lookup)?;
    for (property, of_person, of_others, words) in NUMBERS {
        let as_mark = MARKS.contains(property)
            && matches!(kind, PartyKind::Vehicle | PartyKind::Aircraft | PartyKind::Vessel);
        let kind_of = match kind {
            _ if as_mark => K::Plate,
            PartyKind::Person => *of_person,
            _ => *of_others,
        };
        for text in entity.all(property).take(MAX_SAME) {
            // The same number under two names stands once: what it is called first.
            if !party.identifiers.iter().any(|i| i.kind == kind_of && i.value.raw == text.trim()) {
                add(&mut party, identifier(kind_of, text, Context::new().with("kind", words)));
            }
        }
    }
    accounts(entity, &mut party);
    add(&mut party, record_id(entity.id(), super::SYSTEM));
    Ok(Some(party))
}

/// Account numbers and user names, with who keeps them.
fn accounts(entity: &Entity<'_>, party: &mut Party) {
    for text in entity.all("accountNumber").take(MAX_SAME) {
        add(party, identifier(K::Account, text, Context::beside(entity.first("bankName"))));
    }
    if entity.schema() == "UserAccount" {
        let service = entity.first("service");
        for text in entity.all("username").take(MAX_SAME) {
            add(party, identifier(K::Handle, text, Context::beside(service)));
        }
        for text in entity.all("number").take(MAX_SAME) {
            add(party, identifier(K::Phone, text, Context::new()));
        }
    }
}

/// The first address: of the entity that it points at, else as it is written.
fn address(entity: &Entity<'_>, lookup: &mut Lookup<'_>) -> io::Result<Option<Stated<Place>>> {
    for id in entity.all("addressEntity").take(MAX_SAME) {
        if let Some(found) = lookup.find(id)? {
            let there = Entity(&found.kept.value);
            if let Some(place) = place(&there) {
                lookup.told(&found);
                return Ok(Some(place));
            }
        }
    }
    Ok(entity.first("address").map(Stated::raw))
}

/// Where an address is.
pub(super) fn place(address: &Entity<'_>) -> Option<Stated<Place>> {
    let parts = ["street", "postalCode", "city", "region", "country"];
    let joined = || {
        let found: Vec<&str> = parts.iter().filter_map(|p| address.first(p)).collect();
        (!found.is_empty()).then(|| found.join(", "))
    };
    let full = address.first("full").or_else(|| address.first("name")).map(str::to_owned).or_else(joined)?;
    let around: Vec<&str> = ["city", "country"].iter().filter_map(|p| address.first(p)).collect();
    let beside = (!around.is_empty()).then(|| around.join(", "));
    let point = address.first("latitude").zip(address.first("longitude")).map(|(a, b)| format!("{a},{b}"));
    Some(stated(&full, Context::beside(beside.as_deref()).maybe("point", point.as_deref())))
}

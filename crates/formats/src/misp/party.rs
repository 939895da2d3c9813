//! Attributes and objects of MISP as parties. Names of types, objects and relations are (from memory).

use super::SYSTEM;
use crate::context::{Context, stated};
use crate::record_web::account::{add, identifier, name, record_id};
use crate::table::parties::looks_like_iban;
use model::{IdentifierKind as K, Party, PartyKind, Place, Role, Stated};
use serde_json::Value;

pub(super) fn text<'v>(value: &'v Value, property: &str) -> Option<&'v str> {
    value[property].as_str().map(str::trim).filter(|t| !t.is_empty())
}

/// The attributes of an object that are not taken back.
pub(super) fn attributes(object: &Value) -> impl Iterator<Item = &Value> {
    let list = object["Attribute"].as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter().filter(|attribute| attribute["deleted"] != true)
}

/// Types of attributes that identify somebody, with what a document or a platform is called.
const TYPES: &[(&str, K, &str)] = &[
    ("phone-number", K::Phone, ""),
    ("prtn", K::Phone, ""),
    ("whois-registrant-phone", K::Phone, ""),
    ("email", K::Email, ""),
    ("email-src", K::Email, ""),
    ("email-dst", K::Email, ""),
    ("email-reply-to", K::Email, ""),
    ("target-email", K::Email, ""),
    ("whois-registrant-email", K::Email, ""),
    ("iban", K::Iban, ""),
    ("bic", K::Bic, ""),
    ("bank-account-nr", K::Account, ""),
    ("btc", K::Wallet, ""),
    ("xmr", K::Wallet, ""),
    ("dash", K::Wallet, ""),
    ("passport-number", K::Document, "passport"),
    ("identity-card-number", K::Document, "identity card"),
    ("visa-number", K::Document, "visa"),
    ("redress-number", K::Document, "redress number"),
    ("twitter-id", K::Handle, "twitter"),
    ("github-username", K::Handle, "github"),
    ("jabber-id", K::Handle, "jabber"),
];

/// Relations within an object that identify whatever their type is.
const RELATIONS: &[(&str, K, &str)] = &[
    ("phone-number", K::Phone, ""),
    ("phone", K::Phone, ""),
    ("telephone", K::Phone, ""),
    ("msisdn", K::Phone, ""),
    ("iban", K::Iban, ""),
    ("swift", K::Bic, ""),
    ("account", K::Account, ""),
    ("account-number", K::Account, ""),
    ("registration-number", K::CompanyNumber, "registration number"),
    ("license-plate-number", K::Plate, ""),
    ("licence-plate-number", K::Plate, ""),
    ("tail-number", K::Plate, ""),
    ("imo", K::Imo, ""),
    ("imo-number", K::Imo, ""),
    ("mmsi", K::Mmsi, ""),
    ("social-security-number", K::Document, "social security number"),
    ("wallet-address", K::Wallet, ""),
    ("address-crypto", K::Wallet, ""),
];

/// Objects that are one actor each.
const ACTORS: &[(&str, PartyKind)] = &[
    ("person", PartyKind::Person),
    ("interpol-notice", PartyKind::Person),
    ("legal-entity", PartyKind::Company),
    ("organization", PartyKind::Company),
    ("bank-account", PartyKind::Account),
    ("coin-address", PartyKind::Account),
    ("btc-wallet", PartyKind::Account),
    ("phone", PartyKind::Unknown),
    ("vehicle", PartyKind::Vehicle),
    ("vessel", PartyKind::Vessel),
    ("ship", PartyKind::Vessel),
    ("aircraft", PartyKind::Aircraft),
    ("user-account", PartyKind::Handle),
    ("ftm-Person", PartyKind::Person),
    ("ftm-Company", PartyKind::Company),
    ("ftm-Organization", PartyKind::Company),
    ("ftm-LegalEntity", PartyKind::Unknown),
    ("ftm-Vessel", PartyKind::Vessel),
    ("ftm-BankAccount", PartyKind::Account),
];

fn actor(object: &str) -> Option<PartyKind> {
    let known = ACTORS.iter().find(|(name, _)| *name == object).map(|(_, kind)| *kind);
    known.or_else(|| object.ends_with("-account").then_some(PartyKind::Handle))
}

/// What an attribute identifies by; `None` where by nothing.
fn number(attribute: &Value) -> Option<(K, &str)> {
    let found = |list: &'static [(&'static str, K, &'static str)], text: Option<&str>| {
        list.iter().find(|(name, ..)| Some(*name) == text).map(|(_, kind, words)| (*kind, *words))
    };
    found(TYPES, text(attribute, "type")).or_else(|| found(RELATIONS, text(attribute, "object_relation")))
}

/// The party that an attribute names by itself; `None` where it names none.
pub(super) fn of_attribute(attribute: &Value) -> Option<Party> {
    let value = text(attribute, "value")?;
    if matches!(text(attribute, "type"), Some("full-name" | "target-user" | "whois-registrant-name")) {
        return Some(Party { name: name(value), ..Party::new(PartyKind::Unknown, Role::Named) });
    }
    let (kind, words) = number(attribute)?;
    let (of, role) = match kind {
        K::Bic => (PartyKind::Company, Role::Institution),
        K::Iban | K::Account | K::Wallet => (PartyKind::Account, Role::Named),
        K::Handle => (PartyKind::Handle, Role::Named),
        _ => (PartyKind::Unknown, Role::Named),
    };
    let mut party = Party::new(of, role);
    add(&mut party, numbered(kind, value, words));
    Some(party)
}

fn numbered(kind: K, value: &str, words: &str) -> model::Identifier {
    match kind {
        K::Handle => identifier(kind, value, Context::beside(Some(words))),
        K::Account if looks_like_iban(value) => identifier(K::Iban, value, Context::new()),
        _ => identifier(kind, value, Context::new().with("kind", words)),
    }
}

/// Whom an object names: one actor, or each that its attributes identify.
pub(super) fn of_object(object: &Value) -> Vec<Party> {
    let Some(kind) = text(object, "name").and_then(actor) else {
        return attributes(object).filter_map(of_attribute).collect();
    };
    let one = one_actor(object, kind);
    let bank = bank(object);
    one.into_iter().chain(bank).collect()
}

fn one_actor(object: &Value, kind: PartyKind) -> Option<Party> {
    let first = |relations: &[&str]| relations.iter().find_map(|r| value_of(object, r));
    let mut party = Party::new(kind, Role::Named);
    party.name = called(object).and_then(|text| name(&text));
    party.country =
        first(&["nationality", "country-of-residence", "country", "jurisdiction", "flag"]).map(Stated::raw);
    let born = first(&["date-of-birth", "birth-date", "birthDate", "incorporationDate"]);
    party.born = born.map(|text| Stated::raw_in(text, "order ymd"));
    party.address = first(&["address", "primary-residence", "residence"]).map(Stated::raw);
    let platform = text(object, "name").and_then(|n| n.strip_suffix("-account")).filter(|p| *p != "user");
    let platform = value_of(object, "account-type").or(platform);
    for attribute in attributes(object) {
        let Some(value) = text(attribute, "value") else { continue };
        let relation = text(attribute, "object_relation").unwrap_or_default();
        match number(attribute) {
            // A bank code is its bank's.
            Some((K::Bic, _)) => {}
            Some((K::Account, _)) => {
                let keeper = first(&["institution-name", "bank-name", "bankName"]);
                let context = Context::beside(keeper);
                let kind = if looks_like_iban(value) { K::Iban } else { K::Account };
                add(&mut party, identifier(kind, value, context));
            }
            Some((kind, words)) => add(&mut party, numbered(kind, value, words)),
            None if kind == PartyKind::Handle
                && matches!(relation, "username" | "user-id" | "id" | "screen-name" | "login") =>
            {
                add(&mut party, identifier(K::Handle, value, Context::beside(platform)));
            }
            None if kind == PartyKind::Account && matches!(relation, "address" | "wallet") => {
                add(&mut party, identifier(K::Wallet, value, Context::new()));
            }
            None => {}
        }
    }
    if party.name.is_none() && party.identifiers.is_empty() {
        return None;
    }
    if let Some(id) = text(object, "uuid") {
        add(&mut party, record_id(id, SYSTEM));
    }
    Some(party)
}

/// The bank that keeps the account of an object.
fn bank(object: &Value) -> Option<Party> {
    if text(object, "name") != Some("bank-account") {
        return None;
    }
    let mut bank = Party::new(PartyKind::Company, Role::Institution);
    bank.name = value_of(object, "institution-name").and_then(name);
    if let Some(code) = value_of(object, "swift") {
        add(&mut bank, identifier(K::Bic, code, Context::new()));
    }
    (bank.name.is_some() || !bank.identifiers.is_empty()).then_some(bank)
}

/// The value of the first attribute with this relation.
pub(super) fn value_of<'v>(object: &'v Value, relation: &str) -> Option<&'v str> {
    attributes(object).filter(|a| text(a, "object_relation") == Some(relation)).find_map(|a| text(a, "value"))
}

/// What an object is called.
pub(super) fn called(object: &Value) -> Option<String> {
    const NAMES: &[&str] =
        &["full-name", "name", "commercial-name", "account-name", "display-name", "vehicle-name"];
    if let Some(whole) = NAMES.iter().find_map(|r| value_of(object, r)) {
        return Some(whole.to_owned());
    }
    let parts: Vec<&str> =
        ["first-name", "middle-name", "last-name"].iter().filter_map(|r| value_of(object, r)).collect();
    if !parts.is_empty() {
        return Some(parts.join(" "));
    }
    value_of(object, "alias").map(str::to_owned)
}

/// The place that a `geolocation` is.
pub(super) fn place(object: &Value) -> Option<Stated<Place>> {
    if text(object, "name") != Some("geolocation") {
        return None;
    }
    let parts = ["address", "city", "region", "country", "countrycode"];
    let found: Vec<&str> = parts.iter().filter_map(|r| value_of(object, r)).collect();
    let point =
        value_of(object, "latitude").zip(value_of(object, "longitude")).map(|(a, b)| format!("{a},{b}"));
    let words = if found.is_empty() { point.clone()? } else { found.join(", ") };
    let around: Vec<&str> = ["city", "country"].iter().filter_map(|r| value_of(object, r)).collect();
    let beside = (!around.is_empty()).then(|| around.join(", "));
    Some(stated(&words, Context::beside(beside.as_deref()).maybe("point", point.as_deref())))
}

//! A STIX object as a party or as a place.

use super::SYSTEM;
use crate::context::{Context, stated};
use crate::record_web::account::{add, identifier, name, record_id};
use model::{IdentifierKind as K, Party, PartyKind, Place, Role, Stated, SuspectState};
use serde_json::Value;

pub(super) fn text<'v>(object: &'v Value, property: &str) -> Option<&'v str> {
    object[property].as_str().filter(|t| !t.trim().is_empty())
}

pub(super) fn kind(object: &Value) -> &str {
    text(object, "type").unwrap_or_default()
}

/// What an object is called.
pub(super) fn called(object: &Value) -> Option<&str> {
    const NAMES: &[&str] = &[
        "name",
        "display_name",
        "value",
        "account_login",
        "user_id",
        "subject",
        "abstract",
        "path",
        "number",
        "address",
        "explanation",
        "url",
        "city",
        "region",
        "country",
    ];
    NAMES.iter().find_map(|property| text(object, property))
}

/// Whether an object names somebody or something that acts or is used.
pub(super) fn is_actor(kind: &str) -> bool {
    matches!(kind, "identity" | "threat-actor" | "email-addr" | "user-account") || is_number(kind).is_some()
}

/// Extensions for numbers, by the words of their type.
fn is_number(kind: &str) -> Option<K> {
    let has = |word: &str| kind.split(['-', '_']).any(|part| part == word);
    if has("wallet") {
        Some(K::Wallet)
    } else if has("phone") || has("telephone") {
        Some(K::Phone)
    } else if has("iban") {
        Some(K::Iban)
    } else {
        has("account").then_some(K::Account).filter(|_| kind.contains("bank"))
    }
}

/// The party that an object is; `None` where it is none.
pub(super) fn party(object: &Value, role: Role) -> Option<Party> {
    let mut party = match kind(object) {
        "identity" => identity(object, role),
        "threat-actor" => threat_actor(object),
        "email-addr" => {
            let mut party = Party::new(PartyKind::Unknown, role);
            party.name = text(object, "display_name").and_then(name);
            let address = text(object, "value").map(|t| identifier(K::Email, t, Context::new()));
            address.into_iter().for_each(|i| add(&mut party, i));
            party
        }
        "user-account" => user_account(object, role),
        other => {
            let number = is_number(other)?;
            let text = ["value", "address", "number", "iban"].iter().find_map(|p| text(object, p))?;
            let mut party = Party::new(PartyKind::Account, role);
            add(&mut party, identifier(number, text, Context::new()));
            party
        }
    };
    if let Some(id) = text(object, "id") {
        add(&mut party, record_id(id, SYSTEM));
    }
    Some(party)
}

fn identity(object: &Value, role: Role) -> Party {
    let kind = match text(object, "identity_class") {
        Some("individual") => PartyKind::Person,
        Some("organization") => PartyKind::Company,
        _ => PartyKind::Unknown,
    };
    let mut party = Party { name: text(object, "name").and_then(name), ..Party::new(kind, role) };
    for word in
        text(object, "contact_information").unwrap_or_default().split([' ', ';', ',', '\n', '\t', '<', '>'])
    {
        if word.contains('@') && word.contains('.') {
            let address = word.trim_start_matches("mailto:").trim_end_matches('.');
            add(&mut party, identifier(K::Email, address, Context::new()));
        }
    }
    for number in phones(text(object, "contact_information").unwrap_or_default()) {
        add(&mut party, identifier(K::Phone, &number, Context::new()));
    }
    party
}

/// Numbers with a plus in front, as free text writes them.
fn phones(text: &str) -> Vec<String> {
    text.split('+')
        .skip(1)
        .map(|rest| {
            rest.chars().take_while(|c| c.is_ascii_digit() || " -().".contains(*c)).collect::<String>()
        })
        .filter(|number| number.chars().filter(char::is_ascii_digit).count() >= 8)
        .map(|number| format!("+{}", number.trim_end_matches([' ', '-', '(', '.'])))
        .take(10)
        .collect()
}

/// The report says that somebody is believed to act with malice: suspected by it, and no step of the law.
fn threat_actor(object: &Value) -> Party {
    let alone = text(object, "resource_level") == Some("individual");
    let kind = if alone { PartyKind::Person } else { PartyKind::Unknown };
    Party {
        name: text(object, "name").and_then(name),
        suspect: Some(SuspectState { step: Stated::raw("threat-actor"), at: None }),
        ..Party::new(kind, Role::Suspect)
    }
}

fn user_account(object: &Value, role: Role) -> Party {
    let mut party = Party::new(PartyKind::Handle, role);
    party.name = text(object, "display_name").and_then(name);
    let platform = text(object, "account_type");
    for property in ["account_login", "user_id"] {
        if let Some(login) = text(object, property) {
            add(&mut party, identifier(K::Handle, login, Context::beside(platform)));
        }
    }
    party
}

/// The place that a location is.
pub(super) fn place(object: &Value) -> Option<Stated<Place>> {
    if kind(object) != "location" {
        return None;
    }
    let parts = ["street_address", "city", "administrative_area", "country"];
    let found: Vec<&str> = parts.iter().filter_map(|p| text(object, p)).collect();
    let joined = (!found.is_empty()).then(|| found.join(", "));
    let words = text(object, "name").map(str::to_owned).or_else(|| joined.clone());
    let words = words.or_else(|| text(object, "region").map(str::to_owned));
    let number = |property: &str| object[property].as_f64();
    let point = number("latitude").zip(number("longitude")).map(|(a, b)| format!("{a},{b}"));
    let words = words.or_else(|| point.clone())?;
    let around: Vec<&str> = ["city", "country"].iter().filter_map(|p| text(object, p)).collect();
    let beside = (!around.is_empty()).then(|| around.join(", "));
    Some(stated(&words, Context::beside(beside.as_deref()).maybe("point", point.as_deref())))
}

/// What the comparisons of a pattern name: `[email-addr:value = 'x' AND user-account:account_login = 'y']`.
pub(super) fn parties_of_pattern(pattern: &str) -> Vec<Party> {
    let mut found = Vec::new();
    for (at, _) in pattern.match_indices('=').take(50) {
        let path = pattern[..at].trim_end().rsplit(['[', '(', ' ']).next().unwrap_or_default();
        let value =
            pattern[at + 1..].trim_start().strip_prefix('\'').and_then(|rest| rest.split('\'').next());
        let Some(((kind, property), value)) = path.split_once(':').zip(value.filter(|v| !v.is_empty()))
        else {
            continue;
        };
        if is_actor(kind) && !property.contains(['.', '[']) {
            found.extend(party(&serde_json::json!({ "type": kind, property: value }), Role::Named));
        }
    }
    found
}

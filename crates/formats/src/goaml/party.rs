//! People, entities and accounts of goAML as parties.
//!
//! What has no place in a party (other names, who directs or signs, reasons) is told in the account of the report.

use super::account::Account;
use crate::cargo::{identifier, tells};
use crate::context::{Context, stated};
use crate::table::parties::looks_like_iban;
use crate::xml::Element;
use model::{IdentifierKind, Party, PartyKind, Place, Role, Stated, SuspectState};

/// Codes that say that nothing is known.
pub(super) fn told<'a>(element: &'a Element, path: &str) -> Option<&'a str> {
    element.text_at(path).filter(|t| *t != "-")
}

/// How a party stands in its report.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing<'a> {
    pub(super) role: Role,
    /// The report says that it is suspected.
    pub(super) suspected: bool,
    /// Where it stands, for the origin of its name.
    pub(super) path: &'a str,
}

/// The person, entity or account that an element holds, with those behind it; the name it goes by.
pub(super) fn of(
    parent: &Element,
    kinds: &[&str],
    standing: Standing<'_>,
    out: &mut Account,
) -> Option<String> {
    let found = kinds.iter().find_map(|kind| parent.at(kind))?;
    let kind =
        found.name.trim_start_matches("from_").trim_start_matches("to_").trim_end_matches("_my_client");
    match kind {
        "account" => Some(account(found, standing, out)),
        "entity" => Some(entity(found, standing, Vec::new(), out)),
        _ => Some(person_of(found, standing, out)),
    }
}

/// A person as a party of the report.
pub(super) fn person_of(element: &Element, standing: Standing<'_>, out: &mut Account) -> String {
    let party = person(element, standing);
    let name = called(&party);
    other_names(element, &name, out);
    out.party(party, standing.path);
    for related in element.all("related_persons/person_related_person") {
        if let Some(other) = related.at("person") {
            let words = person_of(other, behind(standing), out);
            let how = told(related, "person_person_relation").unwrap_or("not told");
            out.line("Related person", &format!("{words}, of {name}, relation {how}"));
        }
    }
    name
}

fn person(element: &Element, standing: Standing<'_>) -> Party {
    let names = ["first_name", "middle_name", "prefix", "last_name"];
    let name = names.iter().filter_map(|n| told(element, n)).collect::<Vec<_>>().join(" ");
    let country = ["residence", "nationality1", "nationality2"].iter().find_map(|n| told(element, n));
    let mut party = standing.party(PartyKind::Person);
    party.name = (!name.is_empty()).then(|| Stated::raw(name));
    party.country = country.map(Stated::raw);
    party.address = first_address(element);
    party.born = told(element, "birthdate").map(|d| Stated::raw_in(d, "order ymd"));
    contacts(element, &mut party);
    for path in ["identification", "identifications/identification"] {
        for document in element.all(path) {
            let issuer = told(document, "issue_country").or_else(|| told(document, "issued_by"));
            add_document(
                &mut party,
                told(document, "number"),
                told(document, "type").unwrap_or("document"),
                issuer,
            );
        }
    }
    let passport_country = told(element, "passport_country");
    add_document(&mut party, told(element, "passport_number"), "passport", passport_country);
    add_document(&mut party, told(element, "id_number"), "id number", None);
    add_document(&mut party, told(element, "ssn"), "ssn", None);
    // A single letter only says whether somebody is registered for tax.
    for tax in ["tax_number", "tax_reg_number"] {
        add_document(&mut party, told(element, tax).filter(|t| t.len() > 1), "tax number", None);
    }
    party
}

/// A document number, once: the same number often stands as id number and as identification.
fn add_document(party: &mut Party, number: Option<&str>, kind: &str, issuer: Option<&str>) {
    let Some(number) = number.filter(|n| party.identifiers.iter().all(|i| i.value.raw != *n)) else { return };
    let context = Context::new().with("kind", kind).maybe("issuer", issuer);
    party.identifiers.push(identifier(IdentifierKind::Document, number, context));
}

/// An entity as a party, with the accounts that are its own, and who directs it.
fn entity(
    element: &Element,
    standing: Standing<'_>,
    accounts: Vec<model::Identifier>,
    out: &mut Account,
) -> String {
    let mut party = standing.party(PartyKind::Company);
    let name = told(element, "name").or_else(|| told(element, "commercial_name"));
    party.name = name.map(Stated::raw);
    party.country = told(element, "incorporation_country_code").map(Stated::raw);
    party.address = first_address(element);
    party.born = told(element, "incorporation_date").map(|d| Stated::raw_in(d, "order ymd"));
    contacts(element, &mut party);
    let mut number = |text: Option<&str>, kind: &str| {
        if let Some(text) = text.filter(|t| t.len() > 1) {
            let context = Context::new().with("kind", kind);
            party.identifiers.push(identifier(IdentifierKind::CompanyNumber, text, context));
        }
    };
    number(told(element, "incorporation_number"), "incorporation number");
    number(told(element, "tax_number"), "tax number");
    for other in element.all("entity_identifications/entity_identifier") {
        number(told(other, "number"), told(other, "type").unwrap_or("identification"));
    }
    party.identifiers.extend(accounts);
    let name = called(&party);
    if let Some(other) = told(element, "commercial_name").filter(|o| *o != name) {
        out.line("Trades as", &format!("{other}, of {name}"));
    }
    for (label, path) in [("Business", "business"), ("Web page", "url"), ("Web page", "urls/url")] {
        element.all(path).iter().for_each(|e| out.line(label, &with_of(&e.text, &name)));
    }
    out.party(party, standing.path);
    for director in element.all("director_id") {
        behind_entity(director, told(director, "role"), &name, standing, out);
    }
    for related in element.all("related_persons/entity_related_person") {
        if let Some(person) = related.at("person") {
            behind_entity(person, told(related, "role"), &name, standing, out);
        }
    }
    for related in element.all("related_entities/entity_related_entity") {
        if let Some(other) = related.at("entity") {
            let words = entity(other, behind(standing), Vec::new(), out);
            let how = told(related, "entity_entity_relation").unwrap_or("not told");
            out.line("Related entity", &format!("{words}, of {name}, relation {how}"));
        }
    }
    name
}

fn behind_entity(
    person: &Element,
    role: Option<&str>,
    entity: &str,
    standing: Standing<'_>,
    out: &mut Account,
) {
    let name = person_of(person, behind(standing), out);
    out.line("Behind the entity", &format!("{name}, of {entity}, role {}", role.unwrap_or("not told")));
}

/// An account: its holder where the report names one, with the account; its bank is context.
fn account(element: &Element, standing: Standing<'_>, out: &mut Account) -> String {
    let bank = ["institution_name", "swift", "institution_code"].iter().find_map(|p| told(element, p));
    let mut numbers = Vec::new();
    if let Some(iban) = told(element, "iban") {
        numbers.push(identifier(IdentifierKind::Iban, iban, Context::new()));
    }
    if let Some(number) = told(element, "account").filter(|n| told(element, "iban") != Some(n)) {
        let kind = if looks_like_iban(number) { IdentifierKind::Iban } else { IdentifierKind::Account };
        numbers.push(identifier(kind, number, Context::beside(bank)));
    }
    let called_so = told(element, "account_name");
    let signs: Vec<(&Element, Option<&str>)> = ["signatory", "related_persons/account_related_person"]
        .iter()
        .flat_map(|path| element.all(path))
        .filter_map(|s| Some((s.at("t_person")?, told(s, "role"))))
        .collect();
    // The one who signs is the holder only where the account bears the same name.
    let holder = signs.iter().find(|(p, _)| {
        let party = person(p, standing);
        called_so.is_some_and(|name| name.eq_ignore_ascii_case(&called(&party)))
    });
    let name = if let Some(owner) = element.at("t_entity") {
        entity(owner, standing, numbers, out)
    } else if let Some((owner, _)) = holder {
        let mut party = person(owner, standing);
        party.identifiers.extend(numbers);
        let name = called(&party);
        other_names(owner, &name, out);
        out.party(party, standing.path);
        name
    } else {
        let mut party = standing.party(PartyKind::Account);
        party.name = called_so.map(Stated::raw);
        party.identifiers = numbers;
        let name = called(&party);
        out.party(party, standing.path);
        name
    };
    for (signatory, role) in signs.iter().filter(|s| holder.is_none_or(|h| !std::ptr::eq(h.0, s.0))) {
        let words = person_of(signatory, behind(standing), out);
        out.line(
            "Signs for the account",
            &format!("{words}, of {name}, role {}", role.unwrap_or("not told")),
        );
    }
    for (label, path) in [
        ("Beneficiary of the account", "beneficiary"),
        ("Account status", "status_code"),
        ("Balance", "balance"),
        ("Account", "comments"),
    ] {
        if let Some(text) = told(element, path) {
            out.line(label, &with_of(text, &name));
        }
    }
    institution(element, out);
    name
}

fn institution(element: &Element, out: &mut Account) {
    let mut party = Party::new(PartyKind::Company, Role::Institution);
    party.name = told(element, "institution_name").map(Stated::raw);
    party.country = told(element, "institution_country").map(Stated::raw);
    if let Some(bic) = told(element, "swift") {
        party.identifiers.push(identifier(IdentifierKind::Bic, bic, Context::new()));
    }
    if let Some(code) = told(element, "institution_code") {
        let context = Context::new().with("kind", "institution code");
        party.identifiers.push(identifier(IdentifierKind::CompanyNumber, code, context));
    }
    if tells(&party) {
        out.party(party, "institution_name");
    }
}

/// Phones, e-mails and names on platforms.
fn contacts(element: &Element, party: &mut Party) {
    for phone in element.all("phones/phone") {
        let Some(number) = told(phone, "tph_number") else { continue };
        let raw = match told(phone, "tph_country_prefix") {
            Some(prefix) if !number.starts_with('+') => {
                format!("+{} {number}", prefix.trim_start_matches(['+', '0']))
            }
            _ => number.to_owned(),
        };
        party.identifiers.push(identifier(IdentifierKind::Phone, &raw, Context::new()));
    }
    for path in ["email", "emails/email"] {
        for email in element.all(path).iter().map(|e| e.text.trim()).filter(|t| !t.is_empty() && *t != "-") {
            party.identifiers.push(identifier(IdentifierKind::Email, email, Context::new()));
        }
    }
    for account in element.all("social_media/social_account") {
        if let Some(user) = told(account, "user_name") {
            let context = Context::beside(told(account, "platform"));
            party.identifiers.push(identifier(IdentifierKind::Handle, user, context));
        }
    }
}

/// The first address that says anything.
fn first_address(element: &Element) -> Option<Stated<Place>> {
    element.all("addresses/address").into_iter().find_map(address)
}

/// An address as one text, its town and country beside it.
pub(super) fn address(element: &Element) -> Option<Stated<Place>> {
    const PARTS: [&str; 7] =
        ["house_number", "address", "additional_address_line1", "town", "city", "state", "country_code"];
    let mut parts: Vec<&str> = PARTS.iter().filter_map(|p| told(element, p)).collect();
    parts.dedup();
    let beside: Vec<&str> = ["city", "country_code"].iter().filter_map(|p| told(element, p)).collect();
    let point = told(element, "geo_location/latitude").zip(told(element, "geo_location/longitude"));
    let point = point.map(|(latitude, longitude)| format!("{latitude},{longitude}"));
    let context = Context::beside(Some(&beside.join(", "))).maybe("point", point.as_deref());
    (!parts.is_empty()).then(|| stated(&parts.join(", "), context))
}

fn other_names(element: &Element, name: &str, out: &mut Account) {
    for (label, path) in [
        ("Also known as", "alias"),
        ("Name in the own script", "full_name_frn"),
        ("Occupation", "occupation"),
        ("Employer", "employer_name"),
        ("Employer", "employment_history/employment/employer_name"),
        ("Source of wealth", "source_of_wealth"),
        ("Mother's name", "mothers_name"),
        ("Place of birth", "birth_place"),
        ("About", "comments"),
    ] {
        for found in element.all(path).iter().map(|e| e.text.trim()).filter(|t| !t.is_empty() && *t != "-") {
            out.line(label, &with_of(found, name));
        }
    }
    for before in element.all("previous_names/previous_name") {
        let names =
            ["first_name", "last_name"].iter().filter_map(|n| told(before, n)).collect::<Vec<_>>().join(" ");
        out.line("Formerly", &with_of(&names, name));
    }
}

fn with_of(text: &str, name: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text == "-" { String::new() } else { format!("{text}, of {name}") }
}

impl Standing<'_> {
    fn party(self, kind: PartyKind) -> Party {
        let suspect = self.suspected.then(|| SuspectState { step: Stated::raw("suspected"), at: None });
        Party { suspect, ..Party::new(kind, self.role) }
    }
}

/// Who stands behind a party is named, no more.
fn behind(standing: Standing<'_>) -> Standing<'_> {
    Standing { role: Role::Named, suspected: false, ..standing }
}

/// The name that a party goes by in the account.
fn called(party: &Party) -> String {
    let number = || party.identifiers.first().map(|i| i.value.raw.clone());
    party
        .name
        .as_ref()
        .map(|n| n.raw.clone())
        .or_else(number)
        .unwrap_or_else(|| "somebody without a name".to_owned())
}

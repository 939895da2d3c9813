//! Parties and locations of a waybill.

use super::graph::{all, is_missing, own_text, text};
use crate::cargo::{Consignment, identifier, named, one_line, tells};
use crate::context::{Context, stated};
use crate::json_documents::tree::local;
use crate::xml::Element;
use model::{IdentifierKind, Party, PartyKind, Place, Role, Stated};

/// Reads the parties of a waybill and of its shipment; gives the customs codes of those that notes may add to.
pub(super) fn parties(
    element: &Element,
    consolidation: bool,
    c: &mut Consignment,
) -> Vec<(&'static str, usize)> {
    let mut codes = Vec::new();
    let own = all(element, "involvedParties").into_iter();
    for found in own.chain(all(element, "shipment/involvedParties")) {
        let said = text(found, &["partyRole", "role"]).unwrap_or_default();
        let (code, role) = role(said);
        let role = match role {
            Role::Shipper | Role::Consignee if consolidation => Role::Forwarder,
            role => role,
        };
        let details =
            ["partyDetails", "organization", "details"].iter().find_map(|n| all(found, n).first().copied());
        let (party, contacts) = party(details.unwrap_or(found), role);
        if !tells(&party) || c.parties.contains(&party) {
            continue;
        }
        if !code.is_empty() {
            codes.push((code, c.parties.len()));
        }
        c.party(party, "involvedParties");
        for contact in contacts {
            c.party(contact, "involvedParties.contactPersons");
        }
    }
    codes
}

/// Roles as codes of Cargo-IMP and in words (the words from memory).
fn role(said: &str) -> (&'static str, Role) {
    match said.to_ascii_lowercase().replace([' ', '_', '-'], "").as_str() {
        "shp" | "cz" | "shipper" | "consignor" => ("SHP", Role::Shipper),
        "cne" | "cn" | "consignee" => ("CNE", Role::Consignee),
        "nfy" | "ni" | "notify" | "notifyparty" => ("NFY", Role::Notify),
        "agt" | "ffw" | "fw" | "fwd" | "freightforwarder" | "forwarder" | "agent" | "cargoagent" => {
            ("AGT", Role::Forwarder)
        }
        "car" | "ca" | "carrier" | "airline" => ("", Role::Carrier),
        "brk" | "cb" | "broker" | "customsbroker" => ("", Role::Forwarder),
        _ => ("", Role::Named),
    }
}

fn party(element: &Element, role: Role) -> (Party, Vec<Party>) {
    let of = |name: &str| element.attribute("type").is_some_and(|t| t.split(' ').any(|t| local(t) == name));
    let kind = if of("Person") {
        PartyKind::Person
    } else if of("Company") || of("Carrier") || matches!(role, Role::Forwarder | Role::Carrier) {
        PartyKind::Company
    } else {
        PartyKind::Unknown
    };
    let mut party = Party::new(kind, role);
    party.name = name(element).map(Stated::raw);
    let place = ["basedAtLocation", "location"];
    let located = place.iter().find_map(|n| all(element, n).first().copied()).unwrap_or(element);
    if let Some(address) = all(located, "address").first() {
        party.country = text(address, &["country/code", "country", "countryCode"]).map(Stated::raw);
        party.address = self::address(address);
    }
    for other in all(element, "otherIdentifiers") {
        if let Some(number) = text(other, &["textualValue", "identifier"]) {
            let kind = text(other, &["otherIdentifierType", "identifierType"]);
            let context = Context::new().maybe("kind", kind);
            party.identifiers.push(identifier(IdentifierKind::CompanyNumber, number, context));
        }
    }
    contacts(element, &mut party);
    let mut people = Vec::new();
    for person in all(element, "contactPersons") {
        contacts(person, &mut party);
        people.extend(name(person).map(|name| named(PartyKind::Person, Role::Named, &name)));
    }
    (party, people)
}

fn name(element: &Element) -> Option<String> {
    let full = text(element, &["name", "companyName", "legalName", "shortName"]).map(one_line);
    full.or_else(|| {
        let parts: Vec<&str> =
            ["firstName", "middleName", "lastName"].iter().filter_map(|n| text(element, &[n])).collect();
        (!parts.is_empty()).then(|| one_line(&parts.join(" ")))
    })
}

fn contacts(element: &Element, party: &mut Party) {
    for contact in all(element, "contactDetails") {
        let Some(value) = text(contact, &["textualValue", "contactValue"]) else { continue };
        let said = text(contact, &["contactDetailType", "contactType"]).unwrap_or_default().to_lowercase();
        let (kind, what) = if value.contains('@') || said.contains("mail") {
            (IdentifierKind::Email, None)
        } else if said.contains("fax") {
            (IdentifierKind::Phone, Some("fax"))
        } else {
            (IdentifierKind::Phone, None)
        };
        party.identifiers.push(identifier(kind, value, Context::new().maybe("kind", what)));
    }
}

fn address(address: &Element) -> Option<Stated<Place>> {
    let lines: Vec<String> = all(address, "streetAddressLines")
        .iter()
        .chain(&all(address, "street"))
        .filter_map(|e| own_text(e))
        .map(one_line)
        .collect();
    let of = |paths: &[&str]| text(address, paths).map(one_line);
    let town = of(&["cityName", "city", "cityCode"]);
    let country = of(&["countryName", "country/code", "country", "countryCode"]);
    let postal = [of(&["postalCode", "postCode"]), town.clone()];
    let postal = postal.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let region = of(&["regionName", "regionCode"]);
    let filled = |text: String| (!text.is_empty()).then_some(text);
    let parts = [filled(lines.join(", ")), filled(postal), region.clone(), country.clone()];
    let whole = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let beside = [town.or(region), country].into_iter().flatten().collect::<Vec<_>>().join(", ");
    filled(whole).map(|whole| stated(&whole, Context::beside(filled(beside).as_deref())))
}

/// A location by its code, else its name, else its address. One that is only named elsewhere gives the three letters of
/// an airport, if its `@id` ends in them.
pub(super) fn place(element: &Element) -> Option<Stated<Place>> {
    let code = text(element, &["locationCodes", "code", "locationCode"]);
    let name = text(element, &["locationName", "name"]);
    if let Some(raw) = code.or(name) {
        let beside = name.filter(|n| *n != raw).map(one_line);
        return Some(stated(raw, Context::beside(beside.as_deref())));
    }
    if let Some(address) = all(element, "address").first() {
        return self::address(address);
    }
    if !is_missing(element) {
        return own_text(element).map(Stated::raw);
    }
    let last = local(element.attribute("id")?);
    let airport = last.len() == 3 && last.bytes().all(|b| b.is_ascii_uppercase());
    airport.then(|| Stated::raw(last))
}

//! Parties and places of a bill of lading.

use crate::cargo::{Consignment, identifier, named, one_line, tells};
use crate::context::{Context, stated};
use crate::xml::Element;
use model::{IdentifierKind, Party, PartyKind, Place, Role, Stated};

/// Reads `documentParties`. In the master of a consolidation, who ships and receives is a forwarder.
pub(super) fn parties(element: &Element, consolidation: bool, c: &mut Consignment) {
    let own = |role| if consolidation { Role::Forwarder } else { role };
    // Some writers name the parties beside the document's own fields.
    let base = if element.at("documentParties").is_some() { "documentParties/" } else { "" };
    for (name, role) in [
        ("shipper", own(Role::Shipper)),
        ("consignee", own(Role::Consignee)),
        ("notifyParties", own(Role::Notify)),
        ("notifyParty", own(Role::Notify)),
        ("onBehalfOfShipper", Role::Named),
        ("onBehalfOfConsignee", Role::Named),
        ("endorsee", Role::Named),
        ("issueTo", Role::Named),
        ("seller", Role::Named),
        ("buyer", Role::Named),
        ("carriersAgentAtDestination", Role::Carrier),
    ] {
        for found in element.all(&format!("{base}{name}")) {
            add(found, role, name, c);
        }
    }
    // `other`, and the list of parties of version 2, say the function by a code.
    for found in element.all("documentParties/other").into_iter().chain(element.all("documentParties")) {
        let code = found.text_at("partyFunction").or_else(|| found.text_at("partyFunctionCode"));
        let Some(code) = code else { continue };
        let party = found.at("party").unwrap_or(found);
        let role = match function(code) {
            role @ (Role::Shipper | Role::Consignee | Role::Notify) => own(role),
            role => role,
        };
        add(party, role, code, c);
    }
}

/// Codes of DCSA after UN/EDIFACT 3035; what is not here is named without a role.
fn function(code: &str) -> Role {
    match code {
        "OS" | "CZ" => Role::Shipper,
        "CN" => Role::Consignee,
        "N1" | "N2" | "NI" => Role::Notify,
        "DDR" | "DDS" | "CSR" | "FW" => Role::Forwarder,
        "CA" => Role::Carrier,
        _ => Role::Named,
    }
}

fn add(element: &Element, role: Role, from: &str, c: &mut Consignment) {
    let (mut party, contacts) = party(element, role);
    if let Some(name) = party.name.as_ref().map(|n| n.raw.clone())
        && let Some(of) = to_order(&name)
    {
        // Whoever holds the bill receives: that is nobody's name.
        c.line("Consignee", &name);
        party.name = (!of.is_empty()).then(|| Stated::raw(of));
        party.role = if role == Role::Consignee { Role::Named } else { role };
    }
    if tells(&party) {
        c.party(party, &format!("documentParties.{from}"));
    }
    for contact in contacts {
        c.party(contact, &format!("documentParties.{from}.partyContactDetails"));
    }
}

/// What stands behind `TO ORDER OF`, if a name begins so; empty for `TO ORDER` alone.
fn to_order(name: &str) -> Option<String> {
    let upper = name.to_uppercase();
    let rest = ["TO THE ORDER", "TO ORDER", "TO HOLDER", "TO BEARER"]
        .iter()
        .find_map(|begin| upper.strip_prefix(begin))?;
    let rest = rest.trim_start_matches([' ', ',', ':']);
    let rest = rest.strip_prefix("OF ").unwrap_or("");
    Some(if matches!(rest, "SHIPPER" | "THE SHIPPER" | "HOLDER") { String::new() } else { rest.to_owned() })
}

/// The party, and the people whom it names as its contacts.
fn party(element: &Element, role: Role) -> (Party, Vec<Party>) {
    let kind = match element.text_at("typeOfPerson") {
        Some("NATURAL_PERSON") => PartyKind::Person,
        Some(_) => PartyKind::Company,
        None if matches!(role, Role::Forwarder | Role::Carrier) => PartyKind::Company,
        None => PartyKind::Unknown,
    };
    let mut party = Party::new(kind, role);
    party.name = element.text_at("partyName").map(|n| Stated::raw(one_line(n)));
    party.address = address(element);
    let address = element.at("address");
    party.country =
        address.and_then(|a| a.text_at("countryCode").or_else(|| a.text_at("country"))).map(Stated::raw);
    let mut add = |kind, text: &str, context| party.identifiers.push(identifier(kind, text, context));
    for code in element.all("identifyingCodes") {
        let provider = code
            .text_at("codeListProvider")
            .or_else(|| code.text_at("DCSAResponsibleAgencyCode"))
            .or_else(|| code.text_at("codeListName"));
        if let Some(text) = code.text_at("partyCode") {
            add(IdentifierKind::CompanyNumber, text, Context::new().maybe("kind", provider));
        }
    }
    for tax in element.all("taxLegalReferences").into_iter().chain(element.all("taxAndLegalReferences")) {
        if let Some(text) = tax.text_at("value") {
            let context = Context::new().with("kind", "tax").maybe("issuer", tax.text_at("countryCode"));
            add(IdentifierKind::CompanyNumber, text, context);
        }
    }
    let mut contacts = Vec::new();
    for contact in element.all("partyContactDetails") {
        for (path, kind) in [("phone", IdentifierKind::Phone), ("email", IdentifierKind::Email)] {
            if let Some(text) = contact.text_at(path) {
                add(kind, text, Context::new());
            }
        }
        let name = contact.text_at("name").filter(|n| Some(*n) != element.text_at("partyName"));
        contacts.extend(name.map(|name| named(PartyKind::Person, Role::Named, name)));
    }
    (party, contacts)
}

/// The address as one text, its town and country beside it.
fn address(element: &Element) -> Option<Stated<Place>> {
    let Some(address) = element.at("address").filter(|a| !a.children.is_empty()) else {
        let lines: Vec<String> = element.all("displayedAddress").iter().map(|e| one_line(&e.text)).collect();
        let whole = match element.text_at("address") {
            Some(text) => one_line(text),
            None => lines.join(", "),
        };
        return (!whole.is_empty()).then(|| Stated::raw(whole));
    };
    let text = |name: &str| address.text_at(name).map(one_line);
    let join = |parts: &[Option<String>], by: &str| {
        parts.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(by)
    };
    let country = text("countryCode").or_else(|| text("country"));
    let town = text("city").or_else(|| text("cityName"));
    let street = join(&[text("street"), text("streetNumber"), text("floor")], " ");
    let postal = join(&[text("postCode").or_else(|| text("postalCode")), town.clone()], " ");
    let filled = |text: String| (!text.is_empty()).then_some(text);
    let parts = [
        text("name"),
        text("POBox").or_else(|| text("PObox")),
        filled(street),
        filled(postal),
        text("stateRegion"),
        country.clone(),
    ];
    let whole = join(&parts, ", ");
    let beside = join(&[town, country], ", ");
    filled(whole).map(|whole| stated(&whole, Context::beside(filled(beside).as_deref())))
}

/// A port or place: its UN/LOCODE, else its name or town, with what else is said beside it.
pub(super) fn place(element: &Element) -> Option<Stated<Place>> {
    let address = element.at("address");
    let of = |name: &str| element.text_at(name).or_else(|| address?.text_at(name)).map(one_line);
    let code = of("UNLocationCode").or_else(|| of("unLocationCode"));
    let name = of("locationName").or_else(|| of("city")).or_else(|| of("cityName"));
    let country = of("countryCode").or_else(|| of("country"));
    let plain = Some(one_line(&element.text)).filter(|t| !t.is_empty());
    let raw = code.clone().or_else(|| name.clone()).or_else(|| plain.clone()).or_else(|| country.clone())?;
    let beside: Vec<String> = [name, country].into_iter().flatten().filter(|t| *t != raw).collect();
    let beside = beside.join(", ");
    let point = element
        .at("geoCoordinate")
        .and_then(|g| Some(format!("{},{}", g.text_at("latitude")?, g.text_at("longitude")?)));
    let context = Context::beside(Some(&beside).filter(|b| !b.is_empty()).map(String::as_str));
    Some(stated(&raw, context.maybe("point", point.as_deref())))
}

//! Shippers, consignees, agents and others of a waybill, and what the customs notes add to them.

use crate::cargo::{Consignment, PHONE_OF_CARGO, cargo_phone, identifier, named, one_line, tells};
use crate::context::{Context, stated};
use crate::xml::Element;
use model::{IdentifierKind, Party, PartyKind, Place, Role, Stated};

/// Reads the parties of a waybill. In the master of a consolidation, who ships and receives is a forwarder.
pub(super) fn parties(element: &Element, consolidation: bool, into: &mut Consignment) {
    let own = |role| if consolidation { Role::Forwarder } else { role };
    for (name, code, role) in [
        ("ConsignorParty", "SHP", own(Role::Shipper)),
        ("ConsigneeParty", "CNE", own(Role::Consignee)),
        ("FreightForwarderParty", "AGT", Role::Forwarder),
    ] {
        for found in element.all(name) {
            let mut party = party(found, role);
            customs_notes(element, code, &mut party, into);
            if tells(&party) {
                into.party(party, name);
            }
        }
    }
    for found in element.all("AssociatedParty") {
        // NI: to be notified (UN/EDIFACT 3035).
        let notify = found.text_at("RoleCode").is_some_and(|code| code == "NI");
        let mut party = party(found, if notify { Role::Notify } else { Role::Named });
        if notify {
            customs_notes(element, "NFY", &mut party, into);
        }
        if tells(&party) {
            into.party(party, "AssociatedParty");
        }
    }
}

fn party(element: &Element, role: Role) -> Party {
    let mut party = Party::new(PartyKind::Unknown, role);
    if role == Role::Forwarder {
        party.kind = PartyKind::Company;
    }
    party.name = element.text_at("Name").map(|n| Stated::raw(one_line(n)));
    let address = ["PostalStructuredAddress", "FreightForwarderAddress"];
    if let Some(address) = address.iter().find_map(|name| element.at(name)) {
        party.country =
            address.text_at("CountryID").or_else(|| address.text_at("CountryName")).map(Stated::raw);
        party.address = self::address(address);
    }
    let mut add = |kind, text: &str, context| party.identifiers.push(identifier(kind, text, context));
    if let Some(agent) = element.text_at("CargoAgentID") {
        add(IdentifierKind::CompanyNumber, agent, Context::new().with("kind", "IATA cargo agent"));
    }
    for (path, kind, what) in [
        ("DirectTelephoneCommunication/CompleteNumber", IdentifierKind::Phone, None),
        ("MobileTelephoneCommunication/CompleteNumber", IdentifierKind::Phone, None),
        ("FaxCommunication/CompleteNumber", IdentifierKind::Phone, Some("fax")),
        ("URIEmailCommunication/URIID", IdentifierKind::Email, None),
        ("EmailCommunication/URIID", IdentifierKind::Email, None),
    ] {
        for found in element.all(&format!("DefinedTradeContact/{path}")) {
            if !found.text.trim().is_empty() {
                add(kind, &found.text, phone_context(kind).maybe("kind", what));
            }
        }
    }
    party
}

fn phone_context(kind: IdentifierKind) -> Context {
    Context::beside((kind == IdentifierKind::Phone).then_some(PHONE_OF_CARGO))
}

/// The address as one text, its town and country beside it.
fn address(element: &Element) -> Option<Stated<Place>> {
    let text = |name: &str| element.text_at(name).map(one_line);
    let join = |parts: &[Option<String>], by: &str| {
        parts.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(by)
    };
    let country = text("CountryID").or_else(|| text("CountryName"));
    let town = join(&[text("PostcodeCode"), text("CityName")], " ");
    let parts = [
        text("PostOfficeBox"),
        text("StreetName"),
        (!town.is_empty()).then_some(town),
        text("CountrySubDivisionName").or_else(|| text("CountrySubDivisionID")),
        country.clone(),
    ];
    let whole = join(&parts, ", ");
    let beside = join(&[text("CityName"), country], ", ");
    (!whole.is_empty()).then(|| stated(&whole, Context::beside(Some(&beside))))
}

/// Tax number and telephone go to the party, its contact person is named. Codes: T tax number, CP contact person, CT
/// telephone of the contact (from memory, and as the messages at hand use them).
fn customs_notes(element: &Element, code: &str, party: &mut Party, into: &mut Consignment) {
    for note in element.all("IncludedCustomsNote") {
        if note.text_at("SubjectCode") != Some(code) {
            continue;
        }
        let (Some(kind), Some(content)) = (note.text_at("ContentCode"), note.text_at("Content")) else {
            continue;
        };
        match kind {
            "T" => {
                let context = Context::new().with("kind", "tax").maybe("issuer", note.text_at("CountryID"));
                party.identifiers.push(identifier(IdentifierKind::CompanyNumber, content, context));
            }
            "CT" => party.identifiers.push(cargo_phone(content)),
            "CP" => {
                let mut person = named(PartyKind::Person, Role::Named, content);
                person.country = note.text_at("CountryID").map(Stated::raw);
                into.party(person, "IncludedCustomsNote");
            }
            _ => {}
        }
    }
}

//! Parties of FWB and FHL: older versions list lines behind the segment, newer ones name them NAM, ADR, LOC.

use super::contents::{Segment, broken};
use crate::cargo::{Consignment, PHONE_OF_CARGO, cargo_phone, identifier, named, tells};
use crate::context::{Context, stated};
use model::{IdentifierKind, Party, PartyKind, Role, Stated};

/// Reads the parties. `name_first`: the name stands on the segment's own line (FHL, and NFY in FWB), else an account.
pub(super) fn parties(segments: &[Segment<'_>], name_first: bool, consolidation: bool, c: &mut Consignment) {
    let own = |role| if consolidation { Role::Forwarder } else { role };
    let mut at: Option<(&str, Party, Vec<String>)> = None;
    let mut found = Vec::new();
    for segment in segments {
        let role = match segment.name {
            "SHP" => own(Role::Shipper),
            "CNE" => own(Role::Consignee),
            "NFY" => Role::Notify,
            "AGT" => Role::Forwarder,
            "NAM" | "ADR" | "LOC" => {
                if let Some((_, party, rows)) = &mut at {
                    named_lines(segment, party, rows);
                }
                continue;
            }
            _ => {
                found.extend(at.take());
                continue;
            }
        };
        found.extend(at.take());
        let kind = if role == Role::Forwarder { PartyKind::Company } else { PartyKind::Unknown };
        let mut party = Party::new(kind, role);
        let mut rows: Vec<String> = segment.texts.iter().map(|(_, t)| t.trim().to_owned()).collect();
        if segment.name == "AGT" {
            agent(&rows.remove(0), &mut party);
        } else if !(name_first || segment.name == "NFY") {
            rows.remove(0);
        }
        rows.retain(|r| !r.is_empty());
        if !rows.is_empty() {
            party.name = Some(Stated::raw(rows.remove(0)));
        }
        at = Some((segment.name, party, rows));
    }
    found.extend(at);
    for (name, mut party, rows) in found {
        address(&rows, &mut party);
        customs_notes(segments, name, &mut party, c);
        if tells(&party) {
            c.party(party, name);
        }
    }
}

fn named_lines(segment: &Segment<'_>, party: &mut Party, rows: &mut Vec<String>) {
    for text in segment.filled() {
        if segment.name == "NAM" && party.name.is_none() {
            party.name = Some(Stated::raw(text));
        } else {
            rows.push(text.to_owned());
        }
    }
}

/// `AGT/account/IATA code/CASS address`.
fn agent(text: &str, party: &mut Party) {
    if let Some(code) = text.split('/').nth(1).filter(|c| !c.is_empty()) {
        let context = Context::new().with("kind", "IATA cargo agent");
        party.identifiers.push(identifier(IdentifierKind::CompanyNumber, code, context));
    }
}

/// Street, place and region, then country, post code and contacts: `KE/80100/TE/254700000123`.
fn address(rows: &[String], party: &mut Party) {
    let mut parts: Vec<String> = Vec::new();
    let mut town = None;
    for row in rows {
        let fields: Vec<&str> = row.split('/').map(str::trim).collect();
        let country = fields.first().filter(|f| f.len() == 2 && f.bytes().all(|b| b.is_ascii_uppercase()));
        let Some(country) = country else {
            town = fields.first().map(|f| (*f).to_owned());
            parts.extend(fields.iter().filter(|f| !f.is_empty()).map(|f| (*f).to_owned()));
            continue;
        };
        party.country = Some(Stated::raw(*country));
        parts.extend(fields.get(1).filter(|f| !f.is_empty()).map(|f| (*f).to_owned()));
        parts.push((*country).to_owned());
        contacts(&fields, party);
    }
    if parts.is_empty() {
        return;
    }
    let country = party.country.as_ref().map(|c| c.raw.clone());
    let beside = [town, country].into_iter().flatten().collect::<Vec<_>>().join(", ");
    party.address = Some(stated(&parts.join(", "), Context::beside(Some(&beside))));
}

fn contacts(fields: &[&str], party: &mut Party) {
    for pair in fields.get(2..).unwrap_or_default().chunks_exact(2) {
        let kind = match pair[0] {
            "TE" => None,
            "FX" => Some("fax"),
            _ => continue,
        };
        if !pair[1].is_empty() {
            party.identifiers.push(identifier(
                IdentifierKind::Phone,
                pair[1],
                Context::beside(Some(PHONE_OF_CARGO)).maybe("kind", kind),
            ));
        }
    }
}

/// `OCI/KE/SHP/T/P051234567X`: tax number and telephone go to the party, its contact person is named.
fn customs_notes(segments: &[Segment<'_>], code: &str, party: &mut Party, c: &mut Consignment) {
    for (_, text) in segments.iter().filter(|s| s.name == "OCI").flat_map(|s| &s.texts) {
        let fields: Vec<&str> = text.splitn(4, '/').map(str::trim).collect();
        let [country, subject, kind, content] = fields.as_slice() else { continue };
        if *subject != code || content.is_empty() {
            continue;
        }
        match *kind {
            "T" => {
                let context = Context::new().with("kind", "tax").with("issuer", country);
                party.identifiers.push(identifier(IdentifierKind::CompanyNumber, content, context));
            }
            "CT" => party.identifiers.push(cargo_phone(content)),
            "CP" => {
                let mut person = named(PartyKind::Person, Role::Named, content);
                person.country = (!country.is_empty()).then(|| Stated::raw(*country));
                c.party(person, "OCI");
            }
            _ => {}
        }
    }
}

/// Customs notes that have not the four fields of one.
pub(super) fn check_notes(segments: &[Segment<'_>], c: &mut Consignment) {
    for (number, text) in segments.iter().filter(|s| s.name == "OCI").flat_map(|s| &s.texts) {
        if text.split('/').count() < 4 {
            broken(
                c,
                *number,
                "OCI",
                text,
                "country, subject, code and text, for example `KE/SHP/T/P051234567X`",
            );
        }
    }
}

//! Customers and banks in the fields of an MT103.

use crate::context::{Context, stated};
use crate::table::parties::looks_like_iban;
use model::{Identifier, IdentifierKind, Party, PartyKind, Place, Role, Stated};

/// Payer or payee: account first, then a BIC (letter A), numbered lines (letter F), or name and address.
pub(super) fn customer(tag: &str, text: &str, role: Role, bank: Option<&str>) -> Option<Party> {
    let mut party = Party::new(PartyKind::Unknown, role);
    let mut lines: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    if let Some(account) = lines.first().and_then(|l| l.strip_prefix('/')) {
        party.identifiers.push(account_of(account, bank));
        lines.remove(0);
    }
    match tag.get(2..) {
        Some("A") => {
            party.kind = PartyKind::Company;
            let bic = lines.first().map(|b| Stated::raw(*b));
            party.identifiers.extend(bic.map(|value| Identifier { kind: IdentifierKind::Bic, value }));
        }
        Some("F") => numbered(&mut party, &lines),
        _ => {
            party.name = lines.first().map(|n| Stated::raw(*n));
            party.address = lines.get(1..).filter(|l| !l.is_empty()).map(|l| Stated::raw(l.join(", ")));
        }
    }
    (party.name.is_some() || !party.identifiers.is_empty() || party.address.is_some()).then_some(party)
}

fn account_of(text: &str, bank: Option<&str>) -> Identifier {
    let kind = if looks_like_iban(text) { IdentifierKind::Iban } else { IdentifierKind::Account };
    let context = if kind == IdentifierKind::Iban { None } else { bank };
    Identifier { kind, value: stated(text, Context::beside(context)) }
}

/// Lines `1/` to `8/` of the letter F, and a document before them.
fn numbered(party: &mut Party, lines: &[&str]) {
    let of = |number: &str| -> Vec<&str> {
        lines.iter().filter_map(|l| l.strip_prefix(number)).map(str::trim).filter(|t| !t.is_empty()).collect()
    };
    let joined = |number| of(number).join(" ");
    let name = joined("1/");
    party.name = (!name.is_empty()).then(|| Stated::raw(name));
    let town = of("3/");
    let (country, town) = match town.first().map(|t| t.split_once('/').unwrap_or((t, ""))) {
        Some((country, town)) => (Some(country), town),
        None => (None, ""),
    };
    party.country = country.map(Stated::raw);
    party.address = address(&of("2/"), town, country);
    party.born = of("4/").first().map(|d| Stated::raw_in(*d, "order ymd"));
    for (number, kind) in [("6/", "customer number"), ("7/", "NIDN")] {
        for text in of(number) {
            party.identifiers.push(document(text, kind));
        }
    }
    // `CCPT/XX/P000001` stands where the account would.
    let first = lines.first().filter(|l| l.len() > 5 && l.as_bytes()[4] == b'/' && l.is_char_boundary(5));
    if let Some((code, rest)) = first.and_then(|l| l.split_once('/'))
        && code.len() == 4
        && code.bytes().all(|b| b.is_ascii_uppercase())
    {
        party.identifiers.push(document(rest, code));
    }
    if party.born.is_some() || !of("5/").is_empty() {
        party.kind = PartyKind::Person;
    }
}

/// `XX/ISSUER/NUMBER` or `XX/NUMBER`: the number is last, who issued it before it.
fn document(text: &str, kind: &str) -> Identifier {
    let (issuer, number) = match text.rsplit_once('/') {
        Some((issuer, number)) => (Some(issuer), number),
        None => (None, text),
    };
    let of = match kind {
        "CCPT" | "NIDN" | "DRLC" | "ARNU" | "SOSE" => IdentifierKind::Document,
        _ => IdentifierKind::CompanyNumber,
    };
    Identifier { kind: of, value: stated(number, Context::new().with("kind", kind).maybe("issuer", issuer)) }
}

fn address(street: &[&str], town: &str, country: Option<&str>) -> Option<Stated<Place>> {
    let around = [Some(town), country].into_iter().flatten().filter(|t| !t.is_empty());
    let parts: Vec<&str> = street.iter().copied().chain(around.clone()).collect();
    let beside = around.collect::<Vec<_>>().join(", ");
    (!parts.is_empty()).then(|| stated(&parts.join(", "), Context::beside(Some(&beside))))
}

/// A bank in the way of the money: context, never suspicion.
pub(super) fn bank(tag: &str, text: &str) -> Option<Party> {
    let mut party = Party::new(PartyKind::Company, Role::Institution);
    if let Some(bic) = bic(text) {
        party.identifiers.push(Identifier { kind: IdentifierKind::Bic, value: Stated::raw(bic) });
    } else if tag.ends_with('D') {
        let lines: Vec<&str> =
            text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('/')).collect();
        party.name = lines.first().map(|n| Stated::raw(*n));
        party.address = lines.get(1..).filter(|l| !l.is_empty()).map(|l| Stated::raw(l.join(", ")));
    }
    (party.name.is_some() || !party.identifiers.is_empty()).then_some(party)
}

/// The BIC of a field: the first line that is one.
pub(super) fn bic(text: &str) -> Option<String> {
    let is = |l: &&str| {
        matches!(l.len(), 8 | 11)
            && l.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            && l.bytes().take(6).all(|b| b.is_ascii_uppercase())
    };
    text.lines().map(str::trim).find(is).map(str::to_owned)
}

/// Where money came from or went: the country of line 3, else that of the bank.
pub(super) fn country(field: Option<(&str, &str)>, bank: Option<&str>) -> Option<Stated<Place>> {
    if let Some((tag, text)) = field
        && tag.ends_with('F')
        && let Some(country) = text.lines().find_map(|l| l.trim().strip_prefix("3/")).and_then(|l| l.get(..2))
    {
        return Some(Stated::raw(country));
    }
    let bic = bank?;
    Some(stated(bic.get(4..6)?, Context::new().with("letters 5 and 6 of BIC", bic)))
}

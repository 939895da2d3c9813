//! Payers, payees, and the institutions between them.

use crate::context::{Context, stated};
use crate::table::parties::looks_like_iban;
use crate::xml::Element;
use model::{Identifier, IdentifierKind, Party, PartyKind, Place, Role, Stated};

/// The parties of a transaction with the element each came from.
pub(super) fn parties(tx: &Element, group: Option<&Element>) -> Vec<(String, Party)> {
    let mut out = Vec::new();
    for (path, role, account) in [
        ("Dbtr", Role::Payer, Some("DbtrAcct")),
        ("Cdtr", Role::Payee, Some("CdtrAcct")),
        ("UltmtDbtr", Role::UltimatePayer, None),
        ("UltmtCdtr", Role::UltimatePayee, None),
        ("InitgPty", Role::Named, None),
    ] {
        let party = tx.at(path).and_then(|e| match e.at("FinInstnId") {
            Some(_) => institution(e).map(|bank| Party { role, ..bank }),
            None => Some(party(e, role)),
        });
        let bank = bank(tx, path);
        let accounts = account.and_then(|path| tx.at(path)).map(|a| accounts(a, bank)).unwrap_or_default();
        let Some(mut party) =
            party.or_else(|| (!accounts.is_empty()).then(|| Party::new(PartyKind::Account, role)))
        else {
            continue;
        };
        party.identifiers.extend(accounts);
        if party.name.is_some()
            || !party.identifiers.is_empty()
            || party.address.is_some()
            || party.country.is_some()
        {
            out.push((path.to_owned(), party));
        }
    }
    for agent in AGENTS {
        let mut found = tx.all(agent);
        if found.is_empty() {
            found.extend(group.and_then(|g| g.at(agent)));
        }
        for element in found.into_iter().take(MAX_SAME_AGENT) {
            out.extend(institution(element).map(|party| ((*agent).to_owned(), party)));
        }
    }
    out
}

/// The banks between which a customer's payment is covered: `Dbtr` and `Cdtr` of a pacs.009 with a payment beneath.
pub(super) const PAYING_BANK: &str = "Dbtr (bank)";
pub(super) const PAID_BANK: &str = "Cdtr (bank)";

/// A transfer and the payment beneath it each name an agent once.
const MAX_SAME_AGENT: usize = 2;

/// Institutions in the middle: context, never suspicion.
const AGENTS: &[&str] = &[
    PAYING_BANK,
    PAID_BANK,
    "DbtrAgt",
    "CdtrAgt",
    "InstgAgt",
    "InstdAgt",
    "PrvsInstgAgt1",
    "PrvsInstgAgt2",
    "PrvsInstgAgt3",
    "PrvsInstgAgt",
    "IntrmyAgt1",
    "IntrmyAgt2",
    "IntrmyAgt3",
];

fn party(element: &Element, role: Role) -> Party {
    let kind = match (element.at("Id/PrvtId"), element.at("Id/OrgId")) {
        (Some(_), _) => PartyKind::Person,
        (None, Some(_)) => PartyKind::Company,
        (None, None) => PartyKind::Unknown,
    };
    let country = element.text_at("CtryOfRes").or_else(|| element.text_at("PstlAdr/Ctry"));
    Party {
        name: element.text_at("Nm").map(Stated::raw),
        identifiers: identifiers(element),
        country: country.map(Stated::raw),
        address: element.at("PstlAdr").and_then(address),
        born: element.text_at("Id/PrvtId/DtAndPlcOfBirth/BirthDt").map(|d| Stated::raw_in(d, "order ymd")),
        ..Party::new(kind, role)
    }
}

fn identifiers(element: &Element) -> Vec<Identifier> {
    let mut out = Vec::new();
    let mut add =
        |kind, text: &str, context: Context| out.push(Identifier { kind, value: stated(text, context) });
    for (path, kind) in [
        ("CtctDtls/PhneNb", IdentifierKind::Phone),
        ("CtctDtls/MobNb", IdentifierKind::Phone),
        ("CtctDtls/EmailAdr", IdentifierKind::Email),
        ("Id/OrgId/AnyBIC", IdentifierKind::Bic),
        ("Id/OrgId/BICOrBEI", IdentifierKind::Bic),
    ] {
        element
            .all(path)
            .iter()
            .filter(|e| !e.text.trim().is_empty())
            .for_each(|e| add(kind, e.text.trim(), Context::new()));
    }
    if let Some(lei) = element.text_at("Id/OrgId/LEI") {
        add(IdentifierKind::CompanyNumber, lei, Context::new().with("kind", "LEI"));
    }
    for (path, kind) in
        [("Id/OrgId/Othr", IdentifierKind::CompanyNumber), ("Id/PrvtId/Othr", IdentifierKind::Document)]
    {
        for other in element.all(path) {
            if let Some(id) = other.text_at("Id") {
                let scheme = code_or_text(other, "SchmeNm");
                add(kind, id, Context::new().maybe("kind", scheme).maybe("issuer", other.text_at("Issr")));
            }
        }
    }
    out
}

fn code_or_text<'a>(element: &'a Element, path: &str) -> Option<&'a str> {
    element.text_at(&format!("{path}/Cd")).or_else(|| element.text_at(&format!("{path}/Prtry")))
}

/// The bank that keeps a party's account: its BIC, else its name.
fn bank<'a>(tx: &'a Element, party: &str) -> Option<&'a str> {
    let id = tx.at(&format!("{party}Agt/FinInstnId"))?;
    ["BICFI", "BIC", "ClrSysMmbId/MmbId", "Nm"].iter().find_map(|path| id.text_at(path))
}

/// The account itself and its alias.
fn accounts(element: &Element, bank: Option<&str>) -> Vec<Identifier> {
    let mut out = Vec::new();
    if let Some(iban) = element.text_at("Id/IBAN") {
        out.push(Identifier { kind: IdentifierKind::Iban, value: Stated::raw(iban) });
    }
    for other in element.all("Id/Othr") {
        let Some(id) = other.text_at("Id") else { continue };
        let scheme = code_or_text(other, "SchmeNm");
        // Some senders put an IBAN where other account numbers go.
        let kind = if scheme.is_none() && looks_like_iban(id) {
            IdentifierKind::Iban
        } else {
            IdentifierKind::Account
        };
        out.push(Identifier { kind, value: stated(id, Context::beside(bank)) });
    }
    for proxy in element.all("Prxy") {
        if let Some(id) = proxy.text_at("Id") {
            let context = Context::new().maybe("kind", code_or_text(proxy, "Tp"));
            out.push(Identifier { kind: IdentifierKind::AccountProxy, value: stated(id, context) });
        }
    }
    out
}

/// The address as one text, its town and country beside it.
fn address(element: &Element) -> Option<Stated<Place>> {
    const STREET: [&str; 12] = [
        "CareOf",
        "Dept",
        "SubDept",
        "BldgNm",
        "Flr",
        "Room",
        "PstBx",
        "StrtNm",
        "BldgNb",
        "UnitNb",
        "TwnLctnNm",
        "DstrctNm",
    ];
    let mut parts: Vec<String> = Vec::new();
    let texts = |names: &[&str]| {
        names.iter().filter_map(|n| element.text_at(n)).map(str::to_owned).collect::<Vec<_>>()
    };
    parts.extend(element.all("AdrLine").iter().map(|e| e.text.trim().to_owned()).filter(|t| !t.is_empty()));
    let street = texts(&STREET).join(" ");
    let town = texts(&["PstCd", "TwnNm"]).join(" ");
    parts.extend([street, town].into_iter().filter(|t| !t.is_empty()));
    parts.extend(texts(&["CtrySubDvsn", "Ctry"]));
    let beside = texts(&["TwnNm", "Ctry"]).join(", ");
    (!parts.is_empty()).then(|| stated(&parts.join(", "), Context::beside(Some(&beside))))
}

fn institution(element: &Element) -> Option<Party> {
    let id = element.at("FinInstnId")?;
    let mut party = Party::new(PartyKind::Company, Role::Institution);
    party.name = id.text_at("Nm").map(Stated::raw);
    party.country = id.text_at("PstlAdr/Ctry").map(Stated::raw);
    party.address = id.at("PstlAdr").and_then(address);
    for path in ["BICFI", "BIC"] {
        if let Some(bic) = id.text_at(path) {
            party.identifiers.push(Identifier { kind: IdentifierKind::Bic, value: Stated::raw(bic) });
        }
    }
    if let Some(lei) = id.text_at("LEI") {
        party
            .identifiers
            .push(Identifier { kind: IdentifierKind::CompanyNumber, value: Stated::raw_in(lei, "kind LEI") });
    }
    if let Some(member) = id.text_at("ClrSysMmbId/MmbId") {
        let system = code_or_text(id, "ClrSysMmbId/ClrSysId");
        let context = Context::new().with("kind", "clearing member").maybe("issuer", system);
        party
            .identifiers
            .push(Identifier { kind: IdentifierKind::CompanyNumber, value: stated(member, context) });
    }
    (party.name.is_some() || !party.identifiers.is_empty()).then_some(party)
}

/// Where money came from or went, as the message words it: the party's country, else its bank's.
pub(super) fn country(tx: &Element, party: &str, agent: &str) -> Option<(String, Stated<Place>)> {
    for path in [
        format!("{party}/PstlAdr/Ctry"),
        format!("{party}/CtryOfRes"),
        format!("{party}/FinInstnId/PstlAdr/Ctry"),
        format!("{agent}/FinInstnId/PstlAdr/Ctry"),
    ] {
        if let Some(country) = tx.text_at(&path) {
            return Some((path, Stated::raw(country)));
        }
    }
    for (of, name) in [(party, "BICFI"), (party, "BIC"), (agent, "BICFI"), (agent, "BIC")] {
        let path = format!("{of}/FinInstnId/{name}");
        if let Some(bic) = tx.text_at(&path)
            && let Some(country) = bic.get(4..6)
        {
            return Some((path, stated(country, Context::new().with("letters 5 and 6 of BIC", bic))));
        }
    }
    None
}

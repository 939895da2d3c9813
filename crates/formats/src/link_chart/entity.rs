//! An entity of a chart as a party, by what its type is called.

use crate::context::{Context, stated};
use crate::record_web::account::{add, identifier, name, record_id};
use crate::table::parties::looks_like_iban;
use model::{IdentifierKind as K, Party, PartyKind, Place, Role, Stated};
use serde_json::{Map, Value};

/// Words of types, the more telling first: what they make, and whether the label is a number of it.
const TYPES: &[(&str, PartyKind, Option<K>)] = &[
    ("e mail|email|mailbox", PartyKind::Unknown, Some(K::Email)),
    ("phone|telephone|mobile|cell|sim|msisdn", PartyKind::Unknown, Some(K::Phone)),
    ("wallet|bitcoin|crypto", PartyKind::Account, Some(K::Wallet)),
    ("iban", PartyKind::Account, Some(K::Iban)),
    (
        "facebook|telegram|whatsapp|instagram|twitter|handle|username|profile",
        PartyKind::Handle,
        Some(K::Handle),
    ),
    ("account", PartyKind::Account, Some(K::Account)),
    ("passport|document", PartyKind::Unknown, Some(K::Document)),
    ("container", PartyKind::Container, Some(K::Container)),
    ("vessel|ship|boat|trawler", PartyKind::Vessel, None),
    ("aircraft|airplane|aeroplane|plane|helicopter", PartyKind::Aircraft, None),
    ("vehicle|car|truck|lorry|van|motorcycle", PartyKind::Vehicle, None),
    ("person|man|woman|male|female|suspect|individual", PartyKind::Person, None),
    ("company|organisation|organization|business|firm|bank|shop|office", PartyKind::Company, None),
];
/// Words of types that are places.
const PLACES: &[&str] =
    &["address", "location", "place", "city", "town", "country", "port", "airport", "house", "warehouse"];
/// Types that are told in words only.
const WORDS: &[&str] = &["event", "meeting", "website", "url", "theme", "text", "operation", "case"];

/// An entity: its cells by field.
pub(super) struct Entity<'a>(pub(super) &'a Map<String, Value>);

impl<'a> Entity<'a> {
    pub(super) fn text(&self, field: &str) -> Option<&'a str> {
        self.0.get(field).and_then(Value::as_str).map(str::trim).filter(|t| !t.is_empty())
    }

    pub(super) fn kind(&self) -> &'a str {
        self.text("type").unwrap_or_default()
    }

    /// What it is called.
    pub(super) fn called(&self) -> Option<&'a str> {
        self.text("label").or_else(|| self.text("id"))
    }

    fn is(&self, list: &[&str]) -> bool {
        has_word(self.kind(), list)
    }

    /// Whether it is a place.
    pub(super) fn is_place(&self) -> bool {
        self.is(PLACES) && !self.is(&["email", "mail", "wallet", "ip"])
    }

    /// Whether it names somebody or something; without a type it does.
    pub(super) fn is_actor(&self) -> bool {
        !self.is_place() && !self.is(WORDS)
    }

    pub(super) fn place(&self) -> Option<Stated<Place>> {
        let beside = self.text("country");
        self.called().map(|text| stated(text, Context::beside(beside)))
    }

    pub(super) fn party(&self, role: Role) -> Option<Party> {
        let words = self.kind();
        let known = TYPES.iter().find(|(list, ..)| has_word(words, &list.split('|').collect::<Vec<_>>()));
        let (kind, number) = known.map_or((PartyKind::Unknown, None), |(_, kind, number)| (*kind, *number));
        let mut party = Party::new(kind, role);
        match (number, self.called()) {
            (Some(number), Some(text)) => {
                let number = if number == K::Account && looks_like_iban(text) { K::Iban } else { number };
                let context = match number {
                    K::Handle => Context::beside(Some(words)),
                    K::Account => Context::beside(self.text("bank")),
                    K::Document => Context::new().with("kind", words),
                    _ => Context::new(),
                };
                add(&mut party, identifier(number, text, context));
            }
            (_, text) => party.name = text.and_then(name),
        }
        self.attributes(&mut party);
        if let Some(id) = self.text("id").filter(|id| is_telling(id)) {
            add(&mut party, record_id(id, super::SYSTEM));
        }
        (party.name.is_some() || !party.identifiers.is_empty()).then_some(party)
    }

    fn attributes(&self, party: &mut Party) {
        const NUMBERS: &[(&str, K)] = &[
            ("phone", K::Phone),
            ("telephone", K::Phone),
            ("mobile", K::Phone),
            ("email", K::Email),
            ("e mail", K::Email),
            ("passport", K::Document),
            ("passport number", K::Document),
            ("national id", K::Document),
            ("registration number", K::CompanyNumber),
            ("iban", K::Iban),
            ("account number", K::Account),
            ("imo", K::Imo),
            ("mmsi", K::Mmsi),
            ("plate", K::Plate),
        ];
        for (field, kind) in NUMBERS {
            if let Some(text) = self.text(field) {
                add(party, identifier(*kind, text, Context::new()));
            }
        }
        let first = |fields: &[&str]| fields.iter().find_map(|f| self.text(f));
        party.born = first(&["dob", "date of birth", "born", "birth date"]).map(Stated::raw);
        party.country = first(&["nationality", "country", "flag"]).map(Stated::raw);
        party.address = first(&["address", "residence"]).map(Stated::raw);
    }
}

/// Ids such as `17` or `P4` are given in every chart.
pub(super) fn is_telling(id: &str) -> bool {
    id.len() >= 16 && id.chars().any(|c| c.is_ascii_digit())
}

fn has_word(text: &str, list: &[&str]) -> bool {
    let lower: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let lower = lower.to_lowercase();
    let padded = format!(" {} ", lower.split_whitespace().collect::<Vec<_>>().join(" "));
    list.iter().any(|word| padded.contains(&format!(" {word} ")) || padded.contains(&format!(" {word}s ")))
}

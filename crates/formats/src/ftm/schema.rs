//! What FollowTheMoney calls things: schemata that are actors, and properties that point at other entities.
//!
//! Names are those of the default model (followthemoney, MIT). A schema or property that is not here is still read: it
//! is told in words. What an actor's properties mean is in `actor`.

use model::{PartyKind, Role};

/// Schemata that are people, companies or what else can be a party.
const ACTORS: &[(&str, PartyKind)] = &[
    ("Person", PartyKind::Person),
    ("Company", PartyKind::Company),
    ("Organization", PartyKind::Company),
    ("PublicBody", PartyKind::Company),
    ("LegalEntity", PartyKind::Unknown),
    ("Vessel", PartyKind::Vessel),
    ("Airplane", PartyKind::Aircraft),
    ("Vehicle", PartyKind::Vehicle),
    ("BankAccount", PartyKind::Account),
    ("CryptoWallet", PartyKind::Account),
    ("UserAccount", PartyKind::Handle),
];

/// The kind of party that a schema is; `None` where it is none.
pub(super) fn actor(schema: &str) -> Option<PartyKind> {
    ACTORS.iter().find(|(name, _)| *name == schema).map(|(_, kind)| *kind)
}

/// Documents of identity: the number belongs to who holds it.
pub(super) fn is_identification(schema: &str) -> bool {
    matches!(schema, "Identification" | "Passport")
}

/// How two entities are tied, as a sentence tells it: schema, who, words, whom.
pub(super) const TIES: &[(&str, &str, &str, &str)] = &[
    ("Associate", "person", "is associated with", "associate"),
    ("ContractAward", "contract", "is awarded to", "supplier"),
    ("CourtCaseParty", "party", "is involved in", "case"),
    ("Debt", "debtor", "owes", "creditor"),
    ("Directorship", "director", "directs", "organization"),
    ("Documentation", "document", "documents", "entity"),
    ("Employment", "employee", "works for", "employer"),
    ("Family", "person", "is related to", "relative"),
    ("Membership", "member", "belongs to", "organization"),
    ("Occupancy", "holder", "holds", "post"),
    ("Ownership", "owner", "owns", "asset"),
    ("Payment", "payer", "paid", "beneficiary"),
    ("ProjectParticipant", "participant", "participates in", "project"),
    ("Representation", "agent", "represents", "client"),
    ("Similar", "candidate", "is similar to", "match"),
    ("Succession", "predecessor", "precedes", "successor"),
    ("UnknownLink", "subject", "is linked to", "object"),
];

/// Properties that point at entities, in the order in which they are told, with the role of whom they name.
pub(super) const POINTERS: &[(&str, Role)] = &[
    ("payer", Role::Payer),
    ("payerAccount", Role::Payer),
    ("beneficiary", Role::Payee),
    ("beneficiaryAccount", Role::Payee),
    ("sender", Role::Named),
    ("owner", Role::Named),
    ("director", Role::Named),
    ("person", Role::Named),
    ("subject", Role::Named),
    ("member", Role::Named),
    ("employee", Role::Named),
    ("agent", Role::Named),
    ("debtor", Role::Named),
    ("predecessor", Role::Named),
    ("participant", Role::Named),
    ("party", Role::Named),
    ("candidate", Role::Named),
    ("holder", Role::Named),
    ("caller", Role::Named),
    ("emitters", Role::Named),
    ("senderAccount", Role::Named),
    ("organizer", Role::Named),
    ("contractHolder", Role::Named),
    ("declarant", Role::Named),
    ("document", Role::Named),
    ("contract", Role::Named),
    ("receiver", Role::Named),
    ("recipients", Role::Named),
    ("recipientAccount", Role::Named),
    ("asset", Role::Named),
    ("organization", Role::Named),
    ("relative", Role::Named),
    ("associate", Role::Named),
    ("object", Role::Named),
    ("employer", Role::Named),
    ("client", Role::Named),
    ("creditor", Role::Named),
    ("successor", Role::Named),
    ("project", Role::Named),
    ("case", Role::Named),
    ("match", Role::Named),
    ("supplier", Role::Named),
    ("tenderers", Role::Named),
    ("entity", Role::Named),
    ("involved", Role::Named),
    ("pictured", Role::Named),
    ("resolved", Role::Named),
    ("taxee", Role::Named),
    ("issuer", Role::Named),
    ("operator", Role::Named),
    ("parent", Role::Named),
    ("post", Role::Named),
    ("bankAccount", Role::Named),
    ("bankRub", Role::Named),
    ("bankForeign", Role::Named),
    ("bank", Role::Institution),
    ("authority", Role::Official),
    ("onBehalfOf", Role::Official),
    ("author", Role::Official),
    ("transport", Role::Conveyance),
    ("vehicle", Role::Conveyance),
    ("callForTenders", Role::Named),
    ("ancestors", Role::Named),
    ("proof", Role::Named),
    ("inReplyToEmail", Role::Named),
    ("inReplyToMessage", Role::Named),
];

/// Properties that point at an address, or name a place.
pub(super) const PLACES: &[&str] = &["addressEntity", "location", "startLocation", "endLocation"];

/// Properties that tell when; the first that is there is the day of the report.
pub(super) const DATES: &[&str] = &[
    "listingDate",
    "date",
    "startDate",
    "contractDate",
    "publishedAt",
    "publishDate",
    "fileDate",
    "authoredAt",
];

/// The amount of a payment, with its currency where the name tells it.
pub(super) const AMOUNTS: &[(&str, Option<&str>)] =
    &[("amount", None), ("amountEur", Some("EUR")), ("amountUsd", Some("USD")), ("invoiceAmount", None)];

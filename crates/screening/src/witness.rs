//! The witness rule `advert-contact-is-payee`: the values of both sides, when two of them meet, and what that says.
//!
//! Each value tells which section it was read from, so that a flag can carry the labels of just its inputs. Pairing
//! over many reports is left to the caller's index of `WitnessValue::join_text`.

use crate::text_taxon::taxon_words;
use crate::{ADVERT_CONTACT_IS_PAYEE, Fired};
use matching::{KeyField, identifier_value, is_context, kind_words};
use model::{Confidence, Identifier, IdentifierKind, Mention, Report, ReportKind, Role, Section};

/// Which side of the rule a value stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// A contact point or account of an advert.
    AdvertContact,
    /// What a payment calls its payee by.
    Payee(IdentifierKind),
    /// Words in the text of a payment.
    RemittanceText,
}

/// Where in its report a value was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// The party at this place among the parties.
    Party(usize),
    /// The free text.
    Narrative,
}

impl Origin {
    /// The section whose handling the value has; a party may be handled more strictly still.
    #[must_use]
    pub fn section(self) -> Section {
        match self {
            Self::Party(_) => Section::Parties,
            Self::Narrative => Section::Narrative,
        }
    }
}

/// A value by which an advert and a payment may meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessValue {
    /// Side.
    pub side: Side,
    /// Field; telephone numbers are one field whatever a report calls them.
    pub field: KeyField,
    /// Bank of an account number, where the report gives it.
    pub scope: Option<String>,
    /// Normal form without scope.
    pub normal: String,
    /// As the report writes it.
    pub raw: String,
    /// Where it stands.
    pub from: Origin,
}

impl WitnessValue {
    /// What two values share when they may meet: the text for an index.
    #[must_use]
    pub fn join_text(&self) -> String {
        format!("{}\u{1f}{}", self.field.code(), self.normal)
    }

    /// Whether two values are one: same field and normal form, and not of two banks.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        let scopes_agree = match (&self.scope, &other.scope) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        };
        self.field == other.field && self.normal == other.normal && scopes_agree
    }
}

/// Contact points and accounts of an advert: of its parties, and `found` in its text. Empty for other reports.
#[must_use]
pub fn advert_values(report: &Report, found: &[Identifier]) -> Vec<WitnessValue> {
    if report.kind != ReportKind::Advert {
        return Vec::new();
    }
    let offers = |role| !is_context(role) && !matches!(role, Role::Victim | Role::Witness | Role::Payer);
    let mut values = of_parties(report, offers, |_| Side::AdvertContact);
    values.extend(of_text(found, Side::AdvertContact));
    once_each(values)
}

/// What a payment calls its payee by, and the identifiers `found` in its text. Empty for other reports.
///
/// The payer's own contact is left out: who pays may well be the buyer who was deceived.
#[must_use]
pub fn payment_values(report: &Report, found: &[Identifier]) -> Vec<WitnessValue> {
    if report.kind != ReportKind::Payment {
        return Vec::new();
    }
    let paid = |role| matches!(role, Role::Payee | Role::UltimatePayee);
    let mut values = of_parties(report, paid, Side::Payee);
    values.extend(of_text(found, Side::RemittanceText));
    once_each(values)
}

/// Fires the rule; `None` where the two values are not one, or do not stand on the two sides.
#[must_use]
pub fn fire(advert: &WitnessValue, payment: &WitnessValue, mention: &Mention) -> Option<Fired> {
    let sure = mention.taxon.value.is_some() && mention.taxon.confidence != Some(Confidence::Possible);
    let sides = advert.side == Side::AdvertContact && payment.side != Side::AdvertContact;
    if !(sure && sides && advert.meets(payment)) {
        return None;
    }
    let payment_as = match payment.side {
        Side::Payee(kind) => format!("the payee's {}", kind_words(kind)),
        _ => "words of its remittance text".to_owned(),
    };
    let place = |from: Origin, text: &'static str, party: &'static str| match from {
        Origin::Narrative => text,
        Origin::Party(_) => party,
    };
    Some(Fired::of(
        &ADVERT_CONTACT_IS_PAYEE,
        &[
            ("field", advert.field.words()),
            ("value", &advert.normal),
            ("advert_raw", &advert.raw),
            ("advert_where", place(advert.from, "its text", "its contact details")),
            ("payment_as", &payment_as),
            ("payment_raw", &payment.raw),
            ("payment_where", place(payment.from, "its text", "its parties")),
            ("taxon", &taxon_words(mention)),
            ("words", &mention.taxon.raw),
        ],
    ))
}

fn of_parties(
    report: &Report,
    counts: impl Fn(Role) -> bool,
    side: impl Fn(IdentifierKind) -> Side,
) -> Vec<WitnessValue> {
    let mut values = Vec::new();
    for (at, party) in report.parties.iter().enumerate().filter(|(_, party)| counts(party.role)) {
        for identifier in &party.identifiers {
            values.extend(value(identifier, side(identifier.kind), Origin::Party(at)));
        }
    }
    values
}

fn of_text(found: &[Identifier], side: Side) -> impl Iterator<Item = WitnessValue> {
    found.iter().filter_map(move |identifier| value(identifier, side, Origin::Narrative))
}

fn value(identifier: &Identifier, side: Side, from: Origin) -> Option<WitnessValue> {
    let found = identifier_value(identifier)?;
    // Documents and register numbers are no contact points and stand in no advert but by chance.
    let contact = !matches!(found.field, KeyField::Document | KeyField::CompanyNumber);
    contact.then_some(WitnessValue {
        side,
        field: found.field,
        scope: found.scope,
        normal: found.normal,
        raw: found.raw,
        from,
    })
}

/// Drops repetitions of a value in one place. INVARIANT: keeps the order, which stored positions refer to.
fn once_each(values: Vec<WitnessValue>) -> Vec<WitnessValue> {
    let mut kept: Vec<WitnessValue> = Vec::with_capacity(values.len());
    for value in values {
        let known = kept.iter().any(|k| {
            k.side == value.side
                && k.from == value.from
                && k.join_text() == value.join_text()
                && k.scope == value.scope
        });
        if !known {
            kept.push(value);
        }
    }
    kept
}

#[cfg(test)]
mod tests;

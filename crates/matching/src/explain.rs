//! Why two parties are taken for one, and what speaks against it, in sentences that one can read aloud in court.
//!
//! Each line names the field, both texts as the reports write them and what both come to. It explains; it decides
//! nothing: that is `assemble`.

use crate::facts::{Conflict, Facts, full_birth};
use crate::keys::town;
use crate::naming::name_form;
use crate::{KeyField, LinkKey, Side, keys, valid_days};
use model::{Confidence, IdentifierKind, Party};

/// One point on which two parties agree or contradict each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Field in words.
    pub field: &'static str,
    /// The deciding field, where this alone suggests one actor.
    pub decides: Option<KeyField>,
    /// As the first report writes it.
    pub raw_a: String,
    /// As the second report writes it.
    pub raw_b: String,
    /// What both come to; for counter-evidence both forms.
    pub normal: String,
    /// The whole as a sentence, without full stop.
    pub sentence: String,
    /// Whether it speaks against.
    pub counter: bool,
}

/// Compares two parties, each with the kind and date of its report: what decides first, then what supports, then what speaks
/// against.
#[must_use]
pub fn explain(a: Side<'_>, b: Side<'_>) -> Vec<Agreement> {
    let theirs = keys(b.kind, b.party);
    let apart = a.seen.apart(b.seen);
    let mut found: Vec<Agreement> = keys(a.kind, a.party)
        .iter()
        .filter_map(|key| {
            let other = theirs.iter().find(|k| k.field == key.field && k.normal == key.normal)?;
            let both = shared(key, other, a.party, b.party);
            Some(match valid_days(key.field).filter(|days| apart > *days) {
                None => both,
                Some(days) => outdated(both, apart, days),
            })
        })
        .collect();
    found.sort_by_key(|a| a.decides.is_none());
    found.extend(supporting(a.party, b.party));
    found.extend(against(a.party, b.party));
    found
}

/// The same value named too far apart: it decides nothing any more.
fn outdated(both: Agreement, apart: u32, days: u32) -> Agreement {
    let sentence = format!(
        "{}, but {apart} days apart; after {days} days without a mention it is taken to have changed hands",
        both.sentence
    );
    Agreement { decides: None, sentence, ..both }
}

fn shared(a: &LinkKey, b: &LinkKey, party_a: &Party, party_b: &Party) -> Agreement {
    let (value, what) = match a.field {
        KeyField::NameBorn => (String::new(), name_born_words(party_a, party_b)),
        KeyField::NameTown => (String::new(), name_town_words(party_a, party_b)),
        KeyField::AccountName | KeyField::DocumentName => {
            let number = a.normal.split(" | ").next().unwrap_or_default().to_owned();
            let noun = if a.field == KeyField::AccountName { "account number" } else { "document number" };
            let names = format!(" and the same name (written {})", written(&name(party_a), &name(party_b)));
            (number.clone(), format!("the {noun} {number} (written {}){names}", told(a, b)))
        }
        _ => (a.normal.clone(), format!("the {} {} (written {})", a.field.words(), a.normal, told(a, b))),
    };
    Agreement {
        field: a.field.words(),
        decides: Some(a.field),
        raw_a: a.raw.clone(),
        raw_b: b.raw.clone(),
        normal: if value.is_empty() { a.normal.clone() } else { value },
        sentence: format!("both reports give {what}"),
        counter: false,
    }
}

fn name_born_words(a: &Party, b: &Party) -> String {
    let day = full_birth(a).map_or_else(String::new, |born| born.from().to_string());
    let raw = |p: &Party| p.born.as_ref().map_or_else(String::new, |born| born.raw.clone());
    format!(
        "the same name (written {}) and the birth date {day} (written {})",
        written(&name(a), &name(b)),
        written(&raw(a), &raw(b))
    )
}

fn name_town_words(a: &Party, b: &Party) -> String {
    let place = a.address.as_ref().and_then(|p| p.value.as_ref());
    let town = place.map_or_else(String::new, |p| match p.country {
        Some(country) => format!("{} ({country})", p.name),
        None => p.name.clone(),
    });
    let raw = |p: &Party| p.address.as_ref().map_or_else(String::new, |place| place.raw.clone());
    format!(
        "the same name (written {}) and the town {town} (written {}); different people may share both",
        written(&name(a), &name(b)),
        written(&raw(a), &raw(b))
    )
}

/// Agreements that add something and decide nothing: the same name, the same country, the same town.
fn supporting(a: &Party, b: &Party) -> Vec<Agreement> {
    let mut found = Vec::new();
    let line = |field, raw_a: &str, raw_b: &str, normal: String, sentence: String| Agreement {
        field,
        decides: None,
        raw_a: raw_a.to_owned(),
        raw_b: raw_b.to_owned(),
        normal,
        sentence,
        counter: false,
    };
    if let (Some((form, _)), Some((other, _))) = (name_form(a), name_form(b))
        && form == other
    {
        let (x, y) = (name(a), name(b));
        let sentence = format!(
            "both reports give the same name (written {}); a name alone identifies nobody",
            written(&x, &y)
        );
        found.push(line("name", &x, &y, form, sentence));
    }
    if let (Some(x), Some(y)) = (&a.country, &b.country)
        && sure(x.confidence)
        && sure(y.confidence)
        && let (Some(country), Some(other)) = (x.value, y.value)
        && country == other
    {
        let sentence = format!(
            "both reports give the country {country} (written {}), which many share",
            written(&x.raw, &y.raw)
        );
        found.push(line("country", &x.raw, &y.raw, country.code().to_owned(), sentence));
    }
    if let (Some(x), Some(y)) = (&a.address, &b.address)
        && sure(x.confidence)
        && sure(y.confidence)
        && let (Some(place), Some(other)) = (x.value.as_ref().and_then(town), y.value.as_ref().and_then(town))
        && place == other
    {
        let shown = x.value.as_ref().map_or("", |p| p.name.as_str());
        let sentence = format!(
            "both reports give the town {shown} (written {}), which many share",
            written(&x.raw, &y.raw)
        );
        found.push(line("town", &x.raw, &y.raw, place, sentence));
    }
    found
}

fn against(a: &Party, b: &Party) -> Vec<Agreement> {
    let (facts_a, facts_b) = (Facts::of(a), Facts::of(b));
    let mut found: Vec<Agreement> = facts_a
        .conflicts(&facts_b)
        .into_iter()
        .filter_map(|c| conflict_line(c, (a, &facts_a), (b, &facts_b)))
        .collect();
    if let (Some((x, _)), Some((y, _))) = (name_form(a), name_form(b)) {
        let common = x.split(' ').any(|word| y.split(' ').any(|other| word == other));
        if !common {
            let (raw_a, raw_b) = (name(a), name(b));
            let sentence = format!(
                "against: the names have no word in common (`{raw_a}` and `{raw_b}`); a value may be shared within a household or firm, or a name be an alias"
            );
            found.push(counter("name", raw_a, raw_b, format!("{x} / {y}"), sentence));
        }
    }
    found
}

fn conflict_line(conflict: Conflict, a: (&Party, &Facts), b: (&Party, &Facts)) -> Option<Agreement> {
    match conflict {
        Conflict::Judged | Conflict::Pairs | Conflict::Time => None,
        Conflict::Kinds => {
            let (x, y) = (a.0.kind.code(), b.0.kind.code());
            let sentence = format!(
                "against: one report names a {x}, the other a {y}: they may be related, but are not the same"
            )
            .replace("a aircraft", "an aircraft");
            Some(counter("kind", x.to_owned(), y.to_owned(), format!("{x} / {y}"), sentence))
        }
        Conflict::Births => {
            let (x, y) = (a.1.born?.from(), b.1.born?.from());
            let (raw_a, raw_b) = (a.0.born.as_ref()?.raw.clone(), b.0.born.as_ref()?.raw.clone());
            let sentence = format!(
                "against: the birth dates differ, {x} (written `{raw_a}`) and {y} (written `{raw_b}`)"
            );
            Some(counter("birth date", raw_a, raw_b, format!("{x} / {y}"), sentence))
        }
        Conflict::Documents => {
            let ((scope, x), (_, y)) = a.1.documents.iter().find_map(|mine| {
                b.1.documents.iter().find(|d| d.0 == mine.0 && d.1 != mine.1).map(|theirs| (mine, theirs))
            })?;
            let (raw_a, raw_b) = (document_raw(a.0, x), document_raw(b.0, y));
            let sentence = format!(
                "against: the documents of one kind and issuer ({scope}) differ (`{raw_a}` and `{raw_b}`), unless one was renewed"
            );
            Some(counter("identity document", raw_a, raw_b, format!("{scope}:{x} / {scope}:{y}"), sentence))
        }
    }
}

fn counter(field: &'static str, raw_a: String, raw_b: String, normal: String, sentence: String) -> Agreement {
    Agreement { field, decides: None, raw_a, raw_b, normal, sentence, counter: true }
}

fn document_raw(party: &Party, number: &str) -> String {
    let documents = party.identifiers.iter().filter(|i| i.kind == IdentifierKind::Document);
    documents
        .filter_map(crate::identifier_value)
        .find(|v| v.normal == number)
        .map_or_else(|| number.to_owned(), |v| v.raw)
}

fn name(party: &Party) -> String {
    party.name.as_ref().map_or_else(String::new, |n| n.raw.clone())
}

fn sure(confidence: Option<Confidence>) -> bool {
    confidence != Some(Confidence::Possible)
}

/// Both texts, once where they are the same.
fn written(a: &str, b: &str) -> String {
    if a == b { format!("`{a}` in both") } else { format!("`{a}` and `{b}`") }
}

/// Both texts with what each report calls them, where that differs from the name of the field.
fn told(a: &LinkKey, b: &LinkKey) -> String {
    if a.told_as == b.told_as {
        return written(&a.raw, &b.raw);
    }
    let one = |key: &LinkKey| match key.told_as {
        Some(kind) => format!("`{}` as {}", key.raw, kind_words(kind)),
        None => format!("`{}`", key.raw),
    };
    format!("{} and {}", one(a), one(b))
}

/// An identifier's kind in words.
#[must_use]
pub fn kind_words(kind: IdentifierKind) -> &'static str {
    match kind {
        IdentifierKind::Phone => "telephone number",
        IdentifierKind::Email => "e-mail address",
        IdentifierKind::Iban => "IBAN",
        IdentifierKind::Account => "account number",
        IdentifierKind::AccountProxy => "account proxy",
        IdentifierKind::MobileMoney => "mobile-money number",
        IdentifierKind::Bic => "bank code",
        IdentifierKind::Handle => "handle",
        IdentifierKind::Wallet => "wallet address",
        IdentifierKind::Document => "document number",
        IdentifierKind::CompanyNumber => "company register number",
        IdentifierKind::Container => "container number",
        IdentifierKind::Imo => "IMO number",
        IdentifierKind::Mmsi => "MMSI",
        IdentifierKind::Plate => "number plate",
        IdentifierKind::Waybill => "waybill number",
        IdentifierKind::Record => "id of a record",
    }
}

#[cfg(test)]
mod tests;

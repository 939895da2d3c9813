//! One identifier as the field and normal form under which it can meet others.
//!
//! Telephone numbers meet whatever a report calls them: a mobile-money number and an account proxy often are
//! telephone numbers. The normal forms of single kinds come from `reference`; here they are only sorted into fields.

use crate::{KeyField, junk_reason};
use model::{Confidence, Identifier, IdentifierKind, PartyKind};

/// An identifier sorted into its field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentifierValue {
    /// The field in which it can meet others.
    pub field: KeyField,
    /// Institution of an account; kind and issuer of a document; register of a company, where they are known.
    pub scope: Option<String>,
    /// Normal form, without scope.
    pub normal: String,
    /// As the report writes it.
    pub raw: String,
    /// What the report calls it.
    pub told_as: IdentifierKind,
}

impl IdentifierValue {
    /// Scope and number as one text.
    #[must_use]
    pub fn scoped(&self) -> String {
        match &self.scope {
            Some(scope) => format!("{scope}:{}", self.normal),
            None => self.normal.clone(),
        }
    }
}

/// Fewest letters or digits of an account or document number; shorter ones are equal by chance.
const SHORTEST_NUMBER: usize = 5;

/// The field and normal form of an identifier; `None` where it is not understood, only possibly understood, a bank's
/// own code, the number of what carried goods, or junk.
#[must_use]
pub fn identifier_value(identifier: &Identifier) -> Option<IdentifierValue> {
    let stated = &identifier.value;
    if stated.confidence == Some(Confidence::Possible) {
        return None;
    }
    let value = stated.value.as_deref()?.trim();
    let (field, scope, normal) = sorted(identifier.kind, value)?;
    let found = IdentifierValue { field, scope, normal, raw: stated.raw.clone(), told_as: identifier.kind };
    junk_reason(field, &found.normal).is_none().then_some(found)
}

/// Why an identifier of a party of this kind ties nobody, as the rest of a sentence about it; `None` where it is compared.
#[must_use]
pub fn ties_nobody(identifier: &Identifier, of: PartyKind) -> Option<&'static str> {
    use IdentifierKind as K;
    if identifier.value.confidence == Some(Confidence::Possible) {
        return Some("is understood in one of several ways only");
    }
    let Some(value) = identifier.value.value.as_deref().map(str::trim) else {
        return Some("is not understood");
    };
    let craft = matches!(of, PartyKind::Vessel | PartyKind::Aircraft | PartyKind::Vehicle);
    match identifier.kind {
        K::Bic => Some("names a bank, which all its customers share"),
        K::Container | K::Waybill => Some("carries goods of strangers as well"),
        K::Imo | K::Mmsi | K::Plate => (!craft).then_some("carries goods of strangers as well"),
        kind => match sorted(kind, value) {
            Some((field, _, normal)) => junk_reason(field, &normal),
            None if kind == K::Handle => {
                Some("has no platform beside it, and one name on two platforms may be two people")
            }
            None => Some("is too short or of a form in which equal ones may be chance"),
        },
    }
}

fn sorted(kind: IdentifierKind, value: &str) -> Option<(KeyField, Option<String>, String)> {
    let whole = |field: KeyField| Some((field, None, value.to_owned()));
    match kind {
        // A BIC names a bank, not its customer; a ship, a container and a waybill carry goods of strangers.
        IdentifierKind::Bic
        | IdentifierKind::Container
        | IdentifierKind::Imo
        | IdentifierKind::Mmsi
        | IdentifierKind::Plate
        | IdentifierKind::Waybill => None,
        IdentifierKind::Phone => phone(value).map(|p| (KeyField::Phone, None, p)),
        IdentifierKind::Email => email(value).map(|e| (KeyField::Email, None, e)),
        IdentifierKind::Iban => iban(value).map(|i| (KeyField::Iban, None, i)),
        IdentifierKind::MobileMoney => match phone(value) {
            Some(p) => Some((KeyField::Phone, None, p)),
            None => number(KeyField::MobileMoney, value),
        },
        IdentifierKind::AccountProxy => {
            if let Some(p) = phone(value) {
                Some((KeyField::Phone, None, p))
            } else if let Some(e) = email(value) {
                Some((KeyField::Email, None, e))
            } else if let Some(i) = iban(value) {
                Some((KeyField::Iban, None, i))
            } else {
                number(KeyField::AccountProxy, value)
            }
        }
        IdentifierKind::Account => match iban(value) {
            Some(i) => Some((KeyField::Iban, None, i)),
            None => number(KeyField::Account, value),
        },
        // Equal by what the system says; an id that others may use too has no normal form.
        IdentifierKind::Record => value.split_once(':').and_then(|_| whole(KeyField::Record)),
        IdentifierKind::Document => number(KeyField::Document, value),
        IdentifierKind::CompanyNumber => number(KeyField::CompanyNumber, value),
        // The same name on two platforms may be two people.
        IdentifierKind::Handle => value
            .split_once(':')
            .filter(|(p, n)| !p.is_empty() && n.len() >= 3)
            .and_then(|_| whole(KeyField::Handle)),
        IdentifierKind::Wallet => (value.len() >= 20).then(|| whole(KeyField::Wallet)).flatten(),
    }
}

/// E.164: plus and 8 to 15 digits; marks that formats put between them are dropped (`+254-700000123` in ISO 20022).
fn phone(value: &str) -> Option<String> {
    let rest = value.strip_prefix('+')?;
    if !rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')' | '/')) {
        return None;
    }
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    (8..=15).contains(&digits.len()).then(|| format!("+{digits}"))
}

fn email(value: &str) -> Option<String> {
    let (local, domain) = value.split_once('@')?;
    let fits = !local.is_empty()
        && domain.contains('.')
        && !domain.contains('@')
        && !value.contains(char::is_whitespace);
    fits.then(|| value.to_lowercase())
}

/// Has the shape of an IBAN and its check digits hold (ISO 7064 MOD 97-10).
fn iban(value: &str) -> Option<String> {
    let plain: String =
        value.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    let bytes = plain.as_bytes();
    let shape = (15..=34).contains(&bytes.len())
        && bytes.iter().all(u8::is_ascii_alphanumeric)
        && bytes[..2].iter().all(u8::is_ascii_alphabetic)
        && bytes[2..4].iter().all(u8::is_ascii_digit);
    if !shape {
        return None;
    }
    let rest = bytes[4..].iter().chain(&bytes[..4]).fold(0u32, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        letter => (rest * 100 + u32::from(letter - b'A') + 10) % 97,
    });
    (rest == 1).then_some(plain)
}

/// A number with its scope in front (`EXBKKENA:0123456789`, `passport:KE:A1234567`), or bare.
fn number(field: KeyField, value: &str) -> Option<(KeyField, Option<String>, String)> {
    let (scope, number) = match value.rsplit_once(':') {
        Some((scope, number)) => (Some(scope.to_lowercase()), number),
        None => (None, value),
    };
    let plain: String = number.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let scope = scope.filter(|s| !s.is_empty());
    (plain.chars().count() >= SHORTEST_NUMBER).then_some((field, scope, plain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Stated;

    fn value(kind: IdentifierKind, text: &str) -> Option<(KeyField, String)> {
        let value = Stated::raw(text).meaning(text.to_owned(), "as written", Confidence::Likely);
        identifier_value(&Identifier { kind, value }).map(|v| (v.field, v.scoped()))
    }

    #[test]
    fn each_kind_goes_to_its_field() {
        use IdentifierKind as K;
        use KeyField as F;
        let cases = [
            (K::Phone, "+254700000123", Some((F::Phone, "+254700000123"))),
            (K::Phone, "0700000123", None),
            (K::MobileMoney, "+254-700000123", Some((F::Phone, "+254700000123"))),
            (K::MobileMoney, "till:558812", Some((F::MobileMoney, "till:558812"))),
            (K::AccountProxy, "+254 700 000123", Some((F::Phone, "+254700000123"))),
            (K::AccountProxy, "J.Mwangi@Mail.co.ke", Some((F::Email, "j.mwangi@mail.co.ke"))),
            (K::AccountProxy, "GB82 WEST 1234 5698 7654 32", Some((F::Iban, "GB82WEST12345698765432"))),
            (K::AccountProxy, "uen:201912345k", Some((F::AccountProxy, "uen:201912345K"))),
            (K::Iban, "GB82WEST12345698765432", Some((F::Iban, "GB82WEST12345698765432"))),
            (K::Iban, "GB83WEST12345698765432", None),
            (K::Account, "GB82WEST12345698765432", Some((F::Iban, "GB82WEST12345698765432"))),
            (K::Account, "EXBKKENA:01-4455-0098", Some((F::Account, "exbkkena:0144550098"))),
            (K::Account, "0144550098", Some((F::Account, "0144550098"))),
            (K::Account, "0144", None),
            (K::Bic, "EXBKKENA", None),
            (K::Container, "CSQU3054383", None),
            (K::Imo, "9074729", None),
            (K::Mmsi, "235098383", None),
            (K::Plate, "KCA123A", None),
            (K::Waybill, "176-12345675", None),
            (K::Handle, "telegram:kilifi_birds", Some((F::Handle, "telegram:kilifi_birds"))),
            (K::Handle, "kilifi_birds", None),
            (
                K::Wallet,
                "1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
                Some((F::Wallet, "1BoatSLRHtKNngkdXEeobR76b53LETtpyT")),
            ),
            (K::Wallet, "short", None),
            (K::Document, "passport:KE:A 1234567", Some((F::Document, "passport:ke:A1234567"))),
            (K::Record, "stix:identity--1", Some((F::Record, "stix:identity--1"))),
            (K::Record, "17", None),
            (K::CompanyNumber, "KE:CPR/2011/48844", Some((F::CompanyNumber, "ke:CPR201148844"))),
        ];
        for (kind, text, expected) in cases {
            assert_eq!(value(kind, text), expected.map(|(f, v)| (f, v.to_owned())), "{kind} `{text}`");
        }
    }

    #[test]
    fn what_ties_nobody_says_why() {
        use IdentifierKind as K;
        let why = |kind, text: &str, of| {
            let value = Stated::raw(text).meaning(text.to_owned(), "as written", Confidence::Likely);
            ties_nobody(&Identifier { kind, value }, of)
        };
        for (kind, text, said) in [
            (K::Email, "info@zebra.co.ke", "is the address of an office, which many share"),
            (K::Phone, "+254000000000", "is one digit over and over"),
            (K::Bic, "EXBKKENA", "names a bank, which all its customers share"),
            (K::Container, "CSQU3054383", "carries goods of strangers as well"),
            (K::Account, "0144", "is too short or of a form in which equal ones may be chance"),
        ] {
            assert_eq!(why(kind, text, PartyKind::Person), Some(said), "{kind} `{text}`");
        }
        assert_eq!(why(K::Phone, "+254712004477", PartyKind::Person), None);
        assert_eq!(why(K::Imo, "9074729", PartyKind::Vessel), None);
        assert!(why(K::Imo, "9074729", PartyKind::Company).is_some());
    }

    #[test]
    fn possible_and_unread_values_count_as_missing() {
        let mut identifier = Identifier {
            kind: IdentifierKind::Phone,
            value: Stated::raw("0700000123").meaning(
                "+254700000123".to_owned(),
                "one of two countries",
                Confidence::Possible,
            ),
        };
        assert_eq!(identifier_value(&identifier), None);
        identifier.value.confidence = Some(Confidence::Likely);
        assert!(identifier_value(&identifier).is_some());
        identifier.value.value = None;
        assert_eq!(identifier_value(&identifier), None);
    }
}

//! Identifiers of parties: one normal form that two equal identifiers share, or what is wrong with the text.
//!
//! Phone numbers follow the numbering plans of the `phonenumber` crate (libphonenumber's metadata), IBAN its
//! registry's structure and check digits. Kinds without a check digit are only cleaned. An invalid text gets no value:
//! [`defect`] says why. Which kind a bare text is, is for [`detect`].

mod bank;
mod contact;
mod detect;
mod document;
mod profile;
mod scheme;
mod transport;
mod wallet;
pub(crate) mod writing;

pub use detect::{Detected, Valid, detect};
pub use scheme::Scheme;
pub(crate) use {bank::iban, contact::email, contact::phone, wallet::wallet};

use model::{Confidence, Country, Identifier, IdentifierKind};

/// Fills in the normal form. The country is where a phone number without prefix would be dialled; the context of an
/// account may name its institution, that of a handle its platform.
///
/// What already has a meaning is left alone.
#[must_use]
pub fn identifier(identifier: Identifier, country: Option<Country>) -> Identifier {
    if identifier.value.value.is_some() {
        return identifier;
    }
    let Identifier { kind, value } = identifier;
    let context = value.context.clone();
    match normal(kind, &value.raw, country, context.as_deref()) {
        Ok(Normal { text, rule, confidence }) => {
            Identifier { kind, value: value.meaning(text, rule, confidence) }
        }
        Err(_) => Identifier { kind, value },
    }
}

/// What is wrong with an identifier, for a problem row; `None` where nothing is, or the text is empty.
#[must_use]
pub fn defect(kind: IdentifierKind, raw: &str, country: Option<Country>) -> Option<String> {
    if raw.trim().is_empty() {
        return None;
    }
    normal(kind, raw, country, None).err()
}

pub(crate) struct Normal {
    pub(crate) text: String,
    pub(crate) rule: &'static str,
    pub(crate) confidence: Confidence,
}

impl Normal {
    fn new(text: impl Into<String>, rule: &'static str, confidence: Confidence) -> Self {
        Self { text: text.into(), rule, confidence }
    }
}

type Checked = Result<Normal, String>;

fn normal(kind: IdentifierKind, raw: &str, country: Option<Country>, context: Option<&str>) -> Checked {
    let plain = writing::plain(raw);
    let raw = plain.as_str();
    if raw.is_empty() || raw.len() > 200 {
        return Err("the identifier is empty or far too long; expected one identifier".to_owned());
    }
    match kind {
        IdentifierKind::Phone | IdentifierKind::MobileMoney => contact::phone_in(raw, country, context),
        IdentifierKind::Email => email(raw),
        IdentifierKind::Iban => bank::iban(raw),
        IdentifierKind::Bic => bank::bic(raw),
        IdentifierKind::AccountProxy => contact::proxy(raw, country),
        IdentifierKind::Account => bank::account(raw, context),
        IdentifierKind::Handle => profile::handle(raw, context),
        IdentifierKind::Wallet => wallet(raw),
        IdentifierKind::Document | IdentifierKind::CompanyNumber => letters_and_digits(
            raw,
            "document number in capitals without separators; it has no check digit here",
        ),
        IdentifierKind::Container => transport::container(raw),
        IdentifierKind::Imo => transport::imo(raw),
        IdentifierKind::Mmsi => transport::mmsi(raw),
        IdentifierKind::Plate => document::plate(raw),
        IdentifierKind::Waybill => waybill(raw, context),
        IdentifierKind::Record => document::record(raw, context),
    }
}

/// Air waybills have a shape and a check digit; house waybills and bills of lading are numbered as their issuer likes.
fn waybill(raw: &str, context: Option<&str>) -> Checked {
    if context.is_some_and(|c| c.contains("postal item")) {
        return transport::postal_item(raw);
    }
    let air = transport::awb(raw);
    if air.is_ok() || transport::is_written_as_awb(raw) {
        return air;
    }
    letters_and_digits(
        raw,
        "waybill number in capitals without separators; not an air waybill, so it has no check digit",
    )
}

fn letters_and_digits(raw: &str, rule: &'static str) -> Checked {
    let text: String = raw.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    if text.chars().count() < 3 || !text.chars().any(|c| c.is_ascii_digit()) {
        return Err(format!(
            "`{raw}` has too few letters and digits for a number; expected at least three with one digit"
        ));
    }
    Ok(Normal::new(text, rule, Confidence::Likely))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Stated;
    use proptest::prelude::*;

    fn told(kind: IdentifierKind, raw: &str, country: &str) -> Option<String> {
        identifier(Identifier { kind, value: Stated::raw(raw) }, country.parse().ok()).value.value
    }

    #[test]
    fn numbers_of_postal_items() {
        let told = |raw: &str| {
            let value = Stated { context: Some("kind postal item".to_owned()), ..Stated::raw(raw) };
            identifier(Identifier { kind: IdentifierKind::Waybill, value }, None).value.value
        };
        for (raw, expected) in [
            ("CP 123 456 785 KE", Some("CP123456785KE")),
            ("rr473124829gb", Some("RR473124829GB")),
            ("CP123456784KE", None),
            ("EXPARCEL-77", Some("EXPARCEL77")),
            ("parcel", None),
        ] {
            assert_eq!(told(raw).as_deref(), expected, "{raw}");
        }
    }

    #[test]
    fn phones_of_cargo_messages_may_begin_with_their_country_code() {
        let told = |raw: &str, country: &str, context: Option<&str>| {
            let value = Stated { context: context.map(str::to_owned), ..Stated::raw(raw) };
            let id = Identifier { kind: IdentifierKind::Phone, value };
            identifier(id, country.parse().ok()).value.value
        };
        let cargo = Some("perhaps with country code");
        for (raw, country, context, expected) in [
            ("254700000123", "", cargo, Some("+254700000123")),
            ("254700000123", "VN", cargo, Some("+254700000123")),
            ("0712 345678", "KE", cargo, Some("+254712345678")),
            ("712345678", "KE", cargo, Some("+254712345678")),
            ("254700000123", "", None, None),
            ("1234", "", cargo, None),
        ] {
            assert_eq!(told(raw, country, context).as_deref(), expected, "{raw} {country}");
        }
    }

    #[test]
    fn phones() {
        for (raw, country, expected) in [
            ("+254 712 345678", "", Some("+254712345678")),
            ("+254-712345678", "", Some("+254712345678")),
            ("0712 345678", "KE", Some("+254712345678")),
            ("00254712345678", "", Some("+254712345678")),
            ("+84 91 234 56 78", "", Some("+84912345678")),
            ("0912345678", "VN", Some("+84912345678")),
            ("+44 (0)20 7946 0018", "", Some("+442079460018")),
            ("0712 345678", "", None),
            ("+254 712", "", None),
            ("call me", "KE", None),
            ("", "KE", None),
        ] {
            assert_eq!(told(IdentifierKind::Phone, raw, country).as_deref(), expected, "{raw}");
        }
    }

    #[test]
    fn other_kinds() {
        use IdentifierKind::{
            Account, AccountProxy, Bic, Container, Document, Email, Handle, Iban, Imo, Mmsi, Plate, Wallet,
            Waybill,
        };
        for (kind, raw, expected) in [
            (Iban, "GB82 WEST 1234 5698 7654 32", Some("GB82WEST12345698765432")),
            (Iban, "IBAN gb82west12345698765432", Some("GB82WEST12345698765432")),
            (Iban, "GB83 WEST 1234 5698 7654 32", None),
            (Account, "GB82 WEST 1234 5698 7654 32", Some("GB82WEST12345698765432")),
            (Account, "0123-456 789", Some("0123456789")),
            (Account, "--", None),
            (AccountProxy, "Name@Example.org", Some("name@example.org")),
            (AccountProxy, "+254712345678", Some("+254712345678")),
            (Email, "Some.Name@Example.ORG", Some("some.name@example.org")),
            (Email, "name@example", None),
            (Email, "a b@example.org", None),
            (Bic, "ABCDKENAXXX", Some("ABCDKENA")),
            (Bic, "abcdkena", Some("ABCDKENA")),
            (Bic, "ABCDZZNA", None),
            (Bic, "ABCD", None),
            (Handle, "https://www.facebook.com/Some.Name?x=1", Some("facebook:some.name")),
            (Handle, "Telegram:@Trader", Some("telegram:trader")),
            (Handle, "@Trader", Some("trader")),
            (Handle, "two words", None),
            (
                Wallet,
                "0x52908400098527886E0F7030069857D2E4169EE7",
                Some("0x52908400098527886e0f7030069857d2e4169ee7"),
            ),
            (Wallet, "hello", None),
            (Document, "A 123-456", Some("A123456")),
            (Container, "CSQU 305438-3", Some("CSQU3054383")),
            (Container, "CSQU3054384", None),
            (Imo, "IMO 9074729", Some("9074729")),
            (Imo, "9074728", None),
            (Mmsi, "235098383", Some("235098383")),
            (Mmsi, "12345", None),
            (Plate, "kca 123a", Some("KCA123A")),
            (Plate, "--", None),
            (Waybill, "176 12345675", Some("176-12345675")),
            (Waybill, "17612345675", Some("176-12345675")),
            (Waybill, "176-12345670", None),
            (Waybill, "exbl-2024/0071", Some("EXBL20240071")),
            (Waybill, "HAWB", None),
        ] {
            assert_eq!(told(kind, raw, "").as_deref(), expected, "{raw}");
            assert_eq!(defect(kind, raw, None).is_none(), expected.is_some(), "{raw}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_left(raw in "\\PC{0,40}", at in 0usize..IdentifierKind::ALL.len()) {
            let kind = IdentifierKind::ALL[at];
            let once = identifier(Identifier { kind, value: Stated::raw(raw.clone()) }, "KE".parse().ok());
            prop_assert_eq!(&once.value.raw, &raw);
            prop_assert_eq!(identifier(once.clone(), None), once);
        }

        #[test]
        fn a_normal_form_is_its_own_normal_form(raw in "[+0-9 A-Za-z@.:-]{0,30}", at in 0usize..IdentifierKind::ALL.len()) {
            let kind = IdentifierKind::ALL[at];
            if let Some(once) = told(kind, &raw, "KE") {
                prop_assert_eq!(told(kind, &once, "KE"), Some(once.clone()));
            }
        }
    }
}

//! Identifiers of parties: one normal form that two equal identifiers share, or what is wrong with the text.
//!
//! Phone numbers follow the numbering plans of the `phonenumber` crate (libphonenumber's metadata), IBAN its
//! registry's structure and check digits. Kinds without a check digit are only cleaned. An invalid text gets no value:
//! [`defect`] says why.

use crate::fold::fold;
use iban::{Iban, IbanLike};
use model::{Confidence, Country, Identifier, IdentifierKind};
use phonenumber::{Mode, country::Id};

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
    let raw = raw.trim();
    if raw.is_empty() || raw.len() > 200 {
        return Err("the identifier is empty or far too long; expected one identifier".to_owned());
    }
    match kind {
        IdentifierKind::Phone | IdentifierKind::MobileMoney => phone(raw, country),
        IdentifierKind::Email => email(raw),
        IdentifierKind::Iban => iban(raw),
        IdentifierKind::Bic => bic(raw),
        IdentifierKind::AccountProxy => proxy(raw, country),
        IdentifierKind::Account => account(raw, context),
        IdentifierKind::Handle => handle(raw, context),
        IdentifierKind::Wallet => wallet(raw),
        IdentifierKind::Document | IdentifierKind::CompanyNumber => letters_and_digits(
            raw,
            "document number in capitals without separators; it has no check digit here",
        ),
    }
}

/// E.164 with the numbering plan of its country.
pub(crate) fn phone(raw: &str, country: Option<Country>) -> Checked {
    if !raw.chars().any(|c| c.is_ascii_digit()) {
        return Err(format!("`{raw}` has no digits; expected a phone number such as `+254 712 345678`"));
    }
    // ISO 20022 writes `+254-712345678`; people write `00254`.
    let written = raw.strip_prefix("00").map_or_else(|| raw.to_owned(), |rest| format!("+{rest}"));
    let written = written.replace("(0)", "");
    let region: Option<Id> = country.and_then(|c| c.code().parse().ok());
    if !written.starts_with('+') && region.is_none() {
        return Err(format!(
            "`{raw}` has no country prefix and its country is not known; expected for example `+254 ...`"
        ));
    }
    let number = phonenumber::parse(region, &written)
        .map_err(|_| format!("`{raw}` is not a phone number; expected for example `+254 712 345678`"))?;
    if !number.is_valid() {
        return Err(format!(
            "`{raw}` does not fit the numbering plan of +{}; check the number of digits",
            number.code().value()
        ));
    }
    let text = number.format().mode(Mode::E164).to_string();
    if written.starts_with('+') {
        return Ok(Normal::new(
            text,
            "phone: E.164 by the numbering plan (libphonenumber)",
            Confidence::Certain,
        ));
    }
    Ok(Normal::new(
        text,
        "phone: E.164 with the country from the context (libphonenumber)",
        Confidence::Likely,
    ))
}

pub(crate) fn iban(raw: &str) -> Checked {
    let compact: String =
        raw.chars().filter(|c| c.is_ascii_alphanumeric()).collect::<String>().to_ascii_uppercase();
    let compact = compact.strip_prefix("IBAN").unwrap_or(&compact);
    match compact.parse::<Iban>() {
        Ok(iban) => Ok(Normal::new(
            iban.electronic_str(),
            "IBAN: structure of its country and check digits (ISO 13616)",
            Confidence::Certain,
        )),
        Err(iban::ParseIbanError::InvalidBaseIban { .. }) => {
            Err(format!("`{raw}` is not an IBAN or its check digits do not fit; check for a mistyped digit"))
        }
        Err(iban::ParseIbanError::InvalidBban(_)) => {
            Err(format!("`{raw}` has not the length or letters of an IBAN of its country"))
        }
        Err(_) => Err(format!("`{raw}` begins with a country that has no IBAN")),
    }
}

/// Lower case; the domain must have a point. Dots and plus signs in the mailbox are kept: providers differ.
pub(crate) fn email(raw: &str) -> Checked {
    let trimmed = raw.trim_start_matches("mailto:").trim_matches(['<', '>', ' ']);
    let wrong = || format!("`{raw}` is not an e-mail address; expected for example `name@example.org`");
    let (mailbox, domain) = trimmed.rsplit_once('@').ok_or_else(wrong)?;
    let mailbox_fits = !mailbox.is_empty()
        && mailbox.len() <= 64
        && mailbox.chars().all(|c| c.is_alphanumeric() || "._%+-'!#$&*/=?^`{|}~".contains(c));
    let labels: Vec<&str> = domain.split('.').collect();
    let domain_fits = labels.len() >= 2
        && labels
            .iter()
            .all(|l| !l.is_empty() && l.len() <= 63 && l.chars().all(|c| c.is_alphanumeric() || c == '-'))
        && labels.last().is_some_and(|l| l.len() >= 2 && l.chars().any(char::is_alphabetic));
    if !mailbox_fits || !domain_fits {
        return Err(wrong());
    }
    Ok(Normal::new(trimmed.to_lowercase(), "e-mail: lower case, shape checked", Confidence::Certain))
}

fn bic(raw: &str) -> Checked {
    let code = raw.replace(' ', "").to_ascii_uppercase();
    let letters = |part: Option<&str>| part.is_some_and(|p| p.bytes().all(|b| b.is_ascii_uppercase()));
    let either = |part: Option<&str>| {
        part.is_some_and(|p| p.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()))
    };
    let fits = matches!(code.len(), 8 | 11)
        && either(code.get(..4))
        && letters(code.get(4..6))
        && either(code.get(6..));
    if !fits {
        return Err(format!(
            "`{raw}` is not a BIC; expected 8 or 11 letters and digits such as `ABCDKENAXXX`"
        ));
    }
    if code.get(4..6).and_then(|c| c.parse().ok()).and_then(crate::country::english_name).is_none()
        && code.get(4..6) != Some("XK")
    {
        return Err(format!("`{raw}` names no country in its fifth and sixth letter"));
    }
    // `XXX` is the head office: the same institution as the eight letters.
    let code = if code.len() == 11 { code.strip_suffix("XXX").unwrap_or(&code).to_owned() } else { code };
    Ok(Normal::new(code, "BIC: shape of ISO 9362, without the head office's XXX", Confidence::Certain))
}

/// An alias of an account is a phone, an e-mail or another token.
fn proxy(raw: &str, country: Option<Country>) -> Checked {
    if raw.contains('@')
        && let Ok(found) = email(raw)
    {
        return Ok(found);
    }
    if let Ok(found) = phone(raw, country) {
        return Ok(found);
    }
    letters_and_digits(raw, "account proxy: capitals without separators")
}

fn account(raw: &str, context: Option<&str>) -> Checked {
    if let Ok(found) = iban(raw) {
        return Ok(found);
    }
    let number = letters_and_digits(raw, "account number: capitals and digits without separators")?;
    // The same figures at two banks are two accounts.
    match context.map(fold).filter(|bank| !bank.is_empty()) {
        Some(bank) => Ok(Normal { text: format!("{} @ {bank}", number.text), ..number }),
        None => Ok(Normal { confidence: Confidence::Possible, ..number }),
    }
}

/// Platform and name: `facebook:some.name`. An address of a profile gives both.
fn handle(raw: &str, context: Option<&str>) -> Checked {
    let lower = raw.to_lowercase();
    let bare = lower
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.")
        .trim_start_matches("m.");
    if let Some((host, path)) = bare.split_once('/')
        && host.contains('.')
    {
        let labels: Vec<&str> = host.split('.').collect();
        let platform = labels.get(labels.len().saturating_sub(2)).copied().unwrap_or(host);
        let name = path.split(['/', '?', '#']).next().unwrap_or_default().trim_start_matches('@');
        if name.is_empty() {
            return Err(format!("`{raw}` is an address without a name; expected the address of a profile"));
        }
        return Ok(Normal::new(
            format!("{platform}:{name}"),
            "handle: platform and name from the profile's address",
            Confidence::Likely,
        ));
    }
    if let Some((platform, name)) = bare.split_once(':')
        && !platform.is_empty()
        && !name.trim().is_empty()
    {
        let text = format!("{}:{}", platform.trim(), name.trim().trim_start_matches('@'));
        return Ok(Normal::new(text, "handle: platform and name", Confidence::Certain));
    }
    let name = bare.trim_start_matches('@').trim();
    if name.is_empty() || name.contains(char::is_whitespace) {
        return Err(format!(
            "`{raw}` is not a handle; expected a name without spaces such as `@name` or `platform:name`"
        ));
    }
    match context.map(|c| fold(c).replace(' ', "")).filter(|c| !c.is_empty()) {
        Some(platform) => Ok(Normal::new(
            format!("{platform}:{name}"),
            "handle: platform from the context",
            Confidence::Likely,
        )),
        None => Ok(Normal::new(name, "handle: its platform is not told", Confidence::Possible)),
    }
}

/// Shapes only: the check sums of wallets come with a later table.
fn wallet(raw: &str) -> Checked {
    let plain = raw.bytes().all(|b| b.is_ascii_alphanumeric());
    let hex =
        raw.strip_prefix("0x").filter(|rest| rest.len() == 40 && rest.bytes().all(|b| b.is_ascii_hexdigit()));
    if let Some(rest) = hex {
        return Ok(Normal::new(
            format!("0x{}", rest.to_ascii_lowercase()),
            "wallet: shape of an Ethereum address",
            Confidence::Likely,
        ));
    }
    let bech = raw.to_ascii_lowercase();
    if plain && bech.starts_with("bc1") && (14..=74).contains(&raw.len()) {
        return Ok(Normal::new(bech, "wallet: shape of a Bitcoin address (bech32)", Confidence::Likely));
    }
    let base58 = plain && !raw.contains(['0', 'O', 'I', 'l']);
    if base58 && raw.starts_with(['1', '3']) && (26..=35).contains(&raw.len()) {
        return Ok(Normal::new(raw, "wallet: shape of a Bitcoin address", Confidence::Likely));
    }
    if base58 && raw.starts_with('T') && raw.len() == 34 {
        return Ok(Normal::new(raw, "wallet: shape of a Tron address", Confidence::Likely));
    }
    Err(format!("`{raw}` has not the shape of a Bitcoin, Ethereum or Tron address"))
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
        use IdentifierKind::{Account, AccountProxy, Bic, Document, Email, Handle, Iban, Wallet};
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
        ] {
            assert_eq!(told(kind, raw, "").as_deref(), expected, "{raw}");
            assert_eq!(defect(kind, raw, None).is_none(), expected.is_some(), "{raw}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_left(raw in "\\PC{0,40}", at in 0usize..11) {
            let kind = IdentifierKind::ALL[at % IdentifierKind::ALL.len()];
            let once = identifier(Identifier { kind, value: Stated::raw(raw.clone()) }, "KE".parse().ok());
            prop_assert_eq!(&once.value.raw, &raw);
            prop_assert_eq!(identifier(once.clone(), None), once);
        }

        #[test]
        fn a_normal_form_is_its_own_normal_form(raw in "[+0-9 A-Za-z@.:-]{0,30}", at in 0usize..11) {
            let kind = IdentifierKind::ALL[at % IdentifierKind::ALL.len()];
            if let Some(once) = told(kind, &raw, "KE") {
                prop_assert_eq!(told(kind, &once, "KE"), Some(once.clone()));
            }
        }
    }
}

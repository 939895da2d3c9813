//! Which kind of identifier a bare text is.
//!
//! A word in the text (`IMO 9074729`, `Tel. ...`) or in the name of its column decides; else the shape does, and where
//! several shapes fit the answer names them all and gives no normal form: nine digits may be a ship's or a phone's.

use super::scheme::{SCHEMES, Scheme};
use super::writing::{compact, digits, plain};
use super::{Checked, bank, contact, document, profile, transport, wallet};
use model::Country;

/// Whether a text keeps its scheme's rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Valid {
    /// Its check digit, numbering plan or structure fits.
    Yes,
    /// It breaks a rule of its scheme.
    No,
    /// The scheme has nothing to check, or the scheme is not known.
    Unknown,
}

impl Valid {
    /// `yes`, `no` or `unknown`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Valid::Yes => "yes",
            Valid::No => "no",
            Valid::Unknown => "unknown",
        }
    }
}

/// What a text was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detected {
    /// The kinds that fit: one, several where it cannot be told, none where nothing fits.
    pub schemes: Vec<Scheme>,
    /// The form that two equal identifiers share; only where one kind fits and no rule is broken.
    pub normal: Option<String>,
    /// Whether it keeps its scheme's rules.
    pub valid: Valid,
    /// What is wrong or open, with what was expected and what to do.
    pub defect: Option<String>,
    /// The rule that made the normal form, in words.
    pub rule: Option<&'static str>,
}

impl Detected {
    fn nothing(defect: Option<String>) -> Self {
        Self { schemes: Vec::new(), normal: None, valid: Valid::Unknown, defect, rule: None }
    }

    fn of(scheme: Scheme, checked: Checked) -> Self {
        match checked {
            Ok(found) => Self {
                schemes: vec![scheme],
                valid: if has_check(scheme) && !found.rule.contains("no checksum") {
                    Valid::Yes
                } else {
                    Valid::Unknown
                },
                normal: Some(found.text),
                defect: None,
                rule: Some(found.rule),
            },
            Err(defect) => Self {
                schemes: vec![scheme],
                normal: None,
                valid: Valid::No,
                defect: Some(defect),
                rule: None,
            },
        }
    }
}

/// Whether the scheme has a check digit, a numbering plan or a register's structure.
fn has_check(scheme: Scheme) -> bool {
    !matches!(
        scheme,
        Scheme::Account
            | Scheme::Passport
            | Scheme::Plate
            | Scheme::CitesPermit
            | Scheme::Handle
            | Scheme::ProfileUrl
    )
}

/// Finds the kind of a text, its normal form and what is wrong with it.
///
/// `hint` is what the column or the label says; `country` is where a phone number without prefix would be dialled;
/// `platform` is where a bare handle stands.
#[must_use]
pub fn detect(raw: &str, hint: Option<Scheme>, country: Option<Country>, platform: Option<&str>) -> Detected {
    let text = plain(raw);
    if text.is_empty() {
        return Detected::nothing(None);
    }
    if text.len() > 400 {
        return Detected::nothing(Some("the text is far too long; expected one identifier".to_owned()));
    }
    let (labelled, rest) = label(&text);
    // What stands in the cell itself goes before its column.
    if let Some(scheme) = labelled.or(hint) {
        let found = Detected::of(scheme, checked(scheme, rest, country, platform));
        if labelled.is_some() || found.valid != Valid::No {
            return found;
        }
        // A column of phones with an e-mail in it: another kind that leaves no doubt goes before the column.
        return by_shape(rest, country, platform).filter(|other| other.valid == Valid::Yes).unwrap_or(found);
    }
    if let Some(found) = by_shape(&text, country, platform) {
        return found;
    }
    by_digits(&text, country).unwrap_or_else(|| {
        Detected::nothing(Some(format!(
            "`{text}` has the shape of no kind of identifier that is known here; name the kind in the column's name, for example `passport` or `plate`"
        )))
    })
}

fn checked(scheme: Scheme, text: &str, country: Option<Country>, platform: Option<&str>) -> Checked {
    match scheme {
        Scheme::Imo => transport::imo(text),
        Scheme::Mmsi => transport::mmsi(text),
        Scheme::Container => transport::container(text),
        Scheme::AirWaybill => transport::awb(text),
        Scheme::Iban => bank::iban(text),
        Scheme::Bic => bank::bic(text),
        Scheme::Lei => bank::lei(text),
        Scheme::Account => bank::account(text, None),
        Scheme::Phone => contact::phone(text, country),
        Scheme::Email => contact::email(text),
        Scheme::Passport => document::passport(text),
        Scheme::Mrz => document::mrz(text),
        Scheme::Bitcoin | Scheme::Ethereum | Scheme::Tron => chain(scheme, text),
        Scheme::Plate => document::plate(text),
        Scheme::CitesPermit => document::permit(text),
        Scheme::Handle => profile::handle(text, platform),
        Scheme::ProfileUrl => profile::profile_url(text),
    }
}

fn chain(scheme: Scheme, text: &str) -> Checked {
    match wallet::chain(text).map(of_chain) {
        Some(other) if other != scheme => {
            Err(format!("`{text}` has the shape of a {other} address, expected one of {scheme}"))
        }
        _ => wallet::wallet(text),
    }
}

fn of_chain(chain: wallet::Chain) -> Scheme {
    match chain {
        wallet::Chain::Bitcoin => Scheme::Bitcoin,
        wallet::Chain::Ethereum => Scheme::Ethereum,
        wallet::Chain::Tron => Scheme::Tron,
    }
}

/// A label in front: `IMO 9074729`, `Passport no. A1234567`, `tel: ...`. What follows it is the identifier.
fn label(text: &str) -> (Option<Scheme>, &str) {
    // Byte for byte as long as the text.
    let lower = text.to_ascii_lowercase().replace(['-', '/'], " ");
    let named = SCHEMES.iter().flat_map(|(scheme, code, words)| {
        words.iter().chain(std::iter::once(code)).map(move |word| (*scheme, *word))
    });
    let named = named.filter_map(|(scheme, word)| {
        let rest = text.get(word.len()..).filter(|_| lower.starts_with(word))?;
        after_label(rest).map(|rest| (scheme, word, rest))
    });
    match named.max_by_key(|(_, word, _)| word.len()) {
        Some((scheme, _, rest)) => (Some(scheme), rest),
        None => (None, text),
    }
}

/// What follows a label: behind a colon, a space or a point, or a digit at once; not within a word or an address.
fn after_label(rest: &str) -> Option<&str> {
    let plain = rest.strip_prefix('.').unwrap_or(rest);
    if !plain.starts_with(|c: char| matches!(c, ' ' | ':' | '#' | '=') || c.is_ascii_digit()) {
        return None;
    }
    let mut rest = plain.trim_start_matches([' ', ':', '#', '=']);
    let silent = ["number", "no", "nr", "num", "address", "wallet", "code", "id"];
    while let Some(after) = silent.iter().find_map(|word| {
        let start = rest.get(..word.len())?.eq_ignore_ascii_case(word);
        let after = rest.get(word.len()..).filter(|_| start)?;
        after
            .starts_with([' ', ':', '#', '=', '.'])
            .then(|| after.trim_start_matches([' ', ':', '#', '=', '.']))
    }) {
        rest = after;
    }
    (!rest.is_empty()).then_some(rest)
}

/// Shapes that digits alone do not have; the strongest first.
fn by_shape(text: &str, country: Option<Country>, platform: Option<&str>) -> Option<Detected> {
    let packed = compact(text);
    let told = |scheme| Some(Detected::of(scheme, checked(scheme, text, country, platform)));
    let only_separators = text.chars().all(|c| c.is_ascii_alphanumeric() || super::writing::is_separator(c));
    if document::zone(text).is_some() {
        return told(Scheme::Mrz);
    }
    if let Some(chain) = wallet::chain(text) {
        return told(of_chain(chain));
    }
    if document::has_permit_shape(text) && text.len() <= 24 {
        return told(Scheme::CitesPermit);
    }
    if let Some(address) = profile::address(text) {
        return if profile::is_known(&address) || text.contains("://") {
            told(Scheme::ProfileUrl)
        } else {
            None
        };
    }
    if text.starts_with('@') || is_platform_handle(text) {
        return told(Scheme::Handle);
    }
    if text.contains('@') {
        return told(Scheme::Email);
    }
    if text.starts_with('+') || (text.starts_with("00") && packed.len() >= 10 && digits(text).is_some()) {
        return told(Scheme::Phone);
    }
    if !only_separators {
        return None;
    }
    if transport::has_container_shape(&packed) {
        return told(Scheme::Container);
    }
    let has_letters = packed.bytes().any(|b| b.is_ascii_alphabetic());
    if has_letters && bank::has_lei_shape(&packed) && bank::lei(&packed).is_ok() {
        return told(Scheme::Lei);
    }
    if is_iban_shape(&packed) {
        return told(Scheme::Iban);
    }
    if has_letters && bank::has_lei_shape(&packed) {
        return told(Scheme::Lei);
    }
    near(&packed).or_else(|| bic_shape(text, &packed))
}

/// Two letters of a country that has IBANs and a length that some IBAN has.
fn is_iban_shape(packed: &str) -> bool {
    let bytes = packed.as_bytes();
    (15..=34).contains(&bytes.len())
        && bytes.iter().take(2).all(u8::is_ascii_uppercase)
        && bytes.iter().skip(2).take(2).all(u8::is_ascii_digit)
        && packed.get(..2).and_then(|c| c.parse().ok()).and_then(crate::country::english_name).is_some()
}

/// One character away from a container number by a letter that looks like a figure: `CSQU3O54383`.
fn near(packed: &str) -> Option<Detected> {
    let letters = packed.bytes().take(4).filter(u8::is_ascii_uppercase).count();
    let figures = packed.bytes().skip(4).filter(u8::is_ascii_digit).count();
    let found = (packed.len() == 11 && letters >= 3 && figures >= 5).then(|| transport::container(packed))?;
    found.err().filter(|d| d.contains("did you mean")).map(|d| Detected::of(Scheme::Container, Err(d)))
}

/// `facebook:some.name`: a platform in front.
fn is_platform_handle(text: &str) -> bool {
    text.split_once(':').is_some_and(|(platform, name)| {
        !platform.is_empty()
            && platform.bytes().all(|b| b.is_ascii_alphabetic())
            && !name.trim().is_empty()
            && !name.trim().contains(' ')
            && !name.trim().trim_start_matches('@').contains('@')
            && !name.starts_with("//")
    })
}

/// Eight or eleven letters written in capitals; where no figure is among them, a word may look so.
fn bic_shape(text: &str, packed: &str) -> Option<Detected> {
    if !matches!(packed.len(), 8 | 11) || text != packed {
        return None;
    }
    let found = bank::bic(text).ok().filter(|_| packed.bytes().take(6).all(|b| b.is_ascii_uppercase()))?;
    let doubtful = packed.len() == 8 && packed.bytes().all(|b| b.is_ascii_uppercase());
    let mut found = Detected::of(Scheme::Bic, Ok(found));
    if doubtful {
        found.valid = Valid::Unknown;
        found.defect = Some(format!(
            "`{text}` has the shape of a BIC, as a word of eight letters may; name the kind in the column's name (`bic`)"
        ));
    }
    Some(found)
}

/// Digits and separators only: what their number and their check digits allow.
fn by_digits(text: &str, country: Option<Country>) -> Option<Detected> {
    let all = digits(text)?;
    let phone = contact::phone(text, country).ok();
    let mut fits = Vec::new();
    match all.len() {
        7 if transport::imo(&all).is_ok() => fits.push(Scheme::Imo),
        9 if transport::could_be_mmsi(&all) => fits.push(Scheme::Mmsi),
        11 if transport::awb(&all).is_ok() => fits.push(Scheme::AirWaybill),
        _ => {}
    }
    if phone.is_some() || (country.is_none() && all.len() == 9 && !fits.is_empty()) {
        fits.push(Scheme::Phone);
    }
    match fits.as_slice() {
        [] => by_broken_digits(text, &all, country),
        [Scheme::Phone] => phone.map(|p| Detected::of(Scheme::Phone, Ok(p))),
        [only] => Some(Detected::of(*only, checked(*only, text, country, None))),
        several => {
            let names: Vec<&str> = several.iter().map(|s| s.code()).collect();
            Some(Detected {
                schemes: several.to_vec(),
                normal: None,
                valid: Valid::Unknown,
                defect: Some(format!(
                    "`{text}` may be {}; name the kind in the column's name or in front of the number",
                    names.join(" or ")
                )),
                rule: None,
            })
        }
    }
}

/// Digits that fit nothing: the kind that their number and their separators speak for, with its defect.
fn by_broken_digits(text: &str, all: &str, country: Option<Country>) -> Option<Detected> {
    let awb_written = text.len() > 11
        && text.get(..3).is_some_and(|t| t.bytes().all(|b| b.is_ascii_digit()))
        && text.get(3..4).is_some_and(|c| c == "-" || c == " ");
    match all.len() {
        7 if country.is_none() => Some(Detected::of(Scheme::Imo, transport::imo(text))),
        11 if awb_written => Some(Detected::of(Scheme::AirWaybill, transport::awb(text))),
        7..=15 => Some(Detected::nothing(Some(match country {
            None => format!(
                "`{text}` may be a phone number without its country, an account or a document; name the kind in the column's name, and write phones as `+254 ...`"
            ),
            Some(country) => format!(
                "`{text}` fits no numbering plan of {country} and no check digit of its length; name the kind in the column's name"
            ),
        }))),
        _ => None,
    }
}

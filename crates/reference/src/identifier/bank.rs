//! Numbers of accounts, banks and legal entities: IBAN (ISO 13616), BIC (ISO 9362), LEI (ISO 17442), others by shape.

use super::transport::suggestion;
use super::writing::compact;
use super::{Checked, Normal, letters_and_digits};
use crate::fold::fold;
use iban::{Iban, IbanLike};
use model::Confidence;

pub(crate) fn iban(raw: &str) -> Checked {
    let text = compact(raw);
    let text = text.strip_prefix("IBAN").unwrap_or(&text);
    match text.parse::<Iban>() {
        Ok(iban) => Ok(Normal::new(
            iban.electronic_str(),
            "IBAN: structure of its country and check digits (ISO 13616)",
            Confidence::Certain,
        )),
        Err(iban::ParseIbanError::InvalidBaseIban { .. }) => Err(iban_defect(raw, text)),
        Err(iban::ParseIbanError::InvalidBban(_)) => {
            Err(format!("`{raw}` has not the length or letters of an IBAN of its country"))
        }
        Err(_) => unregistered(raw, text),
    }
}

/// Countries that are not in the registry that the crate follows, with the length of their numbers: Pakistan and
/// Honduras are in the registry by now, the others' banks use the shape without being in it (all from memory).
const UNREGISTERED: &[(&str, usize)] = &[
    ("PK", 24),
    ("HN", 28),
    ("AO", 25),
    ("BF", 28),
    ("BJ", 28),
    ("CF", 27),
    ("CG", 27),
    ("CI", 28),
    ("CM", 27),
    ("CV", 25),
    ("DZ", 26),
    ("GA", 27),
    ("GQ", 27),
    ("GW", 25),
    ("IR", 26),
    ("KM", 27),
    ("MA", 28),
    ("MG", 27),
    ("ML", 28),
    ("MZ", 25),
    ("NE", 28),
    ("SN", 28),
    ("TD", 27),
    ("TG", 28),
];

/// Check digits and length only: the inner structure of these is not known here.
fn unregistered(raw: &str, text: &str) -> Checked {
    let row = UNREGISTERED.iter().find(|(country, _)| text.starts_with(country));
    let Some((_, length)) = row else {
        return Err(format!("`{raw}` begins with a country that has no IBAN"));
    };
    if text.len() != *length {
        return Err(format!(
            "`{raw}` has {} letters and digits, an IBAN of its country has {length}",
            text.len()
        ));
    }
    // The crate has compared the check digits before it asked for the country.
    Ok(Normal::new(
        text,
        "IBAN: length of its country and check digits; its country's structure is not known here",
        Confidence::Likely,
    ))
}

fn iban_defect(raw: &str, text: &str) -> String {
    let hint = suggestion(text, |t| t.parse::<Iban>().is_ok());
    let due = text.get(..2).zip(text.get(4..)).and_then(|(country, rest)| {
        let zeroed = remainder(&format!("{rest}{country}00"))?;
        (text.len() >= 15).then_some(98 - zeroed)
    });
    match (due, text.get(2..4)) {
        (Some(due), Some(is)) if is.bytes().all(|b| b.is_ascii_digit()) => format!(
            "`{raw}` has the check digits {is}, with these letters and digits {due:02} are due; look for a mistyped digit{hint}"
        ),
        _ => format!("`{raw}` is not an IBAN; expected for example `GB82WEST12345698765432`{hint}"),
    }
}

/// ISO 7064 MOD 97-10 of letters and digits, letters counting 10 to 35.
fn remainder(text: &str) -> Option<u32> {
    text.bytes().try_fold(0, |rest, byte| match byte {
        b'0'..=b'9' => Some((rest * 10 + u32::from(byte - b'0')) % 97),
        b'A'..=b'Z' => Some((rest * 100 + u32::from(byte - b'A') + 10) % 97),
        _ => None,
    })
}

pub(crate) fn has_lei_shape(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 20
        && bytes.iter().all(u8::is_ascii_alphanumeric)
        && bytes.iter().skip(18).all(u8::is_ascii_digit)
}

pub(crate) fn lei(raw: &str) -> Checked {
    let text = compact(raw);
    let text = text.strip_prefix("LEI").filter(|rest| rest.len() == 20).unwrap_or(&text);
    let fits = |t: &str| has_lei_shape(t) && remainder(t) == Some(1);
    if fits(text) {
        return Ok(Normal::new(text, "LEI: check digits fit (ISO 17442, MOD 97-10)", Confidence::Certain));
    }
    let hint = suggestion(text, fits);
    let due = text.get(..18).filter(|_| has_lei_shape(text)).and_then(|t| remainder(&format!("{t}00")));
    match (due, text.get(18..)) {
        (Some(rest), Some(is)) => Err(format!(
            "`{raw}` ends with {is}, the check digits of an LEI with these letters and digits are {:02}; look for a mistyped one{hint}",
            98 - rest
        )),
        _ => Err(format!(
            "`{raw}` is not an LEI; expected 18 letters and digits and two check digits such as `5493001KJTIIGC8Y1R12`{hint}"
        )),
    }
}

pub(crate) fn bic(raw: &str) -> Checked {
    let code = compact(raw);
    let code = ["SWIFT", "BIC"]
        .iter()
        .find_map(|p| code.strip_prefix(p).filter(|r| matches!(r.len(), 8 | 11)))
        .unwrap_or(&code);
    let letters = |part: Option<&str>| part.is_some_and(|p| p.bytes().all(|b| b.is_ascii_uppercase()));
    if !matches!(code.len(), 8 | 11) || !letters(code.get(4..6)) {
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
    let code = if code.len() == 11 { code.strip_suffix("XXX").unwrap_or(code) } else { code };
    Ok(Normal::new(code, "BIC: shape of ISO 9362, without the head office's XXX", Confidence::Certain))
}

pub(crate) fn account(raw: &str, context: Option<&str>) -> Checked {
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

//! Phone numbers, IBANs, e-mail and wallet addresses inside free text: remittance information, adverts, accounts of events.
//!
//! Only what passes its check counts: a run of digits that fits no numbering plan is no phone number.

use crate::identifier::{Normal, email, iban, phone, wallet};
use model::{Country, Identifier, IdentifierKind, Stated};
use regex::Regex;
use std::sync::LazyLock;

/// An identifier and where its words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The identifier; `raw` is the words in the text.
    pub identifier: Identifier,
    /// Offset of the words in the text, in bytes.
    pub at: usize,
}

/// Phone numbers: those with a country prefix, and with a country those without.
#[must_use]
pub fn phones_in(text: &str, country: Option<Country>) -> Vec<Found> {
    let Some(pattern) = PHONE.as_ref() else { return Vec::new() };
    let taken = ibans_in(text);
    let free = |from: usize, to: usize| {
        taken.iter().all(|f| to <= f.at || from >= f.at + f.identifier.value.raw.len())
    };
    found(pattern, text, IdentifierKind::Phone, |raw, at| {
        let digits = raw.bytes().filter(u8::is_ascii_digit).count();
        if !(8..=15).contains(&digits) || !stands_alone(text, at, at + raw.len()) || is_day(raw) {
            return None;
        }
        phone(raw, country).ok()
    })
    .into_iter()
    .filter(|f| free(f.at, f.at + f.identifier.value.raw.len()))
    .collect()
}

/// IBANs whose check digits fit.
#[must_use]
pub fn ibans_in(text: &str) -> Vec<Found> {
    let Some(pattern) = IBAN.as_ref() else { return Vec::new() };
    let mut out = Vec::new();
    for hit in pattern.find_iter(text) {
        // The pattern may run on into the next words: the longest beginning that passes the check is the number.
        let raw = hit.as_str();
        let ends = raw.char_indices().rev().map(|(at, c)| at + c.len_utf8()).filter(|end| *end >= 15);
        let mut candidates = ends
            .filter_map(|end| raw.get(..end))
            .filter(|part| part.ends_with(|c: char| c.is_ascii_alphanumeric()));
        if let Some((part, normal)) = candidates.find_map(|part| iban(part).ok().map(|n| (part, n))) {
            out.push(told(IdentifierKind::Iban, part, hit.start(), normal));
        }
    }
    out
}

/// E-mail addresses.
#[must_use]
pub fn emails_in(text: &str) -> Vec<Found> {
    let Some(pattern) = EMAIL.as_ref() else { return Vec::new() };
    found(pattern, text, IdentifierKind::Email, |raw, _| email(raw).ok())
}

/// Bitcoin and Tron addresses whose checksum fits, and Ethereum addresses.
#[must_use]
pub fn wallets_in(text: &str) -> Vec<Found> {
    let Some(pattern) = WALLET.as_ref() else { return Vec::new() };
    found(pattern, text, IdentifierKind::Wallet, |raw, _| wallet(raw).ok())
}

fn found(
    pattern: &Regex,
    text: &str,
    kind: IdentifierKind,
    check: impl Fn(&str, usize) -> Option<Normal>,
) -> Vec<Found> {
    pattern
        .find_iter(text)
        .filter_map(|hit| {
            let raw = hit.as_str().trim_end_matches(['.', ' ', '-', '(']);
            check(raw, hit.start()).map(|normal| told(kind, raw, hit.start(), normal))
        })
        .collect()
}

fn told(kind: IdentifierKind, raw: &str, at: usize, normal: Normal) -> Found {
    let rule = format!("{}, found in the text", normal.rule);
    Found {
        identifier: Identifier {
            kind,
            value: Stated::raw(raw).meaning(normal.text, rule, normal.confidence),
        },
        at,
    }
}

/// `20140305` is a day before it is a phone number.
fn is_day(raw: &str) -> bool {
    let part = |range| raw.get(range).and_then(|p: &str| p.parse::<u32>().ok()).unwrap_or_default();
    raw.len() == 8
        && (1900..2100).contains(&part(0..4))
        && (1..=12).contains(&part(4..6))
        && (1..=31).contains(&part(6..8))
}

/// Digits glued to letters are part of something else.
fn stands_alone(text: &str, from: usize, to: usize) -> bool {
    let before = text.get(..from).and_then(|t| t.chars().next_back());
    let after = text.get(to..).and_then(|t| t.chars().next());
    !before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '+')
        && !after.is_some_and(|c| c.is_ascii_alphanumeric())
}

// A pattern that does not compile would be found by the tests below; the crate has no `unwrap`.
static PHONE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:\+|\b)\d(?:[ ().\-]{0,2}\d){7,14}").ok());
static IBAN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\b[a-z]{2}\d{2}(?:[ \-]?[a-z0-9]){11,30}").ok());
static WALLET: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"\b(?:0x[0-9a-fA-F]{40}|bc1[0-9a-z]{11,87}|BC1[0-9A-Z]{11,87}|[13T][1-9A-HJ-NP-Za-km-z]{25,34})\b",
    )
    .ok()
});
static EMAIL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}.\-]+\.\p{L}{2,}").ok());

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values(found: Vec<Found>) -> Vec<String> {
        found.into_iter().filter_map(|f| f.identifier.value.value).collect()
    }

    #[test]
    fn phones() {
        let kenya = "KE".parse().ok();
        for (text, country, expected) in [
            ("call +254 712 345678 or +84-912345678 now", None, vec!["+254712345678", "+84912345678"]),
            ("WhatsApp 0712 345 678", kenya, vec!["+254712345678"]),
            ("WhatsApp 0712 345 678", None, vec![]),
            ("order 20140305 of 12/03/2014, 5000 pcs", kenya, vec![]),
            ("GB82 WEST 1234 5698 7654 32", "GB".parse().ok(), vec![]),
            ("ref AB0712345678X", kenya, vec![]),
        ] {
            assert_eq!(values(phones_in(text, country)), expected, "{text}");
        }
    }

    #[test]
    fn ibans_and_mails() {
        let text = "pay to GB82 WEST 1234 5698 7654 32 please, mail Some.Name@Example.org.";
        let ibans = ibans_in(text);
        assert_eq!(ibans.first().map(|f| f.at), Some(7));
        assert_eq!(values(ibans), ["GB82WEST12345698765432"]);
        assert_eq!(values(emails_in(text)), ["some.name@example.org"]);
        assert!(ibans_in("GB83 WEST 1234 5698 7654 32").is_empty());
    }

    #[test]
    fn wallets() {
        let text =
            "send to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, or 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed.";
        assert_eq!(
            values(wallets_in(text)),
            ["1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"]
        );
        assert!(wallets_in("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb 12345678901234567890123456789").is_empty());
    }

    proptest! {
        #[test]
        fn offsets_point_at_the_words(text in "[+0-9 a-zA-Z@.é()-]{0,80}") {
            for f in phones_in(&text, "KE".parse().ok()).into_iter().chain(ibans_in(&text)).chain(emails_in(&text)) {
                let raw = &f.identifier.value.raw;
                prop_assert_eq!(text.get(f.at..f.at + raw.len()), Some(raw.as_str()));
            }
        }
    }
}

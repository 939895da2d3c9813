//! Contact points in free text: telephone numbers, names on messengers, e-mail addresses, wallets, also where they are
//! written so that no machine should find them (emoji figures, spaces, words, look-alike letters).
//!
//! Precision goes before recall: a price, a permit number or the number of a ring is no contact point. What is found
//! keeps its words and their place in the text; the context of a number names the messenger that the words announce.
//! Numbers without a country that nobody can know have no normal form. Who may read them is who may read the text.

mod mail;
mod messenger;
mod numbers;
mod words;
mod written;

use crate::found_identifiers::{Found, ibans_in, wallets_in};
use crate::identifier::identifier;
use model::{Country, Identifier, IdentifierKind, Stated};
use std::ops::Range;
use written::Written;

/// Text beyond this length is not looked at, in bytes: no advert is longer.
const LONGEST: usize = 200_000;

/// The contact points in a text, in the order in which they stand. `country` is where a number without its country's
/// prefix would be dialled: that of the advert.
#[must_use]
pub fn contacts_in(text: &str, country: Option<Country>) -> Vec<Found> {
    let end = text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= LONGEST).last();
    let written = Written::of(text.get(..end.unwrap_or(0)).unwrap_or_default());
    let mut taken: Vec<Range<usize>> = Vec::new();
    let mut out = Vec::new();
    for found in ibans_in(&written.plain) {
        taken.push(range_of(&found));
    }
    for found in wallets_in(&written.plain) {
        keep(&written, &mut taken, &mut out, range_of(&found), found.identifier);
    }
    for (range, found) in mail::mails(&written.plain)
        .into_iter()
        .chain(spaced_wallets(&written.plain))
        .chain(messenger::links(&written.plain, country))
        .chain(messenger::names(&written.plain))
    {
        keep(&written, &mut taken, &mut out, range, found);
    }
    out.extend(numbers::numbers(&written, country, &taken));
    out.sort_by_key(|f| f.at);
    out
}

fn range_of(found: &Found) -> Range<usize> {
    found.at..found.at + found.identifier.value.raw.len()
}

/// Keeps what does not overlap with something found before, with the words of the original.
fn keep(
    written: &Written<'_>,
    taken: &mut Vec<Range<usize>>,
    out: &mut Vec<Found>,
    range: Range<usize>,
    found: Identifier,
) {
    if taken.iter().any(|t| t.start < range.end && range.start < t.end) {
        return;
    }
    let Some((at, raw)) = written.words(range.start, range.end) else { return };
    let value = Stated { raw: raw.to_owned(), ..found.value };
    out.push(Found { identifier: Identifier { value, ..found }, at });
    taken.push(range);
}

/// An identifier by the rules of its kind; `None` where it breaks them.
fn checked(
    kind: IdentifierKind,
    words: &str,
    context: Option<&str>,
    country: Option<Country>,
) -> Option<Identifier> {
    let stated = Stated { context: context.map(str::to_owned), ..Stated::raw(words) };
    let read = identifier(Identifier { kind, value: stated }, country);
    let rule = read.value.rule.as_ref().map(|rule| format!("{rule}, found in the text"));
    read.value.value.is_some().then_some(Identifier { value: Stated { rule, ..read.value }, ..read })
}

/// Words before an address of a chain that was cut into groups.
const CHAINS: &[&str] = &[
    "btc",
    "bitcoin",
    "usdt",
    "trc20",
    "trx",
    "tron",
    "wallet",
    "dompet",
    "кошелек",
    "кошелёк",
    "钱包",
    "ví",
];

/// Addresses with a checksum that spaces were put into. Only behind a word that announces one.
fn spaced_wallets(plain: &str) -> Vec<(Range<usize>, Identifier)> {
    let lower = plain.to_lowercase();
    if lower.len() != plain.len() {
        return Vec::new();
    }
    let mut out = Vec::new();
    for word in CHAINS {
        for (at, _) in lower.match_indices(word) {
            let from = at + word.len();
            out.extend(spaced_wallet(plain, from));
        }
    }
    out
}

fn spaced_wallet(plain: &str, from: usize) -> Option<(Range<usize>, Identifier)> {
    let mut groups = Vec::new();
    let mut at = from;
    let rest = plain.get(from..)?;
    for group in rest.split_inclusive([' ', ':', '-', '\n']).take(16) {
        let word = group.trim_end_matches([' ', ':', '-', '\n']);
        if !word.is_empty() {
            groups.push(at..at + word.len());
        }
        at += group.len();
    }
    for (first, start) in groups.iter().enumerate().take(3) {
        let mut joined = String::new();
        for group in groups.iter().skip(first) {
            joined.push_str(plain.get(group.clone())?);
            if joined.len() > 64 || !joined.bytes().all(|b| b.is_ascii_alphanumeric()) {
                break;
            }
            if joined.len() >= 26
                && let Some(found) = checked(IdentifierKind::Wallet, &joined, None, None)
            {
                return Some((start.start..group.end, found));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn found_words_stand_where_they_are_said_to(text in "\\PC{0,80}", kenya: bool) {
            let country = kenya.then(|| "KE".parse().ok()).flatten();
            for f in contacts_in(&text, country) {
                let raw = &f.identifier.value.raw;
                prop_assert_eq!(text.get(f.at..f.at + raw.len()), Some(raw.as_str()));
            }
        }

        #[test]
        fn a_disguise_changes_nothing(national in 700_000_000_u32..799_999_999) {
            let country = "KE".parse().ok();
            let plain = format!("call 0{national}");
            let full: String = plain.chars().map(|c| match c.to_digit(10) {
                Some(d) => char::from_u32(0xff10 + d).unwrap(),
                None => c,
            }).collect();
            let keycaps: String = plain.chars().flat_map(|c| {
                let marks: &[char] = if c.is_ascii_digit() { &['\u{fe0f}', '\u{20e3}'] } else { &[] };
                std::iter::once(c).chain(marks.iter().copied())
            }).collect();
            let value = |text: &str| contacts_in(text, country).into_iter().map(|f| f.identifier.value.value).collect::<Vec<_>>();
            prop_assert_eq!(value(&plain), value(&full));
            prop_assert_eq!(value(&plain), value(&keycaps));
        }
    }
}

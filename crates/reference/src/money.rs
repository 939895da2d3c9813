//! Amounts of money: exact figure, currency where the words or the context name one.
//!
//! `$`, `¥`, `kr` and `Rs` name several currencies: they need the context (a code, a country's currency by code) and
//! stay without a currency otherwise. Conversion is for screening.

use crate::quantity::money_number;
use crate::tables::currencies::{AMBIGUOUS_SIGNS, CODES, SIGNS};
use model::{Confidence, Money, Stated};
use rust_decimal::Decimal;

/// Fills in the amount. The context is a currency code or a header that holds one (`USD`, `Value (USD)`).
///
/// What already has a meaning is left alone.
#[must_use]
pub fn money(stated: Stated<Money>) -> Stated<Money> {
    if stated.value.is_some() {
        return stated;
    }
    match read(&stated.raw, stated.context.as_deref()) {
        Some((money, rule, confidence)) => stated.meaning(money, rule, confidence),
        None => stated,
    }
}

fn read(raw: &str, context: Option<&str>) -> Option<(Money, String, Confidence)> {
    let trimmed = raw.trim();
    if trimmed.len() > 60 {
        return None;
    }
    let start = trimmed.find(|c: char| c.is_ascii_digit())?;
    let end = trimmed.rfind(|c: char| c.is_ascii_digit())? + 1;
    let before = trimmed.get(..start)?.trim();
    let after = trimmed.get(end..)?.trim();
    let (amount, confidence, how) = money_number(trimmed.get(start..end)?)?;
    let (factor, after) = multiplier(after);
    let amount = amount.checked_mul(Decimal::from(factor))?.normalize();
    let words = [before, after];
    let told: Vec<&str> = words
        .iter()
        .copied()
        .filter(|w| !w.is_empty() && *w != "/-" && *w != "approx." && *w != "~")
        .collect();
    let from_context = context.and_then(code_in);
    let (currency, source) = match told.as_slice() {
        [] => (from_context, "the context"),
        [word] => (Some(sign(word, from_context)?), "the cell"),
        _ => return None,
    };
    let currency = currency.filter(|code| !code.is_empty());
    let rule = match (currency, how) {
        (Some(code), Some(how)) => format!("money: currency {code} from {source}; {how}"),
        (Some(code), None) => format!("money: currency {code} from {source}"),
        (None, _) => "money: amount as written, the currency is not told".to_owned(),
    };
    Some((Money { amount, currency: currency.map(str::to_owned) }, rule, confidence))
}

fn multiplier(after: &str) -> (u64, &str) {
    for (word, factor) in [
        ("million", 1_000_000_u64),
        ("mln", 1_000_000),
        ("billion", 1_000_000_000),
        ("thousand", 1000),
        ("k", 1000),
    ] {
        if let Some(rest) = after
            .get(..word.len())
            .filter(|w| w.eq_ignore_ascii_case(word))
            .and_then(|_| after.get(word.len()..))
            && !rest.starts_with(|c: char| c.is_alphanumeric())
        {
            return (factor, rest.trim());
        }
    }
    (1, after)
}

/// The code that a sign or name stands for; an empty code for a sign of several currencies.
fn sign<'a>(word: &str, from_context: Option<&'a str>) -> Option<&'a str> {
    let upper = word.to_uppercase();
    if let Some(code) = CODES.iter().find(|code| **code == upper) {
        return Some(code);
    }
    if let Some((_, code)) = SIGNS.iter().find(|(sign, _)| sign.to_uppercase() == upper) {
        return Some(code);
    }
    let codes = AMBIGUOUS_SIGNS.iter().find(|(sign, _)| sign.to_uppercase() == upper)?.1;
    Some(from_context.filter(|code| codes.contains(code)).unwrap_or(""))
}

fn code_in(context: &str) -> Option<&'static str> {
    let mut words = context.split(|c: char| !c.is_ascii_alphabetic());
    words.find_map(|word| {
        let upper = word.to_ascii_uppercase();
        // Header words such as `all` and `top` are also codes: only capitals count, or the context is the code alone.
        (word == upper || context.trim() == word)
            .then(|| CODES.iter().find(|code| **code == upper).copied())
            .flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(raw: &str, context: &str) -> Option<String> {
        let found = money(Stated::raw_in(raw, context)).value?;
        Some(format!("{} {}", found.amount, found.currency.as_deref().unwrap_or("-")))
    }

    #[test]
    fn amounts() {
        for (raw, context, expected) in [
            ("1500.00", "USD", "1500 USD"),
            ("USD 5,000.50", "", "5000.5 USD"),
            ("US$5000", "", "5000 USD"),
            ("$5000", "", "5000 -"),
            ("$5000", "AUD", "5000 AUD"),
            ("$5000", "KES", "5000 -"),
            ("€1.234,56", "", "1234.56 EUR"),
            ("£20", "", "20 GBP"),
            ("RM 100 million", "", "100000000 MYR"),
            ("880,000 yuan", "", "880000 CNY"),
            ("200k", "VND", "200000 VND"),
            ("₫ 1.500.000", "", "1500000 VND"),
            ("25.000.000.000", "IDR", "25000000000 IDR"),
            ("2.5 billion", "VND", "2500000000 VND"),
            ("1500", "Value (EUR)", "1500 EUR"),
            ("1500", "", "1500 -"),
            ("KSh 1,000/-", "", "1000 KES"),
            ("5000 FCFA", "XOF", "5000 XOF"),
        ] {
            assert_eq!(told(raw, context).unwrap_or_default(), expected, "`{raw}` in `{context}`");
        }
        for raw in ["", "free", "call me", "5 or 6", "USD"] {
            assert_eq!(told(raw, "USD"), None, "{raw}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_left(raw in "\\PC{0,30}", context in "(USD|price)?") {
            let once = money(Stated::raw_in(raw.clone(), context));
            prop_assert_eq!(&once.raw, &raw);
            prop_assert_eq!(money(once.clone()), once);
        }
    }
}

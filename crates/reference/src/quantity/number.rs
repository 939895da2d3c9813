//! Plain numbers as people write them: separators of thousands and decimals.
//!
//! A comma or point before exactly three digits is read the English way (comma thousands, point decimals) and only
//! possible, for the other way is written as well: the other reading is handed out too, and the words or the column
//! around the number may decide for it. Every other shape leaves one reading. Words are for `figure`.

use model::Confidence;
use rust_decimal::Decimal;
use std::str::FromStr;

/// A number with how sure the reading of its separators is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Written {
    pub(super) value: Decimal,
    pub(super) confidence: Confidence,
    pub(super) rule: Option<&'static str>,
    /// What it is where comma and point change their parts; `None` where only one reading is left.
    pub(super) otherwise: Option<Decimal>,
}

/// More than a thousand million kilograms, animals or litres is a slip.
const MOST_GOODS: u64 = 1_000_000_000;
/// A payment of ten thousand million rupiah or dong is ordinary; a thousand million million of any money is a slip.
const MOST_MONEY: u64 = 1_000_000_000_000_000;

/// A figure of money, with how sure the reading of its separators is.
pub(crate) fn money_number(written: &str) -> Option<(Decimal, Confidence, Option<&'static str>)> {
    written_below(written, MOST_MONEY).map(|w| (w.value, w.confidence, w.rule))
}

/// A figure of goods, with the other reading of its separators where there is one.
pub(super) fn written_number(written: &str) -> Option<Written> {
    written_below(written, MOST_GOODS)
}

fn written_below(written: &str, most: u64) -> Option<Written> {
    let written = written.trim();
    if !written.starts_with(|c: char| c.is_ascii_digit()) || !written.ends_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let compact = without_grouping_spaces(written)?;
    let commas = compact.matches(',').count();
    let points = compact.matches('.').count();
    let (plain, confidence, rule) = match (commas, points) {
        (0, 0) => (compact.clone(), Confidence::Certain, None),
        (1, 0) => one_separator(&compact, ',')?,
        (0, 1) => one_separator(&compact, '.')?,
        (_, 0) => many_commas(&compact)?,
        (0, _) => (groups(&compact, '.')?, Confidence::Likely, Some("points group thousands")),
        (_, 1) if compact.find('.') > compact.rfind(',') => {
            let (whole, fraction) = compact.split_once('.')?;
            let (whole, _, rule) = many_commas(whole)?;
            (format!("{whole}.{fraction}"), Confidence::Certain, rule)
        }
        (1, _) if compact.find(',') > compact.rfind('.') => {
            let (whole, fraction) = compact.split_once(',')?;
            (format!("{}.{fraction}", groups(whole, '.')?), Confidence::Certain, Some("decimal comma"))
        }
        _ => return None,
    };
    let value = bounded(&plain, most)?;
    let otherwise = if confidence == Confidence::Possible { other_reading(&compact, most) } else { None };
    Some(Written { value, confidence, rule, otherwise })
}

fn bounded(plain: &str, most: u64) -> Option<Decimal> {
    let value = Decimal::from_str(plain).ok()?;
    (value < Decimal::from(most)).then_some(value.normalize())
}

fn other_reading(compact: &str, most: u64) -> Option<Decimal> {
    match compact.split_once(',') {
        Some((whole, fraction)) => bounded(&format!("{whole}.{fraction}"), most),
        None => bounded(&compact.replace('.', ""), most),
    }
}

fn one_separator(compact: &str, separator: char) -> Option<(String, Confidence, Option<&'static str>)> {
    let (whole, fraction) = compact.split_once(separator)?;
    let three = fraction.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    Some(match (separator, three) {
        (',', true) => (
            format!("{whole}{fraction}"),
            Confidence::Possible,
            Some("a comma before three digits groups thousands; a decimal comma is possible"),
        ),
        (',', false) => (format!("{whole}.{fraction}"), Confidence::Likely, Some("decimal comma")),
        (_, true) => (
            compact.to_owned(),
            Confidence::Possible,
            Some("a point before three digits is decimal; a point that groups thousands is possible"),
        ),
        (_, false) => (compact.to_owned(), Confidence::Certain, None),
    })
}

/// Thousands (`1,234,567`), or the Indian way (`12,34,567`): two digits a group, the last of three.
fn many_commas(text: &str) -> Option<(String, Confidence, Option<&'static str>)> {
    if let Some(plain) = groups(text, ',') {
        return Some((plain, Confidence::Certain, Some("commas group thousands")));
    }
    let parts: Vec<&str> = text.split(',').collect();
    let (last, before) = parts.split_last()?;
    let (first, middle) = before.split_first()?;
    let indian = last.len() == 3
        && (1..=2).contains(&first.len())
        && !middle.is_empty()
        && middle.iter().all(|part| part.len() == 2);
    indian.then(|| (parts.concat(), Confidence::Certain, Some("commas group lakhs, the Indian way")))
}

/// The digits of `1,234,567`, checked for groups of three.
fn groups(text: &str, separator: char) -> Option<String> {
    let mut parts = text.split(separator);
    let first = parts.next()?;
    let mut out = first.to_owned();
    let mut count = 0;
    for part in parts {
        if part.len() != 3 {
            return None;
        }
        out.push_str(part);
        count += 1;
    }
    ((1..=3).contains(&first.len()) || count == 0).then_some(out)
}

/// `1 000` and `1'000` group thousands; any other space means two numbers.
fn without_grouping_spaces(text: &str) -> Option<String> {
    let unified: String =
        text.chars().map(|c| if c.is_whitespace() || matches!(c, '\'' | '’') { ' ' } else { c }).collect();
    if unified.chars().any(|c| !c.is_ascii_digit() && !matches!(c, ' ' | ',' | '.')) {
        return None;
    }
    if !unified.contains(' ') {
        return Some(unified);
    }
    let end = unified.find(['.', ',']).unwrap_or(unified.len());
    let (whole, fraction) = unified.split_at(end);
    if fraction.contains(' ') {
        return None;
    }
    Some(format!("{}{fraction}", groups(whole, ' ')?))
}

/// The leading digits with their separators, and the rest.
pub(super) fn split_number(text: &str) -> Option<(&str, &str)> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut end = 0;
    let mut run = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_digit = chars.peek().is_some_and(|(_, n)| n.is_ascii_digit());
        if c.is_ascii_digit() {
            end = at + 1;
            run += 1;
            continue;
        }
        let joins = matches!(c, ',' | '.' | '\'' | '’')
            || (c.is_whitespace() && run <= 3 && groups_follow(text.get(at..)?));
        if !(joins && next_is_digit) {
            break;
        }
        run = 0;
    }
    Some((text.get(..end)?, text.get(end..)?))
}

/// A space groups thousands only before exactly three digits.
fn groups_follow(text: &str) -> bool {
    let digits = text.chars().skip(1).take_while(char::is_ascii_digit).count();
    digits == 3
}

/// The sign that a whole column uses before its decimals; `None` where its cells do not show it or show both.
///
/// `0,5` or `12,75` show a decimal comma, `0.5`, `12.75` and `1,234.5` a decimal point, `1.234.567` a comma.
#[must_use]
pub fn decimal_sign<'a>(texts: impl Iterator<Item = &'a str>) -> Option<char> {
    let (mut commas, mut points) = (0usize, 0usize);
    for text in texts {
        let Some((digits, _)) =
            text.find(|c: char| c.is_ascii_digit()).and_then(|at| split_number(text.get(at..)?))
        else {
            continue;
        };
        match shown_sign(digits) {
            Some(',') => commas += 1,
            Some(_) => points += 1,
            None => {}
        }
    }
    match (commas, points) {
        (0, 1..) => Some('.'),
        (1.., 0) => Some(','),
        _ => None,
    }
}

fn shown_sign(digits: &str) -> Option<char> {
    let last = digits.rfind([',', '.'])?;
    let sign = digits.get(last..)?.chars().next()?;
    let other = if sign == ',' { '.' } else { ',' };
    let fraction = digits.len() - last - 1;
    if digits.contains(other) {
        return Some(sign);
    }
    if digits.matches(sign).count() > 1 {
        // `1.234.567` groups with points, so its decimals would have a comma.
        return Some(other);
    }
    (fraction != 3 || digits.starts_with('0')).then_some(sign)
}

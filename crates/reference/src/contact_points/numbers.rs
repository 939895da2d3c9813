//! Telephone numbers in a plain text: figures in any grouping, spelled out, or with letters that look like figures.
//!
//! Precision goes first. A number counts where it has its country's prefix and fits its plan, where words announce it,
//! where it is disguised as nobody disguises a price, or where it fits the plan of the advert's country as it is dialled
//! there (with the leading 0). Words that announce another kind of number (price, permit, ring, order) shut it out.

use super::Found;
use super::words::{Announced, announced, figure, has_no_spaces, is_amount};
use super::written::Written;
use crate::fold::fold;
use crate::identifier::phone;
use model::{Confidence, Country, Identifier, IdentifierKind, Stated};
use std::ops::Range;

/// One run of figures.
#[derive(Debug, Clone)]
struct Run {
    digits: String,
    at: Range<usize>,
    plus: bool,
    /// Spelled out, or with letters for figures.
    disguised: bool,
    /// Only a space stands before it: a number may begin here.
    apart: bool,
}

/// How much of the text before and after a number is looked at, in characters.
const BEFORE: usize = 48;
const AFTER: usize = 14;

/// Runs that one number may be written in.
const MOST_RUNS: usize = 16;

/// The telephone numbers, outside the ranges that are taken by something else.
pub(super) fn numbers(text: &Written<'_>, country: Option<Country>, taken: &[Range<usize>]) -> Vec<Found> {
    let mut out = Vec::new();
    let mut last: Option<(usize, Option<&'static str>)> = None;
    for series in series(&text.plain) {
        let mut from = 0;
        while from < series.len() {
            let Some((to, normal, messenger)) = longest(text, &series, from, country, last) else {
                from += 1;
                continue;
            };
            let range = span(&series, from, to);
            if !taken.iter().any(|t| t.start < range.end && range.start < t.end)
                && let Some(found) = told(text, &range, normal, messenger)
            {
                out.push(found);
                last = Some((range.end, messenger));
            }
            from = to;
        }
    }
    out
}

fn span(series: &[Run], from: usize, to: usize) -> Range<usize> {
    let start = series.get(from).map_or(0, |r| r.at.start);
    start..to.checked_sub(1).and_then(|last| series.get(last)).map_or(start, |r| r.at.end)
}

/// The normal form with its rule, or nothing where the country is not known.
type Normal = Option<(String, String, Confidence)>;

/// The longest number that begins with this run.
fn longest(
    text: &Written<'_>,
    series: &[Run],
    from: usize,
    country: Option<Country>,
    last: Option<(usize, Option<&'static str>)>,
) -> Option<(usize, Normal, Option<&'static str>)> {
    let first = series.get(from)?;
    if from > 0 && !(first.apart && (first.plus || first.digits.starts_with('0'))) {
        return None;
    }
    for to in (from + 1..=series.len().min(from + MOST_RUNS)).rev() {
        if series.get(to).is_some_and(|next| !next.apart) {
            continue;
        }
        let runs = series.get(from..to)?;
        let digits: String = runs.iter().map(|r| r.digits.as_str()).collect();
        if !(8..=15).contains(&digits.len()) {
            continue;
        }
        let disguised = runs.iter().any(|r| r.disguised);
        let range = span(series, from, to);
        if let Some((normal, messenger)) =
            judged(text, &Dialled { digits, plus: first.plus, disguised }, &range, country, last)
        {
            return Some((to, normal, messenger));
        }
    }
    None
}

struct Dialled {
    digits: String,
    plus: bool,
    disguised: bool,
}

/// Whether these figures are a telephone number, by their plan and by the words around them.
fn judged(
    text: &Written<'_>,
    dialled: &Dialled,
    range: &Range<usize>,
    country: Option<Country>,
    last: Option<(usize, Option<&'static str>)>,
) -> Option<(Normal, Option<&'static str>)> {
    let digits = dialled.digits.as_str();
    if dialled.plus || digits.starts_with("00") {
        let international = format!("+{}", digits.trim_start_matches('0'));
        let normal = phone(&international, None).ok();
        if let Some(n) = normal {
            let messenger = evidence(text, range, last).and_then(|e| e);
            return Some((Some((n.text, n.rule.to_owned(), n.confidence)), messenger));
        }
        return None;
    }
    let said = evidence(text, range, last);
    let shut_out = said.is_none() && otherwise(text, range);
    let after = text.plain.get(range.end..).unwrap_or_default();
    if shut_out || (said.is_none() && is_amount(after)) || is_day(digits) {
        return None;
    }
    let disguised = dialled.disguised || text.is_disguised(range.start, range.end);
    let national = country.and_then(|c| phone(digits, Some(c)).ok());
    if let Some(n) = national
        && (said.is_some() || disguised || digits.starts_with('0'))
    {
        return Some((Some((n.text, n.rule.to_owned(), n.confidence)), said.flatten()));
    }
    let messenger = said?;
    if !digits.starts_with('0') && digits.len() >= 10 {
        let n = phone(&format!("+{digits}"), None).ok()?;
        let rule = format!("{}; written without `+` behind a word that announces it", n.rule);
        return Some((Some((n.text, rule, Confidence::Likely)), messenger));
    }
    let dialled_somewhere = country.is_none() && digits.starts_with('0') && (9..=13).contains(&digits.len());
    dialled_somewhere.then_some((None, messenger))
}

/// `20140305` is a day before it is a number.
fn is_day(digits: &str) -> bool {
    let part = |range| digits.get(range).and_then(|p: &str| p.parse::<u32>().ok()).unwrap_or_default();
    digits.len() == 8
        && (1900..2100).contains(&part(0..4))
        && (1..=12).contains(&part(4..6))
        && (1..=31).contains(&part(6..8))
}

/// Whether words announce a telephone number here: `Some` with the messenger that they name.
fn evidence(
    text: &Written<'_>,
    range: &Range<usize>,
    last: Option<(usize, Option<&'static str>)>,
) -> Option<Option<&'static str>> {
    if let Some((what, between)) = announced(before(text, range.start)) {
        match what {
            Announced::Phone(messenger) if between <= 4 => return Some(messenger),
            Announced::Other if between <= 2 => return None,
            _ => {}
        }
    }
    // A second number behind the first one needs no word of its own.
    if let Some((end, messenger)) = last
        && text
            .plain
            .get(end..range.start)
            .is_some_and(|gap| gap.chars().count() <= 12 && !gap.contains('\n'))
    {
        return Some(messenger);
    }
    let after: String = text.plain.get(range.end..)?.chars().take(AFTER).collect();
    let first: String = after.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default().to_owned();
    match announced(&first)? {
        (Announced::Phone(Some(messenger)), _) => Some(Some(messenger)),
        _ => None,
    }
}

/// Whether words announce another kind of number.
fn otherwise(text: &Written<'_>, range: &Range<usize>) -> bool {
    matches!(announced(before(text, range.start)), Some((Announced::Other, between)) if between <= 2)
}

/// The words before a place, of its line and the one above.
fn before<'t>(text: &'t Written<'_>, at: usize) -> &'t str {
    let whole = text.plain.get(..at).unwrap_or_default();
    let start = whole.char_indices().rev().take(BEFORE).last().map_or(0, |(at, _)| at);
    whole.get(start..).unwrap_or_default()
}

fn told(
    text: &Written<'_>,
    range: &Range<usize>,
    normal: Normal,
    messenger: Option<&'static str>,
) -> Option<Found> {
    let (at, raw) = text.words(range.start, range.end)?;
    let value = match messenger {
        Some(code) => Stated::raw_in(raw, code),
        None => Stated::raw(raw),
    };
    let value = match normal {
        Some((number, rule, confidence)) => {
            value.meaning(number, format!("{rule}, found in the text"), confidence)
        }
        None => value,
    };
    Some(Found { identifier: Identifier { kind: IdentifierKind::Phone, value }, at })
}

/// Runs of figures that may belong together.
fn series(plain: &str) -> Vec<Vec<Run>> {
    let mut out: Vec<Vec<Run>> = Vec::new();
    let mut times = 1;
    let mut end = 0;
    for piece in pieces(plain) {
        let words = plain.get(piece.clone()).unwrap_or_default();
        if let Some(more) = multiple(words) {
            times = more;
            continue;
        }
        let Some((digits, disguised)) = digits_of(words, times) else {
            times = 1;
            end = usize::MAX;
            continue;
        };
        times = 1;
        let gap = plain.get(end.min(piece.start)..piece.start).unwrap_or_default();
        let plus = plain.get(..piece.start).is_some_and(ends_in_plus);
        let single = digits.len() == 1 && disguised;
        let joins = end <= piece.start && joins(gap, single) && !plus;
        let run = Run { digits, at: piece.clone(), plus, disguised, apart: !joins || gap.trim() == "" };
        end = piece.end;
        match out.last_mut().filter(|_| joins) {
            Some(last) => last.push(run),
            None => out.push(vec![run]),
        }
    }
    out
}

/// A plus sign before the figures, perhaps with the bracket of the area code.
fn ends_in_plus(before: &str) -> bool {
    before.trim_end_matches(['(', ' ']).ends_with('+')
}

/// Whether what stands between two runs leaves them one number.
fn joins(gap: &str, spelled: bool) -> bool {
    gap.chars().count() <= 3
        && gap.chars().all(|c| {
            matches!(c, ' ' | '.' | '-' | '(' | ')' | '_' | '*' | '~' | '|' | '•' | '·')
                || spelled && c == ','
        })
}

/// `double five`, `triple seven`.
fn multiple(word: &str) -> Option<usize> {
    match word.to_ascii_lowercase().as_str() {
        "double" => Some(2),
        "triple" => Some(3),
        _ => None,
    }
}

/// Runs of letters and figures; a Chinese figure is a piece of its own.
fn pieces(plain: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut open: Option<(usize, Class)> = None;
    for (at, c) in plain.char_indices().chain(std::iter::once((plain.len(), '\n'))) {
        let class = class(c);
        if let Some((start, was)) = open {
            if was == class && class != Class::ChineseFigure {
                continue;
            }
            out.push(start..at);
        }
        open = (class != Class::Gap).then_some((at, class));
    }
    out.into_iter().flat_map(|piece| parted(plain, piece)).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Gap,
    Word,
    ChineseFigure,
    NoSpaces,
}

fn class(c: char) -> Class {
    if chinese(c).is_some() {
        Class::ChineseFigure
    } else if has_no_spaces(c) {
        Class::NoSpaces
    } else if c.is_alphanumeric() || matches!(u32::from(c), 0x300..=0x36f | 0x900..=0xdff | 0x64b..=0x65f) {
        Class::Word
    } else {
        Class::Gap
    }
}

/// `call0812...`: a word that announces a number is parted from it.
fn parted(plain: &str, piece: Range<usize>) -> Vec<Range<usize>> {
    let words = plain.get(piece.clone()).unwrap_or_default();
    let letters = words.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let announces = letters >= 2
        && words.len() - letters >= 8
        && words.get(letters..).is_some_and(|d| d.bytes().all(|b| b.is_ascii_digit()))
        && words.get(..letters).and_then(announced).is_some_and(|(w, _)| matches!(w, Announced::Phone(_)));
    if announces {
        return vec![piece.start..piece.start + letters, piece.start + letters..piece.end];
    }
    vec![piece]
}

/// The figures of a piece, and whether they are disguised.
fn digits_of(words: &str, times: usize) -> Option<(String, bool)> {
    if words.bytes().all(|b| b.is_ascii_digit()) {
        return Some((words.repeat(times), times > 1));
    }
    if let Some(one) = spelled(words) {
        return Some((String::from(one).repeat(times), true));
    }
    let figures = words.bytes().filter(u8::is_ascii_digit).count();
    // Half of it may be letters that look like figures; a single letter may stand for one beside others.
    let looks = words.chars().map(looks_like).collect::<Option<String>>()?;
    (figures * 2 >= words.len() && figures > 0).then_some((looks, true))
}

fn spelled(words: &str) -> Option<char> {
    let mut chars = words.chars();
    if let (Some(one), None) = (chars.next(), chars.next())
        && let Some(figure) = chinese(one)
    {
        return Some(figure);
    }
    figure(&fold(words))
}

/// Chinese figures as numbers are read out; `幺` is one on the telephone.
fn chinese(c: char) -> Option<char> {
    const ONE_BY_ONE: &str = "〇一二三四五六七八九";
    let at = match c {
        '零' => Some(0),
        '幺' => Some(1),
        _ => ONE_BY_ONE.chars().position(|d| d == c),
    };
    char::from_digit(u32::try_from(at?).ok()?, 10)
}

/// Letters that are taken for figures by eye.
fn looks_like(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        'O' | 'o' => Some('0'),
        'I' | 'l' => Some('1'),
        'Z' => Some('2'),
        'S' => Some('5'),
        'B' => Some('8'),
        _ => None,
    }
}

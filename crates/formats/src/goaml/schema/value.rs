//! Whether a text is what its type asks for: every fault, with what was expected and how to mend it.
//!
//! Lexical rules are those of XML Schema 1.0: blanks count in texts and codes, and are cut off elsewhere.

use super::{Base, Simple};
use crate::Code;
use jiff::civil::Date;
use std::cmp::Ordering;

/// One fault of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) code: Code,
    pub(crate) expected: String,
    pub(crate) mend: String,
}

impl Simple {
    /// All faults of a text.
    pub(crate) fn faults(&self, text: &str) -> Vec<Fault> {
        match self.base {
            Base::Text => self.text(text),
            base => {
                let plain = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
                match base {
                    Base::Boolean => boolean(&plain),
                    Base::Date => self.date(&plain),
                    _ => self.number(&plain),
                }
            }
        }
    }

    /// Whether two texts say the same value.
    pub(crate) fn same(&self, a: &str, b: &str) -> bool {
        let plain = |t: &str| match (self.base, t.trim()) {
            (Base::Text, _) => t.to_owned(),
            (Base::Boolean, "true") => "1".to_owned(),
            (Base::Boolean, "false") => "0".to_owned(),
            (_, t) => t.to_owned(),
        };
        match self.base {
            Base::Int | Base::Decimal => compare(a.trim(), b.trim()) == Ordering::Equal,
            _ => plain(a) == plain(b),
        }
    }

    fn text(&self, text: &str) -> Vec<Fault> {
        let mut faults = Vec::new();
        let length = text.chars().count();
        let bound = |limit: &Option<String>| limit.as_ref().and_then(|l| l.parse::<usize>().ok());
        if let Some(max) = bound(&self.max).filter(|max| length > *max) {
            let expected = format!("has {length} characters; expected at most {max}");
            faults.push(fault("too-long", expected, "shorten it"));
        }
        if let Some(min) = bound(&self.min).filter(|min| length < *min) {
            let (expected, mend) = match length {
                0 => (
                    "is empty, and must be filled".to_owned(),
                    "fill it, or take the element out if it may be left out",
                ),
                _ => (format!("has {length} characters; expected at least {min}"), "write it in full"),
            };
            faults.push(fault("too-short", expected, mend));
        }
        if let Some(codes) = self.codes.as_ref().filter(|codes| !codes.contains(text)) {
            faults.push(not_listed(text, codes.iter().map(String::as_str), self.list.as_deref()));
        }
        if let Some(pattern) = &self.pattern
            && !whole_match(pattern, text)
        {
            faults.push(pattern_fault(pattern, text));
        }
        faults
    }

    fn number(&self, text: &str) -> Vec<Fault> {
        let Some(places) = places(text, self.base == Base::Int) else {
            let (what, example) = match self.base {
                Base::Int => ("a whole number", "42"),
                _ => ("a number with a point and without marks of thousands", "120000.00"),
            };
            let expected = format!("is not {what}; expected one such as `{example}`");
            return vec![fault("not-a-number", expected, "write it in digits")];
        };
        let mut faults = Vec::new();
        if let Some(most) = self.fraction.filter(|most| places > *most as usize) {
            let expected = format!("has {places} digits after the point; expected at most {most}");
            faults.push(fault("too-precise", expected, "round it"));
        }
        let own = (self.base == Base::Int).then_some(("-2147483648", "2147483647"));
        let min = self.min.as_deref().or(own.map(|o| o.0));
        let max = self.max.as_deref().or(own.map(|o| o.1));
        if let Some(min) = min.filter(|min| compare(text, min) == Ordering::Less) {
            faults.push(fault("too-small", format!("is less than {min}"), "correct the number"));
        }
        if let Some(max) = max.filter(|max| compare(text, max) == Ordering::Greater) {
            faults.push(fault("too-large", format!("is more than {max}"), "correct the number"));
        }
        faults
    }

    fn date(&self, text: &str) -> Vec<Fault> {
        let Some(at) = moment(text) else {
            let expected = "is not a day with a time; expected year, month, day and time, for example `2026-05-24T14:30:00`";
            let mend = if text.len() == 10 { "add a time, for example `T00:00:00`" } else { "write it so" };
            return vec![fault("not-a-date", expected.to_owned(), mend)];
        };
        match self.min.as_deref() {
            Some(min) if moment(min).is_some_and(|min| at < min) => {
                let day = min.get(..10).unwrap_or(min);
                vec![fault(
                    "too-early",
                    format!("lies before {day}, which no system of an FIU keeps"),
                    "correct the year",
                )]
            }
            _ => Vec::new(),
        }
    }
}

fn fault(code: Code, expected: String, mend: &str) -> Fault {
    Fault { code, expected, mend: mend.to_owned() }
}

fn boolean(text: &str) -> Vec<Fault> {
    if matches!(text, "true" | "false" | "1" | "0") {
        return Vec::new();
    }
    vec![fault(
        "not-yes-or-no",
        "is neither yes nor no; expected `true`, `false`, `1` or `0`".to_owned(),
        "write one of them",
    )]
}

fn not_listed<'a>(text: &str, codes: impl Iterator<Item = &'a str> + Clone, list: Option<&str>) -> Fault {
    let count = codes.clone().count();
    let plain = text.trim();
    let same = codes.clone().find(|c| c.eq_ignore_ascii_case(plain));
    let near = same
        .or_else(|| codes.clone().find(|c| plain.len() > 2 && strsim::damerau_levenshtein(c, plain) == 1));
    let shown: Vec<&str> = codes.take(12).collect();
    let more = if count > shown.len() { " …" } else { "" };
    let list = list.map(|l| format!(" of `{l}`")).unwrap_or_default();
    let expected = format!("is none of the {count} codes{list}; expected one of {}{more}", shown.join(", "));
    let mend = match near {
        Some(near) => format!("write `{near}`, if that is meant"),
        None => "take the code from the list of the FIU".to_owned(),
    };
    Fault { code: "not-in-list", expected, mend }
}

fn pattern_fault(pattern: &str, text: &str) -> Fault {
    let expected = format!("does not fit the pattern `{pattern}`");
    // For a class of characters, the first one outside it says more than the pattern.
    let single = |c: char| whole_match(pattern, &c.to_string());
    let class = pattern.starts_with('[') && pattern.ends_with("]*");
    let mend = match text.chars().find(|c| !single(*c)).filter(|_| class) {
        Some(c) if c.is_alphabetic() => {
            format!("`{c}` is not allowed: write the name in plain Latin letters")
        }
        Some(c) => format!("take `{c}` out"),
        None => "correct it".to_owned(),
    };
    Fault { code: "wrong-pattern", expected, mend }
}

/// Patterns of XSD are anchored, and know no `^` and `$`: there they are letters like others.
fn whole_match(pattern: &str, text: &str) -> bool {
    anchored(pattern).is_none_or(|regex| regex.is_match(text))
}

/// The pattern as a regular expression; `None` where it cannot be one, which `xsd` refuses before.
pub(super) fn anchored(pattern: &str) -> Option<regex::Regex> {
    let mut plain = String::with_capacity(pattern.len() + 8);
    let (mut class, mut escaped) = (false, false);
    for c in pattern.chars() {
        let first_of_class = class && plain.ends_with('[') && !plain.ends_with("\\[");
        match c {
            '[' if !escaped => class = true,
            ']' if !escaped => class = false,
            '^' if !escaped && !first_of_class => plain.push('\\'),
            '$' if !escaped => plain.push('\\'),
            _ => {}
        }
        escaped = c == '\\' && !escaped;
        plain.push(c);
    }
    regex::RegexBuilder::new(&format!("\\A(?:{plain})\\z")).size_limit(1 << 20).build().ok()
}

/// Digits after the point that count; `None` where it is no number.
fn places(text: &str, whole: bool) -> Option<usize> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (left, right) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    let good = plain(left) && plain(right) && !(left.is_empty() && right.is_empty());
    (good && !(whole && digits.contains('.'))).then(|| right.trim_end_matches('0').len())
}

/// Compares two numbers that were found to be numbers.
fn compare(a: &str, b: &str) -> Ordering {
    let parts = |t: &str| {
        let negative = t.starts_with('-');
        let digits = t.trim_start_matches(['+', '-']);
        let (left, right) = digits.split_once('.').unwrap_or((digits, ""));
        let (left, right) = (left.trim_start_matches('0').to_owned(), right.trim_end_matches('0').to_owned());
        let zero = left.is_empty() && right.is_empty();
        (negative && !zero, left, right)
    };
    let ((a_minus, a_left, a_right), (b_minus, b_left, b_right)) = (parts(a), parts(b));
    let size =
        a_left.len().cmp(&b_left.len()).then_with(|| a_left.cmp(&b_left)).then_with(|| a_right.cmp(&b_right));
    match (a_minus, b_minus) {
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
        (true, true) => size.reverse(),
        (false, false) => size,
    }
}

/// Seconds since the year 0 and the fraction's digits, for a day with a time; a zone is taken off.
fn moment(text: &str) -> Option<(i64, String)> {
    let (day, time) = text.split_once('T')?;
    let mut parts = day.splitn(3, '-');
    let (year, month, of_month) = (parts.next()?, parts.next()?, parts.next()?);
    let two =
        |t: &str| (t.len() == 2 && t.bytes().all(|b| b.is_ascii_digit())).then(|| t.parse::<i64>().ok())?;
    if year.len() < 4
        || !year.bytes().all(|b| b.is_ascii_digit())
        || (year.len() > 4 && year.starts_with('0'))
    {
        return None;
    }
    let date = Date::new(
        year.parse().ok().filter(|y| *y > 0)?,
        i8::try_from(two(month)?).ok()?,
        i8::try_from(two(of_month)?).ok()?,
    )
    .ok()?;
    let (time, zone) = match time.find(['Z', '+', '-']) {
        Some(at) => (&time[..at], offset(&time[at..])?),
        None => (time, 0),
    };
    let (clock, fraction) = time.split_once('.').map_or((time, None), |(c, f)| (c, Some(f)));
    if fraction.is_some_and(|f| f.is_empty() || !f.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let mut clock = clock.splitn(3, ':');
    let (hour, minute, second) = (two(clock.next()?)?, two(clock.next()?)?, two(clock.next()?)?);
    let fraction = fraction.unwrap_or_default().trim_end_matches('0').to_owned();
    let midnight = hour == 24 && minute == 0 && second == 0 && fraction.is_empty();
    if !(hour < 24 || midnight) || minute > 59 || second > 59 {
        return None;
    }
    let days = i64::from(date.since(Date::ZERO).ok()?.get_days());
    Some((days * 86_400 + hour * 3600 + minute * 60 + second - zone, fraction))
}

/// Seconds east of Greenwich.
fn offset(zone: &str) -> Option<i64> {
    if zone == "Z" {
        return Some(0);
    }
    let (hours, minutes) = zone.get(1..)?.split_once(':')?;
    let two =
        |t: &str| (t.len() == 2 && t.bytes().all(|b| b.is_ascii_digit())).then(|| t.parse::<i64>().ok())?;
    let (hours, minutes) = (two(hours)?, two(minutes)?);
    let seconds = hours * 3600 + minutes * 60;
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    (minutes < 60 && seconds <= 14 * 3600).then_some(sign * seconds)
}

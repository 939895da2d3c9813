//! How text gets into a file: cells of tables, XML, JSON, plain capitals; figures and days.
//!
//! Everything is written into the bytes of the file at once. Days are made from minutes with integers only.

use crate::calendar::Day;
use crate::deeds::Minute;
use crate::people::unmarked;
use std::io::Write as _;

/// Text as it stands.
pub(super) fn put(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(text.as_bytes());
}

/// Formatted text; writing into memory cannot fail.
pub(super) fn say(out: &mut Vec<u8>, what: std::fmt::Arguments<'_>) {
    if out.write_fmt(what).is_err() {
        out.clear();
    }
}

/// Text of XML, also within attributes. What XML 1.0 has no room for is left out.
pub(super) fn xml(out: &mut Vec<u8>, text: &str) {
    let plain = |b: &u8| !matches!(b, b'&' | b'<' | b'>' | b'"') && *b >= b' ';
    if text.as_bytes().iter().all(plain) {
        return put(out, text);
    }
    for c in text.chars() {
        match c {
            '&' => put(out, "&amp;"),
            '<' => put(out, "&lt;"),
            '>' => put(out, "&gt;"),
            '"' => put(out, "&quot;"),
            c if c < ' ' => out.push(b' '),
            c => put(out, c.encode_utf8(&mut [0; 4])),
        }
    }
}

/// A whole element of XML with text.
pub(super) fn element(out: &mut Vec<u8>, name: &str, text: &str) {
    out.push(b'<');
    put(out, name);
    out.push(b'>');
    xml(out, text);
    put(out, "</");
    put(out, name);
    out.push(b'>');
}

/// A text of JSON with its quotes.
pub(super) fn json(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    for c in text.chars() {
        match c {
            '"' => put(out, "\\\""),
            '\\' => put(out, "\\\\"),
            '\n' => put(out, "\\n"),
            c if c < ' ' => out.push(b' '),
            c => put(out, c.encode_utf8(&mut [0; 4])),
        }
    }
    out.push(b'"');
}

/// A figure with this many decimals and this decimal mark.
pub(super) fn figure(out: &mut Vec<u8>, value: f64, decimals: usize, mark: u8) {
    let from = out.len();
    say(out, format_args!("{value:.decimals$}"));
    if mark != b'.'
        && let Some(at) = out[from..].iter().position(|b| *b == b'.')
    {
        out[from + at] = mark;
    }
}

/// Text for telex messages: letters without marks, figures and the signs that `allowed` names; all else is a space.
pub(super) fn telex(text: &str, allowed: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in unmarked(text).chars() {
        let kept = c.is_ascii_alphanumeric() || allowed.contains(c);
        if kept {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

impl Day {
    /// Writes it.
    pub(super) fn write(self, out: &mut Vec<u8>, order: DayOrder) {
        let Self { year, month, day } = self;
        match order {
            DayOrder::Iso => say(out, format_args!("{year:04}-{month:02}-{day:02}")),
            DayOrder::DayFirst(mark) => say(out, format_args!("{day:02}{mark}{month:02}{mark}{year:04}")),
            DayOrder::MonthFirst => say(out, format_args!("{month:02}/{day:02}/{year:04}")),
        }
    }
}

/// How days are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum DayOrder {
    /// `2024-02-01`.
    #[default]
    Iso,
    /// `01/02/2024` with this mark.
    DayFirst(char),
    /// `02/01/2024`.
    MonthFirst,
}

/// Hour and minute of a minute.
pub(super) fn clock(at: Minute) -> (i64, i64) {
    let of_day = at.rem_euclid(24 * 60);
    (of_day / 60, of_day % 60)
}

/// `2024-02-01T10:20:00` with this ending.
pub(super) fn moment(out: &mut Vec<u8>, at: Minute, ending: &str) {
    let (hour, minute) = clock(at);
    Day::of(at).write(out, DayOrder::Iso);
    say(out, format_args!("T{hour:02}:{minute:02}:00{ending}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for at in [-1, 0, 1_439, 1_440, 28_000_000, 28_500_123, 29_700_000] {
            let expected = jiff::Timestamp::from_second(at * 60).unwrap().strftime("%Y-%m-%d").to_string();
            let mut out = Vec::new();
            Day::of(at).write(&mut out, DayOrder::Iso);
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
        assert_eq!(Day::iso("1980-02-03"), Some(Day { year: 1980, month: 2, day: 3 }));
        assert_eq!(Day::iso("1980"), None);
    }

    #[test]
    fn telex_has_plain_letters_only() {
        assert_eq!(telex("Nguyễn Thị Đào & Söhne ,", "-"), "Nguyen Thi Dao Sohne");
        assert_eq!(telex("Ltd. (Kenya)", ".()"), "Ltd. (Kenya)");
        assert_eq!(telex("王", "-"), "");
    }

    #[test]
    fn what_xml_and_json_cannot_hold_is_escaped() {
        let mut out = Vec::new();
        xml(&mut out, "A & <B>\u{1}\"");
        assert_eq!(String::from_utf8(out).unwrap(), "A &amp; &lt;B&gt; &quot;");
        let mut out = Vec::new();
        json(&mut out, "a\"b\\\n\u{2}");
        assert_eq!(serde_json::from_slice::<String>(&out).unwrap(), "a\"b\\\n ");
    }
}

//! How an identifier was written, undone: full-width, emoji and other scripts' digits, dashes, zero-width marks.
//!
//! Only what no reading can mistake is changed. A letter that may stand for a digit is never replaced here: it is
//! suggested, in a defect.

use unicode_normalization::UnicodeNormalization;

/// The text with compatibility forms unified, digits of all scripts as `0` to `9`, one kind of dash and of space, and
/// without invisible marks.
pub(crate) fn plain(raw: &str) -> String {
    if raw.is_ascii() {
        return raw.trim().to_owned();
    }
    let mut out = String::with_capacity(raw.len());
    for c in raw.nfkc() {
        match c {
            // The keycap emoji is a digit with two marks behind it.
            '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => {}
            '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}' => {}
            '\u{1f51f}' => out.push_str("10"),
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => out.push('-'),
            c if c.is_whitespace() => out.push(' '),
            c => match digit(c) {
                Some(d) => out.push(d),
                None => out.push(c),
            },
        }
    }
    out.trim().to_owned()
}

/// Zeros of the decimal digits that partners' scripts use; the nine others follow each (Unicode, category Nd).
const ZEROS: [char; 13] = [
    '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{be6}', '\u{c66}', '\u{e50}',
    '\u{ed0}', '\u{f20}', '\u{1040}', '\u{17e0}',
];

fn digit(c: char) -> Option<char> {
    let code = u32::from(c);
    ZEROS.iter().find_map(|zero| {
        let value = code.checked_sub(u32::from(*zero)).filter(|v| *v < 10)?;
        char::from_digit(value, 10)
    })
}

/// Letters and digits only, in capitals.
pub(crate) fn compact(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect()
}

/// Digits, where the text has nothing beside them but separators; `None` otherwise.
pub(crate) fn digits(text: &str) -> Option<String> {
    let fits = text.chars().all(|c| c.is_ascii_digit() || is_separator(c));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    (fits && !digits.is_empty()).then_some(digits)
}

pub(crate) fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '.' | '-' | '/' | '(' | ')' | '_')
}

/// Letters and digits that are taken for each other, by eye and by OCR.
const ALIKE: [(char, char); 6] = [('O', '0'), ('I', '1'), ('L', '1'), ('S', '5'), ('B', '8'), ('Z', '2')];

/// The texts with one or all of such characters exchanged that pass a check: what the writer may have meant. At most
/// one answer: where two fit, none is suggested.
pub(crate) fn meant(written: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
    if written.len() > 64 || !written.is_ascii() {
        return None;
    }
    let capitals = written.to_ascii_uppercase();
    let mut found = Vec::new();
    let mut tell = |text: String| {
        if fits(&text) && !found.contains(&text) {
            found.push(text);
        }
    };
    for (at, c) in capitals.char_indices() {
        for other in exchanged(c) {
            let mut text = capitals.clone();
            text.replace_range(at..=at, other.encode_utf8(&mut [0; 4]));
            tell(text);
        }
    }
    if found.is_empty() {
        let digits: String =
            capitals.chars().map(|c| ALIKE.iter().find(|a| a.0 == c).map_or(c, |a| a.1)).collect();
        if fits(&digits) {
            return Some(digits);
        }
    }
    found.pop().filter(|_| found.is_empty())
}

fn exchanged(c: char) -> impl Iterator<Item = char> {
    ALIKE.iter().filter_map(move |(letter, figure)| match c {
        _ if c == *letter => Some(*figure),
        _ if c == *figure => Some(*letter),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_is_undone() {
        for (raw, expected) in [
            ("９０７４７２９", "9074729"),
            ("9️⃣0️⃣7️⃣", "907"),
            ("٠٧١٢", "0712"),
            ("०७१२ ๓๔", "0712 34"),
            (" +254\u{a0}712\u{2011}345 ", "+254 712-345"),
            ("ＣＳＱＵ\u{200b}3054383", "CSQU3054383"),
        ] {
            assert_eq!(plain(raw), expected, "{raw}");
        }
    }

    #[test]
    fn one_suggestion_or_none() {
        assert_eq!(meant("9O74729", |t| t == "9074729"), Some("9074729".to_owned()));
        assert_eq!(meant("OOI", |t| t == "001"), Some("001".to_owned()));
        assert_eq!(meant("O0", |_| true), None);
        assert_eq!(meant("abc", |t| t == "xyz"), None);
    }
}

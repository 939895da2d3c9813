//! A cell as numbers, phrases, words and signs.
//!
//! Digits of all scripts become `0` to `9`, fractions in one character become `1/2`, width and compatibility forms are
//! unified. What the pieces mean together is for `parse`.

use super::lexicon::{Entry, LEXICON, LONGEST, writes_commas};
use super::number::split_number;
use crate::digits::plain_digit;
use crate::fold::runs_together;
use unicode_normalization::UnicodeNormalization;

/// One piece of a cell.
#[derive(Debug)]
pub(super) enum Token {
    /// Digits with their separators, as written.
    Number(String),
    /// A phrase of the lexicon; whether it stands right behind a digit.
    Phrase { entry: &'static Entry, text: String, glued: bool },
    /// Any other word; whether it stands right behind a digit.
    Word { text: String },
    /// A sign that may matter.
    Sign(char),
}

/// Most bytes of a cell that is read as an amount: more is prose.
const LONGEST_CELL: usize = 240;

/// The pieces of a cell; `None` where it is too long or holds letters glued before digits (`RM5`, `l2`).
pub(super) fn tokens(raw: &str) -> Option<Vec<Token>> {
    if raw.len() > LONGEST_CELL {
        return None;
    }
    let text = unified(raw);
    let mut out: Vec<Token> = Vec::new();
    let mut words: Vec<(String, bool)> = Vec::new();
    let mut rest = text.as_str();
    let mut after_digit = false;
    while let Some(c) = rest.chars().next() {
        let point = matches!(c, '.' | ',')
            && !after_digit
            && rest.get(1..).is_some_and(|r| r.starts_with(|d: char| d.is_ascii_digit()));
        let taken = if point && !matches!(out.last(), Some(Token::Number(_))) {
            // `.5 kg` has no digit before its point.
            flush(&mut words, &mut out);
            let digits = rest.get(1..)?.bytes().take_while(u8::is_ascii_digit).count();
            out.push(Token::Number(format!("0.{}", rest.get(1..=digits)?)));
            digits + 1
        } else if c.is_ascii_digit() {
            flush(&mut words, &mut out);
            let (digits, _) = split_number(rest)?;
            out.push(Token::Number(digits.to_owned()));
            digits.len()
        } else if runs_together(c) {
            flush(&mut words, &mut out);
            running(rest, &mut out)
        } else if c.is_alphabetic() || is_mark(c) {
            take_word(rest, after_digit, &mut words, &mut out)?
        } else {
            sign(c, rest, after_digit, &mut words, &mut out);
            c.len_utf8()
        };
        after_digit = rest.get(..taken)?.ends_with(|c: char| c.is_ascii_digit())
            && matches!(out.last(), Some(Token::Number(_)))
            && words.is_empty();
        rest = rest.get(taken..)?;
    }
    flush(&mut words, &mut out);
    Some(out)
}

/// Whether the words around the figures are of languages that write decimals with a comma (and measure in metric
/// tons), and none is English: by the phrases of the lexicon, and by letters with accents.
pub(super) fn speaks_with_commas(tokens: &[Token]) -> bool {
    let accented = |c: char| matches!(u32::from(c), 0x00DF..=0x00F6 | 0x00F8..=0x01BF | 0x1EA0..=0x1EF9);
    let mut commas = false;
    for token in tokens {
        let entry = match token {
            Token::Phrase { entry, .. } => entry,
            Token::Word { text } => {
                commas |= text.chars().any(accented);
                continue;
            }
            _ => continue,
        };
        let comma = entry.languages.iter().any(|l| writes_commas(l));
        let other = entry.languages.iter().any(|l| matches!(*l, "en" | "zh" | "th"));
        // `ton` is written in many languages; a word of two kinds of language tells nothing.
        if other && !comma && !matches!(token, Token::Phrase { text, .. } if text == "ton") {
            return false;
        }
        commas |= comma && !other;
    }
    commas
}

fn take_word(
    rest: &str,
    glued: bool,
    words: &mut Vec<(String, bool)>,
    out: &mut Vec<Token>,
) -> Option<usize> {
    let len = rest
        .char_indices()
        .find(|(_, c)| !(c.is_alphabetic() || is_mark(*c)) || runs_together(*c))
        .map_or(rest.len(), |(at, _)| at);
    let word = rest.get(..len)?;
    let after = rest.get(len..)?;
    if after.starts_with(|c: char| c.is_ascii_digit()) {
        let power =
            after.starts_with(['2', '3']) && !after.get(1..)?.starts_with(|c: char| c.is_ascii_digit());
        if power && matches!(word, "m" | "cm" | "dm" | "mm" | "ft" | "in" | "м") {
            words.push((rest.get(..=len)?.to_owned(), glued));
            return Some(len + 1);
        }
        if !matches!(word, "x" | "c" | "ca") {
            return None;
        }
    }
    if word == "x" {
        flush(words, out);
        out.push(Token::Sign('×'));
        return Some(len);
    }
    words.push((word.to_owned(), glued));
    Some(len)
}

fn is_mark(c: char) -> bool {
    // Vowel signs of Indic scripts are no letters to the standard library.
    matches!(u32::from(c), 0x0900..=0x0DFF)
}

fn sign(c: char, rest: &str, after_digit: bool, words: &mut Vec<(String, bool)>, out: &mut Vec<Token>) {
    let next = rest.chars().nth(1);
    let joins_words = match c {
        '\'' | '’' => true,
        // `half-ton` and `20-foot`: one phrase, no range.
        '-' | '‐' => {
            !words.is_empty() && next.is_some_and(char::is_alphabetic)
                || (after_digit && next.is_some_and(char::is_alphabetic))
        }
        '.' => true,
        _ => c.is_whitespace(),
    };
    if joins_words {
        return;
    }
    flush(words, out);
    out.push(Token::Sign(match c {
        '–' | '—' | '‐' | '−' | '~' | '～' | '〜' | '﹣' => {
            if c == '~' {
                '~'
            } else {
                '-'
            }
        }
        '*' | '✕' => '×',
        '，' | '、' | ';' | '；' => ',',
        '≈' | '≃' | '∼' => '~',
        other => other,
    }));
}

/// Collected words become the longest phrases of the lexicon, and single words between them.
fn flush(words: &mut Vec<(String, bool)>, out: &mut Vec<Token>) {
    let all = std::mem::take(words);
    let mut at = 0;
    while at < all.len() {
        let longest = (1..=LONGEST.min(all.len() - at)).rev().find_map(|count| {
            let phrase =
                all.get(at..at + count)?.iter().map(|(w, _)| w.as_str()).collect::<Vec<_>>().join(" ");
            LEXICON.get(&phrase).map(|entry| (count, entry, phrase))
        });
        let glued = all.get(at).is_some_and(|(_, glued)| *glued);
        match longest {
            Some((count, entry, text)) => {
                out.push(Token::Phrase { entry, text, glued });
                at += count;
            }
            None => {
                out.extend(all.get(at).map(|(text, _)| Token::Word { text: text.clone() }));
                at += 1;
            }
        }
    }
}

/// One phrase of a script without spaces, else all that stands before the next known phrase, as one word.
fn running(rest: &str, out: &mut Vec<Token>) -> usize {
    let glued = matches!(out.last(), Some(Token::Number(_)));
    if let Some((len, entry)) = LEXICON.running(rest) {
        let text = rest.get(..len).unwrap_or_default().to_owned();
        out.push(Token::Phrase { entry, text, glued });
        return len;
    }
    let mut len = 0;
    for (at, c) in rest.char_indices() {
        if !runs_together(c) || (at > 0 && LEXICON.running(rest.get(at..).unwrap_or_default()).is_some()) {
            break;
        }
        len = at + c.len_utf8();
    }
    out.push(Token::Word { text: rest.get(..len).unwrap_or_default().to_owned() });
    len
}

/// `40' container`: feet, where containers are meant.
fn feet(text: String) -> String {
    let containers =
        ["contain", "conten", "kontain", "hc", "hq", "柜", "箱"].iter().any(|w| text.contains(w));
    if !containers {
        return text;
    }
    ["20", "40", "45"].iter().fold(text, |text, size| {
        let text = text.replace(&format!("{size}'"), &format!("{size} ft "));
        ["hq", "hc", "gp"]
            .iter()
            .fold(text, |text, kind| text.replace(&format!("{size}{kind}"), &format!("{size} ft {kind}")))
    })
}

fn unified(raw: &str) -> String {
    let mut spaced = String::with_capacity(raw.len());
    for c in raw.chars() {
        match c {
            '½' => spaced.push_str(" 1/2"),
            '¼' => spaced.push_str(" 1/4"),
            '¾' => spaced.push_str(" 3/4"),
            '⅓' => spaced.push_str(" 1/3"),
            '⅔' => spaced.push_str(" 2/3"),
            '\u{200b}' | '\u{feff}' | '\u{200e}' | '\u{200f}' => {}
            _ => spaced.push(c),
        }
    }
    let lower = spaced.nfkc().collect::<String>().to_lowercase().nfkc().collect::<String>();
    feet(lower)
        .replace('&', " and ")
        .replace("+/-", "±")
        .replace("+-", "±")
        .replace("<=", "≤")
        .replace(">=", "≥")
        .chars()
        .map(plain_digit)
        .collect()
}

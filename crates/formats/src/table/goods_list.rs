//! Goods that one cell lists, each with its amount: `8 parrots + 12 turtles`, `2.5 kg of scales; 3 tusks`.
//!
//! Divided only where the next part begins with a figure, so that one number for several species stays undivided. What
//! the words mean is left to `reference`.

use super::measures::unit_of_word;
use super::shape::looks_like_date;

/// One kind of goods in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Listed<'a> {
    /// The amount as written; `None` where the part names none.
    pub(crate) amount: Option<&'a str>,
    /// Its unit: that which stands behind the amount, else `number`.
    pub(crate) unit: &'static str,
    /// The words for the goods.
    pub(crate) words: &'a str,
}

/// Divides a list.
pub(crate) fn listed(text: &str) -> Vec<Listed<'_>> {
    parts(text).into_iter().filter_map(part).collect()
}

/// Whether a cell is a list of goods with their amounts, be it of one.
pub(crate) fn looks_like_list(text: &str) -> bool {
    if !text.starts_with(|c: char| c.is_ascii_digit()) || looks_like_date(text) {
        return false;
    }
    let parts = parts(text);
    !parts.is_empty() && parts.iter().all(|p| part(p).is_some_and(|l| l.amount.is_some()))
}

const JOINTS: [&str; 10] = ["+", ";", "|", "\n", ",", "&", " and ", " et ", " y ", " und "];

fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    'next: while !rest.is_empty() {
        for (at, _) in rest.char_indices().skip(1) {
            let joint = JOINTS.iter().find(|j| rest[at..].starts_with(**j));
            if let Some(joint) = joint.filter(|j| divides(&rest[..at], &rest[at + j.len()..], j)) {
                parts.push(rest[..at].trim());
                rest = rest[at + joint.len()..].trim_start();
                continue 'next;
            }
        }
        parts.push(rest);
        break;
    }
    parts.retain(|p| !p.is_empty());
    parts
}

/// Marks of a list divide it; a comma or a word only before a figure, and never inside one.
fn divides(before: &str, after: &str, joint: &str) -> bool {
    let figure = after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    match joint {
        "+" | ";" | "|" | "\n" => before.chars().any(char::is_alphabetic),
        "," => {
            figure
                && !(before.ends_with(|c: char| c.is_ascii_digit())
                    && after.starts_with(|c: char| c.is_ascii_digit()))
        }
        _ => figure,
    }
}

fn part(text: &str) -> Option<Listed<'_>> {
    let text = text.trim();
    let figures = text.len()
        - text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’')).len();
    if figures == 0 {
        let named = text.starts_with(char::is_alphabetic);
        return named.then_some(Listed { amount: None, unit: "number", words: text });
    }
    let amount = text[..figures].trim_end_matches(['.', ',']);
    let mut rest = text[figures..].trim_start();
    let (word, behind) = first_word(rest);
    let unit = unit_of_word(&word.to_lowercase());
    if unit.is_some() && behind.is_empty() {
        return None;
    }
    if unit.is_some() || word.eq_ignore_ascii_case("x") {
        rest = behind;
    }
    let (word, behind) = first_word(rest);
    if matches!(word, "of" | "de" | "d" | "von") && !behind.is_empty() {
        rest = behind;
    }
    let named =
        rest.starts_with(char::is_alphabetic) && rest.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    named.then_some(Listed { amount: Some(amount), unit: unit.unwrap_or("number"), words: rest })
}

fn first_word(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    (
        &text[..end],
        text[end..].trim_start_matches(|c: char| matches!(c, '.' | '\'' | '’') || c.is_whitespace()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(Option<&str>, &str, &str)> {
        listed(text).into_iter().map(|l| (l.amount, l.unit, l.words)).collect()
    }

    #[test]
    fn lists_are_divided() {
        assert_eq!(
            told("6 Anura_fict + 12 Panthera_fict"),
            [(Some("6"), "number", "Anura_fict"), (Some("12"), "number", "Panthera_fict")]
        );
        assert_eq!(
            told("2.5 kg of pangolin scales; 3 tusks"),
            [(Some("2.5"), "kg", "pangolin scales"), (Some("3"), "number", "tusks")]
        );
        assert_eq!(
            told("1,200 kg ivory, 3 horns and 2 live parrots"),
            [
                (Some("1,200"), "kg", "ivory"),
                (Some("3"), "number", "horns"),
                (Some("2"), "number", "live parrots")
            ]
        );
        assert_eq!(told("12 pieces of ivory"), [(Some("12"), "number", "ivory")]);
        assert_eq!(told("Ivory; 2 skins"), [(None, "number", "Ivory"), (Some("2"), "number", "skins")]);
        assert_eq!(told("3x finches"), [(Some("3"), "number", "finches")]);
    }

    #[test]
    fn one_number_for_several_stays_undivided() {
        assert_eq!(told("60 parrots and finches"), [(Some("60"), "number", "parrots and finches")]);
        assert_eq!(told("7 lizards, snakes"), [(Some("7"), "number", "lizards, snakes")]);
    }

    #[test]
    fn what_is_a_list() {
        for yes in ["6 Anura_fict + 12 Panthera_fict", "9 tusks", "2.5 kg of scales; 3 tusks"] {
            assert!(looks_like_list(yes), "{yes}");
        }
        for no in ["12", "2 tonnes", "12 March 2013", "Ivory", "", "3 kg", "1-Dec-12"] {
            assert!(!looks_like_list(no), "{no}");
        }
    }
}

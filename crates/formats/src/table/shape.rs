//! What the values of a column look like, from a sample.
//!
//! Shapes keep a name from deciding alone: a column `Number` that holds telephone numbers is no quantity. They are
//! looser than the rules of `reference`, which alone says what a value means.

use std::collections::HashSet;

/// Shares of the filled cells of one column that look like something.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shape {
    pub(crate) filled: usize,
    /// No value comes again after another, and they are not few.
    pub(crate) unique: bool,
    pub(crate) mean_length: usize,
    counts: [usize; KINDS],
}

const KINDS: usize = 14;

/// What a value can look like. One value may look like several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    Date,
    Year,
    Number,
    Present,
    Certainty,
    Latitude,
    Longitude,
    Goods,
    Email,
    Phone,
    Url,
    Words,
    Step,
    GoodsList,
}

impl Shape {
    pub(crate) fn of<'a>(values: impl Iterator<Item = &'a str>) -> Self {
        let mut shape = Shape::default();
        let mut seen = HashSet::new();
        let mut last = None;
        let mut length = 0;
        shape.unique = true;
        for value in values.map(str::trim).filter(|v| !v.is_empty()) {
            shape.filled += 1;
            length += value.chars().count();
            // An incident over several rows says its key in each, one below the other.
            shape.unique &= last == Some(value) || seen.insert(value);
            last = Some(value);
            for (look, test) in LOOKS {
                if test(value) {
                    shape.counts[*look as usize] += 1;
                }
            }
        }
        shape.unique &= seen.len() * 2 >= shape.filled;
        shape.mean_length = length.checked_div(shape.filled).unwrap_or(0);
        shape
    }

    /// Whether at least this many per cent of the filled cells look so.
    pub(crate) fn mostly(&self, look: Look, percent: usize) -> bool {
        self.filled > 0 && self.counts[look as usize] * 100 >= self.filled * percent
    }

    pub(crate) fn count(&self, look: Look) -> usize {
        self.counts[look as usize]
    }

    /// Whether there is nothing to judge by.
    pub(crate) fn is_empty(&self) -> bool {
        self.filled == 0
    }
}

type Test = fn(&str) -> bool;

const LOOKS: &[(Look, Test)] = &[
    (Look::Date, looks_like_date),
    (Look::Year, |v| v.len() == 4 && number(v).is_some_and(|n| (1800.0..2200.0).contains(&n))),
    (Look::Number, looks_like_quantity),
    (Look::Present, is_present),
    (Look::Certainty, is_certainty),
    (Look::Latitude, |v| number(v).is_some_and(|n| n.abs() <= 90.0)),
    (Look::Longitude, |v| number(v).is_some_and(|n| n.abs() <= 180.0)),
    (Look::Goods, names_goods),
    (Look::Email, |v| v.contains('@') && !v.contains(' ') && v.contains('.')),
    (Look::Phone, looks_like_phone),
    (Look::Url, |v| v.starts_with("http://") || v.starts_with("https://") || v.starts_with("www.")),
    (Look::Words, |v| v.split_whitespace().count() >= 3),
    (Look::Step, names_step),
    (Look::GoodsList, super::goods_list::looks_like_list),
];

fn number(text: &str) -> Option<f64> {
    text.replace(',', ".").parse().ok()
}

/// Number of the month (1 to 12) that an English word names.
pub(crate) fn month(word: &str) -> Option<usize> {
    const FULL: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let begins = |full: &str| {
        (3..=full.len()).contains(&word.len())
            && full.as_bytes()[..word.len()].eq_ignore_ascii_case(word.as_bytes())
    };
    let at = FULL.iter().position(|full| begins(full));
    at.or(word.eq_ignore_ascii_case("sept").then_some(8)).map(|at| at + 1)
}

/// The parts of a date written in figures and month names.
pub(crate) fn date_parts(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).collect()
}

/// Two or three parts, figures or month names, and one of them a year.
pub(crate) fn looks_like_date(text: &str) -> bool {
    let text = text.trim();
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return text.starts_with("19") || text.starts_with("20");
    }
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    let candidate = if day.len() >= 8 && date_parts(day).len() == 3 { day } else { text };
    let parts = date_parts(candidate);
    let fits = |p: &&str| (p.len() <= 4 && p.bytes().all(|b| b.is_ascii_digit())) || month(p).is_some();
    (2..=3).contains(&parts.len())
        && parts.iter().all(fits)
        && parts.iter().any(|p| p.as_bytes()[0].is_ascii_digit())
        && (parts.len() == 3 || parts.iter().any(|p| p.len() == 4 || month(p).is_some()))
        && !candidate.starts_with('-')
        && (parts.len() == 3 || !candidate.contains('.'))
}

/// Whether a text is one of some short words, in whatever letters. Asked of every cell, so nothing is copied.
pub(crate) fn is_one_of(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// `Y`, `yes`, `x`: there, amount unknown.
pub(crate) fn is_present(text: &str) -> bool {
    is_one_of(text.trim(), &["y", "yes", "x", "✓", "✔", "true", "present", "oui", "si", "sí", "ja"])
}

/// `N`, `no`, `-`: not there.
pub(crate) fn is_absent(text: &str) -> bool {
    const ABSENT: [&str; 14] =
        ["", "n", "no", "none", "nil", "-", "–", "—", "na", "n/a", "nr", "false", ".", "null"];
    let text = text.trim();
    match text.as_bytes().first() {
        Some(b'0' | b'-' | b'+' | b'.') => ABSENT.contains(&text) || number(text) == Some(0.0),
        _ => is_one_of(text, &ABSENT),
    }
}

fn is_certainty(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "c" | "uc" | "confirmed" | "unconfirmed" | "suspected" | "alleged")
}

/// Figures with separators, and around them only words: a unit, "about", "each".
pub(crate) fn looks_like_quantity(text: &str) -> bool {
    let mut figures = 0;
    for part in text.split(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '–' | '~' | '>' | '<' | '+' | '(' | ')' | '/')
    }) {
        let digits = part.trim_start_matches(|c: char| !c.is_ascii_digit());
        if digits.is_empty() {
            continue;
        }
        let unit =
            digits.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’'));
        let before = &part[..part.len() - digits.len()];
        if !before.is_empty() && before.chars().any(char::is_alphabetic) {
            return false;
        }
        if unit.chars().any(|c| c.is_ascii_digit()) && !matches!(unit, "m2" | "m3" | "cm3" | "cm2") {
            return false;
        }
        if !unit.is_empty() && !is_unit_like(unit) {
            return false;
        }
        figures += 1;
    }
    // `8 parrots + 12 turtles` is a list of goods, not an amount.
    (1..=3).contains(&figures) && !text.contains(" + ") && text.chars().count() <= 40
}

/// A letter that is mistaken for a figure (`12O`, `1l5`) is no unit.
fn is_unit_like(word: &str) -> bool {
    let word = word.trim_end_matches('.').to_lowercase();
    crate::table::measures::unit_of_word(&word).is_some()
        || matches!(word.as_str(), "s" | "th" | "t" | "x" | "k" | "%" | "m2" | "m3" | "cm3" | "cm2")
        || word.chars().count() > 2
}

fn looks_like_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (7..=15).contains(&digits)
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')' | '.' | '/'))
        && (text.starts_with('+') || text.starts_with('0') || text.starts_with('('))
}

/// Words that name wildlife or its products in tables of all kinds; only to tell such a column from others.
const GOODS: &str = "ivory|tusk|horn|scale|pangolin|bird|reptile|mammal|amphibian|fish|turtle|tortoise|terrapin|parrot|\
    falcon|finch|eagle|owl|songbird|elephant|rhino|rhinoceros|tiger|lion|leopard|cheetah|jaguar|bear|wolf|snake|python|\
    lizard|iguana|chameleon|gecko|crocodile|caiman|alligator|frog|spider|tarantula|insect|beetle|butterfly|coral|\
    seahorse|shark|fin|eel|abalone|totoaba|sturgeon|caviar|bladder|primate|monkey|ape|gorilla|chimpanzee|orangutan|\
    loris|lemur|bushmeat|rosewood|agarwood|sandalwood|timber|wood|orchid|cactus|cycad|ginseng|plant|skin|claw|bone|\
    teeth|tooth|gall|musk|shell|feather|macaw|cockatoo|hornbill|saiga|helmeted|antelope|deer|wildlife|cat";

/// Words for the steps that suspects reach.
fn names_step(text: &str) -> bool {
    const STEPS: [&str; 9] =
        ["arrest", "charg", "convict", "suspect", "identif", "acquit", "releas", "detain", "accus"];
    let text = text.to_lowercase();
    text.len() <= 40 && STEPS.iter().any(|s| text.contains(s))
}

/// `Genus species`, by its capitals and its Latin ending.
fn is_binomial(text: &str) -> bool {
    const ENDINGS: [&str; 12] = ["a", "us", "um", "is", "i", "ae", "ens", "es", "os", "on", "or", "ops"];
    let mut words = text.split_whitespace();
    let (Some(genus), Some(species)) = (words.next(), words.next()) else { return false };
    let letters = |w: &str| w.len() >= 3 && w.bytes().skip(1).all(|b| b.is_ascii_lowercase());
    letters(genus)
        && genus.as_bytes()[0].is_ascii_uppercase()
        && letters(species)
        && species.as_bytes()[0].is_ascii_lowercase()
        && ENDINGS.iter().any(|e| species.ends_with(e))
        && words.count() <= 1
}

fn names_goods(text: &str) -> bool {
    is_binomial(text)
        || text.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|w| {
            !w.is_empty()
                && (super::words::is_one(w, GOODS) || super::words::is_one(w.trim_end_matches('s'), GOODS))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for yes in [
            "2000-03-15 00:00:00",
            "18-Jan-09",
            "5/17/2011",
            "March 2002",
            "2019-07",
            "20190728",
            "2019-10-19T21:00:45Z",
            "1 Sept 2014",
        ] {
            assert!(looks_like_date(yes), "{yes}");
        }
        for no in ["2145", "Hong Kong", "12.5", "22.491683", "3 boxes", "", "-17.825"] {
            assert!(!looks_like_date(no), "{no}");
        }
    }

    #[test]
    fn quantities() {
        for yes in [
            "12",
            "1,200",
            "2 tonnes",
            "556kg",
            "60 -120",
            "approx. 30",
            "400g each",
            "100s",
            "> 15",
            "11.51",
        ] {
            assert!(looks_like_quantity(yes), "{yes}");
        }
        for no in ["12O", "1l5", "Y", "several", "A12", "no exact number"] {
            assert!(!looks_like_quantity(no), "{no}");
        }
    }

    #[test]
    fn scientific_names() {
        assert!(is_binomial("Smutsia temminckii") && is_binomial("Panthera tigris tigris"));
        assert!(!is_binomial("Hong Kong") && !is_binomial("Passenger clothing") && !is_binomial("Manis"));
    }

    #[test]
    fn months_are_whole_words() {
        assert_eq!(month("Sept"), Some(9));
        assert_eq!(month("decem"), Some(12));
        assert_eq!(month("marble"), None);
        assert_eq!(month("Mai"), None);
    }
}

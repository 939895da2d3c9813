//! The words around figures, by phrase: units, packages, numbers, qualifiers.
//!
//! A phrase may mean several things (`a` is one in English, `to` in Spanish); the parser asks for what fits where it
//! stands. Words are found as written, and without their accents where that leaves no doubt.

use crate::fold::{fold, runs_together};
use crate::tables::amount_words as words;
use crate::tables::units::{COUNTED, UNITS, UnitRow};
use model::QuantityQualifier;
use rust_decimal::Decimal;
use std::collections::{HashMap, HashSet};
use std::str::FromStr;
use std::sync::LazyLock;

/// What a phrase may mean.
#[derive(Debug, Clone, Copy)]
pub(super) enum Meaning {
    Unit(&'static UnitRow),
    /// Sacks, boxes, sides of skin: a unit of its own, by its code.
    Counted(&'static str),
    Qualifier(QuantityQualifier),
    Number(Decimal),
    Times(Decimal),
    AboutNumber(Decimal),
    SeveralOf(Decimal),
    Half,
    AndHalf,
    Quarter(Decimal),
    To,
    Between,
    And,
    Each,
    Vague,
    Silent,
}

/// A phrase with all its meanings and the language of the first.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub(super) meanings: Vec<Meaning>,
    pub(super) languages: Vec<&'static str>,
}

/// Most words of a phrase.
pub(super) const LONGEST: usize = 6;

pub(super) struct Lexicon {
    entries: HashMap<String, Entry>,
    /// Longest phrase in characters that begins with a character of a script without spaces.
    running: HashMap<char, usize>,
}

impl Lexicon {
    pub(super) fn get(&self, phrase: &str) -> Option<&Entry> {
        self.entries.get(phrase)
    }

    /// The longest phrase of a running script that the text begins with, in bytes.
    pub(super) fn running(&self, text: &str) -> Option<(usize, &Entry)> {
        let first = text.chars().next()?;
        let longest = *self.running.get(&first)?;
        let mut ends: Vec<usize> =
            text.char_indices().take(longest).map(|(at, c)| at + c.len_utf8()).collect();
        ends.reverse();
        ends.into_iter().find_map(|end| Some((end, self.entries.get(text.get(..end)?)?)))
    }
}

/// Language, figure, phrases.
type Figures = &'static [(&'static str, &'static str, &'static str)];

/// Makes the meaning of a figure.
type Makes = fn(Decimal) -> Meaning;

type Rows = Vec<(&'static str, Meaning, &'static str)>;

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { entries: HashMap::new(), running: HashMap::new() };
    let rows = rows();
    for (language, meaning, phrases) in &rows {
        for phrase in phrases.split('|') {
            add(&mut lexicon.entries, key(phrase), language, *meaning);
        }
    }
    add_without_accents(&mut lexicon.entries, &rows);
    for phrase in lexicon.entries.keys() {
        if let Some(first) = phrase.chars().next().filter(|c| runs_together(*c)) {
            let longest = lexicon.running.entry(first).or_default();
            *longest = (*longest).max(phrase.chars().count());
        }
    }
    lexicon
});

fn add(entries: &mut HashMap<String, Entry>, key: String, language: &'static str, meaning: Meaning) {
    let entry = entries.entry(key).or_default();
    entry.meanings.push(meaning);
    entry.languages.push(language);
}

/// Accents are often left out; where two phrases would then be one, or one that is written so, they stay.
fn add_without_accents(entries: &mut HashMap<String, Entry>, rows: &Rows) {
    let mut plain: HashMap<String, (&'static str, Meaning, String)> = HashMap::new();
    let mut doubtful: HashSet<String> = HashSet::new();
    for (language, meaning, phrases) in rows {
        for phrase in phrases.split('|') {
            let (written, folded) = (key(phrase), fold(phrase));
            if folded == written || folded.len() < 3 || entries.contains_key(&folded) {
                continue;
            }
            if plain.get(&folded).is_some_and(|(_, _, other)| *other != written) {
                doubtful.insert(folded.clone());
            }
            plain.insert(folded, (language, *meaning, written));
        }
    }
    for (folded, (language, meaning, _)) in plain {
        if !doubtful.contains(&folded) {
            add(entries, folded, language, meaning);
        }
    }
}

/// Hyphens, points and apostrophes divide words in the text, so they do here.
fn key(phrase: &str) -> String {
    let spaced: String =
        phrase.chars().map(|c| if matches!(c, '-' | '.' | '\'' | '/') { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn rows() -> Rows {
    let mut out: Rows = Vec::new();
    for row in UNITS {
        out.extend(row.words.iter().map(|(language, phrases)| (*language, Meaning::Unit(row), *phrases)));
    }
    for (code, _, groups) in COUNTED {
        out.extend(groups.iter().map(|(language, phrases)| (*language, Meaning::Counted(code), *phrases)));
    }
    out.extend(words::QUALIFIERS.iter().map(|(l, q, p)| (*l, Meaning::Qualifier(*q), *p)));
    let figures: [(Figures, Makes); 5] = [
        (words::NUMBERS, Meaning::Number),
        (words::TIMES, Meaning::Times),
        (words::ABOUT_NUMBERS, Meaning::AboutNumber),
        (words::SEVERAL_OF, Meaning::SeveralOf),
        (words::QUARTERS, Meaning::Quarter),
    ];
    for (table, meaning) in figures {
        let read = |(l, n, p): &(&'static str, &str, &'static str)| {
            Decimal::from_str(n).ok().map(|figure| (*l, meaning(figure), *p))
        };
        out.extend(table.iter().filter_map(read));
    }
    let plain = [
        (words::HALF, Meaning::Half),
        (words::AND_HALF, Meaning::AndHalf),
        (words::TO, Meaning::To),
        (words::BETWEEN, Meaning::Between),
        (words::AND, Meaning::And),
        (words::EACH, Meaning::Each),
        (words::VAGUE, Meaning::Vague),
        (words::SILENT, Meaning::Silent),
    ];
    for (table, meaning) in plain {
        out.extend(table.iter().map(|(language, phrases)| (*language, meaning, *phrases)));
    }
    out
}

/// Languages that write decimals with a comma.
pub(super) fn writes_commas(language: &str) -> bool {
    matches!(language, "fr" | "es" | "pt" | "vi" | "id" | "de")
}

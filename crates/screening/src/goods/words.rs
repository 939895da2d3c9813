//! Phrases of lists in texts of any language: the longest that stands there.
//!
//! Words are compared without case, accents and plural `s`; scripts that write without spaces are looked for inside runs.
//! It finds words only; what they mean, and whether they are meant so, is for who asks.

use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// Phrases with what each stands for, by their first word.
pub(super) struct Phrases<T> {
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
    running: Vec<(String, T)>,
}

/// A phrase that was found.
pub(super) struct Hit<'a, T> {
    /// What it stands for.
    pub(super) meaning: &'a T,
    /// Its words, folded.
    pub(super) words: String,
}

impl<T: Clone> Phrases<T> {
    /// Phrases and what they stand for. Of two equal phrases the first counts.
    pub(super) fn new<'a>(phrases: impl Iterator<Item = (&'a str, T)>) -> Self {
        let mut by_first: HashMap<String, Vec<(Vec<String>, T)>> = HashMap::new();
        let mut running: Vec<(String, T)> = Vec::new();
        for (phrase, meaning) in phrases {
            let words = folded_words(phrase);
            if phrase.chars().any(runs_together) {
                running.push((words.join(" "), meaning));
            } else if let Some(first) = words.first() {
                by_first.entry(first.clone()).or_default().push((words, meaning));
            }
        }
        for phrases in by_first.values_mut() {
            // A stable sort: of equal phrases the first of the list stays first.
            phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        running.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        Self { by_first, running }
    }

    /// All phrases in the text, in its order, the longest at each place; then those inside runs.
    pub(super) fn all(&self, text: &str) -> Vec<Hit<'_, T>> {
        let folded = plain(text);
        let words: Vec<&str> = words_of(&folded).collect();
        let mut hits = Vec::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let here = words.get(at..).unwrap_or_default();
            let stands = |phrase: &[String]| {
                phrase.len() <= here.len() && phrase.iter().zip(here).all(|(a, b)| a == b)
            };
            let found =
                self.by_first.get(*word).and_then(|all| all.iter().find(|(phrase, _)| stands(phrase)));
            match found {
                Some((phrase, meaning)) => {
                    hits.push(Hit { meaning, words: phrase.join(" ") });
                    at += phrase.len();
                }
                None => at += 1,
            }
        }
        if !text.is_ascii() && text.chars().any(runs_together) {
            let run = words.join(" ");
            let inside = self.running.iter().filter(|(words, _)| run.contains(words.as_str()));
            hits.extend(inside.map(|(words, meaning)| Hit { meaning, words: words.clone() }));
        }
        hits
    }

    /// The longest phrase in the text; of equally long ones the first.
    pub(super) fn find(&self, text: &str) -> Option<Hit<'_, T>> {
        let mut best: Option<Hit<'_, T>> = None;
        for hit in self.all(text) {
            if best.as_ref().is_none_or(|b| hit.words.len() > b.words.len()) {
                best = Some(hit);
            }
        }
        best
    }
}

/// The words of a text, lower case, without accents and plural `s`.
fn folded_words(text: &str) -> Vec<String> {
    words_of(&plain(text)).map(str::to_owned).collect()
}

/// The words of a folded text, without plural `s`.
fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|w| !w.is_empty()).map(singular)
}

/// Whether a text has any word at all.
pub(super) fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Whether the words of the phrase stand side by side among the words.
pub(super) fn has_phrase(words: &[&str], phrase: &str) -> bool {
    let length = phrase.split(' ').count();
    words.windows(length).any(|w| w.iter().zip(phrase.split(' ')).all(|(a, b)| *a == b))
}

/// Lower case, compatibility forms as one, Latin accents gone, everything but letters and figures a space.
pub(super) fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text
            .bytes()
            .map(|b| if b.is_ascii_alphanumeric() { char::from(b.to_ascii_lowercase()) } else { ' ' })
            .collect();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd() {
        match c {
            c if is_accent(c) => {}
            'đ' | 'Đ' => out.push('d'),
            'ø' | 'Ø' => out.push('o'),
            'ß' => out.push_str("ss"),
            // Vowel signs of scripts that write them as marks are part of the word.
            c if c.is_alphanumeric() || is_vowel_sign(c) => {
                out.extend(c.to_lowercase().filter(|c| !is_accent(*c)));
            }
            _ => out.push(' '),
        }
    }
    out
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Marks of Indic and Southeast Asian scripts that stand between letters of one word.
fn is_vowel_sign(c: char) -> bool {
    matches!(u32::from(c), 0x0900..=0x0DFF | 0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF)
}

fn singular(word: &str) -> &str {
    let plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
    word.get(..word.len() - usize::from(plural)).unwrap_or(word)
}

fn runs_together(c: char) -> bool {
    matches!(u32::from(c), 0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xF900..=0xFAFF)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_longest_phrase_counts() {
        let phrases = Phrases::new([("horn", 1), ("cow horn", 2), ("牛角", 3), ("sừng bò", 4)].into_iter());
        let found = |text| phrases.find(text).map(|hit| *hit.meaning);
        for (text, expected) in [
            ("bags of Cow Horns, polished", Some(2)),
            ("HORN", Some(1)),
            ("hornbill", None),
            ("出口牛角制品", Some(3)),
            ("SUNG BO kho", Some(4)),
            ("Sừng  bò", Some(4)),
            ("", None),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_once(text in "\\PC{0,40}") {
            let once = plain(&text);
            prop_assert_eq!(plain(&once), once);
        }

        #[test]
        fn a_phrase_is_found_wherever_it_stands(before in "[a-z ]{0,20}", after in "[a-z ]{0,20}") {
            let phrases = Phrases::new([("raw cashew", ())].into_iter());
            let text = format!("{} Raw-Cashews {}", before, after);
            prop_assert!(phrases.find(&text).is_some());
        }
    }
}

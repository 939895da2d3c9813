//! Words of an advert as the models know them: folded, stemmed, without what says nothing.

use rust_stemmers::{Algorithm, Stemmer};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Signs of a text that are looked at: a longer one is told by its beginning.
const LONGEST: usize = 4_000;

/// First words that are features of their own: what an advert begins with is most often what it is about.
const FIRST: usize = 3;

/// Letters by which longer words are met as well, so that an ending or a slip does not hide them.
const STEM: usize = 4;

static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

/// English words that say nothing about what is offered, in folded form.
const SILENT: &[&str] = &[
    "a", "about", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by",
    "can", "could", "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "here", "him",
    "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "me", "more", "most", "my", "no",
    "nor", "not", "of", "off", "on", "only", "or", "our", "out", "over", "own", "she", "should", "so",
    "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this",
    "those", "to", "too", "under", "up", "very", "was", "we", "were", "what", "when", "where", "which",
    "while", "who", "will", "with", "would", "you", "your",
];

/// Stems of the words of a text, in order.
pub(super) fn stems(text: &str) -> Vec<String> {
    let folded: String = text
        .chars()
        .take(LONGEST)
        .nfkd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect();
    folded
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| w.chars().nth(1).is_some() && SILENT.binary_search(w).is_err())
        .map(|w| if w.is_ascii() { STEMMER.stem(w).into_owned() } else { w.to_owned() })
        .collect()
}

/// Features of an advert, sorted, each once: `w:` a word, `b:` two in a row, `f:` one of the first three, `p:` how a
/// longer one begins. Where there is a title it comes first.
#[must_use]
pub fn features(title: &str, text: &str) -> Vec<String> {
    let mut words = stems(title);
    words.extend(stems(text));
    let mut found: Vec<String> = Vec::with_capacity(words.len() * 3);
    found.extend(words.iter().map(|w| format!("w:{w}")));
    found.extend(words.windows(2).map(|two| format!("b:{} {}", two[0], two[1])));
    found.extend(words.iter().take(FIRST).map(|w| format!("f:{w}")));
    let long = words.iter().filter(|w| w.chars().count() > STEM + 1);
    found.extend(long.map(|w| format!("p:{}", w.chars().take(STEM).collect::<String>())));
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn silent_words_are_in_order() {
        assert!(SILENT.is_sorted());
    }

    #[test]
    fn words_are_stemmed_and_met_by_their_beginning() {
        assert_eq!(
            features("Bird cages", "for the budgies!"),
            ["b:bird cage", "b:cage budgi", "f:bird", "f:budgi", "f:cage", "w:bird", "w:budgi", "w:cage"]
        );
        assert!(features("", "Aviaries").contains(&"p:avia".to_owned()));
        assert_eq!(features("ÉTÉ", ""), ["f:ete", "w:ete"]);
        assert!(features("1 2 3", "a !").is_empty());
    }

    proptest! {
        #[test]
        fn any_text_has_features_in_order(title in "\\PC{0,40}", text in "\\PC{0,200}") {
            let found = features(&title, &text);
            prop_assert!(found.is_sorted());
            prop_assert!(found.iter().all(|f| f.len() > 2));
        }
    }
}

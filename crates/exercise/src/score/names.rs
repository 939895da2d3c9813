//! Whether two names, as written, can be read as one: the rule of the ceiling, from the text alone.
//!
//! Letters are compared in lower case and without marks, words in any order. Two words are one if they are equal, a slip
//! of a finger or of a reading machine apart, an initial and its name, or spellings of one name by this crate's stocks
//! (romanisations, a name in its own script, a diminutive). Every word of the shorter name must be in the longer one.
//! A byname or an earlier name of a firm is another name: nothing in the text says otherwise.

mod lexicon;
mod words;

use words::{Alike, alike};

/// A name as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    words: Vec<String>,
    /// Whether its script puts no space between names.
    dense: bool,
    person: bool,
}

impl Name {
    /// Reads a name; `None` where it says nothing.
    #[must_use]
    pub fn read(text: &str, person: bool) -> Option<Self> {
        let mut words: Vec<String> = text
            .split(|c: char| !c.is_alphanumeric() && !is_mark(c))
            .map(words::folded)
            .filter(|word| !word.is_empty())
            .collect();
        if !person {
            words = words::without_form(words);
        }
        let dense = text.chars().any(is_dense);
        (!words.is_empty()).then_some(Self { words, dense, person })
    }

    /// Whether both can be names of one.
    #[must_use]
    pub fn is_variant(&self, other: &Self) -> bool {
        if self == other {
            return true;
        }
        let spelled = || self.person && other.person && self.spelled_alike(other);
        if self.dense || other.dense {
            return spelled();
        }
        let (short, long) = if self.words.len() <= other.words.len() {
            (&self.words, &other.words)
        } else {
            (&other.words, &self.words)
        };
        all_in(short, long) || spelled()
    }

    /// Names that are the same spellings one behind the other, wherever they are divided: `Wai Ming` and `Weiming`.
    fn spelled_alike(&self, other: &Self) -> bool {
        self.rotations().any(|a| other.rotations().any(|b| lexicon::same_spelling(&a, &b)))
    }

    /// Its letters, beginning at each word.
    fn rotations(&self) -> impl Iterator<Item = String> {
        let starts = self.words.len().min(MOST_WORDS);
        (0..starts).map(|start| self.words[start..].iter().chain(&self.words[..start]).cloned().collect())
    }
}

/// Words at which a name may begin.
const MOST_WORDS: usize = 5;

/// Whether each of these words is in the longer name, and one of them by more than its first letter.
fn all_in(short: &[String], long: &[String]) -> bool {
    let (mut found, mut taken) = (vec![false; short.len()], vec![false; long.len()]);
    let mut whole = 0;
    for wanted in [Alike::Name, Alike::Initial] {
        for (word, found) in short.iter().zip(&mut found).filter(|(_, found)| !**found) {
            let place = (0..long.len()).find(|at| !taken[*at] && alike(word, &long[*at]) == Some(wanted));
            if let Some(at) = place {
                (*found, taken[at]) = (true, true);
                whole += usize::from(wanted == Alike::Name);
            }
        }
    }
    let alone = short.len() == 1 && long.len() > 1 && short[0].chars().count() < LEAST_ALONE;
    found.iter().all(|found| *found) && whole > 0 && !alone
}

/// Letters of a single word that stands for a longer name.
const LEAST_ALONE: usize = 4;

fn is_dense(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// Signs that belong to the letter before them: combining marks, and vowel signs of Thai and Arabic.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}' | '\'' | '’' | '.')
}

#[cfg(test)]
mod tests;

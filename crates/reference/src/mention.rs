//! Taxa named in free text: remittance information, adverts, accounts of events.
//!
//! One pass over the folded text with all words of the taxon table and all phrases in which such a word means something
//! else (`Ivory Coast`). Words stand alone; those of scripts without spaces may stand inside a run. Generic words
//! (`tiger`, `ivory`) count only beside a word of trade, body part or enforcement, others (`turtle` in a sentence)
//! not at all.

use crate::fold::{fold, fold_mapped, runs_together, singular, singulars};
use crate::tables::mentions::{CUE_REACH, CUES, OTHER_MEANINGS};
use crate::taxon::{Entry, INDEX, Use, taxon_of};
use aho_corasick::{AhoCorasick, MatchKind};
use jiff::civil::Date;
use model::{Confidence, Mention, Stated};
use std::collections::HashSet;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// The taxa that a text names, in order, with the CITES listing on a day and the place of the words in the text.
#[must_use]
pub fn taxa_in(text: &str, on: Option<Date>) -> Vec<Mention> {
    let Some(scanner) = SCANNER.as_ref() else { return Vec::new() };
    let words = Words::of(text);
    let mut out = Vec::new();
    for hit in scanner.automaton.find_iter(&words.padded) {
        let Some(Some(entry)) = scanner.meanings.get(hit.pattern().as_usize()) else { continue };
        let Some(first) = words.at(hit.start()) else { continue };
        let Some(last) = words.at(hit.end() - 1) else { continue };
        let Some(raw) = text.get(first.from..last.to) else { continue };
        let (from, raw) = narrowed(entry, first.from, raw);
        if entry.allowed == Use::WithCue && !words.cue_near(first.index, last.index) {
            continue;
        }
        if entry.accents && !accents_stand(raw, entry.word) {
            continue;
        }
        out.push(mention(entry, raw, from, on));
    }
    out
}

fn mention(entry: &Entry, raw: &str, at: usize, on: Option<Date>) -> Mention {
    let (rule, confidence) = if entry.allowed == Use::WithCue {
        (format!("{}, beside a word of trade", entry.told), Confidence::Possible)
    } else {
        (format!("{}, named in the text", entry.told), entry.confidence.max(Confidence::Likely))
    };
    Mention { taxon: Stated::raw(raw).meaning(taxon_of(entry.row, on), rule, confidence), at }
}

/// Inside a run of a script without spaces only the word itself is what was named.
fn narrowed<'a>(entry: &Entry, from: usize, run: &'a str) -> (usize, &'a str) {
    match run.find(entry.word) {
        Some(at) if entry.word.chars().any(runs_together) => {
            (from + at, run.get(at..at + entry.word.len()).unwrap_or(run))
        }
        _ => (from, run),
    }
}

fn accents_stand(raw: &str, word: &str) -> bool {
    let composed = |text: &str| text.nfc().flat_map(char::to_lowercase).collect::<String>();
    composed(raw) == composed(word)
}

struct Word {
    /// Where it stands in the text.
    from: usize,
    to: usize,
    /// Which word it is.
    index: usize,
    /// Where its padded form begins.
    padded: usize,
    cue: bool,
}

/// The text as words without plural endings, each padded by a space on both sides so that a pattern padded alike
/// matches whole words only.
struct Words {
    padded: String,
    words: Vec<Word>,
}

impl Words {
    fn of(text: &str) -> Self {
        let folded = fold_mapped(text);
        let mut out = Words { padded: String::with_capacity(folded.text.len() * 2), words: Vec::new() };
        let mut start = 0;
        for token in folded.text.split(' ') {
            let mut at = start;
            start += token.len() + 1;
            for part in at_script_changes(token) {
                if let Some((from, to)) = folded.original(at, at + part.len()) {
                    out.push(singular(part), from, to);
                }
                at += part.len();
            }
        }
        out
    }

    fn push(&mut self, word: &str, from: usize, to: usize) {
        let cue = CUE_WORDS.contains(word) || word.chars().any(runs_together);
        self.words.push(Word { from, to, index: self.words.len(), padded: self.padded.len(), cue });
        self.padded.push(' ');
        self.padded.push_str(word);
        self.padded.push(' ');
    }

    fn at(&self, padded: usize) -> Option<&Word> {
        let after = self.words.partition_point(|word| word.padded <= padded);
        self.words.get(after.checked_sub(1)?)
    }

    fn cue_near(&self, first: usize, last: usize) -> bool {
        let near =
            self.words.iter().skip(first.saturating_sub(CUE_REACH)).take(last - first + 1 + 2 * CUE_REACH);
        near.filter(|word| word.index < first || word.index > last).any(|word| word.cue)
    }
}

/// `穿山甲scales` and `12kg` are two words each, `m3` is one.
fn at_script_changes(token: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut last: Option<char> = None;
    for (at, c) in token.char_indices() {
        let changes = |before: char| {
            runs_together(before) != runs_together(c) || (before.is_ascii_digit() && !c.is_ascii_digit())
        };
        if last.is_some_and(changes) {
            out.extend(token.get(start..at));
            start = at;
        }
        last = Some(c);
    }
    out.extend(token.get(start..).filter(|rest| !rest.is_empty()));
    out
}

struct Scanner {
    automaton: AhoCorasick,
    /// By pattern; `None` for a phrase that means something else.
    meanings: Vec<Option<&'static Entry>>,
}

/// The pattern of a word: padded like the text, bare inside runs of scripts without spaces.
fn pattern(key: &str) -> String {
    if key.chars().any(runs_together) && !key.contains(' ') {
        return key.to_owned();
    }
    key.split(' ').map(|word| format!(" {word} ")).collect()
}

static SCANNER: LazyLock<Option<Scanner>> = LazyLock::new(|| {
    let index: &'static crate::taxon::Index = &INDEX;
    let mut patterns: Vec<(String, Option<&'static Entry>)> = index
        .by_word
        .iter()
        .filter(|(_, entry)| entry.allowed != Use::ColumnOnly)
        .map(|(key, entry)| (pattern(key), Some(entry)))
        .collect();
    patterns.extend(OTHER_MEANINGS.iter().map(|phrase| (pattern(&singulars(&fold(phrase))), None)));
    // INVARIANT: one order of patterns, so that two builds find the same.
    patterns.sort_by(|a, b| a.0.cmp(&b.0));
    let texts = patterns.iter().map(|(text, _)| text);
    let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(texts).ok()?;
    let meanings = patterns.iter().map(|(_, entry)| *entry).collect();
    Some(Scanner { automaton, meanings })
});

static CUE_WORDS: LazyLock<HashSet<String>> =
    LazyLock::new(|| CUES.iter().map(|cue| singulars(&fold(cue))).collect());

#[cfg(test)]
#[path = "mention_tests.rs"]
mod tests;

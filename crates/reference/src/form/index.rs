//! The words of product terms, indexed.

use crate::fold::{fold, runs_together, singulars};
use crate::tables::term_words::{IN_NAMES, MADE_OF, MATERIALS, WORDS};
use crate::tables::terms::{TERMS, TermRow};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// One word for a term.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) row: &'static TermRow,
    pub(super) term: &'static str,
    pub(super) language: &'static str,
    pub(super) source: &'static str,
}

pub(super) struct Index {
    pub(super) terms: HashMap<String, Word>,
    running: Vec<(String, Word)>,
    pub(super) in_names: HashSet<String>,
}

pub(super) fn by_code(code: &str) -> Option<&'static TermRow> {
    TERMS.iter().find(|row| row.code == code)
}

pub(super) static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let in_names = IN_NAMES.split('|').map(|w| singulars(&fold(w))).collect();
    let mut index = Index { terms: HashMap::new(), running: Vec::new(), in_names };
    for (code, language, source, words) in WORDS {
        let Some(row) = by_code(code) else { continue };
        for term in words.split('|') {
            let key = singulars(&fold(term));
            let word = Word { row, term, language, source };
            if key.chars().any(runs_together) {
                index.running.push((key.clone(), word));
            }
            index.terms.entry(key).or_insert(word);
        }
    }
    index
});

/// The longest terms in the words, left to right, without overlaps.
pub(super) fn terms_in(key: &str) -> Vec<Word> {
    let words: Vec<&str> = key.split(' ').collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = (1..=4.min(words.len() - at)).rev().find_map(|count| {
            let phrase = words.get(at..at + count)?.join(" ");
            INDEX.terms.get(&phrase).map(|found| (count, *found))
        });
        if let Some((count, found)) = longest {
            out.push(found);
            at += count;
        } else {
            at += 1;
        }
    }
    if out.is_empty() && key.chars().any(runs_together) {
        // Terms of scripts without spaces stand inside longer runs; the longest is the most telling.
        let inside = INDEX.running.iter().filter(|(term, _)| key.contains(term.as_str()));
        if let Some((_, found)) = inside.max_by_key(|(term, _)| term.len()) {
            out.push(*found);
        }
    }
    out
}

/// `crocodile skin handbag` is a handbag, `bone carving` a carving: English puts what is made behind its material.
/// `None` where the terms are a list of different things.
pub(super) fn head_of(text: &str, all: &[Word]) -> Option<&'static TermRow> {
    let listed = text.contains([',', ';', '/', '+', '&', '\n'])
        || text.to_lowercase().split_whitespace().any(|w| matches!(w, "and" | "with" | "or"));
    let (last, before) = all.split_last()?;
    let materials = before.iter().all(|w| MATERIALS.contains(&w.row.code));
    if listed || !materials || all.iter().any(|w| w.language != "en") || MATERIALS.contains(&last.row.code) {
        return None;
    }
    let material = before.last()?.row.code;
    let together = MADE_OF.iter().find(|(of, made, _)| *of == material && *made == last.row.code);
    match together {
        Some((_, _, code)) => by_code(code),
        None => Some(last.row),
    }
}

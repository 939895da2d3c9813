//! The stocks of names read backwards: which spellings are of one name.

use super::words::folded;
use crate::people::entries;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// All names of the stocks that can be written in two ways or more.
struct Lexicon {
    /// Names by each of their forms.
    by_form: BTreeMap<String, Vec<u32>>,
    /// Forms of each name.
    forms: Vec<Vec<String>>,
    /// Letters of the longest form.
    longest: usize,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { by_form: BTreeMap::new(), forms: Vec::new(), longest: 0 };
    let mut known: BTreeSet<Vec<String>> = BTreeSet::new();
    for entry in entries() {
        let written = std::iter::once(entry.native.as_str()).chain(entry.latin.iter().map(String::as_str));
        let forms: BTreeSet<String> =
            written.chain(entry.short.iter().copied()).map(folded).filter(|f| !f.is_empty()).collect();
        let forms: Vec<String> = forms.into_iter().collect();
        if forms.len() < 2 || !known.insert(forms.clone()) {
            continue;
        }
        let number = lexicon.forms.len() as u32;
        for form in &forms {
            lexicon.longest = lexicon.longest.max(form.chars().count());
            lexicon.by_form.entry(form.clone()).or_default().push(number);
        }
        lexicon.forms.push(forms);
    }
    lexicon
});

/// Whether two texts are the same names of the stocks one behind the other, each in one of its spellings.
pub(super) fn same_spelling(a: &str, b: &str) -> bool {
    let lexicon = &*LEXICON;
    let mut tried = BTreeSet::new();
    let mut open = vec![(0_usize, 0_usize)];
    while let Some((i, j)) = open.pop() {
        if i == a.len() && j == b.len() {
            return true;
        }
        if i == a.len() || j == b.len() || !tried.insert((i, j)) {
            continue;
        }
        for form in beginnings(&a[i..], lexicon.longest) {
            for name in lexicon.by_form.get(form).into_iter().flatten() {
                let others = &lexicon.forms[*name as usize];
                let fits = others.iter().filter(|other| b[j..].starts_with(other.as_str()));
                open.extend(fits.map(|other| (i + form.len(), j + other.len())));
            }
        }
    }
    false
}

/// What a text begins with, up to so many letters.
fn beginnings(text: &str, longest: usize) -> impl Iterator<Item = &str> {
    text.char_indices().take(longest).map(move |(at, c)| &text[..at + c.len_utf8()])
}

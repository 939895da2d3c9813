//! Product forms: scales, tusks, live animals ... by the words of a cell or of its column's header.
//!
//! The longest term wins (`ivory carving` before `ivory`). Two terms of different forms in one cell leave it
//! open: `meat and scales` is for the reader to split. Codes are the CITES term codes, current and legacy.

use crate::fold::{fold, runs_together, singulars};
use crate::tables::forms::{CODES, FORMS};
use model::{Confidence, ProductForm, Stated};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Fills in the product form that the words name; where they name none, the context (a column header such as
/// `scales_kg`, `live_n` or `carcass_n`) may.
///
/// What already has a meaning is left alone.
#[must_use]
pub fn form(stated: Stated<ProductForm>) -> Stated<ProductForm> {
    if stated.value.is_some() {
        return stated;
    }
    if let Some((form, rule, confidence)) = read(&stated.raw) {
        return stated.meaning(form, rule, confidence);
    }
    match stated.context.as_deref().and_then(read) {
        Some((form, rule, confidence)) => {
            stated.meaning(form, format!("{rule}, from the column"), confidence.max(Confidence::Likely))
        }
        None => stated,
    }
}

/// Whether every word of folded text belongs to a term for a product form.
pub(crate) fn names_form(folded: &str) -> bool {
    INDEX.terms.contains_key(&singulars(folded))
}

/// Whether the folded word is a term for a product form, for taking it off a taxon's name.
pub(crate) fn is_form_word(singular_word: &str) -> bool {
    INDEX.terms.contains_key(singular_word)
}

fn read(words: &str) -> Option<(ProductForm, String, Confidence)> {
    let trimmed = words.trim();
    if let Some((code, form)) = CODES.iter().find(|(code, _)| *code == trimmed) {
        return Some((*form, format!("form table: CITES term code `{code}`"), Confidence::Certain));
    }
    let key = singulars(&fold(trimmed));
    if key.is_empty() {
        return None;
    }
    if let Some((form, term)) = INDEX.terms.get(&key) {
        return Some((*form, rule(term, *form), Confidence::Certain));
    }
    let found = terms_in(&key);
    let (form, term) = found.first()?;
    let one = found.iter().all(|(other, _)| other == form);
    one.then(|| (*form, rule(term, *form), Confidence::Likely))
}

fn rule(term: &str, form: ProductForm) -> String {
    format!("form table: `{term}` is {form} (CITES term codes)")
}

/// The longest terms in the words, left to right, without overlaps.
fn terms_in(key: &str) -> Vec<(ProductForm, &'static str)> {
    let words: Vec<&str> = key.split(' ').collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = (1..=3.min(words.len() - at)).rev().find_map(|count| {
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

type Term = (ProductForm, &'static str);

struct Index {
    terms: HashMap<String, Term>,
    running: Vec<(String, Term)>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index { terms: HashMap::new(), running: Vec::new() };
    for (form, terms) in FORMS {
        for term in *terms {
            let key = singulars(&fold(term));
            if key.chars().any(runs_together) {
                index.running.push((key.clone(), (*form, *term)));
            }
            index.terms.insert(key, (*form, *term));
        }
    }
    index
});

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(raw: &str, context: &str) -> Option<&'static str> {
        form(Stated::raw_in(raw, context)).value.map(ProductForm::code)
    }

    #[test]
    fn words_and_headers() {
        for (raw, context, expected) in [
            ("scales", "", "SCA"),
            ("Pangolin scales", "", "SCA"),
            ("2145", "scales_kg", "SCA"),
            ("12", "live_n", "LIV"),
            ("3", "carcass_n", "BOD"),
            ("SCA", "", "SCA"),
            ("rhino horns", "", "HOR"),
            ("raw tusks", "", "TUS"),
            ("ivory carvings", "", "IVC"),
            ("ivory bangles", "", "IVC"),
            ("Bird eggs", "", "EGG"),
            ("Reticulated Python Gall Bladders", "", "GAB"),
            ("bear bile", "", "GAL"),
            ("totoaba swim bladder", "", "SWI"),
            ("glass eels", "", "FIG"),
            ("vảy tê tê", "", "SCA"),
            ("穿山甲片", "", "SCA"),
            ("象牙雕刻", "", "IVC"),
            ("live", "", "LIV"),
            ("meat", "scales_kg", "MEA"),
        ] {
            assert_eq!(code(raw, context), Some(expected), "`{raw}` in `{context}`");
        }
    }

    #[test]
    fn unknown_stays_unknown() {
        for raw in ["", "pangolin", "meat and scales", "goods", "??", "12"] {
            assert_eq!(code(raw, ""), None, "{raw}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_left(raw in "\\PC{0,30}", context in "(live_n|x)?") {
            let once = form(Stated::raw_in(raw.clone(), context));
            prop_assert_eq!(&once.raw, &raw);
            prop_assert_eq!(form(once.clone()), once);
        }
    }
}

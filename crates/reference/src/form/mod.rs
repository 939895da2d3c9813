//! Product forms: scales, tusks, live animals ... by the words of a cell or of its column's header.
//!
//! The longest term wins (`ivory carving` before `ivory`). Two terms of different forms in one cell leave it
//! open: `meat and scales` is for the reader to split; only a material before what is made of it (`crocodile skin
//! handbag`) is one thing. Codes are the CITES term codes, current and legacy; what a legacy code comes to today is for
//! `factors`.

mod index;
#[cfg(test)]
mod tests;

use crate::fold::{fold, singulars};
use crate::tables::terms::{TERMS, TermRow};
use index::{INDEX, Word, by_code, head_of, terms_in};
use model::{Confidence, ProductForm, Stated};

/// A CITES term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Three letters.
    pub code: &'static str,
    /// What it stands for.
    pub meaning: &'static str,
    /// Preferred unit (`kg`, `number`, `m3` ...); empty for legacy terms.
    pub preferred_unit: &'static str,
    /// Alternative unit; empty where there is none.
    pub alternative_unit: &'static str,
    /// The form that reports keep.
    pub form: ProductForm,
    /// Whether it only stands in rows of earlier years.
    pub legacy: bool,
}

impl From<&'static TermRow> for Term {
    fn from(row: &'static TermRow) -> Self {
        Self {
            code: row.code,
            meaning: row.meaning,
            preferred_unit: row.preferred,
            alternative_unit: row.alternative,
            form: row.form,
            legacy: row.legacy,
        }
    }
}

/// A term as words named it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermFound {
    /// The term.
    pub term: Term,
    /// The code or word that named it.
    pub word: &'static str,
    /// Language of the word (ISO 639-1); empty for codes.
    pub language: &'static str,
    /// Where the word or code comes from.
    pub source: &'static str,
    /// How sure it is.
    pub confidence: Confidence,
}

/// All terms, current first.
pub fn terms() -> impl Iterator<Item = Term> {
    TERMS.iter().map(Term::from)
}

/// The term of a code such as `SCA`; legacy codes too.
#[must_use]
pub fn term_of_code(code: &str) -> Option<Term> {
    by_code(code).map(Term::from)
}

/// The term that reports of this form are kept under.
#[must_use]
pub fn term_of_form(form: ProductForm) -> Option<Term> {
    term_of_code(form.code())
}

/// The CITES term that a text names, by code or by words in ten languages; `None` where it names none or several.
#[must_use]
pub fn term(words: &str) -> Option<TermFound> {
    let trimmed = words.trim();
    if let Some(row) = by_code(trimmed) {
        let source = if row.legacy {
            "CITES trade database guide, version 8"
        } else {
            "Regulation (EC) 865/2006, Annex VII"
        };
        return Some(TermFound {
            term: row.into(),
            word: row.code,
            language: "",
            source,
            confidence: Confidence::Certain,
        });
    }
    let key = singulars(&fold(trimmed));
    if key.is_empty() {
        return None;
    }
    if let Some(word) = INDEX.terms.get(&key) {
        return Some(found(word, word.row, Confidence::Certain));
    }
    // `cashew nuts in shell`
    let mut all = terms_in(&key);
    if of_a_nut(&key) {
        all.retain(|word| word.row.code != "SHE");
    }
    let first = all.first()?;
    if all.iter().all(|other| other.row.form == first.row.form) {
        // `raw tusks, ivory tusk`: the more telling of two words for one form.
        let telling = all.iter().max_by_key(|w| w.term.len()).unwrap_or(first);
        return Some(found(telling, telling.row, Confidence::Likely));
    }
    let row = head_of(trimmed, &all)?;
    let last = all.last()?;
    Some(found(last, row, Confidence::Possible))
}

/// Whether the shell that a text names is that of a nut or an egg, which no term of the trade in molluscs stands for:
/// `nuts, fresh or dried, in shell` of the tariff, `coconut shell`.
fn of_a_nut(key: &str) -> bool {
    let nut = |word: &str| {
        word.ends_with("nut")
            || matches!(
                word,
                "almond" | "cashew" | "pistachio" | "macadamia" | "pecan" | "seed" | "bean" | "pea"
            )
    };
    let words: Vec<&str> = key.split(' ').collect();
    let Some(at) = words.iter().position(|word| *word == "shell" || *word == "inshell") else { return false };
    let before = &words[..at];
    let inside = words[at] == "inshell" || before.ends_with(&["in"]) || before.ends_with(&["in", "the"]);
    if inside {
        return before.iter().any(|word| nut(word) || *word == "egg");
    }
    before.last().is_some_and(|word| nut(word))
}

fn found(word: &Word, row: &'static TermRow, confidence: Confidence) -> TermFound {
    TermFound { term: row.into(), word: word.term, language: word.language, source: word.source, confidence }
}

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

fn read(words: &str) -> Option<(ProductForm, String, Confidence)> {
    let found = term(words)?;
    let form = found.term.form;
    let rule = if found.language.is_empty() {
        format!("form table: CITES term code `{}`", found.word)
    } else {
        format!(
            "form table: `{}` is {} ({}; word {})",
            found.word, found.term.code, found.term.meaning, found.source
        )
    };
    Some((form, rule, found.confidence))
}

/// Whether every word of folded text belongs to a term for a product form.
pub(crate) fn names_form(folded: &str) -> bool {
    INDEX.terms.contains_key(&singulars(folded))
}

/// Whether the folded word is a term for a product form, for taking it off a taxon's name.
pub(crate) fn is_form_word(singular_word: &str) -> bool {
    INDEX.terms.contains_key(singular_word) && !INDEX.in_names.contains(singular_word)
}

//! The form of a clue: words in a column's name that speak for a field.
//!
//! The clues themselves stand beside each format, as rows of a table that one can read and widen.

use super::field::Field;
use super::words::Words;
use model::{Mode, Role};

/// Words in a name that speak for a field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clue {
    pub(crate) field: Field,
    /// Groups divided by spaces, alternatives by bars: each group must have a word in the head of the name.
    words: &'static str,
    /// Words that speak against it.
    not: &'static str,
    weight: u16,
    pub(crate) role: Option<Role>,
    pub(crate) mode: Option<Mode>,
    pub(crate) kind: Option<&'static str>,
    pub(crate) fallback: bool,
}

impl Clue {
    pub(crate) const fn new(weight: u16, field: Field, words: &'static str) -> Self {
        Self { field, words, not: "", weight, role: None, mode: None, kind: None, fallback: false }
    }

    pub(crate) const fn not(self, not: &'static str) -> Self {
        Self { not, ..self }
    }

    pub(crate) const fn role(self, role: Role) -> Self {
        Self { role: Some(role), ..self }
    }

    pub(crate) const fn mode(self, mode: Mode) -> Self {
        Self { mode: Some(mode), ..self }
    }

    pub(crate) const fn kind(self, kind: &'static str) -> Self {
        Self { kind: Some(kind), ..self }
    }

    pub(crate) const fn fallback(self) -> Self {
        Self { fallback: true, ..self }
    }

    /// How strongly a name speaks for the field; `None` where it does not.
    pub(crate) fn score(&self, words: &Words) -> Option<u16> {
        let all = self.words.split(' ').all(|group| words.has(group));
        if !all || (!self.not.is_empty() && words.has(self.not)) {
            return None;
        }
        let explained =
            words.head.iter().filter(|w| self.words.split(' ').any(|g| super::words::is_one(w, g))).count();
        // A name that says nothing else speaks louder than one among many words.
        let whole = if explained == words.head.len() { 5 } else { 0 };
        Some(self.weight * 10 + whole)
    }

    /// The words of the name that matched, for the reason.
    pub(crate) fn matched(&self, words: &Words) -> String {
        let hits = words.head.iter().filter(|w| self.words.split(' ').any(|g| super::words::is_one(w, g)));
        hits.map(|w| format!("`{w}`")).collect::<Vec<_>>().join(" and ")
    }
}

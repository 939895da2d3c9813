//! What bears a name.

use super::tables::{forms::form, rarity};
use crate::linkage::fold;
use std::str::FromStr;

/// What bears a name, which decides what its words do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// A person: given and family names, initials, titles.
    Person,
    /// A firm or another body: company forms, kinds of business.
    Company,
    /// A ship: prefixes, numbers.
    Vessel,
    /// Anything else.
    Other,
}

impl Scheme {
    /// What a name seems to be of, from its words alone: a company form or kind of business makes a firm, a prefix of
    /// ships a ship, two to five other words a person.
    #[must_use]
    pub fn guess(text: &str) -> Self {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
        let first = words.first().copied().unwrap_or("");
        // Short forms are words of names as well (`sa`, `ag`): they count at the end only.
        let has_form = words
            .iter()
            .enumerate()
            .any(|(n, w)| form(w).is_some() && n > 0 && (w.len() > 2 || n + 1 == words.len()));
        let kinds = words.iter().filter(|w| rarity::bits(w) < 4.0).count();
        match words.len() {
            _ if matches!(first, "mv" | "mt") && words.len() > 1 => Self::Vessel,
            _ if has_form || kinds > 0 || text.contains('&') => Self::Company,
            1..=6 => Self::Person,
            _ => Self::Company,
        }
    }
}

impl FromStr for Scheme {
    type Err = UnknownScheme;

    fn from_str(word: &str) -> Result<Self, UnknownScheme> {
        Ok(match word.trim().to_lowercase().as_str() {
            "person" | "individual" | "people" | "human" => Self::Person,
            "company" | "organization" | "organisation" | "legalentity" | "entity" | "firm" | "business"
            | "org" => Self::Company,
            "vessel" | "ship" | "boat" => Self::Vessel,
            "other" | "aircraft" | "vehicle" | "unknown" => Self::Other,
            _ => return Err(UnknownScheme(word.trim().to_owned())),
        })
    }
}

/// A word that is no scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownScheme(pub String);

impl std::fmt::Display for UnknownScheme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}` is no scheme; expected person, company, vessel or other", self.0)
    }
}

impl std::error::Error for UnknownScheme {}

//! Taxa that occur in this trade, by group, with their words and CITES listing history.
//!
//! A word's first sign says how it may be used: `~` a synonym, `?` in free text only beside a cue, `=` only in a
//! column of species, `!` in free text only with its accents; no sign: anywhere.

mod birds;
mod groups;
mod listings;
mod mammals;
mod marine;
mod parrots;
mod plants;
mod reptiles;
mod turtles;
mod words;

use model::{Appendix, Rank};

/// Signs of use before a word.
pub(crate) const USES: &[char] = &['~', '?', '='];

/// One step of a listing history.
pub(crate) struct ListingRow {
    pub(crate) appendix: Appendix,
    pub(crate) since: &'static str,
    pub(crate) note: &'static str,
    /// Whether the date has a source; from memory otherwise.
    pub(crate) sourced: bool,
}

/// One taxon.
pub(crate) struct TaxonRow {
    pub(crate) name: &'static str,
    pub(crate) rank: Rank,
    pub(crate) common: &'static str,
    pub(crate) group: &'static str,
    pub(crate) history: &'static [ListingRow],
    pub(crate) words: &'static [&'static str],
}

impl TaxonRow {
    /// Where the words come from.
    pub(crate) fn source(&self) -> &'static str {
        "typed in, from memory; scientific names as in the Checklist of CITES Species"
    }
}

const fn t(
    name: &'static str,
    rank: Rank,
    common: &'static str,
    group: &'static str,
    history: &'static [ListingRow],
    words: &'static [&'static str],
) -> TaxonRow {
    TaxonRow { name, rank, common, group, history, words }
}

/// All taxa. A word that two rows claim belongs to the first.
pub(crate) fn rows() -> impl Iterator<Item = &'static TaxonRow> {
    mammals::MAMMALS
        .iter()
        .chain(parrots::PARROTS)
        .chain(birds::BIRDS)
        .chain(turtles::TURTLES)
        .chain(reptiles::REPTILES)
        .chain(marine::MARINE)
        .chain(plants::PLANTS)
        .chain(groups::GROUPS)
}

/// Names in languages other than English: taxon, language, words.
pub(crate) fn languages() -> &'static [(&'static str, &'static str, &'static [&'static str])] {
    words::WORDS
}

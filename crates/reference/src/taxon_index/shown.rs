//! What the index knows of a taxon, for who shows a page of it.

use super::{Known, TaxonIndex};
use crate::tables::taxa::{POPULATIONS, SPLITS};
use model::Rank;

/// A taxon as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownTaxon {
    /// Its place in the index.
    pub place: u32,
    /// Accepted name.
    pub name: String,
    /// Rank.
    pub rank: Rank,
    /// Usual English name; empty where none is known.
    pub common: String,
    /// Group label; empty for a taxon that only a list has.
    pub group: String,
    /// Higher taxa of the lists, from class to family; empty for a taxon of the table alone.
    pub higher: Vec<String>,
    /// Countries of its range, where a list gives them.
    pub range: Vec<String>,
    /// Where the name is from.
    pub source: String,
}

/// In which appendix the populations of some countries stand, and those of all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SplitListing {
    /// In force since this day.
    pub since: &'static str,
    /// Countries of origin.
    pub countries: &'static [&'static str],
    /// Their appendix.
    pub theirs: &'static str,
    /// The appendix of all others.
    pub others: &'static str,
}

/// The split listings of a taxon, oldest first; from memory of the Appendices.
#[must_use]
pub fn split_listings(name: &str) -> Vec<SplitListing> {
    let rows = POPULATIONS.iter().filter(|(taxon, ..)| *taxon == name);
    rows.map(|(_, since, countries, theirs, others)| SplitListing {
        since,
        countries,
        theirs: theirs.code(),
        // Of some of them the province decides.
        others: if SPLITS.iter().any(|(taxon, ..)| *taxon == name) { "I|II" } else { others.code() },
    })
    .collect()
}

impl TaxonIndex {
    /// A taxon by its accepted name, as written.
    #[must_use]
    pub fn shown(&self, name: &str) -> Option<ShownTaxon> {
        let (place, known) = self.accepted(name)?;
        Some(ShownTaxon {
            place,
            name: known.name.to_string(),
            rank: known.rank,
            common: known.common.to_string(),
            group: known.row.map_or_else(String::new, |row| row.group.to_owned()),
            higher: known.higher.iter().map(ToString::to_string).collect(),
            range: known.range.iter().map(ToString::to_string).collect(),
            source: self.source(known),
        })
    }

    fn accepted(&self, name: &str) -> Option<(u32, &Known)> {
        let at = self.taxa.iter().position(|known| &*known.name == name)?;
        Some((u32::try_from(at).ok()?, self.taxa.get(at)?))
    }

    /// Scientific synonyms of a taxon by its accepted name, each with its source.
    pub(crate) fn synonyms(&self, name: &str) -> Vec<(String, String)> {
        let Some((taxon, known)) = self.accepted(name) else { return Vec::new() };
        let names =
            self.names.iter().enumerate().filter(|(_, n)| n.taxon == taxon && n.standing.is_synonym());
        let written = names.filter_map(|(at, _)| Some(self.written(u32::try_from(at).ok()?)));
        written.map(|synonym| (synonym, self.source(known))).collect()
    }

    /// Taxa that only lists have whose accepted name begins with a folded text: name, rank, common name.
    pub(crate) fn beginning_with(&self, folded: &str, limit: usize) -> Vec<(String, Rank, String)> {
        if !folded.is_ascii() {
            return Vec::new();
        }
        let begins = |name: &str| name.get(..folded.len()).is_some_and(|n| n.eq_ignore_ascii_case(folded));
        let found = self.taxa.iter().filter(|known| known.row.is_none() && begins(&known.name));
        found.take(limit).map(|k| (k.name.to_string(), k.rank, k.common.to_string())).collect()
    }
}

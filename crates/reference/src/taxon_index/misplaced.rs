//! Names that are whole but not where or as they should be: a group in the column of the species, words run together, a
//! product named in the Latin of pharmacies (`cornu saigae`).
//!
//! Each is found by words that are known as they stand, or with one slip; what else stands there is not guessed at.

use super::finding::{How, TaxonFound};
use super::scientific::{Latin, Scientific};
use super::{TaxonIndex, alike};
use crate::fold::fold;
use crate::tables::taxa::pharmacy::{CREATURES, PRODUCTS};
use model::{Confidence, Rank};

/// A genus shorter than this stands in longer words by chance.
const LONG_GENUS: usize = 8;

impl TaxonIndex {
    /// `substrate Scleractinia`, `unidentified Psittacidae`: one word is a family, order or class, no other is a genus. Not
    /// the first word: behind a group the writer means something smaller (`Coleoptera Carabidae`).
    pub(super) fn group_among_words(&self, text: &str) -> Option<TaxonFound> {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').collect();
        if !(2..=6).contains(&words.len()) {
            return None;
        }
        let mut known = words.iter().enumerate().filter(|(_, word)| self.genus_at.contains_key(**word));
        let (_, group) = known.next().filter(|(at, group)| *at > 0 && group.len() >= 6)?;
        if known.next().is_some() {
            return None;
        }
        let found = self.exact(group)?;
        let (taxon, _) = found.taxa.first()?;
        let rank = self.taxa.get(*taxon as usize)?.rank;
        (!matches!(rank, Rank::Genus | Rank::Species | Rank::Subspecies)).then_some(TaxonFound {
            how: Some(How::GroupAmongWords),
            confidence: Some(Confidence::Possible),
            ..found
        })
    }

    /// `Crocodylusniloticus`, and a genus with the end of another Latin word before it.
    pub(super) fn run_together(&self, parsed: &Scientific) -> Option<TaxonFound> {
        match &parsed.species {
            None => self.space_lost(&parsed.genus),
            Some(_) => self.word_before_genus(parsed),
        }
    }

    fn space_lost(&self, word: &str) -> Option<TaxonFound> {
        if word.len() < 10 {
            return None;
        }
        let parts = (4..word.len() - 3).filter_map(|at| Some((word.get(..at)?, word.get(at..)?)));
        let known = parts.filter(|(genus, _)| self.genus_at.contains_key(*genus));
        let mut found = known.filter_map(|(genus, species)| self.exact(&format!("{genus} {species}")));
        let first = found.next()?;
        // Two ways to part the word are none.
        found.next().is_none().then_some(TaxonFound {
            how: Some(How::RunTogether),
            confidence: Some(Confidence::Likely),
            ..first
        })
    }

    /// A whole Latin word, ending in `-us`, `-is` or `-um`, before the genus: the first part of a compound genus
    /// (`Pseudoscaphirhynchus`) never ends so.
    fn word_before_genus(&self, parsed: &Scientific) -> Option<TaxonFound> {
        let word = parsed.genus.as_str();
        let parts = (4..word.len().saturating_sub(LONG_GENUS - 1))
            .filter_map(|at| Some((word.get(..at)?, word.get(at..)?)))
            .filter(|(before, _)| ["us", "is", "um"].iter().any(|end| before.ends_with(end)));
        let mut found = parts.filter_map(|(_, rest)| {
            let genus = self.genus_within_a_slip(rest)?;
            let name = Scientific { genus, ..parsed.clone() };
            let species = self.exact(&name.key());
            species.or_else(|| self.genus_only(&Scientific { qualifier: parsed.qualifier, ..name }))
        });
        let first = found.next()?;
        found.next().is_none().then_some(TaxonFound {
            how: Some(How::RunTogether),
            confidence: Some(Confidence::Possible),
            ..first
        })
    }

    fn genus_within_a_slip(&self, word: &str) -> Option<String> {
        if word.len() >= LONG_GENUS && self.genus_at.contains_key(word) {
            return Some(word.to_owned());
        }
        let written = Latin::genus(word);
        let mut near: Vec<u32> = self.similar_genera(&written).into_iter().map(|(_, place)| place).collect();
        near.retain(|place| {
            let genus = self.genera.get(*place as usize);
            genus.is_some_and(|genus| {
                genus.word.word.len() >= LONG_GENUS && alike::at_most_one_slip(&written, &genus.word)
            })
        });
        let [one] = near.as_slice() else { return None };
        self.genera.get(*one as usize).map(|genus| genus.word.word.to_string())
    }

    /// `Squama Manitis`, `cornu cervi`: a product and its animal in the Latin of pharmacies, in either order.
    pub(super) fn of_the_pharmacy(&self, text: &str) -> Option<TaxonFound> {
        let folded = fold(text);
        let (one, two) = folded.split_once(' ')?;
        let creature =
            |word: &str| CREATURES.iter().find(|(words, _)| words.contains(&word)).map(|row| row.1);
        let name = match (PRODUCTS.contains(&one), PRODUCTS.contains(&two)) {
            (true, false) => creature(two),
            (false, true) => creature(one),
            _ => None,
        }?;
        let found = self.exact(&name.to_lowercase())?;
        let how = Some(How::Pharmacy);
        Some(TaxonFound { how, confidence: Some(Confidence::Likely), ..found })
    }
}

#[cfg(test)]
mod tests {
    use crate::{Asked, TaxonIndex};

    fn named(text: &str) -> Option<String> {
        TaxonIndex::with(&[]).look_up(text, &Asked::default()).name
    }

    #[test]
    fn products_in_the_latin_of_pharmacies() {
        for (text, name) in [
            ("Squama Manitis", "Manidae"),
            ("CORNU SAIGAE TATARICAE", "Saiga tatarica"),
            ("pellis bovis", "Bos taurus"),
            ("ursi fel", "Ursidae"),
        ] {
            assert_eq!(named(text).as_deref(), Some(name), "{text}");
        }
        // Of two products or two animals nothing is made.
        for text in ["cornu pellis", "bovis ovis", "cornu aspersum", "corium nonsense"] {
            assert_eq!(named(text), None, "{text}");
        }
    }

    #[test]
    fn words_that_ran_together() {
        for (text, name) in [
            ("Manisjavanica", "Manis javanica"),
            ("Crocodylusniloticus", "Crocodylus niloticus"),
            ("viridisCrocodylus niloticus", "Crocodylus niloticus"),
        ] {
            assert_eq!(named(text).as_deref(), Some(name), "{text}");
        }
        // The first part of a compound genus is no word of its own.
        for text in ["Pseudocrocodylus niloticus", "Eucrocodylus novus", "Manisfoo"] {
            assert_ne!(named(text).as_deref(), Some("Crocodylus niloticus"), "{text}");
        }
    }

    #[test]
    fn a_group_among_words() {
        assert_eq!(named("unidentified Psittacidae").as_deref(), Some("Psittaciformes"));
        assert_eq!(named("substrate with Crocodylia on it").as_deref(), Some("Crocodylia"));
        let index = TaxonIndex::with(&[]);
        for text in
            ["the Psittacidae and Crocodylia", "Psittacidae sp", "Manis with Crocodylia", "Psittacidae"]
        {
            assert!(index.group_among_words(text).is_none(), "{text}");
        }
    }
}

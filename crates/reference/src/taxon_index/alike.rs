//! Names that are not written as any: other spellings, slips, words cut short or in another order.
//!
//! Candidates come from the genus and from the species word, each by keys that one slip cannot miss; they are compared in
//! quarters of a slip, and the nearest count. Two words must agree: one word alone is never a species.

use super::finding::{How, TaxonFound, evenly};
use super::likeness::{looks_alike, read_as, same_letters, slips, with_one_letter_less};
use super::scientific::{Latin, Scientific, loose_epithet};
use super::{Name, TaxonIndex};
use crate::fold::fold;
use model::Confidence;

/// Another spelling of the same Latin word, in quarters of a slip.
const SPELLING: usize = 2;
/// What a scanner takes for each other.
const SCANNER: usize = 3;
/// A letter more, less, other or swapped.
const SLIP: usize = 4;
/// A word whose end is missing: farther than any slips.
const CUT: usize = 100;

impl TaxonIndex {
    /// The genus not in its place: `hircus capra`.
    pub(super) fn other_order(&self, text: &str) -> Option<TaxonFound> {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').filter(|w| w.len() > 2).collect();
        if words.len() < 2 || words.len() > 6 {
            return None;
        }
        let genera = words.iter().skip(1).filter_map(|w| self.genera.get(*self.genus_at.get(*w)? as usize));
        let near = genera.flat_map(|genus| &genus.names).filter_map(|p| {
            let name = self.names.get(*p as usize).filter(|n| !n.species.is_empty())?;
            let below = name.below.is_empty() || words.contains(&&*name.below.word);
            // The more words are accounted for the better.
            let genus = self.genus_of(name);
            let species = words.iter().any(|w| *w == &*name.species.word && *w != genus);
            (below && species).then_some((if name.below.is_empty() { SLIP } else { 0 }, *p))
        });
        let found = self.nearest(near.collect(), &Scientific::of(text)?)?;
        (found.taxa.len() == 1).then_some(TaxonFound { confidence: Some(Confidence::Possible), ..found })
    }

    /// `Uroplatus fimbri`: fields are cut off; one species of the genus alone must begin so.
    pub(super) fn cut_short(&self, parsed: &Scientific) -> Option<TaxonFound> {
        let species = parsed.species.as_deref().filter(|s| s.len() >= 5)?;
        let genus = self.genera.get(*self.genus_at.get(parsed.genus.as_str())? as usize)?;
        let near = genus.names.iter().filter_map(|p| {
            let name = self.names.get(*p as usize).filter(|n| n.below.is_empty())?;
            let known = &*name.species.word;
            if known.len() > species.len() + 1 && known.starts_with(species) {
                return Some((CUT, *p));
            }
            (species.len() >= 7 && begins_with_a_slip(species, known)).then_some((CUT + SLIP, *p))
        });
        self.nearest(near.collect(), parsed).filter(|found| found.taxa.len() == 1)
    }

    /// A subspecies of this very species with a slip in its own word.
    pub(super) fn alike_below(&self, parsed: &Scientific) -> Option<TaxonFound> {
        let below = Latin::epithet(parsed.below.as_deref()?);
        let genus = self.genera.get(*self.genus_at.get(parsed.genus.as_str())? as usize)?;
        let near = genus.names.iter().filter_map(|p| {
            let name = self.names.get(*p as usize)?;
            let same = Some(&*name.species.word) == parsed.species.as_deref() && !name.below.is_empty();
            let cost = same.then(|| word_cost(&below, &name.below, true))??;
            Some((cost, *p))
        });
        self.nearest(near.collect(), parsed)
    }

    /// A genus or a higher name with a slip; never a species.
    pub(super) fn single_word(&self, parsed: &Scientific) -> Option<TaxonFound> {
        if parsed.genus.len() < 6 {
            return None;
        }
        let written = Latin::genus(&parsed.genus);
        let near = self.similar_genera(&written).into_iter().filter(|(cost, _)| *cost <= SLIP);
        let near = near.filter_map(|(cost, g)| {
            let genus = self.genera.get(g as usize)?;
            // Two Latin words with another ending are as often two genera as one, and short ones always are.
            let other_ending = cost == SPELLING && genus.word.loose != written.loose;
            let short = parsed.genus.len() < 7
                || (parsed.genus.len() < 10 && other_ending && !is_genitive(&parsed.genus));
            if parsed.species.is_some() && short {
                return None;
            }
            let own = genus.names.iter().find(|p| {
                self.names.get(**p as usize).is_some_and(|n| n.species.is_empty() && !n.standing.is_synonym())
            });
            Some((cost, *own?))
        });
        self.nearest(near.collect(), parsed)
    }

    /// Genera that a word may stand for, with the slips that it takes.
    pub(super) fn similar_genera(&self, written: &Latin) -> Vec<(usize, u32)> {
        let word = &*written.word;
        let mut places: Vec<u32> = self.genus_at.get(word).copied().into_iter().collect();
        places.extend(self.genus_loose.get(&*written.loose).into_iter().flatten());
        places.extend(self.genus_loose.get(loose_epithet(word).as_str()).into_iter().flatten());
        if word.len() <= 24 {
            for less in with_one_letter_less(word).chain(with_one_letter_less(&written.loose)) {
                places.extend(self.genus_less.get(less.as_str()).into_iter().flatten());
            }
            places.extend(read_as(word).filter_map(|read| self.genus_at.get(read.as_str())));
        }
        places.sort_unstable();
        places.dedup();
        let cost = |p: u32| word_cost(written, &self.genera.get(p as usize)?.word, false);
        places.into_iter().filter_map(|p| Some((cost(p)?, p))).collect()
    }

    /// Names with a slip or two.
    pub(super) fn alike(&self, parsed: &Scientific) -> Option<TaxonFound> {
        let written = Written::of(parsed)?;
        let mut near: Vec<(usize, u32)> = Vec::new();
        for (genus_cost, genus) in self.similar_genera(&written.genus) {
            let Some(genus) = self.genera.get(genus as usize) else { continue };
            for place in &genus.names {
                let Some(name) = self.names.get(*place as usize) else { continue };
                near.extend(written.cost(name, genus_cost).map(|cost| (cost, *place)));
            }
        }
        for place in self.by_epithet.get(&written.species.loose).into_iter().flatten() {
            let Some(name) = self.names.get(*place as usize) else { continue };
            let Some(genus) = self.genera.get(name.genus as usize) else { continue };
            let Some(genus_cost) = written.genus_cost(&genus.word, name) else { continue };
            near.extend(written.cost(name, genus_cost).map(|cost| (cost, *place)));
        }
        self.nearest(near, parsed)
    }

    /// The nearest names: resolved where they are all of one taxon, else candidates.
    fn nearest(&self, mut near: Vec<(usize, u32)>, parsed: &Scientific) -> Option<TaxonFound> {
        let least = near.iter().map(|(cost, _)| *cost).min()?;
        near.retain(|(cost, _)| *cost == least);
        let standing = |place: u32| self.names.get(place as usize).map(|n| (n.standing, n.taxon));
        near.sort_by_key(|(_, place)| standing(*place));
        let mut taxa: Vec<u32> = Vec::new();
        for taxon in near.iter().filter_map(|(_, p)| self.names.get(*p as usize)).map(|n| n.taxon) {
            if !taxa.contains(&taxon) {
                taxa.push(taxon);
            }
        }
        let how = match least {
            0..=SPELLING => How::Spelling,
            CUT.. => How::CutShort,
            least => How::Slips(least.div_ceil(SLIP)),
        };
        let sure = least <= SLIP && parsed.key().len() >= 12 && taxa.len() == 1;
        Some(TaxonFound {
            taxa: evenly(taxa),
            how: Some(how),
            name: near.first().map(|(_, p)| *p),
            confidence: Some(if sure { Confidence::Likely } else { Confidence::Possible }),
            qualifier: Some(parsed.qualifier),
            ..TaxonFound::default()
        })
    }
}

/// A written name, made comparable once.
struct Written {
    genus: Latin,
    species: Latin,
    below: Option<Latin>,
}

impl Written {
    /// `None` for words so short that any is near.
    fn of(parsed: &Scientific) -> Option<Self> {
        let species = parsed.species.as_deref().filter(|s| s.len() >= 3)?;
        (parsed.genus.len() >= 3).then(|| Self {
            genus: Latin::genus(&parsed.genus),
            species: Latin::epithet(species),
            below: parsed.below.as_deref().map(Latin::epithet),
        })
    }

    /// The genus of a name that has this species word: a short genus may have a slip where the species is sure.
    fn genus_cost(&self, genus: &Latin, name: &Name) -> Option<usize> {
        word_cost(&self.genus, genus, false).or_else(|| {
            let sure = self.species.word.len() >= 6 && self.species.word == name.species.word;
            let short = || genus.word.len() <= 3 && slips(&self.genus.word, &genus.word, 1).is_some();
            let mixed = || genus.word.len() >= 8 && same_letters(&self.genus.word, &genus.word);
            (sure && (short() || mixed())).then_some(SLIP + SPELLING)
        })
    }

    fn cost(&self, name: &Name, genus_cost: usize) -> Option<usize> {
        if name.species.is_empty() {
            return None;
        }
        let short = || {
            let short = genus_cost == 0 && name.species.word.len() == 3;
            short.then(|| slips(&self.species.word, &name.species.word, 1))?.map(|slips| slips * SLIP)
        };
        let species_cost = word_cost(&self.species, &name.species, true).or_else(short)?;
        let below_cost = match (&self.below, name.below.is_empty()) {
            (None, true) => 0,
            (Some(below), false) => word_cost(below, &name.below, true)?,
            (Some(_), true) => SLIP,
            (None, false) => return None,
        };
        let cost = genus_cost + species_cost + below_cost;
        let letters = self.genus.word.len() + self.species.word.len();
        let most = if letters >= 16 { 3 } else { 2 };
        (cost <= most * SLIP).then_some(cost)
    }
}

/// How far a written word is from a word of a name, in quarters of a slip; `None` where it is too far.
fn word_cost(written: &Latin, known: &Latin, epithet: bool) -> Option<usize> {
    if written.word == known.word {
        return Some(0);
    }
    // Nothing below could make the words one.
    if written.loose != known.loose && !written.may_be(known, 3) {
        return None;
    }
    if written.loose == known.loose || (!epithet && other_ending(written, known)) {
        return Some(SPELLING);
    }
    let shorter = written.word.len().min(known.word.len());
    if shorter >= 4 && looks_alike(&written.word, &known.word) {
        return Some(SCANNER);
    }
    let most = match shorter {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    let as_written = || slips(&written.word, &known.word, most).map(|slips| slips * SLIP);
    let as_written = written.may_be(known, most).then(as_written).flatten();
    if as_written == Some(SLIP) || shorter < 7 {
        return as_written;
    }
    slips(&written.loose, &known.loose, 1).map(|_| SPELLING + SLIP).or(as_written)
}

/// Whether a word is another, or one slip away from it.
pub(super) fn at_most_one_slip(written: &Latin, known: &Latin) -> bool {
    word_cost(written, known, false).is_some_and(|cost| cost <= SLIP)
}

/// Whether a word begins as another does, but for one slip, and lacks at least two letters of its end.
fn begins_with_a_slip(written: &str, known: &str) -> bool {
    let lengths = written.len() - 1..=(written.len() + 1).min(known.len().saturating_sub(2));
    lengths.filter_map(|length| known.get(..length)).any(|start| slips(written, start, 1).is_some())
}

/// Whether a word ends as the genitives of Latin do, and as no genus does.
fn is_genitive(word: &str) -> bool {
    ["i", "ae", "orum", "arum"].iter().any(|ending| word.ends_with(ending))
}

/// A genus with another ending, `Abronius`.
fn other_ending(written: &Latin, known: &Latin) -> bool {
    written.word.len() > 5
        && written.word.get(..4) == known.word.get(..4)
        && loose_epithet(&written.word) == loose_epithet(&known.word)
}

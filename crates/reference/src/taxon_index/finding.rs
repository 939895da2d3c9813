//! Finding the taxon of a text: what it is, without yet telling it in words.

use super::scientific::{Qualifier, Scientific, loose_epithet};
use super::{Name, TaxonIndex};
use crate::fold::{fold, singulars};
use crate::kin::may_mean;
use crate::taxon::{Hit, bare, read_likely, read_strictly};
use model::{Confidence, Rank};

/// By what a taxon was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The accepted name as written.
    Name,
    /// A synonym as written.
    Synonym,
    /// A word of the table: a common or trade name, in any of its languages.
    Word,
    /// A common name of a loaded list.
    CommonName,
    /// The genus by its initial.
    Initial,
    /// Another spelling of the same Latin words: gender, `y` for `i`, doubled letters.
    Spelling,
    /// So many slips.
    Slips(usize),
    /// The beginning of the species word alone.
    CutShort,
    /// The species, without its subspecies, which is not known.
    SpeciesOnly,
    /// The genus, without its species, which is not known.
    GenusOnly,
    /// A hybrid: the parents.
    Hybrid,
    /// A group that the last words name.
    LastWords,
    /// A family, order or class among words that name nothing.
    GroupAmongWords,
    /// Words that were run together.
    RunTogether,
    /// A product and its animal in the Latin of pharmacies.
    Pharmacy,
}

/// What a text was found to mean.
#[derive(Debug, Clone, Default)]
pub struct TaxonFound {
    /// Taxa by place, with their weights, heaviest first; one where it is resolved, none where it is not.
    pub taxa: Vec<(u32, f32)>,
    /// By what.
    pub how: Option<How>,
    /// The name of the index that it was found by.
    pub(super) name: Option<u32>,
    pub(crate) confidence: Option<Confidence>,
    /// What the table says of the word, where it was one.
    pub(super) told: Option<String>,
    pub(super) qualifier: Option<Qualifier>,
}

impl TaxonFound {
    /// Taxa that a text may mean alike.
    fn of(taxa: Vec<u32>, how: How, confidence: Confidence) -> Self {
        Self { taxa: evenly(taxa), how: Some(how), confidence: Some(confidence), ..Self::default() }
    }
}

/// Longest text that is looked at: longer ones are no names.
const LONGEST: usize = 160;

impl TaxonIndex {
    /// Finds the taxon of a text.
    #[must_use]
    pub fn find(&self, text: &str) -> TaxonFound {
        if text.len() > LONGEST {
            return TaxonFound::default();
        }
        if let Some(found) = self.as_written(text) {
            return found;
        }
        self.hybrid(text)
            .or_else(|| self.scientific(text))
            .or_else(|| self.in_brackets(text))
            .or_else(|| self.common_of_one(text))
            .or_else(|| self.ambiguous(text))
            .or_else(|| self.word(read_strictly(text)?))
            .or_else(|| self.common(text))
            .or_else(|| self.likely(text))
            .unwrap_or_default()
    }

    /// The quick way: the very name, in whatever case.
    fn as_written(&self, text: &str) -> Option<TaxonFound> {
        let mut buffer = [0_u8; 96];
        let bytes = text.as_bytes();
        let out = buffer.get_mut(..bytes.len())?;
        let mut words = 1;
        for (to, from) in out.iter_mut().zip(bytes) {
            *to = match from {
                b'a'..=b'z' => *from,
                b'A'..=b'Z' => from.to_ascii_lowercase(),
                b' ' => {
                    words += 1;
                    b' '
                }
                _ => return None,
            };
        }
        let key = std::str::from_utf8(out).ok()?;
        // One word may be a common name as well, which the table knows better.
        if words == 1 && crate::taxon::INDEX.by_word.contains_key(&singulars(key)) {
            return None;
        }
        self.exact(key)
    }

    pub(super) fn exact(&self, key: &str) -> Option<TaxonFound> {
        let first = *self.by_key.get(key)?;
        let name = self.names.get(first as usize)?;
        if self.more.is_empty() || !self.more.contains_key(key) {
            return Some(Self::one(first, name));
        }
        let mut places: Vec<u32> = self.named(key).collect();
        places.sort_by_key(|p| self.names.get(*p as usize).map(|n| n.standing));
        let best = self.names.get(*places.first()? as usize)?;
        let equal: Vec<u32> = places
            .iter()
            .filter_map(|p| self.names.get(*p as usize))
            .filter(|n| n.standing == best.standing)
            .map(|n| n.taxon)
            .collect();
        let mut found = Self::one(*places.first()?, best);
        if equal.len() > 1 {
            found.taxa = evenly(equal);
        }
        Some(found)
    }

    fn one(place: u32, name: &Name) -> TaxonFound {
        TaxonFound {
            taxa: vec![(name.taxon, 1.0)],
            how: Some(if name.standing.is_synonym() { How::Synonym } else { How::Name }),
            name: Some(place),
            confidence: Some(Confidence::Certain),
            ..TaxonFound::default()
        }
    }

    fn scientific(&self, text: &str) -> Option<TaxonFound> {
        let parsed = Scientific::of(text)?;
        if parsed.species.is_none() && parsed.qualifier == Qualifier::None && !parsed.shortened {
            // A bare word is the table's first, and was looked up as written.
            return None;
        }
        if parsed.is_abbreviated() {
            return self.by_initial(&parsed);
        }
        let mut found = self.exact(&parsed.key())?;
        if matches!(parsed.qualifier, Qualifier::LooksLike | Qualifier::Hybrid) {
            found.confidence = Some(Confidence::Possible);
        }
        if parsed.species.is_none() && parsed.qualifier == Qualifier::None {
            return None;
        }
        found.qualifier = Some(parsed.qualifier);
        Some(found)
    }

    /// `Grey parrot (Psittacus erithacus)`.
    fn in_brackets(&self, text: &str) -> Option<TaxonFound> {
        let (before, rest) = text.split_once(['(', '['])?;
        let inside = rest.split([')', ']']).next()?;
        if !inside.trim().contains(' ') {
            return None;
        }
        self.scientific(inside).or_else(|| self.scientific(before))
    }

    /// `Falco rusticolus x Falco cherrug`: both parents.
    fn hybrid(&self, text: &str) -> Option<TaxonFound> {
        let (one, two) =
            text.split_once(" x ").or_else(|| text.split_once(" X ")).or_else(|| text.split_once('×'))?;
        let one = Scientific::of(one).filter(|n| n.species.is_some())?;
        let mut two = Scientific::of(two)?;
        match &two.species {
            // `Falco cherrug × rusticolus`
            None => two.species = Some(std::mem::replace(&mut two.genus, one.genus.clone())),
            Some(_) if two.is_abbreviated() => two.genus.clone_from(&one.genus),
            Some(_) => {}
        }
        let (one, two) = (self.exact(&one.key())?, self.exact(&two.key())?);
        let parents = one.taxa.iter().chain(&two.taxa).map(|(t, _)| *t).collect();
        Some(TaxonFound::of(parents, How::Hybrid, Confidence::Likely))
    }

    /// `P. tetradactyla`: every genus with that initial that has the species.
    fn by_initial(&self, parsed: &Scientific) -> Option<TaxonFound> {
        let species = parsed.species.as_deref()?;
        let places = self.by_epithet.get(loose_epithet(species).as_str())?;
        let fits = |name: &&Name| {
            self.genus_of(name).starts_with(&parsed.genus)
                && *name.species.word == *species
                && (parsed.below.is_none() || parsed.below.as_deref() == Some(&*name.below.word))
                && (parsed.below.is_some() || name.below.is_empty())
        };
        let mut taxa: Vec<u32> =
            places.iter().filter_map(|p| self.names.get(*p as usize)).filter(fits).map(|n| n.taxon).collect();
        taxa.sort_unstable();
        taxa.dedup();
        (!taxa.is_empty()).then(|| TaxonFound::of(taxa, How::Initial, Confidence::Likely))
    }

    pub(super) fn genus_of(&self, name: &Name) -> &str {
        self.genera.get(name.genus as usize).map_or("", |g| &*g.word.word)
    }

    fn word(&self, hit: Hit) -> Option<TaxonFound> {
        let place = self.by_row(hit.row)?;
        Some(TaxonFound {
            taxa: vec![(place, 1.0)],
            how: Some(How::Word),
            confidence: Some(hit.confidence),
            told: Some(hit.rule),
            ..TaxonFound::default()
        })
    }

    fn by_row(&self, row: &'static crate::tables::taxa::TaxonRow) -> Option<u32> {
        let same =
            |p: &u32| self.taxa.get(*p as usize).and_then(|k| k.row).is_some_and(|r| std::ptr::eq(r, row));
        // A row stands in the order of the table; its name leads to it without a search.
        let key = Scientific::of(row.name)?.key();
        let places = self.named(&key).filter_map(|n| self.names.get(n as usize)).map(|n| n.taxon);
        places.into_iter().find(same)
    }

    /// A trade name that the table keeps as a set.
    fn ambiguous(&self, text: &str) -> Option<TaxonFound> {
        let shares = may_mean(text).iter().filter_map(|(name, share)| {
            let (taxon, _) = *self.exact(&Scientific::of(name)?.key())?.taxa.first()?;
            Some((taxon, f32::from(*share) / 100.0))
        });
        let taxa: Vec<(u32, f32)> = shares.collect();
        (taxa.len() > 1).then(|| TaxonFound {
            taxa,
            how: Some(How::CommonName),
            confidence: Some(Confidence::Possible),
            ..TaxonFound::default()
        })
    }

    /// A common name of several words that the lists give to one taxon: they know it better than the table, whose single
    /// words are those of the trade.
    fn common_of_one(&self, text: &str) -> Option<TaxonFound> {
        if self.by_common.is_empty() || !text.trim().contains([' ', '-']) {
            return None;
        }
        let taxa = self.by_common.get(common_key(text).as_str()).filter(|taxa| taxa.len() == 1)?;
        Some(TaxonFound::of(taxa.clone(), How::CommonName, Confidence::Likely))
    }

    /// A common name of a list; without what stands around it, where the whole is none.
    fn common(&self, text: &str) -> Option<TaxonFound> {
        let bare = || bare(&singulars(&fold(text))).map(|bare| bare.replace(' ', ""));
        let taxa =
            self.by_common.get(common_key(text).as_str()).or_else(|| self.by_common.get(bare()?.as_str()))?;
        // A genus and its species share a name: the name alone says the genus no better than the species.
        Some(TaxonFound::of(taxa.clone(), How::CommonName, Confidence::Likely))
    }

    /// What is not written as any name: subspecies and species that are not known, spellings, slips, groups.
    fn likely(&self, text: &str) -> Option<TaxonFound> {
        let parsed = Scientific::of(text).filter(|n| !n.is_abbreviated());
        let by_name = self.of_the_pharmacy(text).or_else(|| {
            let n = parsed.as_ref()?;
            self.species_only(n)
                .or_else(|| self.alike(n))
                .or_else(|| self.cut_short(n))
                .or_else(|| self.other_order(text))
        });
        by_name
            .or_else(|| self.last_words(text))
            .or_else(|| self.genus_only(parsed.as_ref()?))
            .or_else(|| self.run_together(parsed.as_ref()?))
            .or_else(|| self.group_among_words(text))
    }

    fn species_only(&self, parsed: &Scientific) -> Option<TaxonFound> {
        let species = parsed.species.as_deref()?;
        parsed.below.as_ref()?;
        let near = self.alike_below(parsed);
        if near.is_some() {
            return near;
        }
        let found = self.exact(&format!("{} {species}", parsed.genus))?;
        Some(TaxonFound { how: Some(How::SpeciesOnly), confidence: Some(Confidence::Likely), ..found })
    }

    /// `Chinese Red-Necked Turtles` are turtles; but of two Latin words the second is a species, whatever genus is called
    /// so as well.
    fn last_words(&self, text: &str) -> Option<TaxonFound> {
        let hit = read_likely(text)?;
        let last = fold(text);
        let last = last.rsplit(' ').next().unwrap_or_default();
        if self.genus_at.contains_key(last) && !last.ends_with("idae") {
            return None;
        }
        self.word(hit).map(|found| TaxonFound { how: Some(How::LastWords), ..found })
    }

    /// The genus alone, where it is known and its species is not.
    pub(super) fn genus_only(&self, parsed: &Scientific) -> Option<TaxonFound> {
        if parsed.species.is_none() && parsed.qualifier != Qualifier::Open {
            return self.single_word(parsed);
        }
        let found = self.exact(&parsed.genus).or_else(|| self.single_word(parsed))?;
        let (taxon, _) = found.taxa.first()?;
        if self.taxa.get(*taxon as usize)?.rank != Rank::Genus {
            return None;
        }
        let how = if parsed.species.is_some() { How::GenusOnly } else { found.how? };
        Some(TaxonFound { how: Some(how), confidence: Some(Confidence::Possible), ..found })
    }
}

/// One form of a common name: plural and singular, hyphen, space and none are one.
pub(super) fn common_key(name: &str) -> String {
    singulars(&fold(name)).replace(' ', "")
}

pub(super) fn evenly(taxa: Vec<u32>) -> Vec<(u32, f32)> {
    let mut seen: Vec<u32> = Vec::with_capacity(taxa.len());
    for taxon in taxa {
        if !seen.contains(&taxon) {
            seen.push(taxon);
        }
    }
    let weight = 1.0 / seen.len().max(1) as f32;
    seen.into_iter().map(|t| (t, weight)).collect()
}

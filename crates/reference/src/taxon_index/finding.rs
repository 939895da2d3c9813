//! Finding the taxon of a text: what it is, without yet telling it in words.

use super::likeness::{looks_alike, read_as, same_letters, slips, with_one_letter_less};
use super::scientific::{Qualifier, Scientific, loose, loose_epithet};
use super::{Name, TaxonIndex};
use crate::fold::{fold, singulars};
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
    pub(super) confidence: Option<Confidence>,
    /// What the table says of the word, where it was one.
    pub(super) told: Option<String>,
    pub(super) qualifier: Option<Qualifier>,
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

    fn exact(&self, key: &str) -> Option<TaxonFound> {
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
        let (one, two) = text.split_once(" x ").or_else(|| text.split_once(" X ")).or_else(|| text.split_once('×'))?;
        let one = Scientific::of(one).filter(|n| n.species.is_some())?;
        let mut two = Scientific::of(two)?;
        if two.is_abbreviated() {
            two.genus.clone_from(&one.genus);
        }
        let (one, two) = (self.exact(&one.key())?, self.exact(&two.key())?);
        let parents = evenly(one.taxa.iter().chain(&two.taxa).map(|(t, _)| *t).collect());
        Some(TaxonFound { taxa: parents, how: Some(How::Hybrid), confidence: Some(Confidence::Likely), ..TaxonFound::default() })
    }

    /// `P. tetradactyla`: every genus with that initial that has the species.
    fn by_initial(&self, parsed: &Scientific) -> Option<TaxonFound> {
        let species = parsed.species.as_deref()?;
        let places = self.by_epithet.get(loose_epithet(species).as_str())?;
        let fits = |name: &&Name| {
            self.genus_of(name).starts_with(&parsed.genus)
                && &*name.species == species
                && (parsed.below.is_none() || parsed.below.as_deref() == Some(&*name.below))
                && (parsed.below.is_some() || name.below.is_empty())
        };
        let mut taxa: Vec<u32> =
            places.iter().filter_map(|p| self.names.get(*p as usize)).filter(fits).map(|n| n.taxon).collect();
        taxa.sort_unstable();
        taxa.dedup();
        (!taxa.is_empty()).then(|| TaxonFound {
            taxa: evenly(taxa),
            how: Some(How::Initial),
            confidence: Some(Confidence::Likely),
            ..TaxonFound::default()
        })
    }

    fn genus_of(&self, name: &Name) -> &str {
        self.genera.get(name.genus as usize).map_or("", |g| &*g.word)
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
        let same = |p: &u32| self.taxa.get(*p as usize).and_then(|k| k.row).is_some_and(|r| std::ptr::eq(r, row));
        // A row stands in the order of the table; its name leads to it without a search.
        let key = Scientific::of(row.name)?.key();
        let places = self.named(&key).filter_map(|n| self.names.get(n as usize)).map(|n| n.taxon);
        places.into_iter().find(same)
    }

    /// A common name of several words that the lists give to one taxon: they know it better than the table, whose single
    /// words are those of the trade.
    fn common_of_one(&self, text: &str) -> Option<TaxonFound> {
        if self.by_common.is_empty() || !text.trim().contains([' ', '-']) {
            return None;
        }
        let taxa = self.by_common.get(common_key(text).as_str()).filter(|taxa| taxa.len() == 1)?;
        Some(TaxonFound {
            taxa: evenly(taxa.clone()),
            how: Some(How::CommonName),
            confidence: Some(Confidence::Likely),
            ..TaxonFound::default()
        })
    }

    /// A common name of a list; without what stands around it, where the whole is none.
    fn common(&self, text: &str) -> Option<TaxonFound> {
        let bare = || bare(&singulars(&fold(text))).map(|bare| bare.replace(' ', ""));
        let taxa = self.by_common.get(common_key(text).as_str()).or_else(|| self.by_common.get(bare()?.as_str()))?;
        // A genus and its species share a name: the name alone says the genus no better than the species.
        Some(TaxonFound {
            taxa: evenly(taxa.clone()),
            how: Some(How::CommonName),
            confidence: Some(Confidence::Likely),
            ..TaxonFound::default()
        })
    }

    /// What is not written as any name: subspecies and species that are not known, spellings, slips, groups.
    fn likely(&self, text: &str) -> Option<TaxonFound> {
        let parsed = Scientific::of(text).filter(|n| !n.is_abbreviated());
        let by_name = parsed.as_ref().and_then(|n| {
            self.species_only(n).or_else(|| self.alike(n)).or_else(|| self.cut_short(n)).or_else(|| self.other_order(text))
        });
        by_name
            .or_else(|| self.last_words(text))
            .or_else(|| self.genus_only(&parsed?))
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
        if self.genus_at.contains_key(last) && !hit.row.name.to_lowercase().ends_with("idae") {
            return None;
        }
        self.word(hit).map(|found| TaxonFound { how: Some(How::LastWords), ..found })
    }

    /// The genus not in its place: `hircus capra`.
    fn other_order(&self, text: &str) -> Option<TaxonFound> {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').filter(|w| w.len() > 2).collect();
        if words.len() < 2 || words.len() > 6 {
            return None;
        }
        let genera = words.iter().skip(1).filter_map(|w| self.genera.get(*self.genus_at.get(*w)? as usize));
        let near = genera.flat_map(|genus| &genus.names).filter_map(|p| {
            let name = self.names.get(*p as usize).filter(|n| !n.species.is_empty())?;
            let below = name.below.is_empty() || words.contains(&&*name.below);
            // The more words are accounted for the better.
            let genus = self.genus_of(name);
            let species = words.iter().any(|w| *w == &*name.species && *w != genus);
            (below && species).then_some((if name.below.is_empty() { SLIP } else { 0 }, *p))
        });
        let found = self.nearest(near.collect(), &Scientific::of(text)?)?;
        (found.taxa.len() == 1).then_some(TaxonFound { confidence: Some(Confidence::Possible), ..found })
    }

    /// `Uroplatus fimbri`: fields are cut off; one species of the genus must begin so, give or take a slip.
    fn cut_short(&self, parsed: &Scientific) -> Option<TaxonFound> {
        let species = parsed.species.as_deref().filter(|s| s.len() >= 5)?;
        let genus = self.genera.get(*self.genus_at.get(parsed.genus.as_str())? as usize)?;
        let near = genus.names.iter().filter_map(|p| {
            let name = self.names.get(*p as usize).filter(|n| n.below.is_empty() && n.species.len() > species.len())?;
            let begins = |len: usize| name.species.get(..len).and_then(|start| slips(species, start, 1));
            let cost = (species.len() - 1..=species.len()).filter_map(begins).min()?;
            Some((CUT + cost * SLIP, *p))
        });
        self.nearest(near.collect(), parsed).filter(|found| found.taxa.len() == 1)
    }

    /// A subspecies of this very species with a slip in its own word.
    fn alike_below(&self, parsed: &Scientific) -> Option<TaxonFound> {
        let below = parsed.below.as_deref()?;
        let genus = self.genera.get(*self.genus_at.get(parsed.genus.as_str())? as usize)?;
        let near = genus.names.iter().filter_map(|p| {
            let name = self.names.get(*p as usize)?;
            let same = Some(&*name.species) == parsed.species.as_deref() && !name.below.is_empty();
            let cost = same.then(|| word_cost(below, &name.below, true))??;
            Some((cost, *p))
        });
        self.nearest(near.collect(), parsed)
    }

    /// The genus alone, where it is known and its species is not.
    fn genus_only(&self, parsed: &Scientific) -> Option<TaxonFound> {
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

    /// A genus or a higher name with a slip; never a species.
    fn single_word(&self, parsed: &Scientific) -> Option<TaxonFound> {
        if parsed.genus.len() < 6 {
            return None;
        }
        let most = if parsed.genus.len() >= 8 { SLIP + SPELLING } else { SLIP };
        let near = self.similar_genera(&parsed.genus).into_iter().filter(|(cost, _)| *cost <= most);
        let near = near.filter_map(|(cost, g)| {
            let genus = self.genera.get(g as usize)?;
            // Two Latin words with another ending are as often two genera as one.
            if parsed.species.is_some() && cost == SPELLING && loose(&genus.word) != loose(&parsed.genus) {
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
    fn similar_genera(&self, word: &str) -> Vec<(usize, u32)> {
        let mut places: Vec<u32> = self.genus_at.get(word).copied().into_iter().collect();
        places.extend(self.genus_loose.get(loose(word).as_str()).into_iter().flatten());
        places.extend(self.genus_loose.get(loose_epithet(word).as_str()).into_iter().flatten());
        if word.len() <= 24 {
            for less in with_one_letter_less(word).chain(with_one_letter_less(&loose(word))) {
                places.extend(self.genus_less.get(less.as_str()).into_iter().flatten());
            }
            places.extend(read_as(word).filter_map(|read| self.genus_at.get(read.as_str())));
        }
        places.sort_unstable();
        places.dedup();
        let cost = |p: u32| word_cost(word, &self.genera.get(p as usize)?.word, false);
        places.into_iter().filter_map(|p| Some((cost(p)?, p))).collect()
    }

    /// Names with a slip or two.
    fn alike(&self, parsed: &Scientific) -> Option<TaxonFound> {
        let species = parsed.species.as_deref()?;
        if parsed.genus.len() < 3 || species.len() < 3 {
            return None;
        }
        let mut near: Vec<(usize, u32)> = Vec::new();
        for (genus_cost, genus) in self.similar_genera(&parsed.genus) {
            let Some(genus) = self.genera.get(genus as usize) else { continue };
            for place in &genus.names {
                let Some(name) = self.names.get(*place as usize) else { continue };
                near.extend(self.cost(parsed, name, genus_cost).map(|cost| (cost, *place)));
            }
        }
        for place in self.by_epithet.get(loose_epithet(species).as_str()).into_iter().flatten() {
            let Some(name) = self.names.get(*place as usize) else { continue };
            let Some(genus_cost) = self.genus_cost(parsed, name) else { continue };
            near.extend(self.cost(parsed, name, genus_cost).map(|cost| (cost, *place)));
        }
        self.nearest(near, parsed)
    }

    /// The genus of a name that has this species word: a short genus may have a slip where the species is sure.
    fn genus_cost(&self, parsed: &Scientific, name: &Name) -> Option<usize> {
        let genus = self.genus_of(name);
        word_cost(&parsed.genus, genus, false).or_else(|| {
            let sure = parsed.species.as_deref().is_some_and(|s| s.len() >= 6 && *s == *name.species);
            let short = sure && genus.len() <= 3 && slips(&parsed.genus, genus, 1).is_some();
            let mixed = sure && genus.len() >= 8 && same_letters(&parsed.genus, genus);
            (short || mixed).then_some(SLIP + 2)
        })
    }

    fn cost(&self, parsed: &Scientific, name: &Name, genus_cost: usize) -> Option<usize> {
        let species = parsed.species.as_deref()?;
        if name.species.is_empty() {
            return None;
        }
        let short = || (genus_cost == 0 && name.species.len() == 3).then(|| slips(species, &name.species, 1))?;
        let epithet_cost =
            word_cost(species, &name.species, true).or_else(|| short().map(|slips| slips * SLIP))?;
        let below_cost = match (parsed.below.as_deref(), &*name.below) {
            (None, "") => 0,
            (Some(a), b) if !b.is_empty() => word_cost(a, b, true)?,
            (Some(_), _) => SLIP,
            (None, _) => return None,
        };
        let cost = genus_cost + epithet_cost + below_cost;
        let letters = parsed.genus.len() + species.len();
        let most = if letters >= 16 { 3 } else { 2 };
        (cost <= most * SLIP).then_some(cost)
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

/// Another spelling of the same Latin word, in quarters of a slip.
const SPELLING: usize = 2;
/// What a scanner takes for each other.
const SCANNER: usize = 3;
/// A letter more, less, other or swapped.
const SLIP: usize = 4;
/// A word whose end is missing: farther than any slips.
const CUT: usize = 100;

/// How far a written word is from a word of a name, in quarters of a slip; `None` where it is too far.
fn word_cost(written: &str, known: &str, epithet: bool) -> Option<usize> {
    if written == known {
        return Some(0);
    }
    let loosely = if epithet { loose_epithet } else { loose };
    if loosely(written) == loosely(known) || (!epithet && written.len() > 5 && loose_epithet(written) == loose_epithet(known)) {
        return Some(SPELLING);
    }
    let shorter = written.len().min(known.len());
    if shorter >= 4 && looks_alike(written, known) {
        return Some(SCANNER);
    }
    let most = match shorter {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    let written_so = slips(written, known, most).map(|slips| slips * SLIP);
    if written_so == Some(SLIP) || shorter < 7 {
        return written_so;
    }
    let spelled = slips(&loosely(written), &loosely(known), 1).map(|_| SPELLING + SLIP);
    spelled.or(written_so)
}

/// One form of a common name: plural and singular, hyphen, space and none are one.
pub(super) fn common_key(name: &str) -> String {
    singulars(&fold(name)).replace(' ', "")
}

fn evenly(taxa: Vec<u32>) -> Vec<(u32, f32)> {
    let mut seen: Vec<u32> = Vec::with_capacity(taxa.len());
    for taxon in taxa {
        if !seen.contains(&taxon) {
            seen.push(taxon);
        }
    }
    let weight = 1.0 / seen.len().max(1) as f32;
    seen.into_iter().map(|t| (t, weight)).collect()
}

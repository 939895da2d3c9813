//! Building the index from the table and the lists.
//!
//! A taxon of a list is that of the table where the accepted names agree, or where the table has the list's name as a
//! synonym and the list does not keep the two apart.

use super::finding::common_key;
use super::likeness::with_one_letter_less;
use super::scientific::{Latin, Scientific, loose_epithet};
use super::{Genus, Known, List, Listed, Name, Standing, TaxonIndex};
use crate::checklist::{Checklist, ListedTaxon};
use crate::tables::taxa::{TaxonRow, rows};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

impl TaxonIndex {
    /// The index over the table and these lists.
    #[must_use]
    pub fn with(lists: &[Checklist]) -> Self {
        let mut index = Self {
            taxa: Vec::new(),
            names: Vec::new(),
            genera: Vec::new(),
            by_key: FxHashMap::default(),
            more: FxHashMap::default(),
            genus_at: FxHashMap::default(),
            genus_loose: FxHashMap::default(),
            genus_less: FxHashMap::default(),
            by_epithet: FxHashMap::default(),
            by_common: FxHashMap::default(),
            lists: Vec::new(),
        };
        let mut places = Places::default();
        for row in rows() {
            index.add_row(row, &mut places);
        }
        for list in lists {
            index.add_list(list, &mut places);
        }
        index.finish();
        index
    }

    fn add_row(&mut self, row: &'static TaxonRow, places: &mut Places) {
        let place = position(self.taxa.len());
        self.taxa.push(Known {
            name: row.name.into(),
            rank: row.rank,
            row: Some(row),
            common: row.common.into(),
            higher: Vec::new(),
            listed: Vec::new(),
            range: Vec::new(),
        });
        places.by_name.entry(row.name.to_owned()).or_insert(place);
        self.add_name(row.name, place, Standing::TableAccepted);
        for word in row.words {
            if let Some(synonym) = word.trim_start_matches('!').strip_prefix('~') {
                places.by_synonym.entry(synonym.to_owned()).or_insert(place);
                self.add_name(synonym, place, Standing::TableSynonym);
            }
        }
    }

    fn add_list(&mut self, list: &Checklist, places: &mut Places) {
        let number = self.lists.len();
        self.lists.push(List { as_of: list.as_of, source: list.source.clone() });
        let accepted: FxHashSet<&str> = list.taxa.iter().map(|t| t.name.as_str()).collect();
        for taxon in &list.taxa {
            let place = places.of(taxon, &accepted, self).unwrap_or_else(|| self.add_known(taxon));
            places.by_name.entry(taxon.name.clone()).or_insert(place);
            if !taxon.id.is_empty() {
                places.by_id.entry(taxon.id.clone()).or_insert(place);
            }
            let note = places.note(&taxon.note);
            self.add_listed(number, taxon, place, note);
        }
    }

    fn add_known(&mut self, taxon: &ListedTaxon) -> u32 {
        let english = taxon.common.iter().find(|(language, _)| language == "en");
        self.taxa.push(Known {
            name: taxon.name.as_str().into(),
            rank: taxon.rank,
            row: None,
            common: english.map_or("", |(_, name)| name).into(),
            higher: taxon.higher.iter().map(|h| h.as_str().into()).collect(),
            listed: Vec::new(),
            range: Vec::new(),
        });
        position(self.taxa.len() - 1)
    }

    fn add_listed(&mut self, list: usize, taxon: &ListedTaxon, place: u32, note: Arc<str>) {
        self.add_name(&taxon.name, place, Standing::ListAccepted);
        for synonym in &taxon.synonyms {
            self.add_name(synonym, place, Standing::ListSynonym);
        }
        for (_, name) in &taxon.common {
            let found = self.by_common.entry(common_key(name).into()).or_default();
            if !found.contains(&place) {
                found.push(place);
            }
        }
        let Some(known) = self.taxa.get_mut(place as usize) else { return };
        known.listed.retain(|l| l.list != list || !l.code.is_empty());
        known.listed.push(Listed {
            list,
            code: taxon.listing.as_str().into(),
            under: taxon.listed_under.as_str().into(),
            party: taxon.party.as_str().into(),
            note,
        });
        if known.range.is_empty() {
            known.range = taxon.range.iter().map(|c| c.as_str().into()).collect();
        }
        if known.higher.is_empty() {
            known.higher = taxon.higher.iter().map(|h| h.as_str().into()).collect();
        }
    }

    fn add_name(&mut self, text: &str, taxon: u32, standing: Standing) {
        let Some(parsed) = Scientific::of(text) else { return };
        let key = parsed.key();
        let genus = self.genus(&parsed.genus);
        if self.named(&key).any(|n| self.names.get(n as usize).is_some_and(|n| n.taxon == taxon)) {
            return;
        }
        let place = position(self.names.len());
        self.names.push(Name {
            genus,
            species: Latin::epithet(&parsed.species.unwrap_or_default()),
            below: Latin::epithet(&parsed.below.unwrap_or_default()),
            taxon,
            standing,
        });
        if let Some(genus) = self.genera.get_mut(genus as usize) {
            genus.names.push(place);
        }
        if self.by_key.contains_key(key.as_str()) {
            self.more.entry(key.into()).or_default().push(place);
        } else {
            self.by_key.insert(key.into(), place);
        }
    }

    /// All names with a key.
    pub(super) fn named(&self, key: &str) -> impl Iterator<Item = u32> {
        let more = if self.more.is_empty() { None } else { self.more.get(key) };
        self.by_key.get(key).copied().into_iter().chain(more.into_iter().flatten().copied())
    }

    fn genus(&mut self, word: &str) -> u32 {
        if let Some(place) = self.genus_at.get(word) {
            return *place;
        }
        let place = position(self.genera.len());
        self.genera.push(Genus { word: Latin::genus(word), names: Vec::new() });
        self.genus_at.insert(word.into(), place);
        place
    }

    /// A genus that stands only in the names of its species is a taxon too; of its listing nothing is told.
    fn add_genera(&mut self) {
        let nameless: Vec<String> = self
            .genera
            .iter()
            .filter(|genus| {
                let names = || genus.names.iter().filter_map(|p| self.names.get(*p as usize));
                names().all(|n| !n.species.is_empty()) && names().any(|n| !n.standing.is_synonym())
            })
            .map(|genus| genus.word.word.to_string())
            .collect();
        for word in nameless {
            let mut letters = word.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            let name: String = first.into_iter().chain(letters).collect();
            let place = position(self.taxa.len());
            self.taxa.push(Known {
                name: name.as_str().into(),
                rank: model::Rank::Genus,
                row: None,
                common: "".into(),
                higher: Vec::new(),
                listed: Vec::new(),
                range: Vec::new(),
            });
            self.add_name(&name, place, Standing::ListAccepted);
        }
    }

    /// What is derived from all names.
    fn finish(&mut self) {
        self.add_genera();
        for (place, genus) in (0_u32..).zip(&self.genera) {
            let Latin { word, loose, .. } = &genus.word;
            self.genus_loose.entry(loose.clone()).or_default().push(place);
            let ended = loose_epithet(word);
            if word.len() > 5 && *ended != **loose {
                self.genus_loose.entry(ended.into()).or_default().push(place);
            }
            for less in with_one_letter_less(word).chain(with_one_letter_less(loose)) {
                let places = self.genus_less.entry(less.into()).or_default();
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
        }
        for (place, name) in (0_u32..).zip(&self.names) {
            if !name.species.is_empty() {
                self.by_epithet.entry(name.species.loose.clone()).or_default().push(place);
            }
        }
        for genus in &mut self.genera {
            genus.names.shrink_to_fit();
        }
    }
}

/// Which taxon a name of the table or of an earlier list belongs to.
#[derive(Default)]
struct Places {
    by_name: FxHashMap<String, u32>,
    by_synonym: FxHashMap<String, u32>,
    by_id: FxHashMap<String, u32>,
    notes: FxHashSet<Arc<str>>,
}

impl Places {
    /// One copy of each note.
    fn note(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.notes.get(text) {
            return Arc::clone(known);
        }
        let note: Arc<str> = text.into();
        self.notes.insert(Arc::clone(&note));
        note
    }

    fn of(&self, taxon: &ListedTaxon, accepted: &FxHashSet<&str>, index: &TaxonIndex) -> Option<u32> {
        if let Some(place) = self.by_name.get(&taxon.name).or_else(|| self.by_id.get(&taxon.id)) {
            return Some(*place);
        }
        let place = *self.by_synonym.get(&taxon.name)?;
        let name = &index.taxa.get(place as usize)?.name;
        (!accepted.contains(&**name)).then_some(place)
    }
}

/// A place in a list that memory bounds far below four thousand million.
fn position(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

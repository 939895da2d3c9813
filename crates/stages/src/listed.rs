//! Loaded lists of those under sanctions, looked up by likeness of names: what comes nearest to a name, and why.
//!
//! Lists are public and hold no item of the store. A likeness of names is a lead and not an identification.

use formats::{ListedEntry, ListedKind};
use matching::names::{Because, Name, NameIndex, SAME_FROM, Scheme, judge};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Version of the tables and weights by which names are judged.
pub const NAMES_MODEL: &str = matching::names::MODEL;

/// Probability from which on two names are taken for one bearer's.
pub const NAMES_SAME_FROM: f64 = SAME_FROM;

/// What a loaded list is; the first line of the file that keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListHead {
    /// Name under which the operator keeps it.
    pub name: String,
    /// Day of its state.
    pub as_of: String,
    /// Terms of use.
    pub licence: String,
    /// How it is cited.
    pub citation: String,
    /// How many entries it has, so that a file that was cut short is noticed.
    pub entries: usize,
}

/// An entry whose name comes near.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedFound<'w> {
    /// The list.
    pub list: &'w ListHead,
    /// The entry.
    pub entry: &'w ListedEntry,
    /// Its name that comes nearest, as the list writes it.
    pub name: &'w str,
    /// Whether the list itself calls that name weak.
    pub weak: bool,
    /// That both names are of one bearer, 0 to 1, by their words alone.
    pub probability: f64,
    /// Why.
    pub because: Because,
}

/// The names of one kind of bearer.
struct Kind {
    scheme: Scheme,
    index: NameIndex,
    /// Entry and name of each row: 0 is the entry's own name, others its aliases.
    rows: Vec<(u32, u32)>,
}

/// Entries of all loaded lists in memory, every name of theirs to be searched.
#[derive(Default)]
pub struct WatchIndex {
    lists: Vec<ListHead>,
    /// Place of the list, entry.
    entries: Vec<(usize, ListedEntry)>,
    kinds: Vec<Kind>,
}

const SCHEMES: [Scheme; 4] = [Scheme::Person, Scheme::Company, Scheme::Vessel, Scheme::Other];

fn scheme_of(kind: ListedKind) -> Scheme {
    match kind {
        ListedKind::Person => Scheme::Person,
        ListedKind::Company => Scheme::Company,
        ListedKind::Vessel => Scheme::Vessel,
        ListedKind::Aircraft => Scheme::Other,
    }
}

impl WatchIndex {
    /// Of lists with their entries.
    #[must_use]
    pub fn new(loaded: Vec<(ListHead, Vec<ListedEntry>)>) -> Self {
        let (mut lists, mut entries) = (Vec::new(), Vec::new());
        for (place, (head, of_list)) in loaded.into_iter().enumerate() {
            lists.push(head);
            entries.extend(of_list.into_iter().map(|entry| (place, entry)));
        }
        let kinds = SCHEMES.into_iter().map(|scheme| Kind::of(scheme, &entries)).collect();
        Self { lists, entries, kinds }
    }

    /// What is loaded.
    #[must_use]
    pub fn lists(&self) -> &[ListHead] {
        &self.lists
    }

    /// Entries that a name comes near to, nearest first, at most `top`, each once. The name is read as that of a person, a
    /// firm, a vessel and anything else in turn; those below half of what counts as the same are left out.
    #[must_use]
    pub fn search(&self, text: &str, top: usize) -> Vec<ListedFound<'_>> {
        let queries: Vec<Name> = self.kinds.iter().map(|kind| Name::parse(text, kind.scheme)).collect();
        let mut best = Vec::new();
        for (kind, query) in self.kinds.iter().zip(&queries) {
            if query.is_empty() {
                continue;
            }
            // Aliases of one entry stand beside each other: more are asked for than are shown.
            for found in kind.index.search(query, 2 * top + 10) {
                if found.probability * 2.0 >= SAME_FROM {
                    best.extend(Near::of(kind, query, found.row, found.probability));
                }
            }
        }
        best.sort_by(|a, b| b.probability.total_cmp(&a.probability).then(a.place.cmp(&b.place)));
        let mut seen = BTreeSet::new();
        best.retain(|near| seen.insert(near.place.0));
        best.truncate(top);
        best.iter().filter_map(|near| self.told(near)).collect()
    }

    fn told(&self, near: &Near<'_>) -> Option<ListedFound<'_>> {
        let (list, entry) = self.entries.get(near.place.0 as usize)?;
        let alias = (near.place.1 as usize).checked_sub(1).and_then(|at| entry.aliases.get(at));
        Some(ListedFound {
            list: self.lists.get(*list)?,
            entry,
            name: alias.map_or(entry.name.as_str(), |alias| alias.name.as_str()),
            weak: alias.is_some_and(|alias| alias.weak),
            probability: near.probability,
            because: judge(near.query, near.name).because,
        })
    }
}

/// A name that comes near, before it is told.
struct Near<'n> {
    /// Entry, and which of its names.
    place: (u32, u32),
    query: &'n Name,
    name: &'n Name,
    probability: f64,
}

impl<'n> Near<'n> {
    fn of(kind: &'n Kind, query: &'n Name, row: u32, probability: f64) -> Option<Self> {
        let (place, name) = (*kind.rows.get(row as usize)?, kind.index.name(row)?);
        Some(Self { place, query, name, probability })
    }
}

impl std::fmt::Debug for WatchIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WatchIndex").field("lists", &self.lists).finish_non_exhaustive()
    }
}

impl Kind {
    fn of(scheme: Scheme, entries: &[(usize, ListedEntry)]) -> Self {
        let (mut names, mut rows) = (Vec::new(), Vec::new());
        for (at, (_, entry)) in (0u32..).zip(entries) {
            if scheme_of(entry.kind) != scheme {
                continue;
            }
            let written =
                std::iter::once(entry.name.as_str()).chain(entry.aliases.iter().map(|a| a.name.as_str()));
            for (nth, text) in (0u32..).zip(written) {
                let name = Name::parse(text, scheme);
                if !name.is_empty() {
                    names.push(name);
                    rows.push((at, nth));
                }
            }
        }
        Self { scheme, index: NameIndex::new(names), rows }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use formats::Alias;

    fn entry(number: &str, kind: ListedKind, name: &str, aliases: &[(&str, bool)]) -> ListedEntry {
        ListedEntry {
            number: number.into(),
            kind,
            name: name.into(),
            aliases: aliases.iter().map(|(name, weak)| Alias { name: (*name).into(), weak: *weak }).collect(),
            programmes: vec!["TEST".into()],
            born: vec![],
            identifiers: vec![],
            countries: vec![],
            addresses: vec![],
            linked_to: vec![],
            remarks: vec![],
            listed_on: None,
        }
    }

    fn lists() -> WatchIndex {
        let head = |name: &str, entries| ListHead {
            name: name.into(),
            as_of: "2026-03-05".into(),
            licence: "none".into(),
            citation: "EXERCISE".into(),
            entries,
        };
        let one = vec![
            entry("1", ListedKind::Person, "MFANO, Baraka Zuberi", &[("Zuberi wa Mfano", true)]),
            entry("2", ListedKind::Company, "EXERCISE SHIPPING LLC", &[("Zoezi Lines", false)]),
            entry("3", ListedKind::Vessel, "EXERCISE STAR", &[]),
        ];
        let two = vec![entry("9", ListedKind::Person, "Exemplo, Rosa", &[])];
        WatchIndex::new(vec![(head("a", 3), one), (head("b", 1), two)])
    }

    #[test]
    fn an_entry_is_found_once_by_the_name_that_comes_nearest() {
        let lists = lists();
        let found = lists.search("Baraka Z. Mfano", 5);
        assert_eq!((found[0].entry.number.as_str(), found[0].list.name.as_str()), ("1", "a"));
        assert_eq!(found.iter().filter(|f| f.entry.number == "1").count(), 1);
        assert!(found[0].probability >= SAME_FROM && !found[0].because.reasons.is_empty());
        let alias = lists.search("ZUBERI WA MFANO", 1);
        assert!(alias[0].weak && alias[0].name == "Zuberi wa Mfano", "{alias:?}");
        assert_eq!(lists.search("Exercise Shipping Limited", 1)[0].entry.number, "2");
        assert_eq!(lists.search("Rosa Exemplo", 1)[0].list.name, "b");
        assert!(lists.search("Quite Another Person", 5).is_empty());
        assert!(lists.search("", 5).is_empty() && lists.search("...", 5).is_empty());
        assert!(WatchIndex::new(Vec::new()).search("Rosa", 3).is_empty());
    }
}

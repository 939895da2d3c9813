//! Taxa: scientific names, synonyms, common and trade names to the accepted name, with the CITES listing on a day.
//!
//! In a species column a plain `turtle` is the group; in free text it is nothing (see `mention`). A single word is
//! never matched to a species by likeness; likeness needs two words. A name that is not known falls back to the group
//! that its last word names, and then to the group that the context names, each only possibly.

use crate::fold::{fold, runs_together, singular, singulars};
use crate::form::is_form_word;
use crate::tables::modifiers::MODIFIERS;
use crate::tables::taxa::{ListingRow, TaxonRow, USES, languages, rows};
use crate::taxon_index::{Asked, TaxonIndex, one_slip};
use jiff::civil::Date;
use model::{Confidence, Listing, Rank, Stated, Taxon};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Facts about a taxon of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaxonFacts {
    /// Accepted scientific name.
    pub name: &'static str,
    /// Rank.
    pub rank: Rank,
    /// Usual English name.
    pub common: &'static str,
    /// Group label.
    pub group: &'static str,
    /// Listing history, oldest first; empty where the table has none.
    pub history: Vec<Listing>,
}

/// Fills in the taxon that the words name, with its CITES listing on a day (the latest where no day is given).
///
/// The context is a wider word beside it, such as the name of the table that the row comes from (`Birds`, `Ivory`).
/// What already has a meaning is left alone. Several names in one cell are for [`taxa`].
#[must_use]
pub fn taxon(stated: Stated<Taxon>, on: Option<Date>) -> Stated<Taxon> {
    if stated.value.is_some() {
        return stated;
    }
    if let Some(hit) = read_strictly(&stated.raw) {
        let value = taxon_of(hit.row, on);
        return stated.meaning(value, hit.rule, hit.confidence);
    }
    // Not as the table writes it: the index knows the names of loaded lists, spellings and slips.
    let index = TaxonIndex::current();
    let found = index.find(&stated.raw);
    if let ([(place, _)], Some(confidence)) = (found.taxa.as_slice(), found.confidence)
        && let Some(value) = index.value(*place, on)
    {
        let answer = index.answer(&stated.raw, &found, &Asked { on, origin: None });
        return stated.meaning(value, answer.reason, confidence);
    }
    let Some(hit) = stated.context.as_deref().and_then(read) else { return stated };
    let value = taxon_of(hit.row, on);
    let confidence = if stated.raw.trim().is_empty() { Confidence::Likely } else { Confidence::Possible };
    stated.meaning(value, format!("{}, from the words beside it", hit.rule), confidence)
}

/// The taxa of one cell, in order: `Pythons; Boa Constrictors` gives two. Each keeps its own part of the words; a part
/// that is not understood is kept without a value.
#[must_use]
pub fn taxa(stated: Stated<Taxon>, on: Option<Date>) -> Vec<Stated<Taxon>> {
    if stated.value.is_some() || exact(&singulars(&fold(&stated.raw))).is_some() {
        return vec![taxon(stated, on)];
    }
    let pieces: Vec<&str> =
        stated.raw.split([';', ',', '/', '+', '\n', '|']).flat_map(split_at_and).collect();
    let pieces: Vec<&str> = pieces.into_iter().map(str::trim).filter(|p| !p.is_empty()).collect();
    if pieces.len() <= 1 {
        return vec![taxon(stated, on)];
    }
    pieces.into_iter().map(|piece| taxon(Stated { raw: piece.to_owned(), ..stated.clone() }, on)).collect()
}

/// Facts about a taxon by its accepted name.
#[must_use]
pub fn taxon_facts(name: &str) -> Option<TaxonFacts> {
    let row = *INDEX.by_name.get(name)?;
    let history = row.history.iter().map(listing).collect();
    Some(TaxonFacts { name: row.name, rank: row.rank, common: row.common, group: row.group, history })
}

/// The CITES listing of a taxon, by its accepted name, on a day; `None` where the table does not say.
#[must_use]
pub fn listing_on(name: &str, on: Option<Date>) -> Option<Listing> {
    in_force(INDEX.by_name.get(name)?.history, on).map(listing)
}

pub(crate) fn taxon_of(row: &TaxonRow, on: Option<Date>) -> Taxon {
    Taxon {
        name: row.name.to_owned(),
        rank: row.rank,
        common: row.common.to_owned(),
        group: row.group.to_owned(),
        listing: in_force(row.history, on).map(listing),
    }
}

/// Whether folded words name a taxon exactly, modifiers aside; for quantities such as `11 pangolins`.
pub(crate) fn names_taxon(folded: &str) -> bool {
    let key = singulars(folded);
    exact(&key).or_else(|| without_modifiers(&key)).is_some()
}

/// How a word of the table may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    /// In columns and in free text.
    Anywhere,
    /// In free text only beside a word of trade, body part or enforcement.
    WithCue,
    /// Only in a column of species.
    ColumnOnly,
}

/// One word of the table.
pub(crate) struct Entry {
    pub(crate) row: &'static TaxonRow,
    pub(crate) word: &'static str,
    pub(crate) told: String,
    pub(crate) allowed: Use,
    /// In free text its accents must stand as written: without them it is a word of another language.
    pub(crate) accents: bool,
    pub(crate) confidence: Confidence,
}

pub(crate) struct Hit {
    pub(crate) row: &'static TaxonRow,
    pub(crate) rule: String,
    pub(crate) confidence: Confidence,
}

fn read(words: &str) -> Option<Hit> {
    read_strictly(words).or_else(|| read_likely(words))
}

/// What the words name as they are written, modifiers aside.
pub(crate) fn read_strictly(words: &str) -> Option<Hit> {
    let (folded, key) = keys(words)?;
    exact(&key)
        .or_else(|| in_brackets(words))
        .or_else(|| abbreviated(&folded))
        .or_else(|| without_modifiers(&key))
        .or_else(|| inside_run(&key))
}

/// What the words may name for a slip, or by their last words.
pub(crate) fn read_likely(words: &str) -> Option<Hit> {
    let (_, key) = keys(words)?;
    alike(&key).or_else(|| alike(&bare(&key)?)).or_else(|| last_words(&key))
}

fn keys(words: &str) -> Option<(String, String)> {
    if words.len() > 120 {
        return None;
    }
    let folded = fold(words);
    let key = singulars(&folded);
    (!key.is_empty()).then_some((folded, key))
}

/// `Common name (Scientific name)`, or the other way round: the name in brackets first, then the words before it.
fn in_brackets(words: &str) -> Option<Hit> {
    let (before, rest) = words.split_once('(')?;
    let inside = rest.split(')').next()?;
    let key = |text: &str| singulars(&fold(text)).replace(" spp", "").trim().to_owned();
    exact(&key(inside)).or_else(|| exact(&key(before)))
}

fn exact(key: &str) -> Option<Hit> {
    INDEX.by_word.get(key).map(|entry| Hit {
        row: entry.row,
        rule: entry.told.clone(),
        confidence: entry.confidence,
    })
}

/// `P. tetradactyla` where one genus of the table fits; `Manis spp.`.
fn abbreviated(folded: &str) -> Option<Hit> {
    let words: Vec<&str> = folded.split(' ').collect();
    match words.as_slice() {
        [initial, species] if initial.len() == 1 => {
            let found = INDEX.by_initial.get(&format!("{initial} {species}"))?;
            let row = (*found)?;
            let rule =
                format!("taxon table: `{initial}. {species}` fits one genus of the table, {}", row.name);
            Some(Hit { row, rule, confidence: Confidence::Likely })
        }
        [name @ .., "spp" | "sp" | "ssp" | "species"] if !name.is_empty() => {
            exact(&singulars(&name.join(" ")))
        }
        [genus, "cf" | "aff", species] => {
            let hit = exact(&format!("{genus} {species}"))?;
            Some(Hit { confidence: Confidence::Possible, ..hit })
        }
        _ => None,
    }
}

/// `dried seahorses`, `Saffron Finch eggs`, `three Black-headed Pythons`.
fn without_modifiers(key: &str) -> Option<Hit> {
    let words: Vec<&str> = key.split(' ').collect();
    if words.len() < 2 {
        return None;
    }
    let kept: Vec<&str> = words.iter().copied().filter(|w| !is_modifier(w)).collect();
    if kept.is_empty() || kept.len() == words.len() {
        return None;
    }
    let dropped = words.iter().copied().filter(|w| is_modifier(w)).collect::<Vec<_>>().join(" ");
    let hit = exact(&kept.join(" "))?;
    Some(Hit {
        rule: format!("{}, without `{dropped}`", hit.rule),
        confidence: hit.confidence.max(Confidence::Likely),
        ..hit
    })
}

/// The name without its modifiers, where it has any.
pub(crate) fn bare(key: &str) -> Option<String> {
    let kept: Vec<&str> = key.split(' ').filter(|w| !is_modifier(w)).collect();
    let bare = kept.join(" ");
    (!bare.is_empty() && bare != key).then_some(bare)
}

fn is_modifier(word: &str) -> bool {
    MODIFIERS.iter().any(|m| singular(m) == word)
        || is_form_word(word)
        || word.bytes().all(|b| b.is_ascii_digit())
}

/// Words of scripts without spaces stand inside longer runs; the longest tells most.
fn inside_run(key: &str) -> Option<Hit> {
    if !key.chars().any(runs_together) {
        return None;
    }
    let inside = INDEX.running.iter().filter(|(word, _)| key.contains(word.as_str()));
    let (_, entry) = inside.max_by_key(|(word, _)| word.len())?;
    let entry = INDEX.by_word.get(entry)?;
    Some(Hit { row: entry.row, rule: entry.told.clone(), confidence: Confidence::Likely })
}

/// A slip of one letter a word, in names of two words and more; in one word only for groups.
fn alike(key: &str) -> Option<Hit> {
    if key.len() < 6 || !key.is_ascii() {
        return None;
    }
    let words = key.split(' ').count();
    let same_shape = INDEX.by_shape.get(&(words, key.as_bytes().first().copied()?))?;
    let mut best: Option<(usize, &Entry)> = None;
    for word in same_shape {
        let Some(entry) = INDEX.by_word.get(word) else { continue };
        if words == 1 && !is_group(entry.row) {
            continue;
        }
        let Some(slips) = slips(key, word) else { continue };
        if best.is_none_or(|(least, _)| slips < least) {
            best = Some((slips, entry));
        } else if best.is_some_and(|(least, other)| slips == least && !std::ptr::eq(other.row, entry.row)) {
            return None;
        }
    }
    let (_, entry) = best?;
    let rule = format!("{}, read for a slip in `{key}`", entry.told);
    Some(Hit { row: entry.row, rule, confidence: Confidence::Possible })
}

/// How many words differ by one slip; `None` where one differs by more, or is too short to tell.
fn slips(a: &str, b: &str) -> Option<usize> {
    let mut count = 0;
    for (x, y) in a.split(' ').zip(b.split(' ')) {
        if x == y {
            continue;
        }
        if x.len().min(y.len()) < 5 || !one_slip(x, y) {
            return None;
        }
        count += 1;
    }
    (count <= 2).then_some(count)
}

/// `Chinese Red-Necked Turtles` are turtles; only groups answer to the last words of a name.
fn last_words(key: &str) -> Option<Hit> {
    let words: Vec<&str> = key.split(' ').filter(|w| !is_modifier(w)).collect();
    (1..words.len()).find_map(|from| {
        let tail = words.get(from..)?.join(" ");
        let entry = INDEX.by_word.get(&tail).filter(|entry| is_group(entry.row))?;
        let rule = format!("{}, the last words of a name that is not in the table", entry.told);
        Some(Hit { row: entry.row, rule, confidence: Confidence::Possible })
    })
}

fn is_group(row: &TaxonRow) -> bool {
    matches!(row.rank, Rank::Group | Rank::Family | Rank::Genus)
}

fn split_at_and(part: &str) -> Vec<&str> {
    if exact(&singulars(&fold(part))).is_some() {
        return vec![part];
    }
    part.split(" and ").flat_map(|p| p.split(" & ")).collect()
}

fn in_force(history: &'static [ListingRow], on: Option<Date>) -> Option<&'static ListingRow> {
    match on {
        None => history.last(),
        Some(day) => {
            history.iter().rev().find(|row| row.since.parse::<Date>().is_ok_and(|since| since <= day))
        }
    }
}

fn listing(row: &ListingRow) -> Listing {
    let note = match (row.note, row.sourced) {
        (note, true) => note.to_owned(),
        ("", false) => "date from memory".to_owned(),
        (note, false) => format!("{note}; date from memory"),
    };
    Listing { appendix: row.appendix, since: row.since.to_owned(), note: Some(note) }
}

pub(crate) struct Index {
    by_name: HashMap<&'static str, &'static TaxonRow>,
    pub(crate) by_word: HashMap<String, Entry>,
    by_initial: HashMap<String, Option<&'static TaxonRow>>,
    by_shape: HashMap<(usize, u8), Vec<String>>,
    running: Vec<(String, String)>,
}

pub(crate) static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        by_name: HashMap::new(),
        by_word: HashMap::new(),
        by_initial: HashMap::new(),
        by_shape: HashMap::new(),
        running: Vec::new(),
    };
    for row in rows() {
        index.by_name.insert(row.name, row);
        for word in row.words {
            index.add(row, word, None);
        }
    }
    for (name, language, words) in languages() {
        let Some(row) = index.by_name.get(name).copied() else { continue };
        for word in *words {
            index.add(row, word, Some(language));
        }
    }
    // Names come last: a word that a row claims for itself says how it may be used.
    for row in rows() {
        index.add_names(row);
    }
    for key in index.by_word.keys() {
        let shape = (key.split(' ').count(), key.as_bytes().first().copied().unwrap_or_default());
        index.by_shape.entry(shape).or_default().push(key.clone());
        if key.chars().any(runs_together) {
            index.running.push((key.clone(), key.clone()));
        }
    }
    for keys in index.by_shape.values_mut() {
        keys.sort_unstable();
    }
    index
});

impl Index {
    fn add_names(&mut self, row: &'static TaxonRow) {
        let single = !row.name.contains(' ');
        let family = row.name.ends_with("idae") || row.name.ends_with("formes");
        let allowed = if single && !family { Use::ColumnOnly } else { Use::Anywhere };
        self.insert(row, row.name, "scientific name", allowed, false, Confidence::Certain);
        let allowed = if row.common.contains([' ', '-']) { Use::Anywhere } else { Use::ColumnOnly };
        self.insert(row, row.common, "common name", allowed, false, sure_of_common(row));
        if let Some((genus, species)) = row.name.split_once(' ') {
            let key =
                format!("{} {}", genus.chars().next().unwrap_or('?').to_ascii_lowercase(), fold(species));
            self.by_initial.entry(key).and_modify(|found| *found = None).or_insert(Some(row));
        }
    }

    fn add(&mut self, row: &'static TaxonRow, marked: &'static str, language: Option<&str>) {
        let accents = marked.starts_with('!');
        let marked = marked.trim_start_matches('!');
        let (mark, word) = USES
            .iter()
            .find_map(|m| marked.strip_prefix(*m).map(|w| (Some(*m), w)))
            .unwrap_or((None, marked));
        let allowed = match mark {
            Some('?') => Use::WithCue,
            Some('=') => Use::ColumnOnly,
            _ => Use::Anywhere,
        };
        match (mark, language) {
            (Some('~'), _) => self.insert(row, word, "synonym", allowed, accents, Confidence::Certain),
            (_, Some(language)) => {
                self.insert(row, word, &format!("name ({language})"), allowed, accents, Confidence::Likely);
            }
            _ => self.insert(row, word, "common name", allowed, accents, sure_of_common(row)),
        }
    }

    fn insert(
        &mut self,
        row: &'static TaxonRow,
        word: &'static str,
        kind: &str,
        allowed: Use,
        accents: bool,
        confidence: Confidence,
    ) {
        let key = singulars(&fold(word));
        let told = format!(
            "taxon table: {kind} `{}` is {} ({})",
            word.trim_start_matches(USES),
            row.name,
            row.source()
        );
        let entry = Entry { row, word, told, allowed, accents, confidence };
        match self.by_word.get(&key) {
            // A word stands once for the column and once more for free text: the wider use counts.
            Some(known) if !std::ptr::eq(known.row, row) || known.allowed != Use::ColumnOnly => {}
            _ => {
                self.by_word.insert(key, entry);
            }
        }
    }
}

/// A common name of a species may be used for its relatives as well; that of a group is the group.
fn sure_of_common(row: &TaxonRow) -> Confidence {
    if is_group(row) { Confidence::Certain } else { Confidence::Likely }
}

#[cfg(test)]
#[path = "taxon_tests.rs"]
mod tests;

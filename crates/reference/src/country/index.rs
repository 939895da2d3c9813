//! The index of country names, and the ways in which a name is looked up: code, name, name without its formal
//! words, spelling.

use crate::fold::fold;
use crate::place::{letters, may_be_near};
use crate::tables::countries::{
    AMBIGUOUS, COUNTRIES, CountryRow, DEMONYMS, FORMER, NAMES, REGIONS, SHORT_FORMS,
};
use model::{Confidence, Country};
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use std::sync::LazyLock;

/// What a name meant, before it becomes a [`model::Stated`].
#[derive(Clone)]
pub(crate) struct CountryMeaning {
    pub(crate) country: Country,
    pub(crate) rule: String,
    pub(crate) confidence: Confidence,
}

/// The country that the words name by code, by name or without their formal words; never by a guess at the spelling.
pub(crate) fn country_meaning(raw: &str) -> Option<CountryMeaning> {
    let trimmed = raw.trim();
    if let Some(found) = by_code(trimmed) {
        return Some(found);
    }
    let key = fold(trimmed);
    country_of_key(trimmed, &key)
}

/// As [`country_meaning`] where the folded form is at hand.
pub(crate) fn country_of_key(raw: &str, key: &str) -> Option<CountryMeaning> {
    if let Some(found) = by_code(raw.trim()) {
        return Some(found);
    }
    match by_name(key) {
        Some(found) => Some(found),
        None if key.len() < 5 => None,
        None => without_formal_words(raw, key),
    }
}

/// A long name with a letter or two wrong, where one country alone is near: `Ethopia`, `Mozambque`.
pub(crate) fn near_country(raw: &str) -> Option<CountryMeaning> {
    let key = fold(raw.trim());
    let length = key.chars().count();
    let limit = match length {
        0..=6 => return None,
        7..=10 => 1,
        _ => 2,
    };
    let first = key.chars().next()?;
    let mut best: Option<(usize, &NameMeaning)> = None;
    let mut tied = false;
    let bits = letters(&key);
    for (name, name_bits, meaning) in INDEX.long_names.get(&first)? {
        if name.len().abs_diff(length) > limit || !may_be_near(bits, *name_bits, limit) {
            continue;
        }
        let off = strsim::osa_distance(name, &key);
        match best {
            _ if off > limit => {}
            Some((least, other)) if off == least => tied |= other.country != meaning.country,
            Some((least, _)) if off > least => {}
            _ => (best, tied) = (Some((off, meaning)), false),
        }
    }
    let (off, meaning) = best.filter(|_| !tied)?;
    let rule = format!(
        "country table: `{}` is taken for `{}` ({}), {off} {} apart; no other country is as near",
        raw.trim(),
        meaning.written,
        meaning.country,
        if off == 1 { "letter" } else { "letters" },
    );
    Some(CountryMeaning { country: meaning.country, rule, confidence: Confidence::Likely })
}

/// Whether the words name a region wider than a country, or say that several are meant.
pub(crate) fn is_region(folded: &str) -> bool {
    INDEX.regions.contains(folded)
}

/// Whether the words may mean either Congo, and their reading must yield to a city that is known.
pub(crate) fn is_either_congo(raw: &str) -> bool {
    let key = fold(raw);
    key.contains("congo") || key.contains("kongo") || key == "roc"
}

fn by_name(key: &str) -> Option<CountryMeaning> {
    let meaning = INDEX.by_name.get(key)?;
    let NameMeaning { country, written, note } = meaning;
    let (rule, confidence) = match note {
        Note::Plain => (format!("country table: `{written}` is {country} (ISO 3166-1)"), Confidence::Certain),
        Note::Also(note) => (
            format!("country table: `{written}` is read as {country}; {note} (ISO 3166-1)"),
            Confidence::Possible,
        ),
        Note::Demonym => (
            format!("country table: `{written}` tells of {country} (demonym, from memory)"),
            Confidence::Likely,
        ),
        Note::Former => (
            format!("country table: `{written}` is the former country {country} (ISO 3166-3)"),
            Confidence::Certain,
        ),
        Note::Now => (
            format!("country table: `{written}` is a former name of what is {country} today (ISO 3166-3)"),
            Confidence::Likely,
        ),
    };
    Some(CountryMeaning { country: *country, rule, confidence })
}

/// Codes count as codes only in capitals: `to`, `in`, `no` and `is` are words.
fn by_code(trimmed: &str) -> Option<CountryMeaning> {
    if !(trimmed.len() == 2 || trimmed.len() == 3) || !trimmed.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let Some(country) = INDEX.codes.get(trimmed).copied() else { return former_code(trimmed) };
    if trimmed == "NA" {
        return Some(CountryMeaning {
            country,
            rule: "country table: alpha-2 code `NA`, which also abbreviates `not available` (ISO 3166-1)"
                .to_owned(),
            confidence: Confidence::Possible,
        });
    }
    let which = if trimmed.len() == 2 { "alpha-2" } else { "alpha-3" };
    Some(CountryMeaning {
        country,
        rule: format!("country table: {which} code `{trimmed}` (ISO 3166-1)"),
        confidence: Confidence::Certain,
    })
}

/// `SU` stays itself; `ZR` is `CD` today. Codes that ISO has given to another country since are that country.
fn former_code(code: &str) -> Option<CountryMeaning> {
    let (old, _, name, _, _, now, _) = FORMER.iter().find(|row| row.0 == code || row.1 == code)?;
    let (meant, confidence) =
        if now.is_empty() { (old, Confidence::Certain) } else { (now, Confidence::Likely) };
    Some(CountryMeaning {
        country: meant.parse().ok()?,
        rule: format!("country table: `{code}` is the former code of {name}, read as {meant} (ISO 3166-3)"),
        confidence,
    })
}

/// Whether a word stands before or behind the short name in a formal one.
#[rustfmt::skip]
fn is_formal(word: &str) -> bool {
    matches!(
        word,
            "the" | "republic" | "rep" | "kingdom" | "state" | "states" | "federal" | "federation"
            | "democratic" | "dem" | "peoples" | "people" | "islamic" | "socialist" | "united" | "union"
            | "commonwealth" | "sultanate" | "of" | "and" | "republique" | "royaume" | "republica"
            | "reino" | "republik" | "bolivarian" | "plurinational" | "hashemite" | "arab"
    )
}

/// `the Kingdom of Thailand`, `Tanzania, United Rep. of`, `Côte d'Ivoire (Ivory Coast)`.
fn without_formal_words(raw: &str, key: &str) -> Option<CountryMeaning> {
    if let Some((before, after)) = raw.split_once(['(', '（']) {
        let inner = after.trim_end_matches([')', '）', ' ']);
        let (outer, inner) = (by_name(&fold(before))?, by_name(&fold(inner))?);
        return (outer.country == inner.country).then_some(outer);
    }
    if !key.split(' ').any(is_formal) {
        return None;
    }
    // Of these there are two, and the formal words tell which.
    if ["congo", "kongo", "korea", "china", "guinea"].iter().any(|two| key.contains(two)) {
        return None;
    }
    let kept: Vec<&str> = key.split(' ').filter(|word| !is_formal(word)).collect();
    let all = key.split(' ').count();
    if kept.is_empty() || kept.len() == all { None } else { by_name(&kept.join(" ")) }
}

#[derive(Clone, Copy)]
enum Note {
    Plain,
    Also(&'static str),
    Demonym,
    Former,
    Now,
}

#[derive(Clone, Copy)]
pub(super) struct NameMeaning {
    country: Country,
    written: &'static str,
    note: Note,
}

pub(super) struct Index {
    pub(super) by_code: HashMap<Country, &'static CountryRow>,
    codes: HashMap<&'static str, Country>,
    by_name: HashMap<String, NameMeaning>,
    long_names: HashMap<char, Vec<(String, u32, NameMeaning)>>,
    regions: HashSet<String>,
}

impl Index {
    /// The first that is told of a name stays.
    fn put(&mut self, written: &'static str, country: Country, note: Note) {
        self.by_name.entry(fold(written)).or_insert(NameMeaning { country, written, note });
    }
}

pub(super) static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        by_code: HashMap::default(),
        codes: HashMap::default(),
        by_name: HashMap::default(),
        long_names: HashMap::default(),
        regions: REGIONS.iter().map(|name| fold(name)).collect(),
    };
    for (name, code, note) in AMBIGUOUS {
        if let Ok(country) = code.parse() {
            index.put(name, country, Note::Also(note));
        }
    }
    for row in COUNTRIES {
        let Ok(country) = row.alpha2.parse::<Country>() else { continue };
        index.by_code.insert(country, row);
        index.codes.insert(row.alpha2, country);
        index.codes.insert(row.alpha3, country);
        for name in std::iter::once(&row.name).chain(row.variants) {
            index.put(name, country, Note::Plain);
        }
    }
    put_other_names(&mut index);
    let long = index.by_name.iter().filter(|(key, meaning)| {
        key.len() >= 7 && key.is_ascii() && !matches!(meaning.note, Note::Also(_) | Note::Demonym)
    });
    let mut long: Vec<_> = long.map(|(key, meaning)| (key.clone(), *meaning)).collect();
    // INVARIANT: sorted, so that which spelling is told does not depend on the order of a hash map.
    long.sort_by(|a, b| a.0.cmp(&b.0));
    for (key, meaning) in long {
        if let Some(first) = key.chars().next() {
            let bits = letters(&key);
            index.long_names.entry(first).or_default().push((key, bits, meaning));
        }
    }
    index
});

fn put_other_names(index: &mut Index) {
    for (code, names) in SHORT_FORMS {
        let Ok(country) = code.parse() else { continue };
        names.iter().for_each(|name| index.put(name, country, Note::Plain));
    }
    for (code, _, name, _, _, now, others) in FORMER {
        let note = if now.is_empty() { Note::Former } else { Note::Now };
        let Ok(country) = (if now.is_empty() { code } else { now }).parse() else { continue };
        std::iter::once(name).chain(*others).for_each(|name| index.put(name, country, note));
    }
    for line in NAMES.lines().filter(|line| !line.starts_with('#')) {
        let Some((code, names)) = line.split_once('\t') else { continue };
        let Ok(country) = code.parse() else { continue };
        names.split('|').for_each(|name| index.put(name, country, Note::Plain));
    }
    for (code, names) in DEMONYMS {
        let Ok(country) = code.parse() else { continue };
        names.iter().for_each(|name| index.put(name, country, Note::Demonym));
    }
}

//! The names of a taxon, for who shows them: in each language, with how far each may be trusted; and names that begin
//! or go on as somebody types.
//!
//! Why: a page of a taxon shows what the tables hold, word by word and with its mark. What a text means is `taxon`'s and
//! the index's; here nothing is decided.

use crate::fold::fold;
use crate::kin::higher_taxa;
use crate::tables::taxa::{AMBIGUOUS, TaxonRow, languages, rows};
use crate::taxon_index::TaxonIndex;
use model::Rank;
use std::collections::HashMap;
use std::sync::LazyLock;

/// How a name of the tables may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// The usual English name.
    Usual,
    /// Another scientific name.
    Synonym,
    /// A common or trade name that stands for the taxon anywhere.
    Name,
    /// A word that counts in free text only beside a word of trade, body part or enforcement.
    BesideCue,
    /// A word that counts only in a column of species.
    ColumnOnly,
}

impl NameKind {
    /// Stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Synonym => "synonym",
            Self::Name => "name",
            Self::BesideCue => "beside-cue",
            Self::ColumnOnly => "column-only",
        }
    }
}

/// One name of a taxon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaxonName {
    /// The name as it is written.
    pub name: String,
    /// ISO 639-1; `la` for scientific names.
    pub language: &'static str,
    /// How it may be used.
    pub kind: NameKind,
    /// Where it is from.
    pub source: String,
}

/// Where the words in languages other than English are from.
const WORDS_FROM: &str = "typed in, from memory or an open multilingual lexicon";

/// A taxon that a typed beginning may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// Accepted name.
    pub name: String,
    /// Rank.
    pub rank: Rank,
    /// Usual English name; empty where none is known.
    pub common: String,
    /// The name that fits what was typed.
    pub fits: String,
    /// Its language (ISO 639-1, `la` for scientific names).
    pub language: &'static str,
}

/// The names of a taxon by its accepted name: English, then the other languages in order of their codes, scientific
/// synonyms last. Synonyms of loaded lists are among them. Empty for a name that no table has.
#[must_use]
pub fn taxon_names(name: &str) -> Vec<TaxonName> {
    let row = rows().find(|row| row.name == name);
    let mut names: Vec<TaxonName> = row.into_iter().flat_map(of_row).collect();
    let others = languages().iter().filter(|(taxon, ..)| *taxon == name);
    names.extend(others.flat_map(|(_, language, words)| words.iter().map(|word| of_word(word, language))));
    for (synonym, source) in TaxonIndex::current().synonyms(name) {
        if names.iter().all(|known| known.name != synonym) {
            names.push(TaxonName { name: synonym, language: "la", kind: NameKind::Synonym, source });
        }
    }
    let rank = |n: &TaxonName| match n.language {
        "en" => 0,
        "la" => 2,
        _ => 1,
    };
    names.sort_by(|a, b| (rank(a), a.language, a.kind).cmp(&(rank(b), b.language, b.kind)));
    names.dedup_by(|a, b| a.name == b.name && a.language == b.language);
    names
}

fn of_row(row: &'static TaxonRow) -> Vec<TaxonName> {
    let source = row.source().to_owned();
    let usual = TaxonName {
        name: row.common.to_owned(),
        language: "en",
        kind: NameKind::Usual,
        source: source.clone(),
    };
    let words = row.words.iter().map(|word| TaxonName { source: source.clone(), ..of_word(word, "en") });
    std::iter::once(usual).filter(|n| !n.name.is_empty()).chain(words).collect()
}

/// A word of the tables with its signs read.
fn of_word(marked: &str, language: &'static str) -> TaxonName {
    let (kind, word) = read_signs(marked);
    let language = if kind == NameKind::Synonym { "la" } else { language };
    TaxonName { name: word.to_owned(), language, kind, source: WORDS_FROM.to_owned() }
}

fn read_signs(marked: &str) -> (NameKind, &str) {
    let word = marked.trim_start_matches(['!', '~', '?', '=']);
    let signs = marked.strip_suffix(word).unwrap_or_default();
    let kind = match signs {
        s if s.contains('~') => NameKind::Synonym,
        s if s.contains('=') => NameKind::ColumnOnly,
        s if s.contains('?') => NameKind::BesideCue,
        _ => NameKind::Name,
    };
    (kind, word)
}

/// Trade names that mean several taxa, this one (or one above it) among them: the name, and all that it may mean with
/// shares of a hundred.
#[must_use]
pub fn shared_trade_names(name: &str) -> Vec<(&'static str, &'static [(&'static str, u8)])> {
    let genus = name.split(' ').next().unwrap_or_default();
    let family = higher_taxa(name).map_or("", |higher| higher.family);
    let means = |taxon: &str| !taxon.is_empty() && [name, genus, family].contains(&taxon);
    let shared = AMBIGUOUS.iter().filter(|(_, taxa)| taxa.iter().any(|(taxon, _)| means(taxon)));
    shared.map(|&(name, taxa)| (name, taxa)).collect()
}

/// One name that can be typed.
struct Typed {
    folded: Box<str>,
    written: &'static str,
    language: &'static str,
    row: &'static TaxonRow,
}

static TYPED: LazyLock<Vec<Typed>> = LazyLock::new(|| {
    let by_name: HashMap<&str, &'static TaxonRow> = rows().map(|row| (row.name, row)).collect();
    let typed =
        |written: &'static str, language, row| Typed { folded: fold(written).into(), written, language, row };
    let mut all = Vec::new();
    for row in rows() {
        all.push(typed(row.name, "la", row));
        if !row.common.is_empty() {
            all.push(typed(row.common, "en", row));
        }
        all.extend(row.words.iter().map(|marked| {
            let (kind, word) = read_signs(marked);
            typed(word, if kind == NameKind::Synonym { "la" } else { "en" }, row)
        }));
    }
    for (taxon, language, words) in languages() {
        let Some(row) = by_name.get(taxon) else { continue };
        all.extend(words.iter().map(|marked| typed(read_signs(marked).1, language, row)));
    }
    all
});

/// Taxa with a name that begins with what was typed, then those with a word that does, then those that hold it; each
/// taxon once, shorter names first. Nothing for an empty text.
#[must_use]
pub fn suggested_taxa(typed: &str, limit: usize) -> Vec<Suggested> {
    let asked = fold(typed);
    let asked = asked.trim();
    if asked.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, usize, Suggested)> = TYPED
        .iter()
        .filter_map(|name| {
            let how = fits(&name.folded, asked)?;
            let suggested = Suggested {
                name: name.row.name.to_owned(),
                rank: name.row.rank,
                common: name.row.common.to_owned(),
                fits: name.written.to_owned(),
                language: name.language,
            };
            Some((how, name.folded.len(), suggested))
        })
        .collect();
    found.extend(TaxonIndex::current().beginning_with(asked, limit).into_iter().map(
        |(name, rank, common)| {
            let length = name.len();
            (0, length, Suggested { fits: name.clone(), name, rank, common, language: "la" })
        },
    ));
    found.sort_by(|a, b| (a.0, a.1, &a.2.name).cmp(&(b.0, b.1, &b.2.name)));
    let mut out: Vec<Suggested> = Vec::new();
    for (.., suggested) in found {
        if out.len() == limit {
            break;
        }
        if out.iter().all(|known| known.name != suggested.name) {
            out.push(suggested);
        }
    }
    out
}

/// How well a folded name fits what was typed; the smaller, the better.
fn fits(name: &str, asked: &str) -> Option<u8> {
    if name == asked {
        return Some(0);
    }
    let at = name.find(asked)?;
    let begins_word = at > 0 && name[..at].ends_with(' ');
    Some(match (at, begins_word) {
        (0, _) => 1,
        (_, true) => 2,
        // Inside a word a short run of letters says nothing, and several words begin with a word; scripts without spaces
        // have short words.
        _ if !asked.contains(' ') && (asked.len() >= 4 || !asked.is_ascii()) => 3,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taxon_has_its_names_with_their_marks() {
        let names = taxon_names("Manis javanica");
        let has = |name: &str, language: &str| names.iter().any(|n| n.name == name && n.language == language);
        assert!(has("马来穿山甲", "zh") && has("ลิ่นซุนดา", "th"), "{names:?}");
        assert_eq!(names.first().map(|n| n.kind), Some(NameKind::Usual));
        assert!(names.iter().all(|n| !n.name.starts_with(['!', '~', '?', '='])));
        assert!(taxon_names("Nonsense nonsense").is_empty());
        assert_eq!(read_signs("!?ivoire"), (NameKind::BesideCue, "ivoire"));
        assert_eq!(read_signs("!~Manis aurita"), (NameKind::Synonym, "Manis aurita"));
    }

    #[test]
    fn what_is_typed_finds_taxa_in_any_language() {
        for (typed, expected) in [
            ("sunda pan", "Manis javanica"),
            ("javanic", "Manis javanica"),
            ("马来穿山甲", "Manis javanica"),
            ("tê tê java", "Manis javanica"),
            ("loxodonta af", "Loxodonta africana"),
        ] {
            let found = suggested_taxa(typed, 8);
            assert!(found.iter().any(|s| s.name == expected), "{typed}: {found:?}");
        }
        assert!(suggested_taxa("tê tê", 20).iter().all(|s| !s.fits.contains("white te")));
        assert!(suggested_taxa(" ", 8).is_empty());
        assert!(suggested_taxa("qqqq", 8).is_empty());
        assert_eq!(suggested_taxa("pangolin", 3).len(), 3);
    }

    #[test]
    fn trade_names_of_the_family_are_told() {
        assert!(shared_trade_names("Manis javanica").iter().any(|(name, _)| *name == "scales"));
        assert!(shared_trade_names("Nonsense").is_empty());
    }
}

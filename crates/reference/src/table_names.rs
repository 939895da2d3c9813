//! All names of the typed-in table, for who scans free text with tables of its own.
//!
//! Why: the lexicon of red flags builds on these names and must not keep a second copy of them. What a name may be used
//! for is said beside it; what a text means is left to the caller.

use crate::tables::taxa::{languages, rows};
use crate::taxon_names::{NameKind, read_signs};

/// One name of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableName {
    /// Accepted scientific name of the taxon.
    pub taxon: &'static str,
    /// ISO 639-1; `la` for scientific names.
    pub language: &'static str,
    /// The name as it is written.
    pub name: &'static str,
    /// How it may be used.
    pub kind: NameKind,
    /// Whether it counts in free text only with its accents: without them it is a word of another language.
    pub accents: bool,
}

/// Every name of every taxon of the typed-in table, accepted names first for each taxon, in the order of the table.
pub fn table_names() -> impl Iterator<Item = TableName> {
    let own = rows().flat_map(|row| {
        let name = |language, name, kind| TableName { taxon: row.name, language, name, kind, accents: false };
        let usual = name("en", row.common, NameKind::Usual);
        let words = row.words.iter().map(|marked| of_word(row.name, "en", marked));
        std::iter::once(name("la", row.name, NameKind::Name))
            .chain(std::iter::once(usual).filter(|usual| !usual.name.is_empty()))
            .chain(words)
    });
    let others = languages()
        .iter()
        .flat_map(|(taxon, language, words)| words.iter().map(|marked| of_word(taxon, language, marked)));
    own.chain(others)
}

fn of_word(taxon: &'static str, language: &'static str, marked: &'static str) -> TableName {
    let (kind, name) = read_signs(marked);
    let language = if kind == NameKind::Synonym { "la" } else { language };
    let signs = marked.strip_suffix(name).unwrap_or_default();
    TableName { taxon, language, name, kind, accents: signs.contains('!') }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_with_their_signs() {
        let has = |taxon: &str, language: &str, name: &str, kind, accents| {
            let wanted = TableName { taxon: "", language: "", name: "", kind, accents };
            table_names().any(|n| {
                (n.taxon, n.language, n.name) == (taxon, language, name)
                    && (n.kind, n.accents) == (wanted.kind, wanted.accents)
            })
        };
        assert!(has("Manidae", "vi", "tê tê", NameKind::Name, true));
        assert!(has("Elephantidae", "fr", "ivoire", NameKind::BesideCue, true));
        assert!(has("Manis javanica", "la", "Manis javanica", NameKind::Name, false));
        assert!(has("Manis javanica", "en", "Sunda pangolin", NameKind::Usual, false));
        assert!(table_names().all(|n| !n.name.is_empty() && !n.taxon.is_empty()));
    }
}

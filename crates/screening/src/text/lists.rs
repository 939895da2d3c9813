//! The lists behind the text functions, read from tab-separated tables: names of the trade, words for products, cues and
//! contexts.
//!
//! Built in from `lists/`; a folder of the same files can stand in their place ([`install`]). A fault is told with
//! file, line, what stood there and what was expected. What the words do to a text is for `lexicon` and `reading`.

use super::cue::Cue;

/// One list as a text: its name and its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct List {
    /// Name of the file without its folder, such as `products.tsv`.
    pub name: &'static str,
    /// The rows.
    pub text: &'static str,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{list}, line {line}: {what}")]
pub struct ListFault {
    /// Name of the list.
    pub list: &'static str,
    /// Line in the file, counted from 1.
    pub line: usize,
    /// What stood there, what was expected.
    pub what: String,
}

/// What a term of the lexicon is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TermKind {
    /// A name of an animal or plant.
    Name,
    /// A part or product together with what it is of: `ivory`, `tiger bone`.
    Product,
    /// A thing made of it: `netsuke`.
    Object,
    /// A local or market name.
    Local,
    /// A word said in place of another: for a person's look, never a case by itself.
    Codeword,
    /// A remedy or ingredient of traditional medicine.
    Tcm,
}

/// Who may have a row of the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Handling {
    /// Anybody.
    Open,
    /// Not for publication: sellers would change their words.
    Restricted,
}

/// A row of the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Group of the trade: `elephants`, `pangolins`, ...
    pub group: &'static str,
    /// ISO 639-1.
    pub language: &'static str,
    /// ISO 15924.
    pub script: &'static str,
    /// The words; `!` before them: only with their accents; `*` behind them: also with an ending.
    pub term: &'static str,
    /// What it is.
    pub kind: TermKind,
    /// Accepted scientific name or group, as in `reference`.
    pub taxon: &'static str,
    /// 0: stands for it anywhere; 1: unless the context says otherwise; 2: beside a word of trade; 3: beside a product
    /// or a word for live animals only.
    pub ambiguity: u8,
    /// Where it is from.
    pub source: &'static str,
    /// Who may have it.
    pub handling: Handling,
}

/// A word for a product or part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ProductWord {
    pub(super) form: &'static str,
    pub(super) language: &'static str,
    pub(super) term: &'static str,
    /// Whether the word tells of wildlife without a name beside it (`tusk`).
    pub(super) telling: bool,
}

/// A word of a list of cues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CueWord {
    pub(super) cue: Cue,
    pub(super) language: &'static str,
    pub(super) term: &'static str,
    /// Hundredths; what they mean is said where the cue is used.
    pub(super) weight: u8,
}

/// How far a context reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// The name inside the phrase.
    Phrase,
    /// Names a few words away.
    Near,
    /// Ambiguous names anywhere in the text.
    Text,
}

/// What a context takes the meaning from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// Everything.
    All,
    /// Names of animals and plants without a product.
    Animals,
    /// The taxa or groups of a list.
    Some(&'static str),
}

/// Words in which a name means something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Context {
    pub(super) language: &'static str,
    pub(super) term: &'static str,
    pub(super) reach: Reach,
    pub(super) takes: Takes,
}

/// All rows of all lists.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    pub(super) terms: Vec<Term>,
    pub(super) products: Vec<ProductWord>,
    pub(super) cues: Vec<CueWord>,
    pub(super) contexts: Vec<Context>,
}

macro_rules! built_in {
    ($($name:literal),+ $(,)?) => {
        /// The lists that are compiled in.
        pub(super) const BUILT_IN: &[List] =
            &[$(List { name: $name, text: include_str!(concat!("../../lists/lexicon/", $name)) }),+];
    };
}

built_in!(
    "mammals.tsv",
    "birds.tsv",
    "reptiles.tsv",
    "aquatic.tsv",
    "plants.tsv",
    "medicine.tsv",
    "codewords.tsv",
    "products.tsv",
    "cues.tsv",
    "contexts.tsv",
);

/// Reads lists. A row with a fault is left out and told.
pub(super) fn read(lists: &[List]) -> (Rows, Vec<ListFault>) {
    let (mut rows, mut faults) = (Rows::default(), Vec::new());
    for list in lists {
        let lines =
            list.text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        // The first of them names the columns.
        for (at, line) in lines.skip(1) {
            let cells: Vec<&'static str> = line.split('\t').collect();
            if let Err(what) = rows.take(list.name, &cells) {
                faults.push(ListFault { list: list.name, line: at + 1, what });
            }
        }
    }
    (rows, faults)
}

impl Rows {
    fn take(&mut self, list: &str, cells: &[&'static str]) -> Result<(), String> {
        match (list, cells) {
            ("products.tsv", [form, language, term, telling, _source]) => {
                let telling = of("telling", telling, &[("yes", true), ("no", false)])?;
                self.products.push(ProductWord { form, language, term, telling });
            }
            ("cues.tsv", [cue, language, term, weight, _source]) => {
                let known: Vec<(&str, Cue)> = Cue::ALL.iter().map(|cue| (cue.code(), *cue)).collect();
                let weight = weight.parse().map_err(|_| {
                    format!("weight `{weight}` is not a number from 0 to 255; write for example 100")
                })?;
                self.cues.push(CueWord { cue: of("list", cue, &known)?, language, term, weight });
            }
            ("contexts.tsv", [_meaning, language, term, reach, takes, _source]) => {
                let reach = of(
                    "reach",
                    reach,
                    &[("phrase", Reach::Phrase), ("near", Reach::Near), ("text", Reach::Text)],
                )?;
                let takes = match *takes {
                    "*" => Takes::All,
                    "animals" => Takes::Animals,
                    "" => {
                        return Err(
                            "`takes` is empty, expected `*`, `animals`, or taxa joined by `|`".to_owned()
                        );
                    }
                    some => Takes::Some(some),
                };
                self.contexts.push(Context { language, term, reach, takes });
            }
            (_, [group, language, script, term, kind, taxon, ambiguity, source, handling]) => {
                let kind = of("kind", kind, KINDS)?;
                let ambiguity = of("ambiguity", ambiguity, &[("0", 0), ("1", 1), ("2", 2), ("3", 3)])?;
                let handling = of(
                    "handling",
                    handling,
                    &[("open", Handling::Open), ("restricted", Handling::Restricted)],
                )?;
                self.terms.push(Term {
                    group,
                    language,
                    script,
                    term,
                    kind,
                    taxon,
                    ambiguity,
                    source,
                    handling,
                });
            }
            (_, cells) => {
                return Err(format!(
                    "{} cells between tabs, expected as many as the first row names",
                    cells.len()
                ));
            }
        }
        Ok(())
    }
}

const KINDS: &[(&str, TermKind)] = &[
    ("name", TermKind::Name),
    ("product", TermKind::Product),
    ("object", TermKind::Object),
    ("local", TermKind::Local),
    ("codeword", TermKind::Codeword),
    ("tcm", TermKind::Tcm),
];

fn of<T: Copy>(column: &str, cell: &str, known: &[(&str, T)]) -> Result<T, String> {
    known.iter().find(|(code, _)| *code == cell).map(|(_, value)| *value).ok_or_else(|| {
        let codes: Vec<&str> = known.iter().map(|(code, _)| *code).collect();
        format!("{column} `{cell}` is not known; expected one of {}", codes.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_built_in_lists_are_sound() {
        let (rows, faults) = read(BUILT_IN);
        assert_eq!(faults, vec![]);
        let mut seen = HashSet::new();
        for t in &rows.terms {
            assert!(!fold(t.term).is_empty(), "{t:?}");
            assert!(seen.insert((t.term, t.taxon, t.kind, t.language)), "twice: {t:?}");
            assert!(t.language.len() == 2 && t.script.len() == 4 && !t.source.is_empty(), "{t:?}");
            assert!(t.kind != TermKind::Codeword || t.handling == Handling::Restricted, "{t:?}");
        }
        assert!(rows.terms.len() >= 2500, "{} terms", rows.terms.len());
        for cue in Cue::ALL {
            assert!(rows.cues.iter().any(|word| word.cue == *cue), "`{}` has no words", cue.code());
        }
    }

    #[test]
    fn every_taxon_is_known() {
        let (rows, _) = read(BUILT_IN);
        let unknown: HashSet<&str> = rows
            .terms
            .iter()
            .map(|t| t.taxon)
            .filter(|name| reference::taxon_facts(name).is_none())
            .collect();
        assert_eq!(unknown, HashSet::new());
    }

    #[test]
    fn faults_are_told_with_their_line() {
        let text = "group\tlanguage\n# x\na\tb\n";
        let (_, faults) = read(&[List { name: "mammals.tsv", text }]);
        assert_eq!(faults.len(), 1);
        assert_eq!(
            faults[0].to_string(),
            "mammals.tsv, line 3: 2 cells between tabs, expected as many as the first row names"
        );
        let text = "h\nsold\ten\tfor sale\t100\tx\n";
        let (_, faults) = read(&[List { name: "cues.tsv", text }]);
        assert!(faults[0].what.starts_with("list `sold` is not known; expected one of sale, "), "{faults:?}");
    }
}

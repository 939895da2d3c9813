//! All names and words as one automaton over folded text: the names of `reference`, the lexicon's own, words for
//! products, cues, contexts.
//!
//! A pattern of a script with spaces is padded by them, so that it meets whole words only; one of a script without them
//! may stand inside a run. What hits mean together is for `reading`.

use super::cue::Cue;
use super::fold::{fold, runs_together};
use super::listed::is_listed;
use super::lists::{BUILT_IN, Context, CueWord, List, ListFault, ProductWord, Rows, Term, TermKind, read};
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use model::Rank;
use reference::NameKind;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{LazyLock, OnceLock};

/// What a pattern stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// Index into [`Lexicon::names`].
    Name(u32),
    /// Index into the words for products.
    Product(u32),
    /// A cue with its weight in hundredths.
    Cue(Cue, u8),
    /// Index into the contexts.
    Context(u32),
}

/// What a pattern stands for, and how its words must be written to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) sense: Sense,
    /// The words with the accents that must stand: without them they are words of another language.
    pub(super) accents: Option<&'static str>,
}

/// A name of a taxon, from whichever table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    pub(super) taxon: &'static str,
    /// Group of `reference`.
    pub(super) group: &'static str,
    /// Usual English name; empty where none is known.
    pub(super) common: &'static str,
    pub(super) written: &'static str,
    pub(super) kind: TermKind,
    pub(super) ambiguity: u8,
    pub(super) listed: bool,
}

/// The compiled lists.
pub(super) struct Lexicon {
    pub(super) automaton: Option<AhoCorasick>,
    /// By pattern.
    pub(super) senses: Vec<Vec<Meaning>>,
    /// By pattern: whether more letters may follow in the same word.
    pub(super) open: Vec<bool>,
    pub(super) names: Vec<Name>,
    pub(super) products: Vec<ProductWord>,
    pub(super) contexts: Vec<Context>,
    /// Every word of every pattern, by which letters written apart are cut into words.
    words: HashSet<Box<str>>,
}

static CURRENT: OnceLock<Lexicon> = OnceLock::new();
static DEFAULT: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(&read(BUILT_IN).0));

/// Puts other lists in the place of those built in that have the same names, for the rest of the process; to be called
/// before the first text is looked at.
///
/// # Errors
/// Tells every row that cannot be read, and that lists were installed before; nothing is installed then.
pub fn install(lists: &[List]) -> Result<(), Vec<ListFault>> {
    let mut all: Vec<List> = BUILT_IN.to_vec();
    for list in lists {
        match all.iter_mut().find(|known| known.name == list.name) {
            Some(known) => *known = *list,
            None => all.push(*list),
        }
    }
    let (rows, faults) = read(&all);
    if !faults.is_empty() {
        return Err(faults);
    }
    CURRENT.set(Lexicon::of(&rows)).map_err(|_| {
        let what = "lists were installed before; install all of them at once".to_owned();
        vec![ListFault { list: "all lists", line: 0, what }]
    })
}

/// The terms of the lexicon that are compiled in, beside the names of `reference`.
#[must_use]
pub fn terms() -> Vec<Term> {
    read(BUILT_IN).0.terms
}

impl Lexicon {
    /// The installed lists, else those built in.
    pub(super) fn current() -> &'static Self {
        CURRENT.get().unwrap_or(&DEFAULT)
    }

    /// Whether a folded word stands in any list.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    fn of(rows: &Rows) -> Self {
        let mut building = Building {
            products: rows.products.clone(),
            contexts: rows.contexts.clone(),
            ..Building::default()
        };
        building.table_names();
        building.terms(&rows.terms);
        for (at, word) in (0..).zip(&rows.products) {
            building.add(word.term, word.language, Sense::Product(at));
        }
        for CueWord { cue, language, term, weight } in &rows.cues {
            building.add(term, language, Sense::Cue(*cue, *weight));
        }
        for (at, context) in (0..).zip(&rows.contexts) {
            building.add(context.term, context.language, Sense::Context(at));
        }
        building.finish()
    }
}

#[derive(Default)]
struct Building {
    /// Pattern and whether it is open at its end; in order, so that two builds find the same.
    patterns: BTreeMap<(String, bool), Vec<Meaning>>,
    names: Vec<Name>,
    products: Vec<ProductWord>,
    contexts: Vec<Context>,
}

impl Building {
    /// The names of `reference`, with an ambiguity for each of its kinds.
    fn table_names(&mut self) {
        let sure: HashSet<(&str, String)> = reference::table_names()
            .filter(|n| n.kind == NameKind::Name && n.language == "en")
            .map(|n| (n.taxon, plural(&fold(n.name))))
            .collect();
        let mut facts = HashMap::new();
        for n in reference::table_names() {
            let entry = facts.entry(n.taxon).or_insert_with(|| reference::taxon_facts(n.taxon));
            let Some(facts) = entry else { continue };
            let folded = fold(n.name);
            let single = !folded.contains(' ') && !folded.chars().any(runs_together);
            let wide = matches!(facts.rank, Rank::Group | Rank::Family);
            let ambiguity = match (n.kind, n.language) {
                (NameKind::ColumnOnly, _) => 3,
                (NameKind::BesideCue, _) => 2,
                (NameKind::Usual, _) if wide && !sure.contains(&(n.taxon, folded.clone())) => 3,
                (NameKind::Name | NameKind::Synonym, "la") if single => match folded.len() {
                    ..=6 => 3,
                    7..=8 => 2,
                    _ => 1,
                },
                (NameKind::Synonym, _) => 0,
                _ => 1,
            };
            let short = folded.chars().filter(|c| *c != ' ').count() <= 3 && folded.is_ascii();
            self.name(
                Name {
                    taxon: facts.name,
                    group: facts.group,
                    common: facts.common,
                    written: n.name,
                    kind: TermKind::Name,
                    ambiguity: if short { 3 } else { ambiguity },
                    listed: is_listed(facts),
                },
                n.language,
                n.accents,
            );
        }
    }

    fn terms(&mut self, terms: &[Term]) {
        for term in terms {
            let facts = reference::taxon_facts(term.taxon);
            let name = Name {
                taxon: term.taxon,
                group: facts.as_ref().map_or(term.group, |f| f.group),
                common: facts.as_ref().map_or("", |f| f.common),
                written: term.term.trim_start_matches('!').trim_end_matches('*'),
                kind: term.kind,
                ambiguity: term.ambiguity,
                listed: facts.as_ref().is_some_and(is_listed),
            };
            let at = self.place(name);
            self.add(term.term, term.language, Sense::Name(at));
        }
    }

    fn name(&mut self, name: Name, language: &str, accents: bool) {
        let at = self.place(name);
        self.insert(name.written, language, Sense::Name(at), accents);
    }

    fn place(&mut self, name: Name) -> u32 {
        self.names.push(name);
        u32::try_from(self.names.len() - 1).unwrap_or(u32::MAX)
    }

    fn add(&mut self, term: &'static str, language: &str, sense: Sense) {
        let folded = fold(term);
        let letters = folded.bytes().filter(|b| *b != b' ').count();
        let short = folded.is_ascii() && letters <= if language == "vi" { 5 } else { 3 };
        let words = term.trim_start_matches('!').trim_end_matches('*');
        self.insert(term, language, sense, term.starts_with('!') || (short && !words.is_ascii()));
    }

    fn insert(&mut self, term: &'static str, language: &str, sense: Sense, accents: bool) {
        let open = term.ends_with('*') || language == "ko";
        let folded = fold(term);
        let words = term.trim_start_matches('!').trim_end_matches('*');
        let meaning = Meaning { sense, accents: accents.then_some(words) };
        if folded.is_empty() {
            return;
        }
        for form in forms(&folded, language) {
            let run = form.chars().all(|c| c == ' ' || runs_together(c));
            let pattern =
                if run { form.replace(' ', "") } else { format!(" {form}{}", if open { "" } else { " " }) };
            let senses = self.patterns.entry((pattern, open && !run)).or_default();
            if senses.iter().all(|known| known.sense != sense) {
                senses.push(meaning);
            }
        }
    }

    fn finish(self) -> Lexicon {
        let mut words = HashSet::new();
        for (pattern, _) in self.patterns.keys() {
            words.extend(pattern.split(' ').filter(|w| w.len() >= 3 && w.is_ascii()).map(Box::from));
        }
        let texts = self.patterns.keys().map(|(pattern, _)| pattern);
        let automaton = AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(texts).ok();
        let open = self.patterns.keys().map(|(_, open)| *open).collect();
        let senses = self.patterns.into_values().collect();
        Lexicon {
            automaton,
            senses,
            open,
            names: self.names,
            products: self.products,
            contexts: self.contexts,
            words,
        }
    }
}

/// The forms in which folded words stand in texts: the plural of languages that add an `s`, the article that Arabic
/// writes with its word.
fn forms(folded: &str, language: &str) -> Vec<String> {
    let mut out = vec![folded.to_owned()];
    match language {
        "en" => out.push(plural(folded)),
        "es" | "pt" | "fr" if folded.ends_with(['a', 'e', 'i', 'o', 'u']) => out.push(format!("{folded}s")),
        "es" if folded.ends_with(['n', 'r', 'l', 'd']) => out.push(format!("{folded}es")),
        "fr" if folded.ends_with(['n', 'r', 'l', 't', 'c']) => out.push(format!("{folded}s")),
        "ar" => out.extend(["ال", "بال", "وال", "لل"].iter().map(|article| format!("{article}{folded}"))),
        _ => {}
    }
    out.dedup();
    out
}

/// The English plural of folded words.
fn plural(folded: &str) -> String {
    let consonant_y = |stem: &str| !stem.ends_with(['a', 'e', 'i', 'o', 'u']) && !stem.is_empty();
    if !folded.ends_with(|c: char| c.is_ascii_lowercase()) || folded.ends_with('s') && !folded.ends_with("ss")
    {
        return folded.to_owned();
    }
    if let Some(stem) = folded.strip_suffix('y').filter(|stem| consonant_y(stem)) {
        return format!("{stem}ies");
    }
    if ["ch", "sh", "x", "ss"].iter().any(|end| folded.ends_with(end)) {
        return format!("{folded}es");
    }
    format!("{folded}s")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_plurals() {
        for (one, many) in [
            ("scale", "scales"),
            ("elephant tusk", "elephant tusks"),
            ("finch", "finches"),
            ("canary", "canaries"),
            ("monkey", "monkeys"),
            ("pangolins", "pangolins"),
            ("fox", "foxes"),
            ("穿山甲", "穿山甲"),
        ] {
            assert_eq!(plural(one), many);
        }
    }

    #[test]
    fn the_automaton_is_built() {
        let lexicon = Lexicon::current();
        assert!(lexicon.automaton.is_some());
        assert!(lexicon.knows("ivory") && lexicon.knows("pangolin") && !lexicon.knows("qwertz"));
        assert!(lexicon.names.len() > terms().len(), "the names of the reference are in it too");
    }
}

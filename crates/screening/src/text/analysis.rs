//! One text, looked at once: what the lexicon finds in it as it stands and without its disguise. All text functions answer
//! from this.

use super::cue::Cue;
use super::disguise::readings;
use super::fold::Folded;
use super::lexicon::{Lexicon, Name};
use super::lists::TermKind;
use super::reading::{CueFound, Found, Standing, is_word_of_its_own, look_up};

/// Text beyond this length is not looked at, in bytes: no advert and no purpose of a payment is longer.
const LONGEST: usize = 200_000;

/// A text with what the lists find in it.
///
/// ```
/// let text = screening::text::Analysis::of("p@ng0lin sc4les, 20kg, whatsapp only");
/// assert_eq!(text.names_taxon().as_deref(), Some("pangolins (Manidae), scales"));
/// assert_eq!(text.taxon_words().as_deref(), Some("p@ng0lin sc4les"));
/// ```
pub struct Analysis {
    pub(super) text: Box<str>,
    /// The text as it stands, folded.
    pub(super) folded: Folded,
    pub(super) names: Vec<Mention>,
    pub(super) generic: Vec<Mention>,
    pub(super) telling: Vec<Standing>,
    pub(super) cues: Vec<CueFound>,
    /// One bit for each list that has a word in the text.
    lists: u64,
}

/// A taxon that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// Accepted scientific name, or a group.
    pub taxon: &'static str,
    /// Usual English name; empty where none is known.
    pub common: &'static str,
    /// Group of the trade, as in `reference`.
    pub group: &'static str,
    /// The product named beside it.
    pub form: Option<&'static str>,
    /// What the term is.
    pub kind: TermKind,
    /// How many things its words may mean, from 0 to 3.
    pub ambiguity: u8,
    /// Whether CITES lists it, or enough of the group.
    pub listed: bool,
    /// Whether its words were disguised.
    pub disguised: bool,
    /// Where the words begin and end in the text, in bytes.
    pub from: usize,
    /// End of the words.
    pub to: usize,
}

impl Mention {
    fn of(name: &Name, standing: &Standing, disguised: bool) -> Self {
        Self {
            taxon: name.taxon,
            common: name.common,
            group: name.group,
            form: standing.form,
            kind: name.kind,
            ambiguity: name.ambiguity,
            listed: name.listed,
            disguised,
            from: standing.from,
            to: standing.to,
        }
    }

    /// `pangolins (Manidae), scales`.
    #[must_use]
    pub fn label(&self) -> String {
        let mut out = match (self.common, self.taxon) {
            ("", taxon) => taxon.to_owned(),
            (common, taxon) => format!("{common} ({taxon})"),
        };
        if let Some(form) = self.form {
            out.push_str(", ");
            out.push_str(form);
        }
        out
    }
}

impl Analysis {
    /// Looks at a text. Never fails; what lies beyond 200,000 bytes is left out.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let text = within(text);
        let lexicon = Lexicon::current();
        let folded = Folded::plain(text);
        let mut out = Self {
            text: text.into(),
            names: Vec::new(),
            generic: Vec::new(),
            telling: Vec::new(),
            cues: Vec::new(),
            lists: 0,
            folded: Folded::default(),
        };
        out.take(lexicon, look_up(lexicon, &folded, text), false);
        for reading in readings(text, &|word| lexicon.knows(word)) {
            if reading.text != folded.text {
                out.take(lexicon, look_up(lexicon, &reading, text), true);
            }
        }
        out.names.sort_by_key(|m| m.from);
        out.folded = folded;
        out.lists = out.cues.iter().fold(0, |all, cue| all | cue.cue.bit());
        out
    }

    /// Adds what a reading found and an earlier one did not.
    fn take(&mut self, lexicon: &Lexicon, found: Found, disguised: bool) {
        let mention = |standing: &Standing| {
            let name = lexicon.names.get(standing.name as usize)?;
            Some(Mention::of(name, standing, disguised))
        };
        for one in found.names.iter().filter_map(mention) {
            add(&mut self.names, one);
        }
        for one in found.generic.iter().filter_map(mention) {
            add(&mut self.generic, one);
        }
        let overlaps = |from: usize, to: usize, other: (usize, usize)| from < other.1 && other.0 < to;
        for one in found.telling {
            if !self.telling.iter().any(|o| overlaps(one.from, one.to, (o.from, o.to))) {
                self.telling.push(one);
            }
        }
        for one in found.cues {
            let known = |o: &CueFound| o.cue == one.cue && overlaps(one.from, one.to, (o.from, o.to));
            if !disguised || !self.cues.iter().any(known) {
                self.cues.push(one);
            }
        }
    }

    /// The text, as far as it was looked at.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// All taxa that the text names, listed or not, in order; code words and remedies left out.
    pub fn mentions(&self) -> impl Iterator<Item = &Mention> {
        self.names.iter().filter(|m| !is_word_of_its_own(m.kind))
    }

    /// The words of a place in the text.
    pub(super) fn words(&self, from: usize, to: usize) -> &str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// Whether a list has a word in the text.
    pub(super) fn has(&self, cue: Cue) -> bool {
        self.lists & cue.bit() != 0
    }

    /// The words of a list that stand in the text, each once, as written, joined by `; `.
    pub(super) fn words_of(&self, cue: Cue) -> Option<String> {
        if !self.has(cue) {
            return None;
        }
        let places = self.cues.iter().filter(|c| c.cue == cue).map(|c| (c.from, c.to));
        self.joined(places)
    }

    /// The words at places, longest only, each once, joined by `; `.
    pub(super) fn joined(&self, places: impl Iterator<Item = (usize, usize)>) -> Option<String> {
        let mut places: Vec<(usize, usize)> = places.collect();
        places.sort_by_key(|(from, to)| (*from, std::cmp::Reverse(*to)));
        let mut out: Vec<&str> = Vec::new();
        let mut end = 0;
        for (from, to) in places {
            let words = self.words(from, to);
            if to > end && !words.is_empty() && !out.contains(&words) {
                out.push(words);
            }
            end = end.max(to);
        }
        (!out.is_empty()).then(|| out.join("; "))
    }
}

/// Adds a mention that no earlier one covers.
fn add(all: &mut Vec<Mention>, one: Mention) {
    let special = |m: &Mention| is_word_of_its_own(m.kind);
    let covered = all
        .iter()
        .any(|o| special(o) == special(&one) && o.from < one.to && one.from < o.to && one.disguised);
    if !covered {
        all.push(one);
    }
}

fn within(text: &str) -> &str {
    if text.len() <= LONGEST {
        return text;
    }
    let end = (0..=LONGEST).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.get(..end).unwrap_or_default()
}

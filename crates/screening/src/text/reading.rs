//! What the lexicon finds in one reading of a text, and which of the names stand.
//!
//! The longest name wins. A name falls where a context takes its meaning (`ivory coast`, `plush tiger`), where it is too
//! ambiguous for what stands beside it, and where its accents make another word of it. Products within two words of a
//! name belong to it.

use super::cue::Cue;
use super::fold::{Folded, runs_together};
use super::lexicon::{Lexicon, Meaning, Name, Sense};
use super::lists::{Context, Reach, Takes, TermKind};
use unicode_normalization::UnicodeNormalization;

/// How many words away a context reaches.
const NEAR: usize = 4;
/// How many words away a cue lets a name of ambiguity 2 stand.
const CUE_REACH: usize = 6;
/// How many words may stand between a name and its product: `scales of the pangolin`.
const PRODUCT_GAP: usize = 2;

/// Cues beside which a name of ambiguity 2 stands.
const TRADE_CUES: &[Cue] = &[
    Cue::Sale,
    Cue::Wanted,
    Cue::Live,
    Cue::Juvenile,
    Cue::Care,
    Cue::Weight,
    Cue::Trade,
    Cue::Permit,
    Cue::Preban,
    Cue::Authenticity,
    Cue::Meat,
    Cue::IvoryObject,
    Cue::News,
];
/// Cues beside which a generic word stands.
const LIVE_CUES: &[Cue] = &[Cue::Live, Cue::Juvenile];

/// A place in the folded text and what stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) sense: Sense,
}

/// A name that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    /// Index into the names of the lexicon.
    pub(super) name: u32,
    /// The product beside it.
    pub(super) form: Option<&'static str>,
    /// Place of name and product in the original.
    pub(super) from: usize,
    pub(super) to: usize,
}

/// A word of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CueFound {
    pub(super) cue: Cue,
    pub(super) weight: u8,
    /// Place in the original.
    pub(super) from: usize,
    pub(super) to: usize,
}

/// What one reading of a text says.
#[derive(Debug, Clone, Default)]
pub(super) struct Found {
    pub(super) names: Vec<Standing>,
    /// Generic words that stand beside a cue only, not beside a product.
    pub(super) generic: Vec<Standing>,
    /// Words for products that tell of wildlife by themselves.
    pub(super) telling: Vec<Standing>,
    pub(super) cues: Vec<CueFound>,
}

/// Looks up one reading. `original` is the text that it was made from.
pub(super) fn look_up(lexicon: &Lexicon, folded: &Folded, original: &str) -> Found {
    let hits = hits(lexicon, folded, original);
    let of = |wanted: fn(&Sense) -> bool| -> Vec<Hit> {
        hits.iter().filter(|h| wanted(&h.sense)).copied().collect()
    };
    let products = of(|sense| matches!(sense, Sense::Product(_)));
    let cues = of(|sense| matches!(sense, Sense::Cue(..)));
    let contexts = of(|sense| matches!(sense, Sense::Context(_)));
    let reading =
        Reading { lexicon, folded, hits: &hits, products: &products, cues: &cues, contexts: &contexts };
    let mut found = Found { cues: reading.cues(), ..Found::default() };
    for hit in reading.longest_names() {
        reading.judge(hit, &mut found);
    }
    reading.telling(&mut found);
    found
}

fn hits(lexicon: &Lexicon, folded: &Folded, original: &str) -> Vec<Hit> {
    let text = folded.text.as_str();
    let Some(automaton) = &lexicon.automaton else { return Vec::new() };
    let mut out = Vec::new();
    for hit in automaton.find_overlapping_iter(text) {
        let pattern = hit.pattern().as_usize();
        let padded = text.as_bytes().get(hit.start()) == Some(&b' ');
        let from = hit.start() + usize::from(padded);
        let open = lexicon.open.get(pattern).copied().unwrap_or(false);
        let to = if open { end_of_word(text, hit.end()) } else { hit.end() - usize::from(padded) };
        let Some(to) = Some(to).filter(|to| *to > from) else { continue };
        for Meaning { sense, accents } in lexicon.senses.get(pattern).into_iter().flatten() {
            let written = || folded.original(from, to).and_then(|(from, to)| original.get(from..to));
            if counts(*sense, text, from, to)
                && accents.is_none_or(|words| written().is_some_and(|w| same_accents(w, words)))
            {
                out.push(Hit { from, to, sense: *sense });
            }
        }
    }
    out
}

/// Whether words stand as the list writes them, in whichever normal form.
fn same_accents(written: &str, listed: &str) -> bool {
    let composed = |text: &str| text.nfc().flat_map(char::to_lowercase).collect::<String>();
    composed(written) == composed(listed)
}

/// Units count behind a figure, currencies beside one; everything else counts anywhere.
fn counts(sense: Sense, text: &str, from: usize, to: usize) -> bool {
    let figure = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    let before = figure(from.checked_sub(2).and_then(|at| bytes.get(at)));
    match sense {
        Sense::Cue(Cue::Weight | Cue::Length, _) => before,
        Sense::Cue(Cue::Price, _) => before || figure(bytes.get(to + 1)),
        _ => true,
    }
}

/// Where the word that goes on at a place ends; 0 where the ending is too long to be one.
fn end_of_word(text: &str, at: usize) -> usize {
    const LONGEST_ENDING: usize = 5;
    let rest = text.get(at..).unwrap_or_default();
    let ending = rest.find(' ').unwrap_or(rest.len());
    let letters = rest.get(..ending).unwrap_or_default().chars().count();
    if letters > LONGEST_ENDING { 0 } else { at + ending }
}

struct Reading<'a> {
    lexicon: &'a Lexicon,
    folded: &'a Folded,
    hits: &'a [Hit],
    products: &'a [Hit],
    cues: &'a [Hit],
    contexts: &'a [Hit],
}

impl Reading<'_> {
    fn cues(&self) -> Vec<CueFound> {
        let cues = self.cues.iter().filter_map(|hit| {
            let Sense::Cue(cue, weight) = hit.sense else { return None };
            let (from, to) = self.folded.original(hit.from, hit.to)?;
            Some(CueFound { cue, weight, from, to })
        });
        cues.collect()
    }

    fn name(&self, hit: &Hit) -> Option<(u32, &Name)> {
        let Sense::Name(at) = hit.sense else { return None };
        Some((at, self.lexicon.names.get(at as usize)?))
    }

    /// Names that no longer name holds, one for each place, the least ambiguous first where several stand there.
    fn longest_names(&self) -> Vec<Hit> {
        let mut names: Vec<Hit> =
            self.hits.iter().filter(|h| matches!(h.sense, Sense::Name(_))).copied().collect();
        let ambiguity = |hit: &Hit| self.name(hit).map_or(3, |(_, name)| name.ambiguity);
        let special = |hit: &Hit| self.name(hit).is_some_and(|(_, n)| is_word_of_its_own(n.kind));
        names.sort_by_key(|h| (special(h), h.from, std::cmp::Reverse(h.to), ambiguity(h)));
        let mut out: Vec<Hit> = Vec::with_capacity(names.len());
        for hit in names {
            let held =
                out.iter().any(|o| special(o) == special(&hit) && o.from <= hit.from && hit.to <= o.to);
            let crosses = out
                .last()
                .is_some_and(|o| special(o) == special(&hit) && hit.from < o.to && hit.from > o.from);
            if !held && !crosses {
                out.push(hit);
            }
        }
        out
    }

    fn judge(&self, hit: Hit, found: &mut Found) {
        let Some((at, name)) = self.name(&hit) else { return };
        let product = self.product(&hit);
        let beside = product.filter(|p| !(hit.from <= p.from && p.to <= hit.to));
        if self.taken(&hit, name, product.is_some() || is_made_of(name.kind)) {
            return;
        }
        let cued = |reach, cues: &[Cue]| self.cue_near(&hit, reach, cues);
        let stands = match name.ambiguity {
            0 | 1 => true,
            2 => beside.is_some() || cued(CUE_REACH, TRADE_CUES),
            _ => beside.is_some() || cued(2, LIVE_CUES),
        };
        let (from, to) = match beside {
            Some(p) => (hit.from.min(p.from), hit.to.max(p.to)),
            None => (hit.from, hit.to),
        };
        let Some((from, to)) = self.folded.original(from, to) else { return };
        let form = product.and_then(|p| self.form(&p));
        let standing = Standing { name: at, form, from, to };
        if stands {
            found.names.push(standing);
        } else if name.ambiguity == 3 && cued(CUE_REACH, TRADE_CUES) {
            found.generic.push(standing);
        }
    }

    /// The product of a name: beside it with few words between, else inside it; the longest, then the nearest.
    fn product(&self, name: &Hit) -> Option<Hit> {
        let ranked = self.products.iter().filter_map(|p| {
            let inside = name.from <= p.from && p.to <= name.to;
            let apart = if inside { 0 } else { self.words_between(name, p)? };
            let run = self.folded.text.get(p.from..p.to)?.chars().all(runs_together);
            let near = if run { self.touches(name, p) || inside } else { apart <= PRODUCT_GAP };
            (near && !self.in_phrase(p)).then_some((inside, apart, std::cmp::Reverse(p.to - p.from), *p))
        });
        // Beside the name, else inside it, else a few words away.
        let rank = |inside: bool, apart: usize| match (inside, apart) {
            (false, 0) => 0,
            (true, _) => 1,
            (false, apart) => apart + 1,
        };
        ranked.min_by_key(|(inside, apart, long, p)| (rank(*inside, *apart), *long, p.from)).map(|(.., p)| p)
    }

    fn form(&self, hit: &Hit) -> Option<&'static str> {
        let Sense::Product(at) = hit.sense else { return None };
        self.lexicon.products.get(at as usize).map(|word| word.form)
    }

    /// Words of scripts without spaces belong together where few letters stand between them.
    fn touches(&self, a: &Hit, b: &Hit) -> bool {
        let (first, second) = if a.from <= b.from { (a, b) } else { (b, a) };
        let short = self.folded.text.get(first.from..first.to).is_some_and(|t| t.chars().count() == 1)
            || self.folded.text.get(second.from..second.to).is_some_and(|t| t.chars().count() == 1);
        second.from.saturating_sub(first.to) <= if short { 1 } else { 10 }
    }

    /// How many words stand between two hits; `None` where they overlap or lie far apart.
    fn words_between(&self, a: &Hit, b: &Hit) -> Option<usize> {
        let (first, second) = if a.from <= b.from { (a, b) } else { (b, a) };
        let between = self.folded.text.as_bytes().get(first.to..second.from)?;
        if between.len() > 120 {
            return None;
        }
        // Three letters of a script without spaces are taken for a word.
        let spaces = between.iter().filter(|byte| **byte == b' ').count().saturating_sub(1);
        let run = between.iter().filter(|byte| **byte >= 0xE0).count();
        Some(spaces + run / 3)
    }

    fn cue_near(&self, name: &Hit, reach: usize, wanted: &[Cue]) -> bool {
        self.cues.iter().any(|hit| {
            matches!(hit.sense, Sense::Cue(cue, _) if wanted.contains(&cue))
                && self.words_between(name, hit).is_some_and(|words| words < reach)
        })
    }

    /// Whether a product stands in a phrase that means something else: `bird's nest fern`.
    fn in_phrase(&self, hit: &Hit) -> bool {
        self.contexts().any(|(at, context)| {
            context.reach == Reach::Phrase
                && at.from <= hit.from
                && hit.to <= at.to
                && at.to - at.from > hit.to - hit.from
        })
    }

    fn contexts(&self) -> impl Iterator<Item = (&Hit, &Context)> {
        self.contexts.iter().filter_map(|hit| {
            let Sense::Context(at) = hit.sense else { return None };
            Some((hit, self.lexicon.contexts.get(at as usize)?))
        })
    }

    /// Whether a context takes the meaning from a name.
    fn taken(&self, hit: &Hit, name: &Name, made: bool) -> bool {
        self.contexts().any(|(at, context)| {
            let takes = match context.takes {
                Takes::All => true,
                Takes::Animals => !made,
                Takes::Some(list) => list.split('|').any(|one| one == name.taxon || one == name.group),
            };
            let inside = hit.from <= at.from && at.to <= hit.to;
            takes
                && match context.reach {
                    Reach::Phrase => at.from <= hit.from && hit.to <= at.to,
                    Reach::Near => !inside && self.words_between(hit, at).is_some_and(|words| words < NEAR),
                    Reach::Text => !inside && !made && name.ambiguity >= 1,
                }
        })
    }

    /// Words such as `tusk` that tell of wildlife without a name.
    fn telling(&self, found: &mut Found) {
        for hit in self.products {
            let Sense::Product(at) = hit.sense else { continue };
            let Some(word) = self.lexicon.products.get(at as usize).filter(|word| word.telling) else {
                continue;
            };
            if self.in_phrase(hit) {
                continue;
            }
            if let Some((from, to)) = self.folded.original(hit.from, hit.to) {
                found.telling.push(Standing { name: u32::MAX, form: Some(word.form), from, to });
            }
        }
    }
}

/// Code words and remedies are told apart from names, and do not hide them.
pub(super) fn is_word_of_its_own(kind: TermKind) -> bool {
    matches!(kind, TermKind::Codeword | TermKind::Tcm)
}

/// A term that is a thing made of an animal or plant, not the living thing.
fn is_made_of(kind: TermKind) -> bool {
    matches!(kind, TermKind::Product | TermKind::Object | TermKind::Tcm)
}

//! Why two reports are taken for reports of one event, and what speaks against it, in sentences that one can read aloud.
//!
//! The steps and weights are those that judged, so that the bits of the lines and those of the beginning add up to the
//! sum exactly. It explains; it decides nothing.

use super::fields::{Beside, ReportFields};
use super::judging::{Evidence, MODEL, bits, probability, seen, weights_of};
use super::level::{CORE_FIELDS, FIELD_WORDS, FIELDS};
use super::scheme::Scheme;
use crate::yields_keys;
use model::{Core, IdentifierKind, Place, ReportKind, Stated};

/// A report with what of it may be read.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// Kind.
    pub kind: ReportKind,
    /// Core.
    pub core: &'a Core,
    /// What stands beside it.
    pub beside: Beside<'a>,
}

/// One field in which two reports were compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Field in words.
    pub field: &'static str,
    /// As the first report writes it.
    pub raw_a: String,
    /// As the second report writes it.
    pub raw_b: String,
    /// The step of agreement in words.
    pub level: &'static str,
    /// What it says, in hundredths of a bit.
    pub bits: i32,
    /// The whole as a sentence, without full stop.
    pub sentence: String,
    /// Whether it speaks against.
    pub counter: bool,
}

/// Why, and why not.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// What the two reports are together.
    pub scheme: Scheme,
    /// What was compared.
    pub evidence: Evidence,
    /// Hundredths of a bit before anything is compared.
    pub prior: i32,
    /// What was compared, strongest first.
    pub lines: Vec<Line>,
    /// What was not compared, with the reason.
    pub not_compared: Vec<(&'static str, &'static str)>,
    /// Prior and lines added up.
    pub bits: i32,
    /// The same as a probability.
    pub probability: f64,
    /// Version of the model.
    pub model: &'static str,
}

/// Compares two reports as [`super::judge`] does, and says why; `None` where they cannot be of one event.
#[must_use]
pub fn explain(a: &Told<'_>, b: &Told<'_>, evidence: Evidence) -> Option<Explanation> {
    let of = |told: &Told<'_>| ReportFields::of(told.kind, told.core, told.beside);
    let (fields_a, fields_b) = (of(a), of(b));
    let scheme = fields_a.scheme(&fields_b)?;
    let levels = seen(&fields_a.levels(&fields_b), evidence);
    let (weights, words, codes) = (weights_of(scheme), levels.words(), levels.codes());
    let bits = bits(weights, &levels);
    let (mut lines, mut not_compared) = (Vec::new(), Vec::new());
    for field in 0..FIELDS {
        let (raw_a, raw_b) = (raw(a, field), raw(b, field));
        if evidence == Evidence::Core && !CORE_FIELDS[field] {
            not_compared.push((FIELD_WORDS[field], "stands beside the core, which alone was compared"));
        } else if field == DETAIL && bits[field] == 0 {
            // It sums up the others and is told where it says something.
        } else if codes[field] == 0 && bits[field] == 0 {
            not_compared.push((FIELD_WORDS[field], missing(field, &raw_a, &raw_b)));
        } else {
            lines.push(line(field, words[field], bits[field], raw_a, raw_b));
        }
    }
    lines.sort_by_key(|line| -line.bits.abs());
    let sum = weights.prior + lines.iter().map(|line| line.bits).sum::<i32>();
    let (prior, probability) = (weights.prior, probability(sum));
    Some(Explanation { scheme, evidence, prior, lines, not_compared, bits: sum, probability, model: MODEL })
}

fn missing(field: usize, a: &str, b: &str) -> &'static str {
    if field == SOURCE {
        return "reported by two partners, or by whom may not be read";
    }
    match (a.is_empty(), b.is_empty()) {
        (true, true) => "told by neither report",
        (true, false) => "not told by the first report",
        (false, true) => "not told by the second report",
        (false, false) => "not understood, or in words and units that cannot be compared",
    }
}

fn line(field: usize, level: &'static str, bits: i32, raw_a: String, raw_b: String) -> Line {
    let counter = bits < 0;
    let written = match (raw_a.is_empty() && raw_b.is_empty(), raw_a == raw_b) {
        (true, _) => String::new(),
        (_, true) => format!(" (written `{raw_a}` in both)"),
        (_, false) => format!(" (written `{raw_a}` and `{raw_b}`)"),
    };
    let against = if counter { "against: " } else { "" };
    let name = FIELD_WORDS[field];
    let sentence = format!("{against}{name}: {level}{written}");
    Line { field: name, raw_a, raw_b, level, bits, sentence, counter }
}

/// Place of the field that tells who reports.
const SOURCE: usize = 10;
/// Place of the field that sums up the others.
const DETAIL: usize = 13;

/// What a report writes in a field, several values divided by semicolons.
fn raw(told: &Told<'_>, field: usize) -> String {
    let core = told.core;
    let specimens = core.specimens.iter();
    match field {
        0 => core.date.as_ref().map_or_else(String::new, |d| d.raw.clone()),
        1 => core.place.as_ref().map_or_else(String::new, |p| p.raw.clone()),
        2 => joined(specimens.map(|s| s.taxon.raw.as_str())),
        3 => joined(specimens.map(|s| s.form.raw.as_str())),
        4 => joined(specimens.filter_map(|s| s.quantity.as_ref()).map(|q| q.raw.as_str())),
        5 => way(&core.origins, &core.destinations),
        6 => joined(core.transports.iter().map(|t| t.raw.as_str())),
        7 => core.amount.as_ref().map_or_else(String::new, |a| a.raw.clone()),
        8 => joined(numbers(told)),
        9 => joined(names(told)),
        SOURCE => told.beside.reference.unwrap_or_default().to_owned(),
        11 => joined(core.images.iter().map(|i| i.raw.as_str())),
        12 => core.platform.clone().unwrap_or_default(),
        _ => String::new(),
    }
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut out: Vec<&str> = Vec::new();
    for text in texts.map(str::trim).filter(|t| !t.is_empty()) {
        if !out.contains(&text) {
            out.push(text);
        }
    }
    out.join("; ")
}

fn way(origins: &[Stated<Place>], destinations: &[Stated<Place>]) -> String {
    let of = |places: &[Stated<Place>]| joined(places.iter().map(|p| p.raw.as_str()));
    match (of(origins), of(destinations)) {
        (from, to) if from.is_empty() && to.is_empty() => String::new(),
        (from, to) => format!("{from} -> {to}").trim().to_owned(),
    }
}

fn numbers<'a>(told: &'a Told<'_>) -> impl Iterator<Item = &'a str> {
    let identifiers = told.beside.parties.iter().flat_map(|(party, _)| &party.identifiers);
    identifiers
        .filter(|i| matches!(i.kind, IdentifierKind::Waybill | IdentifierKind::Container))
        .map(|i| i.value.raw.as_str())
}

fn names<'a>(told: &'a Told<'_>) -> impl Iterator<Item = &'a str> {
    let parties = told.beside.parties.iter().filter(|(party, _)| yields_keys(party.role));
    parties.filter_map(|(party, _)| party.name.as_ref()).map(|name| name.raw.as_str())
}

//! An explanation on paper: what a police officer can read aloud in court.
//!
//! The same model, tables and parties give the same bytes for ever; so there is no clock, no locale and no font in it.
//! Who made it and when is given by the caller.

use super::explain::{Explanation, Line};
use super::model::Model;
use std::fmt::Write;

/// What the caller knows about the two parties and about the print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading<'h> {
    /// The first report, as its reader knows it: kind, partner where readable, date, id.
    pub first: &'h str,
    /// The second report.
    pub second: &'h str,
    /// For whom and when it was made.
    pub made: &'h str,
}

/// Columns of a printed page.
const WIDTH: usize = 96;

/// What every sheet says, whatever it finds.
const LEAD: &str = "This is a lead and not an identification. A program compared what two reports write. It says how \
    likely the two entries are about one actor; it does not say who anybody is, and it is no evidence of any deed. Before \
    anything is done on it, a person has to check the sources.";

/// The sheet as plain text.
#[must_use]
pub fn sheet(model: &Model, explanation: &Explanation, heading: &Heading<'_>) -> String {
    let mut out = String::new();
    for part in parts(model, explanation, heading) {
        match part {
            Part::Title(text) => {
                let _ = writeln!(out, "{text}\n{}", "=".repeat(text.chars().count()));
            }
            Part::Section(text) => {
                let _ = writeln!(out, "\n{text}\n{}", "-".repeat(text.chars().count()));
            }
            Part::Text(text) => wrapped(&mut out, "", &text),
            Part::Item(text) => wrapped(&mut out, "- ", &text),
            Part::Note(text) => wrapped(&mut out, "    ", &text),
        }
    }
    out
}

/// The sheet as a page of HTML that needs nothing else: no scripts, no pictures, no fonts.
#[must_use]
pub fn sheet_html(model: &Model, explanation: &Explanation, heading: &Heading<'_>) -> String {
    let mut out = String::from(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Comparison of two entries</title>\n\
         <style>body{font:12pt/1.4 serif;max-width:42em;margin:2em auto}.note{margin-left:2em;color:#444}\
         @media print{body{margin:0}}</style>\n</head>\n<body>\n",
    );
    for part in parts(model, explanation, heading) {
        let (open, text, close) = match &part {
            Part::Title(text) => ("<h1>", text, "</h1>"),
            Part::Section(text) => ("<h2>", text, "</h2>"),
            Part::Text(text) => ("<p>", text, "</p>"),
            Part::Item(text) => ("<p>&bull; ", text, "</p>"),
            Part::Note(text) => ("<p class=\"note\">", text, "</p>"),
        };
        let _ = writeln!(out, "{open}{}{close}", escaped(text));
    }
    out.push_str("</body>\n</html>\n");
    out
}

enum Part {
    Title(String),
    Section(String),
    Text(String),
    Item(String),
    Note(String),
}

fn parts(model: &Model, e: &Explanation, heading: &Heading<'_>) -> Vec<Part> {
    let mut parts = vec![
        Part::Title("Comparison of two entries".to_owned()),
        Part::Text(LEAD.to_owned()),
        Part::Text(format!("First report: {}", heading.first)),
        Part::Text(format!("Second report: {}", heading.second)),
        Part::Text(heading.made.to_owned()),
        Part::Section("Result".to_owned()),
        Part::Text(result(e)),
    ];
    parts.push(Part::Section("What speaks for one actor".to_owned()));
    lines(&mut parts, e.speaks_for().collect());
    parts.push(Part::Section("What speaks against".to_owned()));
    lines(&mut parts, e.speaks_against().collect());
    parts.push(Part::Section("What was not compared".to_owned()));
    if e.not_compared.is_empty() {
        parts.push(Part::Text("Nothing was left out.".to_owned()));
    }
    parts.extend(e.not_compared.iter().map(|n| Part::Item(format!("{}.", n.sentence()))));
    parts.push(Part::Section("How the figures add up".to_owned()));
    parts.push(Part::Text(format!(
        "Each bit doubles the odds, each bit taken off halves them. Before anything is compared {}; with all lines above {}. \
         The model suggests a pair from {} on.",
        bits(e.prior),
        bits(e.bits),
        bits(e.link_from)
    )));
    parts.push(Part::Section("The model and its errors".to_owned()));
    parts.push(Part::Text(format!("Model {}, tables of names {}.", e.model, e.tables)));
    parts.push(Part::Text(format!("Measured error rate: {}.", model.error_rate)));
    parts.extend(model.record.iter().map(|line| Part::Item(line.clone())));
    parts
}

fn result(e: &Explanation) -> String {
    let likely = match e.probability {
        p if p >= 0.9995 => "at least 99.95 in 100".to_owned(),
        p if p < 0.0005 => "less than 0.05 in 100".to_owned(),
        p => format!("about {:.1} in 100", p * 100.0),
    };
    let suggests = if e.suggests() { "The model suggests" } else { "The model does not suggest" };
    format!(
        "{suggests} that both entries are about one actor. Of pairs of which it says as much, {likely} were, when that \
         was measured. No person's judgement is in this figure."
    )
}

fn lines(parts: &mut Vec<Part>, lines: Vec<&Line>) {
    if lines.is_empty() {
        parts.push(Part::Text("Nothing.".to_owned()));
    }
    for line in lines {
        parts.push(Part::Item(format!("{} ({}).", line.sentence(), bits(line.bits))));
        parts.extend(line.parts.iter().map(|p| Part::Note(p.clone())));
        let [a, b] = &line.normal;
        if a != b || *a != line.raw[0] {
            let read =
                if a == b { format!("both read as `{a}`") } else { format!("read as `{a}` and `{b}`") };
            if !a.is_empty() || !b.is_empty() {
                parts.push(Part::Note(read));
            }
        }
        if line.m > 0.0 || line.u > 0.0 {
            parts.push(Part::Note(format!(
                "in training {} of pairs of one actor compared so, {} of pairs of two",
                share(line.m),
                share(line.u)
            )));
        }
    }
}

/// Hundredths of a bit in words, with their sign.
fn bits(hundredths: i32) -> String {
    format!("{:+.2} bits", f64::from(hundredths) / 100.0)
}

/// A share with as many decimals as it needs.
fn share(share: f64) -> String {
    match share * 100.0 {
        p if p >= 10.0 => format!("{p:.0} in 100"),
        p if p >= 0.1 => format!("{p:.1} in 100"),
        p => format!("{:.1} in 100,000", p * 1000.0),
    }
}

fn wrapped(out: &mut String, first: &str, text: &str) {
    let indent = " ".repeat(first.len());
    let (mut line, mut empty) = (first.to_owned(), true);
    for word in text.split_whitespace() {
        if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            let _ = writeln!(out, "{line}");
            (line, empty) = (indent.clone(), true);
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    let _ = writeln!(out, "{line}");
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

//! A draft in plain lines: what a row became, for tests of mappings and for the eye.
//!
//! Each stated value stands with its context in brackets. The raw row is left out.

use crate::Draft;
use model::{Party, Stated};
use std::fmt::Write;

/// A report in lines; the first says which row and which kind.
pub(crate) fn told(draft: &Draft) -> String {
    let mut lines = Lines(String::new());
    let report = &draft.report;
    let rows =
        if draft.rows > 1 { format!("{} ({} rows)", draft.row, draft.rows) } else { draft.row.to_string() };
    lines.0 = format!("row {rows}: {}\n", report.kind.code());
    lines.text("key", draft.key.as_deref());
    lines.stated("date", &report.core.date);
    lines.stated("place", &report.core.place);
    for (name, places) in [
        ("origin", &report.core.origins),
        ("transit", &report.core.transits),
        ("destination", &report.core.destinations),
    ] {
        places.iter().for_each(|p| lines.line(name, &words(p)));
    }
    for specimen in &report.core.specimens {
        let amount = specimen.quantity.as_ref().map_or_else(|| "amount unknown".to_owned(), words);
        lines.line("specimen", &format!("{amount} | {} | {}", words(&specimen.form), words(&specimen.taxon)));
    }
    report.core.transports.iter().for_each(|t| lines.line("transport", &words(t)));
    lines.stated("amount", &report.core.amount);
    lines.text("detection", report.core.detection.as_deref());
    lines.text("concealment", report.core.concealment.as_deref());
    lines.text("platform", report.core.platform.as_deref());
    lines.text("outcome", report.core.outcome.as_deref());
    report.parties.iter().for_each(|p| lines.line(p.role.code(), &party(p)));
    if let Some(narrative) = &report.narrative {
        lines.text("title", narrative.title.as_deref());
        lines.text("text", Some(narrative.text.as_str()).filter(|t| !t.is_empty()));
    }
    lines.text("reference", report.source.reference.as_deref());
    lines.text("citation", report.source.citation.as_deref());
    draft.problems.iter().for_each(|p| lines.line("told", p.code));
    lines.0
}

struct Lines(String);

impl Lines {
    fn line(&mut self, name: &str, text: &str) {
        let lines = text.lines().map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "));
        let text = lines.filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" / ");
        // Writing to memory fails on no input.
        writeln!(self.0, "  {name}: {text}").ok();
    }

    fn text(&mut self, name: &str, text: Option<&str>) {
        text.into_iter().for_each(|t| self.line(name, t));
    }

    fn stated<T>(&mut self, name: &str, stated: &Option<Stated<T>>) {
        stated.iter().for_each(|s| self.line(name, &words(s)));
    }
}

fn words<T>(stated: &Stated<T>) -> String {
    match (stated.raw.trim(), stated.context.as_deref()) {
        ("", None) => "-".to_owned(),
        (raw, None) => raw.to_owned(),
        (raw, Some(context)) => format!("{raw} [{context}]").trim_start().to_owned(),
    }
}

fn party(party: &Party) -> String {
    let mut parts: Vec<String> = party.name.iter().map(words).collect();
    parts.extend(party.identifiers.iter().map(|i| format!("{} {}", i.kind, words(&i.value))));
    parts.extend(party.country.iter().map(|c| format!("of {}", words(c))));
    parts.extend(party.address.iter().map(|a| format!("at {}", words(a))));
    parts.extend(party.born.iter().map(|b| format!("born {}", words(b))));
    parts.extend(party.suspect.iter().map(|s| format!("step {}", words(&s.step))));
    if parts.is_empty() { "-".to_owned() } else { parts.join(", ") }
}

//! What is gathered of one record and of those that it points at, on its way to a draft.
//!
//! The account is a line a fact, each with its name, as the source words them; the handling that a record is marked
//! with is the strictest of all that the report tells.

use super::Made;
use crate::context::{Context, stated};
use crate::table::json_lines::flatten;
use crate::{Draft, Marking, Origin, Problem, Rejected, Severity};
use model::{
    Core, Identifier, IdentifierKind, Narrative, Party, PartyKind, Report, ReportKind, Role, SourceNote,
    Stated,
};
use serde_json::Value;

/// Longest value of one line, in characters.
const MAX_LINE: usize = 4_000;
/// Longest account, in bytes.
const MAX_TEXT: usize = 64 * 1024;
/// Most parties of one report.
pub(crate) const MAX_PARTIES: usize = 100;

/// One report under construction.
pub(crate) struct Account {
    pub(crate) row: u64,
    pub(crate) kind: ReportKind,
    pub(crate) core: Core,
    pub(crate) title: Option<String>,
    pub(crate) citation: Option<String>,
    pub(crate) marking: Option<Marking>,
    pub(crate) problems: Vec<Problem>,
    parties: Vec<Party>,
    unnamed: u64,
    lines: Vec<String>,
    length: usize,
    origins: Vec<Origin>,
}

impl Account {
    pub(crate) fn new(row: u64, kind: ReportKind) -> Self {
        Self {
            row,
            kind,
            core: Core::default(),
            title: None,
            citation: None,
            marking: None,
            problems: Vec::new(),
            parties: Vec::new(),
            unnamed: 0,
            lines: Vec::new(),
            length: 0,
            origins: Vec::new(),
        }
    }

    pub(crate) fn note(&mut self, field: impl Into<String>, from: impl Into<String>) {
        self.origins.push(Origin { field: field.into(), column: from.into() });
    }

    /// The stricter of what was marked so far and this.
    pub(crate) fn mark(&mut self, marking: Option<Marking>) {
        self.marking = self.marking.max(marking);
    }

    /// A fact with its name. Lines of one text are kept.
    pub(crate) fn line(&mut self, label: &str, text: &str) {
        let text: String = text.trim().chars().take(MAX_LINE).collect();
        if text.is_empty() || self.length > MAX_TEXT {
            return;
        }
        let line = if label.is_empty() { text } else { format!("{label}: {text}") };
        if !self.lines.contains(&line) {
            self.length += line.len();
            self.lines.push(line);
        }
    }

    /// A party, once; `from` is where it stands.
    pub(crate) fn party(&mut self, party: Party, from: &str) {
        if self.parties.contains(&party) {
            return;
        }
        if self.parties.len() >= MAX_PARTIES {
            self.unnamed += 1;
            return;
        }
        self.note(format!("party.name:{}", party.role), from);
        self.parties.push(party);
    }

    pub(crate) fn parties(&self) -> &[Party] {
        &self.parties
    }

    pub(crate) fn parties_mut(&mut self) -> &mut Vec<Party> {
        &mut self.parties
    }

    pub(crate) fn warn(&mut self, code: &'static str, column: &str, value: &str, what: &str) {
        let problem =
            Problem::new(Severity::Warning, code, self.row).column(column).value(value).expected(what);
        self.problems.push(problem);
    }

    /// The report; refused where it tells nothing at all.
    pub(crate) fn made(mut self, named: &Naming<'_>, raw: &Value) -> Made {
        let mut pairs = Vec::new();
        flatten("", raw.clone(), &mut pairs);
        if self.parties.is_empty()
            && self.title.is_none()
            && self.lines.is_empty()
            && self.core == Core::default()
        {
            let problem = Problem::new(Severity::Rejected, "tells-nothing", self.row)
                .expected("the record names nobody and says nothing")
                .mend("look whether it is filled in the system that it comes from");
            return Err(Box::new(Rejected { row: self.row, raw: pairs, problems: vec![problem] }));
        }
        if let Some(marking) = self.marking {
            self.line("Marked", marking.label());
        }
        if self.unnamed > 0 {
            let what = format!(
                "names {} more than the {MAX_PARTIES} that one report holds; they have records of their own",
                self.unnamed
            );
            self.problems.push(Problem::new(Severity::Note, "many-parties", self.row).expected(what));
        }
        let told = self.title.is_some() || !self.lines.is_empty();
        let narrative =
            told.then(|| Narrative { title: self.title, text: self.lines.join("\n"), mentions: Vec::new() });
        let report = Report {
            kind: self.kind,
            core: self.core,
            parties: self.parties,
            narrative,
            source: SourceNote {
                reference: named.key.map(str::to_owned),
                citation: self.citation,
                pointer: format!("{}, {}", named.format, named.pointer),
                file: named.file.to_owned(),
                informant: None,
            },
            raw: pairs,
        };
        Ok(Box::new(Draft {
            key: named.key.map(str::to_owned),
            pointer: named.pointer.clone(),
            row: self.row,
            rows: 1,
            report,
            origins: self.origins,
            problems: self.problems,
            marking: self.marking,
            sheet: None,
        }))
    }
}

/// How a report is called.
pub(crate) struct Naming<'a> {
    pub(crate) format: &'a str,
    pub(crate) key: Option<&'a str>,
    pub(crate) pointer: String,
    pub(crate) file: &'a str,
}

/// An identifier as written.
pub(crate) fn identifier(kind: IdentifierKind, raw: &str, context: Context) -> Identifier {
    Identifier { kind, value: stated(raw.trim(), context) }
}

/// Adds an identifier that is not there yet.
pub(crate) fn add(party: &mut Party, identifier: Identifier) {
    if !identifier.value.raw.is_empty() && !party.identifiers.contains(&identifier) {
        party.identifiers.push(identifier);
    }
}

/// The id of a record in its system: two reports that name it speak of the same.
pub(crate) fn record_id(id: &str, system: &str) -> Identifier {
    identifier(IdentifierKind::Record, id, Context::new().with("kind", system))
}

/// Somebody of whom only the id of a record is known.
pub(crate) fn only_id(id: &str, system: &str, role: Role) -> Party {
    Party { identifiers: vec![record_id(id, system)], ..Party::new(PartyKind::Unknown, role) }
}

/// A name as written.
pub(crate) fn name(text: &str) -> Option<Stated<String>> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then(|| Stated::raw(text))
}

/// A name such as `addressEntity` or `sharing_group` in words.
pub(crate) fn in_words(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        match c {
            '_' | '-' => out.push(' '),
            c if c.is_uppercase() && !out.is_empty() => {
                out.push(' ');
                out.extend(c.to_lowercase());
            }
            c if out.is_empty() => out.extend(c.to_uppercase()),
            c => out.push(c),
        }
    }
    out
}

//! goAML 4 and 5: what banks and dealers report to a financial intelligence unit.
//!
//! Read into suspicion reports, whose ceiling on readers nobody can widen; and held against the schema, every fault at
//! once. Streamed: a report of any number of transactions is read in bounded memory. Who makes the report (its
//! `reporting_person`) is never a party: it stays in the raw text, which only the submitting partner reads.

mod account;
mod check;
mod party;
mod schema;

pub use check::Finding;
pub use schema::{Schema, SchemaError, Version};

use crate::encoding::Utf8Text;
use crate::reader::Items;
use crate::source::Counted;
use crate::xml::{Broken, Element, Step, Xml};
use crate::{FormatError, Item, Problem, Rejected, Severity, Source};
use account::{Account, Place, is_threshold};
use check::Checker;
use std::collections::VecDeque;

/// Most transactions of one report that are kept together; a longer report goes on in parts.
const MAX_TOGETHER: usize = 200;
/// Most characters of the transactions that are kept together.
const MAX_HELD: usize = 4 * 1024 * 1024;
/// Most elements of the head that are kept.
const MAX_HEAD: usize = 200;
/// Most faults of the schema that are told with one report; the check tells all.
const MAX_TOLD: usize = 50;

/// What a check of one file found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The faults in the order of the file, 2,000 at most.
    pub findings: Vec<Finding>,
    /// Faults in all.
    pub count: u64,
    /// Transactions that were looked at.
    pub transactions: u64,
    /// The version that the file names, if it does.
    pub version: Option<String>,
}

/// Holds a goAML file against a schema and tells every fault at once. A gzip file is checked as what it holds.
///
/// # Errors
/// Where the bytes cannot be read or the schema cannot be used. A file that is no XML is a fault, not an error.
pub fn check_goaml(source: Source, schema: &Schema) -> Result<Checked, FormatError> {
    let compiled = schema.compile().map_err(|why| FormatError::Mapping { why: why.to_string() })?;
    let source = crate::packed::single(source)?;
    let mut walk = Walk { xml: Xml::open(source), checker: Checker::new(compiled), open: Vec::new() };
    let (mut transactions, mut version) = (0, None);
    loop {
        match walk.next() {
            Ok(Some(Part::Element(element))) if element.name == "transaction" => transactions += 1,
            Ok(Some(Part::Element(element))) if element.name == "schema_version" => {
                version = Some(element.text.trim().to_owned());
            }
            Ok(Some(_)) => {}
            Ok(None) => break,
            Err((_, broken)) => {
                let what = breaks_off(&broken);
                walk.checker.tell(
                    "broken-xml",
                    "/".to_owned(),
                    "",
                    &what,
                    "mend the XML first; what follows is not checked",
                );
                break;
            }
        }
    }
    walk.odd();
    let count = walk.checker.count();
    Ok(Checked { findings: walk.checker.take(), count, transactions, version })
}

/// The parts of reports, each checked as it passes.
struct Walk {
    xml: Xml<Utf8Text<Counted>>,
    checker: Checker,
    /// The elements that the walk is inside of: whether each is checked. What wraps several reports is not.
    open: Vec<bool>,
}

/// What comes next.
enum Part {
    /// A report begins.
    Begin,
    /// A part of it, whole.
    Element(Element),
    /// It is over.
    End,
}

impl Walk {
    fn next(&mut self) -> Result<Option<Part>, (Option<Box<Element>>, Broken)> {
        loop {
            match self.xml.step().map_err(|broken| (None, broken))? {
                Step::Open { name, attributes, .. } => {
                    let wraps = self.open.is_empty() && name != "report";
                    if wraps {
                        let what = "is not the beginning of a goAML report; expected `report`";
                        let mend = "send each report as a file of its own";
                        self.checker.tell("wrong-root", format!("/{name}"), &name, what, mend);
                        self.open.push(false);
                    } else if name == "report" || name == "transactions" || self.open == [false] {
                        self.checker.open(&name, &attributes);
                        self.open.push(true);
                        if name == "report" {
                            return Ok(Some(Part::Begin));
                        }
                    } else {
                        let mut element =
                            self.xml.tree(&name).map_err(|(part, broken)| (Some(part), broken))?;
                        element.attributes = attributes;
                        self.checker.element(&element);
                        return Ok(Some(Part::Element(element)));
                    }
                }
                Step::Close { name } => {
                    if self.open.pop() == Some(true) {
                        self.checker.close();
                    }
                    if name == "report" {
                        return Ok(Some(Part::End));
                    }
                }
                Step::End => return Ok(None),
            }
        }
    }

    /// What the stream looked through.
    fn odd(&mut self) {
        let odd = self.xml.odd().clone();
        if let Some(name) = odd.namespaced {
            let what = "stands in a namespace, and goAML has none";
            self.checker.tell("namespace", format!("/{name}"), &name, what, "take prefix and `xmlns` out");
        }
        if let Some(text) = odd.stray {
            let what = "is text between elements, where only elements may stand";
            self.checker.tell("stray-text", "/report".to_owned(), &text, what, "take it out");
        }
        if !self.checker.seen_root() && self.checker.count() == 0 {
            self.checker.tell(
                "wrong-root",
                "/".to_owned(),
                "",
                "there is no element `report`",
                "look whether this is the right file",
            );
        }
    }
}

/// Reads the reports of one file.
pub(crate) struct Reports {
    walk: Option<Walk>,
    file: String,
    head: Element,
    held: Vec<Element>,
    size: usize,
    activity: Option<Element>,
    /// Rows before those that are held.
    row: u64,
    reports: u64,
    parts: u64,
    findings: Vec<Finding>,
    pending: VecDeque<Item>,
}

impl Items for Reports {
    fn next_item(&mut self) -> Result<Option<Item>, FormatError> {
        loop {
            if let Some(item) = self.pending.pop_front() {
                return Ok(Some(item));
            }
            let Some(walk) = &mut self.walk else { return Ok(None) };
            match walk.next() {
                Ok(Some(Part::Begin)) => self.begin(),
                Ok(Some(Part::Element(element))) => self.part(element),
                Ok(Some(Part::End)) => self.end(),
                Ok(None) => self.finish(None),
                Err((part, broken)) => self.finish(Some((part, broken))),
            }
        }
    }
}

impl Reports {
    /// Opens a file; the schema is goAML 5 with free codes, as a file does not say which FIU it goes to.
    pub(crate) fn open(source: Source) -> Self {
        // The typed-in schema compiles: a test sees to it. An empty one would only find nothing known.
        let compiled = Schema::goaml(Version::V5).and_then(|s| s.compile()).unwrap_or_default();
        let file = source.name().to_owned();
        let walk = Walk { xml: Xml::open(source), checker: Checker::new(compiled), open: Vec::new() };
        Self {
            walk: Some(walk),
            file,
            head: head(),
            held: Vec::new(),
            size: 0,
            activity: None,
            row: 0,
            reports: 0,
            parts: 0,
            findings: Vec::new(),
            pending: VecDeque::new(),
        }
    }

    fn begin(&mut self) {
        self.end();
        if self.reports == 0 {
            let what = "suspicion reports are readable to your own members with the `str` power only, whatever \
                        handling is chosen";
            self.pending.push_back(Item::Problem(Problem::file_note("suspicion-ceiling", what)));
        }
        self.reports += 1;
        self.parts = 0;
        self.head = head();
    }

    fn part(&mut self, element: Element) {
        self.collect();
        match element.name.as_str() {
            "transaction" => {
                self.size += size(&element);
                self.held.push(element);
                if self.held.len() >= MAX_TOGETHER || self.size >= MAX_HELD {
                    self.flush(false);
                }
            }
            "activity" => self.activity = Some(element),
            _ if self.head.children.len() < MAX_HEAD => self.head.children.push(element),
            _ => {}
        }
    }

    /// Takes over what the check found.
    fn collect(&mut self) {
        if let Some(walk) = &mut self.walk {
            let room = (MAX_TOLD + 1).saturating_sub(self.findings.len());
            self.findings.extend(walk.checker.take().into_iter().take(room));
        }
    }

    /// A report is over: what is held of it goes out.
    fn end(&mut self) {
        self.collect();
        if self.reports > 0 && !self.head.children.is_empty()
            || !self.held.is_empty()
            || self.activity.is_some()
        {
            self.flush(true);
        }
        self.head = head();
    }

    /// Gives out what is held: together, or one by one where the report says so.
    fn flush(&mut self, last: bool) {
        let held = std::mem::take(&mut self.held);
        let activity = self.activity.take();
        self.size = 0;
        if held.is_empty() && activity.is_none() && self.parts > 0 {
            return;
        }
        if is_threshold(&self.head) && activity.is_none() && !held.is_empty() {
            for transaction in held {
                self.parts += 1;
                let within = match transaction.text_at("transactionnumber") {
                    Some(number) => format!(", transaction {number}"),
                    None => format!(", transaction {}", self.parts),
                };
                self.emit(vec![transaction], None, &within);
            }
            return;
        }
        self.parts += 1;
        let within = match (self.parts, last) {
            (1, true) => String::new(),
            (part, _) => format!(", part {part}"),
        };
        self.emit(held, activity, &within);
    }

    fn emit(&mut self, held: Vec<Element>, activity: Option<Element>, within: &str) {
        let row = self.row + 1;
        let rows = (held.len() as u64 + u64::from(activity.is_some())).max(1);
        self.row += rows;
        let mut account = Account::default();
        account.header(&self.head);
        let currency = party::told(&self.head, "currency_code_local");
        held.iter().for_each(|tx| account.transaction(tx, currency));
        activity.iter().for_each(|a| account.activity(a));
        let raw = self.raw(held.iter().chain(&activity));
        let place = Place { row, rows, number: self.reports, within, file: &self.file };
        let findings = std::mem::take(&mut self.findings);
        match account.draft(&self.head, place, raw.clone()) {
            Some(mut draft) => {
                draft.problems.extend(findings.iter().take(MAX_TOLD).map(|f| f.problem(row)));
                if findings.len() > MAX_TOLD {
                    let what = "the schema is broken in more places; `saola check goaml` tells all";
                    draft.problems.push(Problem::new(Severity::Warning, "more-faults", row).expected(what));
                }
                self.pending.push_back(Item::Draft(Box::new(draft)));
            }
            None => (row..row + rows).for_each(|row| {
                let problem = Problem::new(Severity::Rejected, "tells-nothing", row)
                    .expected("the report gives no reason, no party and no amount")
                    .mend("look whether it is filled in the original");
                let raw = if row == place.row { raw.clone() } else { Vec::new() };
                self.pending.push_back(Item::Rejected(Box::new(Rejected {
                    row,
                    raw,
                    problems: vec![problem],
                })));
            }),
        }
    }

    fn raw<'a>(&'a self, parts: impl Iterator<Item = &'a Element>) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        self.head.children.iter().chain(parts).for_each(|e| e.flatten("report", &mut pairs));
        pairs
    }

    /// The file is over, or breaks off: what was whole is kept.
    fn finish(&mut self, fault: Option<(Option<Box<Element>>, Broken)>) {
        let named = self.walk.as_ref().and_then(|w| w.xml.odd().namespaced.clone());
        self.collect();
        self.walk = None;
        self.end();
        if let Some(name) = named {
            let mut problem =
                Problem::file_note("namespace", "stands in a namespace, and goAML has none").value(&name);
            problem.severity = Severity::Warning;
            self.pending.push_back(Item::Problem(
                problem.mend("an FIU refuses the file; take prefix and `xmlns` out"),
            ));
        }
        match fault {
            Some((Some(part), broken)) if matches!(part.name.as_str(), "transaction" | "activity") => {
                self.row += 1;
                let problem = Problem::new(Severity::Rejected, "broken-xml", self.row)
                    .expected(breaks_off(&broken))
                    .mend("ask for the whole file again");
                let raw = self.raw(std::iter::once(part.as_ref()));
                let rejected = Rejected { row: self.row, raw, problems: vec![problem] };
                self.pending.push_back(Item::Rejected(Box::new(rejected)));
            }
            Some((_, broken)) => {
                self.warn("broken-xml", &breaks_off(&broken), "ask for the whole file again")
            }
            None if self.reports == 0 => self.warn("no-reports", "the file holds no goAML report", ""),
            None => {}
        }
    }

    fn warn(&mut self, code: &'static str, what: &str, mend: &str) {
        let mut problem = Problem::file_note(code, what).mend(mend);
        problem.severity = Severity::Warning;
        self.pending.push_back(Item::Problem(problem));
    }
}

fn head() -> Element {
    Element { name: "report".to_owned(), ..Element::default() }
}

/// Characters of an element, roughly.
fn size(element: &Element) -> usize {
    element.name.len() + element.text.len() + 64 + element.children.iter().map(size).sum::<usize>()
}

fn breaks_off(broken: &Broken) -> String {
    format!("the XML breaks off at byte {}: {}", broken.at, broken.why)
}

//! Holds a document against a schema, element by element, and tells every fault at once.
//!
//! Driven by begin, text and end of elements, so that a file of any length is checked in bounded memory. After a fault
//! the walk goes on where the document is most likely to be: what is unknown is passed over, what is missing is taken
//! as given, what stands too late is told as such and checked all the same.

use super::schema::{Compiled, Declaration, Model, State};
use crate::xml::Element;
use crate::{Code, Problem, Severity};
use std::collections::BTreeMap;

/// Most faults that are kept; further ones are counted.
const MAX_KEPT: usize = 2_000;
/// Most different names of children that are counted in one element.
const MAX_NAMES: usize = 500;

/// One fault of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stable code, such as `missing-element`.
    pub code: Code,
    /// Path of the element: `/report/transaction[2]/t_to/to_country`.
    pub path: String,
    /// What stood there.
    pub value: String,
    /// What was expected, as the rest of the sentence that names the value or the element.
    pub expected: String,
    /// What to do.
    pub mend: String,
}

impl Finding {
    /// The same as a problem of a row of an import.
    pub(super) fn problem(&self, row: u64) -> Problem {
        Problem::new(Severity::Warning, self.code, row)
            .column(&self.path)
            .value(&self.value)
            .expected(&self.expected)
            .mend(&self.mend)
    }
}

/// The walk.
#[derive(Debug)]
pub(super) struct Checker {
    compiled: Compiled,
    frames: Vec<Frame>,
    findings: Vec<Finding>,
    /// Faults in all, kept or not.
    count: u64,
    seen_root: bool,
}

/// One open element.
#[derive(Debug)]
struct Frame {
    path: String,
    /// `None`: the element is unknown, and what it holds is passed over.
    model: Option<usize>,
    fixed: Option<String>,
    state: State,
    text: String,
    /// Some of the text stands in a section of its own.
    cdata: bool,
    children: BTreeMap<String, u32>,
    /// States that were reached, in order, without repetitions.
    reached: Vec<State>,
    /// What was told as missing: if it comes after all, it stands too late.
    missing: BTreeMap<State, usize>,
}

impl Checker {
    pub(super) fn new(compiled: Compiled) -> Self {
        Self { compiled, frames: Vec::new(), findings: Vec::new(), count: 0, seen_root: false }
    }

    /// An element begins.
    pub(super) fn open(&mut self, name: &str, attributes: &[(String, String)]) {
        let frame = match self.frames.len() {
            0 => self.root(name),
            _ => self.child(name),
        };
        let path = frame.path.clone();
        self.frames.push(frame);
        for (attribute, value) in attributes {
            if !matches!(attribute.as_str(), "schemaLocation" | "noNamespaceSchemaLocation") {
                let at = format!("{path}/@{attribute}");
                self.tell(
                    "unknown-attribute",
                    at,
                    value,
                    "is an attribute, and goAML has none",
                    "take it out",
                );
            }
        }
    }

    /// Text inside the open element.
    pub(super) fn text(&mut self, text: &str, cdata: bool) {
        if let Some(frame) = self.frames.last_mut() {
            frame.text.push_str(text);
            frame.cdata |= cdata;
        }
    }

    /// The open element ends.
    pub(super) fn close(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        let Some(model) = frame.model else { return };
        match &self.compiled.models[model] {
            Model::Simple(simple) => {
                // An empty element with a fixed value has that value.
                let text = match &frame.fixed {
                    Some(fixed) if frame.text.is_empty() && frame.children.is_empty() => fixed,
                    _ => &frame.text,
                };
                let mut faults = simple.faults(text);
                if let Some(fixed) =
                    frame.fixed.as_ref().filter(|f| faults.is_empty() && !simple.same(text, f))
                {
                    faults.push(super::schema::Fault {
                        code: "not-the-fixed-value",
                        expected: format!("may only be `{fixed}`"),
                        mend: "leave the element out where it does not hold".to_owned(),
                    });
                }
                let text = text.clone();
                for fault in faults {
                    self.tell(fault.code, frame.path.clone(), &text, &fault.expected, &fault.mend);
                }
            }
            Model::Content(_) => {
                if frame.cdata || !frame.text.trim().is_empty() {
                    let what = "is text between elements, where only elements may stand";
                    self.tell("stray-text", frame.path.clone(), frame.text.trim(), what, "take it out");
                }
                self.ends(frame, model);
            }
        }
    }

    /// A whole element.
    pub(super) fn element(&mut self, element: &Element) {
        self.open(&element.name, &element.attributes);
        self.text(&element.text, element.cdata);
        for child in &element.children {
            self.element(child);
        }
        self.close();
    }

    /// The findings so far; they are handed over once.
    pub(super) fn take(&mut self) -> Vec<Finding> {
        for frame in &mut self.frames {
            frame.missing.clear();
        }
        std::mem::take(&mut self.findings)
    }

    /// Faults in all.
    pub(super) fn count(&self) -> u64 {
        self.count
    }

    /// Whether the document element has been seen.
    pub(super) fn seen_root(&self) -> bool {
        self.seen_root
    }

    pub(super) fn tell(
        &mut self,
        code: Code,
        path: String,
        value: &str,
        expected: &str,
        mend: &str,
    ) -> Option<usize> {
        self.count += 1;
        if self.findings.len() >= MAX_KEPT {
            return None;
        }
        let (value, expected, mend) = (value.to_owned(), expected.to_owned(), mend.to_owned());
        self.findings.push(Finding { code, path, value, expected, mend });
        Some(self.findings.len() - 1)
    }

    fn root(&mut self, name: &str) -> Frame {
        self.seen_root |= name == "report";
        let model =
            Some(self.compiled.root).filter(|root| name == "report" && *root < self.compiled.models.len());
        Frame::new(format!("/{name}"), model, None)
    }

    fn child(&mut self, name: &str) -> Frame {
        let Some(parent) = self.frames.last_mut() else { return Frame::new(format!("/{name}"), None, None) };
        let at = parent.children.len();
        let number = match parent.children.get_mut(name) {
            Some(number) => {
                *number += 1;
                *number
            }
            None if at < MAX_NAMES => *parent.children.entry(name.to_owned()).or_insert(1),
            None => 1,
        };
        let inside = parent.path.clone();
        let path = |several: bool| match number {
            1 if !several => format!("{inside}/{name}"),
            _ => format!("{inside}/{name}[{number}]"),
        };
        let Some(model) = parent.model else { return Frame::new(path(false), None, None) };
        let Model::Content(content) = &self.compiled.models[model] else {
            let path = path(false);
            let what = format!("is an element inside `{}`, where only text may stand", last_name(&inside));
            self.tell(
                "unexpected-child",
                path.clone(),
                name,
                &what,
                "take it out, or put its text in its place",
            );
            return Frame::new(path, None, None);
        };
        if let Some(to) = content.next(parent.state, name) {
            parent.reach(to);
            let Declaration { model, fixed, several, .. } = content.positions[to - 1].clone();
            return Frame::new(path(several), Some(model), fixed);
        }
        let path = path(false);
        self.misplaced(name, path)
    }

    /// An element that may not stand where it stands.
    fn misplaced(&mut self, name: &str, path: String) -> Frame {
        let nothing = Frame::new(path.clone(), None, None);
        let Some(at) = self.frames.len().checked_sub(1) else { return nothing };
        let parent = &self.frames[at];
        let Some(Model::Content(content)) = parent.model.map(|m| &self.compiled.models[m]) else {
            return nothing;
        };
        let Some(known) = content.any(name) else {
            let what = format!("is not known inside `{}`", last_name(&parent.path));
            let near = content
                .positions
                .iter()
                .map(|d| d.name.as_str())
                .min_by_key(|n| strsim::damerau_levenshtein(n, name));
            let near = near.filter(|n| strsim::damerau_levenshtein(n, name) <= 2);
            let mend = near.map_or_else(
                || "take it out".to_owned(),
                |n| format!("write `{n}`, if that is meant; else take it out"),
            );
            self.tell("unknown-element", path, name, &what, &mend);
            return nothing;
        };
        let fits = |state: State| content.positions[state - 1].name == name;
        if let Some(way) = content.way(parent.state, fits) {
            let (to, missing) = (way.last().copied().unwrap_or(known), &way[..way.len().saturating_sub(1)]);
            let told: Vec<(State, String)> = missing
                .iter()
                .scan(parent.state, |from, state| {
                    let words = alternatives(content, *from, *state);
                    *from = *state;
                    Some((*state, words))
                })
                .collect();
            let Declaration { model, fixed, .. } = content.positions[to - 1].clone();
            let inside = parent.path.clone();
            for (state, words) in told {
                let what = format!("is missing before `{name}`");
                let index =
                    self.tell("missing-element", format!("{inside}/{words}"), "", &what, "fill it in");
                if let Some(index) = index {
                    self.frames[at].missing.insert(state, index);
                }
            }
            self.frames[at].reach(to);
            return Frame::new(path, Some(model), fixed);
        }
        self.too_late(name, path, at)
    }

    /// An element that stands after what it must precede, once too often, or beside what excludes it.
    fn too_late(&mut self, name: &str, path: String, at: usize) -> Frame {
        let parent = &self.frames[at];
        let nothing = Frame::new(path.clone(), None, None);
        let Some(Model::Content(content)) = parent.model.map(|m| &self.compiled.models[m]) else {
            return nothing;
        };
        let own: Vec<State> =
            (1..=content.positions.len()).filter(|s| content.positions[s - 1].name == name).collect();
        let Some(declared) = own.first().map(|s| content.positions[s - 1].clone()) else { return nothing };
        let frame = Frame::new(path.clone(), Some(declared.model), declared.fixed);
        let before = || {
            parent
                .reached
                .iter()
                .find(|r| own.iter().any(|o| o != *r && content.way(*o, |s| s == **r).is_some()))
        };
        let missed = own.iter().find_map(|state| parent.missing.get(state).map(|index| (*state, *index)));
        let (code, what, mend) = if own.iter().any(|state| parent.reached.contains(state)) {
            let most = own.len();
            let times = if most == 1 { "once".to_owned() } else { format!("{most} times") };
            ("too-many", format!("stands again, and may stand {times} at most"), "take one out".to_owned())
        } else if let Some(before) = before() {
            let next = &content.positions[before - 1].name;
            (
                "wrong-order",
                format!("stands too late; it must stand before `{next}`"),
                format!("move it before `{next}`"),
            )
        } else {
            (
                "excluded",
                "may not stand beside what is there already: only one of them".to_owned(),
                "keep one of them".to_owned(),
            )
        };
        if let Some((state, index)) = missed {
            // Told as missing before; now it is there, only too late.
            self.frames[at].missing.remove(&state);
            if let Some(finding) = self.findings.get_mut(index) {
                *finding = Finding { code, path, value: name.to_owned(), expected: what, mend };
                return frame;
            }
            return frame;
        }
        self.tell(code, path, name, &what, &mend);
        frame
    }

    /// Something may be missing at the end.
    fn ends(&mut self, frame: Frame, model: usize) {
        let Model::Content(content) = &self.compiled.models[model] else { return };
        if content.last[frame.state] {
            return;
        }
        let mut from = frame.state;
        let way = content.way(frame.state, |state| content.last[state]).unwrap_or_default();
        let mut told = Vec::new();
        for state in way {
            told.push(alternatives(content, from, state));
            from = state;
        }
        if told.is_empty() {
            told.push("an element".to_owned());
        }
        for words in told {
            let what = format!("is missing in `{}`", last_name(&frame.path));
            self.tell("missing-element", format!("{}/{words}", frame.path), "", &what, "fill it in");
        }
    }
}

impl Frame {
    fn new(path: String, model: Option<usize>, fixed: Option<String>) -> Self {
        Self {
            path,
            model,
            fixed,
            state: 0,
            text: String::new(),
            cdata: false,
            children: BTreeMap::new(),
            reached: Vec::new(),
            missing: BTreeMap::new(),
        }
    }

    fn reach(&mut self, state: State) {
        self.state = state;
        if !self.reached.contains(&state) {
            self.reached.push(state);
        }
    }
}

/// The element that is missing, with those that could stand in its place: they go on to the same elements.
fn alternatives(content: &super::schema::Content, from: State, state: State) -> String {
    let name = |s: State| content.positions[s - 1].name.as_str();
    let mut names = vec![name(state)];
    for other in &content.follow[from] {
        let same =
            content.follow[*other] == content.follow[state] && content.last[*other] == content.last[state];
        if same && !names.contains(&name(*other)) {
            names.push(name(*other));
        }
    }
    names.join("|")
}

fn last_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

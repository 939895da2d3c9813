//! ONE Record waybills in JSON-LD: a document, a graph, an array or objects one after another.
//!
//! Objects are embedded or named by their `@id` elsewhere in the file; nothing is ever fetched. A waybill is one report,
//! house waybills beside their master as reports of their own. References are looked up in portions of bounded size.

mod graph;
mod party;
mod waybill;

use crate::encoding::Utf8Text;
use crate::json_documents::{Document, Documents};
use crate::reader::Items;
use crate::source::Counted;
use crate::{FormatError, Item, Problem, Severity, Source};
use graph::Graph;
use serde_json::{Map, Value};
use std::collections::VecDeque;
use std::io::BufReader;

/// Bytes of documents in which a reference is looked up.
const PORTION: usize = 4 * 1024 * 1024;
/// Address of the vocabulary.
pub(crate) const VOCABULARY: &str = "onerecord.iata.org/ns/cargo";

/// Whether an object is of the vocabulary of ONE Record.
pub(crate) fn is_one_record(object: &Map<String, Value>) -> bool {
    let names = |value: &Value| value.to_string().contains(VOCABULARY);
    let linked = object.contains_key("@context") || object.contains_key("@type");
    (object.contains_key("@context") && object.get("@context").is_some_and(names))
        || object.keys().any(|key| key.contains(VOCABULARY))
        || object.get("@type").is_some_and(names)
        || object.get("@graph").is_some_and(names)
        || (linked && graph::is_waybill(object))
}

/// Reads the waybills of one file.
pub(crate) struct Waybills {
    documents: Documents<BufReader<Utf8Text<Counted>>>,
    file: String,
    row: u64,
    held: Vec<Map<String, Value>>,
    size: usize,
    portions: u64,
    pending: VecDeque<Item>,
    done: bool,
}

impl Items for Waybills {
    fn next_item(&mut self) -> Result<Option<Item>, FormatError> {
        loop {
            if let Some(item) = self.pending.pop_front() {
                return Ok(Some(item));
            }
            if self.done {
                return Ok(None);
            }
            match self.documents.next_document()? {
                Some(document) => self.hold(document),
                None => self.end(),
            }
        }
    }
}

impl Waybills {
    pub(crate) fn open(source: Source) -> Self {
        let file = source.name().to_owned();
        Self {
            documents: Documents::open(source),
            file,
            row: 0,
            held: Vec::new(),
            size: 0,
            portions: 0,
            pending: VecDeque::new(),
            done: false,
        }
    }

    fn hold(&mut self, document: Document) {
        if self.size > 0 && self.size + document.size > PORTION {
            self.flush();
        }
        match document.value {
            Ok(object) => {
                self.size += document.size;
                self.held.push(object);
            }
            Err(broken) => {
                self.row += 1;
                self.pending.push_back(Item::Rejected(broken.rejected(self.row)));
            }
        }
    }

    fn flush(&mut self) {
        self.portions += 1;
        let held = std::mem::take(&mut self.held);
        self.size = 0;
        let graph = Graph::new(&held);
        for read in waybill::waybills(&graph, &mut self.row, &self.file) {
            self.pending.push_back(match read {
                Ok(draft) => Item::Draft(Box::new(draft)),
                Err(rejected) => Item::Rejected(rejected),
            });
        }
    }

    fn end(&mut self) {
        self.flush();
        self.done = true;
        if self.row == 0 {
            self.warn("no-consignments", "the file holds no waybill");
        }
        if self.documents.is_cut() {
            self.warn("cut-off", "the file ends before its JSON does; what was whole has been read");
        }
        if self.portions > 1 {
            let what = format!(
                "the file was read in {} portions; an object that another names stands in the same portion or is not found",
                self.portions
            );
            self.pending.push_back(Item::Problem(Problem::file_note("portions", what)));
        }
    }

    fn warn(&mut self, code: &'static str, what: &str) {
        let mut problem = Problem::file_note(code, what);
        problem.severity = Severity::Warning;
        self.pending.push_back(Item::Problem(problem));
    }
}

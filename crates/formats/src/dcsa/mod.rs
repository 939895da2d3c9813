//! DCSA bills of lading in JSON (`TransportDocument`, eBL 3.0), and shipping instructions, which have the same parts.
//!
//! One object, an array, or one object a line, streamed. A bill is one report; each house bill of a consolidation is one
//! of its own with its own parties. Field names are those of the standard; what older and newer versions add stays raw.

mod bill;
mod party;

use crate::encoding::Utf8Text;
use crate::json_documents::{Documents, tree};
use crate::reader::Items;
use crate::source::Counted;
use crate::xml::Element;
use crate::{Draft, FormatError, Item, Problem, Rejected, Severity, Source};
use serde_json::{Map, Value};
use std::collections::VecDeque;
use std::io::BufReader;

/// Names under which a message carries the bill.
const WRAPPERS: [&str; 3] = ["transportDocument", "document", "shippingInstructions"];

/// Whether an object is a bill of lading, or carries one.
pub(crate) fn is_bill(object: &Map<String, Value>) -> bool {
    let object = unwrapped(object);
    let has = |key: &str| object.contains_key(key);
    let number = has("transportDocumentReference") || has("shippingInstructionsReference");
    let parts = ["documentParties", "consignmentItems", "utilizedTransportEquipments", "houseBillOfLadings"];
    let parts = parts.iter().filter(|part| has(part)).count();
    parts >= 2 || (number && parts >= 1)
}

fn unwrapped(object: &Map<String, Value>) -> &Map<String, Value> {
    WRAPPERS.iter().find_map(|name| object.get(*name)?.as_object()).unwrap_or(object)
}

/// Reads the bills of one file.
pub(crate) struct Bills {
    documents: Documents<BufReader<Utf8Text<Counted>>>,
    file: String,
    row: u64,
    /// The document at hand with its house bills that are still to come.
    open: Option<(Element, VecDeque<usize>)>,
    pending: VecDeque<Item>,
    done: bool,
}

impl Items for Bills {
    fn next_item(&mut self) -> Result<Option<Item>, FormatError> {
        loop {
            if let Some(item) = self.pending.pop_front() {
                return Ok(Some(item));
            }
            if self.done {
                return Ok(None);
            }
            if self.next_house() {
                continue;
            }
            match self.documents.next_document()? {
                Some(document) => match document.value {
                    Ok(object) => self.take(&object),
                    Err(broken) => {
                        self.row += 1;
                        self.pending.push_back(Item::Rejected(broken.rejected(self.row)));
                    }
                },
                None => self.end(),
            }
        }
    }
}

impl Bills {
    pub(crate) fn open(source: Source) -> Self {
        let file = source.name().to_owned();
        let documents = Documents::open(source);
        Self { documents, file, row: 0, open: None, pending: VecDeque::new(), done: false }
    }

    fn take(&mut self, object: &Map<String, Value>) {
        let object = unwrapped(object);
        self.row += 1;
        let mut left = tree::MAX_ELEMENTS;
        let read = tree::tree("TransportDocument", object, &tree::Alone, &mut left);
        let Ok(element) = read else {
            let named = Element { name: "TransportDocument".to_owned(), ..Element::default() };
            return self.pending.push_back(Item::Rejected(bill::too_long(&named, self.row)));
        };
        if !is_bill(object) {
            let what = "is no bill of lading; expected `documentParties` and `consignmentItems`";
            return self.refuse(&element, "no-bill", what, "take the object out, or import it apart");
        }
        let status = element.text_at("transportDocumentStatus").or_else(|| element.text_at("status"));
        if status.is_some_and(|s| s.contains("VOID") || s.contains("CANCELLED") || s.contains("DECLINED")) {
            let what = "the bill is void or was never issued; nothing is imported from it";
            return self.refuse(&element, "takes-back", what, "take back the report of the bill by hand");
        }
        self.push(bill::master(&element, self.row, &self.file));
        let houses = element.children.iter().enumerate();
        let houses =
            houses.filter(|(_, child)| child.name == "houseBillOfLadings").map(|(at, _)| at).collect();
        self.open = Some((element, houses));
    }

    /// The next house bill of the document at hand; one at a time, because each repeats the way of its master.
    fn next_house(&mut self) -> bool {
        let Some((element, mut houses)) = self.open.take() else { return false };
        let Some(at) = houses.pop_front() else { return false };
        self.row += 1;
        if let Some(house) = element.children.get(at) {
            self.push(bill::house(&element, house, self.row, &self.file));
        }
        self.open = Some((element, houses));
        true
    }

    fn push(&mut self, read: Result<Draft, Box<Rejected>>) {
        self.pending.push_back(match read {
            Ok(draft) => Item::Draft(Box::new(draft)),
            Err(rejected) => Item::Rejected(rejected),
        });
    }

    fn refuse(&mut self, element: &Element, code: &'static str, what: &str, mend: &str) {
        let number = element.text_at("transportDocumentReference").unwrap_or_default();
        let problem =
            Problem::new(Severity::Rejected, code, self.row).value(number).expected(what).mend(mend);
        let mut left = tree::MAX_PAIRS;
        let raw = tree::pairs(element, &[], &mut left).unwrap_or_default();
        self.pending.push_back(Item::Rejected(Box::new(Rejected {
            row: self.row,
            raw,
            problems: vec![problem],
        })));
    }

    fn end(&mut self) {
        self.done = true;
        let mut note = |code, what: &str| {
            let mut problem = Problem::file_note(code, what);
            problem.severity = Severity::Warning;
            self.pending.push_back(Item::Problem(problem));
        };
        if self.row == 0 {
            note("no-consignments", "the file holds no bill of lading");
        }
        if self.documents.is_cut() {
            note("cut-off", "the file ends before its JSON does; what was whole has been read");
        }
    }
}

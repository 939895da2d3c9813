//! ISO 20022 messages that hold payments: pacs.008, pacs.009, pain.001 and camt.053, versions .02 to .13.
//!
//! Streamed: one report per payment. Prefixes, envelopes and business headers are looked through. What a broken
//! file still tells is read; totals that do not add up are said. Taxa and numbers inside the remittance text are
//! found later by `reference`.

pub(crate) mod kind;
mod party;
mod payment;
mod statement;
mod totals;

use crate::encoding::Utf8Text;
use crate::reader::Items;
use crate::source::Counted;
use crate::xml::{Broken, Element, Step, Xml};
use crate::{FormatError, Item, Problem, Rejected, Severity, Source};
use kind::Kind;
use payment::{Over, amount_of};
use std::collections::VecDeque;
use totals::Totals;

/// Reads the messages of one file.
pub(crate) struct Messages {
    xml: Xml<Utf8Text<Counted>>,
    file: String,
    header: Option<Element>,
    message: Option<Message>,
    row: u64,
    pending: VecDeque<Item>,
    done: bool,
}

/// The message that is open, with what stands over its next payment.
struct Message {
    kind: &'static Kind,
    group: Option<Element>,
    block: Option<Element>,
    entry: Option<Element>,
    /// The last payment of the open entry: what follows it may still belong to it.
    held: Option<Element>,
    /// Payments of the open entry before `held`.
    details: u64,
    all: Totals,
    of_block: Totals,
}

/// Most children that are kept of a block or an entry.
const MAX_PARTS: usize = 200;

impl Items for Messages {
    fn next_item(&mut self) -> Result<Option<Item>, FormatError> {
        Ok(self.next())
    }
}

impl Messages {
    pub(crate) fn open(source: Source) -> Self {
        let file = source.name().to_owned();
        Self {
            xml: Xml::open(source),
            file,
            header: None,
            message: None,
            row: 0,
            pending: VecDeque::new(),
            done: false,
        }
    }

    /// The next report or problem.
    fn next(&mut self) -> Option<Item> {
        loop {
            if let Some(item) = self.pending.pop_front() {
                return Some(item);
            }
            if self.done {
                return None;
            }
            match self.xml.step() {
                Ok(Step::Open { name, namespace, .. }) => self.open_element(&name, namespace.as_deref()),
                Ok(Step::Close { name }) => self.close_element(&name),
                Ok(Step::End) => {
                    self.done = true;
                    if self.row == 0 && self.pending.is_empty() {
                        self.pending.push_back(Item::Problem(no_transactions()));
                    }
                }
                Err(broken) => self.break_off(&broken),
            }
        }
    }

    fn open_element(&mut self, name: &str, namespace: Option<&str>) {
        if let Some(kind) = kind::of_element(name) {
            self.end_message();
            self.message = Some(Message::new(kind));
            return;
        }
        let Some(message) = &mut self.message else {
            match name {
                "AppHdr" => self.header = self.part(name),
                "Document" => self.document(namespace),
                _ => {}
            }
            return;
        };
        let empty = || Some(Element { name: name.to_owned(), ..Element::default() });
        let kind = message.kind;
        if name == kind.payment && (kind.entry.is_none() || message.entry.is_some()) {
            self.payment(name);
        } else if message.entry.is_some() {
            // The details of an entry are looked through to the payments in them.
            if name != "NtryDtls" {
                self.keep(name, |m| m.entry.as_mut());
            }
        } else if kind.entry == Some(name) {
            message.entry = empty();
            message.details = 0;
        } else if message.block.is_some() {
            self.keep(name, |m| m.block.as_mut());
        } else if kind.block == Some(name) {
            message.block = empty();
            message.of_block = Totals::default();
        } else if name == "GrpHdr" {
            let group = self.part(name);
            if let Some(message) = &mut self.message {
                message.group = group;
            }
        }
    }

    /// Keeps an element below the block or entry that it belongs to.
    fn keep(&mut self, name: &str, over: impl Fn(&mut Message) -> Option<&mut Element>) {
        let Some(part) = self.part(name) else { return };
        if let Some(over) = self.message.as_mut().and_then(over)
            && over.children.len() < MAX_PARTS
        {
            over.children.push(part);
        }
    }

    fn close_element(&mut self, name: &str) {
        let Some(message) = &mut self.message else { return };
        if name == message.kind.message {
            self.end_message();
        } else if message.kind.entry == Some(name) {
            self.end_entry();
        } else if message.kind.block == Some(name) && message.entry.is_none() {
            self.end_block();
        }
    }

    fn document(&mut self, namespace: Option<&str>) {
        if let Some(other) = namespace.and_then(kind::message_name).filter(|n| kind::of_name(n).is_none()) {
            self.pending.push_back(Item::Problem(other_message(&other)));
        }
    }

    /// A whole element. Where it breaks off, the message is ended and what was read of it is lost.
    fn part(&mut self, name: &str) -> Option<Element> {
        match self.xml.tree(name) {
            Ok(element) => Some(element),
            Err((part, broken)) => {
                if name == "GrpHdr"
                    && let Some(message) = &mut self.message
                {
                    message.group = Some(*part);
                }
                self.break_off(&broken);
                None
            }
        }
    }

    fn payment(&mut self, name: &str) {
        match self.xml.tree(name) {
            Ok(tx) => {
                self.release(false);
                let Some(message) = &mut self.message else { return };
                if message.kind.entry.is_some() {
                    message.held = Some(tx);
                } else {
                    let amount = amount_of(&tx);
                    message.all.add(amount);
                    message.of_block.add(amount);
                    self.emit(&tx, true);
                }
            }
            Err((part, broken)) => {
                self.release(false);
                self.reject_broken(&part, &broken);
                self.end_message();
                self.done = true;
            }
        }
    }

    fn reject_broken(&mut self, part: &Element, broken: &Broken) {
        self.row += 1;
        let problem = Problem::new(Severity::Rejected, "broken-xml", self.row)
            .expected(breaks_off(broken))
            .mend("ask for the whole file again");
        let Some(message) = &mut self.message else { return };
        message.all.cut += 1;
        message.of_block.cut += 1;
        let raw = message.over(self.header.as_ref()).raw(part);
        let rejected = Rejected { row: self.row, raw, problems: vec![problem] };
        self.pending.push_back(Item::Rejected(Box::new(rejected)));
        message.entry = None;
    }

    fn break_off(&mut self, broken: &Broken) {
        self.done = true;
        self.release(false);
        let whole = self.message.as_ref().is_some_and(|m| m.details > 0);
        let entry = self.message.as_ref().and_then(|m| m.entry.clone()).filter(|_| !whole);
        if let Some(entry) = entry {
            self.reject_broken(&entry, broken);
        } else {
            let mut problem =
                Problem::file_note("broken-xml", breaks_off(broken)).mend("ask for the whole file again");
            problem.severity = Severity::Warning;
            self.pending.push_back(Item::Problem(problem));
        }
        self.end_message();
    }

    /// Gives out the payment that was held back; `last` where its entry is over.
    fn release(&mut self, last: bool) {
        let Some(message) = &mut self.message else { return };
        let Some(held) = message.held.take() else { return };
        message.details += 1;
        let only = last && message.details == 1;
        self.emit(&held, only);
    }

    /// An entry without details is one payment.
    fn end_entry(&mut self) {
        self.release(true);
        let Some(message) = &mut self.message else { return };
        if message.entry.is_none() {
            return;
        }
        if message.details == 0 {
            let none = Element { name: message.kind.payment.to_owned(), ..Element::default() };
            self.emit(&none, true);
        }
        if let Some(message) = &mut self.message {
            let entry = message.entry.take();
            let amount = entry.as_ref().and_then(|e| e.at("Amt"));
            message.all.add(amount);
            message.of_block.add(amount);
        }
    }

    fn end_block(&mut self) {
        let Some(message) = &mut self.message else { return };
        if let Some(block) = message.block.take() {
            let (count, sums): (_, &[(&str, bool, &str)]) = match message.kind.entry {
                Some(_) => (
                    "TxsSummry/TtlNtries/NbOfNtries",
                    &[("TxsSummry/TtlNtries/Sum", false, "sum of the entries")],
                ),
                None => ("NbOfTxs", &[("CtrlSum", false, "control sum")]),
            };
            let problems = message.of_block.check(&block, count, sums);
            self.pending.extend(problems.into_iter().map(Item::Problem));
        }
    }

    /// Compares the totals of the group header with what was read.
    fn end_message(&mut self) {
        self.end_entry();
        self.end_block();
        let Some(message) = self.message.take() else { return };
        let Some(group) = &message.group else { return };
        let sums = [("CtrlSum", false, "control sum"), ("TtlIntrBkSttlmAmt", true, "total settled amount")];
        let problems = message.all.check(group, "NbOfTxs", &sums);
        self.pending.extend(problems.into_iter().map(Item::Problem));
    }

    /// Makes a report of a payment with all that stands over it; `only` where its entry holds no other.
    fn emit(&mut self, tx: &Element, only: bool) {
        self.row += 1;
        let Some(message) = &self.message else { return };
        let item = payment::item(tx, &message.over(self.header.as_ref()), (self.row, only), &self.file);
        self.pending.push_back(item);
    }
}

impl Message {
    fn new(kind: &'static Kind) -> Self {
        Self {
            kind,
            group: None,
            block: None,
            entry: None,
            held: None,
            details: 0,
            all: Totals::default(),
            of_block: Totals::default(),
        }
    }

    fn over<'a>(&'a self, header: Option<&'a Element>) -> Over<'a> {
        Over {
            kind: self.kind,
            header,
            group: self.group.as_ref(),
            block: self.block.as_ref(),
            entry: self.entry.as_ref(),
            // Entries are counted when they end.
            number: if self.kind.entry.is_some() { self.of_block.count + 1 } else { self.all.count },
            detail: self.details,
        }
    }
}

fn breaks_off(broken: &Broken) -> String {
    format!("the XML breaks off at byte {}: {}", broken.at, broken.why)
}

fn no_transactions() -> Problem {
    let mut problem = Problem::file_note("no-transactions", "the message holds no transaction");
    problem.severity = Severity::Warning;
    problem
}

fn other_message(name: &str) -> Problem {
    let read = kind::KINDS.iter().map(|k| k.name).collect::<Vec<_>>().join(", ");
    let what = format!("is a message that is not read; those that are: {read}");
    let mut problem = Problem::file_note("other-message", what).value(name);
    problem.severity = Severity::Warning;
    problem
}

//! Cargo-IMP texts: FWB (master waybill), FHL (house waybills) and FFM (flight manifest).
//!
//! Line by line: a waybill, a house consignment and a manifest line are one report each. Field layouts are from memory;
//! a line that does not fit is told with its number and stays in the raw lines. Headers of telegrams are passed over.

mod contents;
mod manifest;
mod party;
mod waybill;

use crate::encoding::Utf8Text;
use crate::reader::Items;
use crate::source::Counted;
use crate::{Draft, FormatError, Item, Problem, Rejected, Severity, Source};
use contents::Block;
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read};

/// Longest line that is read; the standard allows 69 characters.
const MAX_LINE: u64 = 4096;
/// Most lines of one consignment.
const MAX_LINES: usize = 5000;

/// The kinds that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Master waybill.
    Fwb,
    /// House waybills of a master.
    Fhl,
    /// Flight manifest.
    Ffm,
}

/// A line with its number in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) number: u64,
    pub(crate) text: String,
}

/// The kind and version of a message, if this is its first line: `FWB/16`.
fn first_line(line: &str) -> Option<(&str, &str)> {
    let (kind, version) = line.trim_end().split_once('/')?;
    let letters = kind.len() == 3 && kind.starts_with('F') && kind.bytes().all(|b| b.is_ascii_uppercase());
    let figures = (1..=2).contains(&version.len()) && version.bytes().all(|b| b.is_ascii_digit());
    (letters && figures).then_some((kind, version))
}

fn kind(code: &str) -> Option<Kind> {
    match code {
        "FWB" => Some(Kind::Fwb),
        "FHL" => Some(Kind::Fhl),
        "FFM" => Some(Kind::Ffm),
        _ => None,
    }
}

/// The first message in a text: its code, and whether it is read.
pub(crate) fn recognised(text: &str) -> Option<(String, bool)> {
    let (code, version) = text.lines().take(30).find_map(first_line)?;
    Some((format!("{code} version {version}"), kind(code).is_some()))
}

/// Reads the messages of one file.
pub(crate) struct Messages {
    input: BufReader<Utf8Text<Counted>>,
    file: String,
    number: u64,
    kind: Option<Kind>,
    /// Lines before the message.
    header: Vec<Line>,
    /// Lines that stand over the consignments: master of house waybills; flight, place of unloading and unit.
    over: Vec<Line>,
    block: Vec<Line>,
    consignments: u64,
    pending: VecDeque<Item>,
    done: bool,
}

impl Items for Messages {
    fn next_item(&mut self) -> Result<Option<Item>, FormatError> {
        loop {
            if let Some(item) = self.pending.pop_front() {
                return Ok(Some(item));
            }
            if self.done {
                return Ok(None);
            }
            match self.next_line()? {
                Some(line) => self.take(line),
                None => self.end(),
            }
        }
    }
}

impl Messages {
    pub(crate) fn open(source: Source) -> Self {
        let file = source.name().to_owned();
        Self {
            input: Utf8Text::buffered(source),
            file,
            number: 0,
            kind: None,
            header: Vec::new(),
            over: Vec::new(),
            block: Vec::new(),
            consignments: 0,
            pending: VecDeque::new(),
            done: false,
        }
    }

    fn next_line(&mut self) -> Result<Option<Line>, FormatError> {
        let mut bytes = Vec::new();
        let failed = |source| FormatError::Io { at: 0, source };
        let n = self.input.by_ref().take(MAX_LINE).read_until(b'\n', &mut bytes).map_err(failed)?;
        if n == 0 {
            return Ok(None);
        }
        self.number += 1;
        let text = String::from_utf8_lossy(&bytes)
            .trim_matches(['\r', '\n', '\u{feff}', '\u{1}', '\u{3}'])
            .trim_end()
            .to_owned();
        Ok(Some(Line { number: self.number, text }))
    }

    fn take(&mut self, line: Line) {
        if let Some((code, _)) = first_line(&line.text) {
            self.flush();
            self.over.clear();
            if self.consignments > 0 {
                self.header.clear();
            }
            self.kind = kind(code);
            if self.kind.is_none() {
                let what = "is a message that is not read; only FWB, FHL and FFM are";
                self.tell("other-message", line.number, code, what);
            }
            return;
        }
        if line.text.is_empty() {
            return;
        }
        match self.kind {
            Some(Kind::Fwb) => self.block.push(line),
            Some(Kind::Fhl) => self.house_line(line),
            Some(Kind::Ffm) => self.manifest_line(line),
            None if self.header.len() < 30 => self.header.push(line),
            None => {}
        }
        if self.block.len() > MAX_LINES {
            let what = format!("one consignment has more than {MAX_LINES} lines");
            self.reject("too-long", &what, "look whether a first line is missing between messages");
        }
    }

    fn house_line(&mut self, line: Line) {
        if line.text.starts_with("MBI/") {
            self.flush();
            self.over = vec![line];
        } else if line.text.starts_with("HBS/") || !self.block.is_empty() {
            if line.text.starts_with("HBS/") {
                self.flush();
            }
            self.block.push(line);
        } else if self.over.len() < 50 {
            self.over.push(line);
        }
    }

    fn manifest_line(&mut self, line: Line) {
        let text = line.text.as_str();
        if matches!(text, "CONT" | "LAST") {
            return self.flush();
        }
        if self.over.is_empty() {
            self.over.push(line);
        } else if manifest::is_unloading(text) {
            self.flush();
            self.over.truncate(1);
            self.over.push(line);
        } else if text.starts_with("ULD/") {
            self.flush();
            self.over.truncate(2);
            self.over.push(line);
        } else if contents::starts_with_number(text) {
            self.flush();
            self.block.push(line);
        } else if !self.block.is_empty() {
            self.block.push(line);
        } else {
            self.tell(
                "broken-line",
                line.number,
                &line.text,
                "is no place of unloading, unit or consignment",
            );
        }
    }

    /// Ends the consignment at hand.
    fn flush(&mut self) {
        let Some(first) = self.block.first() else { return };
        self.consignments += 1;
        let row = first.number;
        let block = self.block(row);
        let read: Result<Draft, Box<Rejected>> = match self.kind {
            Some(Kind::Fhl) => waybill::house(&block),
            Some(Kind::Ffm) => manifest::line(&block),
            _ => waybill::master(&block),
        };
        self.pending.push_back(match read {
            Ok(draft) => Item::Draft(Box::new(draft)),
            Err(rejected) => Item::Rejected(rejected),
        });
        self.block.clear();
    }

    fn block(&self, row: u64) -> Block<'_> {
        Block { row, header: &self.header, over: &self.over, lines: &self.block, file: &self.file }
    }

    fn reject(&mut self, code: &'static str, what: &str, mend: &str) {
        let Some(first) = self.block.first() else { return };
        self.consignments += 1;
        let block = self.block(first.number);
        let rejected = block.rejected(code, what, mend);
        self.pending.push_back(Item::Rejected(rejected));
        self.block.clear();
        self.kind = None;
    }

    fn end(&mut self) {
        self.flush();
        self.done = true;
        if self.consignments == 0 {
            self.tell("no-consignments", 0, "", "the file holds no consignment");
        }
    }

    fn tell(&mut self, code: &'static str, row: u64, value: &str, what: &str) {
        self.pending
            .push_back(Item::Problem(Problem::new(Severity::Warning, code, row).value(value).expected(what)));
    }
}

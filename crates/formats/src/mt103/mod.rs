//! SWIFT MT103: customer credit transfers as text, in blocks or bare from `:20:` on, several in one file.
//!
//! Streamed by line, one report per message. Other kinds of MT are refused by their name. Taxa and numbers inside
//! the remittance text are found later by `reference`.

mod message;
mod party;

use crate::reader::Items;
use crate::{FormatError, Item, Problem, Severity, Source, TextLines};
use message::Message;

/// Most lines and bytes that are kept of one message; the longest MT103 has about a hundred lines.
const MAX_LINES: usize = 1000;
const MAX_BYTES: usize = 256 * 1024;

/// Reads the messages of one file.
pub(crate) struct Transfers {
    lines: TextLines,
    file: String,
    open: Message,
    row: u64,
    done: bool,
}

impl Items for Transfers {
    fn next_item(&mut self) -> Result<Option<Item>, FormatError> {
        loop {
            if self.done {
                return Ok(None);
            }
            let Some(record) = self.lines.next_record()? else {
                self.done = true;
                return Ok(self.finish().or_else(|| (self.row == 0).then(|| Item::Problem(nothing()))));
            };
            let line = record.cells.concat();
            self.open.too_large |= record.fault.is_some();
            if let Some(item) = self.line(&line) {
                return Ok(Some(item));
            }
        }
    }
}

impl Transfers {
    pub(crate) fn open(source: Source) -> Self {
        let file = source.name().to_owned();
        Self { lines: TextLines::open(source), file, open: Message::default(), row: 0, done: false }
    }

    /// Takes one line; gives the message that it ends.
    fn line(&mut self, line: &str) -> Option<Item> {
        let line = line.trim_end().trim_start_matches(['\u{1}', '\u{3}', '$', ' ']);
        if let Some(at) = line.find("{1:") {
            if at > 0 {
                self.text(&line[..at]);
            }
            let ended = self.finish();
            self.text(&line[at..]);
            return ended;
        }
        // Bare texts have nothing between them but the next reference.
        let ended = (line.starts_with(":20:") && self.open.has("20")).then(|| self.finish()).flatten();
        self.text(line);
        ended
    }

    fn text(&mut self, line: &str) {
        let message = &mut self.open;
        if message.lines >= MAX_LINES || message.bytes + line.len() > MAX_BYTES {
            message.too_large = true;
            return;
        }
        message.lines += 1;
        message.bytes += line.len();
        message.line(line);
    }

    fn finish(&mut self) -> Option<Item> {
        let message = std::mem::take(&mut self.open);
        if message.is_empty() {
            return None;
        }
        self.row += 1;
        Some(message.item(self.row, &self.file))
    }
}

fn nothing() -> Problem {
    let mut problem = Problem::file_note("no-transactions", "the file holds no message");
    problem.severity = Severity::Warning;
    problem
}

/// The kind of the first message, as far as the start of a file shows it: `103`.
pub(crate) fn kind_of(text: &str) -> Option<String> {
    let mut message = Message::default();
    for line in text.lines().take(200) {
        if (line.starts_with(":20:") && message.has("20")) || (line.contains("{1:") && !message.is_empty()) {
            break;
        }
        message.line(line.trim_end());
    }
    message.kind()
}

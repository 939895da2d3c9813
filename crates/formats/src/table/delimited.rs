//! Records of a text table: one pass, bounded memory, nothing lost.
//!
//! Written here and not taken from a crate because of what must hold for bad files: a quote that is never closed
//! costs its own line and no other, a record has a largest size, and row numbers are those of a spreadsheet. What
//! cells mean is left to others.

use std::collections::VecDeque;
use std::io::{self, BufRead};

/// Largest record in bytes.
pub(crate) const MAX_RECORD: usize = 1024 * 1024;
/// Most lines that one quoted cell may run over.
const MAX_LINES: usize = 5_000;
/// Most cells of a record.
pub(crate) const MAX_CELLS: usize = 4_096;

/// What is broken about a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A quote opens and is not closed.
    OpenQuote,
    /// Larger than `MAX_RECORD`; what is kept is its beginning.
    TooLong,
    /// More cells than `MAX_CELLS`.
    TooManyCells,
    /// A line that is not JSON, with what the parser says.
    NotJson(String),
    /// JSON, but no object.
    NotAnObject,
}

/// One record as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) cells: Vec<String>,
    pub(crate) fault: Option<Fault>,
}

impl Record {
    pub(crate) fn is_empty(&self) -> bool {
        self.fault.is_none() && self.cells.iter().all(|c| c.trim().is_empty())
    }
}

/// Lines of UTF-8 text, each of bounded length.
pub(crate) struct Lines<R> {
    inner: R,
    back: VecDeque<Line>,
}

#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) cut: bool,
}

impl<R: BufRead> Lines<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, back: VecDeque::new() }
    }

    /// The next line with its line end, or `None` at the end.
    pub(crate) fn next_line(&mut self) -> io::Result<Option<Line>> {
        if let Some(line) = self.back.pop_front() {
            return Ok(Some(line));
        }
        let mut bytes = Vec::new();
        let mut cut = false;
        loop {
            let chunk = self.inner.fill_buf()?;
            if chunk.is_empty() {
                break;
            }
            let end = chunk.iter().position(|b| *b == b'\n').map(|at| at + 1);
            let used = end.unwrap_or(chunk.len());
            let room = MAX_RECORD.saturating_sub(bytes.len());
            bytes.extend_from_slice(&chunk[..used.min(room)]);
            cut |= used > room;
            self.inner.consume(used);
            if end.is_some() {
                break;
            }
        }
        if bytes.is_empty() {
            return Ok(None);
        }
        Ok(Some(Line { text: text_of(bytes), cut }))
    }

    fn give_back(&mut self, lines: impl DoubleEndedIterator<Item = Line>) {
        for line in lines.rev() {
            self.back.push_front(line);
        }
    }
}

/// The stream is UTF-8 already; only a cut line can end inside a character.
pub(super) fn text_of(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned())
}

/// Reader of delimited records.
pub(crate) struct Delimited<R> {
    lines: Lines<R>,
    delimiter: char,
    lookahead: usize,
}

impl<R: BufRead> Delimited<R> {
    pub(crate) fn new(inner: R, delimiter: char) -> Self {
        Self { lines: Lines::new(inner), delimiter, lookahead: MAX_RECORD }
    }

    /// The next record, or `None` at the end.
    pub(crate) fn next_record(&mut self) -> io::Result<Option<Record>> {
        let Some(first) = self.lines.next_line()? else { return Ok(None) };
        if first.cut {
            return Ok(Some(Record { cells: vec![first.text], fault: Some(Fault::TooLong) }));
        }
        let mut cells = Cells::new(self.delimiter);
        let mut taken = vec![first];
        let mut size = 0;
        loop {
            let line = &taken[taken.len() - 1];
            size += line.text.len();
            cells.push(&line.text);
            if !cells.quoted {
                return Ok(Some(cells.finish()));
            }
            let next = if size > self.lookahead || taken.len() >= MAX_LINES || line.cut {
                None
            } else {
                self.lines.next_line()?
            };
            match next {
                Some(next) => taken.push(next),
                None => return Ok(Some(self.open_quote(taken, size))),
            }
        }
    }

    /// The quote in the first line is never closed: that line is broken, the others are read again.
    fn open_quote(&mut self, taken: Vec<Line>, size: usize) -> Record {
        // Looking ahead costs less each time, so that a file full of such quotes stays linear.
        if size > 64 * 1024 {
            self.lookahead = (self.lookahead / 2).max(16 * 1024);
        }
        let mut taken = taken.into_iter();
        let text = taken.next().map(|l| l.text).unwrap_or_default();
        self.lines.give_back(taken);
        Record { cells: vec![trim_end_of_line(&text).to_owned()], fault: Some(Fault::OpenQuote) }
    }
}

fn trim_end_of_line(text: &str) -> &str {
    let text = text.strip_suffix('\n').unwrap_or(text);
    text.strip_suffix('\r').unwrap_or(text)
}

/// Splits lines into cells.
struct Cells {
    delimiter: char,
    cells: Vec<String>,
    cell: String,
    quoted: bool,
    was_quoted: bool,
    too_many: bool,
}

impl Cells {
    fn new(delimiter: char) -> Self {
        Self {
            delimiter,
            cells: Vec::new(),
            cell: String::new(),
            quoted: false,
            was_quoted: false,
            too_many: false,
        }
    }

    fn push(&mut self, line: &str) {
        let mut rest = line;
        loop {
            if self.quoted {
                let Some(at) = rest.find('"') else {
                    self.cell.push_str(rest);
                    return;
                };
                self.cell.push_str(&rest[..at]);
                rest = &rest[at + 1..];
                if let Some(after) = rest.strip_prefix('"') {
                    self.cell.push('"');
                    rest = after;
                } else {
                    self.quoted = false;
                }
                continue;
            }
            if self.cell.is_empty() && !self.was_quoted && rest.starts_with('"') {
                self.quoted = true;
                self.was_quoted = true;
                rest = &rest[1..];
                continue;
            }
            match rest.find(self.delimiter) {
                Some(at) => {
                    self.cell.push_str(&rest[..at]);
                    self.end_cell();
                    rest = &rest[at + self.delimiter.len_utf8()..];
                }
                None => {
                    self.cell.push_str(trim_end_of_line(rest));
                    return;
                }
            }
        }
    }

    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        self.was_quoted = false;
        if self.cells.len() < MAX_CELLS {
            self.cells.push(cell);
        } else {
            self.too_many = true;
        }
    }

    fn finish(mut self) -> Record {
        self.end_cell();
        Record { cells: self.cells, fault: self.too_many.then_some(Fault::TooManyCells) }
    }
}

/// Delimiters that are tried, the usual one first.
const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// The delimiter of a text, from its first records; `sep=` in the first line decides.
pub(crate) fn sniff(head: &str) -> char {
    if let Some(delimiter) = sep_line(head.lines().next().unwrap_or_default()) {
        return delimiter;
    }
    let mut best = (0, ',');
    for delimiter in DELIMITERS {
        let score = consistency(head, delimiter);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

/// Excel's own first line that names the delimiter.
pub(crate) fn sep_line(line: &str) -> Option<char> {
    let rest = trim_end_of_line(line).strip_prefix("sep=")?;
    let mut chars = rest.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// How many of the first records have as many cells as the first, times the cells.
fn consistency(head: &str, delimiter: char) -> usize {
    let mut reader = Delimited::new(head.as_bytes(), delimiter);
    let mut width = 0;
    let (mut seen, mut alike) = (0, 0);
    while seen < 50 {
        let Ok(Some(record)) = reader.next_record() else { break };
        if record.is_empty() {
            continue;
        }
        if width == 0 {
            width = record.cells.len();
        }
        seen += 1;
        alike += usize::from(record.cells.len() == width);
    }
    if width < 2 || seen == 0 { 0 } else { alike * 1000 / seen * 10 + width.min(9) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn records(text: &str, delimiter: char) -> Vec<Record> {
        let mut reader = Delimited::new(text.as_bytes(), delimiter);
        std::iter::from_fn(|| reader.next_record().unwrap()).collect()
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        records(text, ',').into_iter().map(|r| r.cells).collect()
    }

    #[test]
    fn quotes_newlines_and_line_ends() {
        assert_eq!(
            cells("a,\"b\"\"c\",d\r\n1,\"x\r\ny\",\n"),
            [vec!["a", "b\"c", "d"], vec!["1", "x\r\ny", ""]]
        );
        assert_eq!(cells("a,b"), [vec!["a", "b"]]);
        assert_eq!(cells("\"a\" x,5\" pipe\n"), [vec!["a x", "5\" pipe"]]);
    }

    #[test]
    fn an_open_quote_costs_its_own_line_only() {
        let read = records("a,b\n1,\"x\n2,y\n3,z\n", ',');
        assert_eq!(read.len(), 4);
        assert_eq!(read[1].fault, Some(Fault::OpenQuote));
        assert_eq!(read[1].cells, ["1,\"x"]);
        assert_eq!(read[3].cells, ["3", "z"]);
    }

    #[test]
    fn a_huge_line_is_cut() {
        let text = format!("a,b\n{}\n3,z\n", "x".repeat(MAX_RECORD * 2));
        let read = records(&text, ',');
        assert_eq!(read[1].fault, Some(Fault::TooLong));
        assert_eq!(read[2].cells, ["3", "z"]);
    }

    #[test]
    fn delimiters_are_recognised() {
        assert_eq!(sniff("a,b;c;d\n1,2;3;4\n1,2;5;6\n"), ';');
        assert_eq!(sniff("date\tplace\n2020\tAccra, Ghana\n"), '\t');
        assert_eq!(sniff("one column\nvalue\n"), ',');
        assert_eq!(sniff("sep=|\na,b|c\n"), '|');
    }

    proptest! {
        #[test]
        fn any_text_is_read_to_its_end(text in "[a,;\"\n\r x]{0,300}") {
            records(&text, ',');
            sniff(&text);
        }

        #[test]
        fn written_records_come_back(rows in prop::collection::vec(prop::collection::vec("[a,\"\n x]{0,8}", 2..5), 1..8)) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            prop_assert_eq!(cells(&text), rows);
        }
    }
}

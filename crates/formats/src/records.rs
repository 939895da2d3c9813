//! The bare records of any text table: encoding and delimiter recognised, cells as they stand.
//!
//! For commands that add something to each row without asking what its columns mean, such as `saola normalise`.
//! The readers of reports share the pieces beneath; what a column says is left to whoever asks.

use crate::encoding::{Utf8Text, head_text, recognise};
use crate::source::Counted;
use crate::table::delimited::{Delimited, Fault, Lines, MAX_CELLS, MAX_RECORD, Record, sep_line, sniff};
use crate::{FormatError, Source};
use std::io::{self, BufReader};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

type Stream = BufReader<Utf8Text<Counted>>;

/// Records of a delimited text, one after another.
pub struct Records {
    inner: Delimited<Stream>,
    delimiter: char,
    odd: Arc<AtomicU64>,
    first: bool,
}

/// Lines of a text, one after another, without their line ends.
pub struct TextLines {
    inner: Lines<Stream>,
    odd: Arc<AtomicU64>,
}

/// One record with its cells, and what is broken about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawRecord {
    /// Cells as they stand in the file.
    pub cells: Vec<String>,
    /// What is broken and what was expected, in words; `None` for a sound record.
    pub fault: Option<String>,
}

impl RawRecord {
    /// Whether it is a blank line.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.fault.is_none() && self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

impl std::fmt::Debug for Records {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Records").field("delimiter", &self.delimiter).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for TextLines {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextLines").finish_non_exhaustive()
    }
}

impl Records {
    /// Recognises encoding and delimiter from the start of the source.
    #[must_use]
    pub fn open(source: Source) -> Self {
        let head = head_text(source.head(), source.is_whole());
        let delimiter = sniff(head.trim_start_matches('\u{feff}'));
        let (stream, odd) = decoded(source, &head);
        Self { inner: Delimited::new(stream, delimiter), delimiter, odd, first: true }
    }

    /// The character between two cells.
    #[must_use]
    pub fn delimiter(&self) -> char {
        self.delimiter
    }

    /// Places that did not fit the encoding so far; each was read as windows-1252.
    #[must_use]
    pub fn odd_bytes(&self) -> u64 {
        self.odd.load(Ordering::Relaxed)
    }

    /// The next record, or `None` at the end. Excel's line `sep=;` is passed over.
    ///
    /// # Errors
    /// The stream cannot be read on.
    pub fn next_record(&mut self) -> Result<Option<RawRecord>, FormatError> {
        let mut next = self.inner.next_record().map_err(unread)?;
        if std::mem::take(&mut self.first)
            && let Some(record) = &next
            && sep_line(&record.cells.join(&self.delimiter.to_string())).is_some()
        {
            next = self.inner.next_record().map_err(unread)?;
        }
        Ok(next.map(|Record { cells, fault }| RawRecord { cells, fault: fault.map(words) }))
    }
}

impl TextLines {
    /// Recognises the encoding from the start of the source.
    #[must_use]
    pub fn open(source: Source) -> Self {
        let head = head_text(source.head(), source.is_whole());
        let (stream, odd) = decoded(source, &head);
        Self { inner: Lines::new(stream), odd }
    }

    /// Places that did not fit the encoding so far; each was read as windows-1252.
    #[must_use]
    pub fn odd_bytes(&self) -> u64 {
        self.odd.load(Ordering::Relaxed)
    }

    /// The next line as a record of one cell, or `None` at the end.
    ///
    /// # Errors
    /// The stream cannot be read on.
    pub fn next_record(&mut self) -> Result<Option<RawRecord>, FormatError> {
        let Some(line) = self.inner.next_line().map_err(unread)? else { return Ok(None) };
        let text = line.text.strip_suffix('\n').unwrap_or(&line.text);
        let text = text.strip_suffix('\r').unwrap_or(text);
        let fault = line.cut.then(|| words(Fault::TooLong));
        Ok(Some(RawRecord { cells: vec![text.to_owned()], fault }))
    }
}

fn decoded(source: Source, head: &str) -> (Stream, Arc<AtomicU64>) {
    let encoding = recognise(source.head(), source.is_whole()).encoding;
    let lone_cr = head.contains('\r') && !head.contains('\n');
    let text = Utf8Text::new(source.into_read(), encoding, lone_cr);
    let odd = text.odd();
    (BufReader::with_capacity(64 * 1024, text), odd)
}

fn unread(source: io::Error) -> FormatError {
    FormatError::Io { at: 0, source }
}

fn words(fault: Fault) -> String {
    match fault {
        Fault::OpenQuote => "a quote opens and is not closed; close it or double it".to_owned(),
        Fault::TooLong => format!("the record is larger than {MAX_RECORD} bytes; only its beginning is read"),
        Fault::TooManyCells => format!("the record has more than {MAX_CELLS} cells; the rest is left out"),
        Fault::NotJson(why) => why,
        Fault::NotAnObject => "expected an object".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(bytes: &[u8]) -> (char, Vec<RawRecord>) {
        let mut records = Records::open(Source::bytes("a.csv", bytes.to_vec()).unwrap());
        let all = std::iter::from_fn(|| records.next_record().unwrap()).collect();
        (records.delimiter(), all)
    }

    #[test]
    fn encodings_delimiters_and_faults() {
        let utf16: Vec<u8> = "\u{feff}a;b\r\né;2\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let (delimiter, all) = records(&utf16);
        assert_eq!(delimiter, ';');
        assert_eq!(all[1].cells, ["é", "2"]);
        let (delimiter, all) = records(b"sep=|\na,b|c\n1|2\n");
        assert_eq!((delimiter, all.len()), ('|', 2));
        let (_, all) = records(b"a,b\n1,\"x\n2,y\n");
        assert_eq!(all[1].cells, ["1,\"x"]);
        assert!(all[1].fault.is_some() && all[2].fault.is_none());
        let (_, all) = records(b"a,b\r1,2\r");
        assert_eq!(all.len(), 2);
    }

    #[test]
    fn lines_keep_their_commas() {
        let mut lines =
            TextLines::open(Source::bytes("a.txt", b"Nairobi, Kenya\r\n\"x\nlast".to_vec()).unwrap());
        let all: Vec<String> =
            std::iter::from_fn(|| lines.next_record().unwrap()).flat_map(|r| r.cells).collect();
        assert_eq!(all, ["Nairobi, Kenya", "\"x", "last"]);
    }
}

//! Rows of an XLS workbook, as Excel wrote it until 2003.
//!
//! `calamine` reads it, and makes room for the whole rectangle that the cells of each sheet span, and for what a
//! sheet claims to span. One far cell would cost gigabytes, so the records are walked once before: that is all that
//! is known about the format here.

use super::delimited::MAX_CELLS;
use super::workbook::{SheetRows, Workbook, broken, choice, text};
use crate::FormatError;
use calamine::{Reader, SheetVisible, Xls};
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Most bytes of the file.
const MAX_FILE: usize = 64 * 1024 * 1024;
/// Most cells that the sheets together may span.
const MAX_SPAN: u64 = 4_000_000;

/// Opens the sheet that is wanted, or all visible ones.
pub(super) fn open(file: Vec<u8>, wanted: Option<&str>) -> Result<Workbook, FormatError> {
    if file.len() > MAX_FILE {
        return Err(FormatError::TooLarge { why: "it is an XLS file larger than 64 MB".to_owned() });
    }
    check_spans(&file)?;
    // The crate can stop over a broken file; that must cost this file only.
    catch_unwind(AssertUnwindSafe(|| read(file, wanted)))
        .unwrap_or_else(|_| Err(broken("its records contradict each other")))
}

fn read(file: Vec<u8>, wanted: Option<&str>) -> Result<Workbook, FormatError> {
    let mut book: Xls<_> = Xls::new(Cursor::new(file)).map_err(broken)?;
    let epoch = if book.has_1904_epoch() { "1904" } else { "1900" };
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|s| s.visible == SheetVisible::Visible || wanted == Some(s.name.as_str()))
        .map(|s| s.name.clone())
        .collect();
    let sheets = choice(&names, wanted)?
        .into_iter()
        .map(|name| Ok((rows_of(&mut book, &name)?, name)))
        .collect::<Result<Vec<_>, FormatError>>()?;
    Workbook::of(sheets, names, wanted, epoch)
}

fn rows_of(book: &mut Xls<Cursor<Vec<u8>>>, name: &str) -> Result<SheetRows, FormatError> {
    let range = book.worksheet_range(name).map_err(broken)?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    let mut rows = SheetRows::new();
    for (at, cells) in range.rows().enumerate() {
        let width = cells.len().min(MAX_CELLS.saturating_sub(first_column as usize));
        let mut texts = vec![String::new(); first_column as usize];
        texts.extend(cells[..width].iter().map(text));
        let filled = texts.iter().rposition(|t| !t.is_empty()).map_or(0, |last| last + 1);
        texts.truncate(filled);
        if filled > 0 {
            rows.push((u64::from(first_row) + at as u64 + 1, texts));
        }
    }
    Ok(rows)
}

/// Walks the records of each sheet and refuses what would take too much room.
fn check_spans(file: &[u8]) -> Result<(), FormatError> {
    let mut parts = cfb::CompoundFile::open(Cursor::new(file)).map_err(broken)?;
    let mut stream = Vec::new();
    let name = ["/Workbook", "/Book"].into_iter().find(|name| parts.is_stream(name));
    let Some(name) = name else {
        return Err(FormatError::NotRead {
            what: "an old Office file that is no workbook (DOC, PPT, MSG)".to_owned(),
        });
    };
    let opened = parts.open_stream(name).map_err(broken)?;
    opened.take(MAX_FILE as u64).read_to_end(&mut stream).map_err(broken)?;
    let mut sheets = Vec::new();
    for (kind, data) in (Records { bytes: &stream }) {
        match kind {
            BOUND_SHEET => sheets.extend(word32(data, 0)),
            FILE_PASS => {
                return Err(broken("it is protected by a password"));
            }
            END => break,
            _ => {}
        }
    }
    let mut span = 0;
    for start in sheets {
        span += sheet_span(stream.get(start as usize..).unwrap_or_default());
        if span > MAX_SPAN {
            return Err(FormatError::TooLarge {
                why: "its cells span more than 4 million places".to_owned(),
            });
        }
    }
    Ok(())
}

const BOUND_SHEET: u16 = 0x0085;
const FILE_PASS: u16 = 0x002F;
const DIMENSIONS: u16 = 0x0200;
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
/// Records that begin with row and column.
const CELLS: [u16; 9] = [0x0203, 0x0204, 0x00D6, 0x0205, 0x0207, 0x027E, 0x00FD, 0x00BD, 0x0006];

/// Places that the cells of a sheet span, or that it claims to span, whichever is more.
fn sheet_span(bytes: &[u8]) -> u64 {
    let (mut rows, mut columns, mut claimed) = (0u64, 0u64, 0u64);
    let (mut begun, mut depth) = (false, 0usize);
    for (kind, data) in (Records { bytes }) {
        match kind {
            BEGIN if begun => depth += 1,
            BEGIN => begun = true,
            END if depth == 0 => break,
            END => depth -= 1,
            DIMENSIONS => claimed = claimed.max(claim(data)),
            kind if CELLS.contains(&kind) => {
                rows = rows.max(word16(data, 0).map_or(0, |row| u64::from(row) + 1));
                let last = if kind == 0x00BD { data.len().saturating_sub(2) } else { 2 };
                columns = columns.max(word16(data, last).map_or(0, |column| u64::from(column) + 1));
            }
            _ => {}
        }
    }
    claimed.max(rows * columns)
}

fn claim(data: &[u8]) -> u64 {
    let wide = data.len() >= 14;
    let row = |at: usize| {
        if wide { word32(data, at * 4).map(u64::from) } else { word16(data, at * 2).map(u64::from) }
            .unwrap_or(0)
    };
    let column = |at: usize| word16(data, if wide { 8 } else { 4 } + at * 2).map_or(0, u64::from);
    let span = |from: u64, to: u64| to.saturating_sub(from) + 1;
    span(row(0), row(1)).saturating_mul(span(column(0), column(1)))
}

fn word16(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(data.get(at..at + 2)?.try_into().ok()?))
}

fn word32(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(data.get(at..at + 4)?.try_into().ok()?))
}

/// Records one after the other: kind, length, data.
struct Records<'a> {
    bytes: &'a [u8],
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let kind = word16(self.bytes, 0)?;
        let length = usize::from(word16(self.bytes, 2)?);
        let data = self.bytes.get(4..4 + length)?;
        self.bytes = &self.bytes[4 + length..];
        Some((kind, data))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
    }

    #[test]
    fn a_far_cell_and_a_large_claim_are_seen() {
        let cell = record(0x0203, &[[0xFF, 0xFF].as_slice(), &[0xFF, 0], &[0; 10]].concat());
        let sheet = [record(BEGIN, &[0; 4]), cell, record(END, &[])].concat();
        assert_eq!(sheet_span(&sheet), 65_536 * 256);
        let claim = record(DIMENSIONS, &[[0; 4].as_slice(), &[0xFF; 4], &[0, 0, 0xFF, 0], &[0, 0]].concat());
        assert!(sheet_span(&claim) > MAX_SPAN);
    }

    #[test]
    fn what_is_no_workbook_is_refused() {
        let error = open([super::super::workbook::OLE, b"rubbish"].concat(), None).err().unwrap();
        assert!(matches!(error, FormatError::Workbook { .. }), "{error}");
    }
}

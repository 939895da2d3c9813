//! Rows of a workbook: XLSX, XLS, ODS.
//!
//! Sheets are held in memory, so sizes are checked by unpacking each part once before it is opened: declared sizes
//! may lie. Which of several sheets read like tables is left to `rows`.

use super::delimited::{MAX_CELLS, Record};
use super::{ods, xls};
use crate::FormatError;
use calamine::{Data, Reader, SheetVisible, Xlsx};
use std::io::{self, Cursor, Read};

/// Most bytes that a workbook may unpack to.
const MAX_UNPACKED: u64 = 200 * 1024 * 1024;
/// Most bytes of the packed file.
const MAX_PACKED: u64 = 200 * 1024 * 1024;
/// Largest ratio of unpacked to packed bytes; a part below `SMALL` may exceed it.
const MAX_RATIO: u64 = 200;
const SMALL: u64 = 4 * 1024 * 1024;
/// Most bytes of text, or of cells, of the sheets that are held.
pub(super) const MAX_HELD: usize = 256 * 1024 * 1024;

/// The first bytes of an old Office file.
pub(crate) const OLE: &[u8] = b"\xD0\xCF\x11\xE0";

/// Whether the start of a file is that of a workbook's container.
pub(crate) fn is_workbook(head: &[u8]) -> bool {
    head.starts_with(b"PK") || head.starts_with(OLE)
}

/// One sheet, row by row.
pub(crate) struct Sheet {
    rows: std::vec::IntoIter<(u64, Vec<String>)>,
    pub(crate) name: String,
    /// Day count of numbers in date columns: `1900` or `1904`.
    pub(crate) epoch: &'static str,
}

impl Sheet {
    /// The next row that holds anything, with its number in the sheet.
    pub(crate) fn next_row(&mut self) -> Option<(u64, Record)> {
        self.rows.next().map(|(row, cells)| (row, Record { cells, fault: None }))
    }
}

/// The sheets of a workbook that can be tables: visible ones with more than one row, or the one that is wanted.
pub(crate) struct Workbook {
    /// At least one.
    pub(crate) sheets: Vec<Sheet>,
    /// Names of all visible sheets, in their order.
    pub(crate) names: Vec<String>,
}

impl Workbook {
    pub(crate) fn open(bytes: impl Read, wanted: Option<&str>) -> Result<Self, FormatError> {
        let mut packed = Vec::new();
        let read = bytes.take(MAX_PACKED + 1).read_to_end(&mut packed);
        read.map_err(|source| FormatError::Io { at: packed.len() as u64, source })?;
        if packed.len() as u64 > MAX_PACKED {
            return Err(FormatError::TooLarge { why: "it is larger than 200 MB".to_owned() });
        }
        if packed.starts_with(OLE) {
            return xls::open(packed, wanted);
        }
        check_sizes(&packed)?;
        if let Some(content) = ods::content(&packed) {
            return ods::open(content?, wanted);
        }
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(packed)).map_err(broken)?;
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
        Self::of(sheets, names, wanted, epoch)
    }

    /// Of these sheets with their rows, those that hold a table.
    pub(super) fn of(
        sheets: Vec<(SheetRows, String)>,
        names: Vec<String>,
        wanted: Option<&str>,
        epoch: &'static str,
    ) -> Result<Self, FormatError> {
        let sheets: Vec<Sheet> = sheets
            .into_iter()
            .filter(|(rows, _)| rows.len() > 1 || wanted.is_some())
            .map(|(rows, name)| Sheet { rows: rows.into_iter(), name, epoch })
            .collect();
        if sheets.is_empty() { Err(FormatError::Empty) } else { Ok(Self { sheets, names }) }
    }
}

/// The sheet that is wanted, or all.
pub(super) fn choice(names: &[String], wanted: Option<&str>) -> Result<Vec<String>, FormatError> {
    let Some(wanted) = wanted else { return Ok(names.to_vec()) };
    let found = names.iter().find(|n| n.trim() == wanted.trim());
    found.map(|name| vec![name.clone()]).ok_or_else(|| no_sheet(wanted, names))
}

/// Rows that hold anything, each with its number in the sheet.
pub(super) type SheetRows = Vec<(u64, Vec<String>)>;

/// Rows of a sheet that hold anything. Cell by cell, because one cell in the last corner would otherwise make a
/// table of seventeen thousand million cells.
fn rows_of<R: Read + io::Seek>(book: &mut Xlsx<R>, name: &str) -> Result<SheetRows, FormatError> {
    let mut rows: SheetRows = Vec::new();
    let mut cells = book.worksheet_cells_reader(name).map_err(broken)?;
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let text = text(&Data::from(cell.get_value().clone()));
        let (number, column) = (u64::from(row) + 1, column as usize);
        if text.is_empty() || column >= MAX_CELLS {
            continue;
        }
        if rows.last().is_none_or(|(last, _)| *last != number) {
            rows.push((number, Vec::new()));
        }
        let Some((_, row)) = rows.last_mut() else { continue };
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        row[column] = text;
    }
    Ok(rows)
}

pub(super) fn broken(error: impl std::fmt::Display) -> FormatError {
    FormatError::Workbook { why: error.to_string() }
}

/// The mapping names a sheet that is not there.
pub(super) fn no_sheet(wanted: &str, names: &[String]) -> FormatError {
    let all = names.join("`, `");
    FormatError::Mapping { why: format!("there is no sheet `{wanted}`; expected one of `{all}`") }
}

/// Unpacks each part into nothing and refuses what grows too far.
fn check_sizes(packed: &[u8]) -> Result<(), FormatError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(packed)).map_err(broken)?;
    let mut total = 0;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken)?;
        let (declared, size) = (part.size(), part.compressed_size());
        let room = MAX_UNPACKED - total;
        let found = if declared > room {
            declared
        } else {
            io::copy(&mut part.take(room + 1), &mut io::sink()).map_err(broken)?
        };
        if found > room {
            return Err(FormatError::TooLarge { why: "it unpacks to more than 200 MB".to_owned() });
        }
        if found > SMALL && found / size.max(1) > MAX_RATIO {
            let why = format!("part {} of it unpacks to more than {MAX_RATIO} times its size", index + 1);
            return Err(FormatError::TooLarge { why });
        }
        total += found;
    }
    Ok(())
}

/// A cell as a spreadsheet would show it, in a form that no locale changes.
pub(super) fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number_text(*number),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(at) if at.is_datetime() => date_text(at),
        Data::DateTime(at) => number_text(at.as_f64()),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Error(error) => error.to_string(),
    }
}

fn date_text(at: &calamine::ExcelDateTime) -> String {
    if at.as_f64() < 1.0 {
        return number_text(at.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
    }
}

/// Fifteen figures, as spreadsheets show; the sixteenth is an artefact of binary fractions.
pub(super) fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        return format!("{number:.0}");
    }
    match format!("{number:.14e}").parse::<f64>() {
        Ok(rounded) => rounded.to_string(),
        Err(_) => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lose_their_binary_tail() {
        assert_eq!(number_text("22.491682999999998".parse().unwrap()), "22.491683");
        assert_eq!(number_text(2145.0), "2145");
        assert_eq!(number_text(-0.70398), "-0.70398");
        assert_eq!(number_text(f64::NAN), "NaN");
    }

    #[test]
    fn what_is_no_workbook_is_refused() {
        assert!(matches!(Workbook::open(&b"PK\x03\x04rubbish"[..], None), Err(FormatError::Workbook { .. })));
    }
}

//! Rows of an OpenDocument spreadsheet.
//!
//! Read here and not by `calamine`, which repeats cells into memory as often as the file says. One pass, its sheets
//! held. Cells are given as `workbook` gives them: numbers without locale, dates as ISO.

use super::delimited::MAX_CELLS;
use super::workbook::{MAX_HELD, SheetRows, Workbook, broken, no_sheet, number_text};
use crate::FormatError;
use quick_xml::events::{BytesStart, Event};
use std::io::{BufReader, Cursor, Read};

/// Rows of one content that are written out where a row is repeated.
const MAX_REPEATED: u64 = 10_000;

/// The content of an OpenDocument file; `None` where the archive is none.
pub(super) fn content(packed: &[u8]) -> Option<Result<Vec<u8>, FormatError>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(packed)).ok()?;
    let mut kind = String::new();
    archive.by_name("mimetype").ok()?.take(100).read_to_string(&mut kind).ok()?;
    if !kind.starts_with("application/vnd.oasis.opendocument") {
        return None;
    }
    if !kind.contains("spreadsheet") {
        return Some(Err(FormatError::NotRead {
            what: "an OpenDocument file that is no spreadsheet".to_owned(),
        }));
    }
    let mut content = Vec::new();
    let read = archive
        .by_name("content.xml")
        .map_err(broken)
        .and_then(|mut part| part.read_to_end(&mut content).map_err(broken));
    Some(read.map(|_| content))
}

/// Opens the sheet that is wanted, or all visible ones.
pub(super) fn open(content: Vec<u8>, wanted: Option<&str>) -> Result<Workbook, FormatError> {
    let mut book = Book {
        reader: quick_xml::Reader::from_reader(BufReader::new(Cursor::new(content))),
        buffer: Vec::new(),
        held: 0,
    };
    let (mut names, mut hidden, mut found) = (Vec::new(), Vec::new(), Vec::new());
    let mut style = String::new();
    loop {
        match book.event()? {
            Event::Start(start) if is(&start, "style") => {
                style = attribute(&start, "name").unwrap_or_default()
            }
            Event::Start(start) | Event::Empty(start)
                if is(&start, "table-properties")
                    && attribute(&start, "display").as_deref() == Some("false") =>
            {
                hidden.push(style.clone());
            }
            Event::Start(start) if is(&start, "table") => {
                let name = attribute(&start, "name").unwrap_or_default();
                let shown = attribute(&start, "style-name").is_none_or(|s| !hidden.contains(&s));
                let asked = wanted.map(|w| w.trim() == name.trim());
                if asked != Some(true) && !shown {
                    continue;
                }
                names.push(name.clone());
                if asked != Some(false) {
                    found.push((book.rows()?, name));
                }
            }
            Event::DocType(_) => return Err(broken("it holds a document type declaration")),
            Event::Eof => break,
            _ => {}
        }
    }
    match wanted.filter(|_| found.is_empty()) {
        Some(wanted) => Err(no_sheet(wanted, &names)),
        // Numbers in date columns count from the same day as in Excel.
        None => Workbook::of(found, names, wanted, "1900"),
    }
}

fn is(start: &BytesStart<'_>, name: &str) -> bool {
    start.local_name().into_inner() == name
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.attributes().flatten().find(|a| a.key.local_name().into_inner() == name)?;
    let value = found.normalized_value(quick_xml::XmlVersion::Implicit1_0);
    Some(value.map_or_else(|_| found.value.to_string(), |v| v.into_owned()))
}

fn repeated(start: &BytesStart<'_>, name: &str) -> u64 {
    attribute(start, name).and_then(|n| n.parse().ok()).unwrap_or(1).max(1)
}

struct Book {
    reader: quick_xml::Reader<BufReader<Cursor<Vec<u8>>>>,
    buffer: Vec<u8>,
    /// Bytes of cells of all sheets.
    held: usize,
}

impl Book {
    fn event(&mut self) -> Result<Event<'static>, FormatError> {
        self.buffer.clear();
        self.reader.read_event_into(&mut self.buffer).map(Event::into_owned).map_err(broken)
    }

    /// The rows up to the end of the sheet.
    fn rows(&mut self) -> Result<SheetRows, FormatError> {
        let mut rows = SheetRows::new();
        let mut number = 0u64;
        loop {
            match self.event()? {
                Event::Start(start) if is(&start, "table-row") => {
                    let times = repeated(&start, "number-rows-repeated");
                    let cells = self.cells()?;
                    if !cells.is_empty() {
                        let times = times.min(MAX_REPEATED);
                        let size: usize = cells.iter().map(|c| c.len() + size_of::<String>()).sum();
                        self.held += size * usize::try_from(times).unwrap_or(usize::MAX);
                        if self.held > MAX_HELD {
                            let why = "its cells take more than 256 MB".to_owned();
                            return Err(FormatError::TooLarge { why });
                        }
                        rows.extend((0..times).map(|at| (number + at + 1, cells.clone())));
                    }
                    number = number.saturating_add(times);
                }
                Event::Empty(start) if is(&start, "table-row") => {
                    number = number.saturating_add(repeated(&start, "number-rows-repeated"));
                }
                Event::End(end) if end.local_name().into_inner() == "table" => return Ok(rows),
                Event::Eof => return Err(broken("it ends inside a sheet")),
                _ => {}
            }
        }
    }

    /// The cells up to the end of the row, without empty ones at its end.
    fn cells(&mut self) -> Result<Vec<String>, FormatError> {
        let mut cells: Vec<String> = Vec::new();
        let mut empty = 0;
        loop {
            let (start, text) = match self.event()? {
                Event::Start(start) if is(&start, "table-cell") => {
                    let text = self.text("table-cell")?;
                    (start, text)
                }
                Event::Empty(start) if is(&start, "table-cell") => (start, String::new()),
                // Hidden under a merged cell.
                Event::Start(start) if is(&start, "covered-table-cell") => {
                    self.text("covered-table-cell")?;
                    empty += repeated(&start, "number-columns-repeated");
                    continue;
                }
                Event::Empty(start) if is(&start, "covered-table-cell") => {
                    empty += repeated(&start, "number-columns-repeated");
                    continue;
                }
                Event::End(end) if end.local_name().into_inner() == "table-row" => return Ok(cells),
                Event::Eof => return Err(broken("it ends inside a row")),
                _ => continue,
            };
            let times = repeated(&start, "number-columns-repeated");
            let value = value(&start, text);
            if value.is_empty() {
                empty = u64::saturating_add(empty, times);
                continue;
            }
            let room = |cells: &Vec<String>, n: u64| {
                usize::try_from(n).unwrap_or(usize::MAX).min(MAX_CELLS.saturating_sub(cells.len()))
            };
            let gap = room(&cells, std::mem::take(&mut empty));
            cells.resize(cells.len() + gap, String::new());
            let filled = room(&cells, times);
            cells.resize(cells.len() + filled, value);
        }
    }

    /// The paragraphs of a cell, one a line, without its comments.
    fn text(&mut self, cell: &str) -> Result<String, FormatError> {
        let (mut out, mut paragraphs, mut inside, mut comments) = (String::new(), 0, 0usize, 0usize);
        loop {
            match self.event()? {
                Event::Start(start) if is(&start, "annotation") => comments += 1,
                Event::End(end) if end.local_name().into_inner() == "annotation" => {
                    comments = comments.saturating_sub(1);
                }
                Event::Start(start) if is(&start, "p") && comments == 0 => {
                    if paragraphs > 0 {
                        out.push('\n');
                    }
                    paragraphs += 1;
                    inside += 1;
                }
                Event::End(end) if end.local_name().into_inner() == "p" && comments == 0 => {
                    inside = inside.saturating_sub(1);
                }
                Event::Empty(start) if comments == 0 && inside > 0 => match start.local_name().into_inner() {
                    "s" => {
                        let times = repeated(&start, "c").min(1_000);
                        out.extend((0..times).map(|_| ' '));
                    }
                    "line-break" => out.push('\n'),
                    "tab" => out.push('\t'),
                    _ => {}
                },
                Event::Text(text) if comments == 0 && inside > 0 => out.push_str(&text.xml10_content()),
                Event::CData(text) if comments == 0 && inside > 0 => out.push_str(&text.xml10_content()),
                Event::GeneralRef(entity) if comments == 0 && inside > 0 => {
                    out.push_str(&crate::xml::resolved(&entity));
                }
                Event::End(end) if end.local_name().into_inner() == cell => return Ok(out),
                Event::Eof => return Err(broken("it ends inside a cell")),
                _ => {}
            }
        }
    }
}

/// A cell in a form that no locale changes.
fn value(start: &BytesStart<'_>, shown: String) -> String {
    match attribute(start, "value-type").as_deref() {
        Some("float" | "currency" | "percentage") => match attribute(start, "value") {
            Some(value) => value.parse().map_or(value, number_text),
            None => shown,
        },
        Some("date") => match attribute(start, "date-value") {
            Some(date) => date.strip_suffix("T00:00:00").unwrap_or(&date).replacen('T', " ", 1),
            None => shown,
        },
        Some("boolean") => match attribute(start, "boolean-value").as_deref() {
            Some("true") => "TRUE".to_owned(),
            Some("false") => "FALSE".to_owned(),
            _ => shown,
        },
        _ => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_as_they_are_meant() {
        let content = "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\">\
            <style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>\
            <table:table table:name=\"Hidden\" table:style-name=\"ta2\"><table:table-row/></table:table>\
            <table:table table:name=\"Data\">\
            <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
            <table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>no</text:p></office:annotation>\
            <text:p>A<text:s text:c=\"2\"/>&amp;<text:span>B</text:span></text:p><text:p>C</text:p></table:table-cell>\
            <table:table-cell table:number-columns-repeated=\"2\"/>\
            <table:table-cell office:value-type=\"float\" office:value=\"22.491682999999998\"><text:p>22,5</text:p></table:table-cell></table:table-row>\
            <table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell office:value-type=\"date\" office:date-value=\"2020-01-02T00:00:00\" table:number-columns-repeated=\"2\"/></table:table-row>\
            </table:table></office:document-content>";
        let error = open(content.as_bytes().to_vec(), Some("Third")).err().unwrap().to_string();
        assert!(error.contains("`Data`"), "{error}");
        let mut book = open(content.as_bytes().to_vec(), None).unwrap();
        assert_eq!((book.names.as_slice(), book.sheets.len()), (&["Data".to_owned()][..], 1));
        let sheet = &mut book.sheets[0];
        assert_eq!(sheet.name, "Data");
        let (row, record) = sheet.next_row().unwrap();
        assert_eq!((row, record.cells), (3, ["A  &B\nC", "", "", "22.491683"].map(str::to_owned).to_vec()));
        let (row, record) = sheet.next_row().unwrap();
        assert_eq!((row, record.cells), (4, ["2020-01-02", "2020-01-02"].map(str::to_owned).to_vec()));
        assert_eq!(std::iter::from_fn(|| sheet.next_row()).count(), 9_999);
    }
}

//! Tables of any make: rows with numbers and named columns.
//!
//! Delimited text, one sheet of a workbook and JSON lines give the same rows, so that what is said about columns
//! (names, mapping, suggestion, rejects) is said once. What the columns hold is left to the two table formats.

pub(crate) mod align;
pub(crate) mod clues;
pub(crate) mod date_habits;
pub(crate) mod delimited;
pub(crate) mod field;
pub(crate) mod fixed;
pub(crate) mod gather;
pub(crate) mod goods_list;
pub(crate) mod header;
pub(crate) mod json_lines;
mod json_pictures;
pub(crate) mod lacking;
pub(crate) mod layout;
pub(crate) mod mapping;
pub(crate) mod mapping_head;
pub(crate) mod mapping_test;
pub(crate) mod measures;
pub(crate) mod mended;
pub(crate) mod moment;
mod ods;
pub(crate) mod parties;
pub(crate) mod reading;
pub(crate) mod rejects;
pub(crate) mod route_columns;
pub(crate) mod row;
pub(crate) mod shape;
pub(crate) mod shipped;
pub(crate) mod suggest;
pub(crate) mod told;
pub(crate) mod words;
pub(crate) mod workbook;
mod xls;

use crate::encoding::{Utf8Text, head_text, recognise};
use crate::source::Counted;
use crate::{FormatError, Problem, Severity, Source};
use delimited::{Delimited, Record, sep_line, sniff};
use json_lines::JsonLines;
use mapping::Mapping;
use row::{Row, TableRow};
use std::collections::VecDeque;
use std::io::BufReader;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use workbook::{Sheet, Workbook, is_workbook};

type Text = BufReader<Utf8Text<Counted>>;

/// Rows that are looked at before a mapping is suggested.
const SAMPLE_ROWS: usize = 500;
/// Most bytes of them.
const SAMPLE_BYTES: usize = 1024 * 1024;

enum Rows {
    Text(Box<Delimited<Text>>),
    Json(Box<JsonLines<Text>>),
    Sheet(Box<Sheet>),
}

/// A table that is being read.
pub(crate) struct Table {
    rows: Rows,
    names: Vec<String>,
    number: u64,
    sample: VecDeque<(u64, Record)>,
    /// What was noticed before the first row.
    pub(crate) notes: Vec<Problem>,
    /// Delimiter of a text table.
    pub(crate) delimiter: Option<char>,
    /// Encoding of a text table.
    pub(crate) encoding: Option<&'static str>,
    /// Sheet of a workbook.
    pub(crate) sheet: Option<Arc<str>>,
    /// Names of all sheets of the workbook.
    pub(crate) sheet_names: Arc<[String]>,
    /// Whether the sheet is called a summary: its rows sum what other sheets list.
    pub(crate) summary: bool,
    /// Day count of a workbook.
    pub(crate) epoch: Option<&'static str>,
    header_row: u64,
    odd: Arc<AtomicU64>,
    progress: crate::Progress,
}

/// Whether a text begins as an array of objects does.
pub(crate) fn is_json_array(text: &str) -> bool {
    text.strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with(['{', ']']))
}

/// `Summary`, `Totals 2019`.
fn is_summary(sheet: &str) -> bool {
    const SUMS: &str = "summary|summaries|total|totals|pivot|overview|aggregate|aggregated|statistics|stats|résumé|resumen|übersicht";
    words::Words::of(sheet).has(SUMS)
}

impl Table {
    /// Opens the tables of a file, one or more, each with its column names and a sample.
    ///
    /// Sheets of a workbook that hold no column names are left out where others do.
    pub(crate) fn open(source: Source, mapping: Option<&Mapping>) -> Result<Vec<Self>, FormatError> {
        let progress = source.progress();
        let tables = if is_workbook(source.head()) {
            Self::sheets(source, mapping)?
        } else {
            vec![Self::text(source, mapping)?]
        };
        let mut opened = Vec::new();
        let mut failed = None;
        for mut table in tables {
            table.progress = progress.clone();
            match table.read_header(mapping).and_then(|()| table.take_sample()) {
                Ok(()) => opened.push(table),
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        match failed {
            Some(error) if opened.is_empty() => Err(error),
            _ => Ok(opened),
        }
    }

    fn with(rows: Rows) -> Self {
        Self {
            rows,
            names: Vec::new(),
            number: 0,
            sample: VecDeque::new(),
            notes: Vec::new(),
            delimiter: None,
            encoding: None,
            sheet: None,
            sheet_names: Arc::from([]),
            summary: false,
            epoch: None,
            header_row: 1,
            odd: Arc::default(),
            progress: crate::Progress::default(),
        }
    }

    fn sheets(source: Source, mapping: Option<&Mapping>) -> Result<Vec<Self>, FormatError> {
        let book = Workbook::open(source.into_read(), mapping.and_then(|m| m.sheet.as_deref()))?;
        let names = Arc::from(book.names);
        let tables = book.sheets.into_iter().map(|sheet| {
            let (name, epoch) = (sheet.name.clone(), sheet.epoch);
            let mut table = Self::with(Rows::Sheet(Box::new(sheet)));
            table.summary = is_summary(&name);
            table.sheet = Some(Arc::from(name));
            table.epoch = Some(epoch);
            table.sheet_names = Arc::clone(&names);
            table
        });
        Ok(tables.collect())
    }

    fn text(source: Source, mapping: Option<&Mapping>) -> Result<Self, FormatError> {
        let recognised = match mapping.and_then(|m| m.encoding.as_deref()) {
            Some(label) => crate::encoding::Recognised {
                encoding: encoding_rs::Encoding::for_label(label.as_bytes()).ok_or_else(|| {
                    FormatError::Mapping {
                        why: format!(
                            "`{label}` is not an encoding; expected a name such as `utf-8` or `windows-1252`"
                        ),
                    }
                })?,
                guessed: false,
            },
            None => recognise(source.head(), source.is_whole()),
        };
        let head = head_text(source.head(), source.is_whole());
        let start = head.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']);
        let (json, array) = (start.starts_with('{'), is_json_array(start));
        let lone_cr = head.contains('\r') && !head.contains('\n');
        let delimiter =
            mapping.and_then(|m| m.delimiter).unwrap_or_else(|| sniff(head.trim_start_matches('\u{feff}')));
        let decoded = Utf8Text::new(source.into_read(), recognised.encoding, lone_cr);
        let odd = decoded.odd();
        let reader = BufReader::with_capacity(64 * 1024, decoded);
        let mut table = if json {
            Self::with(Rows::Json(Box::new(JsonLines::new(reader))))
        } else if array {
            Self::with(Rows::Json(Box::new(JsonLines::array(reader))))
        } else {
            let mut table = Self::with(Rows::Text(Box::new(Delimited::new(reader, delimiter))));
            table.delimiter = Some(delimiter);
            table
        };
        table.odd = odd;
        table.encoding = Some(recognised.encoding.name());
        if recognised.guessed {
            table.notes.push(
                Problem::file_note(
                    "guessed-encoding",
                    format!("read as {}, which is a guess", recognised.encoding.name()),
                )
                .mend("if letters look wrong, name the encoding in the mapping or save the file as UTF-8"),
            );
        }
        Ok(table)
    }

    fn read_header(&mut self, mapping: Option<&Mapping>) -> Result<(), FormatError> {
        if matches!(self.rows, Rows::Json(_)) {
            return Ok(());
        }
        let wanted = mapping.map(|m| m.header_row).filter(|row| *row > 1);
        let mut first = Vec::new();
        while first.len() < if wanted.is_some() { 2 } else { header::LOOKED_AT } {
            let Some((row, record)) = self.raw_row()? else { break };
            let names_delimiter = row == 1 && record.cells.len() <= 2 && self.is_sep_line(&record);
            let begins = first.is_empty();
            if begins && (record.is_empty() || names_delimiter || wanted.is_some_and(|w| row < w)) {
                continue;
            }
            first.push((row, record));
        }
        let filled: Vec<usize> = (0..first.len()).filter(|at| !first[*at].1.is_empty()).collect();
        let rows: Vec<&[String]> = filled.iter().map(|at| first[*at].1.cells.as_slice()).collect();
        let found = header::find(&rows, wanted.is_some()).ok_or(FormatError::Empty)?;
        let (begin, end) = (filled[found.at], filled[found.at + found.rows - 1]);
        self.sample.extend(first.drain(end + 1..));
        let row = first[begin].0;
        first.truncate(begin);
        let (names, problems) = header::names(&found.cells);
        self.names = names;
        self.notes.extend(problems);
        self.header_row = row;
        if found.rows > 1 {
            let what = format!(
                "column names run over two rows, from row {row} on: the groups above are part of the names"
            );
            self.notes.push(Problem::file_note("names-over-two-rows", what));
        }
        if let Some((_, title)) = first.first() {
            let what = format!("stands above the column names, which were found in row {row}");
            self.notes.push(
                Problem::file_note("above-header", what)
                    .value(title.cells.iter().find(|c| !c.trim().is_empty()).map_or("", |c| c.trim()))
                    .mend("if they stand in another row, name it as `header_row` in the mapping"),
            );
        }
        Ok(())
    }

    /// `sep=;` splits at its own delimiter.
    fn is_sep_line(&self, record: &Record) -> bool {
        let Some(delimiter) = self.delimiter else { return false };
        sep_line(&record.cells.join(&delimiter.to_string())).is_some()
    }

    fn take_sample(&mut self) -> Result<(), FormatError> {
        let mut size = 0;
        while self.sample.len() < SAMPLE_ROWS && size < SAMPLE_BYTES {
            let Some((row, record)) = self.raw_row()? else { break };
            size += record.cells.iter().map(String::len).sum::<usize>();
            self.sample.push_back((row, record));
        }
        Ok(())
    }

    fn raw_row(&mut self) -> Result<Option<(u64, Record)>, FormatError> {
        let progress = &self.progress;
        let failed = |source| FormatError::Io { at: progress.done(), source };
        let record = match &mut self.rows {
            Rows::Sheet(sheet) => return Ok(sheet.next_row()),
            Rows::Text(text) => text.next_record().map_err(failed)?,
            Rows::Json(json) => json.next_record().map_err(failed)?,
        };
        self.number += u64::from(record.is_some());
        Ok(record.map(|record| (self.number, record)))
    }

    /// Names of the columns. Those of JSON lines grow while the table is read.
    pub(crate) fn names(&self) -> &[String] {
        match &self.rows {
            Rows::Json(json) => &json.names,
            _ => &self.names,
        }
    }

    /// Whether names may still be added.
    pub(crate) fn is_json(&self) -> bool {
        matches!(self.rows, Rows::Json(_))
    }

    /// Row of the column names.
    pub(crate) fn header_row(&self) -> u64 {
        self.header_row
    }

    /// Cells of one column in the sample.
    pub(crate) fn sampled(&self, column: usize) -> impl Iterator<Item = &str> {
        self.sample
            .iter()
            .filter(|(_, r)| r.fault.is_none())
            .filter_map(move |(_, r)| r.cells.get(column).map(String::as_str))
    }

    /// The next row, checked.
    pub(crate) fn next_row(&mut self) -> Result<Option<TableRow>, FormatError> {
        loop {
            let next = match self.sample.pop_front() {
                Some(next) => Some(next),
                None => self.raw_row()?,
            };
            let Some((number, record)) = next else { return Ok(None) };
            if record.is_empty() {
                return Ok(Some(TableRow::Empty(number)));
            }
            match Row::checked(number, record, self.names(), self.delimiter) {
                // A remark of our own rejects file is no row.
                TableRow::Row(row)
                    if row.raw(self.names()).iter().all(|(_, text)| text.trim().is_empty()) => {}
                other => return Ok(Some(other)),
            }
        }
    }

    /// What can be said only at the end.
    pub(crate) fn closing_note(&self) -> Option<Problem> {
        if matches!(&self.rows, Rows::Json(json) if json.is_cut()) {
            let mut note = Problem::file_note("cut-off", "the file ends before its JSON array does")
                .mend("fetch or export the file anew; what was whole has been read");
            note.severity = Severity::Warning;
            return Some(note);
        }
        let odd = self.odd.load(Ordering::Relaxed);
        if odd == 0 {
            return None;
        }
        let encoding = self.encoding.unwrap_or("UTF-8");
        let mut note = Problem::file_note(
            "odd-bytes",
            format!(
                "{odd} places do not fit {encoding}; they were read as windows-1252 or shown as \u{fffd}"
            ),
        )
        .mend("save the file as UTF-8, or name its encoding in the mapping");
        note.severity = Severity::Warning;
        Some(note)
    }
}

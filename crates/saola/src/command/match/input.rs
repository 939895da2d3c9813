//! Rows of a table from a file: CSV in any encoding with any usual delimiter, or Parquet.
//!
//! The first rows are held back so that columns can be recognised; after that a row at a time is handed on. A broken row
//! is told and read as far as it goes.

use anyhow::{Context, bail};
use formats::{RawRecord, Records, Source};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use parquet::record::reader::RowIter;
use std::collections::VecDeque;
use std::fs::File;
use std::path::Path;

/// Rows that columns are recognised by.
pub(in crate::command::r#match) const LOOKED_AT: usize = 5_000;
/// Problems that are told one by one.
const TOLD: usize = 10;

/// A table that is being read.
pub(in crate::command::r#match) struct Input {
    /// Its name, for people.
    pub(in crate::command::r#match) name: String,
    /// Names of its columns.
    pub(in crate::command::r#match) headers: Vec<String>,
    rows: Rows,
    ahead: VecDeque<Vec<String>>,
    /// Problems in words, the first few.
    problems: Vec<String>,
    broken: usize,
    read: usize,
}

enum Rows {
    Text(Box<Records>),
    Parquet(Box<RowIter<'static>>),
}

impl Input {
    /// Opens a file and reads its first rows.
    pub(in crate::command::r#match) fn open(path: &Path) -> anyhow::Result<Self> {
        let name =
            if path.as_os_str() == "-" { "standard input".to_owned() } else { path.display().to_string() };
        let mut input = Self::opened(path, name.clone()).with_context(|| format!("`{name}`"))?;
        if input.headers.iter().all(|h| h.trim().is_empty()) {
            bail!("`{name}` is empty; expected a header line and at least one row");
        }
        while input.ahead.len() < LOOKED_AT {
            let Some(row) = input.read_row()? else { break };
            input.ahead.push_back(row);
        }
        Ok(input)
    }

    fn opened(path: &Path, name: String) -> anyhow::Result<Self> {
        let new = |headers, rows| Self {
            name,
            headers,
            rows,
            ahead: VecDeque::new(),
            problems: Vec::new(),
            broken: 0,
            read: 0,
        };
        let source = if path.as_os_str() == "-" {
            Source::stream("standard input", Box::new(std::io::stdin()), None)?
        } else {
            Source::file(path)?
        };
        if source.head().starts_with(b"PAR1") {
            let reader = SerializedFileReader::new(File::open(path)?).context(
                "not a Parquet file that can be read; write it again, for example without encryption",
            )?;
            let schema = reader.metadata().file_metadata().schema_descr_ptr();
            let headers = schema.root_schema().get_fields().iter().map(|f| f.name().to_owned()).collect();
            let rows = RowIter::from_file_into(Box::new(reader));
            return Ok(new(headers, Rows::Parquet(Box::new(rows))));
        }
        if matches!(source.head(), [b'P', b'K', ..] | [0x1f, 0x8b, ..] | [0xd0, 0xcf, ..]) {
            bail!("a workbook or an archive; expected CSV or Parquet, so unpack it or save its sheet as CSV");
        }
        let mut records = Records::open(source);
        let cells = records.next_record()?.map(|r| r.cells).unwrap_or_default();
        let headers = cells.iter().map(|c| c.trim().to_owned()).collect();
        Ok(new(headers, Rows::Text(Box::new(records))))
    }

    /// The first rows.
    pub(in crate::command::r#match) fn ahead(&self) -> impl Iterator<Item = &[String]> {
        self.ahead.iter().map(Vec::as_slice)
    }

    /// The next row.
    pub(in crate::command::r#match) fn next_row(&mut self) -> anyhow::Result<Option<Vec<String>>> {
        match self.ahead.pop_front() {
            Some(row) => Ok(Some(row)),
            None => self.read_row(),
        }
    }

    fn read_row(&mut self) -> anyhow::Result<Option<Vec<String>>> {
        let row = match &mut self.rows {
            Rows::Text(records) => loop {
                match records.next_record().with_context(|| format!("`{}`", self.name))? {
                    Some(record)
                        if record.cells.len() <= 1 && self.headers.len() > 1 && record.is_blank() => {}
                    Some(record) => break Some(self.checked(record)),
                    None => break None,
                }
            },
            Rows::Parquet(rows) => match rows.next() {
                Some(row) => {
                    let row = row.with_context(|| {
                        format!(
                            "`{}`, row {}: the Parquet file is broken from here on",
                            self.name,
                            self.read + 1
                        )
                    })?;
                    Some(row.get_column_iter().map(|(_, field)| text(field)).collect())
                }
                None => None,
            },
        };
        self.read += usize::from(row.is_some());
        Ok(row)
    }

    /// Notes what is broken about a row.
    fn checked(&mut self, record: RawRecord) -> Vec<String> {
        let (cells, width) = (record.cells.len(), self.headers.len());
        let fault = record.fault.or_else(|| {
            (cells > width)
                .then(|| format!("{cells} cells where there are {width} columns; the rest is not compared"))
        });
        if let Some(fault) = fault {
            self.broken += 1;
            if self.problems.len() < TOLD {
                self.problems.push(format!("`{}`, row {}: {fault}", self.name, self.read + 1));
            }
        }
        record.cells
    }

    /// What was broken, for people.
    pub(in crate::command::r#match) fn problems(&self) -> Vec<String> {
        let mut told = self.problems.clone();
        if self.broken > told.len() {
            told.push(format!("`{}`: {} more rows of this kind", self.name, self.broken - told.len()));
        }
        if let Rows::Text(records) = &self.rows
            && records.odd_bytes() > 0
        {
            let odd = records.odd_bytes();
            told.push(format!(
                "`{}`: {odd} places did not fit the encoding and were read as windows-1252",
                self.name
            ));
        }
        told
    }
}

/// A cell as text; nothing for null.
fn text(field: &Field) -> String {
    match field {
        Field::Null => String::new(),
        Field::Str(text) => text.clone(),
        Field::Bytes(bytes) => String::from_utf8_lossy(bytes.data()).into_owned(),
        other => other.to_string(),
    }
}

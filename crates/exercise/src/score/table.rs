//! Tables of texts by the names of their columns: those of the truth, and those of an answer.

use std::io::Read;

/// Why a truth or an answer cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It cannot be read, or is no CSV.
    #[error("`{table}` cannot be read")]
    Unreadable {
        /// Table.
        table: String,
        /// Why.
        source: csv::Error,
    },
    /// A row says something that cannot be.
    #[error("`{table}` line {line}: {what}")]
    Row {
        /// Table.
        table: String,
        /// Line in the file.
        line: u64,
        /// What.
        what: String,
    },
    /// The tables do not fit together.
    #[error("{0}")]
    Unfit(String),
}

/// A row of a table.
#[derive(Debug)]
pub(super) struct Cells<'a> {
    header: &'a csv::StringRecord,
    row: &'a csv::StringRecord,
}

impl Cells<'_> {
    /// The cell of a column.
    pub(super) fn of(&self, column: &str) -> Result<&str, String> {
        self.maybe(column).ok_or_else(|| {
            format!("no column `{column}`; there are `{}`", self.header.iter().collect::<Vec<_>>().join(", "))
        })
    }

    /// The cell of a column that not every table has.
    pub(super) fn maybe(&self, column: &str) -> Option<&str> {
        let at = self.header.iter().position(|name| name.trim() == column)?;
        self.row.get(at)
    }
}

/// Reads a table row by row.
pub(super) fn table(
    name: &str,
    from: impl Read,
    mut each: impl FnMut(&Cells<'_>) -> Result<(), String>,
) -> Result<(), Error> {
    let unreadable = |source| Error::Unreadable { table: name.to_owned(), source };
    let mut reader = csv::Reader::from_reader(from);
    let header = reader.headers().map_err(unreadable)?.clone();
    let mut row = csv::StringRecord::new();
    while reader.read_record(&mut row).map_err(unreadable)? {
        let line = row.position().map_or(0, csv::Position::line);
        each(&Cells { header: &header, row: &row }).map_err(|what| Error::Row {
            table: name.to_owned(),
            line,
            what,
        })?;
    }
    Ok(())
}

/// Texts as numbers, in the order in which they came.
#[derive(Debug, Default, Clone)]
pub struct Numbers {
    places: std::collections::HashMap<String, u32>,
    texts: Vec<String>,
}

impl Numbers {
    /// The number of a text; a new one where it is new.
    pub fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.places.get(text) {
            return *number;
        }
        let number = self.texts.len() as u32;
        self.places.insert(text.to_owned(), number);
        self.texts.push(text.to_owned());
        number
    }

    /// The number of a text that is there.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<u32> {
        self.places.get(text).copied()
    }

    /// The text of a number.
    #[must_use]
    pub fn text(&self, number: u32) -> &str {
        self.texts.get(number as usize).map_or("", String::as_str)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}

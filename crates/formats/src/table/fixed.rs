//! Tables whose columns are fixed by who publishes them: found by their names, without a mapping.
//!
//! Names are compared without case, spaces and punctuation, because every export writes them a little differently. What
//! the columns hold is left to the formats.

use super::Table;
use super::lacking::empty_rows;
use super::reading::says_nothing;
use super::row::{Row, TableRow};
use crate::{FormatError, Item, Problem, Source};
use std::collections::VecDeque;

/// A table with fixed columns, read row by row.
pub(crate) struct Fixed {
    pub(crate) table: Table,
    pub(crate) file: String,
    /// What is ready to be handed over.
    pub(crate) ready: VecDeque<Item>,
    empty: Option<(u64, u64)>,
    closed: bool,
}

impl Fixed {
    pub(crate) fn open(source: Source) -> Result<Self, FormatError> {
        let file = source.name().to_owned();
        let mut tables = Table::open(source, None)?.into_iter();
        let Some(mut table) = tables.next() else { return Err(FormatError::Empty) };
        let mut ready: VecDeque<Item> =
            std::mem::take(&mut table.notes).into_iter().map(Item::Problem).collect();
        for sheet in tables.filter_map(|other| other.sheet) {
            let what = format!("sheet `{sheet}` is not read: the first sheet is");
            ready.push_back(Item::Problem(Problem::file_note("other-sheets", what)));
        }
        Ok(Self { table, file, ready, empty: None, closed: false })
    }

    /// The next row whose cells stand under their columns; broken ones go to `ready`. `None` at the end.
    pub(crate) fn next_row(&mut self) -> Result<Option<Row>, FormatError> {
        match self.table.next_row()? {
            Some(TableRow::Row(row)) => Ok(Some(row)),
            Some(TableRow::Rejected(rejected)) => {
                self.ready.push_back(Item::Rejected(rejected));
                Ok(None)
            }
            Some(TableRow::Empty(row)) => {
                let (first, count) = self.empty.unwrap_or((row, 0));
                self.empty = Some((first, count + 1));
                Ok(None)
            }
            None => {
                self.close();
                Ok(None)
            }
        }
    }

    /// Whether the last row has been given.
    pub(crate) fn is_closed(&self) -> bool {
        self.closed
    }

    fn close(&mut self) {
        if self.closed {
            return;
        }
        self.closed = true;
        if let Some((first, count)) = self.empty {
            self.ready.push_back(Item::Problem(empty_rows(count, first)));
        }
        self.ready.extend(self.table.closing_note().map(Item::Problem));
    }
}

/// Letters and figures of a name, in lower case: `U.S. Importer/Exporter` is `usimporterexporter`.
pub(crate) fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The position of the first of several names that the table has.
pub(crate) fn position(names: &[String], known: &[&str]) -> Option<usize> {
    known.iter().find_map(|wanted| names.iter().position(|name| folded(name) == *wanted))
}

/// The filled cell of a column that the table may lack.
pub(crate) fn cell(row: &Row, column: Option<usize>) -> Option<&str> {
    column.map(|at| row.get(at)).filter(|text| !says_nothing(text))
}

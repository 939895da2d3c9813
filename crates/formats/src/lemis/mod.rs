//! Declarations of wildlife of the United States (Form 3-177), as the LEMIS system exports them.
//!
//! Rows that follow each other under one control number are one declaration: a consignment with a specimen a row. Where
//! rows were seized, the same declaration is a seizure too, of those specimens; both carry the control number as their
//! reference. What the codes stand for is in `codes`; what the words mean is left to `reference`.

mod codes;
mod columns;
mod declaration;

use crate::reader::Items;
use crate::table::fixed::Fixed;
use crate::table::row::Row;
use crate::{FormatError, Item, Problem, Rejected, Severity, Source};
use columns::{Columns, told};
use declaration::Declaration;

/// Most rows of one declaration; the next one begins another report.
const MAX_ROWS: usize = 1_000;

/// Whether these are the columns of a LEMIS export.
pub(crate) fn is_lemis(names: &[String]) -> bool {
    Columns::of(names).is_lemis()
}

/// Declarations of one table.
pub(crate) struct Declarations {
    rows: Fixed,
    columns: Columns,
    held: Vec<Row>,
}

impl Declarations {
    pub(crate) fn open(source: Source) -> Result<Self, FormatError> {
        let rows = Fixed::open(source)?;
        let columns = Columns::of(rows.table.names());
        if !columns.is_lemis() {
            let found = rows.table.names().iter().take(8).cloned().collect::<Vec<_>>().join("`, `");
            let what = format!(
                "the columns of declarations of wildlife lack the control number, the goods, the disposition or the port; \
                 found `{found}`"
            );
            return Err(FormatError::Unknown { what });
        }
        Ok(Self { rows, columns, held: Vec::new() })
    }

    /// Whether a row is a further line of the declaration that is held.
    fn continues(&self, row: &Row) -> bool {
        let Some(first) = self.held.first() else { return true };
        let Some(number) = told(row, self.columns.number) else { return false };
        let c = &self.columns;
        let alike = [c.shipped, c.direction, c.port, c.us_party, c.foreign_party];
        self.held.len() < MAX_ROWS
            && told(first, c.number) == Some(number)
            && alike.into_iter().flatten().all(|at| first.get(at) == row.get(at))
    }

    /// Hands over what is held.
    fn flush(&mut self) {
        if self.held.is_empty() {
            return;
        }
        let held = std::mem::take(&mut self.held);
        let declaration = Declaration {
            rows: &held,
            columns: &self.columns,
            names: self.rows.table.names(),
            file: &self.rows.file,
        };
        let drafts = declaration.drafts();
        self.rows.ready.extend(drafts.into_iter().map(|d| Item::Draft(Box::new(d))));
    }

    fn tells_nothing(&self, row: &Row) -> Option<Rejected> {
        let c = &self.columns;
        let goods = [c.genus, c.specific, c.generic, c.description];
        if goods.into_iter().any(|column| told(row, column).is_some()) {
            return None;
        }
        let problem = Problem::new(Severity::Rejected, "tells-nothing", row.number)
            .expected("the row names no wildlife: no genus, no common name and no description")
            .mend("fill in the goods, or take the row out if it is a footnote");
        Some(Rejected { row: row.number, raw: row.raw(self.rows.table.names()), problems: vec![problem] })
    }

    fn take(&mut self, row: Row) {
        if self.columns.names != self.rows.table.names().len() {
            self.columns = Columns::of(self.rows.table.names());
        }
        if let Some(rejected) = self.tells_nothing(&row) {
            self.flush();
            self.rows.ready.push_back(Item::Rejected(Box::new(rejected)));
            return;
        }
        if !self.continues(&row) {
            self.flush();
        }
        self.held.push(row);
    }
}

impl Items for Declarations {
    fn next_item(&mut self) -> Result<Option<Item>, FormatError> {
        loop {
            if let Some(item) = self.rows.ready.pop_front() {
                return Ok(Some(item));
            }
            if self.rows.is_closed() {
                if self.held.is_empty() {
                    return Ok(None);
                }
                self.flush();
                continue;
            }
            if let Some(row) = self.rows.next_row()? {
                self.take(row);
            }
        }
    }

    fn columns(&self) -> &[String] {
        self.rows.table.names()
    }
}

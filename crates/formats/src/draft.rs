//! What a reader hands over, one row, message or advert at a time.
//!
//! A draft is a report in the source's own words: every stated value holds raw text and context only. What it
//! means is left to `reference`, which `stages` calls; identity across imports is left to the caller.

use crate::{Marking, Problem};
use model::{Report, TradeFigure};
use std::sync::Arc;

/// A report as read, not yet normalised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The partner's own stable key (id column, message and transaction id, advert id). `None` where the source
    /// has none: then the caller tells reports apart by their content.
    pub key: Option<String>,
    /// Where it stands in the file, in words: `row 814`, `message 823823423, transaction 123456789`.
    pub pointer: String,
    /// Row, line or transaction, counted as a spreadsheet does (the header is row 1).
    pub row: u64,
    /// Rows, lines or transactions that it was put together from: an incident may run over several. 0 where the same
    /// rows are counted with another draft: a declaration whose goods were seized is a consignment and a seizure.
    pub rows: u64,
    /// The report: raw text and context, no meaning yet.
    pub report: Report,
    /// Which column or element each field came from, so that a later problem can name it.
    pub origins: Vec<Origin>,
    /// What was odd in this row although it was read.
    pub problems: Vec<Problem>,
    /// The sharing label that it came with: whoever imports it may narrow it and never widen it.
    pub marking: Option<Marking>,
    /// The sheet that it stands in, where a workbook has several that are read.
    pub sheet: Option<Arc<str>>,
}

impl Draft {
    /// The column or element that a field came from.
    #[must_use]
    pub fn column_of(&self, field: &str) -> Option<&str> {
        self.origins.iter().find(|o| o.field == field).map(|o| o.column.as_str())
    }
}

/// Where one field of a draft came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Field as in mappings, such as `core.date`; specimens carry their place: `core.quantity#2`.
    pub field: String,
    /// Column name or element path.
    pub column: String,
}

/// A row of a statistical table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRow {
    /// The table's own number of the row, where it has one; `None`: the row is known by what it tells.
    pub key: Option<String>,
    /// Row, counted as a spreadsheet does.
    pub row: u64,
    /// What it tells.
    pub figure: TradeFigure,
    /// What was odd in this row although it was read.
    pub problems: Vec<Problem>,
}

/// A row, line or transaction that was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Row, line or transaction.
    pub row: u64,
    /// What stood there, as pairs of column and text.
    pub raw: Vec<(String, String)>,
    /// Why, with what to mend.
    pub problems: Vec<Problem>,
}

/// One step of a reader. Rows of a file = rows of drafts + figures + rejected; problems stand beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A report.
    Draft(Box<Draft>),
    /// A row of a statistical table, which is no report.
    Figure(Box<FigureRow>),
    /// A row that was not read.
    Rejected(Box<Rejected>),
    /// Something about the file, or an empty row.
    Problem(Problem),
}

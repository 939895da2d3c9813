//! One row of a table, checked for what breaks rows.
//!
//! A row with more filled cells than columns has shifted and is rejected; one with fewer is read with a warning.
//! What the cells mean is left to the formats.

use super::delimited::{Fault, MAX_CELLS, MAX_RECORD, Record};
use super::header::OWN_PREFIX;
use crate::{Problem, Rejected, Severity};
use std::sync::Arc;

/// What became of a row.
pub(crate) enum TableRow {
    /// No cell is filled.
    Empty(u64),
    /// Cells under their columns.
    Row(Row),
    /// Broken.
    Rejected(Box<Rejected>),
}

/// A row whose cells stand under the columns.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) number: u64,
    pub(crate) cells: Vec<String>,
    pub(crate) problems: Vec<Problem>,
    /// Cells as the source wrote them, where the mapping reads them as something else.
    pub(crate) replaced: Vec<(usize, String)>,
    /// What the mapping says of every row, in columns of its own behind those of the table.
    pub(crate) constants: Arc<[String]>,
}

/// Where the columns of constants begin: behind any column that a table can have.
pub(crate) const CONSTANTS: usize = usize::MAX / 2;

impl Row {
    pub(crate) fn checked(
        number: u64,
        record: Record,
        names: &[String],
        delimiter: Option<char>,
    ) -> TableRow {
        if let Some(fault) = record.fault {
            return TableRow::Rejected(Box::new(broken(number, record.cells, fault, names, delimiter)));
        }
        let mut cells = record.cells;
        if cells.iter().skip(names.len()).any(|c| !c.trim().is_empty()) {
            return TableRow::Rejected(Box::new(shifted(number, &cells, names)));
        }
        let mut problems = Vec::new();
        if cells.len() < names.len() && delimiter.is_some() {
            problems.push(short(number, cells.len(), names));
        }
        cells.resize(names.len(), String::new());
        for (cell, name) in cells.iter_mut().zip(names) {
            if cell.contains('\0') {
                cell.retain(|c| c != '\0');
                problems.push(
                    Problem::new(Severity::Warning, "nul-bytes", number)
                        .column(name)
                        .expected("the cell held NUL characters, which were left out")
                        .mend("look whether the cell is whole in the original"),
                );
            }
        }
        TableRow::Row(Row { number, cells, problems, replaced: Vec::new(), constants: Arc::default() })
    }

    /// The trimmed text of a cell.
    pub(crate) fn get(&self, column: usize) -> &str {
        let cell = match column.checked_sub(CONSTANTS) {
            Some(at) => self.constants.get(at),
            None => self.cells.get(column),
        };
        cell.map_or("", |c| c.trim())
    }

    /// The trimmed text of a cell as the source wrote it; the source says nothing of constants.
    pub(crate) fn written(&self, column: usize) -> &str {
        match self.replaced.iter().find(|(at, _)| *at == column) {
            Some((_, text)) => text.trim(),
            None => self.cells.get(column).map_or("", |c| c.trim()),
        }
    }

    /// The row as it came: pairs of column and text, without empty cells and without our own columns.
    pub(crate) fn raw(&self, names: &[String]) -> Vec<(String, String)> {
        if self.replaced.is_empty() {
            return pairs(&self.cells, names);
        }
        let mut cells = self.cells.clone();
        for (at, text) in &self.replaced {
            cells[*at].clone_from(text);
        }
        pairs(&cells, names)
    }
}

fn pairs(cells: &[String], names: &[String]) -> Vec<(String, String)> {
    let name = |at: usize| names.get(at).cloned().unwrap_or_else(|| format!("column {}", at + 1));
    cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| !cell.is_empty())
        .map(|(at, cell)| (name(at), cell.clone()))
        .filter(|(name, _)| !name.starts_with(OWN_PREFIX))
        .collect()
}

fn shifted(number: u64, cells: &[String], names: &[String]) -> Rejected {
    let extra = cells.iter().skip(names.len()).find(|c| !c.trim().is_empty());
    let problem = Problem::new(Severity::Rejected, "too-many-cells", number)
        .value(extra.map_or("", String::as_str))
        .expected(format!(
            "stands beyond the last column; expected {} cells, found {}",
            names.len(),
            cells.len()
        ))
        .mend(
            "put quotes around the text that holds the delimiter, so that the cells fall under their columns",
        );
    Rejected { row: number, raw: pairs(cells, names), problems: vec![problem] }
}

fn short(number: u64, found: usize, names: &[String]) -> Problem {
    Problem::new(Severity::Warning, "too-few-cells", number)
        .expected(format!(
            "the row has {found} cells, the header {}; the missing ones are taken as empty",
            names.len()
        ))
        .mend("if a cell is missing in the middle, put it in so that the others fall under their columns")
}

fn broken(
    number: u64,
    cells: Vec<String>,
    fault: Fault,
    names: &[String],
    delimiter: Option<char>,
) -> Rejected {
    let line = cells.first().cloned().unwrap_or_default();
    let problem = Problem::new(Severity::Rejected, "broken-row", number).value(&line);
    let (problem, raw) = match (fault, delimiter) {
        (Fault::OpenQuote, Some(delimiter)) => {
            let cells: Vec<String> = line.split(delimiter).take(MAX_CELLS).map(str::to_owned).collect();
            let problem = problem
                .expected("opens a quote that no later line closes")
                .mend("close the quote, or write a quote inside a cell twice");
            (problem, pairs(&cells, names))
        }
        (Fault::OpenQuote, None) => (problem.expected("is broken"), vec![("line".to_owned(), line)]),
        (Fault::TooLong, _) => {
            let problem = problem
                .expected(format!("is the start of a row of more than {MAX_RECORD} bytes"))
                .mend("shorten it in the original; here it is cut");
            (problem, vec![("line".to_owned(), line)])
        }
        (Fault::TooManyCells, _) => {
            let problem = problem
                .expected(format!("is the start of a row of more than {MAX_CELLS} cells"))
                .mend("look whether the delimiter is right");
            (problem, pairs(&cells, names))
        }
        (Fault::NotJson(why), _) => {
            let problem =
                problem.expected(format!("is not JSON ({why})")).mend("write one whole object on one line");
            (problem, vec![("line".to_owned(), line)])
        }
        (Fault::NotAnObject, _) => {
            let problem = problem
                .expected("is JSON but no object")
                .mend("write one object on one line, for example `{\"id\": \"7\", \"text\": \"...\"}`");
            (problem, vec![("line".to_owned(), line)])
        }
    };
    Rejected { row: number, raw, problems: vec![problem] }
}

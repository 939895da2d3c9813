//! What there is to tell at the end: rows, texts, what was not understood, and the problems with examples.

use super::answers::Answer;
use formats::RawRecord;
use reference::columns::Kind;
use reference::{DateColumn, DateOrder};
use serde_json::{Value, json};
use std::io::Write;

/// Examples that are kept of each problem.
const EXAMPLES: usize = 5;

struct Problem {
    code: &'static str,
    count: u64,
    examples: Vec<Value>,
    first: String,
}

/// Counts while rows go by.
pub(super) struct Tally {
    kind: Kind,
    column: String,
    header: u64,
    rows: u64,
    distinct: u64,
    unresolved: u64,
    problems: Vec<Problem>,
    notes: Vec<String>,
}

impl Tally {
    pub(super) fn new(kind: Kind, column: &str, is_table: bool) -> Self {
        Self {
            kind,
            column: column.to_owned(),
            header: u64::from(is_table),
            rows: 0,
            distinct: 0,
            unresolved: 0,
            problems: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// What the column as a whole shows.
    pub(super) fn note(&mut self, dates: &DateColumn) {
        if dates.order == DateOrder::Mixed {
            self.add("mixed-orders", || (json!({ "expected": dates.reason }), dates.reason.clone()));
        } else {
            self.notes.push(dates.reason.clone());
        }
    }

    pub(super) fn row(&mut self, record: &RawRecord, width: usize, column: usize, answer: &Answer) {
        self.rows += 1;
        // The header is row 1 of a table.
        let row = self.rows + self.header;
        if let Some(fault) = &record.fault {
            self.add("broken-row", || {
                (json!({ "row": row, "expected": fault }), format!("row {row}: {fault}"))
            });
        } else if record.cells.len() != width {
            let has = record.cells.len();
            self.add("ragged-row", || {
                let said = format!("the row has {has} cells, the header {width}; a cell may hold the delimiter without quotes");
                (json!({ "row": row, "expected": said }), format!("row {row}: {said}"))
            });
        }
        if answer.is_empty {
            return;
        }
        self.unresolved += u64::from(!answer.understood);
        if let Some(problem) = &answer.problem {
            let code = if answer.understood { "doubtful" } else { "not-understood" };
            let value = record.cells.get(column).map_or("", String::as_str);
            let name = self.column.clone();
            self.add(code, || {
                (
                    json!({ "row": row, "column": name, "value": value, "expected": problem }),
                    format!("row {row}, column {name}: {problem}"),
                )
            });
        }
    }

    fn add(&mut self, code: &'static str, example: impl FnOnce() -> (Value, String)) {
        let at = self.problems.iter().position(|p| p.code == code).unwrap_or_else(|| {
            self.problems.push(Problem { code, count: 0, examples: Vec::new(), first: String::new() });
            self.problems.len() - 1
        });
        let Some(problem) = self.problems.get_mut(at) else { return };
        problem.count += 1;
        if problem.examples.len() < EXAMPLES {
            let (value, words) = example();
            problem.examples.push(value);
            if problem.count == 1 {
                problem.first = words;
            }
        }
    }

    pub(super) fn looked_up(&mut self, distinct: u64) {
        self.distinct = distinct;
    }

    pub(super) fn odd_bytes(&mut self, odd: u64) {
        if odd > 0 {
            self.add("odd-bytes", || {
                let said = format!("{odd} bytes did not fit the encoding and were read as windows-1252; save the file as UTF-8");
                (json!({ "expected": said }), said)
            });
        }
    }

    /// Tells it on the error output, which leaves the rows alone.
    pub(super) fn tell(&self, as_json: bool) {
        let mut out = std::io::stderr();
        if as_json {
            let problems: Vec<Value> = self
                .problems
                .iter()
                .map(|p| json!({ "code": p.code, "count": p.count, "examples": p.examples }))
                .collect();
            let summary = json!({
                "kind": self.kind.code(), "column": self.column, "rows": self.rows, "distinct": self.distinct,
                "unresolved": self.unresolved, "notes": self.notes, "problems": problems,
            });
            writeln!(out, "{summary}").ok();
            return;
        }
        for note in &self.notes {
            writeln!(out, "{note}").ok();
        }
        writeln!(
            out,
            "{} rows, {} distinct texts, {} rows not understood",
            self.rows, self.distinct, self.unresolved
        )
        .ok();
        for problem in &self.problems {
            writeln!(out, "{:>8} x {}", problem.count, problem.first).ok();
        }
    }
}

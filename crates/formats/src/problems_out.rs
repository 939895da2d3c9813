//! The list of problems of a file, as CSV or JSON, for those who mend the file where it comes from.

use crate::Problem;
use crate::reports_out::harmless;
use serde_json::json;
use std::io::{self, Write};

const COLUMNS: [&str; 8] = ["severity", "code", "sheet", "row", "column", "value", "expected", "mend"];

/// Writes problems one by one.
pub struct ProblemsOut<W: Write> {
    out: Out<W>,
    written: u64,
}

enum Out<W: Write> {
    Csv(Box<csv::Writer<W>>),
    Json(W),
}

impl<W: Write> ProblemsOut<W> {
    /// As CSV with a line of names.
    pub fn csv(out: W) -> io::Result<Self> {
        let mut writer = csv::Writer::from_writer(out);
        writer.write_record(COLUMNS).map_err(io::Error::other)?;
        Ok(Self { out: Out::Csv(Box::new(writer)), written: 0 })
    }

    /// As one JSON array of objects.
    pub fn json(mut out: W) -> io::Result<Self> {
        out.write_all(b"[")?;
        Ok(Self { out: Out::Json(out), written: 0 })
    }

    /// How many were written.
    #[must_use]
    pub fn written(&self) -> u64 {
        self.written
    }

    /// Adds one problem.
    pub fn write(&mut self, problem: &Problem) -> io::Result<()> {
        let first = self.written == 0;
        self.written += 1;
        match &mut self.out {
            Out::Csv(writer) => {
                // What stands in a partner's file is never run by a spreadsheet program.
                let sheet = harmless(problem.sheet.as_deref().unwrap_or_default());
                let column = problem.column.as_deref().unwrap_or_default();
                let texts = [column, &problem.value, &problem.expected, &problem.mend].map(harmless);
                let row = problem.row.to_string();
                let head = [problem.severity.code(), problem.code, &sheet, &row];
                let cells = head.into_iter().chain(texts.iter().map(String::as_str));
                writer.write_record(cells).map_err(io::Error::other)
            }
            Out::Json(out) => {
                let object = json!({
                    "severity": problem.severity.code(), "code": problem.code,
                    "sheet": problem.sheet.as_deref(), "row": problem.row,
                    "column": problem.column, "value": problem.value, "expected": problem.expected,
                    "mend": problem.mend,
                });
                write!(out, "{}{object}", if first { "\n" } else { ",\n" })
            }
        }
    }

    /// Ends the list and gives the writer back.
    pub fn finish(self) -> io::Result<W> {
        match self.out {
            Out::Csv(writer) => writer.into_inner().map_err(|e| io::Error::other(e.to_string())),
            Out::Json(mut out) => out.write_all(b"\n]\n").map(|()| out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Severity;

    fn problem() -> Problem {
        Problem::new(Severity::Warning, "not-a-number", 4)
            .column("Kg")
            .value("=1+1")
            .expected("is not a number")
            .mend("correct the cell")
    }

    #[test]
    fn both_forms_hold_all_and_no_formula() {
        let mut csv = ProblemsOut::csv(Vec::new()).unwrap();
        let mut json = ProblemsOut::json(Vec::new()).unwrap();
        for _ in 0..2 {
            csv.write(&problem()).unwrap();
            json.write(&problem()).unwrap();
        }
        let text = String::from_utf8(csv.finish().unwrap()).unwrap();
        assert_eq!(text.lines().count(), 3, "{text}");
        assert!(text.contains("warning,not-a-number,,4,Kg,'=1+1,"), "{text}");
        let all: serde_json::Value = serde_json::from_slice(&json.finish().unwrap()).unwrap();
        assert_eq!((all[1]["row"].as_u64(), all[1]["value"].as_str()), (Some(4), Some("=1+1")));
        let none = ProblemsOut::json(Vec::new()).unwrap().finish().unwrap();
        assert!(serde_json::from_slice::<Vec<serde_json::Value>>(&none).unwrap().is_empty());
    }
}

//! What became of all files of one import, as lines for people or one object for programs.

use crate::args::Import;
use formats::{Problem, Severity};
use serde_json::{Value, json};
use stages::IntakeReceipt;
use std::io::Write;
use std::process::ExitCode;
use store::FigureReceipt;

#[derive(Default)]
pub(super) struct Total {
    rows: u64,
    imported: u64,
    rejected: u64,
    new: u64,
    revised: u64,
    unchanged: u64,
    erased: u64,
    figures: u64,
    stopped: bool,
    refused: u64,
    files: Vec<Value>,
    problems: Vec<Value>,
    lines: Vec<String>,
}

impl Total {
    /// Whether the user stopped it.
    pub(super) fn stopped(&self) -> bool {
        self.stopped
    }

    /// A file that was not read, or not to its end.
    pub(super) fn refuse(&mut self, file: &str, error: &anyhow::Error) {
        self.refused += 1;
        let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
        let why = causes.join(": ");
        // At once and on the error output, whatever is still to come.
        writeln!(std::io::stderr(), "saola: {why}").ok();
        self.files.push(json!({ "file": file, "refused": why }));
        self.lines.push(format!("{file}: refused"));
    }

    pub(super) fn add(&mut self, file: &str, receipt: &IntakeReceipt) {
        self.rows += receipt.rows;
        self.imported += receipt.imported_rows;
        self.rejected += receipt.rejected_rows;
        self.new += receipt.new_reports;
        self.revised += receipt.revised_reports;
        self.unchanged += receipt.unchanged_reports;
        self.erased += receipt.erased_reports;
        self.stopped |= receipt.stopped;
        self.files.push(json!({
            "file": file, "format": receipt.format, "rows": receipt.rows,
            "imported_rows": receipt.imported_rows, "rejected_rows": receipt.rejected_rows,
            "problem_rows": receipt.problems.rows(),
        }));
        self.lines.push(format!(
            "{}: {} rows, {} imported ({} new, {} revised, {} there already), {} rejected",
            file,
            receipt.rows,
            receipt.imported_rows,
            receipt.new_reports,
            receipt.revised_reports,
            receipt.unchanged_reports,
            receipt.rejected_rows
        ));
        self.figures += receipt.figure_rows;
        if receipt.figure_rows > 0 {
            let FigureReceipt { new, revised, unchanged } = receipt.figures;
            self.lines.push(format!(
                "  {} rows are figures of trade, no reports: {new} new, {revised} replaced, {unchanged} there already",
                receipt.figure_rows
            ));
        }
        for (code, tallied) in receipt.problems.causes() {
            self.problems.push(json!({
                "code": code, "severity": tallied.severity.code(), "count": tallied.count,
                "column": tallied.column, "sentence": tallied.sentence(),
                "values": tallied.values().iter().take(10).map(|(v, n)| json!({ "value": v, "count": n })).collect::<Vec<_>>(),
                "examples": tallied.examples.iter().take(5).map(problem).collect::<Vec<_>>(),
            }));
            let mark = if tallied.severity == Severity::Rejected { "!" } else { " " };
            self.lines.push(format!("{mark} {}", tallied.sentence()));
        }
    }

    pub(super) fn tell(self, args: &Import) -> anyhow::Result<ExitCode> {
        let mut out = std::io::stdout();
        if args.json {
            let reports = if args.dry_run {
                self.imported - self.figures
            } else {
                self.new + self.revised + self.unchanged
            };
            let summary = json!({
                "rows": self.rows, "imported_rows": self.imported, "rejected_rows": self.rejected,
                "reports": reports, "new_reports": self.new, "revised_reports": self.revised,
                "unchanged_reports": self.unchanged, "erased_reports": self.erased, "stopped": self.stopped,
                "refused_files": self.refused, "figures": self.figures,
                "dry_run": args.dry_run, "files": self.files, "problems": self.problems,
            });
            writeln!(out, "{summary}")?;
        } else {
            for line in &self.lines {
                writeln!(out, "{line}")?;
            }
            if self.refused > 0 && self.files.len() > 1 {
                writeln!(out, "{} of {} files were refused", self.refused, self.files.len())?;
            }
            if args.dry_run {
                writeln!(out, "nothing was recorded (dry run)")?;
            }
        }
        Ok(match (self.stopped, self.refused) {
            (true, _) => ExitCode::from(130),
            (false, 0) => ExitCode::SUCCESS,
            (false, _) => ExitCode::FAILURE,
        })
    }
}

fn problem(problem: &Problem) -> Value {
    json!({
        "sheet": problem.sheet.as_deref(), "row": problem.row, "column": problem.column, "value": problem.value, "expected": problem.expected,
        "mend": problem.mend,
    })
}

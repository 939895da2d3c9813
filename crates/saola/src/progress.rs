//! How far long work is: a bar with rate and time left on a terminal, lines of JSON for programs, silence otherwise.

use indicatif::{ProgressBar, ProgressStyle};
use stages::IntakeStep;
use std::io::{IsTerminal, Write};

/// Tells the progress of one file.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    json: bool,
}

impl Progress {
    pub(crate) fn begin(file: &str, json: bool) -> Self {
        let bar = (!json && std::io::stderr().is_terminal()).then(|| {
            let bar = ProgressBar::new(0);
            let style = "{prefix} {bar:30} {percent:>3} %  {msg}  {eta} left";
            bar.set_style(
                ProgressStyle::with_template(style).unwrap_or_else(|_| ProgressStyle::default_bar()),
            );
            bar.set_prefix(file.to_owned());
            bar
        });
        Self { bar, json }
    }

    pub(crate) fn step(&self, step: &IntakeStep) {
        if let Some(bar) = &self.bar {
            bar.set_length(step.bytes_total.unwrap_or(step.bytes));
            bar.set_position(step.bytes);
            let seconds = bar.elapsed().as_secs_f64().max(0.001);
            let rate = step.rows as f64 / seconds;
            bar.set_message(format!("{} rows, {} rejected, {rate:.0} rows/s", step.rows, step.rejected_rows));
        }
        if self.json {
            let line = serde_json::json!({
                "progress": true, "rows": step.rows, "imported_rows": step.imported_rows,
                "rejected_rows": step.rejected_rows, "bytes": step.bytes, "bytes_total": step.bytes_total,
            });
            // A reader that went away does not stop the import.
            writeln!(std::io::stdout(), "{line}").ok();
        }
    }

    pub(crate) fn end(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

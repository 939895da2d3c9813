//! `saola places`: the official list of places.

use crate::config::Config;
use crate::reference_lists::{MOST_TOLD, PLACES, folder, keep};
use anyhow::Context;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// `saola places load FILE`.
pub(super) fn load(file: &Path, config: &Config) -> anyhow::Result<ExitCode> {
    let bytes = std::fs::read(file).with_context(|| format!("`{}` cannot be read", file.display()))?;
    let read = reference::read_locodes(&bytes).with_context(|| format!("`{}`", file.display()))?;
    let folder = folder(config);
    keep(&folder, PLACES, &read.places.encode())?;
    let mut out = std::io::stdout();
    for problem in read.problems.iter().take(MOST_TOLD) {
        let done = if problem.kept { "kept without it" } else { "not kept" };
        writeln!(
            out,
            "row {}, column {}: `{}`, expected {}; {done}",
            problem.row, problem.column, problem.value, problem.expected
        )?;
    }
    let more = read.problems.len().saturating_sub(MOST_TOLD);
    if more > 0 {
        writeln!(out, "and {more} problems more")?;
    }
    writeln!(
        out,
        "{} rows: {} places, {} passed over (headings, removed or repeated), {} not kept; in {}",
        read.rows,
        read.kept,
        read.passed_over,
        read.problems.iter().filter(|problem| !problem.kept).count(),
        folder.join(PLACES).display()
    )?;
    Ok(ExitCode::SUCCESS)
}

//! The folder of loaded reference lists: where the official list of places is kept, and how it comes to be known.
//!
//! One folder for an installation (`reference` in saola.toml, else SAOLA_REFERENCE, else `saola.reference` here); each
//! loaded list is one file in it, replaced as a whole.

use crate::config::Config;
use anyhow::Context;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// File of the loaded UN/LOCODE list.
const PLACES: &str = "places.bin";

/// Most problems that are told one by one.
const MOST_TOLD: usize = 20;

/// The folder of loaded lists.
pub(crate) fn folder(config: &Config) -> PathBuf {
    let environment = std::env::var("SAOLA_REFERENCE").ok().filter(|s| !s.is_empty()).map(PathBuf::from);
    config.reference.clone().or(environment).unwrap_or_else(|| PathBuf::from("saola.reference"))
}

/// Makes the loaded list known to all readings of this process, if one was loaded.
pub(crate) fn install(config: &Config) -> anyhow::Result<()> {
    let path = folder(config).join(PLACES);
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => {
            return Err(error)
                .with_context(|| format!("the loaded list `{}` cannot be read", path.display()));
        }
    };
    let places = reference::LoadedPlaces::decode(&bytes)
        .with_context(|| format!("the loaded list `{}` cannot be used", path.display()))?;
    reference::install_places(places);
    Ok(())
}

/// `saola places load FILE`.
pub(crate) fn load(file: &Path, config: &Config) -> anyhow::Result<ExitCode> {
    let bytes = std::fs::read(file).with_context(|| format!("`{}` cannot be read", file.display()))?;
    let read = reference::read_locodes(&bytes).with_context(|| format!("`{}`", file.display()))?;
    let folder = folder(config);
    keep(&folder, &read.places.encode())?;
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

/// Beside the old file first, then in its place: a stop in between leaves the old list.
fn keep(folder: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let told = || format!("the list cannot be kept in `{}`", folder.display());
    std::fs::create_dir_all(folder).with_context(told)?;
    let beside = folder.join(format!("{PLACES}.new"));
    let mut file = std::fs::File::create(&beside).with_context(told)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).with_context(told)?;
    std::fs::rename(&beside, folder.join(PLACES)).with_context(told)
}

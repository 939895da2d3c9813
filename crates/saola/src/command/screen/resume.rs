//! Where a run stands, so that it can go on after it was broken off.
//!
//! Beside the unfinished answer: which rows are done, how long the answer is, and what the windows remember. It is
//! written whole or not at all.

use super::output::part_of;
use anyhow::{Context, bail};
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Where a run stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Standing {
    /// What the run is over: files, rules, arguments.
    pub(super) over: String,
    /// Rows that are done.
    pub(super) rows: u64,
    /// Bytes of the answer.
    pub(super) length: u64,
    /// Alerts so far.
    pub(super) alerts: u64,
}

fn place_of(out: &Path) -> PathBuf {
    let mut name = part_of(out).into_os_string();
    name.push(".state");
    PathBuf::from(name)
}

/// Writes it down with what the windows remember.
pub(super) fn keep(out: &Path, standing: &Standing, state: &[u8]) -> anyhow::Result<()> {
    let place = place_of(out);
    let told = || format!("`{}` cannot be written", place.display());
    let folder = place.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = tempfile::NamedTempFile::new_in(folder).with_context(told)?;
    writeln!(beside, "{}", serde_json::to_string(standing)?)?;
    beside.write_all(state)?;
    beside.as_file().sync_data()?;
    beside.persist(&place).with_context(told)?;
    Ok(())
}

/// Reads it back.
pub(super) fn read(out: &Path, over: &str) -> anyhow::Result<(Standing, Vec<u8>)> {
    let place = place_of(out);
    let bytes = std::fs::read(&place).with_context(|| {
        format!("`--resume`: there is no broken-off run at `{}`; begin without it", place.display())
    })?;
    let at = bytes
        .iter()
        .position(|b| *b == b'\n')
        .context("`--resume`: what was kept is broken; begin without it")?;
    let standing: Standing = serde_json::from_slice(&bytes[..at])
        .context("`--resume`: what was kept is broken; begin without it")?;
    if standing.over != over {
        bail!(
            "`--resume`: the run that was broken off was over other files, rules or arguments; begin without it"
        );
    }
    Ok((standing, bytes[at + 1..].to_vec()))
}

/// Takes it away, once the answer is whole.
pub(super) fn forget(out: &Path) {
    // It may never have been written: short runs keep nothing.
    std::fs::remove_file(place_of(out)).ok();
}

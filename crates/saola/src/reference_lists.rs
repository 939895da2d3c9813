//! The folder of loaded reference lists: where official downloads are kept, and how they come to be known.
//!
//! One folder for an installation (`reference` in saola.toml, else SAOLA_REFERENCE, else `saola.reference` here); each
//! loaded list is one file in it, replaced as a whole. Places are read at the start; names of taxa when the first is
//! looked up.

use crate::config::Config;
use anyhow::Context;
use reference::Checklist;
use std::io::Write;
use std::path::{Path, PathBuf};

/// File of the loaded UN/LOCODE list.
pub(crate) const PLACES: &str = "places.bin";

/// Ending of a loaded checklist; before it stands the day of its state.
const TAXA: &str = ".taxa.tsv";

/// Most problems that are told one by one.
pub(crate) const MOST_TOLD: usize = 20;

/// The folder of loaded lists.
pub(crate) fn folder(config: &Config) -> PathBuf {
    let environment = std::env::var("SAOLA_REFERENCE").ok().filter(|s| !s.is_empty()).map(PathBuf::from);
    config.reference.clone().or(environment).unwrap_or_else(|| PathBuf::from("saola.reference"))
}

/// Makes the loaded lists known to all readings of this process, where any were loaded.
pub(crate) fn install(config: &Config) -> anyhow::Result<()> {
    let folder = folder(config);
    let lists = checklists(&folder);
    if !lists.is_empty() {
        let loader = move || lists.iter().filter_map(|path| told(checklist(path))).collect();
        reference::load_checklists(Box::new(loader)).map_err(anyhow::Error::msg)?;
    }
    install_places(&folder.join(PLACES))
}

fn install_places(path: &Path) -> anyhow::Result<()> {
    let bytes = match std::fs::read(path) {
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

/// The kept checklists, oldest first.
pub(crate) fn checklists(folder: &Path) -> Vec<PathBuf> {
    let Ok(files) = std::fs::read_dir(folder) else { return Vec::new() };
    let is_list = |path: &PathBuf| path.file_name().is_some_and(|n| n.to_string_lossy().ends_with(TAXA));
    let mut paths: Vec<PathBuf> = files.flatten().map(|file| file.path()).filter(is_list).collect();
    paths.sort();
    paths
}

/// A kept checklist.
pub(crate) fn checklist(path: &Path) -> anyhow::Result<Checklist> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("the loaded list `{}` cannot be read", path.display()))?;
    Checklist::from_text(&text).map_err(|why| anyhow::anyhow!("`{}`: {why}", path.display()))
}

/// A list that cannot be used is told of and left out: the others still answer.
fn told(list: anyhow::Result<Checklist>) -> Option<Checklist> {
    list.map_err(|error| tracing::error!("{error:#}")).ok()
}

/// Name of the file that keeps a checklist.
pub(crate) fn checklist_file(list: &Checklist) -> String {
    format!("{}{TAXA}", list.as_of)
}

/// Beside the old file first, then in its place: a stop in between leaves the old list.
pub(crate) fn keep(folder: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let told = || format!("the list cannot be kept in `{}`", folder.display());
    std::fs::create_dir_all(folder).with_context(told)?;
    let beside = folder.join(format!("{name}.new"));
    let mut file = std::fs::File::create(&beside).with_context(told)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).with_context(told)?;
    std::fs::rename(&beside, folder.join(name)).with_context(told)
}

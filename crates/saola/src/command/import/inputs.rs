//! What is to be read: files, folders with all they hold, and standard input, each unpacked where it is packed.
//!
//! A folder is walked in the order of its names, hidden files left out; a link to a folder is not followed, so that
//! a folder inside itself ends. What cannot be opened is told and the others are still read.

use anyhow::Context;
use formats::{Member, Source, chart_pair, members};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};

/// One file to be read: its name for the user, its name for what is written beside it, and its content.
pub(super) struct Input {
    pub(super) shown: String,
    pub(super) beside: String,
    pub(super) source: anyhow::Result<Source>,
}

/// All that is to be read, one after the other, each opened when it is its turn.
pub(super) fn inputs(given: &[PathBuf]) -> impl Iterator<Item = Input> {
    let mut files: VecDeque<Found> = given.iter().flat_map(|path| found(path)).collect();
    std::iter::from_fn(move || {
        let first = files.pop_front()?;
        let chart = files.front().and_then(|second| one_chart(&first, second));
        if chart.is_some() {
            files.pop_front();
        }
        Some(chart.unwrap_or_else(|| unpacked(first)))
    })
    .flatten()
}

/// Two files that follow each other and are the entities and the links of one chart.
fn one_chart(first: &Found, second: &Found) -> Option<Box<dyn Iterator<Item = Input>>> {
    let (one, other) = (first.path.display().to_string(), second.path.display().to_string());
    if !chart_pair::may_be_tables(&one, &other) {
        return None;
    }
    let (a, b) = (Source::file(&first.path).ok()?, Source::file(&second.path).ok()?);
    if !chart_pair::is_chart(&a, &b) {
        return None;
    }
    let shown = chart_pair::name(&one, &other);
    let source = chart_pair::chart(&chart_pair::name(a.name(), b.name()), a, b);
    let source = source.with_context(|| format!("`{shown}`"));
    let beside = file_name(&chart_pair::name(&first.name, &second.name));
    Some(Box::new(std::iter::once(Input { shown, beside, source })))
}

/// A file that was named or found in a folder that was named.
struct Found {
    path: PathBuf,
    /// Path below the folder that was named; the file's own name where it was named itself.
    name: String,
    failed: Option<std::io::Error>,
}

fn found(given: &Path) -> Vec<Found> {
    let named = |path: &Path| path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    if !given.is_dir() {
        return vec![Found { path: given.to_owned(), name: named(given), failed: None }];
    }
    let mut out = Vec::new();
    walk(given, &mut out);
    for file in &mut out {
        let below = file.path.strip_prefix(given).unwrap_or(&file.path);
        file.name = below.to_string_lossy().into_owned();
    }
    out
}

fn walk(folder: &Path, out: &mut Vec<Found>) {
    let failed =
        |path: &Path, error| Found { path: path.to_owned(), name: String::new(), failed: Some(error) };
    let listed = std::fs::read_dir(folder).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
    let mut entries = match listed {
        Ok(entries) => entries,
        Err(error) => return out.push(failed(folder, error)),
    };
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&path, out),
            Ok(kind) if kind.is_file() || (kind.is_symlink() && path.is_file()) => {
                out.push(Found { path, name: String::new(), failed: None });
            }
            // Sockets, pipes, and links to folders or to nothing.
            Ok(_) => {}
            Err(error) => out.push(failed(&path, error)),
        }
    }
}

fn unpacked(file: Found) -> Box<dyn Iterator<Item = Input>> {
    let stdin = file.path.as_os_str() == "-";
    let shown = if stdin { "standard input".to_owned() } else { file.path.display().to_string() };
    let opened = match file.failed {
        Some(error) => Err(formats::FormatError::opening(error)),
        None if stdin => Source::stream("stdin", Box::new(std::io::stdin()), None),
        None => Source::file(&file.path),
    };
    let source = match opened {
        Ok(source) => source,
        Err(error) => {
            let source = Err(anyhow::Error::from(error)).with_context(|| format!("`{shown}`"));
            return Box::new(std::iter::once(Input { shown, beside: String::new(), source }));
        }
    };
    let own = source.name().to_owned();
    let name = if stdin { own.clone() } else { file.name };
    Box::new(members(source).map(move |member| input(member, &own, &shown, &name)))
}

/// A member, named after the file that it is or that holds it.
fn input(member: Member, own: &str, shown: &str, name: &str) -> Input {
    let inside = member.name.strip_prefix(own).and_then(|rest| rest.strip_prefix('/'));
    let told = inside.map_or_else(|| shown.to_owned(), |inside| format!("{shown}/{inside}"));
    let beside = inside.map_or_else(|| name.to_owned(), |inside| format!("{name}/{inside}"));
    let source = member.source.with_context(|| format!("`{told}`"));
    Input { shown: told, beside: file_name(&beside), source }
}

/// A path as the name of one file: nothing in an archive decides where something is written.
fn file_name(path: &str) -> String {
    let parts = path.split(['/', '\\', ':']).filter(|part| !matches!(*part, "" | "." | ".."));
    let joined = parts.collect::<Vec<_>>().join("_");
    let clean: String = joined.chars().filter(|c| !c.is_control()).collect();
    clean.trim_start_matches('.').chars().take(120).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_tables_of_a_chart_in_a_folder_are_read_as_one() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        write("1-entities.csv", "id,type,label\nP1,Person,A. Example\nP2,Person,B. Example\n");
        write("1-links.csv", "from,to,link type\nP1,P2,associate\n");
        write("2-seizures.csv", "date,species,country,quantity\n2024-01-02,pangolin,KE,1\n");
        let found: Vec<Input> = inputs(&[folder.path().to_owned()]).collect();
        let beside: Vec<&str> = found.iter().map(|i| i.beside.as_str()).collect();
        assert_eq!(beside, ["1-entities.csv + 1-links.csv", "2-seizures.csv"]);
        assert!(found.iter().all(|i| i.source.is_ok()));
    }

    #[test]
    fn a_name_in_an_archive_is_only_a_name() {
        assert_eq!(file_name("a.zip/../../etc/passwd"), "a.zip_etc_passwd");
        assert_eq!(file_name("/etc/x\\..\\y:z"), "etc_x_y_z");
        assert_eq!(file_name("seizures.csv"), "seizures.csv");
    }
}

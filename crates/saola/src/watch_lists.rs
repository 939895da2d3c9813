//! Loaded lists of those under sanctions: one file a list in the folder of reference lists, replaced as a whole.
//!
//! The first line tells what the list is, each further one is an entry. Looking up compares spellings only; who is meant
//! is for matching, and for a person, to say.

use anyhow::{Context, bail};
use formats::ListedEntry;
use stages::ListHead;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

/// Ending of a kept list; before it stands its name.
const ENDING: &str = ".watch.jsonl";

/// A list as it is kept.
pub(crate) fn written(list: &ListHead, entries: &[ListedEntry]) -> anyhow::Result<Vec<u8>> {
    let mut out = serde_json::to_vec(list)?;
    out.push(b'\n');
    for entry in entries {
        serde_json::to_writer(&mut out, entry)?;
        out.write_all(b"\n")?;
    }
    Ok(out)
}

/// A name is a part of a file's name.
pub(crate) fn check_name(name: &str) -> anyhow::Result<()> {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || name.len() > 40 || !name.chars().all(good) {
        bail!(
            "`{name}` is no name of a list; expected small letters, digits and hyphens, for example `ofac-sdn`"
        );
    }
    Ok(())
}

/// Name of the file that keeps a list.
pub(crate) fn file_of(name: &str) -> String {
    format!("{name}{ENDING}")
}

fn paths(folder: &Path) -> Vec<PathBuf> {
    let Ok(files) = std::fs::read_dir(folder) else { return Vec::new() };
    let is_list = |path: &PathBuf| path.file_name().is_some_and(|n| n.to_string_lossy().ends_with(ENDING));
    let mut paths: Vec<PathBuf> = files.flatten().map(|file| file.path()).filter(is_list).collect();
    paths.sort();
    paths
}

/// What is loaded, by name.
pub(crate) fn all(folder: &Path) -> anyhow::Result<Vec<ListHead>> {
    paths(folder).iter().map(|path| open(path).map(|(kept, _)| kept)).collect()
}

/// All loaded lists with their entries, in the order of their names.
pub(crate) fn whole(folder: &Path) -> anyhow::Result<Vec<(ListHead, Vec<ListedEntry>)>> {
    let list = |path: &PathBuf| {
        let mut entries = Vec::new();
        let list = each(path, |_, entry| entries.push(entry))?;
        Ok((list, entries))
    };
    paths(folder).iter().map(list).collect()
}

/// Reads a kept list entry by entry; one that was cut short is refused at its end.
fn each(path: &Path, mut entry: impl FnMut(&ListHead, ListedEntry)) -> anyhow::Result<ListHead> {
    let (list, lines) = open(path)?;
    let mut count = 0;
    for line in lines {
        let line = line.with_context(|| told(path))?;
        entry(&list, serde_json::from_str(&line).with_context(|| told(path))?);
        count += 1;
    }
    if count != list.entries {
        bail!("{}", told(path));
    }
    Ok(list)
}

fn told(path: &Path) -> String {
    format!("the loaded list `{}` cannot be used; load it again", path.display())
}

fn open(path: &Path) -> anyhow::Result<(ListHead, impl Iterator<Item = std::io::Result<String>>)> {
    let file = std::fs::File::open(path).with_context(|| told(path))?;
    let mut lines = BufReader::new(file).lines();
    let first = lines.next().transpose().with_context(|| told(path))?.unwrap_or_default();
    let kept = serde_json::from_str(&first).with_context(|| told(path))?;
    Ok((kept, lines))
}

/// By what an entry was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum By {
    Identifier,
    Name,
    Alias,
    WeakAlias,
}

impl By {
    pub(crate) fn code(self) -> &'static str {
        match self {
            By::Identifier => "identifier",
            By::Name => "name",
            By::Alias => "alias",
            By::WeakAlias => "weak-alias",
        }
    }

    pub(crate) fn words(self) -> &'static str {
        match self {
            By::Identifier => "by a number",
            By::Name => "by its name",
            By::Alias => "by another name",
            By::WeakAlias => "by a weak name",
        }
    }
}

/// An entry that was found.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    pub(crate) list: ListHead,
    pub(crate) entry: ListedEntry,
    pub(crate) by: By,
    /// All of the name in any order, or the whole number; else the name holds all the words.
    pub(crate) exact: bool,
}

/// Looks a name or number up in all loaded lists: the same ones first, names before weak names.
pub(crate) fn find(folder: &Path, text: &str) -> anyhow::Result<Vec<Hit>> {
    let wanted = Wanted::new(text);
    if wanted.words.is_empty() && wanted.number.is_empty() {
        bail!("`{text}` holds neither letters nor digits; expected a name or a number");
    }
    let paths = paths(folder);
    if paths.is_empty() {
        bail!("no list is loaded; load one with `saola lists load FILE --name ofac-sdn`");
    }
    let mut hits = Vec::new();
    for path in paths {
        each(&path, |list, entry| {
            if let Some((by, exact)) = wanted.find(&entry) {
                hits.push(Hit { list: list.clone(), entry, by, exact });
            }
        })?;
    }
    hits.sort_by(|a, b| {
        (!a.exact, a.by).cmp(&(!b.exact, b.by)).then_with(|| a.entry.name.cmp(&b.entry.name))
    });
    Ok(hits)
}

/// What is looked for, in its comparable forms.
struct Wanted {
    words: BTreeSet<String>,
    number: String,
}

impl Wanted {
    fn new(text: &str) -> Self {
        Self { words: words(text), number: number(text) }
    }

    fn find(&self, entry: &ListedEntry) -> Option<(By, bool)> {
        let same = |value: &str| {
            let value = number(value);
            // `IMO 9074729` is asked for with and without its letters.
            value == self.number
                || (value.len() >= 5 && self.number.strip_prefix("IMO").is_some_and(|n| n == value))
        };
        if self.number.len() >= 4
            && self.number.bytes().any(|b| b.is_ascii_digit() || self.number.len() >= 8)
            && entry.identifiers.iter().any(|i| same(&i.value))
        {
            return Some((By::Identifier, true));
        }
        if self.words.is_empty() {
            return None;
        }
        let aliases =
            entry.aliases.iter().map(|a| (if a.weak { By::WeakAlias } else { By::Alias }, a.name.as_str()));
        std::iter::once((By::Name, entry.name.as_str()))
            .chain(aliases)
            .filter_map(|(by, name)| {
                let own = words(name);
                self.words.is_subset(&own).then_some((by, own.len() == self.words.len()))
            })
            .min_by_key(|(by, exact)| (!exact, *by))
    }
}

fn words(text: &str) -> BTreeSet<String> {
    let folded = reference::name(text).unwrap_or_default();
    folded.split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

fn number(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use formats::{Alias, ListedIdentifier, ListedKind};

    fn entry(number: &str, name: &str, alias: Option<(&str, bool)>, identifier: Option<&str>) -> ListedEntry {
        let identifier = identifier.map(|value| ListedIdentifier {
            kind: "imo".into(),
            called: "IMO".into(),
            value: value.into(),
            issuer: None,
        });
        ListedEntry {
            number: number.into(),
            kind: ListedKind::Vessel,
            name: name.into(),
            aliases: alias.map(|(name, weak)| Alias { name: name.into(), weak }).into_iter().collect(),
            programmes: vec!["TEST".into()],
            born: vec![],
            identifiers: identifier.into_iter().collect(),
            countries: vec![],
            addresses: vec![],
            linked_to: vec![],
            remarks: vec![],
            listed_on: None,
        }
    }

    #[test]
    fn names_and_numbers_are_found() {
        let folder = tempfile::tempdir().unwrap();
        let entries = [
            entry("1", "EXAMPLE STAR", Some(("OLD STAR", false)), Some("9074729")),
            entry("2", "NGUYEN, Van An", Some(("STAR", true)), None),
            entry("3", "EXAMPLE STAR II", None, None),
        ];
        let kept = |entries| ListHead {
            name: "test".into(),
            as_of: "2026-03-05".into(),
            licence: "none".into(),
            citation: "EXERCISE".into(),
            entries,
        };
        let path = folder.path().join(file_of("test"));
        std::fs::write(&path, written(&kept(3), &entries).unwrap()).unwrap();
        let found = |text: &str| {
            let hits = find(folder.path(), text).unwrap();
            hits.iter().map(|h| (h.entry.number.clone(), h.by, h.exact)).collect::<Vec<_>>()
        };
        assert_eq!(found("Văn An Nguyễn"), [("2".into(), By::Name, true)]);
        assert_eq!(found("example star"), [("1".into(), By::Name, true), ("3".into(), By::Name, false)]);
        assert_eq!(found("Old Star"), [("1".into(), By::Alias, true)]);
        assert_eq!(found("IMO 9074729"), [("1".into(), By::Identifier, true)]);
        assert_eq!(found("9074729"), [("1".into(), By::Identifier, true)]);
        assert_eq!(found("star")[0], ("2".into(), By::WeakAlias, true));
        assert_eq!(found("nobody"), []);
        assert_eq!(all(folder.path()).unwrap()[0], kept(3));
        // A file that was cut short is refused whole.
        std::fs::write(&path, written(&kept(4), &entries).unwrap()).unwrap();
        assert!(find(folder.path(), "star").is_err());
        assert!(check_name("../x").is_err() && check_name("ofac-sdn").is_ok());
    }
}

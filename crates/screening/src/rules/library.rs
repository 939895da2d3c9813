//! Files into a library.

use super::check::{indicator, typology};
use super::form::{RuleForm, TypologyForm};
use super::{Indicator, Status, Typology, shipped};
use std::collections::BTreeSet;
use std::fmt;

/// Indicators and typologies, each in the order of their ids.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Library {
    /// Rules.
    pub indicators: Vec<Indicator>,
    /// Typologies.
    pub typologies: Vec<Typology>,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The key.
    pub key: String,
    /// What is wrong, what was expected.
    pub says: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, `{}`: {}", self.file, self.key, self.says)
    }
}

/// Faults of one file as they are found.
#[derive(Debug)]
pub(super) struct Faults<'a> {
    file: &'a str,
    found: Vec<Fault>,
}

impl Faults<'_> {
    pub(super) fn count(&self) -> usize {
        self.found.len()
    }

    pub(super) fn tell(&mut self, key: &str, says: impl Into<String>) {
        self.found.push(Fault { file: self.file.to_owned(), key: key.to_owned(), says: says.into() });
    }
}

impl Library {
    /// The library that is shipped with the program, and what is wrong with its files: nothing, as a test holds.
    #[must_use]
    pub fn shipped() -> (Self, Vec<Fault>) {
        Self::read(shipped::FILES.iter().copied())
    }

    /// Reads files: name with folder (`finance/fatf-t17.toml`) and content. A file with a fault is left out, and every
    /// fault of it is told.
    #[must_use]
    pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<Fault>) {
        Self::gathered(files, &[])
    }

    /// The same over files of one's own, whose typologies may name the rules of another library.
    #[must_use]
    pub fn read_over<'a>(
        below: &Self,
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> (Self, Vec<Fault>) {
        Self::gathered(files, &below.indicators)
    }

    fn gathered<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
        below: &[Indicator],
    ) -> (Self, Vec<Fault>) {
        let (mut library, mut all) = (Self::default(), Vec::new());
        for (file, text) in files {
            let mut faults = Faults { file, found: Vec::new() };
            library.add(file, text, &mut faults);
            all.append(&mut faults.found);
        }
        library.indicators.sort_by(|a, b| a.id.cmp(&b.id));
        library.typologies.sort_by(|a, b| a.id.cmp(&b.id));
        all.extend(library.across(below));
        (library, all)
    }

    /// Adds what another library has; a rule of the same id is replaced.
    pub fn extend(&mut self, other: Self) {
        let new: BTreeSet<String> = other.indicators.iter().map(|r| r.id.clone()).collect();
        self.indicators.retain(|rule| !new.contains(&rule.id));
        self.indicators.extend(other.indicators);
        self.indicators.sort_by(|a, b| a.id.cmp(&b.id));
        let new: BTreeSet<String> = other.typologies.iter().map(|t| t.id.clone()).collect();
        self.typologies.retain(|typology| !new.contains(&typology.id));
        self.typologies.extend(other.typologies);
        self.typologies.sort_by(|a, b| a.id.cmp(&b.id));
    }

    /// The indicator with an id.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        let place = self.indicators.binary_search_by(|rule| rule.id.as_str().cmp(id)).ok()?;
        self.indicators.get(place)
    }

    /// How many rules run by themselves.
    #[must_use]
    pub fn live(&self) -> usize {
        self.indicators.iter().filter(|rule| rule.status == Status::Live).count()
    }

    fn add(&mut self, file: &str, text: &str, faults: &mut Faults<'_>) {
        let (folder, stem) = place_of(file);
        if folder == "typologies" {
            match toml::from_str::<TypologyForm>(text) {
                Ok(form) => self.typologies.extend(typology(form, &stem, faults)),
                Err(error) => faults.tell("the file", told(&error)),
            }
            return;
        }
        match toml::from_str::<RuleForm>(text) {
            Ok(form) => self.indicators.extend(indicator(form, (&folder, &stem), faults)),
            Err(error) => faults.tell("the file", told(&error)),
        }
    }

    /// Faults that show between files; what has one is taken out.
    fn across(&mut self, below: &[Indicator]) -> Vec<Fault> {
        let mut found = Vec::new();
        let mut tell = |file: &str, key: &str, says: String| {
            found.push(Fault { file: file.to_owned(), key: key.to_owned(), says });
        };
        for two in self.indicators.windows(2).filter(|two| two[0].id == two[1].id) {
            let file = format!("{}/{}.toml", two[1].folder, two[1].id);
            tell(&file, "id", format!("`{}` stands in `{}` as well", two[1].id, two[0].folder));
        }
        self.indicators.dedup_by(|a, b| a.id == b.id);
        let rules: BTreeSet<(&str, _)> =
            self.indicators.iter().chain(below).map(|rule| (rule.id.as_str(), rule.table)).collect();
        self.typologies.retain(|typology| {
            let missing: Vec<&str> = typology
                .needs_all
                .iter()
                .chain(&typology.needs_any)
                .map(String::as_str)
                .filter(|id| !rules.contains(&(*id, typology.table)))
                .collect();
            let file = format!("typologies/{}.toml", typology.id);
            for id in &missing {
                let table = typology.table.code();
                tell(&file, "needs_all, needs_any", format!("`{id}` is no rule over `{table}`"));
            }
            missing.is_empty()
        });
        found
    }
}

/// Folder and name without ending.
fn place_of(file: &str) -> (String, String) {
    let mut parts = file.rsplit(['/', '\\']);
    let name = parts.next().unwrap_or_default();
    let folder = parts.next().unwrap_or_default();
    (folder.to_owned(), name.strip_suffix(".toml").unwrap_or(name).to_owned())
}

/// What the parser says, on one line, with the line of the file.
fn told(error: &toml::de::Error) -> String {
    let text = error.to_string();
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default();
    let line = first.strip_prefix("TOML parse error at ").map(str::to_owned);
    match line {
        Some(place) => format!("{place}: {}", error.message()),
        None => error.message().to_owned(),
    }
}

#[cfg(test)]
mod tests;

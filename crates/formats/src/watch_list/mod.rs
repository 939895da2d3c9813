//! Lists of those under sanctions: the OFAC SDN list (set of CSV files, or XML) and the UN consolidated list (XML).
//!
//! Such a list is no report: nobody saw anything happen. It is read into entries with their names, weak names,
//! identifiers, programmes and dates of birth, for looking up and for matching. Nothing is normalised here.

mod delimited;
mod remarks;
mod tree;

use crate::{FormatError, Problem, Source};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Who publishes a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Publisher {
    /// Office of Foreign Assets Control, United States.
    Ofac,
    /// Security Council of the United Nations.
    UnitedNations,
}

impl Publisher {
    /// How the list is cited.
    #[must_use]
    pub fn citation(self) -> &'static str {
        match self {
            Self::Ofac => "OFAC, Specially Designated Nationals and Blocked Persons List",
            Self::UnitedNations => "United Nations Security Council Consolidated List",
        }
    }

    /// Under which terms it may be used.
    #[must_use]
    pub fn licence(self) -> &'static str {
        match self {
            Self::Ofac => "work of the United States Government, public domain",
            Self::UnitedNations => "published by the United Nations; its terms of use hold",
        }
    }
}

/// What kind of actor an entry is; the codes are those of parties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListedKind {
    /// A person.
    Person,
    /// A company or other organisation.
    Company,
    /// A vessel.
    Vessel,
    /// An aircraft.
    Aircraft,
}

impl ListedKind {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Company => "company",
            Self::Vessel => "vessel",
            Self::Aircraft => "aircraft",
        }
    }
}

/// Another name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alias {
    /// As the list writes it.
    pub name: String,
    /// The list itself calls it weak: too common or too vague to be sure of.
    pub weak: bool,
}

/// A number, an address of a wallet, a phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedIdentifier {
    /// Code of a kind of identifier, such as `document` or `imo`.
    pub kind: String,
    /// What the list calls it: `Passport`, `Tax ID No.`.
    pub called: String,
    /// As written.
    pub value: String,
    /// Country that gave it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
}

/// One entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedEntry {
    /// The list's own number or reference.
    pub number: String,
    /// What it is.
    pub kind: ListedKind,
    /// Main name, as the list writes it.
    pub name: String,
    /// Other names.
    pub aliases: Vec<Alias>,
    /// Programmes or regimes under which it is listed.
    pub programmes: Vec<String>,
    /// Dates of birth as written, of the most certain first.
    pub born: Vec<String>,
    /// Numbers.
    pub identifiers: Vec<ListedIdentifier>,
    /// Nationality, citizenship and flag, then countries of addresses.
    pub countries: Vec<String>,
    /// Addresses, each as one text.
    pub addresses: Vec<String>,
    /// Names of others that the list ties to it.
    pub linked_to: Vec<String>,
    /// Title, type of vessel and what else stands there, in the list's words.
    pub remarks: Vec<String>,
    /// When it was listed, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listed_on: Option<String>,
}

impl ListedEntry {
    pub(self) fn new(number: &str, kind: ListedKind, name: &str) -> Self {
        Self {
            number: number.to_owned(),
            kind,
            name: name.to_owned(),
            aliases: Vec::new(),
            programmes: Vec::new(),
            born: Vec::new(),
            identifiers: Vec::new(),
            countries: Vec::new(),
            addresses: Vec::new(),
            linked_to: Vec::new(),
            remarks: Vec::new(),
            listed_on: None,
        }
    }

    /// Adds another name, once.
    pub(self) fn alias(&mut self, name: &str, weak: bool) {
        let name = name.trim();
        if !name.is_empty() && name != self.name && self.aliases.iter().all(|a| a.name != name) {
            self.aliases.push(Alias { name: name.to_owned(), weak });
        }
    }

    pub(self) fn country(&mut self, country: &str) {
        let country = country.trim();
        if !country.is_empty() && self.countries.iter().all(|c| c != country) {
            self.countries.push(country.to_owned());
        }
    }
}

/// A list as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchList {
    /// Who publishes it.
    pub publisher: Publisher,
    /// The day of its state, where the file tells it: `2026-03-05`.
    pub as_of: Option<String>,
    /// Entries in the order of the list.
    pub entries: Vec<ListedEntry>,
    /// What was odd, with row and column. INVARIANT: every row is an entry, part of one, or told here.
    pub problems: Vec<Problem>,
    /// Rows or entries that were read.
    pub rows: u64,
    /// Rows that were not kept.
    pub rejected: u64,
}

/// Most entries of a list; the largest real one has some 20,000.
const MAX_ENTRIES: usize = 1_000_000;
/// Most problems that are kept.
const MAX_PROBLEMS: usize = 1_000;

/// Reads a list from its files: one XML file, or the files of the CSV set in any order.
///
/// # Errors
/// Where a file cannot be read, is none of a list, or the set lacks its main file.
pub fn read_watch_list(sources: Vec<Source>) -> Result<WatchList, FormatError> {
    let mut set = delimited::Set::default();
    let mut xml = None;
    for source in sources {
        let source = crate::packed::single(source)?;
        let name = source.name().to_owned();
        let text = crate::encoding::head_text(source.head(), source.is_whole());
        let is_xml = text.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']).starts_with('<');
        if is_xml {
            if xml.is_some() {
                return Err(unknown(format!("`{name}` is a second list; load each under a name of its own")));
            }
            xml = Some(tree::read(source)?);
        } else {
            set.take(source)?;
        }
    }
    match (xml, set.is_empty()) {
        (Some(list), true) => Ok(list),
        (None, false) => set.finish(),
        (Some(_), false) => Err(unknown("an XML list is whole: load it without the CSV files".to_owned())),
        (None, true) => Err(FormatError::Empty),
    }
}

fn unknown(what: String) -> FormatError {
    FormatError::Unknown { what }
}

impl WatchList {
    pub(self) fn new(publisher: Publisher) -> Self {
        Self { publisher, as_of: None, entries: Vec::new(), problems: Vec::new(), rows: 0, rejected: 0 }
    }

    pub(self) fn tell(&mut self, problem: Problem) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(problem);
        }
    }

    /// Entries by kind, for the summary.
    #[must_use]
    pub fn kinds(&self) -> Vec<(ListedKind, usize)> {
        let mut counts: HashMap<ListedKind, usize> = HashMap::new();
        self.entries.iter().for_each(|e| *counts.entry(e.kind).or_default() += 1);
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort();
        counts
    }
}

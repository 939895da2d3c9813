//! The CSV files of OFAC: entries, other names, addresses, and remarks that go on.
//!
//! None has a header; a file is told by the number of its columns (12, 5, 6, 2). `-0-` stands for nothing, and an
//! end-of-file mark of old may stand in the last line. The set is put together by the entries' numbers.

use super::remarks;
use super::{ListedEntry, ListedKind, MAX_ENTRIES, Publisher, WatchList, unknown};
use crate::encoding::Utf8Text;
use crate::{FormatError, Problem, Severity, Source};
use std::collections::HashMap;

/// Most characters of one cell.
const MAX_CELL: usize = 100_000;

/// The files of a set, as read so far.
#[derive(Default)]
pub(super) struct Set {
    entries: Vec<(u64, Vec<String>)>,
    others: Vec<(String, u64, Vec<String>)>,
    problems: Vec<Problem>,
    rows: u64,
    rejected: u64,
    files: usize,
}

impl Set {
    pub(super) fn is_empty(&self) -> bool {
        self.files == 0
    }

    /// Reads one file of the set.
    pub(super) fn take(&mut self, source: Source) -> Result<(), FormatError> {
        self.files += 1;
        let name = source.name().to_owned();
        let text = Utf8Text::of(source);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
        let mut record = csv::StringRecord::new();
        let mut columns = None;
        for row in 1.. {
            match reader.read_record(&mut record) {
                Ok(false) => break,
                Ok(true) => {}
                Err(error) => {
                    return Err(unknown(format!("`{name}`, row {row}: {error}")));
                }
            }
            let cells: Vec<String> = record.iter().map(cell).collect();
            if matches!(cells.as_slice(), [only] if only.is_empty() || only == "\u{1a}") {
                continue;
            }
            let expected = *columns.get_or_insert(cells.len());
            if !matches!(expected, 2 | 5 | 6 | 12) {
                let what = "is no file of the OFAC set; expected 12, 6, 5 or 2 columns without a header";
                return Err(unknown(format!("`{name}` {what}, found {expected}")));
            }
            self.rows += 1;
            let number =
                cells.first().is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
            let long = cells.iter().any(|c| c.len() > MAX_CELL);
            if cells.len() != expected || !number || long {
                self.reject(row, &name, &cells, expected);
            } else if expected == 12 {
                self.entries.push((row, cells));
            } else {
                self.others.push((name.clone(), row, cells));
            }
            if self.entries.len() > MAX_ENTRIES || self.others.len() > 5 * MAX_ENTRIES {
                return Err(unknown(format!(
                    "`{name}` holds more than {MAX_ENTRIES} entries, which is no such list"
                )));
            }
        }
        Ok(())
    }

    fn reject(&mut self, row: u64, file: &str, cells: &[String], expected: usize) {
        self.rejected += 1;
        let problem = Problem::new(Severity::Rejected, "no-entry", row)
            .column(file)
            .value(&cells.join(","))
            .expected(format!("is no row of the list; expected a number and {expected} columns"))
            .mend("load the file as it was published");
        self.problems.push(problem);
    }

    /// Puts the set together.
    pub(super) fn finish(self) -> Result<WatchList, FormatError> {
        if self.entries.is_empty() {
            let what = "the set lacks its main file; name the file of 12 columns (sdn.csv) too".to_owned();
            return Err(unknown(what));
        }
        let mut list = WatchList::new(Publisher::Ofac);
        (list.rows, list.rejected, list.problems) = (self.rows, self.rejected, self.problems);
        let mut extra: HashMap<&str, Vec<&[String]>> = HashMap::new();
        for (_, _, cells) in &self.others {
            extra.entry(&cells[0]).or_default().push(cells);
        }
        for (_, cells) in &self.entries {
            list.entries.push(entry(cells, extra.remove(cells[0].as_str()).unwrap_or_default()));
        }
        let left: Vec<&(String, u64, Vec<String>)> =
            self.others.iter().filter(|(_, _, cells)| extra.contains_key(cells[0].as_str())).collect();
        for (file, row, cells) in left {
            list.rejected += 1;
            let problem = Problem::new(Severity::Rejected, "no-such-entry", *row)
                .column(file)
                .value(&cells[0])
                .expected("is the number of no entry of the main file")
                .mend("take all files of the set from the same day");
            list.tell(problem);
        }
        Ok(list)
    }
}

/// A cell without what stands for nothing.
fn cell(text: &str) -> String {
    let text = text.trim();
    if text == "-0-" { String::new() } else { text.to_owned() }
}

/// Number, name, type, programmes, title, call sign, type of vessel, tonnage, gross tonnage, flag, owner, remarks.
fn entry(cells: &[String], extra: Vec<&[String]>) -> ListedEntry {
    let kind = match cells[2].as_str() {
        "individual" => ListedKind::Person,
        "vessel" => ListedKind::Vessel,
        "aircraft" => ListedKind::Aircraft,
        _ => ListedKind::Company,
    };
    let mut entry = ListedEntry::new(&cells[0], kind, &cells[1]);
    entry.programmes = cells[3]
        .split("] [")
        .map(|p| p.trim_matches(['[', ']', ' ']).to_owned())
        .filter(|p| !p.is_empty())
        .collect();
    for (label, at) in
        [("title", 4), ("call sign", 5), ("type", 6), ("tonnage", 7), ("gross tonnage", 8), ("owner", 10)]
    {
        if !cells[at].is_empty() {
            entry.remarks.push(format!("{label}: {}", cells[at]));
        }
    }
    entry.country(&cells[9]);
    // Remarks that are too long for the main file go on in a file of their own, after a blank.
    let goes_on: String = extra.iter().filter(|c| c.len() == 2).map(|c| format!(" {}", c[1])).collect();
    let mut names = Vec::new();
    for other in extra.iter().filter(|c| c.len() == 5) {
        // Number, number of the name, a.k.a. or formerly or now, the name, remarks.
        names.push(other[3].as_str());
    }
    names.iter().for_each(|name| entry.alias(name, false));
    remarks::read(&format!("{}{goes_on}", cells[11]), &mut entry);
    for address in extra.iter().filter(|c| c.len() == 6) {
        let parts: Vec<&str> = address[2..5].iter().map(String::as_str).filter(|p| !p.is_empty()).collect();
        if !parts.is_empty() {
            entry.addresses.push(parts.join(", "));
        }
        entry.country(&address[4]);
    }
    entry
}

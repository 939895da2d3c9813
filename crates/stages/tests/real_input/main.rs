//! Real files, read in place: nothing is lost, nearly everything is understood, and ten rows of each are right.
//!
//! The expected rows were written from the raw files before the readers (`crates/e2e/cases/real`). Without
//! `../shared/data` the tests say that they are skipped.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "steps that tests share are tests")]

mod coverage;
mod expected;
mod figures;
mod incidents;

use formats::{Counts, Item, Options, Source};
use model::Report;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A real file, or a word that it is not here.
pub fn real(file: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(file);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: ../shared/data is absent ({file})");
    None
}

/// A file read and normalised.
pub struct ReadFile {
    /// Reports by the number of their data row (1 is the first after the header).
    pub reports: BTreeMap<u64, Report>,
    /// Codes of the problems of each row.
    pub problems: BTreeMap<u64, Vec<String>>,
    /// What the reader counted.
    pub counts: Counts,
}

/// Reads and normalises a file as `saola import` does.
pub fn read(file: &str) -> Option<ReadFile> {
    let path = real(file)?;
    let today = jiff::civil::date(2026, 11, 25);
    let mut reader = formats::open(Source::file(&path).unwrap(), &Options::default()).unwrap();
    let (mut reports, mut problems) = (BTreeMap::new(), BTreeMap::<u64, Vec<String>>::new());
    // A table's rows are counted as a spreadsheet does, with the header as row 1; messages count from 1.
    let header = u64::from(reader.mapping().is_some());
    for item in reader.by_ref() {
        match item.unwrap() {
            Item::Draft(draft) => {
                let row = draft.row - header;
                let (report, found) = stages::normalise(*draft, today);
                problems.entry(row).or_default().extend(found.iter().map(ToString::to_string));
                reports.insert(row, report);
            }
            Item::Rejected(rejected) => {
                let told = rejected.problems.iter().map(ToString::to_string);
                problems.entry(rejected.row - header).or_default().extend(told);
            }
            Item::Figure(_) => {}
            Item::Problem(problem) => problems.entry(0).or_default().push(problem.to_string()),
        }
    }
    let counts = reader.counts();
    Some(ReadFile { reports, problems, counts })
}

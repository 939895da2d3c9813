//! Tests that stand in a mapping: a few made-up rows, and what comes out of them.
//!
//! What comes out is compared as text, so that whoever wrote the mapping can read it and paste it. What the words mean
//! is no part of it: that is for `reference`.

use super::mapping::Mapping;
use super::told::told;
use crate::{FormatError, Item, Options, Source, open};

/// A few rows with what comes out of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappingTest {
    /// What it shows.
    pub name: String,
    /// The column names and the rows, as CSV with commas, or as JSON lines.
    pub rows: String,
    /// What comes out, as [`TestResult::found`] writes it.
    pub out: String,
}

/// What a test of a mapping gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestResult {
    /// Name of the test, or its place among them.
    pub name: String,
    /// What stands in the mapping, line by line.
    pub expected: String,
    /// What came out, line by line.
    pub found: String,
}

impl TestResult {
    /// Whether what came out is what stands in the mapping.
    #[must_use]
    pub fn is_ok(&self) -> bool {
        self.expected == self.found
    }

    /// The lines that differ: `-` was expected, `+` came out.
    #[must_use]
    pub fn difference(&self) -> Vec<String> {
        let (expected, found): (Vec<&str>, Vec<&str>) =
            (self.expected.lines().collect(), self.found.lines().collect());
        let mut lines = Vec::new();
        for at in 0..expected.len().max(found.len()) {
            let (was, is) = (expected.get(at), found.get(at));
            if was != is {
                lines.extend(was.map(|l| format!("- {l}")));
                lines.extend(is.map(|l| format!("+ {l}")));
            }
        }
        lines
    }
}

impl Mapping {
    /// Runs the tests that stand in the mapping.
    ///
    /// # Errors
    /// Where the rows of a test cannot be read at all.
    pub fn check(&self) -> Result<Vec<TestResult>, FormatError> {
        self.tests.iter().enumerate().map(|(at, test)| self.check_one(at, test)).collect()
    }

    fn check_one(&self, at: usize, test: &MappingTest) -> Result<TestResult, FormatError> {
        let name = if test.name.is_empty() { format!("test {}", at + 1) } else { test.name.clone() };
        // The rows are text whatever the source is: how its file is packed is no part of the test.
        let mapping = Mapping {
            sheet: None,
            delimiter: Some(','),
            encoding: Some("utf-8".to_owned()),
            header_row: 1,
            tests: Vec::new(),
            ..self.clone()
        };
        let options = Options { format: Some(self.format), mapping: Some(mapping) };
        let source = Source::bytes("test", test.rows.trim_start().as_bytes().to_vec())?;
        let mut found = String::new();
        for item in open(source, &options)? {
            match item? {
                Item::Draft(draft) => found.push_str(&told(&draft)),
                Item::Rejected(rejected) => {
                    let codes: Vec<&str> = rejected.problems.iter().map(|p| p.code).collect();
                    found.push_str(&format!("row {}: rejected, {}\n", rejected.row, codes.join(", ")));
                }
                Item::Figure(row) => found.push_str(&format!("row {}: a figure\n", row.row)),
                Item::Problem(problem) => found.push_str(&format!("file: {}\n", problem.code)),
            }
        }
        Ok(TestResult { name, expected: plain(&test.out), found: plain(&found) })
    }
}

/// Without the spaces that an editor adds or takes away.
fn plain(text: &str) -> String {
    text.trim().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

//! Problems of a file, counted by cause; a bounded number of each is kept.

use formats::{Problem, Severity};
use roaring::RoaringTreemap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Problems of one cause kept as examples.
const EXAMPLES: usize = 20;

/// Distinct values of one cause that are counted, one by one.
const VALUES: usize = 100;

/// Problems of one cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalliedProblem {
    /// What it cost.
    pub severity: Severity,
    /// Column or element path; `None` for the row or file as a whole.
    pub column: Option<String>,
    /// How many.
    pub count: u64,
    /// The first few.
    pub examples: Vec<Problem>,
    /// The values that stood there, and how often; the first hundred that differ.
    values: BTreeMap<String, u64>,
}

impl TalliedProblem {
    /// The values that stood there with their number, the most frequent first.
    #[must_use]
    pub fn values(&self) -> Vec<(&str, u64)> {
        let mut all: Vec<(&str, u64)> = self.values.iter().map(|(v, n)| (v.as_str(), *n)).collect();
        all.sort_by_key(|(value, n)| (std::cmp::Reverse(*n), *value));
        all
    }

    /// The group as one sentence: `412 rows: column "Weight" holds text such as ...`, what was expected, how to mend it.
    #[must_use]
    pub fn sentence(&self) -> String {
        let Some(first) = self.examples.first() else { return String::new() };
        if self.count == 1 {
            return first.to_string();
        }
        let mut said = match first.row {
            0 => format!("{} times", self.count),
            _ => match &first.sheet {
                Some(sheet) => {
                    format!("{} rows, the first is row {} of sheet `{sheet}`", self.count, first.row)
                }
                None => format!("{} rows, the first is row {}", self.count, first.row),
            },
        };
        let shown: Vec<String> = self.values().iter().take(2).map(|(v, _)| format!("`{v}`")).collect();
        match (&self.column, shown.is_empty()) {
            (Some(column), false) => {
                said.push_str(&format!(": column {} holds text such as {}", column.trim(), shown.join(", ")));
            }
            (Some(column), true) => said.push_str(&format!(": column {}", column.trim())),
            (None, false) => said.push_str(&format!(": {}", shown.join(", "))),
            (None, true) => {}
        }
        said.push_str(if self.values.is_empty() || self.column.is_none() { ": " } else { ", which " });
        said.push_str(&first.expected);
        if !first.mend.is_empty() {
            said.push_str("; ");
            said.push_str(&first.mend);
        }
        said
    }
}

/// Problems by cause: code and column.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProblemTally {
    by_cause: BTreeMap<(String, String), TalliedProblem>,
    /// By sheet, since each counts its rows from one.
    rows: BTreeMap<Option<Arc<str>>, RoaringTreemap>,
}

impl ProblemTally {
    /// Counts a problem.
    pub fn add(&mut self, problem: Problem) {
        if problem.row > 0 {
            self.rows.entry(problem.sheet.clone()).or_default().insert(problem.row);
        }
        let cause = (problem.code.to_owned(), problem.column.clone().unwrap_or_default());
        let entry = self.by_cause.entry(cause).or_insert_with(|| TalliedProblem {
            severity: problem.severity,
            column: problem.column.clone(),
            count: 0,
            examples: Vec::new(),
            values: BTreeMap::new(),
        });
        entry.count += 1;
        if !problem.value.is_empty() {
            if let Some(count) = entry.values.get_mut(&problem.value) {
                *count += 1;
            } else if entry.values.len() < VALUES {
                entry.values.insert(problem.value.clone(), 1);
            }
        }
        if entry.examples.len() < EXAMPLES {
            entry.examples.push(problem);
        }
    }

    /// How many problems there are in all.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.by_cause.values().map(|p| p.count).sum()
    }

    /// How many rows have a problem of any kind.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows.values().map(RoaringTreemap::len).sum()
    }

    /// Causes with their problems: what cost rows first, then the most frequent.
    #[must_use]
    pub fn causes(&self) -> Vec<(&str, &TalliedProblem)> {
        let mut causes: Vec<_> =
            self.by_cause.iter().map(|((code, _), problem)| (code.as_str(), problem)).collect();
        causes.sort_by_key(|(code, p)| (p.severity != Severity::Rejected, u64::MAX - p.count, *code));
        causes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(row: u64, value: &str) -> Problem {
        Problem::new(Severity::Warning, "not-a-number", row)
            .column("Weight")
            .value(value)
            .expected("is not a number")
            .mend("correct the cell")
    }

    #[test]
    fn a_group_is_one_sentence_and_a_row_counts_once() {
        let mut tally = ProblemTally::default();
        for (row, value) in [(2, "2 tonnes"), (3, "2 tonnes"), (3, "some")] {
            tally.add(problem(row, value));
        }
        let (code, group) = tally.causes()[0];
        assert_eq!((code, group.count, tally.rows()), ("not-a-number", 3, 2));
        assert_eq!(group.values(), [("2 tonnes", 2), ("some", 1)]);
        assert_eq!(
            group.sentence(),
            "3 rows, the first is row 2: column Weight holds text such as `2 tonnes`, `some`, which is not a number; \
             correct the cell"
        );
    }

    #[test]
    fn endless_values_are_counted_and_not_kept() {
        let mut tally = ProblemTally::default();
        (1..=1000).for_each(|row| tally.add(problem(row, &format!("v{row}"))));
        let (_, group) = tally.causes()[0];
        assert_eq!((group.count, group.values().len(), tally.rows()), (1000, VALUES, 1000));
    }
}

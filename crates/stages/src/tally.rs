//! Problems of a file, counted by cause; a bounded number of each is kept.

use formats::{Problem, Severity};
use std::collections::BTreeMap;

/// Problems of one cause kept as examples.
const EXAMPLES: usize = 20;

/// Problems of one cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalliedProblem {
    /// What it cost.
    pub severity: Severity,
    /// How many.
    pub count: u64,
    /// The first few.
    pub examples: Vec<Problem>,
}

/// Problems by cause: code and column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProblemTally {
    by_cause: BTreeMap<(String, String), TalliedProblem>,
}

impl ProblemTally {
    /// Counts a problem.
    pub fn add(&mut self, problem: Problem) {
        let cause = (problem.code.to_owned(), problem.column.clone().unwrap_or_default());
        let entry = self.by_cause.entry(cause).or_insert_with(|| TalliedProblem {
            severity: problem.severity,
            count: 0,
            examples: Vec::new(),
        });
        entry.count += 1;
        if entry.examples.len() < EXAMPLES {
            entry.examples.push(problem);
        }
    }

    /// How many problems there are in all.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.by_cause.values().map(|p| p.count).sum()
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

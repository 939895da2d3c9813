//! Names of columns: each once, none empty.
//!
//! A mapping and a problem name a column, so two columns with one name or none are told apart here.

use crate::Problem;
use std::collections::HashMap;

/// Longest column name that is kept.
const MAX_NAME: usize = 400;
/// Columns that the rejects file adds; they are passed over when it comes back.
pub(crate) const OWN_PREFIX: &str = "saola_";

/// Cleans a row of names.
pub(crate) fn names(cells: &[String]) -> (Vec<String>, Vec<Problem>) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut problems = Vec::new();
    let last = cells.iter().rposition(|c| !c.trim().is_empty()).map_or(0, |at| at + 1);
    let mut out = Vec::with_capacity(last);
    for (at, cell) in cells[..last].iter().enumerate() {
        let clean = clean(cell);
        let base = if clean.is_empty() {
            let name = format!("column {}", at + 1);
            problems.push(
                Problem::file_note(
                    "unnamed-column",
                    format!("column {} has no name and is called `{name}`", at + 1),
                )
                .mend("write a name above it if it matters"),
            );
            name
        } else {
            clean
        };
        let count = seen.entry(base.clone()).or_insert(0);
        *count += 1;
        if *count == 1 {
            out.push(base);
            continue;
        }
        let name = format!("{base} ({count})");
        problems.push(
            Problem::file_note(
                "repeated-column",
                format!("column {} repeats a name and is called `{name}`", at + 1),
            )
            .value(&base),
        );
        out.push(name);
    }
    make_unique(&mut out);
    (out, problems)
}

/// A name that already ends in `(2)` can still meet a made one.
fn make_unique(names: &mut [String]) {
    let mut seen = std::collections::HashSet::new();
    for (at, name) in names.iter_mut().enumerate() {
        while !seen.insert(name.clone()) {
            *name = format!("{name} [{}]", at + 1);
        }
    }
}

/// One line, single spaces, no control characters, bounded.
pub(crate) fn clean(name: &str) -> String {
    let spaced: String =
        name.chars().map(|c| if c.is_control() || c == '\u{feff}' { ' ' } else { c }).collect();
    let single = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    single.chars().take(MAX_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn repeated_and_empty_names() {
        let cells = ["C/UC", " C/UC ", "", "Date\n", "C/UC (2)", ""].map(str::to_owned);
        let (names, problems) = names(&cells);
        assert_eq!(names, ["C/UC", "C/UC (2)", "column 3", "Date", "C/UC (2) [5]"]);
        assert_eq!(problems.len(), 2);
    }

    proptest! {
        #[test]
        fn names_are_unique(cells in prop::collection::vec("[a\\(\\)2 \\[\\]]{0,7}", 0..12)) {
            let (names, _) = names(&cells);
            let set: std::collections::HashSet<_> = names.iter().collect();
            prop_assert_eq!(set.len(), names.len());
        }
    }
}

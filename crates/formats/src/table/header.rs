//! Names of columns: each once, none empty.
//!
//! A mapping and a problem name a column, so two columns with one name or none are told apart here.

use crate::Problem;
use std::collections::HashMap;

/// Longest column name that is kept.
const MAX_NAME: usize = 400;
/// Columns that the rejects file adds; they are passed over when it comes back.
pub(crate) const OWN_PREFIX: &str = "saola_";

/// Rows among which the column names are looked for.
pub(crate) const LOOKED_AT: usize = 30;

/// Which of the first filled rows holds the column names: the first, unless titles stand above a wider row of words.
pub(crate) fn row_of_names<'a>(rows: impl Iterator<Item = &'a [String]>) -> usize {
    let rows: Vec<&[String]> = rows.take(LOOKED_AT).collect();
    let filled = |row: &[String]| row.iter().filter(|c| !c.trim().is_empty()).count();
    let width = rows.iter().map(|row| filled(row)).max().unwrap_or(0);
    let Some(first) = rows.first() else { return 0 };
    if width < 3 || filled(first) * 2 >= width {
        return 0;
    }
    let names = |row: &[String]| {
        let words = row.iter().filter(|c| {
            let text = c.trim();
            !text.is_empty() && !text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().count() < 100
        });
        filled(row) * 10 >= width * 6 && words.count() * 10 >= filled(row) * 8
    };
    // In prose, a line with many commas has no rows below it that are as wide.
    let table_below = |at: usize| {
        let below = &rows[at + 1..];
        let wide = below.iter().filter(|row| filled(row) * 2 >= width).count();
        wide > 0 && wide * 3 >= below.len()
    };
    (0..rows.len()).find(|at| names(rows[*at]) && table_below(*at)).unwrap_or(0)
}

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

    #[test]
    fn names_below_a_title() {
        let row = |cells: &[&str]| cells.iter().map(|c| (*c).to_owned()).collect::<Vec<String>>();
        let at = |rows: &[Vec<String>]| row_of_names(rows.iter().map(Vec::as_slice));
        let title = row(&["EXERCISE seizures of 2020", "", "", "", ""]);
        let names = row(&["No", "Date", "Country", "Species", "Quantity"]);
        let data = row(&["1", "2020-01-02", "Kenya", "Manis", "3"]);
        assert_eq!(at(&[title.clone(), names.clone(), data.clone()]), 1);
        assert_eq!(at(&[names.clone(), title.clone(), data.clone()]), 0);
        // No row of words: the first stays.
        assert_eq!(at(&[title.clone(), data.clone(), data.clone()]), 0);
        assert_eq!(at(&[title, names]), 0);
        assert_eq!(at(&[]), 0);
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

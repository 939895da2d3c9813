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
fn row_of_names<'a>(rows: impl Iterator<Item = &'a [String]>) -> usize {
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

/// Where the column names stand, and what they are.
pub(crate) struct Names {
    /// The first row of names among the rows that were looked at.
    pub(crate) at: usize,
    /// How many rows the names run over: one, or two where groups stand above.
    pub(crate) rows: usize,
    /// One name a column, as written.
    pub(crate) cells: Vec<String>,
}

/// Finds the names among the first filled rows; with `first`, they begin in the first of them.
pub(crate) fn find(rows: &[&[String]], first: bool) -> Option<Names> {
    let at = if first { 0 } else { row_of_names(rows.iter().copied()) };
    let row = *rows.get(at)?;
    let after = rows.get(at + 1).and_then(|below| under_groups(row, below));
    if let Some(cells) = after {
        return Some(Names { at, rows: 2, cells });
    }
    let before = at.checked_sub(1).filter(|_| !first).and_then(|above| under_groups(rows[above], row));
    Some(match before {
        Some(cells) => Names { at: at - 1, rows: 2, cells },
        None => Names { at, rows: 1, cells: row.to_vec() },
    })
}

/// Longest name of a column under a group.
const SUB_NAME: usize = 60;

/// Names over two rows: groups above (`Offender` over `Name` and `Nationality`), single names beside them with nothing
/// below. A row of data looks otherwise: it fills the columns that have a name of their own. A title stands over all.
fn under_groups(above: &[String], below: &[String]) -> Option<Vec<String>> {
    let cell = |row: &[String], at: usize| row.get(at).map(|c| clean(c)).unwrap_or_default();
    let is_name = |text: &str| {
        text.chars().count() <= SUB_NAME
            && text.chars().any(char::is_alphabetic)
            && !text.starts_with(|c: char| c.is_ascii_digit())
    };
    let (mut names, mut widths, mut single) = (Vec::new(), Vec::<usize>::new(), 0);
    let mut group = String::new();
    for at in 0..above.len().max(below.len()) {
        let (top, sub) = (cell(above, at), cell(below, at));
        // A merged cell repeats its text in both rows.
        if sub.is_empty() || sub == top {
            single += usize::from(!top.is_empty());
            group.clear();
            names.push(top);
            continue;
        }
        let goes_on = !group.is_empty() && (top.is_empty() || top == group);
        if !goes_on {
            group = top;
            widths.push(0);
        }
        if group.is_empty() || !is_name(&sub) {
            return None;
        }
        widths.last_mut().into_iter().for_each(|width| *width += 1);
        names.push(format!("{group} {sub}"));
    }
    let wide = widths.iter().any(|width| *width >= 2);
    let all_groups = widths.len() >= 2 && widths.iter().all(|width| *width >= 2);
    (wide && (single > 0 || all_groups)).then_some(names)
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

    #[test]
    fn names_over_two_rows() {
        let row = |cells: &[&str]| cells.iter().map(|c| (*c).to_owned()).collect::<Vec<String>>();
        let found = |rows: &[Vec<String>]| {
            let rows: Vec<&[String]> = rows.iter().map(Vec::as_slice).collect();
            find(&rows, false).map(|names| (names.at, names.rows, names.cells.join("|"))).unwrap()
        };
        let groups = row(&["No", "Date", "Goods", "", "", "Offender", ""]);
        let merged = row(&["No", "Date", "Goods", "Goods", "Goods", "Offender", "Offender"]);
        let subs = row(&["", "", "Species", "Weight", "Unit", "Name", "Nationality"]);
        let data = row(&["1", "2020-01-02", "Manis", "3", "kg", "A. Example", "KE"]);
        let flat =
            "No|Date|Goods Species|Goods Weight|Goods Unit|Offender Name|Offender Nationality".to_owned();
        assert_eq!(found(&[groups.clone(), subs.clone(), data.clone()]), (0, 2, flat.clone()));
        assert_eq!(found(&[merged, subs.clone(), data.clone()]), (0, 2, flat));
        let title = row(&["EXERCISE seizures", "", "", "", "", "", ""]);
        let sparse = row(&["", "", "Goods", "", "", "Offender", ""]);
        let named = row(&["No", "Date", "Species", "Weight", "Unit", "Name", "Nationality"]);
        // Names below groups that leave the single ones to the second row are no such pair: the lower row is it.
        assert_eq!(found(&[title.clone(), sparse, named.clone(), data.clone()]).0, 2);
        // Gaps in data and columns without a name are no groups.
        let gaps = row(&["1", "2020-01-02", "Manis", "", "", "A. Example", ""]);
        assert_eq!(found(&[named.clone(), gaps, data.clone()]).1, 1);
        let unnamed = row(&["No", "Date", "Species", "", "Unit", "Name", ""]);
        let words = row(&["a", "unknown", "Manis", "three", "kg", "A. Example", "KE"]);
        assert_eq!(found(&[unnamed, words.clone(), words]).1, 1);
        assert_eq!(found(&[title, groups, subs, data]).0, 1);
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

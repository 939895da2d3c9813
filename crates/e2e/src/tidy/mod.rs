//! The house rules as functions from text to broken rules, each tried on a bad example beside it.
//!
//! `tests/tidy.rs` runs them over the repository. A rule says what is wrong, where, and what to do; what a rule means
//! stands in docs/ARCHITECTURE.md and CONTRIBUTING.md.

pub mod callers;
pub mod documents;
pub mod edges;
pub mod migrations;
pub mod names;
pub mod places;
pub mod sizes;
mod source;
pub mod wording;

pub use source::{Error, SourceFile, repository, root};

/// The rows of the Markdown table under a heading, as cells without backticks; the two head rows are left out.
///
/// # Errors
/// There is no such heading or no table under it: a check that finds nothing to compare must not pass.
pub fn table_under(document: &str, heading: &str) -> Result<Vec<Vec<String>>, Error> {
    let rows: Vec<Vec<String>> = document
        .lines()
        .skip_while(|line| !(line.starts_with('#') && line.trim_start_matches('#').trim() == heading))
        .skip(1)
        .take_while(|line| !line.starts_with('#'))
        .filter(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| line.trim().trim_matches('|').split('|').map(|c| c.trim().replace('`', "")).collect())
        .collect();
    if rows.is_empty() {
        return Err(Error::NoTable { heading: heading.to_owned() });
    }
    Ok(rows)
}

/// The names in one cell: comma separated, a dash for none.
fn names_in(cell: &str) -> impl Iterator<Item = String> {
    cell.split(',').map(str::trim).filter(|name| !name.is_empty() && *name != "-").map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_found_by_heading() {
        let document = "# A\n\n## Map\ntext\n\n| crate | uses |\n|---|---|\n| `model` | - |\n| `access` | `model`, x |\n\n## Next\n| a |\n|--|\n| b |\n";
        let rows = table_under(document, "Map").unwrap();
        assert_eq!(rows, vec![vec!["model", "-"], vec!["access", "model, x"]]);
        assert_eq!(names_in("model, x").collect::<Vec<_>>(), ["model", "x"]);
        assert_eq!(names_in("-").count(), 0);
        assert!(table_under(document, "Nowhere").is_err());
        assert!(table_under("## Map\nno table\n", "Map").is_err());
    }
}

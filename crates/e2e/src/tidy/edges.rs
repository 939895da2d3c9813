//! Which crate may use which: the table in docs/ARCHITECTURE.md against what cargo knows.

use super::{Error, names_in, root, table_under};
use cargo_metadata::{DependencyKind, MetadataCommand};
use std::collections::{BTreeMap, BTreeSet};

/// The heading that the table stands under.
pub const HEADING: &str = "Map and allowed edges";

/// One crate and what it uses of ours.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Uses {
    /// In what is shipped.
    pub normal: BTreeSet<String>,
    /// In tests only.
    pub dev: BTreeSet<String>,
}

/// Crates by name.
pub type Edges = BTreeMap<String, Uses>;

/// Reads the table: crate, what it is, uses, in tests also.
///
/// # Errors
/// There is no table.
pub fn allowed(architecture: &str) -> Result<Edges, Error> {
    let rows = table_under(architecture, HEADING)?;
    let cell = |row: &[String], at: usize| row.get(at).cloned().unwrap_or_default();
    Ok(rows
        .iter()
        .map(|row| {
            let uses =
                Uses { normal: names_in(&cell(row, 2)).collect(), dev: names_in(&cell(row, 3)).collect() };
            (cell(row, 0), uses)
        })
        .collect())
}

/// Asks cargo; build scripts count as shipped.
///
/// # Errors
/// Cargo does not answer.
pub fn actual() -> Result<Edges, Error> {
    let metadata = MetadataCommand::new().current_dir(root()).no_deps().exec()?;
    let mut edges = Edges::new();
    for package in metadata.packages {
        let uses = edges.entry(package.name.to_string()).or_default();
        for dependency in package.dependencies.into_iter().filter(|d| d.path.is_some()) {
            match dependency.kind {
                DependencyKind::Development => uses.dev.insert(dependency.name),
                _ => uses.normal.insert(dependency.name),
            };
        }
    }
    Ok(edges)
}

/// What differs. An edge that is allowed and not used is no fault: the table says what may be.
#[must_use]
pub fn check(allowed: &Edges, actual: &Edges) -> Vec<String> {
    let mut broken = Vec::new();
    for name in allowed.keys().filter(|name| !actual.contains_key(*name)) {
        broken
            .push(format!("`{name}` is on the map in docs/ARCHITECTURE.md and is no crate; strike its row"));
    }
    for (name, uses) in actual {
        let Some(may) = allowed.get(name) else {
            broken.push(format!("crate `{name}` is not on the map in docs/ARCHITECTURE.md; add a row"));
            continue;
        };
        for other in uses.normal.difference(&may.normal) {
            broken.push(format!("`{name}` uses `{other}`, which the map does not allow; an ADR decides"));
        }
        for other in uses.dev.iter().filter(|o| !may.normal.contains(*o) && !may.dev.contains(*o)) {
            broken.push(format!("the tests of `{name}` use `{other}`, which the map does not allow"));
        }
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "## Map and allowed edges\n\n| crate | what | uses | in tests also |\n|---|---|---|---|\n| `model` | nouns | - | - |\n| `store` | keeps | `model` | `matching` |\n| `gone` | was | - | - |\n";

    fn uses(normal: &[&str], dev: &[&str]) -> Uses {
        let set = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect();
        Uses { normal: set(normal), dev: set(dev) }
    }

    #[test]
    fn reads_the_table() {
        let edges = allowed(PAGE).unwrap();
        assert_eq!(edges["model"], Uses::default());
        assert_eq!(edges["store"], uses(&["model"], &["matching"]));
    }

    #[test]
    fn tells_each_bad_edge() {
        let actual = Edges::from([
            ("model".to_owned(), uses(&["store"], &[])),
            ("store".to_owned(), uses(&["model"], &["matching", "server"])),
            ("stray".to_owned(), Uses::default()),
        ]);
        let broken = check(&allowed(PAGE).unwrap(), &actual).join("\n");
        assert_eq!(broken.lines().count(), 4, "{broken}");
        assert!(broken.contains("`gone` is on the map"));
        assert!(broken.contains("`model` uses `store`"));
        assert!(broken.contains("tests of `store` use `server`"));
        assert!(broken.contains("`stray` is not on the map"));
    }

    #[test]
    fn a_dev_edge_does_not_allow_a_normal_one() {
        let actual = Edges::from([("store".to_owned(), uses(&["matching"], &[]))]);
        let broken = check(&allowed(PAGE).unwrap(), &actual);
        assert!(broken.iter().any(|b| b.contains("`store` uses `matching`")), "{broken:?}");
    }
}

//! Who opens the two doors past the views: the table in docs/ARCHITECTURE.md against the code.
//!
//! `Viewer::admit` makes a view, `SystemTask::begin` reads without one. Both are public, because another crate calls
//! them; this list is what keeps the callers few. Tests may call them: they ship nothing.

use super::{Error, SourceFile, table_under};
use std::collections::BTreeSet;

/// The heading that the table stands under.
pub const HEADING: &str = "Callers of the two doors";
/// The doors.
pub const DOORS: &[&str] = &["SystemTask::begin", "Viewer::admit"];

/// A door and the file that opens it.
pub type Call = (String, String);

/// Reads the table: door, file, why.
///
/// # Errors
/// There is no table.
pub fn allowed(architecture: &str) -> Result<BTreeSet<Call>, Error> {
    let rows = table_under(architecture, HEADING)?;
    Ok(rows.into_iter().filter_map(|row| Some((row.first()?.clone(), row.get(1)?.clone()))).collect())
}

/// Finds the calls in code that ships.
#[must_use]
pub fn actual(files: &[SourceFile]) -> BTreeSet<Call> {
    shipped(files)
        .flat_map(|file| {
            DOORS
                .iter()
                .filter(|door| file.code_lines().any(|(_, line)| line.contains(*door)))
                .map(|door| ((*door).to_owned(), file.path.clone()))
        })
        .collect()
}

/// What differs, either way, and any way round the search for the two names.
#[must_use]
pub fn check(allowed: &BTreeSet<Call>, files: &[SourceFile]) -> Vec<String> {
    let actual = actual(files);
    let mut broken: Vec<String> = actual
        .difference(allowed)
        .map(|(door, path)| {
            format!("{path} calls `{door}` and is not listed in docs/ARCHITECTURE.md; read under a view")
        })
        .collect();
    broken.extend(allowed.difference(&actual).map(|(door, path)| {
        format!("docs/ARCHITECTURE.md lists {path} as a caller of `{door}`; it is none")
    }));
    for file in shipped(files) {
        for (at, line) in file.code_lines() {
            let disguised = ["SystemTask", "Viewer"].iter().any(|kind| {
                [format!("{kind} as "), format!("<{kind}>::"), format!(" = {kind};")]
                    .iter()
                    .any(|d| line.contains(d.as_str()))
            });
            if disguised {
                broken
                    .push(format!("{}:{at}: gives a door another name, which hides its callers", file.path));
            }
        }
    }
    broken
}

fn shipped(files: &[SourceFile]) -> impl Iterator<Item = &SourceFile> {
    files.iter().filter(|f| {
        f.is_rust()
            && !f.is_test()
            && !f.path.starts_with("crates/access/")
            && !f.path.starts_with("crates/e2e/")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "## Callers of the two doors\n\n| door | file | why |\n|---|---|---|\n| `Viewer::admit` | crates/store/src/views.rs | sign-in |\n| `SystemTask::begin` | crates/store/src/jobs.rs | workers |\n";

    #[test]
    fn the_listed_callers_pass() {
        let files = [
            SourceFile::new("crates/store/src/views.rs", "let v = Viewer::admit(p, 1, r);\n"),
            SourceFile::new("crates/store/src/jobs.rs", "let t = access::SystemTask::begin(\"matching\");\n"),
            SourceFile::new("crates/server/tests/a.rs", "SystemTask::begin(\"test\");\n"),
            SourceFile::new(
                "crates/server/src/a.rs",
                "// SystemTask::begin is not for us\n#[cfg(test)]\nmod tests { }\n",
            ),
        ];
        assert_eq!(check(&allowed(PAGE).unwrap(), &files), Vec::<String>::new());
    }

    #[test]
    fn a_stray_caller_a_stale_row_and_a_disguise_are_told() {
        let files = [
            SourceFile::new("crates/server/src/a.rs", "let t = SystemTask::begin(\"export\");\n"),
            SourceFile::new("crates/server/src/b.rs", "use access::SystemTask as Anyone;\n"),
            SourceFile::new("crates/store/src/views.rs", "Viewer::admit(p, 1, r)\n"),
        ];
        let broken = check(&allowed(PAGE).unwrap(), &files).join("\n");
        assert!(broken.contains("crates/server/src/a.rs calls `SystemTask::begin`"), "{broken}");
        assert!(broken.contains("lists crates/store/src/jobs.rs"), "{broken}");
        assert!(broken.contains("crates/server/src/b.rs:1"), "{broken}");
        assert_eq!(broken.lines().count(), 3);
    }
}

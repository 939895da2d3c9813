//! Each module says what it is; each decision record and each demonstration file says what it is, too.

use super::SourceFile;

/// Rust files of our crates that do not open with `//!`.
#[must_use]
pub fn check_modules(files: &[SourceFile]) -> Vec<String> {
    files
        .iter()
        .filter(|f| f.is_rust() && f.path.starts_with("crates/") && !f.path.ends_with("/tests.rs"))
        .filter(|f| !f.text.starts_with("//!"))
        .map(|f| {
            format!(
                "{} does not open with `//!` lines that say what it is and what it leaves to others",
                f.path
            )
        })
        .collect()
}

/// Decision records: numbered once, without holes, with a status.
#[must_use]
pub fn check_decisions(files: &[SourceFile]) -> Vec<String> {
    let records: Vec<&SourceFile> =
        files.iter().filter(|f| f.path.starts_with("docs/adr/") && f.path.ends_with(".md")).collect();
    let mut broken = Vec::new();
    for (at, record) in records.iter().enumerate() {
        let expected = format!("docs/adr/{:04}-", at + 1);
        if !record.path.starts_with(&expected) {
            broken.push(format!("{}: expected a name that starts with `{expected}`", record.path));
        }
        if !record.text.lines().any(|line| line.starts_with("Status: ")) {
            broken.push(format!("{} has no line `Status: ...`", record.path));
        }
    }
    broken
}

/// Files of the demonstration set, which must say that they are made up.
#[must_use]
pub fn check_demonstration(files: &[SourceFile]) -> Vec<String> {
    files
        .iter()
        .filter(|f| f.path.starts_with("demo/"))
        .filter(|f| {
            !f.text.contains("EXERCISE")
                || !(f.path.contains("exercise")
                    || f.path.starts_with("demo/demo.")
                    || f.path.ends_with(".md"))
        })
        .map(|f| format!("{} is not marked EXERCISE in name and content", f.path))
        .collect()
}

/// Lines of the real data, long enough to be nobody else's, that stand in the repository.
#[must_use]
pub fn check_no_real_rows(files: &[SourceFile], real: &std::collections::HashSet<String>) -> Vec<String> {
    let mut broken = Vec::new();
    for file in files {
        for (at, line) in file.text.lines().enumerate() {
            if real.contains(line.trim()) {
                broken.push(format!("{}:{}: this line stands in the real data", file.path, at + 1));
            }
        }
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silent_modules_are_told() {
        let files = [
            SourceFile::new("crates/x/src/a.rs", "use std::fmt;\n"),
            SourceFile::new("crates/x/src/b.rs", "//! What b is.\n"),
            SourceFile::new("crates/x/src/a/tests.rs", "use super::*;\n"),
        ];
        assert_eq!(check_modules(&files).len(), 1);
    }

    #[test]
    fn bad_records_are_told() {
        let files = [
            SourceFile::new("docs/adr/0001-a.md", "# A\n\nStatus: accepted\n"),
            SourceFile::new("docs/adr/0003-b.md", "# B\n"),
        ];
        assert_eq!(check_decisions(&files).len(), 2);
    }

    #[test]
    fn unmarked_demonstration_files_are_told() {
        let files = [
            SourceFile::new("demo/seizures-exercise.csv", "ref,note\n1,EXERCISE\n"),
            SourceFile::new("demo/seizures.csv", "ref,note\n1,EXERCISE\n"),
            SourceFile::new("demo/adverts-exercise.csv", "ref\n1\n"),
        ];
        assert_eq!(check_demonstration(&files).len(), 2);
    }

    #[test]
    fn real_rows_are_told() {
        let real = ["17,a row that only the real file has".to_owned()].into();
        let files = [SourceFile::new("docs/a.md", "text\n17,a row that only the real file has\n")];
        assert_eq!(check_no_real_rows(&files, &real).len(), 1);
    }
}

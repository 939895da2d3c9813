//! The files of the repository: what git tracks or would track, so that caches and builds are left out.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A check cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Git does not answer.
    #[error("git does not list the files of `{root}`: {because}")]
    Git {
        /// Where it was asked.
        root: String,
        /// What it said.
        because: String,
    },
    /// A page lacks the table that a check compares with.
    #[error("no table stands under the heading `{heading}`; expected one with a row per entry")]
    NoTable {
        /// The heading.
        heading: String,
    },
    /// Cargo does not answer.
    #[error("cargo does not tell the workspace")]
    Metadata(#[from] cargo_metadata::Error),
}

/// One text file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Path from the root, with slashes.
    pub path: String,
    /// Content.
    pub text: String,
}

impl SourceFile {
    /// A file, for bad examples.
    #[must_use]
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// Whether the file holds tests only.
    #[must_use]
    pub fn is_test(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name == "tests.rs"
            || name.contains(".test.")
            || name.contains(".spec.")
            || ["/tests/", "/e2e/", "/mock/", "/benches/"].iter().any(|part| self.path.contains(part))
    }

    /// Whether it is Rust.
    #[must_use]
    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// The lines before the tests at the end of a Rust file, with their numbers from 1.
    pub fn product_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let rust = self.is_rust();
        let cut = self
            .text
            .lines()
            .collect::<Vec<_>>()
            .windows(2)
            .position(|two| rust && two[0] == "#[cfg(test)]" && two[1].starts_with("mod "));
        self.text.lines().enumerate().take(cut.unwrap_or(usize::MAX)).map(|(at, line)| (at + 1, line))
    }

    /// The same without comment lines.
    pub fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.product_lines().filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

/// Root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All text files of the repository.
///
/// # Errors
/// Git cannot be asked.
pub fn repository() -> Result<Vec<SourceFile>, Error> {
    let root = root();
    let broken = |because: String| Error::Git { root: root.display().to_string(), because };
    let listed = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(&root)
        .output()
        .map_err(|e| broken(e.to_string()))?;
    if !listed.status.success() {
        return Err(broken(String::from_utf8_lossy(&listed.stderr).into_owned()));
    }
    let names = String::from_utf8_lossy(&listed.stdout).into_owned();
    let mut files: Vec<SourceFile> = names
        .split('\0')
        .filter(|path| !path.is_empty())
        // A file that is deleted but not yet committed, or is no text, has no rule to keep.
        .filter_map(|path| Some(SourceFile::new(path, &std::fs::read_to_string(root.join(path)).ok()?)))
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_at_the_end_do_not_count() {
        let file = SourceFile::new("crates/x/src/a.rs", "//! a\nfn a() {}\n\n#[cfg(test)]\nmod tests {\n}\n");
        assert_eq!(file.product_lines().count(), 3);
        assert_eq!(file.code_lines().map(|(n, _)| n).collect::<Vec<_>>(), [2, 3]);
        assert!(SourceFile::new("crates/x/tests/a.rs", "").is_test());
        assert!(SourceFile::new("crates/x/src/label/tests.rs", "").is_test());
        assert!(!file.is_test());
    }

    #[test]
    fn the_repository_has_this_file() {
        let files = repository().unwrap();
        assert!(files.iter().any(|f| f.path == "crates/e2e/src/tidy/source.rs"));
    }
}

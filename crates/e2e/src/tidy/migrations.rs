//! A migration that a release carried never changes: `released_migrations.txt` holds its digest.

use super::SourceFile;

/// The list, beside this crate's manifest: digest, two spaces, path; lines that start with `#` are words.
pub const LIST: &str = "crates/e2e/released_migrations.txt";

/// Released migrations that are gone or changed.
#[must_use]
pub fn check(list: &str, files: &[SourceFile]) -> Vec<String> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| {
            let Some((digest, path)) = line.split_once("  ") else {
                return Some(format!("{LIST}: `{line}` is not a digest, two spaces and a path"));
            };
            match files.iter().find(|f| f.path == path) {
                None => Some(format!("{path} was released and is gone; put it back")),
                Some(f) if digest_of(&f.text) != digest => Some(format!(
                    "{path} was released and has changed; put it back and write a new migration"
                )),
                Some(_) => None,
            }
        })
        .collect()
}

/// The digest as it stands in the list.
#[must_use]
pub fn digest_of(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_and_missing_migrations_are_told() {
        let files =
            [SourceFile::new("m/1.sql", "create table a (x);\n"), SourceFile::new("m/2.sql", "changed\n")];
        let list = format!(
            "# words\n{}  m/1.sql\n{}  m/2.sql\n{}  m/3.sql\nnonsense\n",
            digest_of("create table a (x);\n"),
            digest_of("as released\n"),
            digest_of("")
        );
        let broken = check(&list, &files);
        assert_eq!(broken.len(), 3, "{broken:?}");
    }
}

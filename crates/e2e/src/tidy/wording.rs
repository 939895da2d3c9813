//! Lints that we may not switch off, and words that no page may use.

use super::SourceFile;

/// A report tells of suspects, and a court of the convicted; we call nobody this.
const NEVER_SAID: &str = "trafficker";

/// Rust files that switch a lint off without the compiler minding when the reason is gone.
#[must_use]
pub fn check_allow(files: &[SourceFile]) -> Vec<String> {
    lines_with(files.iter().filter(|f| f.is_rust()), |line| {
        let line = line.trim_start();
        ["#[allow(", "#![allow(", "#[allow (", "#![allow ("].iter().any(|a| line.starts_with(a))
    })
    .into_iter()
    .map(|at| format!("{at}: use `#[expect(.., reason = \"..\")]`"))
    .collect()
}

/// Words shown to people, and the words of messages.
#[must_use]
pub fn check_words(files: &[SourceFile]) -> Vec<String> {
    let shown = |f: &&SourceFile| {
        f.path.starts_with("ui/src/")
            || (f.path.starts_with("crates/") && f.is_rust() && !f.path.starts_with("crates/e2e/"))
    };
    lines_with(files.iter().filter(shown).filter(|f| !f.is_test()), |line| {
        !line.trim_start().starts_with("//") && line.to_lowercase().contains(NEVER_SAID)
    })
    .into_iter()
    .map(|at| format!("{at}: nobody is called a `{NEVER_SAID}`; give the step that the report gives"))
    .collect()
}

fn lines_with<'a>(files: impl Iterator<Item = &'a SourceFile>, bad: impl Fn(&str) -> bool) -> Vec<String> {
    files
        .flat_map(|f| f.text.lines().enumerate().map(move |(at, line)| (f, at, line)))
        .filter(|(_, _, line)| bad(line))
        .map(|(f, at, _)| format!("{}:{}", f.path, at + 1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn allow_is_told() {
        let files = [
            SourceFile::new("crates/x/src/a.rs", concat!("#[al", "low(dead_code)]\nfn a() {}\n")),
            SourceFile::new(
                "crates/x/src/b.rs",
                "#[expect(dead_code, reason = \"later\")]\n#[allow_missing = true]\n",
            ),
        ];
        assert_eq!(check_allow(&files).len(), 1);
    }

    #[test]
    fn the_word_is_told() {
        let files = [
            SourceFile::new("ui/src/locales/en.ts", "subject: 'Known Traffickers',\n"),
            SourceFile::new(
                "crates/server/src/a.rs",
                "// nobody is a trafficker\nlet t = \"a trafficker\";\n",
            ),
            SourceFile::new("docs/a.md", "no trafficker here\n"),
        ];
        let broken = check_words(&files);
        assert_eq!(broken.len(), 2, "{broken:?}");
        assert!(broken[1].starts_with("crates/server/src/a.rs:2"));
    }
}

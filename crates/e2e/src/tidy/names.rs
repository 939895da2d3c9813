//! Names are nouns of the field; a drawer for odds and ends has no name.

use super::SourceFile;

/// Never a word of a name.
const WORDS: &[&str] = &["util", "utils", "helper", "helpers", "misc", "manager", "managers"];
/// Never a whole name ("common names" of a species are a word of the field).
const WHOLE: &[&str] = &["common", "shared", "core_utils"];
/// Words that introduce a name in Rust and TypeScript.
const INTRODUCED_BY: &[&str] = &["mod", "struct", "enum", "trait", "class", "interface", "type"];

/// Files, folders, crates, modules and types with such names.
#[must_use]
pub fn check(files: &[SourceFile]) -> Vec<String> {
    let code = |f: &&SourceFile| {
        (f.path.starts_with("crates/") || f.path.starts_with("ui/src/"))
            && [".rs", ".ts", ".tsx"].iter().any(|e| f.path.ends_with(e))
            && !f.path.ends_with(".d.ts")
    };
    let mut broken = Vec::new();
    for file in files.iter().filter(code) {
        for part in file.path.split('/') {
            let stem = part.split('.').next().unwrap_or(part);
            if is_banned(stem) {
                broken.push(format!("{}: `{stem}` names no thing of the field", file.path));
            }
        }
        for (at, line) in file.code_lines() {
            if let Some(name) = introduced(line).filter(|name| is_banned(name)) {
                broken.push(format!("{}:{at}: `{name}` names no thing of the field", file.path));
            }
        }
    }
    broken
}

fn introduced(line: &str) -> Option<&str> {
    let mut words =
        line.split_whitespace().skip_while(|w| matches!(*w, "pub" | "pub(crate)" | "export" | "default"));
    words.next().filter(|w| INTRODUCED_BY.contains(w))?;
    words.next().map(|w| w.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or(w))
}

fn is_banned(name: &str) -> bool {
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    WHOLE.contains(&snake.as_str()) || snake.split(['_', '-']).any(|word| WORDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawers_are_told() {
        let files = [
            SourceFile::new("crates/x/src/utils.rs", ""),
            SourceFile::new("crates/common/src/lib.rs", ""),
            SourceFile::new(
                "crates/x/src/a.rs",
                "pub struct SessionManager {\npub(crate) mod row_helpers;\n",
            ),
            SourceFile::new("ui/src/misc/a.ts", "export class Common {}\n"),
            SourceFile::new("crates/x/src/common_names.rs", "pub struct Management;\n// a manager\n"),
            SourceFile::new("docs/utils.md", ""),
        ];
        let broken = check(&files);
        assert_eq!(broken.len(), 6, "{broken:?}");
        assert!(broken.iter().any(|b| b.contains("a.rs:1: `SessionManager`")));
        assert!(!broken.iter().any(|b| b.contains("common_names")));
    }
}

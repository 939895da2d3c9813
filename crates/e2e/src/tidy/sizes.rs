//! Files stay short. (Functions are clippy's: `too_many_lines` at 60.)

use super::SourceFile;

/// Most lines of a file, its tests left out.
pub const MOST_LINES: usize = 500;

/// Tables of facts and catalogues of words grow with the world, not with the code; generated files are nobody's to read.
fn is_exempt(path: &str) -> bool {
    (path.contains("/src/") && path.contains("/tables/"))
        || path.contains("/locales/")
        || path.ends_with(".d.ts")
}

/// Files that are too long.
#[must_use]
pub fn check(files: &[SourceFile]) -> Vec<String> {
    files
        .iter()
        .filter(|f| [".rs", ".ts", ".tsx", ".css", ".mjs"].iter().any(|e| f.path.ends_with(e)))
        .filter(|f| !f.is_test() && !is_exempt(&f.path))
        .filter_map(|f| {
            let lines = f.product_lines().count();
            (lines > MOST_LINES)
                .then(|| format!("{} has {lines} lines, expected at most {MOST_LINES}; split it", f.path))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_files_are_told() {
        let long = "x\n".repeat(MOST_LINES + 1);
        let tested = format!("{}#[cfg(test)]\nmod tests {{\n{}}}\n", "x\n".repeat(10), "x\n".repeat(900));
        let files = [
            SourceFile::new("crates/x/src/long.rs", &long),
            SourceFile::new("ui/src/Long.tsx", &long),
            SourceFile::new("crates/x/src/tested.rs", &tested),
            SourceFile::new("crates/x/src/tables/taxa.rs", &long),
            SourceFile::new("crates/x/tests/long.rs", &long),
            SourceFile::new("docs/long.md", &long),
        ];
        let broken = check(&files);
        assert_eq!(broken.len(), 2, "{broken:?}");
        assert!(broken[0].contains("crates/x/src/long.rs has 501 lines"));
    }
}

//! Tables by tariff line, from the narrowest line to the widest: 0305.71 before 03.05 before chapter 03.

use std::collections::HashMap;

/// What stands at lines of two to six figures.
pub(super) struct Headings<T> {
    by_line: HashMap<String, T>,
}

impl<T> Headings<T> {
    /// From lines and what stands there; of two equal lines the first counts.
    pub(super) fn new(lines: impl Iterator<Item = (String, T)>) -> Self {
        let mut by_line = HashMap::new();
        for (line, what) in lines {
            by_line.entry(line).or_insert(what);
        }
        Self { by_line }
    }

    /// What stands at the narrowest line that holds the code.
    pub(super) fn find(&self, code: &str) -> Option<&T> {
        let figures = figures(code)?;
        (2..=figures.len()).rev().find_map(|length| self.by_line.get(figures.get(..length)?))
    }
}

/// The figures of a tariff code, six at most: `0507.90`, `0507 90 00`, `HS 050790`. `None` for what is no code.
pub(super) fn figures(code: &str) -> Option<String> {
    let code = code.trim();
    let code = code.strip_prefix("HS").or_else(|| code.strip_prefix("hs")).unwrap_or(code);
    let figures: String = code.chars().filter(|c| !matches!(c, '.' | ' ' | '-')).collect();
    let fits = (2..=12).contains(&figures.len()) && figures.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| figures.chars().take(6).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrowest_line_counts() {
        let lines = [("03", 'a'), ("0305", 'b'), ("030571", 'c')].map(|(l, c)| (l.to_owned(), c));
        let headings = Headings::new(lines.into_iter());
        for (code, expected) in [
            ("0305.71", Some('c')),
            ("0305719000", Some('c')),
            ("HS 030559", Some('b')),
            ("0302", Some('a')),
            ("04", None),
            ("0", None),
            ("fish", None),
            ("", None),
        ] {
            assert_eq!(headings.find(code).copied(), expected, "{code}");
        }
    }
}

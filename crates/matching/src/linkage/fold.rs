//! Text in the form in which tables are compared: Latin letters and digits, lower case, single spaces.

/// Appends the folded form of `text` to `out`: every script in Latin letters, marks gone, apostrophes joining,
/// everything else a single space. An ideograph is a word of its own.
pub(crate) fn fold_into(text: &str, out: &mut String) {
    let start = out.len();
    for c in text.chars() {
        if c.is_ascii() {
            push(c, start, out);
            continue;
        }
        if matches!(c, '\u{2019}' | '\u{2bc}' | '\u{2018}' | '\u{b4}') {
            continue;
        }
        let ideograph =
            matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{20000}'..='\u{3ffff}');
        if ideograph {
            push(' ', start, out);
        }
        any_ascii::any_ascii_char(c).chars().for_each(|c| push(c, start, out));
        if ideograph {
            push(' ', start, out);
        }
    }
    let kept = out[start..].trim_end().len();
    out.truncate(start + kept);
}

fn push(c: char, start: usize, out: &mut String) {
    if c.is_ascii_alphanumeric() {
        out.push(c.to_ascii_lowercase());
    } else if c != '\'' && out.len() > start && !out.ends_with(' ') {
        out.push(' ');
    }
}

/// The folded form of a text.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// What a word sounds like, roughly and in many languages alike: first letter by its sound, then consonants by groups that
/// spellings mix up; vowels, `h` and doubled letters gone.
#[must_use]
pub fn skeleton(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let bytes = word.as_bytes();
    let mut last = 0;
    for (n, b) in bytes.iter().enumerate() {
        let next = bytes.get(n + 1).copied().unwrap_or(0);
        let sound = match b {
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' => {
                if out.is_empty() {
                    out.push('a');
                }
                last = 0;
                continue;
            }
            b'h' if out.is_empty() => b'h',
            b'h' => continue,
            b'p' if next == b'h' => b'f',
            b'c' if matches!(next, b'e' | b'i' | b'y') => b's',
            b'c' | b'k' | b'q' | b'g' if out.is_empty() => b'k',
            b'c' | b'k' | b'q' => b'k',
            b's' | b'z' | b'x' => b's',
            b'v' | b'w' => b'v',
            b'd' | b't' => b't',
            b'j' => b'j',
            b'b' | b'p' => b'p',
            other => *other,
        };
        if sound != last {
            out.push(char::from(sound));
            last = sound;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_marks_are_folded() {
        for (text, folded) in [
            ("  O'Brien-Smith,  Jr. ", "obrien smith jr"),
            ("Müller", "muller"),
            ("Иванов", "ivanov"),
            ("王小明", "wang xiao ming"),
            ("---", ""),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn spellings_of_a_sound_share_a_skeleton() {
        for (a, b) in
            [("philip", "filip"), ("mohammed", "muhamad"), ("katherine", "catherin"), ("schwarz", "schwars")]
        {
            assert_eq!(skeleton(a), skeleton(b), "{a} {b}");
        }
        assert_ne!(skeleton("martin"), skeleton("marvin"));
    }
}

//! The words of a column name.
//!
//! `Weight (kg) `, `scales_kg`, `SeizureDate` and `Scales weight (kg). Indicate "Y" if seized` are names that
//! people give to columns: a head that says what it is, and asides that say how. No meaning is attached here.

/// Words of a name, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    /// Before any bracket, line end or sentence end.
    pub(crate) head: Vec<String>,
    /// The rest.
    pub(crate) aside: Vec<String>,
}

impl Words {
    pub(crate) fn of(name: &str) -> Self {
        let cut =
            name.char_indices().find(|(at, c)| ends_head(name, *at, *c)).map_or(name.len(), |(at, _)| at);
        let (head, aside) = name.split_at(cut);
        Self { head: split(head), aside: split(aside) }
    }

    /// Whether any of the alternatives `a|b|c` is a word of the head.
    pub(crate) fn has(&self, alternatives: &str) -> bool {
        self.head.iter().any(|w| is_one(w, alternatives))
    }
}

pub(crate) fn is_one(word: &str, alternatives: &str) -> bool {
    alternatives.split('|').any(|a| a == word)
}

/// A bracket, a line end, or a full stop before more words ends the head; a first character never does.
fn ends_head(name: &str, at: usize, c: char) -> bool {
    if name[..at].trim().is_empty() {
        return false;
    }
    match c {
        // `Country(ies) of transit` goes on after its bracket.
        '(' => !name[..at].ends_with(char::is_alphabetic) || name.trim_end().ends_with(')'),
        '[' | '{' | '\n' | '\r' | '?' | ':' => true,
        '-' => name[..at].ends_with(' ') && name[at..].starts_with("- "),
        _ => false,
    }
}

/// Splits at everything that is no letter or digit, and where a word in capitals follows a small letter.
fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut small = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let boundary = !(c.is_alphanumeric() || is_mark(c));
        // `SeizureDate` and `sellerID` are two words each, `MoC` is one.
        let starts_word = small && c.is_uppercase() && chars.peek().is_some_and(|n| n.is_alphabetic());
        if (boundary || starts_word) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if !boundary {
            word.extend(c.to_lowercase());
        }
        small = c.is_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words.iter_mut().for_each(strip_number);
    words
}

/// `City1` counts stops; the number says nothing about what the column holds.
fn strip_number(word: &mut String) {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    if letters.chars().count() > 2 && letters.len() < word.len() {
        word.truncate(letters.len());
    }
}

/// Combining marks of Indic and South-East Asian scripts belong to the word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}' | '\u{0900}'..='\u{0dff}' | '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_and_asides() {
        let words = |name| {
            let w = Words::of(name);
            (w.head.join(" "), w.aside.join(" "))
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(words("Weight (kg) "), pair("weight", "kg"));
        assert_eq!(words("scales_kg"), pair("scales kg", ""));
        assert_eq!(words("SeizureDate"), pair("seizure date", ""));
        assert_eq!(words("Major \n(= or > 500 kg)"), pair("major", "or 500 kg"));
        assert_eq!(words("Estimated weight - if number"), pair("estimated weight", "if number"));
        assert_eq!(words("Origin City2"), pair("origin city", ""));
        assert_eq!(words("MoC Description sellerID"), pair("moc description seller id", ""));
        assert_eq!(words("Country(ies) of transit"), pair("country ies of transit", ""));
        assert_eq!(words("Weight(kg)"), pair("weight", "kg"));
        assert_eq!(words("(kg)"), pair("kg", ""));
        assert_eq!(words(""), pair("", ""));
    }
}

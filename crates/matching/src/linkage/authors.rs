//! Lists of people in one cell: authors of a publication, artists of a record.

use super::fold;

/// Whether a cell lists several people.
pub(crate) fn listed(text: &str) -> bool {
    let parts: Vec<&str> = parts(text).collect();
    let person = |part: &&str| {
        let words = part.split_whitespace().count();
        (1..=4).contains(&words) && !part.bytes().any(|b| b.is_ascii_digit())
    };
    let several_words =
        parts.iter().filter(|p| p.split([' ', '.']).filter(|w| !w.is_empty()).count() >= 2).count();
    parts.len() >= 2 && parts.iter().all(person) && several_words * 2 >= parts.len()
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', ',', '&', '|', '\n']).flat_map(|part| part.split(" and ")).map(str::trim).filter(
        |part| {
            !part.is_empty() && !part.eq_ignore_ascii_case("et al") && !part.eq_ignore_ascii_case("et al.")
        },
    )
}

/// The family names of a list of people, folded, a space between two.
///
/// Given names are left out: one table has initials where another has them written out, and a list of family names tells
/// enough.
pub(crate) fn family_names(text: &str, out: &mut String) {
    for part in parts(text) {
        let words: Vec<String> = part.split([' ', '.', '\t']).map(fold).filter(|w| !w.is_empty()).collect();
        let initials = |word: &str| word.len() <= 1 || (word.len() == 2 && !word.bytes().any(is_vowel));
        let Some(last) =
            words.iter().rposition(|w| !initials(w) && !["jr", "sr", "ii", "iii"].contains(&w.as_str()))
        else {
            // Initials alone belong to the name before.
            continue;
        };
        // `Meyer J K` has the family name first.
        let family =
            if last + 1 < words.len() { words.iter().find(|w| !initials(w)) } else { words.get(last) };
        if let Some(family) = family {
            if !out.is_empty() {
                out.push(' ');
            }
            // A name of two parts is one word.
            out.extend(family.chars().filter(|c| *c != ' '));
        }
    }
}

fn is_vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn family_names_come_out_of_every_order() {
        for (text, expected) in [
            ("Anna Meyer, John K. Ochieng", "meyer ochieng"),
            ("A Meyer, JK Ochieng", "meyer ochieng"),
            ("Meyer, A.; Ochieng, J. K.", "meyer ochieng"),
            ("Meyer A, Ochieng J", "meyer ochieng"),
            ("Anna Meyer and Jean-Luc Petit", "meyer petit"),
            ("Meyer", "meyer"),
        ] {
            let mut out = String::new();
            family_names(text, &mut out);
            assert_eq!(out, expected, "{text}");
        }
        assert!(listed("Anna Meyer, John K. Ochieng"));
        assert!(!listed("12 Market Street, Nairobi"));
        assert!(!listed("Query processing"));
    }
}

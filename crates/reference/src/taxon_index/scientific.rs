//! A scientific name as people write it: qualifiers, authors, hybrid signs and ranks taken off, words made comparable.
//!
//! Two forms of each word: folded, and *loose*, in which the spellings that Latin names are known to mix (`y` and `i`,
//! `ae` and `e`, doubled letters, the endings of gender and case) are one. Which name is meant is left to the index.

use crate::fold::fold;

/// How the writer restricted the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Qualifier {
    /// None.
    None,
    /// `cf.`, `aff.`, `nr.`, `?`: it looks like it.
    LooksLike,
    /// `sp.`, `spp.`: the genus, species not told.
    Open,
    /// `×`: a hybrid.
    Hybrid,
}

/// A name in its words, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Scientific {
    /// Genus, or its initial.
    pub(crate) genus: String,
    /// Species epithet.
    pub(crate) species: Option<String>,
    /// Subspecies or variety.
    pub(crate) below: Option<String>,
    pub(crate) qualifier: Qualifier,
    /// Whether something, such as an author, was left off.
    pub(crate) shortened: bool,
}

impl Scientific {
    /// Reads a name; `None` where the text cannot be one.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let text = without_brackets(text);
        let capitals = text.chars().all(|c| !c.is_lowercase());
        let mut name = Self {
            genus: String::new(),
            species: None,
            below: None,
            qualifier: Qualifier::None,
            shortened: false,
        };
        let mut tokens =
            text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '_')).filter(|t| !t.is_empty());
        let first = tokens.next()?;
        let first = match first {
            "×" | "x" | "X" => {
                name.qualifier = Qualifier::Hybrid;
                tokens.next()?
            }
            first => first,
        };
        name.genus = word(first)?;
        for token in tokens {
            if !name.take(token, capitals) {
                name.shortened = true;
                break;
            }
        }
        Some(name)
    }

    /// Takes the next word; false where the name is at its end.
    fn take(&mut self, token: &str, capitals: bool) -> bool {
        let plain = token.trim_matches(|c: char| !c.is_alphanumeric() && c != '×' && c != '?').to_lowercase();
        match plain.as_str() {
            "×" | "x" => self.qualifier = Qualifier::Hybrid,
            "cf" | "aff" | "nr" | "near" | "prob" | "probably" | "?" => self.qualifier = Qualifier::LooksLike,
            "sp" | "spp" | "spec" | "species" | "sps" if self.species.is_none() => {
                self.qualifier = Qualifier::Open;
                return false;
            }
            "ssp" | "subsp" | "subspecies" | "var" | "variety" | "forma" | "f" | "morph" => {}
            "" => {}
            _ => return self.take_epithet(token, capitals),
        }
        true
    }

    fn take_epithet(&mut self, token: &str, capitals: bool) -> bool {
        let token = match token.strip_prefix('×') {
            Some(rest) => {
                self.qualifier = Qualifier::Hybrid;
                rest
            }
            None => token,
        };
        // An author begins with a capital, where the writer uses capitals at all.
        if !capitals && self.species.is_some() && token.chars().next().is_some_and(char::is_uppercase) {
            return false;
        }
        let Some(epithet) = word(token).filter(|w| w.len() > 1) else { return false };
        if is_link(&epithet) {
            return false;
        }
        if self.species.is_none() {
            self.species = Some(epithet);
        } else if self.below.is_none() {
            self.below = Some(epithet);
        } else {
            return false;
        }
        true
    }

    /// Whether the genus is only an initial, `P.`
    pub(crate) fn is_abbreviated(&self) -> bool {
        self.genus.len() <= 2
    }

    /// The words with single spaces.
    pub(crate) fn key(&self) -> String {
        let mut key = self.genus.clone();
        for more in [&self.species, &self.below].into_iter().flatten() {
            key.push(' ');
            key.push_str(more);
        }
        key
    }
}

fn is_link(word: &str) -> bool {
    matches!(
        word,
        "et" | "ex" | "and" | "in" | "de" | "von" | "van" | "auct" | "nec" | "non" | "sensu" | "al"
    )
}

/// Author or subgenus in brackets say nothing of which name it is.
fn without_brackets(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// One word of a name: letters only, hyphens and apostrophes gone; `None` where something else stands in it.
fn word(token: &str) -> Option<String> {
    let token = token.trim_matches(|c: char| !c.is_alphanumeric());
    let joined: String = token.chars().filter(|c| !matches!(c, '-' | '\'' | '’' | '.')).collect();
    let mut folded = fold(&joined);
    if folded.bytes().any(|b| b.is_ascii_digit())
        && folded.bytes().filter(u8::is_ascii_alphabetic).count() >= 3
    {
        // Scanners read `l` as 1 and `o` as 0.
        folded = folded.replace(['1', '|'], "l").replace('0', "o").replace('5', "s");
    }
    let fine = !folded.is_empty() && folded.bytes().all(|b| b.is_ascii_lowercase());
    fine.then_some(folded)
}

/// A word of a name, ready to be compared with many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Latin {
    pub(crate) word: Box<str>,
    pub(crate) loose: Box<str>,
    /// A bit for each letter that occurs: two slips change four bits at most.
    letters: u32,
}

impl Latin {
    pub(crate) fn genus(word: &str) -> Self {
        Self::new(word, loose(word))
    }

    pub(crate) fn epithet(word: &str) -> Self {
        Self::new(word, loose_epithet(word))
    }

    fn new(word: &str, loose: String) -> Self {
        let letters = word.bytes().fold(0, |bits, b| bits | 1 << (b.wrapping_sub(b'a') & 31));
        Self { word: word.into(), loose: loose.into(), letters }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.word.is_empty()
    }

    /// Whether so few slips could make one word the other, judged quickly; never false where they could.
    pub(crate) fn may_be(&self, other: &Self, slips: usize) -> bool {
        self.word.len().abs_diff(other.word.len()) <= slips
            && (self.letters ^ other.letters).count_ones() as usize <= 2 * slips
    }
}

/// The loose form of a folded word of a name.
pub(crate) fn loose(word: &str) -> String {
    let bytes = word.as_bytes();
    let mut out = String::with_capacity(word.len());
    let mut at = 0;
    while let Some(b) = bytes.get(at).copied() {
        let next = bytes.get(at + 1).copied();
        let c = match (b, next) {
            (b'a' | b'o', Some(b'e')) => {
                at += 1;
                'e'
            }
            (b'p', Some(b'h')) => {
                at += 1;
                'f'
            }
            (b't' | b'r' | b'c', Some(b'h')) => {
                at += 1;
                char::from(b)
            }
            (b'y' | b'j', _) => 'i',
            (b'k' | b'q', _) => 'c',
            (b'w', _) => 'v',
            (b'z', _) => 's',
            (b, _) => char::from(b),
        };
        at += 1;
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

/// The loose form of an epithet: without the endings of gender and case.
pub(crate) fn loose_epithet(word: &str) -> String {
    let mut out = loose(word);
    for ending in ["ensis", "ense", "orum", "arum", "us", "um", "is", "os", "er", "a", "e", "i", "o"] {
        let Some(stem) = out.strip_suffix(ending) else { continue };
        if stem.len() >= 3 {
            let keep = if ending.starts_with("ens") { stem.len() + 3 } else { stem.len() };
            out.truncate(keep);
            break;
        }
    }
    while out.len() > 3 && out.ends_with('i') {
        out.pop();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_as_people_write_them() {
        let cases = [
            ("Manis javanica Desmarest, 1822", "manis javanica", Qualifier::None),
            ("MANIS JAVANICA", "manis javanica", Qualifier::None),
            ("Python (Python) molurus bivittatus", "python molurus bivittatus", Qualifier::None),
            ("Manis cf. pentadactyla", "manis pentadactyla", Qualifier::LooksLike),
            ("Hippocampus spp.", "hippocampus", Qualifier::Open),
            ("P. tetradactyla", "p tetradactyla", Qualifier::None),
            ("Paphiopedilum × siamense", "paphiopedilum siamense", Qualifier::Hybrid),
            ("Aloe albida var. minor", "aloe albida minor", Qualifier::None),
            ("Arctostaphylos uva-ursi", "arctostaphylos uvaursi", Qualifier::None),
        ];
        for (text, key, qualifier) in cases {
            let name = Scientific::of(text).unwrap();
            assert_eq!((name.key().as_str(), name.qualifier), (key, qualifier), "{text}");
        }
    }

    #[test]
    fn spellings_that_are_mixed_are_one() {
        for (a, b) in [
            ("albus", "alba"),
            ("sylvestris", "silvestre"),
            ("caerulea", "ceruleus"),
            ("mulleri", "muellerii"),
        ] {
            if a == "mulleri" {
                assert_eq!(loose_epithet(a), "muler");
                assert_eq!(loose_epithet(b), "mueler", "ue for ü is a letter more, for the fuzzy look-up");
            } else {
                assert_eq!(loose_epithet(a), loose_epithet(b), "{a} {b}");
            }
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in ".{0,60}") {
            if let Some(name) = Scientific::of(&text) {
                prop_assert!(name.key().split(' ').all(|w| !w.is_empty()));
                loose_epithet(&name.genus);
            }
        }
    }
}

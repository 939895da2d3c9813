//! One comparable form of words: what the tables are indexed by and what free text is scanned in.
//!
//! Compatibility forms are unified, case and Latin, Greek and Cyrillic accents go, apostrophes vanish, other
//! punctuation becomes a space. Marks of scripts that write vowels with them (Thai, Devanagari, Telugu) stay.
//! Whether two equal forms mean the same is for the tables to say.

use unicode_normalization::UnicodeNormalization;

/// Folded text with, for every byte of it, where the character came from in the original.
pub(crate) struct Folded {
    pub(crate) text: String,
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl Folded {
    /// The byte range of the original that the range `from..to` of the folded text came from.
    pub(crate) fn original(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        let start = *self.starts.get(from)?;
        let end = *self.ends.get(to.checked_sub(1)?)?;
        Some((start as usize, end as usize))
    }

    fn push(&mut self, c: char, start: usize, end: usize) {
        self.text.push(c);
        // Offsets beyond 4 GiB cannot occur: readers bound a field far below.
        let (start, end) = (u32::try_from(start).unwrap_or(u32::MAX), u32::try_from(end).unwrap_or(u32::MAX));
        for _ in 0..c.len_utf8() {
            self.starts.push(start);
            self.ends.push(end);
        }
    }

    fn space(&mut self, start: usize, end: usize) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.push(' ', start, end);
        }
    }
}

/// The folded form of `text`: words separated by single spaces.
pub(crate) fn fold(text: &str) -> String {
    // Most cells are short ASCII without punctuation that matters; the general way gives the same.
    if text.bytes().all(|b| b.is_ascii() && !matches!(b, b'.' | b'&')) {
        fold_plain(text)
    } else {
        fold_mapped(text).text
    }
}

fn fold_plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte.to_ascii_lowercase()));
        } else if !is_apostrophe(char::from(byte)) && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    out
}

/// The folded form with its way back into the original.
pub(crate) fn fold_mapped(text: &str) -> Folded {
    let mut out = Folded {
        text: String::with_capacity(text.len()),
        starts: Vec::with_capacity(text.len()),
        ends: Vec::with_capacity(text.len()),
    };
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if c == '.' && joins_initials(&out.text, text.get(end..).unwrap_or_default()) {
            continue;
        }
        push_folded(&mut out, c, at, end);
    }
    while out.text.ends_with(' ') {
        out.text.pop();
        out.starts.pop();
        out.ends.pop();
    }
    out
}

fn push_folded(out: &mut Folded, c: char, at: usize, end: usize) {
    if c.is_ascii_alphanumeric() {
        out.push(c.to_ascii_lowercase(), at, end);
        return;
    }
    if is_apostrophe(c) {
        return;
    }
    if c == '&' {
        out.space(at, end);
        for letter in "and".chars() {
            out.push(letter, at, end);
        }
        out.space(at, end);
        return;
    }
    if let Some(plain) = stroked(c) {
        for p in plain.chars() {
            out.push(p, at, end);
        }
        return;
    }
    for d in std::iter::once(c).nfkd().flat_map(char::to_lowercase) {
        if ('\u{300}'..='\u{36f}').contains(&d) || d == '\u{200b}' || d == '\u{feff}' || is_apostrophe(d) {
            continue;
        }
        if let Some(plain) = stroked(d) {
            for p in plain.chars() {
                out.push(p, at, end);
            }
        } else if d.is_alphanumeric() || is_vowel_mark(d) {
            out.push(d, at, end);
        } else {
            out.space(at, end);
        }
    }
}

/// `U.A.E.` is one word, `O.R. Tambo` two: a point between single letters joins them.
fn joins_initials(before: &str, after: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or_default();
    let mut rest = after.chars();
    let single_before = last.len() <= 5 && last.chars().all(char::is_alphabetic) && !last.is_empty();
    let single_after =
        rest.next().is_some_and(char::is_alphabetic) && !rest.next().is_some_and(char::is_alphanumeric);
    // Only runs that began as initials: the letter before the point stands alone or follows another joined letter.
    single_before && single_after && last.chars().count() <= 4
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʻ' | 'ʼ' | 'ʹ')
}

/// Marks that carry vowels or tones in scripts where dropping them would change the word.
fn is_vowel_mark(c: char) -> bool {
    matches!(u32::from(c),
        0x0900..=0x0DFF // Indic scripts
        | 0x0E30..=0x0E4E // Thai
        | 0x0EB0..=0x0ECD // Lao
        | 0x102B..=0x103E // Myanmar
        | 0x17B4..=0x17D3 // Khmer
        | 0x3099..=0x309A // kana voicing
    )
}

/// Letters with strokes and ligatures have no decomposition in Unicode.
fn stroked(c: char) -> Option<&'static str> {
    Some(match c {
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'ħ' | 'Ħ' => "h",
        'ı' => "i",
        'ŧ' | 'Ŧ' => "t",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        _ => return None,
    })
}

/// English names of animals that end in `u`: of all other words in `-us` the whole is the singular. From memory.
const ENDING_IN_U: [&str; 9] =
    ["tegu", "emu", "gnu", "kudu", "zebu", "nandu", "urubu", "caribou", "pirarucu"];

/// The word without its English plural ending. Tables and texts go through the same door, so that an odd stem
/// does no harm as long as it is the same on both sides.
pub(crate) fn singular(word: &str) -> &str {
    if !word.is_ascii() || word.len() < 4 {
        return word;
    }
    if let Some(stem) = word.strip_suffix("ies") {
        // `canaries` and `budgies`: the stem ends in neither `y` nor `ie`, see below.
        return if word.len() > 4 { stem } else { word };
    }
    if let Some(stem) = word.strip_suffix("ie") {
        return if word.len() > 4 { stem } else { word };
    }
    for ending in ["ches", "shes", "xes", "oes"] {
        if word.ends_with(ending) {
            return &word[..word.len() - 2];
        }
    }
    if let Some(stem) = word.strip_suffix('s').filter(|stem| ENDING_IN_U.contains(stem)) {
        return stem;
    }
    if word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        return word;
    }
    if let Some(stem) = word.strip_suffix('s') {
        return stem;
    }
    match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => stem,
        _ => word,
    }
}

/// Every word of folded text without its plural ending.
pub(crate) fn singulars(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    for word in folded.split(' ') {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(singular(word));
    }
    out
}

/// Whether words of this script are written without spaces between them.
pub(crate) fn runs_together(c: char) -> bool {
    matches!(u32::from(c),
        0x0E00..=0x0EFF // Thai, Lao
        | 0x1000..=0x109F // Myanmar
        | 0x1780..=0x17FF // Khmer
        | 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF // kana, Han
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds() {
        for (raw, expected) in [
            ("  Côte d’Ivoire ", "cote divoire"),
            ("U.A.E.", "uae"),
            ("O.R. Tambo", "or tambo"),
            ("M. javanica", "m javanica"),
            ("Nghệ An", "nghe an"),
            ("Đồng Nai", "dong nai"),
            ("Birds-of-paradise", "birds of paradise"),
            ("Trinidad & Tobago", "trinidad and tobago"),
            ("穿山甲", "穿山甲"),
            ("งาช้าง", "งาช้าง"),
            ("हाथी दांत", "हाथी दांत"),
            ("ＡＢＣ", "abc"),
            ("…", ""),
        ] {
            assert_eq!(fold(raw), fold(expected), "{raw}");
            if expected.is_ascii() {
                assert_eq!(fold(raw), expected, "{raw}");
            }
        }
    }

    #[test]
    fn plurals_meet_singulars() {
        for (many, one) in [
            ("tortoises", "tortoise"),
            ("finches", "finch"),
            ("canaries", "canary"),
            ("budgies", "budgie"),
            ("foxes", "fox"),
            ("pythons", "python"),
            ("mynahs", "mynah"),
            ("lories", "lory"),
            ("monkeys", "monkey"),
            ("tegus", "tegu"),
            ("caribous", "caribou"),
        ] {
            assert_eq!(singular(many), singular(one), "{many}");
        }
        assert_eq!(singular("Manis"), "Manis");
        assert_eq!(singular("crocodylus"), "crocodylus");
    }

    proptest! {
        #[test]
        fn folding_twice_is_once(text in "\\PC{0,60}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn the_short_way_gives_the_same(text in "[ -~]{0,60}") {
            prop_assert_eq!(fold(&text), fold_mapped(&text).text);
        }

        #[test]
        fn offsets_point_into_the_original(text in "\\PC{0,60}") {
            let folded = fold_mapped(&text);
            for (at, c) in folded.text.char_indices() {
                let (start, end) = folded.original(at, at + c.len_utf8()).unwrap();
                prop_assert!(text.get(start..end).is_some());
            }
        }
    }
}

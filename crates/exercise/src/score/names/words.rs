//! Two words of names, and what may differ between them.

use super::lexicon::same_spelling;
use crate::people::unmarked;

/// In what two words agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alike {
    /// One is the first letter of the other.
    Initial,
    /// They are one name.
    Name,
}

/// Letters and digits, in lower case and without marks.
pub(super) fn folded(word: &str) -> String {
    let lower = word.to_lowercase();
    unmarked(&lower).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Compares two folded words.
pub(super) fn alike(a: &str, b: &str) -> Option<Alike> {
    if a == b {
        return Some(Alike::Name);
    }
    let single = |word: &str| word.chars().nth(1).is_none();
    if single(a) || single(b) {
        return (a.chars().next() == b.chars().next()).then_some(Alike::Initial);
    }
    (one_slip(a, b) || reading(a) == reading(b) || same_spelling(a, b)).then_some(Alike::Name)
}

/// Letters of a word in which a slip leaves enough to know it by.
const LEAST_FOR_SLIP: usize = 4;

/// Whether one letter too many, too few or wrong, or two letters changed about, make one of the other.
fn one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (a, b) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if a.len() < LEAST_FOR_SLIP || b.len() > a.len() + 1 {
        return false;
    }
    let same = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    if a.len() < b.len() {
        return a == &b[1..];
    }
    match (a, b) {
        ([], []) => true,
        ([_, rest @ ..], [_, other @ ..]) if rest == other => true,
        ([x, y, rest @ ..], [z, w, other @ ..]) => x == w && y == z && rest == other,
        _ => false,
    }
}

/// The word with what machines take for each other made one.
fn reading(word: &str) -> String {
    let mut out = word.to_owned();
    for (seen, taken) in
        [("rn", "m"), ("vv", "w"), ("cl", "d"), ("1", "l"), ("i", "l"), ("0", "o"), ("5", "s"), ("6", "b")]
    {
        out = out.replace(seen, taken);
    }
    out
}

/// Legal forms of firms as words (from memory); single letters are parts of forms written with stops.
const FORMS: &[&str] = &[
    "aktiengesellschaft",
    "as",
    "bd",
    "berhad",
    "bhd",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "cv",
    "fze",
    "gmbh",
    "inc",
    "incorporated",
    "joint",
    "jsc",
    "kg",
    "lda",
    "limitada",
    "limited",
    "llc",
    "llp",
    "ltd",
    "ltda",
    "ooo",
    "plc",
    "private",
    "proprietary",
    "pt",
    "pte",
    "pty",
    "pvt",
    "sa",
    "sarl",
    "sas",
    "sdn",
    "sendirian",
    "sl",
    "srl",
    "sti",
    "stock",
    "tbk",
    "tnhh",
];

/// The words of a firm without its legal form; all of them where nothing else is there.
pub(super) fn without_form(words: Vec<String>) -> Vec<String> {
    let is_form =
        |word: &String| word.chars().nth(1).is_none() || word == "de" || FORMS.contains(&word.as_str());
    let kept: Vec<String> = words.iter().filter(|word| !is_form(word)).cloned().collect();
    if kept.is_empty() { words } else { kept }
}

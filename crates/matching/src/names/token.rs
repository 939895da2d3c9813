//! A word of a name, with all that comparing it needs, worked out once.

use super::tables::{kin, rarity, words};
use crate::linkage::skeleton;

/// What a company form says about liability.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Limited liability: Ltd, GmbH, SARL, OOO.
    Limited,
    /// Shares: SA, AG, Inc, JSC.
    Stock,
    /// Partners: KG, LLP.
    Partnership,
    /// A form that is used for several, or whose class differs from country to country: Co, AS, Est.
    Unspecific,
}

/// What a word does in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A word that names.
    Word,
    /// One letter for a word.
    Initial,
    /// A father's name, which is often left out.
    Patronymic,
    /// A number.
    Numeral,
}

/// A word of a name. Texts stand in the name, at `start`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// Of the letters.
    pub(super) hash: u64,
    /// Of what the word is taken for: the first of its kin, a surname without its gender.
    pub(super) kin: u64,
    /// Of how it sounds; 0 where that says too little.
    pub(super) sound: u64,
    /// Which letters and digits it has.
    pub(super) mask: u64,
    /// How much it says, from the frozen table.
    pub(super) bits: f32,
    pub(super) start: u16,
    pub(super) len: u8,
    /// Its place among the words that count.
    pub(super) place: u8,
    pub(super) role: Role,
}

/// Words are cut here: an edit distance fits one machine word.
pub(super) const LONGEST_WORD: usize = 63;

/// FNV-1a: stable across machines and versions, as stored keys must be.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3))
}

/// One bit per letter and digit.
pub(super) fn mask(word: &[u8]) -> u64 {
    word.iter().fold(0, |m, b| {
        m | match b {
            b'a'..=b'z' => 1 << (b - b'a'),
            b'0'..=b'9' => 1 << (b - b'0' + 26),
            _ => 1 << 40,
        }
    })
}

impl Token {
    /// A word at a place of a name's text; `person`: numbers are no numerals but initials are initials.
    pub(super) fn new(word: &str, start: u16, place: u8, person: bool) -> Self {
        let word = &word[..word.len().min(LONGEST_WORD)];
        let role = match word.len() {
            _ if !person && words::numeral(word).is_some() => Role::Numeral,
            1 => Role::Initial,
            _ if person && patronymic_stem(word).is_some() => Role::Patronymic,
            _ => Role::Word,
        };
        let sound = skeleton(word);
        Self {
            hash: hash(word.as_bytes()),
            kin: hash(kin(word, role).as_bytes()),
            sound: if sound.len() >= 2 && word.len() >= 4 && role != Role::Numeral {
                hash(sound.as_bytes())
            } else {
                0
            },
            mask: mask(word.as_bytes()),
            bits: if role == Role::Numeral { 5.0 } else { rarity::bits(word) },
            start,
            len: word.len() as u8,
            place,
            role,
        }
    }
}

/// What a word is taken for.
fn kin(word: &str, role: Role) -> String {
    if role == Role::Numeral
        && let Some(n) = words::numeral(word)
    {
        return format!("#{n}");
    }
    if let Some(first) = kin::first_of_kin(word) {
        return first.to_owned();
    }
    if let Some(stem) = patronymic_stem(word) {
        return format!("{stem}-");
    }
    without_gender(word)
}

/// The father's name in a patronymic, as far as spellings agree on it.
fn patronymic_stem(word: &str) -> Option<&str> {
    if word.len() < 7 {
        return None;
    }
    [
        "ovich", "evich", "ovych", "evych", "ovna", "evna", "ivna", "yevich", "yevna", "oglu", "ogly",
        "kyzy", "qizi",
    ]
    .iter()
    .find_map(|end| word.strip_suffix(end))
    .map(|stem| stem.trim_end_matches(['y', 'i']))
}

/// A Slavic or Greek surname in one gender and one spelling: `petrova` and `petrov`, `belskaya` and `belskiy`.
fn without_gender(word: &str) -> String {
    if word.len() < 6 {
        return word.to_owned();
    }
    for end in
        ["skaya", "skaia", "skoy", "skogo", "skiy", "skii", "skyy", "skyi", "ska", "sky", "ski", "skij"]
    {
        if let Some(stem) = word.strip_suffix(end) {
            return format!("{stem}sk");
        }
    }
    for (end, to) in [
        ("ova", "ov"),
        ("eva", "ev"),
        ("off", "ov"),
        ("eff", "ev"),
        ("ina", "in"),
        ("ayev", "aev"),
        ("eyev", "eev"),
    ] {
        if let Some(stem) = word.strip_suffix(end) {
            return format!("{stem}{to}");
        }
    }
    word.to_owned()
}

//! How alike two words are.

use super::parse::Name;
use super::token::{Role, Token};

/// How two words agree, best first; each has words of its own in an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The same letters.
    Same,
    /// One name in two forms or languages, a surname in two genders, a number in two writings.
    Kin,
    /// Other letters of the same sound.
    Sound,
    /// A slip or two apart.
    Slip,
    /// Two words written as one.
    Joined,
    /// One begins with the other.
    Begins,
    /// A letter for a word.
    Initial,
}

impl Level {
    /// In words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Same => "same word",
            Self::Kin => "forms of one name",
            Self::Sound => "sounds alike",
            Self::Slip => "slips apart",
            Self::Joined => "written as one word",
            Self::Begins => "begins alike",
            Self::Initial => "initial of it",
        }
    }
}

/// How two words agree, and how far from 0 to 1; `None`: not.
pub(super) fn alike(a: (&Name, &Token), b: (&Name, &Token)) -> Option<(Level, f32)> {
    let ((name_a, a), (name_b, b)) = (a, b);
    if a.kin == b.kin {
        return Some((Level::Kin, 1.0));
    }
    if a.role == Role::Numeral || b.role == Role::Numeral {
        return None;
    }
    let (short, long) = (a.len.min(b.len), a.len.max(b.len));
    if short <= 1 {
        let first = |n: &Name, t: &Token| n.word(t).as_bytes().first().copied();
        return (a.role == Role::Initial || b.role == Role::Initial)
            .then(|| (first(name_a, a) == first(name_b, b)).then_some((Level::Initial, 1.0)))
            .flatten();
    }
    let sounds = a.sound != 0 && a.sound == b.sound;
    let differ = (a.mask ^ b.mask).count_ones();
    let allowed = u32::from(allowed(short));
    if !sounds && differ > 2 * allowed {
        // What one word has more than another it begins with.
        return if short >= 4 && (a.mask & b.mask == a.mask || a.mask & b.mask == b.mask) {
            begins(name_a.word(a), name_b.word(b))
        } else {
            None
        };
    }
    if short < 3 {
        return None;
    }
    let (word_a, word_b) = (name_a.word(a).as_bytes(), name_b.word(b).as_bytes());
    let mut off = edits(word_a, word_b);
    if off >= 2 && a.mask == b.mask && a.len == b.len && swapped(word_a, word_b) {
        off = 1;
    }
    let near = 1.0 - off as f32 / f32::from(long);
    if sounds && near >= 0.5 {
        return Some((Level::Sound, near));
    }
    if off <= allowed && (off <= 1 || word_a[0] == word_b[0] || near >= 0.75) {
        return Some((Level::Slip, near));
    }
    if short >= 4 { begins(name_a.word(a), name_b.word(b)) } else { None }
}

/// Slips that a word of so many letters may have.
fn allowed(letters: u8) -> u8 {
    match letters {
        0..=3 => 0,
        4..=6 => 1,
        7..=10 => 2,
        _ => 3,
    }
}

fn begins(a: &str, b: &str) -> Option<(Level, f32)> {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    long.starts_with(short).then(|| (Level::Begins, short.len() as f32 / long.len() as f32))
}

/// Whether one pair of neighbours changed places.
fn swapped(a: &[u8], b: &[u8]) -> bool {
    let Some(first) = a.iter().zip(b).position(|(x, y)| x != y) else { return false };
    a.len() > first + 1
        && a[first] == b[first + 1]
        && a[first + 1] == b[first]
        && a[first + 2..] == b[first + 2..]
}

/// Edit distance after Levenshtein, bits of one machine word at a time (Myers 1999; Hyyro 2003). Words have at most
/// [`LONGEST_WORD`](super::token::LONGEST_WORD) bytes.
pub(super) fn edits(a: &[u8], b: &[u8]) -> u32 {
    if a.is_empty() || b.is_empty() {
        return a.len().max(b.len()) as u32;
    }
    let mut places = [0_u64; 40];
    for (n, byte) in a.iter().enumerate().take(64) {
        places[place(*byte)] |= 1 << n;
    }
    let last = 1_u64 << (a.len().min(64) - 1);
    let (mut plus, mut minus, mut score) = (u64::MAX, 0_u64, a.len() as u32);
    for byte in b {
        let equal = places[place(*byte)];
        let x = equal | minus;
        let d = (((x & plus).wrapping_add(plus)) ^ plus) | x;
        let (mut up, mut down) = (minus | !(d | plus), plus & d);
        score = score + u32::from(up & last != 0) - u32::from(down & last != 0);
        up = up << 1 | 1;
        down <<= 1;
        plus = down | !(d | up);
        minus = up & d;
    }
    score
}

/// Place of a folded letter or digit.
fn place(byte: u8) -> usize {
    match byte {
        b'a'..=b'z' => usize::from(byte - b'a'),
        b'0'..=b'9' => usize::from(byte - b'0') + 26,
        _ => 39,
    }
}

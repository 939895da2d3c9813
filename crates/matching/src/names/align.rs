//! Which word of one name goes with which of another.
//!
//! Equal words first, then the pairs that agree best, each word once; what is left may be two words written as one. The
//! order of words decides nothing: people write family names first and last.

use super::alike::{Level, alike, edits};
use super::parse::{MOST_WORDS, Name};
use super::token::{Role, Token};

/// Two words (or a word and the two that it is written as) that go together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Match {
    /// Places in the words of each name.
    pub(super) a: u8,
    pub(super) b: u8,
    /// The second of two words that are one in the other name.
    pub(super) more: Option<(Side, u8)>,
    pub(super) level: Level,
    /// How far they agree, 0 to 1.
    pub(super) near: f32,
    /// How much that is about, in bits.
    pub(super) bits: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    A,
    B,
}

/// How two names go together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alignment {
    matches: [Match; MOST_WORDS],
    len: usize,
    /// Words of each that go with none, one bit each.
    pub(super) left: [u32; 2],
}

impl Alignment {
    pub(super) fn matches(&self) -> &[Match] {
        &self.matches[..self.len]
    }

    fn push(&mut self, m: Match) {
        self.matches[self.len] = m;
        self.len += 1;
        self.left[0] &= !(1 << m.a);
        self.left[1] &= !(1 << m.b);
        match m.more {
            Some((Side::A, n)) => self.left[0] &= !(1 << n),
            Some((Side::B, n)) => self.left[1] &= !(1 << n),
            None => {}
        }
    }
}

/// Places whose bit is set.
pub(super) fn places(mut set: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let n = set.trailing_zeros();
        (set != 0).then(|| {
            set &= set - 1;
            n as usize
        })
    })
}

const NONE: Match = Match { a: 0, b: 0, more: None, level: Level::Same, near: 0.0, bits: 0.0 };

/// Aligns the words of two names.
pub(super) fn align(a: &Name, b: &Name) -> Alignment {
    let all = |n: &Name| (1_u32 << n.core.len().min(MOST_WORDS)) - 1;
    let mut found = Alignment { matches: [NONE; MOST_WORDS], len: 0, left: [all(a), all(b)] };
    same(a, b, &mut found);
    if found.left[0] != 0 && found.left[1] != 0 {
        near(a, b, &mut found);
    }
    if found.left[0] != 0 && found.left[1] != 0 {
        joined(a, b, Side::B, &mut found);
        joined(a, b, Side::A, &mut found);
    }
    found
}

/// Equal words: both lists are sorted.
fn same(a: &Name, b: &Name, found: &mut Alignment) {
    let (mut i, mut j) = (0, 0);
    while let (Some(x), Some(y)) = (a.core.get(i), b.core.get(j)) {
        match x.hash.cmp(&y.hash) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                found.push(Match {
                    a: i as u8,
                    b: j as u8,
                    more: None,
                    level: Level::Same,
                    near: 1.0,
                    bits: x.bits,
                });
                (i, j) = (i + 1, j + 1);
            }
        }
    }
}

/// Words that agree less than letter by letter, best first.
fn near(a: &Name, b: &Name, found: &mut Alignment) {
    loop {
        // INVARIANT: ties go by place, and places go by the words themselves, so that the order of words plays no part.
        let mut best: Option<(f32, Match)> = None;
        for i in places(found.left[0]) {
            for j in places(found.left[1]) {
                let (x, y) = (&a.core[i], &b.core[j]);
                let Some((level, near)) = alike((a, x), (b, y)) else { continue };
                let bits = agreed_bits(x, y, level);
                let worth = near * (8 - level as u8) as f32 * (bits + 1.0);
                if best.is_none_or(|(w, _)| worth > w) {
                    best = Some((worth, Match { a: i as u8, b: j as u8, more: None, level, near, bits }));
                }
            }
        }
        let Some((_, m)) = best else { return };
        found.push(m);
    }
}

/// What agreement of two words is about: as much as the commoner of them says.
fn agreed_bits(a: &Token, b: &Token, level: Level) -> f32 {
    match level {
        Level::Initial => 2.0,
        _ => a.bits.min(b.bits),
    }
}

/// A word of one side (`whole`) that neighbours of the other are written as.
fn joined(a: &Name, b: &Name, whole: Side, found: &mut Alignment) {
    let (one, two, of_one, of_two) = match whole {
        Side::A => (a, b, 0, 1),
        Side::B => (b, a, 1, 0),
    };
    for w in places(found.left[of_one]) {
        let word = &one.core[w];
        for i in places(found.left[of_two]) {
            for j in places(found.left[of_two]) {
                let (x, y) = (&two.core[i], &two.core[j]);
                let apart = word.len.abs_diff(x.len + y.len);
                if y.place != x.place + 1 || apart > 1 || ((x.mask | y.mask) ^ word.mask).count_ones() > 2 {
                    continue;
                }
                let mut text = [0_u8; 128];
                let (left, right) = (two.word(x).as_bytes(), two.word(y).as_bytes());
                text[..left.len()].copy_from_slice(left);
                text[left.len()..left.len() + right.len()].copy_from_slice(right);
                let off = edits(one.word(word).as_bytes(), &text[..left.len() + right.len()]);
                if off > u32::from(word.len >= 7) {
                    continue;
                }
                let near = 1.0 - off as f32 / f32::from(word.len);
                let (at, other) = ((w as u8, i as u8), if whole == Side::A { Side::B } else { Side::A });
                let (a, b) = if whole == Side::A { at } else { (at.1, at.0) };
                let bits = word.bits.min(x.bits + y.bits);
                found.push(Match { a, b, more: Some((other, j as u8)), level: Level::Joined, near, bits });
                return;
            }
        }
    }
}

/// Whether a word that is left over is a number.
pub(super) fn is_numeral(token: &Token) -> bool {
    token.role == Role::Numeral
}

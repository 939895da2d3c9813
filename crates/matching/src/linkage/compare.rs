//! How the texts of two rows are compared: graded levels, each with a name that explanations print.

use super::column::{Domain, Tokens};
use super::{Kind, edits};

/// A way of comparing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// A word or short phrase, by edits and sound.
    Word,
    /// Several words, by which they share and how much these say.
    Tokens,
    /// A date, by its parts.
    Date,
    /// A number, by its signs.
    Digits,
    /// Equal or not.
    Exact,
    /// A measure, by its size.
    Amount,
}

/// The level of what is missing on a side.
pub(crate) const MISSING: u8 = 0;
/// The level of equal texts.
pub(crate) const EXACT: u8 = 1;
/// The level of two columns of which each holds what the other does on the other side.
pub(crate) const SWAPPED: u8 = 7;
/// Levels of the widest comparison.
pub(crate) const MOST: usize = 2 + 2 * BINS * RARITIES;
/// Steps of how much is shared, and of how much the shared words say.
pub(crate) const BINS: usize = 7;
/// See [`BINS`].
pub(crate) const RARITIES: usize = 4;

impl Comparison {
    /// How a kind of column is compared; `None`: it is not.
    #[must_use]
    pub fn of(kind: Kind) -> Option<Self> {
        Some(match kind {
            Kind::Id | Kind::Skip => return None,
            Kind::Given | Kind::Family | Kind::Street | Kind::Town | Kind::Email => Self::Word,
            Kind::Name | Kind::Company | Kind::Text => Self::Tokens,
            Kind::Date => Self::Date,
            Kind::Phone | Kind::Number | Kind::Postcode | Kind::House => Self::Digits,
            Kind::Category | Kind::Year | Kind::Month | Kind::Day => Self::Exact,
            Kind::Amount => Self::Amount,
        })
    }

    /// How many levels there are.
    pub(crate) fn levels(self) -> usize {
        match self {
            Self::Word => 8,
            Self::Tokens => MOST,
            Self::Date => 7,
            Self::Digits => 5,
            Self::Exact => 3,
            Self::Amount => 5,
        }
    }
}

/// The name of a level.
#[must_use]
pub fn level_name(comparison: Comparison, level: u8) -> String {
    let names: &[&str] = match comparison {
        Comparison::Word => &[
            "missing",
            "equal",
            "one edit",
            "two edits, or sounds alike",
            "initial or part",
            "somewhat alike",
            "different",
            "changed about",
        ],
        Comparison::Date => &[
            "missing",
            "equal",
            "one digit off, or day and month changed about",
            "two parts of three equal",
            "same year, no more known",
            "near years",
            "different",
        ],
        Comparison::Digits => &["missing", "equal", "one edit", "beginning or end equal", "different"],
        Comparison::Exact => &["missing", "equal", "different"],
        Comparison::Amount => &["missing", "equal", "within 2 %", "within 20 %", "different"],
        Comparison::Tokens if level > 1 => {
            let place = usize::from(level) - 2;
            let (conflict, bin) = (place / (BINS * RARITIES) == 1, place / RARITIES % BINS);
            let shared = [
                "no word shared",
                "few words shared",
                "some words shared",
                "half of the words shared",
                "most words shared",
                "nearly all words shared",
                "one within the other",
            ][bin];
            return format!("{shared}{}", if conflict { ", numbers differ" } else { "" });
        }
        Comparison::Tokens => &["missing", "equal"],
    };
    names.get(usize::from(level)).copied().unwrap_or("?").to_owned()
}

impl Domain {
    /// How two texts of this domain compare.
    #[must_use]
    pub fn level(&self, a: u32, b: u32) -> u8 {
        if a == 0 || b == 0 {
            return MISSING;
        }
        if a == b {
            return EXACT;
        }
        match self.comparison {
            Comparison::Word => self.words(a, b),
            Comparison::Tokens => self.tokens.as_ref().map_or(MISSING, |t| tokens(t, a, b)),
            Comparison::Date => dates(self.form[a as usize], self.form[b as usize]),
            Comparison::Digits => digits(self.text(a).as_bytes(), self.text(b).as_bytes()),
            Comparison::Exact => 2,
            Comparison::Amount => amounts(self.text(a), self.text(b)),
        }
    }

    fn words(&self, a: u32, b: u32) -> u8 {
        let (x, y) = (self.text(a).as_bytes(), self.text(b).as_bytes());
        let (short, long) = if x.len() <= y.len() { (x, y) } else { (y, x) };
        if short.len() == 1 {
            return if long[0] == short[0] { 4 } else { 6 };
        }
        let most = match long.len() {
            0..=3 => 1,
            4..=5 => 2,
            n => (n * 2 / 5).min(4),
        };
        // Each edit brings or takes one letter at most, so letters that only one side has bound the edits from below.
        let (p, q) = (self.letters[a as usize], self.letters[b as usize]);
        let apart = (p & !q).count_ones().max((q & !p).count_ones()) as usize;
        let found = if apart > most { None } else { edits(x, y, most) };
        match found {
            Some(1) if long.len() > 3 => 2,
            Some(2) if long.len() > 5 => 3,
            _ if long.len() > 3 && self.form[a as usize] == self.form[b as usize] => 3,
            _ if long.starts_with(short) && short.len() >= 3 => 4,
            _ if contained(short, long) => 4,
            Some(_) => 5,
            None => 6,
        }
    }
}

/// Whether a text is one of the words of another.
fn contained(short: &[u8], long: &[u8]) -> bool {
    short.len() >= 3 && long.split(|b| *b == b' ').any(|w| w == short)
}

fn dates(a: u32, b: u32) -> u8 {
    let parts = |d: u32| [d / 10_000, d / 100 % 100, d % 100];
    let ([ya, ma, da], [yb, mb, db]) = (parts(a), parts(b));
    if a == 0 || b == 0 {
        return MISSING;
    }
    if (ma == 0 && da == 0) || (mb == 0 && db == 0) {
        return if ya == yb { 4 } else { 6 };
    }
    let off = |a: u32, b: u32| {
        let digits = |n: u32| {
            [
                n / 10_000_000,
                n / 1_000_000 % 10,
                n / 100_000 % 10,
                n / 10_000 % 10,
                n / 1_000 % 10,
                n / 100 % 10,
                n / 10 % 10,
                n % 10,
            ]
        };
        let (x, y) = (digits(a), digits(b));
        let differ: Vec<usize> = (0..8).filter(|n| x[*n] != y[*n]).collect();
        match differ.as_slice() {
            [_] => true,
            [i, j] => i + 1 == *j && x[*i] == y[*j] && x[*j] == y[*i],
            _ => false,
        }
    };
    if off(a, b) || (ya == yb && ma == db && da == mb) {
        return 2;
    }
    match usize::from(ya == yb) + usize::from(ma == mb) + usize::from(da == db) {
        2 => 3,
        _ if ya.abs_diff(yb) <= 1 => 5,
        _ => 6,
    }
}

fn digits(a: &[u8], b: &[u8]) -> u8 {
    let short = a.len().min(b.len());
    if short >= 4 && edits(a, b, 1).is_some() {
        return 2;
    }
    let half = (short / 2).max(3);
    let ends = short >= 6 && (a[..half] == b[..half] || a[a.len() - half..] == b[b.len() - half..]);
    if ends { 3 } else { 4 }
}

fn amounts(a: &str, b: &str) -> u8 {
    let number = |text: &str| text.replacen(' ', ".", 1).replace(' ', "").parse::<f64>().ok();
    let (Some(a), Some(b)) = (number(a), number(b)) else { return MISSING };
    let off = (a - b).abs() / a.abs().max(b.abs()).max(1e-9);
    match off {
        o if o <= 0.02 => 2,
        o if o <= 0.2 => 3,
        _ => 4,
    }
}

/// How two texts compare by their words: how much is shared, how much the shared words say, and whether numbers differ.
fn tokens(tokens: &Tokens, a: u32, b: u32) -> u8 {
    let (x, y) = (tokens.of(a), tokens.of(b));
    let bits = |word: u32| tokens.bits[word as usize].max(0.1);
    let mut left: [Vec<u32>; 2] = [Vec::new(), Vec::new()];
    let (mut shared, mut sums) = (0.0_f32, [0.0_f32; 2]);
    let (mut i, mut j) = (0, 0);
    while i < x.len() || j < y.len() {
        let (next_x, next_y) = (x.get(i).copied().unwrap_or(u32::MAX), y.get(j).copied().unwrap_or(u32::MAX));
        if next_x == next_y {
            shared += bits(next_x);
            sums[0] += bits(next_x);
            sums[1] += bits(next_y);
            (i, j) = (i + 1, j + 1);
        } else if next_x < next_y {
            sums[0] += bits(next_x);
            left[0].push(next_x);
            i += 1;
        } else {
            sums[1] += bits(next_y);
            left[1].push(next_y);
            j += 1;
        }
    }
    let (near, conflict) = left_over(tokens, &mut left);
    shared += near;
    let share = 2.0 * shared / (sums[0] + sums[1]).max(1e-6);
    let within = shared / sums[0].min(sums[1]).max(1e-6);
    let bin = match share {
        s if s <= 0.0 => 0,
        _ if within >= 0.95 && share < 0.85 => 6,
        s if s < 0.2 => 1,
        s if s < 0.4 => 2,
        s if s < 0.6 => 3,
        s if s < 0.8 => 4,
        _ => 5,
    };
    let rarity = match shared {
        s if s < 5.0 => 0,
        s if s < 10.0 => 1,
        s if s < 18.0 => 2,
        _ => 3,
    };
    (2 + usize::from(conflict) * BINS * RARITIES + bin * RARITIES + rarity) as u8
}

/// What words that are not equal say all the same, and whether both sides have a number that the other has not.
fn left_over(tokens: &Tokens, left: &mut [Vec<u32>; 2]) -> (f32, bool) {
    let text = |word: u32| tokens.words.text(word).as_bytes();
    let mut near = 0.0;
    let [x, y] = left;
    if x.len().min(y.len()) > 0 && x.len().max(y.len()) <= 24 {
        x.retain(|a| {
            let found = y.iter().position(|b| {
                let (p, q) = (text(*a), text(*b));
                let numbers = p.iter().chain(q).any(u8::is_ascii_digit);
                let initial = p.len().min(q.len()) == 1 && p[0] == q[0] && !numbers;
                let edit = p.len().min(q.len()) >= 4
                    && !numbers
                    && edits(p, q, if p.len() >= 8 { 2 } else { 1 }).is_some();
                initial || edit
            });
            if let Some(place) = found {
                let b = y.swap_remove(place);
                let both = tokens.bits[*a as usize].min(tokens.bits[b as usize]);
                near += both * if text(*a).len() == 1 || text(b).len() == 1 { 0.4 } else { 0.8 };
            }
            found.is_none()
        });
    }
    let number = |words: &[u32]| words.iter().any(|w| text(*w).iter().any(u8::is_ascii_digit));
    (near, number(x) && number(y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_numbers_are_graded() {
        assert_eq!(dates(19_800_203, 19_800_302), 2);
        assert_eq!(dates(19_800_203, 19_800_204), 2);
        assert_eq!(dates(19_800_203, 19_800_216), 3);
        assert_eq!(dates(19_800_000, 19_800_216), 4);
        assert_eq!(dates(19_800_203, 19_501_111), 6);
        assert_eq!(digits(b"5304218", b"5304281"), 2);
        assert_eq!(digits(b"5304218", b"9999999"), 4);
    }

    #[test]
    fn every_level_has_a_name() {
        for comparison in [
            Comparison::Word,
            Comparison::Tokens,
            Comparison::Date,
            Comparison::Digits,
            Comparison::Exact,
            Comparison::Amount,
        ] {
            for level in 0..comparison.levels() {
                assert_ne!(level_name(comparison, level as u8), "?");
            }
        }
    }
}

//! How the texts of two rows are compared: graded levels, each with a name that explanations print.

use super::column::{Domain, STEPS, Tokens};
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
    /// A year, by how far it is off.
    Year,
    /// Codes out of texts, by which they share.
    Codes,
}

/// The level of what is missing on a side.
pub(crate) const MISSING: u8 = 0;
/// The level of equal texts.
pub(crate) const EXACT: u8 = 1;
/// The level of two columns of which each holds what the other does on the other side.
pub(crate) const SWAPPED: u8 = 7;
/// Levels of the widest comparison.
pub(crate) const MOST: usize = 2 + 2 * BINS * RARITIES + 1;
/// Steps of how much is shared, and of how much the shared words say.
pub(crate) const BINS: usize = 7;
/// See [`BINS`].
pub(crate) const RARITIES: usize = 5;

impl Comparison {
    /// How a kind of column is compared; `None`: it is not.
    #[must_use]
    pub fn of(kind: Kind) -> Option<Self> {
        Some(match kind {
            Kind::Id | Kind::Skip => return None,
            Kind::Given | Kind::Family | Kind::Street | Kind::Town | Kind::Email | Kind::Url => Self::Word,
            Kind::Name | Kind::Company | Kind::Address | Kind::Title | Kind::Long => Self::Tokens,
            Kind::Authors | Kind::Venue | Kind::Brand => Self::Tokens,
            Kind::Date => Self::Date,
            Kind::Phone | Kind::Number | Kind::Postcode | Kind::House => Self::Digits,
            Kind::Category | Kind::Month | Kind::Day => Self::Exact,
            Kind::Year => Self::Year,
            Kind::Amount => Self::Amount,
            Kind::Codes => Self::Codes,
        })
    }

    /// How many levels there are.
    pub(crate) fn levels(self) -> usize {
        match self {
            Self::Word => 8,
            Self::Tokens => MOST,
            Self::Date => 7,
            Self::Digits => 5,
            Self::Exact => 4,
            Self::Amount => 7,
            Self::Year => 5,
            Self::Codes => 6,
        }
    }

    /// The level of two texts of which the rows taught that one stands for the other.
    pub(crate) fn counterpart(self) -> Option<u8> {
        match self {
            Self::Exact => Some(3),
            Self::Tokens => Some(MOST as u8 - 1),
            _ => None,
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
        Comparison::Exact => &["missing", "equal", "different", "one stands for the other"],
        Comparison::Amount => {
            &["missing", "equal", "within 2 %", "within 10 %", "within 25 %", "within half", "different"]
        }
        Comparison::Year => &["missing", "equal", "a year off", "three years off at most", "different"],
        Comparison::Codes => {
            &["missing", "equal", "a rare one shared", "one shared", "nearly the same", "different"]
        }
        Comparison::Tokens if usize::from(level) == MOST - 1 => return "one stands for the other".to_owned(),
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
            Comparison::Year => years(self.text(a), self.text(b)),
            Comparison::Codes => self.tokens.as_ref().map_or(MISSING, |t| shared_codes(t, a, b)),
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
    let (Ok(a), Ok(b)) = (a.parse::<f64>(), b.parse::<f64>()) else { return MISSING };
    let off = (a - b).abs() / a.abs().max(b.abs()).max(1e-9);
    match off {
        o if o <= 0.02 => 2,
        o if o <= 0.1 => 3,
        o if o <= 0.25 => 4,
        o if o <= 0.5 => 5,
        _ => 6,
    }
}

fn years(a: &str, b: &str) -> u8 {
    let (Ok(a), Ok(b)) = (a.parse::<i32>(), b.parse::<i32>()) else { return 4 };
    match a.abs_diff(b) {
        0 | 1 => 2,
        2 | 3 => 3,
        _ => 4,
    }
}

/// Rows that a code may be in and be rare.
const RARE_CODE: u32 = 6;

/// How the codes of two texts compare.
fn shared_codes(tokens: &Tokens, a: u32, b: u32) -> u8 {
    let (x, y) = (tokens.of(a), tokens.of(b));
    let rarest = x.iter().filter(|w| y.binary_search(w).is_ok()).map(|w| tokens.rows[*w as usize]).min();
    if let Some(rows) = rarest {
        return if rows <= RARE_CODE { 2 } else { 3 };
    }
    let text = |word: u32| tokens.words.text(word).as_bytes();
    let near = |p: &[u8], q: &[u8]| {
        let (short, long) = if p.len() <= q.len() { (p, q) } else { (q, p) };
        // `AC-W120` in `ACW120/B`; but `1200` is not `12001`.
        let within = short.len() >= 4 && (long.starts_with(short) || long.ends_with(short));
        within && short.iter().any(u8::is_ascii_alphabetic)
    };
    if x.iter().any(|p| y.iter().any(|q| near(text(*p), text(*q)))) { 4 } else { 5 }
}

/// Words that only one of two texts has, as far as they are looked at.
const LEFT: usize = 24;

/// Words left over on one side.
#[derive(Clone, Copy)]
struct LeftOver {
    words: [u32; LEFT],
    len: usize,
    /// More than are held.
    many: bool,
}

impl LeftOver {
    const NONE: Self = Self { words: [0; LEFT], len: 0, many: false };

    fn push(&mut self, word: u32) {
        match self.words.get_mut(self.len) {
            Some(place) => {
                *place = word;
                self.len += 1;
            }
            None => self.many = true,
        }
    }

    fn remove(&mut self, at: usize) -> u32 {
        let word = self.words[at];
        self.len -= 1;
        self.words[at] = self.words[self.len];
        word
    }
}

/// How two texts compare by their words: how much is shared, how much the shared words say, and whether numbers differ.
fn tokens(tokens: &Tokens, a: u32, b: u32) -> u8 {
    let (x, y) = (tokens.of(a), tokens.of(b));
    let mut left = [LeftOver::NONE; 2];
    let mut shared = 0;
    let (mut i, mut j) = (0, 0);
    while i < x.len() || j < y.len() {
        let (next_x, next_y) = (x.get(i).copied().unwrap_or(u32::MAX), y.get(j).copied().unwrap_or(u32::MAX));
        if next_x == next_y {
            shared += tokens.bits[next_x as usize];
            (i, j) = (i + 1, j + 1);
        } else if next_x < next_y {
            left[0].push(next_x);
            i += 1;
        } else {
            left[1].push(next_y);
            j += 1;
        }
    }
    let mut sums = [tokens.sums[a as usize], tokens.sums[b as usize]];
    let conflict = left_over(tokens, &mut left, &mut shared, &mut sums);
    let parts = |part: u32, whole: u32| f64::from(part) / f64::from(whole.max(1));
    let share = parts(2 * shared, sums[0] + sums[1]);
    let within = parts(shared, sums[0].min(sums[1]));
    let bin = match share {
        s if s <= 0.0 => 0,
        _ if within >= 0.95 && share < 0.85 => 6,
        s if s < 0.2 => 1,
        s if s < 0.4 => 2,
        s if s < 0.6 => 3,
        s if s < 0.8 => 4,
        _ => 5,
    };
    let rarity = match shared / STEPS {
        0..5 => 0,
        5..10 => 1,
        10..18 => 2,
        18..30 => 3,
        _ => 4,
    };
    (2 + usize::from(conflict) * BINS * RARITIES + bin * RARITIES + rarity) as u8
}

/// Counts words that are not equal and mean the same; whether both sides have a number that the other has not.
///
/// A misspelled word is rare and an initial is not: both sides count by what the commoner of the two says.
fn left_over(tokens: &Tokens, left: &mut [LeftOver; 2], shared: &mut u32, sums: &mut [u32; 2]) -> bool {
    let text = |word: u32| tokens.words.text(word).as_bytes();
    let [x, y] = left;
    if !x.many && !y.many {
        let mut i = 0;
        while i < x.len {
            let found = (0..y.len).find_map(|j| alike(text(x.words[i]), text(y.words[j])).map(|c| (j, c)));
            let Some((j, credit)) = found else {
                i += 1;
                continue;
            };
            let bits = [x.remove(i), y.remove(j)].map(|w| tokens.bits[w as usize]);
            let both = bits[0].min(bits[1]);
            *shared += both * credit / 10;
            sums[0] -= bits[0] - both;
            sums[1] -= bits[1] - both;
        }
    }
    let number =
        |side: &LeftOver| side.words[..side.len].iter().any(|w| text(*w).iter().any(u8::is_ascii_digit));
    number(x) && number(y)
}

/// Tenths that two words count as one: an initial, a slip, a beginning.
fn alike(p: &[u8], q: &[u8]) -> Option<u32> {
    let (short, long) = if p.len() <= q.len() { (p, q) } else { (q, p) };
    let first = short.first().zip(long.first()).is_some_and(|(a, b)| a == b);
    if short.len() < 4 && !first || short.iter().chain(long).any(u8::is_ascii_digit) {
        return None;
    }
    if short.len() == 1 {
        return Some(5);
    }
    if short.len() >= 4 && edits(p, q, if long.len() >= 8 { 2 } else { 1 }).is_some() {
        return Some(8);
    }
    (short.len() >= 3 && long.len() >= short.len() + 2 && long.starts_with(short)).then_some(6)
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
            Comparison::Year,
            Comparison::Codes,
        ] {
            for level in 0..comparison.levels() {
                assert_ne!(level_name(comparison, level as u8), "?");
            }
        }
    }
}

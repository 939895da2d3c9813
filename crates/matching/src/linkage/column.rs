//! Tables as columns of small numbers: each distinct text is kept once, with what its comparison asks for.

use super::compare::Comparison;
use super::{Kind, skeleton};
use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// Texts that stand for nothing.
const MISSING: &[&str] = &[
    "",
    "na",
    "n a",
    "null",
    "none",
    "nan",
    "unknown",
    "not known",
    "not available",
    "missing",
    "nil",
    "x",
    "xx",
    "xxx",
];

/// Whether a folded text stands for nothing.
pub(crate) fn is_missing(plain: &str) -> bool {
    MISSING.contains(&plain) || (plain.len() > 1 && plain.bytes().all(|b| b == b'0' || b == b' '))
}

/// A date as `yyyymmdd` out of a folded text (parts that are not known are 0); `month_first` for `3 14 1980`.
pub(crate) fn date(plain: &str, month_first: bool) -> Option<u32> {
    let mut parts: Vec<&str> = plain.split(' ').collect();
    // A time behind the date does not matter.
    parts.truncate(3);
    let number = |text: &str| text.parse::<u32>().ok();
    let (year, month, day) = match parts.as_slice() {
        [all] if all.len() == 8 => (number(&all[..4])?, number(&all[4..6])?, number(&all[6..])?),
        [year] if year.len() == 4 => (number(year)?, 0, 0),
        [a, b, c] if a.len() == 4 => (number(a)?, month_of(b)?, number(&c[..c.len().min(2)])?),
        [a, b, c] if c.len() == 4 && month_first => (number(c)?, month_of(a)?, number(b)?),
        [a, b, c] if c.len() == 4 => (number(c)?, month_of(b)?, number(a)?),
        _ => return None,
    };
    ((1_000..=2_200).contains(&year) && month <= 99 && day <= 99).then_some(year * 10_000 + month * 100 + day)
}

fn month_of(text: &str) -> Option<u32> {
    const NAMES: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    text.parse().ok().or_else(|| NAMES.iter().position(|n| text.starts_with(n)).map(|n| n as u32 + 1))
}

/// Distinct texts of one or several columns, with what comparisons ask for. Number 0 is the missing text.
#[derive(Debug)]
pub struct Domain {
    /// How texts are compared.
    pub comparison: Comparison,
    text: String,
    ends: Vec<u32>,
    index: HashTable<u32>,
    /// Number of the skeleton of each text (words), or the date (dates).
    pub(crate) form: Vec<u32>,
    /// Which letters each text has (words).
    pub(crate) letters: Vec<u32>,
    /// Tokens of each text, where these are compared: numbers, ascending.
    pub(crate) tokens: Option<Box<Tokens>>,
    month_first: bool,
}

/// Words of the texts of a domain.
#[derive(Debug)]
pub(crate) struct Tokens {
    /// The words themselves.
    pub(crate) words: Box<Domain>,
    /// Where the words of each text end in `of`.
    ends: Vec<u32>,
    of: Vec<u32>,
    /// Rows that have the word.
    pub(crate) rows: Vec<u32>,
    /// Bits that a word says, -log2 of its share of rows, in [`STEPS`] a bit: whole numbers add up alike in any order.
    pub(crate) bits: Vec<u32>,
    /// Bits of all words of each text.
    pub(crate) sums: Vec<u32>,
}

/// Steps of a bit.
pub(crate) const STEPS: u32 = 256;

impl Tokens {
    /// Numbers the words anew by what they are, so that nothing depends on which came first.
    fn number_by_text(&mut self) {
        let mut order: Vec<u32> = (1..self.words.len() as u32).collect();
        order.sort_unstable_by_key(|w| self.words.text(*w));
        let mut words = Domain::new(Comparison::Word);
        let (mut rows, mut new) = (vec![0], vec![0; self.words.len()]);
        for old in order {
            new[old as usize] = words.intern(self.words.text(old));
            rows.push(self.rows[old as usize]);
        }
        let mut start = 0;
        for end in &self.ends {
            let of = &mut self.of[start..*end as usize];
            of.iter_mut().for_each(|w| *w = new[*w as usize]);
            of.sort_unstable();
            start = *end as usize;
        }
        (*self.words, self.rows) = (words, rows);
    }

    /// Words of a text, as ascending numbers.
    pub(crate) fn of(&self, text: u32) -> &[u32] {
        let end = self.ends[text as usize] as usize;
        let start = if text == 0 { 0 } else { self.ends[text as usize - 1] as usize };
        &self.of[start..end]
    }
}

impl Domain {
    /// No texts yet but the missing one.
    #[must_use]
    pub fn new(comparison: Comparison) -> Self {
        let tokens = matches!(comparison, Comparison::Tokens | Comparison::Codes).then(|| {
            let words = Box::new(Self::new(Comparison::Word));
            Box::new(Tokens {
                words,
                ends: vec![0],
                of: Vec::new(),
                rows: vec![0],
                bits: Vec::new(),
                sums: vec![0],
            })
        });
        Self {
            comparison,
            text: String::new(),
            ends: vec![0],
            index: HashTable::new(),
            form: vec![0],
            letters: Vec::new(),
            tokens,
            month_first: false,
        }
    }

    /// How many texts there are, the missing one among them.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none but the missing one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.len() == 1
    }

    /// A text by its number.
    #[must_use]
    pub fn text(&self, number: u32) -> &str {
        let end = self.ends[number as usize] as usize;
        let start = if number == 0 { 0 } else { self.ends[number as usize - 1] as usize };
        &self.text[start..end]
    }

    /// Bytes that it holds, about.
    pub(super) fn bytes(&self) -> usize {
        // Comparisons ask for as much again.
        2 * self.text.capacity() + 24 * self.ends.capacity()
    }

    /// Whether one more text might not fit.
    pub(super) fn full(&self) -> bool {
        self.text.len() > (u32::MAX as usize) - (8 << 20)
    }

    fn hash(text: &str) -> u64 {
        let mut hasher = FxHasher::default();
        hasher.write(text.as_bytes());
        // The upper bits of this hash are its good ones.
        hasher.finish().rotate_left(26)
    }

    /// The number of a folded text.
    pub(super) fn intern(&mut self, plain: &str) -> u32 {
        // `x` is a sex and a state; `na` is neither.
        let stands_for_itself = self.comparison == Comparison::Exact && plain.len() == 1;
        if is_missing(plain) && (!stands_for_itself || plain.is_empty()) {
            return 0;
        }
        let hash = Self::hash(plain);
        let (text, ends) = (&self.text, &self.ends);
        let get = |n: u32| &text[ends[n as usize - 1] as usize..ends[n as usize] as usize];
        if let Some(found) = self.index.find(hash, |n| get(*n) == plain) {
            return *found;
        }
        let number = self.ends.len() as u32;
        self.text.push_str(plain);
        self.ends.push(self.text.len() as u32);
        let (text, ends) = (&self.text, &self.ends);
        self.index.insert_unique(hash, number, |n| {
            Self::hash(&text[ends[*n as usize - 1] as usize..ends[*n as usize] as usize])
        });
        number
    }

    /// Works out what comparisons ask for, once all texts are there.
    pub(super) fn finish(&mut self) {
        self.index = HashTable::new();
        match self.comparison {
            Comparison::Word => {
                let mut forms = Self::new(Comparison::Exact);
                self.form = (0..self.len() as u32).map(|n| forms.intern(&skeleton(self.text(n)))).collect();
                let letter = |b: u8| {
                    if b.is_ascii_digit() {
                        26 + u32::from(b - b'0') % 6
                    } else {
                        u32::from(b.wrapping_sub(b'a')) % 26
                    }
                };
                let mask = |n: u32| self.text(n).bytes().fold(0, |mask, b| mask | 1 << letter(b));
                self.letters = (0..self.len() as u32).map(mask).collect();
            }
            Comparison::Date => {
                let second = |n: u32| {
                    let mut parts = self.text(n).split(' ');
                    let first: u32 = parts.next()?.parse().ok()?;
                    Some((first, parts.next()?.parse::<u32>().ok()?))
                };
                let over = |most: fn((u32, u32)) -> bool| {
                    (1..self.len() as u32).filter_map(second).filter(|p| most(*p)).count()
                };
                self.month_first =
                    over(|p| p.1 > 12 && p.0 <= 12) > over(|p| p.0 > 12 && p.1 <= 12 && p.0 <= 31);
                self.form = (0..self.len() as u32)
                    .map(|n| date(self.text(n), self.month_first).unwrap_or(0))
                    .collect();
            }
            _ => {}
        }
    }

    /// Divides the texts into words; `counts` has the rows of each text, `rows` how many rows there are.
    pub(super) fn finish_tokens(&mut self, counts: &[u32], rows: usize) {
        let Some(mut tokens) = self.tokens.take() else { return };
        for n in 1..self.len() as u32 {
            let start = tokens.of.len();
            for word in self.text(n).split(' ') {
                let word = tokens.words.intern(word);
                if word != 0 {
                    tokens.of.push(word);
                }
            }
            tokens.of[start..].sort_unstable();
            let mut kept = tokens.of.split_off(start);
            kept.dedup();
            tokens.rows.resize(tokens.words.len(), 0);
            kept.iter().for_each(|w| tokens.rows[*w as usize] += counts[n as usize]);
            tokens.of.append(&mut kept);
            tokens.ends.push(tokens.of.len() as u32);
        }
        tokens.number_by_text();
        let bits = |r: &u32| (rows.max(2) as f32 / (*r).max(1) as f32).log2().max(0.1) * STEPS as f32;
        tokens.bits = tokens.rows.iter().map(|r| bits(r) as u32).collect();
        let sum = |n: u32| tokens.of(n).iter().map(|w| tokens.bits[*w as usize]).sum();
        tokens.sums = (0..self.len() as u32).map(sum).collect();
        tokens.words.finish();
        self.tokens = Some(tokens);
    }
}

/// A column: for each row the number of its text in a domain.
#[derive(Debug)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Its domain, as a place in [`Table::domains`].
    pub domain: usize,
    /// Text of each row.
    pub cells: Vec<u32>,
    /// Rows of each text.
    pub counts: Vec<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_the_ways_of_tables() {
        for (text, found) in [
            ("19151111", Some(19_151_111)),
            ("1980 02 03", Some(19_800_203)),
            ("3 2 1980", Some(19_800_203)),
            ("3 feb 1980", Some(19_800_203)),
            ("1980", Some(19_800_000)),
            ("smith", None),
        ] {
            assert_eq!(date(text, false), found, "{text}");
        }
        assert_eq!(date("2 13 1980", true), Some(19_800_213));
    }
}

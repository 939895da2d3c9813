//! Tables as columns of small numbers: each distinct text is kept once, with what its comparison asks for.

use super::compare::Comparison;
use super::fold::fold_into;
use super::{Kind, Recognised, skeleton};
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
    /// Bits that a word says: -log2 of its share of rows.
    pub(crate) bits: Vec<f32>,
}

impl Tokens {
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
        let tokens = (comparison == Comparison::Tokens).then(|| {
            let words = Box::new(Self::new(Comparison::Word));
            Box::new(Tokens { words, ends: vec![0], of: Vec::new(), rows: vec![0], bits: Vec::new() })
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

    fn hash(text: &str) -> u64 {
        let mut hasher = FxHasher::default();
        hasher.write(text.as_bytes());
        // The upper bits of this hash are its good ones.
        hasher.finish().rotate_left(26)
    }

    /// The number of a folded text.
    fn intern(&mut self, plain: &str) -> u32 {
        if is_missing(plain) && self.comparison != Comparison::Exact {
            return 0;
        }
        if plain.is_empty() {
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
    fn finish(&mut self) {
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
    fn finish_tokens(&mut self, counts: &[u32], rows: usize) {
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
        tokens.bits = tokens.rows.iter().map(|r| (rows.max(2) as f32 / (*r).max(1) as f32).log2()).collect();
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

/// A table ready to be compared.
#[derive(Debug)]
pub struct Table {
    /// Domains.
    pub domains: Vec<Domain>,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: usize,
    /// Row from which on rows are of the second table; `rows` where there is one table.
    pub second: usize,
}

/// Takes rows in and gives a [`Table`].
#[derive(Debug)]
pub struct TableBuilder {
    table: Table,
    plain: String,
    /// Year, month and day columns that are put together: places in a row, and the column.
    dated: Option<([usize; 3], usize)>,
    /// Column of each place in a row.
    places: Vec<Option<usize>>,
}

impl TableBuilder {
    /// A builder for rows with these columns.
    #[must_use]
    pub fn new(columns: &[Recognised]) -> Self {
        let mut table = Table { domains: Vec::new(), columns: Vec::new(), rows: 0, second: usize::MAX };
        let at = |kind| columns.iter().position(|c| c.kind == kind);
        let apart = match (at(Kind::Year), at(Kind::Month), at(Kind::Day)) {
            (Some(y), Some(m), Some(d)) => Some([y, m, d]),
            _ => None,
        };
        let mut dated = None;
        let mut places = Vec::new();
        for (n, column) in columns.iter().enumerate() {
            let part = apart.is_some_and(|a| a.contains(&n));
            let kind = if part { Kind::Date } else { column.kind };
            let of = match Comparison::of(kind) {
                Some(_) if part && dated.is_some() => None,
                None => None,
                Some(comparison) => Some(table.add(column, kind, comparison)),
            };
            if let (Some(a), true, Some(of)) = (apart, part, of) {
                dated = Some((a, of));
            }
            places.push(of.filter(|_| !part));
        }
        Self { table, plain: String::new(), dated, places }
    }

    /// Adds a row; cells beyond the columns are left out.
    pub fn row<'a>(&mut self, cells: impl Iterator<Item = &'a str> + Clone) {
        for (cell, place) in cells.clone().zip(&self.places) {
            let Some(place) = place else { continue };
            self.plain.clear();
            fold_into(cell, &mut self.plain);
            self.table.push(*place, &self.plain);
        }
        if let Some((places, column)) = self.dated {
            let part = |n: usize| {
                cells.clone().nth(places[n]).and_then(|c| c.trim().parse::<u32>().ok()).unwrap_or(0)
            };
            let date = format!("{:04}{:02}{:02}", part(0), part(1).min(99), part(2).min(99));
            self.table.push(column, &date);
        }
        self.table.rows += 1;
        for column in &mut self.table.columns {
            column.cells.resize(self.table.rows, 0);
        }
    }

    /// Says that the rows that follow are of a second table.
    pub fn second(&mut self) {
        self.table.second = self.table.rows;
    }

    /// The table.
    #[must_use]
    pub fn finish(mut self) -> Table {
        let table = &mut self.table;
        table.second = table.second.min(table.rows);
        for domain in &mut table.domains {
            domain.finish();
        }
        for column in &mut table.columns {
            column.counts = vec![0; table.domains[column.domain].len()];
            column.cells.iter().for_each(|c| column.counts[*c as usize] += 1);
            table.domains[column.domain].finish_tokens(&column.counts, table.rows);
        }
        self.table
    }
}

impl Table {
    /// Adds a column; columns whose texts may stand in each other's place share a domain.
    fn add(&mut self, column: &Recognised, kind: Kind, comparison: Comparison) -> usize {
        let shared = |k: Kind| match k {
            Kind::Given | Kind::Family => 1,
            Kind::Street | Kind::Town => 2,
            _ => 0,
        };
        let with = self
            .columns
            .iter()
            .find(|c| shared(kind) != 0 && shared(c.kind) == shared(kind))
            .map(|c| c.domain);
        let domain = with.unwrap_or_else(|| {
            self.domains.push(Domain::new(comparison));
            self.domains.len() - 1
        });
        self.columns.push(Column {
            name: column.name.clone(),
            kind,
            domain,
            cells: Vec::new(),
            counts: Vec::new(),
        });
        self.columns.len() - 1
    }

    fn push(&mut self, column: usize, plain: &str) {
        let column = &mut self.columns[column];
        let number = self.domains[column.domain].intern(plain);
        column.cells.push(number);
    }

    /// The domain of a column.
    #[must_use]
    pub fn domain(&self, column: &Column) -> &Domain {
        &self.domains[column.domain]
    }
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

    #[test]
    fn a_text_is_kept_once_and_parts_of_a_date_are_put_together() {
        let kinds = [
            ("fname", Kind::Given),
            ("lname", Kind::Family),
            ("by", Kind::Year),
            ("bm", Kind::Month),
            ("bd", Kind::Day),
        ];
        let columns: Vec<_> =
            kinds.map(|(n, kind)| Recognised { name: n.to_owned(), kind, because: String::new() }).into();
        let mut builder = TableBuilder::new(&columns);
        builder.row(["Jan", "Smit", "1980", "2", "3"].into_iter());
        builder.row(["Smit", "NA", "1980", "2", "3"].into_iter());
        let table = builder.finish();
        assert_eq!(
            table.columns.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(),
            ["fname", "lname", "by"]
        );
        assert_eq!(table.columns[0].cells, [1, 2]);
        assert_eq!(table.columns[1].cells, [2, 0]);
        assert_eq!(table.domain(&table.columns[2]).form[1], 19_800_203);
    }
}

//! A table ready to be compared, and what takes its rows in.
//!
//! Rows are put into an order that depends on what they hold, so that nothing that follows depends on how a file was
//! sorted: which pairs are drawn, how sums are rounded, who wins a tie.

use super::cells::{Prepared, prepare};
use super::column::{Column, Domain};
use super::compare::Comparison;
use super::{Kind, Recognised, codes};
use rustc_hash::FxHasher;
use std::hash::Hasher;

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
    /// Number of each row in the order in which rows were added.
    pub order: Vec<u32>,
}

/// Takes rows in and gives a [`Table`].
#[derive(Debug)]
pub struct TableBuilder {
    table: Table,
    plain: String,
    /// Year, month and day columns that are put together: places in a row, and the column.
    dated: Option<([usize; 3], usize)>,
    /// Column of each place in a row, and what is done to its cells.
    places: Vec<Option<(usize, Prepared)>>,
    /// Places whose codes are compared, and their column.
    coded: Option<(Vec<usize>, usize)>,
    /// What rows hold, as a number.
    content: Vec<u64>,
}

impl TableBuilder {
    /// A builder for rows with these columns.
    #[must_use]
    pub fn new(columns: &[Recognised]) -> Self {
        let mut table = Table {
            domains: Vec::new(),
            columns: Vec::new(),
            rows: 0,
            second: usize::MAX,
            order: Vec::new(),
        };
        let at = |kind| columns.iter().position(|c| c.kind == kind);
        let apart = match (at(Kind::Year), at(Kind::Month), at(Kind::Day)) {
            (Some(y), Some(m), Some(d)) => Some([y, m, d]),
            _ => None,
        };
        let texts = columns.iter().any(|c| c.coded && c.kind != Kind::Number);
        let mut dated = None;
        let mut places = Vec::new();
        for (n, column) in columns.iter().enumerate() {
            let part = apart.is_some_and(|a| a.contains(&n));
            let kind = if part { Kind::Date } else { column.kind };
            let of = match Comparison::of(kind) {
                Some(_) if part && dated.is_some() => None,
                None => None,
                Some(comparison) => Some(table.add(&column.name, kind, comparison)),
            };
            if let (Some(a), true, Some(of)) = (apart, part, of) {
                dated = Some((a, of));
            }
            places.push(of.filter(|_| !part).map(|of| (of, Prepared::of(kind, column.coded))));
        }
        let coded = texts.then(|| {
            let places: Vec<usize> = (0..columns.len()).filter(|n| columns[*n].coded).collect();
            let names: Vec<&str> = places.iter().map(|n| columns[*n].name.as_str()).collect();
            let column = table.add(&format!("codes in {}", names.join(", ")), Kind::Codes, Comparison::Codes);
            (places, column)
        });
        Self { table, plain: String::new(), dated, places, coded, content: Vec::new() }
    }

    /// Adds a row; cells beyond the columns are left out. `id` tells apart rows that hold the same.
    pub fn row<'a>(&mut self, id: &str, cells: impl Iterator<Item = &'a str> + Clone) {
        let mut content = FxHasher::default();
        for (cell, place) in cells.clone().zip(&self.places) {
            let Some((place, how)) = place else { continue };
            self.plain.clear();
            prepare(*how, cell, &mut self.plain);
            content.write(self.plain.as_bytes());
            content.write_u8(0xff);
            self.table.push(*place, &self.plain);
        }
        if let Some((places, column)) = self.dated {
            let part = |n: usize| {
                cells.clone().nth(places[n]).and_then(|c| c.trim().parse::<u32>().ok()).unwrap_or(0)
            };
            let date = format!("{:04}{:02}{:02}", part(0), part(1).min(99), part(2).min(99));
            content.write(date.as_bytes());
            self.table.push(column, &date);
        }
        if let Some((places, column)) = &self.coded {
            let mut found = Vec::new();
            for (n, cell) in cells.enumerate().filter(|(n, _)| places.contains(n)) {
                match self.places.get(n) {
                    // The number of a model that stands in a column of its own is a code, however it looks.
                    Some(Some((_, Prepared::Joined))) => {
                        let mut plain = String::new();
                        prepare(Prepared::Joined, cell, &mut plain);
                        found.extend(Some(plain).filter(|p| p.len() > 2));
                    }
                    _ => codes::codes(cell, &mut found),
                }
            }
            found.sort_unstable();
            found.dedup();
            self.table.push(*column, &found.join(" "));
        }
        content.write(id.as_bytes());
        self.content.push(content.finish());
        self.table.rows += 1;
        for column in &mut self.table.columns {
            column.cells.resize(self.table.rows, 0);
        }
    }

    /// Says that the rows that follow are of a second table.
    pub fn second(&mut self) {
        self.table.second = self.table.rows;
    }

    /// Bytes that it holds, about.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let cells = self.table.columns.len() * 4 + 8;
        self.table.rows * cells + self.table.domains.iter().map(Domain::bytes).sum::<usize>()
    }

    /// Whether one more row might not fit: texts are counted in 32 bits.
    #[must_use]
    pub fn full(&self) -> bool {
        self.table.rows >= 1 << 30 || self.table.domains.iter().any(Domain::full)
    }

    /// The table.
    #[must_use]
    pub fn finish(mut self) -> Table {
        let table = &mut self.table;
        table.second = table.second.min(table.rows);
        table.order = (0..table.rows as u32).collect();
        let (second, content) = (table.second, &self.content);
        table.order.sort_unstable_by_key(|row| (*row as usize >= second, content[*row as usize], *row));
        drop(std::mem::take(&mut self.content));
        for domain in &mut table.domains {
            domain.finish();
        }
        for column in &mut table.columns {
            column.cells = table.order.iter().map(|row| column.cells[*row as usize]).collect();
            column.counts = vec![0; table.domains[column.domain].len()];
            column.cells.iter().for_each(|c| column.counts[*c as usize] += 1);
            table.domains[column.domain].finish_tokens(&column.counts, table.rows);
        }
        self.table
    }
}

impl Table {
    /// Adds a column; columns whose texts may stand in each other's place share a domain.
    fn add(&mut self, name: &str, kind: Kind, comparison: Comparison) -> usize {
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
            name: name.to_owned(),
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

    /// Pairs of rows that are compared, if each is.
    #[must_use]
    pub(crate) fn pairs(&self) -> f64 {
        let (rows, second) = (self.rows as f64, (self.rows - self.second) as f64);
        if second > 0.0 { (rows - second) * second } else { rows * (rows - 1.0).max(0.0) / 2.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_once_and_parts_of_a_date_are_put_together() {
        let kinds = [
            ("fname", Kind::Given),
            ("lname", Kind::Family),
            ("by", Kind::Year),
            ("bm", Kind::Month),
            ("bd", Kind::Day),
        ];
        let columns: Vec<_> = kinds
            .map(|(n, kind)| Recognised { name: n.to_owned(), kind, because: String::new(), coded: false })
            .into();
        let mut builder = TableBuilder::new(&columns);
        builder.row("", ["Jan", "Smit", "1980", "2", "3"].into_iter());
        builder.row("", ["Smit", "NA", "1980", "2", "3"].into_iter());
        let table = builder.finish();
        assert_eq!(
            table.columns.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(),
            ["fname", "lname", "by"]
        );
        let place = |row: u32| table.order.iter().position(|r| *r == row).unwrap();
        assert_eq!([0, 1].map(|row| table.columns[0].cells[place(row)]), [1, 2]);
        assert_eq!([0, 1].map(|row| table.columns[1].cells[place(row)]), [2, 0]);
        assert_eq!(table.domain(&table.columns[2]).form[1], 19_800_203);
    }
}

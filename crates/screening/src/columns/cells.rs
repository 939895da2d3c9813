//! Cells of a file as cells of a table.

use super::Columns;
use super::codes::{CHANNELS, CURRENCIES, DIRECTIONS, MODES, NO, TYPES, YES};
use crate::canonical::{Column, Kind, Table};
use crate::rules::days_of;
use datafusion::arrow::array::{
    ArrayRef, BooleanBuilder, Date32Builder, Float64Builder, RecordBatch, StringBuilder, new_null_array,
};
use datafusion::arrow::error::ArrowError;
use jiff::civil::Date;
use model::Stated;
use reference::{DateColumn, date_in, decimal_sign};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How the cells of a column are read.
#[derive(Debug, Clone)]
pub(super) enum Reader {
    Text,
    /// ISO codes of countries, written in any way.
    Country,
    /// One of the codes of a list.
    Code(&'static [(&'static str, &'static str)]),
    /// ISO codes of currencies, in capitals.
    Currency,
    /// With the sign that the column uses before decimals.
    Number(Option<char>),
    Date(Box<DateColumn>),
    Flag,
}

const COUNTRIES: &[&str] = &["country", "origin", "destination", "exporter", "importer"];

impl Reader {
    /// Of a column and a sample of its cells.
    pub(super) fn of<'a>(field: &Column, sample: impl Iterator<Item = &'a str> + Clone) -> Self {
        let last = field.name.rsplit('_').next().unwrap_or_default();
        match field.kind {
            Kind::Number => Self::Number(decimal_sign(sample)),
            Kind::Date => Self::Date(Box::new(DateColumn::of(sample.take(5_000)))),
            Kind::Flag => Self::Flag,
            Kind::Text if COUNTRIES.contains(&last) => Self::Country,
            Kind::Text => match field.name.as_str() {
                "channel" => Self::Code(CHANNELS),
                "currency" => Self::Currency,
                "mode" => Self::Code(MODES),
                "direction" => Self::Code(DIRECTIONS),
                "type" | "payer_type" | "payee_type" => Self::Code(TYPES),
                _ => Self::Text,
            },
        }
    }

    /// What it expects, in words.
    pub(super) fn expects(&self) -> &'static str {
        match self {
            Self::Text | Self::Code(_) | Self::Currency => "words",
            Self::Country => "countries",
            Self::Number(_) => "numbers",
            Self::Date(_) => "dates",
            Self::Flag => "yes or no",
        }
    }

    /// Whether it can read a cell.
    pub(super) fn reads(&self, cell: &str) -> bool {
        match self {
            Self::Text | Self::Code(_) | Self::Currency => true,
            Self::Country => country(cell).is_some(),
            Self::Number(sign) => number(cell, *sign).is_some(),
            Self::Date(column) => day(cell, column).is_some(),
            Self::Flag => flag(cell).is_some(),
        }
    }
}

impl Columns {
    /// Rows of a file as a batch of the table; `first` is the number of the first row. Cells that cannot be read are
    /// null, and are counted by field.
    ///
    /// # Errors
    /// Where the batch cannot be made.
    pub fn batch(&self, rows: &[Vec<String>], first: u64) -> Result<(RecordBatch, Vec<u64>), ArrowError> {
        let mut unread = vec![0; self.readers.len()];
        let fields = self.table.columns();
        let columns = fields.iter().enumerate().map(|(place, field)| {
            if field.name == "row" {
                let numbers = (first..).take(rows.len()).map(|row| row as f64);
                return Arc::new(numbers.map(Some).collect::<datafusion::arrow::array::Float64Array>())
                    as ArrayRef;
            }
            match self.from[place].as_slice() {
                [] => new_null_array(&field.kind.data_type(), rows.len()),
                [one] => {
                    let cells = rows.iter().map(|row| row.get(*one).map_or("", |cell| cell.trim()));
                    self.readers[place].array(cells, rows.len(), &mut unread[place])
                }
                several => {
                    let joined: Vec<String> = rows.iter().map(|row| join(row, several)).collect();
                    self.readers[place].array(
                        joined.iter().map(String::as_str),
                        rows.len(),
                        &mut unread[place],
                    )
                }
            }
        });
        let columns = columns.collect();
        Ok((RecordBatch::try_new(self.table.schema(), columns)?, unread))
    }

    /// The table that is filled.
    #[must_use]
    pub fn table(&self) -> Table {
        self.table
    }
}

fn join(row: &[String], columns: &[usize]) -> String {
    let cells = columns.iter().filter_map(|at| row.get(*at)).map(|cell| cell.trim());
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ")
}

impl Reader {
    pub(super) fn array<'a>(
        &self,
        cells: impl Iterator<Item = &'a str>,
        rows: usize,
        unread: &mut u64,
    ) -> ArrayRef {
        match self {
            Self::Text => {
                let mut built = StringBuilder::with_capacity(rows, rows * 16);
                cells.for_each(|cell| built.append_option((!cell.is_empty()).then_some(cell)));
                Arc::new(built.finish())
            }
            Self::Code(codes) => {
                let mut built = StringBuilder::with_capacity(rows, rows * 6);
                let mut read = Once::new(|cell| Some(code(cell, codes)));
                cells.for_each(|cell| built.append_option(read.of(cell, unread)));
                Arc::new(built.finish())
            }
            Self::Currency => {
                let mut built = StringBuilder::with_capacity(rows, rows * 3);
                let mut read = Once::new(|cell| Some(currency(cell)));
                cells.for_each(|cell| built.append_option(read.of(cell, unread)));
                Arc::new(built.finish())
            }
            Self::Country => {
                let mut built = StringBuilder::with_capacity(rows, rows * 2);
                let mut read = Once::new(country);
                cells.for_each(|cell| built.append_option(read.of(cell, unread)));
                Arc::new(built.finish())
            }
            Self::Number(sign) => {
                let mut built = Float64Builder::with_capacity(rows);
                for cell in cells {
                    let found = number(cell, *sign);
                    *unread += u64::from(found.is_none() && !cell.is_empty());
                    built.append_option(found);
                }
                Arc::new(built.finish())
            }
            Self::Date(column) => {
                let mut built = Date32Builder::with_capacity(rows);
                let mut read = Once::new(|cell| day(cell, column));
                cells.for_each(|cell| built.append_option(read.of(cell, unread)));
                Arc::new(built.finish())
            }
            Self::Flag => {
                let mut built = BooleanBuilder::with_capacity(rows);
                for cell in cells {
                    let found = flag(cell);
                    *unread += u64::from(found.is_none() && !cell.is_empty());
                    built.append_option(found);
                }
                Arc::new(built.finish())
            }
        }
    }
}

/// Reads each different cell once.
struct Once<'a, T, F: Fn(&str) -> Option<T>> {
    seen: FxHashMap<&'a str, Option<T>>,
    read: F,
}

impl<'a, T: Clone, F: Fn(&str) -> Option<T>> Once<'a, T, F> {
    fn new(read: F) -> Self {
        Self { seen: FxHashMap::default(), read }
    }

    fn of(&mut self, cell: &'a str, unread: &mut u64) -> Option<T> {
        if cell.is_empty() {
            return None;
        }
        let found = self.seen.entry(cell).or_insert_with(|| (self.read)(cell)).clone();
        *unread += u64::from(found.is_none());
        found
    }
}

/// A word of a list as its code; another word as it stands, in small letters.
fn code(cell: &str, codes: &[(&str, &str)]) -> String {
    let small = cell.to_lowercase().replace('_', " ");
    codes.iter().find(|(word, _)| *word == small).map_or(small.clone(), |(_, code)| (*code).to_owned())
}

fn currency(cell: &str) -> String {
    let small = cell.to_lowercase();
    let known = CURRENCIES.iter().find(|(word, _)| *word == small);
    known.map_or_else(|| cell.to_uppercase(), |(_, code)| (*code).to_owned())
}

fn country(cell: &str) -> Option<String> {
    let found = reference::country(Stated::raw(cell)).value?;
    Some(found.code().to_owned())
}

fn flag(cell: &str) -> Option<bool> {
    let small = cell.to_lowercase();
    if YES.contains(&small.as_str()) {
        return Some(true);
    }
    NO.contains(&small.as_str()).then_some(false)
}

fn day(cell: &str, column: &DateColumn) -> Option<i32> {
    // What most machines write needs no reading of habits.
    let start =
        cell.get(..10).filter(|s| s.as_bytes().get(4) == Some(&b'-') && s.as_bytes().get(7) == Some(&b'-'));
    if let Some(date) = start.and_then(|start| start.parse::<Date>().ok()) {
        return Some(days_of(date));
    }
    let read = date_in(cell, column, None).ok()?;
    Some(days_of(read.when.from()))
}

/// A number as people write it: with signs of currency, groups of thousands, brackets for less than nothing.
fn number(cell: &str, sign: Option<char>) -> Option<f64> {
    if let Ok(plain) = cell.parse::<f64>()
        && plain.is_finite()
        && (sign != Some(',') || !cell.contains('.'))
    {
        return Some(plain);
    }
    let minus =
        cell.starts_with('-') || cell.starts_with('(') || cell.ends_with('-') || cell.starts_with('\u{2212}');
    let digits: String = cell
        .chars()
        .filter_map(|c| match c {
            '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10),
            '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10),
            '०'..='९' => char::from_digit(c as u32 - '०' as u32, 10),
            '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10),
            '٫' => Some(sign.unwrap_or('.')),
            '0'..='9' | '.' | ',' => Some(c),
            _ => None,
        })
        .collect();
    let others = cell.chars().filter(|c| c.is_alphabetic()).count();
    if digits.is_empty() || others > 4 || !digits.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let sign = sign.or_else(|| decimal_sign(std::iter::once(digits.as_str()))).unwrap_or('.');
    let group = if sign == ',' { '.' } else { ',' };
    let plain = digits.replace(group, "").replace(sign, ".");
    let value: f64 = plain.trim_matches('.').parse().ok()?;
    Some(if minus { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        for (cell, sign, value) in [
            ("1234.5", None, Some(1_234.5)),
            ("1,234.50", None, Some(1_234.5)),
            ("1.234,50", Some(','), Some(1_234.5)),
            ("1.234", Some(','), Some(1_234.0)),
            ("EUR 1 234,50", Some(','), Some(1_234.5)),
            ("(250)", None, Some(-250.0)),
            ("-3", None, Some(-3.0)),
            ("١٢٣", None, Some(123.0)),
            ("about ten", None, None),
            ("", None, None),
            ("NaN", None, None),
            ("12 Main Street", None, None),
        ] {
            assert_eq!(number(cell, sign), value, "{cell}");
        }
    }

    #[test]
    fn words_become_codes() {
        assert_eq!(code("Efectivo", CHANNELS), "cash");
        assert_eq!(code("Hawala", CHANNELS), "hawala");
        assert_eq!(country("Viet Nam").as_deref(), Some("VN"));
        assert_eq!((flag("Oui"), flag("нет"), flag("perhaps")), (Some(true), Some(false), None));
    }
}

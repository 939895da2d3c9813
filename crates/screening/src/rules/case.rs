//! Rows of cases, and how rows become a record batch.

use super::library::Faults;
use crate::canonical::{Column, Kind, Table};
use datafusion::arrow::array::{
    ArrayRef, BooleanBuilder, Date32Builder, Float64Builder, RecordBatch, StringBuilder,
};
use datafusion::arrow::error::ArrowError;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A row that must or must not fire a rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// What it shows.
    pub name: String,
    /// Whether the rule must fire on it.
    pub fires: bool,
    /// Whether it lies one step from a threshold.
    pub edge: bool,
    /// Rows before it, oldest first.
    pub before: Vec<Row>,
    /// The row.
    pub row: Row,
    /// Rows of other tables, for a witness rule.
    pub others: Vec<(Table, Vec<Row>)>,
}

/// Cells of a row by the place of their column; what is not there is null.
pub type Row = BTreeMap<usize, Cell>;

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text.
    Text(String),
    /// Number.
    Number(f64),
    /// Days since 1970-01-01.
    Date(i32),
    /// Yes or no.
    Flag(bool),
}

/// Days since 1970-01-01 of a day.
#[must_use]
pub fn days_of(date: Date) -> i32 {
    let epoch = Date::constant(1970, 1, 1);
    date.since(epoch).map_or(0, |span| span.get_days())
}

/// The day so many days after 1970-01-01.
#[must_use]
pub fn date_of(days: i32) -> Option<Date> {
    Date::constant(1970, 1, 1).checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// A record batch of rows of a table.
///
/// # Errors
/// Where a cell is not of its column's kind.
pub fn batch_of(table: Table, rows: &[Row]) -> Result<RecordBatch, ArrowError> {
    let columns = table.columns().iter().enumerate().map(|(place, column)| array(place, column, rows));
    RecordBatch::try_new(table.schema(), columns.collect())
}

fn array(place: usize, column: &Column, rows: &[Row]) -> ArrayRef {
    let cells = rows.iter().map(|row| row.get(&place));
    match column.kind {
        Kind::Text => {
            let mut built = StringBuilder::new();
            cells.for_each(|cell| {
                built.append_option(match cell {
                    Some(Cell::Text(text)) => Some(text),
                    _ => None,
                })
            });
            Arc::new(built.finish())
        }
        Kind::Number => {
            let mut built = Float64Builder::new();
            cells.for_each(|cell| {
                built.append_option(match cell {
                    Some(Cell::Number(number)) => Some(*number),
                    _ => None,
                })
            });
            Arc::new(built.finish())
        }
        Kind::Date => {
            let mut built = Date32Builder::new();
            cells.for_each(|cell| {
                built.append_option(match cell {
                    Some(Cell::Date(days)) => Some(*days),
                    _ => None,
                })
            });
            Arc::new(built.finish())
        }
        Kind::Flag => {
            let mut built = BooleanBuilder::new();
            cells.for_each(|cell| {
                built.append_option(match cell {
                    Some(Cell::Flag(flag)) => Some(*flag),
                    _ => None,
                })
            });
            Arc::new(built.finish())
        }
    }
}

/// Reads a row of a case.
pub(super) fn row(
    table: Table,
    cells: &BTreeMap<String, toml::Value>,
    at: &str,
    faults: &mut Faults<'_>,
) -> Row {
    let mut row = Row::new();
    for (name, value) in cells {
        let Some((place, column)) = table.column(name) else {
            faults.tell(at, format!("`{name}` is no column of `{}`", table.code()));
            continue;
        };
        match cell(column.kind, value) {
            Some(cell) => {
                row.insert(place, cell);
            }
            None => faults.tell(
                at,
                format!("`{name} = {value}`: expected a {}, dates as \"2026-03-31\"", column.kind.code()),
            ),
        }
    }
    row
}

fn cell(kind: Kind, value: &toml::Value) -> Option<Cell> {
    Some(match (kind, value) {
        (Kind::Text, toml::Value::String(text)) => Cell::Text(text.clone()),
        (Kind::Number, toml::Value::Integer(number)) => Cell::Number(*number as f64),
        (Kind::Number, toml::Value::Float(number)) => Cell::Number(*number),
        (Kind::Date, toml::Value::String(text)) => Cell::Date(days_of(text.parse().ok()?)),
        (Kind::Date, toml::Value::Datetime(date)) => Cell::Date(days_of(date.to_string().parse().ok()?)),
        (Kind::Flag, toml::Value::Boolean(flag)) => Cell::Flag(*flag),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use datafusion::arrow::array::Array;

    #[test]
    fn days_go_both_ways() {
        for (text, days) in [("1970-01-01", 0), ("1969-12-31", -1), ("2026-03-31", 20_543)] {
            let date: Date = text.parse().unwrap();
            assert_eq!((days_of(date), date_of(days)), (days, Some(date)));
        }
    }

    #[test]
    fn rows_become_a_batch_with_nulls_where_nothing_is_said() {
        let (amount, _) = Table::Payment.column("amount").unwrap();
        let rows = [Row::from([(amount, Cell::Number(2.5))]), Row::new()];
        let batch = batch_of(Table::Payment, &rows).unwrap();
        assert_eq!((batch.num_rows(), batch.column(amount).null_count()), (2, 1));
        assert_eq!(batch.column(0).null_count(), 2);
    }
}

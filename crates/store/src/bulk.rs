//! Many rows in few statements, the same text on both stores.
//!
//! Chunk sizes come from a short ladder so that the statement cache holds a handful of texts, not one per length.

use crate::error::{Error, Result};
use crate::keyed::push_hex;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AssertSqlSafe, Row};

/// One column value.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// 64-bit integer.
    Int(i64),
    /// Text in binary order.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl Value {
    fn size(&self) -> usize {
        match self {
            Self::Int(_) => 8,
            Self::Text(text) => text.len(),
            Self::Bytes(bytes) => 2 * bytes.len(),
        }
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(value)
    }
}

impl From<&[u8; 16]> for Value {
    fn from(value: &[u8; 16]) -> Self {
        Self::Bytes(value.to_vec())
    }
}

/// Builds one row for [`insert`].
macro_rules! row {
    ($($value:expr),+ $(,)?) => { vec![$($crate::bulk::Value::from($value)),+] };
}
pub(crate) use row;

pub(crate) type AnyQuery<'q> = Query<'q, Any, AnyArguments>;

pub(crate) fn bind(query: AnyQuery<'_>, value: Value) -> AnyQuery<'_> {
    match value {
        Value::Int(v) => query.bind(v),
        Value::Text(v) => query.bind(v),
        Value::Bytes(v) => query.bind(v),
    }
}

/// Short on purpose: SQLite finds a parameter's name by walking the statement's list of names, so binding costs the
/// square of the parameters. With 128 rows of ten columns it took 45 % of an import.
const INSERT_LADDER: [usize; 3] = [16, 4, 1];
const IN_LADDER: [usize; 4] = [512, 64, 8, 1];

/// Inserts rows: `head` is `INSERT INTO t (a, b)`, `tail` what follows the values (such as `ON CONFLICT ...`).
pub(crate) async fn insert(
    conn: &mut AnyConnection,
    head: &str,
    tail: &str,
    rows: Vec<Vec<Value>>,
) -> Result<()> {
    if rows.len() >= LEAST_UNNESTED && conn.backend_name() == "PostgreSQL" {
        return insert_unnested(conn, head, tail, &rows).await;
    }
    let mut rows = rows.into_iter().peekable();
    while let Some(first) = rows.peek() {
        let (columns, left) = (first.len(), rows.len());
        let size = INSERT_LADDER.into_iter().find(|s| *s <= left).unwrap_or(1);
        let sql = insert_text(head, tail, columns, size);
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for row in rows.by_ref().take(size) {
            for value in row {
                query = bind(query, value);
            }
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Rows from which on PostgreSQL gets one parameter a column.
const LEAST_UNNESTED: usize = 4;

/// Rows of one such statement, and bytes of its values.
const MOST_UNNESTED: usize = 2_000;
const MOST_BYTES: usize = 8 << 20;

/// One parameter a column, whatever the number of rows (ADR 0019): a row costs PostgreSQL neither a place of its own in the
/// statement nor a round trip for each sixteen. The driver behind `sqlx::Any` knows no arrays, so they go as text.
async fn insert_unnested(
    conn: &mut AnyConnection,
    head: &str,
    tail: &str,
    rows: &[Vec<Value>],
) -> Result<()> {
    let mut rest = rows;
    while let Some(first) = rest.first() {
        let (now, later) = rest.split_at(fitting(rest));
        rest = later;
        let mut query = sqlx::query(AssertSqlSafe(unnested_text(head, tail, first)));
        for column in 0..first.len() {
            query = query.bind(array(now.iter().filter_map(|row| row.get(column))));
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// How many of the rows go into one statement; at least one.
fn fitting(rows: &[Vec<Value>]) -> usize {
    let mut bytes = 0;
    let fits = rows.iter().take(MOST_UNNESTED).take_while(|row| {
        bytes += row.iter().map(Value::size).sum::<usize>();
        bytes <= MOST_BYTES
    });
    fits.count().max(1)
}

fn unnested_text(head: &str, tail: &str, first: &[Value]) -> String {
    let columns: Vec<String> = first
        .iter()
        .enumerate()
        .map(|(at, value)| {
            let kind = match value {
                Value::Int(_) => "BIGINT",
                Value::Text(_) => "TEXT",
                Value::Bytes(_) => "BYTEA",
            };
            // In a query of its own, or the planner reads each array once more to guess how long it is.
            format!("(SELECT CAST(CAST(${} AS TEXT) AS {kind}[]))", at + 1)
        })
        .collect();
    format!("{head} SELECT * FROM unnest({}) {tail}", columns.join(", "))
}

/// An array as PostgreSQL reads it from text (documentation of PostgreSQL, 8.15.2): every element of text and bytes in
/// quotes, with a backslash before quotes and backslashes.
fn array<'v>(values: impl Iterator<Item = &'v Value>) -> String {
    let mut out = String::from("{");
    for (at, value) in values.enumerate() {
        if at > 0 {
            out.push(',');
        }
        match value {
            Value::Int(number) => out.push_str(&number.to_string()),
            Value::Text(text) => {
                out.push('"');
                for c in text.chars() {
                    if matches!(c, '"' | '\\') {
                        out.push('\\');
                    }
                    out.push(c);
                }
                out.push('"');
            }
            Value::Bytes(bytes) => {
                out.push_str("\"\\\\x");
                push_hex(&mut out, bytes);
                out.push('"');
            }
        }
    }
    out.push('}');
    out
}

fn insert_text(head: &str, tail: &str, columns: usize, rows: usize) -> String {
    let mut sql = format!("{head} VALUES ");
    for row in 0..rows {
        sql.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns {
            if column > 0 {
                sql.push_str(", ");
            }
            sql.push('$');
            sql.push_str(&(row * columns + column + 1).to_string());
        }
        sql.push(')');
    }
    sql.push(' ');
    sql.push_str(tail);
    sql
}

/// Rows whose column is among `values`: `sql` holds `{in}` where the list goes; `fixed` are bound first.
///
/// Lists are padded with their last value, so results come without order across chunks: sort by a unique column.
pub(crate) async fn select_in(
    conn: &mut AnyConnection,
    sql: &str,
    fixed: &[Value],
    values: Vec<Value>,
) -> Result<Vec<AnyRow>> {
    let mut found = Vec::new();
    let mut rest = values.as_slice();
    while let Some((query, later)) = next_in(sql, fixed, rest) {
        rest = later;
        found.extend(query.fetch_all(&mut *conn).await?);
    }
    Ok(found)
}

/// Changes the rows whose column is among `values`; `sql` and `fixed` as in [`select_in`].
pub(crate) async fn execute_in(
    conn: &mut AnyConnection,
    sql: &str,
    fixed: &[Value],
    values: Vec<Value>,
) -> Result<()> {
    let mut rest = values.as_slice();
    while let Some((query, later)) = next_in(sql, fixed, rest) {
        rest = later;
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// The statement for the next values, and the values that are left; `None` where there are none.
fn next_in<'v>(sql: &str, fixed: &[Value], rest: &'v [Value]) -> Option<(AnyQuery<'static>, &'v [Value])> {
    let last = rest.last()?;
    let size = IN_LADDER.into_iter().find(|s| *s <= rest.len()).unwrap_or(1);
    let (now, later) = rest.split_at(size.min(rest.len()));
    let list: Vec<String> = (0..size).map(|i| format!("${}", fixed.len() + i + 1)).collect();
    let mut query = sqlx::query(AssertSqlSafe(sql.replace("{in}", &list.join(", "))));
    for value in fixed {
        query = bind(query, value.clone());
    }
    for i in 0..size {
        query = bind(query, now.get(i).unwrap_or(last).clone());
    }
    Some((query, later))
}

/// Reads typed columns out of a row, by position.
pub(crate) trait Columns {
    /// A 64-bit integer.
    fn int(&self, at: usize) -> Result<i64>;
    /// Text.
    fn text(&self, at: usize) -> Result<String>;
    /// Bytes.
    fn bytes(&self, at: usize) -> Result<Vec<u8>>;
    /// A keyed id.
    fn id16(&self, at: usize) -> Result<[u8; 16]>;
    /// A code of a closed list.
    fn code<T: std::str::FromStr>(&self, at: usize, table: &'static str) -> Result<T>;
}

impl Columns for AnyRow {
    fn int(&self, at: usize) -> Result<i64> {
        Ok(self.try_get::<i64, _>(at)?)
    }

    fn text(&self, at: usize) -> Result<String> {
        Ok(self.try_get::<String, _>(at)?)
    }

    fn bytes(&self, at: usize) -> Result<Vec<u8>> {
        Ok(self.try_get::<Vec<u8>, _>(at)?)
    }

    fn id16(&self, at: usize) -> Result<[u8; 16]> {
        self.bytes(at)?
            .try_into()
            .map_err(|_| Error::Inconsistent { table: "?", what: "an id does not have 16 bytes" })
    }

    fn code<T: std::str::FromStr>(&self, at: usize, table: &'static str) -> Result<T> {
        self.text(at)?.parse().map_err(|_| Error::Inconsistent { table, what: "an unknown code" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrays_are_written_as_postgresql_reads_them() {
        let texts = [Value::from("a"), Value::from("q\"b\\c, {d}"), Value::from("")];
        assert_eq!(array(texts.iter()), r#"{"a","q\"b\\c, {d}",""}"#);
        assert_eq!(array([Value::Int(-1), Value::Int(2)].iter()), "{-1,2}");
        assert_eq!(array([Value::Bytes(vec![0, 255])].iter()), r#"{"\\x00ff"}"#);
    }

    #[test]
    fn statements_are_bounded() {
        let row = |size| vec![Value::Bytes(vec![0; size])];
        assert_eq!(fitting(&[row(5 << 20), row(1)]), 1, "a row that is too large goes alone");
        assert_eq!(fitting(&[row(1 << 20), row(1 << 20), row(3 << 20)]), 2);
        assert_eq!(fitting(&vec![row(1); 3_000]), MOST_UNNESTED);
    }
}

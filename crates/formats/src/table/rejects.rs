//! The rows that were not read, in a file that can be corrected and imported again.
//!
//! Tables come back as CSV with the original columns and, after them, what is wrong; JSON lines come back as JSON
//! lines with a line before each that says what is wrong. Both are passed over on the next import.

use super::header::OWN_PREFIX;
use crate::{Problem, Rejected};
use serde_json::{Map, Value};
use std::io::{self, Write};

const COLUMNS: [&str; 7] =
    ["saola_row", "saola_column", "saola_value", "saola_expected", "saola_mend", "saola_more", "saola_extra"];

/// Writes rejected rows.
pub struct Rejects<W: Write> {
    inner: Inner<W>,
}

enum Inner<W: Write> {
    Csv { writer: Box<csv::Writer<W>>, names: Vec<String> },
    Lines(W),
}

impl<W: Write> Rejects<W> {
    /// As CSV with these columns, in UTF-8.
    pub fn csv(out: W, names: &[String]) -> io::Result<Self> {
        let names: Vec<String> = names.iter().filter(|n| !n.starts_with(OWN_PREFIX)).cloned().collect();
        let mut writer = csv::Writer::from_writer(out);
        writer.write_record(names.iter().map(String::as_str).chain(COLUMNS)).map_err(io::Error::other)?;
        Ok(Self { inner: Inner::Csv { writer: Box::new(writer), names } })
    }

    /// As JSON lines.
    pub fn json_lines(out: W) -> Self {
        Self { inner: Inner::Lines(out) }
    }

    /// Adds one row.
    pub fn write(&mut self, rejected: &Rejected) -> io::Result<()> {
        match &mut self.inner {
            Inner::Csv { writer, names } => {
                let record = record(rejected, names);
                writer.write_record(&record).map_err(io::Error::other)
            }
            Inner::Lines(out) => {
                serde_json::to_writer(&mut *out, &remark(rejected))?;
                out.write_all(b"\n")?;
                match rejected.raw.as_slice() {
                    [(name, line)] if name == "line" => out.write_all(line.as_bytes())?,
                    pairs => serde_json::to_writer(&mut *out, &object(pairs))?,
                }
                out.write_all(b"\n")
            }
        }
    }

    /// Ends the file and gives the writer back.
    pub fn finish(self) -> io::Result<W> {
        match self.inner {
            Inner::Csv { writer, .. } => writer.into_inner().map_err(|e| io::Error::other(e.to_string())),
            Inner::Lines(mut out) => out.flush().map(|()| out),
        }
    }
}

fn record(rejected: &Rejected, names: &[String]) -> Vec<String> {
    let cell = |name: &String| {
        rejected.raw.iter().find(|(n, _)| n == name).map(|(_, t)| t.clone()).unwrap_or_default()
    };
    let mut record: Vec<String> = names.iter().map(cell).collect();
    let first = rejected.problems.first();
    let part = |take: fn(&Problem) -> String| first.map(take).unwrap_or_default();
    let more: Vec<String> = rejected.problems.iter().skip(1).map(Problem::to_string).collect();
    let extra: Vec<&str> =
        rejected.raw.iter().filter(|(n, _)| !names.contains(n)).map(|(_, t)| t.as_str()).collect();
    record.push(rejected.row.to_string());
    record.push(part(|p| p.column.clone().unwrap_or_default()));
    record.push(part(|p| p.value.clone()));
    record.push(part(|p| p.expected.clone()));
    record.push(part(|p| p.mend.clone()));
    record.push(more.join(" | "));
    record.push(extra.join(" | "));
    record
}

fn remark(rejected: &Rejected) -> Value {
    let problems: Vec<Value> = rejected.problems.iter().map(|p| Value::String(p.to_string())).collect();
    let mut remark = Map::new();
    remark.insert("saola_row".to_owned(), Value::from(rejected.row));
    remark.insert("saola_problems".to_owned(), Value::Array(problems));
    Value::Object(remark)
}

fn object(pairs: &[(String, String)]) -> Value {
    Value::Object(pairs.iter().map(|(n, t)| (n.clone(), Value::String(t.clone()))).collect())
}

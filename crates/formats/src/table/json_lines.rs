//! JSON lines as rows of a table: one object a line, nested names joined by dots.
//!
//! Columns are the names met so far, so the table grows to the right. A line that is no object costs itself only.

use super::delimited::{Fault, Lines, MAX_CELLS, Record};
use serde_json::Value;
use std::collections::HashMap;
use std::io::{self, BufRead};

/// Reader of JSON lines.
pub(crate) struct JsonLines<R> {
    lines: Lines<R>,
    pub(crate) names: Vec<String>,
    index: HashMap<String, usize>,
}

impl<R: BufRead> JsonLines<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { lines: Lines::new(inner), names: Vec::new(), index: HashMap::new() }
    }

    /// The next line as a record whose cells stand under `names`.
    pub(crate) fn next_record(&mut self) -> io::Result<Option<Record>> {
        let Some(line) = self.lines.next_line()? else { return Ok(None) };
        let text = line.text.trim_end();
        let broken = |fault| Record { cells: vec![text.to_owned()], fault: Some(fault) };
        if line.cut {
            return Ok(Some(broken(Fault::TooLong)));
        }
        if text.trim().is_empty() {
            return Ok(Some(Record { cells: Vec::new(), fault: None }));
        }
        Ok(Some(match serde_json::from_str(text) {
            Ok(Value::Object(object)) => {
                let mut pairs = Vec::new();
                flatten("", Value::Object(object), &mut pairs);
                self.record(pairs).unwrap_or_else(|| broken(Fault::TooManyCells))
            }
            Ok(_) => broken(Fault::NotAnObject),
            Err(error) => broken(Fault::NotJson(error.to_string())),
        }))
    }

    fn record(&mut self, pairs: Vec<(String, String)>) -> Option<Record> {
        let mut cells = vec![String::new(); self.names.len()];
        for (name, text) in pairs {
            let at = match self.index.get(&name) {
                Some(at) => *at,
                None if self.names.len() >= MAX_CELLS => return None,
                None => {
                    self.index.insert(name.clone(), self.names.len());
                    self.names.push(name);
                    cells.push(String::new());
                    self.names.len() - 1
                }
            };
            cells[at] = text;
        }
        Some(Record { cells, fault: None })
    }
}

/// Pairs of dotted name and text. Lists of plain values are one cell; the depth is bounded by the parser.
fn flatten(path: &str, value: Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Object(object) => {
            for (name, inner) in object {
                let name = super::header::clean(&name);
                let path = if path.is_empty() { name } else { format!("{path}.{name}") };
                flatten(&path, inner, pairs);
            }
        }
        Value::Array(list) if list.iter().all(|v| !v.is_object() && !v.is_array()) => {
            let texts: Vec<String> = list.iter().filter_map(plain).collect();
            pairs.push((path.to_owned(), texts.join("; ")));
        }
        Value::Array(list) => {
            for (at, inner) in list.into_iter().enumerate() {
                flatten(&format!("{path}.{}", at + 1), inner, pairs);
            }
        }
        other => {
            if let Some(text) = plain(&other) {
                pairs.push((path.to_owned(), text));
            }
        }
    }
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_rows() {
        let text = "{\"id\":7,\"seller\":{\"name\":\"A\",\"phones\":[\"1\",\"2\"]}}\nnonsense\n[1]\n\n{\"text\":\"x\",\"id\":\"8\"}\n";
        let mut reader = JsonLines::new(text.as_bytes());
        let mut records = Vec::new();
        while let Some(record) = reader.next_record().unwrap() {
            records.push(record);
        }
        assert_eq!(reader.names, ["id", "seller.name", "seller.phones", "text"]);
        assert_eq!(records[0].cells, ["7", "A", "1; 2"]);
        assert!(matches!(records[1].fault, Some(Fault::NotJson(_))));
        assert_eq!(records[2].fault, Some(Fault::NotAnObject));
        assert!(records[3].is_empty());
        assert_eq!(records[4].cells, ["8", "", "", "x"]);
    }

    #[test]
    fn deep_nesting_is_an_error_and_no_crash() {
        let text = format!("{}{}\n", "{\"a\":".repeat(100_000), "}".repeat(100_000));
        let record = JsonLines::new(text.as_bytes()).next_record().unwrap().unwrap();
        assert!(record.fault.is_some());
    }
}

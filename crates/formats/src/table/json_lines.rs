//! JSON lines, or an array of objects, as rows of a table: one object a row, nested names joined by dots.
//!
//! Columns are the names met so far, so the table grows to the right. A line or element that is no object costs
//! itself only; of an array, one element at a time is held.

use super::delimited::{Fault, Line, Lines, MAX_CELLS, MAX_RECORD, Record};
use serde_json::Value;
use std::collections::HashMap;
use std::io::{self, BufRead};

/// Longest path of a value in bytes, before what lies beneath it stays together.
const MAX_PATH: usize = 1000;

/// Where the objects stand.
enum Texts<R> {
    Lines(Lines<R>),
    Elements(Elements<R>),
}

/// Reader of JSON lines or of the elements of an array.
pub(crate) struct JsonLines<R> {
    texts: Texts<R>,
    pub(crate) names: Vec<String>,
    index: HashMap<String, usize>,
}

impl<R: BufRead> JsonLines<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { texts: Texts::Lines(Lines::new(inner)), names: Vec::new(), index: HashMap::new() }
    }

    /// Reads the elements of one array.
    pub(crate) fn array(inner: R) -> Self {
        Self { texts: Texts::Elements(Elements::new(inner)), names: Vec::new(), index: HashMap::new() }
    }

    /// Whether an array ended without its bracket: the file is cut.
    pub(crate) fn is_cut(&self) -> bool {
        matches!(&self.texts, Texts::Elements(elements) if elements.cut)
    }

    /// The next line as a record whose cells stand under `names`.
    pub(crate) fn next_record(&mut self) -> io::Result<Option<Record>> {
        let next = match &mut self.texts {
            Texts::Lines(lines) => lines.next_line()?,
            Texts::Elements(elements) => elements.next_element()?,
        };
        let Some(line) = next else { return Ok(None) };
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
            // Two names may come to one path: both values are kept.
            match &mut cells[at] {
                cell if cell.is_empty() => *cell = text,
                cell => cell.extend(["; ", text.as_str()]),
            }
        }
        Some(Record { cells, fault: None })
    }
}

/// The elements of one JSON array as texts of bounded length; what they hold is not looked at.
pub(crate) struct Elements<R> {
    inner: R,
    begun: bool,
    closed: bool,
    /// The file ended before the array did.
    cut: bool,
}

impl<R: BufRead> Elements<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, begun: false, closed: false, cut: false }
    }

    /// The next element; after the closing bracket, whatever stands there as one.
    pub(crate) fn next_element(&mut self) -> io::Result<Option<Line>> {
        loop {
            let chunk = self.inner.fill_buf()?;
            let Some(first) = chunk.first().copied() else {
                self.cut |= !self.closed;
                return Ok(None);
            };
            let passes = match first {
                b'[' if !self.begun => {
                    self.begun = true;
                    true
                }
                b']' if self.begun && !self.closed => {
                    self.closed = true;
                    true
                }
                b',' => !self.closed,
                other => other.is_ascii_whitespace(),
            };
            if !passes {
                return self.element().map(Some);
            }
            self.inner.consume(1);
        }
    }

    /// Bytes up to a comma or the bracket outside of everything.
    fn element(&mut self) -> io::Result<Line> {
        let (mut bytes, mut cut) = (Vec::new(), false);
        let (mut depth, mut quoted, mut escaped) = (0u32, false, false);
        loop {
            let chunk = self.inner.fill_buf()?;
            if chunk.is_empty() {
                break;
            }
            let end = chunk.iter().position(|byte| {
                match byte {
                    _ if escaped => escaped = false,
                    b'\\' if quoted => escaped = true,
                    b'"' => quoted = !quoted,
                    _ if quoted => {}
                    b'{' | b'[' => depth = depth.saturating_add(1),
                    b'}' => depth = depth.saturating_sub(1),
                    b']' if depth > 0 => depth -= 1,
                    b',' | b']' => return depth == 0 && !self.closed,
                    _ => {}
                }
                false
            });
            let used = end.unwrap_or(chunk.len());
            let room = MAX_RECORD.saturating_sub(bytes.len());
            bytes.extend_from_slice(&chunk[..used.min(room)]);
            cut |= used > room;
            self.inner.consume(used);
            if end.is_some() {
                break;
            }
        }
        Ok(Line { text: super::delimited::text_of(bytes), cut })
    }
}

/// Pairs of dotted name and text. Lists of plain values are one cell; the depth is bounded by the parser.
///
/// What lies beneath a path longer than `MAX_PATH` stays one JSON text: each value repeats its whole path, and a few
/// long names in each other would multiply to more than any file.
pub(crate) fn flatten(path: &str, value: Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Object(_) | Value::Array(_) if path.len() > MAX_PATH => {
            pairs.push((path.to_owned(), value.to_string()));
        }
        Value::Object(object) => {
            for (name, inner) in object {
                let name = clipped(super::header::clean(&name));
                let path = if path.is_empty() { name } else { format!("{path}.{name}") };
                flatten(&path, inner, pairs);
            }
        }
        Value::Array(list) if list.iter().all(|v| !v.is_object() && !v.is_array()) => {
            let texts: Vec<String> = list.iter().filter_map(plain).collect();
            pairs.push((path.to_owned(), texts.join("; ")));
        }
        Value::Array(mut list) => {
            if let Some(hashes) = super::json_pictures::take(&mut list) {
                pairs.push((format!("{path}.image_hash"), hashes));
            }
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

/// A name of an object as a part of a path.
fn clipped(mut name: String) -> String {
    if name.len() > MAX_PATH {
        name.truncate(name.floor_char_boundary(MAX_PATH));
        name.push('…');
    }
    name
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
    fn paths_are_bounded_and_nothing_is_lost() {
        let (name, mut text) = ("n".repeat(200), "1".to_owned());
        for _ in 0..20 {
            text = format!("{{\"{name}\":{text}}}");
        }
        let mut pairs = Vec::new();
        flatten("", serde_json::from_str(&text).unwrap(), &mut pairs);
        assert_eq!(pairs.len(), 1);
        assert!(pairs[0].0.len() <= 2 * MAX_PATH + 10, "{}", pairs[0].0.len());
        assert!(pairs[0].1.ends_with(&format!("{}1{}", "\"nnn\":".replace("nnn", &name), "}".repeat(15))));

        let long = format!("{{\"{}\":7}}", "ж".repeat(3000));
        let mut pairs = Vec::new();
        flatten("", serde_json::from_str(&long).unwrap(), &mut pairs);
        assert!(pairs[0].0.len() <= MAX_PATH + 3 && pairs[0].1 == "7");
    }

    #[test]
    fn two_names_of_one_path_keep_both_values() {
        let mut reader = JsonLines::new(&b"{\"a.b\":1,\"a\":{\"b\":2}}\n"[..]);
        let record = reader.next_record().unwrap().unwrap();
        assert_eq!(reader.names, ["a.b"]);
        assert!(["1; 2", "2; 1"].contains(&record.cells[0].as_str()), "{:?}", record.cells);
    }

    #[test]
    fn elements_become_rows() {
        let text = " [ {\"id\":1,\"a\":\"x],{\\\"\"} , 7,\n{\"id\":2,\"b\":[1,2]}, {\"id\":nonsense} ] ";
        let mut reader = JsonLines::array(text.as_bytes());
        let mut records = Vec::new();
        while let Some(record) = reader.next_record().unwrap() {
            records.push(record);
        }
        assert_eq!(reader.names, ["a", "id", "b"]);
        assert_eq!(records[0].cells, ["x],{\"", "1"]);
        assert_eq!(records[1].fault, Some(Fault::NotAnObject));
        assert_eq!(records[2].cells, ["", "2", "1; 2"]);
        assert!(matches!(records[3].fault, Some(Fault::NotJson(_))));
        assert_eq!(records.len(), 4);
        assert!(!reader.is_cut());
    }

    #[test]
    fn a_cut_array_says_so_and_what_follows_one_is_told() {
        let all = |text: &str| {
            let mut reader = JsonLines::array(text.as_bytes());
            let faults: Vec<bool> =
                std::iter::from_fn(|| reader.next_record().unwrap()).map(|r| r.fault.is_some()).collect();
            (faults, reader.is_cut())
        };
        assert_eq!(all("[{\"a\":1},{\"a\":2"), (vec![false, true], true));
        assert_eq!(all("[{\"a\":1},"), (vec![false], true));
        assert_eq!(all("[]"), (vec![], false));
        assert_eq!(all("[{\"a\":1}] {\"b\":2}, 3"), (vec![false, true], false));
        let huge = format!("[{{\"a\":\"{}\"}},{{\"a\":1}}]", "x".repeat(MAX_RECORD * 3));
        assert_eq!(all(&huge), (vec![true, false], false));
    }

    #[test]
    fn deep_nesting_is_an_error_and_no_crash() {
        let text = format!("{}{}\n", "{\"a\":".repeat(100_000), "}".repeat(100_000));
        let record = JsonLines::new(text.as_bytes()).next_record().unwrap().unwrap();
        assert!(record.fault.is_some());
    }
}

//! Rows as they are written: CSV with the input's delimiter in UTF-8, or lines of JSON.
//!
//! The appended cells of a text are written once and kept with its answer, so that a row costs a copy; that is why no
//! writer of a crate stands here. A row with too few cells is filled up, one with too many has the rest at its end.

use super::answers::Answer;
use formats::RawRecord;
use reference::columns::Kind;
use std::io::{self, BufWriter, StdoutLock, Write};

/// What the output is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A table with this delimiter.
    Csv(char),
    /// One object a line.
    JsonLines,
}

/// Appended cells in the output's form: each with its delimiter or comma in front.
pub(super) fn encode(form: Form, kind: Kind, values: &[String]) -> Vec<u8> {
    let mut out = Vec::new();
    for (name, value) in kind.columns().iter().zip(values) {
        match form {
            Form::Csv(delimiter) => {
                push_char(&mut out, delimiter);
                push_cell(&mut out, value, delimiter);
            }
            Form::JsonLines => {
                out.push(b',');
                push_member(&mut out, name, value);
            }
        }
    }
    out
}

fn push_char(out: &mut Vec<u8>, c: char) {
    out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}

fn push_cell(out: &mut Vec<u8>, cell: &str, delimiter: char) {
    if !cell.contains(['"', '\n', '\r', delimiter]) {
        out.extend_from_slice(cell.as_bytes());
        return;
    }
    out.push(b'"');
    out.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
    out.push(b'"');
}

fn push_member(out: &mut Vec<u8>, name: &str, value: &str) {
    push_text(out, name);
    out.push(b':');
    push_text(out, value);
}

fn push_text(out: &mut Vec<u8>, text: &str) {
    // Text always has a JSON form.
    serde_json::to_writer(out, text).ok();
}

/// Writes rows to the standard output.
pub(super) struct Output {
    out: BufWriter<StdoutLock<'static>>,
    form: Form,
    kind: Kind,
    names: Vec<String>,
    line: Vec<u8>,
}

impl Output {
    pub(super) fn new(form: Form, kind: Kind, headers: &[String]) -> Self {
        let names = if form == Form::JsonLines { unique(headers, kind) } else { headers.to_vec() };
        let out = BufWriter::with_capacity(256 * 1024, io::stdout().lock());
        Self { out, form, kind, names, line: Vec::new() }
    }

    /// The names of the columns; nothing in JSON.
    pub(super) fn header(&mut self) -> anyhow::Result<()> {
        let Form::Csv(delimiter) = self.form else { return Ok(()) };
        self.line.clear();
        for (at, name) in
            self.names.iter().map(String::as_str).chain(self.kind.columns().iter().copied()).enumerate()
        {
            if at > 0 {
                push_char(&mut self.line, delimiter);
            }
            push_cell(&mut self.line, name, delimiter);
        }
        self.line.push(b'\n');
        Ok(self.out.write_all(&self.line)?)
    }

    /// One row with its answer.
    pub(super) fn row(&mut self, record: &RawRecord, answer: &Answer) -> anyhow::Result<()> {
        self.line.clear();
        match self.form {
            Form::Csv(delimiter) => self.csv_row(record, answer, delimiter),
            Form::JsonLines => self.json_row(record, answer),
        }
        self.line.push(b'\n');
        Ok(self.out.write_all(&self.line)?)
    }

    fn csv_row(&mut self, record: &RawRecord, answer: &Answer, delimiter: char) {
        for at in 0..self.names.len() {
            if at > 0 {
                push_char(&mut self.line, delimiter);
            }
            push_cell(&mut self.line, record.cells.get(at).map_or("", String::as_str), delimiter);
        }
        self.line.extend_from_slice(&answer.written);
        for extra in record.cells.iter().skip(self.names.len()) {
            push_char(&mut self.line, delimiter);
            push_cell(&mut self.line, extra, delimiter);
        }
    }

    fn json_row(&mut self, record: &RawRecord, answer: &Answer) {
        self.line.push(b'{');
        for (at, name) in self.names.iter().enumerate() {
            if at > 0 {
                self.line.push(b',');
            }
            push_member(&mut self.line, name, record.cells.get(at).map_or("", String::as_str));
        }
        // The input has at least one column, so that the comma in front has something before it.
        self.line.extend_from_slice(&answer.written);
        if let Some(extra) = record.cells.get(self.names.len()..).filter(|extra| !extra.is_empty()) {
            self.line.extend_from_slice(b",\"extra_cells\":");
            serde_json::to_writer(&mut self.line, extra).ok();
        }
        self.line.push(b'}');
    }

    pub(super) fn end(&mut self) -> anyhow::Result<()> {
        Ok(self.out.flush()?)
    }
}

/// Names of the input that no two share and no appended column has: `name`, `name_2`.
fn unique(headers: &[String], kind: Kind) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(headers.len());
    for (at, header) in headers.iter().enumerate() {
        let header =
            if header.trim().is_empty() { format!("column_{}", at + 1) } else { header.trim().to_owned() };
        let taken = |name: &str| names.iter().any(|n| n == name) || kind.columns().contains(&name);
        let free = (2..).map(|n| format!("{header}_{n}")).find(|name| !taken(name));
        let name = if taken(&header) { free.unwrap_or(header) } else { header };
        names.push(name);
    }
    names
}

//! The rows that are screened: CSV in any encoding, JSON lines, Parquet and the messages of the readers, file after file.
//!
//! A chunk at a time is held. What is broken about a row is counted and the first few are told; the rest is screened.

use super::messages;
use anyhow::{Context, bail};
use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::util::display::{ArrayFormatter, FormatOptions};
use datafusion::parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use formats::{Item, Options, Reader, Records, Source};
use screening::canonical::Table;
use serde_json::Value;
use std::collections::VecDeque;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

/// Rows of a chunk.
pub(super) const CHUNK: usize = 8_192;
/// Rows by which columns are recognised.
const LOOKED_AT: usize = 5_000;
/// Faults that are told one by one.
const TOLD: usize = 5;

/// Rows as they come.
pub(super) enum Chunk {
    Texts(Vec<Vec<String>>),
    Arrow(RecordBatch),
}

impl Chunk {
    pub(super) fn rows(&self) -> usize {
        match self {
            Self::Texts(rows) => rows.len(),
            Self::Arrow(batch) => batch.num_rows(),
        }
    }
}

/// A file that is being read.
pub(super) struct Input {
    pub(super) name: String,
    pub(super) headers: Vec<String>,
    pub(super) sample: Vec<Vec<String>>,
    rows: Rows,
    ahead: VecDeque<Chunk>,
    faults: u64,
    told: Vec<String>,
    read: u64,
}

enum Rows {
    Delimited(Box<Records>),
    Json(Box<dyn BufRead + Send>),
    Parquet(Box<ParquetRecordBatchReader>),
    Messages(Box<Reader>, Table),
}

/// The files of arguments: folders give what they hold, in the order of names.
pub(super) fn files(given: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for path in given {
        if path.is_dir() {
            let mut within = Vec::new();
            gather(path, &mut within)?;
            within.sort();
            all.append(&mut within);
        } else {
            all.push(path.clone());
        }
    }
    if all.is_empty() {
        bail!("there is no file to screen; expected .csv, .tsv, .txt, .jsonl, .xml or .parquet");
    }
    Ok(all)
}

fn gather(folder: &Path, into: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let told = || format!("folder `{}` cannot be read", folder.display());
    for entry in std::fs::read_dir(folder).with_context(told)? {
        let path = entry.with_context(told)?.path();
        let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
        if path.is_dir() {
            gather(&path, into)?;
        } else if ["csv", "tsv", "txt", "jsonl", "ndjson", "parquet", "xml"].contains(&ending.as_str()) {
            into.push(path);
        }
    }
    Ok(())
}

impl Input {
    /// Opens a file and reads its first rows.
    pub(super) fn open(path: &Path, table: Table) -> anyhow::Result<Self> {
        let stdin = path.as_os_str() == "-";
        let name = if stdin { "standard input".to_owned() } else { path.display().to_string() };
        let mut input =
            Self::opened(path, (stdin, table), name.clone()).with_context(|| format!("`{name}`"))?;
        input.look_ahead()?;
        Ok(input)
    }

    fn opened(path: &Path, (stdin, table): (bool, Table), name: String) -> anyhow::Result<Self> {
        let new = |headers, rows| Self {
            name: name.clone(),
            headers,
            sample: Vec::new(),
            rows,
            ahead: VecDeque::new(),
            faults: 0,
            told: Vec::new(),
            read: 0,
        };
        let source = if stdin {
            Source::stream("standard input", Box::new(std::io::stdin()), None)?
        } else {
            Source::file(path)?
        };
        let head = source.head();
        if head.starts_with(b"PAR1") {
            if stdin {
                bail!("Parquet cannot be read from standard input; give the file");
            }
            let built = ParquetRecordBatchReaderBuilder::try_new(File::open(path)?).context(
                "not a Parquet file that can be read; write it again, for example without encryption",
            )?;
            let headers = built.schema().fields().iter().map(|f| f.name().clone()).collect();
            return Ok(new(headers, Rows::Parquet(Box::new(built.with_batch_size(CHUNK).build()?))));
        }
        if matches!(head, [b'P', b'K', ..] | [0x1f, 0x8b, ..] | [0xd0, 0xcf, ..]) {
            bail!(
                "a workbook or an archive; expected CSV, JSON lines or Parquet, so unpack it or save its sheet as CSV"
            );
        }
        if is_message(head) {
            let reader = formats::open(source, &Options::default())?;
            let headers = messages::headers(table);
            if headers.is_empty() {
                bail!("messages are payments, consignments or adverts, and not rows of {}", table.code());
            }
            return Ok(new(headers, Rows::Messages(Box::new(reader), table)));
        }
        if head.trim_ascii_start().starts_with(b"{") && !stdin {
            return Ok(new(
                Vec::new(),
                Rows::Json(Box::new(BufReader::with_capacity(1 << 18, File::open(path)?))),
            ));
        }
        if head.trim_ascii().is_empty() {
            bail!("is empty; expected a header line and at least one row");
        }
        let mut records = Records::open(source);
        let cells = records.next_record()?.map(|r| r.cells).unwrap_or_default();
        Ok(new(cells.iter().map(|c| c.trim().to_owned()).collect(), Rows::Delimited(Box::new(records))))
    }

    fn look_ahead(&mut self) -> anyhow::Result<()> {
        if let Rows::Json(lines) = &mut self.rows {
            let (headers, rows) = first_objects(lines).with_context(|| format!("`{}`", self.name))?;
            self.headers = headers;
            let rows: Vec<Vec<String>> = rows.iter().map(|row| flat(row, &self.headers)).collect();
            self.read += rows.len() as u64;
            self.sample = rows.clone();
            self.ahead.push_back(Chunk::Texts(rows));
            return Ok(());
        }
        while self.sample.len() < LOOKED_AT {
            let Some(chunk) = self.read_chunk()? else { break };
            match &chunk {
                Chunk::Texts(rows) => self.sample.extend(rows.iter().cloned()),
                Chunk::Arrow(batch) => self.sample.extend(texts(batch)?),
            }
            self.ahead.push_back(chunk);
        }
        self.sample.truncate(LOOKED_AT);
        Ok(())
    }

    /// The next rows.
    pub(super) fn next_chunk(&mut self) -> anyhow::Result<Option<Chunk>> {
        match self.ahead.pop_front() {
            Some(chunk) => Ok(Some(chunk)),
            None => self.read_chunk(),
        }
    }

    fn read_chunk(&mut self) -> anyhow::Result<Option<Chunk>> {
        let (mut rows, width) = (Vec::new(), self.headers.len());
        match &mut self.rows {
            Rows::Parquet(batches) => {
                let batch = batches.next().transpose().with_context(|| {
                    format!("`{}`, row {}: the Parquet file is broken from here on", self.name, self.read + 1)
                })?;
                self.read += batch.as_ref().map_or(0, |b| b.num_rows() as u64);
                return Ok(batch.map(Chunk::Arrow));
            }
            Rows::Delimited(records) => {
                while rows.len() < CHUNK {
                    let Some(record) = records.next_record().with_context(|| format!("`{}`", self.name))?
                    else {
                        break;
                    };
                    if record.cells.len() <= 1 && width > 1 && record.is_blank() {
                        continue;
                    }
                    self.read += 1;
                    let many = (record.cells.len() > width)
                        .then(|| format!("{} cells where there are {width} columns", record.cells.len()));
                    if let Some(fault) = record.fault.or(many) {
                        self.faults += 1;
                        if self.told.len() < TOLD {
                            self.told.push(format!("`{}`, row {}: {fault}", self.name, self.read));
                        }
                    }
                    rows.push(record.cells);
                }
            }
            Rows::Messages(reader, table) => {
                self.faults += messages_of(reader, (*table, &self.headers), &mut rows)
                    .with_context(|| format!("`{}`", self.name))?;
                self.read += rows.len() as u64;
            }
            Rows::Json(lines) => {
                while rows.len() < CHUNK {
                    let Some(read) = next_object(lines)? else { break };
                    self.read += 1;
                    match read {
                        Ok(object) => rows.push(flat(&object, &self.headers)),
                        Err(fault) => {
                            self.faults += 1;
                            rows.push(Vec::new());
                            if self.told.len() < TOLD {
                                self.told.push(format!("`{}`, row {}: {fault}", self.name, self.read));
                            }
                        }
                    }
                }
            }
        }
        Ok((!rows.is_empty()).then_some(Chunk::Texts(rows)))
    }

    /// What was broken, for people.
    pub(super) fn problems(&self) -> Vec<String> {
        let mut told = self.told.clone();
        if self.faults > told.len() as u64 {
            told.push(format!("`{}`: {} more rows of this kind", self.name, self.faults - told.len() as u64));
        }
        told
    }
}

/// Reads messages until there is a chunk of rows, and tells how many were refused.
fn messages_of(
    reader: &mut Reader,
    (table, headers): (Table, &[String]),
    rows: &mut Vec<Vec<String>>,
) -> anyhow::Result<u64> {
    let mut refused = 0;
    while rows.len() < CHUNK {
        match reader.next().transpose()? {
            Some(Item::Draft(draft)) if messages::is_row(table, draft.report.kind) => {
                rows.push(messages::cells(&draft, headers));
            }
            Some(Item::Rejected(_)) => refused += 1,
            Some(Item::Draft(_) | Item::Figure(_) | Item::Problem(_)) => {}
            None => break,
        }
    }
    Ok(refused)
}

/// Whether a file begins as a message does: XML, MT103, Cargo-IMP.
fn is_message(head: &[u8]) -> bool {
    const STARTS: &[&[u8]] = &[b"<", b"{1:", b"FWB/", b"FHL/", b"FFM/", b":20:"];
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    STARTS.iter().any(|start| head.starts_with(start))
}

/// A batch as rows of texts.
fn texts(batch: &RecordBatch) -> anyhow::Result<Vec<Vec<String>>> {
    let options = FormatOptions::default().with_null("");
    let columns: Vec<ArrayFormatter<'_>> =
        batch.columns().iter().map(|c| ArrayFormatter::try_new(c, &options)).collect::<Result<_, _>>()?;
    Ok((0..batch.num_rows()).map(|row| columns.iter().map(|c| c.value(row).to_string()).collect()).collect())
}

/// The first objects, and all of their keys in the order in which they come.
fn first_objects(lines: &mut Box<dyn BufRead + Send>) -> anyhow::Result<(Vec<String>, Vec<Value>)> {
    let (mut headers, mut rows) = (Vec::<String>::new(), Vec::new());
    while rows.len() < LOOKED_AT {
        match next_object(lines)? {
            Some(Ok(object)) => {
                names(&object, "", &mut headers);
                rows.push(object);
            }
            Some(Err(fault)) => {
                bail!("row {}: {fault}; expected JSON lines, one object a line", rows.len() + 1)
            }
            None => break,
        }
    }
    Ok((headers, rows))
}

fn next_object(lines: &mut Box<dyn BufRead + Send>) -> anyhow::Result<Option<Result<Value, String>>> {
    let mut line = Vec::new();
    loop {
        line.clear();
        if lines.read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        if !line.trim_ascii().is_empty() {
            return Ok(Some(serde_json::from_slice(&line).map_err(|e| e.to_string())));
        }
    }
}

/// Names of an object's values; nested ones with a dot.
fn names(value: &Value, before: &str, into: &mut Vec<String>) {
    let Value::Object(object) = value else { return };
    for (key, value) in object {
        let name = if before.is_empty() { key.clone() } else { format!("{before}.{key}") };
        match value {
            Value::Object(_) => names(value, &name, into),
            _ if !into.contains(&name) => into.push(name),
            _ => {}
        }
    }
}

fn flat(value: &Value, headers: &[String]) -> Vec<String> {
    headers.iter().map(|name| cell(value.get(name).unwrap_or_else(|| at(value, name)))).collect()
}

fn at<'a>(value: &'a Value, name: &str) -> &'a Value {
    let pointer = format!("/{}", name.replace('.', "/"));
    value.pointer(&pointer).unwrap_or(&Value::Null)
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(cell).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    }
}

//! Where alerts go: CSV, JSON lines or Parquet, written beside their place and moved there when they are whole.

use anyhow::{Context, bail};
use datafusion::arrow::array::{ArrayRef, Float64Array, RecordBatch, StringArray, UInt32Array, UInt64Array};
use datafusion::arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use datafusion::parquet::arrow::ArrowWriter;
use serde_json::json;
use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A row of the answer.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    pub(super) id: String,
    pub(super) file: Option<Arc<str>>,
    pub(super) row: u64,
    pub(super) score: u32,
    pub(super) rules: String,
    pub(super) because: String,
}

/// The file of the answer while it grows.
pub(super) struct Output {
    place: PathBuf,
    part: PathBuf,
    form: Form,
    /// Whether several files are told apart.
    files: bool,
}

enum Form {
    Csv(csv::Writer<BufWriter<File>>),
    Lines(BufWriter<File>),
    Parquet(Box<ArrowWriter<BufWriter<File>>>, SchemaRef),
}

/// The file beside, while the answer is not whole.
pub(super) fn part_of(place: &Path) -> PathBuf {
    let mut name = place.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}

impl Output {
    /// Begins, or goes on at a length that was kept.
    pub(super) fn open(place: &Path, files: bool, kept: Option<u64>) -> anyhow::Result<Self> {
        let part = part_of(place);
        let told = || format!("`{}` cannot be written", part.display());
        let mut file = OpenOptions::new()
            .create(true)
            .write(true)
            .truncate(kept.is_none())
            .open(&part)
            .with_context(told)?;
        if let Some(length) = kept {
            file.set_len(length).with_context(told)?;
            file.seek(SeekFrom::Start(length)).with_context(told)?;
        }
        let file = BufWriter::with_capacity(1 << 18, file);
        let ending = place.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
        let form = match ending.as_str() {
            "csv" => {
                let mut out = csv::Writer::from_writer(file);
                if kept.is_none() {
                    let head = ["id", "row", "score", "rules", "because"];
                    out.write_record(head.iter().copied().chain(files.then_some("file")))?;
                }
                Form::Csv(out)
            }
            "jsonl" | "ndjson" => Form::Lines(file),
            "parquet" if kept.is_some() => {
                bail!("`--resume` cannot go on with a Parquet file; begin anew, or write .csv or .jsonl")
            }
            "parquet" => {
                let text = |name: &str| Field::new(name, DataType::Utf8, true);
                let mut fields = vec![
                    text("id"),
                    Field::new("row", DataType::UInt64, false),
                    Field::new("score", DataType::UInt32, false),
                    text("rules"),
                    text("because"),
                ];
                fields.extend(files.then(|| text("file")));
                let schema = Arc::new(Schema::new(fields));
                Form::Parquet(Box::new(ArrowWriter::try_new(file, Arc::clone(&schema), None)?), schema)
            }
            _ => bail!("`--out {}`: expected a name that ends in .csv, .jsonl or .parquet", place.display()),
        };
        Ok(Self { place: place.to_owned(), part, form, files })
    }

    pub(super) fn write(&mut self, rows: &[Told]) -> anyhow::Result<()> {
        match &mut self.form {
            Form::Csv(out) => {
                for told in rows {
                    let (row, score) = (told.row.to_string(), told.score.to_string());
                    let cells = [told.id.as_str(), &row, &score, &told.rules, &told.because];
                    let file = self.files.then(|| told.file.as_deref().unwrap_or_default());
                    out.write_record(cells.into_iter().chain(file))?;
                }
            }
            Form::Lines(out) => {
                for told in rows {
                    let mut line = json!({
                        "id": told.id, "row": told.row, "score": told.score,
                        "rules": told.rules.split(' ').filter(|r| !r.is_empty()).collect::<Vec<_>>(),
                        "because": told.because,
                    });
                    if self.files {
                        line["file"] = told.file.as_deref().unwrap_or_default().into();
                    }
                    writeln!(out, "{line}")?;
                }
            }
            Form::Parquet(out, schema) => {
                let text = |of: fn(&Told) -> &str| -> ArrayRef {
                    Arc::new(rows.iter().map(|told| Some(of(told))).collect::<StringArray>())
                };
                let mut columns: Vec<ArrayRef> = vec![
                    text(|told| &told.id),
                    Arc::new(UInt64Array::from_iter_values(rows.iter().map(|told| told.row))),
                    Arc::new(UInt32Array::from_iter_values(rows.iter().map(|told| told.score))),
                    text(|told| &told.rules),
                    text(|told| &told.because),
                ];
                columns.extend(self.files.then(|| text(|told| told.file.as_deref().unwrap_or_default())));
                out.write(&RecordBatch::try_new(Arc::clone(schema), columns)?)?;
            }
        }
        Ok(())
    }

    /// Brings what was written to the disk, and tells how long the file is; nothing for a form that cannot go on.
    pub(super) fn settled(&mut self) -> anyhow::Result<Option<u64>> {
        let file = match &mut self.form {
            Form::Csv(out) => {
                out.flush()?;
                out.get_ref().get_ref()
            }
            Form::Lines(out) => {
                out.flush()?;
                out.get_ref()
            }
            Form::Parquet(..) => return Ok(None),
        };
        file.sync_data()?;
        Ok(Some(file.metadata()?.len()))
    }

    /// Moves the whole answer to its place.
    pub(super) fn finish(self) -> anyhow::Result<()> {
        match self.form {
            Form::Csv(mut out) => out.flush()?,
            Form::Lines(mut out) => out.flush()?,
            Form::Parquet(out, _) => {
                out.close()?;
            }
        }
        std::fs::rename(&self.part, &self.place)
            .with_context(|| format!("`{}` cannot be written", self.place.display()))
    }
}

/// Numbers of a column of numbers.
pub(super) fn number(array: &Float64Array, row: usize) -> u64 {
    array.value(row) as u64
}

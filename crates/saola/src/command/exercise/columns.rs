//! A table of texts, column by column, and its two written forms: CSV and Parquet with the same cells.
//!
//! Rows are gathered a unit of the world at a time and encoded on the thread that made the unit; only the joining of the
//! encoded pieces has an order. An empty cell is empty in CSV and null in Parquet.

use anyhow::Context;
use bytes::Bytes;
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::column::writer::{ColumnCloseResult, ColumnWriter, get_column_writer};
use parquet::data_type::ByteArray;
use parquet::file::properties::{WriterProperties, WriterPropertiesPtr};
use parquet::file::writer::{SerializedFileWriter, SerializedPageWriter, TrackedWrite};
use parquet::schema::types::{SchemaDescriptor, Type};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

/// A table: its name and those of its columns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    /// Name, which its files have.
    pub(super) name: &'static str,
    /// Columns.
    pub(super) columns: &'static [&'static str],
}

/// Rows of a table.
#[derive(Debug)]
pub(super) struct Rows {
    columns: Vec<Column>,
    count: usize,
}

/// Cells of one column, one behind the other.
#[derive(Debug, Default, Clone)]
struct Column {
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl Column {
    fn cells(&self) -> impl Iterator<Item = std::ops::Range<usize>> {
        let begins = std::iter::once(0).chain(self.ends.iter().copied());
        begins.zip(self.ends.iter().copied()).map(|(begin, end)| begin..end)
    }
}

impl Rows {
    /// No rows yet.
    pub(super) fn new(layout: Layout) -> Self {
        Self { columns: vec![Column::default(); layout.columns.len()], count: 0 }
    }

    /// Adds a row with a cell for each column; what is missing at its end is empty.
    pub(super) fn push<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        let mut cells = cells.into_iter();
        for column in &mut self.columns {
            column.text.extend_from_slice(cells.next().unwrap_or_default().as_bytes());
            column.ends.push(column.text.len());
        }
        self.count += 1;
    }

    /// Its pieces of the two files; Parquet where it is wanted.
    pub(super) fn encode(self, form: Option<&ParquetForm>) -> anyhow::Result<Encoded> {
        let csv = self.csv()?;
        let parquet = match form {
            Some(form) if self.count > 0 => form.columns(self)?,
            _ => Vec::new(),
        };
        Ok(Encoded { csv, parquet })
    }

    fn csv(&self) -> anyhow::Result<Vec<u8>> {
        let size = self.columns.iter().map(|c| c.text.len() + self.count).sum::<usize>();
        let mut out = csv::Writer::from_writer(Vec::with_capacity(size + size / 16));
        let mut cells: Vec<_> = self.columns.iter().map(|c| (c, c.cells())).collect();
        for _ in 0..self.count {
            for (column, cells) in &mut cells {
                let cell = cells.next().unwrap_or_default();
                out.write_field(column.text.get(cell).unwrap_or_default())?;
            }
            out.write_record(None::<&[u8]>)?;
        }
        out.into_inner().context("a table could not be written")
    }
}

/// Rows as they go into the files.
#[derive(Debug)]
pub(super) struct Encoded {
    csv: Vec<u8>,
    parquet: Vec<(Bytes, ColumnCloseResult)>,
}

/// How a table is written in Parquet: texts, dictionary-coded, LZ4.
#[derive(Debug, Clone)]
pub(super) struct ParquetForm {
    schema: Arc<Type>,
    described: Arc<SchemaDescriptor>,
    properties: WriterPropertiesPtr,
}

impl ParquetForm {
    /// The form of a table.
    pub(super) fn new(layout: Layout) -> anyhow::Result<Self> {
        let mut fields = Vec::with_capacity(layout.columns.len());
        for name in layout.columns {
            let field = Type::primitive_type_builder(name, Physical::BYTE_ARRAY)
                .with_repetition(Repetition::OPTIONAL)
                .with_logical_type(Some(LogicalType::String))
                .build()?;
            fields.push(Arc::new(field));
        }
        let schema = Arc::new(Type::group_type_builder(layout.name).with_fields(fields).build()?);
        let described = Arc::new(SchemaDescriptor::new(Arc::clone(&schema)));
        let properties = WriterProperties::builder()
            .set_compression(Compression::LZ4_RAW)
            // The version of the library would make equal worlds differ.
            .set_created_by("saola exercise".to_owned())
            .build();
        Ok(Self { schema, described, properties: Arc::new(properties) })
    }

    fn columns(&self, rows: Rows) -> anyhow::Result<Vec<(Bytes, ColumnCloseResult)>> {
        rows.columns.into_iter().enumerate().map(|(place, column)| self.column(place, column)).collect()
    }

    fn column(&self, place: usize, column: Column) -> anyhow::Result<(Bytes, ColumnCloseResult)> {
        let ranges: Vec<_> = column.cells().collect();
        let text = Bytes::from(column.text);
        let present: Vec<i16> = ranges.iter().map(|range| i16::from(!range.is_empty())).collect();
        let cells: Vec<ByteArray> =
            ranges.into_iter().filter(|r| !r.is_empty()).map(|r| ByteArray::from(text.slice(r))).collect();
        let mut out = TrackedWrite::new(Vec::new());
        let pages = Box::new(SerializedPageWriter::new(&mut out));
        let mut writer = get_column_writer(self.described.column(place), Arc::clone(&self.properties), pages);
        if let ColumnWriter::ByteArrayColumnWriter(writer) = &mut writer {
            writer.write_batch(&cells, Some(&present), None)?;
        }
        let closed = writer.close()?;
        Ok((Bytes::from(out.into_inner()?), closed))
    }
}

/// The files of a table, to which encoded rows are added.
pub(super) struct TableFiles {
    csv: BufWriter<File>,
    parquet: Option<SerializedFileWriter<BufWriter<File>>>,
}

impl TableFiles {
    /// Makes them in a folder.
    pub(super) fn create(folder: &Path, layout: Layout, form: Option<&ParquetForm>) -> anyhow::Result<Self> {
        let file = |ending: &str| {
            let path = folder.join(format!("{}.{ending}", layout.name));
            File::create(&path).with_context(|| format!("`{}`", path.display()))
        };
        let mut csv = BufWriter::new(file("csv")?);
        writeln!(csv, "{}", layout.columns.join(","))?;
        let parquet = match form {
            Some(form) => {
                let out = BufWriter::new(file("parquet")?);
                Some(SerializedFileWriter::new(out, Arc::clone(&form.schema), Arc::clone(&form.properties))?)
            }
            None => None,
        };
        Ok(Self { csv, parquet })
    }

    /// Adds rows.
    pub(super) fn add(&mut self, rows: Encoded) -> anyhow::Result<()> {
        self.csv.write_all(&rows.csv)?;
        if let Some(parquet) = self.parquet.as_mut().filter(|_| !rows.parquet.is_empty()) {
            let mut group = parquet.next_row_group()?;
            for (bytes, closed) in rows.parquet {
                group.append_column(&bytes, closed)?;
            }
            group.close()?;
        }
        Ok(())
    }

    /// Ends the files.
    pub(super) fn close(mut self) -> anyhow::Result<()> {
        self.csv.flush()?;
        if let Some(parquet) = self.parquet {
            parquet.close()?;
        }
        Ok(())
    }
}

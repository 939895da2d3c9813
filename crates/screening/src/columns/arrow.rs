//! Batches of a Parquet file as batches of a table: columns that fit are taken as they are, others through their texts.

use super::Columns;
use super::cells::Reader;
use crate::canonical::Column;
use datafusion::arrow::array::{Array, ArrayRef, AsArray, Float64Array, RecordBatch, new_null_array};
use datafusion::arrow::compute::cast;
use datafusion::arrow::datatypes::DataType;
use datafusion::arrow::error::ArrowError;
use datafusion::arrow::util::display::{ArrayFormatter, FormatOptions};
use std::sync::Arc;

impl Columns {
    /// As [`Columns::batch`], of a batch whose columns are those of the file.
    ///
    /// # Errors
    /// Where the batch cannot be made.
    pub fn arrow_batch(
        &self,
        batch: &RecordBatch,
        first: u64,
    ) -> Result<(RecordBatch, Vec<u64>), ArrowError> {
        let rows = batch.num_rows();
        let fields = self.table().columns();
        let mut unread = vec![0; fields.len()];
        let mut columns = Vec::with_capacity(fields.len());
        for (place, field) in fields.iter().enumerate() {
            if field.name == "row" {
                let numbers = (first..).take(rows).map(|row| Some(row as f64));
                columns.push(Arc::new(numbers.collect::<Float64Array>()) as ArrayRef);
                continue;
            }
            columns.push(match self.from[place].as_slice() {
                [] => new_null_array(&field.kind.data_type(), rows),
                [one] => match self.as_it_is(field, place, batch.column(*one)) {
                    Some(column) => column,
                    None => self.through_texts(place, &[*one], batch, &mut unread[place])?,
                },
                several => self.through_texts(place, several, batch, &mut unread[place])?,
            });
        }
        Ok((RecordBatch::try_new(self.table().schema(), columns)?, unread))
    }

    /// The column itself, where its type already says what it holds.
    fn as_it_is(&self, field: &Column, place: usize, column: &ArrayRef) -> Option<ArrayRef> {
        let from = column.data_type();
        let to = field.kind.data_type();
        let texts = matches!(from, DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View)
            || matches!(from, DataType::Dictionary(_, value) if **value == DataType::Utf8);
        let fits = match &self.readers[place] {
            Reader::Text => texts,
            Reader::Number(_) => from.is_numeric(),
            Reader::Date(_) => {
                matches!(from, DataType::Date32 | DataType::Date64 | DataType::Timestamp(_, _))
            }
            Reader::Flag => *from == DataType::Boolean,
            Reader::Code(_) | Reader::Country | Reader::Currency => false,
        };
        if !fits {
            return None;
        }
        cast(column, &to).ok()
    }

    fn through_texts(
        &self,
        place: usize,
        from: &[usize],
        batch: &RecordBatch,
        unread: &mut u64,
    ) -> Result<ArrayRef, ArrowError> {
        let rows = batch.num_rows();
        if let [one] = from
            && let Ok(texts) = cast(batch.column(*one), &DataType::Utf8)
            && !matches!(batch.column(*one).data_type(), DataType::Binary | DataType::LargeBinary)
        {
            let texts = texts.as_string::<i32>();
            let cells = (0..rows).map(|row| if texts.is_null(row) { "" } else { texts.value(row).trim() });
            return Ok(self.readers[place].array(cells, rows, unread));
        }
        let options = FormatOptions::default().with_null("");
        let columns: Vec<ArrayFormatter<'_>> = from
            .iter()
            .map(|at| ArrayFormatter::try_new(batch.column(*at), &options))
            .collect::<Result<_, _>>()?;
        let joined: Vec<String> = (0..rows)
            .map(|row| {
                let cells = columns.iter().map(|column| column.value(row).to_string());
                cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ")
            })
            .collect();
        Ok(self.readers[place].array(joined.iter().map(|cell| cell.trim()), rows, unread))
    }
}

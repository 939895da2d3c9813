//! Rules over rows of two tables that exist together: a value of this row stands in a row of the other table.

use super::compile::{condition, session};
use super::prepare::truths;
use super::state::key_of;
use crate::canonical::Table;
use crate::rules::{Indicator, Witness};
use datafusion::arrow::array::{Array, AsArray, BooleanArray, RecordBatch};
use datafusion::arrow::buffer::BooleanBuffer;
use datafusion::arrow::datatypes::{DataType, Field, Schema};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// The rows on which a witness rule fires, beside the rows of other tables that are given.
pub(super) fn fires(
    rule: &Indicator,
    rows: &RecordBatch,
    others: &[(Table, RecordBatch)],
) -> Result<BooleanBuffer, String> {
    let mut columns = rows.columns().to_vec();
    let mut fields = rows.schema().fields().to_vec();
    for (name, witness) in &rule.witnesses {
        let there = values(witness, others)?;
        let keys = joined(rows, rule.table, witness.on.iter().map(|(ours, _)| ours.as_str()));
        let met: BooleanArray =
            keys.into_iter().map(|key| Some(key.is_some_and(|key| there.contains(&key)))).collect();
        columns.push(Arc::new(met));
        fields.push(Arc::new(Field::new(name, DataType::Boolean, true)));
    }
    let schema = Schema::new(fields);
    let when = condition(&session(), &rule.when, &schema)?;
    let wide = RecordBatch::try_new(Arc::new(schema), columns).map_err(|e| e.to_string())?;
    truths(&when, &wide).map_err(|e| e.to_string())
}

/// Values of the rows of the other table that count.
fn values(witness: &Witness, others: &[(Table, RecordBatch)]) -> Result<FxHashSet<Vec<u64>>, String> {
    let mut there = FxHashSet::default();
    for (table, rows) in others.iter().filter(|(table, _)| *table == witness.table) {
        let counts = match &witness.filter {
            Some(filter) => {
                let filter = condition(&session(), filter, &table.schema())?;
                truths(&filter, rows).map_err(|e| e.to_string())?
            }
            None => BooleanBuffer::new_set(rows.num_rows()),
        };
        let keys = joined(rows, *table, witness.on.iter().map(|(_, theirs)| theirs.as_str()));
        there.extend(
            keys.into_iter().enumerate().filter(|(row, _)| counts.value(*row)).filter_map(|(_, key)| key),
        );
    }
    Ok(there)
}

/// The values of some columns together; none where one of them is null.
fn joined<'a>(
    rows: &RecordBatch,
    table: Table,
    columns: impl Iterator<Item = &'a str>,
) -> Vec<Option<Vec<u64>>> {
    let texts: Vec<_> =
        columns.filter_map(|name| rows.column(table.column(name)?.0).as_string_opt::<i32>()).collect();
    let key = |row: usize| -> Option<Vec<u64>> {
        let parts = texts.iter().map(|texts| texts.is_valid(row).then(|| key_of(Some(texts.value(row)))));
        parts.collect::<Option<Vec<u64>>>().filter(|key| !key.is_empty() && !key.contains(&0))
    };
    (0..rows.num_rows()).map(key).collect()
}

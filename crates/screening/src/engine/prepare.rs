//! What a row tells by itself: shared calls, conditions without windows, and what goes into windows.

use super::plan::{Compiled, Plan, Watch};
use super::state::key_of;
use super::{Judge, ScreenError};
use crate::canonical::Table;
use crate::rules::Aggregate;
use datafusion::arrow::array::{
    Array, ArrayRef, AsArray, BooleanArray, Date32Array, Float64Array, RecordBatch, new_null_array,
};
use datafusion::arrow::buffer::BooleanBuffer;
use datafusion::arrow::datatypes::{DataType, Date32Type, Float64Type, Schema};
use datafusion::physical_expr::PhysicalExpr;
use std::sync::Arc;

/// A batch on its way through the engine.
#[derive(Debug)]
pub struct Prepared {
    pub(super) rows: usize,
    /// Columns of the table, then shared calls.
    pub(super) columns: Vec<ArrayRef>,
    /// Rows on which each rule fires; none for rules that look back, or that know nothing here.
    pub(super) fired: Vec<Option<BooleanBuffer>>,
    /// Days of the rows.
    pub(super) dates: Option<Date32Array>,
    /// Inputs of each window, until it has been taken in.
    pub(super) inputs: Vec<Option<WindowInput>>,
    /// Column of each window, once it has been taken in.
    pub(super) windows: Vec<ArrayRef>,
    /// Rules that could not be evaluated here, with why.
    pub(super) failed: Vec<(usize, String)>,
}

/// What a window takes of a batch; keys are hashes, 0 for null.
#[derive(Debug)]
pub(super) struct WindowInput {
    pub(super) looked_up: Arc<Vec<u64>>,
    pub(super) filed_by: Option<Arc<Vec<u64>>>,
    pub(super) taken: Option<BooleanBuffer>,
    pub(super) of: Taken,
}

/// What is aggregated.
#[derive(Debug)]
pub(super) enum Taken {
    Rows,
    Numbers(Float64Array),
    Texts(Vec<u64>),
}

impl Judge {
    /// Works out what each row tells by itself.
    ///
    /// # Errors
    /// Where the batch has other columns than its table, or an input of a window fails.
    pub fn prepare(&self, batch: &RecordBatch) -> Result<Prepared, ScreenError> {
        let plan = &*self.plan;
        if batch.schema().fields() != plan.table.schema().fields() {
            return Err(ScreenError::OtherColumns(plan.table.code()));
        }
        let awake: Vec<bool> = plan.rules.iter().map(|rule| rule.may_speak(batch)).collect();
        let mut failed = Vec::new();
        let columns = calls(plan, batch, &awake)?;
        let inputs = RecordBatch::try_new(Arc::clone(&plan.inputs), columns)?;
        let mut fired = Vec::with_capacity(plan.rules.len());
        for (place, rule) in plan.rules.iter().enumerate() {
            let speaks = awake[place] && rule.watches.is_empty();
            fired.push(match speaks.then(|| rule.fires(&inputs)) {
                Some(Ok(rows)) => Some(rows),
                Some(Err(error)) => {
                    failed.push((place, error.to_string()));
                    None
                }
                None => None,
            });
        }
        Ok(Prepared {
            rows: batch.num_rows(),
            dates: dates(plan.table, batch),
            inputs: window_inputs(plan, &inputs)?,
            windows: Vec::new(),
            columns: inputs.columns().to_vec(),
            fired,
            failed,
        })
    }
}

impl Compiled {
    /// Whether the columns it needs hold anything.
    fn may_speak(&self, batch: &RecordBatch) -> bool {
        self.needs.iter().all(|place| batch.column(*place).null_count() < batch.num_rows())
    }

    /// The rows on which it fires.
    pub(super) fn fires(&self, batch: &RecordBatch) -> Result<BooleanBuffer, ScreenError> {
        let mut rows = truths(&self.when, batch)?;
        for place in &self.needs {
            if let Some(nulls) = batch.column(*place).logical_nulls() {
                rows = &rows & nulls.inner();
            }
        }
        Ok(rows)
    }
}

/// Where an expression is true; null is not true.
pub(super) fn truths(
    expr: &Arc<dyn PhysicalExpr>,
    batch: &RecordBatch,
) -> Result<BooleanBuffer, ScreenError> {
    let array = expr.evaluate(batch)?.into_array(batch.num_rows())?;
    let found: &BooleanArray = array.as_boolean();
    Ok(match found.nulls() {
        Some(nulls) => found.values() & nulls.inner(),
        None => found.values().clone(),
    })
}

/// Days of the rows. Parties without a date are all of one day, in the order of their file.
fn dates(table: Table, batch: &RecordBatch) -> Option<Date32Array> {
    let (place, _) = table.column("date")?;
    let dates = batch.column(place).as_primitive_opt::<Date32Type>()?;
    Some(match table {
        Table::Party => dates.iter().map(|day| Some(day.unwrap_or(0))).collect(),
        _ => dates.clone(),
    })
}

/// The columns of the table and of the shared calls; a call that no rule asks for here is null.
fn calls(plan: &Plan, batch: &RecordBatch, awake: &[bool]) -> Result<Vec<ArrayRef>, ScreenError> {
    let mut asked = vec![false; plan.calls.len()];
    for (rule, _) in plan.rules.iter().zip(awake).filter(|(_, awake)| **awake) {
        rule.calls.iter().for_each(|call| asked[*call] = true);
    }
    plan.watched.iter().for_each(|call| asked[*call] = true);
    let mut columns = batch.columns().to_vec();
    let fields = plan.inputs.fields();
    for (call, asked) in plan.calls.iter().zip(asked) {
        let kind = fields[columns.len()].data_type();
        let column = match call.as_ref().filter(|_| asked) {
            Some(call) => {
                let schema = Arc::new(Schema::new(fields[..columns.len()].to_vec()));
                let here = RecordBatch::try_new(schema, columns.clone())?;
                call.evaluate(&here)?.into_array(batch.num_rows())?
            }
            None => new_null_array(kind, batch.num_rows()),
        };
        columns.push(column);
    }
    Ok(columns)
}

fn window_inputs(plan: &Plan, batch: &RecordBatch) -> Result<Vec<Option<WindowInput>>, ScreenError> {
    let mut keys: Vec<Option<Arc<Vec<u64>>>> = Vec::with_capacity(plan.keys.len());
    for key in &plan.keys {
        keys.push(match key {
            Some(key) => Some(Arc::new(hashes(key, batch)?)),
            None => None,
        });
    }
    let key = |place: usize| keys.get(place).cloned().flatten();
    plan.watches
        .iter()
        .map(|watch| {
            let Some(watch) = watch else { return Ok(None) };
            let Some(looked_up) = key(watch.key) else { return Ok(None) };
            let taken = watch.filter.as_ref().map(|filter| truths(filter, batch)).transpose()?;
            let filed_by = watch.rows_by.and_then(key);
            Ok(Some(WindowInput { looked_up, filed_by, taken, of: taken_of(watch, batch)? }))
        })
        .collect()
}

fn taken_of(watch: &Watch, batch: &RecordBatch) -> Result<Taken, ScreenError> {
    let Some(of) = &watch.of else { return Ok(Taken::Rows) };
    if matches!(watch.window.of, Aggregate::Distinct(_)) {
        return Ok(Taken::Texts(hashes(of, batch)?));
    }
    let array = of.evaluate(batch)?.into_array(batch.num_rows())?;
    Ok(Taken::Numbers(array.as_primitive::<Float64Type>().clone()))
}

/// Hashes of a column of texts; 0 for null and for nothing but spaces.
fn hashes(expr: &Arc<dyn PhysicalExpr>, batch: &RecordBatch) -> Result<Vec<u64>, ScreenError> {
    let array = expr.evaluate(batch)?.into_array(batch.num_rows())?;
    if array.data_type() != &DataType::Utf8 || array.null_count() == array.len() {
        return Ok(vec![0; batch.num_rows()]);
    }
    Ok(array.as_string::<i32>().iter().map(key_of).collect())
}

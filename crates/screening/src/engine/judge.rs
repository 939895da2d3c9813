//! What looks back, the score of each row, and the reasons in words.

use super::plan::Compiled;
use super::{Judge, Prepared, ScreenError};
use crate::WeightClass;
use crate::rules::date_of;
use datafusion::arrow::array::{Array, ArrayRef, AsArray, RecordBatch, UInt32Array, new_null_array};
use datafusion::arrow::buffer::BooleanBuffer;
use datafusion::arrow::compute::{cast, take_record_batch};
use datafusion::arrow::datatypes::{DataType, Date32Type, Float64Type};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A row on which rules fired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flagged {
    /// Place of the row in its batch.
    pub row: usize,
    /// Points.
    pub score: u32,
    /// The rules that fired, heaviest first, then the typologies that they meet.
    pub hits: Vec<Hit>,
}

/// What a batch comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judged {
    /// Rows that are told, in their order.
    pub flagged: Vec<Flagged>,
    /// Rules that could not be evaluated over this batch and said nothing, with why.
    pub failed: Vec<(String, String)>,
}

/// A rule that fired, or a typology that is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its id.
    pub id: String,
    /// Points of its weight class; those of a typology.
    pub points: u32,
    /// What was found, in plain words, without full stop.
    pub sentence: String,
}

impl Judge {
    /// Scores a batch; rows that score `from` or more are explained, and of the others nothing is told.
    ///
    /// # Errors
    /// Where values of a sentence cannot be worked out.
    pub fn judge(&self, mut prepared: Prepared, from: u32) -> Result<Judged, ScreenError> {
        let plan = &*self.plan;
        let mut columns = std::mem::take(&mut prepared.columns);
        let missing = plan.watches.len() - prepared.windows.len();
        columns.append(&mut prepared.windows);
        columns.extend((0..missing).map(|_| new_null_array(&DataType::Float64, prepared.rows)));
        let wide = RecordBatch::try_new(Arc::clone(&plan.wide), columns)?;
        for (place, rule) in plan.rules.iter().enumerate().filter(|(_, rule)| !rule.watches.is_empty()) {
            match rule.fires(&wide) {
                Ok(rows) => prepared.fired[place] = Some(rows),
                Err(error) => prepared.failed.push((place, error.to_string())),
            }
        }
        let told = self.scored(&prepared.fired, prepared.rows, from);
        let sentences = self.sentences(&wide, &told)?;
        let flagged = told
            .into_iter()
            .map(|(row, score, fired)| self.flagged(row, score, &fired, &sentences))
            .collect();
        let failed = prepared
            .failed
            .into_iter()
            .map(|(place, why)| (plan.rules[place].rule.id.clone(), why))
            .collect();
        Ok(Judged { flagged, failed })
    }

    /// Rows that score enough, with the places of the rules that fired.
    fn scored(&self, fired: &[Option<BooleanBuffer>], rows: usize, from: u32) -> Vec<(u32, u32, Vec<u16>)> {
        let mut by_row: BTreeMap<usize, Vec<u16>> = BTreeMap::new();
        for (place, rows) in (0_u16..).zip(fired) {
            let Some(found) = rows else { continue };
            found.set_indices().for_each(|row| by_row.entry(row).or_default().push(place));
        }
        let scored = by_row.into_iter().filter(|(row, _)| *row < rows).map(|(row, fired)| {
            let score = self.scoring.score(&fired);
            (u32::try_from(row).unwrap_or(u32::MAX), score, fired)
        });
        scored.filter(|(_, score, _)| *score >= from).collect()
    }

    /// The sentence of each rule on each row that is told.
    fn sentences(
        &self,
        wide: &RecordBatch,
        told: &[(u32, u32, Vec<u16>)],
    ) -> Result<BTreeMap<(u16, u32), String>, ScreenError> {
        let mut rows_of: BTreeMap<u16, Vec<u32>> = BTreeMap::new();
        for (row, _, fired) in told {
            fired.iter().for_each(|place| rows_of.entry(*place).or_default().push(*row));
        }
        let mut sentences = BTreeMap::new();
        for (place, rows) in rows_of {
            let rule = &self.plan.rules[usize::from(place)];
            let said = rule.says(wide, &rows)?;
            sentences.extend(rows.into_iter().zip(said).map(|(row, said)| ((place, row), said)));
        }
        Ok(sentences)
    }

    fn flagged(
        &self,
        row: u32,
        score: u32,
        fired: &[u16],
        sentences: &BTreeMap<(u16, u32), String>,
    ) -> Flagged {
        let mut hits: Vec<Hit> = fired
            .iter()
            .map(|place| {
                let rule = &self.plan.rules[usize::from(*place)].rule;
                Hit {
                    id: rule.id.clone(),
                    points: rule.weight.points(),
                    sentence: sentences.get(&(*place, row)).cloned().unwrap_or_default(),
                }
            })
            .collect();
        hits.sort_by(|a, b| b.points.cmp(&a.points).then_with(|| a.id.cmp(&b.id)));
        let firm = hits.iter().any(|hit| hit.points > WeightClass::Contextual.points());
        let met = self.scoring.met(fired).filter(|_| firm);
        hits.extend(met.map(|typology| Hit {
            id: typology.id.clone(),
            points: typology.points,
            sentence: typology.say.clone(),
        }));
        Flagged { row: row as usize, score, hits }
    }
}

impl Compiled {
    /// Its sentences on some rows.
    fn says(&self, wide: &RecordBatch, rows: &[u32]) -> Result<Vec<String>, ScreenError> {
        if self.values.is_empty() {
            return Ok(vec![self.rule.say.clone(); rows.len()]);
        }
        let here = take_record_batch(wide, &UInt32Array::from(rows.to_vec()))?;
        let mut values = Vec::with_capacity(self.values.len());
        for (name, expr) in &self.values {
            let cells = expr.evaluate(&here)?.into_array(here.num_rows())?;
            values.push((name.as_str(), Cells::of(&cells)?));
        }
        Ok((0..rows.len()).map(|row| said(&self.rule.say, &values, row)).collect())
    }
}

/// Fills a sentence in. One pass: braces inside a value stay as they are.
fn said(sentence: &str, values: &[(&str, Cells)], row: usize) -> String {
    let mut out = String::with_capacity(sentence.len() + 48);
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else { break };
        out.push_str(before);
        if let Some((_, cells)) = values.iter().find(|(known, _)| *known == name) {
            cells.write(row, &mut out);
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// Cells as a sentence shows them.
enum Cells {
    Number(ArrayRef),
    Date(ArrayRef),
    Flag(ArrayRef),
    Text(ArrayRef),
}

impl Cells {
    fn of(array: &ArrayRef) -> Result<Self, ScreenError> {
        Ok(match array.data_type() {
            DataType::Boolean => Self::Flag(Arc::clone(array)),
            DataType::Date32 => Self::Date(Arc::clone(array)),
            kind if kind.is_numeric() => Self::Number(cast(array, &DataType::Float64)?),
            _ => Self::Text(cast(array, &DataType::Utf8)?),
        })
    }

    fn write(&self, row: usize, out: &mut String) {
        let (Self::Number(array) | Self::Date(array) | Self::Flag(array) | Self::Text(array)) = self;
        if array.is_null(row) {
            out.push_str("unknown");
            return;
        }
        match self {
            Self::Number(array) => out.push_str(&plain(array.as_primitive::<Float64Type>().value(row))),
            Self::Date(array) => {
                let date = date_of(array.as_primitive::<Date32Type>().value(row));
                out.push_str(&date.map_or_else(|| "unknown".to_owned(), |date| date.to_string()));
            }
            Self::Flag(array) => out.push_str(if array.as_boolean().value(row) { "yes" } else { "no" }),
            Self::Text(array) => out.push_str(array.as_string::<i32>().value(row)),
        }
    }
}

/// A number as people write it: thousands with commas, at most two decimals, more where it is small.
#[must_use]
pub fn plain(number: f64) -> String {
    if !number.is_finite() {
        return "unknown".to_owned();
    }
    let decimals = if number != 0.0 && number.abs() < 0.1 { 4 } else { 2 };
    let text = format!("{:.decimals$}", number.abs());
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    for (place, digit) in whole.char_indices() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    let part = part.trim_end_matches('0');
    if !part.is_empty() {
        out.push('.');
        out.push_str(part);
    }
    if number < 0.0 && out.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        out.insert(0, '-');
    }
    out
}

//! What windows remember: per key a compact past, never scanned again.
//!
//! Rows are taken in the order in which they come. Room is bounded: when the estimate passes the limit, keys whose past
//! has left the window go first (nothing is lost), then those that were longest silent, which is counted and told.

mod bytes;
mod days;
mod distinct;
mod kept;
mod rounds;

use super::prepare::Prepared;
use crate::rules::Window;
use datafusion::arrow::array::{ArrayRef, new_null_array};
use datafusion::arrow::datatypes::DataType;
use kept::Kept;
use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

/// How much may be remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of all windows together, as estimated.
    pub bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 1 << 30 }
    }
}

/// Rows between two looks at the room: fixed, so that nothing depends on how rows were cut into batches of fewer.
const LOOK_EVERY: usize = 1 << 20;

/// The windows of a table's rules.
#[derive(Debug)]
pub(super) struct State {
    windows: Vec<Option<Kept>>,
    limits: Limits,
    rows: usize,
    forgotten: u64,
}

impl State {
    pub(super) fn new<'a>(windows: impl Iterator<Item = Option<&'a Window>>, limits: Limits) -> Self {
        let windows = windows.map(|window| window.map(Kept::new)).collect();
        Self { windows, limits, rows: 0, forgotten: 0 }
    }

    pub(super) fn fresh(&self) -> Self {
        let windows = self.windows.iter().map(|window| window.as_ref().map(Kept::fresh)).collect();
        Self { windows, limits: self.limits, rows: 0, forgotten: 0 }
    }

    pub(super) fn forgotten(&self) -> u64 {
        self.forgotten
    }

    /// Takes a batch in and gives it the columns of its windows.
    pub(super) fn remember(&mut self, prepared: &mut Prepared) {
        let inputs = std::mem::take(&mut prepared.inputs);
        let (rows, dates) = (prepared.rows, prepared.dates.as_ref());
        let columns: Vec<ArrayRef> = self
            .windows
            .par_iter_mut()
            .zip(inputs)
            .map(|(window, input)| match (window, input, dates) {
                (Some(window), Some(input), Some(dates)) => window.take_in(&input, dates, rows),
                _ => new_null_array(&DataType::Float64, rows),
            })
            .collect();
        prepared.windows = columns;
        self.rows += rows;
        if self.rows >= LOOK_EVERY {
            self.rows = 0;
            self.make_room();
        }
    }

    fn bytes(&self) -> usize {
        self.windows.iter().flatten().map(Kept::bytes).sum()
    }

    fn make_room(&mut self) {
        if self.bytes() <= self.limits.bytes {
            return;
        }
        self.windows.iter_mut().flatten().for_each(Kept::drop_expired);
        while self.bytes() > self.limits.bytes / 4 * 3 {
            let dropped: u64 = self.windows.iter_mut().flatten().map(Kept::drop_oldest).sum();
            self.forgotten += dropped;
            if dropped == 0 {
                break;
            }
        }
    }

    pub(super) fn save(&self) -> Vec<u8> {
        let mut out = bytes::Writer::default();
        out.text(FORM);
        out.number(self.forgotten);
        out.number(self.rows as u64);
        for window in self.windows.iter().flatten() {
            window.save(&mut out);
        }
        out.finish()
    }

    pub(super) fn restore(&mut self, bytes: &[u8]) -> Result<(), String> {
        let mut from = bytes::Reader::new(bytes)?;
        if from.text()? != FORM {
            return Err("it is of another version of the program".to_owned());
        }
        let forgotten = from.number()?;
        let rows = usize::try_from(from.number()?).map_err(|e| e.to_string())?;
        let mut read = Vec::with_capacity(self.windows.len());
        for window in &self.windows {
            read.push(window.as_ref().map(|window| window.restored(&mut from)).transpose()?);
        }
        from.end()?;
        (self.windows, self.forgotten, self.rows) = (read, forgotten, rows);
        Ok(())
    }
}

/// Name and version of the kept form.
const FORM: &str = "saola windows 1";

/// The hash of a key; 0 for null and for nothing but spaces. Stable: it is kept in files.
pub(super) fn key_of(text: Option<&str>) -> u64 {
    match text.map(str::trim).filter(|text| !text.is_empty()) {
        Some(text) => xxh3_64(text.as_bytes()).max(1),
        None => 0,
    }
}

#[cfg(test)]
mod tests;

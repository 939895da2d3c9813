//! Stable keys of figures of trade, so that importing again finds them.
//!
//! A row is known by its own number where the table has one, else by what it tells figures of: a later download of the
//! same tabulation brings other quantities under the same key. Rows that tell of the same are told apart by their order.

use formats::FigureRow;
use model::TradeDimension;
use std::collections::HashMap;

/// Keys that are remembered to tell equal rows apart; beyond it they are taken for one.
const MAX_KEYS: usize = 5_000_000;

/// Makes the keys of one file.
#[derive(Debug, Default)]
pub(crate) struct FigureKeys {
    seen: HashMap<[u8; 16], u32>,
}

impl FigureKeys {
    pub(crate) fn key(&mut self, row: &FigureRow) -> String {
        let table = row.figure.table;
        if let Some(key) = &row.key {
            return format!("{table} id {key}");
        }
        let mut hasher = blake3::Hasher::new();
        for dimension in TradeDimension::ALL {
            let value = row.figure.value(*dimension);
            hasher.update(&(value.len() as u64).to_be_bytes());
            hasher.update(value.as_bytes());
        }
        let hash = hasher.finalize();
        let mut content = [0; 16];
        content.copy_from_slice(&hash.as_bytes()[..16]);
        let full = self.seen.len() >= MAX_KEYS;
        let times = match self.seen.get_mut(&content) {
            Some(times) => {
                *times += 1;
                *times
            }
            None if full => 1,
            None => *self.seen.entry(content).or_insert(1),
        };
        format!("{table} row {} {times}", hash.to_hex())
    }
}

//! Amounts in US dollars, by a table of approximate rates that says how old it is.

use crate::canonical::Table;
use datafusion::arrow::array::{Array, AsArray, Float64Array, RecordBatch};
use datafusion::arrow::datatypes::Float64Type;
use datafusion::arrow::error::ArrowError;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Units of each currency for one US dollar.
#[derive(Debug, Clone, PartialEq)]
pub struct Rates {
    per_usd: BTreeMap<String, f64>,
    /// Where the rates are from.
    pub source: String,
}

#[derive(Deserialize)]
struct Form {
    source: String,
    #[serde(default)]
    currency: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    code: String,
    per_usd: f64,
}

impl Rates {
    /// The rates that are shipped: approximate, from memory.
    #[must_use]
    pub fn shipped() -> Self {
        // A test reads the shipped table; without it nothing is converted.
        Self::read(include_str!("../../lists/currencies.toml"))
            .unwrap_or_else(|_| Self { per_usd: BTreeMap::new(), source: String::new() })
    }

    /// Reads a table of rates.
    ///
    /// # Errors
    /// Where it is not one, in words.
    pub fn read(text: &str) -> Result<Self, String> {
        let form: Form = toml::from_str(text).map_err(|error| error.message().to_owned())?;
        let mut per_usd = BTreeMap::new();
        for line in form.currency {
            if !(line.per_usd > 0.0 && line.per_usd.is_finite()) {
                return Err(format!(
                    "`{}`: `{}` units for one dollar; expected more than 0",
                    line.code, line.per_usd
                ));
            }
            per_usd.insert(line.code, line.per_usd);
        }
        Ok(Self { per_usd, source: form.source })
    }

    /// US dollars of an amount; nothing where the currency is not in the table.
    #[must_use]
    pub fn usd(&self, amount: f64, currency: &str) -> Option<f64> {
        if currency == "USD" {
            return Some(amount);
        }
        Some(amount / self.per_usd.get(currency)?)
    }

    /// Fills amounts in US dollars in where the file gave none.
    ///
    /// # Errors
    /// Where the batch cannot be made.
    pub fn in_dollars(&self, table: Table, batch: RecordBatch) -> Result<RecordBatch, ArrowError> {
        let (amount, dollars) = match table {
            Table::Payment => ("amount", "amount_usd"),
            Table::Advert => ("price", "price_usd"),
            _ => return Ok(batch),
        };
        let at = |name: &str| table.column(name).map(|(place, _)| place);
        let (Some(amount), Some(currency), Some(to)) = (at(amount), at("currency"), at(dollars)) else {
            return Ok(batch);
        };
        let amounts = batch.column(amount).as_primitive::<Float64Type>();
        let currencies = batch.column(currency).as_string::<i32>();
        let given = batch.column(to).as_primitive::<Float64Type>();
        let made: Float64Array = (0..batch.num_rows())
            .map(|row| {
                if given.is_valid(row) {
                    return Some(given.value(row));
                }
                let known = amounts.is_valid(row) && currencies.is_valid(row);
                known.then(|| self.usd(amounts.value(row), currencies.value(row))).flatten()
            })
            .collect();
        let mut columns = batch.columns().to_vec();
        columns[to] = Arc::new(made);
        RecordBatch::try_new(batch.schema(), columns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_rates_are_read() {
        let rates = Rates::read(include_str!("../../lists/currencies.toml")).unwrap();
        assert!(rates.source.contains("memory"), "{}", rates.source);
        let euro = rates.usd(100.0, "EUR").unwrap();
        // Within the range in which it stood over the last ten years.
        assert!((95.0..130.0).contains(&euro), "{euro}");
        assert_eq!((rates.usd(5.0, "USD"), rates.usd(5.0, "XXX")), (Some(5.0), None));
    }

    #[test]
    fn a_rate_of_nothing_is_refused() {
        let text = "source = \"s\"\n[[currency]]\ncode = \"EUR\"\nper_usd = 0.0\n";
        assert!(Rates::read(text).unwrap_err().contains("expected more than 0"));
    }
}

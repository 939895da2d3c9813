//! Reports on their way out: flat rows as CSV or JSON lines.
//!
//! Only released rows can be written: forgetting the check does not compile. Which rows and with which values is left
//! to the caller.

use access::Releasable;
use serde_json::{Map, Value};

/// Columns of an export, in order. Several values in one cell are joined by `; `.
pub const COLUMNS: [&str; 22] = [
    "id",
    "kind",
    "date_from",
    "date_to",
    "date_precision",
    "country",
    "place",
    "latitude",
    "longitude",
    "taxa",
    "specimens",
    "amount",
    "transport",
    "origins",
    "transits",
    "destinations",
    "parties",
    "text",
    "submitted_by",
    "reference",
    "citation",
    "handling",
];

/// One report as a flat row: values in the order of [`COLUMNS`], each a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReportLine {
    /// One list a column.
    pub cells: Vec<Vec<String>>,
}

/// The header of a CSV file, with a byte order mark so that spreadsheets read it as UTF-8.
#[must_use]
pub fn csv_header() -> Vec<u8> {
    let mut out = b"\xEF\xBB\xBF".to_vec();
    out.extend(csv_line(COLUMNS.iter().map(|c| (*c).to_owned())));
    out
}

/// One row as CSV.
#[must_use]
pub fn csv_row(line: &Releasable<ReportLine>) -> Vec<u8> {
    csv_line(line.get().cells.iter().map(|cell| harmless(&cell.join("; "))))
}

/// One row as a JSON line.
#[must_use]
pub fn json_row(line: &Releasable<ReportLine>) -> Vec<u8> {
    let many = ["taxa", "specimens", "transport", "origins", "transits", "destinations", "parties"];
    let mut object = Map::new();
    for (name, cell) in COLUMNS.iter().zip(&line.get().cells) {
        let value = if many.contains(name) {
            Value::from(cell.clone())
        } else {
            cell.first().map_or(Value::Null, |text| Value::from(text.as_str()))
        };
        object.insert((*name).to_owned(), value);
    }
    let mut out = serde_json::to_vec(&Value::Object(object)).unwrap_or_default();
    out.push(b'\n');
    out
}

pub(crate) fn csv_line(cells: impl Iterator<Item = String>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory fails on no input.
    writer.write_record(cells).ok();
    writer.into_inner().unwrap_or_default()
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe in front. Numbers stay numbers.
pub(crate) fn harmless(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula && cell.parse::<f64>().is_err() { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn formulas_become_text() {
        for (cell, expected) in
            [("=1+1", "'=1+1"), ("-4.05", "-4.05"), ("+254 700", "'+254 700"), ("ivory", "ivory")]
        {
            assert_eq!(harmless(cell), expected);
        }
    }
}

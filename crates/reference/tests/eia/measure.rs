//! How well quantities and dates of two real seizure tables are read. Used by the test and by the bench.
//!
//! What a cell should come to is worked out here on its own where that can be done by simple means: plain numbers, the
//! year column, whether the words of a row name a day.

use super::expected::{COLUMNS, DRAWN};
use jiff::civil::Date;
use model::{Precision, Quantity, Stated};
use reference::{DateColumn, Measure, amount, date_in_row, quantity_defect};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// One row by column name.
pub type Row = BTreeMap<String, String>;

/// A figure of a bar with what missed it.
#[derive(Debug, Default)]
pub struct Figure {
    /// Cells that were counted.
    pub all: usize,
    /// Of these, right.
    pub right: usize,
    /// Each miss, or each kind of miss, with how often.
    pub misses: BTreeMap<String, usize>,
}

impl Figure {
    /// Counts one cell.
    pub fn count(&mut self, right: bool, miss: impl FnOnce() -> String) {
        self.all += 1;
        if right {
            self.right += 1;
        } else {
            *self.misses.entry(miss()).or_default() += 1;
        }
    }

    /// Right ones of all, in per cent.
    pub fn share(&self) -> f64 {
        let of = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        100.0 * of(self.right) / of(self.all.max(1))
    }
}

/// A table of the shared data; `None` where it is absent.
pub fn table(name: &str) -> Option<Vec<Row>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    let Ok(bytes) = std::fs::read(&path) else {
        println!("skipped: ../shared/data is absent");
        return None;
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(refused) => encoding_rs::WINDOWS_1252.decode(refused.as_bytes()).0.into_owned(),
    };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers: Vec<String> = reader.headers().ok()?.iter().map(|h| h.trim().to_owned()).collect();
    let rows = reader.records().map_while(Result::ok);
    Some(rows.map(|r| headers.iter().cloned().zip(r.iter().map(str::to_owned)).collect()).collect())
}

/// A cell by its column; empty where there is none.
pub fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).map(String::as_str).unwrap_or_default()
}

fn read_on() -> Option<Date> {
    Date::new(2026, 11, 25).ok()
}

/// The figures of the EIA table.
#[derive(Debug, Default)]
pub struct Eia {
    /// Filled cells that became a value or a named problem.
    pub told: Figure,
    /// Of the same cells, those that became a value; the misses by their problem.
    pub values: Figure,
    /// Quantity cells whose value is that of the plain number in them.
    pub plain: Figure,
    /// Dates that are no more precise than their row says.
    pub exactness: Figure,
    /// Dates in the year of the year column, where that holds one.
    pub years: Figure,
    /// The fifty drawn cells.
    pub drawn: Figure,
}

/// Measures the EIA table; `None` where it is absent.
pub fn eia() -> Option<Eia> {
    let rows = table("seizures/eia_pangolin_seizures_2000_2019.csv")?;
    let dates = DateColumn::of(rows.iter().map(|row| cell(row, "date")));
    println!("dates: {}", dates.reason);
    let mut out = Eia::default();
    for row in &rows {
        for column in &COLUMNS[1..] {
            out.quantity(cell(row, column), column);
        }
        out.date(row, &dates);
    }
    for (number, column, expected) in DRAWN {
        let row = rows.get(number - 1)?;
        let found = found(row, column, &dates);
        out.drawn
            .count(found == expected, || format!("row {number}, {column}: {found}, expected {expected}"));
    }
    Some(out)
}

/// What a cell came to, in the words of the expected values.
fn found(row: &Row, column: &str, dates: &DateColumn) -> String {
    let raw = cell(row, column);
    if column == "date" {
        return date_in_row(raw, dates, &words(row), read_on()).map_or("-".to_owned(), |r| {
            format!("{}..{} {}", r.when.from(), r.when.to(), r.when.precision().code())
        });
    }
    amount(raw, Some(column), None).map_or("-".to_owned(), |a| format!("{} {}", a.value, a.measure))
}

/// Everything that a row says beside its date cell.
fn words(row: &Row) -> String {
    ["name", "description", "desc_extra"].map(|column| cell(row, column)).join("\n")
}

impl Eia {
    fn quantity(&mut self, raw: &str, column: &str) {
        if raw.trim().is_empty() {
            return;
        }
        let found = amount(raw, Some(column), None);
        let defect = quantity_defect(&Stated::<Quantity>::raw_in(raw, column));
        self.told.count(found.is_some() != defect.is_some(), || {
            format!("{column} `{raw}`: {found:?}, {defect:?}")
        });
        self.values.count(found.is_some(), || format!("quantity: {}", defect.unwrap_or_default()));
        if let (Ok(plain), Some(found)) = (raw.trim().parse::<rust_decimal::Decimal>(), found) {
            let unit = if column.ends_with("_kg") { "kg" } else { "number" };
            let right = found.value == plain.normalize() && found.measure.to_string() == unit;
            self.plain.count(right, || format!("{column} `{raw}`: {} {}", found.value, found.measure));
        }
    }

    fn date(&mut self, row: &Row, dates: &DateColumn) {
        let raw = cell(row, "date");
        if raw.trim().is_empty() {
            return;
        }
        let read = date_in_row(raw, dates, &words(row), read_on());
        self.told.count(!matches!(&read, Err(defect) if defect.is_empty()), || format!("date `{raw}`"));
        self.values.count(read.is_ok(), || format!("date: {}", read.clone().err().unwrap_or_default()));
        let Ok(read) = read else { return };
        let day = read.when.from();
        let text = words(row);
        let placeholder = raw.contains("-01 00:00:00") && !names_day(&text, day);
        let month = names_month(&text, day);
        let too_precise = match read.when.precision() {
            Precision::Day => placeholder,
            // The first of January, where the row does not even name the month, is a year.
            Precision::Month => raw.contains("-01-01 00:00:00") && !month,
            _ => false,
        };
        self.exactness.count(!too_precise, || {
            format!("{raw} read to the {}; its row names less", read.when.precision())
        });
        if let Ok(year) = cell(row, "year").trim().parse::<i16>() {
            let holds = read.when.from().year() <= year && year <= read.when.to().year();
            self.years.count(holds, || {
                format!("row {}: date and year column of the source disagree", cell(row, "row"))
            });
        }
    }
}

/// Whether a text names the month of a day, by plain search.
fn names_month(text: &str, day: Date) -> bool {
    let text = text.to_lowercase();
    let month = month_name(day);
    text.split(|c: char| !c.is_alphanumeric()).any(|w| w.starts_with(month))
        || text.contains(&format!("{}月", day.month()))
}

fn month_name(day: Date) -> &'static str {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    MONTHS[usize::try_from(day.month() - 1).unwrap_or(0)]
}

/// Whether a text names a first of a month, by plain search.
fn names_day(text: &str, day: Date) -> bool {
    let text = text.to_lowercase();
    let month = month_name(day);
    let number = day.month();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let first = |w: &&str| matches!(*w, "1" | "01" | "1st" | "first");
    let near = (0..words.len())
        .filter(|at| words[*at].starts_with(month))
        .any(|at| words[at.saturating_sub(3)..(at + 2).min(words.len())].iter().any(first));
    near || text.contains(&format!("{number}月1日"))
        || text.contains(&format!("1/{number}/"))
        || text.contains(&format!("01/{number:02}/"))
}

/// The figures of the ROUTES table.
#[derive(Debug, Default)]
pub struct Routes {
    /// Weights and numbers that became a value or a named problem, and the right value where they are plain.
    pub quantities: Figure,
    /// Those that became a value.
    pub values: Figure,
    /// Dates in the year of the year column.
    pub dates: Figure,
}

/// Measures the ROUTES table; `None` where it is absent.
pub fn routes() -> Option<Routes> {
    let rows = table("seizures/routes_air_seizures_2009_2016.csv")?;
    let dates = DateColumn::of(rows.iter().map(|row| cell(row, "Date")));
    println!("dates: {}", dates.reason);
    let mut out = Routes::default();
    for row in &rows {
        for (column, unit) in [("Weight (kg)", "kg"), ("Number", "number")] {
            let raw = cell(row, column);
            if raw.trim().is_empty() {
                continue;
            }
            let found = amount(raw, Some(column), None);
            let defect = quantity_defect(&Stated::<Quantity>::raw_in(raw, column));
            let right = match (raw.trim().parse::<rust_decimal::Decimal>(), &found) {
                (Ok(plain), Some(a)) => a.value == plain.normalize() && a.measure.to_string() == unit,
                (Ok(_), None) => false,
                (Err(_), found) => found.is_some() != defect.is_some(),
            };
            out.quantities.count(right, || format!("{column} `{raw}`: {found:?}"));
            let is_value = found.is_some_and(|a| matches!(a.measure, Measure::Unit(_)));
            out.values.count(is_value, || format!("{column}: {}", defect.unwrap_or_default()));
        }
        let read = date_in_row(cell(row, "Date"), &dates, "", read_on());
        let year = cell(row, "Year").trim().parse::<i16>().unwrap_or_default();
        let right = read.as_ref().is_ok_and(|r| r.when.from().year() == year && r.when.to().year() == year);
        out.dates.count(right, || {
            format!("`{}` with year {year}: {:?}", cell(row, "Date"), read.map(|r| r.when.from()))
        });
    }
    Some(out)
}

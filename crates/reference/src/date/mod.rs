//! Dates as people write them, kept as exact as they were written.
//!
//! A month stays a month, a year stays a year; what is said not to be exact (`early`, `circa`) is not read as exact. A
//! numeric day and month are read in the order of their column (`DateOrder::of_column`); where nothing decides, the date is
//! a range over both readings and says so. Years of the Buddhist era, Chinese and Japanese eras, spreadsheet serials are
//! converted and said; so are dates of the Hijri calendar and of Bikram Sambat that are marked as such, as ranges.
//!
//! Context words of [`date`], separated by spaces: `DMY`, `MDY`, `YMD` (order of numeric dates), `excel` (serial day
//! numbers that count from 1900), `serial 1904` (from 1904), `month` or `year` (the cell is written as a day but its source
//! knows no more than that), `in 2010` (the year of a date that names none), `buddhist`. Others are ignored.

mod column;
mod context;
mod lex;
mod lunar;
mod row;
mod shapes;
#[cfg(test)]
mod tests;

use crate::text;
use column::DateOrder as Order;
use context::{Coarse, Context, Epoch};
use jiff::civil::Date;
use lex::{Token, pieces};
use model::{Confidence, Stated, When};

pub use column::{DateColumn, DateOrder};
pub use row::{DateRead, date_in, date_in_row, dates_named};

/// Fills in the date or range of dates that the words of the source name.
///
/// `not_after` is the day on which the source was read: a later date is not understood, and two-digit years are
/// those of the hundred years that end with it. What already has a meaning is left alone.
#[must_use]
pub fn date(stated: Stated<When>, not_after: Option<Date>) -> Stated<When> {
    if stated.value.is_some() {
        return stated;
    }
    let context = Context::of(stated.context.as_deref(), not_after);
    match read(&stated.raw, &context) {
        Some(Reading { when, rule, confidence }) => stated.meaning(when, rule, confidence),
        None => stated,
    }
}

/// What is wrong with a date that was not understood, for a problem row: `None` where it is understood or empty.
#[must_use]
pub fn date_defect(stated: &Stated<When>, not_after: Option<Date>) -> Option<String> {
    let raw = stated.raw.trim();
    if text::is_unknown(raw) {
        return None;
    }
    defect(raw, &Context::of(stated.context.as_deref(), not_after))
}

fn defect(raw: &str, context: &Context) -> Option<String> {
    if read(raw, context).is_some() {
        return None;
    }
    if raw.len() > LONGEST {
        return Some(format!("the text is longer than {LONGEST} bytes; expected a date"));
    }
    if read(raw, &Context { not_after: None, ..*context }).is_some() {
        return Some(format!("`{raw}` lies after the day the file was read; expected a date in the past"));
    }
    let found = pieces(raw).unwrap_or_default();
    if found.tokens.contains(&Token::OneEnd) {
        return Some(format!(
            "`{raw}` sets one end of a time only; expected both ends, for example `2012 to 2014`"
        ));
    }
    let numbers = found.tokens.iter().filter(|t| matches!(t, Token::Number(_))).count();
    let month = found.tokens.iter().any(|t| matches!(t, Token::Month(_)));
    if context.in_year.is_none() && month && numbers <= 1 {
        return Some(format!("`{raw}` names no year; expected it in the cell or in a column beside it"));
    }
    if raw.parse::<f64>().is_ok_and(|n| (10_000.0..110_000.0).contains(&n)) {
        return Some(format!(
            "`{raw}` may be the day number of a spreadsheet; say `excel` for the column in the mapping"
        ));
    }
    if numbers == 3 || (numbers == 2 && month) {
        return Some(format!("`{raw}` is no day of the calendar; expected for example `2014-03-05`"));
    }
    Some(format!(
        "`{raw}` is not a date; expected for example `2014-03-05`, `5 March 2014`, `Mar 2014` or `2014`"
    ))
}

#[derive(Debug, Clone, PartialEq)]
struct Reading {
    when: When,
    rule: String,
    confidence: Confidence,
}

impl Reading {
    fn new(when: When, rule: &str, confidence: Confidence) -> Self {
        Self { when, rule: rule.to_owned(), confidence }
    }
}

/// Most bytes of a cell that is read as a date.
const LONGEST: usize = 120;

fn read(raw: &str, context: &Context) -> Option<Reading> {
    let trimmed = raw.trim();
    if trimmed.is_empty() || trimmed.len() > LONGEST {
        return None;
    }
    let reading = serial(trimmed, context).or_else(|| lunar::read(trimmed)).or_else(|| {
        let found = pieces(trimmed).filter(|found| !found.strange)?;
        if found.tokens.contains(&Token::Other) {
            return row::only_date_in(&found, context);
        }
        shapes::read_pieces(&found, context)
    })?;
    let reading = coarsened(reading, context)?;
    match context.not_after {
        Some(last) if reading.when.from() > last => None,
        _ => Some(reading),
    }
}

/// The cell pretends to a day that its source does not know.
fn coarsened(reading: Reading, context: &Context) -> Option<Reading> {
    let Some(coarse) = context.coarse else { return Some(reading) };
    let from = reading.when.from();
    let (when, word) = match coarse {
        Coarse::Year => (When::year(from.year())?, "year"),
        Coarse::Month => (When::month(from.year(), from.month())?, "month"),
    };
    if when.from() > reading.when.from() || when.to() < reading.when.to() {
        return Some(reading);
    }
    Some(Reading { when, rule: format!("{}; the source knows the {word} only", reading.rule), ..reading })
}

fn serial(text: &str, context: &Context) -> Option<Reading> {
    let epoch = context.serial?;
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let days: i32 = whole.parse().ok()?;
    // A cell that holds 2012 is a year: as a serial it would be a day of 1905.
    if whole == text && (1900..=2100).contains(&days) {
        return None;
    }
    // Below 61 the count from 1900 is off by the 29 February 1900 that never was.
    if !(61..=110_000).contains(&days) {
        return None;
    }
    let (start, counted) = match epoch {
        Epoch::Of1900 => (Date::new(1899, 12, 30).ok()?, "1900"),
        Epoch::Of1904 => (Date::new(1904, 1, 1).ok()?, "1904"),
    };
    let day = start.checked_add(jiff::Span::new().days(days)).ok()?;
    let rule = format!("date: serial day of a spreadsheet that counts from {counted}");
    Some(Reading { when: When::day(day), rule, confidence: Confidence::Likely })
}

/// Whether nothing but the cell itself can tell day from month.
fn unsettled(order: Option<Order>) -> bool {
    matches!(order, None | Some(Order::Mixed | Order::Undecided))
}

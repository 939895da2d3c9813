//! One date in its column and row.
//!
//! A column whose days are suspiciously often the first of a month puts a first for what it does not know; the words of
//! the same row may say that the first is meant after all, or that not even the month is known.

use super::column::DateColumn;
use super::context::Context;
use super::lex::{Pieces, Token, pieces};
use super::{Reading, defect, read, shapes, unsettled};
use crate::text;
use jiff::civil::Date;
use model::{Confidence, Precision, When};

/// A date as a cell of a column states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateRead {
    /// First and last day, and how exact it is.
    pub when: When,
    /// Why it was read so.
    pub reason: String,
    /// How sure the reading is.
    pub confidence: Confidence,
}

/// Reads a cell of a column.
///
/// # Errors
/// What is wrong with the cell, in words; an empty cell and one that says it is unknown are errors too.
pub fn date_in(text: &str, column: &DateColumn, not_after: Option<Date>) -> Result<DateRead, String> {
    date_in_row(text, column, "", not_after)
}

/// Reads a cell of a column beside the other words of its row, which may name the same date less or more exactly.
///
/// # Errors
/// As [`date_in`].
pub fn date_in_row(
    text: &str,
    column: &DateColumn,
    words: &str,
    not_after: Option<Date>,
) -> Result<DateRead, String> {
    let raw = text.trim();
    if text::is_unknown(raw) {
        return Err(format!("`{raw}` says that there is no date or that it is not known"));
    }
    let context = column.context(not_after);
    let Some(reading) = read(raw, &context) else {
        return Err(defect(raw, &context).unwrap_or_else(|| format!("`{raw}` is not a date")));
    };
    let reading = as_exact_as_its_row(reading, column, words);
    let open = unsettled(Some(column.order))
        && reading.confidence == Confidence::Possible
        && reading.when.precision() == Precision::Range;
    let reason = if open { format!("{}; the column: {}", reading.rule, column.reason) } else { reading.rule };
    Ok(DateRead { when: reading.when, reason, confidence: reading.confidence })
}

fn as_exact_as_its_row(reading: Reading, column: &DateColumn, words: &str) -> Reading {
    let day = reading.when.from();
    let first = column.firsts_stand_for_more && day.day() == 1;
    let placeholder = first || matches!(day.day(), 1 | 15 | 16) || day == day.last_of_month();
    if reading.when.precision() != Precision::Day || !placeholder || (words.is_empty() && !first) {
        return reading;
    }
    let named = dates_named(words);
    let tells_day = named.iter().any(|(w, _)| w.precision() == Precision::Day && w.from() == day)
        || names_day(words, day);
    if tells_day {
        return Reading { rule: format!("{}; the words of the row name that day", reading.rule), ..reading };
    }
    // `mid-2012` beside the fifteenth of July: the narrowest of what the row says loosely.
    let loose = named.iter().filter(|(w, loose)| *loose && w.from() <= day && day <= w.to());
    let loose = loose.map(|(w, _)| *w).min_by_key(days);
    let in_month = |w: &When| w.from() >= day.first_of_month() && w.to() <= day.last_of_month();
    let month = named.iter().any(|(w, _)| in_month(w));
    let (when, why) = match loose.filter(|_| !month) {
        Some(when) => (Some(when), "what its row says loosely"),
        None if loose.is_some() => {
            (When::month(day.year(), day.month()), "the month that its row says loosely")
        }
        None if !first => return reading,
        None if !month && day.month() == 1 => {
            (When::year(day.year()), "the year: neither day nor month is named in its row")
        }
        None => (When::month(day.year(), day.month()), "the month: no day is named in its row"),
    };
    let Some(when) = when else { return reading };
    let rule = if first {
        format!("{}; in a column with so many firsts it stands for {why}", reading.rule)
    } else {
        format!("{}; a usual placeholder, it stands for {why}", reading.rule)
    };
    Reading { when, rule, confidence: reading.confidence.max(Confidence::Likely) }
}

fn days(when: &When) -> i64 {
    (when.to() - when.from()).get_days().into()
}

/// `3 and 1 March`, `on the 1st of March`: the day with its month, the year being the cell's.
fn names_day(words: &str, day: Date) -> bool {
    let Some(found) = pieces_of_prose(words) else { return false };
    let number = u32::try_from(day.day()).unwrap_or(0);
    let one = |t: &Token| matches!(t, Token::Number(n) if n.value == number && n.digits <= 2);
    found.windows(2).any(|pair| match pair {
        [a, Token::Month(m)] => *m == day.month() && one(a),
        [Token::Month(m), b] => *m == day.month() && one(b),
        _ => false,
    })
}

fn pieces_of_prose(words: &str) -> Option<Vec<Token>> {
    let short: String = words.chars().take(400).collect();
    pieces(&short).map(|found| found.tokens)
}

/// Dates with a year that a text names, in its order; whether each is said loosely (`mid-2010`).
#[must_use]
pub fn dates_named(words: &str) -> Vec<(When, bool)> {
    let context = Context::new(None);
    let mut out = Vec::new();
    // Sentence by sentence, so that one long number does not hide the rest.
    for sentence in words.split(". ").flat_map(|s| s.split([';', '\n', '(', ')', '[', ']'])).take(60) {
        let Some(found) = pieces(sentence) else { continue };
        for segment in segments(&found) {
            let half_of_month = segment.tokens.iter().any(|t| matches!(t, Token::Half(_)))
                && segment.tokens.iter().any(|t| matches!(t, Token::Month(_)));
            let loose = segment.tokens.contains(&Token::Loose) || half_of_month;
            out.extend(shapes::read_pieces(&segment, &context).map(|r| (r.when, loose)));
        }
    }
    out
}

/// The runs of pieces between words that belong to no date.
fn segments(found: &Pieces) -> Vec<Pieces> {
    let runs = found.tokens.split(|t| *t == Token::Other);
    let trimmed = runs.map(|run| {
        let from = run.iter().position(|t| *t != Token::To).unwrap_or(run.len());
        let to = run.iter().rposition(|t| *t != Token::To).map_or(from, |at| at + 1);
        run.get(from..to).unwrap_or_default()
    });
    trimmed.filter(|run| !run.is_empty()).map(|run| found.with(run.to_vec())).collect()
}

/// The date of a cell that holds other words too; `None` where it holds several, or numbers beside the date.
pub(super) fn only_date_in(found: &Pieces, context: &Context) -> Option<Reading> {
    if found.tokens.contains(&Token::OneEnd) {
        return None;
    }
    let mut dates: Vec<Reading> = Vec::new();
    for segment in segments(found) {
        match shapes::read_pieces(&segment, context) {
            Some(reading) => dates.push(reading),
            None if segment.tokens.iter().any(|t| matches!(t, Token::Number(_) | Token::Month(_))) => {
                return None;
            }
            None => {}
        }
    }
    let first = dates.first()?;
    if dates.iter().any(|other| other.when != first.when) {
        return None;
    }
    let rule = format!("{}; among other words", first.rule);
    Some(Reading { when: first.when, rule, confidence: Confidence::Possible })
}

//! How a whole column writes its dates: order of day and month, placeholders, spreadsheet serials, the era.
//!
//! One cell seldom shows whether day or month comes first; its column does. Everything here is counted over the column and
//! said in words; how a cell is then read is for the readings.

use super::context::{Context, Number};
use super::lex::{Token, pieces};
use super::read;
use jiff::civil::Date;
use model::Precision;
use std::fmt;

/// Order of day, month and year in numeric dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year.
    DayFirst,
    /// Month, day, year.
    MonthFirst,
    /// Year, month, day.
    YearFirst,
    /// The column holds dates of both orders: each cell is on its own.
    Mixed,
    /// No cell shows an order.
    Undecided,
}

impl DateOrder {
    /// Reads the order off a column; see [`DateColumn::of`].
    #[must_use]
    pub fn of_column<'a>(texts: impl IntoIterator<Item = &'a str>) -> DateColumn {
        DateColumn::of(texts)
    }

    /// The code in contexts and mapping files; `None` where the order is not settled.
    #[must_use]
    pub fn code(self) -> Option<&'static str> {
        match self {
            DateOrder::DayFirst => Some("dmy"),
            DateOrder::MonthFirst => Some("mdy"),
            DateOrder::YearFirst => Some("ymd"),
            DateOrder::Mixed | DateOrder::Undecided => None,
        }
    }
}

impl fmt::Display for DateOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            DateOrder::DayFirst => "day, month, year",
            DateOrder::MonthFirst => "month, day, year",
            DateOrder::YearFirst => "year, month, day",
            DateOrder::Mixed => "mixed",
            DateOrder::Undecided => "undecided",
        })
    }
}

/// What a column shows about its dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateColumn {
    /// Order of day and month.
    pub order: DateOrder,
    /// Cells that only fit day, month, year.
    pub day_first: usize,
    /// Cells that only fit month, day, year.
    pub month_first: usize,
    /// Cells with the year first.
    pub year_first: usize,
    /// Numeric cells that fit both.
    pub open: usize,
    /// Cells that hold a day, in whatever way.
    pub days: usize,
    /// Of these, the first of a month.
    pub firsts: usize,
    /// So many firsts that they stand for the month, and the first of January for the year.
    pub firsts_stand_for_more: bool,
    /// Bare numbers of the column count days as spreadsheets do, from 1900.
    pub serials: bool,
    /// Years are of the Buddhist era, also those of two digits.
    pub buddhist: bool,
    /// All of this in words.
    pub reason: String,
}

/// Fewest cells of a habit, and of a majority over slips.
const ENOUGH: usize = 20;

impl DateColumn {
    /// Reads the habits of a column off its cells (a sample of some thousands is enough), in the order of the rows.
    ///
    /// The order is what the cells with a number above 12 show; a few that show the other (below one in twenty, of at
    /// least twenty) are slips. Where none shows it, rows that stand in the order of time under one reading only decide.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut seen = Seen::default();
        for text in texts {
            seen.cell(text.trim());
        }
        let (order, why) = seen.order();
        let firsts_stand_for_more = seen.days >= ENOUGH && seen.firsts > seen.days / 15 + 3;
        let serials = seen.serials > 0 && seen.other_numbers == 0 && (seen.days + seen.serials >= 3);
        let buddhist = seen.buddhist > 0 && seen.buddhist >= seen.common_era;
        let mut column = Self {
            order,
            day_first: seen.day_first,
            month_first: seen.month_first,
            year_first: seen.year_first,
            open: seen.open.len(),
            days: seen.days,
            firsts: seen.firsts,
            firsts_stand_for_more,
            serials,
            buddhist,
            reason: String::new(),
        };
        column.reason = column.in_words(why);
        column
    }

    fn in_words(&self, why: &str) -> String {
        let mut out = format!(
            "numeric dates: {} ({why}; {} cells only fit day first, {} only month first, {} have the year first, {} fit both)",
            self.order, self.day_first, self.month_first, self.year_first, self.open
        );
        if self.firsts_stand_for_more {
            out.push_str(&format!(
                "; {} of {} days are the first of a month, far more than chance, so a first stands for its month and the first of January for its year",
                self.firsts, self.days
            ));
        }
        if self.serials {
            out.push_str("; bare numbers count days from 1900 as spreadsheets do");
        }
        if self.buddhist {
            out.push_str("; years are of the Buddhist era");
        }
        out
    }

    pub(super) fn context(&self, not_after: Option<Date>) -> Context {
        Context {
            order: Some(self.order),
            serial: self.serials.then_some(super::context::Epoch::Of1900),
            buddhist: self.buddhist,
            ..Context::new(not_after)
        }
    }
}

/// Three numbers of a date.
type Triple = (u32, u32, u32);

#[derive(Default)]
struct Seen {
    day_first: usize,
    month_first: usize,
    year_first: usize,
    /// The open cells in order: year as written, first and second number.
    open: Vec<Triple>,
    days: usize,
    firsts: usize,
    serials: usize,
    other_numbers: usize,
    buddhist: usize,
    common_era: usize,
}

impl Seen {
    fn cell(&mut self, text: &str) {
        if text.is_empty() || text.len() > super::LONGEST {
            return;
        }
        if let Ok(number) = text.parse::<f64>() {
            self.number(number, text);
            return;
        }
        let Some(found) = pieces(text) else { return };
        self.era(found.buddhist, &found.tokens);
        if let [Token::Number(a), .., Token::Number(c)] = found.tokens.as_slice()
            && let Some(b) = middle(&found.tokens)
        {
            self.triple(*a, b, *c, found.day_first);
        }
        // A day in whatever way, and whether it is a first: both readings of an open cell must be.
        if let Some(reading) = read(text, &Context::new(None)) {
            let when = reading.when;
            if when.precision() == Precision::Day {
                self.days += 1;
                self.firsts += usize::from(when.from().day() == 1);
            }
        }
    }

    fn number(&mut self, number: f64, text: &str) {
        // Days of 1927 to 2064; years and compact dates lie outside.
        if (10_000.0..60_000.0).contains(&number) {
            self.serials += 1;
        } else if text.len() == 8 {
            self.days += 1;
            self.firsts += usize::from(text.ends_with("01"));
            self.year_first += usize::from(text.starts_with(['1', '2']));
        } else if !(1800.0..2700.0).contains(&number) {
            self.other_numbers += 1;
        }
    }

    fn era(&mut self, told: bool, tokens: &[Token]) {
        let year = |wanted: std::ops::RangeInclusive<u32>| {
            tokens.iter().any(|t| matches!(t, Token::Number(n) if n.digits == 4 && wanted.contains(&n.value)))
        };
        self.buddhist += usize::from(told || year(2400..=2643));
        self.common_era += usize::from(year(1800..=2200));
    }

    fn triple(&mut self, a: Number, b: Number, c: Number, day_first: bool) {
        if a.digits == 4 {
            self.year_first += 1;
        } else if c.digits == 4 || c.digits == 2 {
            match (a.value, b.value) {
                (13..=31, 1..=12) => self.day_first += 1,
                (1..=12, 13..=31) => self.month_first += 1,
                // No country that puts the month first divides by points.
                (1..=12, 1..=12) if day_first => self.day_first += 1,
                (1..=12, 1..=12) if a.value != b.value => self.open.push((c.value, a.value, b.value)),
                _ => {}
            }
        }
    }

    fn order(&self) -> (DateOrder, &'static str) {
        let (day, month, year) = (self.day_first, self.month_first, self.year_first);
        let rare = |few: usize, many: usize| many >= ENOUGH && few * 20 <= many;
        match (day, month) {
            (0, 0) if year > 0 => (DateOrder::YearFirst, "by the cells that show it"),
            (0, 0) => self.order_by_time(),
            (_, 0) => (DateOrder::DayFirst, "by the cells that show it"),
            (0, _) => (DateOrder::MonthFirst, "by the cells that show it"),
            _ if rare(month, day) => (DateOrder::DayFirst, "by nearly all cells that show it"),
            _ if rare(day, month) => (DateOrder::MonthFirst, "by nearly all cells that show it"),
            _ => (DateOrder::Mixed, "cells show both orders"),
        }
    }

    /// Rows are often kept in order of time: the reading under which they are is the right one.
    fn order_by_time(&self) -> (DateOrder, &'static str) {
        let undecided = (DateOrder::Undecided, "no cell shows it");
        let pairs = self.open.len().saturating_sub(1);
        if pairs < 8 {
            return undecided;
        }
        let in_order = |key: fn(&Triple) -> Triple| {
            self.open.windows(2).filter(|pair| matches!(pair, [x, y] if key(x) <= key(y))).count()
        };
        let day = in_order(|(y, a, b)| (*y, *b, *a));
        let month = in_order(|(y, a, b)| (*y, *a, *b));
        let (sorted, unsorted) = (pairs * 19 / 20, pairs * 4 / 5);
        if day >= sorted && month <= unsorted {
            (DateOrder::DayFirst, "by the rows, which stand in order of time only so")
        } else if month >= sorted && day <= unsorted {
            (DateOrder::MonthFirst, "by the rows, which stand in order of time only so")
        } else {
            undecided
        }
    }
}

/// The middle of three numbers that only dashes divide.
fn middle(tokens: &[Token]) -> Option<Number> {
    let mut numbers = Vec::new();
    for token in tokens {
        match token {
            Token::Number(n) => numbers.push(*n),
            Token::To => {}
            _ => return None,
        }
    }
    match numbers.as_slice() {
        [_, b, _] => Some(*b),
        _ => None,
    }
}

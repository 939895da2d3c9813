//! Dates with their precision, and instants.

use crate::code_list;
use jiff::civil::Date;

/// An instant: microseconds since 1970 in UTC. Always an argument, never read from the system here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

code_list! {
    /// How exact a date is.
    Precision, "precision" {
        /// The day.
        Day = "day",
        /// The month.
        Month = "month",
        /// The year.
        Year = "year",
        /// A stated range.
        Range = "range",
    }
}

/// A date or a range of dates, both ends included. INVARIANT: `from <= to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    from: Date,
    to: Date,
    precision: Precision,
}

impl When {
    /// One day.
    #[must_use]
    pub fn day(day: Date) -> Self {
        Self { from: day, to: day, precision: Precision::Day }
    }

    /// A whole month; `None` where the month does not exist.
    #[must_use]
    pub fn month(year: i16, month: i8) -> Option<Self> {
        let from = Date::new(year, month, 1).ok()?;
        Some(Self { from, to: from.last_of_month(), precision: Precision::Month })
    }

    /// A whole year; `None` where the calendar does not reach.
    #[must_use]
    pub fn year(year: i16) -> Option<Self> {
        let from = Date::new(year, 1, 1).ok()?;
        Some(Self { from, to: from.last_of_year(), precision: Precision::Year })
    }

    /// A stated range; `None` where it ends before it begins.
    #[must_use]
    pub fn range(from: Date, to: Date) -> Option<Self> {
        (from <= to).then_some(Self { from, to, precision: Precision::Range })
    }

    /// With a given precision, as it is read back from storage; `None` where the ends are crossed.
    #[must_use]
    pub fn with_precision(from: Date, to: Date, precision: Precision) -> Option<Self> {
        (from <= to).then_some(Self { from, to, precision })
    }

    /// First day.
    #[must_use]
    pub fn from(&self) -> Date {
        self.from
    }

    /// Last day.
    #[must_use]
    pub fn to(&self) -> Date {
        self.to
    }

    /// How exact it is.
    #[must_use]
    pub fn precision(&self) -> Precision {
        self.precision
    }
}

//! When something happened, as far as a report tells, and how two such times stand to each other.
//!
//! A day is a window of one day, a month one of a month: comparing windows compares precision as well. The day on
//! which a court or a newspaper spoke is no part of it; that is left out by [`super::ReportFields`].

use super::level::When;

/// Days since 1970-01-01, both ends included; `to < from` where no time is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) from: i32,
    pub(super) to: i32,
}

/// Days up to which a stated range counts as a day that is not quite known.
const NARROW: i32 = 4;
/// Days up to which a window is a month.
const MONTH: i32 = 31;

impl Window {
    pub(super) const NONE: Self = Self { from: 0, to: -1 };

    pub(super) fn of(when: &model::When) -> Self {
        let (from, to) = (when.from(), when.to());
        Self {
            from: day_number(from.year(), from.month(), from.day()),
            to: day_number(to.year(), to.month(), to.day()),
        }
    }

    pub(super) fn is_known(self) -> bool {
        self.from <= self.to
    }

    fn days(self) -> i32 {
        self.to - self.from + 1
    }

    pub(super) fn is_narrow(self) -> bool {
        self.is_known() && self.days() <= NARROW
    }

    pub(super) fn is_month(self) -> bool {
        self.is_known() && self.days() <= MONTH
    }

    /// Days between two windows; 0 where they meet.
    pub(super) fn apart(self, other: Self) -> i32 {
        (self.from - other.to).max(other.from - self.to).max(0)
    }

    pub(super) fn level(self, other: Self) -> When {
        if !self.is_known() || !other.is_known() {
            return When::Unknown;
        }
        let apart = self.apart(other);
        let wider = self.days().max(other.days());
        if wider <= NARROW {
            return match apart {
                0 => When::SameDay,
                1 => When::OneDay,
                2..=3 => When::ThreeDays,
                4..=7 => When::Week,
                8..=14 => When::Fortnight,
                15..=31 => When::MonthApart,
                32..=92 => When::QuarterApart,
                _ => When::Farther,
            };
        }
        match (apart, wider <= MONTH) {
            (0, true) => When::InMonth,
            (0, false) => When::InYear,
            (1..=7, true) => When::BesideMonth,
            (1..=31, _) => When::MonthApart,
            (32..=92, _) => When::QuarterApart,
            _ => When::Farther,
        }
    }
}

/// Days since 1970-01-01 in the Gregorian calendar.
pub(crate) fn day_number(year: i16, month: i8, day: i8) -> i32 {
    let (year, month, day) = (i32::from(year) - i32::from(month <= 2), i32::from(month), i32::from(day));
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year and month of a day.
pub(super) fn month_of(day: i32) -> (i32, i32) {
    let z = day + 719_468;
    let era = z.div_euclid(146_097);
    let of_era = z.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + i32::from(month <= 2), month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use model::When as Stated;

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(day_number(1970, 1, 1), 0);
        assert_eq!(day_number(2000, 3, 1), 11_017);
        for day in (-200_000..200_000).step_by(37) {
            let (year, month) = month_of(day);
            assert!(day_number(year as i16, month as i8, 1) <= day);
            let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
            assert!(day_number(next.0 as i16, next.1 as i8, 1) > day);
        }
    }

    #[test]
    fn precision_is_part_of_the_time() {
        let day = |d| Window::of(&Stated::day(date(2019, 4, d)));
        let april = Window::of(&Stated::month(2019, 4).unwrap());
        let year = Window::of(&Stated::year(2019).unwrap());
        assert_eq!(day(3).level(day(3)), When::SameDay);
        assert_eq!(day(3).level(day(5)), When::ThreeDays);
        assert_eq!(day(3).level(april), When::InMonth);
        assert_eq!(april.level(april), When::InMonth);
        assert_eq!(year.level(day(3)), When::InYear);
        assert_eq!(Window::of(&Stated::day(date(2019, 5, 4))).level(april), When::BesideMonth);
        assert_eq!(Window::of(&Stated::day(date(2021, 5, 4))).level(year), When::Farther);
        assert_eq!(Window::NONE.level(year), When::Unknown);
    }
}

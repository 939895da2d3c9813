//! What a column says about its dates.

use super::column::DateOrder;
use jiff::civil::Date;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Coarse {
    Month,
    Year,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Epoch {
    Of1900,
    Of1904,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    pub(super) order: Option<DateOrder>,
    pub(super) coarse: Option<Coarse>,
    /// The day that serial number 0 stands for.
    pub(super) serial: Option<Epoch>,
    /// The year of a date that names none.
    pub(super) in_year: Option<i16>,
    /// Years count from the Buddha's death, 543 years before ours, also where they have two digits.
    pub(super) buddhist: bool,
    pub(super) not_after: Option<Date>,
}

/// A number as written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    pub(super) value: u32,
    pub(super) digits: usize,
}

/// A year as understood.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Year {
    pub(super) year: i16,
    /// It was written with two digits.
    pub(super) short: bool,
    /// It was written in the Buddhist era.
    pub(super) buddhist: bool,
}

/// The Buddhist era of Thailand, Laos and Cambodia is 543 years ahead.
const BUDDHIST: i16 = 543;

impl Context {
    pub(super) fn new(not_after: Option<Date>) -> Self {
        Self { order: None, coarse: None, serial: None, in_year: None, buddhist: false, not_after }
    }

    pub(super) fn of(words: Option<&str>, not_after: Option<Date>) -> Self {
        let mut context = Self::new(not_after);
        let mut before = String::new();
        for word in words.unwrap_or_default().split(|c: char| !c.is_ascii_alphanumeric()) {
            let lower = word.to_ascii_lowercase();
            match lower.as_str() {
                "1904" if before == "serial" => context.serial = Some(Epoch::Of1904),
                year if before == "in" => {
                    context.in_year = year.parse().ok().filter(|y| (1800..=2200).contains(y));
                }
                "dmy" => context.order = Some(DateOrder::DayFirst),
                "mdy" => context.order = Some(DateOrder::MonthFirst),
                "ymd" => context.order = Some(DateOrder::YearFirst),
                "excel" => context.serial = Some(Epoch::Of1900),
                "month" => context.coarse = Some(Coarse::Month),
                "year" => context.coarse = Some(Coarse::Year),
                "buddhist" => context.buddhist = true,
                _ => {}
            }
            before = lower;
        }
        context
    }

    /// A year as written: four digits as they stand or 543 years ahead, two digits in the hundred years up to
    /// `not_after`.
    pub(super) fn year(&self, number: Number) -> Option<Year> {
        let year = i16::try_from(number.value).ok()?;
        let plain = |year, short| Some(Year { year, short, buddhist: false });
        match number.digits {
            4 if (1800..=2200).contains(&year) => plain(year, false),
            4 if (2400..=2643).contains(&year) => {
                Some(Year { year: year - BUDDHIST, short: false, buddhist: true })
            }
            2 if self.buddhist => Some(Year { year: 2500 + year - BUDDHIST, short: true, buddhist: true }),
            2 => {
                // Without a last day the pivot of POSIX applies: 69 and above are 19xx.
                let last = self.not_after.map_or(2068, |day| day.year());
                let this_century = last - last.rem_euclid(100) + year;
                plain(if this_century > last { this_century - 100 } else { this_century }, true)
            }
            _ => None,
        }
    }
}

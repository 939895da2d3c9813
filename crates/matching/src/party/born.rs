//! Birth dates (of firms: of founding) as they are compared: year, month, day, as far as they are known.

use super::levels::Level;
use model::{Confidence, Party, Precision, When};

/// A date of which the end may be unknown: 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Born {
    pub(super) year: i16,
    pub(super) month: i8,
    pub(super) day: i8,
}

/// Nobody who acts today was born before; what stands there fills a cell (`1900-01-01`).
const EARLIEST: i16 = 1901;

impl Born {
    /// Of a party, with why it has none although something is written.
    pub(super) fn of(party: &Party) -> Result<Self, &'static str> {
        let Some(stated) = party.born.as_ref() else { return Err("not given") };
        let when = stated.value.filter(|_| stated.confidence != Some(Confidence::Possible));
        let Some(when) = when else { return Err("not understood for sure") };
        let from = when.from();
        if from.year() < EARLIEST {
            return Err("stands where a date is missing");
        }
        // Registers write the first of January for a year alone.
        match when.precision() {
            Precision::Day if (from.month(), from.day()) != (1, 1) => {
                Ok(Self { year: from.year(), month: from.month(), day: from.day() })
            }
            Precision::Month => Ok(Self { year: from.year(), month: from.month(), day: 0 }),
            Precision::Day | Precision::Year => Ok(Self { year: from.year(), month: 0, day: 0 }),
            Precision::Range => Err("a range"),
        }
    }

    pub(super) fn is_known(self) -> bool {
        self.year != 0
    }

    pub(super) fn is_whole(self) -> bool {
        self.day != 0
    }

    /// As it is compared.
    pub(super) fn text(self) -> String {
        match (self.month, self.day) {
            (0, _) => format!("{:04}", self.year),
            (month, 0) => format!("{:04}-{month:02}", self.year),
            (month, day) => format!("{:04}-{month:02}-{day:02}", self.year),
        }
    }
}

/// How two dates agree; `None`: one is not known.
pub(super) fn compare(a: Born, b: Born) -> Option<Level> {
    if !a.is_known() || !b.is_known() {
        return None;
    }
    let years = (a.year - b.year).abs();
    if !a.is_whole() || !b.is_whole() {
        return Some(match years {
            0 if a.month == 0 || b.month == 0 => Level::BORN_YEAR,
            0 if a.month == b.month => Level::BORN_MONTH,
            0..=2 => Level::BORN_NEAR,
            _ => Level::BORN_FAR,
        });
    }
    let same = [a.year == b.year, a.month == b.month, a.day == b.day];
    Some(match same.iter().filter(|s| **s).count() {
        3 => Level::BORN_SAME,
        _ if same[0] && a.month == b.day && a.day == b.month => Level::BORN_SWAPPED,
        2 if same[0] || years <= 1 || one_digit(a.year, b.year) => Level::BORN_SLIP,
        _ if years <= 2 => Level::BORN_NEAR,
        _ => Level::BORN_FAR,
    })
}

/// Whether two full dates are the same but for a slip of the hand.
pub(crate) fn is_slip(a: When, b: When) -> bool {
    let of = |w: When| Born { year: w.from().year(), month: w.from().month(), day: w.from().day() };
    matches!(compare(of(a), of(b)), Some(Level::BORN_SWAPPED | Level::BORN_SLIP))
}

/// Whether two years are one digit apart, or have two digits changed about.
fn one_digit(a: i16, b: i16) -> bool {
    let digits = |n: i16| [n / 1000, n / 100 % 10, n / 10 % 10, n % 10];
    let (a, b) = (digits(a), digits(b));
    let differ: Vec<usize> = (0..4).filter(|n| a[*n] != b[*n]).collect();
    match differ[..] {
        [_] => true,
        [i, j] => j == i + 1 && a[i] == b[j] && a[j] == b[i],
        _ => false,
    }
}

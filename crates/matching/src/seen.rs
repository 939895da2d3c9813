//! How long a value stays with one bearer: telephone numbers are given out again, plates change hands, papers run out.
//!
//! Two mentions further apart than that share a value and no bearer. The lengths are Saola's own choice and frozen with the
//! code; none stands in a published list. A mention without a date is never told apart by time.

use crate::KeyField;
use model::When;

/// When a party was named, in days since 1970, by the date of its report; `None` where that has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Seen {
    from: i32,
    to: i32,
}

impl Default for Seen {
    fn default() -> Self {
        Self::NEVER
    }
}

impl Seen {
    /// Without a date.
    pub const NEVER: Self = Self { from: i32::MAX, to: i32::MIN };

    /// On the days of a date.
    #[must_use]
    pub fn of(when: Option<When>) -> Self {
        let day =
            |date: jiff::civil::Date| crate::incident::day_number(date.year(), date.month(), date.day());
        when.map_or(Self::NEVER, |when| Self { from: day(when.from()), to: day(when.to()) })
    }

    /// Whether a date is known.
    #[must_use]
    pub fn is_known(self) -> bool {
        self.from <= self.to
    }

    /// Both ends in one number.
    pub(crate) fn bits(self) -> u64 {
        u64::from(self.from.cast_unsigned()) << 32 | u64::from(self.to.cast_unsigned())
    }

    /// Days that certainly lie between two mentions; 0 where one has no date or they may meet.
    #[must_use]
    pub fn apart(self, other: Self) -> u32 {
        if !self.is_known() || !other.is_known() {
            return 0;
        }
        let gap = i64::from(self.from.max(other.from)) - i64::from(self.to.min(other.to));
        u32::try_from(gap).unwrap_or(0)
    }
}

/// Longest time between two mentions of a value, in days, within which it still stands for one bearer; `None`: for ever.
#[must_use]
pub fn valid_days(field: KeyField) -> Option<u32> {
    match field {
        // Numbers that lapse are given to others, some within months; whoever keeps his is named more often than that.
        KeyField::Phone | KeyField::MobileMoney => Some(3 * YEAR),
        // A name that is given up can be taken by others.
        KeyField::Handle => Some(5 * YEAR),
        // Passports are issued for ten years at most (ICAO Doc 9303 advises no longer; from memory).
        KeyField::Document => Some(10 * YEAR),
        _ => None,
    }
}

/// Days of a year, rounded up.
pub(crate) const YEAR: u32 = 366;

/// Parts mentions of one value into those that follow each other closely enough, by places in `seen`. Without a limit, or
/// where no gap is too long, all are one. Mentions without a date join the only stretch there is; of several nobody knows
/// which, so they stay by themselves.
pub(crate) fn stretches(seen: &[Seen], field: KeyField) -> Vec<Vec<usize>> {
    let all = || vec![(0..seen.len()).collect()];
    let Some(valid) = valid_days(field) else { return all() };
    let mut dated: Vec<usize> = (0..seen.len()).filter(|n| seen[*n].is_known()).collect();
    dated.sort_unstable_by_key(|n| (seen[*n].from, seen[*n].to, *n));
    let mut found: Vec<Vec<usize>> = Vec::new();
    let mut last: Option<i64> = None;
    for place in dated {
        let at = seen[place];
        if last.is_none_or(|last| i64::from(at.from) - last > i64::from(valid)) {
            found.push(Vec::new());
        }
        last = last.max(Some(i64::from(at.to)));
        if let Some(stretch) = found.last_mut() {
            stretch.push(place);
        }
    }
    if found.len() < 2 {
        return all();
    }
    // INVARIANT: within a stretch the order is that of the input, which follows ids.
    found.iter_mut().for_each(|stretch| stretch.sort_unstable());
    let undated: Vec<usize> = (0..seen.len()).filter(|n| !seen[*n].is_known()).collect();
    if !undated.is_empty() {
        found.push(undated);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn on(year: i16, month: i8, day: i8) -> Seen {
        Seen::of(Some(When::day(date(year, month, day))))
    }

    #[test]
    fn days_between() {
        let year = Seen::of(When::year(2020));
        for (a, b, days) in [
            (on(2020, 1, 1), on(2020, 1, 1), 0),
            (on(2020, 1, 1), on(2020, 3, 1), 60),
            (on(2019, 12, 31), year, 1),
            (on(2021, 1, 2), year, 2),
            (on(2020, 6, 1), year, 0),
            (on(2020, 6, 1), Seen::NEVER, 0),
        ] {
            assert_eq!((a.apart(b), b.apart(a)), (days, days));
        }
    }

    #[test]
    fn a_number_that_rested_too_long_is_somebody_elses() {
        let valid = valid_days(KeyField::Phone).unwrap() as i32;
        let at = |day: i32| Seen { from: day, to: day };
        let parts = |seen: &[Seen]| stretches(seen, KeyField::Phone);
        assert_eq!(parts(&[at(0), at(valid)]), [[0, 1]]);
        assert_eq!(parts(&[at(0), at(valid + 1)]), [[0], [1]]);
        // Those between carry it on.
        assert_eq!(parts(&[at(0), at(2 * valid), at(valid)]), [[0, 1, 2]]);
        // Without a date: with the only ones, and with none of several.
        assert_eq!(parts(&[at(0), Seen::NEVER]), [[0, 1]]);
        assert_eq!(parts(&[at(0), Seen::NEVER, at(valid + 1)]), [[0], [2], [1]]);
        assert_eq!(stretches(&[at(0), at(100 * valid)], KeyField::Iban), [[0, 1]]);
    }

    proptest! {
        #[test]
        fn everyone_stands_in_one_stretch(days in prop::collection::vec(prop::option::of(-20_000i32..20_000), 0..12)) {
            let seen: Vec<Seen> =
                days.iter().map(|d| d.map_or(Seen::NEVER, |d| Seen { from: d, to: d + 5 })).collect();
            let mut all: Vec<usize> = stretches(&seen, KeyField::Phone).into_iter().flatten().collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..seen.len()).collect::<Vec<_>>());
        }
    }
}

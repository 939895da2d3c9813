//! What the positions of one day come to: way, stops, gaps.
//!
//! Of each quarter of an hour the first and the last position are kept, so that a day is of bounded size and does not
//! depend on the order in which it was read.

use super::Fix;
use std::cmp::Ordering;

/// Length of a slot in seconds.
const SLOT: i64 = 900;
/// A vessel that stays within this many nautical miles lies still: it swings at its anchor.
const STILL: f64 = 0.3;
/// For so many seconds at least.
const STOP: i64 = 2 * 3600;
/// A vessel that is not seen for so many seconds is told.
const GAP: i64 = 2 * 3600;
/// Faster than this, in knots, no ship goes.
const TOO_FAST: f64 = 60.0;

/// First and last position of a quarter of an hour.
#[derive(Debug, Clone, Copy)]
struct Slot {
    first: Fix,
    last: Fix,
}

/// The positions of a day.
#[derive(Debug, Default)]
pub(super) struct Sailed {
    slots: Vec<Slot>,
}

/// From one position to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Between {
    pub(super) from: Fix,
    pub(super) to: Fix,
}

fn order(a: &Fix, b: &Fix) -> Ordering {
    (a.at.cmp(&b.at)).then(a.latitude.total_cmp(&b.latitude)).then(a.longitude.total_cmp(&b.longitude))
}

impl Sailed {
    pub(super) fn add(&mut self, fix: Fix) {
        let slot = |s: &Slot| s.first.at.div_euclid(SLOT);
        match self.slots.binary_search_by_key(&fix.at.div_euclid(SLOT), slot) {
            Ok(at) => {
                let known = &mut self.slots[at];
                if order(&fix, &known.first).is_lt() {
                    known.first = fix;
                }
                if order(&fix, &known.last).is_gt() {
                    known.last = fix;
                }
            }
            Err(at) => self.slots.insert(at, Slot { first: fix, last: fix }),
        }
    }

    /// The positions that are kept, in order of time.
    fn fixes(&self) -> impl Iterator<Item = Fix> + '_ {
        self.slots.iter().flat_map(|s| if s.first == s.last { vec![s.first] } else { vec![s.first, s.last] })
    }

    fn pairs(&self) -> impl Iterator<Item = Between> + '_ {
        self.fixes().zip(self.fixes().skip(1)).map(|(from, to)| Between { from, to })
    }

    pub(super) fn first(&self) -> Option<Fix> {
        self.slots.first().map(|s| s.first)
    }

    pub(super) fn last(&self) -> Option<Fix> {
        self.slots.last().map(|s| s.last)
    }

    /// Nautical miles along the positions that are kept: a little less than sailed.
    pub(super) fn way(&self) -> f64 {
        // A sum of nothing is -0.
        self.pairs().map(|pair| pair.miles()).sum::<f64>().max(0.0) + 0.0
    }

    /// Times for which it was not seen.
    pub(super) fn gaps(&self) -> Vec<Between> {
        self.pairs().filter(|pair| pair.seconds() >= GAP).collect()
    }

    /// Places where it lay still.
    pub(super) fn stops(&self) -> Vec<Between> {
        let mut out = Vec::new();
        let mut at: Option<Between> = None;
        for fix in self.fixes() {
            match &mut at {
                Some(stop) if (Between { from: stop.from, to: fix }).miles() <= STILL => stop.to = fix,
                _ => {
                    out.extend(at.take().filter(|stop| stop.seconds() >= STOP));
                    at = Some(Between { from: fix, to: fix });
                }
            }
        }
        out.extend(at.filter(|stop| stop.seconds() >= STOP));
        out
    }

    /// Ways between two positions that no ship makes in the time.
    pub(super) fn jumps(&self) -> Vec<Between> {
        self.pairs()
            .filter(|pair| {
                let miles = pair.miles();
                // Within a minute the rounding of times and places makes any speed.
                miles > 2.0 && miles / (f64::from(pair.whole_seconds().max(60)) / 3600.0) > TOO_FAST
            })
            .collect()
    }
}

impl Between {
    pub(super) fn seconds(&self) -> i64 {
        self.to.at - self.from.at
    }

    fn whole_seconds(&self) -> i32 {
        i32::try_from(self.seconds()).unwrap_or(i32::MAX)
    }

    /// Hours and minutes in words.
    pub(super) fn lasted(&self) -> String {
        let minutes = self.seconds() / 60;
        format!("{} h {:02} min", minutes / 60, minutes % 60)
    }

    /// Nautical miles on the great circle.
    pub(super) fn miles(&self) -> f64 {
        /// Mean radius of the earth in nautical miles.
        const EARTH: f64 = 3440.065;
        let radians = |degrees: f32| f64::from(degrees).to_radians();
        let (from, to) = (radians(self.from.latitude), radians(self.to.latitude));
        let across = (radians(self.to.longitude) - radians(self.from.longitude)) / 2.0;
        let up = (to - from) / 2.0;
        let a = up.sin().powi(2) + from.cos() * to.cos() * across.sin().powi(2);
        2.0 * EARTH * a.sqrt().min(1.0).asin()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(minute: i64, latitude: f32, longitude: f32) -> Fix {
        Fix { at: minute * 60, latitude, longitude }
    }

    fn day(mut fixes: Vec<Fix>, reversed: bool) -> Sailed {
        if reversed {
            fixes.reverse();
        }
        let mut sailed = Sailed::default();
        fixes.into_iter().for_each(|f| sailed.add(f));
        sailed
    }

    #[test]
    fn way_stop_and_gap_whatever_the_order() {
        // Two hours to the east at 15 knots, three at anchor, five unseen, then seen 30 miles on.
        let mut fixes: Vec<Fix> =
            (0..=24_i16).map(|n| fix(i64::from(n) * 5, 0.0, f32::from(n) * 0.020_833)).collect();
        fixes.extend((25..=60).map(|n| fix(n * 5, 0.000_5, 0.5)));
        fixes.push(fix(600, 0.0, 1.0));
        for reversed in [false, true] {
            let sailed = day(fixes.clone(), reversed);
            assert!((sailed.way() - 60.0).abs() < 0.5, "{}", sailed.way());
            let stops = sailed.stops();
            assert_eq!(stops.len(), 1);
            assert_eq!(stops[0].lasted(), "3 h 00 min");
            let gaps = sailed.gaps();
            assert_eq!((gaps.len(), gaps[0].lasted().as_str()), (1, "5 h 00 min"));
            assert!((gaps[0].miles() - 30.0).abs() < 0.2);
            assert!(sailed.jumps().is_empty());
        }
    }

    #[test]
    fn a_jump_and_the_date_line() {
        let sailed = day(vec![fix(0, 0.0, 0.0), fix(30, 10.0, 0.0)], false);
        assert_eq!(sailed.jumps().len(), 1);
        let across = Between { from: fix(0, 0.0, 179.9), to: fix(60, 0.0, -179.9) };
        assert!((across.miles() - 12.0).abs() < 0.1);
    }

    #[test]
    fn a_day_keeps_at_most_two_positions_of_each_slot() {
        let sailed = day((0..1440).map(|m| fix(m, 1.0, 1.0)).collect(), false);
        assert_eq!(sailed.fixes().count(), 192);
        assert_eq!(sailed.stops()[0].lasted(), "23 h 59 min");
    }
}

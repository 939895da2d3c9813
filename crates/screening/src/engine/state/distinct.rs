//! Different values of one key within a window.

use super::bytes::{Reader, Writer};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// The values of one key, each with the last day on which it was seen.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Distinct {
    /// One value alone, as most keys have.
    One(u64, i32),
    /// More.
    Many(Box<Many>),
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Many {
    seen: FxHashMap<u64, i32>,
    /// How many values were last seen on each day.
    days: BTreeMap<i32, u32>,
    /// The sum of `days`.
    alive: usize,
}

impl Distinct {
    /// Adds a value; what has left a window of this length is dropped now and then.
    pub(super) fn add(&mut self, value: u64, day: i32, length: i32) {
        match self {
            Self::One(known, last) if *known == value => *last = day.max(*last),
            Self::One(known, last) => {
                let mut many = Many::default();
                many.add(*known, *last, length);
                many.add(value, day, length);
                *self = Self::Many(Box::new(many));
            }
            Self::Many(many) => many.add(value, day, length),
        }
    }

    /// How many values were last seen from `first` to `last`, both in.
    pub(super) fn tell(&self, first: i32, last: i32) -> f64 {
        match self {
            Self::One(_, day) => f64::from(u8::from((first..=last).contains(day))),
            Self::Many(many) => many.days.range(first..=last).map(|(_, count)| f64::from(*count)).sum(),
        }
    }

    pub(super) fn latest(&self) -> i32 {
        match self {
            Self::One(_, day) => *day,
            Self::Many(many) => many.days.last_key_value().map_or(i32::MIN, |(day, _)| *day),
        }
    }

    pub(super) fn more_bytes(&self) -> usize {
        match self {
            Self::One(..) => 0,
            Self::Many(many) => 96 + many.seen.capacity() * 19 + many.days.len() * 16,
        }
    }

    pub(super) fn save(&self, out: &mut Writer) {
        let mut all: Vec<(u64, i32)> = match self {
            Self::One(value, day) => vec![(*value, *day)],
            Self::Many(many) => many.seen.iter().map(|(value, day)| (*value, *day)).collect(),
        };
        all.sort_unstable();
        out.number(all.len() as u64);
        for (value, day) in all {
            out.number(value);
            out.day(day);
        }
    }

    pub(super) fn restore(from: &mut Reader<'_>) -> Result<Self, String> {
        let count = from.number()?;
        let mut made: Option<Self> = None;
        for _ in 0..count {
            let (value, day) = (from.number()?, from.day()?);
            match &mut made {
                Some(kept) => kept.add(value, day, i32::MAX),
                None => made = Some(Self::One(value, day)),
            }
        }
        made.ok_or_else(|| "a key has no values".to_owned())
    }
}

impl Many {
    fn add(&mut self, value: u64, day: i32, length: i32) {
        let before = self.seen.get(&value).copied();
        if before.is_some_and(|last| last >= day) {
            return;
        }
        if let Some(last) = before {
            self.less(last);
        }
        self.seen.insert(value, day);
        *self.days.entry(day).or_default() += 1;
        self.alive += 1;
        self.drop_before(day.saturating_sub(length));
    }

    fn less(&mut self, day: i32) {
        if let Some(count) = self.days.get_mut(&day) {
            *count -= 1;
            self.alive -= 1;
            if *count == 0 {
                self.days.remove(&day);
            }
        }
    }

    /// Drops days that are gone; their values go when they are half of what is kept.
    fn drop_before(&mut self, first: i32) {
        while let Some(oldest) = self.days.first_entry().filter(|oldest| *oldest.key() < first) {
            self.alive -= oldest.remove() as usize;
        }
        if self.seen.len() > 2 * self.alive + 32 {
            self.seen.retain(|_, day| *day >= first);
        }
    }
}

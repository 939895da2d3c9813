//! Counts and amounts of one key, a bucket a day.

use super::bytes::{Reader, Writer};

/// How amounts of one day come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joined {
    /// How many rows.
    Count,
    /// Added up.
    Sum,
    /// Added up and divided by their count.
    Mean,
    /// The greatest.
    Greatest,
    /// The least.
    Least,
}

/// The days of one key within the window; most keys have a single one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Days {
    last: Bucket,
    earlier: Option<Box<Vec<Bucket>>>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Bucket {
    day: i32,
    count: u32,
    value: f64,
}

impl Joined {
    fn join(self, kept: f64, more: f64) -> f64 {
        match self {
            Self::Count | Self::Sum | Self::Mean => kept + more,
            Self::Greatest => kept.max(more),
            Self::Least => kept.min(more),
        }
    }

    /// What a window without rows tells.
    pub(super) fn nothing(self) -> Option<f64> {
        matches!(self, Self::Count | Self::Sum).then_some(0.0)
    }
}

impl Days {
    pub(super) fn new(day: i32, value: f64) -> Self {
        Self { last: Bucket { day, count: 1, value }, earlier: None }
    }

    /// Adds a row; days that have left a window of this length are dropped.
    pub(super) fn add(&mut self, day: i32, value: f64, length: i32, joined: Joined) {
        let new = Bucket { day, count: 1, value };
        if day > self.last.day {
            let earlier = self.earlier.get_or_insert_default();
            earlier.push(self.last);
            let gone = earlier.partition_point(|bucket| bucket.day < day.saturating_sub(length));
            earlier.drain(..gone);
            self.last = new;
            if earlier.is_empty() {
                self.earlier = None;
            }
            return;
        }
        let bucket = if day == self.last.day {
            Some(&mut self.last)
        } else {
            let earlier = self.earlier.get_or_insert_default();
            match earlier.binary_search_by_key(&day, |bucket| bucket.day) {
                Ok(place) => earlier.get_mut(place),
                Err(place) => {
                    earlier.insert(place, new);
                    return;
                }
            }
        };
        if let Some(bucket) = bucket {
            bucket.count = bucket.count.saturating_add(1);
            bucket.value = joined.join(bucket.value, value);
        }
    }

    /// What the days from `first` to `last` tell, both in.
    pub(super) fn tell(&self, first: i32, last: i32, joined: Joined) -> Option<f64> {
        let all = self.earlier.iter().flat_map(|days| days.iter()).chain(std::iter::once(&self.last));
        let (mut count, mut value) = (0_u64, None);
        for bucket in all.filter(|bucket| (first..=last).contains(&bucket.day)) {
            count += u64::from(bucket.count);
            value = Some(value.map_or(bucket.value, |kept| joined.join(kept, bucket.value)));
        }
        match joined {
            Joined::Count => Some(count as f64),
            Joined::Mean => value.map(|sum| sum / count as f64),
            _ => value.or(joined.nothing()),
        }
    }

    pub(super) fn latest(&self) -> i32 {
        self.last.day
    }

    pub(super) fn more_bytes(&self) -> usize {
        self.earlier.as_ref().map_or(0, |days| 40 + days.capacity() * size_of::<Bucket>())
    }

    pub(super) fn save(&self, out: &mut Writer) {
        let all = self.earlier.iter().flat_map(|days| days.iter()).chain(std::iter::once(&self.last));
        out.count(u32::try_from(self.earlier.as_ref().map_or(0, |d| d.len()) + 1).unwrap_or(u32::MAX));
        for bucket in all {
            out.day(bucket.day);
            out.count(bucket.count);
            out.float(bucket.value);
        }
    }

    pub(super) fn restore(from: &mut Reader<'_>) -> Result<Self, String> {
        let mut days = Vec::new();
        for _ in 0..from.count()? {
            days.push(Bucket { day: from.day()?, count: from.count()?, value: from.float()? });
        }
        let last = days.pop().ok_or("a key has no days")?;
        Ok(Self { last, earlier: (!days.is_empty()).then(|| Box::new(days)) })
    }
}

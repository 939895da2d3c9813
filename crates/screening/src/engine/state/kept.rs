//! One window: its keys and what it tells of them.

use super::super::prepare::{Taken, WindowInput};
use super::bytes::{Reader, Writer};
use super::days::{Days, Joined};
use super::distinct::Distinct;
use super::rounds::Rounds;
use crate::rules::{Aggregate, Window};
use datafusion::arrow::array::{Array, ArrayRef, Date32Array, Float64Builder};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// A window and the past of its keys.
#[derive(Debug)]
pub(super) struct Kept {
    /// The window in words: a state is read back by the same window alone.
    name: String,
    /// Length in days; all of the past where none is given.
    length: i32,
    past_only: bool,
    /// The latest day that came.
    latest: i32,
    past: Past,
}

#[derive(Debug)]
enum Past {
    Days(Joined, FxHashMap<u64, Days>),
    Distinct(FxHashMap<u64, Distinct>),
    /// First and last day.
    Ends(bool, FxHashMap<u64, (i32, i32)>),
    Rounds(u32, Rounds),
}

/// A row as a window takes it.
#[derive(Debug, Clone, Copy)]
enum Item {
    Nothing,
    Number(f64),
    Text(u64),
}

impl Kept {
    pub(super) fn new(window: &Window) -> Self {
        let past = match &window.of {
            Aggregate::Count => Past::Days(Joined::Count, FxHashMap::default()),
            Aggregate::Sum(_) => Past::Days(Joined::Sum, FxHashMap::default()),
            Aggregate::Avg(_) => Past::Days(Joined::Mean, FxHashMap::default()),
            Aggregate::Max(_) => Past::Days(Joined::Greatest, FxHashMap::default()),
            Aggregate::Min(_) => Past::Days(Joined::Least, FxHashMap::default()),
            Aggregate::Distinct(_) => Past::Distinct(FxHashMap::default()),
            Aggregate::DaysSinceFirst => Past::Ends(true, FxHashMap::default()),
            Aggregate::DaysSinceLast => Past::Ends(false, FxHashMap::default()),
            Aggregate::Cycle(most) => Past::Rounds(*most, Rounds::default()),
        };
        Self {
            name: format!("{window:?}"),
            length: window.days.and_then(|days| i32::try_from(days).ok()).unwrap_or(i32::MAX),
            past_only: window.past_only,
            latest: i32::MIN,
            past,
        }
    }

    /// The same window without a past.
    pub(super) fn fresh(&self) -> Self {
        let past = match &self.past {
            Past::Days(joined, _) => Past::Days(*joined, FxHashMap::default()),
            Past::Distinct(_) => Past::Distinct(FxHashMap::default()),
            Past::Ends(first, _) => Past::Ends(*first, FxHashMap::default()),
            Past::Rounds(most, _) => Past::Rounds(*most, Rounds::default()),
        };
        Self {
            name: self.name.clone(),
            length: self.length,
            past_only: self.past_only,
            latest: i32::MIN,
            past,
        }
    }

    /// Takes rows in, in their order, and gives what the window tells each of them.
    pub(super) fn take_in(&mut self, input: &WindowInput, dates: &Date32Array, rows: usize) -> ArrayRef {
        let mut out = Float64Builder::with_capacity(rows);
        for row in 0..rows {
            if dates.is_null(row) {
                out.append_null();
                continue;
            }
            let (day, key) = (dates.value(row), input.looked_up[row]);
            self.latest = self.latest.max(day);
            let filed = input.filed_by.as_ref().map_or(key, |keys| keys[row]);
            let item = match &input.of {
                _ if input.taken.as_ref().is_some_and(|taken| !taken.value(row)) => Item::Nothing,
                Taken::Rows => Item::Number(1.0),
                Taken::Numbers(numbers) if numbers.is_valid(row) => Item::Number(numbers.value(row)),
                Taken::Texts(texts) if texts[row] != 0 => Item::Text(texts[row]),
                Taken::Numbers(_) | Taken::Texts(_) => Item::Nothing,
            };
            out.append_option(self.row((key, filed), day, item));
        }
        Arc::new(out.finish())
    }

    fn row(&mut self, (key, filed): (u64, u64), day: i32, item: Item) -> Option<f64> {
        if let Past::Rounds(most, rounds) = &mut self.past {
            let Item::Number(amount) = item else { return None };
            if key == 0 || filed == 0 {
                return None;
            }
            let told = rounds.closed((key, filed), amount, day.saturating_sub(self.length), *most);
            rounds.add((key, filed), amount, day, self.length);
            return told.map(f64::from);
        }
        let before = if self.past_only { self.tell(key, day) } else { None };
        if filed != 0 {
            self.file(filed, day, item);
        }
        if self.past_only { before } else { self.tell(key, day) }
    }

    fn file(&mut self, key: u64, day: i32, item: Item) {
        let length = self.length;
        match (&mut self.past, item) {
            (Past::Days(joined, keys), Item::Number(value)) => {
                let joined = *joined;
                keys.entry(key)
                    .and_modify(|days| days.add(day, value, length, joined))
                    .or_insert_with(|| Days::new(day, value));
            }
            (Past::Distinct(keys), Item::Text(value)) => {
                keys.entry(key)
                    .and_modify(|values| values.add(value, day, length))
                    .or_insert(Distinct::One(value, day));
            }
            (Past::Ends(_, keys), Item::Number(_)) => {
                keys.entry(key)
                    .and_modify(|(first, last)| (*first, *last) = ((*first).min(day), (*last).max(day)))
                    .or_insert((day, day));
            }
            _ => {}
        }
    }

    fn tell(&self, key: u64, day: i32) -> Option<f64> {
        if key == 0 {
            return None;
        }
        let first = day.saturating_sub(self.length);
        match &self.past {
            Past::Days(joined, keys) => match keys.get(&key) {
                Some(days) => days.tell(first, day, *joined),
                None => joined.nothing(),
            },
            Past::Distinct(keys) => Some(keys.get(&key).map_or(0.0, |values| values.tell(first, day))),
            Past::Ends(from_first, keys) => {
                let (first, last) = keys.get(&key)?;
                Some(f64::from(day) - f64::from(if *from_first { *first } else { *last }))
            }
            Past::Rounds(..) => None,
        }
    }

    /// What it takes, as estimated: entries with their share of the table, and what they point to.
    pub(super) fn bytes(&self) -> usize {
        match &self.past {
            Past::Days(_, keys) => keys.capacity() * 42 + keys.values().map(Days::more_bytes).sum::<usize>(),
            Past::Distinct(keys) => {
                keys.capacity() * 34 + keys.values().map(Distinct::more_bytes).sum::<usize>()
            }
            Past::Ends(_, keys) => keys.capacity() * 20,
            Past::Rounds(_, rounds) => {
                rounds.out.capacity() * 48
                    + rounds.out.values().map(|paid| paid.capacity() * 32).sum::<usize>()
            }
        }
    }

    /// Drops keys whose past has left the window: nothing is lost.
    pub(super) fn drop_expired(&mut self) {
        if self.length < i32::MAX {
            self.drop_silent_before(self.latest.saturating_sub(self.length));
        }
    }

    /// Drops the half of the keys that was longest silent, and tells how many.
    pub(super) fn drop_oldest(&mut self) -> u64 {
        let mut days: Vec<i32> = match &self.past {
            Past::Days(_, keys) => keys.values().map(Days::latest).collect(),
            Past::Distinct(keys) => keys.values().map(Distinct::latest).collect(),
            Past::Ends(_, keys) => keys.values().map(|(_, last)| *last).collect(),
            Past::Rounds(_, rounds) => rounds.out.values().map(last_paid).collect(),
        };
        let before = days.len();
        if before < 2 {
            return 0;
        }
        let (_, middle, _) = days.select_nth_unstable(before / 2);
        let middle = *middle;
        self.drop_silent_before(middle);
        if self.keys() == before {
            // All were last seen on one day: the day after it is the next edge.
            self.drop_silent_before(middle.saturating_add(1));
        }
        (before - self.keys()) as u64
    }

    fn keys(&self) -> usize {
        match &self.past {
            Past::Days(_, keys) => keys.len(),
            Past::Distinct(keys) => keys.len(),
            Past::Ends(_, keys) => keys.len(),
            Past::Rounds(_, rounds) => rounds.out.len(),
        }
    }

    fn drop_silent_before(&mut self, first: i32) {
        match &mut self.past {
            Past::Days(_, keys) => {
                keys.retain(|_, days| days.latest() >= first);
                keys.shrink_to_fit();
            }
            Past::Distinct(keys) => {
                keys.retain(|_, values| values.latest() >= first);
                keys.shrink_to_fit();
            }
            Past::Ends(_, keys) => {
                keys.retain(|_, (_, last)| *last >= first);
                keys.shrink_to_fit();
            }
            Past::Rounds(_, rounds) => {
                rounds.out.retain(|_, paid| last_paid(paid) >= first);
                rounds.out.shrink_to_fit();
            }
        }
    }

    pub(super) fn save(&self, out: &mut Writer) {
        out.text(&self.name);
        out.day(self.latest);
        match &self.past {
            Past::Days(_, keys) => save(keys, out, Days::save),
            Past::Distinct(keys) => save(keys, out, Distinct::save),
            Past::Ends(_, keys) => save(keys, out, |(first, last), out| {
                out.day(*first);
                out.day(*last);
            }),
            Past::Rounds(_, rounds) => rounds.save(out),
        }
    }

    /// The same window with the past that was saved.
    pub(super) fn restored(&self, from: &mut Reader<'_>) -> Result<Self, String> {
        if from.text()? != self.name {
            return Err("it is of other rules".to_owned());
        }
        let latest = from.day()?;
        let past = match &self.past {
            Past::Days(joined, _) => Past::Days(*joined, restore(from, Days::restore)?),
            Past::Distinct(_) => Past::Distinct(restore(from, Distinct::restore)?),
            Past::Ends(first, _) => Past::Ends(*first, restore(from, |from| Ok((from.day()?, from.day()?)))?),
            Past::Rounds(most, _) => Past::Rounds(*most, Rounds::restore(from)?),
        };
        Ok(Self { name: self.name.clone(), length: self.length, past_only: self.past_only, latest, past })
    }
}

fn last_paid(paid: &std::collections::VecDeque<super::rounds::Paid>) -> i32 {
    paid.back().map_or(i32::MIN, |paid| paid.day)
}

/// Keys in their order, so that equal states have equal bytes.
fn save<T>(keys: &FxHashMap<u64, T>, out: &mut Writer, one: impl Fn(&T, &mut Writer)) {
    let mut order: Vec<(&u64, &T)> = keys.iter().collect();
    order.sort_unstable_by_key(|(key, _)| **key);
    out.number(order.len() as u64);
    for (key, kept) in order {
        out.number(*key);
        one(kept, out);
    }
}

fn restore<T>(
    from: &mut Reader<'_>,
    one: impl Fn(&mut Reader<'_>) -> Result<T, String>,
) -> Result<FxHashMap<u64, T>, String> {
    let mut keys = FxHashMap::default();
    for _ in 0..from.number()? {
        keys.insert(from.number()?, one(from)?);
    }
    Ok(keys)
}

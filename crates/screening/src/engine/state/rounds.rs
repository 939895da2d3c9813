//! Rounds of payments: money that left an account and comes back to it through others.
//!
//! The search is bounded: so many payments an account are kept, and so many steps are made for one payment. Beyond
//! that a round may be missed, never invented.

use super::bytes::{Reader, Writer};
use rustc_hash::FxHashMap;
use std::collections::VecDeque;

/// Outgoing payments that are kept of an account.
const KEPT: usize = 64;
/// Steps of the search for one payment.
const STEPS: usize = 4_096;
/// Each amount of a round against the one before it.
const LEAST: f64 = 0.7;
const MOST: f64 = 1.1;

/// Payments that left each account.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Rounds {
    pub(super) out: FxHashMap<u64, VecDeque<Paid>>,
    /// Number of the next payment: rounds run in the order in which payments came.
    next: u64,
}

/// A payment that was made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Paid {
    number: u64,
    pub(super) day: i32,
    to: u64,
    amount: f64,
}

impl Rounds {
    /// The number of payments of the shortest round that a payment closes, of `most` at most, itself included.
    pub(super) fn closed(&self, (from, to): (u64, u64), amount: f64, first: i32, most: u32) -> Option<u32> {
        let mut open = VecDeque::from([(to, 0_u64, None::<f64>, 1_u32)]);
        let mut steps = 0;
        while let Some((account, after, before, length)) = open.pop_front() {
            for paid in self.out.get(&account).into_iter().flatten() {
                steps += 1;
                if steps > STEPS {
                    return None;
                }
                let follows = paid.number >= after
                    && paid.day >= first
                    && before.is_none_or(|before| alike(paid.amount, before));
                if !follows {
                    continue;
                }
                if paid.to == from {
                    if alike(amount, paid.amount) {
                        return Some(length + 1);
                    }
                } else if length + 2 <= most && paid.to != account {
                    open.push_back((paid.to, paid.number + 1, Some(paid.amount), length + 1));
                }
            }
        }
        None
    }

    /// Takes a payment in.
    pub(super) fn add(&mut self, (from, to): (u64, u64), amount: f64, day: i32, length: i32) {
        let paid = self.out.entry(from).or_default();
        while paid.front().is_some_and(|p| p.day < day.saturating_sub(length)) || paid.len() >= KEPT {
            paid.pop_front();
        }
        paid.push_back(Paid { number: self.next, day, to, amount });
        self.next += 1;
    }

    pub(super) fn save(&self, out: &mut Writer) {
        out.number(self.next);
        out.number(self.out.len() as u64);
        let mut keys: Vec<&u64> = self.out.keys().collect();
        keys.sort_unstable();
        for key in keys {
            let paid = &self.out[key];
            out.number(*key);
            out.number(paid.len() as u64);
            for one in paid {
                out.number(one.number);
                out.day(one.day);
                out.number(one.to);
                out.float(one.amount);
            }
        }
    }

    pub(super) fn restore(from: &mut Reader<'_>) -> Result<Self, String> {
        let mut made = Self { next: from.number()?, ..Self::default() };
        for _ in 0..from.number()? {
            let (key, mut paid) = (from.number()?, VecDeque::new());
            for _ in 0..from.number()? {
                paid.push_back(Paid {
                    number: from.number()?,
                    day: from.day()?,
                    to: from.number()?,
                    amount: from.float()?,
                });
            }
            made.out.insert(key, paid);
        }
        Ok(made)
    }
}

fn alike(amount: f64, before: f64) -> bool {
    (LEAST * before..=MOST * before).contains(&amount)
}

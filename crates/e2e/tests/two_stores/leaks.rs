//! Leaks that are planted on purpose: each must turn the comparison red, and without one it stays green (ADR 0009).
//!
//! Run by itself, with the feature that compiles them in: `scripts/test leaks`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "steps that tests share are tests")]
#![expect(dead_code, reason = "the comparison without leaks asks more of these modules")]

mod comparison;
mod file;
mod known;
mod log;
mod material;
mod operations;
mod replay;
mod request;
mod session;
mod tags;
mod world;

use comparison::Pair;
use log::Reader;
use std::time::Instant;
use store::planted::{Leak, plant};

/// The first difference that one reader is shown, reading and then writing.
async fn first_difference(pair: &Pair) -> Option<String> {
    let mut reading = pair.open().await;
    reading.enough = 1;
    reading.read().await;
    if let Some(first) = reading.findings.differences.first() {
        return Some(first.clone());
    }
    let mut changing = pair.open().await;
    changing.enough = 1;
    changing.change().await;
    changing.findings.differences.first().cloned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_planted_leak_turns_the_test_red() {
    plant(None);
    let pair = Pair::build(Reader::Researcher).await;
    assert_eq!(first_difference(&pair).await, None, "nothing is planted");
    for leak in Leak::ALL {
        let began = Instant::now();
        plant(Some(*leak));
        let found = first_difference(&pair).await;
        let found = found.unwrap_or_else(|| panic!("{leak:?} is not found"));
        println!("{leak:?}, found in {:?}: {}", began.elapsed(), found.lines().next().unwrap());
    }
    plant(None);
    assert_eq!(Leak::ALL.len(), 20);
}

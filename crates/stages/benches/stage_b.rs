//! Stage B over a store that holds a world: reports a second, how long one takes, and memory.
//!
//!     saola exercise new --seed 7 --reports 60000 --out world && saola exercise load world --store sqlite:e.sqlite
//!     cargo bench -p stages --bench stage_b -- e.sqlite
//!
//! The store must not be settled: what is pending is what is measured, batch by batch as the server does it. The last tenth
//! is told apart, since a report is compared with all that came before it.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "this is what a bench is for")]

use model::{StoreKey, Timestamp};
use stages::Stages;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::{Stage, Store, StoreConfig};

/// Reports that the server takes at once.
const BATCH: f64 = 200.0;

fn config(path: &str) -> StoreConfig {
    let hex = std::fs::read_to_string(format!("{path}.key")).expect("the key file beside the store");
    let mut key = [0; 32];
    for (byte, pair) in key.iter_mut().zip(hex.trim().as_bytes().chunks(2)) {
        let pair = std::str::from_utf8(pair).expect("hexadecimal digits");
        *byte = u8::from_str_radix(pair, 16).expect("hexadecimal digits");
    }
    StoreConfig {
        url: format!("sqlite:{path}"),
        key: StoreKey(key),
        clock: Arc::new(|| Timestamp(1_798_761_600_000_000)),
        entropy: Arc::new(|buffer| buffer.fill(7)),
        index: None,
        connections: 4,
        two_persons: false,
        name_keys: stages::NAME_KEYS,
    }
}

#[tokio::main]
async fn main() {
    let Some(path) = std::env::args().skip(1).find(|a| !a.starts_with('-')) else {
        println!("skipped: give the path of a store that is not settled");
        return;
    };
    let store = Store::open(config(&path)).await.expect("the store opens");
    let mut stages = Stages::new("bench");
    let mut batches: Vec<Duration> = Vec::new();
    let whole = Instant::now();
    loop {
        let began = Instant::now();
        if !stages.work_once(&store, Stage::Match).await.expect("stage B") {
            break;
        }
        batches.push(began.elapsed());
    }
    let all = whole.elapsed();
    told("all", &batches, all);
    let last = &batches[batches.len() - (batches.len() / 10).min(batches.len())..];
    told("the last tenth", last, last.iter().sum());
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find(|l| l.starts_with("VmHWM")).unwrap_or("VmHWM: not told");
    println!("memory, {}", peak.split_whitespace().collect::<Vec<_>>().join(" "));
}

fn told(what: &str, batches: &[Duration], all: Duration) {
    if batches.is_empty() {
        println!("{what}: nothing is pending");
        return;
    }
    let mut sorted: Vec<Duration> = batches.to_vec();
    sorted.sort_unstable();
    let at =
        |share: f64| sorted[((sorted.len() - 1) as f64 * share) as usize].as_secs_f64() * 1_000.0 / BATCH;
    println!(
        "{what}: {} batches, {:.0} reports/s; a report in its batch {:.2} ms at half, {:.2} ms at 99 of 100",
        batches.len(),
        batches.len() as f64 * BATCH / all.as_secs_f64(),
        at(0.5),
        at(0.99)
    );
}

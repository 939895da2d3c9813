//! Coverage-guided fuzzing of one reader: `scripts/fuzz` builds and runs it, one format at a time.
//!
//! The format stands in the environment, so that one binary serves all. An input that needs more than the limit of
//! memory ends the process, and one that needs more than the limit of processor time is a panic: both count as found.
//! The time is this thread's own, because what else the machine does is no fault of a reader.
#![no_main]
#![expect(clippy::unwrap_used, clippy::panic, reason = "finding something is a panic")]

#[path = "../tests/accounts/mod.rs"]
mod accounts;

use cap::Cap;
use formats::{Format, Options};
use rustix::time::{ClockId, clock_gettime};
use std::alloc::System;
use std::sync::OnceLock;
use std::time::Duration;

/// What one input of at most 100 kB may take at its peak, in bytes (docs/BENCHMARKS.md).
const LIMIT: usize = 200 << 20;

/// What one input of at most 100 kB may take of one processor, in this instrumented build (docs/BENCHMARKS.md).
const SLOW: Duration = Duration::from_secs(1);

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// The format of the environment; `any` leaves it to recognition.
fn format() -> Option<Format> {
    static FORMAT: OnceLock<Option<Format>> = OnceLock::new();
    *FORMAT.get_or_init(|| {
        let code =
            std::env::var("SAOLA_FUZZ_FORMAT").unwrap_or_else(|_| panic!("SAOLA_FUZZ_FORMAT is not set"));
        (code != "any").then(|| code.parse().unwrap())
    })
}

/// Processor time of this thread since it began; a reader works in the thread that asks it.
fn worked() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap())
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let options = Options { format: format(), mapping: None };
    let _ = MEMORY.set_limit(MEMORY.allocated().saturating_add(LIMIT));
    let before = worked();
    accounts::hold(bytes.to_vec(), &options);
    let took = worked() - before;
    let _ = MEMORY.set_limit(usize::MAX);
    assert!(took <= SLOW, "{} bytes took {took:?} of the processor", bytes.len());
});

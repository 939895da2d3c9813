//! Coverage-guided fuzzing of one reader: `scripts/fuzz` builds and runs it, one format at a time.
//!
//! The format stands in the environment, so that one binary serves all. An input that needs more than the limit of
//! memory ends the process, which counts as found.
#![no_main]
#![expect(clippy::unwrap_used, clippy::panic, reason = "finding something is a panic")]

#[path = "../tests/accounts/mod.rs"]
mod accounts;

use cap::Cap;
use formats::{Format, Options};
use std::alloc::System;
use std::sync::OnceLock;

/// What one input of at most 100 kB may take at its peak, in bytes (docs/BENCHMARKS.md).
const LIMIT: usize = 200 << 20;

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

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let options = Options { format: format(), mapping: None };
    let _ = MEMORY.set_limit(MEMORY.allocated().saturating_add(LIMIT));
    accounts::hold(bytes.to_vec(), &options);
    let _ = MEMORY.set_limit(usize::MAX);
});

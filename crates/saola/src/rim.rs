//! The rim: the system's clock and random numbers, handed inwards as arguments.

use model::Timestamp;
use std::sync::Arc;
use store::{Clock, Entropy};

/// The system's clock, or the fixed instant that `SAOLA_CLOCK` names (microseconds since 1970) for replays.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the system clock")]
pub(crate) fn clock() -> Clock {
    if let Some(fixed) = std::env::var("SAOLA_CLOCK").ok().and_then(|t| t.parse().ok()) {
        return Arc::new(move || Timestamp(fixed));
    }
    Arc::new(|| Timestamp(jiff::Timestamp::now().as_microsecond()))
}

/// The system's random numbers. Without them no key is safe, so nothing goes on.
pub(crate) fn entropy() -> Entropy {
    Arc::new(|buffer| {
        if getrandom::fill(buffer).is_err() {
            std::process::abort();
        }
    })
}

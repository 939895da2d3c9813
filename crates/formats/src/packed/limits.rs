//! What unpacking may cost: bytes in all, and bytes out for each byte in.
//!
//! A bomb is found while it unpacks, because declared sizes may lie. The refusal travels through `std::io` and is
//! taken out of it again where a reader hands over its error.

use crate::FormatError;
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Most bytes that one packed file may unpack to, all its members together.
const MAX_UNPACKED: u64 = 100_000_000_000;
/// Largest ratio of bytes out to bytes in; below `SMALL` it is not looked at.
pub(super) const MAX_RATIO: u64 = 200;
pub(super) const SMALL: u64 = 8 * 1024 * 1024;

/// Why unpacking stopped, in words; it travels as the inner error of `std::io::Error`.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Refusal(String);

impl Refusal {
    fn error(why: String) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidData, Self(why))
    }
}

/// A refusal that came through the reading is told as what it is.
pub(crate) fn plainly(error: FormatError) -> FormatError {
    match &error {
        FormatError::Io { source, .. } => {
            match source.get_ref().and_then(|inner| inner.downcast_ref::<Refusal>()) {
                Some(refusal) => FormatError::Packed { why: refusal.0.clone() },
                None => error,
            }
        }
        _ => error,
    }
}

/// Bytes that the members of one file have unpacked to.
#[derive(Debug, Clone, Default)]
pub(super) struct Budget(Arc<AtomicU64>);

/// An unpacked stream that stops where it grows too far.
pub(super) struct Limited<R, T> {
    inner: R,
    name: String,
    budget: Budget,
    taken: T,
    given: u64,
}

impl<R: Read, T: Fn() -> u64> Limited<R, T> {
    /// `taken` says how many packed bytes have been read.
    pub(super) fn new(inner: R, name: String, budget: Budget, taken: T) -> Self {
        Self { inner, name, budget, taken, given: 0 }
    }
}

impl<R: Read, T: Fn() -> u64> Read for Limited<R, T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer).map_err(|error| damaged(&self.name, self.given, error))?;
        self.given += n as u64;
        let all = self.budget.0.fetch_add(n as u64, Ordering::Relaxed) + n as u64;
        let name = &self.name;
        if all > MAX_UNPACKED {
            let gigabytes = MAX_UNPACKED / 1_000_000_000;
            return Err(Refusal::error(format!(
                "`{name}` unpacks to more than {gigabytes} GB; unpack it and give its parts one at a time"
            )));
        }
        if self.given > SMALL && self.given / (self.taken)().max(1) > MAX_RATIO {
            return Err(Refusal::error(format!(
                "`{name}` unpacks to more than {MAX_RATIO} times its size, as files do that are made to harm; if it is sound, unpack it and give what it holds"
            )));
        }
        Ok(n)
    }
}

fn damaged(name: &str, at: u64, error: io::Error) -> io::Error {
    if error.get_ref().is_some_and(|inner| inner.is::<Refusal>())
        || error.kind() == io::ErrorKind::Interrupted
    {
        return error;
    }
    Refusal::error(format!(
        "`{name}` cannot be unpacked beyond byte {at} ({error}); it is cut or damaged, fetch or pack it anew"
    ))
}

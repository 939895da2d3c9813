//! Names: whether two are of one bearer and why, and which of a list comes nearest to one.
//!
//! Text of any script becomes a [`Name`] once; [`judge`] compares two and explains itself; a [`NameIndex`] finds candidates
//! among many. All that it knows is typed in or learnt before and frozen (invariant 3). A name alone is never identity:
//! what a likeness of names is worth beside dates and papers is left to the callers.

mod align;
mod alike;
mod index;
mod judge;
mod look;
mod model;
mod parse;
mod scheme;
mod tables;
mod token;
mod weights;

#[cfg(test)]
mod tests;

pub use alike::Level;
pub use index::{CANDIDATES, Found, NameIndex, frozen_keys, keys};
pub use judge::{Because, NameJudgement, NameReason, SAME_FROM, judge, probability};
pub(crate) use look::{MetBy, Shape, look, met_by};
pub use parse::Name;
pub use scheme::{Scheme, UnknownScheme};

/// Version of the tables and weights, to be told beside every probability.
pub const MODEL: &str = "names-1";

/// How many figures [`measure`] gives.
#[must_use]
pub fn measured() -> usize {
    model::FEATURES
}

/// What the model looks at, for fitting its weights (`scripts/names/fit.py`).
#[must_use]
pub fn measure(a: &Name, b: &Name) -> Vec<f32> {
    let (a, b) = if b.fingerprint() < a.fingerprint() { (b, a) } else { (a, b) };
    model::features(a, b, &align::align(a, b)).to_vec()
}

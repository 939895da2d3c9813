//! Whose column is which: headers in many languages onto a canonical table, and cells into record batches.
//!
//! A header proposes and the values decide: a column called `date` without dates is not taken. What could not be placed
//! is told, with how to place it by hand. Opening files is left to whoever holds them.

mod arrow;
mod cells;
mod codes;
mod money;
mod place;
mod words;

pub use money::Rates;
pub use place::{Columns, PlaceError, Placed};

#[cfg(test)]
mod tests;

//! The tables of places, one row a place.

mod countries;
mod towns;

pub use countries::COUNTRIES;
pub use towns::TOWNS;

//! The tables of goods, one row a kind.

mod cover;
mod wildlife;

pub use cover::COVER;
pub use wildlife::PRODUCTS;

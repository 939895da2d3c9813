//! What is traded: wildlife, and the goods that are traded honestly or hide it.

mod cover;
mod tables;
mod wildlife;

pub use cover::Cover;
pub use tables::{COVER, PRODUCTS};
pub use wildlife::Product;

/// Wildlife in a deed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contraband {
    /// Which product, as a place in [`PRODUCTS`].
    pub product: u16,
    /// How much, in the product's unit.
    pub amount: f64,
    /// How it was hidden, as a place in the list of ways; `None` where it was not.
    pub hidden: Option<u8>,
}

/// Goods as declared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Declared {
    /// Which goods, as a place in [`COVER`].
    pub cover: u16,
    /// Packages.
    pub pieces: u32,
    /// Gross weight in kilograms.
    pub kilograms: f64,
    /// Volume in cubic metres.
    pub cubic_metres: f64,
    /// Declared value in US dollars.
    pub dollars: f64,
}

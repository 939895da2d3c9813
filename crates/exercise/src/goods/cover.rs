//! Goods of honest trade, which are also those that hide wildlife.

/// Goods as a declaration words them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cover {
    /// In English, as on a waybill.
    pub words: &'static str,
    /// HS code, six digits.
    pub hs: &'static str,
    /// Kilograms a cubic metre, stowed.
    pub density: f64,
    /// Dollars a kilogram.
    pub dollars_per_kg: f64,
    /// By air as well as by sea.
    pub by_air: bool,
}

/// The list (headings of the Harmonized System; densities and values from memory, for their order of size only).
pub const COVER: &[Cover] = &[
    Cover { words: "CASHEW NUTS IN SHELL", hs: "080131", density: 550.0, dollars_per_kg: 1.4, by_air: false },
    Cover { words: "DRIED FISH MAW", hs: "030572", density: 250.0, dollars_per_kg: 60.0, by_air: true },
    Cover { words: "PLASTIC SCRAP", hs: "391590", density: 350.0, dollars_per_kg: 0.4, by_air: false },
    Cover { words: "COTTON GARMENTS", hs: "610910", density: 180.0, dollars_per_kg: 14.0, by_air: true },
];

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

//! Amounts of goods.

use crate::code_list;
use rust_decimal::Decimal;

code_list! {
    /// Units that quantities are normalised to (UN/CEFACT style codes of the CITES databases in comments).
    Unit, "unit" {
        /// Kilogram (KGM).
        Kilogram = "kg",
        /// Number of items (NAR or blank).
        Number = "number",
        /// Litre (LTR).
        Litre = "l",
        /// Metre (MTR).
        Metre = "m",
        /// Square metre (MTK).
        SquareMetre = "m2",
        /// Cubic metre (MTQ).
        CubicMetre = "m3",
    }
}

code_list! {
    /// What the source says about the number.
    QuantityQualifier, "quantity qualifier" {
        /// As it stands.
        Exact = "exact",
        /// "about", "approximately", "estimated".
        About = "about",
        /// "at least", "over", "more than".
        AtLeast = "at-least",
        /// "up to", "less than".
        AtMost = "at-most",
        /// "10-15": `value` is the lower end, `high` the upper.
        Range = "range",
    }
}

/// An amount in a normalised unit; the source's own number and unit stay in `Stated::raw`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// Amount in `unit`; the lower end of a range.
    pub value: Decimal,
    /// Upper end of a range.
    pub high: Option<Decimal>,
    /// Unit.
    pub unit: Unit,
    /// What the source says about the number.
    pub qualifier: QuantityQualifier,
}

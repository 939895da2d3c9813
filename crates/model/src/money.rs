//! Amounts of money.

use rust_decimal::Decimal;

/// An amount in a currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// Amount, exact as written.
    pub amount: Decimal,
    /// ISO 4217 code, upper case; `None` where the source names none.
    pub currency: Option<String>,
}

//! How wide an amount is whose source says `about`, `over` or `up to`.
//!
//! No standard says how far `about 2 tonnes` may be off. This project takes a tenth either way, things that are counted
//! rounded outward to whole ones; the figure itself stays as it is reported.

use super::Measure;
use model::{QuantityQualifier, Unit};
use rust_decimal::Decimal;

/// What a reason says of it.
pub(super) const TOLD: &str = "about: a tenth less to a tenth more, by convention of this project";

/// The least and the most that an amount may be; no most where the source sets none.
pub(super) fn ends(
    qualifier: QuantityQualifier,
    value: Decimal,
    high: Option<Decimal>,
    measure: Measure,
) -> (Decimal, Option<Decimal>) {
    match (qualifier, high) {
        (_, Some(high)) => (value, Some(high)),
        (QuantityQualifier::AtLeast, None) => (value, None),
        (QuantityQualifier::AtMost, None) => (Decimal::ZERO, Some(value)),
        (QuantityQualifier::About, None) => about(value, measure),
        (_, None) => (value, Some(value)),
    }
}

/// A tenth less and a tenth more; of one animal or sack there is at least one.
fn about(value: Decimal, measure: Measure) -> (Decimal, Option<Decimal>) {
    let (low, high) = widened(value, value);
    let counted = matches!(measure, Measure::Unit(Unit::Number) | Measure::Counted(_));
    match counted && value.is_integer() {
        true => (low.floor().max(value.min(Decimal::ONE)), Some(high.ceil())),
        false => (low, Some(high)),
    }
}

/// Both ends a tenth further apart, for a unit that is itself a range (`about 2 tons`).
pub(super) fn widened(low: Decimal, high: Decimal) -> (Decimal, Decimal) {
    let tenth = |value: Decimal| value.checked_div(Decimal::TEN).unwrap_or_default();
    let most = high.checked_add(tenth(high)).unwrap_or(high);
    ((low - tenth(low)).normalize(), most.normalize())
}

//! Days between dates.

use super::{Function, Value};
use crate::canonical::Kind;

/// The functions of this file.
pub(super) const FUNCTIONS: &[Function] = &[Function {
    name: "date_diff_days",
    takes: &[Kind::Date, Kind::Date],
    gives: Kind::Number,
    call: date_diff_days,
    says: "the first date minus the second, in days: positive where the first is later",
}];

fn date_diff_days(arguments: &[Value<'_>]) -> Value<'static> {
    match arguments {
        [Value::Date(later), Value::Date(earlier)] => Value::Number(f64::from(*later) - f64::from(*earlier)),
        _ => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_taken_from_the_first() {
        let of = |a, b| date_diff_days(&[a, b]);
        assert_eq!(of(Value::Date(31), Value::Date(1)), Value::Number(30.0));
        assert_eq!(of(Value::Date(1), Value::Date(31)), Value::Number(-30.0));
        assert_eq!(of(Value::Null, Value::Date(31)), Value::Null);
        assert_eq!(of(Value::Date(i32::MAX), Value::Date(i32::MIN)), Value::Number(4_294_967_295.0));
    }
}

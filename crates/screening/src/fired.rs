//! A rule that fired, and what flags come to together.
//!
//! The score is a function of the flags that a member may read; the caller gives no others (design, "Flags").

use crate::{Rule, WeightClass};
use std::collections::BTreeMap;

/// Points at which flags become an alert. Frozen: never refitted on the live store.
pub const ALERT_THRESHOLD: u32 = 50;

/// A rule that fired, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fired {
    /// Id of the rule.
    pub rule: &'static str,
    /// Points.
    pub weight: u32,
    /// What was found, in plain words, without full stop.
    pub sentence: String,
}

impl Fired {
    pub(crate) fn of(rule: &Rule, values: &[(&str, &str)]) -> Self {
        Self { rule: rule.id, weight: rule.weight.points(), sentence: rule.say(values) }
    }
}

/// The sum of the weights, each rule once however often it fired. Context alone stays below the threshold.
#[must_use]
pub fn score(flags: &[(&str, u32)]) -> u32 {
    let mut heaviest: BTreeMap<&str, u32> = BTreeMap::new();
    for (rule, weight) in flags {
        let seen = heaviest.entry(rule).or_default();
        *seen = (*seen).max(*weight);
    }
    let sum = heaviest.values().fold(0u32, |sum, weight| sum.saturating_add(*weight));
    let context_only = heaviest.values().all(|weight| *weight <= WeightClass::Contextual.points());
    if context_only { sum.min(ALERT_THRESHOLD - 1) } else { sum }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn scores() {
        let cases: &[(&[(&str, u32)], u32)] = &[
            (&[], 0),
            (&[("a", 30)], 30),
            (&[("a", 30), ("b", 60)], 90),
            (&[("a", 30), ("a", 30), ("a", 10)], 30),
            (&[("a", 10), ("b", 10), ("c", 10), ("d", 10)], 40),
            (&[("a", 10), ("b", 10), ("c", 10), ("d", 10), ("e", 10)], ALERT_THRESHOLD - 1),
            (&[("a", 10), ("b", 10), ("c", 30)], 50),
            (&[("a", u32::MAX), ("b", 60)], u32::MAX),
        ];
        for (flags, expected) in cases {
            assert_eq!(score(flags), *expected, "{flags:?}");
        }
    }

    proptest! {
        #[test]
        fn order_does_not_matter_and_more_flags_never_score_less(
            (flags, mixed) in prop::collection::vec(("[a-f]", 0u32..70), 0..8).prop_flat_map(|f| (Just(f.clone()), Just(f).prop_shuffle())),
        ) {
            let view = |flags: &[(String, u32)]| score(&flags.iter().map(|(r, w)| (r.as_str(), *w)).collect::<Vec<_>>());
            prop_assert_eq!(view(&flags), view(&mixed));
            for some in 0..flags.len() {
                prop_assert!(view(&flags[..some]) <= view(&flags));
            }
        }
    }
}

use super::days::{Days, Joined};
use super::distinct::Distinct;
use super::key_of;
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn keys_are_stable_and_nothing_is_no_key() {
    assert_eq!((key_of(None), key_of(Some("  "))), (0, 0));
    assert_eq!(key_of(Some("A ")), key_of(Some("A")));
    // XXH3 of "A" with seed 0: kept states must be readable by later versions.
    assert_ne!(key_of(Some("A")), key_of(Some("B")));
}

proptest! {
    #[test]
    fn days_tell_what_counting_anew_tells(
        mut rows in prop::collection::vec((0..90_i32, 1..100_u32), 1..60),
        length in 1..40_i32,
    ) {
        rows.sort_by_key(|row| row.0);
        for joined in [Joined::Count, Joined::Sum, Joined::Mean, Joined::Greatest, Joined::Least] {
            let value = |n: u32| if joined == Joined::Count { 1.0 } else { f64::from(n) };
            let mut kept: Option<Days> = None;
            for (place, (day, number)) in rows.iter().enumerate() {
                match &mut kept {
                    Some(days) => days.add(*day, value(*number), length, joined),
                    None => kept = Some(Days::new(*day, value(*number))),
                }
                let within: Vec<f64> = rows[..=place].iter().filter(|(d, _)| *d >= day - length).map(|(_, n)| f64::from(*n)).collect();
                let expected = match joined {
                    Joined::Count => within.len() as f64,
                    Joined::Sum => within.iter().sum(),
                    Joined::Mean => within.iter().sum::<f64>() / within.len() as f64,
                    Joined::Greatest => within.iter().copied().fold(f64::MIN, f64::max),
                    Joined::Least => within.iter().copied().fold(f64::MAX, f64::min),
                };
                let told = kept.as_ref().unwrap().tell(day - length, *day, joined).unwrap();
                prop_assert!((told - expected).abs() < 1e-9, "{told} {expected}");
            }
        }
    }

    #[test]
    fn different_values_are_counted_as_a_set_counts(
        mut rows in prop::collection::vec((0..90_i32, 1..50_u64), 1..200),
        length in 1..40_i32,
    ) {
        rows.sort_by_key(|row| row.0);
        let mut kept: Option<Distinct> = None;
        for (place, (day, value)) in rows.iter().enumerate() {
            match &mut kept {
                Some(values) => values.add(*value, *day, length),
                None => kept = Some(Distinct::One(*value, *day)),
            }
            let within: BTreeSet<u64> = rows[..=place].iter().filter(|(d, _)| *d >= day - length).map(|(_, v)| *v).collect();
            prop_assert_eq!(kept.as_ref().unwrap().tell(day - length, *day), within.len() as f64);
        }
    }
}

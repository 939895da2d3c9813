//! What goods weigh and are worth: figures of a declaration beside the widest that such goods have.
//!
//! The bounds (`lists/goods_profiles`) are from memory and wide on purpose, so that only what cannot well be is told.

use super::headings::Headings;
use super::list::list;
use super::tariff::line_of;
use std::sync::LazyLock;

/// One line of the list. Figures are per m3 (kg) and per kg (USD).
#[derive(Debug, Clone, Copy)]
pub(super) struct Profile {
    kg_m3: (Option<f64>, Option<f64>),
    usd_kg: (Option<f64>, Option<f64>),
    /// `c` chilled or frozen, `l` live, `w` live in water, else empty.
    pub(super) kept: &'static str,
    flown: &'static str,
}

static PROFILES: LazyLock<Headings<Profile>> = LazyLock::new(|| {
    let rows = list("goods_profiles").into_iter().flat_map(|l| l.rows());
    Headings::new(rows.map(|row| {
        let profile = Profile {
            kg_m3: (row.figure("kg_m3_low"), row.figure("kg_m3_high")),
            usd_kg: (row.figure("usd_kg_low"), row.figure("usd_kg_high")),
            kept: row.cell("kept"),
            flown: row.cell("flown"),
        };
        (row.cell("hs").to_owned(), profile)
    }))
});

/// The profile of a tariff line.
pub(super) fn profile_at(line: &str) -> Option<Profile> {
    PROFILES.find(line).copied()
}

fn profile(code: Option<&str>, description: Option<&str>) -> Option<Profile> {
    profile_at(&line_of(code, description)?)
}

fn quotient(over: Option<f64>, under: Option<f64>) -> Option<f64> {
    let (over, under) = (over?, under?);
    (over.is_finite() && over >= 0.0 && under.is_finite() && under > 0.0).then(|| over / under)
}

/// Mass per volume, kg per m3. `None` where a figure is missing, negative or the volume nothing.
#[must_use]
pub fn density(kg: Option<f64>, m3: Option<f64>) -> Option<f64> {
    quotient(kg, m3)
}

/// The least that such goods weigh, kg per m3 as loaded; by tariff line, else by words of cover goods.
#[must_use]
pub fn density_expected_low(code: Option<&str>, description: Option<&str>) -> Option<f64> {
    profile(code, description)?.kg_m3.0
}

/// The most that such goods weigh, kg per m3 as loaded.
#[must_use]
pub fn density_expected_high(code: Option<&str>, description: Option<&str>) -> Option<f64> {
    profile(code, description)?.kg_m3.1
}

/// Value per mass, USD per kg. `None` as with density.
#[must_use]
pub fn value_per_kg(value_usd: Option<f64>, kg: Option<f64>) -> Option<f64> {
    quotient(value_usd, kg)
}

/// The least that goods of the line are worth, USD per kg.
#[must_use]
pub fn value_low(code: &str) -> Option<f64> {
    profile(Some(code), None)?.usd_kg.0
}

/// The most that goods of the line are worth, USD per kg.
#[must_use]
pub fn value_high(code: &str) -> Option<f64> {
    profile(Some(code), None)?.usd_kg.1
}

/// Whether the goods are seldom worth an air freight (scrap, grain, charcoal). `None` where the list does not know them.
#[must_use]
pub fn air_worth_low(code: Option<&str>, description: Option<&str>) -> Option<bool> {
    Some(profile(code, description)?.flown == "n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn quotients() {
        assert_eq!(density(Some(800.0), Some(2.0)), Some(400.0));
        assert_eq!(value_per_kg(Some(90.0), Some(30.0)), Some(3.0));
        for (over, under) in [
            (None, Some(1.0)),
            (Some(1.0), None),
            (Some(1.0), Some(0.0)),
            (Some(-1.0), Some(1.0)),
            (Some(1.0), Some(-1.0)),
            (Some(f64::NAN), Some(1.0)),
        ] {
            assert_eq!(density(over, under), None, "{over:?} {under:?}");
        }
    }

    #[test]
    fn bounds_of_goods() {
        let density = |code, words| (density_expected_low(code, words), density_expected_high(code, words));
        assert_eq!(density(Some("080131"), None), (Some(350.0), Some(750.0)));
        assert_eq!(density(None, Some("raw cashew nuts")), (Some(350.0), Some(750.0)));
        assert_eq!(density(Some("030571"), None), (Some(100.0), Some(600.0)));
        assert_eq!(density(Some("847999"), None), (None, None));
        assert_eq!(density(None, Some("machines")), (None, None));
        assert_eq!((value_low("080131"), value_high("0801.31")), (Some(0.7), Some(14.0)));
        // A line that is narrower has its own bounds.
        assert_eq!((value_high("030571"), value_high("030559")), (Some(600.0), Some(40.0)));
        assert_eq!((value_low("847999"), value_high("fish")), (None, None));
        assert_eq!(air_worth_low(Some("440210"), None), Some(true));
        assert_eq!(air_worth_low(None, Some("scrap plastic")), Some(true));
        assert_eq!(air_worth_low(Some("851713"), None), Some(false));
        assert_eq!(air_worth_low(None, Some("unknown things")), None);
    }

    #[test]
    fn low_is_below_high() {
        for row in list("goods_profiles").into_iter().flat_map(|l| l.rows()) {
            for (low, high) in [("kg_m3_low", "kg_m3_high"), ("usd_kg_low", "usd_kg_high")] {
                if let (Some(low), Some(high)) = (row.figure(low), row.figure(high)) {
                    assert!(low < high, "{}", row.cell("goods"));
                }
            }
            assert!(["", "c", "l", "w"].contains(&row.cell("kept")), "{}", row.cell("goods"));
        }
    }

    proptest! {
        #[test]
        fn any_figures_are_taken_or_left(kg in proptest::num::f64::ANY, m3 in proptest::num::f64::ANY) {
            prop_assert!(density(Some(kg), Some(m3)).is_none_or(|d| d >= 0.0));
        }
    }
}

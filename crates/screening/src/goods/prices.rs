//! What is asked for wildlife, from the list `prices`: orders of magnitude from memory, for ratios and no valuation.
//!
//! Prices of illegal goods are for screening alone; they are shown to nobody as what a thing is worth.

use super::list::{Row, list};
use super::words::{Phrases, has_words};
use std::sync::LazyLock;

fn row(at: usize) -> Option<Row<'static>> {
    list("prices")?.rows().nth(at)
}

static ITEMS: LazyLock<Phrases<usize>> = LazyLock::new(|| {
    let rows = list("prices").into_iter().flat_map(|l| l.rows()).enumerate();
    Phrases::new(rows.flat_map(|(at, row)| row.parts("words").map(move |w| (w, at))))
});

/// The range of the item that the words name, and what it is per.
fn range(item: &str) -> Option<(f64, f64, &'static str)> {
    let row = row(*ITEMS.find(item)?.meaning)?;
    Some((row.figure("low")?, row.figure("high")?, row.cell("unit")))
}

/// The middle of what is asked for an item, USD per kg, g or piece as the list says: the geometric mean of its range. The
/// form (`live`, `horn`, `scales`) chooses among rows of one animal; `None` where the list does not know the item.
#[must_use]
pub fn price_reference(item: Option<&str>, form: Option<&str>) -> Option<f64> {
    let item = item?;
    let named = match form {
        Some(form) => range(&format!("{item} {form}")).or_else(|| range(&format!("{form} {item}"))),
        None => None,
    };
    let (low, high, _) = named.or_else(|| range(item))?;
    Some((low * high).sqrt())
}

/// How far a price lies outside what is asked for the item: 1 inside the range, 0.1 a tenth of its low end, 10 ten times
/// its high end. `None` for items that the list does not know and for prices that are none.
///
/// The price is for one unit of the list (a piece, a kg); who gives the price of a lot divides first.
#[must_use]
pub fn price_outlier(item: Option<&str>, price_usd: Option<f64>) -> Option<f64> {
    let (low, high, _) = range(item?)?;
    let price = price_usd.filter(|p| p.is_finite() && *p > 0.0)?;
    Some(if price < low {
        price / low
    } else if price > high {
        price / high
    } else {
        1.0
    })
}

/// Whether a price is no price: nothing, one, 111, 1234, 99999 and the like, as sellers write who want to be asked.
#[must_use]
pub fn symbolic_price(price: f64) -> Option<bool> {
    if !price.is_finite() || price < 0.0 {
        return None;
    }
    let digits = format!("{price}");
    let same = |digit: char, least: usize| digits.len() >= least && digits.chars().all(|c| c == digit);
    let counted = digits.len() >= 3 && "123456789".starts_with(&digits);
    Some(price <= 1.0 || same('1', 3) || same('9', 5) || counted)
}

/// Whether the list has a price for the item.
#[must_use]
pub fn price_known(item: &str) -> Option<bool> {
    has_words(item).then(|| range(item).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references() {
        assert_eq!(price_reference(Some("rhino"), Some("horn")), Some((10_000.0f64 * 65_000.0).sqrt()));
        assert_eq!(price_reference(Some("rhino horn"), None), price_reference(Some("sừng tê giác"), None));
        assert_eq!(price_reference(Some("pangolin"), Some("scales")), Some((50.0f64 * 800.0).sqrt()));
        assert_eq!(price_reference(Some("pangolin"), Some("live")), Some((50.0f64 * 1500.0).sqrt()));
        for item in ["bicycle", "", "football"] {
            assert_eq!(price_reference(Some(item), Some("new")), None, "{item}");
        }
    }

    #[test]
    fn outliers() {
        for (item, price, expected) in [
            ("African grey parrot, tame", 300.0, Some(1.0)),
            ("African grey parrot, tame", 30.0, Some(0.1)),
            ("African grey parrot, tame", 25_000.0, Some(10.0)),
            ("ball python", 2000.0, Some(1.0)),
            ("ball python", 4000.0, Some(2.0)),
            ("bicycle", 30.0, None),
            ("ball python", 0.0, None),
            ("ball python", f64::NAN, None),
        ] {
            assert_eq!(price_outlier(Some(item), Some(price)), expected, "{item} {price}");
        }
    }

    #[test]
    fn prices_that_are_none() {
        for (price, expected) in [
            (0.0, true),
            (1.0, true),
            (111.0, true),
            (1111.0, true),
            (123.0, true),
            (1234.0, true),
            (99_999.0, true),
            (123_456.0, true),
            (2.0, false),
            (11.0, false),
            (12.0, false),
            (99.0, false),
            (9999.0, false),
            (1230.0, false),
            (250.0, false),
        ] {
            assert_eq!(symbolic_price(price), Some(expected), "{price}");
        }
        assert_eq!((symbolic_price(-1.0), symbolic_price(f64::INFINITY)), (None, None));
        assert_eq!(
            (price_known("caviar"), price_known("chair"), price_known(" ")),
            (Some(true), Some(false), None)
        );
    }
}

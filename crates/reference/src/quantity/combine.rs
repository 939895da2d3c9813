//! Stated amounts put together and into normalised units.
//!
//! `2 kg 300 g` is added, `3 x 500 g` and `12 sacks of 50 kg each` multiplied; what is neither stays beside the first. A
//! package stays a count of packages: what it holds is never guessed.

use super::parse::{Item, Link};
use super::unit::{ColumnUnit, UnitFound, items, scale};
use super::{Measure, approximate};
use crate::tables::units::UNITS;
use model::{Confidence, Country, QuantityQualifier, Unit};
use rust_decimal::Decimal;

/// One amount in a normalised unit.
#[derive(Debug, Clone)]
pub(super) struct Total {
    pub(super) low: Decimal,
    /// The upper end of a range.
    pub(super) high: Option<Decimal>,
    pub(super) measure: Measure,
    pub(super) qualifier: QuantityQualifier,
    pub(super) confidence: Confidence,
    pub(super) rule: String,
    /// Figure, unit, factor as the cell has them, for the chain of conversions.
    pub(super) unit: UnitFound,
    link: Link,
    each: bool,
}

/// The amounts of a cell; `None` where it leaves open what is counted.
pub(super) fn totals(
    items: &[Item],
    column: &ColumnUnit,
    country: Option<Country>,
    commas: bool,
) -> Option<Vec<Total>> {
    let mut out: Vec<Total> = Vec::new();
    let mut bare: Option<&Item> = None;
    for (at, item) in items.iter().enumerate() {
        let next = items.get(at + 1);
        let next_is_product = item.unit.is_none() && next.is_some_and(|n| n.link == Link::Times || n.sized);
        if next_is_product {
            bare = Some(item);
            continue;
        }
        let mut total = total(item, column, country, commas)?;
        if let Some(count) = bare.take() {
            total = repeated(total, count, item)?;
        } else if item.sized {
            total.low = Decimal::ONE;
            total.high = None;
        }
        join(&mut out, total)?;
    }
    // `8g each` tells the weight of one, not how much there was.
    (!out.iter().any(|t| t.each) && !out.is_empty()).then_some(out)
}

/// `3 x 500 g`; `2 x 20ft container` counts containers.
fn repeated(total: Total, count: &Item, item: &Item) -> Option<Total> {
    let (times, upper) = count.ends(false);
    if item.sized {
        let rule = format!("{}; {}-foot size", total.rule, item.low.value);
        return Some(Total { low: times, high: upper, qualifier: count.qualifier, rule, ..total });
    }
    if upper.is_some() {
        return None;
    }
    let rule = format!("{}; {times} times {}", total.rule, item.low.value);
    Some(Total {
        low: total.low.checked_mul(times)?.normalize(),
        high: total.high.map(|h| h.checked_mul(times)).map_or(Some(None), |h| h.map(Some))?,
        rule,
        each: false,
        confidence: total.confidence.max(Confidence::Likely),
        ..total
    })
}

/// Adds an amount to those before it, or puts it beside them.
fn join(out: &mut Vec<Total>, total: Total) -> Option<()> {
    let Some(last) = out.last_mut() else {
        out.push(total);
        return Some(());
    };
    let packed = matches!(last.measure, Measure::Counted(_)) && !matches!(total.measure, Measure::Counted(_));
    let counted = packed || (last.measure == Measure::Unit(Unit::Number) && total.measure != last.measure);
    let told_each = total.each && counted;
    let multiplies = told_each
        || (packed && matches!(total.link, Link::Of | Link::Times))
        || (counted && total.link == Link::Times);
    if multiplies && last.high.is_none() && total.high.is_none() {
        let sure = if told_each { Confidence::Likely } else { Confidence::Possible };
        let rule = format!("{}; {} times {} {}", total.rule, last.low, total.low, total.measure);
        let low = last.low.checked_mul(total.low)?.normalize();
        let confidence = last.confidence.max(total.confidence).max(sure);
        *last =
            Total { low, rule, each: false, confidence, qualifier: last.qualifier, link: last.link, ..total };
        return Some(());
    }
    // `2 kg 300 g`, `5 lb 3 oz`: smaller parts of one figure.
    let smaller = last.measure == total.measure && last.unit.name != total.unit.name && total.low < last.low;
    let exact = last.high.is_none() && total.high.is_none() && total.qualifier == QuantityQualifier::Exact;
    if smaller && exact && total.link == Link::Beside && !matches!(total.measure, Measure::Counted(_)) {
        last.low = last.low.checked_add(total.low)?;
        last.rule = format!("{}; added {}", last.rule, total.rule);
        last.confidence = last.confidence.max(Confidence::Likely);
        return Some(());
    }
    if total.link == Link::Beside && last.measure == total.measure {
        return None;
    }
    out.push(total);
    Some(())
}

fn total(item: &Item, column: &ColumnUnit, country: Option<Country>, commas: bool) -> Option<Total> {
    let unit = match (&item.unit, column) {
        (Some(unit), _) | (None, ColumnUnit::Found(unit)) => unit.clone(),
        (None, ColumnUnit::Strange(_) | ColumnUnit::Missing(_)) => return None,
        (None, ColumnUnit::Silent) => {
            let told = "no unit is given, so items are counted (EU reference guide to CITES annual reports)";
            UnitFound { told: told.to_owned(), confidence: Confidence::Possible, ..UnitFound::row(items()?) }
        }
    };
    let unit = if commas { metric_ton(unit) } else { unit };
    let whole_things = item.unit.as_ref().is_some_and(UnitFound::is_count);
    let fraction = !item.low.value.is_integer() && item.low.otherwise.is_some();
    let otherwise = commas || (whole_things && fraction);
    let (low, high) = item.ends(otherwise && item.low.otherwise.is_some());
    let half = if item.half_more { Decimal::new(5, 1) } else { Decimal::ZERO };
    let low = low.checked_add(half)?;
    if high.is_some_and(|high| high < low) {
        return None;
    }
    let (low, high, spread, measure) = measured(low, high, &unit, country)?;
    let mut confidence = item.confidence().max(unit.confidence);
    let mut rule = format!("unit table: {}", unit.told);
    if let Some(told) = item.low.rule {
        rule = format!("{rule}; {told}");
    }
    if otherwise && item.low.otherwise.is_some() {
        let why = if commas {
            "the words are of a language with a decimal comma"
        } else {
            "things are counted whole"
        };
        rule = format!("{rule}; read the other way, for {why}");
        confidence = confidence.min(Confidence::Likely);
    }
    if spread {
        confidence = Confidence::Possible;
    }
    // A unit that is itself a range leaves `more than` open above and `up to` open below.
    let (low, high, qualifier) = match (item.qualifier, high) {
        (QuantityQualifier::AtLeast, Some(_)) if spread && item.high.is_none() => {
            (low, None, QuantityQualifier::AtLeast)
        }
        (QuantityQualifier::AtMost, Some(most)) if spread && item.high.is_none() => {
            (most, None, QuantityQualifier::AtMost)
        }
        (QuantityQualifier::About, Some(high)) if spread && item.high.is_none() => {
            rule = format!("{rule}; {}", approximate::TOLD);
            let (low, high) = approximate::widened(low, high);
            (low, Some(high), QuantityQualifier::Range)
        }
        (_, Some(high)) => (low, Some(high), QuantityQualifier::Range),
        (said, None) => (low, None, said),
    };
    Some(Total { low, high, measure, qualifier, confidence, rule, unit, link: item.link, each: item.each })
}

/// The ton of a language of metric countries is the tonne.
fn metric_ton(unit: UnitFound) -> UnitFound {
    let tonne = |name: &str| UNITS.iter().find(|row| row.name == name).map(UnitFound::row);
    match unit.name {
        "ton, unstated" => tonne("tonne").unwrap_or(unit),
        _ => unit,
    }
}

type Measured = (Decimal, Option<Decimal>, bool, Measure);

/// In the normalised unit: low, high, and whether the unit itself is a range.
fn measured(
    low: Decimal,
    high: Option<Decimal>,
    unit: &UnitFound,
    country: Option<Country>,
) -> Option<Measured> {
    let Some(row) = unit.row else { return Some((low, high, false, Measure::Counted(unit.name))) };
    let scale = scale(&row.factor, country)?;
    let spread = scale.low != scale.high;
    // Micrograms would vanish among six decimals of a kilogram.
    let round = |d: Decimal| d.round_dp(if d < Decimal::new(1, 3) { 12 } else { 6 }).normalize();
    let (least, most) = scale.apply(low)?;
    let upper = match high {
        Some(high) => Some(scale.apply(high)?.1),
        None => spread.then_some(most),
    };
    Some((round(least), upper.map(round), spread, Measure::Unit(row.unit)))
}

//! Reported amounts as comparable ones, and as animals or roundwood, by named factors.
//!
//! The rules of UNEP-WCMC go first, in three ordered passes (terms, units, both; the first that fits in each), then one
//! measure for a commodity, then equivalents. Each step names its factor, range and source; what was reported is never
//! changed. What no factor covers stays as it is: packages, pieces without a known weight, truckloads.

mod live;
mod scope;
mod table;
#[cfg(test)]
mod tests;

use crate::quantity::{Amount, Measure};
use crate::tables::factors::{
    ANIMALS, BOTH_PASS, By, COMMODITY, DENSITY, FactorRow, MEMORY, ROUNDWOOD, TERMS_PASS, UNITS_PASS,
};
use crate::{Term, term_of_code};
use jiff::civil::Date;
use model::{Country, Taxon, Unit};
use rust_decimal::Decimal;
use std::fmt;
use std::str::FromStr;

pub use live::{LivePart, LiveSpan, live_equivalents};
pub(crate) use scope::{covers, lists};
pub use table::{Factor, factors, factors_of};

/// Which pass a step belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pass {
    /// The unit of the text to a normalised one.
    Reading,
    /// UNEP-WCMC, terms.
    Terms,
    /// UNEP-WCMC, units.
    Units,
    /// UNEP-WCMC, terms and units together.
    TermsAndUnits,
    /// One measure for a commodity, and wood by density.
    Commodity,
    /// Animals or roundwood.
    Equivalent,
}

impl fmt::Display for Pass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Pass::Reading => "reading",
            Pass::Terms => "terms",
            Pass::Units => "units",
            Pass::TermsAndUnits => "terms and units",
            Pass::Commodity => "commodity",
            Pass::Equivalent => "equivalent",
        })
    }
}

/// One applied factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Pass.
    pub pass: Pass,
    /// What was done, in words: `÷ 0.7: carving loses 30 % of the raw ivory`.
    pub reason: String,
    /// Where the factor comes from.
    pub source: &'static str,
    /// Whether the factor, or an end of its range, is only remembered.
    pub from_memory: bool,
}

/// An amount that can be added to others of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparable {
    /// Amount in `measure`; the lower end where the source gives a range.
    pub value: Decimal,
    /// Least that it may be.
    pub low: Decimal,
    /// Most that it may be; `None` where the source sets no upper end.
    pub high: Option<Decimal>,
    /// In what.
    pub measure: Measure,
    /// CITES term after conversion.
    pub term: Option<Term>,
    /// The chain of factors, in order.
    pub steps: Vec<Step>,
    /// Animals and roundwood that it stands for, where a factor is known.
    pub equivalents: Vec<Equivalent>,
}

/// What goods stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EquivalentOf {
    /// Animals.
    Animals,
    /// Cubic metres of roundwood (logs).
    RoundwoodM3,
}

/// A number of animals or an amount of logs. INVARIANT: `low <= value <= high` where they are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Equivalent {
    /// Of what.
    pub of: EquivalentOf,
    /// One figure, where the sources allow one; not rounded.
    pub value: Option<Decimal>,
    /// Least.
    pub low: Decimal,
    /// Most; `None` where the source sets no upper end.
    pub high: Option<Decimal>,
    /// The factor.
    pub step: Step,
}

/// The comparable amount of reported goods, with the chain of factors and what it stands for.
///
/// `country` and `on` are those of the report: `on` tells the legacy meaning of a code from its present one (`COS` was
/// coral sand). Without a term only the unit of the reading is compared.
#[must_use]
pub fn comparable(
    amount: &Amount,
    term: Option<Term>,
    taxon: Option<&Taxon>,
    country: Option<Country>,
    on: Option<Date>,
) -> Comparable {
    let mut goods = Goods {
        value: Some(amount.value),
        low: amount.low,
        high: amount.high,
        measure: amount.measure,
        term: term.map(|t| t.code),
        steps: vec![reading_step(amount, country)],
    };
    goods.legacy_code(taxon, on);
    goods.first_of(TERMS_PASS, Pass::Terms, taxon);
    goods.container_units();
    goods.first_of(UNITS_PASS, Pass::Units, taxon);
    goods.first_of(BOTH_PASS, Pass::TermsAndUnits, taxon);
    let reported = goods.clone();
    goods.first_of(COMMODITY, Pass::Commodity, taxon);
    goods.by_density(taxon);
    let equivalents = equivalents(&reported, &goods, taxon);
    Comparable {
        value: goods.value.unwrap_or(goods.low),
        low: goods.low,
        high: goods.high,
        measure: goods.measure,
        term: goods.term.and_then(term_of_code),
        steps: goods.steps,
        equivalents,
    }
}

fn reading_step(amount: &Amount, country: Option<Country>) -> Step {
    let place = country.map(|c| format!("; country {c}")).unwrap_or_default();
    let from_memory = amount.reason.contains(MEMORY);
    Step {
        pass: Pass::Reading,
        reason: format!("{}{place}", amount.reason),
        source: "table of units",
        from_memory,
    }
}

#[derive(Debug, Clone)]
struct Goods {
    value: Option<Decimal>,
    low: Decimal,
    high: Option<Decimal>,
    measure: Measure,
    term: Option<&'static str>,
    steps: Vec<Step>,
}

impl Goods {
    fn unit(&self) -> &'static str {
        match self.measure {
            Measure::Unit(unit) => unit.code(),
            Measure::Counted(code) => code,
        }
    }

    /// Codes that meant something else in rows of earlier years.
    fn legacy_code(&mut self, taxon: Option<&Taxon>, on: Option<Date>) {
        let early = on.is_some_and(|day| day.year() < 2014);
        let coral = taxon.is_some_and(|t| covers("group:corals|Scleractinia", t));
        if self.term == Some("COS") && (early || coral) {
            self.term = Some("COR");
            self.steps.push(Step {
                pass: Pass::Terms,
                reason: "COS was coral sand before it became cosmetics".to_owned(),
                source: "CITES trade database guide, version 8",
                from_memory: false,
            });
        }
    }

    /// Bags, boxes and sets of the CITES unit list are a number of packages: told, and never taken for specimens.
    fn container_units(&mut self) {
        let Measure::Counted(code) = self.measure else { return };
        if code.ends_with("skin") || code == "side" {
            return;
        }
        self.steps.push(Step {
            pass: Pass::Units,
            reason: format!("stays a number of the unit `{code}`; the trade database would count 1 each, which is no number of specimens"),
            source: "UNEP-WCMC conversion rules 2026",
            from_memory: false,
        });
    }

    fn first_of(&mut self, rows: &'static [FactorRow], pass: Pass, taxon: Option<&Taxon>) {
        let Some(row) = rows.iter().find(|row| self.fits(row, taxon)) else { return };
        let Some((value, low, high)) = apply(row.by, self.value, self.low, self.high) else { return };
        (self.value, self.low, self.high) = (value.or(self.value), low, high);
        if !row.to_term.is_empty() {
            self.term = Some(row.to_term);
        }
        if let Ok(unit) = Unit::from_str(row.to_unit) {
            self.measure = Measure::Unit(unit);
        }
        self.steps.push(step(row, pass));
    }

    fn fits(&self, row: &FactorRow, taxon: Option<&Taxon>) -> bool {
        let term = row.terms.is_empty() || self.term.is_some_and(|code| lists(row.terms, code));
        let unit = row.unit.is_empty() || row.unit == self.unit();
        term && unit && (row.scope.is_empty() || taxon.is_some_and(|t| covers(row.scope, t)))
    }

    /// Timber in kilograms becomes cubic metres; without a density it stays what it is.
    fn by_density(&mut self, taxon: Option<&Taxon>) {
        let wood = self.term.is_some_and(|code| lists("LOG|SAW|TIM|TRW|VEN", code));
        if !wood || self.unit() != "kg" {
            return;
        }
        let found = taxon.and_then(|t| DENSITY.iter().find(|(name, ..)| covers(name, t)));
        let Some((name, density, low, high, source)) = found else { return };
        // The denser the wood, the less of it: the high density gives the low volume.
        let over = |amount: Decimal, by: u16| {
            amount.checked_div(Decimal::from(by)).map(|d| d.round_dp(6).normalize())
        };
        let (Some(value), Some(least)) =
            (over(self.value.unwrap_or(self.low), *density), over(self.low, *high))
        else {
            return;
        };
        (self.value, self.low) = (Some(value), least);
        self.high = self.high.and_then(|most| over(most, *low));
        self.measure = Measure::Unit(Unit::CubicMetre);
        self.steps.push(Step {
            pass: Pass::Commodity,
            reason: format!("÷ {density} ({low} to {high}): density of {name}, kg per m3"),
            source,
            from_memory: source.contains(MEMORY),
        });
    }
}

type Applied = (Option<Decimal>, Decimal, Option<Decimal>);

/// Value, low and high after a factor; `None` where a figure grows beyond what can be held.
fn apply(by: By, value: Option<Decimal>, low: Decimal, high: Option<Decimal>) -> Option<Applied> {
    let (middle, least, most, divides) = match by {
        By::Times(middle, least, most) => (middle, least, most, false),
        By::Over(middle, least, most) => (middle, least, most, true),
    };
    let one = |amount: Decimal, factor: &str| {
        let factor = Decimal::from_str(factor).ok()?;
        let result = if divides { amount.checked_div(factor) } else { amount.checked_mul(factor) };
        result.map(|d| d.round_dp(6).normalize())
    };
    let value = if middle.is_empty() { None } else { value.and_then(|v| one(v, middle)) };
    let high = match high {
        Some(high) => Some(one(high, most)?),
        None => None,
    };
    Some((value, one(low, least)?, high))
}

fn step(row: &FactorRow, pass: Pass) -> Step {
    let from_memory = row.source.contains(MEMORY);
    Step {
        pass,
        reason: format!("{}: {}", table::by_in_words(row.by), row.what),
        source: row.source,
        from_memory,
    }
}

/// By the amount as reported where a factor is known for it, else by the comparable one.
fn equivalents(reported: &Goods, comparable: &Goods, taxon: Option<&Taxon>) -> Vec<Equivalent> {
    let mut out = Vec::new();
    let plant = taxon.is_some_and(|t| covers(scope::PLANTS, t));
    if !plant {
        let animals = equivalent(reported, ANIMALS, taxon).or_else(|| equivalent(comparable, ANIMALS, taxon));
        out.extend(animals.map(|(value, low, high, step)| Equivalent {
            of: EquivalentOf::Animals,
            value,
            low,
            high,
            step,
        }));
    }
    let logs = equivalent(comparable, ROUNDWOOD, taxon);
    out.extend(logs.map(|(value, low, high, step)| Equivalent {
        of: EquivalentOf::RoundwoodM3,
        value,
        low,
        high,
        step,
    }));
    out
}

type Found = (Option<Decimal>, Decimal, Option<Decimal>, Step);

fn equivalent(goods: &Goods, rows: &'static [FactorRow], taxon: Option<&Taxon>) -> Option<Found> {
    let row = rows.iter().find(|row| goods.fits(row, taxon))?;
    let (value, low, high) = apply(row.by, goods.value, goods.low, goods.high)?;
    Some((value, low, high, step(row, Pass::Equivalent)))
}

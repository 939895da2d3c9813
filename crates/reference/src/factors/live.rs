//! How many animals the parts of one incident stand for.
//!
//! Parts may come from the same animals: scales and claws of the same pangolins. So the answer is a range: at least the
//! largest of the parts that could be from the same animals, at most all of them added. Live animals are never the
//! source of parts, and two species are never the same animal.

use super::{Comparable, EquivalentOf};
use model::{Rank, Taxon};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Goods of one incident with the animals that they stand for.
#[derive(Debug, Clone)]
pub struct LivePart<'a> {
    /// Taxon, where it is known.
    pub taxon: Option<&'a Taxon>,
    /// Whether they were alive.
    pub alive: bool,
    /// Least number of animals.
    pub low: Decimal,
    /// Most; `None` where there is no upper end.
    pub high: Option<Decimal>,
}

impl<'a> LivePart<'a> {
    /// The animals that comparable goods stand for; `None` where no factor gives any.
    #[must_use]
    pub fn of(goods: &Comparable, taxon: Option<&'a Taxon>) -> Option<Self> {
        let found = goods.equivalents.iter().find(|e| e.of == EquivalentOf::Animals)?;
        let alive = goods.term.is_some_and(|t| matches!(t.code, "LIV" | "FIG" | "EGL" | "PUP"));
        Some(Self { taxon, alive, low: found.low, high: found.high })
    }
}

/// A number of animals. INVARIANT: `low <= high`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveSpan {
    /// Least, whole animals.
    pub low: Decimal,
    /// Most, whole animals; `None` where a part has no upper end.
    pub high: Option<Decimal>,
    /// How it was put together.
    pub reason: String,
}

/// The animals of one incident; `None` without parts. Each part is rounded up to whole animals.
#[must_use]
pub fn live_equivalents(parts: &[LivePart<'_>]) -> Option<LiveSpan> {
    if parts.is_empty() {
        return None;
    }
    let (mut alive, mut species, mut wider): (Decimal, BTreeMap<&str, Decimal>, Decimal) = Default::default();
    let mut high = Some(Decimal::ZERO);
    for part in parts {
        let low = part.low.ceil();
        let most = part.high.map(|h| h.max(part.low).ceil());
        high = high.zip(most).and_then(|(sum, most)| sum.checked_add(most));
        if part.alive {
            alive = alive.checked_add(low)?;
            continue;
        }
        match part.taxon.filter(|t| matches!(t.rank, Rank::Species | Rank::Subspecies)) {
            Some(taxon) => {
                let name = binomial(&taxon.name);
                let largest = species.entry(name).or_default();
                *largest = (*largest).max(low);
            }
            None => wider = wider.max(low),
        }
    }
    // What is named only by its group may be of the species beside it.
    let of_species = species.values().try_fold(Decimal::ZERO, |sum, n| sum.checked_add(*n))?;
    let low = alive.checked_add(of_species.max(wider))?;
    Some(LiveSpan { low, high, reason: reason(parts.len(), species.len(), alive) })
}

/// Subspecies count with their species.
fn binomial(name: &str) -> &str {
    name.match_indices(' ').nth(1).map_or(name, |(at, _)| name.get(..at).unwrap_or(name))
}

fn reason(parts: usize, species: usize, alive: Decimal) -> String {
    if parts == 1 {
        return "one part, rounded up to whole animals".to_owned();
    }
    let mut out = "least: the largest of the parts that could be from the same animals".to_owned();
    if species > 1 {
        out.push_str(", added over species");
    }
    if alive > Decimal::ZERO {
        out.push_str(", and all live animals");
    }
    out.push_str("; most: all parts added");
    out
}

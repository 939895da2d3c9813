//! What the goods of a report come to: comparable amounts, and the animals that they stand for.
//!
//! Derived where a report is read and never kept, so that a better factor is in force at once. Only the core is used:
//! whoever may read the core may read this.

use crate::goods::{counts_several_taxa, measured_before, measures_again};
use model::{Core, Country, ProductForm, Specimen};
use reference::{Amount, Comparable, EquivalentOf, LivePart, LiveSpan, Step};

/// What the goods of one report come to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparables {
    /// One for each specimen, in order; `None` without an amount that is understood.
    pub specimens: Vec<Option<Comparable>>,
    /// The animals behind all of them; `None` where no factor gives any.
    pub live: Option<LiveSpan>,
    /// The factors that gave the animals, each once.
    pub live_steps: Vec<Step>,
}

/// Reads the comparable amounts of a core. Measures of the same goods are never added up.
#[must_use]
pub fn comparables(core: &Core) -> Comparables {
    let country = core.place.as_ref().and_then(|p| p.value.as_ref()?.country);
    let on = core.date.as_ref().and_then(|d| d.value).map(|d| d.from());
    let specimens: Vec<_> = core.specimens.iter().map(|s| of_one(s, country, on)).collect();
    let counted = counted(&core.specimens, &specimens);
    let parts: Vec<LivePart<'_>> = counted.iter().filter_map(|at| part(core, &specimens, *at)).collect();
    let mut live_steps: Vec<Step> = Vec::new();
    for goods in counted.iter().filter_map(|at| specimens.get(*at)?.as_ref()) {
        let animals = goods.equivalents.iter().filter(|e| e.of == EquivalentOf::Animals);
        for step in animals.map(|e| &e.step) {
            if !live_steps.contains(step) {
                live_steps.push(step.clone());
            }
        }
    }
    Comparables { live: reference::live_equivalents(&parts), specimens, live_steps }
}

fn of_one(
    specimen: &Specimen,
    country: Option<Country>,
    on: Option<jiff::civil::Date>,
) -> Option<Comparable> {
    let quantity = specimen.quantity.as_ref()?;
    let kept = quantity.value.as_ref()?;
    let form = specimen.form.value.filter(|f| *f != ProductForm::Unspecified);
    let taxon = specimen.taxon.value.as_ref().filter(|_| !counts_several_taxa(specimen));
    let amount = Amount::from(kept);
    Some(reference::comparable(&amount, form.and_then(reference::term_of_form), taxon, country, on))
}

fn part<'c>(core: &'c Core, specimens: &[Option<Comparable>], at: usize) -> Option<LivePart<'c>> {
    LivePart::of(specimens.get(at)?.as_ref()?, core.specimens.get(at)?.taxon.value.as_ref())
}

/// The specimens whose animals count: each goods by one of its measures, a total only where nothing else gives any.
fn counted(specimens: &[Specimen], amounts: &[Option<Comparable>]) -> Vec<usize> {
    let gives = |at: usize| {
        let goods = amounts.get(at).and_then(Option::as_ref);
        goods.is_some_and(|g| g.equivalents.iter().any(|e| e.of == EquivalentOf::Animals))
    };
    let again = |at: usize| specimens.get(at).is_some_and(measures_again);
    let mut out: Vec<usize> = (0..specimens.len()).filter(|at| gives(*at) && !again(*at)).collect();
    let mut measured: Vec<usize> = out.clone();
    for at in (0..specimens.len()).filter(|at| gives(*at) && again(*at)) {
        let goods = measured_before(specimens, at);
        let open = goods.map_or(out.is_empty(), |goods| !measured.contains(&goods));
        if open {
            measured.extend(goods);
            out.push(at);
        }
    }
    out
}

#[cfg(test)]
mod tests;

//! How the specimens of one report stand to each other: which are another measure of the same goods.
//!
//! Readers say so in the context of the amount (`formats`); what follows for figures and sums is for the callers.

use model::{ProductForm, Specimen};

/// On the amount of a cell that names several taxa: it is of all of them together.
pub(crate) const COUNTS_ALL: &str = "counts all taxa of the cell";

/// On an amount that is another measure of goods before it.
const SAME_GOODS: &str = "same goods";

fn says(specimen: &Specimen, part: &str) -> bool {
    let context = specimen.quantity.as_ref().and_then(|q| q.context.as_deref());
    context.is_some_and(|c| c.split("; ").any(|p| p == part))
}

/// Whether its amount counts several taxa together.
pub(crate) fn counts_several_taxa(specimen: &Specimen) -> bool {
    says(specimen, COUNTS_ALL)
}

/// Whether it measures goods again that stand before it.
pub(crate) fn measures_again(specimen: &Specimen) -> bool {
    says(specimen, SAME_GOODS)
}

/// The specimen that this one measures again; `None` where it is goods of its own, or of several before it.
pub(crate) fn measured_before(specimens: &[Specimen], at: usize) -> Option<usize> {
    let this = specimens.get(at).filter(|s| measures_again(s))?;
    let first = |fits: &dyn Fn(Option<ProductForm>) -> bool| {
        let mut found = specimens.iter().enumerate().filter(|(_, other)| {
            !measures_again(other) && other.taxon.raw == this.taxon.raw && fits(other.form.value)
        });
        let (one, another) = (found.next().map(|(place, _)| place), found.next());
        one.filter(|place| *place < at && another.is_none())
    };
    let open = |form: Option<ProductForm>| matches!(form, None | Some(ProductForm::Unspecified));
    let mine = this.form.value;
    if open(mine) {
        return first(&|_| true);
    }
    first(&|other| other == mine).or_else(|| first(&open))
}

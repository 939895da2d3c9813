//! Comparable amounts and animals in the form of the wire.
//!
//! INVARIANT: both are made of the core alone, as it was released to the reader.

use super::reference::{equivalent, step};
use crate::wire::{ComparableView, LiveEquivalents};
use reference::{Comparable, Pass};
use rust_decimal::Decimal;
use stages::Comparables;

fn figure(value: Decimal) -> String {
    value.normalize().to_string()
}

/// A comparable amount. How the text was read stands beside the quantity already and is not told again.
pub(crate) fn comparable(of: &Comparable) -> ComparableView {
    ComparableView {
        value: figure(of.value),
        low: figure(of.low),
        high: of.high.map(figure),
        unit: of.measure.to_string(),
        term: of.term.map(|term| term.meaning.to_owned()),
        steps: of.steps.iter().filter(|s| s.pass != Pass::Reading).map(step).collect(),
        equivalents: of.equivalents.iter().map(equivalent).collect(),
    }
}

/// The animals behind the goods; `None` where no factor gives any.
pub(crate) fn live(of: &Comparables) -> Option<LiveEquivalents> {
    let span = of.live.as_ref()?;
    Some(LiveEquivalents {
        low: figure(span.low),
        high: span.high.map(figure),
        reason: span.reason.clone(),
        steps: of.live_steps.iter().map(step).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Core, ProductForm, Specimen, Stated};

    fn tusks(raw: &str, unit: &str) -> Specimen {
        let quantity = Stated::raw_in(raw, format!("unit {unit}"));
        Specimen {
            taxon: reference::taxon(Stated::raw("Loxodonta africana"), None),
            form: reference::form(Stated::<ProductForm>::raw("tusks")),
            quantity: Some(reference::quantity(quantity)),
        }
    }

    #[test]
    fn tusks_come_with_their_factor_and_its_source() {
        let core = Core { specimens: vec![tusks("12", "number"), tusks("a few", "kg")], ..Core::default() };
        let found = stages::comparables(&core);
        let view = comparable(found.specimens[0].as_ref().unwrap());
        assert!(view.steps.iter().all(|s| s.pass != "reading" && !s.source.is_empty()), "{view:?}");
        assert!(found.specimens[1].is_none(), "what is not understood is not compared");
        let live = live(&found).unwrap();
        let low: u32 = live.low.parse().unwrap();
        assert!((1..=12).contains(&low), "{live:?}");
        assert!(!live.steps.is_empty());
        assert!(super::live(&stages::comparables(&Core::default())).is_none());
    }
}

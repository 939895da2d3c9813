//! Facts of the reference tables in the form of the wire. They carry no handling: they are the same for everybody.

use crate::wire::{
    FactorView, HigherTaxon, ListingStepView, LookAlikeView, MeaningShare, Point, ReadEquivalent, ReadStep,
    SharedTradeName, SplitListingView, TaxonNameView,
};
use jiff::civil::Date;
use reference::{
    Asked, Equivalent, EquivalentOf, Factor, ListingStep, LookAlike, ShownTaxon, Since, SplitListing, Step,
    TaxonIndex, TaxonName,
};

/// The mark that tables and reasons carry for what is only remembered.
const MEMORY: &str = "from memory";

/// The appendix of a taxon of any population on a day; empty where it is not known.
pub(crate) fn appendix_on(name: &str, day: Date) -> String {
    let index = TaxonIndex::current();
    let place = index.shown(name).map(|shown| shown.place);
    place.map_or_else(String::new, |place| index.appendix(place, &Asked { on: Some(day), origin: None }))
}

/// `None` for an empty text.
pub(crate) fn filled(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|t| !t.is_empty())
}

/// Whether a text carries the mark of memory.
pub(crate) fn is_from_memory(text: &str) -> bool {
    text.contains(MEMORY)
}

/// Class, order, family and genus: those of the table, else those of a loaded list.
pub(crate) fn higher(shown: &ShownTaxon) -> Vec<HigherTaxon> {
    let taxon = |rank: &str, name: &str| HigherTaxon {
        rank: rank.to_owned(),
        name: name.to_owned(),
        known: TaxonIndex::current().shown(name).is_some(),
    };
    match reference::higher_taxa(&shown.name) {
        Some(h) => {
            let genus = shown.name.split(' ').next().unwrap_or_default();
            let all = [("class", h.class), ("order", h.order), ("family", h.family), ("genus", genus)];
            let above = all.into_iter().filter(|(_, name)| !name.is_empty() && *name != shown.name);
            above.map(|(rank, name)| taxon(rank, name)).collect()
        }
        None => shown.higher.iter().map(|name| taxon("", name)).collect(),
    }
}

/// One name.
pub(crate) fn name(of: TaxonName) -> TaxonNameView {
    TaxonNameView {
        from_memory: is_from_memory(&of.source) && of.kind != reference::NameKind::Synonym,
        name: of.name,
        language: of.language.to_owned(),
        kind: of.kind.code().to_owned(),
        source: of.source,
    }
}

/// One step of a listing history.
pub(crate) fn listing_step(step: ListingStep) -> ListingStepView {
    let (since, day, after) = match step.since {
        Since::On(day) => ("on", day, None),
        Since::FoundOn(day) => ("found", day, None),
        Since::Between(after, by) => ("between", by, Some(after)),
    };
    ListingStepView {
        appendix: step.appendix,
        since: since.to_owned(),
        day: day.to_string(),
        after: after.map(|d| d.to_string()),
        from_memory: is_from_memory(&step.note),
        note: step.note,
    }
}

/// A listing that differs by population.
pub(crate) fn split(of: SplitListing) -> SplitListingView {
    SplitListingView {
        since: of.since.to_owned(),
        countries: of.countries.iter().map(|&c| c.to_owned()).collect(),
        theirs: of.theirs.to_owned(),
        others: of.others.to_owned(),
    }
}

/// A taxon that another is taken for, with its appendix on a day.
pub(crate) fn look_alike(of: LookAlike, day: Date) -> LookAlikeView {
    LookAlikeView {
        name: of.name.to_owned(),
        common: reference::taxon_facts(of.name).and_then(|facts| filled(facts.common)),
        appendix: appendix_on(of.name, day),
        told_apart: of.told_apart.to_owned(),
        source: of.source.to_owned(),
        from_memory: is_from_memory(of.source),
    }
}

/// One factor.
pub(crate) fn factor(of: Factor) -> FactorView {
    FactorView {
        pass: of.pass.to_owned(),
        what: of.what,
        taxa: of.taxa,
        terms: of.terms,
        from: of.from,
        to: of.to,
        factor: of.factor,
        low: of.low,
        high: of.high,
        source: of.source.to_owned(),
        from_memory: !of.sourced,
    }
}

/// A trade name with all that it may mean.
pub(crate) fn trade_name((name, meanings): (&str, &[(&str, u8)])) -> SharedTradeName {
    let meanings = meanings.iter().map(|&(taxon, share)| MeaningShare { name: taxon.to_owned(), share });
    SharedTradeName { name: name.to_owned(), meanings: meanings.collect() }
}

/// One step of a conversion.
pub(crate) fn step(of: &Step) -> ReadStep {
    ReadStep {
        pass: of.pass.to_string(),
        reason: of.reason.clone(),
        source: of.source.to_owned(),
        from_memory: of.from_memory,
    }
}

/// What goods stand for.
pub(crate) fn equivalent(of: &Equivalent) -> ReadEquivalent {
    let what = match of.of {
        EquivalentOf::Animals => "animals",
        EquivalentOf::RoundwoodM3 => "roundwood-m3",
    };
    ReadEquivalent {
        of: what.to_owned(),
        value: of.value.map(|v| v.normalize().to_string()),
        low: of.low.normalize().to_string(),
        high: of.high.map(|v| v.normalize().to_string()),
        step: step(&of.step),
    }
}

/// A point in degrees from millionths.
pub(crate) fn point((lat, lon): (i32, i32)) -> Point {
    Point { lat: f64::from(lat) / 1e6, lon: f64::from(lon) / 1e6 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_step_says_what_is_known_of_its_beginning_and_keeps_the_mark_of_memory() {
        let step = |since, note: &str| {
            listing_step(ListingStep { appendix: "II".to_owned(), since, note: note.to_owned() })
        };
        let (early, late) = (date(2017, 2, 1), date(2023, 6, 1));
        for (since, code, after) in [
            (Since::On(late), "on", None),
            (Since::FoundOn(late), "found", None),
            (Since::Between(early, late), "between", Some("2017-02-01")),
        ] {
            let view = step(since, "from a list");
            assert_eq!((view.since.as_str(), view.after.as_deref()), (code, after));
            assert_eq!((view.day.as_str(), view.from_memory), ("2023-06-01", false));
        }
        assert!(step(Since::On(late), "zero quota; date from memory").from_memory);
    }

    #[test]
    fn a_species_stands_below_its_genus_and_a_family_not_below_itself() {
        let above = |name: &str| {
            let shown = TaxonIndex::built_in().shown(name).unwrap();
            higher(&shown).into_iter().map(|h| h.name).collect::<Vec<_>>()
        };
        assert_eq!(above("Dalbergia nigra"), ["Plantae", "Fabales", "Fabaceae", "Dalbergia"]);
        assert_eq!(above("Manidae"), ["Mammalia", "Pholidota"]);
    }
}

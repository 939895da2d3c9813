//! Whether a taxon counts as listed when a text names it: by the listing history of `reference`, and for wide groups by
//! what of them is listed.

use model::Appendix;
use reference::TaxonFacts;

/// Groups without a listing of their own, of which so much is listed that a product or a live animal named by them is of
/// interest. From memory of the Appendices; the choice is Saola's.
#[rustfmt::skip]
const LISTED_IN_PART: &[&str] = &[
    "Elasmobranchii", "Testudines", "Hominidae", "Iguanidae", "Osteoglossidae", "Theraphosidae", "Syngnathidae",
    "Potamotrygonidae", "Podocnemididae", "Holothuroidea", "Falconiformes", "Accipitridae", "Strigiformes", "Gekkonidae",
    "Musophagidae", "Bradypodidae", "Viverridae", "Casuariidae",
];

/// Whether CITES lists the taxon today, or enough of it.
pub(super) fn is_listed(facts: &TaxonFacts) -> bool {
    LISTED_IN_PART.contains(&facts.name)
        || facts.history.last().is_some_and(|listing| listing.appendix != Appendix::NotListed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listed_and_not() {
        for (name, expected) in [
            ("Manidae", true),
            ("Elasmobranchii", true),
            ("Psittacus erithacus", true),
            ("Aves", false),
            ("Mammuthus", false),
            ("Bos taurus", false),
        ] {
            let facts = reference::taxon_facts(name).expect("the table has it");
            assert_eq!(is_listed(&facts), expected, "{name}");
        }
        assert!(LISTED_IN_PART.iter().all(|name| reference::taxon_facts(name).is_some()));
    }
}

//! Cases and properties of taxa.

use super::*;
use crate::tables::taxa::{languages, rows};
use model::Appendix;
use proptest::prelude::*;
use std::collections::HashSet;

fn name(raw: &str, context: &str) -> Option<String> {
    taxon(Stated::raw_in(raw, context), None).value.map(|t| t.name)
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

#[test]
fn names_of_every_kind() {
    for (raw, expected) in [
        ("Pangolin", "Manidae"),
        ("African elephant (Loxodonta africana)", "Loxodonta africana"),
        ("Rosewood (Dalbergia spp.)", "Dalbergia"),
        ("Prionace glauca (blue shark)", "Prionace glauca"),
        ("pangolins", "Manidae"),
        ("Manis javanica", "Manis javanica"),
        ("Smutsia gigantea", "Manis gigantea"),
        ("Phataginus tricuspis", "Manis tricuspis"),
        ("Manis Culionensis", "Manis culionensis"),
        ("M. pentadactyla", "Manis pentadactyla"),
        ("Manis spp.", "Manidae"),
        ("Chinese pangolin", "Manis pentadactyla"),
        ("穿山甲", "Manidae"),
        ("冷冻穿山甲", "Manidae"),
        ("trenggiling", "Manidae"),
        ("tê tê", "Manidae"),
        ("Ivory", "Elephantidae"),
        ("African elephant", "Loxodonta africana"),
        ("Rhino Horn", "Rhinocerotidae"),
        ("Black Pond Turtles", "Geoclemys hamiltonii"),
        ("Indian Star Tortoises", "Geochelone elegans"),
        ("Ploughshare Tortoises", "Astrochelys yniphora"),
        ("Finches", "Passeriformes"),
        ("Parrots", "Psittaciformes"),
        ("Grey Parrots", "Psittacus erithacus"),
        ("African Grey Parrotw", "Psittacus erithacus"),
        ("Albino Perigrine Falcon Eggs", "Falco peregrinus"),
        ("Chesnut-bellied Seed finches", "Sporophila angolensis"),
        ("Aldabra Toirtoises", "Aldabrachelys gigantea"),
        ("Fertile Quail Eggs", "Phasianidae"),
        ("Patridges", "Phasianidae"),
        ("Dried seahorses", "Hippocampus"),
        ("Reticulated Python Gall Bladders", "Malayopython reticulatus"),
        ("Stuffed Crocodile", "Crocodylia"),
        ("Spiky Blue Turtles", "Testudines"),
        ("tiger", "Panthera tigris"),
        ("Turtles", "Testudines"),
        ("Saker Falcons", "Falco cherrug"),
        ("Birds-of-paradise", "Paradisaeidae"),
        ("Canaries", "Serinus canaria"),
    ] {
        assert_eq!(name(raw, "").as_deref(), Some(expected), "{raw}");
    }
}

#[test]
fn unknown_stays_unknown() {
    for raw in ["", " ", "unknown", "goods", "Budgeriger", "Woods and Sons", "12", "??", "Toyota"] {
        assert_eq!(name(raw, ""), None, "{raw}");
    }
}

#[test]
fn a_context_helps_only_possibly() {
    let found = taxon(Stated::raw_in("", "Rhino Horn"), None);
    assert_eq!(found.value.map(|t| t.name).as_deref(), Some("Rhinocerotidae"));
    assert_eq!(found.confidence, Some(Confidence::Likely));
    let found = taxon(Stated::raw_in("Something never heard of", "Birds"), None);
    assert_eq!(found.value.map(|t| t.name).as_deref(), Some("Aves"));
    assert_eq!(found.confidence, Some(Confidence::Possible));
}

#[test]
fn several_taxa() {
    for (raw, expected) in [
        ("Manis javanica / Manis pentadactyla", "Manis javanica | Manis pentadactyla"),
        ("Smutsia gigantea, Phataginus tricuspis", "Manis gigantea | Manis tricuspis"),
        ("Indian Star Tortoises; Black Pond Turtles", "Geochelone elegans | Geoclemys hamiltonii"),
        ("Turtles and tortoises", "Testudines"),
        ("Eagle Owls, scops owls", "Bubo | Otus"),
        ("Falcons; foobars; Pangolin", "Falco | - | Manidae"),
        ("Pangolin", "Manidae"),
    ] {
        let found = taxa(Stated::raw(raw), None);
        let found: Vec<_> = found.into_iter().map(|t| t.value.map_or("-".to_owned(), |t| t.name)).collect();
        assert_eq!(found.join(" | "), expected, "{raw}");
    }
}

#[test]
fn listings_by_day() {
    for (name, on, expected) in [
        ("Manis javanica", "2016-12-31", Some(Appendix::Two)),
        ("Manis javanica", "2017-01-02", Some(Appendix::One)),
        ("Manis temminckii", "1990-01-01", Some(Appendix::One)),
        ("Manidae", "2010-01-01", Some(Appendix::Two)),
        ("Manidae", "2018-01-01", Some(Appendix::One)),
        ("Loxodonta africana", "1995-01-01", Some(Appendix::One)),
        ("Loxodonta africana", "2014-01-01", Some(Appendix::OneAndTwo)),
        ("Psittacus erithacus", "2016-06-01", Some(Appendix::Two)),
        ("Psittacus erithacus", "2018-06-01", Some(Appendix::One)),
        ("Geochelone elegans", "2019-11-25", Some(Appendix::Two)),
        ("Geochelone elegans", "2019-11-26", Some(Appendix::One)),
        ("Melopsittacus undulatus", "2015-01-01", Some(Appendix::NotListed)),
        ("Testudines", "2015-01-01", None),
        ("Manis javanica", "1970-01-01", None),
    ] {
        assert_eq!(listing_on(name, day(on)).map(|l| l.appendix), expected, "{name} on {on}");
    }
    let latest = taxon(Stated::raw("pangolin"), None).value.and_then(|t| t.listing).map(|l| l.since);
    assert_eq!(latest.as_deref(), Some("2017-01-02"));
}

#[test]
fn the_table_is_sound() {
    let mut names = HashSet::new();
    for row in rows() {
        assert!(names.insert(row.name), "{} stands twice", row.name);
        assert!(row.history.is_sorted_by(|a, b| a.since < b.since), "{}", row.name);
        assert!(row.history.iter().all(|step| step.since.parse::<Date>().is_ok()), "{}", row.name);
        assert_eq!(name(row.name, "").as_deref(), Some(row.name));
    }
    assert!(names.len() >= 300, "{}", names.len());
    for (row, _, _) in languages() {
        assert!(names.contains(row), "{row} is not a row");
    }
}

#[test]
fn no_word_belongs_to_two_taxa() {
    let mut seen: HashMap<String, &str> = HashMap::new();
    let words = rows().flat_map(|row| row.words.iter().map(move |word| (row.name, *word)));
    let foreign =
        languages().iter().flat_map(|(name, _, words)| words.iter().map(move |word| (*name, *word)));
    for (name, word) in words.chain(foreign) {
        let key = singulars(&fold(word.trim_start_matches(['!', '~', '?', '='])));
        let other = seen.insert(key, name);
        assert!(other.is_none_or(|other| other == name), "`{word}` of {name} and {other:?}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_left(raw in "\\PC{0,40}", context in "(Birds|Ivory|x)?") {
        let once = taxon(Stated::raw_in(raw.clone(), context), None);
        prop_assert_eq!(&once.raw, &raw);
        prop_assert_eq!(taxon(once.clone(), day("2000-01-01")), once);
        for part in taxa(Stated::raw(raw), None) {
            prop_assert_eq!(taxa(part.clone(), None), vec![part]);
        }
    }

    #[test]
    fn a_slip_in_one_word_never_makes_a_species(word in "[a-z]{3,12}") {
        if let Some(found) = alike(&singulars(&word)) {
            prop_assert!(is_group(found.row));
        }
    }
}

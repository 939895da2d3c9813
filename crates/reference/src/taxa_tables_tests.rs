//! The tables of taxa as facts: counts, one meaning a word, dates in order, families; and against the Checklist of
//! CITES Species of April 2017, where the data folder is present.

use crate::fold::{fold, singulars};
use crate::higher_taxa;
use crate::tables::taxa::{AMBIGUOUS, LOOKALIKES, TaxonRow, languages, rows};
use jiff::civil::Date;
use model::{Appendix, Rank};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io::Read;

/// Least taxa a group, of those that illegal trade is known for.
const LEAST: &[(&str, usize)] = &[
    ("pangolins", 9),
    ("elephants", 4),
    ("rhinoceroses", 6),
    ("big cats", 10),
    ("cats", 25),
    ("bears", 10),
    ("great apes", 9),
    ("gibbons", 12),
    ("monkeys", 100),
    ("lemurs", 24),
    ("lorises", 15),
    ("whales", 38),
    ("parrots", 200),
    ("songbirds", 180),
    ("birds of prey", 85),
    ("owls", 25),
    ("hornbills", 25),
    ("tortoises", 40),
    ("turtles", 130),
    ("sea turtles", 8),
    ("crocodilians", 20),
    ("lizards", 180),
    ("snakes", 125),
    ("amphibians", 100),
    ("sharks and rays", 85),
    ("eels", 6),
    ("totoaba", 1),
    ("sea cucumbers", 28),
    ("seahorses", 24),
    ("corals", 40),
    ("giant clams", 9),
    ("rosewood", 35),
    ("timber", 90),
    ("agarwood", 13),
    ("orchids", 60),
    ("cacti", 60),
    ("cycads", 55),
    ("succulents", 95),
    ("sturgeons", 25),
];

/// Names the Checklist of April 2017 does not have although they are listed on that day, each with the reason.
const ABSENT: &[(&str, &str)] = &[
    ("Astrophytum caput-medusae", "the family is listed, this species is not spelt out"),
    ("Cacatua citrinocristata", "within C. sulphurea then"),
    ("Caiman crocodilus fuscus", "a subspecies, listed with its species"),
    ("Eclectus polychloros", "within E. roratus then"),
    ("Elephas maximus sumatranus", "a subspecies, listed with its species"),
    ("Eulemur flavifrons", "within E. macaco then"),
    ("Felis lybica", "within F. silvestris then"),
    ("Gyrinops ledermannii", "the genus is listed, this species is not spelt out"),
    ("Leiothrix laurinae", "within L. argentauris then"),
    ("Leopardus guttulus", "within L. tigrinus then"),
    ("Lycaste virginalis alba", "a variety, listed with the family"),
    ("Pachypodium gracilius", "within P. rosulatum then"),
    ("Panthera tigris altaica", "a subspecies, listed with its species"),
    ("Paphiopedilum helenae", "the genus is listed, this species is not spelt out"),
    ("Phragmipedium kovachii", "the genus is listed, this species is not spelt out"),
    ("Pongo tapanuliensis", "described in November 2017, within P. abelii before"),
    ("Propithecus candidus", "within P. diadema then"),
    ("Testudo graeca ibera", "a subspecies, listed with its species"),
    ("Trichoglossus moluccanus", "within T. haematodus then"),
    ("Yavia cryptocarpa", "the family is listed, this species is not spelt out"),
];

/// Listings of 21 April 2017 in which the table and the Checklist differ, each with the reason.
const DISAGREE: &[(&str, &str)] = &[
    ("Alopias", "adopted in 2016, in force from 2017-10-04 only; the Checklist shows it at once"),
    ("Alopias pelagicus", "as the genus"),
    ("Alopias superciliosus", "as the genus"),
    ("Alopias vulpinus", "as the genus"),
    (
        "Apalone spinifera",
        "subspecies atra in I, the species in III: the table has no sign for I/III and says it in the note",
    ),
    ("Axis porcinus", "subspecies annamiticus in I, the species in III: as above"),
    ("Carcharhinus falciformis", "adopted in 2016, in force from 2017-10-04 only"),
    ("Cervus elaphus", "three subspecies in I, II and III, the species not listed: said in the note"),
    ("Colinus virginianus", "one subspecies in I, the species not listed: said in the note"),
    ("Manidae", "the eight species are in I, only the empty rest of the genus is in II"),
    ("Rheobatrachus", "both species were taken off; the Checklist keeps the genus"),
    ("Semnopithecus", "S. johnii, in II, stands in another genus there"),
    ("Struthio camelus", "twelve populations in I, the others not listed: said in the note"),
    ("Ursus arctos isabellinus", "the Checklist repeats the split of the species"),
];

/// As above, for the listings of reptiles of July 2023.
const DISAGREE_2023: &[(&str, &str)] = &[
    ("Apalone spinifera", "subspecies atra in I; the export has a row of its own for it"),
    ("Boa constrictor", "subspecies occidentalis in I; the export has a row of its own for it"),
    ("Caiman crocodilus", "subspecies apaporiensis in I; the export has a row of its own for it"),
    ("Emys orbicularis", "III (Ukraine) at a date that the table does not know"),
    ("Heloderma horridum", "subspecies charlesbogerti in I; the export has a row of its own for it"),
    ("Python molurus", "P. bivittatus was part of the species; what is left is in I"),
];

#[test]
fn every_group_is_covered() {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for row in rows() {
        *counts.entry(row.group).or_default() += 1;
    }
    for &(group, least) in LEAST {
        let count = counts.get(group).copied().unwrap_or_default();
        assert!(count >= least, "{group}: {count} taxa, expected {least} and more");
    }
    let all = rows().count();
    assert!(all >= 2_900, "{all} taxa");
    let species = rows().filter(|row| row.rank == Rank::Species).count();
    assert!(species >= 2_300, "{species} species");
}

#[test]
fn a_word_means_one_taxon_or_is_listed_as_ambiguous() {
    let mut meanings: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let own = rows().flat_map(|row| {
        [row.name, row.common].into_iter().chain(row.words.iter().copied()).map(move |word| (row.name, word))
    });
    let foreign =
        languages().iter().flat_map(|(name, _, words)| words.iter().map(move |word| (*name, *word)));
    for (name, word) in own.chain(foreign) {
        let key = singulars(&fold(word.trim_start_matches(['!', '~', '?', '='])));
        assert!(!key.is_empty(), "`{word}` of {name} folds to nothing");
        meanings.entry(key).or_default().insert(name);
    }
    let ambiguous: HashSet<String> = AMBIGUOUS.iter().map(|(word, _)| singulars(&fold(word))).collect();
    for (word, taxa) in meanings {
        assert!(taxa.len() == 1 || ambiguous.contains(&word), "`{word}` means {taxa:?}");
    }
}

#[test]
fn ambiguous_names_have_candidates_whose_shares_sum_to_a_hundred() {
    let names: HashSet<&str> = rows().map(|row| row.name).collect();
    for (word, taxa) in AMBIGUOUS {
        assert!(taxa.len() > 1, "{word}");
        assert_eq!(taxa.iter().map(|(_, share)| u32::from(*share)).sum::<u32>(), 100, "{word}");
        for (taxon, _) in *taxa {
            assert!(names.contains(taxon), "{taxon} of {word} is not a row");
        }
    }
}

#[test]
fn histories_are_in_order_and_told_once() {
    let mut names = HashSet::new();
    for row in rows() {
        assert!(names.insert(row.name), "{} stands twice", row.name);
        assert!(row.history.is_sorted_by(|a, b| a.since < b.since), "{}", row.name);
        for step in row.history {
            assert!(
                step.since.parse::<Date>().is_ok_and(|day| day >= Date::constant(1975, 7, 1)),
                "{}",
                row.name
            );
        }
        let told = |a: &crate::tables::taxa::ListingRow| (a.appendix, a.note);
        assert!(row.history.windows(2).all(|w| told(&w[0]) != told(&w[1])), "{} repeats a step", row.name);
    }
    for (one, two, told_apart) in LOOKALIKES {
        assert!(names.contains(one) && names.contains(two) && one != two, "{one} and {two}");
        assert!(!told_apart.is_empty());
    }
}

#[test]
fn every_genus_has_a_family() {
    for row in rows().filter(|row| row.rank != Rank::Group) {
        assert!(higher_taxa(row.name).is_some(), "{} has no family", row.name);
    }
    let mut seen = HashSet::new();
    for (family, _, _, genera) in crate::tables::taxa::FAMILIES {
        assert!(seen.insert(*family), "{family} stands twice");
        for genus in genera.split(' ') {
            assert!(seen.insert(genus), "{genus} stands twice");
        }
    }
}

/// The Checklist: listing by full name, names that stand as synonyms, genera and families that have members.
struct Checklist {
    listing: HashMap<String, String>,
    synonyms: HashSet<String>,
    groups: HashSet<String>,
}

fn checklist() -> Option<Checklist> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../shared/data/species/cites_checklist_2017-04-21.csv.gz"
    );
    let packed = std::fs::read(path).ok()?;
    let mut text = String::new();
    flate2::read::GzDecoder::new(packed.as_slice()).read_to_string(&mut text).ok()?;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().unwrap().clone();
    let column = |name: &str| headers.iter().position(|h| h == name).unwrap();
    let (full, listing, synonym) =
        (column("FullName"), column("CurrentListing"), column("SynonymsWithAuthors"));
    let (family, genus) = (column("Family"), column("Genus"));
    let mut out = Checklist { listing: HashMap::new(), synonyms: HashSet::new(), groups: HashSet::new() };
    for record in reader.records() {
        let record = record.unwrap();
        out.listing.insert(record[full].to_owned(), record[listing].to_owned());
        out.groups.insert(record[family].to_owned());
        out.groups.insert(record[genus].to_owned());
        let words: Vec<&str> = record[synonym].split([' ', ',']).collect();
        for pair in words.windows(2) {
            if pair[0].starts_with(char::is_uppercase) && pair[1].starts_with(char::is_lowercase) {
                out.synonyms.insert(pair.join(" "));
            }
        }
    }
    Some(out)
}

fn listed_on(row: &TaxonRow, day: &str) -> Option<&'static str> {
    let step = row.history.iter().rev().find(|step| step.since <= day)?;
    Some(match step.appendix {
        Appendix::One => "I",
        Appendix::Two => "II",
        Appendix::Three => "III",
        Appendix::OneAndTwo => "I/II",
        Appendix::NotListed => "NC",
    })
}

/// The accepted name and the synonyms of a row.
fn names_of(row: &'static TaxonRow) -> Vec<&'static str> {
    let synonyms = row.words.iter().filter_map(|w| w.trim_start_matches(['!', '?', '=']).strip_prefix('~'));
    std::iter::once(row.name).chain(synonyms).collect()
}

/// Exactly the taxa of `table` are found, so that a mended row leaves the list.
fn exactly(table: &[(&str, &str)], found: &[String]) {
    println!("{} of them:\n{}", found.len(), found.join("\n"));
    let names: BTreeSet<&str> = found.iter().filter_map(|f| f.split(':').next()).collect();
    let expected: BTreeSet<&str> = table.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, expected);
}

/// `I/NC` is I for a part and nothing for the rest: the part counts.
fn without_unlisted(listing: &str) -> &str {
    listing.strip_suffix("/NC").unwrap_or(listing)
}

#[test]
fn names_and_listings_agree_with_the_checklist_of_2017() {
    let Some(checklist) = checklist() else {
        println!("skipped: ../shared/data is absent");
        return;
    };
    let (mut agree, mut as_synonym, mut unlisted) = (0, 0, 0);
    let (mut absent, mut disagree) = (Vec::new(), Vec::new());
    for row in rows().filter(|row| row.rank != Rank::Group) {
        let names = names_of(row);
        let ours = listed_on(row, "2017-04-21");
        let theirs = names.iter().find_map(|name| checklist.listing.get(*name));
        if let Some(theirs) = theirs {
            let group = matches!(row.rank, Rank::Genus | Rank::Family);
            if ours == Some(without_unlisted(theirs)) || (ours.is_none() && group) {
                agree += 1;
            } else {
                disagree.push(format!("{}: {} here, {theirs} there", row.name, ours.unwrap_or("-")));
            }
        } else if checklist.groups.contains(row.name) || names.iter().any(|n| checklist.synonyms.contains(*n))
        {
            as_synonym += 1;
        } else if matches!(ours, None | Some("NC")) {
            unlisted += 1;
        } else {
            absent.push(format!("{}: {}", row.name, ours.unwrap_or("-")));
        }
    }
    println!(
        "{agree} agree, {as_synonym} by synonym or members only, {unlisted} not listed then or not told"
    );
    assert!(agree >= 2_090, "{agree}");
    exactly(DISAGREE, &disagree);
    exactly(ABSENT, &absent);
}

#[test]
fn listings_of_reptiles_agree_with_those_of_2023() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../shared/data/species/speciesplus_reptile_listings_2023-07.csv"
    );
    let Ok(mut reader) = csv::Reader::from_path(path) else {
        println!("skipped: ../shared/data is absent");
        return;
    };
    let headers = reader.headers().unwrap().clone();
    let column = |name: &str| headers.iter().position(|h| h == name).unwrap();
    let (name, listing) = (column("Scientific Name"), column("Listing"));
    let listings: HashMap<String, String> =
        reader.records().map(|r| r.unwrap()).map(|r| (r[name].to_owned(), r[listing].to_owned())).collect();
    let mut agree = 0;
    let mut disagree = Vec::new();
    for row in rows() {
        let Some(theirs) = names_of(row).iter().find_map(|name| listings.get(*name)) else { continue };
        let ours = listed_on(row, "2023-07-01").unwrap_or("-");
        if ours == theirs {
            agree += 1;
        } else {
            disagree.push(format!("{}: {ours} here, {theirs} there", row.name));
        }
    }
    assert!(agree >= 425, "{agree}");
    exactly(DISAGREE_2023, &disagree);
}

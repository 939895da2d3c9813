//! What the lexicon finds in the labelled bird adverts and among the reptile keywords of an open study, read in place.
//!
//! The figures are printed; the lower bounds are those of the first measurement less a margin, so that a list that
//! loses words is noticed. The adverts are stemmed words without stop words: fewer names stand than in the text itself.

#![expect(clippy::print_stdout, reason = "steps that tests share are tests")]

use screening::text::Analysis;
use std::path::PathBuf;

fn real(file: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/online").join(file);
    let Ok(bytes) = std::fs::read(path) else {
        println!("skipped: ../shared/data is absent ({file})");
        return None;
    };
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// Groups of `reference` that are birds.
const BIRDS: &[&str] = &[
    "parrots",
    "songbirds",
    "birds of prey",
    "owls",
    "hornbills",
    "game birds",
    "waterbirds",
    "cranes",
    "pigeons and doves",
    "ducks and geese",
    "other birds",
    "toucans",
    "turacos",
    "ratites",
    "bustards",
    "birds of paradise",
    "hummingbirds",
    "penguins",
    "flamingos",
    "storks",
    "domestic birds",
    "birds",
    "swiftlets",
];

#[test]
fn bird_adverts() {
    let Some(text) = real("stringham_bird_ads_labelled.csv") else { return };
    let (mut rows, mut named, mut listed, mut generic) = (0_u32, 0_u32, 0_u32, 0_u32);
    // Junk (cages, aviaries) and poultry are left out: adverts of pet birds are those that should name one.
    for line in text.lines().skip(1) {
        let mut cells = line.rsplitn(4, ',');
        let (_, label2, label1) = (cells.next(), cells.next(), cells.next());
        let words = cells.next().and_then(|rest| rest.split_once(',')).map_or("", |(_, words)| words);
        if label1 != Some("0") || label2 != Some("0") {
            continue;
        }
        rows += 1;
        let read = Analysis::of(words);
        let bird = read.mentions().any(|m| BIRDS.contains(&m.group));
        named += u32::from(bird);
        listed += u32::from(read.mentions().any(|m| BIRDS.contains(&m.group) && m.listed));
        generic += u32::from(bird || read.generic_animal().is_some());
    }
    let share = |n: u32| f64::from(n) / f64::from(rows);
    println!(
        "{rows} adverts of pet birds: {:.3} name a bird, {:.3} a listed one, {:.3} a bird or a generic word beside a cue",
        share(named),
        share(listed),
        share(generic)
    );
    assert!(rows > 10_000 && share(named) > 0.5, "{rows} {}", share(named));
}

#[test]
fn reptile_keywords() {
    let Some(text) = real("reptile_ad_keywords.csv") else { return };
    let words: Vec<&str> =
        text.lines().skip(1).map(|l| l.trim().trim_matches('"')).filter(|l| !l.is_empty()).collect();
    let found = words
        .iter()
        .filter(|w| Analysis::of(&format!("{w} live pair for sale")).reptile_terms().is_some())
        .count();
    println!("{found} of {} keywords are terms for reptiles beside words of sale", words.len());
    assert!(words.len() > 800 && found > words.len() / 3, "{found}");
}

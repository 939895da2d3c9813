//! The listing histories of the tables against two exports: the Checklist of April 2017 and the reptiles of July 2023.

use jiff::civil::{Date, date};
use model::Appendix;
use reference::{listing_on, taxon_facts};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

const APRIL_2017: Date = date(2017, 4, 21);
const JULY_2023: Date = date(2023, 7, 1);

/// How many agree, and what does not.
#[derive(Default)]
pub struct Figure {
    /// All that were compared.
    pub all: usize,
    /// One line for each that differs.
    pub misses: Vec<String>,
}

impl Figure {
    /// Per cent that agree.
    pub fn share(&self) -> f64 {
        100.0 * (self.all - self.misses.len()) as f64 / self.all.max(1) as f64
    }

    fn tell(&mut self, right: bool, miss: impl FnOnce() -> String) {
        self.all += 1;
        if !right {
            self.misses.push(miss());
        }
    }
}

/// Listings by accepted name in April 2017; `I/NC` counts as `I`. `None` without the data.
pub fn checklist() -> Option<BTreeMap<String, String>> {
    let packed = std::fs::read(data("cites_checklist_2017-04-21.csv.gz")).ok()?;
    let mut text = String::new();
    flate2::read::GzDecoder::new(packed.as_slice()).read_to_string(&mut text).ok()?;
    let whole = |listing: &str| listing.strip_suffix("/NC").unwrap_or(listing).to_owned();
    column_pairs(text.as_bytes(), "FullName", "CurrentListing")
        .map(|pairs| pairs.into_iter().map(|(name, listing)| (name, whole(&listing))).collect())
}

/// Listings of reptiles by accepted name in July 2023. `None` without the data.
pub fn reptiles() -> Option<BTreeMap<String, String>> {
    let text = std::fs::read(data("speciesplus_reptile_listings_2023-07.csv")).ok()?;
    Some(column_pairs(&text, "Scientific Name", "Listing")?.into_iter().collect())
}

/// The tables' listing on the day of the Checklist, for the accepted species that both have.
pub fn listings_2017() -> Option<Figure> {
    Some(compare(&checklist()?, APRIL_2017))
}

/// The same for reptiles in July 2023.
pub fn listings_2023() -> Option<Figure> {
    Some(compare(&reptiles()?, JULY_2023))
}

/// Reptiles whose listing changed between the two exports and that the tables know: the tables have a step of their
/// own between the two days. `I/II` for a species with a listed part is not a change; nor is a new name of an old
/// species.
pub fn changes() -> Option<Figure> {
    let (before, after) = (checklist()?, reptiles()?);
    let mut figure = Figure::default();
    for (name, listing) in &after {
        if taxon_facts(name).is_none() {
            continue;
        }
        let changed = match before.get(name) {
            Some(old) => !parts(old).is_subset(&parts(listing)) && !parts(listing).is_subset(&parts(old)),
            None => matches!(told(name, APRIL_2017).as_deref(), None | Some("none")),
        };
        if !changed {
            continue;
        }
        let step = listing_on(name, Some(JULY_2023));
        let own = step.as_ref().is_some_and(|s| s.since.parse::<Date>().is_ok_and(|day| day > APRIL_2017));
        figure.tell(own, || format!("{name}: {listing} in 2023, {} here", told_since(step.as_ref())));
    }
    Some(figure)
}

fn compare(theirs: &BTreeMap<String, String>, day: Date) -> Figure {
    let mut figure = Figure::default();
    for (name, listing) in theirs {
        if !name.contains(' ') || taxon_facts(name).is_none() {
            continue;
        }
        let ours = told(name, day).unwrap_or_else(|| "-".to_owned());
        figure.tell(ours == *listing || (ours == "none" && listing == "NC"), || {
            format!("{name}: {listing} there, {ours} here")
        });
    }
    figure
}

fn told(name: &str, day: Date) -> Option<String> {
    Some(Appendix::code(listing_on(name, Some(day))?.appendix).to_owned())
}

fn told_since(listing: Option<&model::Listing>) -> String {
    listing.map_or_else(|| "nothing".to_owned(), |l| format!("{} since {}", l.appendix.code(), l.since))
}

fn parts(listing: &str) -> BTreeSet<&str> {
    listing.split('/').filter(|part| *part != "NC").collect()
}

fn data(file: &str) -> String {
    format!("{}/../../../shared/data/species/{file}", env!("CARGO_MANIFEST_DIR"))
}

fn column_pairs(text: &[u8], first: &str, second: &str) -> Option<Vec<(String, String)>> {
    let mut reader = csv::Reader::from_reader(text);
    let headers = reader.headers().ok()?.clone();
    let at = |name: &str| headers.iter().position(|header| header == name);
    let (first, second) = (at(first)?, at(second)?);
    let cell = |record: &csv::StringRecord, at: usize| record.get(at).unwrap_or_default().to_owned();
    Some(reader.records().flatten().map(|r| (cell(&r, first), cell(&r, second))).collect())
}

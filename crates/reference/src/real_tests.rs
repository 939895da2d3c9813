//! Coverage over real seizure tables, where they are at hand: every cell that holds a value becomes one, and what is
//! not understood is printed.

use crate::{country, date, phones_in, place, places, quantity, taxa, taxa_in, transports};
use jiff::civil::Date;
use model::{Country, Place, Quantity, Stated, Taxon, When};
use std::collections::BTreeMap;
use std::path::PathBuf;

type Row = BTreeMap<String, String>;

fn table(name: &str) -> Option<Vec<Row>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    let Ok(bytes) = std::fs::read(&path) else {
        println!("skipped: ../shared/data is absent");
        return None;
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(refused) => encoding_rs::WINDOWS_1252.decode(refused.as_bytes()).0.into_owned(),
    };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers: Vec<String> = reader.headers().unwrap().iter().map(|h| h.trim().to_owned()).collect();
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        headers.iter().cloned().zip(record.iter().map(str::to_owned)).collect()
    });
    Some(rows.collect())
}

/// How many filled cells were understood, and the texts of those that were not.
#[derive(Default)]
struct Coverage {
    filled: usize,
    read: usize,
    unread: BTreeMap<String, usize>,
}

impl Coverage {
    fn count(&mut self, raw: &str, read: bool) {
        if raw.trim().is_empty() {
            return;
        }
        self.filled += 1;
        if read {
            self.read += 1;
        } else {
            *self.unread.entry(raw.to_owned()).or_default() += 1;
        }
    }

    fn share(&self) -> f64 {
        f64::from(u32::try_from(self.read).unwrap()) / f64::from(u32::try_from(self.filled.max(1)).unwrap())
    }

    fn print(&self, what: &str) {
        println!("{what}: {} of {} filled cells, {:.2} %", self.read, self.filled, 100.0 * self.share());
        for (text, count) in self.unread.iter().take(400) {
            println!("    {count} x {text:?}");
        }
    }

    fn at_least(&self, what: &str, share: f64) {
        self.print(what);
        assert!(self.filled > 0, "{what}: no cell was filled");
        assert!(
            self.share() >= share,
            "{what}: {:.2} % of the filled cells were understood",
            100.0 * self.share()
        );
    }
}

fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).map(String::as_str).unwrap_or_default()
}

fn read_on() -> Option<Date> {
    Date::new(2026, 11, 25).ok()
}

fn is_quantity(raw: &str, header: &str) -> bool {
    quantity(Stated::<Quantity>::raw_in(raw, header)).value.is_some()
}

fn all_taxa(raw: &str, context: &str) -> bool {
    taxa(Stated::<Taxon>::raw_in(raw, context), None).iter().all(|t| t.value.is_some())
}

#[test]
fn pangolin_seizures() {
    let Some(rows) = table("seizures/eia_pangolin_seizures_2000_2019.csv") else { return };
    let [mut dates, mut countries, mut localities, mut names, mut amounts, mut modes, mut routes] =
        std::array::from_fn(|_| Coverage::default());
    for row in &rows {
        let raw = cell(row, "date");
        dates.count(raw, date(Stated::<When>::raw(raw), read_on()).value.is_some());
        let found = country(Stated::<Country>::raw(cell(row, "country"))).value;
        if cell(row, "country") != "Various" {
            countries.count(cell(row, "country"), found.is_some());
        }
        let raw = cell(row, "location");
        let locality = place(Stated::<Place>::raw(raw), found).value;
        localities.count(
            raw,
            locality.is_some_and(|p| p.kind != model::PlaceKind::Country || raw.trim() == p.name),
        );
        names.count(cell(row, "taxon"), all_taxa(cell(row, "taxon"), ""));
        for column in
            ["carcass_n", "live_n", "whole_n", "reported_kg", "estimated_kg", "scales_kg", "est_pangolins"]
        {
            let raw = cell(row, column);
            // `Y` says that there were some.
            if raw.trim() != "Y" {
                amounts.count(raw, is_quantity(raw, column));
            }
        }
        let raw = cell(row, "transit_type");
        modes.count(raw, transports(Stated::raw(raw)).iter().any(|t| t.value.is_some()));
        for column in ["origin", "via", "outbound", "destination"] {
            let raw = cell(row, column);
            routes.count(raw, places(Stated::raw(raw), None).iter().all(|p| p.value.is_some()));
        }
    }
    dates.at_least("dates", 0.99);
    countries.at_least("countries", 0.99);
    names.at_least("taxa", 0.99);
    amounts.at_least("amounts", 0.99);
    modes.at_least("transport", 0.98);
    routes.at_least("route places", 0.80);
    localities.at_least("localities closer than the country", 0.70);
}

/// The table's coordinates against those that the source gives for the same words.
#[test]
fn localities_lie_where_the_source_puts_them() {
    let Some(rows) = table("seizures/eia_pangolin_seizures_2000_2019.csv") else { return };
    let [mut near, mut all] = [0, 0];
    for row in &rows {
        let hint = country(Stated::<Country>::raw(cell(row, "country"))).value;
        let Some(place) = place(Stated::<Place>::raw(cell(row, "location")), hint).value else { continue };
        let (Some(ours), Some(given)) = (place.point, crate::point(cell(row, "lat"), cell(row, "lon")))
        else {
            continue;
        };
        if matches!(place.kind, model::PlaceKind::Country | model::PlaceKind::Region) {
            continue;
        }
        all += 1;
        let off = (ours.0 - given.0).abs().max((ours.1 - given.1).abs());
        if off <= 750_000 {
            near += 1;
        } else {
            println!(
                "    {:?} is {} at {ours:?}, the source says {given:?}",
                cell(row, "location"),
                place.name
            );
        }
    }
    println!("localities within 0.75 degrees of the source's point: {near} of {all}");
    assert!(all > 500 && near * 100 >= all * 95, "{near} of {all}");
}

#[test]
fn air_seizures() {
    let Some(rows) = table("seizures/routes_air_seizures_2009_2016.csv") else { return };
    let [mut dates, mut seized, mut airports, mut routes, mut names, mut weights, mut numbers, mut modes] =
        std::array::from_fn(|_| Coverage::default());
    for row in &rows {
        let raw = cell(row, "Date");
        dates.count(raw, date(Stated::<When>::raw(raw), read_on()).value.is_some());
        let raw = cell(row, "City, Country");
        let found = places(Stated::<Place>::raw(raw), None);
        seized.count(raw, found.iter().all(|p| p.value.is_some()));
        let hint = found.first().and_then(|p| p.value.as_ref()?.country);
        let raw = cell(row, "Location");
        let airport = place(Stated::<Place>::raw(raw), hint).value;
        airports.count(raw, airport.is_some_and(|p| p.kind == model::PlaceKind::Airport));
        for column in ["Origin", "Transit", "Destination"] {
            let raw = cell(row, column);
            if !matches!(raw.trim(), "Africa" | "South America") {
                routes.count(raw, places(Stated::<Place>::raw(raw), None).iter().all(|p| p.value.is_some()));
            }
        }
        let (species, database) = (cell(row, "Species"), cell(row, "Database"));
        let shown = if species.trim().is_empty() { database } else { species };
        names.count(shown, all_taxa(species, database));
        weights.count(cell(row, "Weight (kg)"), is_quantity(cell(row, "Weight (kg)"), "Weight (kg)"));
        numbers.count(cell(row, "Number"), is_quantity(cell(row, "Number"), "Number"));
        let raw = cell(row, "Mode of Transport");
        if raw.trim() != "Unknown" {
            modes.count(raw, transports(Stated::raw(raw)).iter().any(|t| t.value.is_some()));
        }
    }
    dates.at_least("dates", 0.99);
    seized.at_least("places of seizure", 0.99);
    airports.at_least("airports", 0.98);
    routes.at_least("route places", 0.99);
    names.at_least("taxa", 0.99);
    weights.at_least("weights", 0.99);
    numbers.at_least("numbers", 0.99);
    modes.at_least("transport", 0.99);
}

/// Without the column of groups: how many of the names themselves are known.
#[test]
fn species_of_air_seizures_without_context() {
    let Some(rows) = table("seizures/routes_air_seizures_2009_2016.csv") else { return };
    let mut names = Coverage::default();
    for row in &rows {
        for part in taxa(Stated::<Taxon>::raw(cell(row, "Species")), None) {
            names.count(&part.raw, part.value.is_some());
        }
    }
    names.at_least("names of taxa", 0.97);
}

#[test]
fn countries_of_air_seizures_against_the_analyst() {
    let (Some(rows), Some(truth)) = (
        table("seizures/routes_air_seizures_2009_2016.csv"),
        table("seizures/routes_air_seizures_locations_normalised.csv"),
    ) else {
        return;
    };
    let truth: BTreeMap<&str, &Row> = truth.iter().map(|row| (cell(row, "ID"), row)).collect();
    let [mut right, mut wrong] = [0, 0];
    for row in &rows {
        let Some(expected) = truth.get(cell(row, "ID")) else { continue };
        let sides = [
            ("City, Country", "Seizure Country", 1),
            ("Origin", "Origin Country", 3),
            ("Transit", "Transit Country", 4),
            ("Destination", "Destination Country", 3),
        ];
        for (column, stem, most) in sides {
            let wanted: Vec<Country> = (1..=most)
                .map(|n| if most == 1 { stem.to_owned() } else { format!("{stem}{n}") })
                .filter_map(|c| country(Stated::raw(cell(expected, &c))).value)
                .collect();
            let found: Vec<Country> = places(Stated::<Place>::raw(cell(row, column)), None)
                .into_iter()
                .filter_map(|p| p.value?.country)
                .collect();
            // The analyst writes China for Hong Kong.
            let same = |a: &Country, b: &Country| {
                a == b || (a.code() == "HK" && b.code() == "CN") || (a.code() == "MO" && b.code() == "CN")
            };
            for (at, w) in wanted.iter().enumerate() {
                if found.get(at).is_some_and(|f| same(f, w)) {
                    right += 1;
                } else {
                    wrong += 1;
                    println!("    {column} {:?}: expected {w}, found {found:?}", cell(row, column));
                }
            }
        }
    }
    println!("countries as the analyst: {right} right, {wrong} other");
    assert!(right > 1000 && right >= 98 * (right + wrong) / 100, "{right} right, {wrong} other");
}

#[test]
fn adverts_name_birds() {
    let Some(rows) = table("online/stringham_bird_ads_labelled.csv") else { return };
    let mut named = 0;
    let mut unnamed = Vec::new();
    for row in &rows {
        let text = cell(row, "text_stop_stem");
        if taxa_in(text, None).is_empty() {
            unnamed.push(text)
        } else {
            named += 1
        }
        let _ = phones_in(text, None);
    }
    println!("adverts with a taxon: {named} of {}", rows.len());
    for text in unnamed.iter().step_by(250) {
        println!("    {}", text.chars().take(100).collect::<String>());
    }
    assert!(named * 100 >= rows.len() * 55, "{named} of {}", rows.len());
}

/// Lists of persons and companies name animals as surnames and brands: few may be taken for goods.
#[test]
fn names_are_no_goods() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/matching/ofac_sdn.csv");
    let Ok(bytes) = std::fs::read(&path) else {
        println!("skipped: ../shared/data is absent");
        return;
    };
    let text = encoding_rs::WINDOWS_1252.decode(&bytes).0.into_owned();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let (mut all, mut taken) = (0, 0);
    for record in reader.records() {
        let record = record.unwrap();
        let name = record.get(1).unwrap_or_default();
        all += 1;
        for mention in taxa_in(name, None) {
            taken += 1;
            println!("    {name}: {} {:?}", mention.taxon.raw, mention.taxon.confidence);
        }
    }
    println!("names taken for goods: {taken} of {all}");
    assert!(all > 1000 && taken * 1000 <= all, "{taken} of {all}");
}

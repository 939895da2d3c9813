//! The reading of places against what an analyst made of the same cells, leg by leg.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "shared by a test and a bench, whose output it is"
)]

use model::{Country, Place, Stated};
use reference::{country, places};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A row of a table by its column names.
pub type Row = BTreeMap<String, String>;

/// How many legs agree, and each that does not with a reason.
#[derive(Debug, Default)]
pub struct Score {
    pub right: usize,
    pub all: usize,
    pub disagreements: Vec<String>,
}

impl Score {
    /// Share that agrees, in per cent.
    pub fn share(&self) -> f64 {
        100.0 * self.right as f64 / self.all.max(1) as f64
    }

    fn leg(&mut self, agrees: bool, told: impl FnOnce() -> String) {
        self.all += 1;
        if agrees {
            self.right += 1;
        } else {
            self.disagreements.push(told());
        }
    }
}

/// A table of the real data; `None` where it is absent.
pub fn table(name: &str) -> Option<Vec<Row>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    let Ok(bytes) = std::fs::read(&path) else {
        println!("skipped: ../shared/data is absent");
        return None;
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(refused) => encoding_rs::WINDOWS_1252.decode(refused.as_bytes()).0.into_owned(),
    };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let headers: Vec<String> = reader.headers().unwrap().iter().map(|h| h.trim().to_owned()).collect();
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        headers.iter().cloned().zip(record.iter().map(str::to_owned)).collect()
    });
    Some(rows.collect())
}

/// The cell of a column; empty where it is absent.
pub fn cell<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).map(|cell| cell.trim()).unwrap_or_default()
}

const SIDES: [(&str, &str, usize); 4] = [
    ("City, Country", "Seizure", 1),
    ("Origin", "Origin", 3),
    ("Transit", "Transit", 4),
    ("Destination", "Destination", 3),
];

/// Countries and cities of the air seizures, against the analyst's file.
pub fn air_seizures() -> Option<(Score, Score)> {
    let rows = table("seizures/routes_air_seizures_2009_2016.csv")?;
    let truth = table("seizures/routes_air_seizures_locations_normalised.csv")?;
    let truth: BTreeMap<&str, &Row> = truth.iter().map(|row| (cell(row, "ID"), row)).collect();
    let points = city_points()?;
    let (mut countries, mut cities) = (Score::default(), Score::default());
    for row in &rows {
        let Some(expected) = truth.get(cell(row, "ID")) else { continue };
        for (column, stem, most) in SIDES {
            let raw = cell(row, column);
            let found: Vec<Place> =
                places(Stated::<Place>::raw(raw), None).into_iter().filter_map(|p| p.value).collect();
            for n in 1..=most {
                let number = if most == 1 { String::new() } else { n.to_string() };
                let wanted = cell(expected, &format!("{stem} Country{number}"));
                let city =
                    ["", " "].iter().map(|space| cell(expected, &format!("{stem} City{space}{number}")));
                let city = city.max_by_key(|city| city.len()).unwrap_or_default();
                let leg = found.get(n - 1);
                if let Some(wanted) = country(Stated::raw(wanted)).value {
                    let agrees = leg.and_then(|p| p.country).is_some_and(|f| same_country(f, wanted));
                    countries.leg(agrees, || disagreement(row, column, wanted.code(), &found, n));
                }
                if !city.is_empty() {
                    let agrees = leg.is_some_and(|place| same_city(place, city, &points));
                    cities.leg(agrees, || disagreement(row, column, city, &found, n));
                }
            }
        }
    }
    Some((countries, cities))
}

/// The analyst's file writes China for Hong Kong, Macao and Taiwan here and there.
fn same_country(found: Country, wanted: Country) -> bool {
    found == wanted || (wanted.code() == "CN" && matches!(found.code(), "HK" | "MO" | "TW"))
}

/// By the name, or within half a degree of the point that the analyst gives for the city: names are written in many
/// ways, and the point does not come from our tables.
fn same_city(place: &Place, city: &str, points: &BTreeMap<String, (f64, f64)>) -> bool {
    let plain = |name: &str| {
        let name = name.to_lowercase().replace(" city", "");
        name.chars().filter(|c| c.is_alphanumeric()).collect::<String>()
    };
    if plain(&place.name) == plain(city) {
        return true;
    }
    let (Some(wanted), Some(found)) = (points.get(&city.to_lowercase()), place.point) else { return false };
    (f64::from(found.0) / 1e6 - wanted.0).abs() < 0.5 && (f64::from(found.1) / 1e6 - wanted.1).abs() < 0.5
}

/// Points of cities by their names, from the analyst's file of city pairs.
fn city_points() -> Option<BTreeMap<String, (f64, f64)>> {
    let mut points = BTreeMap::new();
    for row in table("seizures/routes_city_pairs_coords.csv")? {
        for (name, lat, lon) in
            [("c1", "c1lat", "c1long"), ("c2", "c2lat", "c2long"), ("Unique", "lat", "long")]
        {
            if let (Ok(lat), Ok(lon)) = (cell(&row, lat).parse(), cell(&row, lon).parse()) {
                points.insert(cell(&row, name).to_lowercase(), (lat, lon));
            }
        }
    }
    Some(points)
}

fn disagreement(row: &Row, column: &str, wanted: &str, found: &[Place], leg: usize) -> String {
    let told: Vec<String> = found
        .iter()
        .map(|p| format!("{} {}", p.country.map_or("--".to_owned(), |c| c.to_string()), p.name))
        .collect();
    let elsewhere = |place: &Place| {
        place.name.eq_ignore_ascii_case(wanted) || place.country.is_some_and(|c| c.code() == wanted)
    };
    let reason = match found.get(leg - 1) {
        None => "the cell holds fewer places than the analyst's legs",
        Some(_) if found.iter().any(elsewhere) => "the analyst has the legs of the cell in another order",
        Some(place) if place.kind == model::PlaceKind::Country => "the country was read, the city was not",
        Some(_) => "another place was read",
    };
    format!(
        "row {}, {column} leg {leg}: the analyst has `{wanted}`, read {told:?}: {reason}",
        cell(row, "ID")
    )
}

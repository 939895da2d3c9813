//! Real seizure tables against what was written from their raw rows before the readers (`cases/real_tables.json`).
//! Skipped where the files are absent.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and must say that it was skipped"
)]

mod at_hand;

use at_hand::data;
use formats::{Counts, Draft, Item, Options, Source, open};
use model::{Place, ReportKind, Stated};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

const CASES: &str = include_str!("cases/real_tables.json");

struct Read {
    drafts: Vec<Draft>,
    counts: Counts,
    problems: BTreeMap<String, u64>,
}

fn read(path: &Path) -> Read {
    let mut reader = open(Source::file(path).unwrap(), &Options::default()).unwrap();
    let (mut drafts, mut problems) = (Vec::new(), BTreeMap::new());
    for item in reader.by_ref() {
        let told = match item.unwrap() {
            Item::Draft(draft) => {
                let told = draft.problems.clone();
                drafts.push(*draft);
                told
            }
            Item::Rejected(rejected) => rejected.problems,
            Item::Figure(_) => unreachable!("no figure stands here"),
            Item::Problem(problem) => vec![problem],
        };
        told.into_iter().for_each(|p| *problems.entry(p.code.to_owned()).or_default() += 1);
    }
    Read { drafts, counts: reader.counts(), problems }
}

fn context<T>(stated: &Stated<T>, key: &str) -> Option<String> {
    let context = stated.context.as_deref()?;
    context.split("; ").find_map(|part| part.strip_prefix(key)).map(|rest| rest.trim().to_owned())
}

/// The plain words beside a place: the larger places around it.
fn around(place: &Stated<Place>) -> Option<&str> {
    let first = place.context.as_deref()?.split("; ").next()?;
    (!first.starts_with("point ") && !first.starts_with("said ")).then_some(first)
}

fn stops(places: &[Stated<Place>]) -> Vec<String> {
    let words = |p: &Stated<Place>| match around(p) {
        Some(country) => format!("{} < {country}", p.raw),
        None => p.raw.clone(),
    };
    places.iter().map(words).collect()
}

fn list(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn check_row(expected: &Value, draft: &Draft) -> Vec<String> {
    let mut told = Vec::new();
    let mut same = |what: &str, expected: &Value, found: Option<&str>| {
        if expected.as_str() != found {
            told.push(format!("{what}: expected {expected}, found {found:?}"));
        }
    };
    let core = &draft.report.core;
    same("key", &expected["key"], draft.key.as_deref());
    same("date", &expected["date"], core.date.as_ref().map(|d| d.raw.as_str()));
    if !expected["precision"].is_null() {
        let precision = core.date.as_ref().and_then(|d| context(d, "precision"));
        same("precision", &expected["precision"], precision.as_deref());
    }
    same("place", &expected["place"], core.place.as_ref().map(|p| p.raw.as_str()));
    if !expected["around"].is_null() {
        same("around", &expected["around"], core.place.as_ref().and_then(around));
    }
    if !expected["outcome"].is_null() {
        same("outcome", &expected["outcome"], core.outcome.as_deref());
    }
    if !expected["suspect_country"].is_null() {
        let country = draft.report.parties.iter().find_map(|p| p.country.as_ref()).map(|c| c.raw.as_str());
        same("country of the suspect", &expected["suspect_country"], country);
    }
    for (what, found) in
        [("origins", &core.origins), ("transits", &core.transits), ("destinations", &core.destinations)]
    {
        if list(&expected[what]) != stops(found) {
            told.push(format!("{what}: expected {}, found {:?}", expected[what], stops(found)));
        }
    }
    let found: Vec<Value> = core
        .specimens
        .iter()
        .map(|s| {
            let unit = s.quantity.as_ref().and_then(|q| context(q, "unit"));
            serde_json::json!([s.quantity.as_ref().map(|q| q.raw.as_str()), unit, s.taxon.raw])
        })
        .collect();
    if expected["specimens"] != Value::from(found.clone()) {
        told.push(format!("specimens: expected {}, found {}", expected["specimens"], Value::from(found)));
    }
    told
}

#[test]
fn ten_rows_of_each_table() {
    let cases: Value = serde_json::from_str(CASES).unwrap();
    for file in cases["files"].as_array().unwrap() {
        let Some(path) = data(file["file"].as_str().unwrap()) else { return };
        let read = read(&path);
        let rows = file["data_rows"].as_u64().unwrap();
        assert_eq!((read.counts.rows, read.counts.draft_rows), (rows, rows), "{}", file["file"]);
        let mut told = Vec::new();
        for expected in file["rows"].as_array().unwrap() {
            let row = expected["row"].as_u64().unwrap() + 1;
            let draft = read.drafts.iter().find(|d| d.row == row).unwrap();
            assert_eq!(draft.report.kind.code(), file["kind"].as_str().unwrap());
            told.extend(check_row(expected, draft).into_iter().map(|why| format!("row {row}: {why}")));
        }
        assert!(told.is_empty(), "{}:\n{}", file["file"], told.join("\n"));
    }
}

/// Rows of the EIA table that sum events are summaries, and no other row is.
#[test]
fn sums_of_events_are_told_from_events() {
    let cases: Value = serde_json::from_str(CASES).unwrap();
    let case = &cases["summaries"];
    let Some(path) = data(case["file"].as_str().unwrap()) else { return };
    let read = read(&path);
    let found: Vec<String> = read
        .drafts
        .iter()
        .filter(|d| d.report.kind == ReportKind::Summary)
        .map(|d| d.report.raw.iter().find(|(n, _)| n == "row").unwrap().1.clone())
        .collect();
    let (sums, either) = (list(&case["sums"]), list(&case["either"]));
    let missed: Vec<_> = sums.iter().filter(|row| !found.contains(row)).collect();
    let wrong: Vec<_> = found.iter().filter(|row| !sums.contains(row) && !either.contains(row)).collect();
    assert!(missed.is_empty() && wrong.is_empty(), "missed {missed:?}, wrongly {wrong:?}; found {found:?}");
}

/// The rows of docs/formats/REAL_FILES.md. Nothing is lost, and at least 99 % is imported.
#[test]
fn figures_of_the_real_tables() {
    for name in [
        "eia_pangolin_seizures_2000_2019.csv",
        "eia_pangolin_seizures_original.xlsx",
        "routes_air_seizures_2009_2016.csv",
        "routes_air_seizures_locations_normalised.csv",
        "wcs_aurum_case_template_fictional.xlsx",
    ] {
        let Some(path) = data(&format!("seizures/{name}")) else { return };
        let read = read(&path);
        let reports = || read.drafts.iter().map(|d| &d.report);
        let specimens: usize = reports().map(|r| r.core.specimens.len()).sum();
        let parties: usize = reports().map(|r| r.parties.len()).sum();
        let mut kinds: BTreeMap<&str, u64> = BTreeMap::new();
        reports().for_each(|r| *kinds.entry(r.kind.code()).or_default() += 1);
        let c = read.counts;
        println!(
            "| {name} | seizure-table | {} | {} {kinds:?} | {specimens} | {parties} | {} | {:?} |",
            c.rows, c.drafts, c.rejected, read.problems
        );
        assert_eq!(c.rows, c.draft_rows + c.rejected);
        assert!(c.draft_rows * 100 >= c.rows * 99, "{name}: {c:?}");
    }
}

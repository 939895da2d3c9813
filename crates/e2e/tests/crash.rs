//! kill -9 at random moments of an import: what was acknowledged is there, the rest imports, nothing is there twice.
//!
//! Five moments per store here, fifty in `make test-long`. `SAOLA_SEED` repeats a run; the seed is printed.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "steps that tests share are tests"
)]

use e2e::process::{Kind, MEMBER, Scene, count};
use e2e::seizure_rows::{self, Draw};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

const ROWS: usize = 2_000;

#[test]
fn killed_imports_on_sqlite() {
    killed_imports(Kind::Sqlite, 5);
}

#[test]
fn killed_imports_on_postgres() {
    killed_imports(Kind::Postgres, 5);
}

#[test]
#[ignore = "long: `make test-long`"]
fn killed_imports_fifty_times_on_sqlite() {
    killed_imports(Kind::Sqlite, 50);
}

#[test]
#[ignore = "long: `make test-long`"]
fn killed_imports_fifty_times_on_postgres() {
    killed_imports(Kind::Postgres, 50);
}

fn killed_imports(kind: Kind, times: usize) {
    let seed = std::env::var("SAOLA_SEED").ok().and_then(|s| s.parse().ok()).unwrap_or(20_251_125);
    println!("seed {seed}");
    let mut draw = Draw::new(seed);
    let Some(scene) = Scene::new(kind).unwrap() else { return };
    let file = scene.saola.file("large.csv", &seizure_rows::table(seed, ROWS)).unwrap();
    let began = Instant::now();
    scene.import(&file, &["--settle"]).unwrap();
    let mut whole = began.elapsed();
    drop(scene);

    let mut hit = 0;
    for no in 0..times {
        let Some(scene) = Scene::new(kind).unwrap() else { return };
        // Up to the whole time and a little less, so that most moments fall inside the import.
        let moment = whole.mul_f64(draw.below(950) as f64 / 1000.0);
        if killed_once(&scene, &file, seed, no, moment) {
            hit += 1;
        } else {
            // The first import was slower than this one: later moments would miss as well.
            whole = whole.min(moment);
        }
    }
    assert!(hit * 2 >= times, "only {hit} of {times} moments fell inside an import: the test proves little");
}

/// Whether the import was still running when it was killed.
fn killed_once(scene: &Scene, _: &Path, seed: u64, no: usize, moment: Duration) -> bool {
    let file = scene.saola.file("large.csv", &seizure_rows::table(seed, ROWS)).unwrap();
    let mut import = scene.saola.start(&scene.import_arguments(&file, &["--settle"])).unwrap();
    std::thread::sleep(moment);
    let ran = import.kill_hard().unwrap();
    let acknowledged = acknowledged(&import.said());

    scene.run(&["doctor"]).unwrap().succeeded().unwrap();
    let there = references(&scene.export(MEMBER).unwrap());
    assert!(there.values().all(|n| *n == 1), "kill {no}: a row is there twice: {there:?}");
    assert!(
        there.len() as u64 >= acknowledged,
        "kill {no}: {acknowledged} acknowledged, {} there",
        there.len()
    );

    let summary = scene.import(&file, &["--settle"]).unwrap();
    assert_eq!(count(&summary, "imported_rows").unwrap(), ROWS as u64, "kill {no}: {summary}");
    let all = references(&scene.export(MEMBER).unwrap());
    assert_eq!(all.len(), ROWS, "kill {no}: rows are missing");
    assert!(all.values().all(|n| *n == 1), "kill {no}: a row came twice");
    println!(
        "kill {no} after {moment:?}: {} of {ROWS} there, {acknowledged} acknowledged, ran {ran}",
        there.len()
    );
    ran
}

/// The most that a line of the killed import said was imported.
fn acknowledged(said: &str) -> u64 {
    said.lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter_map(|line| line.get("imported_rows").and_then(Value::as_u64))
        .max()
        .unwrap_or(0)
}

/// The references of the reports, with how often each comes.
fn references(reports: &[Value]) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for report in reports {
        let text = report.to_string();
        let reference = text
            .split(|c: char| !(c.is_alphanumeric() || c == '-'))
            .find(|word| word.starts_with("EXERCISE-") && word.len() > 12)
            .unwrap_or_else(|| panic!("a report without its reference: {text}"));
        *found.entry(reference.to_owned()).or_insert(0) += 1;
    }
    found
}

//! `saola export aitr` on both stores: what it writes, what it leaves out, and that it is read again as what it was.

#![expect(clippy::unwrap_used, clippy::panic, reason = "steps that tests share are tests")]

use e2e::process::{Answer, Kind, MEMBER, OTHER_MEMBER, Scene};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn sample(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../formats/samples").join(file)
}

fn scene(kind: Kind) -> Option<Scene> {
    Scene::new(kind).unwrap()
}

fn export(scene: &Scene, member: &str) -> Answer {
    scene.run(&["export", "aitr", "--member", member, "--json"]).unwrap().succeeded().unwrap()
}

fn rows(table: &str) -> Vec<Vec<String>> {
    let text = table.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn receipt(answer: &Answer) -> Value {
    serde_json::from_str(answer.err.trim()).unwrap_or_else(|e| panic!("{e}: {}", answer.err))
}

/// A report without what another store words or counts otherwise: ids, who submitted it, where it stands.
fn facts(scene: &Scene) -> Vec<Value> {
    let keep = [
        "kind",
        "date_from",
        "date_to",
        "date_precision",
        "country",
        "taxa",
        "specimens",
        "origins",
        "transits",
        "destinations",
        "reference",
    ];
    let mut all: Vec<Value> = scene
        .export(MEMBER)
        .unwrap()
        .into_iter()
        .map(|report| {
            keep.iter()
                .map(|k| ((*k).to_owned(), report[*k].clone()))
                .collect::<serde_json::Map<_, _>>()
                .into()
        })
        .collect();
    all.sort_by_key(ToString::to_string);
    all
}

#[test]
fn the_report_holds_its_columns_and_nothing_without_the_flag() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let Some(scene) = scene(kind) else { continue };
        scene.import(&sample("aitr-iccwc-exercise.csv"), &["--handling", "working-group"]).unwrap();
        let own = export(&scene, MEMBER);
        let table = rows(&own.out);
        assert!(table.iter().all(|row| row.len() == 22), "{table:?}");
        let numbers: Vec<&str> = table[1..].iter().map(|row| row[0].as_str()).collect();
        assert_eq!(numbers, ["EXERCISE-A-2", "EXERCISE-A-1", "EXERCISE-A-1"], "{table:?}");
        let scales = table.iter().find(|row| row[3] == "SCA").unwrap();
        let expected = [
            "EXERCISE-A-1",
            "2024-02-17",
            "Phataginus tricuspis",
            "SCA",
            "120.5",
            "KGM",
            "Mombasa, Kenya",
            "Exercise Customs",
            "Scanning",
            "No CITES permit",
            "Maritime",
            "False bottom",
            "UG",
            "TZ",
            "VN",
            "150000 USD",
            "VN",
            "Exercise Wildlife Act s. 92",
            "5 years imprisonment",
            "Stockpiled; Destroyed",
            "",
            "yes",
        ];
        for (column, (is, should)) in table[0].iter().zip(scales.iter().zip(expected)) {
            let either = column == "Species" && is == "Manis tricuspis";
            assert!(is == should || either, "{column}: `{is}`, expected `{should}`");
        }
        let tusks = table.iter().find(|row| row[3] == "TUS").unwrap();
        assert_eq!(tusks[15], "", "the value of a seizure is told once: {tusks:?}");
        let told = receipt(&own);
        assert_eq!((told["seizures"].as_u64(), told["rows"].as_u64()), (Some(2), Some(3)), "{told}");
        assert_eq!((told["without_flag"].as_u64(), told["kept_back"].as_u64()), (Some(1), Some(0)), "{told}");
        // What may not go to ICCWC is written by nobody else, and no narrative by anybody.
        let other = export(&scene, OTHER_MEMBER);
        assert!(!other.out.contains("EXERCISE-A-2") && other.out.contains("EXERCISE-A-1"), "{}", other.out);
        assert_eq!(receipt(&other)["kept_back"].as_u64(), Some(1));
        assert!(!own.out.contains("Two bags"), "{}", own.out);
    }
}

#[test]
fn others_write_only_what_they_may_read() {
    let Some(scene) = scene(Kind::Sqlite) else { return };
    scene.import(&sample("aitr-iccwc-exercise.csv"), &["--handling", "shared-core"]).unwrap();
    let other = export(&scene, OTHER_MEMBER);
    let table = rows(&other.out);
    assert_eq!(table.len(), 3, "{table:?}");
    assert!(
        table[1..].iter().all(|row| row[7].is_empty() && row[16].is_empty()),
        "agency and nationality: {table:?}"
    );
    let none = self::scene(Kind::Sqlite).unwrap();
    none.import(&sample("aitr-iccwc-exercise.csv"), &[]).unwrap();
    assert_eq!(rows(&export(&none, OTHER_MEMBER).out).len(), 1, "the names of the columns alone");
}

#[test]
fn what_was_written_is_read_as_what_it_was() {
    let (Some(first), Some(second)) = (scene(Kind::Sqlite), scene(Kind::Sqlite)) else { return };
    first.import(&sample("aitr-iccwc-exercise.csv"), &[]).unwrap();
    let written = export(&first, MEMBER);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("written.csv");
    std::fs::write(&file, &written.out).unwrap();
    let summary = second.import(&file, &[]).unwrap();
    assert_eq!(summary["files"][0]["format"], "aitr", "{summary}");
    assert_eq!(summary["rejected_rows"].as_u64(), Some(0), "{summary}");
    let without_flag =
        facts(&first).into_iter().filter(|f| f["reference"] != "EXERCISE-A-3").collect::<Vec<_>>();
    assert_eq!(facts(&second), without_flag);
    // Written once more it is the same to the byte: flag, case and codes too.
    assert_eq!(export(&second, MEMBER).out, written.out);
}

//! `saola import` and `saola export reports` on both stores, as a partner's clerk uses them.

#![expect(clippy::unwrap_used, reason = "steps that tests share are tests")]

use e2e::process::{Kind, MEMBER, OTHER_MEMBER, Scene, TestStore, count};
use e2e::seizure_rows;
use std::path::{Path, PathBuf};

fn demo(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo").join(file)
}

/// Each check once per store; a store that is not there has said that it is skipped.
fn on_both(check: impl Fn(&Scene)) {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        if let Some(scene) = Scene::new(kind).unwrap() {
            check(&scene);
        }
    }
}

#[test]
fn each_sectors_file_goes_in_whole_and_only_once() {
    on_both(|scene| {
        let mut all = 0;
        for (file, rows) in [
            ("seizures-exercise.csv", 15),
            ("customs-exercise.csv", 8),
            ("payments-exercise.xml", 15),
            ("adverts-exercise.jsonl", 18),
            ("ngo-incidents-exercise.csv", 8),
        ] {
            let summary = scene.import(&demo(file), &["--settle"]).unwrap();
            assert_eq!(count(&summary, "rows").unwrap(), rows, "{file}: {summary}");
            assert_eq!(count(&summary, "imported_rows").unwrap(), rows, "{file}: {summary}");
            assert_eq!(count(&summary, "rejected_rows").unwrap(), 0, "{file}: {summary}");
            assert_eq!(count(&summary, "reports").unwrap(), rows, "{file}: {summary}");
            all += rows;
        }
        let once = scene.export(MEMBER).unwrap();
        assert_eq!(once.len() as u64, all);
        let again = scene.import(&demo("payments-exercise.xml"), &["--settle"]).unwrap();
        assert_eq!(count(&again, "rows").unwrap(), 15);
        assert_eq!(scene.export(MEMBER).unwrap(), once, "importing twice changed what is there");
    });
}

#[test]
fn a_dry_run_leaves_nothing() {
    on_both(|scene| {
        let summary = scene.import(&demo("seizures-exercise.csv"), &["--dry-run"]).unwrap();
        assert_eq!(count(&summary, "rows").unwrap(), 15, "{summary}");
        assert_eq!(scene.export(MEMBER).unwrap().len(), 0);
    });
}

#[test]
fn nobody_else_reads_what_has_no_handling() {
    on_both(|scene| {
        scene.import(&demo("seizures-exercise.csv"), &[]).unwrap();
        assert_eq!(scene.export(MEMBER).unwrap().len(), 15);
        assert_eq!(scene.export(OTHER_MEMBER).unwrap().len(), 0);
    });
}

#[test]
fn a_shared_core_tells_what_and_not_who() {
    on_both(|scene| {
        scene.import(&demo("seizures-exercise.csv"), &["--handling", "shared-core"]).unwrap();
        let own = scene
            .run(&["export", "reports", "--member", MEMBER, "--as", "csv"])
            .unwrap()
            .succeeded()
            .unwrap();
        let other = scene
            .run(&["export", "reports", "--member", OTHER_MEMBER, "--as", "csv"])
            .unwrap()
            .succeeded()
            .unwrap();
        assert!(own.out.contains("Baraka Zuberi Mfano"), "{}", own.out);
        assert_eq!(scene.export(OTHER_MEMBER).unwrap().len(), 15);
        assert!(other.out.contains("Manis temminckii"), "{}", other.out);
        for hidden in ["Mfano", "Sampuli", "700 000 117", "254700000117", "sacks declared as dried ginger"] {
            assert!(!other.out.contains(hidden), "`{hidden}` got out: {}", other.out);
        }
    });
}

#[test]
fn bad_rows_wait_in_a_file_that_can_be_mended() {
    on_both(|scene| {
        let table = "Reference No.,Date of Seizure,Location,Country,Species,Product,Quantity,Unit\n\
                     EXERCISE-1,2025-02-18,Nairobi,Kenya,Smutsia temminckii,Scales,42.5,kg\n\
                     EXERCISE-2,the day after,,,,,,\n\
                     EXERCISE-3,2025-03-27,Mombasa,Kenya,Loxodonta africana,Tusks,64,pieces\n";
        let file = scene.saola.file("mixed.csv", table).unwrap();
        let summary = scene.import(&file, &[]).unwrap();
        assert_eq!(count(&summary, "rows").unwrap(), 3, "{summary}");
        assert_eq!(count(&summary, "imported_rows").unwrap(), 2, "{summary}");
        assert_eq!(count(&summary, "rejected_rows").unwrap(), 1, "{summary}");
        assert!(summary["problems"].to_string().contains("the day after"), "{summary}");
        let rejects = rejects_beside(scene.saola.folder());
        let text = std::fs::read_to_string(&rejects).unwrap();
        assert!(text.contains("EXERCISE-2") && !text.contains("EXERCISE-3"), "{text}");
        let mended = text.replace("the day after,,,,", "2025-02-19,Nairobi,Kenya,Smutsia temminckii,Scales");
        std::fs::write(&rejects, mended).unwrap();
        let summary = scene.import(&rejects, &[]).unwrap();
        assert_eq!(count(&summary, "rejected_rows").unwrap(), 0, "{summary}");
        assert_eq!(scene.export(MEMBER).unwrap().len(), 3);
    });
}

fn rejects_beside(folder: &Path) -> PathBuf {
    let named: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|e| e.path())
        .filter(|p| p.file_name().is_some_and(|n| n.to_string_lossy().contains("reject")))
        .collect();
    assert_eq!(named.len(), 1, "expected one rejects file, found {named:?}");
    named[0].clone()
}

#[test]
fn a_message_that_is_not_read_is_refused_whole() {
    on_both(|scene| {
        let message = "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn/></Document>";
        let file = scene.saola.file("message.xml", message).unwrap();
        let answer = scene.saola.run(&scene.import_arguments(&file, &[])).unwrap().refused().unwrap();
        assert!(
            answer.said().contains("camt.054") && answer.said().contains("not read"),
            "{}",
            answer.said()
        );
        assert_eq!(scene.export(MEMBER).unwrap().len(), 0);
    });
}

#[test]
fn the_suggested_mapping_can_be_edited_and_given_back() {
    on_both(|scene| {
        let table = "Ref,Wann,Wo,Was,Menge\nEXERCISE-1,2025-02-18,Kenya,Smutsia temminckii,3\n";
        let file = scene.saola.file("foreign.csv", table).unwrap();
        scene.import(&file, &["--dry-run"]).unwrap();
        let mapping = std::fs::read_dir(scene.saola.folder())
            .unwrap()
            .flatten()
            .map(|e| e.path())
            .find(|p| p.file_name().is_some_and(|n| n.to_string_lossy().contains("mapping")))
            .expect("a mapping file beside the table");
        let text = std::fs::read_to_string(&mapping).unwrap();
        assert!(text.contains("Wann"), "{text}");
        let again = scene.import(&file, &["--mapping", mapping.to_str().unwrap(), "--dry-run"]).unwrap();
        assert_eq!(count(&again, "rows").unwrap(), 1, "{again}");
    });
}

#[test]
fn an_unknown_partner_and_a_missing_member_are_told() {
    on_both(|scene| {
        let file = demo("seizures-exercise.csv");
        let arguments = scene.on_store(&["import", file.to_str().unwrap(), "--partner", "nobody-here"]);
        let answer = scene.saola.run(&arguments).unwrap().refused().unwrap();
        assert!(answer.said().contains("nobody-here"), "{}", answer.said());
        let answer = scene.run(&["export", "reports", "--as", "csv"]).unwrap().refused().unwrap();
        assert!(answer.said().contains("--member"), "{}", answer.said());
    });
}

#[test]
fn a_larger_table_is_counted_to_the_row() {
    on_both(|scene| {
        let file = scene.saola.file("large.csv", &seizure_rows::table(11, 1_500)).unwrap();
        let summary = scene.import(&file, &["--settle"]).unwrap();
        assert_eq!(count(&summary, "rows").unwrap(), 1_500, "{summary}");
        assert_eq!(count(&summary, "imported_rows").unwrap(), 1_500, "{summary}");
        assert_eq!(scene.export(MEMBER).unwrap().len(), 1_500);
    });
}

#[test]
fn a_folder_is_read_whole_though_one_file_is_refused() {
    on_both(|scene| {
        let table = |key: &str| {
            format!(
                "Reference No.,Date of Seizure,Location,Country,Species,Product,Quantity,Unit\n\
                 EXERCISE-{key},2025-02-18,Nairobi,Kenya,Smutsia temminckii,Scales,42.5,kg\n\
                 EXERCISE-{key},2025-02-18,Nairobi,Kenya,Loxodonta africana,Tusks,7,pieces\n\
                 ,,Total,,,,49.5,\n"
            )
        };
        let folder = scene.saola.folder().join("inbox");
        std::fs::create_dir_all(folder.join("deeper")).unwrap();
        std::fs::write(folder.join("a.csv"), table("1")).unwrap();
        std::fs::write(folder.join("b.txt"), "Please find the tables attached.").unwrap();
        std::fs::write(folder.join("deeper/c.csv"), table("2")).unwrap();
        std::fs::write(folder.join(".hidden.csv"), table("3")).unwrap();
        let answer = scene.saola.run(&scene.import_arguments(&folder, &[])).unwrap();
        assert!(answer.said().contains("b.txt"), "{}", answer.said());
        let summary = answer.out.lines().last().unwrap();
        let summary: serde_json::Value = serde_json::from_str(summary).unwrap();
        for (name, expected) in [
            ("rows", 6),
            ("imported_rows", 6),
            ("rejected_rows", 0),
            // Two seizures, and the total of each file as one summary that counts nowhere: the two say the same.
            ("new_reports", 3),
            ("refused_files", 1),
        ] {
            assert_eq!(count(&summary, name).unwrap(), expected, "{name}: {summary}");
        }
        assert_eq!(summary["files"].as_array().map(Vec::len), Some(3), "{summary}");
        answer.refused().unwrap();
        assert_eq!(scene.export(MEMBER).unwrap().len(), 2);
    });
}

#[test]
fn a_store_that_is_not_there_is_told() {
    let Some(scene) = Scene::new(Kind::Sqlite).unwrap() else { return };
    let answer = scene.saola.run(&["doctor", "--store", "mongodb://x"]).unwrap().refused().unwrap();
    assert!(answer.said().contains("mongodb://x") && answer.said().contains("sqlite:"), "{}", answer.said());
    drop(TestStore::new(Kind::Sqlite).unwrap());
}

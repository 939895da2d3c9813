//! `saola evidence` on both stores: files in, told, out again unchanged, and away.

#![expect(clippy::unwrap_used, reason = "steps that tests share are tests")]

use e2e::process::{Kind, MEMBER, OTHER_MEMBER, Scene};
use std::path::{Path, PathBuf};

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../formats/samples/aitr-iccwc-exercise.csv")
}

/// A report of the member's partner that the other partner reads too.
fn report(scene: &Scene) -> String {
    scene.import(&sample(), &["--handling", "working-group"]).unwrap();
    let all = scene.export(MEMBER).unwrap();
    let shared = scene.export(OTHER_MEMBER).unwrap();
    let both = all.iter().find(|r| shared.iter().any(|s| s["id"] == r["id"]));
    both.unwrap()["id"].as_str().unwrap().to_owned()
}

#[test]
fn files_go_in_and_come_out_as_they_were() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let Some(scene) = Scene::new(kind).unwrap() else { continue };
        let report = report(&scene);
        let file = scene.saola.file("permit.html", "EXERCISE: a permit").unwrap();
        let path = file.to_str().unwrap();
        let add = ["evidence", "add", &report, path, "--member", MEMBER, "--handling", "working-group"];
        let told = scene.run(&add).unwrap().succeeded().unwrap().out;
        let sha256 = "a4c93a37b4300a432946925e6e33b9760279ebb6de8ec6d2a50cc7cc5dd78eec";
        assert!(
            told.contains("text/plain") && told.contains("18 bytes") && told.contains("TLP:GREEN"),
            "{told}"
        );
        assert_eq!(told.split_whitespace().last(), Some(sha256), "as sha256sum prints it");
        let again = scene.run(&add).unwrap().succeeded().unwrap().out;
        assert!(again.contains("was there already"), "{again}");
        let id = told.split_whitespace().next().unwrap();
        // The other partner reads it; a closed one beside it not, and nothing tells of it.
        let closed = scene.saola.file("closed.txt", "EXERCISE: closed").unwrap();
        let add = ["evidence", "add", &report, closed.to_str().unwrap(), "--member", MEMBER];
        scene.run(&add).unwrap().succeeded().unwrap();
        let list = |member| {
            let list = ["evidence", "list", &report, "--member", member, "--json"];
            scene.run(&list).unwrap().succeeded().unwrap().out
        };
        assert_eq!((list(MEMBER).lines().count(), list(OTHER_MEMBER).lines().count()), (2, 1));
        assert!(!list(OTHER_MEMBER).contains("closed"));
        let out = scene.saola.folder().join("out.txt");
        let get = ["evidence", "get", id, "--member", OTHER_MEMBER, "--out", out.to_str().unwrap()];
        scene.run(&get).unwrap().succeeded().unwrap();
        assert_eq!(std::fs::read(&out).unwrap(), b"EXERCISE: a permit");
        let refused = scene.run(&get).unwrap().refused().unwrap();
        assert!(refused.err.contains("not taken"), "a file is not written over: {}", refused.err);
        let refused =
            scene.run(&["evidence", "get", id, "--member", MEMBER, "--copy"]).unwrap().refused().unwrap();
        assert!(refused.err.contains("JPEG or PNG"), "{}", refused.err);
        let chain =
            scene.run(&["evidence", "custody", id, "--member", MEMBER]).unwrap().succeeded().unwrap().out;
        let acts: Vec<&str> = chain.lines().filter_map(|l| l.split_whitespace().nth(2)).collect();
        assert_eq!(acts, ["taken-in", "handed-out"], "{chain}");
        assert!(chain.contains("Exercise Leaf Watch") && !chain.contains("Rosa"), "{chain}");
        scene.run(&["evidence", "custody", id, "--member", OTHER_MEMBER]).unwrap().refused().unwrap();
        scene.run(&["doctor"]).unwrap().succeeded().unwrap();
        let remove = ["evidence", "remove", id, "--because", "EXERCISE", "--member", MEMBER];
        scene.run(&remove).unwrap().succeeded().unwrap();
        assert_eq!(list(MEMBER).lines().count(), 1);
        scene.run(&["doctor"]).unwrap().succeeded().unwrap();
    }
}

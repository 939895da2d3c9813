//! Who is behind it at the shell: a world taken in, its pairs decided, its networks written, its events shown.

#![expect(clippy::unwrap_used, reason = "steps that tests share are tests")]

use e2e::process::Saola;
use serde_json::Value;

/// A store with a small world, and its first police analyst.
fn scene() -> Option<(Saola, String, String)> {
    let saola = Saola::found().unwrap()?;
    let world = saola.folder().join("world");
    let store = format!("sqlite:{}", saola.folder().join("e.sqlite").display());
    let new = [
        "exercise",
        "new",
        "--seed",
        "11",
        "--reports",
        "1500",
        "--no-parquet",
        "--out",
        world.to_str().unwrap(),
    ];
    saola.run(&new).unwrap().succeeded().unwrap();
    let load = ["exercise", "load", world.to_str().unwrap(), "--settle", "--store", &store];
    let said = saola.run(&load).unwrap().succeeded().unwrap().out;
    let member = said.split_whitespace().find(|w| w.starts_with("analyst.") && w.ends_with("-police"));
    Some((saola, store, member.unwrap().to_owned()))
}

#[test]
fn pairs_are_listed_compared_decided_and_undone() {
    let Some((saola, store, member)) = scene() else { return };
    let run = |words: &[&str]| {
        let words = [words, &["--member", &member, "--store", &store]].concat();
        saola.run(&words).unwrap().succeeded().unwrap().out
    };
    let queue = |limit: &str| -> Value {
        serde_json::from_str(&run(&["review", "list", "--limit", limit, "--json"])).unwrap()
    };
    let page = queue("5");
    let pairs = page["items"].as_array().unwrap();
    assert!(!pairs.is_empty(), "a world has pairs of which the model is unsure: {page}");
    let (a, b) =
        (pairs[0]["a"]["party"]["id"].as_str().unwrap(), pairs[0]["b"]["party"]["id"].as_str().unwrap());
    // The bits of an explanation add up.
    for pair in pairs {
        let e = &pair["explanation"];
        let lines: f64 = e["lines"].as_array().unwrap().iter().map(|l| l["bits"].as_f64().unwrap()).sum();
        let sum = lines + e["prior"].as_f64().unwrap();
        assert!((sum - e["bits"].as_f64().unwrap()).abs() < 1e-6, "{e}");
    }
    let compared = run(&["subjects", "compare", a, b]);
    assert!(compared.contains("A lead and not an identification"), "{compared}");
    let sheet = run(&["subjects", "compare", a, b, "--sheet", "text"]);
    assert!(sheet.contains("lead and not an identification") && sheet.contains("parties-1"), "{sheet}");
    assert_eq!(
        sheet,
        run(&["subjects", "compare", b, a, "--sheet", "text", "--model", "parties-1"]),
        "byte for byte"
    );
    assert!(run(&["subjects", "compare", a, b, "--sheet", "html"]).starts_with("<!DOCTYPE html>"));
    let before = run(&["subjects", "show", a, "--json"]);
    let judged = run(&["review", "judge", a, b, "same", "--because", "EXERCISE: same passport shown"]);
    let joined: Value = serde_json::from_str(&run(&["subjects", "show", a, "--json"])).unwrap();
    let members: Vec<&str> =
        joined["members"].as_array().unwrap().iter().map(|m| m["party"]["id"].as_str().unwrap()).collect();
    assert!(members.contains(&a) && members.contains(&b), "{members:?}");
    assert_eq!(queue("1")["total"].as_u64().unwrap() + 1, page["total"].as_u64().unwrap());
    run(&["review", "undo", judged.split_whitespace().next().unwrap()]);
    assert_eq!(run(&["subjects", "show", a, "--json"]), before, "as before it");
    assert_eq!(queue("5"), page);
    let again = saola.run(&[
        "review",
        "judge",
        a,
        "nonsense",
        "same",
        "--because",
        "x",
        "--member",
        &member,
        "--store",
        &store,
    ]);
    assert!(again.unwrap().refused().unwrap().err.contains("`nonsense`"));
}

#[test]
fn networks_are_shown_and_written_in_every_form() {
    let Some((saola, store, member)) = scene() else { return };
    let in_view = ["--member", member.as_str(), "--store", store.as_str()];
    let run = |words: &[&str]| saola.run(&[words, &in_view].concat()).unwrap().succeeded().unwrap().out;
    let export = run(&["export", "reports", "--as", "jsonl"]);
    let reports: Vec<Value> = export.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let report = reports.iter().find(|r| r["kind"] == "seizure").unwrap()["id"].as_str().unwrap();
    let incident: Value = serde_json::from_str(&run(&["subjects", "incident", report, "--json"])).unwrap();
    let told: Vec<&str> =
        incident["reports"].as_array().unwrap().iter().map(|r| r["id"].as_str().unwrap()).collect();
    assert!(told.contains(&report), "{incident}");
    let page: Value = serde_json::from_str(&run(&["review", "list", "--limit", "1", "--json"])).unwrap();
    let party = page["items"][0]["a"]["party"]["id"].as_str().unwrap();
    let network: Value = serde_json::from_str(&run(&["subjects", "network", party, "--as", "json"])).unwrap();
    let nodes = network["nodes"].as_array().unwrap();
    assert_eq!(nodes[0]["hops"], 0);
    assert!(run(&["subjects", "network", party]).contains("There may be more than you can read"));
    for (form, begins) in [
        ("graphml", "<?xml"),
        ("gexf", "<?xml"),
        ("i2-entities", "id,"),
        ("i2-links", "link id,"),
        ("ftm", "{"),
        ("geojson", "{"),
    ] {
        let path = saola.folder().join(format!("network.{form}"));
        run(&["subjects", "network", party, "--as", form, "--out", path.to_str().unwrap()]);
        let text = std::fs::read_to_string(&path).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        assert!(text.starts_with(begins), "{form}: {}", &text[..text.len().min(80)]);
        assert!(form == "i2-links" || text.contains("There may be more"), "{form}");
    }
    let words = ["subjects", "network", party, "--as", "nonsense"];
    let refused = saola.run(&[&words[..], &in_view].concat()).unwrap().refused().unwrap();
    assert!(refused.err.contains("`nonsense`") && refused.err.contains("graphml"), "{}", refused.err);
    let unseen = ["subjects", "show", "pt-00000000000000000000000000"];
    let refused = saola.run(&[&unseen[..], &in_view].concat()).unwrap().refused().unwrap();
    assert!(refused.err.contains("no party"), "{}", refused.err);
}

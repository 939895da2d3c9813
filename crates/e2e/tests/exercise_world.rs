//! A world from its seed to both stores: equal answers, nothing twice, and never beside real data.

#![expect(clippy::unwrap_used, reason = "steps that tests share are tests")]

use e2e::process::{Answer, Kind, PARTNER, Saola, Scene, Session, TestStore};
use std::path::PathBuf;

/// A moment after the last day of a world, in microseconds since 1970.
const CLOCK: &str = "1780000000000000";
/// Members whose answers are compared.
const COMPARED: usize = 4;

fn world(saola: &Saola, seed: &str) -> PathBuf {
    let out = saola.folder().join(format!("world-{seed}"));
    let arguments = ["exercise", "new", "--seed", seed, "--reports", "1e3", "--out", out.to_str().unwrap()];
    saola.run(&arguments).unwrap().succeeded().unwrap();
    out
}

fn load(saola: &Saola, world: &std::path::Path, store: &str) -> Answer {
    let arguments = ["exercise", "load", world.to_str().unwrap(), "--settle", "--store", store];
    let output = saola.command(&arguments).env("SAOLA_CLOCK", CLOCK).output().unwrap();
    Answer {
        command: arguments.join(" "),
        status: output.status,
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Members and passwords that were printed.
fn members(said: &str) -> Vec<(String, String)> {
    let sign_in = |line: &str| {
        let mut words = line.split_whitespace().map(str::to_owned);
        Some((words.next().filter(|w| w.starts_with("analyst."))?, words.next()?))
    };
    said.lines().filter_map(sign_in).collect()
}

/// What a member is answered: lists, counts, alerts, and the subjects of the reports on the first page.
fn answers(session: &Session) -> Vec<(String, String)> {
    let mut paths: Vec<String> =
        ["partners", "reports?limit=100", "reports/months", "reports/map", "alerts", "review"]
            .iter()
            .map(|path| format!("/api/v1/{path}"))
            .collect();
    let page = session.get_json("/api/v1/reports?limit=20").unwrap();
    for report in page["items"].as_array().unwrap() {
        let path = format!("/api/v1/reports/{}", report["id"].as_str().unwrap());
        let detail = session.get_json(&path).unwrap();
        paths.push(format!("{path}/incident"));
        paths.push(path);
        for party in detail["parties"].as_array().unwrap() {
            let subject = format!("/api/v1/subjects/{}", party["id"].as_str().unwrap());
            paths.extend([format!("{subject}/network"), subject]);
        }
    }
    let answer = |path: String| {
        let reply = session.get(&path).unwrap();
        assert_eq!(reply.status, 200, "{path}");
        (path, reply.text())
    };
    paths.into_iter().map(answer).collect()
}

#[test]
fn both_stores_answer_alike_after_import() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let stores: Option<Vec<TestStore>> =
        [Kind::Sqlite, Kind::Postgres].into_iter().map(|kind| TestStore::new(kind).unwrap()).collect();
    let Some(stores) = stores else { return };
    saola.file("saola.toml", "key_file = \"shared.key\"\n").unwrap();
    let world = world(&saola, "7");
    let told: Vec<Vec<_>> = stores
        .iter()
        .map(|store| {
            let sign_ins = members(&load(&saola, &world, store.url()).succeeded().unwrap().out);
            let server = saola.serve(&["serve", "--listen", "127.0.0.1:0", "--store", store.url()]).unwrap();
            let told = sign_ins.iter().take(COMPARED).map(|(member, password)| {
                let mut session = server.session();
                session.sign_in(member, password).unwrap();
                answers(&session)
            });
            told.collect()
        })
        .collect();
    assert!(!told[0].is_empty() && told[0].iter().any(|one| one.len() > 10), "something is compared");
    for (a, b) in told[0].iter().flatten().zip(told[1].iter().flatten()) {
        assert_eq!(a, b);
    }
    assert_eq!(told[0], told[1]);
}

/// The score of a store, as a member reads it; all that was printed, and the JSON.
fn score(saola: &Saola, world: &std::path::Path, store: &str, more: &[&str]) -> (String, serde_json::Value) {
    let (truth, json) = (world.join("truth"), saola.folder().join("score.json"));
    let mut arguments = vec!["exercise", "score", "--truth", truth.to_str().unwrap(), "--answer", store];
    arguments.extend(["--json", json.to_str().unwrap()]);
    arguments.extend(more);
    let said = saola.run(&arguments).unwrap().succeeded().unwrap();
    (said.out, serde_json::from_slice(&std::fs::read(json).unwrap()).unwrap())
}

#[test]
fn a_store_is_scored_as_its_members_read_it() {
    let Some(saola) = Saola::found().unwrap() else { return };
    saola.file("saola.toml", "key_file = \"shared.key\"\n").unwrap();
    let world = world(&saola, "7");
    let truth = std::fs::read_to_string(world.join("truth/reports.csv")).unwrap().lines().count() - 1;
    let mut scores = Vec::new();
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let Some(store) = TestStore::new(kind).unwrap() else { continue };
        let sign_ins = members(&load(&saola, &world, store.url()).succeeded().unwrap().out);
        let (said, default) = score(&saola, &world, store.url(), &[]);
        assert!(!said.contains("not answered"), "{said}");
        let joined = |name: &str| default["incidents"]["pairs"][name].as_u64().unwrap();
        assert!(joined("right") > 0 && joined("right") * 10 > joined("answered") * 9, "{said}");
        let subjects = &default["subjects"];
        // Carriers and offices are read and are nobody of the world; everybody else that is read is found in the truth.
        assert!(subjects["answered"].as_u64().unwrap() > 100, "{said}");
        assert!(subjects["pairs"]["right"].as_u64().unwrap() > 0, "{said}");
        // No member reads a suspicion report of another partner: no view has it all.
        assert!(!said.contains(&format!("{truth} of {truth} reports")), "{said}");
        let other = sign_ins.iter().find(|(member, _)| member.contains("ngo")).or(sign_ins.last()).unwrap();
        let (_, narrower) = score(&saola, &world, store.url(), &["--member", &other.0]);
        assert_ne!(narrower["answer"], default["answer"]);
        scores.push((default, narrower));
    }
    assert!(scores.windows(2).all(|two| two[0] == two[1]), "both stores score alike");
    let Some(live) = Scene::new(Kind::Sqlite).unwrap() else { return };
    let truth = world.join("truth");
    let refused = live.saola.run(&[
        "exercise",
        "score",
        "--truth",
        truth.to_str().unwrap(),
        "--answer",
        live.store.url(),
    ]);
    let refused = refused.unwrap().refused().unwrap();
    assert!(refused.err.contains("this store is `live`"), "{}", refused.err);
}

#[test]
fn loading_twice_adds_nothing_and_another_world_is_refused() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let store = TestStore::new(Kind::Sqlite).unwrap().unwrap();
    let first = world(&saola, "7");
    let once = load(&saola, &first, store.url()).succeeded().unwrap();
    assert!(
        once.out.contains("1000 new reports, 0 revised, 0 there already, 0 rows rejected"),
        "{}",
        once.out
    );
    let twice = load(&saola, &first, store.url()).succeeded().unwrap();
    assert!(twice.out.contains("0 new reports, 0 revised, 1000 there already"), "{}", twice.out);
    assert!(members(&twice.out).is_empty(), "passwords are told once: {}", twice.out);

    let other = load(&saola, &world(&saola, "8"), store.url()).refused().unwrap();
    assert!(other.err.contains("another world"), "{}", other.err);
}

#[test]
fn a_live_store_takes_nothing_of_a_world() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let Some(scene) = Scene::new(kind).unwrap() else { continue };
        let world = world(&scene.saola, "7");
        let refused = load(&scene.saola, &world, scene.store.url()).refused().unwrap();
        assert!(refused.err.contains("this store is `live`"), "{}", refused.err);

        // Nor through the front door.
        let folder = world.join("files");
        let import = scene.run(&["import", folder.to_str().unwrap(), "--partner", PARTNER]).unwrap();
        let refused = import.refused().unwrap();
        assert!(refused.err.contains("is a file of an exercise"), "{}", refused.err);
        assert_eq!(scene.export(e2e::process::MEMBER).unwrap().len(), 0);
        let partners =
            scene.run(&["partner", "add", "ke-customs", "--name", "X", "--sector", "customs"]).unwrap();
        partners.succeeded().expect("no partner of the world was registered");
    }
}

fn course(session: &Session) -> serde_json::Value {
    session.get_json("/api/v1/course").unwrap()
}

fn name(session: &Session, party: &str, role: &str) -> u16 {
    let body = serde_json::json!({ "network": "mine", "role": role }).to_string();
    session.send("PUT", &format!("/api/v1/course/parties/{party}"), Some(&body)).unwrap().status
}

fn hand_in(session: &Session) -> e2e::process::Reply {
    session.send("POST", "/api/v1/course/hand-in", None).unwrap()
}

/// The server refuses to serve a course over a world that the store does not hold.
fn refuses_another_world(saola: &Saola, store: &TestStore) {
    let other = saola.folder().join("world-8");
    let arguments = ["exercise", "new", "--seed", "8", "--reports", "1e3", "--out", other.to_str().unwrap()];
    saola.run(&arguments).unwrap().succeeded().unwrap();
    let refused = saola
        .run(&[
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--store",
            store.url(),
            "--course",
            other.to_str().unwrap(),
        ])
        .unwrap();
    assert!(refused.refused().unwrap().err.contains("does not hold the world"));
}

/// Names those of the members that this trainee reads, in their roles; gives how many.
fn name_members(session: &Session, members: &[serde_json::Value]) -> usize {
    let mut named = 0;
    for member in members {
        let parties = member["parties"].as_array().unwrap();
        let role = member["role"].as_str().unwrap();
        let known = parties.iter().find(|p| name(session, p["party"].as_str().unwrap(), role) == 200);
        named += usize::from(known.is_some());
    }
    named
}

#[test]
fn a_trainee_is_scored_on_what_it_reads() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let Some(store) = TestStore::new(Kind::Sqlite).unwrap() else { return };
    saola.file("saola.toml", "key_file = \"shared.key\"\n").unwrap();
    let world = world(&saola, "7");
    let sign_ins = members(&load(&saola, &world, store.url()).succeeded().unwrap().out);
    refuses_another_world(&saola, &store);
    let serve =
        ["serve", "--listen", "127.0.0.1:0", "--store", store.url(), "--course", world.to_str().unwrap()];
    let server = saola.serve(&serve).unwrap();
    let police: Vec<_> = sign_ins.iter().filter(|(m, _)| m.ends_with("-police")).collect();
    let signed_in = |(member, password): &(String, String)| {
        let mut session = server.session();
        session.sign_in(member, password).unwrap();
        session
    };
    // The first names nobody and learns who it was.
    let first = signed_in(police[0]);
    assert_eq!(course(&first), serde_json::json!({ "named": [] }));
    assert_eq!(hand_in(&first).status, 200);
    assert_eq!(hand_in(&first).status, 422, "an answer stands");
    let told = course(&first);
    let network = &told["score"]["networks"][0];
    assert_eq!((&network["overlap"], &network["yours"]), (&0.into(), &serde_json::Value::Null), "{told}");
    let members = network["members"].as_array().unwrap();
    assert!(members.len() > 1 && members.iter().all(|m| m["found"] == false), "{network}");

    // The second, of another police, names those of them that it reads.
    let second = signed_in(police[1]);
    let named = name_members(&second, members);
    assert!(named > 1, "two polices read of one network");
    let one = members[0]["parties"][0]["party"].as_str().unwrap();
    assert_eq!(name(&second, one, "nonsense"), 422);
    assert_eq!(course(&second)["named"].as_array().unwrap().len(), named);
    assert_eq!(hand_in(&second).status, 200);
    let told = course(&second);
    let network = &told["score"]["networks"][0];
    let found: Vec<_> =
        network["members"].as_array().unwrap().iter().filter(|m| m["found"] == true).collect();
    assert_eq!((found.len(), &network["yours"]), (named, &"mine".into()), "{network}");
    assert!(found.iter().all(|m| m["named_as"] == m["role"]), "{network}");
    assert!(network["overlap"].as_u64().unwrap() > 0 && network["wrong"].as_array().unwrap().is_empty());
    assert!(course(&signed_in(police[2]))["named"].as_array().unwrap().is_empty(), "each answers for itself");
}

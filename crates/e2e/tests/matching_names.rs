//! `saola match names` and `search`: pairs of names with probability and reasons, and a name looked up in a list.

#![expect(clippy::unwrap_used, reason = "steps that tests share are tests")]

use e2e::process::{Kind, Saola, Scene};

/// The cells of a table after its names.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn each_pair_gets_its_probability_and_the_reason() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let table = "id,one,other,kind\n1,Nguyễn Văn Thử,NGUYEN Van Thu,person\n2,Baraka Mfano,Rosa Exemplo,person\n\
                 3,Exercise Timber Ltd,EXERCISE TIMBER LIMITED,company\n4,,Rosa Exemplo,person\n5,A B,A B,planet\n";
    let file = saola.file("pairs.csv", table).unwrap();
    let out = saola.folder().join("scored.csv");
    let (file, written) = (file.to_str().unwrap(), out.to_str().unwrap());
    let run =
        ["match", "names", file, "--left", "one", "--right", "other", "--scheme", "kind", "--out", written];
    let said = saola.run(&run).unwrap().succeeded().unwrap();
    let scored = rows(&std::fs::read_to_string(&out).unwrap());
    let probability: Vec<f64> = scored.iter().map(|row| row[4].parse().unwrap()).collect();
    assert_eq!(scored.len(), 5);
    assert!(probability[0] > 0.5 && probability[1] < 0.1 && probability[2] > 0.5, "{scored:?}");
    assert!(probability[3] == 0.0 && !scored[0][5].is_empty(), "{scored:?}");
    assert!(said.err.contains("`planet`") && said.err.contains("1 rows have no name"), "{}", said.err);
    let missing =
        saola.run(&["match", "names", file, "--left", "nobody", "--right", "other", "--out", written]);
    assert!(missing.unwrap().refused().unwrap().err.contains("`--left nobody`: no such column"));
}

#[test]
fn a_name_is_found_in_a_list() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let list = "ent_num,name\n7,\"MFANO, Baraka Zuberi\"\n8,Exercise Shipping LLC\n9,Rosa Exemplo\n10,\n";
    let list = saola.file("list.csv", list).unwrap();
    let run = ["match", "search", "--list", list.to_str().unwrap(), "--query", "Zuberi Mfano", "--top", "2"];
    let said = saola.run(&run).unwrap().succeeded().unwrap();
    let found = rows(&said.out);
    assert_eq!((found[0][0].as_str(), found[0][1].as_str()), ("7", "MFANO, Baraka Zuberi"), "{found:?}");
    assert!(said.err.contains("1 rows without a name") && said.err.contains("lead"), "{}", said.err);
    let run = ["match", "search", "--list", list.to_str().unwrap(), "--query", "..."];
    assert!(saola.run(&run).unwrap().refused().unwrap().err.contains("no letters"));
}

/// The primary file of a list as OFAC publishes it, without a header.
const SDN: &str = "7,\"MFANO, Baraka Zuberi\",\"individual\",\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"EXERCISE\"\n\
                   8,\"EXERCISE SHIPPING LLC\",-0- ,\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";

#[test]
fn the_server_looks_names_up_in_loaded_lists() {
    let Some(scene) = Scene::new(Kind::Sqlite).unwrap() else { return };
    let list = scene.saola.file("sdn.csv", SDN).unwrap();
    let load = ["lists", "load", list.to_str().unwrap(), "--name", "ofac-sdn", "--as-of", "2026-03-05"];
    scene.saola.run(&load).unwrap().succeeded().unwrap();
    let add = ["member", "add", "kip", "--partner", "ke-police", "--name", "Kip", "--powers", "judge"];
    let added =
        scene.saola.command(&scene.on_store(&add)).env("SAOLA_PASSWORD", "kip-exercise-1").output().unwrap();
    assert!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    let server = scene.saola.serve(&scene.on_store(&["serve", "--listen", "127.0.0.1:0"])).unwrap();
    let mut session = server.session();
    session.sign_in("kip", "kip-exercise-1").unwrap();
    let ask = |name: &str, limit: u32| {
        let body = serde_json::json!({ "name": name, "limit": limit }).to_string();
        session.send("POST", "/api/v1/lists/names", Some(&body)).unwrap()
    };
    let found = ask("Zuberi Mfano", 5).json().unwrap();
    let hit = &found["items"][0];
    assert_eq!(
        (&hit["number"], &hit["list"], &hit["kind"]),
        (&"7".into(), &"ofac-sdn".into(), &"person".into())
    );
    let bits: f64 = hit["reasons"].as_array().unwrap().iter().map(|r| r["bits"].as_f64().unwrap()).sum();
    let odds = hit["prior"].as_f64().unwrap() + bits;
    let told = 1.0 / (1.0 + (-odds).exp2());
    assert!((told - hit["probability"].as_f64().unwrap()).abs() < 0.02, "reasons add up: {hit}");
    assert_eq!(ask("Exercise Shipping Limited", 1).json().unwrap()["items"][0]["number"], "8");
    let none = ask("", 5).json().unwrap();
    assert_eq!(
        (&none["lists"][0]["as_of"], none["items"].as_array().unwrap().len()),
        (&"2026-03-05".into(), 0)
    );
    assert_eq!(ask("Mfano", 0).status, 422);
}

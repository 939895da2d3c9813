//! Help, configuration and refusals of the binary, seen from outside.

use e2e::process::{Kind, MEMBER, PARTNER, Saola, Scene, TestStore};

#[test]
fn each_subcommand_has_help_with_an_example() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let help = saola.run(&["--help"]).unwrap().succeeded().unwrap().out;
    let commands = subcommands(&help);
    for expected in ["import", "export", "serve", "doctor", "migrate", "demo", "openapi", "partner", "member"]
    {
        assert!(commands.iter().any(|c| c == expected), "`{expected}` is missing in {commands:?}");
    }
    for command in commands.iter().filter(|c| *c != "help") {
        let help = saola.run(&[command, "--help"]).unwrap().succeeded().unwrap().out;
        // A command that only has commands below it shows its examples there.
        let shown = if subcommands(&help).is_empty() {
            help
        } else {
            subcommands(&help)
                .iter()
                .filter(|c| *c != "help")
                .map(|below| saola.run(&[command, below, "--help"]).unwrap().succeeded().unwrap().out)
                .collect()
        };
        assert!(
            shown.contains(&format!("saola {command}")) && shown.contains("Example"),
            "no example in {shown}"
        );
    }
}

fn subcommands(help: &str) -> Vec<String> {
    help.lines()
        .skip_while(|line| line.trim() != "Commands:")
        .skip(1)
        .take_while(|line| line.starts_with("  "))
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect()
}

#[test]
fn an_unknown_key_in_the_configuration_is_refused_with_its_line() {
    let Some(saola) = Saola::found().unwrap() else { return };
    saola.file("saola.toml", "# mine\nstore = \"sqlite:mine.sqlite\"\nstoer = \"typing\"\n").unwrap();
    let answer = saola.run(&["doctor"]).unwrap().refused().unwrap();
    assert!(answer.said().contains("stoer"), "{}", answer.said());
    assert!(answer.said().contains("line 3") || answer.said().contains(":3"), "{}", answer.said());
}

#[test]
fn the_store_comes_from_the_environment_too() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let Some(store) = TestStore::new(Kind::Sqlite).unwrap() else { return };
    let with =
        |arguments: &[&str]| saola.command(arguments).env("SAOLA_STORE", store.url()).output().unwrap();
    assert!(with(&["migrate"]).status.success());
    assert!(with(&["doctor"]).status.success());
    assert!(store.folder().unwrap().join("store.sqlite").exists());
}

#[test]
fn no_store_is_made_by_looking_at_it() {
    let Some(saola) = Saola::found().unwrap() else { return };
    saola.run(&["doctor", "--store", "sqlite:absent.sqlite"]).unwrap().refused().unwrap();
    assert!(!saola.folder().join("absent.sqlite").exists());
}

#[test]
fn doctor_and_migrate_are_content_with_a_new_store() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let Some(scene) = Scene::new(kind).unwrap() else { continue };
        scene.run(&["migrate"]).unwrap().succeeded().unwrap();
        scene.run(&["doctor"]).unwrap().succeeded().unwrap();
    }
}

#[test]
fn the_same_partner_or_member_twice_is_refused() {
    let Some(scene) = Scene::new(Kind::Sqlite).unwrap() else { return };
    let partner = ["partner", "add", PARTNER, "--name", "Again", "--sector", "police", "--country", "KE"];
    let answer = scene.run(&partner).unwrap().refused().unwrap();
    assert!(answer.said().contains(PARTNER), "{}", answer.said());
    let member = ["member", "add", MEMBER, "--partner", PARTNER, "--name", "Again"];
    let answer = scene.run(&member).unwrap().refused().unwrap();
    assert!(answer.said().contains(MEMBER), "{}", answer.said());
}

#[test]
fn an_unknown_sector_is_told_with_the_list() {
    let Some(scene) = Scene::new(Kind::Sqlite).unwrap() else { return };
    let arguments = ["partner", "add", "x-y", "--name", "X", "--sector", "circus", "--country", "KE"];
    let answer = scene.run(&arguments).unwrap().refused().unwrap();
    assert!(answer.said().contains("circus") && answer.said().contains("customs"), "{}", answer.said());
}

#[test]
fn the_interface_is_described() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let answer = saola.run(&["openapi"]).unwrap().succeeded().unwrap();
    let document: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert!(document["openapi"].as_str().is_some_and(|v| v.starts_with("3.1")), "{}", document["openapi"]);
    assert!(document["paths"].as_object().is_some_and(|p| p.len() >= 15));
}

//! `saola match` as a process: one table, two tables of other column names, figures against an answer, bad input.

use e2e::process::Saola;

/// People, some twice; `answer` names who is who.
fn people() -> (String, String) {
    let (mut table, mut answer) = ("ref;first;surname;born;town\n".to_owned(), "ref,cluster\n".to_owned());
    let names = ["anna", "boris", "carla", "david", "elena", "farid", "greta", "hassan", "irina", "jonas"];
    let families = ["meyer", "ochieng", "petrov", "santos", "tanaka", "umarov", "vargas", "wolski"];
    for n in 0..240_usize {
        let (first, family) = (names[n * 7 % 10], families[n * 5 / 3 % 8]);
        let born = format!("19{:02}-{:02}-{:02}", 50 + n * 13 % 50, 1 + n * 5 % 12, 1 + n * 11 % 28);
        let town = ["Bonn", "Nairobi", "Lima"][n % 3];
        table.push_str(&format!("a{n};{first};{family};{born};{town}\n"));
        answer.push_str(&format!("a{n},{n}\n"));
        if n % 4 == 0 {
            table.push_str(&format!("b{n};{first};{}x;{born};{town}\n", &family[..family.len() - 1]));
            answer.push_str(&format!("b{n},{n}\n"));
        }
    }
    (table, answer)
}

#[test]
fn a_table_is_searched_for_rows_that_come_twice() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let (table, answer) = people();
    let at = |name: &str| saola.folder().join(name).display().to_string();
    std::fs::write(at("people.csv"), table).unwrap();
    std::fs::write(at("answer.csv"), answer).unwrap();
    let arguments = [
        "match",
        &at("people.csv"),
        "--out",
        &at("pairs.csv"),
        "--clusters",
        &at("clusters.csv"),
        "--truth",
        &at("answer.csv"),
        "--explain",
    ];
    let said = saola.run(&arguments).unwrap().succeeded().unwrap();
    assert!(said.out.contains("60 of 60 pairs found, 0 found"), "{}", said.out);
    let pairs = std::fs::read_to_string(at("pairs.csv")).unwrap();
    assert!(
        pairs.starts_with("left_id,right_id,probability,same,bits,prior_bits,other_bits,first: left"),
        "{pairs}"
    );
    assert_eq!(pairs.lines().count(), 61);
    let clusters = std::fs::read_to_string(at("clusters.csv")).unwrap();
    assert!(clusters.starts_with("id,cluster_id\n") && clusters.contains("\nb0,a0\n"), "{clusters}");
    assert_eq!(clusters.lines().count(), 301);
}

#[test]
fn two_tables_of_other_column_names_are_linked() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let (table, _) = people();
    let at = |name: &str| saola.folder().join(name).display().to_string();
    let (mut left, mut right) =
        ("ref;first;surname;born;town\n".to_owned(), "place|key|given|last|dob\n".to_owned());
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        if line.starts_with('a') {
            left.push_str(&format!("{line}\n"));
        } else {
            right.push_str(&format!("{}|{}|{}|{}|{}\n", cells[4], cells[0], cells[1], cells[2], cells[3]));
        }
    }
    std::fs::write(at("left.csv"), left).unwrap();
    std::fs::write(at("right.csv"), right).unwrap();
    let arguments =
        ["match", &at("left.csv"), &at("right.csv"), "--id", "ref,key", "--out", &at("pairs.csv")];
    saola.run(&arguments).unwrap().succeeded().unwrap();
    let pairs = std::fs::read_to_string(at("pairs.csv")).unwrap();
    let right = pairs.lines().skip(1).filter(|l| {
        let cells: Vec<&str> = l.split(',').collect();
        cells[0][1..] == cells[1][1..] && cells[3] == "yes"
    });
    assert_eq!((right.count(), pairs.lines().count()), (60, 61), "{pairs}");
}

#[test]
fn what_cannot_be_matched_is_answered_with_what_to_do() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let at = |name: &str| saola.folder().join(name).display().to_string();
    for (name, bytes, more, expected) in [
        ("empty.csv", &b""[..], &[][..], "is empty; expected a header line"),
        ("head.csv", b"name,town\n", &[], "has no rows below its header"),
        ("ids.csv", b"id\n1\n2\n", &[], "no column can be compared"),
        ("book.xlsx", b"PK\x03\x04abc", &[], "save its sheet as CSV"),
        ("p.parquet", b"PAR1broken", &[], "not a Parquet file that can be read"),
        ("a.csv", b"name\nx y\nz w\n", &["--map", "tel=phone"], "no table has a column `tel`"),
        ("b.csv", b"name\nx y\nz w\n", &["--map", "name=phon"], "`phon` is no field"),
        ("c.csv", b"name\nx y\nz w\n", &["--threshold", "2"], "probability between 0 and 1"),
        ("d.csv", b"name\nx y\nz w\n", &["--id", "key"], "has no column `key`"),
    ] {
        std::fs::write(at(name), bytes).unwrap();
        let file = at(name);
        let answer = saola.run(&[&["match", &file], more].concat()).unwrap();
        assert!(!answer.status.success(), "{name}");
        assert!(answer.err.contains(expected), "{name}: {}", answer.err);
    }
}

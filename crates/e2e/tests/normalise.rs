//! `saola normalise` as a process: columns, forms of input, bad rows, and a reader that goes away.

use e2e::process::{Answer, Error, Saola};
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

fn run(saola: &Saola, kind: &str, input: &[u8], more: &[&str]) -> Result<Answer, Error> {
    let file = saola.folder().join("in.csv");
    std::fs::write(&file, input).map_err(|source| Error::Io { what: "in.csv".to_owned(), source })?;
    let file = file.display().to_string();
    let arguments: Vec<&str> = [&["normalise", kind, &file], more].concat();
    saola.run(&arguments)
}

/// Records of the output, with the header first.
fn records(out: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(out.as_bytes());
    reader.records().filter_map(Result::ok).map(|r| r.iter().map(str::to_owned).collect()).collect()
}

const COLUMNS: &[(&str, &str)] = &[
    (
        "taxon",
        "taxon_name,taxon_rank,taxon_status,taxon_confidence,taxon_reason,taxon_candidates,cites_appendix",
    ),
    (
        "place",
        "place_country,place_name,place_code,place_lat,place_lon,place_precision,place_confidence,place_reason",
    ),
    (
        "quantity",
        "quantity_value,quantity_unit,quantity_qualifier,quantity_low,quantity_high,comparable_value,comparable_unit,quantity_reason",
    ),
    ("date", "date_from,date_to,date_precision,date_reason"),
    ("identifier", "identifier_kind,identifier_normal,identifier_valid,identifier_defect"),
];

#[test]
fn each_kind_appends_its_columns_and_keeps_the_rows() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let input = "ref,text,note\n1,Manis javanica,\"a, b\"\n2,Nairobi,\"say \"\"no\"\"\"\n3,12 kg,\n4,2014-03-05,x\n5,IMO 9074729,y\n6,,z\n";
    for (kind, columns) in COLUMNS {
        let answer =
            run(&saola, kind, input.as_bytes(), &["--column", "text"]).and_then(Answer::succeeded).unwrap();
        let rows = records(&answer.out, b',');
        assert_eq!(rows[0].join(","), format!("ref,text,note,{columns}"), "{kind}");
        assert_eq!(rows.len(), 7, "{kind}");
        assert_eq!(rows[1][2], "a, b");
        assert_eq!(rows[2][2], "say \"no\"");
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{kind}");
        // An empty text has no meaning and is no problem.
        assert!(rows[6][3..].iter().all(String::is_empty), "{kind}: {:?}", rows[6]);
        let filled = rows[1..].iter().filter(|row| !row[3].is_empty()).count();
        assert!(filled >= 1, "{kind}: {rows:?}");
    }
}

#[test]
fn what_is_read_is_what_the_library_says() {
    let Some(saola) = Saola::found().unwrap() else { return };
    for (kind, text, column, expected) in [
        ("taxon", "Manis javanica", 0, "Manis javanica"),
        ("taxon", "Manis javanica", 2, "resolved"),
        ("taxon", "zzzz qqqq", 2, "unresolved"),
        ("place", "Nairobi", 0, "KE"),
        ("quantity", "approx. 20 kg", 2, "about"),
        ("date", "March 2014", 1, "2014-03-31"),
        ("identifier", "9074728", 2, "no"),
        ("identifier", "232001000", 0, "mmsi|phone"),
        ("identifier", "232001000", 1, ""),
    ] {
        let answer = run(&saola, kind, format!("{text}\n").as_bytes(), &["--lines"])
            .and_then(Answer::succeeded)
            .unwrap();
        assert_eq!(records(&answer.out, b',')[1][column + 1], expected, "{kind} {text}: {}", answer.out);
    }
}

#[test]
fn lines_tables_encodings_and_delimiters() {
    let Some(saola) = Saola::found().unwrap() else { return };
    // Lines of places that hold commas: the first has a meaning, so that it is no header.
    let lines =
        run(&saola, "place", b"Nairobi, Kenya\n\nMombasa\n", &[]).and_then(Answer::succeeded).unwrap();
    let rows = records(&lines.out, b',');
    assert_eq!(
        rows.iter().map(|r| r[0].as_str()).collect::<Vec<_>>(),
        ["text", "Nairobi, Kenya", "", "Mombasa"]
    );
    let utf16: Vec<u8> =
        "\u{feff}País;qty\r\nPerú;1,5 kg\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let table = run(&saola, "quantity", &utf16, &[]).and_then(Answer::succeeded).unwrap();
    let rows = records(&table.out, b';');
    assert_eq!((rows[0][0].as_str(), rows[1][0].as_str()), ("País", "Perú"));
    assert_eq!((rows[1][2].as_str(), rows[1][3].as_str()), ("1.5", "kg"), "{}", table.out);
    let latin =
        run(&saola, "place", b"place\tnote\nS\xe3o Paulo\tx\n", &[]).and_then(Answer::succeeded).unwrap();
    assert_eq!(records(&latin.out, b'\t')[1][2], "BR", "{}", latin.out);
}

#[test]
fn columns_beside_the_text_say_more() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let unit = run(&saola, "quantity", b"quantity,unit\n12,kg\n", &[]).and_then(Answer::succeeded).unwrap();
    assert_eq!(records(&unit.out, b',')[1][3], "kg");
    let dated = b"species,seizure date\nManis javanica,15/06/2014\nManis javanica,15/06/2018\n";
    let rows = run(&saola, "taxon", dated, &[]).and_then(Answer::succeeded).unwrap();
    let rows = records(&rows.out, b',');
    assert_eq!((rows[1][8].as_str(), rows[2][8].as_str()), ("II", "I"));
    let fixed = run(&saola, "taxon", dated, &["--as-of", "2014-01-01"]).and_then(Answer::succeeded).unwrap();
    assert_eq!(records(&fixed.out, b',')[2][8], "II");
    let country = run(&saola, "identifier", b"phone,country\n0712 345678,Kenya\n", &[])
        .and_then(Answer::succeeded)
        .unwrap();
    assert_eq!(records(&country.out, b',')[1][3], "+254712345678");
    let asked = run(&saola, "identifier", b"0712 345678\n", &["--country", "KE"])
        .and_then(Answer::succeeded)
        .unwrap();
    assert_eq!(records(&asked.out, b',')[1][2], "+254712345678");
    let nowhere = run(&saola, "identifier", b"0712 345678\n", &["--country", "nowhere"])
        .and_then(Answer::refused)
        .unwrap();
    assert!(nowhere.err.contains("`nowhere`"));
}

#[test]
fn the_order_of_dates_is_the_columns() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let dmy =
        run(&saola, "date", b"date\n03/04/2011\n17/05/2011\n", &[]).and_then(Answer::succeeded).unwrap();
    assert_eq!(records(&dmy.out, b',')[1][1], "2011-04-03");
    assert!(dmy.err.contains("numeric dates: day, month, year"), "{}", dmy.err);
    let mdy =
        run(&saola, "date", b"date\n03/04/2011\n05/17/2011\n", &[]).and_then(Answer::succeeded).unwrap();
    assert_eq!(records(&mdy.out, b',')[1][1], "2011-03-04");
    let mixed = run(&saola, "date", b"date\n03/04/2011\n05/17/2011\n17/05/2011\n", &[])
        .and_then(Answer::succeeded)
        .unwrap();
    // Either reading: a range over both, never one of them.
    assert_eq!(records(&mixed.out, b',')[1][1..4], ["2011-03-04", "2011-04-03", "range"]);
    assert!(mixed.err.contains("numeric dates: mixed"), "{}", mixed.err);
    let later = run(&saola, "date", b"date\n2014-03-05\n", &["--as-of", "2013-01-01"])
        .and_then(Answer::succeeded)
        .unwrap();
    assert_eq!(records(&later.out, b',')[1][1], "");
}

#[test]
fn without_a_telling_name_the_columns_are_listed() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let none = run(&saola, "date", b"alpha,beta\nx,y\n", &[]).and_then(Answer::refused).unwrap();
    assert!(none.err.contains("`alpha`, `beta`") && none.err.contains("--column"), "{}", none.err);
    let several =
        run(&saola, "quantity", b"Weight (kg),Number\n1,2\n", &[]).and_then(Answer::refused).unwrap();
    assert!(several.err.contains("`Weight (kg)`, `Number`"), "{}", several.err);
    let absent =
        run(&saola, "date", b"alpha,beta\nx,y\n", &["--column", "gamma"]).and_then(Answer::refused).unwrap();
    assert!(absent.err.contains("`gamma`") && absent.err.contains("`alpha`"), "{}", absent.err);
    let empty = run(&saola, "date", b"", &["--column", "a"]).and_then(Answer::refused).unwrap();
    assert!(empty.err.contains("empty"), "{}", empty.err);
}

#[test]
fn bad_rows_are_kept_and_told() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let input = b"ref,place\n1,Nairobi\n2\n3,Mombasa,extra\n4,\"Hanoi\n5,Bangkok\n";
    let answer = run(&saola, "place", input, &["--json"]).and_then(Answer::succeeded).unwrap();
    let rows: Vec<Value> = answer.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let refs: Vec<&str> = rows.iter().map(|r| r["ref"].as_str().unwrap()).collect();
    assert_eq!(refs, ["1", "2", "3", "4,\"Hanoi", "5"]);
    assert_eq!(rows[2]["extra_cells"][0], "extra");
    assert_eq!(rows[4]["place_country"], "TH");
    let summary: Value = serde_json::from_str(answer.err.lines().last().unwrap()).unwrap();
    assert_eq!((summary["rows"].as_u64(), summary["distinct"].as_u64()), (Some(5), Some(3)));
    let problems = summary["problems"].as_array().unwrap();
    let count = |code: &str| problems.iter().find(|p| p["code"] == code).and_then(|p| p["count"].as_u64());
    assert_eq!((count("ragged-row"), count("broken-row")), (Some(2), Some(1)), "{summary}");
    let ragged = problems.iter().find(|p| p["code"] == "ragged-row").unwrap();
    assert_eq!(ragged["examples"][0]["row"], 3);
    // In CSV the cells that are too many come last, so that the named columns stay in their places.
    let csv = run(&saola, "place", input, &[]).and_then(Answer::succeeded).unwrap();
    let rows = records(&csv.out, b',');
    assert_eq!((rows[3][2].as_str(), rows[3].last().map(String::as_str)), ("KE", Some("extra")));
}

#[test]
fn many_rows_keep_their_order_and_the_input_may_be_a_stream() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let mut child = saola
        .command(&["normalise", "identifier", "-", "--column", "awb"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        writeln!(stdin, "n,awb").unwrap();
        for n in 0..30_000_u32 {
            writeln!(stdin, "{n},618-{:07}{}", n % 9_000, n % 9_000 % 7).unwrap();
        }
    });
    let out = BufReader::new(child.stdout.take().unwrap());
    for (at, line) in out.lines().skip(1).enumerate() {
        let line = line.unwrap();
        let serial = at % 9_000;
        assert_eq!(
            line,
            format!("{at},618-{serial:07}{},awb,618-{serial:07}{},yes,", serial % 7, serial % 7)
        );
    }
    writer.join().unwrap();
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let input: String = (0..200_000).map(|n| format!("Nairobi {n}\n")).collect();
    saola.file("many.txt", &input).unwrap();
    let mut child = saola
        .command(&["normalise", "place", "many.txt"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert!(ended.status.success(), "{:?}", ended.status);
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
}

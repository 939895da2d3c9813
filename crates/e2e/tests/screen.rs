//! `saola screen` as a process: foreign column names to explained alerts, forms of answers, order of dates, going on,
//! and what cannot be done.

use e2e::process::Saola;
use std::process::Command;

/// Payments of a German bank, three of which name what somebody sells.
fn payments() -> String {
    let mut table =
        "Buchungstag;Kennung;Auftraggeber;Auftraggeber IBAN;Begünstigter;Empfänger Konto;Verwendungszweck;Betrag;Währung;Filiale\n"
            .to_owned();
    for n in 0..400 {
        let text = match n {
            57 => "3 kg pangolin scales, second half",
            203 => "vảy tê tê 20kg",
            311 => "rhino horn powder and elephant ivory",
            _ => ["Miete März", "Gehalt", "tigers fc membership", "Rechnung 4711"][n % 4],
        };
        table.push_str(&format!(
            "{:02}.03.2026;p{n};Anna {n};DE{n};Boris {n};VN{n};{text};1.2{:02},50;EUR;Bonn\n",
            1 + n * 28 / 400,
            n % 100
        ));
    }
    table
}

/// Runs and gives exit code, output and error output.
fn run(saola: &Saola, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command: Command = saola.command(arguments);
    let answer = command.output().unwrap();
    (answer.status.code(), String::from_utf8_lossy(&answer.stderr).into_owned())
}

#[test]
fn payments_with_foreign_columns_become_explained_alerts() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let at = |name: &str| saola.folder().join(name).display().to_string();
    std::fs::write(at("payments.csv"), payments()).unwrap();
    let arguments = [
        "screen",
        &at("payments.csv"),
        "--as",
        "payments",
        "--out",
        &at("all.csv"),
        "--all",
        "--html",
        &at("page.html"),
    ];
    let (code, said) = run(&saola, &arguments);
    assert!(matches!(code, Some(0 | 10)), "{said}");
    assert!(said.contains("`Verwendungszweck` is text") && said.contains("`Betrag` is amount"), "{said}");
    assert!(
        said.contains("column `Filiale` is not used") && said.contains("--map \"Filiale=FIELD\""),
        "{said}"
    );
    let all = std::fs::read_to_string(at("all.csv")).unwrap();
    assert!(all.starts_with("id,row,score,rules,because\n"), "{all}");
    assert_eq!(all.lines().count(), 401);
    for (row, words) in [("p57,58,", "pangolin"), ("p203,204,", "tê tê"), ("p311,312,", "ivory")] {
        let line = all.lines().find(|line| line.starts_with(row)).unwrap();
        assert!(line.contains("fatf-t17") && line.contains(words), "{line}");
    }
    let innocent = all.lines().filter(|line| line.contains(",0,,")).count();
    assert!(innocent >= 390, "{innocent} rows without a flag of 397\n{all}");
    let page = std::fs::read_to_string(at("page.html")).unwrap();
    assert!(page.contains("A flag is a lead") && page.contains("</html>"), "{page}");
}

#[test]
fn the_exit_code_and_the_form_of_the_answer() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let at = |name: &str| saola.folder().join(name).display().to_string();
    std::fs::write(at("quiet.csv"), "date,amount,text\n2026-03-01,20,rent\n").unwrap();
    let (code, said) =
        run(&saola, &["screen", &at("quiet.csv"), "--as", "payments", "--out", &at("none.csv")]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(std::fs::read_to_string(at("none.csv")).unwrap(), "id,row,score,rules,because\n");
    let rows = "{\"date\":\"2026-03-01\",\"payee\":{\"name\":\"X\",\"known\":true},\"third_party\":true,\"text\":\"elephant ivory\"}\n";
    std::fs::write(at("loud.jsonl"), rows).unwrap();
    for out in ["loud.csv", "loud.jsonl.out.jsonl", "loud.parquet"] {
        let (code, said) = run(&saola, &["screen", &at("loud.jsonl"), "--as", "payments", "--out", &at(out)]);
        assert_eq!(code, Some(10), "{out}: {said}");
        assert!(std::fs::metadata(at(out)).unwrap().len() > 30);
    }
    // What was written as Parquet can be read as such.
    let rows = [
        "screen",
        &at("loud.parquet"),
        "--as",
        "payments",
        "--map",
        "because=text",
        "--out",
        &at("again.csv"),
        "--all",
    ];
    let (code, said) = run(&saola, &rows);
    assert!(matches!(code, Some(0 | 10)), "{said}");
    assert_eq!(std::fs::read_to_string(at("again.csv")).unwrap().lines().count(), 2);
}

/// Three deposits in cash for an official, the last of them first in the file.
#[test]
fn rows_out_of_order_are_sorted_for_rules_that_look_back() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let at = |name: &str| saola.folder().join(name).display().to_string();
    let rule = r#"
id = "our-cash"
title = "Third cash deposit"
sector = "finance"
table = "payment"
kind = "history"
weight = "strong"
owner = "us"
version = 1
status = "live"
source = "our own"
basis = "own"
when = "cash >= 3"
say = "{cash} cash deposits within 30 days"
[values]
cash = "cash"
[window.cash]
key = "payee_account"
where = "channel = 'cash'"
of = "count"
days = 30
"#;
    let before = |first: &str| {
        format!(
            "before = [{{ date = \"{first}\", payee_account = \"A\", channel = \"cash\" }}, {{ date = \"2026-03-20\", payee_account = \"A\", channel = \"cash\" }}]\n\
             row = {{ date = \"2026-03-31\", payee_account = \"A\", channel = \"cash\" }}\n"
        )
    };
    let case = |fires: bool, first: &str| {
        format!("[[case]]\nname = \"x\"\nfires = {fires}\nedge = true\n{}", before(first))
    };
    let text = format!("{rule}{}{}", case(true, "2026-03-01").repeat(3), case(false, "2026-02-28").repeat(3));
    std::fs::create_dir_all(at("ours")).unwrap();
    std::fs::write(at("ours/our-cash.toml"), text).unwrap();
    let (code, said) = run(&saola, &["rules", "check", &at("ours")]);
    assert_eq!(code, Some(0), "{said}");
    let rows = "when it was;ref;payee account;method;amount\n31.03.2026;c;A;cash;10\n01.03.2026;a;A;cash;10\n20.03.2026;b;A;cash;10\n";
    std::fs::write(at("mixed.csv"), rows).unwrap();
    let arguments = [
        "screen",
        &at("mixed.csv"),
        "--as",
        "payments",
        "--out",
        &at("sorted.csv"),
        "--rules",
        &at("ours"),
        "--map",
        "when it was=date",
        "--id",
        "ref",
    ];
    let (code, said) = run(&saola, &arguments);
    assert_eq!(code, Some(10), "{said}");
    assert!(said.contains("were sorted"), "{said}");
    let sorted = std::fs::read_to_string(at("sorted.csv")).unwrap();
    assert!(sorted.contains("c,1,60,our-cash,3 cash deposits within 30 days"), "{sorted}");
    assert_eq!(
        std::fs::read_dir(saola.folder())
            .unwrap()
            .filter(|e| e.as_ref().unwrap().file_name().to_string_lossy().starts_with(".saola"))
            .count(),
        0
    );
}

#[test]
fn a_list_of_ones_own_makes_its_people_known() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let at = |name: &str| saola.folder().join(name).display().to_string();
    std::fs::write(at("list.csv"), "name,account\nZuberi MFANO,\n,KE 123\n").unwrap();
    let rows = "date,payer name,payee name,payee account,third_party,text\n\
        2026-03-01,Mfano Zuberi,B,1,yes,x\n2026-03-01,A,B,KE123,yes,x\n2026-03-01,A,B,2,yes,x\n";
    std::fs::write(at("rows.csv"), rows).unwrap();
    let arguments = [
        "screen",
        &at("rows.csv"),
        "--as",
        "payments",
        "--out",
        &at("known.csv"),
        "--list",
        &at("list.csv"),
        "--all",
    ];
    let (code, said) = run(&saola, &arguments);
    assert_eq!(code, Some(10), "{said}");
    let known = std::fs::read_to_string(at("known.csv")).unwrap();
    let scores: Vec<u32> =
        known.lines().skip(1).map(|line| line.split(',').nth(2).unwrap().parse().unwrap()).collect();
    assert!(scores[0] >= 50 && scores[1] >= 50 && scores[2] < 50, "{known}");
}

#[test]
fn what_cannot_be_screened_is_answered_with_what_to_do() {
    let Some(saola) = Saola::found().unwrap() else { return };
    let at = |name: &str| saola.folder().join(name).display().to_string();
    std::fs::write(at("good.csv"), "date,text\n2026-03-01,x\n").unwrap();
    std::fs::write(at("odd.csv"), "colour,shape\nred,round\n").unwrap();
    std::fs::write(at("empty.csv"), "").unwrap();
    std::fs::write(at("broken.parquet"), "PAR1broken").unwrap();
    for (file, out, more, expected) in [
        ("odd.csv", "o.csv", &[][..], "no column was recognised"),
        ("empty.csv", "o.csv", &[], "is empty; expected a header line"),
        ("broken.parquet", "o.csv", &[], "not a Parquet file that can be read"),
        ("nowhere.csv", "o.csv", &[], "nowhere.csv"),
        ("good.csv", "o.xlsx", &[], "expected a name that ends in .csv, .jsonl or .parquet"),
        ("good.csv", "o.csv", &["--map", "text"], "expected COLUMN=FIELD"),
        ("good.csv", "o.csv", &["--map", "text=colour"], "`colour` is no field"),
        ("good.csv", "o.csv", &["--resume"], "there is no broken-off run"),
    ] {
        let file = at(file);
        let out = at(out);
        let arguments = [&["screen", &file, "--as", "payments", "--out", &out][..], more].concat();
        let (code, said) = run(&saola, &arguments);
        assert_eq!(code, Some(1), "{arguments:?}: {said}");
        assert!(said.contains(expected), "{arguments:?}: {said}");
        assert!(!std::path::Path::new(&out).exists());
    }
}

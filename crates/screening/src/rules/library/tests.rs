use super::*;

const GOOD: &str = r#"
id = "r1"
title = "t"
sector = "finance"
table = "payment"
kind = "row"
weight = "medium"
owner = "Saola"
version = 1
status = "live"
source = "s"
basis = "own"
needs = ["text"]
when = "text = 'x'"
say = "the text is {text}"
[values]
text = "text"
"#;

fn with_cases(text: &str) -> String {
    let case = |fires: bool| {
        format!("[[case]]\nname = \"c\"\nfires = {fires}\nrow = {{ text = \"x\", date = \"2026-01-31\" }}\n")
    };
    format!("{text}{}{}", case(true).repeat(3), case(false).repeat(3))
}

fn faults_of(file: &str, text: &str) -> Vec<String> {
    Library::read([(file, text)]).1.iter().map(ToString::to_string).collect()
}

#[test]
fn a_sound_rule_is_read() {
    let text = with_cases(GOOD);
    let (library, faults) = Library::read([("finance/r1.toml", text.as_str())]);
    assert_eq!(faults, vec![]);
    let rule = library.indicator("r1").unwrap();
    assert_eq!((rule.folder.as_str(), rule.cases.len(), library.live()), ("finance", 6, 1));
}

#[test]
fn every_fault_of_a_file_is_told_with_its_key() {
    let changes: &[(&str, &str, &str)] = &[
        (
            "weight = \"medium\"",
            "weight = \"heavy\"",
            "`weight`: `heavy`: expected strong, medium, contextual",
        ),
        ("id = \"r1\"", "id = \"R_1\"", "`id`: `R_1`: expected small letters"),
        ("id = \"r1\"", "id = \"r2\"", "expected the name of the file, `r1`"),
        ("needs = [\"text\"]", "needs = [\"txt\"]", "`txt` is no column of `payment`"),
        ("say = \"the text is {text}\"", "say = \"the text is {taxon}\"", "`{taxon}` is no value"),
        ("say = \"the text is {text}\"", "say = \"the text.\"", "full stop"),
        ("sector = \"finance\"", "sector = \"bank\"", "`sector`: `bank`"),
        ("version = 1", "version = 0", "`version`: `0`"),
        ("version = 1", "versoin = 1", "unknown field `versoin`"),
        ("kind = \"row\"", "kind = \"history\"", "needs a window"),
        ("kind = \"row\"", "kind = \"witness\"", "names the tables it joins"),
        (
            "[values]",
            "[window.w]\nkey = \"payer_account\"\nof = \"count\"\ndays = 3\n[values]",
            "looks at its row alone",
        ),
    ];
    for (old, new, expected) in changes {
        let text = with_cases(&GOOD.replace(old, new));
        let said = faults_of("finance/r1.toml", &text);
        assert!(said.iter().any(|fault| fault.contains(expected)), "{new}: {said:?}");
        assert!(Library::read([("finance/r1.toml", text.as_str())]).0.indicators.is_empty());
    }
    let said = faults_of("finance/r1.toml", GOOD);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains("0 that must fire; expected 3"), "{said:?}");
    let two = with_cases(
        &GOOD.replace("weight = \"medium\"", "weight = \"heavy\"").replace("version = 1", "version = 0"),
    );
    assert_eq!(faults_of("finance/r1.toml", &two).len(), 2);
}

#[test]
fn cells_of_cases_are_of_their_columns() {
    let text = with_cases(GOOD).replacen("text = \"x\", date", "amount = \"x\", colour = 1, date", 1);
    let said = faults_of("finance/r1.toml", &text);
    assert!(said.iter().any(|f| f.contains("`colour` is no column")), "{said:?}");
    assert!(said.iter().any(|f| f.contains("expected a number")), "{said:?}");
}

#[test]
fn a_typology_names_rules_that_are_there() {
    let rule = with_cases(GOOD);
    let typology = |needs: &str| {
        format!(
            "id = \"t1\"\ntitle = \"t\"\ntable = \"payment\"\nsource = \"s\"\nbasis = \"own\"\n{needs}\npoints = 20\nsay = \"x\"\n"
        )
    };
    let of = |needs: &str| {
        let text = typology(needs);
        Library::read([("finance/r1.toml", rule.as_str()), ("typologies/t1.toml", text.as_str())]).1
    };
    assert!(of("needs_all = [\"r1\", \"r9\"]")[0].says.contains("`r9` is no rule over `payment`"));
    assert!(of("needs_all = [\"r1\"]")[0].says.contains("two rules at least"));
    assert!(of("needs_any = [\"r1\"]\nmin_any = 2")[0].says.contains("cannot fire"));
}

#[test]
fn one_id_stands_once() {
    let rule = with_cases(GOOD);
    let (library, faults) =
        Library::read([("finance/r1.toml", rule.as_str()), ("online/r1.toml", rule.as_str())]);
    assert_eq!(library.indicators.len(), 1);
    assert!(faults[0].says.contains("stands in"));
}

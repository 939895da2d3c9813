//! The typed-in schema against the XSD, and the forms it is read from.

use super::*;

fn xsd(name: &str) -> Option<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/finance/goaml/");
    let text = std::fs::read_to_string(format!("{path}{name}")).ok();
    if text.is_none() {
        println!("skipped: ../shared/data is absent");
    }
    text
}

fn with_codes() -> Schema {
    Schema::goaml(Version::V5).unwrap().with_codes(Schema::codes_of("AE").unwrap()).unwrap()
}

/// Lists know their names only where they are lists: a name says nothing of what is allowed.
fn without_names(mut schema: Schema) -> BTreeMap<String, Kind> {
    for kind in schema.types.values_mut() {
        if let Kind::Simple(simple) = kind {
            simple.list = None;
        }
    }
    schema.types
}

#[test]
fn typed_in_facts_are_those_of_the_xsd() {
    for name in ["goAMLSchema_5.0.2.xsd", "goAMLSchema.xsd"] {
        let Some(text) = xsd(name) else { return };
        let read = Schema::from_xsd(&text).unwrap();
        // The older file has its patterns between `^` and `$`, and a class that begins a range it does not mean.
        assert_eq!(read.notes().is_empty(), name.contains("5.0.2"));
        let (mut typed, mut read) = (without_names(with_codes()), without_names(read));
        if !name.contains("5.0.2") {
            typed.remove("email_address");
            read.remove("email_address");
        }
        for (name, kind) in &read {
            assert_eq!(typed.get(name), Some(kind), "{name}");
        }
        assert_eq!(typed.keys().collect::<Vec<_>>(), read.keys().collect::<Vec<_>>());
    }
}

#[test]
fn version_4_lacks_what_version_5_brought() {
    let names = |version| {
        let compiled = Schema::goaml(version).unwrap().compile().unwrap();
        let names = compiled.models.iter().filter_map(|m| match m {
            Model::Content(content) => Some(content.positions.iter().map(|d| d.name.clone())),
            Model::Simple(_) => None,
        });
        names.flatten().collect::<BTreeSet<_>>()
    };
    let (old, new) = (names(Version::V4), names(Version::V5));
    assert!(old.is_subset(&new));
    for name in ["schema_version", "report_date", "sanctions", "identifications", "is_suspected"] {
        assert!(new.contains(name) && !old.contains(name), "{name}");
    }
    for name in
        ["transaction", "activity", "identification", "signatory", "t_conductor", "director_id", "item"]
    {
        assert!(old.contains(name), "{name}");
    }
}

#[test]
fn what_an_xsd_holds_that_is_not_known_is_refused_by_name() {
    let wrap =
        |inner: &str| format!("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">{inner}</xs:schema>");
    let refused = |inner: &str| Schema::from_xsd(&wrap(inner)).unwrap_err().to_string();
    assert!(refused("<xs:group name=\"a\"/>").contains("`group`"));
    assert!(refused("<xs:element name=\"other\" type=\"xs:string\"/>").contains("`element`"));
    assert!(refused("").contains("declares no element `report`"));
    assert!(refused("<xs:simpleType name=\"a\"><xs:restriction base=\"xs:string\"><xs:totalDigits value=\"3\"/></xs:restriction></xs:simpleType>").contains("`totalDigits`"));
    assert!(Schema::from_xsd("no xml").is_err());
    assert!(Schema::from_xsd("<xs:schema").is_err());
    let small = wrap(
        "<xs:element name=\"report\"><xs:complexType><xs:sequence><xs:element name=\"a\" type=\"xs:int\"/></xs:sequence></xs:complexType></xs:element>",
    );
    assert!(Schema::from_xsd(&small).unwrap().compile().is_ok());
}

#[test]
fn lists_of_codes_are_laid_over() {
    let schema = Schema::goaml(Version::V5).unwrap();
    assert!(schema.clone().with_codes("country_type: KE \"X Y\"\n  UG\n").is_ok());
    let told = |text: &str| schema.clone().with_codes(text).unwrap_err().to_string();
    assert!(told("# note\nno_such_type: A").starts_with("line 2: `no_such_type`"));
    assert!(told("t_address: A").contains("no type of codes"));
    assert!(told("words").contains("no list"));
}

#[test]
fn broken_facts_are_told_by_line() {
    let told = |text: &str| facts::read(text).unwrap_err().to_string();
    assert!(told("\nreport: a=text(1..2~nothing)").starts_with("line 2"));
    assert!(told("report: (a=text").contains("expected `)`"));
    assert!(told("report: a").contains("name=type"));
    assert!(told("report := words").contains("no type of text"));
}

fn simple(text: &str) -> Simple {
    let schema = facts::read(&format!("~latin := [a-z]*\nt := {text}")).unwrap();
    match schema.types.get("t") {
        Some(Kind::Simple(simple)) => simple.clone(),
        _ => unreachable!(),
    }
}

#[test]
fn texts_are_held_against_their_types() {
    let codes = |kind: &str, text: &str| simple(kind).faults(text).iter().map(|f| f.code).collect::<Vec<_>>();
    for (kind, text, expected) in [
        ("text(2..3)", "ab", &[][..]),
        ("text(2..3)", "äöü", &[]),
        ("text(2..3)", "", &["too-short"]),
        ("text(2..3)", "abcd", &["too-long"]),
        ("text(2..3~latin)", "ABCD", &["too-long", "wrong-pattern"]),
        ("int(1..)", " 42 ", &[]),
        ("int(1..)", "+7", &[]),
        ("int(1..)", "0", &["too-small"]),
        ("int", "2147483648", &["too-large"]),
        ("int", "1.0", &["not-a-number"]),
        ("decimal(-90..90/2)", "90.00", &[]),
        ("decimal(-90..90/2)", "-90.001", &["too-precise", "too-small"]),
        ("decimal", ".5", &[]),
        ("decimal", "1,000.00", &["not-a-number"]),
        ("decimal", "1e3", &["not-a-number"]),
        ("decimal", "", &["not-a-number"]),
        ("boolean", "true", &[]),
        ("boolean", "yes", &["not-yes-or-no"]),
        ("date(1753-01-01T00:00:00..)", "2026-05-24T14:30:00", &[]),
        ("date(1753-01-01T00:00:00..)", "2024-02-29T24:00:00+05:30", &[]),
        ("date(1753-01-01T00:00:00..)", "1752-12-31T00:00:00", &["too-early"]),
        ("date", "2026-05-24", &["not-a-date"]),
        ("date", "2026-02-30T00:00:00", &["not-a-date"]),
        ("date", "24.05.2026", &["not-a-date"]),
    ] {
        assert_eq!(codes(kind, text), expected, "{kind} {text:?}");
    }
}

use super::*;
use jiff::civil::{Date, date};
use model::{Country, PartyKind, PlacePrecision, Role, Sector};
use proptest::prelude::*;
use quick_xml::events::Event;

fn node(id: &str, label: &str, kind: PartyKind) -> NetworkNode {
    NetworkNode {
        id: id.to_owned(),
        label: label.to_owned(),
        kind,
        roles: Vec::new(),
        countries: Vec::new(),
        sectors: Vec::new(),
        counts: Vec::new(),
        place: None,
        measures: Vec::new(),
    }
}

fn edge(from: &str, to: &str) -> NetworkEdge {
    NetworkEdge {
        from: from.to_owned(),
        to: to.to_owned(),
        roles: Vec::new(),
        first: None,
        last: None,
        reports: Vec::new(),
        weight: 1.0,
    }
}

fn place(name: &str, latitude: f64, longitude: f64, precision: PlacePrecision) -> Option<NodePlace> {
    Some(NodePlace { name: name.to_owned(), latitude, longitude, precision })
}

/// Made up: a person, a firm, an account and a ship of an exercise.
fn exercise() -> NetworkSheet {
    let person = NetworkNode {
        roles: vec![Role::Suspect, Role::Payee],
        countries: ["KE", "TZ"].map(|c| c.parse::<Country>().unwrap()).to_vec(),
        sectors: vec![Sector::Customs, Sector::Finance],
        counts: vec![("reports".into(), 3)],
        place: place("Mombasa", -4.05, 39.67, PlacePrecision::Locality),
        measures: vec![("betweenness".into(), 2.5), ("page rank".into(), 0.4)],
        ..node("5f0e8c1d2a3b4c5d", "Mfano \"Exercise\" <One>", PartyKind::Person)
    };
    let firm = NetworkNode {
        countries: vec!["VN".parse().unwrap()],
        place: place("", 16.0, 108.0, PlacePrecision::Country),
        measures: vec![("betweenness".into(), 0.0)],
        ..node("6a1e8c1d2a3b4c5d", "=EXERCISE & Sons", PartyKind::Company)
    };
    let account = node("7b2e8c1d2a3b4c5d", "0123456789", PartyKind::Account);
    let ship = node("8c3e8c1d2a3b4c5d", "Exercise\nStar", PartyKind::Vessel);
    let paid = NetworkEdge {
        roles: vec![(Role::Payer, Role::Payee), (Role::Consignee, Role::Shipper)],
        first: Some(date(2024, 3, 7)),
        last: Some(date(2024, 5, 1)),
        reports: vec!["r1".into(), "r2".into()],
        weight: 2.5,
        ..edge(&firm.id, &person.id)
    };
    let used = NetworkEdge {
        first: Some(date(2024, 2, 2)),
        last: Some(date(2024, 2, 2)),
        ..edge(&person.id, &account.id)
    };
    let sailed = edge(&firm.id, &ship.id);
    NetworkSheet::new(
        "EXERCISE network",
        "TLP:AMBER for the partners of Exercise",
        date(2026, 11, 27),
        vec![person, firm, account, ship],
        vec![paid, used, sailed],
    )
    .unwrap()
}

fn written(format: NetworkFormat, sheet: &NetworkSheet) -> String {
    // Nothing is released together with the sheet.
    let sheet = Releasable::<()>::all(Vec::new()).map(|_| sheet.clone());
    let mut out = Vec::new();
    write(format, &sheet, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn graphml_is_as_it_was() {
    insta::assert_snapshot!(written(NetworkFormat::GraphMl, &exercise()));
}

#[test]
fn gexf_is_as_it_was() {
    insta::assert_snapshot!(written(NetworkFormat::Gexf, &exercise()));
}

#[test]
fn charts_are_as_they_were() {
    let both = [NetworkFormat::ChartEntities, NetworkFormat::ChartLinks].map(|f| written(f, &exercise()));
    insta::assert_snapshot!(both.join("\n").replace('\u{feff}', ""));
}

#[test]
fn followthemoney_is_as_it_was() {
    insta::assert_snapshot!(written(NetworkFormat::FollowTheMoney, &exercise()));
}

#[test]
fn geojson_is_as_it_was() {
    insta::assert_snapshot!(written(NetworkFormat::GeoJson, &exercise()));
}

#[test]
fn without_days_a_graph_is_static() {
    let sheet = NetworkSheet::new("", "", date(2026, 1, 1), vec![node("a", "A", PartyKind::Unknown)], vec![]);
    let text = written(NetworkFormat::Gexf, &sheet.unwrap());
    assert!(text.contains("mode=\"static\"") && !text.contains("start="), "{text}");
}

#[test]
fn every_file_says_that_there_may_be_more() {
    let nothing = NetworkSheet::new("", "TLP:AMBER", date(2026, 1, 1), vec![], vec![]).unwrap();
    for format in NetworkFormat::ALL {
        for (sheet, rows) in [(&exercise(), true), (&nothing, false)] {
            let text = written(*format, sheet);
            // Tables and lines say it in each row, so an empty one says nothing.
            let by_row = matches!(
                format,
                NetworkFormat::ChartEntities | NetworkFormat::ChartLinks | NetworkFormat::FollowTheMoney
            );
            if rows || !by_row {
                assert!(text.contains(MORE) && text.contains("TLP:AMBER"), "{}: {text}", format.code());
            }
        }
    }
}

#[test]
fn what_is_no_sheet_is_told() {
    let nodes = || vec![node("a", "A", PartyKind::Person), node("b", "B", PartyKind::Person)];
    let sheet =
        |nodes, edges| NetworkSheet::new("", "", date(2026, 1, 1), nodes, edges).unwrap_err().to_string();
    let far = NetworkNode {
        place: place("", 91.0, 0.0, PlacePrecision::Exact),
        ..node("f", "F", PartyKind::Person)
    };
    let odd = NetworkNode { measures: vec![("x".into(), f64::NAN)], ..node("o", "O", PartyKind::Person) };
    for (told, expected) in [
        (sheet([nodes(), nodes()].concat(), vec![]), "two nodes have the id `a`"),
        (sheet(nodes(), vec![edge("a", "c")]), "an edge leads to `c`"),
        (sheet(nodes(), vec![edge("a", "b"), edge("b", "a")]), "`b` and `a` are tied a second time"),
        (sheet(nodes(), vec![edge("a", "a")]), "`a` and `a` are tied"),
        (sheet(nodes(), vec![NetworkEdge { weight: f64::INFINITY, ..edge("a", "b") }]), "a figure of `a b`"),
        (sheet(vec![far], vec![]), "a figure of `f`"),
        (sheet(vec![odd], vec![]), "a figure of `o`"),
    ] {
        assert!(told.starts_with(expected), "{told}");
    }
}

/// All attributes and texts of an XML file, unescaped. Stops where it is not well formed.
fn texts_of(xml: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut texts, mut text, mut depth) = (Vec::new(), String::new(), 0);
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                for attribute in tag.attributes() {
                    let raw = attribute.unwrap().value.into_owned();
                    assert!(!raw.contains(['<', '\n']));
                    texts.push(quick_xml::escape::unescape(&raw).unwrap().into_owned());
                }
                text.clear();
            }
            Event::Text(part) => text.push_str(&part.xml10_content()),
            Event::GeneralRef(name) => text.push_str(&crate::xml::resolved(name)),
            Event::End(_) => texts.push(std::mem::take(&mut text)),
            Event::Eof => break,
            _ => {}
        }
        depth += i32::from(matches!(event, Event::Start(_))) - i32::from(matches!(event, Event::End(_)));
    }
    assert_eq!(depth, 0);
    texts
}

/// Texts that break things: mark-up, quotes, formulas, line ends, control characters, other scripts.
fn odd() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            Just("=cmd|' /C calc'!A0".to_owned()),
            Just("]]>".to_owned()),
            Just("--><!--".to_owned()),
            Just("\"',;\r\n\t".to_owned()),
            Just("\u{0}\u{1}\u{b}\u{7f}\u{85}\u{fffe}\u{ffff}".to_owned()),
            Just("&amp;<a b='c'>&#0;".to_owned()),
            Just("\u{202e}\u{feff}象牙".to_owned()),
            any::<String>(),
        ],
        0..3,
    )
    .prop_map(|parts| parts.concat())
}

fn odd_sheet(texts: &[String], day: Option<Date>) -> NetworkSheet {
    let [id, label, other, handling, name] = texts else { unreachable!() };
    let one = NetworkNode {
        counts: vec![(name.clone(), 1)],
        measures: vec![(name.clone(), 0.25)],
        place: place(other, 1.0, -2.0, PlacePrecision::Exact),
        ..node(&format!("1{id}"), label, PartyKind::Account)
    };
    let two = NetworkNode { place: one.place.clone(), ..node(&format!("2{id}"), other, PartyKind::Handle) };
    let tie = NetworkEdge { first: day, last: day, reports: vec![other.clone()], ..edge(&one.id, &two.id) };
    NetworkSheet::new(label, handling, date(2026, 1, 1), vec![one, two], vec![tie]).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_text_breaks_a_file(texts in prop::collection::vec(odd(), 5), dated: bool) {
        let sheet = odd_sheet(&texts, dated.then(|| date(2024, 1, 2)));
        let label = xml_text::plain(&texts[1]);
        for format in [NetworkFormat::GraphMl, NetworkFormat::Gexf] {
            let found = texts_of(&written(format, &sheet));
            prop_assert!(label.is_empty() || found.contains(&label), "{label:?} is not among {found:?}");
        }
        for (format, rows) in [(NetworkFormat::ChartEntities, 2), (NetworkFormat::ChartLinks, 1)] {
            let text = written(format, &sheet);
            let records: Vec<csv::StringRecord> =
                csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes()).records().map(Result::unwrap).collect();
            prop_assert_eq!(records.len(), rows);
            for cell in records.iter().flatten() {
                let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                prop_assert!(!formula || cell.parse::<f64>().is_ok(), "{cell:?} would be run");
            }
        }
        let lines = written(NetworkFormat::FollowTheMoney, &sheet);
        let lines: Vec<serde_json::Value> = lines.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
        prop_assert_eq!(lines.len(), 5);
        prop_assert_eq!(lines[0]["caption"].as_str(), Some(texts[1].as_str()));
        let map: serde_json::Value = serde_json::from_str(&written(NetworkFormat::GeoJson, &sheet)).unwrap();
        prop_assert_eq!(map["features"].as_array().map(Vec::len), Some(3));
        prop_assert_eq!(map["features"][0]["properties"]["label"].as_str(), Some(texts[1].as_str()));
    }
}

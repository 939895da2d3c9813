//! A network that was written is read back by our own readers.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use access::Releasable;
use formats::network::{NetworkEdge, NetworkFormat, NetworkNode, NetworkSheet, NodePlace, write};
use formats::{Draft, Item, Marking, Options, Source, open};
use jiff::civil::date;
use model::{IdentifierKind as K, PartyKind, PlacePrecision, ReportKind, Role};
use std::io::Write as _;

const PERSON: &str = "5f0e8c1d2a3b4c5d5f0e8c1d2a3b4c5d";
const FIRM: &str = "6a1e8c1d2a3b4c5d6a1e8c1d2a3b4c5d";
const ACCOUNT: &str = "7b2e8c1d2a3b4c5d7b2e8c1d2a3b4c5d";

fn node(id: &str, label: &str, kind: PartyKind) -> NetworkNode {
    NetworkNode {
        id: id.to_owned(),
        label: label.to_owned(),
        kind,
        roles: Vec::new(),
        countries: Vec::new(),
        sectors: Vec::new(),
        counts: vec![("reports".to_owned(), 2)],
        place: None,
        measures: vec![("betweenness".to_owned(), 1.5)],
    }
}

fn sheet() -> NetworkSheet {
    let person = NetworkNode {
        countries: vec!["KE".parse().unwrap()],
        place: Some(NodePlace {
            name: "Mombasa".to_owned(),
            latitude: -4.05,
            longitude: 39.67,
            precision: PlacePrecision::Locality,
        }),
        ..node(PERSON, "Mfano Exercise", PartyKind::Person)
    };
    let tie = |from: &str, to: &str| NetworkEdge {
        from: from.to_owned(),
        to: to.to_owned(),
        roles: vec![(Role::Payer, Role::Payee)],
        first: Some(date(2024, 3, 7)),
        last: Some(date(2024, 5, 1)),
        reports: vec!["r1".to_owned()],
        weight: 1.0,
    };
    let nodes = vec![
        person,
        node(FIRM, "Exercise Trading Ltd", PartyKind::Company),
        node(ACCOUNT, "0123456789", PartyKind::Account),
    ];
    NetworkSheet::new(
        "EXERCISE",
        "TLP:AMBER",
        date(2026, 11, 27),
        nodes,
        vec![tie(FIRM, PERSON), tie(PERSON, ACCOUNT)],
    )
    .unwrap()
}

fn written(format: NetworkFormat) -> Vec<u8> {
    let sheet = Releasable::<()>::all(Vec::new()).map(|_| sheet());
    let mut out = Vec::new();
    write(format, &sheet, &mut out).unwrap();
    out
}

fn read(source: Source, format: &str) -> Vec<Draft> {
    let mut reader = open(source, &Options::default()).unwrap();
    assert_eq!(reader.format().code(), format);
    reader
        .by_ref()
        .map(|item| match item.unwrap() {
            Item::Draft(draft) => *draft,
            other => unreachable!("nothing is refused and nothing is told of the file: {other:?}"),
        })
        .collect()
}

fn of<'d>(drafts: &'d [Draft], key: &str) -> &'d Draft {
    drafts.iter().find(|d| d.key.as_deref() == Some(key)).unwrap()
}

fn called(draft: &Draft) -> Vec<(PartyKind, Option<&str>)> {
    draft.report.parties.iter().map(|p| (p.kind, p.name.as_ref().map(|n| n.raw.as_str()))).collect()
}

#[test]
fn the_tables_of_a_chart_come_back() {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for format in [NetworkFormat::ChartEntities, NetworkFormat::ChartLinks] {
        let name = format!("exercise{}", format.ending());
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&written(format)).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    let drafts = read(Source::bytes("exercise.zip", bytes).unwrap(), "link-chart");
    assert_eq!(drafts.len(), 5);
    let person = of(&drafts, &format!("entity {PERSON}"));
    assert_eq!(called(person), [(PartyKind::Person, Some("Mfano Exercise"))]);
    assert_eq!(person.report.parties[0].country.as_ref().unwrap().raw, "KE");
    // Who reads it back is held to the line on handling.
    assert!(drafts.iter().all(|d| d.marking == Some(Marking::Amber)));
    let tied = of(&drafts, &format!("link {PERSON}-{FIRM}"));
    assert_eq!(tied.report.kind, ReportKind::Intelligence);
    assert_eq!(
        called(tied),
        [(PartyKind::Company, Some("Exercise Trading Ltd")), (PartyKind::Person, Some("Mfano Exercise"))]
    );
    assert_eq!(tied.report.core.date.as_ref().unwrap().raw, "2024-03-07");
    let used = &of(&drafts, &format!("link {PERSON}-{ACCOUNT}")).report;
    assert_eq!((used.parties[1].kind, used.parties[1].identifiers[0].kind), (PartyKind::Account, K::Account));
    let text = &person.report.narrative.as_ref().unwrap().text;
    assert!(text.contains("Measure betweenness: 1.5") && text.contains("There may be more"), "{text}");
}

#[test]
fn a_table_of_links_alone_names_both_ends() {
    let drafts =
        read(Source::bytes("x-links.csv", written(NetworkFormat::ChartLinks)).unwrap(), "link-chart");
    assert_eq!(drafts.len(), 2);
    assert_eq!(called(&drafts[0])[1], (PartyKind::Person, Some("Mfano Exercise")));
}

#[test]
fn entities_of_followthemoney_come_back() {
    let bytes = written(NetworkFormat::FollowTheMoney);
    let drafts = read(Source::bytes("x.ftm.jsonl", bytes).unwrap(), "followthemoney");
    // Three nodes and two edges; the address counts with who is there.
    assert_eq!((drafts.len(), drafts.iter().map(|d| d.rows).sum::<u64>()), (5, 6));
    let person = &of(&drafts, PERSON).report;
    assert_eq!(person.parties[0].name.as_ref().unwrap().raw, "Mfano Exercise");
    assert_eq!(person.parties[0].country.as_ref().unwrap().raw, "ke");
    assert_eq!(person.parties[0].address.as_ref().unwrap().raw, "Mombasa");
    assert!(person.parties[0].identifiers.iter().any(|i| i.kind == K::Record && i.value.raw == PERSON));
    let account = &of(&drafts, ACCOUNT).report.parties[0];
    assert!(account.identifiers.iter().any(|i| i.kind == K::Account && i.value.raw == "0123456789"));
    let tied = of(&drafts, &format!("{PERSON}-{FIRM}"));
    assert!(tied.problems.is_empty());
    assert_eq!(
        called(tied),
        [(PartyKind::Company, Some("Exercise Trading Ltd")), (PartyKind::Person, Some("Mfano Exercise"))]
    );
    let text = tied.report.narrative.as_ref().unwrap();
    assert_eq!(text.title.as_deref(), Some("Exercise Trading Ltd is linked to Mfano Exercise"));
    assert!(text.text.contains("payer to payee") && text.text.contains("There may be more"), "{}", text.text);
}

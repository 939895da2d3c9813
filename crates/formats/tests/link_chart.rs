//! Charts of entities and links by samples that are made up.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use formats::{Draft, Item, Marking, Options, Source, members, open};
use model::{IdentifierKind as K, PartyKind, ReportKind, Role};
use std::io::Write;

const ENTITIES: &[u8] = include_bytes!("../samples/chart-entities-exercise.csv");
const LINKS: &[u8] = include_bytes!("../samples/chart-links-exercise.csv");
const FLAT: &[u8] = include_bytes!("../samples/chart-flat-exercise.csv");

fn read(source: Source) -> Vec<Draft> {
    let mut reader = open(source, &Options::default()).unwrap();
    assert_eq!(reader.format().code(), "link-chart");
    let mut drafts = Vec::new();
    for item in reader.by_ref() {
        // Nothing is refused and nothing is told of the file.
        let item = item.unwrap();
        assert!(matches!(item, Item::Draft(_)), "{item:?}");
        if let Item::Draft(draft) = item {
            drafts.push(*draft);
        }
    }
    assert_eq!(reader.counts().rows, drafts.iter().map(|d| d.rows).sum::<u64>());
    drafts
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn of<'d>(drafts: &'d [Draft], key: &str) -> &'d Draft {
    drafts.iter().find(|d| d.key.as_deref() == Some(key)).unwrap()
}

#[test]
fn an_archive_of_two_tables_is_one_chart() {
    // Whichever comes first.
    let (one, two) = (("entities.csv", ENTITIES), ("links.csv", LINKS));
    for files in [[one, two], [two, one]] {
        let drafts = read(Source::bytes("chart.zip", archive(&files)).unwrap());
        // 6 entities and 5 links; one place counts with who lives there, the other makes a report in the end.
        assert_eq!((drafts.len(), drafts.iter().map(|d| d.rows).sum::<u64>()), (10, 11));
        let directs = &of(&drafts, "link K1").report;
        assert_eq!(directs.kind, ReportKind::Intelligence);
        let title = directs.narrative.as_ref().unwrap().title.as_deref();
        assert_eq!(title, Some("Mfano Exercise director of Exercise Trading Ltd"));
        assert_eq!(directs.parties[0].born.as_ref().unwrap().raw, "1980-03-04");
        assert_eq!(directs.parties[1].kind, PartyKind::Company);
        let paid = of(&drafts, "link K2");
        assert_eq!(paid.report.kind, ReportKind::Payment);
        let roles: Vec<Role> = paid.report.parties.iter().map(|p| p.role).collect();
        assert_eq!(roles, [Role::Payer, Role::Payee]);
        // Its second end is marked so.
        assert_eq!(paid.marking, Some(Marking::Amber));
        assert_eq!(of(&drafts, "link K3").report.parties[1].identifiers[0].kind, K::Phone);
        let lives = of(&drafts, "link K4");
        assert_eq!(lives.report.parties[0].address.as_ref().unwrap().raw, "Mombasa");
        assert_eq!(lives.rows, 2);
        assert_eq!(of(&drafts, "link K5").problems[0].code, "not-in-the-file");
        assert_eq!(
            of(&drafts, "entity L2").report.core.place.as_ref().unwrap().raw,
            "Exercise Store, Kisumu"
        );
    }
    // The command line unpacks before it reads.
    let names: Vec<String> =
        members(Source::bytes("chart.zip", archive(&[one, two])).unwrap()).map(|m| m.name).collect();
    assert_eq!(names.len(), 1);
}

#[test]
fn a_chart_among_other_files_of_an_archive() {
    let other = b"date,species,country,quantity\n2024-01-02,pangolin,KE,1\n".as_slice();
    let files = [
        ("a/entities.csv", ENTITIES),
        ("a/links.csv", LINKS),
        ("b/entities.csv", ENTITIES),
        ("c/links.csv", LINKS),
        ("seizures.csv", other),
    ];
    let names: Vec<String> =
        members(Source::bytes("x.zip", archive(&files)).unwrap()).map(|m| m.name).collect();
    // Tables of two folders are two charts.
    let expected = ["a/entities.csv + links.csv", "b/entities.csv", "c/links.csv", "seizures.csv"];
    assert_eq!(names, expected.map(|name| format!("x.zip/{name}")));
}

#[test]
fn tables_alone_are_read() {
    assert_eq!(read(Source::bytes("e.csv", ENTITIES.to_vec()).unwrap()).len(), 6);
    let links = read(Source::bytes("l.csv", LINKS.to_vec()).unwrap());
    assert_eq!(links.len(), 5);
    assert!(links.iter().all(|d| !d.problems.is_empty()));
}

#[test]
fn both_ends_in_one_row() {
    let drafts = read(Source::bytes("flat.csv", FLAT.to_vec()).unwrap());
    let ids: Vec<_> = drafts.iter().map(|d| d.report.parties[1].identifiers[0].kind).collect();
    assert_eq!(ids, [K::Account, K::Email]);
    assert!(drafts.iter().all(|d| d.key.is_none() && d.report.parties[0].kind == PartyKind::Person));
    assert_eq!(drafts[0].report.core.date.as_ref().unwrap().raw, "2024-04-01");
}

#[test]
fn two_other_tables_stay_two_files() {
    let other = b"date,species,country,quantity\n2024-01-02,pangolin,KE,1\n".as_slice();
    let bytes = archive(&[("a.csv", ENTITIES), ("b.csv", other)]);
    assert_eq!(members(Source::bytes("x.zip", bytes).unwrap()).count(), 2);
}

//! Declarations and trade figures by samples that are made up.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use formats::{Counts, Draft, FigureRow, FormatError, Item, Options, Reader, Rejected, Source, open};
use model::{IdentifierKind, PartyKind, ReportKind, Role, TradeTable};

#[derive(Default)]
struct Read {
    drafts: Vec<Draft>,
    figures: Vec<FigureRow>,
    rejected: Vec<Rejected>,
    codes: Vec<String>,
    counts: Counts,
}

fn opened(name: &str, bytes: Vec<u8>) -> Result<Reader, FormatError> {
    open(Source::bytes(name, bytes).unwrap(), &Options::default())
}

fn read(format: &str, bytes: Vec<u8>) -> Read {
    let mut reader = opened("x.csv", bytes).unwrap();
    assert_eq!(reader.format().code(), format);
    let mut read = Read::default();
    for item in reader.by_ref() {
        let problems = match item.unwrap() {
            Item::Draft(draft) => {
                read.drafts.push(*draft);
                read.drafts.last().unwrap().problems.clone()
            }
            Item::Figure(row) => {
                read.figures.push(*row);
                Vec::new()
            }
            Item::Rejected(rejected) => {
                read.rejected.push(*rejected);
                read.rejected.last().unwrap().problems.clone()
            }
            Item::Problem(problem) => vec![problem],
        };
        read.codes.extend(problems.iter().map(|p| format!("{}:{}", p.row, p.code)));
    }
    read.counts = reader.counts();
    assert_eq!(read.counts.rows, read.counts.draft_rows + read.counts.rejected);
    read
}

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name)).unwrap()
}

fn parties(draft: &Draft) -> Vec<(Role, &str)> {
    let name = |p: &'_ model::Party| p.name.as_ref().map_or(String::new(), |n| n.raw.clone());
    draft.report.parties.iter().map(|p| (p.role, Box::leak(name(p).into_boxed_str()) as &str)).collect()
}

#[test]
fn a_declaration_is_a_consignment_and_what_was_seized_a_seizure() {
    let read = read("lemis", sample("lemis-exercise.csv"));
    assert_eq!((read.counts.rows, read.counts.draft_rows, read.counts.rejected), (7, 6, 1));
    let told: Vec<_> = read
        .drafts
        .iter()
        .map(|d| (d.report.kind, d.key.as_deref(), d.rows, d.report.core.specimens.len()))
        .collect();
    assert_eq!(
        told,
        [
            (ReportKind::Consignment, Some("2024000001"), 3, 3),
            (ReportKind::Seizure, Some("2024000001 seized"), 0, 2),
            (ReportKind::Consignment, Some("2024000002"), 1, 1),
            (ReportKind::Consignment, Some("2024000003"), 1, 1),
            (ReportKind::Consignment, None, 1, 1),
            (ReportKind::Seizure, None, 0, 1),
        ]
    );
    let (whole, seized) = (&read.drafts[0].report, &read.drafts[1].report);
    assert_eq!(whole.source.reference, seized.source.reference);
    assert_eq!(whole.parties, seized.parties);
    assert_eq!(
        parties(&read.drafts[0]),
        [(Role::Shipper, "EXERCISE EXPORTS PTE"), (Role::Consignee, "EXERCISE IMPORTS LLC")]
    );
    assert_eq!(whole.core.date.as_ref().unwrap().raw, "02/01/2024");
    let day = seized.core.date.as_ref().unwrap();
    assert_eq!((day.raw.as_str(), day.context.as_deref()), ("02/03/2024", Some("order mdy")));
    assert_eq!(whole.core.outcome.as_deref(), Some("seized (S); cleared (C)"));
    assert_eq!(seized.core.outcome.as_deref(), Some("seized (S)"));
    // Values of several rows are not added up; the one of the seized goods is theirs.
    assert_eq!(whole.core.amount, None);
    assert_eq!(seized.core.amount.as_ref().unwrap().raw, "100");
    let goods = &whole.core.specimens;
    assert_eq!(
        (goods[0].taxon.raw.as_str(), goods[0].taxon.context.as_deref()),
        ("manis", Some("SUNDA PANGOLIN"))
    );
    assert_eq!(goods[0].form.context.as_deref(), Some("means scales"));
    assert_eq!(goods[2].taxon.raw, "MOLLUSCS");
    // MT is metres here, never tonnes.
    assert_eq!(goods[2].quantity.as_ref().unwrap().context.as_deref(), Some("unit m"));
    assert!(whole.narrative.as_ref().unwrap().text.contains("purpose: trade (T)"));
    // Both rows that were seized stand in the raw of the seizure, the third does not.
    assert_eq!(seized.raw.iter().filter(|(name, _)| name == "Genus").count(), 2);
}

#[test]
fn unknown_codes_are_told_and_withheld_names_are_nobody() {
    let read = read("lemis", sample("lemis-exercise.csv"));
    let draft = read.drafts.iter().find(|d| d.key.as_deref() == Some("2024000002")).unwrap();
    assert!(draft.report.parties.is_empty());
    assert_eq!(draft.report.core.amount, None, "0 is no value");
    let place = draft.report.core.place.as_ref().unwrap();
    assert_eq!((place.raw.as_str(), place.context.as_deref()), ("6", Some("means United States")));
    let codes: Vec<_> = draft.problems.iter().map(|p| (p.code, p.value.as_str())).collect();
    assert_eq!(codes, [("unknown-code", "ZZQ"), ("unknown-code", "QQ")]);
    // What leaves the country has it as its place, and the other country as where it goes.
    let export = read.drafts.iter().find(|d| d.key.as_deref() == Some("2024000003")).unwrap();
    assert_eq!(
        parties(export),
        [(Role::Consignee, "EXERCISE MAISON SA"), (Role::Shipper, "EXERCISE HIDES INC")]
    );
    assert_eq!(export.report.core.destinations[0].raw, "FR");
    assert_eq!(read.rejected[0].row, 8);
    assert_eq!(read.rejected[0].problems[0].code, "tells-nothing");
}

#[test]
fn customs_declarations() {
    let read = read("customs-table", sample("customs-table-exercise.csv"));
    assert_eq!((read.counts.rows, read.counts.rejected), (4, 1));
    let [first, second, third] = &read.drafts[..] else { panic!("three declarations") };
    let report = &first.report;
    assert_eq!((report.kind, first.key.as_deref()), (ReportKind::Consignment, Some("EX-24-0001")));
    let roles: Vec<Role> = report.parties.iter().map(|p| p.role).collect();
    assert_eq!(roles, [Role::Shipper, Role::Consignee, Role::Forwarder, Role::Carrier]);
    let importer = &report.parties[1];
    assert_eq!(importer.kind, PartyKind::Unknown);
    let number = &importer.identifiers[0];
    assert_eq!((number.kind, number.value.raw.as_str()), (IdentifierKind::Document, "EX777"));
    let context = number.value.context.as_deref().unwrap();
    assert!(context.starts_with("kind importer number; issuer who keeps tables"), "{context}");
    assert_eq!(report.parties[3].identifiers[0].kind, IdentifierKind::Waybill);
    let goods = &report.core.specimens[0];
    assert_eq!(
        (goods.taxon.raw.as_str(), goods.taxon.context.as_deref()),
        ("dried animal scales", Some("hs 05079000"))
    );
    assert_eq!(report.core.place.as_ref().unwrap().raw, "Exercise Airport Customs");
    assert_eq!((report.core.origins[0].raw.as_str(), report.core.transits[0].raw.as_str()), ("VN", "HK"));
    assert_eq!(report.core.transports[0].context.as_deref(), Some("mode air"));
    assert!(report.narrative.as_ref().unwrap().text.contains("HS code: 05079000"));
    // Goods that only a code names stay that code; an office that is a number is no place.
    let goods = &second.report.core.specimens[0];
    assert_eq!(
        (goods.taxon.raw.as_str(), goods.quantity.as_ref().unwrap().raw.as_str()),
        ("4403490000", "900")
    );
    assert_eq!(second.report.core.place, None);
    assert!(second.report.narrative.as_ref().unwrap().text.contains("Customs office: 41"));
    assert_eq!(third.report.core.transports[0].raw, "sea");
    assert_eq!(third.report.core.specimens[0].taxon.context, None);
}

#[test]
fn figures_and_what_is_none() {
    let read = read("cites-trade", sample("cites-trade-exercise.csv"));
    assert_eq!((read.counts.rows, read.counts.figures, read.counts.rejected), (7, 3, 4));
    assert_eq!(read.codes, ["5:no-year", "6:no-taxon", "7:no-quantity", "8:not-a-number"]);
    let figure = &read.figures[0].figure;
    assert_eq!(
        (figure.table, figure.genus.as_str(), figure.year),
        (TradeTable::Tabulation, "Exemplum", 2019)
    );
    assert_eq!(figure.more, [("Family".to_owned(), "Exemplidae".to_owned())]);
    assert_eq!(read.figures[2].figure.exporter_reported.unwrap().to_string(), "0.000000001");
    assert_eq!(read.figures[2].figure.importer_reported, None);
}

#[test]
fn shipments_are_of_the_side_that_reported() {
    let text = "Id,Year,Appendix,Taxon,Term,Quantity,Unit,Importer,Exporter,Reporter.type\n\
                7,2018,I,Exemplum primum,tusks,2,kg,ZZ,XX,E\n8,2018,I,Exemplum primum,tusks,3,kg,ZZ,XX,I\n9,2018,I,Exemplum primum,tusks,3,kg,ZZ,XX,?\n";
    let read = read("cites-trade", text.into());
    let sides: Vec<_> = read
        .figures
        .iter()
        .map(|f| {
            (f.key.as_deref(), f.figure.importer_reported.is_some(), f.figure.exporter_reported.is_some())
        })
        .collect();
    assert_eq!(sides, [(Some("7"), false, true), (Some("8"), true, false)]);
    assert_eq!(read.codes, ["4:no-reporter"]);
}

#[test]
fn computed_tables_are_refused_whole() {
    let text = b"App.,Taxon,Term,Unit,Country,2014,2015\nII,Exemplum primum,live,,ZZ,1,2\n".to_vec();
    let error = opened("gross.csv", text).unwrap_err().to_string();
    assert!(error.contains("gross or net trade tabulation"), "{error}");
}

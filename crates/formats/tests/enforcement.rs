//! Illegal trade reports, the WCO's layout, Ecomessages and tables of courts: samples that were written for this test.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use formats::{Draft, Format, Item, Options, Reader, Source, open};
use model::{IdentifierKind, PartyKind, ReportKind, Role};
use std::path::Path;

struct Read {
    reader: Reader,
    drafts: Vec<Draft>,
    codes: Vec<&'static str>,
}

fn read(name: &str) -> Read {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name);
    let mut reader = open(Source::file(&path).unwrap(), &Options::default()).unwrap();
    let (mut drafts, mut codes) = (Vec::new(), Vec::new());
    for item in reader.by_ref() {
        match item.unwrap() {
            Item::Draft(draft) => {
                codes.extend(draft.problems.iter().map(|p| p.code));
                drafts.push(*draft);
            }
            Item::Rejected(rejected) => panic!("{rejected:?}"),
            Item::Figure(_) => unreachable!("no figure stands here"),
            Item::Problem(problem) => codes.push(problem.code),
        }
    }
    Read { reader, drafts, codes }
}

/// Each column with the field that it is read as.
fn fields(read: &Read) -> String {
    let columns = &read.reader.mapping().unwrap().columns;
    columns.iter().map(|c| format!("{} = {}\n", c.name, c.field)).collect()
}

fn goods(draft: &Draft) -> Vec<String> {
    let one = |s: &model::Specimen| {
        let amount =
            s.quantity.as_ref().map(|q| format!("{} [{}]", q.raw, q.context.as_deref().unwrap_or("")));
        format!("{}, {}, {}", s.taxon.raw, s.form.raw, amount.unwrap_or_default())
    };
    draft.report.core.specimens.iter().map(one).collect()
}

#[test]
fn an_illegal_trade_report_keeps_codes_and_the_flag_of_the_party() {
    let read = read("aitr-iccwc-exercise.csv");
    assert_eq!(read.reader.format(), Format::Aitr, "{}", fields(&read));
    assert_eq!(read.drafts.len(), 3, "two rows of one seizure are one report");
    let first = &read.drafts[0];
    assert_eq!((first.key.as_deref(), first.rows), (Some("EXERCISE-A-1"), 2));
    assert_eq!(first.report.source.pointer, "aitr, rows 2-3");
    assert_eq!(
        goods(first),
        ["Manis tricuspis, SCA, 120.5 [unit KGM]", "Loxodonta africana, TUS, 14 [unit number]"]
    );
    assert_eq!(
        first.report.core.specimens[0].form.context.as_deref(),
        Some("cites source I; cites purpose T")
    );
    let case = first.report.core.proceedings.as_ref().unwrap();
    assert_eq!(case.reason.as_deref(), Some("No CITES permit"));
    assert_eq!(case.charges, ["Exercise Wildlife Act s. 92"]);
    assert_eq!(case.sentences.iter().map(|s| s.raw.as_str()).collect::<Vec<_>>(), ["5 years imprisonment"]);
    assert_eq!(case.disposal.as_deref(), Some("Stockpiled; Destroyed"));
    let flags: Vec<_> =
        read.drafts.iter().map(|d| d.report.core.sharing.as_ref().map(|s| s.raw.as_str())).collect();
    assert_eq!(flags, [Some("yes"), Some("no"), None]);
    let bark = &read.drafts[2].report.core.specimens[0];
    assert_eq!(bark.quantity.as_ref().unwrap().context.as_deref(), Some("unit not told"));
    assert_eq!(read.codes, ["no-unit", "no-sharing-flag"], "both of the third seizure");
    let suspects: Vec<_> = read.drafts[1].report.parties.iter().filter(|p| p.role == Role::Suspect).collect();
    let countries: Vec<_> = suspects.iter().map(|p| p.country.as_ref().unwrap().raw.as_str()).collect();
    assert_eq!(countries, ["LK", "IN"], "a suspect a nationality");
    assert_eq!(first.report.core.outcome, None, "what is told apart is not told twice");
}

#[test]
fn the_customs_network_counts_persons_and_names_nobody() {
    let read = read("cen-exercise.csv");
    assert_eq!(read.reader.format(), Format::Cen, "{}", fields(&read));
    let first = &read.drafts[0].report;
    let core = &first.core;
    assert_eq!(goods(&read.drafts[0]), ["Manis tricuspis, Scales, 12.5 [unit kg]"]);
    let raw = |list: &[model::Stated<model::Place>]| list.iter().map(|p| p.raw.clone()).collect::<Vec<_>>();
    assert_eq!(raw(&core.origins), ["Uganda"], "{}", fields(&read));
    assert_eq!(raw(&core.destinations), ["Thailand"]);
    assert_eq!(core.place.as_ref().unwrap().raw, "Nairobi");
    assert_eq!(core.date.as_ref().unwrap().raw, "2024-05-04");
    assert_eq!(core.transports.iter().map(|t| t.raw.as_str()).collect::<Vec<_>>(), ["Air", "EX 123"]);
    assert_eq!(core.detection.as_deref(), Some("Risk profile"));
    assert_eq!(core.concealment.as_deref(), Some("Checked baggage"));
    assert_eq!(core.amount.as_ref().unwrap().raw, "9000");
    let named: Vec<_> =
        first.parties.iter().filter(|p| p.role == Role::Suspect && p.name.is_some()).collect();
    assert!(named.is_empty(), "{named:?}");
    assert_eq!(first.parties.iter().filter(|p| p.role == Role::Suspect).count(), 2, "Ugandan; Kenyan");
    assert!(first.parties.iter().any(|p| p.kind == PartyKind::Aircraft && p.role == Role::Conveyance));
    let text = &first.narrative.as_ref().unwrap().text;
    for told in
        ["Customs procedure: Export", "Number of persons: 2", "Age band: 30-40", "Packaging: Plastic bags"]
    {
        assert!(text.contains(told), "{told} in {text}\n{}", fields(&read));
    }
    let container = read.drafts[1].report.parties.iter().find(|p| p.kind == PartyKind::Container).unwrap();
    assert_eq!(container.identifiers[0].kind, IdentifierKind::Container);
}

#[test]
fn an_ecomessage_runs_over_its_rows() {
    let read = read("ecomessage-exercise.csv");
    assert_eq!(read.reader.format(), Format::Ecomessage, "{}", fields(&read));
    assert_eq!(
        read.drafts.len(),
        1,
        "a row without reference, date and place goes on with the message above"
    );
    let report = &read.drafts[0].report;
    assert_eq!(
        goods(&read.drafts[0]),
        ["Manis tricuspis, Scales, 500 [unit kg]", "Loxodonta africana, Tusks, 3 [unit number]"]
    );
    let suspects: Vec<_> = report.parties.iter().filter(|p| p.role == Role::Suspect).collect();
    assert_eq!(suspects.len(), 2, "{suspects:?}\n{}", fields(&read));
    let step = |p: &model::Party| p.suspect.as_ref().unwrap().step.raw.clone();
    assert_eq!((step(suspects[0]), step(suspects[1])), ("Arrested".into(), "Suspected".into()));
    let kinds: Vec<_> = suspects[0].identifiers.iter().map(|i| i.kind).collect();
    assert_eq!(
        kinds,
        [IdentifierKind::Phone, IdentifierKind::Email, IdentifierKind::Document],
        "{}",
        fields(&read)
    );
    assert_eq!(suspects[1].identifiers[0].value.context.as_deref(), Some("kind identity card"));
    let role =
        |role| report.parties.iter().find(|p| p.role == role).unwrap().name.as_ref().unwrap().raw.as_str();
    assert_eq!(role(Role::Carrier), "Exercise Lines");
    assert_eq!(role(Role::Official), "Exercise Police");
    assert_eq!(role(Role::Named), "Exercise Trading Ltd");
    assert!(report.parties.iter().any(|p| p.kind == PartyKind::Vessel));
    assert_eq!(report.core.proceedings.as_ref().unwrap().charges, ["Exercise Act s. 92"]);
    assert_eq!(report.source.reference.as_deref(), Some("EX/1/24"));
    let text = &report.narrative.as_ref().unwrap().text;
    assert!(text.contains("14 Information requested: Who owns the container?"), "{text}");
    assert!(text.contains("2 Reliability of the information (grade): B2"), "{text}");
}

#[test]
fn an_accused_in_a_case_is_an_outcome_of_its_own() {
    let read = read("court-exercise.csv");
    assert_eq!(read.reader.format(), Format::CourtTable, "{}", fields(&read));
    assert_eq!(read.drafts.len(), 4);
    assert!(read.drafts.iter().all(|d| d.report.kind == ReportKind::Outcome));
    let keys: std::collections::BTreeSet<_> = read.drafts.iter().map(|d| d.key.clone().unwrap()).collect();
    assert_eq!(keys.len(), 4, "two accused of one case are told apart");
    let steps: Vec<_> = read
        .drafts
        .iter()
        .map(|d| d.report.parties[0].suspect.as_ref().map(|s| s.step.raw.as_str()))
        .collect();
    assert_eq!(
        steps,
        [Some("Convicted"), Some("Acquitted"), None, Some("Convicted")],
        "an open case makes no step"
    );
    let first = read.drafts[0].report.core.proceedings.as_ref().unwrap();
    assert_eq!(first.court.as_deref(), Some("Exercise Law Court"), "{}", fields(&read));
    assert_eq!(first.charges, ["Possession of a trophy", "Exercise Act s. 92"]);
    assert_eq!(first.ruled_on.as_ref().unwrap().raw, "2023-03-01");
    let sentence = &first.sentences[0];
    assert_eq!(
        (sentence.raw.as_str(), sentence.context.as_deref()),
        ("24", Some("kind custody; unit months; suspended no"))
    );
    let fine = first.fine.as_ref().unwrap();
    assert_eq!((fine.raw.as_str(), fine.context.as_deref()), ("1,000,000", Some("currency KES")));
    let open = read.drafts[2].report.core.proceedings.as_ref().unwrap();
    assert_eq!((&open.ruling, open.sentences.len()), (&None, 0));
    let reference = |at: usize| read.drafts[at].report.source.reference.as_deref();
    assert_eq!((reference(0), reference(1)), (Some("EXERCISE-CR-1/2023"), Some("EXERCISE-CR-1/2023")));
    assert_eq!(goods(&read.drafts[0]), ["Loxodonta africana, Tusks, 2 [unit number]"]);
}

/// Each template is read as what it is, and every column of it says what it holds.
#[test]
fn templates_are_recognised_and_every_column_is_read() {
    for format in [Format::Aitr, Format::Ecomessage] {
        let mut bytes = formats::template(format).unwrap();
        let columns = String::from_utf8_lossy(&bytes).trim().split(',').count();
        bytes.extend(vec![b','; columns - 1]);
        bytes.extend(b"\n");
        let reader = open(Source::bytes("filled-in.csv", bytes).unwrap(), &Options::default()).unwrap();
        assert_eq!(reader.format(), format);
        let unread: Vec<_> = reader
            .mapping()
            .unwrap()
            .columns
            .iter()
            .filter(|c| c.field == formats::Field::Ignore)
            .map(|c| c.name.clone())
            .collect();
        assert!(unread.is_empty(), "{format}: {unread:?}");
    }
    assert_eq!(formats::template(Format::Pacs008), None);
}

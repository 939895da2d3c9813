//! The real trade files, where they are at hand: ten rows each against values written before the readers, and figures
//! of the whole.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and must say what it found or that it was skipped"
)]

#[path = "../at_hand/mod.rs"]
mod at_hand;
mod expected;

use at_hand::data;
use formats::{Counts, Draft, FigureRow, Item, Options, Source, open};
use model::{Party, ReportKind, Role};
use std::collections::BTreeMap;
use std::path::Path;

struct Whole {
    format: &'static str,
    counts: Counts,
    drafts: Vec<Draft>,
    figures: Vec<FigureRow>,
    problems: BTreeMap<&'static str, u64>,
}

fn read(path: &Path) -> Whole {
    let mut reader = open(Source::file(path).unwrap(), &Options::default()).unwrap();
    let (mut drafts, mut figures) = (Vec::new(), Vec::new());
    let mut problems = BTreeMap::new();
    for item in reader.by_ref() {
        let told = match item.unwrap() {
            Item::Draft(draft) => {
                let told = draft.problems.clone();
                drafts.push(*draft);
                told
            }
            Item::Figure(row) => {
                let told = row.problems.clone();
                figures.push(*row);
                told
            }
            Item::Rejected(rejected) => rejected.problems,
            Item::Problem(problem) => vec![problem],
        };
        told.iter().for_each(|p| *problems.entry(p.code).or_default() += 1);
    }
    let counts = reader.counts();
    assert_eq!(counts.rows, counts.draft_rows + counts.rejected);
    let specimens: usize = drafts.iter().map(|d| d.report.core.specimens.len()).sum();
    let parties: usize = drafts.iter().map(|d| d.report.parties.len()).sum();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let format = reader.format().code();
    let told = problems.iter().map(|(code, n)| format!("{code} {n}")).collect::<Vec<_>>().join(", ");
    println!(
        "| {name} | {format} | {} | {} | {specimens} | {parties} | {} | {told} |",
        counts.rows, counts.drafts, counts.rejected
    );
    Whole { format, counts, drafts, figures, problems }
}

fn named(parties: &[Party], role: Role) -> bool {
    parties.iter().any(|p| p.role == role && (p.name.is_some() || !p.identifiers.is_empty()))
}

/// The first row of a draft and how many there are.
fn holds(draft: &Draft, row: u64) -> bool {
    draft.row <= row && row < draft.row + draft.report.core.specimens.len() as u64
}

#[test]
fn declarations_of_wildlife() {
    let Some(path) = data("trade/lemis_import_declarations_sample.csv") else { return };
    let whole = read(&path);
    assert_eq!(whole.format, "lemis");
    assert_eq!((whole.counts.rows, whole.counts.rejected), (160, 0));
    let of = |kind| whole.drafts.iter().filter(|d| d.report.kind == kind).collect::<Vec<_>>();
    let (consignments, seizures) = (of(ReportKind::Consignment), of(ReportKind::Seizure));
    assert_eq!((consignments.len(), seizures.len()), (95, 27));
    let specimens = |list: &[&Draft]| list.iter().map(|d| d.report.core.specimens.len()).sum::<usize>();
    assert_eq!((specimens(&consignments), specimens(&seizures)), (160, 41));
    for line in expected::LINES {
        let row = line.row;
        let draft = consignments.iter().find(|d| holds(d, row)).unwrap();
        let report = &draft.report;
        assert_eq!(report.source.reference.as_deref(), Some(line.declaration), "row {row}");
        let specimen = &report.core.specimens[usize::try_from(row - draft.row).unwrap()];
        let beside = specimen.taxon.context.clone().unwrap_or_default();
        assert_eq!((specimen.taxon.raw.as_str(), beside.as_str()), line.taxon, "row {row}");
        assert_eq!(specimen.form.raw, line.form, "row {row}");
        let quantity = specimen.quantity.as_ref().unwrap();
        let unit = format!("unit {}", line.amount.1);
        assert_eq!(
            (quantity.raw.as_str(), quantity.context.as_deref()),
            (line.amount.0, Some(unit.as_str()))
        );
        assert!(report.core.origins.iter().any(|p| p.raw == line.origin), "row {row}");
        let stop = report.core.transits.iter().map(|p| p.raw.as_str()).collect::<Vec<_>>();
        assert_eq!(stop, line.sent_from.into_iter().collect::<Vec<_>>(), "row {row}");
        let place = report.core.place.as_ref().unwrap().context.clone().unwrap();
        assert!(place.starts_with(&format!("means {}", line.port)), "row {row}: {place}");
        assert_eq!(report.core.date.as_ref().unwrap().raw, line.day, "row {row}");
        let named = (named(&report.parties, Role::Shipper), named(&report.parties, Role::Consignee));
        assert_eq!(named, line.named, "row {row}");
        let seizure =
            seizures.iter().find(|d| d.report.source.reference.as_deref() == Some(line.declaration));
        let day = seizure.map(|d| d.report.core.date.as_ref().unwrap().raw.as_str());
        assert_eq!(day.is_some(), line.seized.is_some(), "row {row}");
        if let Some(seized) = line.seized {
            // A seizure is of the day of its first row that was seized.
            assert!(day.unwrap().starts_with("5/1"), "row {row}: {day:?} {seized}");
            let goods = &seizure.unwrap().report.core.specimens;
            assert!(goods.iter().any(|s| s.form.raw == line.form && s.taxon.raw == line.taxon.0));
        }
    }
    // One by one and all of them: two drafts of one declaration have two keys, and none comes twice.
    let keys: std::collections::BTreeSet<_> = whole.drafts.iter().filter_map(|d| d.key.clone()).collect();
    assert_eq!(keys.len(), whole.drafts.len());
}

fn check_figures(path: &str, rows: u64, list: &[expected::Figure]) {
    let Some(path) = data(path) else { return };
    let whole = read(&path);
    assert_eq!(whole.format, "cites-trade");
    assert_eq!((whole.counts.rows, whole.counts.figures, whole.counts.rejected), (rows, rows, 0));
    assert!(whole.drafts.is_empty() && whole.problems.is_empty());
    for (row, words, (importer, exporter)) in list {
        let read = whole.figures.iter().find(|f| f.row == *row).unwrap();
        let f = &read.figure;
        let year = f.year.to_string();
        let told = [
            &year,
            &f.appendix,
            &f.taxon,
            &f.importer,
            &f.exporter,
            &f.origin,
            &f.term,
            &f.unit,
            &f.purpose,
            &f.source,
        ];
        assert_eq!(&told.map(String::as_str), words, "row {row}");
        let text = |q: Option<rust_decimal::Decimal>| q.map(|d| d.to_string()).unwrap_or_default();
        assert_eq!(
            (text(f.importer_reported).as_str(), text(f.exporter_reported).as_str()),
            (*importer, *exporter),
            "row {row}"
        );
    }
}

#[test]
fn comparative_tabulation() {
    check_figures("trade/cites_trade_comptab_2001_2015.csv.gz", 456_739, &expected::TABULATION);
}

#[test]
fn shipments() {
    let path = "trade/cites_shipments_pangolin_1977_2017_with_permit_ids.csv";
    check_figures(path, 3631, &expected::SHIPMENTS);
}

#[test]
fn customs_declarations() {
    let Some(path) = data("trade/korea_customs_declarations_train.csv") else { return };
    let whole = read(&path);
    assert_eq!(whole.format, "customs-table");
    assert_eq!((whole.counts.rows, whole.counts.rejected), (37385, 0));
    for (row, [number, day, code, origin, departure, mass, price], mode, (seller, courier)) in
        expected::CUSTOMS
    {
        let draft = whole.drafts.iter().find(|d| d.row == row).unwrap();
        let report = &draft.report;
        assert_eq!(report.kind, ReportKind::Consignment);
        assert_eq!(draft.key.as_deref(), Some(number), "row {row}");
        assert_eq!(report.core.date.as_ref().unwrap().raw, day);
        let specimen = &report.core.specimens[0];
        assert_eq!(specimen.taxon.raw, code, "row {row}");
        assert_eq!(specimen.taxon.context, Some(format!("hs {code}")));
        let quantity = specimen.quantity.as_ref().unwrap();
        assert_eq!((quantity.raw.as_str(), quantity.context.as_deref()), (mass, Some("unit kg")));
        assert_eq!(report.core.origins[0].raw, origin, "row {row}");
        let sent: Vec<&str> = report.core.transits.iter().map(|p| p.raw.as_str()).collect();
        assert_eq!(sent, if departure == origin { vec![] } else { vec![departure] }, "row {row}");
        assert_eq!(report.core.amount.as_ref().unwrap().raw, price);
        let transport = report.core.transports[0].context.clone();
        assert_eq!(transport, Some(format!("mode {mode}")), "row {row}");
        // An office that is a number is no place.
        assert_eq!(report.core.place, None);
        let parties = &report.parties;
        assert!(named(parties, Role::Forwarder) && named(parties, Role::Consignee), "row {row}");
        assert_eq!(
            (named(parties, Role::Shipper), named(parties, Role::Carrier)),
            (seller, courier),
            "row {row}"
        );
    }
}

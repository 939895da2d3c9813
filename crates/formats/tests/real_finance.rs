//! The real finance files, where they are at hand: expected values were written before the readers.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and says that it was skipped"
)]

mod at_hand;

use at_hand::data;
use formats::{Draft, Item, Options, Source, open};
use model::{IdentifierKind, PartyKind, ReportKind, Role};

fn read(path: &std::path::Path) -> (formats::Reader, Vec<Draft>) {
    let mut reader = open(Source::file(path).unwrap(), &Options::default()).unwrap();
    let mut drafts = Vec::new();
    for item in reader.by_ref() {
        if let Item::Draft(draft) = item.unwrap() {
            drafts.push(*draft);
        }
    }
    (reader, drafts)
}

/// One transfer between two banks: without a customer beneath it, the banks are payer and payee.
#[test]
fn pacs009() {
    let Some(path) = data("finance/iso20022/pacs.009.001.09.xml") else { return };
    let (reader, drafts) = read(&path);
    assert_eq!(reader.format(), "pacs009".parse().unwrap());
    assert_eq!((reader.counts().rows, reader.counts().rejected, drafts.len()), (1, 0, 1));
    let report = &drafts[0].report;
    assert_eq!(report.kind, ReportKind::Payment);
    assert_eq!(drafts[0].key.as_deref(), Some("27373HGDDT33/END2ENDID1234"));
    // The settlement day is the group's; the message was made three years later.
    assert_eq!(report.core.date.as_ref().unwrap().raw, "2017-04-06");
    let amount = report.core.amount.as_ref().unwrap();
    assert_eq!((amount.raw.as_str(), amount.context.as_deref()), ("12345.67", Some("currency USD")));
    let parties: Vec<(Role, PartyKind, IdentifierKind, &str)> = report
        .parties
        .iter()
        .map(|p| (p.role, p.kind, p.identifiers[0].kind, p.identifiers[0].value.raw.as_str()))
        .collect();
    assert_eq!(
        parties,
        [
            (Role::Payer, PartyKind::Company, IdentifierKind::Bic, "BBBBCAXXXXX"),
            (Role::Payee, PartyKind::Company, IdentifierKind::Bic, "CCCCESXXXXX"),
        ]
    );
    assert_eq!(report.core.origins[0].raw, "CA");
    assert_eq!(report.core.destinations[0].raw, "ES");
    // One transaction, one total that adds up: nothing to say.
    assert_eq!(reader.counts().problems, 0);
}

/// Each row of the simulated transfers is a payment from one account to another; compared cell by cell.
#[test]
fn amlsim() {
    let Some(path) = data("finance/amlsim_20k_transactions.csv") else { return };
    let (reader, drafts) = read(&path);
    assert_eq!(reader.format().code(), "payment-table");
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_path(&path).unwrap().records().map(Result::unwrap).collect();
    assert_eq!((reader.counts().rejected, drafts.len()), (0, rows.len()));
    let account = |d: &Draft, role: Role| {
        let party = d.report.parties.iter().find(|p| p.role == role).unwrap();
        party.identifiers[0].value.raw.clone()
    };
    for (row, draft) in rows.iter().zip(&drafts) {
        assert_eq!(
            (account(draft, Role::Payer), account(draft, Role::Payee)),
            (row[0].into(), row[1].into())
        );
        assert_eq!(draft.report.core.amount.as_ref().unwrap().raw, &row[2]);
        // The column of time counts steps of the simulation, which are no dates.
        assert_eq!(draft.report.core.date, None);
    }
}

//! SWIFT MT103 by samples that are made up.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use formats::{Draft, Item, Options, Rejected, Source, open};
use model::{IdentifierKind as K, PartyKind, Role};

const SAMPLE: &str = include_str!("../samples/mt103-exercise.txt");

fn read(text: &str) -> (Vec<Draft>, Vec<Rejected>) {
    let source = Source::bytes("x.txt", text.as_bytes().to_vec()).unwrap();
    let reader = open(source, &Options::default()).unwrap();
    assert_eq!(reader.format().code(), "mt103");
    let (mut drafts, mut rejected) = (vec![], vec![]);
    for item in reader {
        match item.unwrap() {
            Item::Draft(draft) => drafts.push(*draft),
            Item::Rejected(r) => rejected.push(*r),
            Item::Figure(row) => assert_eq!(row.row, 0, "a transfer is no figure of trade"),
            Item::Problem(p) => assert_eq!(p.to_string(), "", "no problem of the file was expected"),
        }
    }
    (drafts, rejected)
}

#[test]
fn messages_in_blocks() {
    let (drafts, rejected) = read(SAMPLE);
    assert_eq!((drafts.len(), rejected.len()), (2, 1));
    assert!(rejected[0].problems[0].to_string().contains("MT202"), "{:?}", rejected[0].problems);
    let report = &drafts[0].report;
    assert_eq!(drafts[0].key.as_deref(), Some("EXERXXEXXXX/EXERCISE-1/240502"));
    assert_eq!(report.core.date.as_ref().unwrap().raw, "24-05-02");
    let amount = report.core.amount.as_ref().unwrap();
    assert_eq!((amount.raw.as_str(), amount.context.as_deref()), ("1000.5", Some("currency EXC")));
    assert_eq!(report.core.origins[0].raw, "EX");
    // The payee's bank is named without a BIC, so its country is not told.
    assert_eq!(report.core.destinations, []);
    let payer = &report.parties[0];
    assert_eq!((payer.role, payer.kind), (Role::Payer, PartyKind::Person));
    assert_eq!(payer.name.as_ref().unwrap().raw, "MFANO PAYER");
    assert_eq!(payer.born.as_ref().unwrap().raw, "19800102");
    let address = payer.address.as_ref().unwrap();
    assert_eq!(address.raw, "1 EXERCISE ROAD, EXAMPLETON, EX");
    assert_eq!(address.context.as_deref(), Some("EXAMPLETON, EX"));
    let ids: Vec<_> = payer.identifiers.iter().map(|i| (i.kind, i.value.raw.as_str())).collect();
    assert_eq!(ids, [(K::Iban, "XX00EXER00000000000001"), (K::Document, "000001")]);
    let payee = &report.parties[1];
    assert_eq!((payee.role, payee.name.as_ref().unwrap().raw.as_str()), (Role::Payee, "MFANO PAYEE"));
    assert_eq!(payee.address.as_ref().unwrap().raw, "2 EXERCISE ROAD, EXAMPLETON");
    assert_eq!(payee.identifiers[0].kind, K::Account);
    assert_eq!(report.parties.iter().filter(|p| p.role == Role::Institution).count(), 4);
    let text = &report.narrative.as_ref().unwrap().text;
    assert_eq!(text, "Remittance: EXERCISE INVOICE 1 FOR TIMBER\nBank to bank: /INS/EXERCISE");
    assert!(report.raw.contains(&("32A".to_owned(), "240502EXC1000,5".to_owned())));
    // An output message: its sender stands in block 2.
    assert_eq!(drafts[1].key.as_deref(), Some("EXERTSEXXXX/EXERCISE-2/240503"));
    assert_eq!(drafts[1].report.core.amount.as_ref().unwrap().raw, "7");
    assert_eq!(drafts[1].report.parties[1].identifiers[1].kind, K::Bic);
}

#[test]
fn bare_texts_one_after_another() {
    let one = ":20:A\r\n:32A:240502EXC1,\r\n:50K:/1\r\nMFANO\r\n:59:MFANO TWO\r\n-\r\n";
    let (drafts, rejected) = read(&format!("{one}{}", one.replace(":20:A", ":20:B")));
    assert_eq!((drafts.len(), rejected.len()), (2, 0));
    assert_eq!(drafts[1].key.as_deref(), Some("B/240502"));
    assert_eq!(drafts[0].report.parties.len(), 2);
}

#[test]
fn other_kinds_are_refused_by_name() {
    for (text, name) in [
        ("{1:F01EXERXXEXAXXX0000000003}{2:I940EXERTSEXXXXXN}{4:\n:20:X\n:25:1\n-}", "MT940"),
        (":20:X\n:25:1\n:60F:C240502EXC1,\n", "MT940"),
        (":20:X\n:21:Y\n:32A:240502EXC1,\n:58A:EXERBBEX\n", "MT202"),
    ] {
        let source = Source::bytes("x.txt", text.as_bytes().to_vec()).unwrap();
        let error = open(source, &Options::default()).unwrap_err().to_string();
        assert!(error.contains(name), "{error}");
    }
}

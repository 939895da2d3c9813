//! Flat tables of payments, by samples that are made up.

use formats::{Draft, Item, Options, Source, open};
use model::{IdentifierKind as K, ReportKind, Role};

#[test]
fn a_bank_export() {
    let text = "Transaction ID;Booking Date;Sender Name;Sender IBAN;Sender Bank;Beneficiary Name;Beneficiary Account;Beneficiary Country;Amount;Currency;Purpose\n\
        EX-1;2024-05-02;Mfano Payer;XX00EXER00000000000001;EXERXXEX;Mfano Payee;0001;Exland;1000,50;EXC;EXERCISE timber\n\
        ;;;;;;;;;;EXERCISE total\n";
    let source = Source::bytes("p.csv", text.as_bytes().to_vec()).unwrap();
    let mut reader = open(source, &Options::default()).unwrap();
    assert_eq!(reader.format().code(), "payment-table");
    let drafts: Vec<Draft> = reader
        .by_ref()
        .filter_map(|item| match item.unwrap() {
            Item::Draft(draft) => Some(*draft),
            _ => None,
        })
        .collect();
    assert_eq!((reader.counts().drafts, reader.counts().rejected), (1, 1));
    let report = &drafts[0].report;
    assert_eq!((report.kind, drafts[0].key.as_deref()), (ReportKind::Payment, Some("EX-1")));
    let of = |role| report.parties.iter().find(|p| p.role == role).unwrap();
    assert_eq!(of(Role::Payer).name.as_ref().unwrap().raw, "Mfano Payer");
    assert_eq!(of(Role::Payer).identifiers[0].kind, K::Iban);
    assert_eq!(of(Role::Payee).name.as_ref().unwrap().raw, "Mfano Payee");
    assert_eq!(of(Role::Payee).identifiers[0].kind, K::Account);
    assert_eq!(of(Role::Institution).identifiers[0].kind, K::Bic);
    assert_eq!(report.core.destinations[0].raw, "Exland");
    assert_eq!(report.core.date.as_ref().unwrap().raw, "2024-05-02");
    assert_eq!(report.core.amount.as_ref().unwrap().context.as_deref(), Some("currency EXC"));
    assert_eq!(report.narrative.as_ref().unwrap().text, "EXERCISE timber");
}

//! FollowTheMoney by a sample that is made up.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use formats::{Draft, Item, Options, Rejected, Source, open};
use model::{IdentifierKind as K, PartyKind, ReportKind, Role};

const SAMPLE: &str = include_str!("../samples/followthemoney-exercise.jsonl");

fn read(text: &str) -> (Vec<Draft>, Vec<Rejected>) {
    let source = Source::bytes("x.jsonl", text.as_bytes().to_vec()).unwrap();
    let mut reader = open(source, &Options::default()).unwrap();
    assert_eq!(reader.format().code(), "followthemoney");
    let (mut drafts, mut rejected) = (vec![], vec![]);
    for item in reader.by_ref() {
        match item.unwrap() {
            Item::Draft(draft) => drafts.push(*draft),
            Item::Rejected(r) => rejected.push(*r),
            Item::Figure(_) => unreachable!("no figure stands here"),
            Item::Problem(p) => assert_eq!(p.to_string(), "", "no problem of the file was expected"),
        }
    }
    let counts = reader.counts();
    assert_eq!(counts.rows, counts.draft_rows + counts.rejected);
    (drafts, rejected)
}

fn of<'d>(drafts: &'d [Draft], key: &str) -> &'d Draft {
    drafts.iter().find(|d| d.key.as_deref() == Some(key)).unwrap()
}

#[test]
fn entities_name_and_relations_tie() {
    let (drafts, rejected) = read(SAMPLE);
    // Ten entities; one address is told by who is there, the other by itself, at the end.
    assert_eq!((drafts.len(), rejected.len()), (9, 2));
    assert_eq!(drafts.iter().map(|d| d.rows).sum::<u64>(), 10);
    let owns = of(&drafts, "ex-own-0000000000000001");
    assert_eq!(owns.report.kind, ReportKind::Intelligence);
    let text = owns.report.narrative.as_ref().unwrap();
    assert_eq!(text.title.as_deref(), Some("Mfano Exercise owns Exercise Trading Ltd"));
    assert_eq!(text.text, "Percentage: 60\nRole: shareholder\nStart date: 2020-02-01");
    let person = &owns.report.parties[0];
    assert_eq!((person.kind, person.role), (PartyKind::Person, Role::Named));
    assert_eq!(person.born.as_ref().unwrap().raw, "1980-03-04");
    assert_eq!(person.address.as_ref().unwrap().raw, "1 Exercise Road, Mombasa");
    let numbers: Vec<_> = person.identifiers.iter().map(|i| (i.kind, i.value.raw.as_str())).collect();
    let id = (K::Record, "ex-person-000000000001");
    assert_eq!(numbers, [(K::Document, "EX1234567"), (K::Phone, "+254700000101"), id]);
    // The relation came before the address that its owner lives at: the address counts with it.
    assert_eq!(owns.rows, 2);
    assert_eq!(owns.report.parties[1].identifiers[0].kind, K::CompanyNumber);
}

#[test]
fn payments_declarations_and_documents() {
    let (drafts, _) = read(SAMPLE);
    let paid = &of(&drafts, "ex-pay-0000000000000001").report;
    assert_eq!(paid.kind, ReportKind::Payment);
    let roles: Vec<Role> = paid.parties.iter().map(|p| p.role).collect();
    assert_eq!(roles, [Role::Payer, Role::Institution, Role::Payee]);
    let account = paid.parties[0].identifiers.iter().find(|i| i.kind == K::Account).unwrap();
    assert_eq!(
        (account.value.raw.as_str(), account.value.context.as_deref()),
        ("0123456789", Some("Exercise Bank"))
    );
    let amount = paid.core.amount.as_ref().unwrap();
    assert_eq!((amount.raw.as_str(), amount.context.as_deref()), ("1200.50", Some("currency USD")));
    // The account of a payment is what it was for; names of companies would read as goods.
    let text = paid.narrative.as_ref().unwrap();
    assert_eq!((text.title.as_deref(), text.text.contains("Trading")), (None, false));
    let trade = of(&drafts, "ex-trade-00000000000001");
    assert_eq!(trade.report.kind, ReportKind::Consignment);
    assert_eq!(trade.report.core.specimens[0].taxon.raw, "EXERCISE dried seahorses");
    assert_eq!(
        (trade.report.parties[0].role, trade.report.parties[1].role),
        (Role::Shipper, Role::Consignee)
    );
    assert_eq!(trade.problems[0].code, "not-in-the-file");
    let pass = &of(&drafts, "ex-pass-0000000000000001").report.parties[0];
    assert!(pass.identifiers.iter().any(|i| i.value.raw == "EX7654321"));
    let event = &of(&drafts, "ex-event-000000000000001").report;
    assert_eq!(event.core.place.as_ref().unwrap().raw, "Mombasa");
    let left = &of(&drafts, "ex-addr-00000000000002").report;
    assert_eq!(
        (left.parties.len(), left.core.place.as_ref().unwrap().raw.as_str()),
        (0, "9 Nowhere Lane, Kisumu")
    );
}

#[test]
fn an_array_is_read_as_well() {
    let whole: Vec<&str> = SAMPLE.lines().take(10).collect();
    let (drafts, rejected) = read(&format!("[{}, 7]", whole.join(",\n")));
    assert_eq!((drafts.len(), rejected.len()), (9, 1));
}

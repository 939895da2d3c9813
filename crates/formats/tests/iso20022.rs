//! ISO 20022 beyond pacs.008, by samples that are made up.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use formats::{Draft, Format, Item, Options, Rejected, Source, open};
use model::{IdentifierKind as K, Party, PartyKind, Role};

struct Read {
    format: Format,
    drafts: Vec<Draft>,
    rejected: Vec<Rejected>,
    codes: Vec<String>,
}

fn read(text: &str) -> Read {
    let mut reader =
        open(Source::bytes("x.xml", text.as_bytes().to_vec()).unwrap(), &Options::default()).unwrap();
    let mut out = Read { format: reader.format(), drafts: vec![], rejected: vec![], codes: vec![] };
    for item in reader.by_ref() {
        match item.unwrap() {
            Item::Draft(draft) => {
                out.codes.extend(draft.problems.iter().map(|p| format!("{}:{}", p.row, p.code)));
                out.drafts.push(*draft);
            }
            Item::Rejected(r) => {
                out.codes.extend(r.problems.iter().map(|p| format!("{}:{}", p.row, p.code)));
                out.rejected.push(*r);
            }
            Item::Figure(row) => assert_eq!(row.row, 0, "a payment is no figure of trade"),
            Item::Problem(p) => out.codes.push(format!("{}:{}", p.row, p.code)),
        }
    }
    let counts = reader.counts();
    assert_eq!(counts.rows, (out.drafts.len() + out.rejected.len()) as u64);
    out
}

fn sample(name: &str) -> String {
    std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name))
        .unwrap()
}

fn of(draft: &Draft, role: Role) -> Option<&Party> {
    draft.report.parties.iter().find(|p| p.role == role)
}

fn name(draft: &Draft, role: Role) -> &str {
    of(draft, role).and_then(|p| p.name.as_ref()).map_or("", |n| n.raw.as_str())
}

fn ids(draft: &Draft, role: Role) -> Vec<(K, &str)> {
    let party = of(draft, role);
    party.map(|p| p.identifiers.iter().map(|i| (i.kind, i.value.raw.as_str())).collect()).unwrap_or_default()
}

fn amount(draft: &Draft) -> (&str, Option<&str>) {
    draft.report.core.amount.as_ref().map_or(("", None), |a| (a.raw.as_str(), a.context.as_deref()))
}

fn date(draft: &Draft) -> (&str, Option<&str>) {
    draft.report.core.date.as_ref().map_or(("", None), |d| (d.raw.as_str(), d.context.as_deref()))
}

#[test]
fn an_order_says_the_payer_once_for_many() {
    let read = read(&sample("pain001-exercise.xml"));
    assert_eq!(read.format.code(), "pain001");
    assert_eq!(read.codes, Vec::<String>::new());
    let keys: Vec<_> = read.drafts.iter().filter_map(|d| d.key.as_deref()).collect();
    assert_eq!(keys, ["EX-P-1/EX-B-1/EX-E-1", "EX-P-1/EX-B-1/#2", "EX-P-1/EX-B-2/EX-E-1"]);
    let payers: Vec<_> = read.drafts.iter().map(|d| name(d, Role::Payer)).collect();
    assert_eq!(payers, ["Exercise Trading Ltd", "Exercise Trading Ltd", "Exercise Trading Two"]);
    let (first, second, third) = (&read.drafts[0], &read.drafts[1], &read.drafts[2]);
    assert_eq!(ids(first, Role::Payer), [(K::Iban, "XX00EXER00000000000001")]);
    assert_eq!(name(first, Role::Payee), "Baraka Mfano");
    assert_eq!(name(first, Role::Named), "Exercise Trading Ltd");
    assert_eq!(date(first), ("2024-06-03", Some("order ymd; of request")));
    assert_eq!(date(third).0, "2024-06-04");
    assert_eq!(first.column_of("core.date"), Some("ReqdExctnDt/Dt"));
    assert_eq!(amount(first), ("1000.25", Some("currency EXC")));
    assert_eq!(amount(second), ("100", Some("currency EXC")));
    assert_eq!(first.report.core.origins[0].raw, "EX");
    assert_eq!(first.report.narrative.as_ref().unwrap().text, "Remittance: EXERCISE timber");
    assert!(first.report.raw.contains(&("PmtInf/PmtMtd".to_owned(), "TRF".to_owned())));
}

#[test]
fn totals_of_a_block_that_do_not_add_up_are_told() {
    let text = sample("pain001-exercise.xml").replace("<CtrlSum>1100.25", "<CtrlSum>1100.26");
    assert_eq!(read(&text).codes, ["0:total-differs"]);
}

#[test]
fn a_statement_is_told_from_its_holder() {
    let read = read(&sample("camt053-exercise.xml"));
    assert_eq!(read.format.code(), "camt053");
    assert_eq!(read.codes, ["5:reversal", "6:not-booked"]);
    let keys: Vec<_> = read.drafts.iter().map(|d| d.key.as_deref().unwrap()).collect();
    let account = "XX00EXER00000000000001/EX-S-1";
    let expected = ["EX-R-1/EX-E-1", "2/EX-E-2", "2/EX-E-3", "3", "4/EX-E-0", "5"];
    assert_eq!(keys, expected.map(|k| format!("{account}/{k}")));
    let sides: Vec<_> = read.drafts.iter().map(|d| (name(d, Role::Payer), name(d, Role::Payee))).collect();
    assert_eq!(
        sides,
        [
            ("Exercise Holder", "Baraka Mfano"),
            ("First Payer", "Exercise Holder"),
            ("Second Payer", "Exercise Holder"),
            ("Exercise Holder", ""),
            ("Exercise Holder", "Baraka Mfano"),
            ("Exercise Holder", ""),
        ]
    );
    let amounts: Vec<_> = read.drafts.iter().map(|d| amount(d).0).collect();
    assert_eq!(amounts, ["1000", "100", "200", "50", "300", "10"]);
    let first = &read.drafts[0];
    assert_eq!(ids(first, Role::Payer), [(K::Iban, "XX00EXER00000000000001")]);
    assert_eq!(ids(first, Role::Payee), [(K::Account, "0001")]);
    assert_eq!(date(first), ("2024-07-01", Some("order ymd")));
    assert_eq!(date(&read.drafts[1]).0, "2024-07-01T09:30:00");
    assert_eq!(date(&read.drafts[5]), ("2024-07-02T01:00:00Z", Some("order ymd; of creation")));
    assert_eq!(
        first.report.narrative.as_ref().unwrap().text,
        "Remittance: EXERCISE shells\nBooking: EXERCISE transfer abroad"
    );
    // What is said of the batch is not said of its parts.
    assert_eq!(read.drafts[1].report.narrative, None);
    assert!(read.drafts[4].report.narrative.as_ref().unwrap().text.starts_with("Reversal"));
    assert_eq!(first.pointer, "statement EX-S-1, entry 1, transaction 1");
    assert!(first.report.raw.iter().any(|(p, t)| p == "Ntry/AcctSvcrRef" && t == "EX-R-1"));
    assert!(first.report.raw.iter().all(|(p, _)| !p.contains("Bal/")));
}

#[test]
fn a_statement_that_breaks_off_keeps_what_was_whole() {
    let text = sample("camt053-exercise.xml");
    let cut = text.find("Second Payer").unwrap();
    let read = self::read(&text[..cut]);
    assert_eq!((read.drafts.len(), read.rejected.len()), (2, 1));
    let cut = text.find("<NbOfTxs>7").unwrap();
    let read = self::read(&text[..cut]);
    assert_eq!((read.drafts.len(), read.rejected.len()), (3, 1));
    assert!(read.rejected[0].raw.iter().any(|(p, t)| p == "Ntry/NtryRef" && t == "3"));
}

#[test]
fn a_cover_names_the_customers_and_the_banks() {
    let text = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.009.001.08\"><FICdtTrf>\
        <GrpHdr><MsgId>EX-M-9</MsgId><NbOfTxs>1</NbOfTxs></GrpHdr><CdtTrfTxInf><PmtId><EndToEndId>EX-E-9</EndToEndId></PmtId>\
        <IntrBkSttlmAmt Ccy=\"EXC\">7</IntrBkSttlmAmt><IntrBkSttlmDt>2024-05-02</IntrBkSttlmDt>\
        <Dbtr><FinInstnId><BICFI>EXERXXEX</BICFI></FinInstnId></Dbtr><Cdtr><FinInstnId><BICFI>EXERTSEX</BICFI></FinInstnId></Cdtr>\
        <UndrlygCstmrCdtTrf><Dbtr><Nm>Mfano Payer</Nm></Dbtr><DbtrAgt><FinInstnId><BICFI>EXERAAEX</BICFI></FinInstnId></DbtrAgt>\
        <CdtrAgt><FinInstnId><BICFI>EXERBBEX</BICFI></FinInstnId></CdtrAgt><Cdtr><Nm>Mfano Payee</Nm></Cdtr>\
        <RmtInf><Ustrd>EXERCISE cover</Ustrd></RmtInf></UndrlygCstmrCdtTrf></CdtTrfTxInf></FICdtTrf></Document>";
    let read = read(text);
    assert_eq!(read.codes, Vec::<String>::new());
    let draft = &read.drafts[0];
    assert_eq!((name(draft, Role::Payer), name(draft, Role::Payee)), ("Mfano Payer", "Mfano Payee"));
    let banks: Vec<_> = draft.report.parties.iter().filter(|p| p.role == Role::Institution).collect();
    assert_eq!(banks.len(), 4);
    assert!(banks.iter().all(|b| b.kind == PartyKind::Company));
    assert_eq!(draft.report.narrative.as_ref().unwrap().text, "Remittance: EXERCISE cover");
    assert_eq!(draft.report.core.origins[0].raw, "AA");
}

/// Versions .02 to .13 of each message, in the shape that each has: older ones call a bank's code `BIC` and a party of a
/// statement stands without `Pty`.
#[test]
fn versions_02_to_13_are_read() {
    for version in 2..=13 {
        let of = |sample: &str, name: &str| {
            let (before, after) = sample.split_once(name).unwrap();
            format!("{before}{name}.001.{version:02}{}", &after[7..])
        };
        let old = |text: String| match version {
            2..8 => text
                .replace("<Pty>", "")
                .replace("</Pty>", "")
                .replace("BICFI>", "BIC>")
                .replace("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>"),
            _ => text,
        };
        let statement = read(&old(of(&sample("camt053-exercise.xml"), "camt.053")));
        assert_eq!((statement.format.code(), statement.drafts.len()), ("camt053", 6), "{version}");
        assert_eq!(statement.codes, ["5:reversal", "6:not-booked"], "{version}");
        let first = &statement.drafts[0];
        assert_eq!((name(first, Role::Payer), name(first, Role::Payee)), ("Exercise Holder", "Baraka Mfano"));
        let banks = first.report.parties.iter().filter(|p| p.role == Role::Institution);
        assert_eq!(banks.filter(|p| p.identifiers[0].kind == K::Bic).count(), 2, "{version}");

        let payments = read(&old(of(&sample("pacs008-exercise.xml"), "pacs.008")));
        assert_eq!((payments.format.code(), payments.rejected.len()), ("pacs008", 0), "{version}");
        assert_eq!(name(&payments.drafts[0], Role::Payee), "Baraka Mfano");
        assert!(!payments.codes.iter().any(|c| c.ends_with("other-message")), "{version}");

        let orders = read(&old(of(&sample("pain001-exercise.xml"), "pain.001")));
        assert_eq!((orders.format.code(), orders.rejected.len()), ("pain001", 0), "{version}");
    }
}

/// A file of several messages, of several kinds: each is read, with its own head and totals.
#[test]
fn several_messages_in_one_file() {
    let body = |name: &str| {
        let text = sample(name);
        text[text.find("-->").unwrap() + 3..].to_owned()
    };
    let (statement, payments) = (body("camt053-exercise.xml"), body("pacs008-exercise.xml"));
    let second = payments.replace("EX-M-1", "EX-M-2");
    let alone = read(&payments).drafts.len();
    let got = read(&format!("<Messages>{payments}{statement}{second}</Messages>"));
    assert_eq!((got.drafts.len(), got.rejected.len()), (2 * alone + 6, 0));
    let keys: std::collections::BTreeSet<_> = got.drafts.iter().filter_map(|d| d.key.clone()).collect();
    assert_eq!(keys.len(), got.drafts.len());
    assert!(got.drafts[0].key.as_ref().unwrap().starts_with("EX-M-1/"));
    assert!(got.drafts.last().unwrap().key.as_ref().unwrap().starts_with("EX-M-2/"));
    assert!(!got.codes.iter().any(|c| c.ends_with("total-differs")));
}

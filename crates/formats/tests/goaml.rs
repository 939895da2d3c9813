//! goAML reports: the real samples against values that were written before the reader, and made-up reports.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and says that it was skipped"
)]

mod at_hand;

use at_hand::data;
use formats::{Draft, Format, Item, Options, Problem, Source, open};
use model::{IdentifierKind, PartyKind, ReportKind, Role};
use std::fmt::Write;

struct Read {
    counts: formats::Counts,
    drafts: Vec<Draft>,
    problems: Vec<Problem>,
}

fn read(source: Source) -> Read {
    let mut reader = open(source, &Options::default()).unwrap();
    assert_eq!(reader.format(), Format::Goaml);
    let (mut drafts, mut problems) = (Vec::new(), Vec::new());
    for item in reader.by_ref() {
        match item.unwrap() {
            Item::Draft(draft) => {
                problems.extend(draft.problems.clone());
                drafts.push(*draft);
            }
            Item::Rejected(rejected) => problems.extend(rejected.problems),
            Item::Figure(_) => unreachable!("no figure stands here"),
            Item::Problem(problem) => problems.push(problem),
        }
    }
    Read { counts: reader.counts(), drafts, problems }
}

fn text(text: &str) -> Read {
    read(Source::bytes("exercise.xml", text.as_bytes().to_vec()).unwrap())
}

#[test]
fn samples_are_read_as_expected() {
    let Some(folder) = data("finance/goaml/samples") else { return };
    let expected = include_str!("expected/goaml.tsv");
    let (mut parties, mut problems) = (0, 0);
    for line in expected.lines().filter(|l| !l.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [file, key, date, amount, currency, who, origin, destination, said] = cells.as_slice() else {
            unreachable!("{line}")
        };
        let got = read(Source::file(&folder.join(file)).unwrap());
        assert_eq!((got.drafts.len(), got.counts.rejected), (1, 0), "{file}");
        let (draft, report) = (&got.drafts[0], &got.drafts[0].report);
        assert_eq!(report.kind, ReportKind::SuspicionReport);
        assert_eq!(draft.key.as_deref(), Some(*key), "{file}");
        assert_eq!(report.core.date.as_ref().unwrap().raw, *date, "{file}");
        let found = report.core.amount.as_ref();
        assert_eq!(found.map_or("-", |a| &a.raw), *amount, "{file}");
        let context = found.and_then(|a| a.context.as_deref()).unwrap_or("currency -");
        assert_eq!(context, format!("currency {currency}"), "{file}");
        let mut words = String::new();
        for party in report.parties.iter().filter(|p| p.role != Role::Institution) {
            let split = if words.is_empty() { "" } else { "; " };
            write!(words, "{split}{} {} {}", party.role, party.kind, party.name.as_ref().unwrap().raw)
                .unwrap();
        }
        assert_eq!(words, *who, "{file}");
        let first =
            |places: &[model::Stated<model::Place>]| places.first().map_or("-".to_owned(), |p| p.raw.clone());
        assert_eq!(first(&report.core.origins), *origin, "{file}");
        assert_eq!(first(&report.core.destinations), *destination, "{file}");
        assert!(report.narrative.as_ref().unwrap().text.contains(said), "{file}");
        // Who reports is never a party: only the raw text, which the submitting partner alone reads, names her.
        assert!(report.parties.iter().all(|p| p.name.as_ref().is_none_or(|n| !n.raw.contains("Khan"))));
        parties += report.parties.len();
        problems += draft.problems.len();
    }
    println!("10 files, {parties} parties, {problems} problems");
    assert_eq!(problems, 0);
}

const HEAD: &str = "<report><rentity_id>7</rentity_id><submission_code>E</submission_code><report_code>STR</report_code>\
    <entity_reference>EXERCISE-7</entity_reference><submission_date>2026-01-05T00:00:00</submission_date>\
    <currency_code_local>KES</currency_code_local><reporting_person><first_name>Rita</first_name>\
    <last_name>Reporter</last_name></reporting_person><reason>EXERCISE: payments for pangolin scales</reason>";

fn transaction(number: u32, amount: &str, day: &str) -> String {
    format!(
        "<transaction><transactionnumber>T{number}</transactionnumber><transaction_location>Mombasa</transaction_location>\
         <transaction_description>EXERCISE transfer</transaction_description><date_transaction>{day}T09:00:00</date_transaction>\
         <transmode_code>A</transmode_code><transmode_comment>x</transmode_comment><amount_local>{amount}</amount_local>\
         <t_from_my_client><from_funds_code>K</from_funds_code><from_account><institution_name>Example Bank</institution_name>\
         <swift>EXBKKENA</swift><non_bank_institution>0</non_bank_institution><branch>Main</branch><account>000111</account>\
         <currency_code>KES</currency_code><account_name>Example Trading Ltd</account_name>\
         <personal_account_type>A</personal_account_type><t_entity><name>Example Trading Ltd</name>\
         <incorporation_number>C-1</incorporation_number><director_id><first_name>Dina</first_name><last_name>Director</last_name>\
         <role>DIR</role></director_id></t_entity><signatory><is_primary>1</is_primary><t_person><first_name>Sam</first_name>\
         <last_name>Signer</last_name></t_person><role>A</role></signatory></from_account>\
         <from_country>KE</from_country></t_from_my_client>\
         <t_to><to_funds_code>K</to_funds_code><to_is_suspected>true</to_is_suspected><to_account><swift>EXBKVNVX</swift>\
         <account>P{number}</account><account_name>Paul Payee</account_name><signatory><t_person>\
         <first_name>Paul</first_name><last_name>Payee</last_name><passport_number>X{number}</passport_number>\
         <passport_country>VN</passport_country></t_person></signatory></to_account><to_country>VN</to_country></t_to></transaction>"
    )
}

const FOOT: &str =
    "<report_indicators><indicator>A1</indicator><indicator>B2</indicator></report_indicators></report>";

#[test]
fn one_report_holds_all_its_transactions() {
    let body: String = (1..=3).map(|n| transaction(n, "1000.50", &format!("2026-01-0{n}"))).collect();
    let got = text(&format!("{HEAD}{body}{FOOT}"));
    assert_eq!((got.counts.rows, got.counts.drafts, got.counts.draft_rows), (3, 1, 3));
    let report = &got.drafts[0].report;
    assert_eq!(got.drafts[0].key.as_deref(), Some("7/EXERCISE-7"));
    let amount = report.core.amount.as_ref().unwrap();
    assert_eq!(
        (amount.raw.as_str(), amount.context.as_deref()),
        ("3001.50", Some("currency KES; sum of 3 transactions"))
    );
    assert_eq!(report.core.date.as_ref().unwrap().raw, "2026-01-01 to 2026-01-03");
    let of = |role| report.parties.iter().filter(move |p| p.role == role).collect::<Vec<_>>();
    // The payer is the same in all three and stands once, with its account; whoever directs or signs is named.
    let [payer] = of(Role::Payer)[..] else { panic!("{:?}", of(Role::Payer)) };
    assert_eq!(
        (payer.kind, payer.name.as_ref().unwrap().raw.as_str()),
        (PartyKind::Company, "Example Trading Ltd")
    );
    assert!(payer.identifiers.iter().any(|i| i.kind == IdentifierKind::Account && i.value.raw == "000111"));
    let named: Vec<_> = of(Role::Named).iter().map(|p| p.name.as_ref().unwrap().raw.clone()).collect();
    assert_eq!(named, ["Dina Director", "Sam Signer"]);
    let payees = of(Role::Payee);
    assert_eq!(payees.len(), 3);
    // The account bears the name of the one who signs: he is its holder, and the report suspects him.
    assert_eq!(payees[0].kind, PartyKind::Person);
    assert_eq!(payees[0].suspect.as_ref().unwrap().step.raw, "suspected");
    assert!(payees[0].identifiers.iter().any(|i| i.kind == IdentifierKind::Account && i.value.raw == "P1"));
    assert_eq!(of(Role::Institution).len(), 2);
    let words = &report.narrative.as_ref().unwrap().text;
    for said in [
        "pangolin scales",
        "Indicators: A1, B2",
        "Transaction: T2, on 2026-01-02",
        "Dina Director, of Example",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
    assert!(
        !words.contains("Reporter") && report.parties.iter().all(|p| !format!("{p:?}").contains("Reporter"))
    );
    assert!(
        report
            .raw
            .iter()
            .any(|(path, value)| path == "report/reporting_person/last_name" && value == "Reporter")
    );
}

#[test]
fn transactions_of_a_threshold_report_stand_alone() {
    let body: String = (1..=3).map(|n| transaction(n, "9", "2026-01-01")).collect();
    let got = text(&format!("{HEAD}{body}{FOOT}").replace(">STR<", ">CTR<"));
    assert_eq!((got.counts.rows, got.counts.drafts), (3, 3));
    assert_eq!(got.drafts[1].key.as_deref(), Some("7/EXERCISE-7, transaction T2"));
    assert!(got.drafts.iter().all(|d| d.report.kind == ReportKind::SuspicionReport));
    assert!(got.drafts[2].report.narrative.as_ref().unwrap().text.contains("Indicators: A1"));
}

#[test]
fn a_long_report_goes_on_in_parts() {
    let body: String = (1..=450).map(|n| transaction(n, "1", "2026-01-01")).collect();
    let got = text(&format!("{HEAD}{body}{FOOT}"));
    assert_eq!((got.counts.rows, got.counts.drafts, got.counts.rejected), (450, 3, 0));
    let keys: Vec<_> = got.drafts.iter().map(|d| d.key.clone().unwrap()).collect();
    assert_eq!(keys, ["7/EXERCISE-7, part 1", "7/EXERCISE-7, part 2", "7/EXERCISE-7, part 3"]);
    assert_eq!(got.drafts[2].row, 401);
}

#[test]
fn faults_of_the_schema_are_warnings_of_the_import() {
    let body =
        transaction(1, "1.000,00", "2026-01-01").replace("<transmode_comment>x</transmode_comment>", "");
    let got = text(&format!("{HEAD}{body}{FOOT}"));
    let told: Vec<_> = got.problems.iter().map(|p| (p.code, p.column.clone().unwrap_or_default())).collect();
    assert!(told.contains(&("not-a-number", "/report/transaction[1]/amount_local".to_owned())), "{told:?}");
    assert!(
        told.contains(&("missing-element", "/report/transaction[1]/transmode_comment".to_owned())),
        "{told:?}"
    );
    assert!(told.contains(&("suspicion-ceiling", String::new())));
    assert_eq!(got.drafts[0].report.core.amount.as_ref().unwrap().raw, "1.000,00");
}

#[test]
fn several_reports_and_broken_files() {
    let one = format!("{HEAD}{}{FOOT}", transaction(1, "5", "2026-01-01"));
    let two = one.replace("EXERCISE-7", "EXERCISE-8");
    let got = text(&format!("<reports>{one}{two}</reports>"));
    assert_eq!(
        got.drafts.iter().map(|d| d.key.clone().unwrap()).collect::<Vec<_>>(),
        ["7/EXERCISE-7", "7/EXERCISE-8"]
    );
    // Breaks off inside the second transaction: the first is kept, the second is refused with what stood there.
    let cut =
        format!("{HEAD}{}{}", transaction(1, "5", "2026-01-01"), &transaction(2, "6", "2026-01-02")[..400]);
    let got = text(&cut);
    assert_eq!((got.counts.rows, got.counts.drafts, got.counts.rejected), (2, 1, 1));
    assert!(got.problems.iter().any(|p| p.code == "broken-xml"));
    // A report that says nothing is refused.
    let got = text("<report><rentity_id>1</rentity_id></report>");
    assert_eq!((got.counts.rows, got.counts.rejected), (1, 1));
}

/// Takes apart what is read of any bytes and checks the accounts.
fn accounts_hold(bytes: Vec<u8>) {
    let options = Options { format: Some(Format::Goaml), mapping: None };
    let Ok(mut reader) = open(Source::bytes("any.xml", bytes.clone()).unwrap(), &options) else { return };
    let (mut rows, mut rejected) = (0, 0);
    for item in reader.by_ref() {
        match item.unwrap() {
            Item::Draft(draft) => {
                rows += draft.rows;
                assert_eq!(draft.report.kind, ReportKind::SuspicionReport);
            }
            Item::Rejected(refused) => {
                rejected += 1;
                assert!(!refused.problems.is_empty());
            }
            Item::Figure(_) => unreachable!("no figure stands here"),
            Item::Problem(problem) => assert!(!problem.to_string().is_empty()),
        }
    }
    let counts = reader.counts();
    assert_eq!((counts.draft_rows, counts.rejected, counts.rows), (rows, rejected, rows + rejected));
    let schema = formats::Schema::goaml(formats::Version::V5).unwrap();
    formats::check_goaml(Source::bytes("any.xml", bytes).unwrap(), &schema).unwrap();
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(60))]

    #[test]
    fn a_sample_that_is_cut_or_spoilt_keeps_its_accounts(at in 0..2400_usize, byte in 0..=255_u8, cut: bool) {
        let body: String = (1..=2).map(|n| transaction(n, "9", "2026-01-01")).collect();
        let mut bytes = format!("{HEAD}{body}{FOOT}").into_bytes();
        let at = at.min(bytes.len() - 1);
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        accounts_hold(bytes);
    }
}

//! The real FollowTheMoney files, where they are at hand: expected values were written by hand from the raw lines before
//! the reader. Lines were drawn by `random.seed(20261125); sorted(random.sample(range(N), 10))` in Python, plus 1.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and says that it was skipped"
)]

mod at_hand;

use at_hand::data;
use formats::{Draft, Item, Options, Source, open};
use model::{ReportKind, Role};
use serde_json::Value;
use std::collections::BTreeMap;

/// What one line is expected to become. People and companies are named by the number of their line.
struct Line {
    row: u64,
    kind: ReportKind,
    /// Role and line of each party that is no context.
    parties: &'static [(Role, usize)],
    date: Option<&'static str>,
    amount: Option<(&'static str, &'static str)>,
    /// Words that the account must hold.
    told: &'static [&'static str],
}

const INTELLIGENCE: Line =
    Line { row: 0, kind: ReportKind::Intelligence, parties: &[], date: None, amount: None, told: &[] };

const fn payment(row: u64, parties: &'static [(Role, usize)], date: &'static str, eur: &'static str) -> Line {
    Line {
        row,
        kind: ReportKind::Payment,
        parties,
        date: Some(date),
        amount: Some((eur, "currency EUR")),
        told: &[],
    }
}

use Role::{Named, Payee, Payer};

const ZALA: &[Line] = &[
    Line { row: 2, parties: &[(Named, 18), (Named, 12)], told: &["subsidiary of"], ..INTELLIGENCE },
    Line { row: 5, parties: &[(Named, 5)], told: &["corp.disqual", "Disqualified"], ..INTELLIGENCE },
    Line {
        row: 32,
        parties: &[(Named, 12)],
        date: Some("2026-02-19"),
        told: &["Global Affairs Canada", "808"],
        ..INTELLIGENCE
    },
    Line { row: 41, parties: &[(Named, 12)], told: &["EU-UKR"], ..INTELLIGENCE },
    Line { row: 51, parties: &[(Named, 12)], told: &["(UE) 2023/1216 du 23/06/2023"], ..INTELLIGENCE },
    Line { row: 58, parties: &[(Named, 12)], told: &["Block", "RUSSIA-EO14024"], ..INTELLIGENCE },
    Line {
        row: 67,
        parties: &[(Named, 11), (Named, 3)],
        date: Some("2002-12-31"),
        told: &["8500", "2012-06-30"],
        ..INTELLIGENCE
    },
    Line {
        row: 72,
        parties: &[(Named, 11), (Named, 4)],
        date: Some("2020-01-10"),
        told: &["75", "7500", "2022-11-22"],
        ..INTELLIGENCE
    },
    Line { row: 86, parties: &[(Named, 12)], told: &["UA-WS-MILIND"], ..INTELLIGENCE },
];

const DONATIONS: &[Line] = &[
    payment(19, &[(Payer, 16), (Payee, 18)], "2011-10-07", "60000"),
    payment(162, &[(Payer, 40), (Payee, 8)], "2009-04-16", "50500"),
    payment(232, &[(Payer, 220), (Payee, 1)], "2008-05-20", "330000"),
    payment(288, &[(Payer, 109), (Payee, 8)], "2007-07-17", "50001"),
    payment(433, &[(Payer, 122), (Payee, 14)], "2003-12-18", "60000"),
];

/// Lines of addresses, with the line of who is told to be there: no reports of their own.
const ZALA_ADDRESSES: &[(u64, u64)] = &[(24, 11)];
const DONATIONS_ADDRESSES: &[(u64, u64)] = &[(5, 6), (126, 127), (204, 205), (267, 251), (470, 471)];

fn check(file: &str, lines: &[Line], addresses: &[(u64, u64)]) -> Option<BTreeMap<u64, Draft>> {
    let path = data(file)?;
    let text = std::fs::read_to_string(&path).unwrap();
    let raw: Vec<Value> = text.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let mut reader = open(Source::file(&path).unwrap(), &Options::default()).unwrap();
    assert_eq!(reader.format().code(), "followthemoney");
    let mut drafts = BTreeMap::new();
    for item in reader.by_ref() {
        if let Item::Draft(draft) = item.unwrap() {
            drafts.insert(draft.row, *draft);
        }
    }
    let counts = reader.counts();
    assert_eq!((counts.rows, counts.rejected), (raw.len() as u64, 0));
    for line in lines {
        check_line(line, &drafts[&line.row], &raw);
    }
    for (row, holder) in addresses {
        assert!(!drafts.contains_key(row), "line {row} is an address");
        let full = raw[*row as usize - 1]["properties"]["full"][0].as_str().unwrap();
        let report = &drafts[holder].report;
        let told = report.narrative.as_ref().is_some_and(|n| n.text.contains(full));
        let held = report.parties[0].address.as_ref().is_some_and(|a| a.raw == full);
        assert!(told || held, "line {holder} is to tell the address of line {row}");
    }
    Some(drafts)
}

fn check_line(line: &Line, draft: &Draft, raw: &[Value]) {
    let report = &draft.report;
    let source = &raw[line.row as usize - 1];
    assert_eq!(draft.key.as_deref(), source["id"].as_str(), "line {}", line.row);
    assert_eq!(report.kind, line.kind, "line {}", line.row);
    assert_eq!(report.core.date.as_ref().map(|d| d.raw.as_str()), line.date, "line {}", line.row);
    let amount = report.core.amount.as_ref().map(|a| (a.raw.as_str(), a.context.as_deref().unwrap()));
    assert_eq!(amount, line.amount, "line {}", line.row);
    assert_eq!(report.parties.len(), line.parties.len(), "line {}", line.row);
    for (party, (role, at)) in report.parties.iter().zip(line.parties) {
        assert_eq!(party.role, *role, "line {}", line.row);
        let names = raw[at - 1]["properties"]["name"].as_array().unwrap();
        let name = party.name.as_ref().unwrap().raw.as_str();
        assert!(names.iter().any(|n| n == name), "line {}: `{name}` is not of line {at}", line.row);
    }
    let text = report.narrative.as_ref().map(|n| format!("{:?} {}", n.title, n.text)).unwrap_or_default();
    for words in line.told {
        assert!(text.contains(words), "line {} is to tell `{words}`: {text}", line.row);
    }
}

#[test]
fn sanctioned_companies() {
    let Some(drafts) = check("matching/ftm_zala_entities.ndjson", ZALA, ZALA_ADDRESSES) else { return };
    let person = &drafts[&5].report.parties[0];
    assert_eq!(person.born.as_ref().unwrap().raw, "1964-03-18");
    assert_eq!(person.country.as_ref().unwrap().raw, "ru");
    // 41 sanctions, 21 relations, 17 people and companies, a passport; 11 addresses are told by who is there.
    assert_eq!(drafts.len(), 80);
}

#[test]
fn party_donations() {
    let found = check("matching/ftm_parteispenden_entities.ndjson", DONATIONS, DONATIONS_ADDRESSES);
    let Some(drafts) = found else { return };
    let payments = drafts.values().filter(|d| d.report.kind == ReportKind::Payment).count();
    assert_eq!((payments, drafts.len()), (290, 386));
}

/// The figures of docs/formats/REAL_FILES.md.
#[test]
fn figures() {
    for (name, expected) in
        [("ftm_zala_entities.ndjson", (91, 80, 0)), ("ftm_parteispenden_entities.ndjson", (475, 386, 0))]
    {
        let Some(path) = data(&format!("matching/{name}")) else { return };
        let mut reader = open(Source::file(&path).unwrap(), &Options::default()).unwrap();
        let (mut parties, mut specimens) = (0, 0);
        let mut codes: BTreeMap<&str, u64> = BTreeMap::new();
        for item in reader.by_ref() {
            let problems = match item.unwrap() {
                Item::Draft(draft) => {
                    parties += draft.report.parties.len();
                    specimens += draft.report.core.specimens.len();
                    draft.problems
                }
                Item::Rejected(rejected) => rejected.problems,
                Item::Figure(_) => unreachable!("no figure stands here"),
                Item::Problem(problem) => vec![problem],
            };
            problems.iter().for_each(|p| *codes.entry(p.code).or_default() += 1);
        }
        let counts = reader.counts();
        println!(
            "| {name} | followthemoney | {} | {} | {specimens} | {parties} | {} | {codes:?} |",
            counts.rows, counts.drafts, counts.rejected
        );
        assert_eq!((counts.rows, counts.drafts, counts.rejected), expected);
    }
}

//! Files of an exercise go through the ordinary readers: each is recognised for what it is, and what the truth says of a
//! file is what its reader finds there, row by row and party by party.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

#[path = "../../exercise/tests/made/mod.rs"]
mod made;

use exercise::emit::Form;
use exercise::partners::Style;
use exercise::truth::{PartyRole, PartyRow};
use exercise::{Config, MadeFile, World};
use formats::{Draft, Item, Options, Severity, Source};
use made::made;
use model::Party;
use std::collections::{BTreeMap, BTreeSet};

/// Problems that files of real partners have, too.
const KNOWN: &[&str] = &[
    "no-sharing-flag",
    "further-amount",
    "repeated-key",
    "no-year",
    "ambiguous-date-order",
    "date-order",
    "reversal",
    "no-goods",
    // Several goAML reports in one file need an element around them.
    "wrong-root",
];

/// What a reader made of a file.
struct Read {
    format: String,
    drafts: Vec<Draft>,
    rejected: Vec<String>,
    problems: BTreeMap<String, usize>,
    example: BTreeMap<String, String>,
}

fn read(name: &str, bytes: &[u8]) -> Read {
    let source = Source::bytes(name, bytes.to_vec()).unwrap();
    let mut reader =
        formats::open(source, &Options::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut read = Read {
        format: reader.format().to_string(),
        drafts: Vec::new(),
        rejected: Vec::new(),
        problems: BTreeMap::new(),
        example: BTreeMap::new(),
    };
    let mut told = Vec::new();
    for item in reader.by_ref() {
        match item.unwrap_or_else(|error| panic!("{name}: {error}")) {
            Item::Draft(draft) => {
                told.extend(draft.problems.clone());
                read.drafts.push(*draft);
            }
            Item::Rejected(rejected) => {
                read.rejected.push(format!("row {}: {:?}", rejected.row, rejected.problems))
            }
            Item::Problem(problem) => told.push(problem),
            Item::Figure(row) => read.rejected.push(format!("row {} is a figure", row.row)),
        }
    }
    for problem in told.iter().filter(|p| p.severity != Severity::Note) {
        *read.problems.entry(problem.code.to_owned()).or_default() += 1;
        read.example.entry(problem.code.to_owned()).or_insert_with(|| problem.to_string());
    }
    read
}

/// The roles that are actors of the world; carriers, offices and banks are not.
fn role(party: &Party) -> Option<PartyRole> {
    PartyRole::ALL.into_iter().find(|role| role.code() == party.role.to_string())
}

/// Parties by row, role and place.
fn found(drafts: &[Draft]) -> BTreeMap<(u64, PartyRole, u32), &Party> {
    let mut out = BTreeMap::new();
    for draft in drafts {
        let mut count: BTreeMap<PartyRole, u32> = BTreeMap::new();
        for party in &draft.report.parties {
            let Some(role) = role(party) else { continue };
            let nth = count.entry(role).or_default();
            *nth += 1;
            out.insert((draft.row, role, *nth), party);
        }
    }
    out
}

/// What of a truth party is not in the party that was read.
fn missing(truth: &PartyRow, party: &Party, text: &str) -> Vec<String> {
    let written = &truth.written;
    let numbers: Vec<&str> = party.identifiers.iter().map(|i| i.value.raw.as_str()).collect();
    let name = party.name.as_ref().map(|n| n.raw.trim());
    let mut out = Vec::new();
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !written.name.is_empty() && name.map(spaced) != Some(spaced(&written.name)) {
        out.push(format!("name `{}`, read {name:?}", written.name));
    }
    let number = |what: &str, value: Option<&str>, out: &mut Vec<String>| {
        if let Some(value) = value.filter(|v| !numbers.contains(&v.trim())) {
            // Contact points of adverts may stand in their text only, in whatever disguise.
            if !(what == "phone" && truth.role == PartyRole::Seller && !text.is_empty()) {
                out.push(format!("{what} `{value}`, read {numbers:?}"));
            }
        }
    };
    number("document", written.document.as_ref().map(|d| d.1.as_str()), &mut out);
    number("account", written.account.as_ref().map(|a| a.0.as_str()), &mut out);
    number("phone", written.phone.as_deref(), &mut out);
    number("email", written.email.as_deref(), &mut out);
    number("handle", written.handle.as_deref(), &mut out);
    if written.born.is_some() && party.born.is_none() {
        out.push("birth date".to_owned());
    }
    if let Some(address) = &written.address {
        let read = party.address.as_ref().map_or("", |a| a.raw.as_str());
        if !address.street.is_empty() && !spaced(read).contains(&spaced(&address.street)) {
            out.push(format!("street `{}`, read `{read}`", address.street));
        }
    }
    if written.nationality.is_some() && party.country.is_none() {
        out.push("nationality".to_owned());
    }
    out
}

/// Compares a file with its truth; says all that is wrong.
fn check(file: &MadeFile) -> Vec<String> {
    let read = read(&file.path, &file.bytes);
    let mut wrong = Vec::new();
    if read.format != file.form.format() {
        wrong.push(format!("recognised as {}", read.format));
    }
    wrong.extend(read.rejected.iter().take(3).map(|r| format!("rejected {r}")));
    for (code, count) in read.problems.iter().filter(|(code, _)| !KNOWN.contains(&code.as_str())) {
        wrong.push(format!("{count} of {code}: {}", read.example[code]));
    }
    let rows: Vec<(u64, String)> = read.drafts.iter().map(|d| (d.row, d.report.kind.to_string())).collect();
    let told: Vec<(u64, String)> = file.truth.reports.iter().map(|r| (r.row, r.kind.to_owned())).collect();
    if rows.iter().collect::<BTreeSet<_>>() != told.iter().collect::<BTreeSet<_>>() {
        let odd = rows.iter().zip(&told).find(|(a, b)| a != b);
        wrong.push(format!("{} reports read, {} told; first that differs {odd:?}", rows.len(), told.len()));
    }
    let found = found(&read.drafts);
    let mut known = BTreeSet::new();
    let text = |row: u64| {
        let draft = read.drafts.iter().find(|d| d.row == row);
        draft.and_then(|d| d.report.narrative.as_ref()).map_or(String::new(), |n| n.text.clone())
    };
    let mut odd = Vec::new();
    for truth in &file.truth.parties {
        let at = (truth.row, truth.role, truth.nth);
        known.insert(at);
        match found.get(&at) {
            None => odd.push(format!("{at:?} not found: {:?}", truth.written)),
            Some(party) => odd.extend(
                missing(truth, party, &text(truth.row))
                    .into_iter()
                    .map(|what| format!("{at:?} lacks {what}")),
            ),
        }
    }
    odd.extend(
        found
            .iter()
            .filter(|(at, _)| !known.contains(at))
            .map(|(at, p)| format!("{at:?} is read and not told: {p:?}")),
    );
    if !odd.is_empty() {
        wrong.push(format!("{} parties differ", odd.len()));
        wrong.extend(odd.into_iter().take(3));
    }
    wrong
}

#[test]
fn every_form_is_read_as_its_truth_says() {
    let world = World::new(11, 1_000, Config::default()).unwrap();
    let mut wrong = Vec::new();
    for (seed, comma, family_first) in [(1, false, false), (2, true, true), (3, false, true)] {
        let style = Style {
            family_first,
            capitals: comma,
            romanisation: seed as u8,
            native: !comma,
            day_first: seed != 3,
            comma,
        };
        for form in Form::ALL {
            let file = made(&world, form, seed, 250, style);
            if let Ok(dir) = std::env::var("EXERCISE_FILES") {
                std::fs::write(format!("{dir}/{seed}-{}", file.path), &file.bytes).unwrap();
            }
            assert_eq!(file.truth.reports.len(), 250, "{form:?}");
            assert!(String::from_utf8_lossy(&file.bytes).matches(exercise::MARK).count() >= 250, "{form:?}");
            wrong.extend(check(&file).into_iter().map(|w| format!("{form:?} {seed}: {w}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_files_of_a_world_are_read_as_their_truth_says() {
    let world = World::new(7, 3_000, Config::default()).unwrap();
    let mut wrong = Vec::new();
    let mut reports = 0;
    for unit in 0..world.units() {
        for file in world.unit(unit).files {
            reports += file.truth.reports.len();
            wrong.extend(check(&file).into_iter().map(|w| format!("{}: {w}", file.path)));
        }
    }
    assert_eq!(reports, 3_000);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

//! STIX bundles by a sample that is made up.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use formats::{Draft, Item, Marking, Options, Problem, Rejected, Source, open};
use model::{IdentifierKind as K, PartyKind, ReportKind, Role};

const SAMPLE: &str = include_str!("../samples/stix-exercise.json");

fn read(text: &str) -> (Vec<Draft>, Vec<Rejected>, Vec<Problem>) {
    let source = Source::bytes("x.json", text.as_bytes().to_vec()).unwrap();
    let mut reader = open(source, &Options::default()).unwrap();
    assert_eq!(reader.format().code(), "stix");
    let (mut drafts, mut rejected, mut told) = (vec![], vec![], vec![]);
    for item in reader.by_ref() {
        match item.unwrap() {
            Item::Draft(draft) => drafts.push(*draft),
            Item::Rejected(r) => rejected.push(*r),
            Item::Figure(_) => unreachable!("no figure stands here"),
            Item::Problem(p) => told.push(p),
        }
    }
    let counts = reader.counts();
    assert_eq!(counts.rows, counts.draft_rows + counts.rejected);
    (drafts, rejected, told)
}

fn of<'d>(drafts: &'d [Draft], kind: &str, number: u32) -> &'d Draft {
    let key = format!("{kind}--00000000-0000-4000-8000-{number:012}");
    drafts.iter().find(|d| d.key.as_deref() == Some(&key)).unwrap()
}

fn title(draft: &Draft) -> &str {
    draft.report.narrative.as_ref().unwrap().title.as_deref().unwrap()
}

#[test]
fn objects_become_reports_and_nothing_is_lost() {
    let (drafts, rejected, told) = read(SAMPLE);
    // 18 objects, one a definition; author, place and address are told by others, one is taken back, one is no object.
    assert_eq!(drafts.iter().map(|d| d.rows).sum::<u64>(), 15);
    let codes: Vec<_> = rejected.iter().map(|r| r.problems[0].code).collect();
    assert_eq!(codes, ["takes-back", "not-a-record"]);
    assert!(told.is_empty());
    assert!(drafts.iter().all(|d| d.report.kind == ReportKind::Intelligence));
    let person = of(&drafts, "identity", 3);
    assert_eq!(person.report.source.citation.as_deref(), Some("Exercise Wildlife Unit"));
    let party = &person.report.parties[0];
    assert_eq!((party.kind, party.role), (PartyKind::Person, Role::Named));
    let ids: Vec<_> = party.identifiers.iter().map(|i| (i.kind, i.value.raw.as_str())).take(2).collect();
    assert_eq!(ids, [(K::Email, "m.exercise@mail.example.invalid"), (K::Phone, "+254 700 000 101")]);
    let actor = &of(&drafts, "threat-actor", 4).report.parties[0];
    assert_eq!(
        (actor.role, actor.suspect.as_ref().unwrap().step.raw.as_str()),
        (Role::Suspect, "threat-actor")
    );
    // Nobody points at this place.
    assert_eq!(of(&drafts, "location", 17).report.core.place.as_ref().unwrap().raw, "TZ");
}

#[test]
fn relations_tie_and_places_are_told() {
    let (drafts, ..) = read(SAMPLE);
    let lives = &of(&drafts, "relationship", 6).report;
    assert_eq!(lives.parties.len(), 1);
    let address = lives.parties[0].address.as_ref().unwrap();
    assert_eq!(
        (address.raw.as_str(), address.context.as_deref()),
        ("Mombasa", Some("KE; point -4.05,39.67"))
    );
    let tied = of(&drafts, "relationship", 7);
    assert_eq!(title(tied), "The Exercise Carvers related to Mfano Exercise");
    assert_eq!(tied.report.core.date.as_ref().unwrap().raw, "2024-04-01T00:00:00Z");
    let roles: Vec<Role> = tied.report.parties.iter().map(|p| p.role).collect();
    assert_eq!(roles, [Role::Suspect, Role::Named]);
    let observed = &of(&drafts, "observed-data", 11).report;
    assert_eq!(observed.parties.len(), 2);
    assert_eq!(observed.parties[1].identifiers[0].value.context.as_deref(), Some("facebook"));
    assert!(observed.narrative.as_ref().unwrap().text.contains("url https://shop.example.invalid/ivory"));
    let report = of(&drafts, "report", 12);
    assert!(report.report.narrative.as_ref().unwrap().text.starts_with("Statement of the source: EXERCISE"));
    assert_eq!(report.report.parties.len(), 3);
    assert_eq!(report.problems[0].code, "not-in-the-file");
    let pattern = &of(&drafts, "indicator", 13).report.parties;
    assert_eq!((pattern[0].identifiers[0].kind, pattern[1].identifiers[0].kind), (K::Email, K::Handle));
    let seen = &of(&drafts, "sighting", 15).report.parties;
    assert_eq!((seen[0].role, seen[1].role), (Role::Suspect, Role::Official));
}

/// A report is marked as strictly as each object that it tells.
#[test]
fn markings_hold_for_what_is_told() {
    let (drafts, ..) = read(SAMPLE);
    for (kind, number, expected) in [
        ("identity", 3, Some(Marking::Green)),
        ("threat-actor", 4, None),
        ("relationship", 6, Some(Marking::Green)),
        ("relationship", 7, Some(Marking::Amber)),
        // It names the relationship that is marked AMBER.
        ("report", 12, Some(Marking::Amber)),
        // Marked by what is not in the file: never wider than strict.
        ("note", 14, Some(Marking::AmberStrict)),
        ("sighting", 15, None),
    ] {
        assert_eq!(of(&drafts, kind, number).marking, expected, "{kind} {number}");
    }
    assert!(of(&drafts, "note", 14).problems.iter().any(|p| p.code == "unknown-marking"));
}

#[test]
fn a_cut_bundle_gives_what_it_holds() {
    let (drafts, rejected, told) = read(&SAMPLE[..SAMPLE.find("\"observed-data\"").unwrap()]);
    assert_eq!(drafts.iter().map(|d| d.rows).sum::<u64>(), 9);
    assert_eq!(rejected.len(), 1);
    assert_eq!(told[0].code, "broken-json");
}

#[test]
fn single_objects_one_a_line() {
    let line = |n: u32| {
        format!(
            "{{\"type\":\"identity\",\"spec_version\":\"2.1\",\"id\":\"identity--00000000-0000-4000-8000-{n:012}\",\"name\":\"Mfano {n}\"}}\n"
        )
    };
    let (drafts, ..) = read(&format!("{}{}", line(1), line(2)));
    assert_eq!(drafts.len(), 2);
}

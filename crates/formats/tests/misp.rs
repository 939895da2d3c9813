//! MISP events by a sample that is made up.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use formats::{Draft, Item, Marking, Options, Problem, Rejected, Source, open};
use model::{IdentifierKind as K, PartyKind, ReportKind, Role};

const SAMPLE: &str = include_str!("../samples/misp-exercise.json");

fn read(text: &str) -> (Vec<Draft>, Vec<Rejected>, Vec<Problem>) {
    let source = Source::bytes("x.json", text.as_bytes().to_vec()).unwrap();
    let mut reader = open(source, &Options::default()).unwrap();
    assert_eq!(reader.format().code(), "misp");
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

fn of<'d>(drafts: &'d [Draft], what: &str, number: u32) -> &'d Draft {
    let key = format!("{what} 00000000-0000-4000-8000-{number:012}");
    drafts.iter().find(|d| d.key.as_deref() == Some(&key)).unwrap()
}

#[test]
fn events_objects_and_attributes_are_reports() {
    let (drafts, rejected, told) = read(SAMPLE);
    // Two events, five attributes, five objects, one text: the place counts with the person who is there.
    assert_eq!((drafts.iter().map(|d| d.rows).sum::<u64>(), rejected.len(), told.len()), (12, 1, 0));
    assert!(drafts.iter().all(|d| d.report.kind == ReportKind::Intelligence));
    let event = &of(&drafts, "event", 100).report;
    assert_eq!(event.narrative.as_ref().unwrap().title.as_deref(), Some("Event: EXERCISE carvings by post"));
    assert_eq!(event.core.date.as_ref().unwrap().raw, "2024-04-10");
    assert_eq!(event.core.place.as_ref().unwrap().raw, "Mombasa, Kenya");
    assert_eq!(event.source.citation.as_deref(), Some("Exercise CERT"));
    let kinds: Vec<PartyKind> = event.parties.iter().map(|p| p.kind).collect();
    use PartyKind as P;
    assert_eq!(kinds, [P::Unknown, P::Account, P::Person, P::Account, P::Company, P::Handle, P::Unknown]);
    let person = &of(&drafts, "object", 110).report;
    let roles: Vec<Role> = person.parties.iter().map(|p| p.role).collect();
    assert_eq!(roles, [Role::Named, Role::Named, Role::Institution]);
    assert_eq!(person.parties[0].name.as_ref().unwrap().raw, "Mfano Exercise");
    assert_eq!(person.parties[0].born.as_ref().unwrap().raw, "1980-03-04");
    let ids: Vec<K> = person.parties[0].identifiers.iter().map(|i| i.kind).collect();
    assert_eq!(ids, [K::Document, K::Phone, K::Record]);
    let account = &person.parties[1].identifiers[0].value;
    assert_eq!((account.raw.as_str(), account.context.as_deref()), ("0123456789", Some("Exercise Bank")));
    assert!(person.narrative.as_ref().unwrap().text.contains("Owner of: "));
    let handle = &of(&drafts, "object", 140).report.parties[0].identifiers[0];
    assert_eq!((handle.kind, handle.value.context.as_deref()), (K::Handle, Some("telegram")));
    // Its own day, not that of the event.
    assert_eq!(of(&drafts, "object", 150).report.core.date.as_ref().unwrap().raw, "2024-04-02T10:00:00");
}

/// Tags of the event hold for all its parts; the stricter of tag and distribution counts.
#[test]
fn markings_are_the_strictest_that_apply() {
    let (drafts, ..) = read(SAMPLE);
    for (what, number, expected) in [
        ("attribute", 101, Some(Marking::Amber)),
        ("attribute", 102, Some(Marking::Red)),
        ("object", 110, Some(Marking::Amber)),
        ("object", 150, Some(Marking::AmberStrict)),
        // It names the wallet that is marked RED.
        ("event", 100, Some(Marking::Red)),
        // Nothing is said of it.
        ("attribute", 201, None),
    ] {
        assert_eq!(of(&drafts, what, number).marking, expected, "{what} {number}");
    }
}

#[test]
fn a_single_event_and_a_cut_one() {
    let one = "{\"Event\":{\"info\":\"EXERCISE\",\"distribution\":\"1\",\"Attribute\":[{\"type\":\"email\",\"value\":\"a@shop.example.invalid\"},7]}}";
    let (drafts, rejected, _) = read(one);
    assert_eq!((drafts.len(), rejected.len()), (2, 1));
    // The communities of a MISP instance are not this one.
    assert!(drafts.iter().all(|d| d.marking == Some(Marking::AmberStrict)));
    let (drafts, rejected, told) = read(&one[..one.len() - 8]);
    assert_eq!((drafts.len(), rejected.len(), told.len()), (1, 1, 1));
}

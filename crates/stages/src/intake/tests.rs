use super::*;
use model::{Audience, MemberId, PartnerId, Power, Powers, Purpose, Section, Sector};

const STIX: &str = r#"{"type":"bundle","objects":[
 {"type":"identity","id":"identity--1","name":"Mfano One"},
 {"type":"identity","id":"identity--2","name":"Mfano Two","object_marking_refs":["marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"]},
 {"type":"relationship","id":"relationship--3","relationship_type":"knows","source_ref":"identity--1","target_ref":"identity--2"},
 {"type":"identity","id":"identity--4","name":"Mfano Four","object_marking_refs":["marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da"]}
]}"#;

fn owner() -> Partner {
    let id = PartnerId::from_bytes([1; 16]);
    Partner {
        id,
        handle: "ex".to_owned(),
        name: "Exercise".to_owned(),
        sector: Sector::Police,
        country: None,
    }
}

fn options(handling: HandlingProfile) -> IntakeOptions {
    let by = Principal {
        member: MemberId::from_bytes([7; 16]),
        partner: owner().id,
        sector: Sector::Police,
        country: None,
        powers: Powers::of(&[Power::Submit]),
        purpose: Purpose::ALL[0],
    };
    IntakeOptions {
        owner: owner(),
        by: Some(by),
        format: None,
        mapping: None,
        handling,
        dry_run: false,
        today: jiff::civil::date(2024, 6, 1),
    }
}

/// What is submitted, and what is told about it.
fn taken_in(profile: HandlingProfile) -> (Vec<Submission>, IntakeReceipt) {
    let (sender, mut portions) = mpsc::channel(2);
    let source = Source::bytes("x.json", STIX.as_bytes().to_vec()).unwrap();
    let options = options(profile);
    read(source, &options, None, &mut Ok, &sender).unwrap();
    let portion: Portion = portions.blocking_recv().unwrap();
    let mut receipt = IntakeReceipt::default();
    for one in &portion.reports {
        one.marking.into_iter().for_each(|marking| receipt.mark(one.row, marking, profile));
    }
    let nobody = BTreeSet::new();
    (portion.reports.into_iter().map(|n| submission(n, &options, &nobody)).collect(), receipt)
}

fn told(receipt: &IntakeReceipt) -> Vec<(String, u64)> {
    let causes = receipt.problems.causes();
    let narrower = causes.iter().filter(|(code, _)| *code == "marked-narrower");
    narrower.map(|(_, cause)| (cause.column.clone().unwrap_or_default(), cause.count)).collect()
}

/// What is submitted is no wider than its label, in every section, and what names it neither.
#[test]
fn a_label_narrows_what_is_submitted() {
    let (submissions, receipt) = taken_in(HandlingProfile::Open);
    let red = Audience::NamedMembers([MemberId::from_bytes([7; 16])].into());
    let expected = [Audience::Open, red.clone(), red, Audience::WorkingGroup];
    assert_eq!(submissions.len(), expected.len());
    for (submission, audience) in submissions.iter().zip(expected) {
        for section in Section::ALL.iter().filter(|s| **s != Section::Raw) {
            assert_eq!(submission.handling.of(*section).audience, audience, "{}", submission.source_key);
        }
    }
    // Nobody reads in the raw row what the sections keep from them.
    let raw = |at: usize| submissions[at].handling.of(Section::Raw).audience;
    assert_eq!((raw(0), raw(1)), (Audience::OwnerOnly, Audience::NamedMembers([].into())));
    assert_eq!(receipt.marked, BTreeMap::from([(Marking::Green, 1), (Marking::Red, 2)]));
    let mut told = told(&receipt);
    told.sort();
    assert_eq!(told, [("TLP:GREEN".to_owned(), 1), ("TLP:RED".to_owned(), 2)]);
}

/// A profile that is narrower than the label stays as it is, and nothing is said.
#[test]
fn a_label_widens_nothing() {
    let (submissions, receipt) = taken_in(HandlingProfile::OwnerOnly);
    assert_eq!(submissions[3].handling.of(Section::Core).audience, Audience::OwnerOnly);
    // RED is narrower than the whole partner.
    assert_eq!(told(&receipt), [("TLP:RED".to_owned(), 2)]);
}

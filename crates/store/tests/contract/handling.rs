//! Who reads what, and that nothing else tells.

use crate::fixture::*;
use model::*;
use std::collections::BTreeSet;
use store::{Error, ReportFilter, Store};

async fn total(store: &Store, member: &str) -> u64 {
    store.list(&view(store, member).await, &ReportFilter::default(), None, 200).await.unwrap().get().total
}

pub async fn sections_show_to_whom_they_may(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let id = one(store, "ke-police", "A1", "2019-11-18", shared_core(owner)).await;
    let sees = |member: &'static str| async move {
        let report = store.report(&view(store, member).await, id).await.unwrap().into_inner();
        (
            report.parties.len(),
            report.narrative.is_some(),
            report.source.is_some(),
            report.raw.is_some(),
            report.own,
        )
    };
    assert_eq!(sees("police").await, (1, true, true, true, true));
    assert_eq!(sees("customs").await, (1, false, false, false, false));
    assert_eq!(sees("bank").await, (0, false, false, false, false));
    let alone = one(store, "ke-police", "A2", "2019-11-18", all_for(owner, Audience::OwnerOnly)).await;
    assert!(matches!(store.report(&view(store, "customs").await, alone).await, Err(Error::NotFound)));
    let nobody = all_for(owner, Audience::Sectors(BTreeSet::new()));
    let empty = one(store, "ke-police", "A3", "2019-11-18", nobody).await;
    assert!(matches!(store.report(&view(store, "ngo").await, empty).await, Err(Error::NotFound)));
}

/// Invariant 3 in small: the same answers with and without reports that the bank may not read.
pub async fn hidden_reports_move_nothing(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    one(store, "ke-police", "A1", "2019-11-18", shared_core(owner)).await;
    let bank = view(store, "bank").await;
    let look = async || {
        let viewer = view(store, "bank").await;
        let filter = ReportFilter { words: "mombasa".into(), ..ReportFilter::default() };
        let listing = store.list(&viewer, &filter, None, 10).await.unwrap().into_inner();
        let months: Vec<_> =
            store.months(&viewer).await.unwrap().into_iter().map(|m| m.into_inner()).collect();
        (listing, months, store.points(&viewer, &filter).await.unwrap().into_inner())
    };
    let before = look().await;
    for n in 0..40 {
        one(store, "ke-police", &format!("H{n}"), "2019-11-18", all_for(owner, Audience::LawEnforcement))
            .await;
    }
    assert_eq!(look().await, before);
    assert_eq!(total(store, "customs").await, 41);
    assert_eq!(bank.principal().partner, partner_id(store, "example-bank").await);
}

pub async fn narrowing_takes_effect_at_once(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let id = one(store, "ke-police", "A1", "2019-11-18", all_for(owner, Audience::WorkingGroup)).await;
    let police = view(store, "police").await;
    assert_eq!(store.report(&view(store, "bank").await, id).await.unwrap().get().parties.len(), 1);
    let strict = Handling::with_audience(owner, Audience::LawEnforcement);
    store.set_handling(&police, id, Section::Parties, &strict).await.unwrap();
    let bank = store.report(&view(store, "bank").await, id).await.unwrap().into_inner();
    assert!(bank.parties.is_empty() && bank.narrative.is_some());
    let filter = ReportFilter { words: "example person".into(), ..ReportFilter::default() };
    let found = store.list(&view(store, "bank").await, &filter, None, 10).await.unwrap();
    assert_eq!(found.get().total, 0);
    store.set_handling(&police, id, Section::Core, &strict).await.unwrap();
    let gone = store.report(&view(store, "bank").await, id).await;
    assert!(matches!(gone, Err(Error::NotFound)), "no section is readable without the core");
    assert!(store.months(&view(store, "bank").await).await.unwrap().is_empty());
    assert_eq!(store.months(&view(store, "customs").await).await.unwrap().len(), 1);
    let theirs = store.set_handling(&view(store, "customs").await, id, Section::Core, &strict).await;
    assert!(matches!(theirs, Err(Error::Invalid(_))), "what one can see can be forbidden");
    let unseen = store.set_handling(&view(store, "bank").await, id, Section::Core, &strict).await;
    assert!(matches!(unseen, Err(Error::NotFound)), "what one cannot see is not found");
}

pub async fn narrowing_a_profile_moves_no_item(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let wide = Handling::with_audience(owner, Audience::WorkingGroup);
    store.set_profile("ke-police", "press", &wide).await.unwrap();
    let profile = ReportHandling::uniform(&wide);
    let batch: Vec<_> = (0..50)
        .map(|n| {
            let report = seizure(&n.to_string(), "2019-11-18", "3", vec![]);
            store::Submission {
                profile: Some("press".into()),
                ..submission(&n.to_string(), report, profile.clone())
            }
        })
        .collect();
    record(store, "ke-police", &batch).await;
    assert_eq!((total(store, "ngo").await, total(store, "customs").await), (50, 50));
    let narrow = Handling::with_audience(owner, Audience::LawEnforcement);
    store.set_profile("ke-police", "press", &narrow).await.unwrap();
    assert_eq!((total(store, "ngo").await, total(store, "customs").await), (0, 50));
    store.set_profile("ke-police", "press", &wide).await.unwrap();
    assert_eq!(total(store, "ngo").await, 50);
}

pub async fn two_partners_more(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    one(store, "ke-police", "A1", "2019-11-18", shared_core(owner)).await;
    one(store, "ke-police", "A2", "2019-11-18", all_for(owner, Audience::LawEnforcement)).await;
    let sectors = Audience::Sectors([Sector::Transport].into());
    one(store, "ke-police", "A3", "2019-11-18", all_for(owner, sectors)).await;
    for (handle, sector) in [("airline", Sector::Transport), ("lab", Sector::Academia)] {
        let new = store::NewPartner { handle: handle.into(), name: handle.into(), sector, country: None };
        store.add_partner(&new).await.unwrap();
        add_member(store, handle, handle, Powers::NONE).await;
    }
    assert_eq!((total(store, "airline").await, total(store, "lab").await), (2, 1));
    assert_eq!((total(store, "police").await, total(store, "customs").await), (3, 2));
}

pub async fn named_persons_only(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    add_member(store, "bank-two", "example-bank", view(store, "bank").await.principal().powers).await;
    let before = total(store, "bank-two").await;
    let member = view(store, "bank-two").await.principal().member;
    one(store, "ke-police", "A1", "2019-11-18", all_for(owner, Audience::NamedMembers([member].into())))
        .await;
    assert_eq!((before, total(store, "bank-two").await, total(store, "bank").await), (0, 1, 0));
    one(
        store,
        "ke-police",
        "A2",
        "2019-11-18",
        all_for(owner, named(&[partner_id(store, "example-bank").await])),
    )
    .await;
    assert_eq!(
        (total(store, "bank-two").await, total(store, "bank").await, total(store, "ngo").await),
        (2, 1, 0)
    );
}

pub async fn suspicion_reports_are_a_ceiling(store: &Store) {
    let bank = partner_id(store, "example-bank").await;
    let fiu = partner_id(store, "fiu").await;
    let handling = Handling {
        suspicion: true,
        suspicion_fiu: Some(fiu),
        ..Handling::with_audience(bank, Audience::Open)
    };
    let id = one(store, "example-bank", "S1", "2019-11-18", ReportHandling::uniform(&handling)).await;
    let totals = async || {
        let mut all = Vec::new();
        for member in ["bank", "bank-str", "fiu", "police", "customs", "ngo"] {
            all.push(total(store, member).await);
        }
        all
    };
    assert_eq!(totals().await, [0, 1, 1, 0, 0, 0]);
    let wide = Handling::with_audience(bank, Audience::Open);
    let steward = view(store, "bank-str").await;
    store.set_handling(&steward, id, Section::Core, &wide).await.unwrap();
    assert_eq!(totals().await, [0, 1, 1, 0, 0, 0], "nobody can widen it");
}

/// What is imported as a suspicion report gets the ceiling, whatever handling or profile it comes with.
pub async fn an_import_gets_the_ceiling_whatever_it_asks_for(store: &Store) {
    let bank = partner_id(store, "example-bank").await;
    let mut report = seizure("S2", "2019-11-18", "12", vec![person("Ada", "+254700000123")]);
    report.kind = model::ReportKind::SuspicionReport;
    let plain = submission("S2", report.clone(), all_for(bank, Audience::Open));
    let mut stricter = submission("S3", report, all_for(bank, Audience::WorkingGroup));
    stricter.party_handling = vec![Some(Handling::with_audience(bank, Audience::LawEnforcement))];
    store.set_profile("example-bank", "wide", &Handling::with_audience(bank, Audience::Open)).await.unwrap();
    let by_profile =
        store::Submission { source_key: "S4".into(), profile: Some("wide".into()), ..plain.clone() };
    record(store, "example-bank", &[plain, stricter, by_profile]).await;
    let mut all = Vec::new();
    for member in ["bank", "bank-str", "fiu", "police", "customs", "ngo"] {
        all.push(total(store, member).await);
    }
    assert_eq!(all, [0, 3, 0, 0, 0, 0]);
}

/// Who was handled more strictly than the section stays so, wherever a revision names that person.
pub async fn a_revision_widens_no_party(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let parties = |names: &[&str]| names.iter().map(|n| person(n, "+254700000123")).collect::<Vec<_>>();
    let send = async |names: &[&str], strict: Option<usize>| {
        let report = seizure("P1", "2019-11-18", "12", parties(names));
        let mut new = submission("P1", report, all_for(owner, Audience::WorkingGroup));
        new.party_handling = vec![None; names.len()];
        if let Some(at) = strict {
            new.party_handling[at] = Some(Handling::owner_only(owner));
        }
        record(store, "ke-police", &[new]).await.recorded[0]
    };
    let store::Recorded::New(id) = send(&["Ada", "Bo", "Cy"], Some(1)).await else { panic!("not new") };
    let names = async |member: &'static str| {
        let report = store.report(&view(store, member).await, id).await.unwrap().into_inner();
        let names: Vec<String> =
            report.parties.into_iter().filter_map(|p| p.party.name).map(|n| n.raw).collect();
        let viewer = view(store, member).await;
        let steps = store.revisions(&viewer, &store.report(&viewer, id).await.unwrap()).await.unwrap();
        let steps = steps.iter().map(|r| r.get()).filter(|r| r.section == Section::Parties);
        (names.join(" "), steps.map(|r| r.revision).collect::<Vec<_>>())
    };
    assert_eq!(names("bank").await, ("Ada Cy".to_owned(), vec![1]));
    // Another order, and a new person: nobody takes the place of somebody else.
    send(&["Bo", "Cy", "Ada", "Di"], None).await;
    assert_eq!(names("bank").await, ("Cy Ada Di".to_owned(), vec![1, 2]));
    // The hidden person's name is corrected: others do not learn that anything changed.
    send(&["Bob", "Cy", "Ada", "Di"], None).await;
    assert_eq!(names("bank").await, ("Cy Ada Di".to_owned(), vec![1, 2]));
    assert_eq!(names("police").await, ("Bob Cy Ada Di".to_owned(), vec![1, 2, 3]));
    // Two are new to it: either may be the hidden one.
    send(&["Bobby", "Cyrus", "Ada", "Di"], None).await;
    assert_eq!(names("bank").await.0, "Ada Di");
}

/// A section that a correction took away comes back with a later one, under the handling that it had.
pub async fn a_section_comes_back(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let send = async |parties: Vec<Party>| {
        let new = submission("B1", seizure("B1", "2019-11-18", "12", parties), shared_core(owner));
        record(store, "ke-police", &[new]).await.recorded[0]
    };
    let store::Recorded::New(id) = send(vec![person("Ada", "+254700000123")]).await else {
        panic!("not new")
    };
    let count = async |member: &'static str| {
        store.report(&view(store, member).await, id).await.unwrap().get().parties.len()
    };
    send(vec![]).await;
    assert_eq!((count("police").await, count("customs").await), (0, 0));
    send(vec![person("Ada", "+254700000123")]).await;
    assert_eq!((count("police").await, count("customs").await, count("bank").await), (1, 1, 0));
}

//! Pairs that matching found: who reads them, what takes them away, and what people say about them.

use crate::fixture::*;
use model::*;
use std::collections::BTreeSet;
use store::{EventLink, MatchRows, PartyLinkRow, ReportLinkRow, Stage, Store};

/// Ties all pending parties to each other with these bits, and all pending reports.
async fn tie_all(store: &Store, bits: i32) {
    let lease = store.lease(Stage::Match, "test").await.unwrap().unwrap();
    let pending = store.pending(&lease, 100).await.unwrap().unwrap();
    let parties: Vec<i64> = pending.reports.iter().flat_map(|r| &r.parties).map(|p| p.no).collect();
    let reports: Vec<i64> = pending.reports.iter().map(|r| r.no).collect();
    let pairs = |of: &[i64]| {
        let second = of.to_vec();
        of.iter()
            .enumerate()
            .flat_map(|(n, a)| second[n + 1..].iter().map(move |b| (*b, *a)).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    let found = MatchRows {
        keys: vec![],
        parties: pairs(&parties).into_iter().map(|(a, b)| PartyLinkRow { a, b, bits, worth: 500 }).collect(),
        reports: pairs(&reports).into_iter().map(|(a, b)| ReportLinkRow { a, b, bits }).collect(),
    };
    store.put_matches(&lease.task, &reports, &found).await.unwrap();
    store.finish(&lease, pending.up_to).await.unwrap();
    store.give_back(lease).await.unwrap();
}

async fn queue(store: &Store, member: &str) -> usize {
    store.unsure_pairs(&view(store, member).await, 0, 1_000, 100).await.unwrap().len()
}

async fn events(store: &Store, member: &str) -> Vec<EventLink> {
    let links = store.event_links(&view(store, member).await, 0, 100).await.unwrap();
    links.iter().map(|l| *l.get()).collect()
}

pub async fn pairs_show_to_who_reads_both(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let open = one(store, "ke-police", "A1", "2019-11-18", all_for(owner, Audience::WorkingGroup)).await;
    let also = one(store, "ke-police", "A2", "2019-11-18", all_for(owner, Audience::WorkingGroup)).await;
    one(store, "ke-police", "A3", "2019-11-18", all_for(owner, Audience::LawEnforcement)).await;
    // Who reads cores alone has no pairs of parties, and all pairs of reports.
    one(store, "ke-police", "A4", "2019-11-18", shared_core(owner)).await;
    tie_all(store, 600).await;
    assert_eq!((queue(store, "police").await, queue(store, "ngo").await), (6, 1));
    assert_eq!((events(store, "police").await.len(), events(store, "ngo").await.len()), (6, 3));
    let links = store.event_links_of(&view(store, "ngo").await, &BTreeSet::from([open]), 0).await.unwrap();
    assert_eq!(links.len(), 2);
    let ngo = view(store, "ngo").await;
    let party = store.report(&ngo, open).await.unwrap().get().parties[0].id;
    assert_eq!(around(store, &ngo, party).await, 2, "pairs lead on within the view");
    let gathered = store.gather(&ngo, &BTreeSet::from([party]), 700, 100).await.unwrap();
    assert_eq!(gathered.parties.len(), 1, "a pair below what is asked leads nowhere");
    // A revision takes what the old one was tied by with it; so does a withdrawal.
    let other = seizure("A2", "2019-11-19", "3", vec![person("Somebody Else", "+84900000000")]);
    record(store, "ke-police", &[submission("A2", other, all_for(owner, Audience::WorkingGroup))]).await;
    tie_all(store, -5_000).await;
    assert_eq!(queue(store, "police").await, 3);
    store.recall(&view(store, "police").await, also).await.unwrap();
    assert_eq!(
        events(store, "ngo").await.len(),
        1,
        "what was withdrawn has no pairs, before matching has seen it"
    );
    store.erase(&view(store, "police").await, open).await.unwrap();
    assert_eq!((queue(store, "ngo").await, events(store, "ngo").await.len()), (0, 0));
}

pub async fn pairs_are_capped_within_a_view(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    for n in 0..6 {
        let audience = if n % 2 == 0 { Audience::WorkingGroup } else { Audience::LawEnforcement };
        one(store, "ke-police", &format!("A{n}"), "2019-11-18", all_for(owner, audience)).await;
    }
    tie_all(store, 600).await;
    let ngo = view(store, "ngo").await;
    assert_eq!(store.unsure_pairs(&ngo, 0, 1_000, 3).await.unwrap().len(), 3, "hidden pairs take no room");
    assert_eq!(
        store.unsure_pairs(&ngo, 0, 600, 3).await.unwrap().len(),
        0,
        "the upper end is not asked about"
    );
    let pairs = store.unsure_pairs(&ngo, 0, 1_000, 100).await.unwrap();
    let ids: Vec<(PartyId, PartyId)> = pairs.iter().map(|p| (p.get().a, p.get().b)).collect();
    assert!(ids.is_sorted() && ids.iter().all(|(a, b)| a < b), "pairs of one worth follow their ids");
}

pub async fn reports_are_judged_like_parties(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let a = one(store, "ke-police", "A1", "2019-11-18", all_for(owner, Audience::WorkingGroup)).await;
    let b = one(store, "ke-police", "A2", "2019-11-18", shared_core(owner)).await;
    let c = one(store, "ke-police", "A3", "2019-11-18", all_for(owner, Audience::LawEnforcement)).await;
    let police = view(store, "police").await;
    store.judge(&police, a, b, Verdict::Same, "one truck").await.unwrap();
    store.judge(&view(store, "police").await, b, c, Verdict::Different, "another day").await.unwrap();
    let seen = async |member| {
        let judged = store.judgements(&view(store, member).await, &[b]).await.unwrap();
        judged.iter().map(|j| j.get().judgement.because.clone()).collect::<Vec<_>>()
    };
    assert_eq!(seen("police").await, ["one truck", "another day"]);
    assert_eq!(seen("ngo").await, ["one truck"], "who reads both cores reads it");
    assert!(store.judge(&view(store, "ngo").await, b, c, Verdict::Same, "guess").await.is_err());
    let party = store.report(&police, a).await.unwrap().get().parties[0].id;
    assert!(
        store.judgements(&police, &[party]).await.unwrap().is_empty(),
        "a word on reports is none on parties"
    );
    let listed = store.latest_judgements::<ReportId>(&view(store, "ngo").await, 10).await.unwrap();
    assert_eq!(listed.len(), 1);
    let id = listed[0].get().judgement.id;
    store.undo_judgement(&view(store, "police").await, id).await.unwrap();
    assert!(seen("ngo").await.is_empty());
    store.erase(&view(store, "police").await, c).await.unwrap();
    assert!(seen("police").await.is_empty());
}

pub async fn other_models_begin_anew(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    one(store, "ke-police", "A1", "2019-11-18", all_for(owner, Audience::WorkingGroup)).await;
    let lease = store.lease(Stage::Match, "test").await.unwrap().unwrap();
    store.match_with(&lease, "a-1").await.unwrap();
    let up_to = store.pending(&lease, 100).await.unwrap().unwrap().up_to;
    store.finish(&lease, up_to).await.unwrap();
    store.match_with(&lease, "a-1").await.unwrap();
    assert_eq!(store.done_with(&lease).await.unwrap(), up_to);
    assert_eq!(store.handled_since(&lease, 0, 10).await.unwrap().unwrap().reports.len(), 1);
    assert!(store.handled_since(&lease, up_to, 10).await.unwrap().is_none());
    store.match_with(&lease, "a-2").await.unwrap();
    assert_eq!(store.done_with(&lease).await.unwrap(), 0);
    assert!(store.handled_since(&lease, 0, 10).await.unwrap().is_none(), "nothing is done with it yet");
    assert!(store.pending(&lease, 100).await.unwrap().is_some());
}

//! Stages B and C: leases, value nodes, flags.

use crate::fixture::*;
use model::*;
use store::{MatchRows, NewFlag, PartyKeyRow, Stage, Store};

pub async fn one_worker_at_a_time(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    for n in 0..5 {
        one(store, "ke-police", &n.to_string(), "2019-11-18", shared_core(owner)).await;
    }
    let lease = store.lease(Stage::Match, "first").await.unwrap().unwrap();
    assert!(store.lease(Stage::Match, "second").await.unwrap().is_none());
    assert!(store.lease(Stage::Screen, "second").await.unwrap().is_some(), "stages are apart");
    let mut seen = 0;
    while let Some(pending) = store.pending(&lease, 2).await.unwrap() {
        seen += pending.reports.len();
        store.finish(&lease, pending.up_to).await.unwrap();
    }
    assert_eq!(seen, 5);
    let id = one(store, "ke-police", "6", "2019-11-18", shared_core(owner)).await;
    let police = view(store, "police").await;
    let report = store.report(&police, id).await.unwrap();
    assert!(store.is_pending(&police, &report).await.unwrap());
    let customs = view(store, "customs").await;
    let theirs = store.report(&customs, id).await.unwrap();
    assert!(!store.is_pending(&customs, &theirs).await.unwrap(), "told for one's own reports only");
    store.give_back(lease).await.unwrap();
    assert!(store.lease(Stage::Match, "second").await.unwrap().is_some());
}

/// Writes the phone numbers of all pending parties as value nodes.
pub async fn match_phones(store: &Store) {
    let lease = store.lease(Stage::Match, "test").await.unwrap().unwrap();
    while let Some(pending) = store.pending(&lease, 100).await.unwrap() {
        let mut keys = Vec::new();
        for party in pending.reports.iter().flat_map(|r| &r.parties) {
            let normal = party.party.inspect(|p| p.identifiers[0].value.value.clone().unwrap());
            keys.push(PartyKeyRow {
                field: "phone".into(),
                normal,
                party: party.no,
                labels: party.party.labels(),
                told: false,
            });
        }
        let reports: Vec<i64> = pending.reports.iter().map(|r| r.no).collect();
        let found = MatchRows { keys, ..MatchRows::default() };
        store.put_matches(&lease.task, &reports, &found).await.unwrap();
        store.finish(&lease, pending.up_to).await.unwrap();
    }
    store.give_back(lease).await.unwrap();
}

pub async fn value_nodes_tie_parties(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let open = one(store, "ke-police", "A1", "2019-11-18", all_for(owner, Audience::WorkingGroup)).await;
    one(store, "ke-police", "A2", "2019-11-18", all_for(owner, Audience::LawEnforcement)).await;
    let other = seizure("A3", "2019-11-18", "1", vec![person("Somebody Else", "+84900000000")]);
    record(store, "ke-police", &[submission("A3", other, all_for(owner, Audience::WorkingGroup))]).await;
    match_phones(store).await;
    let party = store.report(&view(store, "ngo").await, open).await.unwrap().get().parties[0].id;
    let seen = async |member| around(store, &view(store, member).await, party).await;
    assert_eq!((seen("police").await, seen("customs").await, seen("ngo").await), (2, 2, 1));
}

pub async fn flags_carry_all_labels(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let bank = partner_id(store, "example-bank").await;
    let seen = one(store, "ke-police", "A1", "2019-11-18", all_for(owner, Audience::WorkingGroup)).await;
    let hidden =
        one(store, "example-bank", "P1", "2019-11-18", all_for(bank, Audience::LawEnforcement)).await;
    let lease = store.lease(Stage::Screen, "test").await.unwrap().unwrap();
    let pending = store.pending(&lease, 100).await.unwrap().unwrap();
    let by_id = |id| pending.reports.iter().find(|r| r.id == id).unwrap();
    let (a, b) = (by_id(seen), by_id(hidden));
    let flag = |rule: &str, inputs, witness| NewFlag {
        rule: rule.into(),
        kind: "witness".into(),
        report: a.no,
        witness,
        inputs,
        weight: 60,
        sentence: "both give one telephone number".into(),
        discriminator: format!("{}{}", a.id, b.id),
    };
    let flags = [
        flag("both", vec![a.core_labels, b.core_labels], Some(b.no)),
        flag("one", vec![a.core_labels], None),
    ];
    store.put_flags(&lease.task, &[a.no, b.no], &flags).await.unwrap();
    let rules = async |member| {
        let flags = store.all_flags(&view(store, member).await).await.unwrap();
        flags.iter().map(|f| f.get().rule.clone()).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(rules("customs").await.len(), 2);
    assert_eq!(rules("ngo").await, ["one".to_owned()].into());
    let narrow = Handling::with_audience(owner, Audience::OwnerOnly);
    store.set_handling(&view(store, "police").await, seen, Section::Core, &narrow).await.unwrap();
    assert!(rules("ngo").await.is_empty() && rules("customs").await.is_empty(), "gone in the same moment");
}

//! Judgements act only in views that read them, and undoing restores everything.

use crate::fixture::*;
use model::*;
use store::{Error, Store};

pub async fn judgements_and_undo(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let bank = partner_id(store, "example-bank").await;
    let a = one(store, "ke-police", "A1", "2019-11-18", all_for(owner, Audience::WorkingGroup)).await;
    let b = one(store, "example-bank", "B1", "2019-11-18", all_for(bank, Audience::LawEnforcement)).await;
    let police = view(store, "police").await;
    let party = async |id| store.report(&police, id).await.unwrap().get().parties[0].id;
    let (pa, pb) = (party(a).await, party(b).await);
    let before = around(store, &police, pa).await;
    let judged = store.judge(&police, pa, pb, Verdict::Same, "same passport shown").await.unwrap();
    assert_eq!(around(store, &view(store, "police").await, pa).await, before + 1);
    assert_eq!(around(store, &view(store, "ngo").await, pa).await, 1);
    assert!(store.judgements(&view(store, "ngo").await, &[pa]).await.unwrap().is_empty());
    let seen = store.judgements(&view(store, "customs").await, &[pa]).await.unwrap();
    assert_eq!(seen[0].get().judgement.because, "same passport shown");
    let id = judged.get().judgement.id;
    assert!(matches!(store.undo_judgement(&view(store, "customs").await, id).await, Err(Error::Invalid(_))));
    assert!(matches!(store.undo_judgement(&view(store, "ngo").await, id).await, Err(Error::NotFound)));
    store.undo_judgement(&view(store, "police").await, id).await.unwrap();
    assert_eq!(around(store, &view(store, "police").await, pa).await, before);
    let unseen = store.judge(&view(store, "ngo").await, pa, pb, Verdict::Same, "guess").await;
    assert!(matches!(unseen, Err(Error::NotFound)), "a party outside the view is not found");
    // The narrowing of one party takes the judgement with it.
    let again =
        store.judge(&view(store, "police").await, pa, pb, Verdict::Different, "two faces").await.unwrap();
    let narrow = Handling::with_audience(owner, Audience::OwnerOnly);
    store.set_handling(&view(store, "police").await, a, Section::Parties, &narrow).await.unwrap();
    let left = store.judgements(&view(store, "customs").await, &[pb]).await.unwrap();
    assert!(left.is_empty() && again.get().judgement.verdict == Verdict::Different);
}

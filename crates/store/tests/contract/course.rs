//! What a trainee names, and that it stands once it is handed in.

use crate::fixture::*;
use model::*;
use store::{Error, ReportFilter, Store};

async fn parties(store: &Store, member: &str) -> Vec<PartyId> {
    let viewer = view(store, member).await;
    let listing = store.list(&viewer, &ReportFilter::default(), None, 10).await.unwrap();
    let reports = store.reports(&viewer, &listing.get().ids).await.unwrap();
    reports.iter().flat_map(|r| r.get().parties.iter().map(|p| p.id)).collect()
}

async fn named(store: &Store, member: &str) -> Vec<(String, Option<String>)> {
    let named = store.named_in_course(&view(store, member).await).await.unwrap().into_inner();
    named.into_iter().map(|n| (n.network, n.role)).collect()
}

pub async fn an_answer_stands_once_handed_in(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let open = one(store, "ke-police", "A1", "2019-11-18", all_for(owner, Audience::Open)).await;
    one(store, "ke-police", "A2", "2019-11-19", shared_core(owner)).await;
    let all = parties(store, "police").await;
    let shared = parties(store, "ngo").await;
    assert_eq!((all.len(), shared.len()), (2, 1));
    let hidden = *all.iter().find(|p| !shared.contains(p)).unwrap();
    let (ngo, police) = (view(store, "ngo").await, view(store, "police").await);
    assert!(matches!(store.name_in_course(&ngo, hidden, "A", None).await, Err(Error::NotFound)));
    assert!(matches!(store.name_in_course(&ngo, shared[0], " ", None).await, Err(Error::Invalid(_))));
    store.name_in_course(&ngo, shared[0], "A", None).await.unwrap();
    store.name_in_course(&ngo, shared[0], " B ", Some("broker")).await.unwrap();
    assert_eq!(
        named(store, "ngo").await,
        [("B".to_owned(), Some("broker".to_owned()))],
        "named anew, not twice"
    );
    assert!(named(store, "police").await.is_empty(), "each member answers for itself");
    store.name_in_course(&police, hidden, "C", None).await.unwrap();
    store.unname_in_course(&police, hidden).await.unwrap();
    store.unname_in_course(&police, hidden).await.unwrap();
    assert!(named(store, "police").await.is_empty());
    // What is no longer read is no longer told.
    store.set_handling(&police, open, Section::Parties, &Handling::owner_only(owner)).await.unwrap();
    assert!(named(store, "ngo").await.is_empty());
    assert_eq!(store.course_result(&ngo).await.unwrap(), None);
    let told = store.hand_in_course(&view(store, "ngo").await, b"score".to_vec()).await.unwrap();
    assert_eq!(store.course_result(&ngo).await.unwrap(), Some(told));
    assert!(matches!(store.hand_in_course(&ngo, b"again".to_vec()).await, Err(Error::Invalid(_))));
    assert!(matches!(store.unname_in_course(&ngo, shared[0]).await, Err(Error::Invalid(_))));
    assert_eq!(store.course_result(&police).await.unwrap(), None);
}

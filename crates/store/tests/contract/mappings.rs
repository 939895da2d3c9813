//! Kept mappings: versions, whose they are, who reads them.

use crate::fixture::*;
use model::*;
use store::{Error, Store};

pub async fn mappings_are_kept_and_shared(store: &Store) {
    let police = view(store, "police").await;
    let first = store.keep_mapping(&police, " Seizure log ", "seizure-table", "a = 1").await.unwrap();
    let id = first.get().id;
    assert_eq!((first.get().name.as_str(), first.get().own), ("Seizure log", true));
    let police = view(store, "police").await;
    let same = store.keep_mapping(&police, "Seizure log", "seizure-table", "a = 1").await.unwrap();
    assert_eq!(same.get().version.as_ref().unwrap().number, 1, "nothing changed");
    let second = store.keep_mapping(&police, "Seizure log", "seizure-table", "a = 2").await.unwrap();
    assert_eq!((second.get().id, second.get().version.as_ref().unwrap().number), (id, 2));
    assert_eq!(store.kept_mapping(&police, id, Some(1)).await.unwrap().get().text, b"a = 1");
    let versions = store.mapping_versions(&police, id).await.unwrap();
    assert_eq!(versions.iter().map(|v| v.number).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(versions[0].by, "police");

    let ngo = view(store, "ngo").await;
    assert!(store.kept_mappings(&ngo).await.unwrap().is_empty());
    assert!(matches!(store.kept_mapping(&ngo, id, None).await, Err(Error::NotFound)));
    let theirs = store.keep_mapping(&ngo, "Seizure log", "seizure-table", "b = 1").await.unwrap();
    assert_ne!(theirs.get().id, id, "a name is the partner's own");

    let owner = partner_id(store, "ke-police").await;
    let group = Handling::with_audience(owner, Audience::WorkingGroup);
    assert!(matches!(store.share_mapping(&ngo, id, &group).await, Err(Error::NotFound)));
    store.share_mapping(&police, id, &group).await.unwrap();
    let ngo = view(store, "ngo").await;
    let read = store.kept_mapping(&ngo, id, None).await.unwrap();
    assert_eq!((read.get().own, read.get().text.as_slice()), (false, &b"a = 2"[..]));
    assert_eq!(read.get().version, None, "how often it was saved is the owner's own");
    assert!(matches!(store.kept_mapping(&ngo, id, Some(1)).await, Err(Error::NotFound)));
    assert!(matches!(store.kept_mapping(&ngo, id, Some(2)).await, Err(Error::NotFound)));
    assert!(store.mapping_versions(&ngo, id).await.unwrap().is_empty());
    assert!(matches!(store.share_mapping(&ngo, id, &group).await, Err(Error::Invalid(_))));
    let all = store.kept_mappings(&ngo).await.unwrap();
    assert_eq!(all.iter().map(|m| m.get().own).collect::<Vec<_>>(), [true, false], "own first");

    let none = Handling::with_audience(owner, Audience::OwnerOnly);
    store.share_mapping(&view(store, "police").await, id, &none).await.unwrap();
    let again = store.kept_mapping(&view(store, "ngo").await, id, None).await;
    assert!(matches!(again, Err(Error::NotFound)), "narrowed is gone");
    for name in ["", "  ", "a\nb", &"x".repeat(81)] {
        let refused = store.keep_mapping(&police, name, "seizure-table", "").await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{name:?}");
    }
}

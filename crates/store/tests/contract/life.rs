//! Recall, erasure, holds, audit, sessions.

use crate::fixture::*;
use access::{AuditOperation, SystemTask};
use model::*;
use sqlx::{AssertSqlSafe, Executor};
use store::{Error, FindingKind, Recorded, ReportFilter, Store};

async fn sound(store: &Store) -> bool {
    store.doctor().await.unwrap().iter().all(|f| f.kind == FindingKind::Sound)
}

pub async fn recall_erasure_and_hold(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let a = one(store, "ke-police", "A1", "2019-11-18", all_for(owner, Audience::WorkingGroup)).await;
    let b = one(store, "ke-police", "A2", "2019-11-19", all_for(owner, Audience::WorkingGroup)).await;
    let police = view(store, "police").await;
    store.recall(&police, a).await.unwrap();
    assert!(matches!(store.report(&police, a).await, Err(Error::NotFound)));
    assert!(matches!(store.recall(&police, a).await, Err(Error::NotFound)));
    store.hold(&police, b, Some("court order")).await.unwrap();
    assert!(matches!(store.erase(&police, b).await, Err(Error::Invalid(_))));
    store.hold(&police, b, None).await.unwrap();
    store.erase(&police, b).await.unwrap();
    assert!(matches!(store.report(&police, b).await, Err(Error::NotFound)));
    let again = submission("A2", seizure("A2", "2019-11-19", "12", vec![]), all_for(owner, Audience::Open));
    assert_eq!(record(store, "ke-police", &[again]).await.recorded, vec![Recorded::Erased(b)]);
    let words = ReportFilter { words: "mombasa".into(), ..ReportFilter::default() };
    assert_eq!(store.list(&police, &words, None, 10).await.unwrap().get().total, 0);
    assert!(sound(store).await, "chains verify over tombstones: {:?}", store.doctor().await.unwrap());
}

pub async fn expiry_respects_holds(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let handling = Handling { expires: Some(Timestamp(1)), ..Handling::with_audience(owner, Audience::Open) };
    let a = one(store, "ke-police", "A1", "2019-11-18", ReportHandling::uniform(&handling)).await;
    let b = one(store, "ke-police", "A2", "2019-11-18", ReportHandling::uniform(&handling)).await;
    let police = view(store, "police").await;
    store.hold(&police, a, Some("court order")).await.unwrap();
    assert_eq!(store.expire(&SystemTask::begin("test")).await.unwrap(), 1);
    assert!(store.report(&police, a).await.is_ok() && store.report(&police, b).await.is_err());
    assert!(sound(store).await);
}

pub async fn audit_chain_tells_tampering(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let police = view(store, "police").await;
    let id = one(store, "ke-police", "A1", "2019-11-18", shared_core(owner)).await;
    store.audit(&police, AuditOperation::Search, "0 hits".into(), "a secret name".into()).await.unwrap();
    store.audit(&police, AuditOperation::Read, id.to_string(), String::new()).await.unwrap();
    let moved = store.settle_audit().await.unwrap();
    assert!(moved > 0 && store.settle_audit().await.unwrap() == 0, "moved once");
    let verdict = store.verify_audit().await.unwrap();
    assert!(verdict.breaks.is_empty() && verdict.entries >= 3);
    let pool = store.audit_pool_for_tests();
    pool.execute(AssertSqlSafe("DELETE FROM audit_key".to_owned())).await.unwrap();
    assert!(store.verify_audit().await.unwrap().breaks.is_empty(), "destroyed keys leave the chain whole");
    let sql = "UPDATE audit_entry SET object = 'nothing' WHERE operation = 'search'".to_owned();
    pool.execute(AssertSqlSafe(sql)).await.unwrap();
    assert_eq!(store.verify_audit().await.unwrap().breaks.len(), 1);
}

pub async fn sessions_end(store: &Store) {
    let account = store.account("bank").await.unwrap().unwrap();
    let (token, session) = store.begin_session(&account, Purpose::Compliance).await.unwrap();
    let found = store.session(&token).await.unwrap().unwrap();
    assert_eq!(
        (found.account.member.id, found.purpose, found.csrf),
        (account.member.id, Purpose::Compliance, session.csrf)
    );
    assert!(store.session("another").await.unwrap().is_none());
    store.end_session(&token).await.unwrap();
    assert!(store.session(&token).await.unwrap().is_none());
}

//! Files beside reports: who reads them, what goes with them, and the chain of who had them in hand.

use crate::fixture::*;
use model::*;
use sqlx::{AssertSqlSafe, Executor};
use store::{CustodyAct, Error, EvidenceLimits, NewAttachment, ReportFilter, Store, Taken};

fn file(report: ReportId, handling: Handling, bytes: &[u8]) -> NewAttachment {
    NewAttachment {
        report,
        name: "horn.jpg".into(),
        kind: "image/jpeg".into(),
        bytes: bytes.to_vec(),
        handling,
        limits: EvidenceLimits::default(),
    }
}

async fn attach(store: &Store, member: &str, new: NewAttachment) -> Taken {
    store.attach(&view(store, member).await, new).await.unwrap()
}

async fn names(store: &Store, member: &str, report: ReportId) -> Vec<String> {
    let viewer = view(store, member).await;
    let Ok(report) = store.report(&viewer, report).await else { return Vec::new() };
    let files = store.attachments(&viewer, &report).await.unwrap();
    files.iter().map(|f| f.get().name.clone()).collect()
}

async fn acts(store: &Store, member: &str, id: AttachmentId) -> Vec<&'static str> {
    let entries = store.custody(&view(store, member).await, id).await.unwrap();
    entries.get().iter().map(|e| e.act.code()).collect()
}

pub async fn files_show_to_whom_they_may(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let shared = one(store, "ke-police", "A1", "2019-11-18", shared_core(owner)).await;
    let law = Handling::with_audience(owner, Audience::LawEnforcement);
    let big: Vec<u8> = (0..3_000_000u32).map(|n| (n % 251) as u8).collect();
    let taken = attach(store, "police", file(shared, law.clone(), &big)).await;
    assert!(!taken.was_there);
    assert_eq!(
        attach(store, "police", file(shared, law.clone(), &big)).await,
        Taken { was_there: true, ..taken }
    );
    for (member, sees) in [("police", true), ("customs", true), ("ngo", false), ("bank", false)] {
        assert_eq!(names(store, member, shared).await.len(), usize::from(sees), "{member}");
        let viewer = view(store, member).await;
        let read = store.evidence(&viewer, taken.id, CustodyAct::HandedOut).await;
        assert_eq!(read.is_ok(), sees, "{member}");
        if let Ok(read) = read {
            assert!(read.get().bytes == big && read.get().about.kind == "image/jpeg");
        }
        assert_eq!(store.custody(&viewer, taken.id).await.is_ok(), member == "police", "{member}");
    }
    assert_eq!(acts(store, "police", taken.id).await, ["taken-in", "handed-out", "handed-out"]);
    let police = view(store, "police").await;
    let entries = store.custody(&police, taken.id).await.unwrap().into_inner();
    assert_eq!(entries[1].member.as_deref(), Some("police"));
    assert!(entries[2].partner == "VN-CUSTOMS" && entries[2].member.is_none(), "of others the partner only");
    // A stricter core takes the file with it; a wider one does not widen it.
    store
        .set_handling(&view(store, "police").await, shared, Section::Core, &Handling::owner_only(owner))
        .await
        .unwrap();
    assert!(store.attachment(&view(store, "customs").await, taken.id).await.is_err());
    let open = Handling::with_audience(owner, Audience::Open);
    store.set_handling(&view(store, "police").await, shared, Section::Core, &open).await.unwrap();
    assert!(names(store, "ngo", shared).await.is_empty() && names(store, "customs", shared).await.len() == 1);
    store.set_handling(&view(store, "police").await, shared, Section::Attachments, &open).await.unwrap();
    assert_eq!(names(store, "ngo", shared).await, ["horn.jpg"]);
    assert_eq!(acts(store, "police", taken.id).await.last(), Some(&"relabelled"));
}

pub async fn files_are_refused_and_limited(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let id = one(store, "ke-police", "A1", "2019-11-18", all_for(owner, Audience::Open)).await;
    let own = Handling::owner_only(owner);
    let police = view(store, "police").await;
    let limits = |largest, of_partner| EvidenceLimits { largest, of_partner };
    let limited = |bytes: &[u8], limits| NewAttachment { limits, ..file(id, own.clone(), bytes) };
    let refused = async |new| match store.attach(&police, new).await {
        Err(Error::Invalid(why)) => why,
        other => panic!("{:?}", other.map(|t| t.id)),
    };
    assert!(refused(limited(b"", limits(10, 10))).await.contains("empty"));
    assert!(refused(limited(&[7; 11], limits(10, 100))).await.contains("largest_mib"));
    store.attach(&police, limited(&[1; 10], limits(10, 15))).await.unwrap();
    assert!(refused(limited(&[2; 10], limits(10, 15))).await.contains("quota_mib"));
    assert!(
        store.attach(&police, limited(&[1; 10], limits(10, 15))).await.unwrap().was_there,
        "counted once"
    );
    // Another partner's report, and one that the view does not contain.
    let customs = partner_id(store, "vn-customs").await;
    let other = file(id, Handling::owner_only(customs), b"x");
    assert!(matches!(store.attach(&view(store, "customs").await, other).await, Err(Error::Invalid(_))));
    let hidden = one(store, "ke-police", "A2", "2019-11-18", all_for(owner, Audience::OwnerOnly)).await;
    let other = file(hidden, Handling::owner_only(customs), b"x");
    assert!(matches!(store.attach(&view(store, "customs").await, other).await, Err(Error::NotFound)));
    add_member(store, "reader", "ke-police", Powers::of(&[])).await;
    let other = file(id, own.clone(), b"x");
    assert!(matches!(store.attach(&view(store, "reader").await, other).await, Err(Error::Refused(_))));
    let (words, police) = (ReportFilter::default(), view(store, "police").await);
    assert_eq!(store.list(&police, &words, None, 10).await.unwrap().get().total, 2);
}

pub async fn bytes_go_with_the_last_report(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let a = one(store, "ke-police", "A1", "2019-11-18", all_for(owner, Audience::Open)).await;
    let b = one(store, "ke-police", "A2", "2019-11-19", all_for(owner, Audience::Open)).await;
    let own = Handling::with_audience(owner, Audience::Open);
    let police = view(store, "police").await;
    let first = attach(store, "police", file(a, own.clone(), b"the same bytes")).await.id;
    let second = attach(store, "police", file(b, own.clone(), b"the same bytes")).await.id;
    assert!(first != second, "an id belongs to one report");
    assert_eq!(store.verify_evidence().await.unwrap().files, 1, "kept once");
    store.hold(&police, a, Some("court order")).await.unwrap();
    assert!(matches!(
        store.remove_attachment(&police, first, "no longer needed").await,
        Err(Error::Invalid(_))
    ));
    store.hold(&police, a, None).await.unwrap();
    assert!(matches!(store.remove_attachment(&police, first, " ").await, Err(Error::Invalid(_))));
    store.remove_attachment(&police, first, "no longer needed").await.unwrap();
    assert!(matches!(store.attachment(&police, first).await, Err(Error::NotFound)));
    let read = store.evidence(&police, second, CustodyAct::Checked).await.unwrap();
    assert_eq!(read.get().bytes, b"the same bytes");
    store.recall(&police, b).await.unwrap();
    assert!(
        matches!(store.attachment(&police, second).await, Err(Error::NotFound)),
        "recalled with its report"
    );
    store.erase(&police, b).await.unwrap();
    let verdict = store.verify_evidence().await.unwrap();
    assert_eq!((verdict.files, verdict.links, verdict.broken_links), (0, 5, 0), "the chains stay");
    let findings = store.doctor().await.unwrap();
    assert!(findings.iter().all(|f| f.kind == store::FindingKind::Sound), "{findings:?}");
}

pub async fn changed_bytes_are_told(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let id = one(store, "ke-police", "A1", "2019-11-18", all_for(owner, Audience::Open)).await;
    let taken = attach(store, "police", file(id, Handling::owner_only(owner), b"evidence")).await;
    let sql = "UPDATE evidence_part SET bytes = hash".to_owned();
    store.pool_for_tests().execute(AssertSqlSafe(sql)).await.unwrap();
    let police = view(store, "police").await;
    assert!(matches!(store.evidence(&police, taken.id, CustodyAct::HandedOut).await, Err(Error::Seal)));
    let entries = store.custody(&police, taken.id).await.unwrap().into_inner();
    assert_eq!((entries[1].act.code(), entries[1].detail.as_str()), ("checked", "does not open"));
    assert_eq!(store.verify_evidence().await.unwrap().broken_files, 1);
    let sql = "UPDATE custody SET act = 'checked' WHERE act = 'taken-in'".to_owned();
    store.pool_for_tests().execute(AssertSqlSafe(sql)).await.unwrap();
    assert_eq!(store.verify_evidence().await.unwrap().broken_links, 1);
    assert!(
        store.doctor().await.unwrap().iter().filter(|f| f.kind == store::FindingKind::Broken).count() == 2
    );
}

pub async fn suspicion_files_keep_the_ceiling(store: &Store) {
    let owner = partner_id(store, "example-bank").await;
    let fiu = partner_id(store, "fiu").await;
    let mut handling = Handling::with_audience(owner, Audience::Open);
    (handling.suspicion, handling.suspicion_fiu) = (true, Some(fiu));
    let id = one(store, "example-bank", "S1", "2020-01-01", ReportHandling::uniform(&handling)).await;
    let asked = Handling::with_audience(owner, Audience::Open);
    let taken = attach(store, "bank-str", file(id, asked.clone(), b"statement")).await;
    for (member, sees) in [("bank-str", true), ("fiu", true), ("bank", false), ("police", false)] {
        assert_eq!(store.attachment(&view(store, member).await, taken.id).await.is_ok(), sees, "{member}");
    }
}

//! What handling is sized for (docs/ARCHITECTURE.md): 5,000 labels, 50,000 label sets, 2,000 readable sets; and how
//! soon a profile that 100,000 reports use is narrowed. `make bench` prints one table row a figure.
//!
//! One hundredth of everything with `SAOLA_BENCH_SHARE=100`.
#![expect(clippy::unwrap_used, reason = "a bench is a test")]

use model::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Instant;
use store::{NewMember, NewPartner, ReportFilter, Store, StoreConfig, Submission};

const PARTNERS: usize = 250;
const LABELS: usize = 5_000;
const SETS: usize = 50_000;
const READERS: usize = 2_000;
const REPORTS: usize = 100_000;
const BATCH: usize = 500;

#[tokio::main]
async fn main() {
    let share = std::env::var("SAOLA_BENCH_SHARE").ok().and_then(|s| s.parse().ok()).unwrap_or(1);
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("sizing.sqlite").display());
    let store = Store::create(config(url), StoreKind::Exercise).await.unwrap();
    let partners = partners(&store, PARTNERS / share.min(25)).await;
    let readers = readers(&store, partners.len(), READERS / share).await;
    let began = Instant::now();
    let labels = LABELS / share;
    label_sets(&store, &partners, labels, SETS / share).await;
    let rate = (SETS / share) as f64 / began.elapsed().as_secs_f64();
    let what = format!("new label sets with {labels} labels and {readers} readable sets");
    row(&what, "none stated", &format!("{rate:.0} a second"));
    narrowing(&store, partners[0], REPORTS / share).await;
}

#[expect(clippy::print_stdout, reason = "this is what a bench is for")]
fn row(what: &str, wanted: &str, figure: &str) {
    println!("| {what} | {wanted} | {figure} |");
}

fn config(url: String) -> StoreConfig {
    StoreConfig {
        url,
        key: StoreKey([9; 32]),
        clock: Arc::new(|| Timestamp(1_767_225_600_000_000)),
        entropy: Arc::new(|buffer| buffer.fill(7)),
        index: None,
        connections: 3,
        two_persons: false,
        name_keys: store::NameKeys::NONE,
    }
}

async fn partners(store: &Store, count: usize) -> Vec<PartnerId> {
    let mut ids = Vec::new();
    for n in 0..count {
        let handle = format!("partner-{n}");
        let sector = [Sector::Police, Sector::Customs, Sector::Finance][n % 3];
        let new = NewPartner { handle: handle.clone(), name: handle.clone(), sector, country: None };
        store.add_partner(&new).await.unwrap();
        for (name, powers) in [("a", vec![Power::Submit]), ("b", vec![Power::LawEnforcement])] {
            let new = NewMember {
                handle: format!("{handle}-{name}"),
                partner: handle.clone(),
                name: name.to_owned(),
                powers: Powers::of(&powers),
                about: String::new(),
                password: String::new(),
            };
            store.add_member(&new).await.unwrap();
        }
        ids.push(store.partner(&handle).await.unwrap().unwrap().id);
    }
    ids
}

/// Opens views until there are so many readable sets; each partner's members under each purpose are one.
async fn readers(store: &Store, partners: usize, wanted: usize) -> usize {
    let mut made = 0;
    for purpose in Purpose::ALL {
        for n in 0..partners {
            for name in ["a", "b"] {
                if made == wanted {
                    return made;
                }
                store.viewer(&format!("partner-{n}-{name}"), *purpose).await.unwrap();
                made += 1;
            }
        }
    }
    made
}

/// Reports whose core and narrative have labels of their own, so that each pair is a label set.
async fn label_sets(store: &Store, partners: &[PartnerId], labels: usize, sets: usize) {
    let owner = partners[0];
    let handling = |n: usize| {
        let n = n % labels;
        let chosen: BTreeSet<PartnerId> =
            [n, n / partners.len() + n + 1, n + 7].iter().map(|at| partners[at % partners.len()]).collect();
        Handling::with_audience(owner, Audience::Named { partners: chosen, countries: BTreeSet::new() })
    };
    let submissions = (0..sets).map(|n| {
        let (core, narrative) = (handling(n), handling(n * 31 + n / labels + 1));
        let narrow = Handling::with_audience(owner, Audience::OwnerOnly);
        let handling = ReportHandling { core, narrative, ..ReportHandling::uniform(&narrow) };
        Submission { handling, ..submission(owner, &format!("s{n}")) }
    });
    record(store, submissions).await;
}

async fn narrowing(store: &Store, owner: PartnerId, reports: usize) {
    let wide = Handling::with_audience(owner, Audience::WorkingGroup);
    store.set_profile("partner-0", "bulk", &wide).await.unwrap();
    let profile = (0..reports)
        .map(|n| Submission { profile: Some("bulk".into()), ..submission(owner, &format!("p{n}")) });
    record(store, profile).await;
    let seen = total(store).await;
    let began = Instant::now();
    let narrow = Handling::with_audience(owner, Audience::LawEnforcement);
    store.set_profile("partner-0", "bulk", &narrow).await.unwrap();
    let seconds = began.elapsed().as_secs_f64();
    assert!(seen >= reports as u64 && total(store).await + reports as u64 == seen, "narrowing must narrow");
    let wanted = format!("<= 1 s for {reports} reports");
    row("a profile narrowed, in effect after", &wanted, &format!("{seconds:.3} s"));
}

async fn total(store: &Store) -> u64 {
    let viewer = store.viewer("partner-3-a", Purpose::Investigation).await.unwrap();
    store.list(&viewer, &ReportFilter::default(), None, 1).await.unwrap().get().total
}

async fn record(store: &Store, submissions: impl Iterator<Item = Submission>) {
    let mut batch = Vec::with_capacity(BATCH);
    for submission in submissions {
        batch.push(submission);
        if batch.len() == BATCH {
            store.record("partner-0", None, &batch).await.unwrap();
            batch.clear();
        }
    }
    if !batch.is_empty() {
        store.record("partner-0", None, &batch).await.unwrap();
    }
}

fn submission(owner: PartnerId, key: &str) -> Submission {
    let report = Report {
        kind: ReportKind::Seizure,
        core: Core::default(),
        parties: vec![],
        narrative: Some(Narrative { title: None, text: "found under seaweed".into(), mentions: vec![] }),
        source: SourceNote::default(),
        raw: vec![("ref".into(), key.into())],
    };
    let handling = ReportHandling::uniform(&Handling::with_audience(owner, Audience::OwnerOnly));
    Submission { source_key: key.into(), report, handling, party_handling: vec![], profile: None }
}

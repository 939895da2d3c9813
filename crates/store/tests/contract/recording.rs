//! Stage A: what is recorded, found again, revised, listed.

use crate::fixture::*;
use model::*;
use store::{Facet, Recorded, ReportFilter, Store};

pub async fn importing_twice_adds_nothing(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let batch: Vec<_> = (0..300)
        .map(|n| {
            submission(&n.to_string(), seizure(&n.to_string(), "2019-11-18", "3", vec![]), shared_core(owner))
        })
        .collect();
    let first = record(store, "ke-police", &batch).await;
    assert!(first.recorded.iter().all(|r| matches!(r, Recorded::New(_))));
    let second = record(store, "ke-police", &batch).await;
    assert!(second.recorded.iter().all(|r| matches!(r, Recorded::Unchanged(_))));
    let listing =
        store.list(&view(store, "police").await, &ReportFilter::default(), None, 200).await.unwrap();
    assert_eq!(listing.get().total, 300);
    // Equal keys of two partners are two reports.
    let bank = partner_id(store, "example-bank").await;
    let other = submission("1", seizure("1", "2019-11-18", "3", vec![]), shared_core(bank));
    assert!(matches!(record(store, "example-bank", &[other]).await.recorded[0], Recorded::New(_)));
}

pub async fn a_changed_row_is_a_revision(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let id = one(store, "ke-police", "A1", "2019-11-18", shared_core(owner)).await;
    let mut changed = seizure("A1", "2019-12-01", "14", vec![person("Example Person", "+254700000123")]);
    changed.source.file = "corrected.csv".into();
    let receipt =
        record(store, "ke-police", &[submission("A1", changed, all_for(owner, Audience::Open))]).await;
    assert_eq!(receipt.recorded, vec![Recorded::Revised(id)]);
    let police = view(store, "police").await;
    let report = store.report(&police, id).await.unwrap();
    assert_eq!(report.get().core.value.specimens[0].quantity.as_ref().unwrap().raw, "14 kg");
    let revisions = store.revisions(&police, &report).await.unwrap();
    let sections: Vec<_> = revisions.iter().map(|r| (r.get().section, r.get().revision)).collect();
    assert!(sections.contains(&(Section::Core, 1)) && sections.contains(&(Section::Core, 2)));
    assert!(
        sections.contains(&(Section::Source, 1)) && !sections.contains(&(Section::Source, 2)),
        "{sections:?}"
    );
    assert!(!sections.contains(&(Section::Parties, 2)), "unchanged sections keep their revision");
    // An import never widens what is there: the narrative is still the owner's alone.
    let bank = store.report(&view(store, "bank").await, id).await.unwrap();
    assert!(bank.get().narrative.is_none() && bank.get().parties.is_empty());
    let months = store.months(&police).await.unwrap();
    assert_eq!(
        months.iter().map(|m| (m.get().month.as_str(), m.get().count)).collect::<Vec<_>>(),
        [("2019-12", 1)]
    );
}

pub async fn sums_of_events_are_kept_and_counted_nowhere(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let event = one(store, "ke-police", "A1", "2019-11-18", shared_core(owner)).await;
    let mut sum = seizure("YTD", "2019-11-30", "14", vec![]);
    sum.kind = ReportKind::Summary;
    let receipt = record(store, "ke-police", &[submission("YTD", sum, shared_core(owner))]).await;
    let Recorded::New(id) = receipt.recorded[0] else { panic!("{receipt:?}") };
    let police = view(store, "police").await;
    assert_eq!(store.report(&police, id).await.unwrap().get().kind, ReportKind::Summary);
    let months = store.months(&police).await.unwrap();
    assert_eq!(months.iter().map(|m| m.get().count).sum::<u64>(), 1);
    let all = store.list(&police, &ReportFilter::default(), None, 50).await.unwrap().into_inner();
    assert_eq!((all.ids.as_slice(), all.total), (&[event][..], 1));
    for facet in [Facet::Country, Facet::Group, Facet::Year] {
        assert!(all.facets[&facet].iter().all(|f| f.count == 1), "{facet:?}: {:?}", all.facets[&facet]);
    }
    let kinds: Vec<_> = all.facets[&Facet::Kind].iter().map(|f| (f.value.as_str(), f.count)).collect();
    assert_eq!(kinds, [("seizure", 1), ("summary", 1)], "one can still find it");
    let points = store.points(&police, &ReportFilter::default()).await.unwrap().into_inner();
    assert_eq!(points.0.iter().map(|p| p.count).sum::<u64>() + points.1, 1);
    let asked = ReportFilter { kinds: vec!["summary".into()], ..ReportFilter::default() };
    let sums = store.list(&police, &asked, None, 50).await.unwrap().into_inner();
    assert_eq!((sums.ids.as_slice(), sums.total), (&[id][..], 1));
    assert!(
        store.doctor().await.unwrap().iter().all(|f| f.kind == store::FindingKind::Sound),
        "the roll-ups agree"
    );
}

pub async fn a_key_that_comes_twice_in_a_batch(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let a = submission("K", seizure("K", "2019-11-18", "1", vec![]), shared_core(owner));
    let b = submission("K", seizure("K", "2019-11-18", "2", vec![]), shared_core(owner));
    let receipt = record(store, "ke-police", &[a.clone(), b, a]).await;
    assert!(matches!(receipt.recorded[..], [Recorded::New(_), Recorded::Revised(_), Recorded::Revised(_)]));
}

pub async fn facets_search_and_pages(store: &Store) {
    let owner = partner_id(store, "ke-police").await;
    let batch: Vec<_> = (0..450)
        .map(|n| {
            let day = format!("{}-0{}-1{}", 2015 + n % 5, 1 + n % 9, n % 10);
            let report =
                seizure(&n.to_string(), &day, "3", vec![person(&format!("Person {n}"), "+254700000123")]);
            submission(&n.to_string(), report, shared_core(owner))
        })
        .collect();
    record(store, "ke-police", &batch).await;
    let police = view(store, "police").await;
    let filter = ReportFilter { years: vec!["2016".into(), "2017".into()], ..ReportFilter::default() };
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = store.list(&police, &filter, after.as_ref(), 50).await.unwrap().into_inner();
        assert_eq!(page.total, 180);
        seen.extend(page.ids);
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    assert_eq!(seen.iter().collect::<std::collections::HashSet<_>>().len(), 180);
    let page = store.list(&police, &filter, None, 50).await.unwrap().into_inner();
    let years: Vec<_> = page.facets[&Facet::Year].iter().map(|f| (f.value.as_str(), f.count)).collect();
    assert_eq!(years.len(), 5, "a facet leaves its own condition out: {years:?}");
    assert_eq!(page.facets[&Facet::Group][0].count, 180);
    let words = ReportFilter { words: "person 17".into(), ..ReportFilter::default() };
    let found = store.list(&police, &words, None, 50).await.unwrap().into_inner();
    assert_eq!(found.total, 11, "the last word may be the beginning of one: 17, 170 to 179");
    let hidden = store.list(&view(store, "ngo").await, &words, None, 50).await.unwrap().into_inner();
    assert_eq!(hidden.total, 0, "names are not searchable for who may not read them");
    let points = store.points(&police, &ReportFilter::default()).await.unwrap().into_inner();
    assert_eq!((points.0.len(), points.0[0].count, points.1), (1, 450, 0));
}

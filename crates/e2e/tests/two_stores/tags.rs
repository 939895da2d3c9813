//! Whether the tags of the log are right: a reader's own store holds nothing that the reader does not read.
//!
//! The other way round the comparison itself tells: what was left out and is read makes a difference.

use crate::log::Reader;
use crate::replay::stewards;
use crate::world::World;
use access::Viewer;
use model::Purpose;
use std::collections::BTreeMap;
use store::{ReadReport, ReportFilter};

/// What of a report is there: its parties, whether it has a narrative, whether it says where it came from, and its files.
type Parts = (usize, bool, bool, Vec<String>);

/// Compares what each submitter has in the store with what the reader reads there.
pub async fn check(own: &World, reader: Reader) {
    let viewer = own.store.viewer(reader.member(), Purpose::Investigation).await.unwrap();
    let read: BTreeMap<String, Parts> = reports(own, &viewer)
        .await
        .into_iter()
        .map(|(r, files)| (r.id.to_string(), parts(&r, files)))
        .collect();
    for member in stewards() {
        let viewer = own.store.viewer(member, Purpose::Investigation).await.unwrap();
        for (report, files) in reports(own, &viewer).await.into_iter().filter(|(r, _)| r.own) {
            let name = report.source.as_ref().and_then(|s| s.value.note.reference.clone());
            let known = read.get(&report.id.to_string());
            assert_eq!(
                known,
                Some(&parts(&report, files)),
                "{name:?} of {member} as {reader:?} reads it, and as it is"
            );
        }
    }
}

fn parts(report: &ReadReport, files: Vec<String>) -> Parts {
    let told = report.source.as_ref().is_some_and(|s| s.value.note.reference.is_some());
    (report.parties.len(), report.narrative.is_some(), told, files)
}

async fn reports(world: &World, viewer: &Viewer) -> Vec<(ReadReport, Vec<String>)> {
    let listing = world.store.list(viewer, &ReportFilter::default(), None, usize::MAX).await.unwrap();
    let found = world.store.reports(viewer, &listing.get().ids).await.unwrap();
    let mut all = Vec::new();
    for report in found {
        let files = world.store.attachments(viewer, &report).await.unwrap();
        let names = files.iter().map(|f| f.get().name.clone()).collect();
        all.push((report.into_inner(), names));
    }
    all
}

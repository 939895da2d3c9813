//! Leaks of lists, planted for the two-stores test (see `planted`).

use super::{Catalog, Conditions, Facet, FacetCount, Listing, SortKey, View};
use crate::connect::Store;
use crate::error::Result;
use crate::planted::{Leak, is};
use access::{Releasable, Viewer};
use roaring::RoaringBitmap;
use std::collections::HashMap;

/// What a list would need to know to leak.
pub(super) struct Spoiler {
    parties: HashMap<u32, i64>,
    scores: HashMap<u32, f64>,
}

impl Spoiler {
    pub(super) async fn gather(store: &Store, viewer: &Viewer, words: &str) -> Result<Self> {
        let parties =
            if is(Leak::HiddenSectionInSort) { store.planted_parties().await? } else { HashMap::new() };
        let scores =
            if is(Leak::LiveIdf) { store.planted_scores(viewer, words).await? } else { HashMap::new() };
        Ok(Self { parties, scores })
    }

    /// The listing as it would be with the leak that is planted.
    pub(super) fn spoil(
        &self,
        view: &View<'_>,
        conditions: &Conditions,
        (after, limit): (Option<&SortKey>, usize),
        listing: Releasable<Listing>,
    ) -> Releasable<Listing> {
        let catalog = view.catalog;
        let matching = view.matching(conditions, None);
        listing.map(|mut listing| {
            if is(Leak::CapOverHiddenRows) {
                let start = after.map_or(0, |key| catalog.sorted.partition_point(|(k, _)| k <= key));
                let page = catalog.sorted[start..].iter().take(limit);
                listing.ids = page.filter(|(_, no)| matching.contains(*no)).map(|(key, _)| key.id).collect();
            }
            if is(Leak::HiddenSectionInSort) {
                let parties = |no: u32| self.parties.get(&no).copied().unwrap_or(0);
                listing.ids = ordered(catalog, &matching, limit, |a, b| parties(b).cmp(&parties(a)));
            }
            if is(Leak::LiveIdf) && !self.scores.is_empty() {
                let score = |no: u32| self.scores.get(&no).copied().unwrap_or(0.0);
                listing.ids = ordered(catalog, &matching, limit, |a, b| score(b).total_cmp(&score(a)));
            }
            if is(Leak::SerialId)
                && let Some(next) = &mut listing.next
            {
                let no = catalog.ids.iter().find(|(_, key)| key.id == next.id).map_or(0, |(no, _)| *no);
                next.day = format!("{}#{no}", next.day);
            }
            if is(Leak::CountBySubtraction) {
                listing.total = by_subtraction(view, conditions);
            }
            if is(Leak::SuggestionFromHiddenValues) {
                for (facet, counts) in &mut listing.facets {
                    counts.extend(hidden_values(catalog, *facet, counts));
                }
            }
            listing
        })
    }
}

fn ordered(
    catalog: &Catalog,
    matching: &RoaringBitmap,
    limit: usize,
    by: impl Fn(u32, u32) -> std::cmp::Ordering,
) -> Vec<model::ReportId> {
    let mut all: Vec<_> = catalog.sorted.iter().filter(|(_, no)| matching.contains(*no)).collect();
    all.sort_by(|a, b| by(a.1, b.1));
    all.into_iter().take(limit).map(|(key, _)| key.id).collect()
}

/// All that matches, by whatever section, less the reports that may not be read.
fn by_subtraction(view: &View<'_>, conditions: &Conditions) -> u64 {
    let all: RoaringBitmap = view.catalog.ids.keys().copied().collect();
    let everything = View {
        catalog: view.catalog,
        core: view.core.clone().map(|_| all.clone()),
        narrative: view.narrative.clone().map(|_| all.clone()),
    };
    let matching = everything.matching(conditions, None);
    let hidden = &all - view.core.get();
    matching.len() - (matching & hidden).len()
}

fn hidden_values(catalog: &Catalog, facet: Facet, counts: &[FacetCount]) -> Vec<FacetCount> {
    let known = |value: &String| counts.iter().any(|c| c.value == *value);
    let values = catalog.values.keys().filter(|(f, value)| *f == facet && !known(value));
    let mut hidden: Vec<FacetCount> =
        values.map(|(_, value)| FacetCount { value: value.clone(), count: 0 }).collect();
    hidden.sort_by(|a, b| a.value.cmp(&b.value));
    hidden
}

//! Reports of a view, newest first, with facets.

use super::filters::Filters;
use crate::convert;
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{FacetValue, Facets, MORE_LINE, ProblemDetails, ReportPage, ReportRow};
use access::{AuditOperation, Releasable, Viewer};
use axum::Json;
use axum::extract::{Query, State};
use model::{Mode, ReportId, ReportKind};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use store::{Facet, FacetCount, SortKey, Store};
use utoipa::IntoParams;

/// Reports on one page at most.
pub(crate) const PAGE: usize = 200;

/// Where a page begins and how long it is.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Page {
    /// Cursor from the page before.
    pub(crate) cursor: Option<String>,
    /// Items, at most 200.
    pub(crate) limit: Option<usize>,
}

/// Reports in your view that match, newest first; reports without a date come last.
#[utoipa::path(get, path = "/api/v1/reports", operation_id = "list_reports", params(Filters, Page),
    responses((status = 200, body = ReportPage), (status = 422, body = ProblemDetails)))]
pub(crate) async fn list_reports(
    State(state): State<AppState>,
    signed: Signed,
    Query(filters): Query<Filters>,
    Query(page): Query<Page>,
) -> Answer<Json<ReportPage>> {
    let filter = filters.parse()?;
    let after = match &page.cursor {
        Some(text) => Some(SortKey::from_cursor(text).ok_or_else(bad_cursor)?),
        None => None,
    };
    let limit = page.limit.unwrap_or(PAGE).clamp(1, PAGE);
    let listing = state.store.list(&signed.viewer, &filter, after.as_ref(), limit).await?;
    if !filter.words.trim().is_empty() {
        let hits = format!("{} hits", listing.get().total);
        state.store.audit(&signed.viewer, AuditOperation::Search, hits, filter.words.clone()).await?;
    }
    let items = rows(&state.store, &signed.viewer, &listing.get().ids).await?;
    let listing = listing.into_inner();
    Ok(Json(ReportPage {
        items,
        next: listing.next.map(|key| key.cursor()),
        total: listing.total,
        facets: facets(&listing.facets),
        note: MORE_LINE.to_owned(),
    }))
}

fn bad_cursor() -> Problem {
    Problem::invalid("the cursor is not one of this list; leave it out to begin at the first page")
}

/// Lines for reports, in the order of their ids, with the flags that the view contains.
pub(crate) async fn rows(store: &Store, viewer: &Viewer, ids: &[ReportId]) -> Answer<Vec<ReportRow>> {
    let reports = store.reports(viewer, ids).await?;
    let mut flags: HashMap<ReportId, u32> = HashMap::new();
    for flag in store.flags(viewer, ids).await?.iter().map(Releasable::get) {
        *flags.entry(flag.report).or_default() += 1;
    }
    Ok(reports.iter().map(|r| convert::row(r, flags.get(&r.get().id).copied().unwrap_or(0))).collect())
}

fn facets(counted: &BTreeMap<Facet, Vec<FacetCount>>) -> Facets {
    let values = |facet: Facet| -> Vec<FacetValue> {
        counted
            .get(&facet)
            .into_iter()
            .flatten()
            .map(|c| FacetValue { value: c.value.clone(), label: label(facet, &c.value), count: c.count })
            .collect()
    };
    Facets {
        kind: values(Facet::Kind),
        country: values(Facet::Country),
        group: values(Facet::Group),
        year: values(Facet::Year),
        mode: values(Facet::Mode),
    }
}

/// Words for a value of a facet.
pub(crate) fn label(facet: Facet, value: &str) -> String {
    match facet {
        Facet::Kind => {
            value.parse::<ReportKind>().map_or_else(|_| value.to_owned(), |k| k.code().replace('-', " "))
        }
        Facet::Mode => {
            value.parse::<Mode>().map_or_else(|_| value.to_owned(), |m| m.code().replace('-', " "))
        }
        Facet::Country => stages::country_name(value).unwrap_or(value).to_owned(),
        Facet::Group | Facet::Year => value.to_owned(),
    }
}

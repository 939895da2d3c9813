//! What the tables say of one taxon, with the reports of its group that the member may read.

use crate::convert::reference as convert;
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{GroupReports, MORE_LINE, ProblemDetails, TaxonPage};
use access::Viewer;
use axum::Json;
use axum::extract::{Path, State};
use jiff::civil::Date;
use reference::{Asked, ShownTaxon, TaxonIndex};
use store::{ReportFilter, Store};

/// One taxon, by its accepted name or by any name that means one taxon.
#[utoipa::path(get, path = "/api/v1/reference/taxa/{name}", operation_id = "get_taxon", params(("name" = String, Path)),
    responses((status = 200, body = TaxonPage), (status = 404, body = ProblemDetails)))]
pub(crate) async fn get_taxon(
    State(state): State<AppState>,
    signed: Signed,
    Path(name): Path<String>,
) -> Answer<Json<TaxonPage>> {
    let today = stages::day_of(state.store.now());
    let shown = meant(&name).ok_or_else(|| unknown(&name))?;
    let reports = group_reports(&state.store, &signed.viewer, &shown.group).await?;
    Ok(Json(TaxonPage { reports, ..page(shown, today) }))
}

/// The taxon of a name: as written, else what the name means where that is one taxon.
fn meant(name: &str) -> Option<ShownTaxon> {
    let index = TaxonIndex::current();
    if name.len() > 500 {
        return None;
    }
    index.shown(name).or_else(|| index.shown(&index.look_up(name, &Asked::default()).name?))
}

fn unknown(name: &str) -> Problem {
    let shown: String = name.chars().take(80).collect();
    Problem::unknown(format!(
        "`{shown}` is no name of one taxon that is known here; expected an accepted name such as `Manis javanica`; \
         search for it with `q`"
    ))
}

/// Reports of a group in a view; a taxon without a group has none.
async fn group_reports(store: &Store, viewer: &Viewer, group: &str) -> Answer<Option<GroupReports>> {
    if group.is_empty() {
        return Ok(None);
    }
    let filter = ReportFilter { groups: vec![group.to_owned()], ..ReportFilter::default() };
    let count = store.list(viewer, &filter, None, 1).await?.get().total;
    let href = format!("/api/v1/reports?group={}", group.replace(' ', "%20"));
    Ok(Some(GroupReports { group: group.to_owned(), count, href }))
}

fn page(shown: ShownTaxon, today: Date) -> TaxonPage {
    let index = TaxonIndex::current();
    let name = shown.name.as_str();
    TaxonPage {
        rank: shown.rank.to_string(),
        common: convert::filled(&shown.common),
        higher: convert::higher(&shown),
        appendix: index.appendix(shown.place, &Asked { on: Some(today), origin: None }),
        as_of: today.to_string(),
        source: shown.source.clone(),
        names: reference::taxon_names(name).into_iter().map(convert::name).collect(),
        listing: index.listing_steps(shown.place).into_iter().map(convert::listing_step).collect(),
        split: reference::split_listings(name).into_iter().map(convert::split).collect(),
        range: shown.range.clone(),
        products: reference::products(name).into_iter().map(str::to_owned).collect(),
        look_alikes: reference::look_alikes(name)
            .into_iter()
            .map(|look_alike| convert::look_alike(look_alike, today))
            .collect(),
        equivalents: reference::factors_of(name, &shown.group).into_iter().map(convert::factor).collect(),
        trade_names: reference::shared_trade_names(name).into_iter().map(convert::trade_name).collect(),
        reports: None,
        note: MORE_LINE.to_owned(),
        name: shown.name,
        group: shown.group,
    }
}

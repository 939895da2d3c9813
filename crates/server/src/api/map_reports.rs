//! Where the reports of a view are.

use super::filters::Filters;
use super::list_reports::label;
use crate::problem::Answer;
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{FacetValue, MORE_LINE, MapPoint, Point, ReportMap};
use axum::Json;
use axum::extract::{Query, State};
use store::{Facet, PointCount};

/// Points of the reports in your view that match, most reports first.
#[utoipa::path(get, path = "/api/v1/reports/map", operation_id = "map_reports", params(Filters),
    responses((status = 200, body = ReportMap)))]
pub(crate) async fn map_reports(
    State(state): State<AppState>,
    signed: Signed,
    Query(filters): Query<Filters>,
) -> Answer<Json<ReportMap>> {
    let (points, unplaced) = state.store.points(&signed.viewer, &filters.parse()?).await?.into_inner();
    Ok(Json(ReportMap { points: points.iter().map(point).collect(), unplaced, note: MORE_LINE.to_owned() }))
}

fn point(counted: &PointCount) -> MapPoint {
    MapPoint {
        point: Point { lat: f64::from(counted.point.0) / 1e6, lon: f64::from(counted.point.1) / 1e6 },
        precision: counted.precision.clone(),
        name: counted.name.clone(),
        country: Some(counted.country.clone()).filter(|c| !c.is_empty()),
        count: counted.count,
        kinds: counted
            .kinds
            .iter()
            .map(|(kind, count)| FacetValue {
                value: kind.clone(),
                label: label(Facet::Kind, kind),
                count: *count,
            })
            .collect(),
    }
}

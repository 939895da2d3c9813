//! One kept mapping.

use super::get_report::with_etag;
use crate::convert;
use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{MappingDetail, ProblemDetails};
use access::Viewer;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use model::MappingId;
use serde::Deserialize;
use utoipa::IntoParams;

/// Which version.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Which {
    /// Number of an earlier version of your own partner's; without it the mapping as it stands.
    version: Option<i64>,
}

/// One mapping with its columns, its steps of mending, and for your own partner's its versions.
#[utoipa::path(get, path = "/api/v1/mappings/{id}", operation_id = "get_mapping", params(("id" = String, Path), Which),
    responses((status = 200, body = MappingDetail), (status = 304), (status = 404, body = ProblemDetails)))]
pub(crate) async fn get_mapping(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    Query(which): Query<Which>,
    headers: HeaderMap,
) -> Answer<Response> {
    let detail = detail(&state, &signed.viewer, parse_id(&id)?, which.version).await?;
    Ok(with_etag(&headers, detail))
}

/// A mapping with its versions, in one view.
pub(crate) async fn detail(
    state: &AppState,
    viewer: &Viewer,
    id: MappingId,
    version: Option<i64>,
) -> Answer<MappingDetail> {
    let kept = state.store.kept_mapping(viewer, id, version).await?;
    let versions = state.store.mapping_versions(viewer, id).await?;
    Ok(convert::mapping_detail(&kept, &versions))
}

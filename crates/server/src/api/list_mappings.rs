//! Kept mappings of the view.

use crate::convert;
use crate::problem::Answer;
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::MappingList;
use axum::Json;
use axum::extract::State;

/// The mappings that you may read: your own partner's first, then those that others share, by name.
#[utoipa::path(get, path = "/api/v1/mappings", operation_id = "list_mappings", responses((status = 200, body = MappingList)))]
pub(crate) async fn list_mappings(
    State(state): State<AppState>,
    signed: Signed,
) -> Answer<Json<MappingList>> {
    let kept = state.store.kept_mappings(&signed.viewer).await?;
    Ok(Json(MappingList { items: kept.iter().map(convert::mapping_row).collect() }))
}

//! Who may read a kept mapping.

use super::get_mapping::detail;
use crate::audience::{Named, parse as parse_audience};
use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{AudienceInput, MappingDetail, ProblemDetails};
use axum::Json;
use axum::extract::{Path, State};
use model::Handling;

/// Shares a mapping of your own partner, or takes it back; takes effect at once, for suggestions too.
#[utoipa::path(put, path = "/api/v1/mappings/{id}/handling", operation_id = "share_mapping", params(("id" = String, Path)),
    request_body = AudienceInput,
    responses((status = 200, body = MappingDetail), (status = 403, body = ProblemDetails), (status = 404, body = ProblemDetails),
        (status = 422, body = ProblemDetails)))]
pub(crate) async fn share_mapping(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    Json(input): Json<AudienceInput>,
) -> Answer<Json<MappingDetail>> {
    let id = parse_id(&id)?;
    let named = Named::load(&state.store).await?;
    let owner = signed.viewer.principal().partner;
    let handling = parse_audience(&input, Handling::owner_only(owner), &named)?;
    state.store.share_mapping(&signed.viewer, id, &handling).await?;
    let viewer = state.store.session_viewer(&signed.session).await?;
    Ok(Json(detail(&state, &viewer, id, None).await?))
}

//! Stopping an import.

use super::get_import::current;
use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ImportView, ProblemDetails};
use axum::Json;
use axum::extract::{Path, State};

/// Stops a running import after the batch at hand; what was acknowledged stays, and it can go on later.
#[utoipa::path(post, path = "/api/v1/imports/{id}/stop", operation_id = "stop_import", params(("id" = String, Path)),
    responses((status = 200, body = ImportView), (status = 404, body = ProblemDetails)))]
pub(crate) async fn stop_import(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Answer<Json<ImportView>> {
    let id = parse_id(&id)?;
    let view = current(&state, &signed, id).await?;
    state.runner.stop(id);
    Ok(Json(view))
}

//! The tips of the desk, for its handlers.

use crate::convert;
use crate::problem::Answer;
use crate::signed::Signed;
use crate::state::AppState;
use crate::tips::handler;
use crate::wire::{ProblemDetails, TipRow};
use axum::Json;
use axum::extract::State;

/// All tips, newest first; not found for whoever is not named as a handler.
#[utoipa::path(get, path = "/api/v1/tips", operation_id = "list_tips",
    responses((status = 200, body = Vec<TipRow>), (status = 404, body = ProblemDetails)))]
pub(crate) async fn list_tips(State(state): State<AppState>, signed: Signed) -> Answer<Json<Vec<TipRow>>> {
    let handler = handler(&state, &signed.viewer)?;
    let tips = state.store.tips(&handler).await?;
    Ok(Json(tips.iter().map(convert::tip_row).collect()))
}

//! Answering a tipper.

use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::tips::{handler, message};
use crate::wire::{ProblemDetails, TipAnswer};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;

/// Answers; the tipper reads it with its code and learns no names.
#[utoipa::path(post, path = "/api/v1/tips/{id}/answers", operation_id = "answer_tip", params(("id" = String, Path)),
    request_body = TipAnswer,
    responses((status = 204), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn answer_tip(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    Json(given): Json<TipAnswer>,
) -> Answer<StatusCode> {
    let handler = handler(&state, &signed.viewer)?;
    state.store.answer_tip(&handler, parse_id(&id)?, message(&given.text)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

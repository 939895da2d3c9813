//! Undoing a judgement.

use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::ProblemDetails;
use axum::extract::{Path, State};
use axum::http::StatusCode;

/// Undoes a judgement of your own partner; everything is as before it.
#[utoipa::path(delete, path = "/api/v1/judgements/{id}", operation_id = "undo_judgement", params(("id" = String, Path)),
    responses((status = 204), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn undo_judgement(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Answer<StatusCode> {
    let id = parse_id(&id)?;
    state.store.undo_judgement(&signed.viewer, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

//! Lawful erasure of an own report.

use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::ProblemDetails;
use axum::extract::{Path, State};
use axum::http::StatusCode;

/// Destroys the key of a report of your own partner. A tombstone stays; a legal hold stops it. It cannot be undone.
#[utoipa::path(post, path = "/api/v1/reports/{id}/erasure", operation_id = "erase_report", params(("id" = String, Path)),
    responses((status = 204), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn erase_report(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Answer<StatusCode> {
    state.store.erase(&signed.viewer, parse_id(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

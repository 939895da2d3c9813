//! Taking a file away from an own report.

use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ProblemDetails, RemovalInput};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;

/// Takes a file away from a report of your own partner. Its bytes go with the last report that has them; its chain of
/// custody stays. A legal hold on the report stops it.
#[utoipa::path(delete, path = "/api/v1/attachments/{id}", operation_id = "remove_attachment", params(("id" = String, Path)),
    request_body = RemovalInput,
    responses((status = 204), (status = 403, body = ProblemDetails), (status = 404, body = ProblemDetails),
        (status = 422, body = ProblemDetails)))]
pub(crate) async fn remove_attachment(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    Json(given): Json<RemovalInput>,
) -> Answer<StatusCode> {
    state.store.remove_attachment(&signed.viewer, parse_id(&id)?, &given.because).await?;
    Ok(StatusCode::NO_CONTENT)
}

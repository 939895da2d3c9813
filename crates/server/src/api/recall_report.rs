//! Withdrawing an own report.

use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::ProblemDetails;
use axum::extract::{Path, State};
use axum::http::StatusCode;

/// Withdraws a report of your own partner: nobody sees it any more. The audit keeps that it was there.
#[utoipa::path(delete, path = "/api/v1/reports/{id}", operation_id = "recall_report", params(("id" = String, Path)),
    responses((status = 204), (status = 403, body = ProblemDetails), (status = 404, body = ProblemDetails)))]
pub(crate) async fn recall_report(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Answer<StatusCode> {
    state.store.recall(&signed.viewer, parse_id(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

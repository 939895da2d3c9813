//! Legal holds on own reports.

use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{HoldChange, ProblemDetails};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;

/// Sets or lifts a legal hold: while it stands, neither erasure nor expiry touches the report.
#[utoipa::path(put, path = "/api/v1/reports/{id}/hold", operation_id = "hold_report", params(("id" = String, Path)),
    request_body = HoldChange, responses((status = 204), (status = 404, body = ProblemDetails)))]
pub(crate) async fn hold_report(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    Json(change): Json<HoldChange>,
) -> Answer<StatusCode> {
    state.store.hold(&signed.viewer, parse_id(&id)?, change.because.as_deref()).await?;
    Ok(StatusCode::NO_CONTENT)
}

//! The event that a report tells of, in the member's view.

use crate::convert;
use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{IncidentDetail, ProblemDetails};
use access::AuditOperation;
use axum::Json;
use axum::extract::{Path, State};

/// The event that a report tells of: all reports of it in your view, each with its own figures, and why they are one.
#[utoipa::path(get, path = "/api/v1/reports/{id}/incident", operation_id = "get_incident", params(("id" = String, Path)),
    responses((status = 200, body = IncidentDetail), (status = 404, body = ProblemDetails)))]
pub(crate) async fn get_incident(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Answer<Json<IncidentDetail>> {
    let incident = stages::incident(&state.store, &signed.viewer, parse_id(&id)?).await?;
    state.store.audit(&signed.viewer, AuditOperation::Read, id, "incident".to_owned()).await?;
    Ok(Json(convert::incident(incident, &signed.viewer)))
}

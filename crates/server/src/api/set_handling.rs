//! Changing who may read a section of an own report.

use super::get_report::detail;
use crate::audience::{Named, parse as parse_audience};
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{HandlingChange, ProblemDetails, ReportDetail};
use axum::Json;
use axum::extract::{Path, State};
use model::{Handling, Section};

/// Changes who may read a section; takes effect at once, for everything derived from it too.
#[utoipa::path(put, path = "/api/v1/reports/{id}/handling", operation_id = "set_handling", params(("id" = String, Path)),
    request_body = HandlingChange,
    responses((status = 200, body = ReportDetail), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn set_handling(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    Json(change): Json<HandlingChange>,
) -> Answer<Json<ReportDetail>> {
    let id = parse_id(&id)?;
    let section: Section =
        change.section.parse().map_err(|e: model::UnknownCode| Problem::invalid(e.to_string()))?;
    let named = Named::load(&state.store).await?;
    let owner = signed.viewer.principal().partner;
    let handling = parse_audience(&change.audience, Handling::owner_only(owner), &named)?;
    state.store.set_handling(&signed.viewer, id, section, &handling).await?;
    let viewer = state.store.session_viewer(&signed.session).await?;
    Ok(Json(detail(&state.store, &viewer, id).await?))
}

//! Reading a whole file without recording anything.

use super::get_import::current;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ImportView, ProblemDetails};
use axum::Json;
use axum::extract::{Path, State};
use model::Power;

/// Reads the whole file of a staged import, so that its problems are counted to the last row. Nothing is recorded; it can
/// be watched and stopped like an import.
#[utoipa::path(post, path = "/api/v1/imports/{id}/check", operation_id = "check_import", params(("id" = String, Path)),
    responses((status = 200, body = ImportView), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn check_import(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Answer<Json<ImportView>> {
    signed.viewer.require(Power::Submit)?;
    let id = parse_id(&id)?;
    let view = current(&state, &signed, id).await?;
    if view.state != "staged" {
        return Err(Problem::invalid(format!(
            "this import is {}; only one that waits to be started is checked",
            view.state
        )));
    }
    let record = state.store.import(&signed.viewer, id).await?;
    state.runner.check(&signed.viewer, record, view).await?;
    Ok(Json(current(&state, &signed, id).await?))
}

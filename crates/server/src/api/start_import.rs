//! Starting an import.

use super::get_import::current;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ImportView, ProblemDetails};
use axum::Json;
use axum::extract::{Path, State};
use model::Power;

/// Starts an import that is staged, or goes on with one that was stopped.
#[utoipa::path(post, path = "/api/v1/imports/{id}/start", operation_id = "start_import", params(("id" = String, Path)),
    responses((status = 200, body = ImportView), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn start_import(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Answer<Json<ImportView>> {
    signed.viewer.require(Power::Submit)?;
    let id = parse_id(&id)?;
    let view = current(&state, &signed, id).await?;
    if view.state == "checking" {
        return Err(Problem::invalid("this file is being checked; stop that, or wait until it ends"));
    }
    if view.state == "done" {
        return Err(Problem::invalid("this import is done; drop the file again to import it anew"));
    }
    let record = state.store.import(&signed.viewer, id).await?;
    state.runner.start(&signed.viewer, record, view).await?;
    Ok(Json(current(&state, &signed, id).await?))
}

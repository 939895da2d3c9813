//! One import of the own partner.

use crate::convert;
use crate::problem::{Answer, parse_id};
use crate::runner::with_progress;
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ImportView, ProblemDetails};
use axum::Json;
use axum::extract::{Path, State};
use model::ImportId;

/// One import: dry run, progress or receipt.
#[utoipa::path(get, path = "/api/v1/imports/{id}", operation_id = "get_import", params(("id" = String, Path)),
    responses((status = 200, body = ImportView), (status = 404, body = ProblemDetails)))]
pub(crate) async fn get_import(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Answer<Json<ImportView>> {
    Ok(Json(current(&state, &signed, parse_id(&id)?).await?))
}

/// An import as it stands now.
pub(crate) async fn current(state: &AppState, signed: &Signed, id: ImportId) -> Answer<ImportView> {
    // Looked at before the store is read: an import that ends in between is running for one answer more, where it would
    // seem to have lost its process the other way round.
    let before = state.runner.progress(id);
    let record = state.store.import(&signed.viewer, id).await?;
    let view = convert::import_view(&record)?;
    let running = before.or_else(|| state.runner.progress(id));
    Ok(with_progress(view, running.as_ref(), state.store.now().0))
}

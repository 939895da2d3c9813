//! Imports of the own partner.

use crate::convert;
use crate::problem::Answer;
use crate::runner::with_progress;
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::ImportList;
use axum::Json;
use axum::extract::State;

/// The newest imports of your own partner.
#[utoipa::path(get, path = "/api/v1/imports", operation_id = "list_imports", responses((status = 200, body = ImportList)))]
pub(crate) async fn list_imports(State(state): State<AppState>, signed: Signed) -> Answer<Json<ImportList>> {
    let now = state.store.now().0;
    let mut items = Vec::new();
    // Before the store is read, for the reason that stands in `get_import::current`.
    let before = state.runner.all();
    for record in state.store.imports(&signed.viewer).await? {
        let view = convert::import_view(&record)?;
        let running = before.get(&record.id).cloned().or_else(|| state.runner.progress(record.id));
        items.push(with_progress(view, running.as_ref(), now));
    }
    Ok(Json(ImportList { items }))
}

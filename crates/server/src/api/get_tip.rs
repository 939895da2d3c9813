//! One tip with what its tipper left about itself, for the handlers of the desk.

use crate::convert;
use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::tips::handler;
use crate::wire::{ProblemDetails, TipDetail};
use axum::Json;
use axum::extract::{Path, State};

/// One tip whole; the audit has the reading first.
#[utoipa::path(get, path = "/api/v1/tips/{id}", operation_id = "get_tip", params(("id" = String, Path)),
    responses((status = 200, body = TipDetail), (status = 404, body = ProblemDetails)))]
pub(crate) async fn get_tip(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Answer<Json<TipDetail>> {
    let handler = handler(&state, &signed.viewer)?;
    let tip = state.store.tip(&handler, parse_id(&id)?).await?;
    Ok(Json(convert::tip_detail(&handler, &tip)))
}

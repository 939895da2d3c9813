//! Who had a file in hand.

use crate::convert;
use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{Custody, ProblemDetails};
use axum::Json;
use axum::extract::{Path, State};

/// The chain of custody of a file of your own partner, oldest first. Of readers of other partners it names the partner.
#[utoipa::path(get, path = "/api/v1/attachments/{id}/custody", operation_id = "get_custody", params(("id" = String, Path)),
    responses((status = 200, body = Custody), (status = 404, body = ProblemDetails)))]
pub(crate) async fn get_custody(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Answer<Json<Custody>> {
    let entries = state.store.custody(&signed.viewer, parse_id(&id)?).await?;
    Ok(Json(convert::custody(&entries)))
}

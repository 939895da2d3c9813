//! Two parties compared, in the member's view.

use crate::convert;
use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{MatchDetail, ProblemDetails};
use access::AuditOperation;
use axum::Json;
use axum::extract::{Path, State};

/// Whether two parties that you may read may be one actor: field by field, what speaks for and against, and in which model.
#[utoipa::path(get, path = "/api/v1/matches/{a}/{b}", operation_id = "get_match",
    params(("a" = String, Path), ("b" = String, Path)),
    responses((status = 200, body = MatchDetail), (status = 404, body = ProblemDetails)))]
pub(crate) async fn get_match(
    State(state): State<AppState>,
    signed: Signed,
    Path((a, b)): Path<(String, String)>,
) -> Answer<Json<MatchDetail>> {
    let compared = stages::compared(&state.store, &signed.viewer, parse_id(&a)?, parse_id(&b)?).await?;
    state.store.audit(&signed.viewer, AuditOperation::Read, a, format!("compared with {b}")).await?;
    Ok(Json(convert::comparison(compared, &signed.viewer)))
}

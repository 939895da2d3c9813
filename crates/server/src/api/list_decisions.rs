//! What was decided about pairs of parties.

use crate::convert;
use crate::problem::Answer;
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::DecisionList;
use axum::Json;
use axum::extract::State;

/// Judgements on parties in your view, latest first: who decided what, and why.
#[utoipa::path(get, path = "/api/v1/judgements", operation_id = "list_decisions",
    responses((status = 200, body = DecisionList)))]
pub(crate) async fn list_decisions(
    State(state): State<AppState>,
    signed: Signed,
) -> Answer<Json<DecisionList>> {
    let decided = stages::decisions(&state.store, &signed.viewer).await?;
    Ok(Json(convert::decisions(decided, &signed.viewer)))
}

//! Tipping off, without an account.

use crate::problem::Answer;
use crate::state::AppState;
use crate::tips::{checked, open, read_json};
use crate::wire::{ProblemDetails, TipInput, TipReceiptView};
use axum::Json;
use axum::body::Body;
use axum::extract::State;

/// Takes a tip in and tells its receipt code, once. Nobody signs in; nothing about the sender is kept but what it says.
#[utoipa::path(post, path = "/api/v1/tips", operation_id = "send_tip", request_body = TipInput,
    responses((status = 200, body = TipReceiptView), (status = 404, body = ProblemDetails, description = "tips are off"),
        (status = 422, body = ProblemDetails), (status = 429, body = ProblemDetails)))]
pub(crate) async fn send_tip(State(state): State<AppState>, body: Body) -> Answer<Json<TipReceiptView>> {
    let settings = open(&state)?;
    let words = checked(read_json::<TipInput>(body).await?)?;
    let receipt = stages::take_tip(&state.store, &settings.desk, settings.handling, words).await?;
    Ok(Json(TipReceiptView { receipt: receipt.code }))
}

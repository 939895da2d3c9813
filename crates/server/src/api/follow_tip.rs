//! Reading answers with a receipt code, and adding to a tip.

use crate::convert;
use crate::problem::Answer;
use crate::state::AppState;
use crate::tips::{message, open, read_json};
use crate::wire::{ProblemDetails, TipConversation, TipFollowInput};
use axum::Json;
use axum::body::Body;
use axum::extract::State;

/// The conversation of a receipt code; with a text, adds it first. Nobody signs in.
#[utoipa::path(post, path = "/api/v1/tips/follow", operation_id = "follow_tip", request_body = TipFollowInput,
    responses((status = 200, body = TipConversation), (status = 404, body = ProblemDetails),
        (status = 422, body = ProblemDetails), (status = 429, body = ProblemDetails)))]
pub(crate) async fn follow_tip(State(state): State<AppState>, body: Body) -> Answer<Json<TipConversation>> {
    let settings = open(&state)?;
    let input: TipFollowInput = read_json(body).await?;
    if let Some(text) = &input.text {
        state.store.add_to_tip(&settings.desk, &input.receipt, message(text)?).await?;
    }
    let messages = state.store.tip_conversation(&settings.desk, &input.receipt).await?;
    Ok(Json(TipConversation { messages: convert::tip_messages(&messages) }))
}

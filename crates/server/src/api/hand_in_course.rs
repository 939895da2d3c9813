//! Handing in: the answer stands, the score is told.

use super::get_course::view;
use crate::course::{judged, open};
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{CourseView, ProblemDetails};
use axum::Json;
use axum::extract::State;

/// Hands in whom you named. Your answer stands from then on; the score says who was behind it, as far as your view tells.
#[utoipa::path(post, path = "/api/v1/course/hand-in", operation_id = "hand_in_course",
    responses((status = 200, body = CourseView), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn hand_in_course(
    State(state): State<AppState>,
    signed: Signed,
) -> Answer<Json<CourseView>> {
    let course = open(&state)?;
    let networks = judged(&state.store, &signed.viewer, course).await?;
    let body = serde_json::to_vec(&networks).map_err(|_| Problem::invalid("the score cannot be written"))?;
    state.store.hand_in_course(&signed.viewer, body).await?;
    Ok(Json(view(&state, &signed.viewer).await?))
}

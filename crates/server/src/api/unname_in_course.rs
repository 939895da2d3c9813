//! Taking a name back in the course.

use super::get_course::view;
use crate::course::open;
use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{CourseView, ProblemDetails};
use axum::Json;
use axum::extract::{Path, State};

/// Takes back that you named a party.
#[utoipa::path(delete, path = "/api/v1/course/parties/{party}", operation_id = "unname_in_course", params(("party" = String, Path)),
    responses((status = 200, body = CourseView), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn unname_in_course(
    State(state): State<AppState>,
    signed: Signed,
    Path(party): Path<String>,
) -> Answer<Json<CourseView>> {
    open(&state)?;
    let party = parse_id(&party)?;
    state.store.unname_in_course(&signed.viewer, party).await?;
    Ok(Json(view(&state, &signed.viewer).await?))
}

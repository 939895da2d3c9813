//! The course, as far as the trainee is.

use crate::convert::instant;
use crate::course::{named, open};
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{CourseNamed, CourseScore, CourseView, ProblemDetails};
use access::Viewer;
use axum::Json;
use axum::extract::State;
use store::CourseResult;

/// Whom you named so far, and the score once you handed in. Not found where no course is on.
#[utoipa::path(get, path = "/api/v1/course", operation_id = "get_course",
    responses((status = 200, body = CourseView), (status = 404, body = ProblemDetails)))]
pub(crate) async fn get_course(State(state): State<AppState>, signed: Signed) -> Answer<Json<CourseView>> {
    open(&state)?;
    Ok(Json(view(&state, &signed.viewer).await?))
}

pub(crate) async fn view(state: &AppState, viewer: &Viewer) -> Answer<CourseView> {
    let named = named(&state.store, viewer).await?;
    let named = named
        .into_iter()
        .map(|(named, party)| CourseNamed { party, network: named.network, role: named.role })
        .collect();
    let score = state.store.course_result(viewer).await?.as_ref().map(score).transpose()?;
    Ok(CourseView { named, score })
}

/// A score as it was told.
pub(crate) fn score(result: &CourseResult) -> Answer<CourseScore> {
    let networks = serde_json::from_slice(&result.body)
        .map_err(|_| Problem::invalid("the score cannot be read; it was kept by another version of saola"))?;
    Ok(CourseScore { at: instant(result.at), networks })
}

//! Naming a party in the course.

use super::get_course::view;
use crate::course::open;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{CourseNaming, CourseView, ProblemDetails};
use axum::Json;
use axum::extract::{Path, State};

/// Roles that can be given.
const ROLES: [&str; 9] = [
    "poacher",
    "consolidator",
    "exporter",
    "broker",
    "courier",
    "importer",
    "seller",
    "launderer",
    "official",
];

/// Names a party for a network, in the role that you think it has. Naming it again replaces what you said.
#[utoipa::path(put, path = "/api/v1/course/parties/{party}", operation_id = "name_in_course", params(("party" = String, Path)),
    request_body = CourseNaming,
    responses((status = 200, body = CourseView), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn name_in_course(
    State(state): State<AppState>,
    signed: Signed,
    Path(party): Path<String>,
    Json(naming): Json<CourseNaming>,
) -> Answer<Json<CourseView>> {
    open(&state)?;
    let party = parse_id(&party)?;
    let role = naming.role.as_deref().filter(|role| !role.is_empty());
    if let Some(role) = role.filter(|role| !ROLES.contains(role)) {
        return Err(Problem::invalid(format!(
            "`{role}` is no role of a network; expected one of: {}",
            ROLES.join(", ")
        )));
    }
    state.store.name_in_course(&signed.viewer, party, &naming.network, role).await?;
    Ok(Json(view(&state, &signed.viewer).await?))
}

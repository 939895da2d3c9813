//! A subject in the member's view.

use crate::convert;
use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ProblemDetails, SubjectDetail};
use access::AuditOperation;
use axum::Json;
use axum::extract::{Path, State};

/// The subject that a party belongs to, addressed by any of its parties that you may read.
#[utoipa::path(get, path = "/api/v1/subjects/{party}", operation_id = "get_subject", params(("party" = String, Path)),
    responses((status = 200, body = SubjectDetail), (status = 404, body = ProblemDetails)))]
pub(crate) async fn get_subject(
    State(state): State<AppState>,
    signed: Signed,
    Path(party): Path<String>,
) -> Answer<Json<SubjectDetail>> {
    let id = parse_id(&party)?;
    let subject = stages::subject(&state.store, &signed.viewer, id).await?;
    state.store.audit(&signed.viewer, AuditOperation::Read, party, String::new()).await?;
    Ok(Json(convert::subject(subject, &signed.viewer)))
}

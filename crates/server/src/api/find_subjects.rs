//! Names in the member's view that come near to one.

use crate::answers;
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{NameQuery, NamesPage, ProblemDetails};
use access::AuditOperation;
use axum::Json;
use axum::extract::State;

/// Longest name, in characters, and most names.
const LONGEST: usize = 300;
const MOST: usize = 50;

/// Parties of reports that you may read whose names come near to one, in any script and order of words, with the reasons. The
/// name goes in the body, so that it stands in no address and no log; that you asked is kept in the audit, with the name
/// sealed. A likeness of names is a lead and not an identification.
#[utoipa::path(post, path = "/api/v1/subjects/names", operation_id = "find_subjects", request_body = NameQuery,
    responses((status = 200, body = NamesPage), (status = 422, body = ProblemDetails)))]
pub(crate) async fn find_subjects(
    State(state): State<AppState>,
    signed: Signed,
    Json(asked): Json<NameQuery>,
) -> Answer<Json<NamesPage>> {
    let (text, limit) = (asked.name.trim().to_owned(), asked.limit.unwrap_or(10));
    if text.is_empty() {
        return Err(Problem::invalid("the name is empty; expected the name of a person, a firm or a vessel"));
    }
    if text.chars().count() > LONGEST {
        return Err(Problem::invalid(format!("the name is too long; expected at most {LONGEST} characters")));
    }
    if !(1..=MOST).contains(&limit) {
        return Err(Problem::invalid(format!("`limit={limit}`: expected 1 to {MOST}")));
    }
    let page = answers::names(&state.store, &signed.viewer, &text, limit).await?;
    let object = format!("names in the view, {} hits", page.items.len());
    state.store.audit(&signed.viewer, AuditOperation::Search, object, text).await?;
    Ok(Json(page))
}

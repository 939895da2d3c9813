//! Pairs that wait for a person's word.

use crate::convert;
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ProblemDetails, ReviewPage};
use axum::Json;
use axum::extract::{Query, State};
use model::PartyId;
use serde::Deserialize;
use utoipa::IntoParams;

/// A page of the queue.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct QueuePage {
    /// Where the page begins: `next` of the page before, or the `cursor` of a pair.
    cursor: Option<String>,
    /// Pairs on the page: 1 to 50; 20 where nothing is said.
    limit: Option<usize>,
}

/// Pairs of parties of which the model is unsure, in your view, those worth most first.
#[utoipa::path(get, path = "/api/v1/review", operation_id = "list_review", params(QueuePage),
    responses((status = 200, body = ReviewPage), (status = 422, body = ProblemDetails)))]
pub(crate) async fn list_review(
    State(state): State<AppState>,
    signed: Signed,
    Query(page): Query<QueuePage>,
) -> Answer<Json<ReviewPage>> {
    let after = page.cursor.as_deref().map(parsed).transpose()?;
    let limit = page.limit.unwrap_or(20).clamp(1, 50);
    let queue = stages::review_queue(&state.store, &signed.viewer, after, limit).await?;
    Ok(Json(convert::review(queue, limit, state.store.two_persons())))
}

fn parsed(cursor: &str) -> Answer<(PartyId, PartyId)> {
    let both = cursor.split_once('.').and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)));
    both.ok_or_else(|| {
        Problem::invalid("the cursor is not one of this list; leave it out to begin at the first page")
    })
}

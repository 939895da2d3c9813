//! Judging whether two parties are one.

use crate::convert;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{JudgementInput, JudgementView, ProblemDetails};
use axum::Json;
use axum::extract::State;
use model::Verdict;

/// Records a judgement; it acts in every view that reads both parties, and can be undone.
#[utoipa::path(post, path = "/api/v1/judgements", operation_id = "judge", request_body = JudgementInput,
    responses((status = 200, body = JudgementView), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn judge(
    State(state): State<AppState>,
    signed: Signed,
    Json(input): Json<JudgementInput>,
) -> Answer<Json<JudgementView>> {
    let verdict: Verdict =
        input.verdict.parse().map_err(|e: model::UnknownCode| Problem::invalid(e.to_string()))?;
    let party = |text: &str| parse_id(text);
    let (a, b) = (party(&input.a)?, party(&input.b)?);
    let judged = state.store.judge(&signed.viewer, a, b, verdict, &input.because).await?;
    Ok(Json(convert::judgement(judged.get(), &signed.viewer)))
}

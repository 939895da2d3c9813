//! Judging whether two parties are one actor, or two reports tell of one event.

use crate::convert;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{JudgementInput, JudgementView, ProblemDetails};
use axum::Json;
use axum::extract::State;
use model::{PartyId, ReportId, Verdict};

/// Records a judgement; it acts in every view that reads both, and can be undone.
#[utoipa::path(post, path = "/api/v1/judgements", operation_id = "judge", request_body = JudgementInput,
    responses((status = 200, body = JudgementView), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn judge(
    State(state): State<AppState>,
    signed: Signed,
    Json(input): Json<JudgementInput>,
) -> Answer<Json<JudgementView>> {
    let verdict: Verdict =
        input.verdict.parse().map_err(|e: model::UnknownCode| Problem::invalid(e.to_string()))?;
    let (store, viewer) = (&state.store, &signed.viewer);
    if let (Ok(a), Ok(b)) = (input.a.parse::<ReportId>(), input.b.parse::<ReportId>()) {
        let judged = store.judge(viewer, a, b, verdict, &input.because).await?;
        return Ok(Json(convert::judgement(judged.get(), viewer)));
    }
    let (a, b): (PartyId, PartyId) = (parse_id(&input.a)?, parse_id(&input.b)?);
    let judged = store.judge(viewer, a, b, verdict, &input.because).await?;
    Ok(Json(convert::judgement(judged.get(), viewer)))
}

//! Reports a month.

use crate::problem::Answer;
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{MORE_LINE, MonthCount, MonthCounts};
use axum::Json;
use axum::extract::State;

/// Reports a month and kind in your view, from the roll-ups.
#[utoipa::path(get, path = "/api/v1/reports/months", operation_id = "count_months",
    responses((status = 200, body = MonthCounts)))]
pub(crate) async fn count_months(State(state): State<AppState>, signed: Signed) -> Answer<Json<MonthCounts>> {
    let months = state.store.months(&signed.viewer).await?;
    Ok(Json(MonthCounts {
        months: months
            .into_iter()
            .map(|m| m.into_inner())
            .filter(|m| !m.month.is_empty())
            .map(|m| MonthCount { month: m.month, kind: m.kind, count: m.count })
            .collect(),
        caveat: "Reports received, not crimes committed: figures follow who reports and what you may read."
            .to_owned(),
        note: MORE_LINE.to_owned(),
    }))
}

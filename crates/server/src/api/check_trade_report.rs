//! What an annual illegal trade report will hold and what it will lack, before it is taken out.

use super::filters::Filters;
use crate::convert;
use crate::problem::Answer;
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ProblemDetails, TradeReportCheck};
use axum::Json;
use axum::extract::{Query, State};
use model::Power;

/// How many seizures of your view the annual illegal trade report takes, which it leaves out and why, and which cells
/// have no code.
#[utoipa::path(get, path = "/api/v1/exports/trade-report/check", operation_id = "check_trade_report", params(Filters),
    responses((status = 200, body = TradeReportCheck), (status = 403, body = ProblemDetails)))]
pub(crate) async fn check_trade_report(
    State(state): State<AppState>,
    signed: Signed,
    Query(filters): Query<Filters>,
) -> Answer<Json<TradeReportCheck>> {
    signed.viewer.require(Power::Export)?;
    let filter = filters.parse()?;
    let mut nowhere = tokio::io::sink();
    let receipt = stages::trade_report(&state.store, &signed.viewer, &filter, &mut nowhere).await?;
    Ok(Json(convert::trade_report_check(&receipt)))
}

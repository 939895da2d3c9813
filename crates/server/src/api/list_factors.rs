//! The table of factors.

use crate::convert;
use crate::problem::Answer;
use crate::signed::Signed;
use crate::wire::FactorTable;
use axum::Json;

/// Every factor that readings and conversions use, with its source; then figures that are quoted and never used.
#[utoipa::path(get, path = "/api/v1/reference/factors", operation_id = "list_factors",
    responses((status = 200, body = FactorTable)))]
pub(crate) async fn list_factors(_signed: Signed) -> Answer<Json<FactorTable>> {
    let items = reference::factors().into_iter().map(convert::reference::factor).collect();
    Ok(Json(FactorTable { items }))
}

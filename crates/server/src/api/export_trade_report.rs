//! Taking the annual illegal trade report out.

use super::filters::Filters;
use crate::problem::Answer;
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::ProblemDetails;
use access::AuditOperation;
use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use model::{Power, StoreKind};
use tokio_util::io::ReaderStream;

/// The CITES annual illegal trade report of your view, streamed: the seizures that match, may go out and carry the
/// flag of their Party for the partners of ICCWC. Columns are those of the report; nobody is named in it.
#[utoipa::path(get, path = "/api/v1/exports/trade-report", operation_id = "export_trade_report", params(Filters),
    responses((status = 200, body = String, content_type = "text/csv"), (status = 403, body = ProblemDetails)))]
pub(crate) async fn export_trade_report(
    State(state): State<AppState>,
    signed: Signed,
    Query(filters): Query<Filters>,
) -> Answer<Response> {
    signed.viewer.require(Power::Export)?;
    let filter = filters.parse()?;
    let mark = if state.store.kind() == StoreKind::Exercise { "EXERCISE-" } else { "" };
    let operation = AuditOperation::Export;
    state.store.audit(&signed.viewer, operation, "aitr".to_owned(), format!("{filter:?}")).await?;
    let (reader, mut writer) = tokio::io::duplex(256 * 1024);
    tokio::spawn(async move {
        if let Err(error) = stages::trade_report(&state.store, &signed.viewer, &filter, &mut writer).await {
            tracing::warn!(error = ?error, "an export broke off");
        }
    });
    let named = format!("attachment; filename=\"{mark}saola-illegal-trade-report.csv\"");
    let headers =
        [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, named)];
    Ok((headers, Body::from_stream(ReaderStream::new(reader))).into_response())
}

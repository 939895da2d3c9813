//! Taking reports out, as CSV or JSON lines.

use super::filters::Filters;
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::ProblemDetails;
use access::AuditOperation;
use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use model::{Power, StoreKind};
use serde::Deserialize;
use stages::ExportForm;
use tokio_util::io::ReaderStream;
use utoipa::IntoParams;

/// The form of the file.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Form {
    /// `csv` or `jsonl`.
    #[serde(rename = "as")]
    form: String,
}

/// Reports of your view that match, streamed. Each row carries its handling.
#[utoipa::path(get, path = "/api/v1/exports/reports", operation_id = "export_reports", params(Form, Filters),
    responses((status = 200, body = String, content_type = "text/csv"), (status = 403, body = ProblemDetails)))]
pub(crate) async fn export_reports(
    State(state): State<AppState>,
    signed: Signed,
    Query(form): Query<Form>,
    Query(filters): Query<Filters>,
) -> Answer<Response> {
    signed.viewer.require(Power::Export)?;
    let filter = filters.parse()?;
    let form: ExportForm = form.form.parse().map_err(|e: stages::Error| Problem::invalid(e.to_string()))?;
    // Whoever finds the file later sees from its name that nothing in it is real.
    let mark = if state.store.kind() == StoreKind::Exercise { "EXERCISE-" } else { "" };
    state
        .store
        .audit(&signed.viewer, AuditOperation::Export, form.code().to_owned(), format!("{filter:?}"))
        .await?;
    let (reader, mut writer) = tokio::io::duplex(256 * 1024);
    tokio::spawn(async move {
        if let Err(error) = stages::export(&state.store, &signed.viewer, &filter, form, &mut writer).await {
            tracing::warn!(error = ?error, "an export broke off");
        }
    });
    let named = format!("attachment; filename=\"{mark}saola-reports.{}\"", form.code());
    let headers =
        [(header::CONTENT_TYPE, form.media_type().to_owned()), (header::CONTENT_DISPOSITION, named)];
    Ok((headers, Body::from_stream(ReaderStream::new(reader))).into_response())
}

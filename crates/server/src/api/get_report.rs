//! One report, whole, as the member may read it.

use crate::convert;
use crate::problem::{Answer, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ProblemDetails, ReportDetail};
use access::{AuditOperation, Viewer};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use model::ReportId;
use store::Store;

/// One report. The ETag is made of what you may read only.
#[utoipa::path(get, path = "/api/v1/reports/{id}", operation_id = "get_report", params(("id" = String, Path)),
    responses((status = 200, body = ReportDetail), (status = 304), (status = 404, body = ProblemDetails)))]
pub(crate) async fn get_report(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Answer<Response> {
    let detail = detail(&state.store, &signed.viewer, parse_id(&id)?).await?;
    #[cfg(feature = "planted-leaks")]
    let whole = state.store.planted_revisions(parse_id(&id)?).await?;
    state.store.audit(&signed.viewer, AuditOperation::Read, id, String::new()).await?;
    let response = with_etag(&headers, detail);
    #[cfg(feature = "planted-leaks")]
    let response = planted_etag(response, &whole);
    Ok(response)
}

/// A report with its flags and revisions in one view.
pub(crate) async fn detail(store: &Store, viewer: &Viewer, id: ReportId) -> Answer<ReportDetail> {
    let report = store.report(viewer, id).await?;
    let revisions = store.revisions(viewer, &report).await?;
    let flags = store.flags(viewer, &[id]).await?;
    let attachments = store.attachments(viewer, &report).await?;
    let pending = store.is_pending(viewer, &report).await?;
    Ok(ReportDetail {
        attachments: attachments.iter().map(convert::attachment).collect(),
        flags: flags.iter().map(crate::convert::flag).collect(),
        revisions: convert::revisions(&revisions),
        pending,
        ..convert::whole(&report)
    })
}

/// An answer that need not be sent twice; its tag is made of what it says.
pub(crate) fn with_etag<T: serde::Serialize>(headers: &HeaderMap, detail: T) -> Response {
    let body = serde_json::to_vec(&detail).unwrap_or_default();
    let etag = format!("\"{}\"", &blake3::hash(&body).to_hex()[..32]);
    let cached = headers.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok());
    let status = if cached == Some(etag.as_str()) { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
    let caching = [(header::ETAG, etag), (header::CACHE_CONTROL, "private, no-cache".to_owned())];
    if status == StatusCode::NOT_MODIFIED {
        return (status, caching).into_response();
    }
    (status, caching, Json(detail)).into_response()
}

/// An ETag of all sections, where it is to leak (ADR 0009).
#[cfg(feature = "planted-leaks")]
fn planted_etag(mut response: Response, whole: &str) -> Response {
    let etag = format!("\"{}\"", &blake3::hash(whole.as_bytes()).to_hex()[..32]);
    if store::planted::is(store::planted::Leak::WholeReportEtag)
        && let Ok(etag) = axum::http::HeaderValue::from_str(&etag)
    {
        response.headers_mut().insert(header::ETAG, etag);
    }
    response
}

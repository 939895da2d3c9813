//! HTTP: routes, OpenAPI, sessions, the UI's files.
//!
//! Every handler that reads takes a `Signed` member and gets a `Viewer` from it. What the numbers mean is left to
//! `stages` and `store`; listening, TLS and signals are left to the binary.

pub mod answers;
mod api;
mod audience;
mod convert;
pub mod course;
mod files;
mod headers;
mod password;
mod problem;
mod runner;
mod signed;
mod state;
mod tips;
pub mod wire;

pub use password::hash_password;
pub use state::{AppState, ServerSettings};
pub use tips::TipSettings;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

/// Largest upload, in bytes; larger files go in with `saola import`, which streams.
const UPLOAD: usize = 200 * 1024 * 1024;

/// All routes over a state.
pub fn router(state: AppState) -> Router {
    let (api, document) = api::router().split_for_parts();
    let document = serde_json::to_string(&document).unwrap_or_default();
    let largest = usize::try_from(state.settings.evidence.largest).unwrap_or(UPLOAD).saturating_add(1 << 20);
    api.route(
        "/api/v1/openapi.json",
        axum::routing::get(move || {
            let document = document.clone();
            async move { ([(axum::http::header::CONTENT_TYPE, "application/json")], document) }
        }),
    )
    .route("/healthz", axum::routing::get(|| async { "ok" }))
    .merge(tips::router())
    .fallback(files::serve)
    .layer(DefaultBodyLimit::max(UPLOAD.max(largest)))
    .layer(CompressionLayer::new())
    .layer(axum::middleware::from_fn_with_state(state.clone(), headers::harden))
    .layer(CatchPanicLayer::new())
    .with_state(state)
}

/// The OpenAPI document, as it is committed and served.
#[must_use]
pub fn openapi() -> String {
    let (_, document) = api::router().split_for_parts();
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

//! The UI's files, out of the binary, under a strict content security policy with a nonce for each page.

use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use std::sync::atomic::{AtomicU64, Ordering};

#[derive(RustEmbed)]
#[folder = "../../ui/dist"]
#[allow_missing = true]
struct Ui;

/// What stands for the nonce in the page.
const NONCE: &str = "__CSP_NONCE__";

static PAGES: AtomicU64 = AtomicU64::new(0);

/// A file of the UI; any other address is a page of it, so that copied addresses open.
pub(crate) async fn serve(State(state): State<AppState>, uri: Uri) -> Response {
    let path = uri.path().trim_start_matches('/');
    if path.starts_with("api/") {
        return Problem::not_found().into_response();
    }
    match Ui::get(path).filter(|_| !path.is_empty() && path != "index.html") {
        Some(file) => {
            let caching =
                if path.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
            let kind = media_type(path);
            ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, caching)], file.data.into_owned())
                .into_response()
        }
        None if path.starts_with("assets/") => StatusCode::NOT_FOUND.into_response(),
        None => page(&state),
    }
}

fn page(state: &AppState) -> Response {
    let Some(index) = Ui::get("index.html") else {
        let missing = "this program was built without its pages; build ui/ first (make demo does it)";
        return (StatusCode::NOT_FOUND, missing).into_response();
    };
    let nonce = state.store.nonce(PAGES.fetch_add(1, Ordering::Relaxed));
    let html = String::from_utf8_lossy(&index.data).replace(NONCE, &nonce);
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; \
         img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; \
         form-action 'self'; frame-ancestors 'none'"
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::CONTENT_SECURITY_POLICY, policy),
    ];
    (headers, html).into_response()
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json" | "map" | "webmanifest") => "application/json",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

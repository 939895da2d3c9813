//! A file of a tip, for the handlers of the desk.

use crate::headers::download;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::tips::handler;
use crate::wire::ProblemDetails;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;

/// Which form of a file.
#[derive(Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    copy: bool,
}

/// A file as it came, or with `copy=true` without metadata (JPEG and PNG only). Never shown in a page: always a download.
#[utoipa::path(get, path = "/api/v1/tips/{id}/files/{number}", operation_id = "get_tip_file",
    params(("id" = String, Path), ("number" = u32, Path), ("copy" = Option<bool>, Query, description = "without metadata")),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = 404, body = ProblemDetails)))]
pub(crate) async fn get_tip_file(
    State(state): State<AppState>,
    signed: Signed,
    Path((id, number)): Path<(String, u32)>,
    Query(which): Query<Which>,
) -> Answer<Response> {
    let handler = handler(&state, &signed.viewer)?;
    let file = state.store.tip_file(&handler, parse_id(&id)?, number).await?;
    let bytes = if which.copy {
        formats::picture::without_metadata(&file.bytes).ok_or_else(Problem::not_found)?
    } else {
        file.bytes
    };
    let ending = match file.head.kind.as_str() {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "application/pdf" => "pdf",
        _ => "bin",
    };
    let disposition = format!("attachment; filename=\"tip-file-{number}.{ending}\"");
    Ok(download(disposition, bytes))
}

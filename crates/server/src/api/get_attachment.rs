//! A file beside a report, as a download.

use crate::headers::download;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::ProblemDetails;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use formats::picture::{NO_COPY, is_copied, without_metadata};
use model::AttachmentId;
use serde::Deserialize;
use store::CustodyAct;

/// Which form of a file.
#[derive(Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    copy: bool,
}

/// A file as it came, or with `copy=true` without metadata (JPEG and PNG). Never shown in a page: always a download. Its
/// owner's chain of custody tells that your partner had it.
#[utoipa::path(get, path = "/api/v1/attachments/{id}/file", operation_id = "get_attachment",
    params(("id" = String, Path), ("copy" = Option<bool>, Query, description = "without metadata")),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = 404, body = ProblemDetails),
        (status = 422, body = ProblemDetails)))]
pub(crate) async fn get_attachment(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    Query(which): Query<Which>,
) -> Answer<Response> {
    let id: AttachmentId = parse_id(&id)?;
    // Asked first, so that the chain tells of no copy that there never was.
    if which.copy && !is_copied(&state.store.attachment(&signed.viewer, id).await?.get().kind) {
        return Err(no_copy());
    }
    let act = if which.copy { CustodyAct::CopyHandedOut } else { CustodyAct::HandedOut };
    let file = state.store.evidence(&signed.viewer, id, act).await?.into_inner();
    let bytes = if which.copy { without_metadata(&file.bytes).ok_or_else(no_copy)? } else { file.bytes };
    Ok(download(disposition(&file.about.name), bytes))
}

fn no_copy() -> Problem {
    Problem::invalid(NO_COPY)
}

/// RFC 6266: a plain name for old programs, and the whole one in UTF-8.
fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') { c } else { '_' })
        .collect();
    let whole: String = name
        .bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_') {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn names_cannot_leave_their_quotes() {
        let said = disposition("a\"; filename=b\r\nX: 穿.jpg");
        assert_eq!(
            said,
            "attachment; filename=\"a__ filename_b__X_ _.jpg\"; filename*=UTF-8''a%22%3B%20filename%3Db%0D%0AX%3A%20%E7%A9%BF.jpg"
        );
    }
}

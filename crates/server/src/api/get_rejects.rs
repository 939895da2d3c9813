//! The rows of a file that were not read, to be corrected and imported again.

use super::stage_import::unreadable;
use crate::convert;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::ProblemDetails;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use formats::{FormatError, Item, Mapping, Options, Rejects, Source};

/// Rejected rows with row, column, value, what was expected and how to mend it. The file is read again to find them.
#[utoipa::path(get, path = "/api/v1/imports/{id}/rejects", operation_id = "get_rejects", params(("id" = String, Path)),
    responses((status = 200, body = String, content_type = "text/csv"), (status = 404, body = ProblemDetails)))]
pub(crate) async fn get_rejects(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Answer<Response> {
    let record = state.store.import(&signed.viewer, parse_id(&id)?).await?;
    let view = convert::import_view(&record)?;
    let mapping = view.mapping.as_deref().map(Mapping::from_toml).transpose().map_err(unreadable)?;
    let bytes = state.store.import_file(&signed.viewer, &record).await?;
    let options = Options { format: record.format.parse().ok(), mapping };
    let file = record.file.clone();
    let read = tokio::task::spawn_blocking(move || rejects(&file, bytes, &options));
    let failed = |_| Problem::invalid("the file could not be read again; import it anew");
    let (lines, body) = read.await.map_err(failed)?.map_err(unreadable)?;
    let (kind, ending) =
        if lines { ("application/x-ndjson", "jsonl") } else { ("text/csv; charset=utf-8", "csv") };
    let named = format!("attachment; filename=\"rejected-{id}.{ending}\"");
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, named)], body)
        .into_response())
}

fn rejects(file: &str, bytes: Vec<u8>, options: &Options) -> Result<(bool, Vec<u8>), FormatError> {
    let reader = formats::open(Source::bytes(file, bytes)?, options)?;
    let lines = reader.is_json_lines();
    let io = |source| FormatError::Io { at: 0, source };
    let mut writer = if lines {
        Rejects::json_lines(Vec::new())
    } else {
        Rejects::csv(Vec::new(), reader.columns()).map_err(io)?
    };
    for item in reader {
        if let Item::Rejected(rejected) = item? {
            writer.write(&rejected).map_err(io)?;
        }
    }
    Ok((lines, writer.finish().map_err(io)?))
}

//! All problems of a file, to be mended where the file comes from.

use super::stage_import::unreadable;
use crate::convert;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::ProblemDetails;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use formats::{Mapping, Options, Source};
use serde::Deserialize;
use utoipa::IntoParams;

/// Problems in one answer. A file of which every row is wrong in several ways is better mended by its groups.
const MOST: u64 = 200_000;

/// In which form.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Form {
    /// `csv` or `json`; csv where left out.
    #[serde(rename = "as")]
    form: Option<String>,
}

/// Every problem with severity, code, row, column, value, what was expected and how to mend it; 200,000 at most. The file
/// is read again to find them.
#[utoipa::path(get, path = "/api/v1/imports/{id}/problems", operation_id = "get_problems", params(("id" = String, Path), Form),
    responses((status = 200, body = String, content_type = "text/csv"), (status = 404, body = ProblemDetails),
        (status = 422, body = ProblemDetails)))]
pub(crate) async fn get_problems(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    Query(form): Query<Form>,
) -> Answer<Response> {
    let json = match form.form.as_deref() {
        None | Some("csv") => false,
        Some("json") => true,
        Some(other) => {
            return Err(Problem::invalid(format!(
                "`{other}` is not a form of problems; expected csv or json"
            )));
        }
    };
    let record = state.store.import(&signed.viewer, parse_id(&id)?).await?;
    let view = convert::import_view(&record)?;
    let mapping = view.mapping.as_deref().map(Mapping::from_toml).transpose().map_err(unreadable)?;
    let bytes = state.store.import_file(&signed.viewer, &record).await?;
    let options = Options { format: record.format.parse().ok(), mapping };
    let (file, today) = (record.file.clone(), stages::day_of(state.store.now()));
    let read = tokio::task::spawn_blocking(move || {
        stages::list_problems(Source::bytes(file, bytes)?, &options, today, json, MOST)
    });
    let failed = |_| Problem::invalid("the file could not be read again; import it anew");
    let body = read.await.map_err(failed)??;
    let (kind, ending) = if json { ("application/json", "json") } else { ("text/csv; charset=utf-8", "csv") };
    let named = format!("attachment; filename=\"problems-{id}.{ending}\"");
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, named)], body)
        .into_response())
}

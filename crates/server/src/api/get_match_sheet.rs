//! The comparison of two parties on paper.

use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::ProblemDetails;
use access::AuditOperation;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use model::{Power, Timestamp};
use serde::Deserialize;
use stages::SheetForm;
use utoipa::IntoParams;

/// The form of the sheet, and what it was made with.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Sheet {
    /// `text` (where nothing is said) or `html`.
    #[serde(rename = "as")]
    form: Option<String>,
    /// Version of the model; the present one where nothing is said.
    model: Option<String>,
    /// Time (RFC 3339) at which the entries are taken as they stood, as an earlier sheet prints it; now where nothing is said.
    as_of: Option<String>,
}

/// The sheet of a comparison, to be printed: what speaks for and against, what was not compared, and how often the model
/// errs. The same two parties, version and time give the
/// same bytes.
#[utoipa::path(get, path = "/api/v1/matches/{a}/{b}/sheet", operation_id = "get_match_sheet",
    params(("a" = String, Path), ("b" = String, Path), Sheet),
    responses((status = 200, body = String, content_type = "text/plain"), (status = 403, body = ProblemDetails),
        (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn get_match_sheet(
    State(state): State<AppState>,
    signed: Signed,
    Path((a, b)): Path<(String, String)>,
    Query(sheet): Query<Sheet>,
) -> Answer<Response> {
    let form = match sheet.form.as_deref() {
        None | Some("text") => SheetForm::Text,
        Some("html") => SheetForm::Html,
        Some(other) => {
            return Err(Problem::invalid(format!(
                "`{other}` is no form of a sheet; expected `text` or `html`"
            )));
        }
    };
    let as_of = sheet.as_of.as_deref().map(time).transpose()?;
    let (a_id, b_id) = (parse_id(&a)?, parse_id(&b)?);
    let (compared, stood) = stages::compared_as_of(&state.store, &signed.viewer, a_id, b_id, as_of).await?;
    signed.viewer.require(Power::Export)?;
    let made = compared.map(|compared| stages::match_sheet(&compared, stood, form, sheet.model.as_deref()));
    state
        .store
        .audit(&signed.viewer, AuditOperation::Export, a, format!("sheet of a comparison with {b}"))
        .await?;
    let made = made.into_inner().map_err(|e| Problem::invalid(e.to_string()))?;
    let headers = match form {
        SheetForm::Text => {
            [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CONTENT_DISPOSITION, "inline")]
        }
        SheetForm::Html => [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CONTENT_DISPOSITION, "attachment; filename=\"saola-comparison.html\""),
        ],
    };
    Ok((headers, made).into_response())
}

fn time(text: &str) -> Answer<Timestamp> {
    let read: Result<jiff::Timestamp, _> = text.trim().parse();
    read.map(|at| Timestamp(at.as_microsecond())).map_err(|_| {
        Problem::invalid(format!("`as_of={text}` is no time; expected one like `2026-11-27T09:30:00Z`"))
    })
}

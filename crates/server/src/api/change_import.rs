//! Correcting the mapping of an import, or who may read it, before it is started.

use super::get_import::{current, parse};
use super::stage_import::{dry_run, unreadable};
use crate::convert;
use crate::problem::{Answer, Problem};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ImportChange, ImportView, ProblemDetails};
use axum::Json;
use axum::extract::{Path, State};
use formats::{ColumnRule, Field, Mapping, Options};
use stages::HandlingProfile;

/// Changes mapping or handling and runs the dry run anew.
#[utoipa::path(put, path = "/api/v1/imports/{id}", operation_id = "change_import", params(("id" = String, Path)),
    request_body = ImportChange,
    responses((status = 200, body = ImportView), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn change_import(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    Json(change): Json<ImportChange>,
) -> Answer<Json<ImportView>> {
    let id = parse(&id)?;
    let before = current(&state, &signed, id).await?;
    if before.state == "running" {
        return Err(Problem::invalid("this import runs; stop it before you change it"));
    }
    let handling: HandlingProfile = change.handling.as_deref().unwrap_or(&before.handling).parse()?;
    let text = change.mapping.clone().or(before.mapping.clone());
    let mapping = text.as_deref().map(Mapping::from_toml).transpose().map_err(unreadable)?;
    let mapping = mapping.map(|m| with_columns(m, &change.columns)).transpose()?;
    let record = state.store.import(&signed.viewer, id).await?;
    let bytes = state.store.import_file(&signed.viewer, &record).await?;
    let options = Options { format: record.format.parse().ok(), mapping };
    let view = dry_run(&state, &record.file, bytes, options, handling).await?;
    state.store.update_import(&signed.viewer, id, "staged", convert::import_body(&view)).await?;
    Ok(Json(current(&state, &signed, id).await?))
}

/// The mapping with some columns set to other fields. A column keeps its fixed unit and form only with its field.
fn with_columns(mut mapping: Mapping, columns: &[(String, String)]) -> Answer<Mapping> {
    for (header, code) in columns {
        let field = Field::from_code(code).ok_or_else(|| {
            let known: Vec<&str> = Field::ALL.iter().map(|f| f.code()).collect();
            Problem::invalid(format!("`{code}` is not a field; expected one of {}", known.join(", ")))
        })?;
        match mapping.columns.iter_mut().find(|c| c.name.trim() == header.trim()) {
            Some(rule) if rule.field == field => {}
            Some(rule) => {
                *rule = ColumnRule { because: "chosen by hand".to_owned(), ..ColumnRule::new(header, field) }
            }
            None => mapping.columns.push(ColumnRule::new(header, field)),
        }
    }
    Ok(mapping)
}

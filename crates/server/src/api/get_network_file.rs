//! The network around a subject, for the programs in which analysts draw.

use super::get_network::Reach;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::ProblemDetails;
use access::AuditOperation;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use model::{Power, StoreKind};
use serde::Deserialize;
use utoipa::IntoParams;

/// The form of the file.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct FileForm {
    /// `graphml`, `gexf`, `i2-entities`, `i2-links`, `followthemoney` or `geojson`.
    #[serde(rename = "as")]
    form: String,
}

/// The network as a file. It carries its handling, and the line that there may be more than you can read.
#[utoipa::path(get, path = "/api/v1/subjects/{party}/network/file", operation_id = "get_network_file",
    params(("party" = String, Path), Reach, FileForm),
    responses((status = 200, body = String, content_type = "application/octet-stream"), (status = 403, body = ProblemDetails),
        (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn get_network_file(
    State(state): State<AppState>,
    signed: Signed,
    Path(party): Path<String>,
    Query(reach): Query<Reach>,
    Query(form): Query<FileForm>,
) -> Answer<Response> {
    signed.viewer.require(Power::Export)?;
    let (id, hops, format) = (parse_id(&party)?, reach.hops()?, stages::network_format(&form.form)?);
    let mark = if state.store.kind() == StoreKind::Exercise { "EXERCISE-" } else { "" };
    let day = stages::day_of(state.store.now());
    let measured = stages::measured_network(&state.store, &signed.viewer, id, hops).await?;
    let sheet = measured.map(|(network, figures)| stages::network_sheet(&network, &figures, mark, day).ok());
    let sheet = sheet
        .transpose()
        .ok_or_else(|| Problem::invalid("the network cannot be written; ask for fewer steps"))?;
    let mut bytes = Vec::new();
    formats::network::write(format, &sheet, &mut bytes)
        .map_err(|_| Problem::invalid("the network cannot be written; ask for fewer steps"))?;
    let detail = format!("network as {}, {hops} steps", format.code());
    state.store.audit(&signed.viewer, AuditOperation::Export, party, detail).await?;
    let named = format!("attachment; filename=\"{mark}saola-network{}\"", format.ending());
    let headers =
        [(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, named)];
    Ok((headers, bytes).into_response())
}

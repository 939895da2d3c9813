//! Keeping a mapping, so that the next file of the same make needs no work.

use super::get_mapping::detail;
use super::stage_import::unreadable;
use crate::convert;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{MappingDetail, MappingToKeep, ProblemDetails};
use axum::Json;
use axum::extract::State;
use formats::Mapping;

/// Keeps a mapping under a name: your own partner's only, until it is shared. A name that is there gets a new version.
#[utoipa::path(post, path = "/api/v1/mappings", operation_id = "keep_mapping", request_body = MappingToKeep,
    responses((status = 200, body = MappingDetail), (status = 403, body = ProblemDetails), (status = 404, body = ProblemDetails),
        (status = 422, body = ProblemDetails)))]
pub(crate) async fn keep_mapping(
    State(state): State<AppState>,
    signed: Signed,
    Json(asked): Json<MappingToKeep>,
) -> Answer<Json<MappingDetail>> {
    let text = match (&asked.mapping, &asked.import) {
        (Some(text), _) => text.clone(),
        (None, Some(id)) => {
            let record = state.store.import(&signed.viewer, parse_id(id)?).await?;
            convert::import_view(&record)?
                .mapping
                .ok_or_else(|| Problem::invalid("this import is no table and has no mapping to keep"))?
        }
        (None, None) => {
            return Err(Problem::invalid(
                "nothing to keep; give `mapping`, or the `import` whose mapping it is",
            ));
        }
    };
    let mapping = Mapping::from_toml(&text).map_err(unreadable)?;
    let kept = state.store.keep_mapping(&signed.viewer, &asked.name, mapping.format.code(), &text).await?;
    let viewer = state.store.session_viewer(&signed.session).await?;
    Ok(Json(detail(&state, &viewer, kept.get().id, None).await?))
}

//! The network around a subject in the member's view.

use crate::convert;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{NetworkDetail, ProblemDetails};
use access::AuditOperation;
use axum::Json;
use axum::extract::{Path, Query, State};
use serde::Deserialize;
use stages::MOST_HOPS;
use utoipa::IntoParams;

/// How far the network reaches.
#[derive(Debug, Clone, Copy, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Reach {
    /// Steps from the subject: 1 to 4; 2 where nothing is said.
    pub(crate) hops: Option<u32>,
}

impl Reach {
    /// The steps that were asked for.
    pub(crate) fn hops(self) -> Answer<u32> {
        match self.hops.unwrap_or(2) {
            hops if (1..=MOST_HOPS).contains(&hops) => Ok(hops),
            other => Err(Problem::invalid(format!(
                "`{other}` steps cannot be shown; expected 1 to {MOST_HOPS}, for example `hops=2`"
            ))),
        }
    }
}

/// Subjects that reports in your view tie to this one, directly or in steps, and what an analyst measures in the network.
#[utoipa::path(get, path = "/api/v1/subjects/{party}/network", operation_id = "get_network",
    params(("party" = String, Path), Reach),
    responses((status = 200, body = NetworkDetail), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn get_network(
    State(state): State<AppState>,
    signed: Signed,
    Path(party): Path<String>,
    Query(reach): Query<Reach>,
) -> Answer<Json<NetworkDetail>> {
    let (id, hops) = (parse_id(&party)?, reach.hops()?);
    let measured = stages::measured_network(&state.store, &signed.viewer, id, hops).await?;
    state.store.audit(&signed.viewer, AuditOperation::Read, party, format!("network, {hops} steps")).await?;
    Ok(Json(convert::network(measured, hops)))
}

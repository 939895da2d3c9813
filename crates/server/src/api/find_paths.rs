//! The ways between two subjects in the member's view.

use crate::convert;
use crate::problem::{Answer, Problem, parse_id};
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{NetworkPaths, ProblemDetails};
use access::AuditOperation;
use axum::Json;
use axum::extract::{Path, Query, State};
use model::PartyId;
use serde::Deserialize;
use stages::{MOST_HOPS, PathCost, network_paths};
use utoipa::IntoParams;

/// Where to, and what makes a way short.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Ways {
    /// A party of the other subject.
    to: String,
    /// `steps` (where nothing is said) or `reports`: ties that many reports tell are short.
    by: Option<String>,
}

/// Ways shown at most.
const MOST: usize = 5;

/// By whom two subjects are tied: up to five ways, each step with its reports. Looks four steps far.
#[utoipa::path(get, path = "/api/v1/subjects/{party}/paths", operation_id = "find_paths",
    params(("party" = String, Path), Ways),
    responses((status = 200, body = NetworkPaths), (status = 404, body = ProblemDetails), (status = 422, body = ProblemDetails)))]
pub(crate) async fn find_paths(
    State(state): State<AppState>,
    signed: Signed,
    Path(party): Path<String>,
    Query(ways): Query<Ways>,
) -> Answer<Json<NetworkPaths>> {
    let (from, to): (PartyId, PartyId) = (parse_id(&party)?, parse_id(&ways.to)?);
    let by = match ways.by.as_deref() {
        None | Some("steps") => PathCost::Hops,
        Some("reports") => PathCost::Strength,
        Some(other) => {
            return Err(Problem::invalid(format!(
                "`{other}` is no measure of a way; expected `steps` or `reports`"
            )));
        }
    };
    let network = stages::network(&state.store, &signed.viewer, from, MOST_HOPS).await?;
    let found = network.map(|network| {
        let place = |id: PartyId| network.nodes.iter().position(|n| n.parties.contains(&id));
        let found = match (place(from), place(to)) {
            (Some(a), Some(b)) => network_paths(&network, a, b, by, MOST),
            _ => Vec::new(),
        };
        (network, found)
    });
    state.store.audit(&signed.viewer, AuditOperation::Read, party, format!("ways to {}", ways.to)).await?;
    Ok(Json(convert::paths(found)))
}

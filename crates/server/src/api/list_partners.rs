//! Who takes part.

use crate::problem::Answer;
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{PartnerList, PartnerView};
use axum::Json;
use axum::extract::State;

/// Partners of the exchange, by name. Who takes part is known to all of them.
#[utoipa::path(get, path = "/api/v1/partners", operation_id = "list_partners", responses((status = 200, body = PartnerList)))]
pub(crate) async fn list_partners(
    State(state): State<AppState>,
    _signed: Signed,
) -> Answer<Json<PartnerList>> {
    let mut items: Vec<PartnerView> = state
        .store
        .partners()
        .await?
        .into_iter()
        .map(|p| PartnerView {
            handle: p.handle,
            name: p.name,
            sector: p.sector.code().to_owned(),
            country: p.country.map(|c| c.code().to_owned()),
        })
        .collect();
    items.sort_by(|a, b| (&a.name, &a.handle).cmp(&(&b.name, &b.handle)));
    Ok(Json(PartnerList { items }))
}

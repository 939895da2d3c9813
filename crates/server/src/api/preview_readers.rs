//! Who will be able to read what: shown before anything is saved.

use crate::audience::{Named, parse};
use crate::problem::Answer;
use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{AudienceInput, ProblemDetails, Readers};
use access::{LabelRule, may_read};
use axum::Json;
use axum::extract::State;
use model::Handling;
use std::collections::BTreeSet;

/// The partners of which somebody will be able to read, if a section is handled so.
#[utoipa::path(post, path = "/api/v1/handling/readers", operation_id = "preview_readers", request_body = AudienceInput,
    responses((status = 200, body = Readers), (status = 422, body = ProblemDetails)))]
pub(crate) async fn preview_readers(
    State(state): State<AppState>,
    signed: Signed,
    Json(input): Json<AudienceInput>,
) -> Answer<Json<Readers>> {
    let named = Named::load(&state.store).await?;
    let handling = parse(&input, Handling::owner_only(signed.viewer.principal().partner), &named)?;
    let rule = LabelRule::of(&handling);
    let mut partners = BTreeSet::new();
    for account in named.accounts() {
        if may_read(&rule, &account.principal(signed.viewer.principal().purpose)) {
            partners.insert(account.partner.name.clone());
        }
    }
    let partners: Vec<String> = partners.into_iter().collect();
    let sentence = match partners.as_slice() {
        [] => "will be readable to: nobody".to_owned(),
        some => format!("will be readable to: {}", some.join(", ")),
    };
    Ok(Json(Readers { partners, sentence }))
}

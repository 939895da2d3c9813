//! Who is signed in.

use crate::signed::Signed;
use crate::state::AppState;
use crate::wire::{ProblemDetails, SessionView};
use axum::Json;
use axum::extract::State;
use model::Power;
use store::Session;

/// Who is signed in, with the token that writing requests must carry.
#[utoipa::path(get, path = "/api/v1/session", operation_id = "get_session",
    responses((status = 200, body = SessionView), (status = 401, body = ProblemDetails)))]
pub(crate) async fn get_session(State(state): State<AppState>, signed: Signed) -> Json<SessionView> {
    Json(view(&signed.session, &state))
}

pub(crate) fn view(session: &Session, state: &AppState) -> SessionView {
    let account = &session.account;
    SessionView {
        member: account.member.handle.clone(),
        name: account.member.name.clone(),
        partner: account.partner.handle.clone(),
        partner_name: account.partner.name.clone(),
        sector: account.partner.sector.code().to_owned(),
        country: account.partner.country.map(|c| c.code().to_owned()),
        purpose: session.purpose.code().to_owned(),
        powers: account.member.powers.iter().map(Power::code).map(str::to_owned).collect(),
        store: state.store.kind().code().to_owned(),
        course: state.settings.course.is_some(),
        csrf: session.csrf.clone(),
    }
}

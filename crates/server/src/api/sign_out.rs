//! Signing out.

use crate::problem::Answer;
use crate::signed::{COOKIE, Signed};
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;

/// Ends the session.
#[utoipa::path(delete, path = "/api/v1/session", operation_id = "sign_out", responses((status = 204)))]
pub(crate) async fn sign_out(
    State(state): State<AppState>,
    signed: Signed,
    jar: CookieJar,
) -> Answer<(CookieJar, StatusCode)> {
    state.store.end_session(&signed.token).await?;
    Ok((jar.remove(Cookie::build((COOKIE, "")).path("/").build()), StatusCode::NO_CONTENT))
}

//! Who is asking: the session behind the cookie, as a `Viewer`.

use crate::problem::Problem;
use crate::state::AppState;
use access::Viewer;
use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
use store::Session;

/// Name of the session cookie.
pub const COOKIE: &str = "saola_session";

/// Header that a writing request must carry with the token of the session.
pub const CSRF_HEADER: &str = "x-saola-csrf";

/// A signed-in member with its view. Every handler that reads takes one.
pub struct Signed {
    /// The view.
    pub viewer: Viewer,
    /// The session.
    pub session: Session,
    /// The token of the cookie.
    pub token: String,
}

impl FromRequestParts<AppState> for Signed {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let jar = CookieJar::from_headers(&parts.headers);
        let token = jar.get(COOKIE).map(|c| c.value().to_owned()).ok_or_else(Problem::signed_out)?;
        let session = state.store.session(&token).await?.ok_or_else(Problem::signed_out)?;
        if !matches!(parts.method, Method::GET | Method::HEAD) {
            let given = parts.headers.get(CSRF_HEADER).and_then(|v| v.to_str().ok());
            if given != Some(session.csrf.as_str()) {
                return Err(Problem::forged());
            }
        }
        let viewer = state.store.session_viewer(&session).await?;
        Ok(Self { viewer, session, token })
    }
}

//! Signing in with name and password.

use super::get_session::view;
use crate::problem::{Answer, Problem};
use crate::signed::COOKIE;
use crate::state::AppState;
use crate::wire::{ProblemDetails, SessionView, SignIn};
use argon2::{Argon2, PasswordHash, PasswordVerifier};
use axum::Json;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use model::{Purpose, Sector};

/// A hash that no password has: checking against it takes the time of a real check, so that a name that does not
/// exist answers as slowly as one that does.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Signs in; the session stands in a cookie.
#[utoipa::path(post, path = "/api/v1/session", operation_id = "sign_in", request_body = SignIn,
    responses((status = 200, body = SessionView), (status = 401, body = ProblemDetails)))]
pub(crate) async fn sign_in(
    State(state): State<AppState>,
    jar: CookieJar,
    Json(given): Json<SignIn>,
) -> Answer<(CookieJar, Json<SessionView>)> {
    let allowed = state.tries.lock().is_ok_and(|mut tries| tries.allow(state.store.now(), &given.member));
    if !allowed {
        return Err(Problem::too_many());
    }
    let account = state.store.account(&given.member).await?;
    let stored = account.as_ref().map(|a| a.password.clone()).filter(|p| !p.is_empty());
    let known = stored.is_some();
    let stored = stored.unwrap_or_else(|| NOBODY.to_owned());
    let password = given.password.clone();
    let right = tokio::task::spawn_blocking(move || verify(&stored, &password)).await.unwrap_or(false);
    let (Some(account), true, true) = (account, known, right) else { return Err(Problem::wrong_sign_in()) };
    let purpose = match given.purpose.as_deref() {
        Some(code) => code.parse().map_err(|e: model::UnknownCode| Problem::invalid(e.to_string()))?,
        None => usual_purpose(account.partner.sector),
    };
    let (token, session) = state.store.begin_session(&account, purpose).await?;
    if let Ok(mut tries) = state.tries.lock() {
        tries.forget(&given.member);
    }
    let cookie = Cookie::build((COOKIE, token))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(state.settings.tls)
        .build();
    Ok((jar.add(cookie), Json(view(&session, &state))))
}

fn verify(stored: &str, password: &str) -> bool {
    PasswordHash::new(stored)
        .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

fn usual_purpose(sector: Sector) -> Purpose {
    match sector {
        Sector::Transport | Sector::Finance | Sector::OnlinePlatform => Purpose::Compliance,
        Sector::Academia | Sector::CivilSociety => Purpose::Research,
        _ => Purpose::Investigation,
    }
}

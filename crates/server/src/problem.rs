//! Problem details (RFC 9457): a stable code, a plain sentence, a request id. Detail goes to the log.

use crate::wire::ProblemDetails;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::str::FromStr;

/// What a client is told when a request cannot be answered.
#[derive(Debug, Clone)]
pub struct Problem {
    status: StatusCode,
    code: &'static str,
    title: &'static str,
    detail: String,
}

/// Result of a handler.
pub type Answer<T> = Result<T, Problem>;

impl Problem {
    /// Not there, or not to be seen: one answer for both.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "not-found",
            "not found",
            "nothing of that address is in your view; check the address, or ask the owner to share it",
        )
    }

    /// A fact that the tables do not have; `detail` says what was expected. Never for what a view decides.
    #[must_use]
    pub fn unknown(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "unknown", "not known here", detail)
    }

    /// Nobody is signed in.
    #[must_use]
    pub fn signed_out() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "signed-out", "not signed in", "sign in and try again")
    }

    /// Sign-in failed; the same words whatever was wrong.
    #[must_use]
    pub fn wrong_sign_in() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "wrong-sign-in",
            "sign-in failed",
            "name or password is wrong; check both and try again",
        )
    }

    /// A writing request without the session's token.
    #[must_use]
    pub fn forged() -> Self {
        Self::new(
            StatusCode::FORBIDDEN,
            "missing-token",
            "request refused",
            "the header `x-saola-csrf` must carry the token of the session; reload the page and try again",
        )
    }

    /// The member can see it but may not do it.
    #[must_use]
    pub fn forbidden(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden", "not allowed", detail)
    }

    /// The request does not make sense; `detail` says what was expected.
    #[must_use]
    pub fn invalid(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", "cannot be processed", detail)
    }

    /// Too many tries.
    #[must_use]
    pub fn too_many() -> Self {
        Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "too-many-tries",
            "too many tries",
            "wait a minute and try again",
        )
    }

    fn internal() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            "something went wrong here",
            "nothing was changed; try again, and give the request id to the operator if it stays",
        )
    }

    fn new(status: StatusCode, code: &'static str, title: &'static str, detail: impl Into<String>) -> Self {
        Self { status, code, title, detail: detail.into() }
    }

    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The body without a request id.
    #[must_use]
    pub fn details(&self) -> ProblemDetails {
        ProblemDetails {
            kind: format!("urn:saola:problem:{}", self.code),
            title: self.title.to_owned(),
            status: self.status.as_u16(),
            detail: self.detail.clone(),
            request: None,
        }
    }
}

/// An id from an address. What is no id is not found, like what is not readable.
pub(crate) fn parse_id<T: FromStr>(id: &str) -> Answer<T> {
    id.parse().map_err(|_| Problem::not_found())
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::NotFound => Self::not_found(),
            store::Error::Refused(refusal) => Self::forbidden(refusal.to_string()),
            store::Error::Invalid(detail) => Self::invalid(detail),
            store::Error::TooMany => Self::too_many(),
            other => {
                tracing::error!(error = ?other, "a store call failed");
                Self::internal()
            }
        }
    }
}

impl From<stages::Error> for Problem {
    fn from(error: stages::Error) -> Self {
        match error {
            stages::Error::Store(inner) => inner.into(),
            stages::Error::Rejects(_) | stages::Error::Output(_) => {
                tracing::error!(error = ?error, "rejected rows could not be written");
                Self::internal()
            }
            other => Self::invalid(other.to_string()),
        }
    }
}

impl From<access::Refusal> for Problem {
    fn from(refusal: access::Refusal) -> Self {
        Self::forbidden(refusal.to_string())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = serde_json::to_vec(&self.details()).unwrap_or_default();
        (self.status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response()
    }
}

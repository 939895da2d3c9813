//! Sign-in, partners, problems.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Sign-in.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct SignIn {
    /// Member handle.
    pub member: String,
    /// Password.
    pub password: String,
    /// `investigation`, `compliance`, `research` or `training`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
}

/// Who is signed in.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct SessionView {
    /// Member handle.
    pub member: String,
    /// Member name.
    pub name: String,
    /// Partner handle.
    pub partner: String,
    /// Partner name.
    pub partner_name: String,
    /// Sector code.
    pub sector: String,
    /// ISO code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Purpose code.
    pub purpose: String,
    /// Power codes.
    pub powers: Vec<String>,
    /// `live`, `demo` or `exercise`.
    pub store: String,
    /// Whether a course is on: then parties can be named on the page of a subject.
    pub course: bool,
    /// Token to send as `x-saola-csrf` with every writing request.
    pub csrf: String,
}

/// A ready sign-in of a demo store.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ReadySignIn {
    /// Member handle.
    pub member: String,
    /// Password.
    pub password: String,
    /// Member name.
    pub name: String,
    /// Partner name.
    pub partner: String,
    /// Sector code.
    pub sector: String,
    /// What this person does, in a few words.
    pub about: String,
}

/// What the sign-in page needs before anybody is signed in.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct Welcome {
    /// `live`, `demo` or `exercise`.
    pub store: String,
    /// Version of the program.
    pub version: String,
    /// Ready sign-ins, in a demo store only.
    pub ready: Vec<ReadySignIn>,
}

/// A partner of the exchange; who takes part is known to all partners.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct PartnerView {
    /// Partner handle.
    pub handle: String,
    /// Name.
    pub name: String,
    /// Sector code.
    pub sector: String,
    /// ISO code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// Partners.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct PartnerList {
    /// By name.
    pub items: Vec<PartnerView>,
}

/// A problem (RFC 9457).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ProblemDetails {
    /// Stable code as a URN, such as `urn:saola:problem:not-found`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Short sentence.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// What happened, what to do.
    pub detail: String,
    /// Request id, to be quoted to the operator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
}

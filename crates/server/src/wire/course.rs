//! Courses over the wire: what a trainee names, and the score.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A party that you named, or that the score tells of.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct CourseParty {
    /// Party id.
    pub party: String,
    /// Its report.
    pub report: String,
    /// Name as that report writes it; empty where it gives none.
    pub name: String,
}

/// What you named.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct CourseNamed {
    /// Who.
    #[serde(flatten)]
    pub party: CourseParty,
    /// The network that you named it for.
    pub network: String,
    /// The role that you gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// How you name a party.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct CourseNaming {
    /// The network, in your words; the same words for the same network.
    pub network: String,
    /// `poacher`, `consolidator`, `exporter`, `broker`, `courier`, `importer`, `seller`, `launderer` or `official`.
    #[serde(default)]
    pub role: Option<String>,
}

/// A member of a hidden network, as far as your view tells of it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct CourseMember {
    /// Its role.
    pub role: String,
    /// Whether it is one of those who matter most.
    pub key: bool,
    /// Whether you named it for this network.
    pub found: bool,
    /// The role that you gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named_as: Option<String>,
    /// How reports that you may read name it, ten at most.
    pub parties: Vec<CourseParty>,
    /// How many there are.
    pub written: u64,
}

/// A hidden network, and what you found of it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct CourseNetwork {
    /// Its name in the world.
    pub name: String,
    /// Its shape, such as `courier-cell`.
    pub shape: String,
    /// The name that you gave to what was compared with it; absent where you have nothing of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yours: Option<String>,
    /// Found members of all members and of all that you named wrongly, in thousandths.
    pub overlap: u32,
    /// Its members, those who matter most first.
    pub members: Vec<CourseMember>,
    /// Those whom you named for it and who do not belong to it.
    pub wrong: Vec<CourseParty>,
}

/// The score of what you handed in. It asks for what your view tells of, and for nothing else.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct CourseScore {
    /// When it was handed in, RFC 3339 UTC.
    pub at: String,
    /// Hidden networks of which your view tells of two members or more.
    pub networks: Vec<CourseNetwork>,
}

/// The course, as far as you are.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct CourseView {
    /// Whom you named.
    pub named: Vec<CourseNamed>,
    /// The score, once you handed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<CourseScore>,
}

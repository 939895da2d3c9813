//! Names of parties in a view that come near to one.

use super::{LikenessReason, SubjectMember};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A name to look for.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct NameQuery {
    /// A name in any script; order of words, titles and company forms do not matter.
    pub name: String,
    /// Names at most, 1 to 50; by default 10.
    #[serde(default)]
    pub limit: Option<usize>,
}

/// A name in your view that comes near.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct NameHit {
    /// The earliest readable party of that name, with its report.
    pub member: SubjectMember,
    /// Further parties of the same name in your view.
    pub others: u64,
    /// That both names are of one bearer, by their words alone, 0 to 1.
    pub probability: f64,
    /// Before anything is compared, in bits.
    pub prior: f64,
    /// Why; with the prior they add up to the log-odds to base 2.
    pub reasons: Vec<LikenessReason>,
}

/// What comes near to a name in your view. A likeness of names is a lead and not an identification.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct NamesPage {
    /// Version of the tables and weights.
    pub model: String,
    /// Probability from which on two names are taken for one bearer's.
    pub same_from: f64,
    /// Names, nearest first.
    pub items: Vec<NameHit>,
    /// Always the same line.
    pub note: String,
}

//! Loaded lists of those under sanctions, over the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A name to look up.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ListedQuery {
    /// A name in any script; order of words, titles and company forms do not matter. Empty: only what is loaded.
    pub name: String,
    /// Entries at most, 1 to 50; by default 10.
    #[serde(default)]
    pub limit: Option<usize>,
}

/// A list that the operator loaded.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct LoadedList {
    /// Name under which it is kept.
    pub name: String,
    /// Day of its state.
    pub as_of: String,
    /// How it is cited.
    pub citation: String,
    /// Terms of use.
    pub licence: String,
    /// Entries.
    pub entries: u64,
}

/// One part of the reasons of a likeness.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct LikenessReason {
    /// Words of the name that was asked for; empty where it is about the whole name.
    pub asked: String,
    /// Words of the name on the list.
    pub listed: String,
    /// How they compare, in words.
    pub how: String,
    /// What it says, in bits: for it above 0, against it below.
    pub bits: f64,
}

/// An entry whose name comes near.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ListedHit {
    /// Name of the list.
    pub list: String,
    /// The entry's number there.
    pub number: String,
    /// `person`, `company`, `vessel` or `aircraft`.
    pub kind: String,
    /// Its own name.
    pub name: String,
    /// The name of the entry that comes nearest, where that is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<String>,
    /// Whether the list itself calls that name weak.
    pub weak: bool,
    /// Programmes under which it is listed.
    pub programmes: Vec<String>,
    /// Birth, as the list tells it.
    pub born: Vec<String>,
    /// Countries, as the list tells them.
    pub countries: Vec<String>,
    /// That both names are of one bearer, by their words alone, 0 to 1.
    pub probability: f64,
    /// Before anything is compared, in bits.
    pub prior: f64,
    /// Why; with the prior they add up to the log-odds to base 2.
    pub reasons: Vec<LikenessReason>,
}

/// What comes near to a name on the loaded lists. A likeness of names is a lead and not an identification.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ListedPage {
    /// What is loaded; nothing is found where nothing is.
    pub lists: Vec<LoadedList>,
    /// Version of the tables and weights.
    pub model: String,
    /// Probability from which on two names are taken for one bearer's.
    pub same_from: f64,
    /// Entries, nearest first.
    pub items: Vec<ListedHit>,
}

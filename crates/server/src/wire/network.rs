//! Networks: subjects tied by reports, as one member may see them.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A subject of a network.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct NetworkNode {
    /// The party under which the subject is addressed in this view.
    pub id: String,
    /// Name in this view.
    pub name: String,
    /// Party kind code.
    pub kind: String,
    /// Whether any readable report says that the person was acquitted.
    pub acquitted: bool,
    /// Roles that reports give it.
    pub roles: Vec<String>,
    /// Countries that reports give it.
    pub countries: Vec<String>,
    /// Reports that name it.
    pub reports: Vec<String>,
    /// Steps from the subject that was asked for.
    pub hops: u32,
    /// Latitude of its place, in degrees, where a report gives a place with a position.
    pub lat: Option<f64>,
    /// Longitude.
    pub lon: Option<f64>,
    /// How exactly the place is known.
    pub place_precision: Option<String>,
    /// Number of its community, from 0.
    pub community: u32,
    /// The greatest k so that it is tied to k others which are as well tied.
    pub core: u32,
    /// Pairs of others that it stands between: the shortest ways between them lead through it.
    pub between: f64,
    /// Share of a random walk along ties that is spent at it.
    pub rank: f64,
    /// Into how many parts the rest falls without it; 1 where it stays in one piece.
    pub parts_without: u32,
}

/// One report that ties two subjects.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct NetworkTie {
    /// Report id.
    pub report: String,
    /// Kind of report.
    pub kind: String,
    /// Role of the first subject in it.
    pub role_a: String,
    /// Role of the second.
    pub role_b: String,
    /// First day of when it happened.
    pub from: Option<String>,
    /// Last day of when it happened.
    pub to: Option<String>,
}

/// Two subjects and what ties them.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct NetworkEdge {
    /// Place of one subject among the nodes, from 0.
    pub a: usize,
    /// Place of the other.
    pub b: usize,
    /// Whether the two would no longer be joined without it.
    pub bridge: bool,
    /// The reports, earliest first.
    pub ties: Vec<NetworkTie>,
}

/// How far a network has fallen apart.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct NetworkPieces {
    /// Parts that are not joined.
    pub parts: u32,
    /// Subjects in the largest.
    pub largest: u32,
    /// Share of pairs that cannot reach each other.
    pub share: f64,
}

/// The network at the end of a month.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct NetworkMonth {
    /// `2025-03`.
    pub month: String,
    /// Subjects tied by then.
    pub nodes: u32,
    /// Ties by then.
    pub edges: u32,
    /// Subjects in the largest part by then.
    pub largest: u32,
}

/// The network around a subject as one member may see it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct NetworkDetail {
    /// The subject that was asked for: the first node.
    pub id: String,
    /// How many steps it reaches.
    pub hops: u32,
    /// Subjects, nearest first.
    pub nodes: Vec<NetworkNode>,
    /// What ties them.
    pub edges: Vec<NetworkEdge>,
    /// How many communities there are.
    pub communities: u32,
    /// How much more is tied inside them than by chance: 0 nothing, 1 all.
    pub modularity: f64,
    /// Places of those whose removal leaves the rest least able to reach each other.
    pub key_players: Vec<u32>,
    /// Whether all sets of so many were compared.
    pub key_players_exact: bool,
    /// The network as it is.
    pub whole: NetworkPieces,
    /// The network without the key players.
    pub without_key_players: NetworkPieces,
    /// How it came together.
    pub growth: Vec<NetworkMonth>,
    /// Ties of which no report tells a day.
    pub undated: u32,
    /// Parties and subjects left out by a cap, counted within your view.
    pub left_out: u64,
    /// Reports in your view that name too many to tie anybody.
    pub crowded: u64,
    /// Always the same line.
    pub note: String,
}

/// One step of a way between two subjects.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct PathStep {
    /// The subject at its beginning.
    pub from: PathEnd,
    /// The subject at its end.
    pub to: PathEnd,
    /// The reports that tie them, earliest first; `a` is the beginning.
    pub ties: Vec<NetworkTie>,
}

/// A subject on a way.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct PathEnd {
    /// The party under which it is addressed in this view.
    pub id: String,
    /// Name in this view.
    pub name: String,
}

/// One way between two subjects.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct NetworkPath {
    /// Steps in order.
    pub steps: Vec<PathStep>,
}

/// The ways between two subjects in a network.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct NetworkPaths {
    /// Shortest first; none where no chain of reports in your view joins them within the steps that are looked at.
    pub paths: Vec<NetworkPath>,
    /// Always the same line.
    pub note: String,
}

//! Networks: who is tied to whom in one view, and what an analyst measures in it.
//!
//! A [`Graph`] is made from what a member may read; each measure is a pure function of it, with its source and cost in its
//! own file. Numbers of nodes follow the caller's order by content, ties between equals go to the smaller number, sums are
//! taken in a fixed order: an answer never depends on how anything arrived. What a node is, who may read it and which
//! values are context only (a carrier, a bank) is left to the caller.

mod brokerage;
mod communities;
mod components;
mod cores;
mod cut_points;
#[cfg(test)]
mod fixture;
mod graph;
mod growth;
mod key_players;
mod page_rank;
mod paths;
mod rings;
#[cfg(test)]
mod tests;

pub use brokerage::{Brokerage, EXACT_NODES, SAMPLED_SOURCES, brokerage};
pub use communities::{Communities, communities, communities_within, modularity};
pub use components::{Components, components};
pub use cores::cores;
pub use cut_points::{CutPoint, CutPoints, cut_points};
pub use graph::{Edge, Graph, GraphError, Tie};
pub use growth::{Growth, GrowthPoint, Step, growth};
pub use key_players::{EXACT_STEPS, Fragmentation, KeyPlayers, fragmentation, key_players};
pub use page_rank::{DAMPING, TOLERANCE, page_rank};
pub use paths::{Cost, Path, paths};
pub use rings::{Naming, Ring, RingMember, rings};

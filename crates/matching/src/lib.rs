//! Who is behind it: which parties of several reports are one actor, and why.
//!
//! Pure functions: keys, assembly into subjects, explanations. Nothing here reads a store, a clock or live
//! statistics (invariant 3), so the same code serves one report, a bulk run and a member's view. Measures of networks are
//! in [`network`]; who may read what is left to `access`.

mod assemble;
mod explain;
mod facts;
mod field;
#[cfg(test)]
mod fixture;
pub mod incident;
mod junk;
mod keys;
pub mod linkage;
pub mod names;
mod naming;
pub mod network;
pub mod party;
mod postings;
mod seen;
mod value;

pub use assemble::{
    Assembly, Cluster, Contradiction, Judged, Links, PairLink, PartyNode, Refused, RefusedLink, assemble,
    assemble_with,
};
pub use explain::{Agreement, explain, kind_words};
pub use facts::{Conflict, Facts};
pub use field::KeyField;
pub use junk::junk_reason;
pub use keys::{KeyRef, LinkKey, is_context, keys, yields_keys};
pub use naming::display_name;
pub use party::Side;
pub use postings::Postings;
pub use seen::{Seen, valid_days};
pub use value::{IdentifierValue, identifier_value, ties_nobody};

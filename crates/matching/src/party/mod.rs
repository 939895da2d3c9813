//! Whether a party of one report is the actor that a party of another report is: a probability with its reasons.
//!
//! Additive bits over fields (Fellegi and Sunter), frozen and versioned, so that a score can be printed again years later
//! and never depends on what else is stored (invariant 3). Which pairs are looked at is for whoever holds the parties
//! ([`PartyFields::candidate_keys`]); what subjects they make is left to [`assemble_with`](crate::assemble_with).

mod address;
mod born;
mod calibrate;
mod compare;
mod explain;
mod fields;
mod fit;
mod hand;
mod keys;
mod levels;
mod model;
mod numbers;
mod pairs;
mod sheet;
mod stored;
#[cfg(test)]
mod tests;

pub(crate) use born::is_slip;
pub use explain::{Explanation, Line, NotCompared, Side, explain};
pub use fields::{Actor, PartyFields, name_of};
pub use fit::{Pattern, Patterns, Reliability, fit, fit_without_labels, reliability, suggested, with_curves};
pub use levels::{Field, Level};
pub use model::{Judged, Model, UnknownModel, Weight, Weights, judge};
pub use pairs::candidate_pairs;
pub use sheet::{Heading, sheet, sheet_html};
pub use stored::NoModel;

/// The model that is used where none is named.
pub const CURRENT: &str = "parties-1";

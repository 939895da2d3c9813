//! What goes over the wire, apart from the domain types, so that a renamed field never breaks a partner.
//!
//! Conversions take `Releasable` values only (see `convert`). Codes are those of the closed lists in `model`.

mod alert;
mod comparable;
mod course;
mod evidence;
mod handling;
mod import;
mod listed;
mod mapping;
mod matching;
mod names;
mod network;
mod proceedings;
mod reference;
mod report;
mod session;
mod subject;
mod tip;
mod trade;

pub use alert::*;
pub use comparable::*;
pub use course::*;
pub use evidence::*;
pub use handling::*;
pub use import::*;
pub use listed::*;
pub use mapping::*;
pub use matching::*;
pub use names::*;
pub use network::*;
pub use proceedings::*;
pub use reference::*;
pub use report::*;
pub use session::*;
pub use subject::*;
pub use tip::*;
pub use trade::*;

/// The line that every page carries: a hidden section looks exactly like an absent one.
pub const MORE_LINE: &str = "There may be more than you can read.";

//! May this member read, and may this value leave the system?
//!
//! Pure: rules and bitmaps in, decisions out. `store` keeps labels and readable sets; only this crate can build a
//! [`Releasable`], so that forgetting the check does not compile. Policies that an auditor edits (Cedar) come with
//! the accounts issue (ADR 0007) and will feed [`may_read`].

mod audit;
mod label;
mod release;
mod tips;
mod viewer;

pub use audit::{AuditEvent, AuditOperation};
pub use label::{LabelDecodeError, LabelRule, Suspicion, may_read};
pub use release::{Guarded, LabelsNo, Releasable, SystemOnly};
pub use tips::{TipDesk, TipHandler, TipperOnly};
pub use viewer::{Principal, Refusal, SystemTask, Viewer};

//! Where the pure crates meet the store (ADR 0001): stage A takes files in, B matches, C screens; and the two things
//! that are assembled on reading, subjects and alerts.
//!
//! Used by the server and by the binary alike, so that a file dropped in the browser and one named on the command line
//! go the same way. HTTP, terminals and wire forms are left to those two.

mod alerts;
mod comparables;
mod error;
mod export;
mod figures;
mod goods;
mod handling_profile;
mod housekeeping;
mod intake;
mod matching_stage;
mod normalise;
mod preview;
mod screening_stage;
mod settle;
mod subject;
mod tally;
mod tips;
mod words;

pub use alerts::{Alert, alerts};
pub use comparables::{Comparables, comparables};
pub use error::{Error, Result};
pub use export::{ExportForm, export};
pub use handling_profile::{HandlingProfile, profile_sentences};
pub use housekeeping::expire;
pub use intake::{Control, IntakeOptions, IntakeReceipt, IntakeStep, RejectsFile, intake};
pub use normalise::{normalise, normalise_report};
pub use preview::{Preview, PreviewColumn, PreviewRow, preview};
pub use settle::{settle, work_once};
pub use subject::{Subject, SubjectTie, display_name, subject};
pub use tally::{ProblemTally, TalliedProblem};
pub use tips::{TipWords, take_tip};
pub use words::{country_name, day_of, rule_words};

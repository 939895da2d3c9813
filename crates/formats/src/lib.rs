//! What sectors already produce, read into drafts of reports.
//!
//! Bytes go in, drafts and problems come out, one at a time. One folder per outside format. Nothing is normalised
//! here: a draft holds the source's own words with their context (see [`context`]); what they mean is for
//! `reference`, which `stages` calls.
//!
//! ```no_run
//! use formats::{Item, Options, Source, open};
//! # fn main() -> Result<(), formats::FormatError> {
//! let source = Source::file(std::path::Path::new("seizures.csv"))?;
//! for item in open(source, &Options::default())? {
//!     match item? {
//!         Item::Draft(draft) => drop(draft.report),
//!         Item::Rejected(rejected) => drop(rejected.problems),
//!         Item::Problem(problem) => drop(problem.to_string()),
//!     }
//! }
//! # Ok(())
//! # }
//! ```

mod adverts;
mod cargo;
mod cargo_imp;
mod cargo_xml;
mod consignment_table;
pub mod context;
mod detect;
mod draft;
mod encoding;
mod format;
mod goaml;
mod iso20022;
mod mt103;
mod packed;
mod payment_table;
mod problem;
mod reader;
mod records;
pub mod reports_out;
mod rows;
mod seizure_table;
mod source;
mod table;
mod watch_list;
mod xml;

pub use detect::{Detected, detect};
pub use draft::{Draft, Item, Origin, Rejected};
pub use format::{Format, FormatError};
pub use goaml::{Checked, Finding, Schema, SchemaError, Version, check_goaml};
pub use packed::{Member, Members, members};
pub use problem::{Code, Problem, Severity};
pub use reader::{Counts, Options, Reader, open};
pub use records::{RawRecord, Records, TextLines};
pub use source::{Progress, Source};
pub use table::field::Field;
pub use table::mapping::{ColumnRule, DateOrder, FirstOfMonth, MAPPING_VERSION, Mapping};
pub use table::rejects::Rejects;
pub use watch_list::{
    Alias, ListedEntry, ListedIdentifier, ListedKind, Publisher, WatchList, read_watch_list,
};

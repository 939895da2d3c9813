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
//!         Item::Figure(row) => drop(row.figure),
//!         Item::Rejected(rejected) => drop(rejected.problems),
//!         Item::Problem(problem) => drop(problem.to_string()),
//!     }
//! }
//! # Ok(())
//! # }
//! ```

mod adverts;
mod ais_table;
pub mod aitr;
mod cargo;
mod cargo_imp;
mod cargo_xml;
mod cen;
mod cites_trade;
mod consignment_table;
mod container_table;
pub mod context;
mod court_table;
mod customs_table;
mod dcsa;
mod detect;
mod draft;
mod ecomessage;
mod encoding;
mod enforcement;
pub mod figures_out;
mod format;
mod ftm;
mod goaml;
mod iso20022;
mod json_documents;
mod json_walk;
mod lemis;
mod link_chart;
mod marking;
mod misp;
mod mt103;
pub mod network;
mod one_record;
mod packed;
mod payment_table;
pub mod picture;
mod postal_table;
mod problem;
mod problems_out;
mod proceedings;
mod reader;
mod record_web;
mod records;
pub mod reports_out;
mod rows;
mod seizure_table;
mod sheets;
mod source;
mod stix;
mod table;
mod watch_list;
mod xml;

pub use detect::{Detected, detect};
pub use draft::{Draft, FigureRow, Item, Origin, Rejected};
pub use enforcement::template;
pub use format::{Format, FormatError};
pub use goaml::{Checked, Finding, Schema, SchemaError, Version, check_goaml};
pub use link_chart::pair as chart_pair;
pub use marking::Marking;
pub use packed::{Member, Members, members};
pub use problem::{Code, Problem, Severity};
pub use problems_out::ProblemsOut;
pub use reader::{Counts, Options, Reader, open};
pub use records::{RawRecord, Records, TextLines};
pub use source::{Progress, Source};
pub use table::field::Field;
pub use table::mapping::{ColumnRule, DateOrder, FirstOfMonth, MAPPING_VERSION, Mapping};
pub use table::mapping_head::MappingHead;
pub use table::mapping_test::{MappingTest, TestResult};
pub use table::mended::{Constant, Replacement};
pub use table::rejects::Rejects;
pub use table::shipped::shipped_mappings;
pub use watch_list::{
    Alias, ListedEntry, ListedIdentifier, ListedKind, Publisher, WatchList, read_watch_list,
};

//! Where the pure crates meet the store (ADR 0001): stage A takes files in, B matches, C screens; and the two things
//! that are assembled on reading, subjects and alerts.
//!
//! Used by the server and by the binary alike, so that a file dropped in the browser and one named on the command line
//! go the same way. HTTP, terminals and wire forms are left to those two.

mod alerts;
mod comparables;
mod compared;
mod contacts;
mod error;
mod export;
mod figure_keys;
mod figures;
mod fix;
mod goods;
mod handling_profile;
mod housekeeping;
mod incident;
mod intake;
mod learnt;
mod listed;
mod matcher;
mod mended;
mod names_near;
mod network;
mod network_file;
mod network_measures;
mod normalise;
mod pairs;
mod preview;
mod reading;
mod review;
mod screening_stage;
mod settle;
mod standing;
mod subject;
mod tally;
mod tips;
mod trade;
mod trade_report;
mod unsure;
mod view_answer;
mod view_incidents;
mod view_networks;
mod words;

pub use alerts::{Alert, alerts};
pub use comparables::{Comparables, comparables};
pub use compared::{Comparison, SheetForm, compared, compared_as_of, decisions, match_sheet};
pub use contacts::add_told_contacts;
pub use error::{Error, Result};
pub use export::{ExportForm, export};
pub use fix::{Fix, Offer, offers};
pub use handling_profile::{HandlingProfile, narrowed_sentences, profile_sentences};
pub use housekeeping::expire;
pub use incident::{Incident, IncidentReason, incident};
pub use intake::{Control, IntakeOptions, IntakeReceipt, IntakeStep, RejectsFile, intake};
pub use learnt::{Chosen, Kept, choose};
pub use listed::{ListHead, ListedFound, NAMES_MODEL, NAMES_SAME_FROM, WatchIndex};
pub use matching::incident::{
    Explanation as EventExplanation, Figure, Line as EventLine, SAME_FROM as SAME_EVENT_FROM,
};
pub use matching::names::{Because, NameReason};
pub use matching::network::Cost as PathCost;
pub use matching::party::{Explanation as PartyExplanation, Line as PartyLine, NotCompared};
pub use matching::ties_nobody;
pub use names_near::{NAME_KEYS, NamedNear, names_near};
pub use network::{MOST_HOPS, Network, NetworkEdge, NetworkNode, NetworkTie, network};
pub use network_file::{network_format, network_sheet};
pub use network_measures::{NetworkFigures, NetworkPath, NodeFigures, measured_network, network_paths};
pub use normalise::{Normaliser, normalise, normalise_report};
pub use preview::{Preview, PreviewColumn, PreviewRow, list_problems, preview, preview_watched};
pub use review::{ReviewItem, ReviewQueue, review_queue};
pub use settle::{Stages, settle};
pub use subject::{Subject, SubjectTie, display_name, subject};
pub use tally::{ProblemTally, TalliedProblem};
pub use tips::{TipWords, take_tip};
pub use trade::{TRADE_CAVEAT, write_trade_totals};
pub use trade_report::{TradeReportReceipt, trade_report};
pub use view_answer::{ViewAnswer, view_answer};
pub use words::{country_name, day_of, rule_words, sentence_words};

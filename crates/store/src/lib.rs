//! SQLite and PostgreSQL behind one concrete [`Store`].
//!
//! One SQL text serves both (ADR 0002). Every read takes a `Viewer` and joins `readable`; what is read passes the
//! view a second time as `Guarded` before it leaves. Background work takes a `SystemTask`. What a file means, how
//! parties match and what a flag is are left to `stages` and the pure crates.

mod accounts;
mod audit;
mod body;
mod bulk;
mod catalog;
mod connect;
mod counts;
mod course;
mod doctor;
mod erase;
mod error;
mod event_links;
mod evidence;
mod flags;
mod imports;
mod intake;
mod judgements;
mod kept_mappings;
mod keyed;
mod labels;
mod matching_rows;
mod migrate;
#[cfg(feature = "planted-leaks")]
pub mod planted;
mod readable;
mod readers;
mod reading;
mod relabel;
mod review;
mod seal;
mod search;
mod sessions;
mod subjects;
mod tip_rows;
mod tips;
mod trade;
mod workers;
mod world;
mod write;

pub use accounts::{Account, NewMember, NewPartner};
pub use audit::{AuditVerdict, ChainBreak};
pub use catalog::{Facet, FacetCount, Listing, PointCount, ReportFilter, SortKey};
pub use connect::{Clock, Entropy, Store, StoreConfig};
pub use counts::MonthCount;
pub use course::{CourseResult, NamedParty};
pub use doctor::{Finding, FindingKind};
pub use error::{Error, Result};
pub use event_links::EventLink;
pub use evidence::{
    CustodyAct, CustodyEntry, EvidenceFile, EvidenceLimits, EvidenceVerdict, FileDigest, NewAttachment,
    ReadAttachment, Taken,
};
pub use flags::{NewFlag, ReadFlag};
pub use imports::{ImportRecord, NewImport};
pub use intake::{BatchReceipt, PreparedBatch, Recorded, Submission};
pub use judgements::{Judged, ReadJudgement};
pub use kept_mappings::{KeptMapping, KeptVersion};
pub use matching_rows::{MatchRows, PartyKeyRow, PartyLinkRow, ReportLinkRow, WitnessMatch, WitnessRow};
pub use reading::{ReadParty, ReadReport, ReadRevision, ReadSection, SectionContent, SourceOf};
pub use review::ReviewPair;
pub use search::{NameAsked, NameEntry, NameKeys, NameNear};
pub use sessions::Session;
pub use subjects::{Gathered, PartyLink, SubjectParty};
pub use tips::{NewTip, NewTipFile, ReadTip, TipFile, TipFileHead, TipHead, TipMessage, TipReceipt};
pub use trade::{
    FigureReceipt, FigureSubmission, TradeAsked, TradeSet, TradeSide, TradeTotal, TradeTotals, TradeYear,
};
pub use workers::{Lease, Pending, PendingParty, PendingReport, Stage};
pub use world::{FromWorld, WorldView};

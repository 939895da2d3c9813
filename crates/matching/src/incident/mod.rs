//! Reports into incidents: which reports tell of one real event, why, and what of it is counted.
//!
//! [`ReportFields`] is what is compared, prepared once; [`ReportFields::candidate_keys`] proposes pairs, [`judge`] weighs
//! one in bits and [`explain`] says why; [`incidents`] joins what hangs together and keeps apart what people or the
//! evidence keep apart; [`figures`] sets the sources' figures side by side and says which one counts. Each source's
//! version stays as it is. Who may read what is left to the callers, who give only that.

mod assemble;
mod block_keys;
mod candidates;
mod explain;
mod fields;
mod figures;
mod goods;
mod judging;
mod level;
mod scheme;
mod spot;
mod stable_hash;
mod weights;
mod who;
mod window;

pub(crate) use window::day_number;

pub use assemble::{
    Incident, IncidentContradiction, Incidents, JudgedPair, ReportJudgement, ReportNode, incidents,
};
pub use candidates::{LARGEST_BLOCK, Suggested, propose, suggest};
pub use explain::{Explanation, Line, Told, explain};
pub use fields::{Beside, ReportFields};
pub use figures::{CountedBy, Figure, FigureSource, FigureVersion, figures};
pub use judging::{Evidence, Judged, MODEL, SAME_FROM, TRAINING, judge, probability};
pub use level::{
    Amount, CORE_FIELDS, Carried, Detail, FIELD_WORDS, FIELDS, Form, Kind, Levels, Number, Picture, Platform,
    Price, STEPS, Source, Way, When, Where, Who,
};
pub use scheme::Scheme;

#[cfg(test)]
mod tests;

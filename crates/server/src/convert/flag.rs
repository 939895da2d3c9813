//! Flags.

use crate::wire::FlagView;
use access::Releasable;
use model::{AlertId, ReportId};
use store::ReadFlag;

/// A released flag.
#[must_use]
pub fn flag(flag: &Releasable<ReadFlag>) -> FlagView {
    flag_view(flag.get())
}

/// A flag out of a released alert.
#[must_use]
pub fn flag_view(flag: &ReadFlag) -> FlagView {
    let (title, source) = stages::rule_words(&flag.rule);
    FlagView {
        id: flag.id.to_string(),
        rule: flag.rule.clone(),
        title: title.to_owned(),
        sentence: flag.sentence.clone(),
        weight: flag.weight,
        witnesses: flag.witnesses.iter().map(ToString::to_string).collect(),
        source: source.to_owned(),
    }
}

/// An alert is addressed by its report: the same bytes under another kind, so the two cannot be mixed up.
#[must_use]
pub fn alert_id(report: ReportId) -> String {
    AlertId::from_bytes(*report.as_bytes()).to_string()
}

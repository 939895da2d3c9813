//! Alerts: a function of (report, readable flags), made in the view.

use crate::error::Result;
use access::{Releasable, Viewer};
use model::ReportId;
use screening::{ALERT_THRESHOLD, score};
use store::{ReadFlag, Store};

/// Flags on one report that together pass the threshold, in one view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// The report.
    pub report: ReportId,
    /// Sum of the weights, each rule once however often it fired.
    pub score: u32,
    /// Score at which flags become an alert.
    pub threshold: u32,
    /// The flags, heaviest first.
    pub flags: Vec<ReadFlag>,
}

/// The alerts of a view: highest score first, ties by report id.
///
/// # Errors
/// Where the store fails.
pub async fn alerts(store: &Store, viewer: &Viewer) -> Result<Releasable<Vec<Alert>>> {
    let flags = Releasable::all(store.all_flags(viewer).await?);
    #[cfg(feature = "planted-leaks")]
    let hidden = planted(store, flags.get()).await?;
    Ok(flags.map(|mut flags| {
        flags.sort_by(|a, b| a.report.cmp(&b.report).then(b.weight.cmp(&a.weight)).then(a.id.cmp(&b.id)));
        let mut alerts: Vec<Alert> = flags
            .chunk_by(|a, b| a.report == b.report)
            .map(|flags| {
                let weights: Vec<(&str, u32)> = flags.iter().map(|f| (f.rule.as_str(), f.weight)).collect();
                #[cfg(feature = "planted-leaks")]
                let weights = [weights, of_report(&hidden, flags[0].report)].concat();
                Alert {
                    report: flags[0].report,
                    score: score(&weights),
                    threshold: ALERT_THRESHOLD,
                    flags: flags.to_vec(),
                }
            })
            .filter(|alert| alert.score >= ALERT_THRESHOLD)
            .collect();
        alerts.sort_by(|a, b| b.score.cmp(&a.score).then(a.report.cmp(&b.report)));
        alerts
    }))
}

/// Weights of all flags, by report, where the score is to leak (ADR 0009).
#[cfg(feature = "planted-leaks")]
async fn planted(store: &Store, flags: &[ReadFlag]) -> Result<Vec<(ReportId, String, u32)>> {
    let mut all = Vec::new();
    if store::planted::is(store::planted::Leak::AlertScoreOverHiddenFlags) {
        for flag in flags {
            let weights = store.planted_weights(flag.report).await?;
            all.extend(weights.into_iter().map(|(rule, weight)| (flag.report, rule, weight)));
        }
    }
    Ok(all)
}

#[cfg(feature = "planted-leaks")]
fn of_report(all: &[(ReportId, String, u32)], report: ReportId) -> Vec<(&str, u32)> {
    all.iter().filter(|(id, ..)| *id == report).map(|(_, rule, weight)| (rule.as_str(), *weight)).collect()
}

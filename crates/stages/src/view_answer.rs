//! What one member's view says about a world: its subjects, flags and alerts, for the score of an exercise.
//!
//! Subjects are assembled by the function that assembles them on reading (`subject`), over all parties of the view at
//! once instead of those around one; its caps on what is shown do not apply.

use crate::alerts::alerts;
use crate::error::Result;
use crate::subject::{COMPARE, latest};
use crate::view_incidents::{Compared, incidents_of};
use access::{Releasable, Viewer};
use matching::{PartyNode, assemble};
use model::{PartyId, ReportId};
use store::{ReadJudgement, Store};

/// What a view says.
#[derive(Debug, Clone, Default)]
pub struct ViewAnswer {
    /// Subjects of all readable parties, those of one party included.
    pub subjects: Vec<Vec<PartyId>>,
    /// Incidents of all readable reports, those of one report included.
    pub incidents: Vec<matching::incident::Incident>,
    /// Readable flags: rule and report.
    pub flags: Vec<(String, ReportId)>,
    /// Flags that stand in an alert of the view.
    pub alerts: Vec<(String, ReportId)>,
}

/// Reports that are read in one go.
const AT_ONCE: usize = 1_000;

/// What a view says about these of its reports.
///
/// # Errors
/// Where the store fails.
pub async fn view_answer(
    store: &Store,
    viewer: &Viewer,
    reports: &[ReportId],
) -> Result<Releasable<ViewAnswer>> {
    let (mut nodes, mut judgements) = (Vec::new(), Vec::new());
    for some in reports.chunks(AT_ONCE) {
        let read = store.reports(viewer, some).await?;
        let mut ids = Vec::new();
        for report in read {
            nodes.push(report.map(|report| {
                let node = |p: &store::ReadParty| {
                    PartyNode::of(p.id, report.recorded_at, report.kind, &p.party, &COMPARE)
                };
                (report.parties.iter().map(node).collect::<Vec<_>>(), Compared::of(&report))
            }));
            ids.extend(nodes.last().into_iter().flat_map(|n| n.get().0.iter().map(|n| n.id)));
        }
        judgements.extend(store.judgements(viewer, &ids).await?);
    }
    let flags = Releasable::all(store.all_flags(viewer).await?);
    let alerts = alerts(store, viewer).await?;
    let parts = Releasable::all(nodes).zip(Releasable::all(judgements)).zip(flags).zip(alerts);
    Ok(parts.map(|(((read, judgements), flags), alerts)| {
        let (nodes, compared): (Vec<Vec<PartyNode>>, Vec<Compared>) = read.into_iter().unzip();
        ViewAnswer {
            subjects: subjects(nodes.into_iter().flatten().collect(), judgements),
            incidents: incidents_of(&compared),
            flags: flags.into_iter().map(|flag| (flag.rule, flag.report)).collect(),
            alerts: alerts
                .into_iter()
                .flat_map(|alert| alert.flags.into_iter().map(move |flag| (flag.rule, alert.report)))
                .collect(),
        }
    }))
}

fn subjects(nodes: Vec<PartyNode>, mut judgements: Vec<ReadJudgement>) -> Vec<Vec<PartyId>> {
    // A judgement between parties of two portions was read with each.
    judgements.sort_by_key(|j| (j.judgement.at, j.judgement.id));
    judgements.dedup_by_key(|j| j.judgement.id);
    assemble(&nodes, &latest(&judgements)).clusters.into_iter().map(|cluster| cluster.members).collect()
}

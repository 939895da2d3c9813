//! What one member's view says about a world: its subjects, flags and alerts, for the score of an exercise.
//!
//! Subjects are assembled over all parties of the view at once instead of those around one: deciding values, and the pairs
//! that the model of parties suggests. Caps on what is shown do not apply.

use crate::alerts::alerts;
use crate::error::Result;
use crate::subject::{COMPARE, latest};
use access::{Releasable, Viewer};
use matching::party::{Model, PartyFields, candidate_pairs, judge};
use matching::{Links, PairLink, PartyNode, assemble_with};
use model::{PartyId, ReportId};
use store::{ReadJudgement, Store};

/// What a view says.
#[derive(Debug, Clone, Default)]
pub struct ViewAnswer {
    /// Subjects of all readable parties, those of one party included.
    pub subjects: Vec<Vec<PartyId>>,
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
                    let node = PartyNode::of(p.id, report.recorded_at, report.kind, &p.party, &COMPARE);
                    (node, PartyFields::of(report.kind, &p.party))
                };
                report.parties.iter().map(node).collect::<Vec<_>>()
            }));
            ids.extend(nodes.last().into_iter().flat_map(|n| n.get().iter().map(|(node, _)| node.id)));
        }
        judgements.extend(store.judgements(viewer, &ids).await?);
    }
    let flags = Releasable::all(store.all_flags(viewer).await?);
    let alerts = alerts(store, viewer).await?;
    let parts = Releasable::all(nodes).zip(Releasable::all(judgements)).zip(flags).zip(alerts);
    Ok(parts.map(|(((nodes, judgements), flags), alerts)| ViewAnswer {
        subjects: subjects(nodes.into_iter().flatten().collect(), judgements),
        flags: flags.into_iter().map(|flag| (flag.rule, flag.report)).collect(),
        alerts: alerts
            .into_iter()
            .flat_map(|alert| alert.flags.into_iter().map(move |flag| (flag.rule, alert.report)))
            .collect(),
    }))
}

/// A party as the assembly sees it, and what the model compares of it.
type Prepared = (PartyNode, Option<PartyFields>);

fn subjects(mut parties: Vec<Prepared>, mut judgements: Vec<ReadJudgement>) -> Vec<Vec<PartyId>> {
    // A judgement between parties of two portions was read with each.
    judgements.sort_by_key(|j| (j.judgement.at, j.judgement.id));
    judgements.dedup_by_key(|j| j.judgement.id);
    // INVARIANT: pairs follow the ids, so that the same view gives the same subjects.
    parties.sort_by_key(|(node, _)| node.id);
    let (mut ids, mut fields, mut nodes) = (Vec::new(), Vec::new(), Vec::with_capacity(parties.len()));
    for (node, compared) in parties {
        if let Some(compared) = compared {
            ids.push(node.id);
            fields.push(compared);
        }
        nodes.push(node);
    }
    let model = Model::current();
    let judged = |(a, b): (u32, u32)| {
        let (a, b) = (a as usize, b as usize);
        PairLink { a: ids[a], b: ids[b], bits: judge(model, &fields[a], &fields[b]).bits }
    };
    let pairs: Vec<PairLink> = candidate_pairs(&fields).into_iter().map(judged).collect();
    let links = Links { pairs: &pairs, from: model.link_from };
    let assembly = assemble_with(&nodes, &latest(&judgements), links);
    assembly.clusters.into_iter().map(|cluster| cluster.members).collect()
}

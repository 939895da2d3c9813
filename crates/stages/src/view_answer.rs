//! What one member's view says about a world: its subjects, flags and alerts, for the score of an exercise.
//!
//! Subjects are assembled by the function that assembles them on reading (`subject`), over all parties of the view at
//! once instead of those around one; its caps on what is shown do not apply.

use crate::alerts::alerts;
use crate::contacts::compared_reports;
use crate::error::Result;
use crate::pairs::{InReport, Pairs, seen};
use crate::standing::standing;
use crate::subject::COMPARE;
use crate::view_incidents::{Compared, incidents_of};
use crate::view_networks::{NamedIn, networks_of};
use access::{Releasable, Viewer};
use matching::{PartyNode, assemble_with};
use model::{PartyId, ReportId, ReportKind, When};
use store::{PartyLink, ReadJudgement, ReadParty, Store};

/// What a view says.
#[derive(Debug, Clone, Default)]
pub struct ViewAnswer {
    /// Subjects of all readable parties, those of one party included.
    pub subjects: Vec<Vec<PartyId>>,
    /// Incidents of all readable reports, those of one report included.
    pub incidents: Vec<matching::incident::Incident>,
    /// Networks worth looking at, most telling first: subjects by their parties, those that matter most first.
    pub networks: Vec<Vec<Vec<PartyId>>>,
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
        let read = compared_reports(store, viewer, some).await?;
        let mut ids = Vec::new();
        for report in read {
            nodes.push(report.map(|report| {
                let seen = seen(&report);
                let node = |p: store::ReadParty| Named {
                    node: PartyNode::of(p.id, report.recorded_at, report.kind, &p.party, &COMPARE).seen(seen),
                    report: report.id,
                    kind: report.kind,
                    when: report.core.value.date.as_ref().and_then(|d| d.value),
                    party: p,
                };
                let compared = Compared::of(&report);
                (report.parties.into_iter().map(node).collect::<Vec<_>>(), compared)
            }));
            ids.extend(nodes.last().into_iter().flat_map(|n| n.get().0.iter().map(|n| n.node.id)));
        }
        judgements.extend(store.judgements(viewer, &ids).await?);
    }
    let proposed = store.unsure_pairs(viewer, i32::MIN, i32::MAX, u32::MAX).await?;
    let proposed = Releasable::all(proposed);
    let flags = Releasable::all(store.all_flags(viewer).await?);
    let alerts = alerts(store, viewer).await?;
    let two_persons = store.two_persons();
    let parts = Releasable::all(nodes).zip(Releasable::all(judgements)).zip(proposed).zip(flags).zip(alerts);
    Ok(parts.map(|((((read, judgements), proposed), flags), alerts)| {
        let (named, compared): (Vec<Vec<Named>>, Vec<Compared>) = read.into_iter().unzip();
        let named: Vec<Named> = named.into_iter().flatten().collect();
        let proposed: Vec<PartyLink> =
            proposed.iter().map(|p| PartyLink { a: p.a, b: p.b, bits: p.bits }).collect();
        let subjects = subjects(&named, judgements, &proposed, two_persons);
        let incidents = incidents_of(&compared);
        let named: Vec<NamedIn> = named.iter().map(Named::in_report).collect();
        ViewAnswer {
            networks: networks_of(&subjects, &incidents, &named),
            subjects,
            incidents,
            flags: flags.into_iter().map(|flag| (flag.rule, flag.report)).collect(),
            alerts: alerts
                .into_iter()
                .flat_map(|alert| alert.flags.into_iter().map(move |flag| (flag.rule, alert.report)))
                .collect(),
        }
    }))
}

/// A party of the view with what the assembly takes of it.
struct Named {
    node: PartyNode,
    report: ReportId,
    kind: ReportKind,
    when: Option<When>,
    party: ReadParty,
}

impl Named {
    fn in_report(&self) -> NamedIn {
        let (party, role) = (self.party.id, self.party.party.role);
        NamedIn { party, role, report: self.report, kind: self.kind, when: self.when }
    }
}

fn subjects(
    named: &[Named],
    mut judgements: Vec<ReadJudgement>,
    proposed: &[PartyLink],
    two_persons: bool,
) -> Vec<Vec<PartyId>> {
    // A judgement between parties of two portions was read with each.
    judgements.sort_by_key(|j| (j.judgement.at, j.judgement.id));
    judgements.dedup_by_key(|j| j.judgement.id);
    let said = standing(&judgements, two_persons);
    let nodes: Vec<PartyNode> = named.iter().map(|n| n.node.clone()).collect();
    let parties: Vec<InReport<'_>> = named
        .iter()
        .map(|n| InReport { report: n.report, kind: n.kind, party: &n.party, seen: n.node.seen })
        .collect();
    let pairs = Pairs::of(&parties, &nodes, proposed, &said);
    assemble_with(&nodes, &said, pairs.links()).clusters.into_iter().map(|cluster| cluster.members).collect()
}

//! Subjects: assembled from the parties, value nodes and judgements that one member may read, and from nothing else.

use crate::error::{Error, Result};
use access::{Releasable, Viewer};
use matching::{Agreement, Contradiction, Judged, PartyNode, assemble, explain, is_context};
use model::{PartnerId, PartyId, ReportId, StoreKey, SuspectStep, Timestamp, Verdict};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{ReadJudgement, ReadParty, ReadReport, Store};

/// Parties of a subject that are shown at most; what is left out is counted within the view.
const SHOWN: usize = 200;

/// Keys are compared within one assembly only, so their hash needs no secret.
pub(crate) const COMPARE: StoreKey = StoreKey([0; 32]);

/// Another subject that shares a report with this one.
#[derive(Debug, Clone)]
pub struct SubjectTie {
    /// Its party in that report.
    pub party: ReadParty,
    /// The report.
    pub report: ReportId,
}

/// A subject in one view.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The earliest readable party: the address in this view.
    pub anchor: PartyId,
    /// Name in this view.
    pub name: String,
    /// Whether any readable report says that the person was acquitted.
    pub acquitted: bool,
    /// Parties with their reports, earliest first.
    pub members: Vec<(ReadParty, ReadReport)>,
    /// Why parties are one: pairs with what agrees and what speaks against.
    pub links: Vec<(PartyId, PartyId, Agreement)>,
    /// Judgements on its parties.
    pub judgements: Vec<ReadJudgement>,
    /// Judgements that contradict each other.
    pub contradictions: Vec<Contradiction>,
    /// Subjects that share a report.
    pub ties: Vec<SubjectTie>,
    /// Parties left out by a cap.
    pub left_out: u64,
}

/// The subject that a readable party belongs to.
///
/// # Errors
/// `NotFound` where the view does not contain the party.
pub async fn subject(store: &Store, viewer: &Viewer, party: PartyId) -> Result<Releasable<Subject>> {
    let (around, left_out) = store.around(viewer, party).await?;
    let around = Releasable::all(around);
    let wanted: BTreeSet<ReportId> = around.get().iter().map(|p| p.report).collect();
    let wanted: Vec<ReportId> = wanted.into_iter().collect();
    let reports = Releasable::all(store.reports(viewer, &wanted).await?);
    let ids: Vec<PartyId> = around.get().iter().map(|p| p.id).collect();
    let judgements = Releasable::all(store.judgements(viewer, &ids).await?);
    let parts =
        around.map(|p| p.into_iter().map(|p| p.id).collect::<BTreeSet<_>>()).zip(reports).zip(judgements);
    let built =
        parts.map(|((around, reports), judgements)| build(party, &around, reports, judgements, left_out));
    #[cfg(feature = "planted-leaks")]
    let built = if store::planted::is(store::planted::Leak::GlobalRedirect) {
        let anchor = store.planted_anchor(party).await?;
        built.map(|subject| subject.map(|s| Subject { anchor, ..s }))
    } else {
        built
    };
    match built.get() {
        Some(_) => Ok(built.map(|subject| subject.unwrap_or_else(Subject::nobody))),
        None => Err(Error::Store(store::Error::NotFound)),
    }
}

impl Subject {
    /// Never shown: `subject` answers "not found" before.
    fn nobody() -> Self {
        Self {
            anchor: PartyId::from_bytes([0; 16]),
            name: String::new(),
            acquitted: false,
            members: Vec::new(),
            links: Vec::new(),
            judgements: Vec::new(),
            contradictions: Vec::new(),
            ties: Vec::new(),
            left_out: 0,
        }
    }
}

type Members = HashMap<PartyId, (ReadParty, ReadReport)>;

fn build(
    start: PartyId,
    around: &BTreeSet<PartyId>,
    reports: Vec<ReadReport>,
    judgements: Vec<ReadJudgement>,
    left_out: u64,
) -> Option<Subject> {
    let mut known: Members = HashMap::new();
    let mut nodes = Vec::new();
    for report in &reports {
        for party in report.parties.iter().filter(|p| around.contains(&p.id)) {
            nodes.push(PartyNode::of(party.id, report.recorded_at, report.kind, &party.party, &COMPARE));
            known.insert(party.id, (party.clone(), report.clone()));
        }
    }
    let standing = latest(&judgements);
    let assembly = assemble(&nodes, &standing);
    let cluster = assembly.clusters.iter().find(|c| c.members.contains(&start))?;
    let order: HashMap<PartyId, Timestamp> = nodes.iter().map(|n| (n.id, n.order.0)).collect();
    let mut members: Vec<(ReadParty, ReadReport)> =
        cluster.members.iter().filter_map(|id| known.get(id).cloned()).collect();
    members.sort_by_key(|(party, _)| (order.get(&party.id).copied(), party.id));
    let hidden = members.len().saturating_sub(SHOWN);
    members.truncate(SHOWN);
    let inside: BTreeSet<PartyId> = members.iter().map(|(p, _)| p.id).collect();
    let parties: Vec<&model::Party> = members.iter().map(|(p, _)| &p.party).collect();
    Some(Subject {
        anchor: cluster.anchor,
        name: matching::display_name(&parties),
        acquitted: members.iter().any(|(p, _)| is_acquitted(p)),
        links: links(&members),
        judgements: judgements
            .into_iter()
            .filter(|j| inside.contains(&j.judgement.a) || inside.contains(&j.judgement.b))
            .collect(),
        contradictions: assembly.contradictions.clone(),
        ties: ties(&members, &inside),
        left_out: left_out + hidden as u64,
        members,
    })
}

fn is_acquitted(party: &ReadParty) -> bool {
    party.party.suspect.as_ref().is_some_and(|s| s.step.value == Some(SuspectStep::Acquitted))
}

/// Of several judgements of one partner on one pair the last stands.
pub(crate) fn latest(judgements: &[ReadJudgement]) -> Vec<Judged> {
    let mut standing: BTreeMap<(PartyId, PartyId, PartnerId), Judged> = BTreeMap::new();
    for read in judgements {
        let j = &read.judgement;
        let judged = Judged { a: j.a, b: j.b, verdict: j.verdict, at: j.at, id: j.id };
        let place = standing.entry((j.a, j.b, j.partner)).or_insert(judged);
        if (place.at, place.id) < (judged.at, judged.id) {
            *place = judged;
        }
    }
    standing.into_values().filter(|j| j.verdict != Verdict::Unsure).collect()
}

/// A spanning explanation: each member with the earliest one that shares a deciding value, and what speaks against.
fn links(members: &[(ReadParty, ReadReport)]) -> Vec<(PartyId, PartyId, Agreement)> {
    let mut found = Vec::new();
    for (at, (party, report)) in members.iter().enumerate().skip(1) {
        let agreements = members[..at].iter().find_map(|(earlier, in_report)| {
            let all = explain((in_report.kind, &earlier.party), (report.kind, &party.party));
            all.iter().any(|a| a.decides.is_some()).then_some((earlier.id, all))
        });
        if let Some((earlier, all)) = agreements {
            found.extend(all.into_iter().map(|a| (earlier, party.id, a)));
        }
    }
    found
}

/// Parties named beside this subject in its reports; banks, carriers and other context tie nobody, nor do sums of
/// events, which name those of several.
fn ties(members: &[(ReadParty, ReadReport)], inside: &BTreeSet<PartyId>) -> Vec<SubjectTie> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (_, report) in members.iter().filter(|(_, report)| report.kind.is_counted()) {
        for party in &report.parties {
            if !inside.contains(&party.id) && !is_context(party.party.role) && seen.insert(party.id) {
                found.push(SubjectTie { party: party.clone(), report: report.id });
            }
        }
    }
    found.truncate(SHOWN);
    found
}

/// The name under which a single party is shown.
#[must_use]
pub fn display_name(party: &model::Party) -> String {
    matching::display_name(&[party])
}

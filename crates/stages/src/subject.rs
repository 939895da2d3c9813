//! Subjects: assembled from the parties, value nodes and judgements that one member may read, and from nothing else.

use crate::contacts::compared_reports;
use crate::error::{Error, Result};
use crate::pairs::{assembled, seen};
use crate::standing::standing;
use access::{Releasable, Viewer};
use matching::party::Model;
use matching::{Agreement, Contradiction, Side, explain, is_context};
use model::{PartyId, ReportId, StoreKey, SuspectStep, Timestamp};
use std::collections::{BTreeSet, HashMap};
use store::{PartyLink, ReadJudgement, ReadParty, ReadReport, Store};

/// Parties of a subject that are shown at most; what is left out is counted within the view.
const SHOWN: usize = 200;

/// Parties looked at for one subject at most; what is left out is counted within the view.
const MOST_PARTIES: usize = 2_000;

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
    let gathered =
        store.gather(viewer, &BTreeSet::from([party]), Model::current().link_from, MOST_PARTIES).await?;
    if gathered.parties.is_empty() {
        return Err(Error::Store(store::Error::NotFound));
    }
    let (left_out, two_persons) = (gathered.left_out, store.two_persons());
    let (around, pairs) = (Releasable::all(gathered.parties), Releasable::all(gathered.links));
    let wanted: BTreeSet<ReportId> = around.get().iter().map(|p| p.report).collect();
    let wanted: Vec<ReportId> = wanted.into_iter().collect();
    let reports = Releasable::all(compared_reports(store, viewer, &wanted).await?);
    let ids: Vec<PartyId> = around.get().iter().map(|p| p.id).collect();
    let judgements = Releasable::all(store.judgements(viewer, &ids).await?);
    let around = around.map(|p| p.into_iter().map(|p| p.id).collect::<BTreeSet<_>>());
    let parts = around.zip(pairs).zip(reports).zip(judgements);
    let built = parts.map(|(((around, pairs), reports), judgements)| {
        build(party, &around, &pairs, reports, judgements, two_persons, left_out)
    });
    #[cfg(feature = "planted-leaks")]
    let built = if store::planted::is(store::planted::Leak::GlobalRedirect) {
        let anchor = store.planted_anchor(party).await?;
        built.map(|subject| subject.map(|s| Subject { anchor, ..s }))
    } else {
        built
    };
    built.transpose().ok_or(Error::Store(store::Error::NotFound))
}

fn build(
    start: PartyId,
    around: &BTreeSet<PartyId>,
    pairs: &[PartyLink],
    reports: Vec<ReadReport>,
    judgements: Vec<ReadJudgement>,
    two_persons: bool,
    left_out: u64,
) -> Option<Subject> {
    let takes_in = |id| around.contains(&id);
    let (nodes, assembly) = assembled(&reports, takes_in, pairs, &standing(&judgements, two_persons));
    let known: HashMap<PartyId, (&ReadParty, &ReadReport)> =
        reports.iter().flat_map(|r| r.parties.iter().map(move |p| (p.id, (p, r)))).collect();
    let cluster = assembly.clusters.iter().find(|c| c.members.contains(&start))?;
    let order: HashMap<PartyId, Timestamp> = nodes.iter().map(|n| (n.id, n.order.0)).collect();
    let mut members: Vec<(ReadParty, ReadReport)> = {
        let both = |(p, r): &(&ReadParty, &ReadReport)| ((*p).clone(), (*r).clone());
        cluster.members.iter().filter_map(|id| known.get(id).map(both)).collect()
    };
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

pub(crate) fn is_acquitted(party: &ReadParty) -> bool {
    party.party.suspect.as_ref().is_some_and(|s| s.step.value == Some(SuspectStep::Acquitted))
}

/// A spanning explanation: each member with the earliest one that shares a deciding value, and what speaks against.
fn links(members: &[(ReadParty, ReadReport)]) -> Vec<(PartyId, PartyId, Agreement)> {
    let mut found = Vec::new();
    for (at, (party, report)) in members.iter().enumerate().skip(1) {
        let agreements = members[..at].iter().find_map(|(earlier, in_report)| {
            let all = explain(side(earlier, in_report), side(party, report));
            all.iter().any(|a| a.decides.is_some()).then_some((earlier.id, all))
        });
        if let Some((earlier, all)) = agreements {
            found.extend(all.into_iter().map(|a| (earlier, party.id, a)));
        }
    }
    found
}

/// A party as it is compared.
pub(crate) fn side<'p>(party: &'p ReadParty, report: &ReadReport) -> Side<'p> {
    Side { kind: report.kind, party: &party.party, seen: seen(report) }
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

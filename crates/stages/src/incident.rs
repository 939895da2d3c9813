//! Incidents: the reports of one event in one view, joined by what the member reads of them, each with its own figures.
//!
//! The store proposes pairs by their cores; here they are judged anew by all that this view reads, since who is named
//! and who reports may be readable to some and not to others. Nothing of an incident is stored.

use crate::error::{Error, Result};
use crate::matcher::{EVENTS_BELOW, REVIEW_BELOW};
use crate::standing::acting;
use access::{Releasable, Viewer};
use matching::incident::{
    self, Beside, Evidence, Explanation, Figure, FigureSource, IncidentContradiction, JudgedPair,
    ReportFields, ReportJudgement, ReportNode, SAME_FROM, Told,
};
use model::{Party, ReportId};
use std::collections::{BTreeMap, BTreeSet};
use store::{ReadJudgement, ReadReport, Store};

/// Reports looked at for one incident at most; what is left out is counted within the view.
const MOST: usize = 300;

/// Reports of an incident that are explained one by one; the rest is listed.
const EXPLAINED: usize = 12;

/// Why two reports are taken for reports of one event.
#[derive(Debug, Clone)]
pub struct IncidentReason {
    /// One report.
    pub a: ReportId,
    /// The other.
    pub b: ReportId,
    /// What was compared, and what it says.
    pub explanation: Explanation,
}

/// An event in one view.
#[derive(Debug, Clone)]
pub struct Incident {
    /// The earliest readable report: the address in this view.
    pub anchor: ReportId,
    /// Its reports, earliest first.
    pub members: Vec<ReadReport>,
    /// For what came of a case: the seizure that it came of.
    pub follows: Option<ReportId>,
    /// What came of it: outcomes that follow this event, by their anchors.
    pub followed_by: Vec<ReportId>,
    /// Each source's figures side by side; the first of each counts.
    pub figures: Vec<Figure>,
    /// Why they are one, and what speaks against.
    pub reasons: Vec<IncidentReason>,
    /// Reports that may tell of it and are not joined: likely, and held apart by evidence or a person; or unsure.
    pub near: Vec<IncidentReason>,
    /// The reports of `near` that are not in it.
    pub near_reports: Vec<ReadReport>,
    /// Judgements on its reports.
    pub judgements: Vec<ReadJudgement<ReportId>>,
    /// Judgements that contradict each other.
    pub contradictions: Vec<IncidentContradiction>,
    /// Reports left out by a cap.
    pub left_out: u64,
}

/// The event that a readable report tells of.
///
/// # Errors
/// `NotFound` where the view does not contain the report.
pub async fn incident(store: &Store, viewer: &Viewer, report: ReportId) -> Result<Releasable<Incident>> {
    let mut known = Known::default();
    let mut frontier = BTreeSet::from([report]);
    while !frontier.is_empty() {
        frontier = known.grow(store, viewer, frontier).await?;
    }
    let ids: Vec<ReportId> = known.reports.keys().copied().collect();
    let judgements = Releasable::all(store.judgements(viewer, &ids).await?);
    let (two_persons, left_out, pairs) = (store.two_persons(), known.left_out, known.pairs);
    let reports = Releasable::all(known.reports.into_values().collect());
    let built = reports.zip(judgements).map(|(reports, judgements)| {
        build(report, &reports, &pairs, &judgements, two_persons).map(|e| Incident { left_out, ..e })
    });
    built.transpose().ok_or(Error::Store(store::Error::NotFound))
}

/// What is read so far.
#[derive(Default)]
struct Known {
    reports: BTreeMap<ReportId, Releasable<ReadReport>>,
    /// Reports whose pairs were asked for.
    asked: BTreeSet<ReportId>,
    pairs: BTreeMap<(ReportId, ReportId), i32>,
    left_out: u64,
}

impl Known {
    /// One step: reads what pairs and judgements propose; gives those that are likely enough to go on from.
    async fn grow(
        &mut self,
        store: &Store,
        viewer: &Viewer,
        frontier: BTreeSet<ReportId>,
    ) -> Result<BTreeSet<ReportId>> {
        self.read(store, viewer, &frontier).await?;
        let links = store.event_links_of(viewer, &frontier, SAME_FROM - EVENTS_BELOW).await?;
        let asked: Vec<ReportId> = frontier.iter().copied().collect();
        let judged = store.judgements(viewer, &asked).await?;
        let said: Vec<(ReportId, ReportId)> =
            judged.iter().map(|j| (j.get().judgement.a, j.get().judgement.b)).collect();
        let ends =
            links.iter().flat_map(|l| [l.get().a, l.get().b]).chain(said.iter().flat_map(|(a, b)| [*a, *b]));
        let ends: BTreeSet<ReportId> = ends.collect();
        self.read(store, viewer, &ends).await?;
        let mut next = BTreeSet::new();
        for link in &links {
            let pair = (link.get().a, link.get().b);
            let Some(bits) = self.judge(pair) else { continue };
            self.pairs.insert(pair, bits);
            if bits >= SAME_FROM {
                next.extend([pair.0, pair.1]);
            }
        }
        next.extend(said.iter().flat_map(|(a, b)| [*a, *b]).filter(|id| self.reports.contains_key(id)));
        self.asked.extend(frontier);
        next.retain(|id| !self.asked.contains(id));
        Ok(next)
    }

    async fn read(&mut self, store: &Store, viewer: &Viewer, ids: &BTreeSet<ReportId>) -> Result<()> {
        let fresh: Vec<ReportId> = ids.iter().copied().filter(|id| !self.reports.contains_key(id)).collect();
        let room = MOST.saturating_sub(self.reports.len());
        let read = store.reports(viewer, &fresh).await?;
        self.left_out += read.len().saturating_sub(room) as u64;
        self.reports.extend(read.into_iter().take(room).map(|r| (r.get().id, r)));
        Ok(())
    }

    fn judge(&self, pair: (ReportId, ReportId)) -> Option<i32> {
        let (a, b) = (self.reports.get(&pair.0)?.get(), self.reports.get(&pair.1)?.get());
        Some(incident::judge(&fields(a), &fields(b), Evidence::All).bits)
    }
}

/// What of a report is compared in the view that read it.
pub(crate) fn fields(report: &ReadReport) -> ReportFields {
    with_beside(report, |beside| ReportFields::of(report.kind, &report.core.value, beside))
}

/// Hands over what stands beside the core, as far as the view reads it.
fn with_beside<T>(report: &ReadReport, then: impl FnOnce(Beside<'_>) -> T) -> T {
    let parties: Vec<(&Party, Option<u64>)> = report.parties.iter().map(|p| (&p.party, None)).collect();
    let source = report.source.as_ref().map(|s| &s.value);
    let number = |bytes: &[u8; 16]| bytes.iter().take(8).fold(0_u64, |n, b| n << 8 | u64::from(*b));
    then(Beside {
        parties: &parties,
        reporter: source.map(|s| number(s.partner.id.as_bytes())),
        reference: source.and_then(|s| s.note.reference.as_deref()),
    })
}

fn build(
    start: ReportId,
    reports: &[ReadReport],
    pairs: &BTreeMap<(ReportId, ReportId), i32>,
    judgements: &[ReadJudgement<ReportId>],
    two_persons: bool,
) -> Option<Incident> {
    let compared: Vec<ReportFields> = reports.iter().map(fields).collect();
    let nodes: Vec<ReportNode<'_>> = reports
        .iter()
        .zip(&compared)
        .map(|(r, fields)| ReportNode { id: r.id, at: r.recorded_at, fields })
        .collect();
    let likely: Vec<JudgedPair> =
        pairs.iter().map(|((a, b), bits)| JudgedPair { a: *a, b: *b, bits: *bits }).collect();
    let said: Vec<ReportJudgement> = acting(judgements, two_persons)
        .into_iter()
        .map(|s| ReportJudgement { a: s.a, b: s.b, verdict: s.verdict, at: s.at, id: s.id })
        .collect();
    let all = incident::incidents(&nodes, &likely, &said, Evidence::All);
    let own = all.incidents.iter().find(|i| i.members.contains(&start))?;
    let by_id: BTreeMap<ReportId, &ReadReport> = reports.iter().map(|r| (r.id, r)).collect();
    let members: Vec<ReadReport> =
        own.members.iter().filter_map(|id| by_id.get(id).map(|r| (*r).clone())).collect();
    let inside: BTreeSet<ReportId> = own.members.iter().copied().collect();
    let (reasons, near) = reasons(&inside, pairs, &by_id);
    let around: BTreeSet<ReportId> =
        near.iter().flat_map(|r| [r.a, r.b]).filter(|id| !inside.contains(id)).collect();
    Some(Incident {
        anchor: own.anchor,
        follows: own.follows,
        followed_by: all
            .incidents
            .iter()
            .filter(|i| i.follows == Some(own.anchor))
            .map(|i| i.anchor)
            .collect(),
        figures: figures_of(&members),
        reasons,
        near,
        near_reports: around.iter().filter_map(|id| by_id.get(id).map(|r| (*r).clone())).collect(),
        judgements: judgements
            .iter()
            .filter(|j| inside.contains(&j.judgement.a) || inside.contains(&j.judgement.b))
            .cloned()
            .collect(),
        contradictions: all.contradictions,
        left_out: 0,
        members,
    })
}

/// The figures of some reports of one event, side by side.
fn figures_of(members: &[ReadReport]) -> Vec<Figure> {
    let sources: Vec<FigureSource<'_>> = members
        .iter()
        .map(|r| FigureSource {
            report: r.id,
            at: r.recorded_at,
            kind: r.kind,
            sector: r.source.as_ref().map(|s| s.value.partner.sector),
            core: &r.core.value,
        })
        .collect();
    incident::figures(&sources)
}

/// Pairs within the event, and pairs of one that is in it and one that is not; likeliest first.
fn reasons(
    inside: &BTreeSet<ReportId>,
    pairs: &BTreeMap<(ReportId, ReportId), i32>,
    by_id: &BTreeMap<ReportId, &ReadReport>,
) -> (Vec<IncidentReason>, Vec<IncidentReason>) {
    let mut order: Vec<(&(ReportId, ReportId), &i32)> = pairs.iter().collect();
    order.sort_by_key(|(pair, bits)| (std::cmp::Reverse(**bits), **pair));
    let (mut within, mut near) = (Vec::new(), Vec::new());
    for ((a, b), bits) in order {
        let list = match (inside.contains(a), inside.contains(b)) {
            (true, true) => &mut within,
            (true, false) | (false, true) if *bits >= SAME_FROM - REVIEW_BELOW => &mut near,
            _ => continue,
        };
        if list.len() >= EXPLAINED {
            continue;
        }
        let (Some(x), Some(y)) = (by_id.get(a), by_id.get(b)) else { continue };
        let explanation = with_beside(x, |beside_x| {
            with_beside(y, |beside_y| {
                let one = Told { kind: x.kind, core: &x.core.value, beside: beside_x };
                let other = Told { kind: y.kind, core: &y.core.value, beside: beside_y };
                incident::explain(&one, &other, Evidence::All)
            })
        });
        list.extend(explanation.map(|explanation| IncidentReason { a: *a, b: *b, explanation }));
    }
    (within, near)
}

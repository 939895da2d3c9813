//! The network around a subject, in one view: subjects tied by the reports that name them together.
//!
//! Grown outwards from one subject by hops over what the member reads, assembled by the function that makes subjects
//! everywhere, and cut within the view only. What the ties come to (communities, brokers, key players) is worked out by
//! `matching::network`; how it is shown or written is left to the server and to `formats`.

use crate::contacts::compared_reports;
use crate::error::{Error, Result};
use crate::pairs::assembled;
use crate::standing::standing;
use crate::subject::is_acquitted;
use access::{Releasable, Viewer};
use matching::is_context;
use matching::party::Model;
use model::{Country, Party, PartyId, PartyKind, Place, ReportId, ReportKind, Role, When};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{PartyLink, ReadJudgement, ReadParty, ReadReport, Store};

/// How far a network reaches at most.
pub const MOST_HOPS: u32 = 4;

/// Parties looked at for one network at most; what is left out is counted within the view.
const MOST_PARTIES: usize = 3_000;

/// Subjects of one network at most: those nearest stay.
const MOST_NODES: usize = 400;

/// A report that names more than so many (a passenger list) ties nobody: most of them have nothing in common.
const MOST_NAMED: usize = 12;

/// A subject in a network.
#[derive(Debug, Clone)]
pub struct NetworkNode {
    /// The earliest readable party: the address in this view.
    pub anchor: PartyId,
    /// Name in this view.
    pub name: String,
    /// Kind of actor.
    pub kind: PartyKind,
    /// Whether any readable report says that the person was acquitted.
    pub acquitted: bool,
    /// Its readable parties, earliest first.
    pub parties: Vec<PartyId>,
    /// Roles that reports give it.
    pub roles: BTreeSet<Role>,
    /// Countries that reports give it.
    pub countries: BTreeSet<Country>,
    /// The first place that a report gives it with a position.
    pub place: Option<Place>,
    /// Reports that name it, in order of ids.
    pub reports: Vec<ReportId>,
    /// Steps from the subject that was asked for.
    pub hops: u32,
}

/// One report that ties two subjects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkTie {
    /// The report.
    pub report: ReportId,
    /// Its kind.
    pub kind: ReportKind,
    /// Role of the first subject in it.
    pub role_a: Role,
    /// Role of the second.
    pub role_b: Role,
    /// When it happened, where the report says.
    pub when: Option<When>,
}

/// Two subjects and the reports that tie them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkEdge {
    /// Place of one subject among the nodes.
    pub a: usize,
    /// Place of the other, greater.
    pub b: usize,
    /// The reports, in order of their dates and ids.
    pub ties: Vec<NetworkTie>,
}

/// The network around a subject in one view.
#[derive(Debug, Clone, Default)]
pub struct Network {
    /// Subjects: the one asked for first, then by steps and ids.
    pub nodes: Vec<NetworkNode>,
    /// What ties them, in order of the nodes.
    pub edges: Vec<NetworkEdge>,
    /// The TLP colour of the strictest of its sources.
    pub tlp: &'static str,
    /// Parties and subjects left out by a cap, counted within the view.
    pub left_out: u64,
    /// Reports that name too many to tie anybody.
    pub crowded: u64,
}

/// The network that reaches `hops` steps from the subject of a readable party.
///
/// # Errors
/// `NotFound` where the view does not contain the party.
pub async fn network(
    store: &Store,
    viewer: &Viewer,
    start: PartyId,
    hops: u32,
) -> Result<Releasable<Network>> {
    let mut known = Known::default();
    let mut frontier = BTreeSet::from([start]);
    // The subjects at the last step need their reports as well, or the ties between them would be missing.
    for _ in 0..=hops.min(MOST_HOPS) {
        if frontier.is_empty() {
            break;
        }
        frontier = known.grow(store, viewer, frontier).await?;
    }
    if !known.parties.contains(&start) {
        return Err(Error::Store(store::Error::NotFound));
    }
    let ids: Vec<PartyId> = known.parties.iter().copied().collect();
    let judgements = Releasable::all(store.judgements(viewer, &ids).await?);
    let two_persons = store.two_persons();
    let left_out = known.left_out;
    let parts = Releasable::all(known.reports.into_values().collect())
        .zip(Releasable::all(known.links))
        .zip(judgements);
    Ok(parts.map(|((reports, links), judgements)| {
        let mut built = build(start, hops, &ids, &reports, &links, &judgements, two_persons);
        built.left_out += left_out;
        built
    }))
}

/// What is read so far.
#[derive(Default)]
struct Known {
    parties: BTreeSet<PartyId>,
    links: Vec<Releasable<PartyLink>>,
    reports: BTreeMap<ReportId, Releasable<ReadReport>>,
    left_out: u64,
}

impl Known {
    /// One step: the subjects of these parties with their reports. Gives whom those reports name beside them.
    async fn grow(
        &mut self,
        store: &Store,
        viewer: &Viewer,
        frontier: BTreeSet<PartyId>,
    ) -> Result<BTreeSet<PartyId>> {
        let room = MOST_PARTIES.saturating_sub(self.parties.len());
        let gathered = store.gather(viewer, &frontier, Model::current().link_from, room).await?;
        self.left_out += gathered.left_out;
        let wanted: BTreeSet<ReportId> = gathered.parties.iter().map(|p| p.get().report).collect();
        let wanted: Vec<ReportId> = wanted.into_iter().filter(|id| !self.reports.contains_key(id)).collect();
        self.parties.extend(gathered.parties.iter().map(|p| p.get().id));
        self.links.extend(gathered.links);
        let mut next = BTreeSet::new();
        for report in compared_reports(store, viewer, &wanted).await? {
            let read = report.get();
            if ties(read) {
                let named = read.parties.iter().filter(|p| !is_context(p.party.role)).map(|p| p.id);
                next.extend(named.filter(|id| !self.parties.contains(id)));
            }
            self.reports.insert(read.id, report);
        }
        Ok(next)
    }
}

/// Whether those whom a report names are tied by it. Sums of events and long lists tie nobody.
fn ties(report: &ReadReport) -> bool {
    let named = report.parties.iter().filter(|p| !is_context(p.party.role)).count();
    report.kind.is_counted() && named <= MOST_NAMED
}

fn build(
    start: PartyId,
    hops: u32,
    ids: &[PartyId],
    reports: &[ReadReport],
    links: &[PartyLink],
    judgements: &[ReadJudgement],
    two_persons: bool,
) -> Network {
    let takes_in = |id| ids.binary_search(&id).is_ok();
    let (_, assembly) = assembled(reports, takes_in, links, &standing(judgements, two_persons));
    let clusters = assembly.clusters;
    let known: HashMap<PartyId, (&ReadParty, &ReadReport)> = reports
        .iter()
        .flat_map(|r| r.parties.iter().filter(|p| takes_in(p.id)).map(move |p| (p.id, (p, r))))
        .collect();
    let of: HashMap<PartyId, usize> = clusters
        .iter()
        .enumerate()
        .flat_map(|(at, cluster)| cluster.members.iter().map(move |id| (*id, at)))
        .collect();
    let mut between: BTreeMap<(usize, usize), BTreeMap<ReportId, NetworkTie>> = BTreeMap::new();
    let mut crowded = 0;
    for report in reports {
        if ties(report) {
            tie(report, &of, &mut between);
        } else {
            crowded += u64::from(report.kind.is_counted());
        }
    }
    let Some(first) = of.get(&start) else { return Network::default() };
    let steps = steps_from(*first, clusters.len(), between.keys());
    let mut order: Vec<usize> =
        (0..clusters.len()).filter(|at| steps[*at].is_some_and(|s| s <= hops)).collect();
    order.sort_by_key(|at| (steps[*at], clusters[*at].anchor));
    let left_out = order.len().saturating_sub(MOST_NODES) as u64;
    order.truncate(MOST_NODES);
    let place: HashMap<usize, usize> = order.iter().enumerate().map(|(to, at)| (*at, to)).collect();
    let nodes = order
        .iter()
        .map(|at| node(clusters[*at].anchor, &clusters[*at].members, &known, steps[*at].unwrap_or(0)))
        .collect();
    let mut edges: Vec<NetworkEdge> = between
        .into_iter()
        .filter_map(|((a, b), ties)| edge(*place.get(&a)?, *place.get(&b)?, ties))
        .collect();
    edges.sort_by_key(|e| (e.a, e.b));
    let tlp = strictest(known.values().map(|(party, _)| party.rule.audience.tlp()));
    Network { nodes, edges, tlp, left_out, crowded }
}

/// TLP 2.0 colours, from the one that most may read.
const COLOURS: [&str; 5] = ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"];

fn strictest(colours: impl Iterator<Item = &'static str>) -> &'static str {
    let place = |colour: &'static str| COLOURS.iter().position(|c| *c == colour).unwrap_or(COLOURS.len() - 1);
    colours.map(place).max().map_or(COLOURS[0], |at| COLOURS[at])
}

/// Adds the ties of one report between the subjects that it names.
fn tie(
    report: &ReadReport,
    of: &HashMap<PartyId, usize>,
    between: &mut BTreeMap<(usize, usize), BTreeMap<ReportId, NetworkTie>>,
) {
    let named: Vec<(usize, Role)> = report
        .parties
        .iter()
        .filter(|p| !is_context(p.party.role))
        .filter_map(|p| Some((*of.get(&p.id)?, p.party.role)))
        .collect();
    for (nth, (x, role_x)) in named.iter().enumerate() {
        for (y, role_y) in named[nth + 1..].iter().filter(|(y, _)| y != x) {
            let (pair, role_a, role_b) =
                if x < y { ((*x, *y), *role_x, *role_y) } else { ((*y, *x), *role_y, *role_x) };
            let when = report.core.value.date.as_ref().and_then(|d| d.value);
            let tie = NetworkTie { report: report.id, kind: report.kind, role_a, role_b, when };
            between.entry(pair).or_default().entry(report.id).or_insert(tie);
        }
    }
}

/// Steps of each subject from the first; `None` where no tie leads to it.
fn steps_from<'a>(
    first: usize,
    count: usize,
    pairs: impl Iterator<Item = &'a (usize, usize)>,
) -> Vec<Option<u32>> {
    let mut next_to: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (a, b) in pairs {
        next_to[*a].push(*b);
        next_to[*b].push(*a);
    }
    let mut steps = vec![None; count];
    steps[first] = Some(0);
    let mut queue = std::collections::VecDeque::from([first]);
    while let Some(at) = queue.pop_front() {
        for to in &next_to[at] {
            if steps[*to].is_none() {
                steps[*to] = steps[at].map(|s: u32| s + 1);
                queue.push_back(*to);
            }
        }
    }
    steps
}

fn node(
    anchor: PartyId,
    members: &[PartyId],
    known: &HashMap<PartyId, (&ReadParty, &ReadReport)>,
    hops: u32,
) -> NetworkNode {
    let all: Vec<&(&ReadParty, &ReadReport)> = members.iter().filter_map(|id| known.get(id)).collect();
    let parties: Vec<&Party> = all.iter().map(|(p, _)| &p.party).collect();
    let told = |kind: PartyKind| kind != PartyKind::Unknown;
    let with_point =
        |p: &&Party| p.address.as_ref().and_then(|a| a.value.clone()).filter(|a| a.point.is_some());
    NetworkNode {
        anchor,
        name: matching::display_name(&parties),
        kind: parties.iter().map(|p| p.kind).find(|k| told(*k)).unwrap_or(PartyKind::Unknown),
        acquitted: all.iter().any(|(p, _)| is_acquitted(p)),
        parties: members.to_vec(),
        roles: parties.iter().map(|p| p.role).collect(),
        countries: parties.iter().filter_map(|p| p.country.as_ref()?.value).collect(),
        place: parties.iter().find_map(with_point),
        reports: all.iter().map(|(_, r)| r.id).collect::<BTreeSet<_>>().into_iter().collect(),
        hops,
    }
}

fn edge(a: usize, b: usize, ties: BTreeMap<ReportId, NetworkTie>) -> Option<NetworkEdge> {
    let mut ties: Vec<NetworkTie> = ties.into_values().collect();
    if a > b {
        for tie in &mut ties {
            std::mem::swap(&mut tie.role_a, &mut tie.role_b);
        }
    }
    ties.sort_by_key(|t| (t.when.map(|w| w.from()), t.report));
    (a != b).then(|| NetworkEdge { a: a.min(b), b: a.max(b), ties })
}

#[cfg(test)]
mod tests {
    use super::steps_from;

    #[test]
    fn steps_are_counted_along_ties() {
        let pairs = [(0, 1), (1, 2), (3, 4)];
        assert_eq!(steps_from(0, 5, pairs.iter()), [Some(0), Some(1), Some(2), None, None]);
    }
}

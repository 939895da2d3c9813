//! What the model of parties says about the pairs of a view, for the assembly of subjects.
//!
//! The store proposes pairs that are likely; what speaks against a chain are pairs that are not, so those of parties that
//! hang together are judged here anew.

use crate::subject::COMPARE;
use matching::network::{Graph, Tie, components};
use matching::party::{Model, PartyFields, judge};
use matching::{Assembly, KeyRef, Links, PairLink, PartyNode, Seen, assemble_with};
use model::{PartyId, ReportId, ReportKind};
use std::collections::{BTreeMap, HashMap};
use store::{PartyLink, ReadParty, ReadReport};

/// Parties that hang together of whom all pairs are judged; of more only those that the store proposes.
const ALL_PAIRS: usize = 120;

/// A party of the view with its report.
pub(crate) struct InReport<'r> {
    pub(crate) report: ReportId,
    pub(crate) kind: ReportKind,
    pub(crate) party: &'r ReadParty,
    pub(crate) seen: Seen,
}

/// When a report says that its parties were there.
pub(crate) fn seen(report: &ReadReport) -> Seen {
    Seen::of(report.core.value.date.as_ref().and_then(|d| d.value))
}

/// Judged pairs among some parties.
pub(crate) struct Pairs(Vec<PairLink>);

impl Pairs {
    /// The pairs of parties that hang together by deciding values, by what the store proposes, or by what people said.
    pub(crate) fn of(
        parties: &[InReport<'_>],
        nodes: &[PartyNode],
        proposed: &[PartyLink],
        said: &[matching::Judged],
    ) -> Self {
        let place: HashMap<PartyId, usize> = nodes.iter().enumerate().map(|(at, n)| (n.id, at)).collect();
        let mut tied: Vec<(usize, usize)> = Vec::new();
        let mut holders: BTreeMap<KeyRef, usize> = BTreeMap::new();
        for (at, node) in nodes.iter().enumerate() {
            for key in &node.keys {
                tied.push((*holders.entry(*key).or_insert(at), at));
            }
        }
        let from = Model::current().link_from;
        let pairs = proposed.iter().filter(|l| l.bits >= from).map(|l| (l.a, l.b));
        let pairs = pairs.chain(said.iter().map(|j| (j.a, j.b)));
        tied.extend(pairs.filter_map(|(a, b)| Some((*place.get(&a)?, *place.get(&b)?))));
        let by_id: HashMap<PartyId, &InReport<'_>> = parties.iter().map(|p| (p.party.id, p)).collect();
        let mut judged = BTreeMap::new();
        for link in proposed {
            judged.insert((link.a, link.b), link.bits);
        }
        for group in groups(nodes.len(), &tied) {
            if group.len() <= ALL_PAIRS {
                let members: Vec<&InReport<'_>> =
                    group.iter().filter_map(|at| by_id.get(&nodes[*at as usize].id).copied()).collect();
                judge_all(&members, &mut judged);
            }
        }
        Self(judged.into_iter().map(|((a, b), bits)| PairLink { a, b, bits }).collect())
    }

    /// As the assembly takes them.
    pub(crate) fn links(&self) -> Links<'_> {
        Links { pairs: &self.0, from: Model::current().link_from }
    }
}

/// The subjects of some parties of reports that a view read, with the nodes that they were made of.
pub(crate) fn assembled(
    reports: &[ReadReport],
    takes_in: impl Fn(PartyId) -> bool,
    proposed: &[PartyLink],
    said: &[matching::Judged],
) -> (Vec<PartyNode>, Assembly) {
    let (mut nodes, mut named) = (Vec::new(), Vec::new());
    for report in reports {
        let seen = seen(report);
        for party in report.parties.iter().filter(|p| takes_in(p.id)) {
            let node = PartyNode::of(party.id, report.recorded_at, report.kind, &party.party, &COMPARE);
            nodes.push(node.seen(seen));
            named.push(InReport { report: report.id, kind: report.kind, party, seen });
        }
    }
    let pairs = Pairs::of(&named, &nodes, proposed, said);
    let assembly = assemble_with(&nodes, said, pairs.links());
    (nodes, assembly)
}

/// Two parties of one report are not compared: it tells them apart, or it would have named one.
fn judge_all(members: &[&InReport<'_>], judged: &mut BTreeMap<(PartyId, PartyId), i32>) {
    let fields: Vec<(&InReport<'_>, PartyFields)> = members
        .iter()
        .filter_map(|m| Some((*m, PartyFields::of(m.kind, &m.party.party)?.seen(m.seen))))
        .collect();
    for (nth, (x, of_x)) in fields.iter().enumerate() {
        for (y, of_y) in fields[nth + 1..].iter().filter(|(y, _)| y.report != x.report) {
            let (a, b) = (x.party.id.min(y.party.id), x.party.id.max(y.party.id));
            judged.insert((a, b), judge(Model::current(), of_x, of_y).bits);
        }
    }
}

/// Places that hang together, two or more.
fn groups(count: usize, tied: &[(usize, usize)]) -> Vec<Vec<u32>> {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let tie = |(a, b): &(usize, usize)| Tie { a: number(*a), b: number(*b), weight: 1.0, day: None };
    let Ok(graph) = Graph::new(number(count), tied.iter().map(tie)) else { return Vec::new() };
    components(&graph).members().into_iter().filter(|group| group.len() > 1).collect()
}

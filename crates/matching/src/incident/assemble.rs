//! From judged pairs and people's judgements to the incidents of one view.
//!
//! A pure function of what it is given, whatever the order. People's "same" goes first, "different" keeps apart; then groups
//! join from the likeliest pair down, by the mean of all pairs between them, so that a chain that its own ends contradict
//! does not hold. One partner seldom tells one event twice: two of its reports stand together only where that pair itself
//! is likely. All sums are whole numbers, so no order of adding shows.

use super::fields::ReportFields;
use super::judging::{Evidence, NEVER, SAME_FROM, judge};
use super::scheme::Scheme;
use model::{JudgementId, ReportId, ReportKind, Timestamp, Verdict};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// One report as the assembly sees it.
#[derive(Debug, Clone, Copy)]
pub struct ReportNode<'a> {
    /// Which report.
    pub id: ReportId,
    /// When it came in; the earliest of an incident is its anchor.
    pub at: Timestamp,
    /// What of it is compared, in this view.
    pub fields: &'a ReportFields,
}

/// A pair that keys proposed, with its bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JudgedPair {
    /// One report.
    pub a: ReportId,
    /// The other.
    pub b: ReportId,
    /// Hundredths of a bit.
    pub bits: i32,
}

/// A person's word on two reports. Of several by one partner on one pair the caller gives the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportJudgement {
    /// One report.
    pub a: ReportId,
    /// The other.
    pub b: ReportId,
    /// What was judged.
    pub verdict: Verdict,
    /// When.
    pub at: Timestamp,
    /// Which judgement.
    pub id: JudgementId,
}

/// Reports of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// The earliest report: the incident is addressed by it.
    pub anchor: ReportId,
    /// All reports, earliest first.
    pub members: Vec<ReportId>,
    /// For what came of a case the anchor of the seizure that it came of, for a seizure that of the consignment it was found
    /// in. Goods are counted with the seizure; as an event each is its own.
    pub follows: Option<ReportId>,
}

/// A "same" that a "different" contradicts; the reports stay apart until a person decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentContradiction {
    /// The judgement that was not followed.
    pub same: JudgementId,
    /// The judgements that keep the reports apart, in id order.
    pub different: Vec<JudgementId>,
}

/// The incidents of one view.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Incidents {
    /// All incidents, those of one report included, by order of their anchors.
    pub incidents: Vec<Incident>,
    /// Judgements that contradict each other.
    pub contradictions: Vec<IncidentContradiction>,
    /// Likely pairs that were not followed, in the order of their reports.
    pub refused: Vec<JudgedPair>,
}

/// Reports that hang together and whose pairs are all looked at; more are first cut at higher bits.
const LARGEST: usize = 160;
/// What one pair can say at most for or against a group, in hundredths of a bit.
const MOST_BITS: i64 = 3_000;

/// Joins reports into incidents. Pairs and judgements about reports that are not among the nodes are left aside.
#[must_use]
pub fn incidents(
    nodes: &[ReportNode<'_>],
    pairs: &[JudgedPair],
    judgements: &[ReportJudgement],
    evidence: Evidence,
) -> Incidents {
    let mut nodes = nodes.to_vec();
    // INVARIANT: from here on everything follows ids and content, never the order of the input.
    nodes.sort_by_key(|n| (n.id, n.at));
    nodes.dedup_by_key(|n| n.id);
    let mut assembly = Assembly::new(&nodes, pairs, judgements, evidence);
    let contradictions = assembly.follow_judgements();
    assembly.follow_pairs();
    let groups = assembly.groups();
    let follows = assembly.follow_ups(&groups);
    let refused = assembly.refused();
    Incidents { incidents: ordered(&nodes, &groups, &follows), contradictions, refused }
}

/// Incidents by order of their anchors.
fn ordered(
    nodes: &[ReportNode<'_>],
    groups: &[Vec<usize>],
    follows: &BTreeMap<usize, usize>,
) -> Vec<Incident> {
    let order = |place: &usize| (nodes[*place].at, nodes[*place].id);
    let sorted: Vec<Vec<usize>> = groups
        .iter()
        .map(|group| {
            let mut group = group.clone();
            group.sort_by_key(order);
            group
        })
        .collect();
    let anchor = |n: usize| sorted[n].first().map(|p| nodes[*p].id);
    let mut all: Vec<(Option<(Timestamp, ReportId)>, Incident)> = Vec::with_capacity(sorted.len());
    for (n, group) in sorted.iter().enumerate() {
        let Some(first) = anchor(n) else { continue };
        let members = group.iter().map(|p| nodes[*p].id).collect();
        let follows = follows.get(&n).and_then(|of| anchor(*of));
        all.push((group.first().map(order), Incident { anchor: first, members, follows }));
    }
    all.sort_by_key(|(order, _)| *order);
    all.into_iter().map(|(_, incident)| incident).collect()
}

struct Assembly<'a> {
    nodes: &'a [ReportNode<'a>],
    evidence: Evidence,
    /// Bits of pairs that were given, by places, the smaller first.
    known: FxHashMap<(usize, usize), i32>,
    /// Judgements by places.
    judged: Vec<(usize, usize, ReportJudgement)>,
    /// "Different" by places, the smaller first.
    apart: BTreeMap<(usize, usize), Vec<JudgementId>>,
    parent: Vec<usize>,
}

impl<'a> Assembly<'a> {
    fn new(
        nodes: &'a [ReportNode<'a>],
        pairs: &[JudgedPair],
        judgements: &[ReportJudgement],
        evidence: Evidence,
    ) -> Self {
        let place = |id: ReportId| nodes.binary_search_by_key(&id, |n| n.id).ok();
        let both = |a: ReportId, b: ReportId| {
            let (a, b) = (place(a)?, place(b)?);
            (a != b).then_some((a.min(b), a.max(b)))
        };
        let mut known = FxHashMap::default();
        for pair in pairs {
            let Some(places) = both(pair.a, pair.b) else { continue };
            // Of a pair that is given twice, the more careful figure counts.
            known
                .entry(places)
                .and_modify(|bits: &mut i32| *bits = pair.bits.min(*bits))
                .or_insert(pair.bits);
        }
        let mut judged: Vec<(usize, usize, ReportJudgement)> =
            judgements.iter().filter_map(|j| both(j.a, j.b).map(|(a, b)| (a, b, *j))).collect();
        judged.sort_by_key(|(a, b, j)| (j.at, j.id, *a, *b));
        let mut apart: BTreeMap<(usize, usize), Vec<JudgementId>> = BTreeMap::new();
        for (a, b, judgement) in judged.iter().filter(|(_, _, j)| j.verdict == Verdict::Different) {
            apart.entry((*a, *b)).or_default().push(judgement.id);
        }
        Self { nodes, evidence, known, judged, apart, parent: (0..nodes.len()).collect() }
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    fn scheme(&self, a: usize, b: usize) -> Option<Scheme> {
        self.nodes[a].fields.scheme(self.nodes[b].fields)
    }

    /// A person's "same" stands above the evidence, but not above another person's "different". Of a seizure and what came
    /// of it "same" means that one follows the other, see [`Self::follow_ups`].
    fn follow_judgements(&mut self) -> Vec<IncidentContradiction> {
        let mut contradictions = Vec::new();
        for (a, b, judgement) in self.judged.clone() {
            if judgement.verdict != Verdict::Same {
                continue;
            }
            let direct = self.apart.get(&(a, b)).cloned().unwrap_or_default();
            if self.scheme(a, b).is_some_and(Scheme::follows) {
                if !direct.is_empty() {
                    contradictions.push(IncidentContradiction { same: judgement.id, different: direct });
                }
                continue;
            }
            let (a, b) = (self.root(a), self.root(b));
            if a == b {
                continue;
            }
            let different = self.kept_apart(a, b);
            if different.is_empty() {
                self.parent[a.max(b)] = a.min(b);
            } else {
                contradictions.push(IncidentContradiction { same: judgement.id, different });
            }
        }
        contradictions.sort_by_key(|c| c.same);
        contradictions
    }

    /// Judgements that keep two roots apart, in id order. People judge few pairs, so all are looked at.
    fn kept_apart(&mut self, a: usize, b: usize) -> Vec<JudgementId> {
        let pairs: Vec<(usize, usize)> = self.apart.keys().copied().collect();
        let mut found = Vec::new();
        for (x, y) in pairs {
            let (of_x, of_y) = (self.root(x), self.root(y));
            if (of_x, of_y) == (a, b) || (of_x, of_y) == (b, a) {
                found.extend(self.apart[&(x, y)].iter().copied());
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Bits of a pair, worked out where keys did not propose it.
    fn bits(&self, a: usize, b: usize) -> i32 {
        let known = self.known.get(&(a.min(b), a.max(b))).copied();
        known.unwrap_or_else(|| judge(self.nodes[a].fields, self.nodes[b].fields, self.evidence).bits)
    }

    /// Whether two reports may stand together beside what their groups say: no person keeps them apart, and two of one
    /// partner only where they themselves are likely.
    fn may_stand(&self, a: usize, b: usize) -> bool {
        let one_partner = self.evidence == Evidence::All && {
            let (a, b) = (self.nodes[a].fields.reporter, self.nodes[b].fields.reporter);
            a != 0 && a == b
        };
        !self.apart.contains_key(&(a.min(b), a.max(b))) && (!one_partner || self.bits(a, b) >= SAME_FROM)
    }

    /// Joins likely pairs, component by component.
    fn follow_pairs(&mut self) {
        let mut edges: Vec<(usize, usize, i32)> = self
            .known
            .iter()
            .filter(|(_, bits)| **bits >= SAME_FROM)
            .map(|((a, b), bits)| (*a, *b, *bits))
            .filter(|(a, b, _)| self.scheme(*a, *b).is_some_and(|s| !s.follows()))
            .collect();
        edges.sort_unstable();
        let before: Vec<usize> = (0..self.nodes.len()).map(|n| self.root(n)).collect();
        for component in components(&before, &edges, SAME_FROM) {
            self.link(&component, &edges, SAME_FROM);
        }
    }

    /// Joins what a component holds. `component` are places, ascending; `cut`: bits that held it together.
    fn link(&mut self, component: &[usize], edges: &[(usize, usize, i32)], cut: i32) {
        if component.len() > LARGEST && cut < 4_000 {
            // Too many to look at all their pairs: the weakest ties are cut until they fall apart.
            let before: Vec<usize> = (0..self.nodes.len()).map(|n| self.root(n)).collect();
            let inside: Vec<(usize, usize, i32)> = edges
                .iter()
                .filter(|e| component.binary_search(&e.0).is_ok() && component.binary_search(&e.1).is_ok())
                .copied()
                .collect();
            for part in components(&before, &inside, cut + 200) {
                self.link(&part, &inside, cut + 200);
            }
            return;
        }
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let mut of_root: BTreeMap<usize, usize> = BTreeMap::new();
        for place in component {
            let root = self.root(*place);
            let n = *of_root.entry(root).or_insert_with(|| {
                groups.push(Vec::new());
                groups.len() - 1
            });
            groups[n].push(*place);
        }
        for group in Linkage::new(self, groups).join() {
            let Some(first) = group.first().copied() else { continue };
            let first = self.root(first);
            for place in &group {
                let root = self.root(*place);
                let (low, high) = (first.min(root), first.max(root));
                self.parent[high] = low;
            }
        }
    }

    /// Places by incident, each ascending.
    fn groups(&mut self) -> Vec<Vec<usize>> {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for place in 0..self.nodes.len() {
            let root = self.root(place);
            groups.entry(root).or_default().push(place);
        }
        groups.into_values().collect()
    }

    /// For groups of outcomes the group of the seizure that they came of, for seizures that of the consignment that they were
    /// found in: the likeliest by the mean of all pairs.
    fn follow_ups(&mut self, groups: &[Vec<usize>]) -> BTreeMap<usize, usize> {
        let mut of_place = vec![0; self.nodes.len()];
        for (n, group) in groups.iter().enumerate() {
            group.iter().for_each(|place| of_place[*place] = n);
        }
        let turn = |place: usize| match self.nodes[place].fields.kind {
            ReportKind::Outcome => 2,
            ReportKind::Seizure => 1,
            _ => 0,
        };
        let mut near: Vec<(usize, usize, bool)> = Vec::new();
        let same =
            self.judged.iter().filter(|(.., j)| j.verdict == Verdict::Same).map(|(a, b, _)| (*a, *b, true));
        let likely =
            self.known.iter().filter(|(_, bits)| **bits >= SAME_FROM).map(|((a, b), _)| (*a, *b, false));
        for (a, b, said) in same.chain(likely) {
            if self.scheme(a, b).is_some_and(Scheme::follows) && !self.apart.contains_key(&(a, b)) {
                let (later, earlier) = if turn(a) > turn(b) { (a, b) } else { (b, a) };
                near.push((of_place[later], of_place[earlier], said));
            }
        }
        near.sort_unstable_by_key(|(later, earlier, said)| (*later, *earlier, !*said));
        near.dedup_by_key(|(later, earlier, _)| (*later, *earlier));
        let mut best: BTreeMap<usize, ((bool, i64), usize)> = BTreeMap::new();
        for (later, earlier, said) in near {
            let mean = self.mean(&groups[later], &groups[earlier]);
            if !said && mean < i64::from(SAME_FROM) {
                continue;
            }
            let entry = best.entry(later).or_insert(((said, mean), earlier));
            if (said, mean) > entry.0 {
                *entry = ((said, mean), earlier);
            }
        }
        // A group that holds both, by a person's word, follows nothing.
        best.into_iter().filter(|(a, (_, b))| a != b).map(|(a, (_, b))| (a, b)).collect()
    }

    fn mean(&self, a: &[usize], b: &[usize]) -> i64 {
        let of_pair = |x: &usize, y: &usize| i64::from(self.bits(*x, *y)).clamp(-MOST_BITS, MOST_BITS);
        let sum: i64 = a.iter().flat_map(|x| b.iter().map(move |y| of_pair(x, y))).sum();
        sum / (a.len() * b.len()).max(1) as i64
    }

    /// Likely pairs whose reports ended in different incidents.
    fn refused(&mut self) -> Vec<JudgedPair> {
        let likely: Vec<((usize, usize), i32)> =
            self.known.iter().filter(|(_, bits)| **bits >= SAME_FROM).map(|(p, bits)| (*p, *bits)).collect();
        let mut refused = Vec::new();
        for ((a, b), bits) in likely {
            let follows = self.scheme(a, b).is_some_and(Scheme::follows);
            if !follows && self.root(a) != self.root(b) {
                refused.push(JudgedPair { a: self.nodes[a].id, b: self.nodes[b].id, bits });
            }
        }
        refused.sort_unstable_by_key(|p| (p.a, p.b));
        refused
    }
}

/// Places that hang together by what was joined before and by pairs of at least these bits: two or more, ascending.
fn components(before: &[usize], edges: &[(usize, usize, i32)], least: i32) -> Vec<Vec<usize>> {
    let mut parent: FxHashMap<usize, usize> = FxHashMap::default();
    fn root(parent: &mut FxHashMap<usize, usize>, at: usize) -> usize {
        let mut at = at;
        while let Some(above) = parent.get(&at).copied().filter(|above| *above != at) {
            at = above;
        }
        at
    }
    for (a, b, _) in edges.iter().filter(|e| e.2 >= least) {
        let (a, b) = (root(&mut parent, before[*a]), root(&mut parent, before[*b]));
        parent.insert(a.max(b), a.min(b));
        parent.entry(a.min(b)).or_insert(a.min(b));
    }
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, earlier) in before.iter().enumerate() {
        if parent.contains_key(earlier) {
            let root = root(&mut parent, *earlier);
            found.entry(root).or_default().push(place);
        }
    }
    found.into_values().filter(|places| places.len() > 1).collect()
}

/// What speaks for joining two groups before anything is linked; `None` where they may not stand together. Groups of
/// several are people's word, which stands above the evidence: a third report is held against the one of them that it
/// is likest, and that counts for all.
fn between(assembly: &Assembly<'_>, a: &[usize], b: &[usize]) -> Option<i64> {
    let mut best = i64::from(NEVER);
    for (x, y) in a.iter().flat_map(|x| b.iter().map(move |y| (*x, *y))) {
        if !assembly.may_stand(x, y) {
            return None;
        }
        best = best.max(i64::from(assembly.bits(x, y)));
    }
    let pairs = (a.len() * b.len()) as i64;
    (best > i64::from(NEVER)).then(|| best.clamp(-MOST_BITS, MOST_BITS) * pairs)
}

/// Average linkage within one component.
struct Linkage {
    groups: Vec<Vec<usize>>,
    /// Sums of bits between groups; `None` where they may not stand together.
    sums: Vec<Option<i64>>,
}

impl Linkage {
    fn new(assembly: &Assembly<'_>, groups: Vec<Vec<usize>>) -> Self {
        let n = groups.len();
        let mut sums = vec![None; n * n];
        for i in 0..n {
            for j in i + 1..n {
                let sum = between(assembly, &groups[i], &groups[j]);
                (sums[i * n + j], sums[j * n + i]) = (sum, sum);
            }
        }
        Self { groups, sums }
    }

    /// Joins the likeliest two groups until none is likely. Ties go to the groups that come first.
    fn join(mut self) -> Vec<Vec<usize>> {
        let n = self.groups.len();
        loop {
            // The mean as a fraction, so that it is compared exactly.
            let mut best: Option<(i64, i64, usize, usize)> = None;
            for i in (0..n).filter(|i| !self.groups[*i].is_empty()) {
                for j in (i + 1..n).filter(|j| !self.groups[*j].is_empty()) {
                    let Some(sum) = self.sums[i * n + j] else { continue };
                    let pairs = (self.groups[i].len() * self.groups[j].len()) as i64;
                    let likely = sum >= i64::from(SAME_FROM) * pairs;
                    if likely && best.is_none_or(|(s, p, ..)| sum * p > s * pairs) {
                        best = Some((sum, pairs, i, j));
                    }
                }
            }
            let Some((_, _, i, j)) = best else { break };
            let mut moved = std::mem::take(&mut self.groups[j]);
            self.groups[i].append(&mut moved);
            for k in 0..n {
                let sum = self.sums[i * n + k].zip(self.sums[j * n + k]).map(|(a, b)| a + b);
                (self.sums[i * n + k], self.sums[k * n + i]) = (sum, sum);
            }
        }
        self.groups.retain(|g| !g.is_empty());
        self.groups
    }
}

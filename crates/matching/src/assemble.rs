//! From parties and judgements to the subjects of one view.
//!
//! A pure function of what it is given: the caller gives only what the member may read, and gets the same clusters
//! whatever the order of arrival. People's judgements go first ("same" joins, "different" keeps apart), then shared
//! values from the strongest field down; a merge that judgements or facts contradict is refused and reported.

use crate::facts::Pooled;
use crate::seen::stretches;
use crate::{Conflict, Facts, KeyRef, Seen, keys};
use model::{JudgementId, Party, PartyId, ReportKind, StoreKey, Timestamp, Verdict};
use rustc_hash::FxHashMap;

mod links;

use links::Known;
pub use links::{Links, PairLink, RefusedLink, assemble_with};

/// One party as the assembly sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyNode {
    /// Which party.
    pub id: PartyId,
    /// Its deciding values.
    pub keys: Vec<KeyRef>,
    /// When it came in; the earliest of a cluster is its anchor.
    pub order: (Timestamp, PartyId),
    /// What may contradict a merge.
    pub facts: Facts,
    /// When its report says that it was there.
    pub seen: Seen,
}

impl PartyNode {
    /// The node of a party of a report that came in at `at`, without a date: see [`PartyNode::seen`].
    #[must_use]
    pub fn of(id: PartyId, at: Timestamp, kind: ReportKind, party: &Party, secret: &StoreKey) -> Self {
        let keys = keys(kind, party).iter().map(|key| key.key_ref(secret)).collect();
        Self { id, keys, order: (at, id), facts: Facts::of(party), seen: Seen::NEVER }
    }

    /// The same, named on these days: some values identify within a time only.
    #[must_use]
    pub fn seen(self, seen: Seen) -> Self {
        Self { seen, ..self }
    }
}

/// A judgement as the assembly sees it. Of several by one partner on one pair the caller gives the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// One party.
    pub a: PartyId,
    /// The other.
    pub b: PartyId,
    /// What was judged.
    pub verdict: Verdict,
    /// When.
    pub at: Timestamp,
    /// Which judgement.
    pub id: JudgementId,
}

/// Parties taken for one actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// The earliest member: the subject is addressed by it.
    pub anchor: PartyId,
    /// All members, earliest first.
    pub members: Vec<PartyId>,
}

/// A "same" that a "different" contradicts, directly or through other judgements. The parties stay apart until a
/// person decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The judgement that was not followed.
    pub same: JudgementId,
    /// The judgements that keep the parties apart, in id order.
    pub different: Vec<JudgementId>,
}

/// A shared value that was not followed, with what speaks against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The shared value.
    pub key: KeyRef,
    /// A party that has it.
    pub a: PartyId,
    /// Another that has it, kept apart from `a`.
    pub b: PartyId,
    /// What speaks against.
    pub why: Vec<Conflict>,
}

/// The subjects of one view.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assembly {
    /// All clusters, single parties included, by order of their anchors.
    pub clusters: Vec<Cluster>,
    /// Judgements that contradict each other.
    pub contradictions: Vec<Contradiction>,
    /// Shared values that were not followed.
    pub refused: Vec<Refused>,
    /// Suggestions of a model that were not followed, strongest first.
    pub refused_links: Vec<RefusedLink>,
}

/// Assembles subjects. Judgements about parties that are not among the nodes are left aside; of two nodes with one id
/// the first in order counts.
#[must_use]
pub fn assemble(nodes: &[PartyNode], judgements: &[Judged]) -> Assembly {
    assembled(nodes, judgements, Links::default())
}

fn assembled(nodes: &[PartyNode], judgements: &[Judged], links: Links<'_>) -> Assembly {
    let mut sorted: Vec<&PartyNode> = nodes.iter().collect();
    // INVARIANT: from here on everything follows party ids and content, never the order of the input.
    sorted.sort_by(|a, b| (a.id, a.order, &a.keys).cmp(&(b.id, b.order, &b.keys)));
    sorted.dedup_by_key(|node| node.id);
    let places: FxHashMap<PartyId, usize> =
        sorted.iter().enumerate().map(|(at, node)| (node.id, at)).collect();
    let mut judged: Vec<(usize, usize, &Judged)> = judgements
        .iter()
        .filter_map(|j| Some((*places.get(&j.a)?, *places.get(&j.b)?, j)))
        .filter(|(a, b, _)| a != b)
        .collect();
    judged.sort_by_key(|(a, b, j)| (j.at, j.id, *a, *b));

    let pairs = links::placed(links, |id| places.get(&id).copied());
    let mut groups = Groups::new(&sorted, &judged);
    groups.known = Known::new(&pairs, sorted.len(), links.from);
    let contradictions = groups.follow_judgements(&judged);
    let mut refused = groups.follow_keys(&sorted);
    let refused_links = groups.follow_links(&pairs, links.from, &sorted);
    groups.only_apart(&mut refused, &sorted);
    Assembly { clusters: groups.clusters(&sorted), contradictions, refused, refused_links }
}

/// Groups of holders of one value that contradict each other and are still told apart. A value with more of them
/// identifies nobody; further holders are compared with these only, so that no value costs pairs.
const MOST_GROUPS: usize = 32;

fn find(sorted: &[&PartyNode], id: PartyId) -> Option<usize> {
    sorted.binary_search_by_key(&id, |node| node.id).ok()
}

/// Union-find over places in the sorted nodes, with what each group states and whom it must stay apart from.
struct Groups<'a> {
    parent: Vec<usize>,
    size: Vec<u32>,
    facts: Vec<Pooled>,
    /// Per root: places of parties that were judged to be different from a member, with the judgement.
    foes: Vec<Vec<(usize, &'a Judged)>>,
    /// What a model says of pairs between groups.
    known: Known,
}

impl<'a> Groups<'a> {
    fn new(sorted: &[&PartyNode], judged: &[(usize, usize, &'a Judged)]) -> Self {
        let facts = sorted.iter().map(|node| {
            let mut pooled = Pooled::default();
            pooled.add(&node.facts);
            pooled
        });
        let mut groups = Self {
            parent: (0..sorted.len()).collect(),
            size: vec![1; sorted.len()],
            facts: facts.collect(),
            foes: vec![Vec::new(); sorted.len()],
            known: Known::default(),
        };
        for (a, b, judgement) in judged.iter().filter(|(_, _, j)| j.verdict == Verdict::Different) {
            groups.foes[*a].push((*b, judgement));
            groups.foes[*b].push((*a, judgement));
        }
        groups
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    /// The judgements that keep two groups apart.
    fn kept_apart(&mut self, a: usize, b: usize) -> Vec<JudgementId> {
        let (few, other) = if self.foes[a].len() <= self.foes[b].len() { (a, b) } else { (b, a) };
        let foes = std::mem::take(&mut self.foes[few]);
        let mut found: Vec<JudgementId> =
            foes.iter().filter(|(foe, _)| self.root(*foe) == other).map(|(_, j)| j.id).collect();
        self.foes[few] = foes;
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Joins two roots; returns the new root.
    fn join(&mut self, a: usize, b: usize) -> usize {
        let (into, from) = if self.size[a] >= self.size[b] { (a, b) } else { (b, a) };
        self.parent[from] = into;
        self.size[into] += self.size[from];
        let facts = std::mem::take(&mut self.facts[from]);
        self.facts[into].absorb(facts);
        let mut foes = std::mem::take(&mut self.foes[from]);
        self.foes[into].append(&mut foes);
        self.known.join(into, from);
        into
    }

    /// A person's "same" stands above facts, but not above another person's "different".
    fn follow_judgements(&mut self, judged: &[(usize, usize, &'a Judged)]) -> Vec<Contradiction> {
        let mut contradictions = Vec::new();
        for (a, b, judgement) in judged.iter().filter(|(_, _, j)| j.verdict == Verdict::Same) {
            let (a, b) = (self.root(*a), self.root(*b));
            if a == b {
                continue;
            }
            let different = self.kept_apart(a, b);
            if different.is_empty() {
                self.join(a, b);
            } else {
                contradictions.push(Contradiction { same: judgement.id, different });
            }
        }
        contradictions.sort_by_key(|c| c.same);
        contradictions
    }

    /// Strongest field first, then by hash; within one value in order of ids. Holders that contradict each other
    /// form groups of their own, so the work per value is holders times groups, not pairs.
    fn follow_keys(&mut self, sorted: &[&PartyNode]) -> Vec<Refused> {
        let mut holders: Vec<(KeyRef, usize)> = sorted
            .iter()
            .enumerate()
            .flat_map(|(at, node)| node.keys.iter().map(move |key| (*key, at)))
            .collect();
        holders.sort_unstable();
        holders.dedup();
        let mut refused = Vec::new();
        for block in holders.chunk_by(|a, b| a.0 == b.0) {
            if block.len() > 1 {
                self.follow_in_time(block, sorted, &mut refused);
            }
        }
        refused
    }

    /// A later, weaker value or a suggestion may have joined them by way of another group.
    fn only_apart(&mut self, refused: &mut Vec<Refused>, sorted: &[&PartyNode]) {
        refused.retain(|r| match (find(sorted, r.a), find(sorted, r.b)) {
            (Some(a), Some(b)) => self.root(a) != self.root(b),
            _ => false,
        });
    }

    /// A value that changes hands is followed within each stretch of time; the first holders of two stretches are told to
    /// be kept apart.
    fn follow_in_time(
        &mut self,
        block: &[(KeyRef, usize)],
        sorted: &[&PartyNode],
        refused: &mut Vec<Refused>,
    ) {
        let seen: Vec<Seen> = block.iter().map(|(_, place)| sorted[*place].seen).collect();
        let mut first: Option<PartyId> = None;
        for stretch in stretches(&seen, block[0].0.field) {
            let part: Vec<(KeyRef, usize)> = stretch.iter().map(|n| block[*n]).collect();
            let b = sorted[part[0].1].id;
            let a = *first.get_or_insert(b);
            if a != b {
                refused.push(Refused { key: part[0].0, a, b, why: vec![Conflict::Time] });
            }
            self.follow_value(&part, sorted, refused);
        }
    }

    fn follow_value(&mut self, block: &[(KeyRef, usize)], sorted: &[&PartyNode], refused: &mut Vec<Refused>) {
        // The first holder of each group stands for it: its root may change while others join.
        let mut heads: Vec<usize> = Vec::new();
        for (key, place) in block {
            let mut against = None;
            // Of the groups that it may join, the one that the judged pairs are most for; without any, the first.
            let mut best: Option<(i64, usize)> = None;
            let mut joined = false;
            for head in &heads {
                let (a, b) = (self.root(*head), self.root(*place));
                if a == b {
                    (joined, best) = (true, None);
                    break;
                }
                let why = self.conflicts(a, b);
                if why.is_empty() {
                    let sum = self.known.between(a, b);
                    if best.is_none_or(|(most, _)| sum > most) {
                        best = Some((sum, a));
                    }
                } else {
                    // One refusal a party is told, that by the earliest group: pairs would be quadratic.
                    against.get_or_insert(Refused {
                        key: *key,
                        a: sorted[*head].id,
                        b: sorted[*place].id,
                        why,
                    });
                }
            }
            if let Some((_, a)) = best {
                let b = self.root(*place);
                self.join(a, b);
                joined = true;
            }
            if joined {
                continue;
            }
            refused.extend(against);
            if heads.len() < MOST_GROUPS {
                heads.push(*place);
            }
        }
    }

    fn conflicts(&mut self, a: usize, b: usize) -> Vec<Conflict> {
        let mut why = self.facts[a].conflicts(&self.facts[b]);
        if !self.kept_apart(a, b).is_empty() {
            why.insert(0, Conflict::Judged);
        }
        let slip = self.facts[a].births_slip(&self.facts[b]);
        self.known.weigh(a, b, slip, &mut why);
        why
    }

    fn clusters(&mut self, sorted: &[&PartyNode]) -> Vec<Cluster> {
        let mut members: FxHashMap<usize, Vec<&PartyNode>> = FxHashMap::default();
        for (at, node) in sorted.iter().enumerate() {
            let root = self.root(at);
            members.entry(root).or_default().push(node);
        }
        let mut clusters: Vec<Vec<&PartyNode>> = members.into_values().collect();
        for cluster in &mut clusters {
            cluster.sort_by_key(|node| node.order);
        }
        clusters.sort_by_key(|cluster| cluster.first().map(|node| node.order));
        clusters
            .iter()
            .filter_map(|cluster| {
                let anchor = cluster.first()?.id;
                Some(Cluster { anchor, members: cluster.iter().map(|node| node.id).collect() })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests;

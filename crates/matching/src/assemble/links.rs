//! Pairs that a model judged, as the assembly uses them: what it suggests is followed, what it says against a merge counts.
//!
//! A merge of two groups needs that the judged pairs between their members do not, on balance, speak against it
//! (average linkage over the pairs that are known). So a chain through one poor record ends where the pairs that it would
//! bring together contradict each other. A pair that nobody judged says nothing.

use super::{Assembly, Groups, Judged, PartyNode};
use crate::Conflict;
use model::PartyId;
use rustc_hash::FxHashMap;

/// A pair that a model judged, whether it suggests it or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PairLink {
    /// One party.
    pub a: PartyId,
    /// The other.
    pub b: PartyId,
    /// What the model says, in hundredths of a bit: above 0 for one actor, below against.
    pub bits: i32,
}

/// Judged pairs, and from which bits on they are suggestions.
#[derive(Debug, Clone, Copy, Default)]
pub struct Links<'l> {
    /// Pairs in any order; pairs of parties that are not among the nodes are left aside.
    pub pairs: &'l [PairLink],
    /// The model's threshold.
    pub from: i32,
}

/// A suggestion that was not followed, with what speaks against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedLink {
    /// The suggestion.
    pub link: PairLink,
    /// What speaks against.
    pub why: Vec<Conflict>,
}

/// Assembles subjects with a model's judgements of pairs beside people's: people's "same" and "different" first, then
/// shared values from the strongest field down, then suggestions from the strongest down.
#[must_use]
pub fn assemble_with(nodes: &[PartyNode], judgements: &[Judged], links: Links<'_>) -> Assembly {
    super::assembled(nodes, judgements, links)
}

/// One pair counts so many hundredths of a bit at most, so that a number that two agents share does not outweigh all
/// else.
const MOST: i32 = 1_000;

/// What is known between groups, by their roots.
#[derive(Debug, Default)]
pub(super) struct Known {
    sums: Vec<FxHashMap<usize, i64>>,
    from: i32,
}

/// Judged pairs by places of the nodes, each once, strongest first.
pub(super) type Placed = Vec<(i32, usize, usize)>;

impl Known {
    /// Of judged pairs among `nodes` parties.
    pub(super) fn new(pairs: &Placed, nodes: usize, from: i32) -> Self {
        let mut sums = if pairs.is_empty() { Vec::new() } else { vec![FxHashMap::default(); nodes] };
        for (bits, a, b) in pairs {
            let bits = i64::from((*bits).clamp(-MOST, MOST));
            *sums[*a].entry(*b).or_default() += bits;
            *sums[*b].entry(*a).or_default() += bits;
        }
        Self { sums, from }
    }

    /// Groups were joined under one of their roots.
    pub(super) fn join(&mut self, into: usize, from: usize) {
        if self.sums.is_empty() {
            return;
        }
        let moved = std::mem::take(&mut self.sums[from]);
        for (other, bits) in moved {
            self.sums[other].remove(&from);
            if other != into {
                *self.sums[into].entry(other).or_default() += bits;
                *self.sums[other].entry(into).or_default() += bits;
            }
        }
    }

    /// What the judged pairs between two groups come to.
    pub(super) fn between(&self, a: usize, b: usize) -> i64 {
        self.sums.get(a).and_then(|of| of.get(&b)).copied().unwrap_or_default()
    }

    /// What the judged pairs between two groups do to the conflicts between them. A document that differs (they are
    /// renewed) and a birth date that is a slip away were weighed in each pair, so they do not refuse what the pairs
    /// suggest all the same.
    pub(super) fn weigh(&self, a: usize, b: usize, slip: bool, why: &mut Vec<Conflict>) {
        let sum = self.between(a, b);
        if sum < 0 {
            why.push(Conflict::Pairs);
        } else if sum > 0 && sum >= i64::from(self.from) {
            why.retain(|c| *c != Conflict::Documents && !(slip && *c == Conflict::Births));
        }
    }
}

/// Puts judged pairs into an order of their own: strongest first, then by place.
pub(super) fn placed(links: Links<'_>, place: impl Fn(PartyId) -> Option<usize>) -> Placed {
    let at = |l: &PairLink| {
        let (a, b) = (place(l.a)?, place(l.b)?);
        (a != b).then_some((a.min(b), a.max(b), l.bits))
    };
    let mut pairs: Vec<(usize, usize, i32)> = links.pairs.iter().filter_map(at).collect();
    // INVARIANT: of two judgements of one pair the more cautious counts, whatever order they came in.
    pairs.sort_unstable();
    pairs.dedup_by_key(|p| (p.0, p.1));
    let mut placed: Placed = pairs.into_iter().map(|(a, b, bits)| (bits, a, b)).collect();
    placed.sort_unstable_by_key(|(bits, a, b)| (std::cmp::Reverse(*bits), *a, *b));
    placed
}

impl Groups<'_> {
    /// Strongest suggestion first.
    pub(super) fn follow_links(
        &mut self,
        pairs: &Placed,
        from: i32,
        sorted: &[&PartyNode],
    ) -> Vec<RefusedLink> {
        let mut refused = Vec::new();
        for (bits, a, b) in pairs.iter().take_while(|p| p.0 >= from) {
            let (root_a, root_b) = (self.root(*a), self.root(*b));
            if root_a == root_b {
                continue;
            }
            let why = self.conflicts(root_a, root_b);
            if why.is_empty() {
                self.join(root_a, root_b);
            } else {
                refused.push((*bits, *a, *b, why));
            }
        }
        // A weaker suggestion may have joined them by way of others.
        refused.retain(|(_, a, b, _)| self.root(*a) != self.root(*b));
        refused
            .into_iter()
            .map(|(bits, a, b, why)| RefusedLink {
                link: PairLink { a: sorted[a].id, b: sorted[b].id, bits },
                why,
            })
            .collect()
    }
}

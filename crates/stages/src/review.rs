//! The queue of review: pairs of which the model is unsure, those worth most first, each explained; and what was decided.

use crate::compared::explained;
use crate::contacts::compared_reports;
use crate::error::Result;
use crate::matcher::REVIEW_BELOW;
use crate::standing::{acting, waiting};
use access::{Releasable, Viewer};
use matching::party::{Explanation, Model};
use model::{PartyId, ReportId};
use std::collections::{BTreeMap, BTreeSet};
use store::{ReadJudgement, ReadParty, ReadReport, ReviewPair, Store, SubjectParty};

/// Pairs of a view that are looked at for one queue at most.
const MOST: u32 = 500;

/// How far above its threshold a pair is still asked about, in hundredths of a bit.
const REVIEW_ABOVE: i32 = 300;

/// A pair that waits for a person's word.
#[derive(Debug, Clone)]
pub struct ReviewItem {
    /// The pair.
    pub pair: ReviewPair,
    /// One party with its report.
    pub a: (ReadParty, ReadReport),
    /// The other.
    pub b: (ReadParty, ReadReport),
    /// Why they may be one, and what speaks against.
    pub explanation: Explanation,
    /// Whether somebody said so already and a second person is asked.
    pub second: bool,
}

/// A page of the queue.
#[derive(Debug, Clone, Default)]
pub struct ReviewQueue {
    /// Pairs, those worth most first.
    pub items: Vec<ReviewItem>,
    /// Pairs in the queue of this view; at most as many as are looked at.
    pub total: u64,
    /// Whether there are more than are looked at.
    pub more: bool,
}

/// The queue of a view from a pair on: `after` is the last pair of the page before.
///
/// # Errors
/// Where the store fails.
pub async fn review_queue(
    store: &Store,
    viewer: &Viewer,
    after: Option<(PartyId, PartyId)>,
    limit: usize,
) -> Result<Releasable<ReviewQueue>> {
    let from = Model::current().link_from;
    let pairs = store.unsure_pairs(viewer, from - REVIEW_BELOW, from + REVIEW_ABOVE, MOST).await?;
    let more = pairs.len() >= MOST as usize;
    let pairs = Releasable::all(pairs);
    let ids: BTreeSet<PartyId> = pairs.get().iter().flat_map(|p| [p.a, p.b]).collect();
    let ids: Vec<PartyId> = ids.into_iter().collect();
    let judgements = Releasable::all(store.judgements(viewer, &ids).await?);
    let parties = Releasable::all(store.parties(viewer, &ids.into_iter().collect()).await?);
    let (own, two_persons) = (viewer.principal().member, store.two_persons());
    let open = pairs.zip(judgements).zip(parties).map(|((pairs, judgements), parties)| {
        let actors = Actors::of(&parties);
        let decided = Decided::of(&judgements, two_persons, own, &actors);
        let mut asked = BTreeSet::new();
        let open: Vec<(ReviewPair, bool)> = pairs
            .into_iter()
            .filter_map(|p| {
                let pair = actors.pair(p.a, p.b);
                let second = decided.is_open(pair)?;
                asked.insert(pair).then_some((p, second))
            })
            .collect();
        open
    });
    let start =
        after.and_then(|last| open.get().iter().position(|(p, _)| (p.a, p.b) == last)).map_or(0, |p| p + 1);
    let shown: Vec<(ReviewPair, bool)> = open.get().iter().skip(start).take(limit).copied().collect();
    let wanted: BTreeSet<ReportId> = shown.iter().flat_map(|(p, _)| [p.report_a, p.report_b]).collect();
    let wanted: Vec<ReportId> = wanted.into_iter().collect();
    let reports = Releasable::all(compared_reports(store, viewer, &wanted).await?);
    Ok(open.zip(reports).map(|(open, reports)| {
        let by_id: BTreeMap<ReportId, &ReadReport> = reports.iter().map(|r| (r.id, r)).collect();
        let items = shown.into_iter().filter_map(|(pair, second)| item(pair, second, &by_id)).collect();
        ReviewQueue { items, total: open.len() as u64, more }
    }))
}

/// Parties that share a deciding value are one actor already: of the pairs between two such actors one is asked about, the
/// one worth most.
struct Actors(BTreeMap<PartyId, PartyId>);

impl Actors {
    fn of(parties: &[SubjectParty]) -> Self {
        let mut first: BTreeMap<&(String, [u8; 16]), PartyId> = BTreeMap::new();
        let mut actors = Self(parties.iter().map(|p| (p.id, p.id)).collect());
        for party in parties {
            for key in &party.keys {
                let (a, b) =
                    (actors.of_party(*first.entry(key).or_insert(party.id)), actors.of_party(party.id));
                actors.0.insert(a.max(b), a.min(b));
            }
        }
        actors
    }

    fn of_party(&self, mut party: PartyId) -> PartyId {
        while let Some(next) = self.0.get(&party).filter(|next| **next != party) {
            party = *next;
        }
        party
    }

    /// The two actors in order; where a value says that both are one and the model doubts it, the two parties.
    fn pair(&self, a: PartyId, b: PartyId) -> (PartyId, PartyId) {
        let of = (self.of_party(a), self.of_party(b));
        let (a, b) = if of.0 == of.1 { (a, b) } else { of };
        (a.min(b), a.max(b))
    }
}

/// What was said on pairs of actors, by whom it matters.
struct Decided {
    acting: BTreeSet<(PartyId, PartyId)>,
    own: BTreeSet<(PartyId, PartyId)>,
    waiting: BTreeSet<(PartyId, PartyId)>,
}

impl Decided {
    fn of(judgements: &[ReadJudgement], two_persons: bool, own: model::MemberId, actors: &Actors) -> Self {
        let waiting = if two_persons { waiting(judgements) } else { Vec::new() };
        let mine = judgements.iter().filter(|j| j.judgement.by == own);
        Self {
            acting: acting(judgements, two_persons).into_iter().map(|s| actors.pair(s.a, s.b)).collect(),
            own: mine.map(|j| actors.pair(j.judgement.a, j.judgement.b)).collect(),
            waiting: waiting.into_iter().map(|(a, b)| actors.pair(a, b)).collect(),
        }
    }

    /// `None` where the member is not asked; else whether a second person is.
    fn is_open(&self, pair: (PartyId, PartyId)) -> Option<bool> {
        (!self.acting.contains(&pair) && !self.own.contains(&pair)).then(|| self.waiting.contains(&pair))
    }
}

fn item(pair: ReviewPair, second: bool, by_id: &BTreeMap<ReportId, &ReadReport>) -> Option<ReviewItem> {
    let side = |report: ReportId, party: PartyId| {
        let report = by_id.get(&report)?;
        let party = report.parties.iter().find(|p| p.id == party)?;
        Some((party.clone(), (*report).clone()))
    };
    let (a, b) = (side(pair.report_a, pair.a)?, side(pair.report_b, pair.b)?);
    let explanation = explained(Model::current(), &a, &b)?;
    Some(ReviewItem { pair, a, b, explanation, second })
}

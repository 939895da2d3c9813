//! Whose word stands: of the judgements that a view reads, those that act in it.

use matching::Judged;
use model::{JudgementId, MemberId, PartnerId, PartyId, Timestamp, Verdict};
use std::collections::BTreeMap;
use store::{Judged as About, ReadJudgement};

/// A judgement that acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing<Id> {
    pub(crate) a: Id,
    pub(crate) b: Id,
    pub(crate) verdict: Verdict,
    pub(crate) at: Timestamp,
    pub(crate) id: JudgementId,
}

/// The judgements that act. Of several by one partner on one pair the last does. Under the rule of two persons, a verdict
/// acts where at least two members hold it with their last words on the pair, of whatever partner.
pub(crate) fn acting<Id: About>(judgements: &[ReadJudgement<Id>], two_persons: bool) -> Vec<Standing<Id>> {
    let kept = if two_persons { confirmed(judgements) } else { last_of_partners(judgements) };
    kept.into_iter().filter(|s| s.verdict != Verdict::Unsure).collect()
}

/// The same for parties, as `matching` takes them.
pub(crate) fn standing(judgements: &[ReadJudgement], two_persons: bool) -> Vec<Judged> {
    let acting = acting(judgements, two_persons).into_iter();
    acting.map(|s| Judged { a: s.a, b: s.b, verdict: s.verdict, at: s.at, id: s.id }).collect()
}

/// Pairs on which somebody said same or different and nobody else said so too: they wait for a second person.
pub(crate) fn waiting(judgements: &[ReadJudgement]) -> Vec<(PartyId, PartyId)> {
    let acting = confirmed(judgements);
    let mut said: Vec<(PartyId, PartyId)> = last_words(judgements)
        .into_iter()
        .filter(|((..), s)| s.verdict != Verdict::Unsure)
        .map(|((a, b, _), _)| (a, b))
        .filter(|pair| !acting.iter().any(|s| (s.a, s.b) == *pair))
        .collect();
    said.dedup();
    said
}

fn last_of_partners<Id: About>(judgements: &[ReadJudgement<Id>]) -> Vec<Standing<Id>> {
    let mut last: BTreeMap<(Id, Id, PartnerId), Standing<Id>> = BTreeMap::new();
    for read in judgements {
        let j = &read.judgement;
        later(last.entry((j.a, j.b, j.partner)).or_insert(of(read)), of(read));
    }
    last.into_values().collect()
}

fn last_words<Id: About>(judgements: &[ReadJudgement<Id>]) -> BTreeMap<(Id, Id, MemberId), Standing<Id>> {
    let mut last = BTreeMap::new();
    for read in judgements {
        let j = &read.judgement;
        later(last.entry((j.a, j.b, j.by)).or_insert(of(read)), of(read));
    }
    last
}

/// A verdict that two members hold is told with the word of the second.
fn confirmed<Id: About>(judgements: &[ReadJudgement<Id>]) -> Vec<Standing<Id>> {
    let mut by_verdict: BTreeMap<(Id, Id, &'static str), Vec<Standing<Id>>> = BTreeMap::new();
    for ((a, b, _), standing) in last_words(judgements) {
        by_verdict.entry((a, b, standing.verdict.code())).or_default().push(standing);
    }
    let mut kept = Vec::new();
    for (_, mut held) in by_verdict {
        held.sort_by_key(|s| (s.at, s.id));
        kept.extend(held.get(1).copied());
    }
    kept
}

fn of<Id: About>(read: &ReadJudgement<Id>) -> Standing<Id> {
    let j = &read.judgement;
    Standing { a: j.a, b: j.b, verdict: j.verdict, at: j.at, id: j.id }
}

fn later<Id>(place: &mut Standing<Id>, other: Standing<Id>) {
    if (place.at, place.id) < (other.at, other.id) {
        *place = other;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Judgement, Partner, Sector};

    fn said(nth: u8, member: u8, partner: u8, verdict: Verdict) -> ReadJudgement {
        let partner = PartnerId::from_bytes([partner; 16]);
        ReadJudgement {
            judgement: Judgement {
                id: JudgementId::from_bytes([nth; 16]),
                a: PartyId::from_bytes([1; 16]),
                b: PartyId::from_bytes([2; 16]),
                verdict,
                by: MemberId::from_bytes([member; 16]),
                partner,
                because: "seen".into(),
                at: Timestamp(i64::from(nth)),
            },
            partner: Partner {
                id: partner,
                handle: "p".into(),
                name: "P".into(),
                sector: Sector::Police,
                country: None,
            },
        }
    }

    fn verdicts(judgements: &[ReadJudgement], two: bool) -> Vec<Verdict> {
        standing(judgements, two).into_iter().map(|j| j.verdict).collect()
    }

    #[test]
    fn the_last_word_of_a_partner_stands() {
        let said = [said(1, 1, 1, Verdict::Same), said(2, 2, 1, Verdict::Different)];
        assert_eq!(verdicts(&said, false), [Verdict::Different]);
        assert_eq!(verdicts(&[said[1].clone(), said[0].clone()], false), [Verdict::Different]);
    }

    #[test]
    fn two_persons_must_say_so_where_that_is_the_rule() {
        let once = [said(1, 1, 1, Verdict::Same), said(2, 1, 1, Verdict::Same)];
        assert_eq!(verdicts(&once, true), [], "one person twice is one person");
        assert_eq!(waiting(&once).len(), 1);
        let twice = [once[0].clone(), said(3, 2, 2, Verdict::Same)];
        assert_eq!(verdicts(&twice, true), [Verdict::Same]);
        assert!(waiting(&twice).is_empty());
        let taken_back = [twice[0].clone(), twice[1].clone(), said(4, 1, 1, Verdict::Unsure)];
        assert_eq!(verdicts(&taken_back, true), []);
        assert_eq!(waiting(&taken_back).len(), 1);
    }
}

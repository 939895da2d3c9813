//! A person's word on whether two parties are one actor, or two reports tell of one event.

use crate::{JudgementId, MemberId, PartnerId, PartyId, Timestamp, code_list};

code_list! {
    /// What was judged.
    Verdict, "verdict" {
        /// One and the same actor or event.
        Same = "same",
        /// Two actors or events; clusters respect it.
        Different = "different",
        /// Looked at and left open; changes nothing.
        Unsure = "unsure",
    }
}

/// A judgement of two parties, or of two reports; kept apart from the machine's suggestions, and undone by withdrawing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement<Id = PartyId> {
    /// Keyed id.
    pub id: JudgementId,
    /// The pair, in id order. INVARIANT: `a < b`.
    pub a: Id,
    /// The other one.
    pub b: Id,
    /// What was judged.
    pub verdict: Verdict,
    /// By whom.
    pub by: MemberId,
    /// For which partner.
    pub partner: PartnerId,
    /// Why, in the judge's words.
    pub because: String,
    /// When.
    pub at: Timestamp,
}

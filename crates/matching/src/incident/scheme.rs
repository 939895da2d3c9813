//! Which kinds of report can be about one event, and by which weights they are judged.
//!
//! A seizure that two services report is one event. A verdict is an event of its own that follows a seizure: it is told
//! with it and counts no goods again, but it does not become the seizure. So does a seizure follow the consignment that it
//! was found in. An advert and a payment are two events: what ties these is a subject or a link, never an incident.

use model::ReportKind;

/// A table of weights: what two reports are, taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Scheme {
    /// Two reports of a seizure or other enforcement.
    Seizure,
    /// A seizure, and what came of it.
    FollowUp,
    /// Two reports of what came of a case.
    Case,
    /// Goods that were sent, and a seizure among them.
    Found,
    /// Two reports of goods that were sent.
    Consignment,
    /// Two reports of a payment.
    Payment,
    /// Two reports of an advert.
    Advert,
}

impl Scheme {
    /// All schemes.
    pub const ALL: &'static [Self] = &[
        Self::Seizure,
        Self::FollowUp,
        Self::Case,
        Self::Found,
        Self::Consignment,
        Self::Payment,
        Self::Advert,
    ];

    /// Name in tables and files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Seizure => "seizure",
            Self::FollowUp => "follow-up",
            Self::Case => "case",
            Self::Found => "found",
            Self::Consignment => "consignment",
            Self::Payment => "payment",
            Self::Advert => "advert",
        }
    }

    /// Whether one of the two follows the other instead of being the same.
    #[must_use]
    pub fn follows(self) -> bool {
        matches!(self, Self::FollowUp | Self::Found)
    }

    /// The scheme of two kinds of report, in any order; `None` where they cannot be about one event. Tips come before
    /// an event and may be wrong, suspicion reports are nobody's to compare, movements and records of intelligence
    /// systems tell of no event, and sums tell of several.
    #[must_use]
    pub fn of(a: ReportKind, b: ReportKind) -> Option<Self> {
        use ReportKind::{Advert, Consignment, Outcome, Payment, Seizure};
        match (a, b) {
            (Seizure, Seizure) => Some(Self::Seizure),
            (Seizure, Outcome) | (Outcome, Seizure) => Some(Self::FollowUp),
            (Outcome, Outcome) => Some(Self::Case),
            (Seizure, Consignment) | (Consignment, Seizure) => Some(Self::Found),
            (Consignment, Consignment) => Some(Self::Consignment),
            (Payment, Payment) => Some(Self::Payment),
            (Advert, Advert) => Some(Self::Advert),
            _ => None,
        }
    }
}

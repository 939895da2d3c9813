//! Which kinds of report can be about one event, and by which weights they are judged.
//!
//! A seizure that two services report is one event. A verdict is an event of its own that follows a seizure: it is told
//! with it and counts no goods again, but it does not become the seizure. Goods that are sent and goods that are found
//! among them are two events, as are an advert and a payment: what ties these is a subject or a link, never an incident.

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
    /// Two reports of goods that were sent.
    Consignment,
    /// Two reports of a payment.
    Payment,
    /// Two reports of an advert.
    Advert,
}

impl Scheme {
    /// All schemes.
    pub const ALL: &'static [Self] =
        &[Self::Seizure, Self::FollowUp, Self::Case, Self::Consignment, Self::Payment, Self::Advert];

    /// Name in tables and files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Seizure => "seizure",
            Self::FollowUp => "follow-up",
            Self::Case => "case",
            Self::Consignment => "consignment",
            Self::Payment => "payment",
            Self::Advert => "advert",
        }
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
            (Consignment, Consignment) => Some(Self::Consignment),
            (Payment, Payment) => Some(Self::Payment),
            (Advert, Advert) => Some(Self::Advert),
            _ => None,
        }
    }
}

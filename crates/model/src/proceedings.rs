//! What came of a case: reason, charge, ruling, sentence, disposal, and whether the data may go further.
//!
//! Non-nominal: who was accused stands with the parties, and the court's case number with the source. A rate needs a stated
//! denominator, and an open case is never an acquittal; that is left to whoever counts.

use crate::{Money, Stated, When, code_list};
use rust_decimal::Decimal;

code_list! {
    /// How a court or prosecutor ended a case.
    Ruling, "ruling" {
        /// Found guilty.
        Convicted = "convicted",
        /// Found not guilty.
        Acquitted = "acquitted",
        /// Thrown out by the court.
        Dismissed = "dismissed",
        /// Withdrawn by the prosecution.
        Withdrawn = "withdrawn",
        /// Discharged without a finding.
        Discharged = "discharged",
        /// Ended by the death of the accused.
        Abated = "abated",
        /// Ended by an agreement on the plea.
        PleaBargain = "plea-bargain",
    }
}

code_list! {
    /// Kinds of sentence.
    SentenceKind, "kind of sentence" {
        /// Imprisonment.
        Custody = "custody",
        /// Imprisonment only where a fine is not paid: no custody.
        InDefault = "in-default",
        /// Imprisonment for life.
        Life = "life",
        /// Work for the community.
        Community = "community",
        /// Probation, bond or good behaviour.
        Bond = "bond",
        /// A fine, by a court or an authority.
        Fine = "fine",
        /// Goods or means taken for good.
        Confiscation = "confiscation",
        /// A warning or caution.
        Warning = "warning",
        /// Sent out of the country.
        Deportation = "deportation",
    }
}

code_list! {
    /// Units of a sentence's length.
    TimeUnit, "unit of time" {
        /// Hours, of work.
        Hour = "hour",
        /// Days.
        Day = "day",
        /// Weeks.
        Week = "week",
        /// Months.
        Month = "month",
        /// Years.
        Year = "year",
    }
}

code_list! {
    /// Whether the reporting Party lets its illegal trade data go to the partners of ICCWC.
    DataSharing, "data-sharing flag" {
        /// It may.
        Yes = "yes",
        /// It may not.
        No = "no",
    }
}

/// One sentence. Concurrent terms are sentences of their own and are never added up here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Kind.
    pub kind: SentenceKind,
    /// Length of a term, as told: years stay years.
    pub length: Option<(Decimal, TimeUnit)>,
    /// Whether the whole of it is suspended.
    pub suspended: bool,
}

/// What came of a case, as reported.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proceedings {
    /// Why the goods were seized, in the source's words.
    pub reason: Option<String>,
    /// Court, in the source's words.
    pub court: Option<String>,
    /// Charges and the law they rest on, each in the source's words.
    pub charges: Vec<String>,
    /// How the case ended; absent while it is open.
    pub ruling: Option<Stated<Ruling>>,
    /// When it was ruled.
    pub ruled_on: Option<Stated<When>>,
    /// Sentences.
    pub sentences: Vec<Stated<Sentence>>,
    /// Fine in its own currency.
    pub fine: Option<Stated<Money>>,
    /// What became of the goods, in the source's words.
    pub disposal: Option<String>,
}

impl Proceedings {
    /// Itself, unless it says nothing.
    #[must_use]
    pub fn told(self) -> Option<Self> {
        (self != Self::default()).then_some(self)
    }
}

//! What the exchange must be able to show later: who did what, when and why.

use model::{MemberId, PartnerId, Purpose, Timestamp};

/// Codes of audited operations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuditOperation {
    /// Reports imported.
    Import,
    /// A report read whole.
    Read,
    /// A search, including those without a hit.
    Search,
    /// Reports taken out.
    Export,
    /// Handling of a section changed.
    Relabel,
    /// A report withdrawn by its owner.
    Recall,
    /// A record's key destroyed.
    Erase,
    /// A legal hold set or lifted.
    Hold,
    /// A judgement made.
    Judge,
    /// A judgement undone.
    UndoJudgement,
    /// A mapping kept, or a new version of it.
    KeepMapping,
    /// A sign-in.
    SignIn,
    /// A tipper answered.
    AnswerTip,
    /// A file put beside a report.
    Attach,
    /// A file beside a report taken away.
    RemoveAttachment,
    /// Partners, members or profiles changed by the operator.
    Administer,
}

impl AuditOperation {
    /// The stored code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Read => "read",
            Self::Search => "search",
            Self::Export => "export",
            Self::Relabel => "relabel",
            Self::Recall => "recall",
            Self::Erase => "erase",
            Self::Hold => "hold",
            Self::Judge => "judge",
            Self::UndoJudgement => "undo-judgement",
            Self::KeepMapping => "keep-mapping",
            Self::SignIn => "sign-in",
            Self::AnswerTip => "answer-tip",
            Self::Attach => "attach",
            Self::RemoveAttachment => "remove-attachment",
            Self::Administer => "administer",
        }
    }
}

/// One entry for the chain of a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEvent {
    /// Whose chain it stands in: the acting partner's.
    pub partner: PartnerId,
    /// Who acted; `None` for the operator at the shell.
    pub member: Option<MemberId>,
    /// Under which purpose.
    pub purpose: Option<Purpose>,
    /// When.
    pub at: Timestamp,
    /// What was done.
    pub operation: AuditOperation,
    /// On what: a public id or a count, never personal values.
    pub object: String,
    /// Search words and other personal values: sealed under a key of the entry's own.
    pub sealed: String,
}

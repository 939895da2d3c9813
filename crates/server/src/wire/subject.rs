//! Subjects: who the parties of several reports turn out to be, in one member's view.

use super::{PartyView, ReportRow, StatedText};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One party of a subject with the report that names it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct SubjectMember {
    /// As the report names it.
    pub party: PartyView,
    /// The report.
    pub report: ReportRow,
}

/// Why two parties are taken for one. Dotted when suggested, solid when judged.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct SubjectLink {
    /// One party id.
    pub a: String,
    /// The other.
    pub b: String,
    /// `suggested` or `judged`.
    pub standing: String,
    /// Field that agrees: `phone`, `iban`, `name and birth date` ...
    pub field: String,
    /// As the report of `a` writes it.
    pub raw_a: String,
    /// As the report of `b` writes it.
    pub raw_b: String,
    /// What both come to.
    pub normal: String,
    /// The sentence one could read aloud in court.
    pub sentence: String,
}

/// A fact with the reports that state it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct SubjectFact {
    /// `name`, `phone`, `iban`, `country`, `address`, `birth`, `step` ...
    pub kind: String,
    /// As one source words it, with its normal form.
    pub value: StatedText,
    /// Why it ties nobody, as the rest of a sentence about it; absent where it is compared or ties otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ties_nobody: Option<String>,
    /// Ids of the reports that state it.
    pub reports: Vec<String>,
}

/// A judgement that you may read.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct JudgementView {
    /// Judgement id.
    pub id: String,
    /// `parties` (one actor or two) or `reports` (one event or two).
    pub about: String,
    /// One id.
    pub a: String,
    /// The other.
    pub b: String,
    /// `same`, `different` or `unsure`.
    pub verdict: String,
    /// Partner that judged.
    pub partner: String,
    /// Why.
    pub because: String,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// Whether you may undo it.
    pub own: bool,
}

/// Another subject that shares a report with this one.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct SubjectTie {
    /// Address of the other subject: one of its party ids.
    pub id: String,
    /// Its name in your view.
    pub name: String,
    /// Party kind code.
    pub kind: String,
    /// Its role there.
    pub role: String,
    /// The report that ties them.
    pub report: String,
}

/// A subject as one member may see it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct SubjectDetail {
    /// The party under which it is addressed in this view: the earliest readable one.
    pub id: String,
    /// Name in this view.
    pub name: String,
    /// Party kind code.
    pub kind: String,
    /// Whether any readable report says that the person was acquitted.
    pub acquitted: bool,
    /// Parties with their reports, earliest first.
    pub members: Vec<SubjectMember>,
    /// What is known, by kind.
    pub facts: Vec<SubjectFact>,
    /// Why these parties are one.
    pub links: Vec<SubjectLink>,
    /// What people judged.
    pub judgements: Vec<JudgementView>,
    /// Subjects that share a report (carriers, banks and other context excluded).
    pub ties: Vec<SubjectTie>,
    /// How many further parties were left out by the cap, counted within your view.
    pub left_out: u64,
    /// Always the same line.
    pub note: String,
}

/// A judgement to record: of two parties, or of two reports.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct JudgementInput {
    /// One id, of a party or a report.
    pub a: String,
    /// The other, of the same kind.
    pub b: String,
    /// `same`, `different` or `unsure`.
    pub verdict: String,
    /// Why, in your words.
    pub because: String,
}

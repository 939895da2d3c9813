//! Why two parties may be one actor, and two reports tell of one event; what waits for a person's word.

use super::{JudgementView, ReportRow, SubjectMember};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One field in which two were compared.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MatchLine {
    /// The field in words.
    pub field: String,
    /// How they compare, in words.
    pub level: String,
    /// As the report of the first writes it; empty where the line is about several fields.
    pub raw_a: String,
    /// As the report of the second writes it.
    pub raw_b: String,
    /// What the first comes to.
    pub normal_a: String,
    /// What the second comes to.
    pub normal_b: String,
    /// The rule that changed the first.
    pub rule_a: String,
    /// The rule that changed the second.
    pub rule_b: String,
    /// Share of this level among pairs of one, in training.
    pub m: Option<f64>,
    /// Share among pairs of two.
    pub u: Option<f64>,
    /// How rare what agrees is, in bits of the frozen table.
    pub rarity: Option<f64>,
    /// How parts go together.
    pub parts: Vec<String>,
    /// Bits: above 0 it speaks for one, below against.
    pub bits: f64,
    /// The whole as a sentence that one could read aloud in court.
    pub sentence: String,
    /// Whether it speaks against.
    pub against: bool,
}

/// What a model says of two, and why. A lead and not an identification.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MatchExplanation {
    /// Version of the model.
    pub model: String,
    /// Versions of its tables.
    pub tables: String,
    /// What the two are together: which weights were used.
    pub scheme: String,
    /// Bits before anything is compared.
    pub prior: f64,
    /// What was compared: what speaks for first, then what speaks against.
    pub lines: Vec<MatchLine>,
    /// Prior and lines added up.
    pub bits: f64,
    /// The calibrated probability.
    pub probability: f64,
    /// Bits from which on a pair is suggested.
    pub suggested_from: f64,
    /// Whether it is suggested.
    pub suggested: bool,
    /// What was not compared, and why: one sentence a field.
    pub not_compared: Vec<String>,
}

/// Two parties compared.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MatchDetail {
    /// One party with its report.
    pub a: SubjectMember,
    /// The other.
    pub b: SubjectMember,
    /// What the model says; absent where the role of one ties nobody, or one gives nothing to compare.
    pub explanation: Option<MatchExplanation>,
    /// What people judged on the pair.
    pub judgements: Vec<JudgementView>,
    /// On what the model was trained, and its measured errors: lines of text.
    pub training: Vec<String>,
    /// Always the same line.
    pub note: String,
}

/// A pair that waits for a person's word.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ReviewPair {
    /// One party with its report.
    pub a: SubjectMember,
    /// The other.
    pub b: SubjectMember,
    /// Why they may be one, and what speaks against.
    pub explanation: MatchExplanation,
    /// Whether somebody said so already and a second person is asked.
    pub second: bool,
    /// Where the list goes on after this pair.
    pub cursor: String,
}

/// A page of pairs that wait, those worth most first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ReviewPage {
    /// Pairs.
    pub items: Vec<ReviewPair>,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Pairs that wait in your view, of those that are looked at.
    pub total: u64,
    /// Whether there are more than are looked at.
    pub more: bool,
    /// Whether a judgement acts only when two members have said so.
    pub two_persons: bool,
    /// Always the same line.
    pub note: String,
}

/// A decision with the names of both.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct Decision {
    /// What was judged, by whom and why.
    pub judgement: JudgementView,
    /// Name of the first in your view.
    pub name_a: String,
    /// Name of the second.
    pub name_b: String,
}

/// What was decided, latest first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct DecisionList {
    /// Decisions on parties that you may read, the latest hundred.
    pub items: Vec<Decision>,
    /// Always the same line.
    pub note: String,
}

/// What one report says of some goods.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct IncidentVersion {
    /// The report.
    pub report: String,
    /// Its words.
    pub raw: String,
    /// The quantity as normalised.
    pub quantity: String,
    /// How it stands to the version that counts, in words.
    pub against_counted: String,
}

/// Some goods of an event in one unit: each source's version, none averaged.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct IncidentFigure {
    /// Taxon of the version that counts.
    pub taxon: Option<String>,
    /// Its form.
    pub form: Option<String>,
    /// Versions; the first one counts.
    pub versions: Vec<IncidentVersion>,
    /// Why the first one counts.
    pub counted: String,
    /// Whether sources contradict each other beyond rounding and weighing.
    pub differs: bool,
}

/// Why two reports may tell of one event.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct IncidentReason {
    /// One report.
    pub a: String,
    /// The other.
    pub b: String,
    /// What the model says.
    pub explanation: MatchExplanation,
}

/// An event as one member may see it: its reports side by side, counted once.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct IncidentDetail {
    /// The report under which it is addressed in this view: the earliest readable one.
    pub id: String,
    /// Its reports, earliest first.
    pub reports: Vec<ReportRow>,
    /// For what came of a case: the seizure that it came of.
    pub follows: Option<String>,
    /// What came of it.
    pub followed_by: Vec<String>,
    /// Each source's figures side by side.
    pub figures: Vec<IncidentFigure>,
    /// Why these reports are one event.
    pub reasons: Vec<IncidentReason>,
    /// Reports that may tell of it as well.
    pub near: Vec<IncidentReason>,
    /// The reports of `near`.
    pub near_reports: Vec<ReportRow>,
    /// What people judged.
    pub judgements: Vec<JudgementView>,
    /// Reports left out by a cap, counted within your view.
    pub left_out: u64,
    /// Always the same line.
    pub note: String,
}

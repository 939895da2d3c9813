//! Flags and alerts.

use super::ReportRow;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A red flag that fired, with its reason.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct FlagView {
    /// Flag id.
    pub id: String,
    /// Id of the rule.
    pub rule: String,
    /// Name of the rule.
    pub title: String,
    /// What was found, as a sentence.
    pub sentence: String,
    /// Weight, in points.
    pub weight: u32,
    /// Reports that the flag rests on.
    pub witnesses: Vec<String>,
    /// Where the indicator was published.
    pub source: String,
}

/// Flags on one report that together pass the threshold.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct AlertView {
    /// Alert id.
    pub id: String,
    /// The report.
    pub report: ReportRow,
    /// Sum of the weights of the flags that you may read, each rule once.
    pub score: u32,
    /// Score at which flags become an alert.
    pub threshold: u32,
    /// The flags.
    pub flags: Vec<FlagView>,
    /// The reports that they rest on.
    pub witnesses: Vec<ReportRow>,
    /// Parties to look at first.
    pub subjects: Vec<AlertSubject>,
}

/// A subject named by an alert's reports through the shared value.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct AlertSubject {
    /// Party id.
    pub id: String,
    /// Name or identifier in your view.
    pub name: String,
    /// Role.
    pub role: String,
}

/// A page of alerts, highest score first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct AlertPage {
    /// Alerts.
    pub items: Vec<AlertView>,
    /// Cursor of the next page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Alerts in your view.
    pub total: u64,
    /// Always the same line.
    pub note: String,
}

//! What goods come to: comparable amounts and the animals behind them. Derived on reading, never kept.

use super::{ReadEquivalent, ReadStep};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An amount that can be added to others of its kind. Figures are texts with a decimal point.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ComparableView {
    /// Amount in `unit`; the lower end where the source gives a range.
    pub value: String,
    /// Least that it may be.
    pub low: String,
    /// Most; absent where there is no upper end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<String>,
    /// Unit code: `kg`, `number`, `m3` ...
    pub unit: String,
    /// CITES term after conversion, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// The factors in order; empty where the amount is comparable as reported.
    pub steps: Vec<ReadStep>,
    /// What it stands for.
    pub equivalents: Vec<ReadEquivalent>,
}

/// The animals behind the goods of one report. Figures are whole numbers as text.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct LiveEquivalents {
    /// Least: the largest of the parts that may be from the same animals.
    pub low: String,
    /// Most: all parts added; absent where there is no upper end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<String>,
    /// How it was put together.
    pub reason: String,
    /// The factors that gave the animals.
    pub steps: Vec<ReadStep>,
}

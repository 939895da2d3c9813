//! Figures of the permitted trade, summed.

use super::ProblemGroup;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Figures of one partner from one kind of table.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct TradeSetView {
    /// Handle of the partner that submitted them.
    pub partner: String,
    /// Its name.
    pub name: String,
    /// Kind of table: `tabulation` or `shipments`.
    pub table: String,
    /// How many figures.
    pub figures: u64,
    /// First year.
    pub from: u16,
    /// Last year.
    pub to: u16,
}

/// What one side reported.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct TradeSideView {
    /// Figures in which this side reported something.
    pub figures: u64,
    /// Exact sum as a decimal number; left out where this side reported nothing, which is not 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<String>,
}

/// One year of a total.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct TradeYearView {
    /// Year.
    pub year: u16,
    /// Sum of what importers reported.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub importers: Option<String>,
    /// Sum of what exporters reported.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exporters: Option<String>,
}

/// One total. Importers and exporters report the same movements: the two sides are never added up.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct TradeTotalView {
    /// Values, in the order of `by`. An empty unit counts specimens.
    pub values: Vec<String>,
    /// Figures that it sums.
    pub figures: u64,
    /// What importers reported.
    pub importers: TradeSideView,
    /// What exporters reported.
    pub exporters: TradeSideView,
    /// The years, in order; empty where totals are told apart by year.
    pub years: Vec<TradeYearView>,
}

/// Totals of trade figures in your view.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct TradeTotalsView {
    /// Sets of figures that you may read. Those of two sets are never added up.
    pub sets: Vec<TradeSetView>,
    /// Place in `sets` of the one that the totals are of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<usize>,
    /// What totals are told apart by.
    pub by: Vec<String>,
    /// Totals by their values.
    pub totals: Vec<TradeTotalView>,
    /// Whether more were left off.
    pub more: bool,
    /// How to read them.
    pub caveat: String,
    /// The line that every page carries.
    pub note: String,
}

/// What an annual illegal trade report takes of your view and what it leaves out.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct TradeReportCheck {
    /// Seizures that go out.
    pub seizures: u64,
    /// Rows that they make: one a species or product.
    pub rows: u64,
    /// Seizures left out because nothing says whether the partners of ICCWC may have them.
    pub without_flag: u64,
    /// Seizures of others left out because their Party keeps them from the partners of ICCWC.
    pub kept_back: u64,
    /// Cells without a code, by cause; rows are counted as in the file.
    pub problems: Vec<ProblemGroup>,
    /// The line that every page carries.
    pub note: String,
}

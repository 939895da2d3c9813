//! What came of a case, on the wire.

use super::StatedText;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What came of a case. Who was accused stands with the parties.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ProceedingsView {
    /// Why the goods were seized.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Court.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub court: Option<String>,
    /// Charges and the law they rest on.
    pub charges: Vec<String>,
    /// How it ended; `normal` is a code: `convicted`, `acquitted` ...
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ruling: Option<StatedText>,
    /// When it was ruled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ruled_on: Option<StatedText>,
    /// Sentences, in words: `imprisonment, 18 months, suspended`.
    pub sentences: Vec<StatedText>,
    /// Fine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fine: Option<StatedText>,
    /// What became of the goods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposal: Option<String>,
}

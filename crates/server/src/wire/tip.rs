//! Tips over the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A tip. Only `text` is needed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TipInput {
    /// Which animals, plants or products.
    pub what: String,
    /// Where.
    pub place: String,
    /// When.
    pub when: String,
    /// What happened. Do not write here who you are.
    pub text: String,
    /// How you may be reached, if you want to be. Kept apart, for the handlers of tips only.
    pub contact: String,
    /// Files, five at most, 20 MiB together.
    pub files: Vec<TipFileInput>,
}

/// A file of a tip.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TipFileInput {
    /// Name.
    pub name: String,
    /// Bytes in base 64.
    pub content: String,
}

/// The receipt of a tip. It is told once and kept nowhere in readable form.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TipReceiptView {
    /// Code with which answers are read and more is sent.
    pub receipt: String,
}

/// A receipt code, and what is to be added under it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TipFollowInput {
    /// The receipt code; capitals, spaces and hyphens do not matter.
    pub receipt: String,
    /// Something to add; nothing where it is absent.
    #[serde(default)]
    pub text: Option<String>,
}

/// One message of a conversation.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TipMessageView {
    /// `tipper` or `handler`.
    pub from: String,
    /// When, RFC 3339.
    pub at: String,
    /// What.
    pub text: String,
}

/// A conversation, oldest first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TipConversation {
    /// Messages.
    pub messages: Vec<TipMessageView>,
}

/// A tip in the handlers' list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TipRow {
    /// Keyed id.
    pub id: String,
    /// The report that it became.
    pub report: String,
    /// When it came, RFC 3339.
    pub at: String,
    /// Messages so far.
    pub messages: i64,
    /// Whether the tipper wrote last.
    pub waits: bool,
}

/// A file of a tip.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TipFileView {
    /// Number within the tip, from 1.
    pub number: u32,
    /// Name as it came.
    pub name: String,
    /// Media type that its bytes have.
    pub kind: String,
    /// Size in bytes.
    pub size: i64,
}

/// A tip whole, for its handlers only.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TipDetail {
    /// About it.
    pub tip: TipRow,
    /// How the tipper may be reached; empty where it left nothing.
    pub contact: String,
    /// The conversation, oldest first.
    pub messages: Vec<TipMessageView>,
    /// Files.
    pub files: Vec<TipFileView>,
}

/// An answer to a tipper.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TipAnswer {
    /// What.
    pub text: String,
}

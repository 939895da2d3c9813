//! Files beside reports over the wire.

use super::HandlingChip;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A file beside a report. Its bytes are a download, never part of a page.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct AttachmentView {
    /// Attachment id.
    pub id: String,
    /// Name as it came.
    pub name: String,
    /// Media type that its bytes have, whatever the name says.
    pub kind: String,
    /// Size in bytes.
    pub size: u64,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// BLAKE3 of the bytes, in hexadecimal.
    pub blake3: String,
    /// When it was taken in, RFC 3339 UTC.
    pub at: String,
    /// Whether a copy without metadata can be had (JPEG and PNG).
    pub copy: bool,
    /// Whether it is itself a copy without metadata, of what a tipper left.
    pub is_copy: bool,
    /// Who may read it.
    pub handling: HandlingChip,
}

/// What became of a file that was put beside a report.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct AttachmentTaken {
    /// The file.
    pub attachment: AttachmentView,
    /// Whether it was beside this report already; then nothing changed.
    pub was_there: bool,
}

/// One step of a chain of custody.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct CustodyStep {
    /// 1, 2, 3 ...
    pub number: u32,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// `taken-in`, `handed-out`, `copy-handed-out`, `checked`, `relabelled`, `removed` or `erased`.
    pub act: String,
    /// Name of the partner; empty where nobody with an account did it.
    pub partner: String,
    /// Name of the member, of your own partner only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// SHA-256 at the beginning; later whether the bytes were as taken in.
    pub detail: String,
}

/// Who had a file in hand, oldest first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct Custody {
    /// The steps.
    pub steps: Vec<CustodyStep>,
}

/// Why a file is taken away.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct RemovalInput {
    /// Reason; the audit keeps it.
    pub because: String,
}

//! Mappings of tables: mending in one step, and what partners keep.

use super::HandlingChip;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One step of mending. As an offer, what is missing (`from`, `value`) is for the analyst to say.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq, Default)]
pub struct MappingFix {
    /// `unit` (treat as kg), `date-order`, `replace` (take words for others), `ignore` (leave the column out), `constant`.
    pub kind: String,
    /// Column that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// For `constant`: the field that no column holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// For `replace`: the words that stand there; empty for an empty cell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Unit, order (`dmy`, `mdy`, `ymd`), words or value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// A step that was made, with the rows that had problems before and after it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct FixMade {
    /// The step.
    pub fix: MappingFix,
    /// Rows with problems before it.
    pub before: u64,
    /// Rows with problems after it.
    pub after: u64,
    /// The mapping before it, for undoing.
    pub mapping: String,
}

/// One value of a group of problems.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ValueCount {
    /// What stood there.
    pub value: String,
    /// How often.
    pub count: u64,
}

/// The kept mapping that a file was taken for.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MappingTaken {
    /// Mapping id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Name of the partner that keeps it.
    pub partner: String,
}

/// A file of an archive that was dropped with others.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct StagedFile {
    /// Name inside the archive.
    pub file: String,
    /// Its import; absent where it was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Why it was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
}

/// A kept mapping in a list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MappingRow {
    /// Mapping id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Format code.
    pub format: String,
    /// Name of the partner that keeps it.
    pub partner: String,
    /// Whether it is your own partner's.
    pub own: bool,
    /// Columns that it reads.
    pub columns: u64,
    /// When it was saved, RFC 3339 UTC.
    pub at: String,
    /// Number of the version; your own partner's only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<u64>,
    /// Who saved it; your own partner's only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Licence of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// How the source wants to be cited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citation: Option<String>,
    /// Who may read it.
    pub handling: HandlingChip,
}

/// Kept mappings of the view, your own partner's first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MappingList {
    /// Mappings.
    pub items: Vec<MappingRow>,
}

/// One column of a kept mapping.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MappingColumn {
    /// Header.
    pub header: String,
    /// Field code, or `ignore`.
    pub field: String,
    /// Field in words.
    pub words: String,
    /// Fixed unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// One version of your own partner's mapping.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MappingVersion {
    /// Counted from 1.
    pub version: u64,
    /// When it was saved, RFC 3339 UTC.
    pub at: String,
    /// Who saved it.
    pub by: String,
}

/// A kept mapping, whole.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct MappingDetail {
    /// As in lists.
    #[serde(flatten)]
    pub row: MappingRow,
    /// The mapping file.
    pub text: String,
    /// Its columns.
    pub reads: Vec<MappingColumn>,
    /// Steps of mending that are kept with it: words for others, units, constants, order of dates.
    pub fixes: Vec<MappingFix>,
    /// Versions, newest first; your own partner's only.
    pub versions: Vec<MappingVersion>,
}

/// A mapping to keep.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq, Default)]
#[serde(default)]
pub struct MappingToKeep {
    /// Name; one that your partner has already gets a new version.
    pub name: String,
    /// The mapping file.
    pub mapping: Option<String>,
    /// Instead of the text: the import whose mapping is kept.
    pub import: Option<String>,
}

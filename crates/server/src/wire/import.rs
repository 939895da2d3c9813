//! Imports: drop a file, see what it will become, mend, import, watch.

use super::{FixMade, MappingFix, MappingTaken, StagedFile, StatedText, ValueCount};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a column becomes.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ColumnMapping {
    /// Header as written.
    pub header: String,
    /// Field code that it becomes, or `ignore`.
    pub field: String,
    /// Why this was suggested.
    pub reason: String,
    /// A few values of the column.
    pub samples: Vec<String>,
}

/// One problem of a file.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ProblemView {
    /// The sheet, where a workbook has several that are read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Row or message number, 1 = first data row.
    pub row: u64,
    /// Column or element.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// What stood there.
    pub value: String,
    /// What was expected.
    pub expected: String,
    /// How to mend it.
    pub mend: String,
    /// `rejected`, `warning` or `note`.
    pub severity: String,
}

/// Problems of one cause.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ProblemGroup {
    /// The cause, in words.
    pub cause: String,
    /// The cause as a stable code.
    #[serde(default)]
    #[schema(required = true)]
    pub code: String,
    /// Column or element path; absent where it is the row or the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The group as one sentence.
    #[serde(default)]
    #[schema(required = true)]
    pub sentence: String,
    /// The values that stood there, the most frequent first; at most fifty.
    #[serde(default)]
    #[schema(required = true)]
    pub values: Vec<ValueCount>,
    /// Steps that mend all of it at once, the likeliest first.
    #[serde(default)]
    #[schema(required = true)]
    pub fixes: Vec<MappingFix>,
    /// `rejected`, `warning` or `note`.
    pub severity: String,
    /// How many.
    pub count: u64,
    /// The first few.
    pub examples: Vec<ProblemView>,
}

/// One field of a preview row: as reported, and as it will be.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct PreviewField {
    /// Field in words: `date`, `place`, `scales` ...
    pub field: String,
    /// Value.
    pub value: StatedText,
}

/// One row of the file with what it becomes.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct PreviewRow {
    /// Row number.
    pub row: u64,
    /// What it becomes.
    pub fields: Vec<PreviewField>,
}

/// An import of one file.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ImportView {
    /// Import id.
    pub id: String,
    /// File name.
    pub file: String,
    /// Format code, such as `seizure-table` or `pacs008`.
    pub format: String,
    /// `staged` (dry run done), `checking` (dry run of the whole file), `running`, `done`, `failed` or `stopped`.
    pub state: String,
    /// For tables: the mapping, column by column.
    pub columns: Vec<ColumnMapping>,
    /// Why the file was taken for this format, and which kept mapping was taken.
    #[serde(default)]
    #[schema(required = true)]
    pub because: String,
    /// Formats that it can be read as instead: code and words.
    #[serde(default)]
    #[schema(required = true)]
    pub formats: Vec<(String, String)>,
    /// The kept mapping that it was taken for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<MappingTaken>,
    /// Steps of mending that were made here, the latest last.
    #[serde(default)]
    #[schema(required = true)]
    pub made: Vec<FixMade>,
    /// Rows with a problem of any kind, of those read so far.
    #[serde(default)]
    #[schema(required = true)]
    pub problem_rows: u64,
    /// Other files of the archive that this one was dropped in.
    #[serde(default)]
    #[schema(required = true)]
    pub others: Vec<StagedFile>,
    /// For tables: the mapping file, as one can edit it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mapping: Option<String>,
    /// Fields that a column can become: code and words.
    pub fields: Vec<(String, String)>,
    /// The first rows as they will be.
    pub preview: Vec<PreviewRow>,
    /// Rows read so far.
    pub rows: u64,
    /// Rows in the file, once known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows_total: Option<u64>,
    /// Rows that became reports or revisions, or were there already.
    pub imported_rows: u64,
    /// Rows refused.
    pub rejected_rows: u64,
    /// New reports.
    pub new_reports: u64,
    /// Reports that got a new revision.
    pub revised_reports: u64,
    /// Rows that were there already, unchanged.
    pub unchanged_reports: u64,
    /// Problems by cause.
    pub problems: Vec<ProblemGroup>,
    /// What is being done, in words; empty when nothing is.
    pub activity: String,
    /// Rows a second, while running.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<u64>,
    /// Why it failed or was refused, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<String>,
    /// Who will be able to read what is imported, a sentence per section.
    pub readers: Vec<String>,
    /// Handling profile code.
    pub handling: String,
    /// When it began, RFC 3339 UTC.
    pub at: String,
}

/// Imports of the own partner, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct ImportList {
    /// Imports.
    pub items: Vec<ImportView>,
}

/// A corrected mapping, and a handling for what is imported.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq, Default)]
#[serde(default)]
pub struct ImportChange {
    /// Mapping file text; re-runs the dry run.
    pub mapping: Option<String>,
    /// Field per header, an alternative to the text; re-runs the dry run.
    pub columns: Vec<(String, String)>,
    /// Handling profile code: `owner-only`, `law-enforcement`, `working-group`, `open`, `shared-core`.
    pub handling: Option<String>,
    /// Format code to read it as, whatever it was taken for; the mapping is suggested anew.
    pub format: Option<String>,
    /// A kept mapping to read it with: its id.
    pub kept: Option<String>,
    /// One step of mending.
    pub fix: Option<MappingFix>,
    /// Takes the latest step of mending back.
    pub undo: bool,
}

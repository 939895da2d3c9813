//! Who may read, as an author gives it and as it is told before saving; and legal holds.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// New handling of one section.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct HandlingChange {
    /// Section code: `core`, `parties`, `narrative`, `attachments` or `source`.
    pub section: String,
    /// Audience.
    #[serde(flatten)]
    pub audience: AudienceInput,
}

/// An audience as the author gives it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq, Default)]
#[serde(default)]
pub struct AudienceInput {
    /// `open`, `working-group`, `law-enforcement`, `sectors`, `named`, `named-members`, `owner-only`.
    pub audience: String,
    /// Sector codes for `sectors`.
    pub sectors: Vec<String>,
    /// Partner handles for `named`.
    pub partners: Vec<String>,
    /// ISO codes for `named`.
    pub countries: Vec<String>,
    /// Member handles for `named-members`.
    pub members: Vec<String>,
    /// Partner handles shut out, whatever the audience says.
    pub except_partners: Vec<String>,
    /// ISO codes shut out.
    pub except_countries: Vec<String>,
}

/// Which partners a handling lets read.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq)]
pub struct Readers {
    /// Names of partners of which at least one member will be able to read.
    pub partners: Vec<String>,
    /// The sentence shown before saving: `will be readable to: ...`.
    pub sentence: String,
}

/// A legal hold to set, or to lift.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, PartialEq, Default)]
#[serde(default)]
pub struct HoldChange {
    /// Why it is held; left out, the hold is lifted.
    pub because: Option<String>,
}

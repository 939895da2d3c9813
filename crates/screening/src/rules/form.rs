//! The written form of rules and typologies, key by key.

use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Value;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleForm {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) sector: String,
    pub(super) table: String,
    pub(super) kind: String,
    pub(super) weight: String,
    pub(super) owner: String,
    pub(super) version: u32,
    pub(super) status: String,
    pub(super) source: String,
    pub(super) link: Option<String>,
    pub(super) basis: String,
    pub(super) own: Option<String>,
    pub(super) fact: Option<String>,
    #[serde(default)]
    pub(super) needs: Vec<String>,
    pub(super) when: String,
    pub(super) say: String,
    #[serde(default)]
    pub(super) values: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) window: BTreeMap<String, WindowForm>,
    #[serde(default)]
    pub(super) witness: BTreeMap<String, WitnessForm>,
    #[serde(default, rename = "case")]
    pub(super) cases: Vec<CaseForm>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WindowForm {
    pub(super) key: String,
    pub(super) rows_by: Option<String>,
    #[serde(rename = "where")]
    pub(super) filter: Option<String>,
    pub(super) of: String,
    pub(super) days: Option<u32>,
    #[serde(default)]
    pub(super) past_only: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WitnessForm {
    pub(super) table: String,
    pub(super) on: BTreeMap<String, String>,
    #[serde(rename = "where")]
    pub(super) filter: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseForm {
    pub(super) name: String,
    pub(super) fires: bool,
    #[serde(default)]
    pub(super) edge: bool,
    #[serde(default)]
    pub(super) before: Vec<BTreeMap<String, Value>>,
    pub(super) row: BTreeMap<String, Value>,
    /// Rows of other tables, for a witness rule.
    #[serde(default)]
    pub(super) others: BTreeMap<String, Vec<BTreeMap<String, Value>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TypologyForm {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) table: String,
    pub(super) source: String,
    pub(super) basis: String,
    #[serde(rename = "own")]
    pub(super) _own: Option<String>,
    #[serde(rename = "owner")]
    pub(super) _owner: Option<String>,
    #[serde(rename = "version")]
    pub(super) _version: Option<u32>,
    #[serde(rename = "link")]
    pub(super) _link: Option<String>,
    #[serde(default)]
    pub(super) status: Option<String>,
    #[serde(default)]
    pub(super) needs_all: Vec<String>,
    #[serde(default)]
    pub(super) needs_any: Vec<String>,
    pub(super) min_any: Option<usize>,
    pub(super) points: u32,
    pub(super) say: String,
}

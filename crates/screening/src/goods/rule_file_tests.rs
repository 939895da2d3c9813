//! The shape of each rule file of this part: keys, counts of cases, functions that exist. That the cases come out as they
//! say is for the engine, which runs them all.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    id: String,
    title: String,
    sector: String,
    table: String,
    kind: String,
    weight: String,
    owner: String,
    version: u32,
    status: String,
    source: String,
    link: Option<String>,
    basis: String,
    own: Option<String>,
    fact: Option<String>,
    #[serde(default)]
    needs: Vec<String>,
    when: String,
    say: String,
    #[serde(default)]
    values: BTreeMap<String, String>,
    #[serde(default)]
    window: BTreeMap<String, toml::Table>,
    case: Vec<Case>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    fires: bool,
    #[serde(default)]
    edge: bool,
    #[serde(default)]
    before: Vec<toml::Table>,
    row: toml::Table,
}

/// Where the rule files stand.
fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../rules").join(name)
}

fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for name in ["transport", "permits", "declarations", "timber"] {
        for entry in std::fs::read_dir(folder(name)).unwrap() {
            let path = entry.unwrap().path();
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            files.push((stem, std::fs::read_to_string(&path).unwrap()));
        }
    }
    files.sort();
    files
}

#[test]
fn each_file_has_the_shape_of_a_rule() {
    let mut ids = BTreeSet::new();
    for (stem, text) in files() {
        let rule: RuleFile = toml::from_str(&text).unwrap_or_else(|e| panic!("{stem}: {e}"));
        assert_eq!(rule.id, stem);
        assert!(ids.insert(rule.id.clone()), "{stem} stands twice");
        assert!(
            ["finance", "transport", "online", "customs", "any"].contains(&rule.sector.as_str()),
            "{stem}"
        );
        assert!(["consignment", "permit"].contains(&rule.table.as_str()), "{stem}");
        assert!(["strong", "medium", "contextual"].contains(&rule.weight.as_str()), "{stem}");
        assert!(["sourced", "extract", "memory", "own"].contains(&rule.basis.as_str()), "{stem}");
        assert!(["live", "draft", "retired"].contains(&rule.status.as_str()), "{stem}");
        assert_eq!(rule.kind == "history", !rule.window.is_empty(), "{stem}");
        assert!(
            rule.version > 0 && !rule.source.is_empty() && !rule.title.is_empty() && !rule.owner.is_empty(),
            "{stem}"
        );
        assert!(
            rule.own.is_none_or(|own| !own.is_empty()) && rule.link.is_none_or(|l| l.starts_with("https://")),
            "{stem}"
        );
        assert!(rule.fact.is_none_or(|fact| !fact.is_empty()) && !rule.needs.is_empty(), "{stem}");
        sentence(&stem, &rule.say, &rule.values);
        cases(&stem, &rule.case);
        calls(&stem, &rule.when);
        rule.values.values().for_each(|value| calls(&stem, value));
    }
    assert!(ids.len() >= 60, "{} rule files, expected 60 at least", ids.len());
}

fn sentence(stem: &str, say: &str, values: &BTreeMap<String, String>) {
    assert!(!say.ends_with('.'), "{stem}: the sentence has a full stop");
    for name in values.keys() {
        assert!(say.contains(&format!("{{{name}}}")), "{stem}: `{name}` is not in the sentence");
    }
    assert_eq!(say.matches('{').count(), say.matches('}').count(), "{stem}");
}

fn cases(stem: &str, cases: &[Case]) {
    let firing = cases.iter().filter(|c| c.fires).count();
    assert!(firing >= 3 && cases.len() - firing >= 3, "{stem}: {firing} of {} cases fire", cases.len());
    let names: BTreeSet<&str> = cases.iter().map(|c| c.name.as_str()).collect();
    assert_eq!(names.len(), cases.len(), "{stem}: two cases have one name");
    let edges: BTreeSet<bool> = cases.iter().filter(|c| c.edge).map(|c| c.fires).collect();
    assert_ne!(edges.len(), 1, "{stem}: an edge has two sides");
    assert!(
        cases.iter().all(|c| !c.row.is_empty() && c.before.iter().all(|b| b.contains_key("date"))),
        "{stem}"
    );
}

/// Names of functions of `text` that rules of this part call, and those of SQL.
const OTHERS: &[&str] = &[
    "vague_goods",
    "personal_effects",
    "names_taxon",
    "date_diff_days",
    "coalesce",
    "lower",
    "abs",
    "greatest",
    "least",
    "substr",
    "round",
    "cast",
    "in",
    "and",
    "or",
    "not",
    "like",
    "between",
];

/// Each word before a bracket must be a function that exists.
fn calls(stem: &str, expression: &str) {
    let ours: BTreeSet<&str> = super::FUNCTIONS.iter().map(|f| f.name).collect();
    let quoted_out: String = expression.split('\'').step_by(2).collect::<Vec<_>>().join(" ");
    for (at, _) in quoted_out.match_indices('(') {
        let word: String = quoted_out[..at]
            .trim_end()
            .chars()
            .rev()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        let word: String = word.chars().rev().collect::<String>().to_ascii_lowercase();
        assert!(
            word.is_empty() || ours.contains(word.as_str()) || OTHERS.contains(&word.as_str()),
            "{stem}: `{word}(`"
        );
    }
}

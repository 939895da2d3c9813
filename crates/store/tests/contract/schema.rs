//! The schema itself.

use crate::fixture::*;
use model::*;
use store::{Error, Store};

/// Unique indexes that need no owner, each with the reason why it tells nobody anything.
const WITHOUT_OWNER: &[(&str, &str)] = &[
    ("store_meta", "one row a name, written by the program"),
    ("counter", "internal numbers, never shown"),
    ("change", "one row"),
    ("partner", "who takes part is known to all"),
    ("member", "sign-in names are given by the operator"),
    ("label", "internal number; interning begins with the owner"),
    ("labels", "internal: sets of label numbers"),
    ("labels_member", "internal: sets of label numbers"),
    ("readable_set", "internal: classes of members"),
    ("readable", "internal: which class reads which set"),
    ("report", "internal number; found by owner and id"),
    ("record_key", "internal number of the report"),
    ("section", "internal number of the report"),
    ("party", "internal number; found by owner and id"),
    ("party_key", "value nodes join owners by design; rows are released by their labels"),
    ("party_link", "internal numbers; read where both parties are"),
    ("report_link", "internal numbers; read where both reports are"),
    ("witness_value", "likewise"),
    ("flag", "internal number"),
    ("judgement", "keyed id that begins with the member"),
    ("notice", "internal number"),
    ("profile", "internal number; names begin with the owner"),
    ("count_month", "begins with the label set"),
    ("count_group", "begins with the label set"),
    ("count_country", "begins with the label set"),
    ("worker", "one row a stage"),
    ("hold", "internal number of the report"),
    ("import", "keyed id that begins with the owner"),
    ("session", "hash of a random token"),
    ("audit_outbox", "internal number"),
    ("audit_entry", "begins with the partner"),
    ("audit_key", "begins with the partner"),
];

pub async fn indexes_begin_with_the_owner(_: &Store) {
    let text = concat!(
        include_str!("../../migrations/0001_begin.sql"),
        include_str!("../../migrations/0002_trade.sql"),
        include_str!("../../migrations/0003_tips.sql"),
        include_str!("../../migrations/0004_kept_mappings.sql"),
        include_str!("../../migrations/0005_exercises.sql"),
        include_str!("../../migrations/0006_evidence.sql"),
        include_str!("../../migrations/0007_courses.sql"),
        include_str!("../../migrations/0008_links.sql"),
        include_str!("../../migrations/0009_told_keys.sql"),
        include_str!("../../migrations/audit_0001_begin.sql")
    );
    let offenders = unowned(text);
    assert!(offenders.is_empty(), "uniqueness across owners tells what others hold: {offenders:?}");
    let planted =
        "CREATE TABLE leak (hash {bytes} NOT NULL PRIMARY KEY);\nCREATE UNIQUE INDEX leaky ON party (id);";
    assert_eq!(unowned(planted), ["leak", "leaky"]);
}

fn unowned(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for statement in text.split(';').map(str::trim) {
        let code: String =
            statement.lines().filter(|l| !l.trim_start().starts_with("--")).collect::<Vec<_>>().join(" ");
        if let Some(rest) = code.trim().strip_prefix("CREATE TABLE ") {
            let name = rest.split_whitespace().next().unwrap().to_owned();
            let owned = rest.contains("PRIMARY KEY (owner_no") || rest.contains("PRIMARY KEY (partner_no");
            if !owned && !WITHOUT_OWNER.iter().any(|(table, _)| *table == name) {
                found.push(name);
            }
        } else if let Some(rest) = code.trim().strip_prefix("CREATE UNIQUE INDEX ") {
            let first = rest.split('(').nth(1).unwrap_or("").split([',', ')']).next().unwrap_or("").trim();
            if !matches!(first, "owner_no" | "partner_no") {
                found.push(rest.split_whitespace().next().unwrap().to_owned());
            }
        }
    }
    found
}

pub async fn the_key_belongs_to_the_store(store: &Store) {
    let config = store.config_for_tests();
    assert!(Store::open(config.clone()).await.is_ok());
    let other = store::StoreConfig { key: StoreKey([1; 32]), ..config.clone() };
    assert!(matches!(Store::open(other).await, Err(Error::Invalid(_))));
    assert!(Store::create(config.clone(), StoreKind::Live).await.is_err(), "the kind is fixed at creation");
    let (before, after) = Store::migrate(config).await.unwrap();
    assert_eq!(before, after, "what was created is up to date");
    let _ = partner_id(store, "ngo").await;
}

/// Every literal statement of the source, prepared on this store: a word that only one dialect knows fails here.
pub async fn every_statement_prepares(store: &Store) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut statements = Vec::new();
    let mut in_folders = 0;
    for file in sources(&folder) {
        let text = std::fs::read_to_string(&file).unwrap();
        let found: Vec<String> = literals(&text).iter().map(|sql| filled(sql, &text)).collect();
        in_folders += if file.parent() == Some(folder.as_path()) { 0 } else { found.len() };
        statements.extend(found);
    }
    assert!(in_folders > 0, "no statement of a module that is a folder was found");
    assert!(statements.len() > 60, "only {} statements were found", statements.len());
    for sql in statements {
        // Words in braces are filled in from other literals; lists of values get one place.
        if sql.replace("{in}", "").contains('{') {
            continue;
        }
        let places = (1..20).rev().find(|n| sql.contains(&format!("${n}"))).unwrap_or(0);
        let text = sql.replace("{in}", &format!("${}", places + 1));
        store.prepare_for_tests(&text).await.unwrap_or_else(|e| panic!("`{text}`: {e}"));
    }
}

/// A statement as it is after formatting: constants of its file in the place of their names, doubled braces single.
fn filled(sql: &str, file: &str) -> String {
    let mut whole = sql.to_owned();
    for declared in file.split("const ").skip(1) {
        let Some((name, rest)) = declared.split_once(": &str =") else { continue };
        let value: String = rest.split('"').nth(1).unwrap_or("").split("\\\n").map(str::trim_start).collect();
        whole = whole.replace(&format!("{{{name}}}"), &value);
    }
    whole.replace("{{", "{").replace("}}", "}")
}

/// The Rust files below `folder`, those of modules that are folders too.
fn sources(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
    found
}

fn literals(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap();
    let mut found = Vec::new();
    for part in code.split('"').skip(1).step_by(2) {
        let joined: String = part.split("\\\n").map(str::trim_start).collect();
        let whole = ["SELECT ", "UPDATE ", "DELETE FROM "].iter().any(|verb| joined.starts_with(verb));
        // Beginnings that other literals complete end in a word that asks for more.
        if whole && !["AND ", "WHERE ", ", "].iter().any(|open| joined.ends_with(open)) {
            found.push(joined);
        }
    }
    found
}

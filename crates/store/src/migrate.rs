//! Schema versions. A released migration never changes; both stores run the same text with three words exchanged.

use crate::bulk::Columns;
use crate::connect::Dialect;
use crate::error::{Error, Result};
use model::{StoreKey, StoreKind};
use sqlx::{AnyPool, AssertSqlSafe, Executor, Row};

/// Version that this program needs.
pub(crate) const VERSION: i64 = 9;

/// Version, text for the main database, text for the audit.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, include_str!("../migrations/0001_begin.sql"), AUDIT),
    (2, include_str!("../migrations/0002_trade.sql"), AUDIT),
    (3, include_str!("../migrations/0003_tips.sql"), AUDIT),
    (4, include_str!("../migrations/0004_kept_mappings.sql"), AUDIT),
    (5, include_str!("../migrations/0005_exercises.sql"), AUDIT),
    (6, include_str!("../migrations/0006_evidence.sql"), AUDIT),
    (7, include_str!("../migrations/0007_courses.sql"), AUDIT),
    (8, include_str!("../migrations/0008_links.sql"), AUDIT),
    (9, include_str!("../migrations/0009_told_keys.sql"), AUDIT),
];

/// The audit has had one schema so far.
const AUDIT: &str = include_str!("../migrations/audit_0001_begin.sql");

/// Schema version of a database; 0 where it is empty.
pub(crate) async fn version(pool: &AnyPool) -> Result<i64> {
    match sqlx::query("SELECT value FROM store_meta WHERE name = 'schema'").fetch_optional(pool).await {
        Ok(Some(row)) => row
            .text(0)?
            .parse()
            .map_err(|_| Error::Inconsistent { table: "store_meta", what: "no schema number" }),
        Ok(None) => Ok(0),
        Err(sqlx::Error::Database(_)) => Ok(0),
        Err(other) => Err(other.into()),
    }
}

pub(crate) async fn run(
    pool: &AnyPool,
    audit: &AnyPool,
    dialect: Dialect,
    kind: Option<StoreKind>,
) -> Result<()> {
    let found = version(pool).await?;
    for (number, main, chain) in MIGRATIONS.iter().filter(|(n, ..)| *n > found) {
        // The audit comes first: a crash in between leaves a chain without a store, which the next run completes.
        if !has_table(audit, "audit_entry").await? {
            apply(audit, dialect, chain).await?;
        }
        let mut text = render(dialect, main);
        let old = if *number == 1 {
            "INSERT INTO store_meta (name, value) VALUES ('schema', '1')".to_owned()
        } else {
            format!("UPDATE store_meta SET value = '{number}' WHERE name = 'schema'")
        };
        text.push_str(&old);
        text.push(';');
        if let (1, Some(kind)) = (*number, kind) {
            text.push_str(&format!("INSERT INTO store_meta (name, value) VALUES ('kind', '{kind}');"));
        }
        run_text(pool, &text).await?;
    }
    Ok(())
}

async fn has_table(pool: &AnyPool, table: &str) -> Result<bool> {
    let sql = format!("SELECT 1 FROM {table} LIMIT 1");
    match sqlx::query(AssertSqlSafe(sql)).fetch_optional(pool).await {
        Ok(_) => Ok(true),
        Err(sqlx::Error::Database(_)) => Ok(false),
        Err(other) => Err(other.into()),
    }
}

async fn apply(pool: &AnyPool, dialect: Dialect, text: &str) -> Result<()> {
    run_text(pool, &render(dialect, text)).await
}

async fn run_text(pool: &AnyPool, text: &str) -> Result<()> {
    let mut tx = pool.begin().await?;
    for statement in statements(text) {
        (&mut *tx).execute(AssertSqlSafe(statement)).await?;
    }
    Ok(tx.commit().await?)
}

/// Statements of a migration, without comment lines. Migrations hold no semicolon inside a literal.
fn statements(text: &str) -> Vec<String> {
    let code: Vec<&str> = text.lines().filter(|l| !l.trim_start().starts_with("--")).collect();
    code.join("\n").split(';').map(str::trim).filter(|s| !s.is_empty()).map(str::to_owned).collect()
}

/// The three words that differ.
pub(crate) fn render(dialect: Dialect, text: &str) -> String {
    let (int, bytes, words) = match dialect {
        Dialect::Sqlite => ("BIGINT", "BLOB", "TEXT"),
        Dialect::Postgres => ("BIGINT", "BYTEA", "TEXT COLLATE \"C\""),
    };
    text.replace("{int}", int).replace("{bytes}", bytes).replace("{text}", words)
}

/// What the store is for.
pub(crate) async fn kind(pool: &AnyPool) -> Result<StoreKind> {
    sqlx::query("SELECT value FROM store_meta WHERE name = 'kind'")
        .fetch_optional(pool)
        .await?
        .ok_or(Error::Inconsistent { table: "store_meta", what: "no kind" })?
        .code(0, "store_meta")
}

/// The first opening binds the store to its key; another key later is refused before it can do harm.
pub(crate) async fn check_key(pool: &AnyPool, key: &StoreKey) -> Result<()> {
    let print = blake3::keyed_hash(&key.0, b"fingerprint of the store key").to_hex().to_string();
    sqlx::query("INSERT INTO store_meta (name, value) VALUES ('key', $1) ON CONFLICT (name) DO NOTHING")
        .bind(print.clone())
        .execute(pool)
        .await?;
    let row = sqlx::query("SELECT value FROM store_meta WHERE name = 'key'").fetch_one(pool).await?;
    if row.try_get::<String, _>(0)? == print {
        Ok(())
    } else {
        Err(Error::Invalid(
            "the store key does not belong to this store; give the key file that was made with it".to_owned(),
        ))
    }
}

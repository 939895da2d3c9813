//! Opening a store: address, connections, clock, entropy.

use crate::catalog::Catalog;
use crate::error::{Error, Result};
use crate::labels::LabelCache;
use crate::migrate;
use crate::readable::ReadableCache;
use crate::search::{NameKeys, SearchIndex};
use model::{StoreKey, StoreKind, Timestamp};
use sqlx::any::AnyPoolOptions;
use sqlx::{AnyPool, Executor};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Tells the time. An argument everywhere, so that tests and replays choose it.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Fills a buffer with random bytes.
pub type Entropy = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// How to reach a store and what it may use.
#[derive(Clone)]
pub struct StoreConfig {
    /// `sqlite:PATH` or `postgres://...`.
    pub url: String,
    /// Key of ids and seals.
    pub key: StoreKey,
    /// Time.
    pub clock: Clock,
    /// Randomness.
    pub entropy: Entropy,
    /// Folder of this process's search index; `None` keeps it in memory.
    pub index: Option<PathBuf>,
    /// Connections at most.
    pub connections: u32,
    /// Whether a judgement acts only when two members have said so.
    pub two_persons: bool,
    /// By what the names of parties are found.
    pub name_keys: NameKeys,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    Sqlite,
    Postgres,
}

/// A store. Cheap to clone; all clones share connections and caches.
#[derive(Clone)]
pub struct Store {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) pool: AnyPool,
    pub(crate) audit: AnyPool,
    pub(crate) dialect: Dialect,
    pub(crate) config: StoreConfig,
    pub(crate) kind: StoreKind,
    pub(crate) labels: Mutex<Arc<LabelCache>>,
    pub(crate) readable: Mutex<ReadableCache>,
    pub(crate) catalog: tokio::sync::RwLock<Catalog>,
    pub(crate) search: SearchIndex,
}

impl Store {
    /// Whether a judgement acts only when two members have said so.
    #[must_use]
    pub fn two_persons(&self) -> bool {
        self.inner.config.two_persons
    }

    /// Creates the store if it is not there, brings its schema up to date and opens it. The kind is fixed at creation.
    ///
    /// # Errors
    /// Where the address cannot be used, or the store exists and is of another kind.
    pub async fn create(config: StoreConfig, kind: StoreKind) -> Result<Self> {
        let (pool, audit, dialect) = pools(&config, true).await?;
        migrate::run(&pool, &audit, dialect, Some(kind)).await?;
        let store = Self::assemble(config, pool, audit, dialect).await?;
        if store.kind() == kind {
            Ok(store)
        } else {
            Err(Error::Invalid(format!(
                "this store is `{}`, not `{kind}`; the kind is fixed when a store is created, use another address",
                store.kind()
            )))
        }
    }

    /// Opens an existing store.
    ///
    /// # Errors
    /// Where it is not there, or its schema is not this program's.
    pub async fn open(config: StoreConfig) -> Result<Self> {
        let (pool, audit, dialect) = pools(&config, false).await?;
        let found = migrate::version(&pool).await?;
        if found != migrate::VERSION {
            return Err(Error::Schema { found, needed: migrate::VERSION });
        }
        Self::assemble(config, pool, audit, dialect).await
    }

    /// Brings the schema of an existing store up to date; gives the versions before and after.
    ///
    /// # Errors
    /// Where the store is not there.
    pub async fn migrate(config: StoreConfig) -> Result<(i64, i64)> {
        let (pool, audit, dialect) = pools(&config, false).await?;
        let before = migrate::version(&pool).await?;
        migrate::run(&pool, &audit, dialect, None).await?;
        Ok((before, migrate::version(&pool).await?))
    }

    async fn assemble(config: StoreConfig, pool: AnyPool, audit: AnyPool, dialect: Dialect) -> Result<Self> {
        let kind = migrate::kind(&pool).await?;
        migrate::check_key(&pool, &config.key).await?;
        let search = SearchIndex::new(config.index.clone(), config.name_keys);
        Ok(Self {
            inner: Arc::new(Inner {
                pool,
                audit,
                dialect,
                config,
                kind,
                labels: Mutex::default(),
                readable: Mutex::default(),
                catalog: tokio::sync::RwLock::default(),
                search,
            }),
        })
    }

    /// What the store is for.
    #[must_use]
    pub fn kind(&self) -> StoreKind {
        self.inner.kind
    }

    /// The time, as the store was told to read it.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        (self.inner.config.clock)()
    }

    /// Random bytes.
    pub(crate) fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.inner.config.entropy)(&mut bytes);
        bytes
    }

    pub(crate) fn pool(&self) -> &AnyPool {
        &self.inner.pool
    }

    pub(crate) fn key(&self) -> &StoreKey {
        &self.inner.config.key
    }

    /// Connections to the audit, so that tests can tamper with it.
    #[doc(hidden)]
    #[must_use]
    pub fn audit_pool_for_tests(&self) -> &AnyPool {
        &self.inner.audit
    }

    /// Connections to the store, so that tests can tamper with it.
    #[doc(hidden)]
    #[must_use]
    pub fn pool_for_tests(&self) -> &AnyPool {
        &self.inner.pool
    }

    /// Prepares a statement, so that a test can try every one of them on both stores.
    ///
    /// # Errors
    /// Where this store does not understand it.
    #[doc(hidden)]
    pub async fn prepare_for_tests(&self, sql: &str) -> Result<()> {
        // The audit has a file of its own in SQLite.
        let of_audit = ["audit_entry", "audit_key"].iter().any(|table| sql.contains(table));
        let pool = if of_audit { &self.inner.audit } else { self.pool() };
        let mut conn = pool.acquire().await?;
        (&mut *conn).prepare(sqlx::SqlSafeStr::into_sql_str(sqlx::AssertSqlSafe(sql.to_owned()))).await?;
        Ok(())
    }

    /// How the store was opened, so that tests can open it again.
    #[doc(hidden)]
    #[must_use]
    pub fn config_for_tests(&self) -> StoreConfig {
        self.inner.config.clone()
    }

    /// Ends all connections; what was acknowledged is on disk already.
    pub async fn close(&self) {
        self.inner.pool.close().await;
        self.inner.audit.close().await;
    }
}

async fn pools(config: &StoreConfig, create: bool) -> Result<(AnyPool, AnyPool, Dialect)> {
    sqlx::any::install_default_drivers();
    if config.url.starts_with("postgres://") || config.url.starts_with("postgresql://") {
        let pool = options(config.connections).connect(&config.url).await?;
        return Ok((pool.clone(), pool, Dialect::Postgres));
    }
    let Some(path) = config.url.strip_prefix("sqlite:").filter(|p| !p.is_empty()) else {
        return Err(Error::Address {
            url: config.url.clone(),
            expected: "`sqlite:PATH` or `postgres://USER@HOST/DATABASE`",
        });
    };
    if !create && !std::path::Path::new(path).exists() {
        return Err(Error::Address {
            url: config.url.clone(),
            expected: "an existing file; create one with `saola demo` or `saola store create`",
        });
    }
    if let Some(folder) = std::path::Path::new(path).parent() {
        std::fs::create_dir_all(folder)?;
    }
    let pool = options(config.connections).connect(&sqlite_url(path, "")).await?;
    let audit = options(2).connect(&sqlite_url(path, ".audit")).await?;
    Ok((pool, audit, Dialect::Sqlite))
}

fn sqlite_url(path: &str, suffix: &str) -> String {
    format!("sqlite:{path}{suffix}?mode=rwc")
}

fn options(connections: u32) -> AnyPoolOptions {
    AnyPoolOptions::new()
        .max_connections(connections.max(2))
        .acquire_timeout(Duration::from_secs(30))
        .after_connect(|conn, _| {
            Box::pin(async move {
                if conn.backend_name() == "SQLite" {
                    // `secure_delete`: destroyed keys must not linger in free pages.
                    conn.execute(
                        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000; \
                         PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; \
                         PRAGMA cache_size = -8000; PRAGMA wal_autocheckpoint = 2000;",
                    )
                    .await?;
                } else {
                    // A plan that was made while a table was empty reads all of it for as long as the connection lives:
                    // look-ups of an import's keys took seven tenths of the server's time.
                    conn.execute("SET plan_cache_mode = force_custom_plan").await?;
                }
                Ok(())
            })
        })
}

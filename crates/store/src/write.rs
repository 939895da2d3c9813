//! The one kind of write transaction: it takes the next change number and tells the audit.

use crate::bulk::{self, Columns, row};
use crate::connect::{Dialect, Store};
use crate::error::{Error, Result};
use access::AuditEvent;
use model::Timestamp;
use sqlx::{Any, AnyConnection, Transaction};

/// A write in progress. Dropping it undoes everything.
pub(crate) struct Write<'s> {
    pub(crate) store: &'s Store,
    pub(crate) tx: Transaction<'static, Any>,
    pub(crate) change: i64,
    pub(crate) now: Timestamp,
}

impl Store {
    /// Begins the one write at a time. Changing the `change` row orders commits on both stores.
    pub(crate) async fn write(&self) -> Result<Write<'_>> {
        let begin = match self.inner.dialect {
            Dialect::Sqlite => "BEGIN IMMEDIATE",
            Dialect::Postgres => "BEGIN",
        };
        let mut tx = self.pool().begin_with(begin).await?;
        let change = sqlx::query("UPDATE change SET n = n + 1 WHERE id = 1 RETURNING n")
            .fetch_one(&mut *tx)
            .await?
            .int(0)?;
        Ok(Write { store: self, tx, change, now: self.now() })
    }
}

impl Write<'_> {
    pub(crate) fn conn(&mut self) -> &mut AnyConnection {
        &mut self.tx
    }

    /// Takes `count` internal numbers and gives the first.
    pub(crate) async fn numbers(&mut self, name: &str, count: usize) -> Result<i64> {
        let count = i64::try_from(count).map_err(|_| Error::Invalid("too many rows at once".into()))?;
        let next = sqlx::query("UPDATE counter SET next = next + $2 WHERE name = $1 RETURNING next")
            .bind(name.to_owned())
            .bind(count)
            .fetch_one(&mut *self.tx)
            .await?
            .int(0)?;
        Ok(next - count)
    }

    /// Records what is done in the same transaction; the chain takes it over afterwards.
    pub(crate) async fn audit(&mut self, partner_no: i64, event: &AuditEvent) -> Result<()> {
        let no = self.numbers("audit", 1).await?;
        let body = crate::audit::write_event(event)?;
        bulk::insert(
            self.conn(),
            "INSERT INTO audit_outbox (no, partner_no, body)",
            "",
            vec![row![no, partner_no, body]],
        )
        .await
    }

    pub(crate) async fn commit(self) -> Result<()> {
        Ok(self.tx.commit().await?)
    }
}

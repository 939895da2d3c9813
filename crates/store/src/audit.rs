//! The audit chain: one per partner, over digests of sealed bytes.
//!
//! What a write did is written with it into an outbox and moved here afterwards, once (`origin`); reads are appended
//! directly. Personal values and search words are sealed under a key of their own: destroying it leaves the chain whole.

use crate::bulk::{self, Columns, row};
use crate::connect::{Dialect, Store};
use crate::error::{Error, Result};
use crate::seal::{RecordKey, Slot, chain};
use access::{AuditEvent, Viewer};
use model::{PartnerId, Section};
use serde::{Deserialize, Serialize};
use sqlx::{Any, AnyConnection, Transaction};

/// Result of verifying all chains.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AuditVerdict {
    /// Entries verified.
    pub entries: u64,
    /// Where a chain does not hold.
    pub breaks: Vec<ChainBreak>,
}

/// A place where a chain does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainBreak {
    /// Handle of the partner whose chain it is.
    pub partner: String,
    /// Number of the entry in that chain.
    pub entry: i64,
}

#[derive(Serialize, Deserialize)]
struct EventForm {
    at: i64,
    operation: String,
    member: String,
    purpose: String,
    object: String,
    sealed: String,
}

pub(crate) fn write_event(event: &AuditEvent) -> Result<Vec<u8>> {
    serde_json::to_vec(&EventForm {
        at: event.at.0,
        operation: event.operation.code().to_owned(),
        member: event.member.map(|m| m.to_string()).unwrap_or_default(),
        purpose: event.purpose.map(|p| p.code().to_owned()).unwrap_or_default(),
        object: event.object.clone(),
        sealed: event.sealed.clone(),
    })
    .map_err(|_| Error::Inconsistent { table: "audit_outbox", what: "an event cannot be written" })
}

const SLOT: Slot = Slot { section: Section::Raw, revision: 1, ordinal: 0 };

impl Store {
    /// Appends what a viewer did (a read, a search, an export) to the chain of its partner.
    ///
    /// # Errors
    /// Where the audit cannot be written: then the read must not be answered.
    pub async fn audit(
        &self,
        viewer: &Viewer,
        operation: access::AuditOperation,
        object: String,
        sealed: String,
    ) -> Result<()> {
        let who = viewer.principal();
        let event = AuditEvent {
            partner: who.partner,
            member: Some(who.member),
            purpose: Some(who.purpose),
            at: self.now(),
            operation,
            object,
            sealed,
        };
        let partner_no = self.partner_no(who.partner).await?;
        let body = write_event(&event)?;
        self.append(partner_no, vec![(0, body)]).await
    }

    pub(crate) async fn partner_no(&self, id: PartnerId) -> Result<i64> {
        sqlx::query("SELECT no FROM partner WHERE id = $1")
            .bind(id.as_bytes().to_vec())
            .fetch_optional(self.pool())
            .await?
            .ok_or(Error::NotFound)?
            .int(0)
    }

    /// Moves what writes left in the outbox into the chains; gives how many.
    ///
    /// # Errors
    /// Where the store fails; what was moved is not moved again.
    pub async fn settle_audit(&self) -> Result<usize> {
        let mut moved = 0;
        loop {
            let rows = sqlx::query("SELECT no, partner_no, body FROM audit_outbox ORDER BY no LIMIT 500")
                .fetch_all(self.pool())
                .await?;
            if rows.is_empty() {
                return Ok(moved);
            }
            let mut last = 0;
            for row in &rows {
                last = row.int(0)?;
                self.append(row.int(1)?, vec![(last, row.bytes(2)?)]).await?;
            }
            moved += rows.len();
            sqlx::query("DELETE FROM audit_outbox WHERE no <= $1").bind(last).execute(self.pool()).await?;
        }
    }

    /// Appends entries; on PostgreSQL two processes may meet at one number, then the later one tries again.
    async fn append(&self, partner_no: i64, entries: Vec<(i64, Vec<u8>)>) -> Result<()> {
        for _ in 0..20 {
            match self.try_append(partner_no, &entries).await {
                Err(Error::Database(sqlx::Error::Database(cause))) if cause.is_unique_violation() => {}
                other => return other,
            }
        }
        Err(Error::Inconsistent { table: "audit_entry", what: "the chain is written by too many at once" })
    }

    async fn try_append(&self, partner_no: i64, entries: &[(i64, Vec<u8>)]) -> Result<()> {
        let begin = match self.inner.dialect {
            Dialect::Sqlite => "BEGIN IMMEDIATE",
            Dialect::Postgres => "BEGIN",
        };
        let mut tx: Transaction<'static, Any> = self.inner.audit.begin_with(begin).await?;
        let (mut seq, mut digest) = last_link(&mut tx, partner_no).await?;
        for (origin, body) in entries {
            if *origin > 0 && is_moved(&mut tx, partner_no, *origin).await? {
                continue;
            }
            let form: EventForm = serde_json::from_slice(body).map_err(|_| Error::Inconsistent {
                table: "audit_outbox",
                what: "an event cannot be read",
            })?;
            let random = self.random::<32>();
            let key = RecordKey::derive(self.key(), &random);
            let sealed = key.seal(SLOT, form.sealed.as_bytes())?;
            seq += 1;
            digest = link(&digest, partner_no, seq, &form, &sealed);
            bulk::insert(
                &mut tx,
                "INSERT INTO audit_entry (partner_no, seq, origin, at, operation, member, purpose, object, sealed, digest)",
                "",
                vec![row![partner_no, seq, *origin, form.at, form.operation, form.member, form.purpose, form.object,
                    sealed, digest.clone()]],
            )
            .await?;
            let head = "INSERT INTO audit_key (partner_no, seq, key)";
            bulk::insert(&mut tx, head, "", vec![row![partner_no, seq, random.to_vec()]]).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Verifies every chain from its first entry. Destroyed keys do not matter.
    ///
    /// # Errors
    /// Where the audit cannot be read.
    pub async fn verify_audit(&self) -> Result<AuditVerdict> {
        let mut verdict = AuditVerdict::default();
        for partner in self.partners().await? {
            let partner_no = self.partner_no(partner.id).await?;
            let mut digest = Vec::new();
            let mut at = 0;
            loop {
                let rows = sqlx::query(
                    "SELECT seq, at, operation, member, purpose, object, sealed, digest FROM audit_entry \
                     WHERE partner_no = $1 AND seq > $2 ORDER BY seq LIMIT 1000",
                )
                .bind(partner_no)
                .bind(at)
                .fetch_all(&self.inner.audit)
                .await?;
                if rows.is_empty() {
                    break;
                }
                for row in rows {
                    let form = EventForm {
                        at: row.int(1)?,
                        operation: row.text(2)?,
                        member: row.text(3)?,
                        purpose: row.text(4)?,
                        object: row.text(5)?,
                        sealed: String::new(),
                    };
                    let seq = row.int(0)?;
                    let stored = row.bytes(7)?;
                    let expected = link(&digest, partner_no, at + 1, &form, &row.bytes(6)?);
                    if seq != at + 1 || stored != expected {
                        verdict.breaks.push(ChainBreak { partner: partner.handle.clone(), entry: seq });
                    }
                    (at, digest) = (seq, stored);
                    verdict.entries += 1;
                }
            }
        }
        Ok(verdict)
    }
}

fn link(previous: &[u8], partner_no: i64, seq: i64, form: &EventForm, sealed: &[u8]) -> Vec<u8> {
    chain(
        previous,
        &[
            &partner_no.to_be_bytes(),
            &seq.to_be_bytes(),
            &form.at.to_be_bytes(),
            form.operation.as_bytes(),
            form.member.as_bytes(),
            form.purpose.as_bytes(),
            form.object.as_bytes(),
            sealed,
        ],
    )
}

async fn last_link(conn: &mut AnyConnection, partner_no: i64) -> Result<(i64, Vec<u8>)> {
    let row =
        sqlx::query("SELECT seq, digest FROM audit_entry WHERE partner_no = $1 ORDER BY seq DESC LIMIT 1")
            .bind(partner_no)
            .fetch_optional(conn)
            .await?;
    row.map_or(Ok((0, Vec::new())), |r| Ok((r.int(0)?, r.bytes(1)?)))
}

async fn is_moved(conn: &mut AnyConnection, partner_no: i64, origin: i64) -> Result<bool> {
    Ok(sqlx::query("SELECT seq FROM audit_entry WHERE partner_no = $1 AND origin = $2 LIMIT 1")
        .bind(partner_no)
        .bind(origin)
        .fetch_optional(conn)
        .await?
        .is_some())
}

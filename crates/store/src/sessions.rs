//! Sessions: a hashed token, a member, a purpose, an end.

use crate::accounts::Account;
use crate::bulk::{self, Columns, row};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::keyed::hex;
use access::{AuditEvent, AuditOperation, Viewer};
use model::{Purpose, Timestamp};

/// A session that is open.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who.
    pub account: Account,
    /// Why.
    pub purpose: Purpose,
    /// Token that writing requests must carry.
    pub csrf: String,
}

/// How long a session lasts, in microseconds.
const LASTS: i64 = 12 * 3600 * 1_000_000;

fn hash(token: &str) -> Vec<u8> {
    blake3::hash(token.as_bytes()).as_bytes().to_vec()
}

impl Store {
    /// Opens a session for a member whose password was checked; gives the token, which the store keeps only hashed.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn begin_session(&self, account: &Account, purpose: Purpose) -> Result<(String, Session)> {
        let token = hex(&self.random::<32>());
        let csrf = hex(&self.random::<16>());
        let mut write = self.write().await?;
        let now = write.now.0;
        sqlx::query("DELETE FROM session WHERE expires_at < $1").bind(now).execute(write.conn()).await?;
        bulk::insert(
            write.conn(),
            "INSERT INTO session (token, member_no, purpose, csrf, created_at, expires_at)",
            "",
            vec![row![hash(&token), account.no, purpose.code(), csrf.as_str(), now, now + LASTS]],
        )
        .await?;
        let event = AuditEvent {
            partner: account.partner.id,
            member: Some(account.member.id),
            purpose: Some(purpose),
            at: Timestamp(now),
            operation: AuditOperation::SignIn,
            object: String::new(),
            sealed: String::new(),
        };
        write.audit(account.partner_no, &event).await?;
        write.commit().await?;
        Ok((token, Session { account: account.clone(), purpose, csrf }))
    }

    /// The session of a token, if it is open.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn session(&self, token: &str) -> Result<Option<Session>> {
        let row =
            sqlx::query("SELECT member_no, purpose, csrf FROM session WHERE token = $1 AND expires_at > $2")
                .bind(hash(token))
                .bind(self.now().0)
                .fetch_optional(self.pool())
                .await?;
        let Some(row) = row else { return Ok(None) };
        let mut conn = self.pool().acquire().await?;
        let account = Account::by_no(&mut conn, row.int(0)?).await?.ok_or(Error::NotFound)?;
        Ok(Some(Session { account, purpose: row.code(1, "session")?, csrf: row.text(2)? }))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn end_session(&self, token: &str) -> Result<()> {
        sqlx::query("DELETE FROM session WHERE token = $1").bind(hash(token)).execute(self.pool()).await?;
        Ok(())
    }

    /// The view of an open session.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn session_viewer(&self, session: &Session) -> Result<Viewer> {
        self.viewer_of(&session.account, session.purpose).await
    }
}

impl Store {
    /// A value that nobody can guess, for one page.
    #[must_use]
    pub fn nonce(&self, page: u64) -> String {
        let random = self.random::<16>();
        hex(&blake3::hash(&[random.as_slice(), &page.to_be_bytes()].concat()).as_bytes()[..16])
    }
}

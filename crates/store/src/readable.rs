//! Readable sets: which label sets each class of members may read, and the views that are made of them.

use crate::accounts::Account;
use crate::bulk::{self, Columns, row};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::labels::{decode, mark_changed};
use crate::write::Write;
use access::{LabelRule, Principal, Viewer, may_read};
use model::{MemberId, Purpose};
use roaring::RoaringTreemap;
use sqlx::AnyConnection;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Bitmaps of readable sets by number, with the change at which they were read.
#[derive(Default)]
pub(crate) struct ReadableCache {
    sets: HashMap<i64, (i64, Arc<RoaringTreemap>)>,
}

impl Store {
    /// The view of a member under a purpose.
    ///
    /// # Errors
    /// `NotFound` where there is no such member.
    pub async fn viewer(&self, member: &str, purpose: Purpose) -> Result<Viewer> {
        let account = self.account(member).await?.ok_or(Error::NotFound)?;
        self.viewer_of(&account, purpose).await
    }

    /// The view of an account under a purpose.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn viewer_of(&self, account: &Account, purpose: Purpose) -> Result<Viewer> {
        let principal = account.principal(purpose);
        let (set_no, change) = match self.find_set(account, purpose).await? {
            Some(found) => found,
            None => self.make_set(account, purpose).await?,
        };
        let cached = self.inner.readable.lock().ok().and_then(|c| c.sets.get(&set_no).cloned());
        if let Some((at, bitmap)) = cached
            && at == change
        {
            return Ok(Viewer::admit(principal, set_no, bitmap));
        }
        let rows = sqlx::query("SELECT labels_no FROM readable WHERE set_no = $1 ORDER BY labels_no")
            .bind(set_no)
            .fetch_all(self.pool())
            .await?;
        let mut bitmap = RoaringTreemap::new();
        for row in rows {
            bitmap.insert(u64::try_from(row.int(0)?).unwrap_or(0));
        }
        let bitmap = Arc::new(bitmap);
        if let Ok(mut cache) = self.inner.readable.lock() {
            cache.sets.insert(set_no, (change, bitmap.clone()));
        }
        Ok(Viewer::admit(principal, set_no, bitmap))
    }

    async fn find_set(&self, account: &Account, purpose: Purpose) -> Result<Option<(i64, i64)>> {
        let row = sqlx::query(
            "SELECT no, change_no FROM readable_set WHERE partner_no = $1 AND powers = $2 AND purpose = $3 \
             AND (member_no = $4 OR member_no = 0) ORDER BY member_no DESC, no LIMIT 1",
        )
        .bind(account.partner_no)
        .bind(crate::accounts::powers_text(account.member.powers))
        .bind(purpose.code().to_owned())
        .bind(account.no)
        .fetch_optional(self.pool())
        .await?;
        row.map(|r| Ok((r.int(0)?, r.int(1)?))).transpose()
    }

    async fn make_set(&self, account: &Account, purpose: Purpose) -> Result<(i64, i64)> {
        let mut write = self.write().await?;
        let named = is_named(write.conn(), account.member.id).await?;
        let no = insert_set(&mut write, account, purpose, named).await?;
        let change = write.change;
        write.commit().await?;
        Ok((no, change))
    }
}

async fn is_named(conn: &mut AnyConnection, member: MemberId) -> Result<bool> {
    let rules = all_rules(conn).await?;
    Ok(rules.values().any(|rule| rule.named_members().contains(&member)))
}

/// Gives a member that a rule names its own sets, one for each purpose; classes that exist are left to the others.
pub(crate) async fn own_sets(write: &mut Write<'_>, member: MemberId) -> Result<()> {
    let Some(account) = Account::by_id(write.conn(), member).await? else {
        return Ok(());
    };
    for purpose in Purpose::ALL {
        insert_set(write, &account, *purpose, true).await?;
    }
    Ok(())
}

async fn insert_set(write: &mut Write<'_>, account: &Account, purpose: Purpose, own: bool) -> Result<i64> {
    let member_no = if own { account.no } else { 0 };
    let powers = crate::accounts::powers_text(account.member.powers);
    let existing = sqlx::query(
        "SELECT no FROM readable_set WHERE partner_no = $1 AND powers = $2 AND purpose = $3 AND member_no = $4",
    )
    .bind(account.partner_no)
    .bind(powers.clone())
    .bind(purpose.code().to_owned())
    .bind(member_no)
    .fetch_optional(write.conn())
    .await?;
    if let Some(row) = existing {
        return row.int(0);
    }
    let no = write.numbers("readable_set", 1).await?;
    let change = write.change;
    bulk::insert(
        write.conn(),
        "INSERT INTO readable_set (no, partner_no, powers, purpose, member_no, change_no)",
        "",
        vec![row![no, account.partner_no, powers, purpose.code(), member_no, change]],
    )
    .await?;
    fill(write, no, &account.principal(purpose)).await?;
    Ok(no)
}

pub(crate) async fn all_rules(conn: &mut AnyConnection) -> Result<HashMap<i64, LabelRule>> {
    sqlx::query("SELECT no, rule FROM label ORDER BY no")
        .fetch_all(conn)
        .await?
        .iter()
        .map(|row| Ok((row.int(0)?, decode(&row.bytes(1)?)?)))
        .collect()
}

/// Decides about every label set for one class; each label is decided once.
pub(crate) async fn fill(write: &mut Write<'_>, set_no: i64, principal: &Principal) -> Result<()> {
    let allowed: HashMap<i64, bool> = all_rules(write.conn())
        .await?
        .into_iter()
        .map(|(no, rule)| (no, may_read(&rule, principal)))
        .collect();
    let mut sets: BTreeMap<i64, bool> = BTreeMap::new();
    for row in sqlx::query("SELECT labels_no, label_no FROM labels_member ORDER BY labels_no, label_no")
        .fetch_all(write.conn())
        .await?
    {
        let ok = allowed.get(&row.int(1)?).copied().unwrap_or(false);
        sets.entry(row.int(0)?).and_modify(|all| *all &= ok).or_insert(ok);
    }
    sqlx::query("DELETE FROM readable WHERE set_no = $1").bind(set_no).execute(write.conn()).await?;
    let rows = sets.into_iter().filter(|(_, ok)| *ok).map(|(labels, _)| row![set_no, labels]).collect();
    bulk::insert(write.conn(), "INSERT INTO readable (set_no, labels_no)", "", rows).await?;
    mark_changed(write, set_no).await
}

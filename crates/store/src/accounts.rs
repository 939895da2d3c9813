//! Partners and members as the operator registers them.

use crate::bulk::{self, Columns, row};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::keyed::keyed;
use access::{AuditEvent, AuditOperation, Principal};
use model::{Country, Member, MemberId, Partner, PartnerId, Power, Powers, Purpose, Sector};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::collections::HashMap;

/// A partner to register.
#[derive(Debug, Clone)]
pub struct NewPartner {
    /// Handle, such as `ke-customs`.
    pub handle: String,
    /// Name as shown.
    pub name: String,
    /// Sector.
    pub sector: Sector,
    /// Country.
    pub country: Option<Country>,
}

/// A member to register.
#[derive(Debug, Clone)]
pub struct NewMember {
    /// Sign-in name.
    pub handle: String,
    /// Handle of the partner.
    pub partner: String,
    /// Name as shown.
    pub name: String,
    /// Powers.
    pub powers: Powers,
    /// What the person does, in a few words.
    pub about: String,
    /// Hashed password in PHC form; empty for a member who cannot sign in.
    pub password: String,
}

/// A member with its partner.
#[derive(Debug, Clone)]
pub struct Account {
    pub(crate) no: i64,
    pub(crate) partner_no: i64,
    /// The person.
    pub member: Member,
    /// The partner.
    pub partner: Partner,
    /// What the person does.
    pub about: String,
    /// Hashed password in PHC form.
    pub password: String,
}

const ACCOUNT: &str = "SELECT m.no, m.id, m.handle, m.name, m.powers, m.about, m.password, \
     p.no, p.id, p.handle, p.name, p.sector, p.country FROM member m JOIN partner p ON p.no = m.partner_no ";

impl Account {
    /// The member under a purpose.
    #[must_use]
    pub fn principal(&self, purpose: Purpose) -> Principal {
        Principal {
            member: self.member.id,
            partner: self.partner.id,
            sector: self.partner.sector,
            country: self.partner.country,
            powers: self.member.powers,
            purpose,
        }
    }

    pub(crate) async fn by_id(conn: &mut AnyConnection, id: MemberId) -> Result<Option<Self>> {
        let sql = sqlx::AssertSqlSafe(format!("{ACCOUNT} WHERE m.id = $1"));
        let row = sqlx::query(sql).bind(id.as_bytes().to_vec()).fetch_optional(conn).await?;
        row.as_ref().map(account).transpose()
    }

    pub(crate) async fn by_no(conn: &mut AnyConnection, no: i64) -> Result<Option<Self>> {
        let sql = sqlx::AssertSqlSafe(format!("{ACCOUNT} WHERE m.no = $1"));
        let row = sqlx::query(sql).bind(no).fetch_optional(conn).await?;
        row.as_ref().map(account).transpose()
    }
}

fn account(row: &AnyRow) -> Result<Account> {
    let partner = partner(row, 7)?;
    Ok(Account {
        no: row.int(0)?,
        partner_no: row.int(7)?,
        member: Member {
            id: MemberId::from_bytes(row.id16(1)?),
            partner: partner.id,
            handle: row.text(2)?,
            name: row.text(3)?,
            powers: powers(&row.text(4)?)?,
        },
        about: row.text(5)?,
        password: row.text(6)?,
        partner,
    })
}

/// A partner from the columns `no, id, handle, name, sector, country` that begin at `at`.
fn partner(row: &AnyRow, at: usize) -> Result<Partner> {
    Ok(Partner {
        id: PartnerId::from_bytes(row.id16(at + 1)?),
        handle: row.text(at + 2)?,
        name: row.text(at + 3)?,
        sector: row.code(at + 4, "partner")?,
        country: Some(row.text(at + 5)?).filter(|c| !c.is_empty()).and_then(|c| c.parse().ok()),
    })
}

pub(crate) fn powers_text(powers: Powers) -> String {
    powers.iter().map(Power::code).collect::<Vec<_>>().join(",")
}

pub(crate) fn powers(text: &str) -> Result<Powers> {
    let list = text
        .split(',')
        .filter(|p| !p.is_empty())
        .map(|p| p.parse().map_err(|_| Error::Inconsistent { table: "member", what: "an unknown power" }))
        .collect::<Result<Vec<Power>>>()?;
    Ok(Powers::of(&list))
}

/// All partners by number and id.
pub(crate) struct PartnerIndex {
    by_no: HashMap<i64, Partner>,
    no_by_id: HashMap<PartnerId, i64>,
}

impl PartnerIndex {
    pub(crate) async fn load(conn: &mut AnyConnection) -> Result<Self> {
        let rows = sqlx::query("SELECT no, id, handle, name, sector, country FROM partner ORDER BY no")
            .fetch_all(conn)
            .await?;
        let mut index = Self { by_no: HashMap::new(), no_by_id: HashMap::new() };
        for row in &rows {
            let (no, partner) = (row.int(0)?, partner(row, 0)?);
            index.no_by_id.insert(partner.id, no);
            index.by_no.insert(no, partner);
        }
        Ok(index)
    }

    pub(crate) fn by_no(&self, no: i64) -> Result<&Partner> {
        self.by_no.get(&no).ok_or(Error::Inconsistent { table: "partner", what: "a row without partner" })
    }

    pub(crate) fn no(&self, id: PartnerId) -> Result<i64> {
        self.no_by_id.get(&id).copied().ok_or(Error::NotFound)
    }
}

impl Store {
    /// Registers a partner.
    ///
    /// # Errors
    /// Where the handle is taken.
    pub async fn add_partner(&self, new: &NewPartner) -> Result<Partner> {
        if self.partner(&new.handle).await?.is_some() {
            return Err(Error::Invalid(format!("a partner `{}` exists; choose another handle", new.handle)));
        }
        let id = PartnerId::from_bytes(keyed(self.key(), PartnerId::KIND, &[new.handle.as_bytes()]));
        let mut write = self.write().await?;
        let no = write.numbers("partner", 1).await?;
        let country = new.country.map(|c| c.code().to_owned()).unwrap_or_default();
        bulk::insert(
            write.conn(),
            "INSERT INTO partner (no, id, handle, name, sector, country, default_handling)",
            "",
            vec![row![
                no,
                id.as_bytes(),
                new.handle.as_str(),
                new.name.as_str(),
                new.sector.code(),
                country,
                "owner-only"
            ]],
        )
        .await?;
        let event = administer(id, write.now, format!("partner {}", new.handle));
        write.audit(no, &event).await?;
        write.commit().await?;
        self.partner(&new.handle).await?.ok_or(Error::NotFound)
    }

    /// Registers a member.
    ///
    /// # Errors
    /// Where the partner is not there or the handle is taken.
    pub async fn add_member(&self, new: &NewMember) -> Result<Account> {
        let partner = self.partner(&new.partner).await?.ok_or_else(|| {
            Error::Invalid(format!("no partner `{}`; add it first with `saola partner add`", new.partner))
        })?;
        if self.account(&new.handle).await?.is_some() {
            return Err(Error::Invalid(format!("a member `{}` exists; choose another handle", new.handle)));
        }
        let id = MemberId::from_bytes(keyed(self.key(), MemberId::KIND, &[new.handle.as_bytes()]));
        let mut write = self.write().await?;
        let partner_no = PartnerIndex::load(write.conn()).await?.no(partner.id)?;
        let no = write.numbers("member", 1).await?;
        let powers = powers_text(new.powers);
        bulk::insert(
            write.conn(),
            "INSERT INTO member (no, id, partner_no, handle, name, powers, about, password)",
            "",
            vec![row![
                no,
                id.as_bytes(),
                partner_no,
                new.handle.as_str(),
                new.name.as_str(),
                powers,
                new.about.as_str(),
                new.password.as_str()
            ]],
        )
        .await?;
        let event = administer(partner.id, write.now, format!("member {}", new.handle));
        write.audit(partner_no, &event).await?;
        write.commit().await?;
        self.account(&new.handle).await?.ok_or(Error::NotFound)
    }

    /// A partner by handle. Who takes part is known to all.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn partner(&self, handle: &str) -> Result<Option<Partner>> {
        let row = sqlx::query("SELECT no, id, handle, name, sector, country FROM partner WHERE handle = $1")
            .bind(handle.to_owned())
            .fetch_optional(self.pool())
            .await?;
        row.as_ref().map(|r| partner(r, 0)).transpose()
    }

    /// All partners by handle. Who takes part is known to all.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn partners(&self) -> Result<Vec<Partner>> {
        let rows = sqlx::query("SELECT no, id, handle, name, sector, country FROM partner ORDER BY handle")
            .fetch_all(self.pool())
            .await?;
        rows.iter().map(|r| partner(r, 0)).collect()
    }

    /// A member with its partner, by sign-in name.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn account(&self, handle: &str) -> Result<Option<Account>> {
        let sql = sqlx::AssertSqlSafe(format!("{ACCOUNT} WHERE m.handle = $1"));
        let row = sqlx::query(sql).bind(handle.to_owned()).fetch_optional(self.pool()).await?;
        row.as_ref().map(account).transpose()
    }

    /// All members by sign-in name, for the operator and for the ready sign-ins of a demo store.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn accounts(&self) -> Result<Vec<Account>> {
        let sql = sqlx::AssertSqlSafe(format!("{ACCOUNT} ORDER BY m.handle"));
        sqlx::query(sql).fetch_all(self.pool()).await?.iter().map(account).collect()
    }
}

fn administer(partner: PartnerId, at: model::Timestamp, object: String) -> AuditEvent {
    AuditEvent {
        partner,
        member: None,
        purpose: None,
        at,
        operation: AuditOperation::Administer,
        object,
        sealed: String::new(),
    }
}

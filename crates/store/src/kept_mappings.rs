//! Mappings that a partner keeps: items with handling like all others, the partner's own at first.
//!
//! Whoever may read one reads how it stands now. Its history, and who of the partner wrote it, is the partner's own: an
//! earlier version may hold what was taken out before it was shared. What a mapping says is left to `formats`.

use crate::accounts::{Account, PartnerIndex};
use crate::bulk::{self, Columns, row};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::keyed::keyed;
use crate::labels::{Labeller, decode};
use crate::relabel::own_event;
use crate::write::Write;
use access::{AuditOperation, Guarded, LabelRule, LabelsNo, Releasable, Viewer};
use model::{Audience, Handling, MappingId, Partner, Power, Timestamp};
use sqlx::any::AnyRow;
use std::collections::BTreeSet;

/// A kept mapping in a view.
#[derive(Debug, Clone)]
pub struct KeptMapping {
    /// Keyed id.
    pub id: MappingId,
    /// Name that its partner gave it.
    pub name: String,
    /// Format code.
    pub format: String,
    /// Whose it is.
    pub partner: Partner,
    /// Whether it is the viewer's own partner's.
    pub own: bool,
    /// Who may read it.
    pub rule: LabelRule,
    /// When this version was saved.
    pub at: Timestamp,
    /// The mapping as text.
    pub text: Vec<u8>,
    /// Number of the version and who saved it; the own partner's only.
    pub version: Option<KeptVersion>,
}

/// One version of an own mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptVersion {
    /// Counted from 1.
    pub number: i64,
    /// When it was saved.
    pub at: Timestamp,
    /// Name of the member who saved it.
    pub by: String,
}

/// Longest name, and most bytes of a mapping.
const MAX_NAME: usize = 80;
const MAX_TEXT: usize = 256 * 1024;

/// What is read of a mapping; `{in}` is not used here.
const KEPT: &str = "SELECT k.id, k.name, v.format, k.owner_no, l.rule, v.at, v.body, v.version, m.name, k.labels_no \
     FROM kept_mapping k JOIN readable r ON r.labels_no = k.labels_no AND r.set_no = $1 \
     JOIN kept_mapping_version v ON v.owner_no = k.owner_no AND v.id = k.id \
     JOIN label l ON l.no = k.label_no JOIN member m ON m.no = v.member_no";

impl Store {
    /// Keeps a mapping under a name, as a new version where the partner has one of this name. What is word for word
    /// the last version makes none.
    ///
    /// # Errors
    /// Where the member may not submit, or name or text are too long.
    pub async fn keep_mapping(
        &self,
        viewer: &Viewer,
        name: &str,
        format: &str,
        text: &str,
    ) -> Result<Releasable<KeptMapping>> {
        viewer.require(Power::Submit)?;
        let name = checked_name(name)?;
        if text.len() > MAX_TEXT {
            return Err(Error::Invalid(format!("the mapping is longer than {MAX_TEXT} bytes; shorten it")));
        }
        let mut write = self.write().await?;
        let account =
            Account::by_id(write.conn(), viewer.principal().member).await?.ok_or(Error::NotFound)?;
        let parts: [&[u8]; 2] = [account.partner.id.as_bytes(), name.as_bytes()];
        let id = MappingId::from_bytes(keyed(self.key(), MappingId::KIND, &parts));
        let mut labeller = Labeller::new(&write);
        let found = standing(&mut write, account.partner_no, id).await?;
        let same = found.as_ref().is_some_and(|(_, kept, of)| kept == text.as_bytes() && of == format);
        if same {
            // Nothing to write: the one writer is free again before anything else is asked.
            drop(write);
        } else {
            let version = found.map_or(0, |(version, ..)| version) + 1;
            if version == 1 {
                insert(&mut write, &mut labeller, &account, id, name).await?;
            }
            add_version(&mut write, &account, id, version, (format, text)).await?;
            let event = own_event(viewer, &write, AuditOperation::KeepMapping, id.to_string());
            write.audit(account.partner_no, &event).await?;
            write.commit().await?;
            labeller.keep(self);
        }
        let fresh = self.viewer_of(&account, viewer.principal().purpose).await?;
        self.kept_mapping(&fresh, id, None).await
    }

    /// All kept mappings of the view as they stand now, the own partner's first, then by name.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn kept_mappings(&self, viewer: &Viewer) -> Result<Vec<Releasable<KeptMapping>>> {
        let sql = format!("{KEPT} WHERE v.version = k.version ORDER BY k.name, k.id");
        let rows =
            sqlx::query(sqlx::AssertSqlSafe(sql)).bind(viewer.readable_set()).fetch_all(self.pool()).await?;
        #[cfg(feature = "planted-leaks")]
        let rows = self.planted_mappings(viewer, rows).await?;
        let mut found = self.release_kept(viewer, &rows).await?;
        found.sort_by_key(|m| !m.get().own);
        Ok(found)
    }

    /// One mapping as it stands now, or an earlier version of an own one.
    ///
    /// # Errors
    /// `NotFound` where the view has no such mapping, or it is not the own partner's and an earlier version is asked for.
    pub async fn kept_mapping(
        &self,
        viewer: &Viewer,
        id: MappingId,
        version: Option<i64>,
    ) -> Result<Releasable<KeptMapping>> {
        let sql = format!("{KEPT} WHERE k.id = $2 AND v.version = k.version");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(viewer.readable_set())
            .bind(id.as_bytes().to_vec())
            .fetch_all(self.pool())
            .await?;
        let standing = self.release_kept(viewer, &rows).await?.into_iter().next().ok_or(Error::NotFound)?;
        let Some(version) = version else { return Ok(standing) };
        if !standing.get().own {
            return Err(Error::NotFound);
        }
        let sql = format!("{KEPT} WHERE k.id = $2 AND v.version = $3");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(viewer.readable_set())
            .bind(id.as_bytes().to_vec())
            .bind(version)
            .fetch_all(self.pool())
            .await?;
        self.release_kept(viewer, &rows).await?.into_iter().next().ok_or(Error::NotFound)
    }

    /// The versions of an own mapping, newest first; none of another partner's.
    ///
    /// # Errors
    /// `NotFound` where the view has no such mapping.
    pub async fn mapping_versions(&self, viewer: &Viewer, id: MappingId) -> Result<Vec<KeptVersion>> {
        let standing = self.kept_mapping(viewer, id, None).await?;
        if !standing.get().own {
            return Ok(Vec::new());
        }
        let owner_no = self.partner_no(viewer.principal().partner).await?;
        sqlx::query(
            "SELECT v.version, v.at, m.name FROM kept_mapping_version v JOIN member m ON m.no = v.member_no \
             WHERE v.owner_no = $1 AND v.id = $2 ORDER BY v.version DESC",
        )
        .bind(owner_no)
        .bind(id.as_bytes().to_vec())
        .fetch_all(self.pool())
        .await?
        .iter()
        .map(|row| Ok(KeptVersion { number: row.int(0)?, at: Timestamp(row.int(1)?), by: row.text(2)? }))
        .collect()
    }

    /// Gives an own mapping another handling.
    ///
    /// # Errors
    /// `NotFound` where the view has no such mapping; refused without the power or for another partner's.
    pub async fn share_mapping(&self, viewer: &Viewer, id: MappingId, handling: &Handling) -> Result<()> {
        let standing = self.kept_mapping(viewer, id, None).await?;
        if !standing.get().own {
            return Err(Error::Invalid(
                "this mapping is another partner's; keep a copy of your own and share that".into(),
            ));
        }
        viewer.require(Power::Steward)?;
        if handling.owner != viewer.principal().partner {
            return Err(Error::Invalid("the handling names another owner than the mapping's".into()));
        }
        let owner_no = self.partner_no(viewer.principal().partner).await?;
        let mut write = self.write().await?;
        let mut labeller = Labeller::new(&write);
        let label = labeller.label(&mut write, owner_no, handling).await?;
        let labels = labeller.set(&mut write, &BTreeSet::from([label])).await?;
        sqlx::query("UPDATE kept_mapping SET label_no = $3, labels_no = $4 WHERE owner_no = $1 AND id = $2")
            .bind(owner_no)
            .bind(id.as_bytes().to_vec())
            .bind(label)
            .bind(labels.0)
            .execute(write.conn())
            .await?;
        let object = format!("{id} {}", handling.audience.code());
        let event = own_event(viewer, &write, AuditOperation::Relabel, object);
        write.audit(owner_no, &event).await?;
        write.commit().await?;
        labeller.keep(self);
        Ok(())
    }

    async fn release_kept(&self, viewer: &Viewer, rows: &[AnyRow]) -> Result<Vec<Releasable<KeptMapping>>> {
        let mut conn = self.pool().acquire().await?;
        let partners = PartnerIndex::load(&mut conn).await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            let partner = partners.by_no(row.int(3)?)?.clone();
            let own = partner.id == viewer.principal().partner;
            let at = Timestamp(row.int(5)?);
            let version = KeptVersion { number: row.int(7)?, at, by: row.text(8)? };
            let kept = KeptMapping {
                id: MappingId::from_bytes(row.id16(0)?),
                name: row.text(1)?,
                format: row.text(2)?,
                partner,
                own,
                rule: decode(&row.bytes(4)?)?,
                at,
                text: row.bytes(6)?,
                // INVARIANT: how often it was saved before it was shared is the owner's own.
                version: (own || tells_versions()).then_some(version),
            };
            found.extend(viewer.release(Guarded::new(LabelsNo(row.int(9)?), kept)));
        }
        Ok(found)
    }
}

/// Never, but where a test plants it (ADR 0009).
fn tells_versions() -> bool {
    #[cfg(feature = "planted-leaks")]
    return crate::planted::is(crate::planted::Leak::VersionsBeforeSharing);
    #[cfg(not(feature = "planted-leaks"))]
    false
}

fn checked_name(name: &str) -> Result<&str> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > MAX_NAME || name.chars().any(char::is_control) {
        return Err(Error::Invalid(format!("give the mapping a name of 1 to {MAX_NAME} characters")));
    }
    Ok(name)
}

/// The last version of an own mapping: number, text, format.
async fn standing(
    write: &mut Write<'_>,
    owner_no: i64,
    id: MappingId,
) -> Result<Option<(i64, Vec<u8>, String)>> {
    sqlx::query(
        "SELECT v.version, v.body, v.format FROM kept_mapping k JOIN kept_mapping_version v \
         ON v.owner_no = k.owner_no AND v.id = k.id AND v.version = k.version WHERE k.owner_no = $1 AND k.id = $2",
    )
    .bind(owner_no)
    .bind(id.as_bytes().to_vec())
    .fetch_optional(write.conn())
    .await?
    .map(|row| Ok((row.int(0)?, row.bytes(1)?, row.text(2)?)))
    .transpose()
}

async fn insert(
    write: &mut Write<'_>,
    labeller: &mut Labeller,
    account: &Account,
    id: MappingId,
    name: &str,
) -> Result<()> {
    let own = Handling::with_audience(account.partner.id, Audience::OwnerOnly);
    let label = labeller.label(write, account.partner_no, &own).await?;
    let labels = labeller.set(write, &BTreeSet::from([label])).await?;
    bulk::insert(
        write.conn(),
        "INSERT INTO kept_mapping (owner_no, id, name, version, label_no, labels_no)",
        "",
        vec![row![account.partner_no, id.as_bytes(), name, 0, label, labels.0]],
    )
    .await
}

async fn add_version(
    write: &mut Write<'_>,
    account: &Account,
    id: MappingId,
    version: i64,
    (format, text): (&str, &str),
) -> Result<()> {
    let at = write.now.0;
    bulk::insert(
        write.conn(),
        "INSERT INTO kept_mapping_version (owner_no, id, version, format, member_no, at, body)",
        "",
        vec![row![
            account.partner_no,
            id.as_bytes(),
            version,
            format,
            account.no,
            at,
            text.as_bytes().to_vec()
        ]],
    )
    .await?;
    sqlx::query("UPDATE kept_mapping SET version = $3 WHERE owner_no = $1 AND id = $2")
        .bind(account.partner_no)
        .bind(id.as_bytes().to_vec())
        .bind(version)
        .execute(write.conn())
        .await?;
    Ok(())
}

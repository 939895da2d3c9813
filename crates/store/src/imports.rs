//! Imports of a partner: the file, its state, what became of it. Readable to the partner itself only.

use crate::bulk::{self, Columns, row};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::keyed::keyed;
use access::Viewer;
use model::{ImportId, Timestamp};
use sqlx::any::AnyRow;

/// Size of one stored part of a file, in bytes.
const PART: usize = 1 << 20;

/// A file to import.
#[derive(Debug, Clone)]
pub struct NewImport {
    /// File name.
    pub file: String,
    /// Format code.
    pub format: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// State of the dry run, as the caller writes it.
    pub body: Vec<u8>,
}

/// An import of the viewer's own partner.
#[derive(Debug, Clone)]
pub struct ImportRecord {
    /// Keyed id.
    pub id: ImportId,
    /// File name.
    pub file: String,
    /// Format code.
    pub format: String,
    /// `staged`, `running`, `done`, `failed`, `stopped`.
    pub state: String,
    /// When it began.
    pub at: Timestamp,
    /// What became of it, as the caller writes it.
    pub body: Vec<u8>,
    hash: Vec<u8>,
}

const IMPORT: &str = "SELECT id, file, format, state, at, body, blob FROM import WHERE owner_no = $1";

fn record(row: &AnyRow) -> Result<ImportRecord> {
    Ok(ImportRecord {
        id: ImportId::from_bytes(row.id16(0)?),
        file: row.text(1)?,
        format: row.text(2)?,
        state: row.text(3)?,
        at: Timestamp(row.int(4)?),
        body: row.bytes(5)?,
        hash: row.bytes(6)?,
    })
}

impl Store {
    /// Keeps a file with its dry run, for the viewer's own partner.
    ///
    /// # Errors
    /// Where the member may not submit.
    pub async fn add_import(&self, viewer: &Viewer, new: NewImport) -> Result<ImportRecord> {
        viewer.require(model::Power::Submit)?;
        let account = self.account_of(viewer).await?;
        let hash = blake3::hash(&new.bytes).as_bytes().to_vec();
        #[cfg(feature = "planted-leaks")]
        if crate::planted::is(crate::planted::Leak::DeduplicationAcrossOwners) {
            self.planted_duplicate(&hash).await?;
        }
        let mut write = self.write().await?;
        let at = write.now.0;
        let nonce = self.random::<16>();
        let parts: [&[u8]; 3] = [viewer.principal().partner.as_bytes(), &at.to_be_bytes(), &nonce];
        let id = ImportId::from_bytes(keyed(self.key(), ImportId::KIND, &parts));
        let chunks = new.bytes.chunks(PART).zip(0i64..);
        for (chunk, part) in chunks {
            let head = "INSERT INTO blob (owner_no, hash, part, bytes)";
            let values = vec![row![account.partner_no, hash.clone(), part, chunk.to_vec()]];
            bulk::insert(write.conn(), head, "ON CONFLICT (owner_no, hash, part) DO NOTHING", values).await?;
        }
        bulk::insert(
            write.conn(),
            "INSERT INTO import (id, owner_no, member_no, file, format, state, at, blob, body)",
            "",
            vec![row![
                id.as_bytes(),
                account.partner_no,
                account.no,
                new.file.as_str(),
                new.format.as_str(),
                "staged",
                at,
                hash,
                new.body
            ]],
        )
        .await?;
        write.commit().await?;
        self.import(viewer, id).await
    }

    /// One import of the viewer's own partner.
    ///
    /// # Errors
    /// `NotFound` where the partner has no such import.
    pub async fn import(&self, viewer: &Viewer, id: ImportId) -> Result<ImportRecord> {
        let owner_no = self.partner_no(viewer.principal().partner).await?;
        let sql = sqlx::AssertSqlSafe(format!("{IMPORT} AND id = $2"));
        let row =
            sqlx::query(sql).bind(owner_no).bind(id.as_bytes().to_vec()).fetch_optional(self.pool()).await?;
        row.as_ref().map(record).transpose()?.ok_or(Error::NotFound)
    }

    /// The newest imports of the viewer's own partner.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn imports(&self, viewer: &Viewer) -> Result<Vec<ImportRecord>> {
        let owner_no = self.partner_no(viewer.principal().partner).await?;
        let sql = sqlx::AssertSqlSafe(format!("{IMPORT} ORDER BY at DESC, id LIMIT 100"));
        sqlx::query(sql).bind(owner_no).fetch_all(self.pool()).await?.iter().map(record).collect()
    }

    /// The file of an import.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn import_file(&self, viewer: &Viewer, import: &ImportRecord) -> Result<Vec<u8>> {
        #[cfg(feature = "planted-leaks")]
        if crate::planted::is(crate::planted::Leak::AttachmentByBareHash) {
            return self.planted_file(&import.hash).await;
        }
        let owner_no = self.partner_no(viewer.principal().partner).await?;
        let rows = sqlx::query("SELECT bytes FROM blob WHERE owner_no = $1 AND hash = $2 ORDER BY part")
            .bind(owner_no)
            .bind(import.hash.clone())
            .fetch_all(self.pool())
            .await?;
        let mut file = Vec::new();
        for row in rows {
            file.extend(row.bytes(0)?);
        }
        Ok(file)
    }

    /// Notes that an import is read as another format.
    ///
    /// # Errors
    /// `NotFound` where the partner has no such import.
    pub async fn set_import_format(&self, viewer: &Viewer, id: ImportId, format: &str) -> Result<()> {
        let owner_no = self.partner_no(viewer.principal().partner).await?;
        let done = sqlx::query("UPDATE import SET format = $3 WHERE owner_no = $1 AND id = $2")
            .bind(owner_no)
            .bind(id.as_bytes().to_vec())
            .bind(format.to_owned())
            .execute(self.pool())
            .await?
            .rows_affected();
        if done == 1 { Ok(()) } else { Err(Error::NotFound) }
    }

    /// Notes how far an import has come.
    ///
    /// # Errors
    /// `NotFound` where the partner has no such import.
    pub async fn update_import(
        &self,
        viewer: &Viewer,
        id: ImportId,
        state: &str,
        body: Vec<u8>,
    ) -> Result<()> {
        let owner_no = self.partner_no(viewer.principal().partner).await?;
        let done = sqlx::query("UPDATE import SET state = $3, body = $4 WHERE owner_no = $1 AND id = $2")
            .bind(owner_no)
            .bind(id.as_bytes().to_vec())
            .bind(state.to_owned())
            .bind(body)
            .execute(self.pool())
            .await?
            .rows_affected();
        if done == 1 { Ok(()) } else { Err(Error::NotFound) }
    }
}

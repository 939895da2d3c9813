//! The bytes of files: digests, sealed parts, and the check that what comes out is what went in.

use super::ReadAttachment;
use crate::bulk::{self, Columns, row};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::keyed::hex;
use crate::seal::{RecordKey, Slot};
use crate::write::Write;
use model::Section;
use sha2::{Digest, Sha256};
use std::fmt;

/// Size of one stored part, in bytes.
const PART: usize = 1 << 20;

/// A file with what is known of it.
pub struct EvidenceFile {
    /// About it.
    pub about: ReadAttachment,
    /// Its bytes, as taken in.
    pub bytes: Vec<u8>,
}

/// What a check of all files found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EvidenceVerdict {
    /// Files opened and compared with both digests.
    pub files: u64,
    /// Those that are not what was taken in.
    pub broken_files: u64,
    /// Links of chains of custody.
    pub links: u64,
    /// Links that do not hold.
    pub broken_links: u64,
}

/// A digest of 32 bytes; printed in lower-case hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileDigest(pub [u8; 32]);

impl fmt::Display for FileDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

/// Both digests of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Digests {
    pub(crate) blake3: FileDigest,
    pub(crate) sha256: FileDigest,
}

impl Digests {
    fn of(bytes: &[u8]) -> Self {
        Self {
            blake3: FileDigest(*blake3::hash(bytes).as_bytes()),
            sha256: FileDigest(Sha256::digest(bytes).into()),
        }
    }
}

/// A file that is sealed and not yet written: sealing takes long, and the one writer must not wait for it.
pub(crate) struct Prepared {
    pub(crate) digests: Digests,
    size: u64,
    kind: String,
    random: [u8; 32],
    parts: Vec<Vec<u8>>,
}

fn slot(part: usize) -> Result<Slot> {
    let ordinal = u32::try_from(part).map_err(|_| Error::Invalid("the file is too large".into()))?;
    Ok(Slot { section: Section::Attachments, revision: 1, ordinal })
}

impl Prepared {
    /// Seals a file of at most `largest` bytes.
    pub(crate) fn seal(store: &Store, bytes: &[u8], kind: &str, largest: u64) -> Result<Self> {
        let size = bytes.len() as u64;
        if size == 0 {
            return Err(Error::Invalid("the file is empty; choose one that holds something".into()));
        }
        if size > largest {
            return Err(Error::Invalid(format!(
                "the file has {} MiB; expected at most {} MiB (`evidence.largest_mib` in the configuration)",
                size.div_ceil(1 << 20),
                largest >> 20
            )));
        }
        let random = store.random::<32>();
        let key = RecordKey::derive(store.key(), &random);
        let parts = bytes
            .chunks(PART)
            .enumerate()
            .map(|(part, chunk)| key.seal(slot(part)?, chunk))
            .collect::<Result<_>>()?;
        Ok(Self { digests: Digests::of(bytes), size, kind: kind.to_owned(), random, parts })
    }

    /// Writes it where the owner has it not yet.
    pub(super) async fn keep(&self, write: &mut Write<'_>, owner_no: i64, most: Option<u64>) -> Result<()> {
        let hash = self.digests.blake3.0.to_vec();
        let found = sqlx::query("SELECT size FROM evidence_file WHERE owner_no = $1 AND hash = $2")
            .bind(owner_no)
            .bind(hash.clone())
            .fetch_optional(write.conn())
            .await?;
        if found.is_some() {
            return Ok(());
        }
        if let Some(most) = most {
            within(write, owner_no, self.size, most).await?;
        }
        let size = i64::try_from(self.size).unwrap_or(i64::MAX);
        let (sha256, random) = (self.digests.sha256.0.to_vec(), self.random.to_vec());
        bulk::insert(
            write.conn(),
            "INSERT INTO evidence_file (owner_no, hash, sha256, size, kind, key)",
            "",
            vec![row![owner_no, hash.clone(), sha256, size, self.kind.as_str(), random]],
        )
        .await?;
        for (sealed, part) in self.parts.iter().zip(0i64..) {
            let head = "INSERT INTO evidence_part (owner_no, hash, part, bytes)";
            let values = vec![row![owner_no, hash.clone(), part, sealed.clone()]];
            bulk::insert(write.conn(), head, "", values).await?;
        }
        Ok(())
    }
}

async fn within(write: &mut Write<'_>, owner_no: i64, size: u64, most: u64) -> Result<()> {
    let sum =
        sqlx::query("SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM evidence_file WHERE owner_no = $1")
            .bind(owner_no)
            .fetch_one(write.conn())
            .await?
            .int(0)?;
    if u64::try_from(sum).unwrap_or(0).saturating_add(size) > most {
        return Err(Error::Invalid(format!(
            "your partner's files would exceed {} MiB (`evidence.quota_mib` in the configuration); remove some, or ask the operator",
            most >> 20
        )));
    }
    Ok(())
}

/// Key and bytes go with the last attachment that has them.
pub(super) async fn drop_unused(write: &mut Write<'_>, owner_no: i64, hash: &[u8]) -> Result<()> {
    let used = sqlx::query("SELECT id FROM attachment WHERE owner_no = $1 AND hash = $2 LIMIT 1")
        .bind(owner_no)
        .bind(hash.to_vec())
        .fetch_optional(write.conn())
        .await?;
    if used.is_some() {
        return Ok(());
    }
    for sql in [
        "DELETE FROM evidence_part WHERE owner_no = $1 AND hash = $2",
        "DELETE FROM evidence_file WHERE owner_no = $1 AND hash = $2",
    ] {
        sqlx::query(sql).bind(owner_no).bind(hash.to_vec()).execute(write.conn()).await?;
    }
    Ok(())
}

impl Store {
    /// The bytes under (owner, hash), opened and compared. Whoever calls has an attachment in its hands.
    pub(super) async fn file_bytes(&self, owner_no: i64, digests: Digests) -> Result<Vec<u8>> {
        let hash = digests.blake3.0.to_vec();
        let random = sqlx::query("SELECT key FROM evidence_file WHERE owner_no = $1 AND hash = $2")
            .bind(owner_no)
            .bind(hash.clone())
            .fetch_optional(self.pool())
            .await?
            .ok_or(Error::NotFound)?
            .bytes(0)?;
        let key = RecordKey::derive(self.key(), &random);
        let rows =
            sqlx::query("SELECT bytes FROM evidence_part WHERE owner_no = $1 AND hash = $2 ORDER BY part")
                .bind(owner_no)
                .bind(hash)
                .fetch_all(self.pool())
                .await?;
        let mut bytes = Vec::new();
        for (part, row) in rows.iter().enumerate() {
            bytes.extend(key.open(slot(part)?, &row.bytes(0)?)?);
        }
        if Digests::of(&bytes) == digests { Ok(bytes) } else { Err(Error::Seal) }
    }

    /// Opens every file and follows every chain of custody. Tells sums only: it is the operator's look, not a view.
    ///
    /// # Errors
    /// Where the store cannot be read at all.
    pub async fn verify_evidence(&self) -> Result<EvidenceVerdict> {
        let (links, broken_links) = self.verify_custody().await?;
        let mut verdict = EvidenceVerdict { links, broken_links, ..EvidenceVerdict::default() };
        let (mut owner, mut after) = (0, Vec::new());
        loop {
            let row = sqlx::query(
                "SELECT owner_no, hash, sha256 FROM evidence_file WHERE owner_no > $1 OR (owner_no = $1 AND hash > $2) \
                 ORDER BY owner_no, hash LIMIT 1",
            )
            .bind(owner)
            .bind(after)
            .fetch_optional(self.pool())
            .await?;
            let Some(row) = row else { return Ok(verdict) };
            let digests = Digests { blake3: super::digest(&row, 1)?, sha256: super::digest(&row, 2)? };
            (owner, after) = (row.int(0)?, row.bytes(1)?);
            verdict.files += 1;
            verdict.broken_files += u64::from(self.file_bytes(owner, digests).await.is_err());
        }
    }
}

/// Largest copy of a tipper's picture, in bytes. It is taken in whatever else the desk's partner has: the form has limits of
/// its own.
pub(crate) const LARGEST_OF_TIPS: u64 = 64 << 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_that_others_print() {
        let digests = Digests::of(b"abc");
        assert_eq!(
            digests.sha256.to_string(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "FIPS 180-4"
        );
        assert_eq!(
            digests.blake3.to_string(),
            "6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85"
        );
    }
}

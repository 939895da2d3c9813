//! The rows of tips: how each part is sealed, written and read.
//!
//! Who may read them was decided by the caller (`tips`); here is only their form.

use crate::bulk::{self, Columns, row};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::seal::{RecordKey, Slot};
use crate::tips::{NewTipFile, TipFileHead, TipHead, TipMessage};
use crate::write::Write;
use model::{ReportId, Section, Timestamp, TipId};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// Size of one stored part of a file, in bytes.
const PART: usize = 1 << 20;

/// Messages of one conversation.
const MOST_MESSAGES: i64 = 500;

pub(crate) const CONTACT: Slot = Slot { section: Section::Source, revision: 1, ordinal: 0 };

pub(crate) fn message_slot(ordinal: i64) -> Result<Slot> {
    Ok(Slot { section: Section::Narrative, revision: small(ordinal)?, ordinal: 0 })
}

pub(crate) fn name_slot(ordinal: u32) -> Slot {
    Slot { section: Section::Parties, revision: ordinal, ordinal: 0 }
}

pub(crate) fn part_slot(ordinal: u32, part: i64) -> Result<Slot> {
    Ok(Slot { section: Section::Attachments, revision: ordinal, ordinal: small(part)? })
}

pub(crate) fn small(number: i64) -> Result<u32> {
    u32::try_from(number).map_err(|_| Error::Invalid("too much for one tip".into()))
}

/// A tip as it is stored.
pub(crate) struct Kept {
    pub(crate) no: i64,
    pub(crate) owner_no: i64,
    pub(crate) id: TipId,
    pub(crate) key: RecordKey,
    pub(crate) at: i64,
    pub(crate) report: ReportId,
    pub(crate) contact: Vec<u8>,
}

pub(crate) const TIP: &str =
    "SELECT no, owner_no, id, key, at, report, contact FROM tip WHERE owner_no = $1 AND ";

pub(crate) fn kept(store: &Store, row: &AnyRow) -> Result<Kept> {
    Ok(Kept {
        no: row.int(0)?,
        owner_no: row.int(1)?,
        id: TipId::from_bytes(row.id16(2)?),
        key: RecordKey::derive(store.key(), &row.bytes(3)?),
        at: row.int(4)?,
        report: ReportId::from_bytes(row.id16(5)?),
        contact: row.bytes(6)?,
    })
}

pub(crate) fn head(row: &AnyRow) -> Result<TipHead> {
    Ok(TipHead {
        id: TipId::from_bytes(row.id16(0)?),
        report: ReportId::from_bytes(row.id16(1)?),
        at: Timestamp(row.int(2)?),
        messages: row.int(3)?,
        waits: row.int(4)? == 0,
    })
}

pub(crate) async fn report_no(conn: &mut AnyConnection, owner_no: i64, id: ReportId) -> Result<i64> {
    sqlx::query("SELECT no FROM report WHERE owner_no = $1 AND id = $2")
        .bind(owner_no)
        .bind(id.as_bytes().to_vec())
        .fetch_optional(conn)
        .await?
        .ok_or(Error::NotFound)?
        .int(0)
}

/// Owner, tip, number of the message and member; 0 is the tipper.
pub(crate) type MessagePlace = (i64, i64, i64, i64);

pub(crate) async fn insert_message(
    write: &mut Write<'_>,
    key: &RecordKey,
    (owner_no, tip_no, ordinal, member_no): MessagePlace,
    text: &str,
) -> Result<()> {
    let body = key.seal(message_slot(ordinal)?, text.as_bytes())?;
    let at = write.now.0;
    let head = "INSERT INTO tip_message (owner_no, tip_no, ordinal, member_no, at, body)";
    bulk::insert(write.conn(), head, "", vec![row![owner_no, tip_no, ordinal, member_no, at, body]]).await
}

pub(crate) async fn next_message(write: &mut Write<'_>, tip: &Kept) -> Result<i64> {
    let row = sqlx::query("SELECT COUNT(*) FROM tip_message WHERE owner_no = $1 AND tip_no = $2")
        .bind(tip.owner_no)
        .bind(tip.no)
        .fetch_one(write.conn())
        .await?;
    let count = row.int(0)?;
    if count >= MOST_MESSAGES {
        return Err(Error::Invalid("this conversation is full; send a new tip".into()));
    }
    Ok(count + 1)
}

pub(crate) async fn insert_file(
    write: &mut Write<'_>,
    key: &RecordKey,
    (owner_no, tip_no, ordinal): (i64, i64, u32),
    file: &NewTipFile,
) -> Result<()> {
    let name = key.seal(name_slot(ordinal), file.name.as_bytes())?;
    let number = i64::from(ordinal);
    let size = i64::try_from(file.bytes.len()).unwrap_or(i64::MAX);
    let head = "INSERT INTO tip_file (owner_no, tip_no, ordinal, kind, size, name)";
    bulk::insert(
        write.conn(),
        head,
        "",
        vec![row![owner_no, tip_no, number, file.kind.as_str(), size, name]],
    )
    .await?;
    for (chunk, part) in file.bytes.chunks(PART).zip(0i64..) {
        let sealed = key.seal(part_slot(ordinal, part)?, chunk)?;
        let head = "INSERT INTO tip_part (owner_no, tip_no, ordinal, part, bytes)";
        bulk::insert(write.conn(), head, "", vec![row![owner_no, tip_no, number, part, sealed]]).await?;
    }
    Ok(())
}

pub(crate) async fn messages(conn: &mut AnyConnection, tip: &Kept) -> Result<Vec<TipMessage>> {
    let rows = sqlx::query(
        "SELECT ordinal, member_no, at, body FROM tip_message WHERE owner_no = $1 AND tip_no = $2 ORDER BY ordinal",
    )
    .bind(tip.owner_no)
    .bind(tip.no)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let plain = tip.key.open(message_slot(row.int(0)?)?, &row.bytes(3)?)?;
            Ok(TipMessage {
                from_handler: row.int(1)? != 0,
                at: Timestamp(row.int(2)?),
                text: String::from_utf8(plain).map_err(|_| Error::Seal)?,
            })
        })
        .collect()
}

pub(crate) async fn file_heads(conn: &mut AnyConnection, tip: &Kept) -> Result<Vec<TipFileHead>> {
    let rows = sqlx::query(
        "SELECT ordinal, kind, size, name FROM tip_file WHERE owner_no = $1 AND tip_no = $2 ORDER BY ordinal",
    )
    .bind(tip.owner_no)
    .bind(tip.no)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let ordinal = small(row.int(0)?)?;
            let name = tip.key.open(name_slot(ordinal), &row.bytes(3)?)?;
            Ok(TipFileHead {
                ordinal,
                name: String::from_utf8(name).map_err(|_| Error::Seal)?,
                kind: row.text(1)?,
                size: row.int(2)?,
            })
        })
        .collect()
}

//! Who had a file in hand: one chain an attachment, which its owner reads and `doctor` follows.
//!
//! Of a reader of another partner the chain names the partner, not the person: that stands in the reader's own audit.

use crate::accounts::Account;
use crate::bulk::{self, Columns, row};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::seal::chain;
use crate::write::Write;
use access::Viewer;
use model::{AttachmentId, Timestamp};
use sqlx::any::AnyRow;

/// What was done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CustodyAct {
    /// It came in.
    TakenIn,
    /// It was handed out whole.
    HandedOut,
    /// A copy without metadata was handed out.
    CopyHandedOut,
    /// It was compared with its digests.
    Checked,
    /// Others may read it, or fewer.
    Relabelled,
    /// It was taken away from its report.
    Removed,
    /// It went with its report.
    Erased,
}

impl CustodyAct {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::TakenIn,
        Self::HandedOut,
        Self::CopyHandedOut,
        Self::Checked,
        Self::Relabelled,
        Self::Removed,
        Self::Erased,
    ];

    /// The stored code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TakenIn => "taken-in",
            Self::HandedOut => "handed-out",
            Self::CopyHandedOut => "copy-handed-out",
            Self::Checked => "checked",
            Self::Relabelled => "relabelled",
            Self::Removed => "removed",
            Self::Erased => "erased",
        }
    }
}

impl std::str::FromStr for CustodyAct {
    type Err = ();

    fn from_str(code: &str) -> std::result::Result<Self, ()> {
        Self::ALL.iter().copied().find(|act| act.code() == code).ok_or(())
    }
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustodyEntry {
    /// 1, 2, 3 ...
    pub number: u32,
    /// When.
    pub at: Timestamp,
    /// What.
    pub act: CustodyAct,
    /// Name of the partner; empty where the system did it.
    pub partner: String,
    /// Name of the member, of the owner's own partner only.
    pub member: Option<String>,
    /// SHA-256 at the beginning; later whether the bytes were as taken in.
    pub detail: String,
}

/// Whose hand it was.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hand {
    pub(crate) partner_no: i64,
    member_no: i64,
}

impl Hand {
    /// The system's: expiry, or a tip that came in without an account.
    pub(crate) const NOBODY: Self = Self { partner_no: 0, member_no: 0 };

    pub(crate) async fn of(viewer: &Viewer, write: &mut Write<'_>) -> Result<Self> {
        let account =
            Account::by_id(write.conn(), viewer.principal().member).await?.ok_or(Error::NotFound)?;
        Ok(Self { partner_no: account.partner_no, member_no: account.no })
    }
}

/// One link as it is chained.
struct Link {
    owner_no: i64,
    attachment: [u8; 16],
    seq: i64,
    at: i64,
    act: String,
    partner_no: i64,
    member_no: i64,
    detail: String,
}

impl Link {
    /// Out of a row that begins with the columns of `LINK`.
    fn read(row: &AnyRow) -> Result<Self> {
        Ok(Self {
            owner_no: row.int(0)?,
            attachment: row.id16(1)?,
            seq: row.int(2)?,
            at: row.int(3)?,
            act: row.text(4)?,
            partner_no: row.int(5)?,
            member_no: row.int(6)?,
            detail: row.text(7)?,
        })
    }

    fn digest(&self, previous: &[u8]) -> Vec<u8> {
        chain(
            previous,
            &[
                &self.owner_no.to_be_bytes(),
                &self.attachment,
                &self.seq.to_be_bytes(),
                &self.at.to_be_bytes(),
                self.act.as_bytes(),
                &self.partner_no.to_be_bytes(),
                &self.member_no.to_be_bytes(),
                self.detail.as_bytes(),
            ],
        )
    }
}

const LINK: &str =
    "c.owner_no, c.attachment, c.seq, c.at, c.act, c.partner_no, c.member_no, c.detail, c.digest";

/// Appends a step to the chain of an attachment.
pub(crate) async fn append(
    write: &mut Write<'_>,
    owner_no: i64,
    id: AttachmentId,
    act: CustodyAct,
    detail: &str,
    hand: Hand,
) -> Result<()> {
    let last = sqlx::query(
        "SELECT seq, digest FROM custody WHERE owner_no = $1 AND attachment = $2 ORDER BY seq DESC LIMIT 1",
    )
    .bind(owner_no)
    .bind(id.as_bytes().to_vec())
    .fetch_optional(write.conn())
    .await?;
    let (seq, previous) =
        last.map_or(Ok((0, Vec::new())), |row| Ok::<_, Error>((row.int(0)?, row.bytes(1)?)))?;
    let link = Link {
        owner_no,
        attachment: *id.as_bytes(),
        seq: seq + 1,
        at: write.now.0,
        act: act.code().to_owned(),
        partner_no: hand.partner_no,
        member_no: hand.member_no,
        detail: detail.to_owned(),
    };
    let digest = link.digest(&previous);
    bulk::insert(
        write.conn(),
        "INSERT INTO custody (owner_no, attachment, seq, at, act, partner_no, member_no, detail, digest)",
        "",
        vec![row![
            owner_no,
            id.as_bytes(),
            link.seq,
            link.at,
            link.act,
            link.partner_no,
            link.member_no,
            link.detail,
            digest
        ]],
    )
    .await
}

impl Store {
    pub(super) async fn custody_entries(&self, owner_no: i64, id: AttachmentId) -> Result<Vec<CustodyEntry>> {
        let sql = format!(
            "SELECT {LINK}, COALESCE(p.name, ''), COALESCE(m.name, '') FROM custody c LEFT JOIN partner p ON p.no = c.partner_no \
             LEFT JOIN member m ON m.no = c.member_no WHERE c.owner_no = $1 AND c.attachment = $2 ORDER BY c.seq"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(owner_no)
            .bind(id.as_bytes().to_vec())
            .fetch_all(self.pool())
            .await?;
        rows.iter()
            .map(|row| {
                let link = Link::read(row)?;
                let own = link.partner_no == owner_no && link.member_no != 0;
                Ok(CustodyEntry {
                    number: u32::try_from(link.seq).unwrap_or(u32::MAX),
                    at: Timestamp(link.at),
                    act: row.code(4, "custody")?,
                    partner: row.text(9)?,
                    member: if own { Some(row.text(10)?) } else { None },
                    detail: link.detail,
                })
            })
            .collect()
    }

    /// Links, and those that do not hold.
    pub(super) async fn verify_custody(&self) -> Result<(u64, u64)> {
        let (mut links, mut broken) = (0, 0);
        let mut place = (0, Vec::new(), 0);
        let mut previous = Vec::new();
        let mut expected = 1;
        loop {
            let sql = format!(
                "SELECT {LINK} FROM custody c WHERE c.owner_no > $1 OR (c.owner_no = $1 AND c.attachment > $2) \
                 OR (c.owner_no = $1 AND c.attachment = $2 AND c.seq > $3) ORDER BY c.owner_no, c.attachment, c.seq LIMIT 500"
            );
            let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
                .bind(place.0)
                .bind(place.1.clone())
                .bind(place.2)
                .fetch_all(self.pool())
                .await?;
            if rows.is_empty() {
                return Ok((links, broken));
            }
            for row in &rows {
                let link = Link::read(row)?;
                if (place.0, place.1.as_slice()) != (link.owner_no, link.attachment.as_slice()) {
                    (previous, expected) = (Vec::new(), 1);
                }
                let stored = row.bytes(8)?;
                links += 1;
                broken += u64::from(link.seq != expected || stored != link.digest(&previous));
                expected = link.seq + 1;
                place = (link.owner_no, link.attachment.to_vec(), link.seq);
                previous = stored;
            }
        }
    }
}

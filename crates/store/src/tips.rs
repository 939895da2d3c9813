//! Tips: what a tipper leaves and what is answered, apart from all reports.
//!
//! A tipper proves itself by the receipt code alone, of which the store keeps a keyed hash; a handler by
//! [`TipHandler`], which only the desk makes, and each of its reads is audited first. No address, browser or account of
//! a tipper comes in here. The report that a tip becomes is recorded in the same transaction, like any other.

use crate::bulk::{self, Columns, row};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::evidence::{self, Hand, LARGEST_OF_TIPS, Limited, Place, Prepared};
use crate::intake::{self, Recorded, Submission};
use crate::keyed::{hex, keyed};
use crate::labels::Labeller;
use crate::seal::RecordKey;
use crate::tip_rows::{
    CONTACT, Kept, TIP, file_heads, head, insert_file, insert_message, kept, messages, next_message,
    part_slot, report_no,
};
use access::{AuditEvent, AuditOperation, TipDesk, TipHandler, TipperOnly};
use model::{PartnerId, ReportId, Timestamp, TipId};

/// Characters of a receipt code: no letter that is taken for a figure. Twenty of them are 100 bits.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const CODE: usize = 20;

/// Tips in a minute; tries of all codes in a minute; tries of one code in a minute. Counted without any address.
const MOST_TIPS: i64 = 60;
const MOST_TRIES: i64 = 600;
const MOST_OF_ONE: i64 = 20;

/// What somebody tips, besides the report that it becomes.
pub struct NewTip {
    /// How the tipper may be reached, if it wants to be; may be empty. What comes out again is a [`TipperOnly`].
    pub contact: String,
    /// What it wrote: the first message of the conversation.
    pub text: String,
    /// Files as they came.
    pub files: Vec<NewTipFile>,
    /// The report; its informant is filled in here.
    pub submission: Submission,
}

/// A file of a tip.
pub struct NewTipFile {
    /// Name as it came.
    pub name: String,
    /// Media type that its bytes have.
    pub kind: String,
    /// The bytes as they came.
    pub bytes: Vec<u8>,
    /// A copy without metadata, which is put beside the report for its readers; the original is for the handlers only.
    pub copy: Option<Vec<u8>>,
}

/// What the tipper is told, once.
pub struct TipReceipt {
    /// The receipt code, in groups of four.
    pub code: String,
}

/// One message of a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TipMessage {
    /// Whether a handler wrote it. The tipper learns no names.
    pub from_handler: bool,
    /// When.
    pub at: Timestamp,
    /// What.
    pub text: String,
}

/// A tip in the handlers' list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TipHead {
    /// Keyed id.
    pub id: TipId,
    /// The report that it became.
    pub report: ReportId,
    /// When it came.
    pub at: Timestamp,
    /// Messages so far.
    pub messages: i64,
    /// Whether the last one is the tipper's.
    pub waits: bool,
}

/// A file of a tip, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TipFileHead {
    /// Number within the tip, from 1.
    pub ordinal: u32,
    /// Name as it came.
    pub name: String,
    /// Media type that its bytes have.
    pub kind: String,
    /// Size in bytes.
    pub size: i64,
}

/// A file of a tip as it came.
pub struct TipFile {
    /// About it.
    pub head: TipFileHead,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A tip whole, for a handler.
pub struct ReadTip {
    /// About it.
    pub head: TipHead,
    /// What the tipper left about itself.
    pub contact: TipperOnly<String>,
    /// The conversation, oldest first.
    pub messages: Vec<TipMessage>,
    /// Files.
    pub files: Vec<TipFileHead>,
}

impl Store {
    /// Takes a tip in: the report, what lies apart, and the code, in one transaction.
    ///
    /// # Errors
    /// `TooMany` where the desk got too many in this minute; where the store fails nothing is kept.
    pub async fn record_tip(&self, desk: &TipDesk, new: NewTip) -> Result<TipReceipt> {
        let owner_no = self.partner_no(desk.partner()).await?;
        self.count_try(owner_no, "tip", MOST_TIPS).await?;
        let copies = self.sealed_copies(&new.files)?;
        let handling = new.submission.handling.attachments.clone();
        let code = self.new_code();
        let id = TipId::from_bytes(self.random::<16>());
        let mut write = self.write().await?;
        let mut labeller = Labeller::new(&write);
        let mut submission = new.submission;
        submission.report.source.informant = Some(model::Informant { reference: id.to_string() });
        let batch = [submission];
        let sealed = intake::seal_all(self, desk.partner(), &batch)?;
        let recorded =
            intake::record_within(&mut write, &mut labeller, desk.partner(), None, (&batch, sealed)).await?;
        let Some(Recorded::New(report)) = recorded.first().copied() else {
            return Err(Error::Inconsistent { table: "report", what: "a tip that was there already" });
        };
        let random = self.random::<32>();
        let key = RecordKey::derive(self.key(), &random);
        let no = write.numbers("tip", 1).await?;
        let at = write.now.0;
        let report_no = report_no(write.conn(), owner_no, report).await?;
        let hash = self.code_hash(desk.partner(), &code);
        let contact = key.seal(CONTACT, new.contact.as_bytes())?;
        bulk::insert(
            write.conn(),
            "INSERT INTO tip (no, owner_no, id, code, report_no, report, key, at, contact)",
            "",
            vec![row![
                no,
                owner_no,
                id.as_bytes(),
                hash,
                report_no,
                report.as_bytes(),
                random.to_vec(),
                at,
                contact
            ]],
        )
        .await?;
        insert_message(&mut write, &key, (owner_no, no, 1, 0), &new.text).await?;
        for (file, ordinal) in new.files.iter().zip(1u32..) {
            insert_file(&mut write, &key, (owner_no, no, ordinal), file).await?;
        }
        let place = Place { owner: desk.partner(), owner_no, report_no, report };
        for (number, prepared) in &copies {
            let file = Limited { prepared, most: None };
            // The name that a tipper gave may tell of it.
            let name = format!("picture {number}");
            let of = (name.as_str(), &handling, true);
            evidence::tie(&mut write, &mut labeller, &place, file, of, Hand::NOBODY).await?;
        }
        write.commit().await?;
        labeller.keep(self);
        Ok(TipReceipt { code: grouped(&code) })
    }

    /// The copies of a tip's pictures with their numbers, sealed before the write begins.
    fn sealed_copies(&self, files: &[NewTipFile]) -> Result<Vec<(usize, Prepared)>> {
        let numbered =
            files.iter().zip(1..).filter_map(|(file, number)| Some((number, file.copy.as_ref()?, file)));
        numbered
            .map(|(number, copy, file)| {
                Ok((number, Prepared::seal(self, copy, &file.kind, LARGEST_OF_TIPS)?))
            })
            .collect()
    }

    /// The conversation of a code, oldest first.
    ///
    /// # Errors
    /// `NotFound` where no tip of the desk has it; `TooMany` where it was tried too often.
    pub async fn tip_conversation(&self, desk: &TipDesk, code: &str) -> Result<Vec<TipMessage>> {
        let tip = self.by_code(desk, code).await?;
        let mut conn = self.pool().acquire().await?;
        messages(&mut conn, &tip).await
    }

    /// Adds what the tipper writes later.
    ///
    /// # Errors
    /// As [`Store::tip_conversation`].
    pub async fn add_to_tip(&self, desk: &TipDesk, code: &str, text: &str) -> Result<()> {
        let tip = self.by_code(desk, code).await?;
        let mut write = self.write().await?;
        let ordinal = next_message(&mut write, &tip).await?;
        insert_message(&mut write, &tip.key, (tip.owner_no, tip.no, ordinal, 0), text).await?;
        write.commit().await
    }

    /// All tips of the desk, newest first.
    ///
    /// # Errors
    /// Where the store or the audit fails.
    pub async fn tips(&self, handler: &TipHandler<'_>) -> Result<Vec<TipHead>> {
        let owner_no = self.partner_no(handler.viewer().principal().partner).await?;
        self.audit(handler.viewer(), AuditOperation::Read, "tips".into(), String::new()).await?;
        #[cfg(feature = "planted-leaks")]
        if crate::planted::is(crate::planted::Leak::TipsOfAnotherDesk) {
            return self.planted_tips().await;
        }
        let rows = sqlx::query(
            "SELECT t.id, t.report, t.at, m.ordinal, m.member_no FROM tip t \
             JOIN tip_message m ON m.owner_no = t.owner_no AND m.tip_no = t.no AND m.ordinal = \
             (SELECT MAX(x.ordinal) FROM tip_message x WHERE x.owner_no = t.owner_no AND x.tip_no = t.no) \
             WHERE t.owner_no = $1 ORDER BY t.at DESC, t.id LIMIT 500",
        )
        .bind(owner_no)
        .fetch_all(self.pool())
        .await?;
        rows.iter().map(head).collect()
    }

    /// A tip whole; the audit has it before the handler.
    ///
    /// # Errors
    /// `NotFound` where the desk has no such tip.
    pub async fn tip(&self, handler: &TipHandler<'_>, id: TipId) -> Result<ReadTip> {
        let tip = self.by_id(handler, id).await?;
        self.audit(handler.viewer(), AuditOperation::Read, id.to_string(), String::new()).await?;
        let mut conn = self.pool().acquire().await?;
        let messages = messages(&mut conn, &tip).await?;
        let contact = String::from_utf8(tip.key.open(CONTACT, &tip.contact)?).map_err(|_| Error::Seal)?;
        let head = TipHead {
            id: tip.id,
            report: tip.report,
            at: Timestamp(tip.at),
            messages: i64::try_from(messages.len()).unwrap_or(i64::MAX),
            waits: messages.last().is_some_and(|m| !m.from_handler),
        };
        let files = file_heads(&mut conn, &tip).await?;
        Ok(ReadTip { head, contact: TipperOnly::new(contact), messages, files })
    }

    /// Answers the tipper, who reads it with the code.
    ///
    /// # Errors
    /// `NotFound` where the desk has no such tip.
    pub async fn answer_tip(&self, handler: &TipHandler<'_>, id: TipId, text: &str) -> Result<()> {
        let tip = self.by_id(handler, id).await?;
        let account = self.account_of(handler.viewer()).await?;
        let mut write = self.write().await?;
        let ordinal = next_message(&mut write, &tip).await?;
        insert_message(&mut write, &tip.key, (tip.owner_no, tip.no, ordinal, account.no), text).await?;
        let who = handler.viewer().principal();
        let event = AuditEvent {
            partner: who.partner,
            member: Some(who.member),
            purpose: Some(who.purpose),
            at: write.now,
            operation: AuditOperation::AnswerTip,
            object: id.to_string(),
            sealed: String::new(),
        };
        write.audit(tip.owner_no, &event).await?;
        write.commit().await
    }

    /// A file of a tip as it came.
    ///
    /// # Errors
    /// `NotFound` where the desk has no such tip or file.
    pub async fn tip_file(&self, handler: &TipHandler<'_>, id: TipId, ordinal: u32) -> Result<TipFile> {
        let tip = self.by_id(handler, id).await?;
        self.audit(handler.viewer(), AuditOperation::Read, format!("{id} file {ordinal}"), String::new())
            .await?;
        let mut conn = self.pool().acquire().await?;
        let heads = file_heads(&mut conn, &tip).await?;
        let head = heads.into_iter().find(|f| f.ordinal == ordinal).ok_or(Error::NotFound)?;
        let rows = sqlx::query(
            "SELECT part, bytes FROM tip_part WHERE owner_no = $1 AND tip_no = $2 AND ordinal = $3 ORDER BY part",
        )
        .bind(tip.owner_no)
        .bind(tip.no)
        .bind(i64::from(ordinal))
        .fetch_all(&mut *conn)
        .await?;
        let mut bytes = Vec::new();
        for row in &rows {
            bytes.extend(tip.key.open(part_slot(ordinal, row.int(0)?)?, &row.bytes(1)?)?);
        }
        Ok(TipFile { head, bytes })
    }

    async fn by_code(&self, desk: &TipDesk, code: &str) -> Result<Kept> {
        let owner_no = self.partner_no(desk.partner()).await?;
        self.count_try(owner_no, "code", MOST_TRIES).await?;
        let code = plain_code(code).ok_or(Error::NotFound)?;
        let hash = self.code_hash(desk.partner(), &code);
        let minute = self.now().0 / 60_000_000;
        let once = keyed(self.key(), "tip try", &[&hash, &minute.to_be_bytes()]);
        let word = hex(&once);
        self.count_try(owner_no, &word, MOST_OF_ONE).await?;
        let sql = sqlx::AssertSqlSafe(format!("{TIP}code = $2"));
        let row = sqlx::query(sql).bind(owner_no).bind(hash).fetch_optional(self.pool()).await?;
        kept(self, &row.ok_or(Error::NotFound)?)
    }

    async fn by_id(&self, handler: &TipHandler<'_>, id: TipId) -> Result<Kept> {
        let owner_no = self.partner_no(handler.viewer().principal().partner).await?;
        let sql = sqlx::AssertSqlSafe(format!("{TIP}id = $2"));
        let row =
            sqlx::query(sql).bind(owner_no).bind(id.as_bytes().to_vec()).fetch_optional(self.pool()).await?;
        kept(self, &row.ok_or(Error::NotFound)?)
    }

    /// Counts a try in this minute, in the store so that several processes count together.
    async fn count_try(&self, owner_no: i64, what: &str, most: i64) -> Result<()> {
        let minute = self.now().0 / 60_000_000;
        let mut conn = self.pool().acquire().await?;
        sqlx::query("DELETE FROM tip_rate WHERE owner_no = $1 AND minute < $2")
            .bind(owner_no)
            .bind(minute)
            .execute(&mut *conn)
            .await?;
        let tail = "ON CONFLICT (owner_no, what, minute) DO UPDATE SET n = tip_rate.n + 1";
        let head = "INSERT INTO tip_rate (owner_no, what, minute, n)";
        bulk::insert(&mut conn, head, tail, vec![row![owner_no, what, minute, 1]]).await?;
        let n = sqlx::query("SELECT n FROM tip_rate WHERE owner_no = $1 AND what = $2 AND minute = $3")
            .bind(owner_no)
            .bind(what.to_owned())
            .bind(minute)
            .fetch_optional(&mut *conn)
            .await?;
        match n.map(|row| row.int(0)).transpose()? {
            Some(n) if n > most => Err(Error::TooMany),
            _ => Ok(()),
        }
    }

    fn new_code(&self) -> String {
        self.random::<CODE>().iter().map(|b| char::from(ALPHABET[usize::from(b & 31)])).collect()
    }

    fn code_hash(&self, desk: PartnerId, code: &str) -> Vec<u8> {
        keyed(self.key(), "tip code", &[desk.as_bytes(), code.as_bytes()]).to_vec()
    }
}

/// `k7qd 9m2x ...`: as people copy it.
fn grouped(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(|c| c.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A code as it may have been typed; `None` where it cannot be one.
fn plain_code(typed: &str) -> Option<String> {
    if typed.len() > 100 {
        return None;
    }
    let mut out = String::with_capacity(CODE);
    for c in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '_' | '–')) {
        out.push(match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            c if c.is_ascii() && ALPHABET.contains(&u8::try_from(c).ok()?) => c,
            _ => return None,
        });
    }
    (out.len() == CODE).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_people_type_them() {
        let code = "k7qd9m2x0123abcd1z1z";
        assert_eq!(plain_code(&grouped(code)).as_deref(), Some(code));
        assert_eq!(plain_code("K7QD 9M2X OI23 ABCD LZIZ").as_deref(), Some("k7qd9m2x0123abcd1z1z"));
        assert_eq!(plain_code("k7qd"), None);
        assert_eq!(plain_code("u7qd-9m2x-0123-abcd-1z1z"), None, "no such letter");
        assert_eq!(plain_code("é7qd-9m2x-0123-abcd-1z1z"), None);
    }
}

//! Judgements of people, kept apart from what the machine suggests. Undoing one restores everything.

use crate::accounts::{Account, PartnerIndex};
use crate::bulk::{self, Columns, Value, row};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::keyed::keyed;
use crate::labels::Labeller;
use crate::reading::record_keys;
use crate::seal::RecordKey;
use access::{AuditEvent, AuditOperation, Guarded, LabelsNo, Releasable, Viewer};
use model::{
    Audience, Handling, Judgement, JudgementId, MemberId, Partner, PartyId, Power, ReportId, Timestamp,
    Verdict,
};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::collections::BTreeSet;

/// What people judge in pairs: parties (one actor or two) and reports (one event or two).
pub trait Judged: Copy + Ord + std::fmt::Display + Send + Sync {
    /// Code in the store.
    const ABOUT: &'static str;
    /// What it is, in an error.
    const NOUN: &'static str;
    /// Label set and internal number of the report, of the one with an id; both where it can be read at all.
    const INPUTS: &'static str;
    /// The bytes of the id.
    fn bytes(&self) -> &[u8; 16];
    /// The id of bytes.
    fn of(bytes: [u8; 16]) -> Self;
}

impl Judged for PartyId {
    const ABOUT: &'static str = "parties";
    const NOUN: &'static str = "party";
    const INPUTS: &'static str = "SELECT p.labels_no, r.no FROM party p JOIN report r ON r.no = p.report_no AND r.state = 0 \
         WHERE p.id = $1 AND p.current = 1";

    fn bytes(&self) -> &[u8; 16] {
        self.as_bytes()
    }

    fn of(bytes: [u8; 16]) -> Self {
        Self::from_bytes(bytes)
    }
}

impl Judged for ReportId {
    const ABOUT: &'static str = "reports";
    const NOUN: &'static str = "report";
    const INPUTS: &'static str = "SELECT r.core_labels, r.no FROM report r WHERE r.id = $1 AND r.state = 0";

    fn bytes(&self) -> &[u8; 16] {
        self.as_bytes()
    }

    fn of(bytes: [u8; 16]) -> Self {
        Self::from_bytes(bytes)
    }
}

/// A judgement in a view, with the partner that made it.
#[derive(Debug, Clone)]
pub struct ReadJudgement<Id = PartyId> {
    /// The judgement.
    pub judgement: Judgement<Id>,
    /// Whose it is.
    pub partner: Partner,
}

impl Store {
    /// Records what a member judged about two parties, or two reports, that it can read.
    ///
    /// A judgement is readable to those who may read both, and to nobody else.
    ///
    /// # Errors
    /// Where one of the two is not in the view, or the member may not judge.
    pub async fn judge<Id: Judged>(
        &self,
        viewer: &Viewer,
        a: Id,
        b: Id,
        verdict: Verdict,
        because: &str,
    ) -> Result<Releasable<ReadJudgement<Id>>> {
        viewer.require(Power::Judge)?;
        if a == b {
            let noun = Id::NOUN;
            return Err(Error::Invalid(format!(
                "a {noun} cannot be judged against itself; give two of them"
            )));
        }
        if because.trim().is_empty() || because.len() > 4000 {
            return Err(Error::Invalid(
                "say why in 1 to 4,000 characters; it is kept with the judgement".into(),
            ));
        }
        let (a, b) = if a < b { (a, b) } else { (b, a) };
        let mut write = self.write().await?;
        let (one, other) = (input(viewer, write.conn(), a).await?, input(viewer, write.conn(), b).await?);
        let account =
            Account::by_id(write.conn(), viewer.principal().member).await?.ok_or(Error::NotFound)?;
        let mut labeller = Labeller::new(&write);
        // INVARIANT (ceiling): the judge's words are derived from both, so they carry the labels of both.
        let own = Handling::with_audience(account.partner.id, Audience::WorkingGroup);
        let own = labeller.label(&mut write, account.partner_no, &own).await?;
        let own = labeller.set(&mut write, &BTreeSet::from([own])).await?;
        let labels = labeller.union(&mut write, &[one.labels, other.labels, own]).await?;
        let at = write.now;
        let parts: [&[u8]; 4] = [account.member.id.as_bytes(), a.bytes(), b.bytes(), &at.0.to_be_bytes()];
        let key = report_key(self, write.conn(), one.report).await?;
        let id = JudgementId::from_bytes(keyed(self.key(), JudgementId::KIND, &parts));
        bulk::insert(
            write.conn(),
            "INSERT INTO judgement (id, owner_no, member_no, party_a, party_b, verdict, because, at, labels_no, withdrawn_at, about)",
            "ON CONFLICT (id) DO NOTHING",
            vec![row![id.as_bytes(), account.partner_no, account.no, a.bytes(), b.bytes(), verdict.code(),
                key.seal_words(id.as_bytes(), because)?, at.0, labels.0, 0, Id::ABOUT]],
        )
        .await?;
        write.audit(account.partner_no, &event(viewer, at, AuditOperation::Judge, id)).await?;
        write.commit().await?;
        labeller.keep(self);
        let fresh = self.viewer_of(&account, viewer.principal().purpose).await?;
        self.judgement::<Id>(&fresh, id).await
    }

    /// Undoes a judgement of the own partner. Everything is as before it.
    ///
    /// # Errors
    /// `NotFound` where the view has no such judgement of the own partner.
    pub async fn undo_judgement(&self, viewer: &Viewer, id: JudgementId) -> Result<()> {
        let partner = match self.judgement::<PartyId>(viewer, id).await {
            Ok(of_parties) => of_parties.get().partner.id,
            Err(Error::NotFound) => self.judgement::<ReportId>(viewer, id).await?.get().partner.id,
            Err(other) => return Err(other),
        };
        if partner != viewer.principal().partner {
            return Err(Error::Invalid(
                "this judgement is another partner's; record your own with the verdict you hold right".into(),
            ));
        }
        viewer.require(Power::Judge)?;
        let owner_no = self.partner_no(viewer.principal().partner).await?;
        let mut write = self.write().await?;
        let now = write.now;
        sqlx::query("UPDATE judgement SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at = 0")
            .bind(id.as_bytes().to_vec())
            .bind(now.0)
            .execute(write.conn())
            .await?;
        write.audit(owner_no, &event(viewer, now, AuditOperation::UndoJudgement, id)).await?;
        write.commit().await
    }

    async fn judgement<Id: Judged>(
        &self,
        viewer: &Viewer,
        id: JudgementId,
    ) -> Result<Releasable<ReadJudgement<Id>>> {
        let mut conn = self.pool().acquire().await?;
        let sql = format!("{JUDGEMENT} AND j.id IN ({{in}})");
        let found =
            self.read_judgements::<Id>(viewer, &mut conn, &sql, vec![Value::from(id.as_bytes())]).await?;
        found.into_iter().next().ok_or(Error::NotFound)
    }

    /// Readable judgements on any of these parties or reports, oldest first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn judgements<Id: Judged>(
        &self,
        viewer: &Viewer,
        on: &[Id],
    ) -> Result<Vec<Releasable<ReadJudgement<Id>>>> {
        let mut conn = self.pool().acquire().await?;
        self.judgements_on(viewer, &mut conn, &on.iter().copied().collect()).await
    }

    pub(crate) async fn judgements_on<Id: Judged>(
        &self,
        viewer: &Viewer,
        conn: &mut AnyConnection,
        on: &BTreeSet<Id>,
    ) -> Result<Vec<Releasable<ReadJudgement<Id>>>> {
        let mut found = Vec::new();
        for side in ["party_a", "party_b"] {
            let wanted = on.iter().map(|id| Value::from(id.bytes())).collect();
            let sql = format!("{JUDGEMENT} AND j.{side} IN ({{in}})");
            found.extend(self.read_judgements(viewer, conn, &sql, wanted).await?);
        }
        found.sort_by_key(|j| (j.get().judgement.at, j.get().judgement.id));
        found.dedup_by_key(|j| j.get().judgement.id);
        Ok(found)
    }

    async fn read_judgements<Id: Judged>(
        &self,
        viewer: &Viewer,
        conn: &mut AnyConnection,
        sql: &str,
        wanted: Vec<Value>,
    ) -> Result<Vec<Releasable<ReadJudgement<Id>>>> {
        let fixed = [Value::Int(viewer.readable_set()), Value::from(Id::ABOUT)];
        let rows = bulk::select_in(conn, sql, &fixed, wanted).await?;
        self.open_judgements(viewer, conn, rows).await
    }

    pub(crate) async fn open_judgements<Id: Judged>(
        &self,
        viewer: &Viewer,
        conn: &mut AnyConnection,
        rows: Vec<AnyRow>,
    ) -> Result<Vec<Releasable<ReadJudgement<Id>>>> {
        let partners = PartnerIndex::load(&mut *conn).await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            let a = Id::of(row.id16(3)?);
            // One that was withdrawn meanwhile takes its judgements out of every view.
            let Some(one) = found_input(input(viewer, conn, a).await)? else { continue };
            let key = report_key(self, conn, one.report).await?;
            let partner = partners.by_no(row.int(1)?)?.clone();
            let judgement = Judgement {
                id: JudgementId::from_bytes(row.id16(0)?),
                a,
                b: Id::of(row.id16(4)?),
                verdict: row.code(5, "judgement")?,
                by: MemberId::from_bytes(row.id16(2)?),
                partner: partner.id,
                because: key.open_words(&row.bytes(6)?)?,
                at: Timestamp(row.int(7)?),
            };
            found.extend(
                viewer.release(Guarded::new(LabelsNo(row.int(8)?), ReadJudgement { judgement, partner })),
            );
        }
        Ok(found)
    }
}

pub(crate) const JUDGEMENT: &str = "SELECT j.id, j.owner_no, m.id, j.party_a, j.party_b, j.verdict, j.because, j.at, j.labels_no \
     FROM judgement j JOIN readable v ON v.labels_no = j.labels_no AND v.set_no = $1 \
     JOIN member m ON m.no = j.member_no WHERE j.withdrawn_at = 0 AND j.about = $2";

/// The judge's words are sealed under the key of the first one's report: erasing the report erases them.
async fn report_key(store: &Store, conn: &mut AnyConnection, no: i64) -> Result<RecordKey> {
    record_keys(store, conn, &[Value::Int(no)]).await?.remove(&no).ok_or(Error::NotFound)
}

fn found_input(input: Result<Input>) -> Result<Option<Input>> {
    match input {
        Ok(found) => Ok(Some(found)),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// What a judgement takes in of one of its two.
struct Input {
    labels: LabelsNo,
    report: i64,
}

/// One of the two of a judgement, where it is in the view.
async fn input<Id: Judged>(viewer: &Viewer, conn: &mut AnyConnection, id: Id) -> Result<Input> {
    let row = sqlx::query(Id::INPUTS).bind(id.bytes().to_vec()).fetch_optional(&mut *conn).await?;
    let row = row.ok_or(Error::NotFound)?;
    let found = Input { labels: LabelsNo(row.int(0)?), report: row.int(1)? };
    if viewer.reads(found.labels) { Ok(found) } else { Err(Error::NotFound) }
}

fn event(viewer: &Viewer, at: Timestamp, operation: AuditOperation, id: JudgementId) -> AuditEvent {
    let who = viewer.principal();
    AuditEvent {
        partner: who.partner,
        member: Some(who.member),
        purpose: Some(who.purpose),
        at,
        operation,
        object: id.to_string(),
        sealed: String::new(),
    }
}

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
    Audience, Handling, Judgement, JudgementId, MemberId, Partner, PartyId, Power, Timestamp, Verdict,
};
use sqlx::AnyConnection;
use std::collections::BTreeSet;

/// A judgement in a view, with the partner that made it.
#[derive(Debug, Clone)]
pub struct ReadJudgement {
    /// The judgement.
    pub judgement: Judgement,
    /// Whose it is.
    pub partner: Partner,
}

impl Store {
    /// Records what a member judged about two parties that it can read.
    ///
    /// A judgement is readable to those who may read both parties, and to nobody else.
    ///
    /// # Errors
    /// Where a party is not in the view, or the member may not judge.
    pub async fn judge(
        &self,
        viewer: &Viewer,
        a: PartyId,
        b: PartyId,
        verdict: Verdict,
        because: &str,
    ) -> Result<Releasable<ReadJudgement>> {
        viewer.require(Power::Judge)?;
        if a == b {
            return Err(Error::Invalid("a party cannot be judged against itself; give two parties".into()));
        }
        if because.trim().is_empty() || because.len() > 4000 {
            return Err(Error::Invalid(
                "say why in 1 to 4,000 characters; it is kept with the judgement".into(),
            ));
        }
        let (a, b) = if a < b { (a, b) } else { (b, a) };
        let mut write = self.write().await?;
        let inputs = readable_parties(viewer, write.conn(), [a, b]).await?;
        let account =
            Account::by_id(write.conn(), viewer.principal().member).await?.ok_or(Error::NotFound)?;
        let mut labeller = Labeller::new(&write);
        // INVARIANT (ceiling): the judge's words are derived from both parties, so they carry the labels of both.
        let own = Handling::with_audience(account.partner.id, Audience::WorkingGroup);
        let own = labeller.label(&mut write, account.partner_no, &own).await?;
        let own = labeller.set(&mut write, &BTreeSet::from([own])).await?;
        let labels = labeller.union(&mut write, &[inputs[0], inputs[1], own]).await?;
        let at = write.now;
        let parts: [&[u8]; 4] =
            [account.member.id.as_bytes(), a.as_bytes(), b.as_bytes(), &at.0.to_be_bytes()];
        let key = party_key(self, write.conn(), a).await?;
        let id = JudgementId::from_bytes(keyed(self.key(), JudgementId::KIND, &parts));
        bulk::insert(
            write.conn(),
            "INSERT INTO judgement (id, owner_no, member_no, party_a, party_b, verdict, because, at, labels_no, withdrawn_at)",
            "ON CONFLICT (id) DO NOTHING",
            vec![row![id.as_bytes(), account.partner_no, account.no, a.as_bytes(), b.as_bytes(), verdict.code(),
                key.seal_words(id.as_bytes(), because)?, at.0, labels.0, 0]],
        )
        .await?;
        write.audit(account.partner_no, &event(viewer, at, AuditOperation::Judge, id)).await?;
        write.commit().await?;
        labeller.keep(self);
        let fresh = self.viewer_of(&account, viewer.principal().purpose).await?;
        self.judgement(&fresh, id).await
    }

    /// Undoes a judgement of the own partner. Everything is as before it.
    ///
    /// # Errors
    /// `NotFound` where the view has no such judgement of the own partner.
    pub async fn undo_judgement(&self, viewer: &Viewer, id: JudgementId) -> Result<()> {
        let judgement = self.judgement(viewer, id).await?;
        if judgement.get().partner.id != viewer.principal().partner {
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

    async fn judgement(&self, viewer: &Viewer, id: JudgementId) -> Result<Releasable<ReadJudgement>> {
        let mut conn = self.pool().acquire().await?;
        let sql = format!("{JUDGEMENT} AND j.id IN ({{in}})");
        let found = self.read_judgements(viewer, &mut conn, &sql, vec![Value::from(id.as_bytes())]).await?;
        found.into_iter().next().ok_or(Error::NotFound)
    }

    /// Readable judgements on any of these parties, oldest first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn judgements(
        &self,
        viewer: &Viewer,
        parties: &[PartyId],
    ) -> Result<Vec<Releasable<ReadJudgement>>> {
        let mut conn = self.pool().acquire().await?;
        self.judgements_on(viewer, &mut conn, &parties.iter().copied().collect()).await
    }

    pub(crate) async fn judgements_on(
        &self,
        viewer: &Viewer,
        conn: &mut AnyConnection,
        parties: &BTreeSet<PartyId>,
    ) -> Result<Vec<Releasable<ReadJudgement>>> {
        let mut found = Vec::new();
        for side in ["party_a", "party_b"] {
            let wanted = parties.iter().map(|p| Value::from(p.as_bytes())).collect();
            let sql = format!("{JUDGEMENT} AND j.{side} IN ({{in}})");
            found.extend(self.read_judgements(viewer, conn, &sql, wanted).await?);
        }
        found.sort_by_key(|j| (j.get().judgement.at, j.get().judgement.id));
        found.dedup_by_key(|j| j.get().judgement.id);
        Ok(found)
    }

    async fn read_judgements(
        &self,
        viewer: &Viewer,
        conn: &mut AnyConnection,
        sql: &str,
        wanted: Vec<Value>,
    ) -> Result<Vec<Releasable<ReadJudgement>>> {
        let rows = bulk::select_in(conn, sql, &[Value::Int(viewer.readable_set())], wanted).await?;
        let partners = PartnerIndex::load(&mut *conn).await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            let key = party_key(self, conn, PartyId::from_bytes(row.id16(3)?)).await?;
            let partner = partners.by_no(row.int(1)?)?.clone();
            let judgement = Judgement {
                id: JudgementId::from_bytes(row.id16(0)?),
                a: PartyId::from_bytes(row.id16(3)?),
                b: PartyId::from_bytes(row.id16(4)?),
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

const JUDGEMENT: &str = "SELECT j.id, j.owner_no, m.id, j.party_a, j.party_b, j.verdict, j.because, j.at, j.labels_no \
     FROM judgement j JOIN readable v ON v.labels_no = j.labels_no AND v.set_no = $1 \
     JOIN member m ON m.no = j.member_no WHERE j.withdrawn_at = 0";

/// The judge's words are sealed under the key of the first party's report: erasing the report erases them.
async fn party_key(store: &Store, conn: &mut AnyConnection, party: PartyId) -> Result<RecordKey> {
    let row = sqlx::query("SELECT report_no FROM party WHERE id = $1 AND current = 1")
        .bind(party.as_bytes().to_vec())
        .fetch_optional(&mut *conn)
        .await?
        .ok_or(Error::NotFound)?;
    let no = row.int(0)?;
    record_keys(store, conn, &[Value::Int(no)]).await?.remove(&no).ok_or(Error::NotFound)
}

/// Label sets of two parties, both in the view.
async fn readable_parties(
    viewer: &Viewer,
    conn: &mut AnyConnection,
    ids: [PartyId; 2],
) -> Result<[LabelsNo; 2]> {
    let mut labels = [LabelsNo(0); 2];
    for (slot, id) in labels.iter_mut().zip(ids) {
        let row = sqlx::query(
            "SELECT p.labels_no FROM party p JOIN report r ON r.no = p.report_no AND r.state = 0 \
             WHERE p.id = $1 AND p.current = 1",
        )
        .bind(id.as_bytes().to_vec())
        .fetch_optional(&mut *conn)
        .await?
        .ok_or(Error::NotFound)?;
        *slot = LabelsNo(row.int(0)?);
        if !viewer.reads(*slot) {
            return Err(Error::NotFound);
        }
    }
    Ok(labels)
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

//! Changing who may read: one section of a report, or a whole partner's standing.
//!
//! Everything that was derived from the section gets its new labels in the same transaction or goes (flags are made
//! anew by stage C), so that no moment exists in which a narrowed fact is still readable through something else.

use crate::accounts::{Account, PartnerIndex};
use crate::bulk::{self, Columns, Value};
use crate::connect::Store;
use crate::counts::CountDeltas;
use crate::error::{Error, Result};
use crate::evidence;
use crate::intake::ReportColumns;
use crate::labels::Labeller;
use crate::write::Write;
use access::{AuditEvent, AuditOperation, LabelsNo, Viewer};
use model::{Handling, PartyId, Power, ReportId, Section};
use std::collections::{BTreeMap, BTreeSet};

/// What is known of an own report before it is changed.
pub(crate) struct OwnReport {
    pub no: i64,
    pub owner_no: i64,
    pub state: i64,
    pub columns: ReportColumns,
}

impl Store {
    /// Gives a section of an own report another handling.
    ///
    /// # Errors
    /// `NotFound` where the report is not in the view; refused without the power or for another partner's report.
    pub async fn set_handling(
        &self,
        viewer: &Viewer,
        id: ReportId,
        section: Section,
        handling: &Handling,
    ) -> Result<()> {
        let mut write = self.write().await?;
        let report = own_report(viewer, &mut write, id).await?;
        if section == Section::Raw {
            return Err(Error::Invalid("the raw row is always for the submitting partner only".into()));
        }
        if handling.owner != viewer.principal().partner {
            return Err(Error::Invalid("the handling names another owner than the report's".into()));
        }
        let handling = self.keep_ceiling(&mut write, &report, handling).await?;
        let mut labeller = Labeller::new(&write);
        let label = labeller.label(&mut write, report.owner_no, &handling).await?;
        let mut own = own_labels(&mut write, report.no).await?;
        let before = own.insert(section, label);
        let Some(core) = own.get(&Section::Core).copied() else {
            return Err(Error::Inconsistent { table: "section", what: "a report without core" });
        };
        let narrative = relabel_sections(&mut write, &mut labeller, &report, &own, core).await?;
        relabel_parties(&mut write, &mut labeller, &report, &own, core, (section, before, label)).await?;
        let of_files = (section == Section::Attachments).then_some(label);
        evidence::relabel(viewer, &mut write, &mut labeller, (report.no, core), of_files).await?;
        let core_set = labeller.set(&mut write, &BTreeSet::from([core])).await?;
        move_report(&mut write, &report, core_set, narrative).await?;
        drop_flags(&mut write, report.no).await?;
        relabel_judgements(&mut write, &mut labeller, report.no).await?;
        let event = own_event(
            viewer,
            &write,
            AuditOperation::Relabel,
            format!("{id} {section} {}", handling.audience.code()),
        );
        write.audit(report.owner_no, &event).await?;
        write.commit().await?;
        labeller.keep(self);
        Ok(())
    }

    /// INVARIANT (ceiling): a suspicion report stays one, with the unit that it names, whatever is asked for.
    pub(crate) async fn keep_ceiling(
        &self,
        write: &mut Write<'_>,
        report: &OwnReport,
        handling: &Handling,
    ) -> Result<Handling> {
        let row = sqlx::query(
            "SELECT l.rule FROM section s JOIN label l ON l.no = s.label_no \
             WHERE s.report_no = $1 AND s.section = 'core' AND s.current = 1",
        )
        .bind(report.no)
        .fetch_optional(write.conn())
        .await?
        .ok_or(Error::Inconsistent { table: "section", what: "a report without core" })?;
        let rule = crate::labels::decode(&row.bytes(0)?)?;
        let mut kept = handling.clone();
        if let Some(suspicion) = rule.suspicion {
            kept.suspicion = true;
            kept.suspicion_fiu = suspicion.fiu;
        }
        Ok(kept)
    }
}

/// The report, if it is in the view, the viewer's own partner's, and the viewer may act for the partner.
pub(crate) async fn own_report(viewer: &Viewer, write: &mut Write<'_>, id: ReportId) -> Result<OwnReport> {
    let report = own_report_of(viewer, write, id).await?;
    viewer.require(Power::Steward)?;
    Ok(report)
}

/// The report, if it is in the view and the viewer's own partner's.
pub(crate) async fn own_report_of(viewer: &Viewer, write: &mut Write<'_>, id: ReportId) -> Result<OwnReport> {
    let sql = format!("SELECT no, owner_no, state, {} FROM report WHERE id = $1", ReportColumns::LIST);
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(id.as_bytes().to_vec())
        .fetch_optional(write.conn())
        .await?
        .ok_or(Error::NotFound)?;
    let report = OwnReport {
        no: row.int(0)?,
        owner_no: row.int(1)?,
        state: row.int(2)?,
        columns: ReportColumns::read(&row, 3)?,
    };
    let partners = PartnerIndex::load(write.conn()).await?;
    let own = partners.by_no(report.owner_no)?.id == viewer.principal().partner;
    if !viewer.reads(LabelsNo(report.columns.core_labels)) || (report.state != 0 && !own) {
        return Err(Error::NotFound);
    }
    if !own {
        return Err(Error::Invalid("only the submitting partner may change this report".into()));
    }
    Ok(report)
}

pub(crate) fn own_event(
    viewer: &Viewer,
    write: &Write<'_>,
    operation: AuditOperation,
    object: String,
) -> AuditEvent {
    let who = viewer.principal();
    AuditEvent {
        partner: who.partner,
        member: Some(who.member),
        purpose: Some(who.purpose),
        at: write.now,
        operation,
        object,
        sealed: String::new(),
    }
}

async fn own_labels(write: &mut Write<'_>, report_no: i64) -> Result<BTreeMap<Section, i64>> {
    sqlx::query("SELECT section, label_no FROM section WHERE report_no = $1 AND current = 1 ORDER BY section, revision")
        .bind(report_no)
        .fetch_all(write.conn())
        .await?
        .iter()
        .map(|row| Ok((row.code(0, "section")?, row.int(1)?)))
        .collect()
}

/// All revisions of all sections: an old revision must not be wider than the current one. Gives the narrative's set.
async fn relabel_sections(
    write: &mut Write<'_>,
    labeller: &mut Labeller,
    report: &OwnReport,
    own: &BTreeMap<Section, i64>,
    core: i64,
) -> Result<i64> {
    let mut narrative = report.columns.narrative_labels;
    for (section, label) in own {
        let set = labeller.set(write, &BTreeSet::from([core, *label])).await?;
        if *section == Section::Narrative {
            narrative = set.0;
        }
        sqlx::query("UPDATE section SET label_no = $3, labels_no = $4 WHERE report_no = $1 AND section = $2")
            .bind(report.no)
            .bind(section.code().to_owned())
            .bind(*label)
            .bind(set.0)
            .execute(write.conn())
            .await?;
    }
    Ok(narrative)
}

async fn relabel_parties(
    write: &mut Write<'_>,
    labeller: &mut Labeller,
    report: &OwnReport,
    own: &BTreeMap<Section, i64>,
    core: i64,
    (section, before, label): (Section, Option<i64>, i64),
) -> Result<()> {
    let Some(parties) = own.get(&Section::Parties).copied() else { return Ok(()) };
    let rows = sqlx::query("SELECT no, label_no FROM party WHERE report_no = $1 ORDER BY no")
        .bind(report.no)
        .fetch_all(write.conn())
        .await?;
    for row in rows {
        let (no, mut party) = (row.int(0)?, row.int(1)?);
        // A party without a stricter handling of its own follows its section.
        if section == Section::Parties && Some(party) == before {
            party = label;
        }
        let set = labeller.set(write, &BTreeSet::from([core, parties, party])).await?;
        sqlx::query("UPDATE party SET label_no = $2, labels_no = $3 WHERE no = $1")
            .bind(no)
            .bind(party)
            .bind(set.0)
            .execute(write.conn())
            .await?;
        sqlx::query("UPDATE party_key SET labels_no = $2 WHERE party_no = $1")
            .bind(no)
            .bind(set.0)
            .execute(write.conn())
            .await?;
    }
    Ok(())
}

async fn move_report(
    write: &mut Write<'_>,
    report: &OwnReport,
    core: LabelsNo,
    narrative: i64,
) -> Result<()> {
    let change = write.change;
    sqlx::query("UPDATE report SET change_no = $2, core_labels = $3, narrative_labels = $4 WHERE no = $1")
        .bind(report.no)
        .bind(change)
        .bind(core.0)
        .bind(narrative)
        .execute(write.conn())
        .await?;
    if report.state == 0 {
        let mut deltas = CountDeltas::default();
        deltas.add(LabelsNo(report.columns.core_labels), &report.columns, -1);
        deltas.add(core, &report.columns, 1);
        deltas.apply(write.conn()).await?;
    }
    Ok(())
}

/// Flags on a report and flags that rest on it go at once; stage C makes anew what still holds when it looks at this
/// report. Reports on the other side are not marked as changed: their owners would see that something hidden moved.
pub(crate) async fn drop_flags(write: &mut Write<'_>, report_no: i64) -> Result<()> {
    sqlx::query("DELETE FROM flag WHERE report_no = $1 OR witness_no = $1")
        .bind(report_no)
        .execute(write.conn())
        .await?;
    sqlx::query("DELETE FROM witness_value WHERE report_no = $1")
        .bind(report_no)
        .execute(write.conn())
        .await?;
    Ok(())
}

/// Judgements on the report's parties carry the labels that both parties have now.
async fn relabel_judgements(write: &mut Write<'_>, labeller: &mut Labeller, report_no: i64) -> Result<()> {
    let rows = sqlx::query(
        "SELECT j.id, j.owner_no, j.party_a, j.party_b FROM judgement j WHERE j.party_a IN \
         (SELECT id FROM party WHERE report_no = $1) OR j.party_b IN (SELECT id FROM party WHERE report_no = $1) ORDER BY j.id",
    )
    .bind(report_no)
    .fetch_all(write.conn())
    .await?;
    for row in rows {
        let partners = PartnerIndex::load(write.conn()).await?;
        let judge = partners.by_no(row.int(1)?)?.id;
        let own = Handling::with_audience(judge, model::Audience::WorkingGroup);
        let own = labeller.label(write, row.int(1)?, &own).await?;
        let mut sets = vec![labeller.set(write, &BTreeSet::from([own])).await?];
        for party in [row.id16(2)?, row.id16(3)?] {
            sets.extend(party_labels(write, PartyId::from_bytes(party)).await?);
        }
        let union = labeller.union(write, &sets).await?;
        sqlx::query("UPDATE judgement SET labels_no = $2 WHERE id = $1")
            .bind(row.bytes(0)?)
            .bind(union.0)
            .execute(write.conn())
            .await?;
    }
    Ok(())
}

async fn party_labels(write: &mut Write<'_>, id: PartyId) -> Result<Option<LabelsNo>> {
    let rows = bulk::select_in(
        write.conn(),
        "SELECT labels_no FROM party WHERE current = 1 AND id IN ({in})",
        &[],
        vec![Value::from(id.as_bytes())],
    )
    .await?;
    rows.first().map(|row| row.int(0).map(LabelsNo)).transpose()
}

impl Store {
    /// Changes the rule behind a named profile of a partner, or makes the profile. No item row moves.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn set_profile(&self, owner: &str, name: &str, handling: &Handling) -> Result<()> {
        let partner = self.partner(owner).await?.ok_or(Error::NotFound)?;
        let mut write = self.write().await?;
        let owner_no = PartnerIndex::load(write.conn()).await?.no(partner.id)?;
        let rule = access::LabelRule::of(&Handling { owner: partner.id, ..handling.clone() });
        let encoded = rule.encode();
        let digest = blake3::hash(&encoded).as_bytes()[..16].to_vec();
        let found = sqlx::query("SELECT label_no FROM profile WHERE owner_no = $1 AND name = $2")
            .bind(owner_no)
            .bind(name.to_owned())
            .fetch_optional(write.conn())
            .await?;
        match found {
            Some(row) => {
                let label = row.int(0)?;
                sqlx::query("UPDATE label SET rule = $2, digest = $3 WHERE no = $1")
                    .bind(label)
                    .bind(encoded)
                    .bind(digest)
                    .execute(write.conn())
                    .await?;
                crate::labels::redecide(&mut write, label).await?;
            }
            None => {
                let (no, label) = (write.numbers("profile", 1).await?, write.numbers("label", 1).await?);
                let head = "INSERT INTO label (no, owner_no, profile_no, digest, rule)";
                bulk::insert(write.conn(), head, "", vec![bulk::row![label, owner_no, no, digest, encoded]])
                    .await?;
                let head = "INSERT INTO profile (no, owner_no, name, label_no)";
                bulk::insert(write.conn(), head, "", vec![bulk::row![no, owner_no, name, label]]).await?;
            }
        }
        let event = AuditEvent {
            partner: partner.id,
            member: None,
            purpose: None,
            at: write.now,
            operation: AuditOperation::Administer,
            object: format!("profile {name}"),
            sealed: String::new(),
        };
        write.audit(owner_no, &event).await?;
        write.commit().await
    }

    /// The account behind a viewer.
    ///
    /// # Errors
    /// Where it is gone.
    pub async fn account_of(&self, viewer: &Viewer) -> Result<Account> {
        let mut conn = self.pool().acquire().await?;
        Account::by_id(&mut conn, viewer.principal().member).await?.ok_or(Error::NotFound)
    }
}

//! What a trainee says is behind an exercise, and the score that it was told. The truth never comes in here.

use crate::accounts::Account;
use crate::bulk::{self, Columns, Value, row};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::write::Write;
use access::{Guarded, LabelsNo, Releasable, Viewer};
use model::{PartyId, ReportId, StoreKind, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// Parties that one member may name.
const MOST: i64 = 2_000;

/// Letters of the name that a trainee gives a network.
const NAME: usize = 80;

/// A party that the trainee named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedParty {
    /// The party.
    pub party: PartyId,
    /// Its report.
    pub report: ReportId,
    /// The network that it is named for, in the trainee's words.
    pub network: String,
    /// Its role, where the trainee tells one.
    pub role: Option<String>,
}

/// A score that was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseResult {
    /// When it was handed in.
    pub at: Timestamp,
    /// What was told, as the caller wrote it.
    pub body: Vec<u8>,
}

impl Store {
    /// Names a party that the view contains, or names it otherwise than before.
    ///
    /// # Errors
    /// `NotFound` where the view does not contain it; refused outside of exercises, after the answer was handed in, without
    /// a name for the network, and beyond 2,000 parties.
    pub async fn name_in_course(
        &self,
        viewer: &Viewer,
        party: PartyId,
        network: &str,
        role: Option<&str>,
    ) -> Result<()> {
        let network = network.trim();
        if network.is_empty() || network.chars().count() > NAME {
            return Err(Error::Invalid(format!(
                "give the network a name of 1 to {NAME} characters; any will do"
            )));
        }
        let mut write = self.write().await?;
        let account = trainee(self, viewer, &mut write).await?;
        let found = sqlx::query(
            "SELECT p.labels_no FROM party p JOIN report r ON r.no = p.report_no AND r.state = 0 \
             JOIN readable v ON v.labels_no = p.labels_no AND v.set_no = $1 WHERE p.current = 1 AND p.id = $2 ORDER BY p.no LIMIT 1",
        )
        .bind(viewer.readable_set())
        .bind(party.as_bytes().to_vec())
        .fetch_optional(write.conn())
        .await?
        .ok_or(Error::NotFound)?;
        if !viewer.reads(LabelsNo(found.int(0)?)) {
            return Err(Error::NotFound);
        }
        let named = sqlx::query("SELECT COUNT(*) FROM course_answer WHERE owner_no = $1 AND member_no = $2")
            .bind(account.partner_no)
            .bind(account.no)
            .fetch_one(write.conn())
            .await?
            .int(0)?;
        if named >= MOST {
            return Err(Error::Invalid(format!("{MOST} parties are named; take some back first")));
        }
        let at = write.now.0;
        bulk::insert(
            write.conn(),
            "INSERT INTO course_answer (owner_no, member_no, party, network, role, at)",
            "ON CONFLICT (owner_no, member_no, party) DO UPDATE SET network = excluded.network, role = excluded.role, \
             at = excluded.at",
            vec![row![account.partner_no, account.no, party.as_bytes(), network, role.unwrap_or_default(), at]],
        )
        .await?;
        write.commit().await
    }

    /// Takes a name back; nothing happens where the party is not named.
    ///
    /// # Errors
    /// Refused outside of exercises and after the answer was handed in.
    pub async fn unname_in_course(&self, viewer: &Viewer, party: PartyId) -> Result<()> {
        let mut write = self.write().await?;
        let account = trainee(self, viewer, &mut write).await?;
        sqlx::query("DELETE FROM course_answer WHERE owner_no = $1 AND member_no = $2 AND party = $3")
            .bind(account.partner_no)
            .bind(account.no)
            .bind(party.as_bytes().to_vec())
            .execute(write.conn())
            .await?;
        write.commit().await
    }

    /// What the viewer named and still reads, in the order of networks and of naming: who matters most comes first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn named_in_course(&self, viewer: &Viewer) -> Result<Releasable<Vec<NamedParty>>> {
        let account = self.account_of(viewer).await?;
        let rows = sqlx::query(
            "SELECT c.party, r.id, c.network, c.role, p.labels_no FROM course_answer c \
             JOIN party p ON p.id = c.party AND p.current = 1 JOIN report r ON r.no = p.report_no AND r.state = 0 \
             JOIN readable v ON v.labels_no = p.labels_no AND v.set_no = $1 \
             WHERE c.owner_no = $2 AND c.member_no = $3 ORDER BY c.network, c.at, c.party",
        )
        .bind(viewer.readable_set())
        .bind(account.partner_no)
        .bind(account.no)
        .fetch_all(self.pool())
        .await?;
        let mut named = Vec::with_capacity(rows.len());
        for row in rows {
            let one = NamedParty {
                party: PartyId::from_bytes(row.id16(0)?),
                report: ReportId::from_bytes(row.id16(1)?),
                network: row.text(2)?,
                role: Some(row.text(3)?).filter(|role| !role.is_empty()),
            };
            named.push(Guarded::new(LabelsNo(row.int(4)?), one));
        }
        Ok(Releasable::all(viewer.release_all(named)))
    }

    /// The reports of parties that the view contains; others are left out.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn reports_of_parties(
        &self,
        viewer: &Viewer,
        parties: &BTreeSet<PartyId>,
    ) -> Result<Releasable<Vec<(PartyId, ReportId)>>> {
        let mut conn = self.pool().acquire().await?;
        let wanted = parties.iter().map(|id| Value::from(id.as_bytes())).collect();
        let rows = bulk::select_in(
            &mut conn,
            "SELECT p.id, r.id, p.labels_no FROM party p JOIN report r ON r.no = p.report_no AND r.state = 0 \
             JOIN readable v ON v.labels_no = p.labels_no AND v.set_no = $1 WHERE p.current = 1 AND p.id IN ({in})",
            &[Value::Int(viewer.readable_set())],
            wanted,
        )
        .await?;
        let mut found = BTreeMap::new();
        for row in rows {
            let pair = (PartyId::from_bytes(row.id16(0)?), ReportId::from_bytes(row.id16(1)?));
            found.insert(pair, LabelsNo(row.int(2)?));
        }
        let guarded = found.into_iter().map(|(pair, labels)| Guarded::new(labels, pair));
        Ok(Releasable::all(viewer.release_all(guarded)))
    }

    /// The score that the viewer was told, if it handed in.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn course_result(&self, viewer: &Viewer) -> Result<Option<CourseResult>> {
        let account = self.account_of(viewer).await?;
        let row = sqlx::query("SELECT at, body FROM course_result WHERE owner_no = $1 AND member_no = $2")
            .bind(account.partner_no)
            .bind(account.no)
            .fetch_optional(self.pool())
            .await?;
        row.map(|row| Ok(CourseResult { at: Timestamp(row.int(0)?), body: row.bytes(1)? })).transpose()
    }

    /// Keeps the score of what the viewer handed in; from then on its answer stands.
    ///
    /// # Errors
    /// Refused outside of exercises and where it handed in before.
    pub async fn hand_in_course(&self, viewer: &Viewer, body: Vec<u8>) -> Result<CourseResult> {
        let mut write = self.write().await?;
        let account = trainee(self, viewer, &mut write).await?;
        let at = write.now.0;
        bulk::insert(
            write.conn(),
            "INSERT INTO course_result (owner_no, member_no, at, body)",
            "",
            vec![row![account.partner_no, account.no, at, body.clone()]],
        )
        .await?;
        write.commit().await?;
        Ok(CourseResult { at: Timestamp(at), body })
    }
}

/// The member's account, where it can still answer.
async fn trainee(store: &Store, viewer: &Viewer, write: &mut Write<'_>) -> Result<Account> {
    if store.kind() != StoreKind::Exercise {
        return Err(Error::Invalid("only an exercise store has courses".to_owned()));
    }
    let account = Account::by_id(write.conn(), viewer.principal().member).await?.ok_or(Error::NotFound)?;
    let handed_in = sqlx::query("SELECT at FROM course_result WHERE owner_no = $1 AND member_no = $2")
        .bind(account.partner_no)
        .bind(account.no)
        .fetch_optional(write.conn())
        .await?;
    match handed_in {
        Some(_) => Err(Error::Invalid(
            "your answer is handed in and stands; its score is on the course's page".into(),
        )),
        None => Ok(account),
    }
}

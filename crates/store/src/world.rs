//! Which world an exercise store holds: one for its whole life, and never beside real data.

use crate::accounts::PartnerIndex;
use crate::bulk::{self, Columns, row};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::keyed::keyed;
use access::{Guarded, LabelsNo, Releasable, Viewer};
use model::{PartnerId, PartyId, ReportId, StoreKind};
use sqlx::Row;

/// A report that was just recorded, and where in the world it comes from.
#[derive(Debug, Clone)]
pub struct FromWorld {
    /// The report.
    pub report: ReportId,
    /// Row, message, transaction or line in its file.
    pub row: u64,
    /// Codes of the roles of its parties, in their order.
    pub roles: Vec<String>,
}

/// What of a world one member reads: ids with their pointers into the truth.
#[derive(Debug, Clone, Default)]
pub struct WorldView {
    /// Reports with their pointers (`FILE#ROW`), in the order of these.
    pub reports: Vec<(ReportId, String)>,
    /// Parties with their pointers (`FILE#ROW/ROLE/N`), in the order of these.
    pub parties: Vec<(PartyId, String)>,
}

impl Store {
    /// Ties an exercise store to one world, by a text that only this world has. The first call decides; with the same
    /// text again nothing happens.
    ///
    /// # Errors
    /// The store is no exercise store, or holds another world.
    pub async fn tie_to_world(&self, world: &str) -> Result<()> {
        if self.kind() != StoreKind::Exercise {
            return Err(Error::Invalid(format!(
                "this store is `{}`; a world goes into a store of its own that was made for exercises, use another \
                 address",
                self.kind()
            )));
        }
        sqlx::query(
            "INSERT INTO store_meta (name, value) VALUES ('world', $1) ON CONFLICT (name) DO NOTHING",
        )
        .bind(world.to_owned())
        .execute(self.pool())
        .await?;
        let row =
            sqlx::query("SELECT value FROM store_meta WHERE name = 'world'").fetch_one(self.pool()).await?;
        if row.try_get::<String, _>(0)? == world {
            return Ok(());
        }
        Err(Error::Invalid(
            "this store holds another world; each world needs a store of its own, use another address"
                .to_owned(),
        ))
    }

    /// Which world the store holds, by the text that it was tied with.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn world(&self) -> Result<Option<String>> {
        let row = sqlx::query("SELECT value FROM store_meta WHERE name = 'world'")
            .fetch_optional(self.pool())
            .await?;
        row.map(|row| row.text(0)).transpose()
    }

    /// Notes where in the world reports come from. Reports that are noted stay as they are.
    ///
    /// # Errors
    /// The store is no exercise store, or fails.
    pub async fn note_world(&self, owner: PartnerId, file: &str, reports: &[FromWorld]) -> Result<()> {
        if self.kind() != StoreKind::Exercise {
            return Err(Error::Invalid("only an exercise store holds a world".to_owned()));
        }
        let mut tx = self.pool().begin().await?;
        let owner_no = PartnerIndex::load(&mut tx).await?.no(owner)?;
        let (mut report_rows, mut party_rows) = (Vec::new(), Vec::new());
        for from in reports {
            let pointer = format!("{file}#{}", from.row);
            for (at, role) in from.roles.iter().enumerate() {
                let nth = from.roles[..=at].iter().filter(|other| *other == role).count();
                let ordinal = u32::try_from(at + 1).unwrap_or(u32::MAX).to_be_bytes();
                let id = keyed(self.key(), PartyId::KIND, &[from.report.as_bytes(), &ordinal]);
                party_rows.push(row![owner_no, &id, format!("{pointer}/{role}/{nth}")]);
            }
            report_rows.push(row![owner_no, from.report.as_bytes(), pointer]);
        }
        let tail = " ON CONFLICT DO NOTHING";
        let head = "INSERT INTO world_report (owner_no, report_id, pointer)";
        bulk::insert(&mut tx, head, tail, report_rows).await?;
        let head = "INSERT INTO world_party (owner_no, party_id, pointer)";
        bulk::insert(&mut tx, head, tail, party_rows).await?;
        Ok(tx.commit().await?)
    }

    /// What of the world the view contains. Only the score asks for it: pointers are part of the truth.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn world_view(&self, viewer: &Viewer) -> Result<Releasable<WorldView>> {
        let mut conn = self.pool().acquire().await?;
        let reports = sqlx::query(
            "SELECT r.id, w.pointer, r.core_labels FROM world_report w JOIN report r ON r.owner_no = w.owner_no AND \
             r.id = w.report_id AND r.state = 0 JOIN readable v ON v.labels_no = r.core_labels AND v.set_no = $1 \
             ORDER BY w.pointer, w.owner_no, w.report_id",
        )
        .bind(viewer.readable_set())
        .fetch_all(&mut *conn)
        .await?;
        let parties = sqlx::query(
            "SELECT p.id, w.pointer, p.labels_no FROM world_party w JOIN party p ON p.owner_no = w.owner_no AND \
             p.id = w.party_id AND p.current = 1 JOIN report r ON r.no = p.report_no AND r.state = 0 \
             JOIN readable v ON v.labels_no = p.labels_no AND v.set_no = $1 \
             ORDER BY w.pointer, w.owner_no, w.party_id",
        )
        .bind(viewer.readable_set())
        .fetch_all(&mut *conn)
        .await?;
        let guarded =
            |row: &sqlx::any::AnyRow| Ok(Guarded::new(LabelsNo(row.int(2)?), (row.id16(0)?, row.text(1)?)));
        let reports = reports.iter().map(guarded).collect::<Result<Vec<_>>>()?;
        let parties = parties.iter().map(guarded).collect::<Result<Vec<_>>>()?;
        let reports = Releasable::all(viewer.release_all(reports));
        let parties = Releasable::all(viewer.release_all(parties));
        Ok(reports.zip(parties).map(|(reports, parties)| WorldView {
            reports: reports.into_iter().map(|(id, at)| (ReportId::from_bytes(id), at)).collect(),
            parties: parties.into_iter().map(|(id, at)| (PartyId::from_bytes(id), at)).collect(),
        }))
    }
}

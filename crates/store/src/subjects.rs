//! The parties around one party, in one view: what `matching` assembles into a subject.

use crate::bulk::{self, Columns, Value};
use crate::connect::Store;
use crate::error::{Error, Result};
use access::{Guarded, LabelsNo, Releasable, Viewer};
use model::{PartyId, ReportId, Timestamp};
use sqlx::AnyConnection;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A readable party with its value nodes.
#[derive(Debug, Clone)]
pub struct SubjectParty {
    /// Keyed id.
    pub id: PartyId,
    /// Its report.
    pub report: ReportId,
    /// When that report was first recorded.
    pub recorded_at: Timestamp,
    /// Value nodes: field code and keyed hash.
    pub keys: Vec<(String, [u8; 16])>,
}

/// Parties looked at for one subject at most; what is left out is counted within the view.
const CAP: usize = 2_000;

struct Node {
    no: i64,
    party: SubjectParty,
}

impl Store {
    /// The readable parties that value nodes or readable judgements tie to a party, with that party; and how many
    /// were left out by the cap. The cap works on what is readable only.
    ///
    /// # Errors
    /// `NotFound` where the view does not contain the party.
    pub async fn around(
        &self,
        viewer: &Viewer,
        start: PartyId,
    ) -> Result<(Vec<Releasable<SubjectParty>>, u64)> {
        let mut conn = self.pool().acquire().await?;
        let mut found: BTreeMap<PartyId, Releasable<SubjectParty>> = BTreeMap::new();
        let mut frontier = self.nodes_by_id(viewer, &mut conn, &BTreeSet::from([start])).await?;
        if frontier.is_empty() {
            return Err(Error::NotFound);
        }
        let mut left_out = 0;
        while !frontier.is_empty() {
            let mut numbers = HashSet::new();
            let mut ids = BTreeSet::new();
            for node in frontier {
                let id = node.get().party.id;
                if found.contains_key(&id) {
                    continue;
                }
                if found.len() >= CAP {
                    left_out += 1;
                    continue;
                }
                numbers.insert(node.get().no);
                ids.insert(id);
                found.insert(id, node.map(|n| n.party));
            }
            if numbers.is_empty() {
                break;
            }
            let mut next = self.sharing(viewer, &mut conn, &numbers).await?;
            let judged = self.judged_same(viewer, &mut conn, &ids).await?;
            next.extend(self.nodes_by_id(viewer, &mut conn, &judged).await?);
            frontier = next.into_iter().filter(|n| !found.contains_key(&n.get().party.id)).collect();
        }
        Ok((found.into_values().collect(), left_out))
    }

    async fn nodes_by_id(
        &self,
        viewer: &Viewer,
        conn: &mut AnyConnection,
        ids: &BTreeSet<PartyId>,
    ) -> Result<Vec<Releasable<Node>>> {
        let wanted = ids.iter().map(|id| Value::from(id.as_bytes())).collect();
        let sql = format!("{NODE} AND p.id IN ({{in}})");
        let rows = bulk::select_in(conn, &sql, &[Value::Int(viewer.readable_set())], wanted).await?;
        self.nodes(viewer, conn, rows).await
    }

    /// Readable parties that share a value node with one of these.
    async fn sharing(
        &self,
        viewer: &Viewer,
        conn: &mut AnyConnection,
        parties: &HashSet<i64>,
    ) -> Result<Vec<Releasable<Node>>> {
        let wanted = parties.iter().map(|no| Value::Int(*no)).collect();
        let sql = format!(
            "{NODE} AND p.no IN (SELECT b.party_no FROM party_key a JOIN party_key b ON b.field = a.field AND \
             b.value = a.value WHERE a.party_no IN ({{in}}))"
        );
        let rows = bulk::select_in(conn, &sql, &[Value::Int(viewer.readable_set())], wanted).await?;
        self.nodes(viewer, conn, rows).await
    }

    async fn nodes(
        &self,
        viewer: &Viewer,
        conn: &mut AnyConnection,
        rows: Vec<sqlx::any::AnyRow>,
    ) -> Result<Vec<Releasable<Node>>> {
        let nos = rows.iter().map(|r| r.int(0).map(Value::Int)).collect::<Result<Vec<_>>>()?;
        let sql = "SELECT party_no, field, value FROM party_key WHERE party_no IN ({in})";
        let mut keys: BTreeMap<i64, BTreeSet<(String, [u8; 16])>> = BTreeMap::new();
        for row in bulk::select_in(conn, sql, &[], nos).await? {
            keys.entry(row.int(0)?).or_default().insert((row.text(1)?, row.id16(2)?));
        }
        let mut seen = HashSet::new();
        let mut nodes = Vec::with_capacity(rows.len());
        for row in rows {
            let no = row.int(0)?;
            if !seen.insert(no) {
                continue;
            }
            let party = SubjectParty {
                id: PartyId::from_bytes(row.id16(1)?),
                report: ReportId::from_bytes(row.id16(2)?),
                recorded_at: Timestamp(row.int(3)?),
                keys: keys.remove(&no).unwrap_or_default().into_iter().collect(),
            };
            nodes.extend(viewer.release(Guarded::new(LabelsNo(row.int(4)?), Node { no, party })));
        }
        Ok(nodes)
    }

    async fn judged_same(
        &self,
        viewer: &Viewer,
        conn: &mut AnyConnection,
        ids: &BTreeSet<PartyId>,
    ) -> Result<BTreeSet<PartyId>> {
        Ok(self
            .judgements_on(viewer, conn, ids)
            .await?
            .into_iter()
            .filter(|j| j.get().judgement.verdict == model::Verdict::Same)
            .flat_map(|j| [j.get().judgement.a, j.get().judgement.b])
            .collect())
    }
}

const NODE: &str = "SELECT p.no, p.id, r.id, r.recorded_at, p.labels_no FROM party p \
     JOIN report r ON r.no = p.report_no AND r.state = 0 \
     JOIN readable v ON v.labels_no = p.labels_no AND v.set_no = $1 WHERE p.current = 1";

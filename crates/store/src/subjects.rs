//! The parties around some parties, in one view: what `matching` assembles into subjects.

use crate::bulk::{self, Columns, Value};
use crate::connect::Store;
use crate::error::Result;
use access::{Guarded, LabelsNo, Releasable, Viewer};
use model::{PartyId, ReportId, Timestamp};
use sqlx::AnyConnection;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

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

/// Two readable parties that the model of matching finds likely to be one actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartyLink {
    /// One party.
    pub a: PartyId,
    /// The other.
    pub b: PartyId,
    /// Evidence in hundredths of a bit.
    pub bits: i32,
}

/// The readable parties around some, with what ties them.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    /// The parties, in the order of their ids.
    pub parties: Vec<Releasable<SubjectParty>>,
    /// Pairs among them that the store keeps, those below `least` too: they count against chains.
    pub links: Vec<Releasable<PartyLink>>,
    /// Parties left out by the cap, counted within the view.
    pub left_out: u64,
}

struct Node {
    no: i64,
    party: SubjectParty,
}

/// What is gathered so far.
struct Gathering {
    found: BTreeMap<PartyId, Releasable<SubjectParty>>,
    numbers: HashMap<i64, PartyId>,
    most: usize,
    left_out: BTreeSet<PartyId>,
}

impl Gathering {
    /// Takes in what is new; gives the internal numbers and ids of what was taken.
    fn take(&mut self, frontier: Vec<Releasable<Node>>) -> (HashSet<i64>, BTreeSet<PartyId>) {
        let (mut numbers, mut ids) = (HashSet::new(), BTreeSet::new());
        for node in frontier {
            let (no, id) = (node.get().no, node.get().party.id);
            if self.found.contains_key(&id) {
                continue;
            }
            if self.found.len() >= self.most {
                self.left_out.insert(id);
                continue;
            }
            numbers.insert(no);
            ids.insert(id);
            self.numbers.insert(no, id);
            self.found.insert(id, node.map(|n| n.party));
        }
        (numbers, ids)
    }
}

impl Store {
    /// The readable parties that value nodes, pairs of at least `least` hundredths of a bit, or readable judgements tie to
    /// some parties, with those parties; `most` at most. The cap works on what is readable only.
    ///
    /// # Errors
    /// Where the store fails. Parties that the view does not contain are left out.
    pub async fn gather(
        &self,
        viewer: &Viewer,
        starts: &BTreeSet<PartyId>,
        least: i32,
        most: usize,
    ) -> Result<Gathered> {
        let mut conn = self.pool().acquire().await?;
        let mut all =
            Gathering { found: BTreeMap::new(), numbers: HashMap::new(), most, left_out: BTreeSet::new() };
        let mut frontier = self.nodes_by_id(viewer, &mut conn, starts).await?;
        loop {
            let (numbers, ids) = all.take(frontier);
            if numbers.is_empty() {
                break;
            }
            let mut next = self.sharing(viewer, &mut conn, &numbers).await?;
            next.extend(self.linked(viewer, &mut conn, &numbers, least).await?);
            let judged = self.judged_same(viewer, &mut conn, &ids).await?;
            next.extend(self.nodes_by_id(viewer, &mut conn, &judged).await?);
            frontier = next.into_iter().filter(|n| !all.found.contains_key(&n.get().party.id)).collect();
            // INVARIANT: what the cap cuts follows ids, never the order in which the store gives rows.
            frontier.sort_by_key(|n| n.get().party.id);
            frontier.dedup_by_key(|n| n.get().party.id);
        }
        let links = self.links_among(&mut conn, &all).await?;
        let left_out = all.left_out.len() as u64;
        #[cfg(feature = "planted-leaks")]
        let left_out = left_out + self.planted_neighbours(all.numbers.keys()).await?;
        Ok(Gathered { parties: all.found.into_values().collect(), links, left_out })
    }

    /// Those of some parties that the view contains.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn parties(
        &self,
        viewer: &Viewer,
        ids: &BTreeSet<PartyId>,
    ) -> Result<Vec<Releasable<SubjectParty>>> {
        let mut conn = self.pool().acquire().await?;
        let nodes = self.nodes_by_id(viewer, &mut conn, ids).await?;
        Ok(nodes.into_iter().map(|node| node.map(|n| n.party)).collect())
    }

    /// The pairs among gathered parties. Both are in the view, so the pair is.
    async fn links_among(
        &self,
        conn: &mut AnyConnection,
        all: &Gathering,
    ) -> Result<Vec<Releasable<PartyLink>>> {
        let wanted = all.numbers.keys().map(|no| Value::Int(*no)).collect();
        let sql = "SELECT a_no, b_no, bits FROM party_link WHERE a_no IN ({in})";
        let mut links = Vec::new();
        for row in bulk::select_in(conn, sql, &[], wanted).await? {
            let ends = (all.numbers.get(&row.int(0)?), all.numbers.get(&row.int(1)?));
            let (Some(a), Some(b)) = ends else { continue };
            let (Some(x), Some(y)) = (all.found.get(a), all.found.get(b)) else { continue };
            let (a, b) = (*a.min(b), *a.max(b));
            let bits = i32::try_from(row.int(2)?).unwrap_or(i32::MAX);
            links.push(x.clone().zip(y.clone()).map(|_| PartyLink { a, b, bits }));
        }
        links.sort_by_key(|l| (l.get().a, l.get().b));
        links.dedup_by_key(|l| (l.get().a, l.get().b));
        Ok(links)
    }

    /// Readable parties that a pair of enough evidence ties to one of these.
    async fn linked(
        &self,
        viewer: &Viewer,
        conn: &mut AnyConnection,
        parties: &HashSet<i64>,
        least: i32,
    ) -> Result<Vec<Releasable<Node>>> {
        let wanted = parties.iter().map(|no| Value::Int(*no)).collect();
        let sql = format!(
            "{NODE} AND p.no IN (SELECT b_no FROM party_link WHERE bits >= $2 AND a_no IN ({{in}}) \
             UNION SELECT a_no FROM party_link WHERE bits >= $2 AND b_no IN ({{in}}))"
        );
        let fixed = [Value::Int(viewer.readable_set()), Value::Int(i64::from(least))];
        let rows = bulk::select_in(conn, &sql, &fixed, wanted).await?;
        self.nodes(viewer, conn, rows).await
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
             b.value = a.value WHERE {} AND {} AND a.party_no IN ({{in}}))",
            readable_key("a"),
            readable_key("b")
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
        let sql = format!(
            "SELECT k.party_no, k.field, k.value FROM party_key k WHERE {} AND k.party_no IN ({{in}})",
            readable_key("k")
        );
        let mut keys: BTreeMap<i64, BTreeSet<(String, [u8; 16])>> = BTreeMap::new();
        for row in bulk::select_in(conn, &sql, &[Value::Int(viewer.readable_set())], nos).await? {
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

/// A value that was read in a narrative ties in views that read the narrative, and in no others.
///
/// INVARIANT: by the labels that the narrative has now, so that narrowing it acts at once.
fn readable_key(key: &str) -> String {
    format!(
        "({key}.told = 0 OR EXISTS (SELECT 1 FROM party q JOIN section s ON s.report_no = q.report_no AND \
         s.section = 'narrative' AND s.current = 1 JOIN readable w ON w.labels_no = s.labels_no AND w.set_no = $1 \
         WHERE q.no = {key}.party_no))"
    )
}

const NODE: &str = "SELECT p.no, p.id, r.id, r.recorded_at, p.labels_no FROM party p \
     JOIN report r ON r.no = p.report_no AND r.state = 0 \
     JOIN readable v ON v.labels_no = p.labels_no AND v.set_no = $1 WHERE p.current = 1";

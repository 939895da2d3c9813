//! Which classes of members may read a label set: decided for many sets at once, written where it differs.
//!
//! Sized for 2,000 classes and 50,000 label sets: each rule is decided once per class, and only rows that change are
//! touched. Filling one new class over all label sets is left to `readable`.

use crate::accounts::PartnerIndex;
use crate::bulk::{self, Columns, Value};
use crate::error::{Error, Result};
use crate::labels::decode;
use crate::write::Write;
use access::{LabelRule, Principal, may_read};
use model::{MemberId, Purpose};
use roaring::RoaringTreemap;
use sqlx::AnyConnection;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Label sets decided in one go, so that memory stays bounded however many a rule stands in.
const AT_ONCE: usize = 256;

/// All classes of members that exist, each as a principal that stands for it.
pub(crate) struct Readers(Vec<(i64, Principal)>);

/// Numbers of readable sets.
type Classes = RoaringTreemap;

impl Readers {
    pub(crate) async fn load(conn: &mut AnyConnection) -> Result<Self> {
        let partners = PartnerIndex::load(&mut *conn).await?;
        let rows = sqlx::query(
            "SELECT s.no, s.partner_no, s.powers, s.purpose, s.member_no, m.id FROM readable_set s \
             LEFT JOIN member m ON m.no = s.member_no ORDER BY s.no",
        )
        .fetch_all(&mut *conn)
        .await?;
        let mut classes = Vec::with_capacity(rows.len());
        for row in rows {
            let partner = partners.by_no(row.int(1)?)?;
            let member = match row.int(4)? {
                0 => MemberId::from_bytes([0; 16]),
                _ => MemberId::from_bytes(row.id16(5)?),
            };
            let principal = Principal {
                member,
                partner: partner.id,
                sector: partner.sector,
                country: partner.country,
                powers: crate::accounts::powers(&row.text(2)?)?,
                purpose: row.code::<Purpose>(3, "readable_set")?,
            };
            classes.push((row.int(0)?, principal));
        }
        Ok(Self(classes))
    }

    /// Brings the rows of `readable` for these label sets up to date with the rules of their labels, and marks the
    /// classes whose view changes.
    pub(crate) async fn open(&self, write: &mut Write<'_>, labels: &[i64]) -> Result<()> {
        let mut touched = Classes::new();
        let mut decided = HashMap::new();
        for labels in labels.chunks(AT_ONCE) {
            touched |= self.open_some(write, labels, &mut decided).await?;
        }
        let touched = touched.iter().map(number).collect::<Result<Vec<_>>>()?;
        let fixed = [Value::Int(write.change)];
        bulk::execute_in(write.conn(), CHANGED, &fixed, touched).await
    }

    async fn open_some(
        &self,
        write: &mut Write<'_>,
        labels: &[i64],
        decided: &mut HashMap<i64, Classes>,
    ) -> Result<Classes> {
        let wanted: Vec<Value> = labels.iter().map(|no| Value::Int(*no)).collect();
        let members = labels_of(write.conn(), wanted.clone()).await?;
        self.decide(write.conn(), members.values().flatten(), decided).await?;
        let mut before = readers_now(write.conn(), wanted).await?;
        let (mut touched, mut rows) = (Classes::new(), Vec::new());
        for (set, members) in &members {
            let now = members
                .iter()
                .map(|label| decided.get(label).cloned().unwrap_or_default())
                .reduce(|all, one| all & one)
                .unwrap_or_default();
            let before = before.remove(set).unwrap_or_default();
            let gone = (&before - &now).iter().map(number).collect::<Result<Vec<_>>>()?;
            bulk::execute_in(write.conn(), SHUT, &[Value::Int(*set)], gone).await?;
            for class in &(&now - &before) {
                rows.push(vec![number(class)?, Value::Int(*set)]);
            }
            touched |= before ^ now;
        }
        bulk::insert(write.conn(), "INSERT INTO readable (set_no, labels_no)", "", rows).await?;
        Ok(touched)
    }

    /// The classes that each label's rule admits; what was decided before is kept.
    async fn decide(
        &self,
        conn: &mut AnyConnection,
        labels: impl Iterator<Item = &i64>,
        decided: &mut HashMap<i64, Classes>,
    ) -> Result<()> {
        let missing: BTreeSet<i64> = labels.copied().filter(|no| !decided.contains_key(no)).collect();
        let wanted = missing.into_iter().map(Value::Int).collect();
        for row in bulk::select_in(conn, "SELECT no, rule FROM label WHERE no IN ({in})", &[], wanted).await?
        {
            let rule = decode(&row.bytes(1)?)?;
            decided.insert(row.int(0)?, self.admitted(&rule)?);
        }
        Ok(())
    }

    fn admitted(&self, rule: &LabelRule) -> Result<Classes> {
        let admitted = self.0.iter().filter(|(_, principal)| may_read(rule, principal));
        admitted.map(|(no, _)| position(*no)).collect()
    }
}

const CHANGED: &str = "UPDATE readable_set SET change_no = $1 WHERE no IN ({in})";
const SHUT: &str = "DELETE FROM readable WHERE labels_no = $1 AND set_no IN ({in})";

async fn labels_of(conn: &mut AnyConnection, sets: Vec<Value>) -> Result<BTreeMap<i64, BTreeSet<i64>>> {
    let sql = "SELECT labels_no, label_no FROM labels_member WHERE labels_no IN ({in})";
    let mut members: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for row in bulk::select_in(conn, sql, &[], sets).await? {
        members.entry(row.int(0)?).or_default().insert(row.int(1)?);
    }
    Ok(members)
}

async fn readers_now(conn: &mut AnyConnection, sets: Vec<Value>) -> Result<HashMap<i64, Classes>> {
    let sql = "SELECT labels_no, set_no FROM readable WHERE labels_no IN ({in})";
    let mut readers: HashMap<i64, Classes> = HashMap::new();
    for row in bulk::select_in(conn, sql, &[], sets).await? {
        readers.entry(row.int(0)?).or_default().insert(position(row.int(1)?)?);
    }
    Ok(readers)
}

fn position(no: i64) -> Result<u64> {
    u64::try_from(no).map_err(|_| Error::Inconsistent { table: "readable_set", what: "a negative number" })
}

fn number(position: u64) -> Result<Value> {
    let no = i64::try_from(position);
    no.map(Value::Int).map_err(|_| Error::Inconsistent { table: "readable_set", what: "a number too large" })
}

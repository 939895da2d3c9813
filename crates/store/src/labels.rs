//! Interning of labels and label sets, and who may read them.

use crate::bulk::{self, Columns, Value, row};
use crate::error::{Error, Result};
use crate::readers::Readers;
use crate::write::Write;
use access::{LabelRule, LabelsNo};
use model::Handling;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// Numbers of labels and sets that are committed; never a reason to skip a check.
#[derive(Clone, Default)]
pub(crate) struct LabelCache {
    labels: HashMap<(i64, Vec<u8>), i64>,
    sets: HashMap<Vec<i64>, LabelsNo>,
}

/// Interns within one write; what it learned goes to the cache only after the commit.
pub(crate) struct Labeller {
    known: Arc<LabelCache>,
    fresh: LabelCache,
    readers: Option<Readers>,
}

impl Labeller {
    pub(crate) fn new(write: &Write<'_>) -> Self {
        let known = write.store.inner.labels.lock().map(|cache| cache.clone()).unwrap_or_default();
        Self { known, fresh: LabelCache::default(), readers: None }
    }

    /// Call after the commit.
    pub(crate) fn keep(self, store: &crate::Store) {
        let Self { known, fresh, .. } = self;
        // Given back first, so that the cache is extended in place.
        drop(known);
        if let Ok(mut cache) = store.inner.labels.lock() {
            let cache = Arc::make_mut(&mut cache);
            cache.labels.extend(fresh.labels);
            cache.sets.extend(fresh.sets);
        }
    }

    /// The label of a handling. `owner_no` is the store's number of `handling.owner`.
    pub(crate) async fn label(
        &mut self,
        write: &mut Write<'_>,
        owner_no: i64,
        handling: &Handling,
    ) -> Result<i64> {
        let rule = LabelRule::of(handling);
        let encoded = rule.encode();
        let place = (owner_no, encoded.clone());
        if let Some(no) = self.known.labels.get(&place).or_else(|| self.fresh.labels.get(&place)) {
            return Ok(*no);
        }
        let digest = blake3::hash(&encoded).as_bytes()[..16].to_vec();
        let found =
            sqlx::query("SELECT no FROM label WHERE owner_no = $1 AND profile_no = 0 AND digest = $2")
                .bind(owner_no)
                .bind(digest.clone())
                .fetch_optional(write.conn())
                .await?;
        let no = match found {
            Some(row) => row.int(0)?,
            None => {
                let no = write.numbers("label", 1).await?;
                bulk::insert(
                    write.conn(),
                    "INSERT INTO label (no, owner_no, profile_no, digest, rule)",
                    "",
                    vec![row![no, owner_no, 0, digest, encoded]],
                )
                .await?;
                give_named_members_their_own_sets(write, &rule).await?;
                // The rule may have made new classes.
                self.readers = None;
                no
            }
        };
        self.fresh.labels.insert(place, no);
        Ok(no)
    }

    /// The label of a named profile.
    pub(crate) async fn profile(&mut self, write: &mut Write<'_>, owner_no: i64, name: &str) -> Result<i64> {
        sqlx::query("SELECT label_no FROM profile WHERE owner_no = $1 AND name = $2")
            .bind(owner_no)
            .bind(name.to_owned())
            .fetch_optional(write.conn())
            .await?
            .ok_or_else(|| {
                Error::Invalid(format!("no handling profile `{name}`; make it before you use it"))
            })?
            .int(0)
    }

    /// The set of several labels: readable only if each is.
    pub(crate) async fn set(&mut self, write: &mut Write<'_>, labels: &BTreeSet<i64>) -> Result<LabelsNo> {
        let sorted: Vec<i64> = labels.iter().copied().collect();
        if let Some(no) = self.known.sets.get(&sorted).or_else(|| self.fresh.sets.get(&sorted)) {
            return Ok(*no);
        }
        let digest = set_digest(&sorted);
        let found = sqlx::query("SELECT no FROM labels WHERE digest = $1")
            .bind(digest.clone())
            .fetch_optional(write.conn())
            .await?;
        let no = match found {
            Some(row) => LabelsNo(row.int(0)?),
            None => self.insert_set(write, &sorted, digest).await?,
        };
        self.fresh.sets.insert(sorted, no);
        Ok(no)
    }

    async fn insert_set(
        &mut self,
        write: &mut Write<'_>,
        sorted: &[i64],
        digest: Vec<u8>,
    ) -> Result<LabelsNo> {
        let no = write.numbers("labels", 1).await?;
        bulk::insert(write.conn(), "INSERT INTO labels (no, digest)", "", vec![row![no, digest]]).await?;
        let members = sorted.iter().map(|label| row![no, *label]).collect();
        bulk::insert(write.conn(), "INSERT INTO labels_member (labels_no, label_no)", "", members).await?;
        let readers = match self.readers.take() {
            Some(readers) => readers,
            None => Readers::load(write.conn()).await?,
        };
        readers.open(write, &[no]).await?;
        self.readers = Some(readers);
        Ok(LabelsNo(no))
    }

    /// The set that carries all labels of several sets: what is derived is readable only with each input.
    pub(crate) async fn union(&mut self, write: &mut Write<'_>, sets: &[LabelsNo]) -> Result<LabelsNo> {
        let unique: BTreeSet<LabelsNo> = sets.iter().copied().collect();
        if let (1, Some(only)) = (unique.len(), unique.first()) {
            return Ok(*only);
        }
        let wanted: Vec<Value> = unique.iter().map(|s| Value::Int(s.0)).collect();
        let rows = bulk::select_in(
            write.conn(),
            "SELECT label_no FROM labels_member WHERE labels_no IN ({in})",
            &[],
            wanted,
        )
        .await?;
        let members = rows.iter().map(|r| r.int(0)).collect::<Result<BTreeSet<i64>>>()?;
        self.set(write, &members).await
    }
}

fn set_digest(sorted: &[i64]) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new();
    for label in sorted {
        hasher.update(&label.to_be_bytes());
    }
    hasher.finalize().as_bytes()[..16].to_vec()
}

pub(crate) async fn mark_changed(write: &mut Write<'_>, set_no: i64) -> Result<()> {
    let change = write.change;
    sqlx::query("UPDATE readable_set SET change_no = $2 WHERE no = $1")
        .bind(set_no)
        .bind(change)
        .execute(write.conn())
        .await?;
    Ok(())
}

pub(crate) fn decode(rule: &[u8]) -> Result<LabelRule> {
    LabelRule::decode(rule).map_err(|_| Error::Inconsistent { table: "label", what: "a rule cannot be read" })
}

/// A rule that names persons splits them from the class of their partner: they get readable sets of their own.
async fn give_named_members_their_own_sets(write: &mut Write<'_>, rule: &LabelRule) -> Result<()> {
    for member in rule.named_members() {
        crate::readable::own_sets(write, member).await?;
    }
    Ok(())
}

/// Decides anew about every label set that holds a label whose rule changed. Items stay where they are.
pub(crate) async fn redecide(write: &mut Write<'_>, label_no: i64) -> Result<()> {
    let sets = sqlx::query("SELECT labels_no FROM labels_member WHERE label_no = $1 ORDER BY labels_no")
        .bind(label_no)
        .fetch_all(write.conn())
        .await?
        .iter()
        .map(|row| row.int(0))
        .collect::<Result<Vec<i64>>>()?;
    let readers = Readers::load(write.conn()).await?;
    readers.open(write, &sets).await
}

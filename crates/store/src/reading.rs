//! Reports as one member may read them. Every row is joined with `readable` and released a second time in Rust.

use crate::accounts::PartnerIndex;
use crate::body;
use crate::bulk::{self, Columns, Value};
use crate::connect::Store;
use crate::error::{Error, Result};
use crate::intake::ReportColumns;
use crate::labels::decode;
use crate::seal::{RecordKey, Slot};
use access::{Guarded, LabelRule, LabelsNo, Releasable, Viewer};
use model::{Core, Narrative, Partner, Party, PartyId, ReportId, ReportKind, Section, SourceNote, Timestamp};
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::collections::{BTreeMap, HashMap};

/// A section with the rule of who may read it.
#[derive(Debug, Clone)]
pub struct ReadSection<T> {
    /// Content.
    pub value: T,
    /// The section's own rule.
    pub rule: LabelRule,
}

/// A party of a report.
#[derive(Debug, Clone)]
pub struct ReadParty {
    /// Keyed id.
    pub id: PartyId,
    /// Content.
    pub party: Party,
    /// Its own rule.
    pub rule: LabelRule,
}

/// Where a report came from, with the partner that submitted it.
#[derive(Debug, Clone)]
pub struct SourceOf {
    /// Submitting partner.
    pub partner: Partner,
    /// Reference, file, row.
    pub note: SourceNote,
}

/// A report in one view. What may not be read is absent.
#[derive(Debug, Clone)]
pub struct ReadReport {
    /// Keyed id.
    pub id: ReportId,
    /// Kind.
    pub kind: ReportKind,
    /// What, where, when, how much.
    pub core: ReadSection<Core>,
    /// Who.
    pub parties: Vec<ReadParty>,
    /// Free text.
    pub narrative: Option<ReadSection<Narrative>>,
    /// Where it came from.
    pub source: Option<ReadSection<SourceOf>>,
    /// Row or message as it came.
    pub raw: Option<Vec<(String, String)>>,
    /// Whether it is the reader's own partner's.
    pub own: bool,
    /// When it was first recorded.
    pub recorded_at: Timestamp,
    pub(crate) no: i64,
    pub(crate) change_no: i64,
}

/// One revision of one readable section.
#[derive(Debug, Clone)]
pub struct ReadRevision {
    /// Section.
    pub section: Section,
    /// 1, 2, 3 ...
    pub revision: u32,
    /// When it was recorded.
    pub at: Timestamp,
    /// What it says; of parties only those that may be read.
    pub content: SectionContent,
}

/// What one revision of a section says.
#[derive(Debug, Clone)]
pub enum SectionContent {
    /// What, where, when, how much.
    Core(Box<Core>),
    /// Who.
    Parties(Vec<(PartyId, Party)>),
    /// Free text.
    Narrative(Narrative),
    /// Where it came from.
    Source(SourceNote),
    /// Row or message as it came.
    Raw(Vec<(String, String)>),
}

const REPORT: &str = "SELECT r.no, r.id, r.owner_no, r.recorded_at, r.change_no, r.core_labels, r.kind FROM report r \
     JOIN readable v ON v.labels_no = r.core_labels AND v.set_no = $1 WHERE r.state = 0 AND ";

impl Store {
    /// One report, if the view contains it.
    ///
    /// # Errors
    /// `NotFound` where the view does not contain it.
    pub async fn report(&self, viewer: &Viewer, id: ReportId) -> Result<Releasable<ReadReport>> {
        let found = self.reports_where(viewer, "r.id IN ({in})", vec![Value::from(id.as_bytes())]).await?;
        #[cfg(feature = "planted-leaks")]
        if found.is_empty() && crate::planted::is(crate::planted::Leak::ErrorTextThatTells) {
            self.planted_refusal(id).await?;
        }
        found.into_iter().next().ok_or(Error::NotFound)
    }

    /// Reports by their ids, in the order asked for; those outside the view are left out.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn reports(&self, viewer: &Viewer, ids: &[ReportId]) -> Result<Vec<Releasable<ReadReport>>> {
        let wanted = ids.iter().map(|id| Value::from(id.as_bytes())).collect();
        let found = self.reports_where(viewer, "r.id IN ({in})", wanted).await?;
        let place: HashMap<ReportId, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let mut found: Vec<_> = found.into_iter().map(|r| (place.get(&r.get().id).copied(), r)).collect();
        found.sort_by_key(|(at, _)| *at);
        Ok(found.into_iter().map(|(_, r)| r).collect())
    }

    async fn reports_where(
        &self,
        viewer: &Viewer,
        filter: &str,
        wanted: Vec<Value>,
    ) -> Result<Vec<Releasable<ReadReport>>> {
        let mut conn = self.pool().acquire().await?;
        let fixed = [Value::Int(viewer.readable_set())];
        let mut heads: Vec<AnyRow> =
            bulk::select_in(&mut conn, &format!("{REPORT}{filter}"), &fixed, wanted).await?;
        let mut seen = std::collections::HashSet::new();
        heads.retain(|row| row.int(0).is_ok_and(|no| seen.insert(no)));
        let nos: Vec<Value> = heads.iter().map(|r| r.int(0).map(Value::Int)).collect::<Result<_>>()?;
        let mut parts = Parts::load(self, viewer, &mut conn, &nos).await?;
        let partners = PartnerIndex::load(&mut conn).await?;
        let mut reports = Vec::with_capacity(heads.len());
        for head in &heads {
            let guarded = Guarded::new(LabelsNo(head.int(5)?), ());
            let Some(core) = viewer.release(guarded) else { continue };
            if let Some(report) = parts.assemble(viewer, &partners, head)? {
                reports.push(core.zip(report).map(|((), report)| report));
            }
        }
        Ok(reports)
    }

    /// All revisions of the sections that the view contains, oldest first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn revisions(
        &self,
        viewer: &Viewer,
        report: &Releasable<ReadReport>,
    ) -> Result<Vec<Releasable<ReadRevision>>> {
        let mut conn = self.pool().acquire().await?;
        let no = report.get().no;
        let keys = record_keys(self, &mut conn, &[Value::Int(no)]).await?;
        let Some(key) = keys.get(&no) else { return Ok(Vec::new()) };
        let rows = sqlx::query(
            "SELECT s.section, s.revision, s.recorded_at, s.labels_no, s.body FROM section s \
             JOIN readable v ON v.labels_no = s.labels_no AND v.set_no = $1 WHERE s.report_no = $2 \
             ORDER BY s.section, s.revision",
        )
        .bind(viewer.readable_set())
        .bind(no)
        .fetch_all(&mut *conn)
        .await?;
        let parties = parties_by_revision(viewer, &mut conn, key, no).await?;
        let mut revisions = Vec::new();
        for row in rows {
            let section: Section = row.code(0, "section")?;
            let revision = u32::try_from(row.int(1)?).unwrap_or(0);
            let plain = key.open(Slot { section, revision, ordinal: 0 }, &row.bytes(4)?)?;
            let content = match section {
                Section::Core => SectionContent::Core(Box::new(body::read_core(&plain)?)),
                Section::Parties => {
                    SectionContent::Parties(parties.get(&revision).cloned().unwrap_or_default())
                }
                Section::Narrative => SectionContent::Narrative(body::read_narrative(&plain)?),
                Section::Source => SectionContent::Source(body::read_source(&plain)?),
                Section::Raw | Section::Attachments => SectionContent::Raw(body::read_raw(&plain)?),
            };
            let one = ReadRevision { section, revision, at: Timestamp(row.int(2)?), content };
            revisions.extend(viewer.release(Guarded::new(LabelsNo(row.int(3)?), one)));
        }
        Ok(without_hidden_steps(revisions))
    }
}

/// INVARIANT: a revision in which only hidden parties changed is none in this view. Those that are left count on
/// without a gap, so that the number tells nothing either.
fn without_hidden_steps(revisions: Vec<Releasable<ReadRevision>>) -> Vec<Releasable<ReadRevision>> {
    let (mut shown, mut kept) = (Vec::new(), Vec::with_capacity(revisions.len()));
    let mut count = 0;
    for revision in revisions {
        let SectionContent::Parties(parties) = &revision.get().content else {
            kept.push(revision);
            continue;
        };
        if parties.is_empty() || *parties == shown {
            continue;
        }
        shown.clone_from(parties);
        count += 1;
        kept.push(revision.map(|r| ReadRevision { revision: count, ..r }));
    }
    kept
}

async fn parties_by_revision(
    viewer: &Viewer,
    conn: &mut AnyConnection,
    key: &RecordKey,
    no: i64,
) -> Result<BTreeMap<u32, Vec<(PartyId, Party)>>> {
    let rows = sqlx::query(
        "SELECT p.revision, p.ordinal, p.labels_no, p.body, p.id FROM party p \
         JOIN readable v ON v.labels_no = p.labels_no AND v.set_no = $1 WHERE p.report_no = $2 \
         ORDER BY p.revision, p.ordinal, p.no",
    )
    .bind(viewer.readable_set())
    .bind(no)
    .fetch_all(conn)
    .await?;
    let mut parties: BTreeMap<u32, Vec<(PartyId, Party)>> = BTreeMap::new();
    for row in rows {
        let revision = u32::try_from(row.int(0)?).unwrap_or(0);
        let ordinal = u32::try_from(row.int(1)?).unwrap_or(0);
        let plain = key.open(Slot { section: Section::Parties, revision, ordinal }, &row.bytes(3)?)?;
        let party = (PartyId::from_bytes(row.id16(4)?), body::read_party(&plain)?);
        if let Some(party) = viewer.release(Guarded::new(LabelsNo(row.int(2)?), party)) {
            parties.entry(revision).or_default().push(party.into_inner());
        }
    }
    Ok(parties)
}

/// Record keys by report number.
pub(crate) async fn record_keys(
    store: &Store,
    conn: &mut AnyConnection,
    nos: &[Value],
) -> Result<HashMap<i64, RecordKey>> {
    bulk::select_in(
        conn,
        "SELECT report_no, key FROM record_key WHERE report_no IN ({in})",
        &[],
        nos.to_vec(),
    )
    .await?
    .iter()
    .map(|row| Ok((row.int(0)?, RecordKey::derive(store.key(), &row.bytes(1)?))))
    .collect()
}

/// Rules of labels by number.
pub(crate) async fn label_rules(
    conn: &mut AnyConnection,
    labels: Vec<i64>,
) -> Result<HashMap<i64, LabelRule>> {
    let mut unique: Vec<i64> = labels;
    unique.sort_unstable();
    unique.dedup();
    let wanted = unique.into_iter().map(Value::Int).collect();
    bulk::select_in(conn, "SELECT no, rule FROM label WHERE no IN ({in})", &[], wanted)
        .await?
        .iter()
        .map(|row| Ok((row.int(0)?, decode(&row.bytes(1)?)?)))
        .collect()
}

/// What belongs to a number of reports and is readable, before it is put together.
struct Parts {
    keys: HashMap<i64, RecordKey>,
    sections: HashMap<i64, Vec<AnyRow>>,
    parties: HashMap<i64, Vec<AnyRow>>,
    rules: HashMap<i64, LabelRule>,
}

impl Parts {
    async fn load(store: &Store, viewer: &Viewer, conn: &mut AnyConnection, nos: &[Value]) -> Result<Self> {
        let fixed = [Value::Int(viewer.readable_set())];
        let sections = bulk::select_in(
            conn,
            "SELECT s.report_no, s.section, s.revision, s.label_no, s.labels_no, s.body FROM section s \
             JOIN readable v ON v.labels_no = s.labels_no AND v.set_no = $1 \
             WHERE s.current = 1 AND s.report_no IN ({in})",
            &fixed,
            nos.to_vec(),
        )
        .await?;
        let parties = bulk::select_in(
            conn,
            "SELECT p.report_no, p.id, p.ordinal, p.revision, p.label_no, p.labels_no, p.body FROM party p \
             JOIN readable v ON v.labels_no = p.labels_no AND v.set_no = $1 \
             WHERE p.current = 1 AND p.report_no IN ({in})",
            &fixed,
            nos.to_vec(),
        )
        .await?;
        let mut labels: Vec<i64> = sections.iter().map(|r| r.int(3)).collect::<Result<_>>()?;
        labels.extend(parties.iter().map(|r| r.int(4)).collect::<Result<Vec<_>>>()?);
        Ok(Self {
            keys: record_keys(store, conn, nos).await?,
            rules: label_rules(conn, labels).await?,
            sections: by_report(sections)?,
            parties: by_report(parties)?,
        })
    }

    fn rule(&self, label: i64) -> Result<LabelRule> {
        let missing = Error::Inconsistent { table: "label", what: "a row without label" };
        self.rules.get(&label).cloned().ok_or(missing)
    }

    /// The readable sections of one report, opened and released.
    fn open(&self, viewer: &Viewer, no: i64) -> Result<BTreeMap<Section, (Vec<u8>, LabelRule)>> {
        let mut opened = BTreeMap::new();
        let Some(key) = self.keys.get(&no) else { return Ok(opened) };
        for row in self.sections.get(&no).into_iter().flatten() {
            let section: Section = row.code(1, "section")?;
            let revision = u32::try_from(row.int(2)?).unwrap_or(0);
            let plain = key.open(Slot { section, revision, ordinal: 0 }, &row.bytes(5)?)?;
            let guarded = Guarded::new(LabelsNo(row.int(4)?), (plain, self.rule(row.int(3)?)?));
            if let Some(part) = viewer.release(guarded) {
                opened.insert(section, part.into_inner());
            }
        }
        Ok(opened)
    }

    fn open_parties(&self, viewer: &Viewer, no: i64) -> Result<Vec<ReadParty>> {
        let mut parties = Vec::new();
        let Some(key) = self.keys.get(&no) else { return Ok(Vec::new()) };
        for row in self.parties.get(&no).into_iter().flatten() {
            let revision = u32::try_from(row.int(3)?).unwrap_or(0);
            let ordinal = u32::try_from(row.int(2)?).unwrap_or(0);
            let plain = key.open(Slot { section: Section::Parties, revision, ordinal }, &row.bytes(6)?)?;
            let party = ReadParty {
                id: PartyId::from_bytes(row.id16(1)?),
                party: body::read_party(&plain)?,
                rule: self.rule(row.int(4)?)?,
            };
            if let Some(party) = viewer.release(Guarded::new(LabelsNo(row.int(5)?), (ordinal, party))) {
                parties.push(party.into_inner());
            }
        }
        parties.sort_by_key(|(ordinal, _)| *ordinal);
        Ok(parties.into_iter().map(|(_, party)| party).collect())
    }

    /// `None` where the core is not readable after all.
    fn assemble(
        &mut self,
        viewer: &Viewer,
        partners: &PartnerIndex,
        head: &AnyRow,
    ) -> Result<Option<Releasable<ReadReport>>> {
        let no = head.int(0)?;
        let mut sections = self.open(viewer, no)?;
        let Some((core, core_rule)) = sections.remove(&Section::Core) else { return Ok(None) };
        let owner = partners.by_no(head.int(2)?)?;
        let narrative = match sections.remove(&Section::Narrative) {
            Some((plain, rule)) => Some(ReadSection { value: body::read_narrative(&plain)?, rule }),
            None => None,
        };
        let source = match sections.remove(&Section::Source) {
            Some((plain, rule)) => {
                let value = SourceOf { partner: owner.clone(), note: body::read_source(&plain)? };
                Some(ReadSection { value, rule })
            }
            None => None,
        };
        let raw = sections.remove(&Section::Raw).map(|(plain, _)| body::read_raw(&plain)).transpose()?;
        let report = ReadReport {
            id: ReportId::from_bytes(head.id16(1)?),
            kind: head.code(6, "report")?,
            core: ReadSection { value: body::read_core(&core)?, rule: core_rule },
            parties: self.open_parties(viewer, no)?,
            narrative,
            source,
            raw,
            own: owner.id == viewer.principal().partner,
            recorded_at: Timestamp(head.int(3)?),
            no,
            change_no: head.int(4)?,
        };
        Ok(viewer.release(Guarded::new(LabelsNo(head.int(5)?), report)))
    }
}

fn by_report(rows: Vec<AnyRow>) -> Result<HashMap<i64, Vec<AnyRow>>> {
    let mut grouped: HashMap<i64, Vec<AnyRow>> = HashMap::new();
    for row in rows {
        grouped.entry(row.int(0)?).or_default().push(row);
    }
    Ok(grouped)
}

/// The indexed columns of all current reports after a change, for the catalogue.
pub(crate) const CATALOGUE: &str = "SELECT no, id, state, owner_no, change_no, ";

pub(crate) fn catalogue_sql() -> String {
    format!(
        "{CATALOGUE}{} FROM report WHERE change_no > $1 ORDER BY change_no, no LIMIT 20000",
        ReportColumns::LIST
    )
}

//! Two parties of a view compared: the explanation on a page and on paper, and what was decided about pairs.

use crate::contacts::{self, compared_reports};
use crate::error::{Error, Result};
use crate::subject::side;
use access::{Releasable, Viewer};
use matching::party::{Explanation, Heading, Model, explain, sheet, sheet_html};
use model::{Core, Narrative, Party, PartyId, ReportId, Role, Timestamp};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{ReadJudgement, ReadParty, ReadReport, ReadRevision, SectionContent, Store};

/// Decisions that are listed at most.
const DECISIONS: u32 = 100;

/// Two parties compared.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// One party with its report.
    pub a: (ReadParty, ReadReport),
    /// The other.
    pub b: (ReadParty, ReadReport),
    /// What the model says; `None` where the role of one ties nobody, or one gives nothing to compare.
    pub explanation: Option<Explanation>,
    /// What people judged on the pair.
    pub judgements: Vec<ReadJudgement>,
    /// On what the model was trained, with its measured errors.
    pub training: Vec<String>,
}

/// The form of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetForm {
    /// Plain text.
    Text,
    /// A page that needs nothing else.
    Html,
}

/// Two readable parties as they stood at a time, compared; without a time as they stand.
///
/// # Errors
/// `NotFound` where the view does not contain one of them; `Invalid` where one was not yet told of at that time.
pub async fn compared_as_of(
    store: &Store,
    viewer: &Viewer,
    a: PartyId,
    b: PartyId,
    as_of: Option<Timestamp>,
) -> Result<(Releasable<Comparison>, Timestamp)> {
    let found = compared(store, viewer, a, b).await?;
    let mut stood = Timestamp(i64::MIN);
    let mut sides = Vec::with_capacity(2);
    for side in [found.clone().map(|c| c.a), found.clone().map(|c| c.b)] {
        let revisions =
            Releasable::all(store.revisions(viewer, &side.clone().map(|(_, report)| report)).await?);
        let then = side.zip(revisions).map(|(side, revisions)| as_it_stood(side, &revisions, as_of));
        let then = then.transpose().ok_or_else(|| {
            Error::invalid("one of the two was not yet told of at that time; expected a later `as_of`")
        })?;
        stood = stood.max(then.get().1);
        sides.push(then.map(|(side, _)| side));
    }
    let then = found.zip(Releasable::all(sides)).map(|(found, sides)| match <[_; 2]>::try_from(sides) {
        Ok([a, b]) => Comparison { explanation: explained(Model::current(), &a, &b), a, b, ..found },
        Err(_) => found,
    });
    Ok((then, stood))
}

type Told = (ReadParty, ReadReport);

/// A party with the core of its report as they stood, and since when they stood so; `None` where it was not there yet. A
/// revision that changed neither in this view is none.
fn as_it_stood(
    told: Told,
    revisions: &[ReadRevision],
    as_of: Option<Timestamp>,
) -> Option<(Told, Timestamp)> {
    let (mut party, mut report) = told;
    let mut cores: Vec<(Timestamp, &Core)> = Vec::new();
    let mut parties: Vec<(Timestamp, &Party)> = Vec::new();
    let mut narratives: Vec<(Timestamp, &Narrative)> = Vec::new();
    for revision in revisions.iter().filter(|r| as_of.is_none_or(|as_of| r.at <= as_of)) {
        match &revision.content {
            SectionContent::Core(core) if cores.last().is_none_or(|(_, last)| *last != &**core) => {
                cores.push((revision.at, core));
            }
            SectionContent::Parties(all) => {
                let this = all.iter().find(|(id, _)| *id == party.id).map(|(_, party)| party);
                if let Some(this) = this.filter(|this| parties.last().is_none_or(|(_, last)| last != this)) {
                    parties.push((revision.at, this));
                }
            }
            SectionContent::Narrative(narrative) => narratives.push((revision.at, narrative)),
            _ => {}
        }
    }
    let ((since, core), (told_since, this)) = (cores.last()?, parties.last()?);
    report.core.value = (*core).clone();
    party.party = (*this).clone();
    let mut stood = *since.max(told_since);
    let roles: Vec<Role> = report.parties.iter().map(|p| p.party.role).collect();
    if let Some((at, narrative)) = narratives.last()
        && let Some((offers, contacts)) = contacts::of_offer(report.kind, &roles, narrative)
        && report.parties.get(offers).is_some_and(|p| p.id == party.id)
    {
        party.party = contacts::added(&party.party, contacts);
        stood = stood.max(*at);
    }
    Some(((party, report), stood))
}

/// Two readable parties compared.
///
/// # Errors
/// `NotFound` where the view does not contain one of them.
pub async fn compared(
    store: &Store,
    viewer: &Viewer,
    a: PartyId,
    b: PartyId,
) -> Result<Releasable<Comparison>> {
    let (a, b) = (a.min(b), a.max(b));
    let parties = named(store, viewer, &BTreeSet::from([a, b])).await?;
    let judgements = Releasable::all(store.judgements(viewer, &[a, b]).await?);
    let built = parties.zip(judgements).map(|(mut parties, judgements)| {
        let (a, b) = (parties.remove(&a)?, parties.remove(&b)?);
        let model = Model::current();
        let explanation = explained(model, &a, &b);
        let on_pair = |j: &ReadJudgement| j.judgement.a == a.0.id && j.judgement.b == b.0.id;
        let judgements = judgements.into_iter().filter(on_pair).collect();
        let mut training = vec![format!("measured error rate: {}", model.error_rate)];
        training.extend(model.record.iter().cloned());
        Some(Comparison { a, b, explanation, judgements, training })
    });
    built.transpose().ok_or(Error::Store(store::Error::NotFound))
}

/// The sheet of a comparison by a version of the model, of entries that stood so since `stood`. The same entries and the same
/// version give the same bytes.
///
/// # Errors
/// Where no such version is kept, or the two cannot be compared.
pub fn match_sheet(
    comparison: &Comparison,
    stood: Timestamp,
    form: SheetForm,
    version: Option<&str>,
) -> Result<String> {
    let model = match version {
        None => Model::current(),
        Some(version) => Model::of_version(version).map_err(|e| Error::invalid(e.to_string()))?,
    };
    let explanation = explained(model, &comparison.a, &comparison.b).ok_or_else(|| {
        Error::invalid(
            "the two cannot be compared: the role of one ties nobody, or one gives nothing to compare",
        )
    })?;
    let (first, second) = (heading(&comparison.a), heading(&comparison.b));
    let made = format!(
        "The entries as they stood at {} (asked for again with this time and this version of the model, the sheet is the \
         same). There may be more than the reader of this sheet can read.",
        jiff::Timestamp::from_microsecond(stood.0).map_or_else(|_| stood.0.to_string(), |at| at.to_string())
    );
    let heading = Heading { first: &first, second: &second, made: &made };
    Ok(match form {
        SheetForm::Text => sheet(model, &explanation, &heading),
        SheetForm::Html => sheet_html(model, &explanation, &heading),
    })
}

/// What a model says of two parties, each with its report.
pub(crate) fn explained(
    model: &Model,
    a: &(ReadParty, ReadReport),
    b: &(ReadParty, ReadReport),
) -> Option<Explanation> {
    explain(model, side(&a.0, &a.1), side(&b.0, &b.1))
}

/// Kind, date and ids of a report, and its partner where that may be read. No time of printing: it would make each print another.
fn heading((party, report): &(ReadParty, ReadReport)) -> String {
    let mut words = format!("{} {}", report.kind, report.id);
    if let Some(date) = report.core.value.date.as_ref() {
        words.push_str(&format!(" of `{}`", date.raw));
    }
    if let Some(source) = &report.source {
        words.push_str(&format!(", from {}", source.value.partner.name));
    }
    words.push_str(&format!("; {} in it, {}", party.party.role, party.id));
    words
}

/// Judgements on parties in a view, latest first, with the names of those that they are about.
///
/// # Errors
/// Where the store fails.
pub async fn decisions(
    store: &Store,
    viewer: &Viewer,
) -> Result<Releasable<(Vec<ReadJudgement>, HashMap<PartyId, String>)>> {
    let judgements = Releasable::all(store.latest_judgements::<PartyId>(viewer, DECISIONS).await?);
    let ids = judgements.get().iter().flat_map(|j| [j.judgement.a, j.judgement.b]).collect();
    let parties = named(store, viewer, &ids).await?;
    Ok(judgements.zip(parties).map(|(judgements, parties)| {
        let name = |(id, (party, _)): (PartyId, (ReadParty, ReadReport))| {
            (id, matching::display_name(&[&party.party]))
        };
        (judgements, parties.into_iter().map(name).collect())
    }))
}

type Named = BTreeMap<PartyId, (ReadParty, ReadReport)>;

/// Readable parties with their reports.
async fn named(store: &Store, viewer: &Viewer, ids: &BTreeSet<PartyId>) -> Result<Releasable<Named>> {
    let wanted: BTreeSet<ReportId> =
        store.parties(viewer, ids).await?.iter().map(|p| p.get().report).collect();
    let wanted: Vec<ReportId> = wanted.into_iter().collect();
    let reports = Releasable::all(compared_reports(store, viewer, &wanted).await?);
    Ok(reports.map(|reports| {
        let of = |report: &ReadReport| {
            let parties = report.parties.iter().filter(|p| ids.contains(&p.id));
            parties.map(|p| (p.id, (p.clone(), report.clone()))).collect::<Vec<_>>()
        };
        reports.iter().flat_map(of).collect()
    }))
}

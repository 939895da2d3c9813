//! Two parties of a view compared: the explanation on a page and on paper, and what was decided about pairs.

use crate::error::{Error, Result};
use access::{Releasable, Viewer};
use matching::party::{Explanation, Heading, Model, Side, explain, sheet, sheet_html};
use model::{PartyId, ReportId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{ReadJudgement, ReadParty, ReadReport, Store};

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

/// The sheet of a comparison by a version of the model. The same two entries and the same version give the same bytes.
///
/// # Errors
/// Where no such version is kept, or the two cannot be compared.
pub fn match_sheet(comparison: &Comparison, form: SheetForm, version: Option<&str>) -> Result<String> {
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
    let heading = Heading {
        first: &first,
        second: &second,
        made: "There may be more than the reader of this sheet can read.",
    };
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
    explain(model, Side { kind: a.1.kind, party: &a.0.party }, Side { kind: b.1.kind, party: &b.0.party })
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
    let reports = Releasable::all(store.reports(viewer, &wanted).await?);
    Ok(reports.map(|reports| {
        let of = |report: &ReadReport| {
            let parties = report.parties.iter().filter(|p| ids.contains(&p.id));
            parties.map(|p| (p.id, (p.clone(), report.clone()))).collect::<Vec<_>>()
        };
        reports.iter().flat_map(of).collect()
    }))
}

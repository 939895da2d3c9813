//! Names in one view that come near to one: found by keys in the search index, judged by the model of names.
//!
//! A likeness of names is a lead and not an identification; whether two parties are one actor is for `party`.

use crate::error::Result;
use access::{Releasable, Viewer};
use matching::names::{Because, MODEL, Name, SAME_FROM, Scheme, frozen_keys, judge};
use matching::party::name_of;
use model::{Party, PartyId, ReportId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{NameAsked, NameEntry, NameKeys, ReadParty, ReadReport, Store};

/// By what parties are found by their names.
pub const NAME_KEYS: NameKeys = NameKeys { version: MODEL, of: entry };

/// Names that are judged for one question.
const JUDGED: usize = 50;

const SCHEMES: [Scheme; 4] = [Scheme::Person, Scheme::Company, Scheme::Vessel, Scheme::Other];

/// A name in the view that comes near to the one asked for.
#[derive(Debug, Clone)]
pub struct NamedNear {
    /// The earliest readable party of that name.
    pub party: ReadParty,
    /// Its report.
    pub report: ReadReport,
    /// Further parties of the same name in the view.
    pub others: u64,
    /// That both names are of one bearer, 0 to 1, by their words alone.
    pub probability: f64,
    /// Why.
    pub because: Because,
}

fn entry(party: &Party) -> Option<NameEntry> {
    let name = name_of(party)?;
    let keys = frozen_keys(&name).into_iter().map(|(key, _)| key).collect();
    Some(NameEntry { keys, bits: name.bits(), same: name.fingerprint() })
}

/// Names in the view that come near to a text, nearest first, `top` at most. The text is read as the name of a person, a
/// firm, a vessel and anything else; those below half of what counts as the same are left out.
///
/// # Errors
/// Where the store fails.
pub async fn names_near(
    store: &Store,
    viewer: &Viewer,
    text: &str,
    top: usize,
) -> Result<Vec<Releasable<NamedNear>>> {
    let asked: Vec<Name> = SCHEMES.map(|scheme| Name::parse(text, scheme)).into();
    let mut keys: BTreeMap<u64, f32> = BTreeMap::new();
    for (key, weight) in asked.iter().flat_map(frozen_keys) {
        let best = keys.entry(key).or_default();
        *best = best.max(weight);
    }
    let Some(bits) = asked.iter().filter(|n| !n.is_empty()).map(Name::bits).max_by(f32::total_cmp) else {
        return Ok(Vec::new());
    };
    let question = NameAsked { keys: keys.into_iter().collect(), bits, most: JUDGED.max(top) };
    let near = Releasable::all(store.names_near(viewer, &question).await?);
    let reports: BTreeSet<ReportId> = near.get().iter().map(|n| n.report).collect();
    let reports: Vec<ReportId> = reports.into_iter().collect();
    let reports = Releasable::all(store.reports(viewer, &reports).await?);
    let told = near.zip(reports).map(|(near, reports)| {
        let others: HashMap<PartyId, u64> = near.iter().map(|n| (n.party, n.others)).collect();
        let mut told: Vec<NamedNear> =
            reports.iter().flat_map(|report| of_report(report, &asked, &others)).collect();
        told.sort_by(|a, b| b.probability.total_cmp(&a.probability).then(a.party.id.cmp(&b.party.id)));
        told.truncate(top);
        told
    });
    Ok(told.each())
}

fn of_report(report: &ReadReport, asked: &[Name], others: &HashMap<PartyId, u64>) -> Vec<NamedNear> {
    let near = report.parties.iter().filter_map(|party| {
        let others = *others.get(&party.id)?;
        let name = name_of(&party.party)?;
        let question = asked.iter().find(|n| n.scheme() == name.scheme())?;
        let judged = judge(question, &name);
        (judged.probability * 2.0 >= SAME_FROM).then(|| NamedNear {
            party: party.clone(),
            report: report.clone(),
            others,
            probability: judged.probability,
            because: judged.because,
        })
    });
    near.collect()
}

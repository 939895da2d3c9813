//! Stage C: row flags of each report, and witness flags with the reports that share a value with it.
//!
//! A flag carries the labels of everything it rests on: both cores, the parties or narratives that hold the value, and
//! the narrative that names the taxon.

use crate::contacts;
use crate::error::Result;
use access::LabelsNo;
use model::{Core, Narrative, Party, Report, ReportKind, SourceNote};
use screening::{
    Origin, Side, WitnessValue, advert_values, fire, names_taxon, payment_values, row_flags, rule,
};
use std::collections::{BTreeMap, BTreeSet};
use store::{Lease, NewFlag, Pending, PendingReport, Store, WitnessRow};

/// What screening knows of one report: content without source, and where each part's labels are.
struct Screened {
    no: i64,
    id: String,
    core: LabelsNo,
    narrative: Option<LabelsNo>,
    parties: Vec<LabelsNo>,
    report: Report,
    values: Vec<WitnessValue>,
}

impl Screened {
    fn of(pending: &PendingReport) -> Self {
        let narrative = pending.narrative.as_ref().map(|n| n.inspect(Clone::clone));
        let parties: Vec<Party> = pending.parties.iter().map(|p| p.party.inspect(Clone::clone)).collect();
        let found = narrative.as_ref().map(|n| contacts::in_text(pending.kind, n)).unwrap_or_default();
        let report = Report {
            kind: pending.kind,
            core: Core::default(),
            parties,
            narrative,
            source: SourceNote::default(),
            raw: Vec::new(),
        };
        let values = match pending.kind {
            ReportKind::Advert => advert_values(&report, &found),
            ReportKind::Payment => payment_values(&report, &found),
            _ => Vec::new(),
        };
        Self {
            no: pending.no,
            id: pending.id.to_string(),
            core: pending.core_labels,
            narrative: pending.narrative.as_ref().map(store_labels),
            parties: pending.parties.iter().map(|p| p.party.labels()).collect(),
            report,
            values,
        }
    }

    /// Labels of what a value was read from.
    fn labels_of(&self, value: &WitnessValue) -> LabelsNo {
        match value.from {
            Origin::Party(at) => self.parties.get(at).copied().unwrap_or(self.core),
            Origin::Narrative => self.narrative.unwrap_or(self.core),
        }
    }

    fn side(&self) -> Option<&'static str> {
        match self.report.kind {
            ReportKind::Advert => Some("advert"),
            ReportKind::Payment => Some("payment"),
            _ => None,
        }
    }
}

fn store_labels(narrative: &access::SystemOnly<Narrative>) -> LabelsNo {
    narrative.labels()
}

/// Screens one batch.
pub(crate) async fn run(store: &Store, lease: &Lease, pending: &Pending) -> Result<()> {
    let numbers: Vec<i64> = pending.reports.iter().map(|r| r.no).collect();
    let screened: Vec<Screened> = pending.reports.iter().filter(|r| r.current).map(Screened::of).collect();
    let rows: Vec<WitnessRow> = screened.iter().flat_map(witness_rows).collect();
    store.put_witness_values(&lease.task, &numbers, &rows).await?;
    let mut flags: Vec<NewFlag> = screened.iter().flat_map(row_flags_of).collect();
    for one in &screened {
        let Some(side) = one.side().filter(|_| !one.values.is_empty()) else { continue };
        let mut others: Vec<i64> =
            store.witness_matches(&lease.task, one.no, side).await?.into_iter().map(|m| m.report).collect();
        others.dedup();
        for other in store.reports_for(&lease.task, &others).await?.iter().filter(|r| r.current) {
            let other = Screened::of(other);
            let (advert, payment) = if side == "advert" { (one, &other) } else { (&other, one) };
            flags.extend(witness_flags(advert, payment));
        }
    }
    // Two reports of one batch find each other from both sides.
    let unique: BTreeMap<String, NewFlag> =
        flags.into_iter().map(|f| (format!("{} {}", f.rule, f.discriminator), f)).collect();
    let flags: Vec<NewFlag> = unique.into_values().collect();
    Ok(store.put_flags(&lease.task, &numbers, &flags).await?)
}

fn witness_rows(screened: &Screened) -> Vec<WitnessRow> {
    let Some(side) = screened.side() else { return Vec::new() };
    screened
        .values
        .iter()
        .zip(0i64..)
        .map(|(value, ordinal)| WitnessRow {
            normal: value.join_text(),
            side,
            report: screened.no,
            ordinal,
            labels: screened.labels_of(value),
        })
        .collect()
}

fn row_flags_of(screened: &Screened) -> Vec<NewFlag> {
    let mut inputs = vec![screened.core];
    inputs.extend(screened.narrative);
    row_flags(&screened.report)
        .into_iter()
        .map(|fired| NewFlag {
            rule: fired.rule.to_owned(),
            kind: kind_of(fired.rule),
            report: screened.no,
            witness: None,
            inputs: inputs.clone(),
            weight: i64::from(fired.weight),
            sentence: fired.sentence,
            discriminator: screened.id.clone(),
        })
        .collect()
}

/// One flag for each pair of values that meet, with exactly the labels of those two values.
fn witness_flags(advert: &Screened, payment: &Screened) -> Vec<NewFlag> {
    let Some(mention) = names_taxon(&payment.report) else { return Vec::new() };
    let mut flags = Vec::new();
    // A number that stands in the contact and in the text is one finding, unless the two are not for the same readers.
    let mut seen = BTreeSet::new();
    for ours in advert.values.iter().filter(|v| v.side == Side::AdvertContact) {
        for theirs in payment.values.iter().filter(|v| ours.meets(v)) {
            let Some(fired) = fire(ours, theirs, mention) else { continue };
            let mut inputs =
                vec![advert.core, payment.core, advert.labels_of(ours), payment.labels_of(theirs)];
            inputs.extend(payment.narrative);
            if !seen.insert((ours.join_text(), inputs.clone())) {
                continue;
            }
            flags.push(NewFlag {
                rule: fired.rule.to_owned(),
                kind: kind_of(fired.rule),
                report: payment.no,
                witness: Some(advert.no),
                inputs,
                weight: i64::from(fired.weight),
                sentence: fired.sentence,
                discriminator: format!(
                    "{} {} {:?} {:?} {}",
                    payment.id,
                    advert.id,
                    ours.from,
                    theirs.from,
                    ours.join_text()
                ),
            });
        }
    }
    flags
}

fn kind_of(id: &str) -> String {
    rule(id).map_or("row", |r| r.kind.code()).to_owned()
}

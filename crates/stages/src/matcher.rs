//! The matcher: which earlier parties and reports a new one is compared with, and what comes of it.
//!
//! Its index is a local cache of what is compared, built from the store in change order and brought up to date whenever
//! another process has worked in between; nothing in it is shown. Keys and judgement are those of `matching`.
//! What is compared stays in memory: some 600 bytes a party and 250 a report, so a store of a million parties wants about
//! 1 GiB in the process that matches.

use crate::contacts;
use crate::error::Result;
use matching::incident::{self, Beside, Evidence, ReportFields};
use matching::party::{Model, PartyFields, judge};
use matching::{LinkKey, Postings, Seen, keys};
use model::{Core, ReportKind, Role};
use rustc_hash::{FxHashMap, FxHashSet};
use std::hash::{Hash, Hasher};
use store::{Lease, MatchRows, PartyKeyRow, PartyLinkRow, Pending, PendingReport, ReportLinkRow, Store};

/// Holders of one key under one label set that are looked at: a key that more have narrows nothing down.
///
/// INVARIANT: counted within one label set. A cap over all would let hidden parties push visible ones out.
const MOST_HOLDERS: usize = 60;

/// Reports that are read at once when the index is built.
const AT_ONCE: i64 = 2_000;

/// Below its threshold a pair is still kept while people may be asked about it; further down nobody is.
pub(crate) const REVIEW_BELOW: i32 = 700;

/// The same for pairs of reports, whose parties may add much in a view that reads them.
pub(crate) const EVENTS_BELOW: i32 = 900;

/// What one holder is compared by.
struct Slot<F> {
    no: i64,
    report: i64,
    kind: ReportKind,
    labels: i64,
    /// Hashes of deciding values, sorted: who shares one hangs together by its value node.
    decides: Box<[u64]>,
    fields: F,
}

/// What is compared, by candidate key.
struct Index<F> {
    slots: Vec<Option<Slot<F>>>,
    postings: Postings,
    of_report: FxHashMap<i64, Vec<u32>>,
}

impl<F> Default for Index<F> {
    fn default() -> Self {
        Self { slots: Vec::new(), postings: Postings::default(), of_report: FxHashMap::default() }
    }
}

impl<F> Index<F> {
    fn forget(&mut self, report: i64) {
        for slot in self.of_report.remove(&report).unwrap_or_default() {
            self.postings.remove(slot);
            if let Some(place) = self.slots.get_mut(slot as usize) {
                *place = None;
            }
        }
    }

    /// Holders of these keys, and the keys that are still narrow under this label set.
    fn candidates(&self, keys: &[u64], labels: i64) -> (FxHashSet<u32>, Vec<u64>) {
        let (mut found, mut narrow) = (FxHashSet::default(), Vec::with_capacity(keys.len()));
        for key in keys {
            let mut alike = 0;
            for slot in self.postings.holders(*key) {
                alike += usize::from(self.labels(slot) == Some(labels));
                found.insert(slot);
            }
            if alike < MOST_HOLDERS {
                narrow.push(*key);
            }
        }
        (found, narrow)
    }

    fn labels(&self, slot: u32) -> Option<i64> {
        self.slots.get(slot as usize)?.as_ref().map(|s| s.labels)
    }

    fn get(&self, slot: u32) -> Option<&Slot<F>> {
        self.slots.get(slot as usize)?.as_ref()
    }

    /// Adds one holder under the keys that are narrow.
    fn add(&mut self, slot: Slot<F>, narrow: Vec<u64>) {
        let Ok(place) = u32::try_from(self.slots.len()) else { return };
        self.of_report.entry(slot.report).or_default().push(place);
        self.slots.push(Some(slot));
        self.postings.add(narrow.into_iter().map(|key| (key, place)).collect());
    }
}

/// The matcher of one process.
#[derive(Default)]
pub(crate) struct Matcher {
    parties: Index<PartyFields>,
    events: Index<ReportFields>,
    /// Up to which change the index reaches.
    done: i64,
}

/// The versions of what is judged with: another begins anew.
pub(crate) fn models() -> String {
    format!("{} {} keys-2", Model::current().version, incident::MODEL)
}

impl Matcher {
    /// Matches one batch.
    pub(crate) async fn run(&mut self, store: &Store, lease: &Lease, pending: &Pending) -> Result<()> {
        self.catch_up(store, lease).await?;
        let mut found = MatchRows::default();
        // What they said before is gone, also for those of the batch that come first.
        pending.reports.iter().for_each(|report| self.forget(report.no));
        for report in &pending.reports {
            self.take(report, Some(&mut found));
        }
        let reports: Vec<i64> = pending.reports.iter().map(|r| r.no).collect();
        store.put_matches(&lease.task, &reports, &found).await?;
        self.done = pending.up_to;
        Ok(())
    }

    /// Brings the index up to what the stage has done, by whatever process.
    async fn catch_up(&mut self, store: &Store, lease: &Lease) -> Result<()> {
        if self.done > store.done_with(lease).await? {
            *self = Self::default();
        }
        while let Some(handled) = store.handled_since(lease, self.done, AT_ONCE).await? {
            for report in &handled.reports {
                self.forget(report.no);
                self.take(report, None);
            }
            self.done = handled.up_to;
        }
        Ok(())
    }

    fn forget(&mut self, report: i64) {
        self.parties.forget(report);
        self.events.forget(report);
    }

    /// Takes one report in that was forgotten before, and compares it with those before where pairs are asked for.
    fn take(&mut self, report: &PendingReport, mut found: Option<&mut MatchRows>) {
        if !report.current {
            return;
        }
        // A party is never readable to more members than the core of its report, so the date adds no label.
        let date = |core: &Core| core.date.as_ref().and_then(|d| d.value);
        let seen = Seen::of(report.core.as_ref().and_then(|core| core.inspect(date)));
        // Texts are looked through where rows are asked for alone: what is compared in memory knows nothing of them.
        let told = found.as_ref().and_then(|_| told_keys(report));
        for party in &report.parties {
            let labels = party.party.labels();
            let deciding = party.party.inspect(|p| keys(report.kind, p));
            let mut decides: Vec<u64> = deciding.iter().map(deciding_hash).collect();
            decides.sort_unstable();
            let decides = decides.into_boxed_slice();
            if let Some(rows) = &mut found {
                let row = |key: LinkKey, told| PartyKeyRow {
                    field: key.field.code().to_owned(),
                    normal: key.normal,
                    party: party.no,
                    labels,
                    told,
                };
                let told = told.iter().filter(|(no, _)| *no == party.no).flat_map(|(_, keys)| keys);
                let told: Vec<LinkKey> = told.filter(|key| !deciding.contains(key)).cloned().collect();
                rows.keys.extend(deciding.into_iter().map(|key| row(key, false)));
                rows.keys.extend(told.into_iter().map(|key| row(key, true)));
            }
            let fields = party.party.inspect(|p| PartyFields::of(report.kind, p)).map(|f| f.seen(seen));
            if let Some(fields) = fields.filter(|_| report.kind.is_counted()) {
                let slot = Slot {
                    no: party.no,
                    report: report.no,
                    kind: report.kind,
                    labels: labels.0,
                    decides,
                    fields,
                };
                self.take_party(slot, found.as_deref_mut().map(|rows| &mut rows.parties));
            }
        }
        self.take_event(report, found.map(|rows| &mut rows.reports));
    }

    fn take_party(&mut self, slot: Slot<PartyFields>, pairs: Option<&mut Vec<PartyLinkRow>>) {
        let (candidates, narrow) = self.parties.candidates(&slot.fields.candidate_keys(), slot.labels);
        if let Some(pairs) = pairs {
            let model = Model::current();
            let least = model.link_from - REVIEW_BELOW;
            let others = candidates.into_iter().filter_map(|s| self.parties.get(s));
            for other in others.filter(|o| o.report != slot.report) {
                let judged = judge(model, &slot.fields, &other.fields);
                // A value that both have is a node already: pairs beside it would grow with the square of its holders.
                let is_joined = judged.bits >= model.link_from && share(&slot.decides, &other.decides);
                if judged.bits >= least && !is_joined {
                    // Of names alone a person can say no more than the model.
                    let share = if judged.held { 4 } else { 1 };
                    let worth = worth(judged.probability, [slot.kind, other.kind]) / share;
                    pairs.push(PartyLinkRow { a: slot.no, b: other.no, bits: judged.bits, worth });
                }
            }
        }
        self.parties.add(slot, narrow);
    }

    fn take_event(&mut self, report: &PendingReport, pairs: Option<&mut Vec<ReportLinkRow>>) {
        let Some(core) = &report.core else { return };
        // The core alone: who may read no more gets the same pairs.
        let fields = core.inspect(|core| ReportFields::of(report.kind, core, Beside::default()));
        let labels = core.labels().0;
        let slot = Slot {
            no: report.no,
            report: report.no,
            kind: report.kind,
            labels,
            decides: Box::default(),
            fields,
        };
        let (candidates, narrow) =
            self.events.candidates(&slot.fields.candidate_keys(Evidence::Core), labels);
        if let Some(pairs) = pairs {
            let least = incident::SAME_FROM - EVENTS_BELOW;
            for other in candidates.into_iter().filter_map(|s| self.events.get(s)) {
                let bits = incident::judge(&slot.fields, &other.fields, Evidence::Core).bits;
                if bits >= least {
                    pairs.push(ReportLinkRow { a: slot.no, b: other.no, bits });
                }
            }
        }
        self.events.add(slot, narrow);
    }
}

/// What the narrative adds to the values of the party that offers, by its number: value nodes of their own, which only those
/// see who read it. Pairs are judged without.
fn told_keys(report: &PendingReport) -> Option<(i64, Vec<LinkKey>)> {
    let narrative = report.narrative.as_ref()?;
    let roles: Vec<Role> = report.parties.iter().map(|p| p.party.inspect(|p| p.role)).collect();
    let (at, contacts) = narrative.inspect(|n| contacts::of_offer(report.kind, &roles, n))?;
    let offering = report.parties.get(at)?;
    Some((offering.no, offering.party.inspect(|p| keys(report.kind, &contacts::added(p, contacts)))))
}

fn deciding_hash(key: &matching::LinkKey) -> u64 {
    let mut hasher = rustc_hash::FxHasher::default();
    (key.field, key.normal.as_str()).hash(&mut hasher);
    hasher.finish()
}

fn share(a: &[u64], b: &[u64]) -> bool {
    a.iter().any(|hash| b.binary_search(hash).is_ok())
}

/// What a person's word on a pair is worth, of a thousand: most where the model knows least; a seizure, an outcome or a tip
/// on one side weighs more than honest trade. From the pair alone, so that nothing hidden moves its place.
fn worth(probability: f64, kinds: [ReportKind; 2]) -> u32 {
    let p = probability.clamp(1e-9, 1.0 - 1e-9);
    let entropy = -(p * p.log2() + (1.0 - p) * (1.0 - p).log2());
    let weight = if kinds.iter().any(|kind| kind.is_telling()) { 1_000.0 } else { 600.0 };
    (entropy * weight).round() as u32
}

#[cfg(test)]
mod tests {
    use super::worth;
    use model::ReportKind;

    #[test]
    fn the_least_sure_comes_first() {
        let honest = [ReportKind::Payment; 2];
        assert!(worth(0.5, honest) > worth(0.9, honest));
        assert!(worth(0.5, [ReportKind::Payment, ReportKind::Seizure]) > worth(0.5, honest));
        assert_eq!(worth(1.0, [ReportKind::Seizure; 2]), 0);
    }
}

//! A whole score: everything that an answer says against the truth, each broken down so that one sees what was missed.

use super::answer::Answer;
use super::ceiling::ceiling;
use super::clusters::Share;
use super::fired::{Firing, firings};
use super::found::{AnsweredNetwork, NetworkFound, networks};
use super::known::{Known, SCRIPTS};
use super::{Grouped, Traits, grouped};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A whole score. What was not answered is `None`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Score {
    /// Version of the worlds ([`crate::WORLD_VERSION`]) that the truth is of.
    pub world_version: u32,
    /// Seed of the world.
    pub seed: u64,
    /// What was scored, in words.
    pub answer: String,
    /// Parties into subjects.
    pub subjects: Option<Grouped>,
    /// Reports into incidents.
    pub incidents: Option<Grouped>,
    /// Networks, in the order of the truth.
    pub networks: Option<Networks>,
    /// Flags.
    pub flags: Option<Fired>,
    /// Flags that stand in an alert.
    pub alerts: Option<Fired>,
}

/// Networks, and what of them was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Networks {
    /// How many networks were answered.
    pub answered: u64,
    /// Each network of the truth.
    pub found: Vec<NetworkFound>,
    /// Members found, by what their parties are.
    pub by: Vec<ShareBy>,
}

/// Flags or alerts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fired {
    /// By indicator.
    pub rules: Vec<Firing>,
    /// Reports that tell of a hidden network, those on which anything fired, and those that are both.
    pub hidden: Firing,
    /// Flags that should fire and did, by what the report is.
    pub by: Vec<ShareBy>,
}

/// Shares by one trait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShareBy {
    /// The trait: `sector pair`, `script`, `error`.
    pub by: String,
    /// Value and share, in the order of values.
    pub rows: Vec<(String, Share)>,
}

/// Which world, and whose answer.
#[derive(Debug, Clone, Default)]
pub struct Heading {
    /// Version of the world.
    pub world_version: u32,
    /// Seed of the world.
    pub seed: u64,
    /// What is scored.
    pub answer: String,
}

/// Scores an answer.
#[must_use]
pub fn score(known: &Known, answer: &Answer, heading: Heading) -> Score {
    let flags = |fired: &Vec<(String, u32)>| self::fired(known, fired);
    Score {
        world_version: heading.world_version,
        seed: heading.seed,
        answer: heading.answer,
        subjects: answer.subjects.as_ref().map(|groups| subjects(known, groups)),
        incidents: answer.incidents.as_ref().map(|groups| incidents(known, groups)),
        networks: answer.networks.as_ref().map(|_| networks_found(known, &answer.networks_of(known))),
        flags: answer.flags.as_ref().map(flags),
        alerts: answer.alerts.as_ref().map(flags),
    }
}

fn subjects(known: &Known, groups: &[Option<u32>]) -> Grouped {
    let sectors = known.sector_names();
    let kinds: Vec<&str> = known.kinds.iter().map(String::as_str).collect();
    let traits = Traits {
        sectors: &sectors,
        sector: &known.sector,
        scripts: SCRIPTS,
        script: &known.script,
        kinds: &kinds,
        errors: &known.errors,
    };
    let can = ceiling(&known.subject, &known.evidence, &known.names);
    grouped(&known.subject, groups, &traits, Some(can))
}

/// A report has the script of its first party with a name, and the errors of all its parties.
fn incidents(known: &Known, groups: &[Option<u32>]) -> Grouped {
    let sectors = known.sector_names();
    let kinds: Vec<&str> = known.kinds.iter().map(String::as_str).collect();
    let of = ReportTraits::new(known);
    let traits = Traits {
        sectors: &sectors,
        sector: &known.report_sector,
        scripts: SCRIPTS,
        script: &of.script,
        kinds: &kinds,
        errors: &of.errors,
    };
    grouped(&known.incident, groups, &traits, None)
}

struct ReportTraits {
    script: Vec<u8>,
    errors: Vec<u32>,
}

impl ReportTraits {
    fn new(known: &Known) -> Self {
        let mut of = Self { script: vec![0; known.reports.len()], errors: vec![0; known.reports.len()] };
        for (party, report) in known.report.iter().enumerate() {
            let report = *report as usize;
            if of.script[report] == 0 {
                of.script[report] = known.script[party];
            }
            of.errors[report] |= known.errors[party];
        }
        of
    }
}

/// Compares networks, and breaks members down by the parties that name them: a pair of sectors counts where both name
/// the member.
#[must_use]
pub fn networks_found(known: &Known, answer: &[AnsweredNetwork]) -> Networks {
    let found = networks(&known.networks, answer);
    let mut members: BTreeMap<u32, bool> = BTreeMap::new();
    for (network, compared) in known.networks.iter().zip(&found) {
        let has = compared.with.and_then(|with| answer.get(with as usize));
        for (subject, _) in &network.members {
            *members.entry(*subject).or_default() |= has.is_some_and(|has| has.members.contains(subject));
        }
    }
    let by = members_by(known, &members);
    Networks { answered: answer.len() as u64, found, by }
}

fn members_by(known: &Known, members: &BTreeMap<u32, bool>) -> Vec<ShareBy> {
    #[derive(Default)]
    struct Of {
        sectors: BTreeSet<u8>,
        scripts: BTreeSet<u8>,
        errors: u32,
    }
    let mut traits: BTreeMap<u32, Of> = BTreeMap::new();
    for (party, subject) in known.subject.iter().enumerate().filter(|(_, s)| members.contains_key(s)) {
        let of = traits.entry(*subject).or_default();
        of.sectors.insert(known.sector[party]);
        of.scripts.insert(known.script[party]);
        of.errors |= known.errors[party];
    }
    let mut shares = Shares::default();
    for (subject, of) in &traits {
        let found = members.get(subject).copied().unwrap_or_default();
        for (at, a) in of.sectors.iter().enumerate() {
            let others = of.sectors.iter().skip(at + usize::from(of.sectors.len() > 1));
            others.for_each(|b| shares.add("sector pair", &known.sector_pair(*a, *b), found));
        }
        of.scripts.iter().for_each(|script| shares.add("script", SCRIPTS[usize::from(*script)], found));
        shares.add_errors(known, of.errors, found);
    }
    shares.rows()
}

fn fired(known: &Known, answered: &[(String, u32)]) -> Fired {
    let should: BTreeSet<(&str, u32)> = known.flags.iter().map(|(i, r)| (i.as_str(), *r)).collect();
    let did: BTreeSet<(&str, u32)> = answered.iter().map(|(i, r)| (i.as_str(), *r)).collect();
    let of = ReportTraits::new(known);
    let mut shares = Shares::default();
    for one in &should {
        let (report, found) = (one.1 as usize, did.contains(one));
        shares.add("sector", known.sectors.text(u32::from(known.report_sector[report])), found);
        shares.add("script", SCRIPTS[usize::from(of.script[report])], found);
        shares.add_errors(known, of.errors[report], found);
    }
    let reports: BTreeSet<u32> = did.iter().map(|(_, report)| *report).collect();
    let hidden = Firing {
        indicator: "anything, on a report of a hidden network".to_owned(),
        should: known.hidden.iter().filter(|hidden| **hidden).count() as u64,
        fired: reports.len() as u64,
        right: reports.iter().filter(|report| known.hidden[**report as usize]).count() as u64,
    };
    Fired { rules: firings(should, did), hidden, by: shares.rows() }
}

/// Shares by trait and value.
#[derive(Default)]
struct Shares(BTreeMap<(&'static str, String), Share>);

impl Shares {
    fn add(&mut self, by: &'static str, value: &str, found: bool) {
        let share = self.0.entry((by, value.to_owned())).or_default();
        share.all += 1;
        share.of += u64::from(found);
    }

    fn add_errors(&mut self, known: &Known, errors: u32, found: bool) {
        for (_, kind) in known.kinds.iter().enumerate().filter(|(bit, _)| errors >> bit & 1 == 1) {
            self.add("error", kind, found);
        }
    }

    fn rows(self) -> Vec<ShareBy> {
        let mut out: Vec<ShareBy> = Vec::new();
        for ((by, value), share) in self.0 {
            match out.last_mut().filter(|last| last.by == by) {
                Some(last) => last.rows.push((value, share)),
                None => out.push(ShareBy { by: by.to_owned(), rows: vec![(value, share)] }),
            }
        }
        out
    }
}

impl Known {
    fn sector_names(&self) -> Vec<&str> {
        (0..self.sectors.len() as u32).map(|n| self.sectors.text(n)).collect()
    }

    fn sector_pair(&self, a: u8, b: u8) -> String {
        let mut both = [self.sectors.text(u32::from(a)), self.sectors.text(u32::from(b))];
        both.sort_unstable();
        both.join(", ")
    }
}

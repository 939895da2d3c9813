//! An answer: what somebody, or some program, says about a world.
//!
//! What it says nothing about is `None` and is told as not answered, which is another thing than an empty answer.

use super::found::AnsweredNetwork;
use super::groups_of_pairs;
use super::known::Known;
use super::table::{Cells, Error, Numbers, table};
use std::collections::BTreeMap;
use std::io::Read;

/// What is answered.
#[derive(Debug, Default, Clone)]
pub struct Answer {
    /// Group of each party.
    pub subjects: Option<Vec<Option<u32>>>,
    /// Group of each report.
    pub incidents: Option<Vec<Option<u32>>>,
    /// Networks: each a list of members, those that matter most first.
    pub networks: Option<Vec<Vec<Member>>>,
    /// Flags that fired: indicator and report.
    pub flags: Option<Vec<(String, u32)>>,
    /// Flags that stand in an alert: indicator and report.
    pub alerts: Option<Vec<(String, u32)>>,
    /// Names that tables gave to groups of parties.
    pub subject_names: Numbers,
    /// Names that tables gave to groups of reports.
    pub incident_names: Numbers,
}

/// A member of an answered network.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Member {
    /// Parties that it is made of.
    pub parties: Vec<u32>,
    /// Role, where one is named.
    pub role: Option<String>,
}

/// What one table adds that is put together at its end.
#[derive(Default)]
struct Gathered {
    pairs: Option<Vec<(u32, u32)>>,
    networks: BTreeMap<String, Vec<Member>>,
    rows: u64,
}

impl Answer {
    /// Adds what a table says; its columns tell what it is about: `party_id, subject_id` · `left, right[, score]` ·
    /// `report_id, incident_id` · `network, party_id[, role]` or `network, subject_id[, role]` (subjects answered
    /// before) · `report_id, indicator[, alert]`. Of pairs, only those of at least the score `least` count.
    ///
    /// # Errors
    /// It is none of these, or names what is not in the world.
    pub fn add(
        &mut self,
        known: &Known,
        name: &str,
        from: impl Read,
        least: Option<f64>,
    ) -> Result<(), Error> {
        let mut gathered = Gathered::default();
        table(name, from, |cells| self.row(known, cells, least, &mut gathered))?;
        if let Some(pairs) = gathered.pairs {
            self.subjects = Some(groups_of_pairs(known.parties.len(), pairs));
        }
        if !gathered.networks.is_empty() {
            self.networks = Some(gathered.networks.into_values().collect());
        }
        if gathered.rows == 0 && self.subjects.is_none() {
            self.subjects = Some(vec![None; known.parties.len()]);
        }
        Ok(())
    }

    fn row(
        &mut self,
        known: &Known,
        cells: &Cells<'_>,
        least: Option<f64>,
        gathered: &mut Gathered,
    ) -> Result<(), String> {
        gathered.rows += 1;
        if let Some(left) = cells.maybe("left") {
            let pairs = gathered.pairs.get_or_insert_default();
            if enough(cells.maybe("score"), least)? {
                pairs.push((known.party(left)?, known.party(cells.of("right")?)?));
            }
            return Ok(());
        }
        if let Some(network) = cells.maybe("network") {
            let role = cells.maybe("role").filter(|role| !role.is_empty()).map(str::to_owned);
            let parties = self.member(known, cells)?;
            gathered.networks.entry(network.to_owned()).or_default().push(Member { parties, role });
            return Ok(());
        }
        if let Some(indicator) = cells.maybe("indicator") {
            let flag = (indicator.to_owned(), known.report_place(cells.of("report_id")?)?);
            if let Some(alert) = cells.maybe("alert") {
                let alerts = self.alerts.get_or_insert_default();
                alerts.extend(matches!(alert, "1" | "true" | "yes").then(|| flag.clone()));
            }
            self.flags.get_or_insert_default().push(flag);
            return Ok(());
        }
        if let Some(incident) = cells.maybe("incident_id") {
            let report = known.report_place(cells.of("report_id")?)?;
            let groups = self.incidents.get_or_insert_with(|| vec![None; known.reports.len()]);
            return put(groups, report, self.incident_names.number(incident))
                .map_err(|()| format!("report `{}` has two incidents", known.reports.text(report)));
        }
        let subject = cells.of("subject_id")?;
        let party = known.party(cells.of("party_id")?)?;
        let groups = self.subjects.get_or_insert_with(|| vec![None; known.parties.len()]);
        put(groups, party, self.subject_names.number(subject))
            .map_err(|()| format!("party `{}` has two subjects", known.parties.text(party)))
    }

    /// The parties of a member: one, or those of a subject that was answered.
    fn member(&self, known: &Known, cells: &Cells<'_>) -> Result<Vec<u32>, String> {
        if let Some(party) = cells.maybe("party_id") {
            return Ok(vec![known.party(party)?]);
        }
        let subject = cells.of("subject_id")?;
        let number = self.subject_names.find(subject);
        let number = number.ok_or_else(|| {
            format!("no subject `{subject}` in the answer; give the table of parties and subjects first")
        })?;
        let groups = self.subjects.iter().flatten().zip(0_u32..);
        Ok(groups.filter(|(group, _)| **group == Some(number)).map(|(_, party)| party).collect())
    }

    /// The answered networks with subjects of the truth: a member that is a mixture counts as the subject of most of its
    /// parties, and of those that tie as the first.
    #[must_use]
    pub fn networks_of(&self, known: &Known) -> Vec<AnsweredNetwork> {
        let networks = self.networks.iter().flatten();
        networks.map(|members| answered_network(known, members)).collect()
    }
}

/// A network of an answer in terms of the truth.
fn answered_network(known: &Known, members: &[Member]) -> AnsweredNetwork {
    let mut network = AnsweredNetwork::default();
    for member in members {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for party in &member.parties {
            *counts.entry(known.subject[*party as usize]).or_default() += 1;
        }
        let most = counts.iter().max_by_key(|(subject, n)| (**n, std::cmp::Reverse(**subject)));
        let Some((subject, _)) = most else { continue };
        if !network.members.contains(subject) {
            network.members.push(*subject);
        }
        if let Some(role) = &member.role {
            network.roles.entry(*subject).or_insert_with(|| role.clone());
        }
    }
    network
}

fn put(groups: &mut [Option<u32>], item: u32, group: u32) -> Result<(), ()> {
    match groups.get_mut(item as usize) {
        Some(place) => match place.replace(group) {
            Some(before) if before != group => Err(()),
            _ => Ok(()),
        },
        None => Err(()),
    }
}

/// Whether a pair's score is high enough.
fn enough(score: Option<&str>, least: Option<f64>) -> Result<bool, String> {
    let score =
        score.map(|text| text.parse::<f64>().map_err(|_| format!("`{text}` is no score; expected a number")));
    let score = score.transpose()?;
    Ok(least.is_none_or(|least| score.is_some_and(|score| score >= least)))
}

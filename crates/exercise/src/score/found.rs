//! Networks: which of the hidden ones an answer has found, who of them, and whether it knows who matters.

use super::clusters::Share;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A network as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrueNetwork {
    /// Number in the world.
    pub number: u32,
    /// Name.
    pub name: String,
    /// Shape.
    pub shape: String,
    /// Its members that some report names: subjects, with their roles. Who is named nowhere cannot be found.
    pub members: Vec<(u32, String)>,
    /// Those that matter most: brokers, launderers, the first exporter and importer.
    pub key_players: Vec<u32>,
}

/// A network as answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AnsweredNetwork {
    /// Its members, as subjects of the truth (a member that is a mixture counts as the subject of most of its parties);
    /// those thought to matter most first.
    pub members: Vec<u32>,
    /// Roles of those for whom one is named.
    pub roles: BTreeMap<u32, String>,
}

/// How well one hidden network was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NetworkFound {
    /// Number in the world.
    pub number: u32,
    /// Name.
    pub name: String,
    /// Shape.
    pub shape: String,
    /// Members that some report names.
    pub members: u64,
    /// Which answered network it was compared with (that of the largest overlap), counted from 0; `None`: with none.
    pub with: Option<u64>,
    /// Members that the answered network has.
    pub found: u64,
    /// Members of the answered network that do not belong to it.
    pub wrong: u64,
    /// Overlap: found / (members + wrong), from 0 to 1.
    pub overlap: f64,
    /// Members found by role: role, found, all.
    pub roles: Vec<(String, u64, u64)>,
    /// Of the roles that the answer gives to members, those that are right, and all.
    pub roles_named: Share,
    /// Of the key players, those among as many first members of the answer as there are key players.
    pub key_players: (u64, u64),
}

/// Compares each hidden network with the answered one that overlaps most; ties go to the first.
#[must_use]
pub fn networks(truth: &[TrueNetwork], answer: &[AnsweredNetwork]) -> Vec<NetworkFound> {
    let sets: Vec<BTreeSet<u32>> = answer.iter().map(|a| a.members.iter().copied().collect()).collect();
    truth.iter().map(|network| found(network, answer, &sets)).collect()
}

fn found(network: &TrueNetwork, answer: &[AnsweredNetwork], sets: &[BTreeSet<u32>]) -> NetworkFound {
    let members: BTreeSet<u32> = network.members.iter().map(|m| m.0).collect();
    let overlap = |set: &BTreeSet<u32>| {
        let both = members.intersection(set).count();
        let all = members.len() + set.len() - both;
        (both, if all == 0 { 0.0 } else { both as f64 / all as f64 })
    };
    let mut best: Option<(usize, usize, f64)> = None;
    for (n, set) in sets.iter().enumerate() {
        let (both, share) = overlap(set);
        if both > 0 && best.is_none_or(|b| share > b.2) {
            best = Some((n, both, share));
        }
    }
    let (nothing, no_roles) = (BTreeSet::new(), BTreeMap::new());
    let set = best.map_or(&nothing, |b| &sets[b.0]);
    let mut roles: Vec<(String, u64, u64)> = Vec::new();
    for (subject, role) in &network.members {
        let place = roles.iter().position(|r| r.0 == *role).unwrap_or_else(|| {
            roles.push((role.clone(), 0, 0));
            roles.len() - 1
        });
        roles[place].1 += u64::from(set.contains(subject));
        roles[place].2 += 1;
    }
    let named = best.map_or(&no_roles, |b| &answer[b.0].roles);
    let mut roles_named = Share::default();
    for (subject, role) in named.iter().filter(|(subject, _)| members.contains(subject)) {
        roles_named.all += 1;
        roles_named.of += u64::from(network.members.iter().any(|(s, r)| s == subject && r == role));
    }
    let first: BTreeSet<u32> = best
        .map_or(&[][..], |b| answer[b.0].members.as_slice())
        .iter()
        .take(network.key_players.len())
        .copied()
        .collect();
    let key = network.key_players.iter().filter(|k| first.contains(k)).count() as u64;
    NetworkFound {
        number: network.number,
        name: network.name.clone(),
        shape: network.shape.clone(),
        members: members.len() as u64,
        with: best.map(|b| b.0 as u64),
        found: best.map_or(0, |b| b.1 as u64),
        wrong: best.map_or(0, |b| (set.len() - b.1) as u64),
        overlap: best.map_or(0.0, |b| b.2),
        roles,
        roles_named,
        key_players: (key, network.key_players.len() as u64),
    }
}

//! The networks of one view that are worth looking at: `matching::network::rings` over its subjects and events.

use matching::incident::Incident;
use matching::is_context;
use matching::network::{Naming, rings};
use model::{PartyId, ReportId, ReportKind, Role, When};
use std::collections::{BTreeMap, HashMap};

/// A party as one report of the view names it.
pub(crate) struct NamedIn {
    pub(crate) party: PartyId,
    pub(crate) role: Role,
    pub(crate) report: ReportId,
    pub(crate) kind: ReportKind,
    pub(crate) when: Option<When>,
}

/// Networks, most telling first: each a list of subjects, those that matter most first, by their parties.
pub(crate) fn networks_of(
    subjects: &[Vec<PartyId>],
    incidents: &[Incident],
    named: &[NamedIn],
) -> Vec<Vec<Vec<PartyId>>> {
    // INVARIANT: subjects and events are numbered by ids, never by when they came.
    let mut order: BTreeMap<PartyId, &Vec<PartyId>> = BTreeMap::new();
    for subject in subjects {
        order.extend(subject.iter().min().map(|first| (*first, subject)));
    }
    let order: Vec<&Vec<PartyId>> = order.into_values().collect();
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let node: HashMap<PartyId, u32> = order
        .iter()
        .enumerate()
        .flat_map(|(n, subject)| subject.iter().map(move |party| (*party, number(n))))
        .collect();
    let event: HashMap<ReportId, u32> = incidents
        .iter()
        .enumerate()
        .flat_map(|(n, incident)| incident.members.iter().map(move |report| (*report, number(n))))
        .collect();
    let namings = named.iter().filter(|n| !is_context(n.role) && n.kind.is_counted()).filter_map(|n| {
        Some(Naming {
            node: *node.get(&n.party)?,
            event: *event.get(&n.report)?,
            telling: n.kind.is_telling(),
            day: n.when.map(|w| w.from()),
        })
    });
    let found = rings(number(order.len()), namings).unwrap_or_default();
    let members = |ring: matching::network::Ring| {
        ring.members.iter().filter_map(|m| order.get(m.node as usize).map(|s| (*s).clone())).collect()
    };
    found.into_iter().map(members).collect()
}

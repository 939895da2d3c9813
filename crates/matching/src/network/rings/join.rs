//! Groups that are one network: its couriers and its firms are seldom in one report, but now and then they are.
//!
//! Two groups are joined where events join them more than once and one of those events is telling. An honest circle that one
//! of a network trades with has no such event, or only this one subject in common with it.

use super::events::Events;

/// Two groups are one network if so many events name members of both.
const JOINING: usize = 2;
/// And those name so many members of each: one alone may be a guest.
const MEMBERS_OF_EACH: usize = 2;

/// A tie between two groups: the groups, the event, a member of the first and one of the second.
type Across = (u32, u32, u32, u32, u32);

/// Groups (each ascending), and unions of those that are one network.
pub(super) fn joined(events: &Events, nodes: u32, groups: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    let mut parent: Vec<usize> = (0..groups.len()).collect();
    let across = across(events, nodes, &groups);
    for ties in across.chunk_by(|x, y| (x.0, x.1) == (y.0, y.1)) {
        if let Some(tie) = ties.first().filter(|_| is_one(events, ties)) {
            let (a, b) = (root(&mut parent, tie.0 as usize), root(&mut parent, tie.1 as usize));
            parent[a.max(b)] = a.min(b);
        }
    }
    let mut unions: Vec<Vec<u32>> = vec![Vec::new(); groups.len()];
    for (number, group) in groups.into_iter().enumerate() {
        unions[root(&mut parent, number)].extend(group);
    }
    unions.retain(|set| !set.is_empty());
    for set in &mut unions {
        set.sort_unstable();
        set.dedup();
    }
    unions
}

/// All ties between members of two groups where neither is of both, by groups and event.
fn across(events: &Events, nodes: u32, groups: &[Vec<u32>]) -> Vec<Across> {
    let mut of: Vec<Vec<u32>> = vec![Vec::new(); nodes as usize];
    for (number, group) in groups.iter().enumerate() {
        group.iter().for_each(|n| of[*n as usize].push(number as u32));
    }
    let mut all = Vec::new();
    for event in 0..events.len() {
        super::grow::pairs(events.tied(event), |a, b| {
            let (of_a, of_b) = (&of[a as usize], &of[b as usize]);
            for x in of_a.iter().filter(|x| !of_b.contains(x)) {
                for y in of_b.iter().filter(|y| !of_a.contains(y)) {
                    all.push(if x < y { (*x, *y, event, a, b) } else { (*y, *x, event, b, a) });
                }
            }
        });
    }
    all.sort_unstable();
    all
}

/// Whether the ties between two groups make them one network.
fn is_one(events: &Events, ties: &[Across]) -> bool {
    let distinct = |mut all: Vec<u32>| {
        all.sort_unstable();
        all.dedup();
        all.len()
    };
    ties.iter().any(|t| events.is_telling(t.2))
        && distinct(ties.iter().map(|t| t.2).collect()) >= JOINING
        && distinct(ties.iter().map(|t| t.3).collect()) >= MEMBERS_OF_EACH
        && distinct(ties.iter().map(|t| t.4).collect()) >= MEMBERS_OF_EACH
}

fn root(parent: &mut [usize], of: usize) -> usize {
    let mut at = of;
    while parent[at] != at {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    at
}

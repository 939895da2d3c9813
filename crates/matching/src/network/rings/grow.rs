//! Who belongs to a network: how a first guess is peeled, cleared of what merely hangs on it, and rounded off.
//!
//! The constants are round figures that an analyst would say aloud; ADR 0025 argues them.

use super::super::{Graph, Tie, components, cut_points};
use super::events::{Events, Shared};
use rustc_hash::FxHashSet;

/// Of what ties somebody to anyone, at least one in so many events must be with the network: who trades with all the world
/// is not of it because two of it are among a hundred customers.
const ONE_IN: u32 = 5;
/// Once is chance, twice is a habit.
const TWICE: u32 = 2;
/// With no telling event of their own, three events with two others of it.
const THRICE: u32 = 3;
/// A supplier or a carrier of one alone.
const AGAIN_AND_AGAIN: u32 = 5;
/// In so many telling events of their own, being named once with somebody of the network is enough.
const OFTEN_TOLD: u32 = 3;
/// A part that hangs on one subject alone goes if not one in so many of its events is telling: the honest circle of one of
/// the network.
const QUIET: usize = 10;

/// Whether somebody belongs to those with whom this is shared.
pub(super) fn belongs(events: &Events, shared: &Shared) -> bool {
    if shared.events * ONE_IN < events.joint(shared.node) {
        return false;
    }
    match events.told(shared.node) {
        0 => shared.events >= THRICE && shared.others >= 2,
        told => shared.events >= TWICE || told >= OFTEN_TOLD,
    }
}

/// Whether somebody may be added at the end, though nothing follows from it: at least half of what ties this one to anybody is
/// with the network, and that with two of it, or again and again.
fn is_near(events: &Events, shared: &Shared) -> bool {
    let habit = shared.events >= AGAIN_AND_AGAIN || (shared.events >= TWICE && shared.others >= 2);
    habit && shared.events * 2 >= events.joint(shared.node)
}

/// What is left of a set (ascending) when those who do not belong are taken away again and again.
pub(super) fn peeled(events: &Events, set: Vec<u32>) -> Vec<u32> {
    let mut set = set;
    loop {
        let shared = events.shared(&set);
        let stays = |s: &&Shared| set.binary_search(&s.node).is_ok() && belongs(events, s);
        let kept: Vec<u32> = shared.iter().filter(stays).map(|s| s.node).collect();
        if kept.len() == set.len() {
            return kept;
        }
        set = kept;
    }
}

/// A set with those from outside who belong to it or are near it. One round only: friends of friends are how an honest
/// circle would creep in.
pub(super) fn rounded_off(events: &Events, set: &[u32]) -> Vec<u32> {
    joined(events, set, |events, shared| belongs(events, shared) || is_near(events, shared))
}

fn joined(events: &Events, set: &[u32], fits: impl Fn(&Events, &Shared) -> bool) -> Vec<u32> {
    let shared = events.shared(set);
    let found = shared.iter().filter(|s| fits(events, s)).map(|s| s.node);
    let mut all: Vec<u32> = set.iter().copied().chain(found).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// A set (ascending) without the quiet parts of two or more that hang on one of it alone.
pub(super) fn cleared(events: &Events, set: Vec<u32>) -> Vec<u32> {
    let mut set = set;
    while let Some(gone) = hanging(events, &set) {
        set.retain(|n| !gone.contains(n));
    }
    set
}

/// Quiet parts that hang on the first subject that has any.
fn hanging(events: &Events, set: &[u32]) -> Option<FxHashSet<u32>> {
    let graph = inner(events, set, None)?;
    for cut in cut_points(&graph).points {
        let parts = components(&inner(events, set, Some(cut.node))?);
        let mut members: Vec<Vec<u32>> = parts.members();
        members.retain(|part| *part != [cut.node]);
        let named: Vec<Vec<u32>> =
            members.iter().map(|part| part.iter().map(|n| set[*n as usize]).collect()).collect();
        let told = |part: &Vec<u32>| part.iter().map(|n| u64::from(events.told(*n))).sum::<u64>();
        let most = named
            .iter()
            .max_by_key(|part| (told(part), part.len(), std::cmp::Reverse(part.first().copied())));
        let gone: FxHashSet<u32> = named
            .iter()
            .filter(|part| Some(*part) != most && part.len() >= 2 && is_quiet(events, part))
            .flatten()
            .copied()
            .collect();
        if !gone.is_empty() {
            return Some(gone);
        }
    }
    None
}

fn is_quiet(events: &Events, part: &[u32]) -> bool {
    let all = events.of_any(part);
    all.iter().filter(|e| events.is_telling(**e)).count() * QUIET < all.len()
}

/// The ties inside a set, each member by its place in it, without one of them.
fn inner(events: &Events, set: &[u32], without: Option<u32>) -> Option<Graph> {
    let mut ties = Vec::new();
    for event in events.of_any(set) {
        let here: Vec<u32> = events
            .tied(event)
            .iter()
            .filter_map(|n| set.binary_search(n).ok().map(|at| at as u32))
            .filter(|at| Some(*at) != without)
            .collect();
        pairs(&here, |a, b| ties.push(Tie { a, b, weight: 1.0, day: None }));
    }
    Graph::new(set.len() as u32, ties).ok()
}

/// Each two of a few.
pub(super) fn pairs(few: &[u32], mut each: impl FnMut(u32, u32)) {
    for (at, a) in few.iter().enumerate() {
        few[at + 1..].iter().for_each(|b| each(*a, *b));
    }
}

//! Rings: the networks of a view that are worth looking at, the most telling first, each with its reason.
//!
//! Small communities of those who are named together are peeled down to whom habit ties, joined where a telling event joins
//! them, and listed by how many telling events name them ([`rings`]). Who may read what, what an event is and which values
//! are context only are left to the caller; rules of belonging are in `grow`, rows in `events`, sentences in `words`.

mod events;
mod grow;
mod join;
#[cfg(test)]
mod tests;
mod words;

use super::{Graph, GraphError, Tie, communities, components};
use events::Events;
use grow::{cleared, peeled, rounded_off};
use jiff::civil::Date;

/// One subject that one report of a view names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Naming {
    /// The subject.
    pub node: u32,
    /// The event (incident) that the report is of. Any number: only whether two are equal matters.
    pub event: u32,
    /// Whether the report says that something is wrong: a seizure, an outcome, a tip-off, a suspicion report or
    /// intelligence. A consignment, a payment or an advert does not.
    pub telling: bool,
    /// The day that the report tells, where it tells one.
    pub day: Option<Date>,
}

/// Somebody of a ring, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RingMember {
    /// The subject.
    pub node: u32,
    /// Telling events that name this one.
    pub telling: u32,
    /// Telling ones that name others of the ring, too.
    pub telling_with_others: u32,
    /// All events that name this one.
    pub events: u32,
    /// All events that name others of the ring, too.
    pub with_others: u32,
    /// How many others of the ring are named with this one.
    pub others: u32,
    /// The reason as a sentence.
    pub because: String,
}

/// A network that is worth looking at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ring {
    /// Members, those that matter most first.
    pub members: Vec<RingMember>,
    /// How much there is to look at: telling events that name one of it.
    pub score: u32,
    /// Telling events that name two or more of it.
    pub telling_together: u32,
    /// All events that name one of it.
    pub events: u32,
    /// All events that name two or more of it.
    pub together: u32,
    /// The earliest day of an event.
    pub first: Option<Date>,
    /// The latest day of an event.
    pub last: Option<Date>,
    /// The reason as a sentence.
    pub because: String,
}

/// How small first communities are: two groups are one if their ties are more than the product of all ties of each over this,
/// so groups of a hundred ties each need five between them. Not a share of all ties in the view: who else is in it must
/// not matter. Chosen by trying 500 to 8,000 (ADR 0025).
const SCALE: f64 = 2000.0;
/// Two are a pair, three a network.
const FEWEST_MEMBERS: usize = 3;
/// Fewer telling events than this are nothing to look at.
const FEWEST_TELLING: u32 = 3;

/// The networks of a view that are worth looking at, most telling first; of those with much in common the most telling
/// alone. A subject may be of two. Nothing here is learnt from data, and nothing depends on the order of `named` or on how
/// events are numbered. About O(namings log namings) beside the communities.
///
/// # Errors
/// Where a naming is of a node that is not below `nodes`, or there are too many.
pub fn rings(nodes: u32, named: impl IntoIterator<Item = Naming>) -> Result<Vec<Ring>, GraphError> {
    let events = Events::new(nodes, named)?;
    let groups = groups(&events, nodes)?;
    let joined = join::joined(&events, nodes, groups);
    let found = joined.into_iter().map(|set| {
        let core = cleared(&events, peeled(&events, set));
        rounded_off(&events, &core)
    });
    let rings = found.filter(|set| set.len() >= FEWEST_MEMBERS).map(|set| described(&events, &set));
    Ok(distinct(nodes, rings.filter(|ring| ring.score >= FEWEST_TELLING).collect()))
}

/// First guesses, each ascending: communities, peeled. Those in which nobody is named in anything telling are left out.
/// Each component is divided by itself, so that what else is in the view does not matter.
fn groups(events: &Events, nodes: u32) -> Result<Vec<Vec<u32>>, GraphError> {
    let mut ties = Vec::new();
    for event in 0..events.len() {
        grow::pairs(events.tied(event), |a, b| ties.push(Tie { a, b, weight: 1.0, day: None }));
    }
    let graph = Graph::new(nodes, ties)?;
    let mut groups = Vec::new();
    for part in components(&graph).members() {
        if part.len() >= 2 && part.iter().any(|n| events.told(*n) > 0) {
            groups.extend(divided(&graph, &part)?);
        }
    }
    groups.retain(|set| set.iter().any(|n| events.told(*n) > 0));
    let peeled = groups.into_iter().map(|set| peeled(events, set));
    let mut groups: Vec<Vec<u32>> = peeled.filter(|set| set.len() >= 2).collect();
    groups.sort_unstable();
    Ok(groups)
}

/// The communities of a component (ascending).
fn divided(graph: &Graph, part: &[u32]) -> Result<Vec<Vec<u32>>, GraphError> {
    let place = |node: u32| part.binary_search(&node).map_or(0, |at| at as u32);
    let ties = (0..).zip(part).flat_map(|(a, node)| {
        let larger = graph.weighted(*node).filter(|(next, _)| next > node);
        larger.map(move |(next, weight)| Tie { a, b: place(next), weight, day: None })
    });
    let inner = Graph::new(part.len() as u32, ties)?;
    let all = 2.0 * inner.edges().iter().map(|edge| edge.weight).sum::<f64>();
    let found = communities(&inner, all / SCALE);
    let mut sets: Vec<Vec<u32>> = vec![Vec::new(); found.sizes.len()];
    part.iter().zip(&found.of).for_each(|(node, community)| sets[*community as usize].push(*node));
    Ok(sets)
}

/// A set (ascending) as a ring.
fn described(events: &Events, set: &[u32]) -> Ring {
    let mut ring = Ring {
        members: members(events, set),
        score: 0,
        telling_together: 0,
        events: 0,
        together: 0,
        first: None,
        last: None,
        because: String::new(),
    };
    for event in events.of_any(set) {
        let telling = u32::from(events.is_telling(event));
        let here = events.tied(event).iter().filter(|n| set.binary_search(n).is_ok()).take(2).count();
        let together = u32::from(here == 2);
        ring.score += telling;
        ring.telling_together += telling * together;
        ring.events += 1;
        ring.together += together;
        let (first, last) = events.days(event);
        ring.first = ring.first.into_iter().chain(first).min();
        ring.last = ring.last.into_iter().chain(last).max();
    }
    ring.because = words::of_ring(&ring);
    ring
}

/// Members by how many events speak of them: those with others, and telling ones.
fn members(events: &Events, set: &[u32]) -> Vec<RingMember> {
    let shared = events.shared(set);
    let mut members: Vec<RingMember> = set
        .iter()
        .map(|node| {
            let at = shared.binary_search_by_key(node, |s| s.node).ok().map(|at| shared[at]);
            let mut member = RingMember {
                node: *node,
                telling: events.told(*node),
                telling_with_others: at.map_or(0, |s| s.telling),
                events: events.of(*node).len() as u32,
                with_others: at.map_or(0, |s| s.events),
                others: at.map_or(0, |s| s.others),
                because: String::new(),
            };
            member.because = words::of_member(&member);
            member
        })
        .collect();
    members.sort_by_key(|m| (std::cmp::Reverse(m.telling + m.with_others), m.node));
    members
}

/// Most telling first, and without those of which half are in one that comes before, or that have half of it.
fn distinct(nodes: u32, mut rings: Vec<Ring>) -> Vec<Ring> {
    let order = |ring: &Ring| {
        let mut set: Vec<u32> = ring.members.iter().map(|m| m.node).collect();
        set.sort_unstable();
        (std::cmp::Reverse((ring.score, ring.telling_together, set.len())), set)
    };
    rings.sort_by_cached_key(order);
    let mut kept: Vec<Ring> = Vec::new();
    let mut of: Vec<Vec<u32>> = vec![Vec::new(); nodes as usize];
    for ring in rings {
        let mut before: Vec<u32> =
            ring.members.iter().flat_map(|m| of[m.node as usize].iter().copied()).collect();
        before.sort_unstable();
        let alike = before.chunk_by(|a, b| a == b).any(|common| {
            let other = kept[common[0] as usize].members.len();
            common.len() * 2 >= other.min(ring.members.len())
        });
        if !alike {
            ring.members.iter().for_each(|m| of[m.node as usize].push(kept.len() as u32));
            kept.push(ring);
        }
    }
    kept
}

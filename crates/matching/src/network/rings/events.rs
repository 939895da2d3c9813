//! Who is named in which event, held as rows both ways.
//!
//! Reports of one event count once; an event is telling if one of its reports is. What an event is, is left to the caller.

use super::super::GraphError;
use super::Naming;
use jiff::civil::Date;

/// An event with more subjects ties nobody: a list of passengers or a groupage manifest says that people were near each
/// other, not that they know each other.
const WIDE: usize = 12;

/// What somebody shares with a set of subjects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shared {
    /// Who.
    pub(super) node: u32,
    /// Events that name this one and another of the set.
    pub(super) events: u32,
    /// Telling ones among them.
    pub(super) telling: u32,
    /// How many others of the set are named in them.
    pub(super) others: u32,
}

/// All events of a view. Events are numbered anew, by who is named in them.
#[derive(Debug)]
pub(super) struct Events {
    starts: Vec<u32>,
    nodes: Vec<u32>,
    telling: Vec<bool>,
    days: Vec<(Option<Date>, Option<Date>)>,
    of_starts: Vec<u32>,
    of: Vec<u32>,
    told: Vec<u32>,
    joint: Vec<u32>,
}

/// An event while it is gathered.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Gathered {
    nodes: Vec<u32>,
    telling: bool,
    days: (Option<Date>, Option<Date>),
}

impl Events {
    /// Gathers namings into events. O(namings log namings).
    pub(super) fn new(nodes: u32, named: impl IntoIterator<Item = Naming>) -> Result<Self, GraphError> {
        let mut named: Vec<Naming> = named.into_iter().collect();
        if let Some(wrong) = named.iter().map(|n| n.node).filter(|n| *n >= nodes).min() {
            return Err(GraphError::NoSuchNode { node: wrong, nodes });
        }
        if u32::try_from(named.len()).is_err() {
            return Err(GraphError::TooLarge);
        }
        named.sort_unstable_by_key(|n| (n.event, n.node));
        let mut gathered: Vec<Gathered> = named.chunk_by(|a, b| a.event == b.event).map(gather).collect();
        // INVARIANT: the numbers of the caller are forgotten here, so that no answer follows them.
        gathered.sort_unstable();
        Ok(Self::of_gathered(nodes, gathered))
    }

    fn of_gathered(count: u32, gathered: Vec<Gathered>) -> Self {
        let (mut starts, mut nodes, mut telling, mut days) = (vec![0], Vec::new(), Vec::new(), Vec::new());
        for event in gathered {
            nodes.extend_from_slice(&event.nodes);
            starts.push(nodes.len() as u32);
            telling.push(event.telling);
            days.push(event.days);
        }
        let mut of_starts = vec![0_u32; count as usize + 1];
        nodes.iter().for_each(|n| of_starts[*n as usize + 1] += 1);
        for n in 0..count as usize {
            of_starts[n + 1] += of_starts[n];
        }
        let mut free = of_starts.clone();
        let mut of = vec![0; nodes.len()];
        let (mut told, mut joint) = (vec![0; count as usize], vec![0; count as usize]);
        for event in 0..telling.len() {
            let row = &nodes[starts[event] as usize..starts[event + 1] as usize];
            for node in row.iter().map(|n| *n as usize) {
                of[free[node] as usize] = event as u32;
                free[node] += 1;
                told[node] += u32::from(telling[event]);
                joint[node] += u32::from(ties(row));
            }
        }
        Self { starts, nodes, telling, days, of_starts, of, told, joint }
    }

    /// How many there are.
    pub(super) fn len(&self) -> u32 {
        self.telling.len() as u32
    }

    /// Who is named in an event, ascending.
    pub(super) fn named(&self, event: u32) -> &[u32] {
        &self.nodes[self.starts[event as usize] as usize..self.starts[event as usize + 1] as usize]
    }

    /// The same where the event ties those it names; else nobody.
    pub(super) fn tied(&self, event: u32) -> &[u32] {
        let named = self.named(event);
        if ties(named) { named } else { &[] }
    }

    /// Whether an event is telling.
    pub(super) fn is_telling(&self, event: u32) -> bool {
        self.telling[event as usize]
    }

    /// First and last day of an event.
    pub(super) fn days(&self, event: u32) -> (Option<Date>, Option<Date>) {
        self.days[event as usize]
    }

    /// The events of a node, ascending.
    pub(super) fn of(&self, node: u32) -> &[u32] {
        &self.of[self.of_starts[node as usize] as usize..self.of_starts[node as usize + 1] as usize]
    }

    /// How many telling events name a node.
    pub(super) fn told(&self, node: u32) -> u32 {
        self.told[node as usize]
    }

    /// How many events tie a node to anybody.
    pub(super) fn joint(&self, node: u32) -> u32 {
        self.joint[node as usize]
    }

    /// All events that name one of a set, ascending.
    pub(super) fn of_any(&self, set: &[u32]) -> Vec<u32> {
        let mut all: Vec<u32> = set.iter().flat_map(|n| self.of(*n)).copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// What everybody shares with a set (ascending), members with its others included; ascending by node.
    pub(super) fn shared(&self, set: &[u32]) -> Vec<Shared> {
        let mut pairs: Vec<(u32, u32, u32)> = Vec::new();
        for event in self.of_any(set) {
            let tied = self.tied(event);
            for other in tied.iter().filter(|n| set.binary_search(n).is_ok()) {
                pairs.extend(tied.iter().filter(|n| *n != other).map(|n| (*n, event, *other)));
            }
        }
        pairs.sort_unstable();
        pairs.chunk_by(|a, b| a.0 == b.0).map(|rows| self.counted(rows)).collect()
    }

    fn counted(&self, rows: &[(u32, u32, u32)]) -> Shared {
        let (mut events, mut telling) = (0, 0);
        for event in rows.chunk_by(|a, b| a.1 == b.1) {
            events += 1;
            telling += u32::from(event.first().is_some_and(|row| self.is_telling(row.1)));
        }
        let mut others: Vec<u32> = rows.iter().map(|row| row.2).collect();
        others.sort_unstable();
        others.dedup();
        Shared { node: rows.first().map_or(0, |r| r.0), events, telling, others: others.len() as u32 }
    }
}

/// Whether an event ties those it names.
fn ties(named: &[u32]) -> bool {
    (2..=WIDE).contains(&named.len())
}

fn gather(rows: &[Naming]) -> Gathered {
    let mut nodes: Vec<u32> = rows.iter().map(|n| n.node).collect();
    nodes.dedup();
    let days = rows.iter().filter_map(|n| n.day);
    Gathered { nodes, telling: rows.iter().any(|n| n.telling), days: (days.clone().min(), days.max()) }
}

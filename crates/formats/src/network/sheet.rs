//! What is written of a network: nodes and edges with all that a reader of the file may want, checked once.

use jiff::civil::Date;
use model::{Country, PartyKind, PlacePrecision, Role, Sector};
use std::collections::{BTreeSet, HashMap};

/// A place of a node. The coordinates are in degrees (WGS 84).
#[derive(Debug, Clone, PartialEq)]
pub struct NodePlace {
    /// What it is called; may be empty.
    pub name: String,
    /// Latitude.
    pub latitude: f64,
    /// Longitude.
    pub longitude: f64,
    /// How exact they are.
    pub precision: PlacePrecision,
}

/// One node: a subject of the view.
#[derive(Debug, Clone, PartialEq)]
pub struct NetworkNode {
    /// The id that it has in this view.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What kind of actor.
    pub kind: PartyKind,
    /// Its roles in reports.
    pub roles: Vec<Role>,
    /// Its countries.
    pub countries: Vec<Country>,
    /// Sectors whose reports name it; empty where that is not to be told.
    pub sectors: Vec<Sector>,
    /// What was counted, for example `reports`, by name.
    pub counts: Vec<(String, u64)>,
    /// Where it is.
    pub place: Option<NodePlace>,
    /// What was measured, for example `betweenness`, by name. An estimate says so in its name.
    pub measures: Vec<(String, f64)>,
}

/// One edge: two nodes that reports tie.
#[derive(Debug, Clone, PartialEq)]
pub struct NetworkEdge {
    /// Id of one node.
    pub from: String,
    /// Id of the other. Two nodes have one edge.
    pub to: String,
    /// As what they stand together: the role of the first, that of the second.
    pub roles: Vec<(Role, Role)>,
    /// The earliest day that a report tells.
    pub first: Option<Date>,
    /// The latest.
    pub last: Option<Date>,
    /// Ids of the reports that tie them.
    pub reports: Vec<String>,
    /// How strong it is.
    pub weight: f64,
}

/// Why nodes and edges are no sheet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// Two nodes have one id.
    #[error("two nodes have the id `{id}`; expected each id once")]
    Twice {
        /// The id.
        id: String,
    },
    /// An edge leads to a node that is not on the sheet.
    #[error("an edge leads to `{id}`, which is no node; expected the id of a node of the sheet")]
    NoSuchNode {
        /// The id.
        id: String,
    },
    /// Two nodes have two edges, or a node has one with itself.
    #[error("`{from}` and `{to}` are tied a second time or are one; expected one edge for two nodes")]
    Parallel {
        /// One end.
        from: String,
        /// The other.
        to: String,
    },
    /// A figure that no file can hold.
    #[error(
        "a figure of `{id}` is no number or out of range; expected finite figures, and degrees of the earth"
    )]
    Figure {
        /// The id of a node, or both of an edge.
        id: String,
    },
}

/// A network as it is written. INVARIANT: ids are there once, edges lead to nodes, figures are finite.
#[derive(Debug, Clone, PartialEq)]
pub struct NetworkSheet {
    title: String,
    handling: String,
    made_on: Date,
    nodes: Vec<NetworkNode>,
    edges: Vec<NetworkEdge>,
    /// The places of the ends of each edge among the nodes.
    ends: Vec<(usize, usize)>,
}

impl NetworkSheet {
    /// A sheet with a title, the line that says how it is to be handled, and the day on which it was made. Nodes and edges
    /// are written in the order in which they come.
    ///
    /// # Errors
    /// Where ids are not unique, an edge leads nowhere or is there twice, or a figure is none.
    pub fn new(
        title: &str,
        handling: &str,
        made_on: Date,
        nodes: Vec<NetworkNode>,
        edges: Vec<NetworkEdge>,
    ) -> Result<Self, SheetError> {
        let mut places: HashMap<&str, usize> = HashMap::new();
        for (at, node) in nodes.iter().enumerate() {
            if places.insert(&node.id, at).is_some() {
                return Err(SheetError::Twice { id: node.id.clone() });
            }
            let on_earth = |p: &NodePlace| p.latitude.abs() <= 90.0 && p.longitude.abs() <= 180.0;
            let finite = node.measures.iter().all(|(_, figure)| figure.is_finite());
            if !finite || !node.place.as_ref().is_none_or(on_earth) {
                return Err(SheetError::Figure { id: node.id.clone() });
            }
        }
        let place =
            |id: &String| places.get(id.as_str()).ok_or_else(|| SheetError::NoSuchNode { id: id.clone() });
        let mut ends = Vec::with_capacity(edges.len());
        let mut tied = BTreeSet::new();
        for edge in &edges {
            let (from, to) = (*place(&edge.from)?, *place(&edge.to)?);
            if from == to || !tied.insert((from.min(to), from.max(to))) {
                return Err(SheetError::Parallel { from: edge.from.clone(), to: edge.to.clone() });
            }
            if !edge.weight.is_finite() {
                return Err(SheetError::Figure { id: format!("{} {}", edge.from, edge.to) });
            }
            ends.push((from, to));
        }
        Ok(Self { title: title.to_owned(), handling: handling.to_owned(), made_on, nodes, edges, ends })
    }

    pub(super) fn title(&self) -> &str {
        &self.title
    }

    pub(super) fn handling(&self) -> &str {
        &self.handling
    }

    pub(super) fn made_on(&self) -> Date {
        self.made_on
    }

    pub(super) fn nodes(&self) -> &[NetworkNode] {
        &self.nodes
    }

    /// Edges with the places of their ends.
    pub(super) fn edges(&self) -> impl Iterator<Item = (&NetworkEdge, usize, usize)> {
        self.edges.iter().zip(&self.ends).map(|(edge, (from, to))| (edge, *from, *to))
    }

    /// That there may be more, and the line on handling.
    pub(super) fn notice(&self) -> String {
        if self.handling.is_empty() {
            format!("{}.", super::MORE)
        } else {
            format!("{}. {}", super::MORE, self.handling)
        }
    }

    /// Names of counts and of measures, each once, in the order in which they first stand.
    pub(super) fn figures(&self) -> (Vec<&str>, Vec<&str>) {
        fn names<'a, T: 'a>(lists: impl Iterator<Item = &'a Vec<(String, T)>>) -> Vec<&'a str> {
            let (mut seen, mut names) = (BTreeSet::new(), Vec::new());
            for (name, _) in lists.flatten() {
                if seen.insert(name) {
                    names.push(name.as_str());
                }
            }
            names
        }
        (names(self.nodes.iter().map(|n| &n.counts)), names(self.nodes.iter().map(|n| &n.measures)))
    }

    /// The first and last day on which each node is tied to anybody.
    pub(super) fn days(&self) -> Vec<(Option<Date>, Option<Date>)> {
        let mut days = vec![(None, None); self.nodes.len()];
        for (edge, from, to) in self.edges() {
            for at in [from, to] {
                let (first, last): &mut (Option<Date>, Option<Date>) = &mut days[at];
                *first = first.iter().chain(&edge.first).min().copied();
                *last = last.iter().chain(&edge.last).max().copied();
            }
        }
        days
    }
}

impl NetworkNode {
    pub(super) fn roles(&self) -> String {
        joined(self.roles.iter().map(|r| r.code()))
    }

    pub(super) fn countries(&self) -> String {
        joined(self.countries.iter().map(Country::code))
    }

    pub(super) fn sectors(&self) -> String {
        joined(self.sectors.iter().map(|s| s.code()))
    }
}

impl NetworkEdge {
    /// Known by both of its ends, so that it has the same id in the next export, whichever comes first there.
    pub(super) fn id(&self) -> String {
        format!("{}-{}", (&self.from).min(&self.to), (&self.from).max(&self.to))
    }

    /// The roles in words: `payer to payee`.
    pub(super) fn ties(&self) -> Vec<String> {
        self.roles.iter().map(|(from, to)| format!("{from} to {to}")).collect()
    }
}

/// Several values in one cell, as in other tables of this exchange.
pub(super) fn joined<T: AsRef<str>>(texts: impl Iterator<Item = T>) -> String {
    texts.map(|t| t.as_ref().to_owned()).collect::<Vec<_>>().join("; ")
}

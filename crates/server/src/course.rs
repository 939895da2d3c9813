//! Courses: who knows the truth is given by the binary; here are the trainee's side of it and its view.
//!
//! INVARIANT: the referee hears only pointers that the trainee reads, and what it tells of are pointers of these. So a
//! score depends on nothing that the trainee may not read, and shows nothing else.

use crate::problem::{Answer, Problem};
use crate::state::AppState;
use crate::wire::{CourseMember, CourseNetwork, CourseParty};
use access::{Releasable, Viewer};
use model::{PartyId, ReportId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::Arc;
use store::{NamedParty, Store};

/// Parties that are shown of one member.
const SHOWN: usize = 10;

/// A party that the trainee named, by its pointer into the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// `FILE#ROW/ROLE/N`.
    pub pointer: String,
    /// The trainee's name for the network.
    pub network: String,
    /// The trainee's word for the role.
    pub role: Option<String>,
}

/// A member of a hidden network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrueMember {
    /// Role.
    pub role: String,
    /// Whether it is a key player.
    pub key: bool,
    /// Whether it was named for the network.
    pub found: bool,
    /// As what it was named.
    pub named_as: Option<String>,
    /// Readable pointers of its parties.
    pub pointers: Vec<String>,
}

/// A hidden network with what was found of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Name.
    pub name: String,
    /// Shape.
    pub shape: String,
    /// The answered network that it was compared with.
    pub yours: Option<String>,
    /// Overlap in thousandths.
    pub overlap: u32,
    /// Members, key players first.
    pub members: Vec<TrueMember>,
    /// Pointers that were named wrongly.
    pub wrong: Vec<String>,
}

/// Who knows the truth of a world.
pub trait Referee: Send + Sync {
    /// Compares what was named with the truth, as far as `readable` pointers tell of it.
    fn judge(&self, readable: &[String], named: &[Named]) -> Vec<Judged>;
}

/// A course that is on.
#[derive(Clone)]
pub struct Course(pub Arc<dyn Referee>);

impl fmt::Debug for Course {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Course(..)")
    }
}

/// The course; not found where there is none.
pub(crate) fn open(state: &AppState) -> Answer<&Course> {
    state.settings.course.as_ref().ok_or_else(Problem::not_found)
}

/// What the referee says of what the viewer named.
pub(crate) async fn judged(store: &Store, viewer: &Viewer, course: &Course) -> Answer<Vec<CourseNetwork>> {
    let world = store.world_view(viewer).await?;
    let named = store.named_in_course(viewer).await?;
    let (mut parties, named) = world.map(|w| w.parties).zip(named).into_inner();
    // By id: the number of a row, and so the order of pointers, may tell of rows that are hidden.
    parties.sort_unstable();
    let pointers: HashMap<PartyId, &String> = parties.iter().map(|(id, at)| (*id, at)).collect();
    let given: Vec<Named> = named
        .into_iter()
        .filter_map(|n| {
            let pointer = (*pointers.get(&n.party)?).clone();
            Some(Named { pointer, network: n.network, role: n.role })
        })
        .collect();
    let readable: Vec<String> = parties.iter().map(|(_, at)| at.clone()).collect();
    let referee = course.0.clone();
    let said = tokio::task::spawn_blocking(move || referee.judge(&readable, &given))
        .await
        .map_err(|_| Problem::invalid("the answer could not be scored; tell the operator"))?;
    let ids: HashMap<&str, PartyId> = parties.iter().map(|(id, at)| (at.as_str(), *id)).collect();
    let shown: BTreeSet<PartyId> = said
        .iter()
        .flat_map(|n| n.members.iter().flat_map(|m| m.pointers.iter().take(SHOWN)).chain(n.wrong.iter()))
        .filter_map(|at| ids.get(at.as_str()).copied())
        .collect();
    let places = store.reports_of_parties(viewer, &shown).await?.into_inner();
    let written = written(store, viewer, places).await?;
    let told = |at: &String| ids.get(at.as_str()).and_then(|id| written.get(id)).cloned();
    Ok(said.iter().map(|network| view(network, &told)).collect())
}

fn view(network: &Judged, told: &impl Fn(&String) -> Option<CourseParty>) -> CourseNetwork {
    let member = |m: &TrueMember| CourseMember {
        role: m.role.clone(),
        key: m.key,
        found: m.found,
        named_as: m.named_as.clone(),
        parties: m.pointers.iter().take(SHOWN).filter_map(told).collect(),
        written: m.pointers.len() as u64,
    };
    CourseNetwork {
        name: network.name.clone(),
        shape: network.shape.clone(),
        yours: network.yours.clone(),
        overlap: network.overlap,
        members: network.members.iter().map(member).collect(),
        wrong: network.wrong.iter().filter_map(told).collect(),
    }
}

/// Parties, each with its report, as the reports write them that the view contains.
async fn written(
    store: &Store,
    viewer: &Viewer,
    places: Vec<(PartyId, ReportId)>,
) -> Answer<BTreeMap<PartyId, CourseParty>> {
    let wanted: BTreeSet<PartyId> = places.iter().map(|(party, _)| *party).collect();
    let reports: BTreeSet<ReportId> = places.into_iter().map(|(_, report)| report).collect();
    let reports: Vec<ReportId> = reports.into_iter().collect();
    let read = Releasable::all(store.reports(viewer, &reports).await?);
    let mut told = BTreeMap::new();
    for report in read.get() {
        for party in report.parties.iter().filter(|p| wanted.contains(&p.id)) {
            let name = party.party.name.as_ref().map(|n| n.raw.clone()).unwrap_or_default();
            let one = CourseParty { party: party.id.to_string(), report: report.id.to_string(), name };
            told.insert(party.id, one);
        }
    }
    Ok(told)
}

/// What the viewer named, with the words of the reports.
pub(crate) async fn named(store: &Store, viewer: &Viewer) -> Answer<Vec<(NamedParty, CourseParty)>> {
    let named = store.named_in_course(viewer).await?.into_inner();
    let written = written(store, viewer, named.iter().map(|n| (n.party, n.report)).collect()).await?;
    Ok(named.into_iter().filter_map(|n| Some((n.clone(), written.get(&n.party)?.clone()))).collect())
}

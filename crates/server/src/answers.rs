//! What pages show, for the command line: the same answers in the same wire forms, under the view of a member.

use crate::convert;
use crate::wire::{IncidentDetail, MatchDetail, NamesPage, NetworkDetail, ReviewPage, SubjectDetail};
use access::Viewer;
use model::{PartyId, ReportId};
use stages::Result;
use store::Store;

/// The subject that a readable party belongs to.
///
/// # Errors
/// `NotFound` where the view does not contain the party.
pub async fn subject(store: &Store, viewer: &Viewer, party: PartyId) -> Result<SubjectDetail> {
    Ok(convert::subject(stages::subject(store, viewer, party).await?, viewer))
}

/// Names in the view that come near to one, `most` at most.
///
/// # Errors
/// Where the store fails.
pub async fn names(store: &Store, viewer: &Viewer, name: &str, most: usize) -> Result<NamesPage> {
    Ok(convert::names(stages::names_near(store, viewer, name, most).await?))
}

/// The network around a subject.
///
/// # Errors
/// `NotFound` where the view does not contain the party.
pub async fn network(store: &Store, viewer: &Viewer, party: PartyId, hops: u32) -> Result<NetworkDetail> {
    let measured = stages::measured_network(store, viewer, party, hops).await?;
    Ok(convert::network(measured, hops))
}

/// Two parties compared.
///
/// # Errors
/// `NotFound` where the view does not contain one of them.
pub async fn compared(store: &Store, viewer: &Viewer, a: PartyId, b: PartyId) -> Result<MatchDetail> {
    Ok(convert::comparison(stages::compared(store, viewer, a, b).await?, viewer))
}

/// The event that a report tells of.
///
/// # Errors
/// `NotFound` where the view does not contain the report.
pub async fn incident(store: &Store, viewer: &Viewer, report: ReportId) -> Result<IncidentDetail> {
    Ok(convert::incident(stages::incident(store, viewer, report).await?, viewer))
}

/// The first pairs that wait for a person's word.
///
/// # Errors
/// Where the store fails.
pub async fn review(store: &Store, viewer: &Viewer, limit: usize) -> Result<ReviewPage> {
    let queue = stages::review_queue(store, viewer, None, limit).await?;
    Ok(convert::review(queue, limit, store.two_persons()))
}

//! Why a network is worth looking at and why somebody is of it, in words that can be read aloud.
//!
//! Sentences count events, not reports; names and what the events were are left to the page.

use super::{Ring, RingMember};
use std::fmt::Write as _;

/// What makes an event telling.
const KINDS: &str = "seizures, outcomes, tip-offs, suspicion reports or intelligence";

/// Why it is worth looking at.
pub(super) fn of_ring(ring: &Ring) -> String {
    let mut text = format!(
        "{} subjects, of whom {} name two or more; {} of {KINDS} name one or more of them and {} name two or more",
        ring.members.len(),
        counted(ring.together),
        counted(ring.score),
        ring.telling_together
    );
    match (ring.first, ring.last) {
        (Some(first), Some(last)) if first == last => _ = write!(text, "; on {first}"),
        (Some(first), Some(last)) => _ = write!(text, "; from {first} to {last}"),
        _ => (),
    }
    text
}

/// Why somebody is of it.
pub(super) fn of_member(member: &RingMember) -> String {
    let mut text = match member.telling {
        0 => format!("named in no events of {KINDS}"),
        told => format!(
            "named in {} of {KINDS}, {} of them with others of this network",
            counted(told),
            member.telling_with_others
        ),
    };
    let others = if member.others == 1 { "1 other" } else { &format!("{} others", member.others) };
    _ = write!(text, "; with {others} of it in {} of {}", member.with_others, counted(member.events));
    text
}

fn counted(events: u32) -> String {
    if events == 1 { "1 event".to_owned() } else { format!("{events} events") }
}

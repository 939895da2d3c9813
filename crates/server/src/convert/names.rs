//! Names that come near to one: of loaded lists, and of a view.

use super::subject::member;
use crate::wire::{LikenessReason, MORE_LINE, NameHit, NamesPage};
use access::Releasable;
use stages::{Because, NAMES_MODEL, NAMES_SAME_FROM, NamedNear};

/// Names of a view.
pub(crate) fn names(found: Vec<Releasable<NamedNear>>) -> NamesPage {
    NamesPage {
        model: NAMES_MODEL.to_owned(),
        same_from: NAMES_SAME_FROM,
        items: found.into_iter().map(hit).collect(),
        note: MORE_LINE.to_owned(),
    }
}

fn hit(found: Releasable<NamedNear>) -> NameHit {
    let near = found.get();
    let (others, probability, prior) = (near.others, share(near.probability), hundredths(near.because.prior));
    let reasons = likeness(&near.because);
    let member = member(&found.map(|near| (near.party, near.report)));
    NameHit { member, others, probability, prior, reasons }
}

/// Why two names are taken for one bearer's.
pub(crate) fn likeness(because: &Because) -> Vec<LikenessReason> {
    let reason = |reason: &stages::NameReason| LikenessReason {
        asked: reason.left.clone(),
        listed: reason.right.clone(),
        how: reason.how.to_owned(),
        bits: hundredths(reason.bits),
    };
    because.reasons.iter().map(reason).collect()
}

/// A probability as it is told.
pub(crate) fn share(probability: f64) -> f64 {
    (probability * 1e4).round() / 1e4
}

/// Bits as they are told.
pub(crate) fn hundredths(bits: f64) -> f64 {
    (bits * 100.0).round() / 100.0
}

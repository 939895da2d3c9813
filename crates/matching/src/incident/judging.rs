//! The frozen model `incidents-1`: bits for each step of each field, added up.
//!
//! Bits are calibrated log-odds, so that a sum is a probability and an explanation adds up. They were fitted on worlds
//! of named seeds around hand weights (`scripts/incidents`, ADR 0023); what worlds do not have kept its hand weight.

use super::fields::ReportFields;
use super::level::{FIELDS, Levels, STEPS};
use super::scheme::Scheme;
use super::weights;

/// Version of weights, steps and keys, to be told beside every probability.
pub const MODEL: &str = "incidents-1";
/// What the weights were learnt from.
pub const TRAINING: &str = weights::TRAINING;
/// From these bits on two reports are suggested to be of one event.
pub const SAME_FROM: i32 = weights::SAME_FROM;

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// What stands in the cores: for those who read no more.
    Core,
    /// Who is named, numbers of documents and who reports as well.
    All,
}

/// A table of weights in hundredths of a bit.
#[derive(Debug)]
pub(super) struct Weights {
    /// Before anything is compared.
    pub(super) prior: i32,
    /// By field and step.
    pub(super) of: [[i16; STEPS]; FIELDS],
}

/// How likely two reports are of one event.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// What the two are together; `None` where they cannot be of one event.
    pub scheme: Option<Scheme>,
    /// Log-odds in hundredths of a bit.
    pub bits: i32,
    /// The same as a probability.
    pub probability: f64,
}

/// Log-odds of what cannot be.
pub(super) const NEVER: i32 = -10_000;

/// Judges two reports by what `evidence` allows. The order of the two changes nothing.
#[must_use]
pub fn judge(a: &ReportFields, b: &ReportFields, evidence: Evidence) -> Judged {
    let Some(scheme) = a.scheme(b) else { return Judged { scheme: None, bits: NEVER, probability: 0.0 } };
    let bits = sum(scheme, &a.levels(b), evidence);
    Judged { scheme: Some(scheme), bits, probability: probability(bits) }
}

/// The probability of log-odds in hundredths of a bit.
#[must_use]
pub fn probability(bits: i32) -> f64 {
    1.0 / (1.0 + (-f64::from(bits) / 100.0).exp2())
}

/// Bits of all fields with those of the beginning.
pub(super) fn sum(scheme: Scheme, levels: &Levels, evidence: Evidence) -> i32 {
    let weights = weights_of(scheme);
    let of_fields: i32 = bits(weights, &seen(levels, evidence)).iter().sum();
    weights.prior + of_fields
}

/// What of the steps the evidence lets see.
pub(super) fn seen(levels: &Levels, evidence: Evidence) -> Levels {
    if evidence == Evidence::Core { levels.of_cores() } else { *levels }
}

/// Bits of each field.
pub(super) fn bits(weights: &Weights, levels: &Levels) -> [i32; FIELDS] {
    let codes = levels.codes();
    std::array::from_fn(|field| i32::from(weights.of[field][usize::from(codes[field])]))
}

pub(super) fn weights_of(scheme: Scheme) -> &'static Weights {
    match scheme {
        Scheme::Seizure => &weights::SEIZURE,
        Scheme::FollowUp => &weights::FOLLOW_UP,
        Scheme::Case => &weights::CASE,
        Scheme::Found => &weights::FOUND,
        Scheme::Consignment => &weights::CONSIGNMENT,
        Scheme::Payment => &weights::PAYMENT,
        Scheme::Advert => &weights::ADVERT,
    }
}

//! A model of parties: what each level is worth, the prior, the threshold, the curve from bits to probability.
//!
//! Models are kept by version and never changed, so that a sheet can be printed again years later. Bits are whole
//! hundredths, so that they add up exactly and in any order.

use super::compare::{Levels, actor, compare, is_personal, is_second_fact, is_shared};
use super::levels::{LEVELS, Level};
use super::{Actor, PartyFields};
use std::sync::LazyLock;

/// What a level is worth.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Weight {
    /// Share of it among proposed pairs that are of one actor.
    pub m: f64,
    /// Share of it among proposed pairs that are not.
    pub u: f64,
    /// Hundredths of a bit: near `log2(m / u)`, fitted together with the other fields where they depend on each other.
    pub bits: i32,
}

/// Weights of one kind of actor.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Weights {
    /// Before anything is compared, in hundredths of a bit: how likely two parties that share a key are one actor.
    pub prior: i32,
    /// By place of the level.
    pub of: Vec<Weight>,
    /// Hundredths of a bit and the share of pairs with that many that are of one actor, on data that were not fitted on.
    pub curve: Vec<(i32, f64)>,
}

/// A frozen model.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Its version.
    pub version: String,
    /// On what it was trained, when, and with which figures; lines of text.
    pub record: Vec<String>,
    /// The measured error rate, in words, as a sheet prints it.
    pub error_rate: String,
    /// Hundredths of a bit from which on a pair is suggested.
    pub link_from: i32,
    /// By kind of actor, in the order of [`Actor::ALL`].
    pub weights: [Weights; 3],
}

/// What a model says about two parties.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// Prior and fields, in hundredths of a bit.
    pub bits: i32,
    /// That both are one actor, calibrated among pairs that share a key.
    pub probability: f64,
    /// Whether a rule of caution took bits off: nothing but names agrees, or what a household shares.
    pub held: bool,
}

/// A version that is not kept here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownModel(pub String);

impl std::fmt::Display for UnknownModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "there is no model `{}`; expected {}", self.0, super::CURRENT)
    }
}

impl std::error::Error for UnknownModel {}

/// The most, in hundredths of a bit, that a pair may have whose names contradict and that shares what a household shares: it
/// speaks against, in chains too.
const AGAINST: i32 = -100;

/// What is shipped, by version.
static SHIPPED: LazyLock<Vec<Model>> = LazyLock::new(|| {
    let texts = [include_str!("models/parties-1.toml")];
    texts.into_iter().filter_map(|text| Model::read(text).ok()).collect()
});

impl Model {
    /// The model of a version.
    ///
    /// # Errors
    /// None has it.
    pub fn of_version(version: &str) -> Result<&'static Self, UnknownModel> {
        SHIPPED.iter().find(|m| m.version == version).ok_or_else(|| UnknownModel(version.to_owned()))
    }

    /// The one that is used where none is named.
    #[must_use]
    pub fn current() -> &'static Self {
        static EMPTY: LazyLock<Model> = LazyLock::new(Model::empty);
        Self::of_version(super::CURRENT).unwrap_or(&EMPTY)
    }

    /// A model that knows nothing and suggests nobody.
    #[must_use]
    pub fn empty() -> Self {
        let nothing = Weights { prior: -10_000, of: vec![Weight::default(); LEVELS], curve: Vec::new() };
        Self {
            version: "none".to_owned(),
            record: Vec::new(),
            error_rate: String::new(),
            link_from: i32::MAX,
            weights: [nothing.clone(), nothing.clone(), nothing],
        }
    }

    /// Whether so many bits make a suggestion.
    #[must_use]
    pub fn links(&self, bits: i32) -> bool {
        bits >= self.link_from
    }

    pub(super) fn weights(&self, actor: Actor) -> &Weights {
        &self.weights[actor as usize]
    }

    /// Bits of a level.
    pub(super) fn bits(&self, actor: Actor, level: Level) -> i32 {
        self.weights(actor).of.get(level.place()).map_or(0, |w| w.bits)
    }

    /// The most that a pair may have that is held back: a bit below the threshold.
    pub(super) fn held(&self) -> i32 {
        self.link_from.saturating_sub(100)
    }

    /// Prior and levels, and what is taken off (0 or less) where nothing but names, towns' countries and kinds agrees, or
    /// where only what a household or an agent shares agrees and the names contradict: these are rules, not weights.
    pub(super) fn score(&self, actor: Actor, levels: &[Level]) -> (i32, i32) {
        let mut sum = self.weights(actor).prior;
        let (mut second, mut personal, mut shared) = (false, false, false);
        for level in levels {
            let bits = self.bits(actor, *level);
            sum += bits;
            second |= bits > 0 && is_second_fact(*level);
            personal |= bits > 0 && is_personal(*level);
            shared |= is_shared(*level);
        }
        let most = match (second, shared && !personal) {
            (_, true) => AGAINST,
            (false, false) => self.held(),
            (true, false) => i32::MAX,
        };
        let off = most.saturating_sub(sum).min(0);
        (sum + off, off)
    }

    /// The share of pairs with so many bits that are of one actor.
    #[must_use]
    pub fn probability(&self, actor: Actor, bits: i32) -> f64 {
        super::calibrate::read(&self.weights(actor).curve, bits)
    }
}

/// How likely two parties are one actor. It does not matter which comes first.
#[must_use]
pub fn judge(model: &Model, a: &PartyFields, b: &PartyFields) -> Judged {
    let levels: Levels = compare(a, b);
    let actor = actor(a, b);
    let (bits, off) = model.score(actor, levels.as_slice());
    Judged { bits, probability: model.probability(actor, bits), held: off < 0 }
}

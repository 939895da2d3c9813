//! Chance that is the same on every machine.
//!
//! Each thing of a world (a person, a firm, a shipment, a file) has a stream of its own, named by a path of numbers under
//! the world's seed. So anything can be made again at any moment, on any thread, without what came before it. Choices
//! are made with integers; where a curve is needed its mathematics comes from `libm`, not from the machine.

use rand_core::{Rng as _, SeedableRng as _};
use rand_xoshiro::Xoshiro256PlusPlus;

/// What a stream is for: the first step of its path. Numbers are part of the world's version and never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u64)]
pub enum Of {
    /// A partner.
    Partner = 1,
    /// A household of people.
    Household = 2,
    /// A person.
    Person = 3,
    /// A firm.
    Firm = 4,
    /// A network.
    Network = 5,
    /// A deed that belongs to no network.
    Background = 6,
    /// How one record is written.
    Record = 7,
    /// The order of records.
    Order = 8,
    /// A vessel, container or other conveyance.
    Conveyance = 9,
}

/// A stream of chance.
#[derive(Debug, Clone)]
pub struct Chance {
    source: Xoshiro256PlusPlus,
}

/// One step of the mixing function of `SplitMix64`.
fn mix(value: u64) -> u64 {
    let mut z = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A number that is as good as drawn, from a seed and a path; equal paths give equal numbers.
#[must_use]
pub fn drawn(seed: u64, of: Of, path: &[u64]) -> u64 {
    let start = mix(seed ^ mix(of as u64));
    path.iter().fold(start, |state, step| mix(state ^ mix(*step)))
}

impl Chance {
    /// The stream of one thing.
    #[must_use]
    pub fn new(seed: u64, of: Of, path: &[u64]) -> Self {
        Self { source: Xoshiro256PlusPlus::seed_from_u64(drawn(seed, of, path)) }
    }

    /// Any number.
    pub fn number(&mut self) -> u64 {
        self.source.next_u64()
    }

    /// A number below `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        ((u128::from(self.number()) * u128::from(end)) >> 64) as u64
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = high.abs_diff(low).saturating_add(1);
        low.saturating_add_unsigned(self.below(span))
    }

    /// A place in a list of `len`.
    pub fn place(&mut self, len: usize) -> usize {
        self.below(len as u64) as usize
    }

    /// One of a list that is not empty.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.place(list.len())]
    }

    /// A place in a list, by weights; 0 where all weights are 0.
    pub fn weighted(&mut self, weights: impl Iterator<Item = u32> + Clone) -> usize {
        let sum: u64 = weights.clone().map(u64::from).sum();
        let mut left = self.below(sum);
        for (place, weight) in weights.enumerate() {
            let weight = u64::from(weight);
            if left < weight {
                return place;
            }
            left -= weight;
        }
        0
    }

    /// A share from 0 (included) to 1 (excluded), in steps of 2^-53.
    pub fn share(&mut self) -> f64 {
        (self.number() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something with this probability happens.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.share() < probability
    }

    /// A number of the standard normal distribution.
    pub fn normal(&mut self) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.share()));
        radius * libm::cos(core::f64::consts::TAU * self.share())
    }

    /// A positive number whose logarithm is normal: `median`, and `spread` as the standard deviation of the logarithm.
    pub fn skewed(&mut self, median: f64, spread: f64) -> f64 {
        median * libm::exp(spread * self.normal())
    }

    /// A place below `end` where low places come far more often than high ones: the larger `skew` (>= 1), the more so.
    pub fn often_low(&mut self, end: u64, skew: f64) -> u64 {
        let place = libm::floor(libm::pow(self.share(), skew) * end as f64) as u64;
        place.min(end.saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_paths_are_equal_and_others_are_not() {
        let first: Vec<u64> = {
            let mut c = Chance::new(7, Of::Person, &[1, 2]);
            (0..9).map(|_| c.number()).collect()
        };
        let again: Vec<u64> = {
            let mut c = Chance::new(7, Of::Person, &[1, 2]);
            (0..9).map(|_| c.number()).collect()
        };
        assert_eq!(first, again);
        for (seed, of, path) in [(8, Of::Person, [1, 2]), (7, Of::Firm, [1, 2]), (7, Of::Person, [2, 1])] {
            assert_ne!(first[0], Chance::new(seed, of, &path).number());
        }
    }

    #[test]
    fn the_stream_is_the_one_of_this_version() {
        // A changed figure here means that every world changes: raise `WORLD_VERSION`.
        let mut chance = Chance::new(42, Of::Household, &[3]);
        let curve = (chance.skewed(10.0, 1.5) * 1e9) as u64;
        assert_eq!(
            [chance.below(1000), chance.below(1000), chance.below(1000), curve],
            [508, 63, 49, 3_122_422_364]
        );
    }

    #[test]
    fn draws_stay_in_their_bounds() {
        let mut chance = Chance::new(1, Of::Order, &[]);
        for _ in 0..2000 {
            assert!((-3..=4).contains(&chance.between(-3, 4)));
            assert!(chance.often_low(10, 3.0) < 10);
            assert!((0.0..1.0).contains(&chance.share()));
            assert_eq!(chance.weighted([0, 5, 0].into_iter()), 1);
        }
        assert_eq!(chance.below(0), 0);
    }
}

//! A world: partners, networks and their deeds, and how many reports fall into which unit.

use crate::config::Config;
use crate::deeds::{Deed, Minute};
use crate::networks::{self, Network};
use crate::partners::{self, Partner};
use std::sync::Arc;

/// Why no world can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WorldError {
    /// Too small or too large.
    #[error("`{0}` reports; expected 1000 to 100000000")]
    Size(u64),
    /// The first day is no day.
    #[error("`{0}` is no day; expected one such as 2023-01-02 as `begins`")]
    Begins(String),
    /// Too short or too long.
    #[error("`{0}` days; expected 30 to 3660 as `days`")]
    Days(u32),
    /// A rate that is no share.
    #[error("`{0}` is `{1}`; expected a share from 0 to 1")]
    Rate(&'static str, String),
}

/// A world: everything that is known before its files are made. Its size in memory grows with its networks alone.
#[derive(Debug)]
pub struct World {
    /// Seed.
    pub seed: u64,
    /// Reports in all.
    pub reports: u64,
    /// What it is made of.
    pub config: Config,
    /// Partners.
    pub partners: Vec<Partner>,
    /// Hidden networks.
    pub networks: Vec<Network>,
    /// First minute.
    pub begins: Minute,
    /// Ventures of networks, by unit.
    deeds: Vec<Vec<Scheduled>>,
}

/// A venture of a network that is still to be made: network, which of its ventures, when it begins.
type Scheduled = (u32, u32, Minute);

/// Reports in a unit, at most.
const UNIT: u64 = 20_000;

impl World {
    /// A world of about `reports` reports.
    ///
    /// # Errors
    /// The size, or a value of the configuration, is out of its bounds.
    pub fn new(seed: u64, reports: u64, config: Config) -> Result<Self, WorldError> {
        if !(1_000..=100_000_000).contains(&reports) {
            return Err(WorldError::Size(reports));
        }
        let begins = begin(&config)?;
        // Written so that what is no number is refused, too.
        if let Some((name, rate)) = config.rates().find(|(_, rate)| !(0.0..=1.0).contains(rate)) {
            return Err(WorldError::Rate(name, rate.to_string()));
        }
        let partners = partners::make(seed);
        let mut world =
            Self { seed, reports, config, partners, networks: Vec::new(), begins, deeds: Vec::new() };
        world.networks = networks::make(&world);
        world.deeds = world.scheduled();
        Ok(world)
    }

    /// How many units it has.
    #[must_use]
    pub fn units(&self) -> u64 {
        self.reports.div_ceil(UNIT)
    }

    /// How many reports a unit has.
    #[must_use]
    pub fn reports_of(&self, unit: u64) -> u64 {
        let until = |n: u64| u128::from(self.reports) * u128::from(n) / u128::from(self.units());
        (until(unit + 1) - until(unit)) as u64
    }

    /// First minute of a unit (of the one after the last: the end of the world).
    #[must_use]
    pub fn begin_of(&self, unit: u64) -> Minute {
        let minutes = u128::from(self.config.days) * 24 * 60;
        self.begins + (minutes * u128::from(unit) / u128::from(self.units())) as i64
    }

    /// Unit of a minute; what lies outside belongs to the first or last.
    #[must_use]
    pub fn unit_of(&self, at: Minute) -> u64 {
        let (mut low, mut high) = (0, self.units());
        while low + 1 < high {
            let middle = u64::midpoint(low, high);
            if self.begin_of(middle) <= at { low = middle } else { high = middle }
        }
        low
    }

    /// What is seen of the ventures that networks begin in a unit.
    pub(crate) fn network_deeds(&self, unit: u64) -> Vec<Arc<Deed>> {
        let here = self.deeds.get(unit as usize).map_or(&[][..], Vec::as_slice);
        here.iter()
            .flat_map(|(network, nth, at)| self.networks[*network as usize].deeds(self, *nth, *at))
            .collect()
    }

    /// Which venture of which network begins in which unit.
    fn scheduled(&self) -> Vec<Vec<Scheduled>> {
        let mut units = vec![Vec::new(); self.units() as usize];
        for network in &self.networks {
            for (nth, at) in network.times(self).into_iter().enumerate() {
                units[self.unit_of(at) as usize].push((network.number, nth as u32, at));
            }
        }
        units
    }
}

/// The first minute, where the configuration is in its bounds.
fn begin(config: &Config) -> Result<Minute, WorldError> {
    let first: jiff::civil::Date =
        config.begins.parse().map_err(|_| WorldError::Begins(config.begins.clone()))?;
    if !(30..=3_660).contains(&config.days) {
        return Err(WorldError::Days(config.days));
    }
    let epoch = jiff::civil::date(1970, 1, 1);
    let days = first.since(epoch).map_err(|_| WorldError::Begins(config.begins.clone()))?.get_days();
    Ok(i64::from(days) * 24 * 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_share_out_the_reports_and_the_time() {
        let world = World::new(1, 100_003, Config::default()).unwrap();
        assert_eq!((0..world.units()).map(|u| world.reports_of(u)).sum::<u64>(), 100_003);
        for unit in 0..world.units() {
            assert_eq!(world.unit_of(world.begin_of(unit)), unit);
            assert_eq!(world.unit_of(world.begin_of(unit + 1) - 1), unit);
        }
    }

    #[test]
    fn a_unit_is_made_the_same_each_time_and_has_its_reports() {
        let world = World::new(5, 1_000, Config::default()).unwrap();
        let unit = world.unit(0);
        assert_eq!(unit, World::new(5, 1_000, Config::default()).unwrap().unit(0));
        assert_eq!(unit.files.iter().map(|f| f.truth.reports.len() as u64).sum::<u64>(), 1_000);
        assert_ne!(unit, World::new(6, 1_000, Config::default()).unwrap().unit(0));
    }

    #[test]
    fn what_is_out_of_bounds_is_refused() {
        assert_eq!(World::new(1, 999, Config::default()).unwrap_err(), WorldError::Size(999));
        let config = Config { begins: "monday".to_owned(), ..Config::default() };
        assert!(matches!(World::new(1, 1_000, config), Err(WorldError::Begins(_))));
        for rate in [-0.1, 1.5, f64::NAN] {
            let mut config = Config::default();
            config.enforcement.caught = rate;
            let error = World::new(1, 1_000, config).unwrap_err();
            assert_eq!(error, WorldError::Rate("enforcement.caught", rate.to_string()));
        }
    }
}

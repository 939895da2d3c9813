//! Deeds as everybody does them: the background, and the making of each kind of deed that networks use too.

use super::{Actor, Catch, Deed, Found, IncidentId, Minute, Mode, Step, What};
use crate::chance::{Chance, Of};
use crate::geography::{CountryId, TownId};
use crate::goods::{Contraband, PRODUCTS};
use crate::people::PersonId;
use crate::world::World;

/// How many people of each country the background has; networks take theirs from beyond.
#[must_use]
pub fn people(world: &World) -> u64 {
    world.reports.max(4_000)
}

/// The `nth` deed of the background in a unit.
#[must_use]
pub fn deed(world: &World, unit: u64, nth: u64) -> Deed {
    let mut chance = Chance::new(world.seed, Of::Background, &[unit, nth]);
    let at = chance.between(world.begin_of(unit), world.begin_of(unit + 1) - 1);
    let country = CountryId(0);
    let suspect = Actor::Person(PersonId::new(country, chance.below(people(world))));
    let catch = catch(world, at, &mut chance, &[suspect]);
    Deed {
        incident: IncidentId(unit << 32 | nth),
        at,
        network: None,
        indicators: Vec::new(),
        what: What::Catch(catch.into()),
    }
}

/// A seizure from these suspects. A thin beginning.
#[must_use]
pub fn catch(_world: &World, _at: Minute, chance: &mut Chance, suspects: &[Actor]) -> Catch {
    let product = chance.place(PRODUCTS.len());
    let towns: Vec<TownId> = TownId::in_country(CountryId(0)).collect();
    let town = *chance.pick(&towns);
    Catch {
        town,
        shipment: None,
        mode: Mode::Air,
        route: (town, town),
        goods: vec![Contraband {
            product: product as u16,
            amount: chance.skewed(PRODUCTS[product].median, 1.2),
            hidden: None,
        }],
        suspects: suspects.iter().map(|s| (*s, Step::Arrested)).collect(),
        found: Found::Routine,
    }
}

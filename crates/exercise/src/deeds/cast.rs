//! Who takes part in a venture: the members of a network, a circle of people who trade with each other year after year, or
//! some who meet once. All three are drawn by the same rules, from the same people, on the same lanes.

use super::{Actor, Mode, honest};
use crate::chance::{Chance, Of};
use crate::geography::CountryId;
use crate::goods::PRODUCTS;
use crate::networks::{Role, Shape, shapes};
use crate::world::World;
use std::collections::BTreeSet;

/// Of a hundred ends of a lane, how many are those by which the product is known to go. The others are any country by its
/// trade: a network uses what it has, and else a country alone would give a network away (assumed).
const KNOWN_LANES: f64 = 0.6;
/// Share of ventures in which somebody of a network trades honestly with somebody else (assumed).
const KNOWN_TO_NETWORKS: f64 = 0.05;
/// Share of honest ventures that are of a circle whose people know each other (assumed).
const REGULAR: f64 = 0.5;

/// Those who take part in a venture.
#[derive(Debug, Clone)]
pub(crate) struct Cast {
    /// Those where the goods come from, with their roles.
    pub(crate) source: Vec<(Actor, Role)>,
    /// Those where the goods go.
    pub(crate) market: Vec<(Actor, Role)>,
    /// What they deal in, where they deal in wildlife.
    pub(crate) product: u16,
    /// How their goods go.
    pub(crate) way: Mode,
}

impl Cast {
    /// Members of a shape, by side.
    pub(crate) fn of(shape: Shape, members: &[(Actor, Role)], product: u16, way: Mode) -> Self {
        let (source, market) = members.iter().partition(|m| shapes::at_source(shape, m.1));
        Self { source, market, product, way }
    }

    /// Somebody who sends.
    pub(crate) fn sender(&self, chance: &mut Chance) -> Actor {
        one(&self.source, &[Role::Exporter, Role::Consolidator, Role::Courier], chance)
    }

    /// Somebody who receives.
    pub(crate) fn receiver(&self, chance: &mut Chance) -> Actor {
        one(&self.market, &[Role::Importer, Role::Seller], chance)
    }

    /// Somebody who sells to those who use it.
    pub(crate) fn seller(&self, chance: &mut Chance) -> Actor {
        one(&self.market, &[Role::Seller, Role::Importer], chance)
    }

    /// Anybody.
    pub(crate) fn anybody(&self, chance: &mut Chance) -> Actor {
        one(if chance.happens(0.5) { &self.source } else { &self.market }, &[], chance)
    }

    /// Up to so many people of a side, each once; of the other where it has none, and firms where there is nobody.
    pub(crate) fn people(&self, at_source: bool, how_many: u64, chance: &mut Chance) -> Vec<Actor> {
        let (near, far) = if at_source { (&self.source, &self.market) } else { (&self.market, &self.source) };
        let only = |side: &[(Actor, Role)]| -> Vec<Actor> {
            side.iter().map(|m| m.0).filter(|a| matches!(a, Actor::Person(_))).collect()
        };
        let mut left = only(near);
        if left.is_empty() {
            left = only(far);
        }
        if left.is_empty() {
            left = near.iter().chain(far.iter()).map(|m| m.0).collect();
        }
        let how_many = how_many.min(left.len() as u64);
        (0..how_many).map(|_| left.swap_remove(chance.place(left.len()))).collect()
    }
}

/// One of a side: of those with one of these roles, where there are any.
fn one(side: &[(Actor, Role)], roles: &[Role], chance: &mut Chance) -> Actor {
    let fits = |m: &&(Actor, Role)| roles.contains(&m.1);
    let count = side.iter().filter(fits).count();
    let found = match count {
        0 => side.get(chance.place(side.len().max(1))),
        _ => side.iter().filter(fits).nth(chance.place(count)),
    };
    found.map_or(Actor::Person(crate::people::PersonId(0)), |m| m.0)
}

/// What somebody of this shape deals in; a timber launderer deals in timber, and nobody else does.
pub(crate) fn product(shape: Shape, chance: &mut Chance) -> u16 {
    let timber = shape == Shape::TimberLaundering;
    let fits = |n: &usize| (PRODUCTS[*n].unit == "m3") == timber;
    let count = (0..PRODUCTS.len()).filter(fits).count();
    (0..PRODUCTS.len()).filter(fits).nth(chance.place(count.max(1))).unwrap_or(0) as u16
}

/// A lane for a product.
pub(crate) fn lane(product: u16, chance: &mut Chance) -> (CountryId, CountryId) {
    let product = &PRODUCTS[usize::from(product) % PRODUCTS.len()];
    let mut end = |known: &[&str]| {
        let known = if chance.happens(KNOWN_LANES) { known } else { &[] };
        honest::one_of(known, chance)
    };
    (end(product.from), end(product.to))
}

/// Those of an honest venture: a regular circle, or some who meet once; now and then with somebody of a network.
pub(crate) fn honest(world: &World, chance: &mut Chance) -> Cast {
    if !chance.happens(REGULAR) {
        return drawn(world, chance);
    }
    let circles = (world.reports / 80).max(40);
    let circle = chance.often_low(circles, 1.5);
    let cast = drawn(world, &mut Chance::new(world.seed, Of::Background, &[u64::MAX, circle]));
    // What a circle does is its own; how its goods go is of this venture.
    Cast { way: drawn_way(chance), ..cast }
}

/// A way by itself, as those of any shape use it.
fn drawn_way(chance: &mut Chance) -> Mode {
    let shape = *chance.pick(&Shape::ALL);
    let changed = chance.happens(0.35);
    shapes::way(shape, changed, chance)
}

/// Some who meet once.
pub(crate) fn drawn(world: &World, chance: &mut Chance) -> Cast {
    let shape = *chance.pick(&Shape::ALL);
    let known = product(shape, chance);
    let mut lane = lane(known, chance);
    let changed = chance.happens(0.35);
    let product = if changed { product(shape, chance) } else { known };
    let way = shapes::way(shape, changed, chance);
    let guest = guest(world, chance);
    if let Some((guest, at_source)) = guest {
        *(if at_source { &mut lane.0 } else { &mut lane.1 }) = guest.country();
    }
    let members = shapes::members(world, shape, lane, &mut BTreeSet::new(), chance);
    let mut cast = Cast::of(shape, &members, product, way);
    if let Some((guest, at_source)) = guest {
        // In the place of one of the same kind, so that firms stay as frequent as they are.
        let side = if at_source { &mut cast.source } else { &mut cast.market };
        let alike = |a: &Actor| matches!(a, Actor::Firm(_)) == matches!(guest, Actor::Firm(_));
        if let Some(place) = side.iter_mut().find(|m| alike(&m.0)) {
            place.0 = guest;
        }
    }
    cast
}

/// Somebody of a network who takes part in honest trade, and on which side.
fn guest(world: &World, chance: &mut Chance) -> Option<(Actor, bool)> {
    if !chance.happens(KNOWN_TO_NETWORKS) || world.networks.is_empty() {
        return None;
    }
    let network = chance.pick(&world.networks);
    if network.members.is_empty() {
        return None;
    }
    let (actor, role) = *chance.pick(&network.members);
    Some((actor, shapes::at_source(network.shape, role)))
}

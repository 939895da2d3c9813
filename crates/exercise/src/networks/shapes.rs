//! The eight shapes: whom each consists of and how its goods go. A shape is a row of facts, and circles of honest people have
//! the same shapes as networks: what is done is in [`venture`](crate::deeds::venture), for both.

use super::{Network, Role, Shape};
use crate::chance::{Chance, Of, drawn};
use crate::deeds::cast::{self, Cast};
use crate::deeds::{Actor, Minute, Mode, honest};
use crate::geography::CountryId;
use crate::people::PersonId;
use crate::world::World;
use std::collections::BTreeSet;

/// Where a member lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Where the goods come from.
    Source,
    /// Where they go.
    Market,
}

/// Members of one role: role, whether firms, how many at least and at most, where.
type Group = (Role, bool, u8, u8, Side);

/// Facts of a shape: its members, how its goods go, and the weights of shipments, transfers, offers, catches and tips.
struct Plan {
    members: &'static [Group],
    modes: &'static [Mode],
}

use Role::{Broker, Consolidator, Courier, Exporter, Importer, Launderer, Official, Poacher, Seller};
use Side::{Market, Source};

/// See [`Shape::FamilyFirm`].
const FAMILY_FIRM: Plan = Plan {
    members: &[
        (Exporter, true, 1, 1, Source),
        (Exporter, false, 2, 4, Source),
        (Importer, false, 1, 3, Market),
    ],
    modes: &[Mode::Sea, Mode::Air],
};

/// See [`Shape::HubBroker`].
const HUB_BROKER: Plan = Plan {
    members: &[
        (Broker, false, 1, 1, Market),
        (Poacher, false, 4, 12, Source),
        (Exporter, true, 1, 3, Source),
        (Importer, true, 1, 3, Market),
        (Courier, false, 2, 6, Source),
    ],
    modes: &[Mode::Air, Mode::Sea, Mode::Post],
};

/// See [`Shape::ChainWithCutOuts`].
const CHAIN_WITH_CUT_OUTS: Plan = Plan {
    members: &[
        (Poacher, false, 3, 6, Source),
        (Consolidator, false, 1, 2, Source),
        (Exporter, true, 1, 2, Source),
        (Importer, true, 1, 2, Market),
        (Seller, false, 2, 4, Market),
    ],
    modes: &[Mode::Sea, Mode::Land],
};

/// See [`Shape::FrontCompanyWeb`].
const FRONT_COMPANY_WEB: Plan = Plan {
    members: &[
        (Exporter, true, 3, 8, Source),
        (Importer, true, 3, 8, Market),
        (Launderer, true, 2, 6, Market),
        (Broker, false, 2, 5, Market),
    ],
    modes: &[Mode::Sea],
};

/// See [`Shape::OnlineSellerRing`].
const ONLINE_SELLER_RING: Plan = Plan {
    members: &[
        (Seller, false, 4, 15, Market),
        (Courier, false, 2, 6, Source),
        (Launderer, false, 1, 3, Market),
    ],
    modes: &[Mode::Post],
};

/// See [`Shape::CorruptOfficial`].
const CORRUPT_OFFICIAL: Plan = Plan {
    members: &[
        (Official, false, 1, 3, Source),
        (Exporter, true, 1, 3, Source),
        (Importer, true, 1, 3, Market),
        (Launderer, false, 1, 4, Source),
    ],
    modes: &[Mode::Sea, Mode::Air],
};

/// See [`Shape::TimberLaundering`].
const TIMBER_LAUNDERING: Plan = Plan {
    members: &[
        (Poacher, false, 2, 6, Source),
        (Consolidator, true, 1, 3, Source),
        (Exporter, true, 1, 4, Source),
        (Importer, true, 1, 4, Market),
        (Official, false, 1, 2, Source),
    ],
    modes: &[Mode::Sea, Mode::Land],
};

/// See [`Shape::CourierCell`].
const COURIER_CELL: Plan = Plan {
    members: &[
        (Broker, false, 1, 2, Market),
        (Courier, false, 4, 20, Source),
        (Importer, false, 1, 3, Market),
    ],
    modes: &[Mode::Air],
};

/// The plan of a shape.
fn plan(shape: Shape) -> &'static Plan {
    match shape {
        Shape::FamilyFirm => &FAMILY_FIRM,
        Shape::HubBroker => &HUB_BROKER,
        Shape::ChainWithCutOuts => &CHAIN_WITH_CUT_OUTS,
        Shape::FrontCompanyWeb => &FRONT_COMPANY_WEB,
        Shape::OnlineSellerRing => &ONLINE_SELLER_RING,
        Shape::CorruptOfficial => &CORRUPT_OFFICIAL,
        Shape::TimberLaundering => &TIMBER_LAUNDERING,
        Shape::CourierCell => &COURIER_CELL,
    }
}

/// How the goods of a shape go: mostly its first way; another where it has `changed` its method.
pub(crate) fn way(shape: Shape, changed: bool, chance: &mut Chance) -> Mode {
    let modes = plan(shape).modes;
    let usual = chance.often_low(modes.len() as u64, 2.0) as usize;
    modes[(usize::from(changed) + usual) % modes.len()]
}

/// Whether members of a role are of the side where the goods come from.
pub(crate) fn at_source(shape: Shape, role: Role) -> bool {
    plan(shape).members.iter().any(|m| m.0 == role && m.4 == Source)
}

/// Members of a shape on a lane, drawn from everybody, none twice and none of those `taken`.
pub(crate) fn members(
    world: &World,
    shape: Shape,
    lane: (CountryId, CountryId),
    taken: &mut BTreeSet<Actor>,
    chance: &mut Chance,
) -> Vec<(Actor, Role)> {
    let mut all: Vec<(Actor, Role)> = Vec::with_capacity(16);
    for (role, firm, low, high, side) in plan(shape).members {
        let country = if *side == Source { lane.0 } else { lane.1 };
        let mut relative = None;
        for _ in 0..chance.between(i64::from(*low), i64::from(*high)) {
            let actor = match relative {
                Some(actor) => actor,
                None => untaken(world, country, *firm, taken, chance),
            };
            // The people of a family firm live in one household.
            relative = (shape == Shape::FamilyFirm).then(|| sibling(actor)).flatten();
            if taken.insert(actor) {
                all.push((actor, *role));
            }
        }
    }
    all
}

/// Somebody of a country who is not taken yet (of a small country perhaps somebody who is).
fn untaken(
    world: &World,
    country: CountryId,
    firm: bool,
    taken: &BTreeSet<Actor>,
    chance: &mut Chance,
) -> Actor {
    let mut draw = || {
        if firm { honest::firm(world, country, chance) } else { honest::person(world, country, chance) }
    };
    let mut actor = draw();
    for _ in 0..32 {
        if !taken.contains(&actor) {
            break;
        }
        actor = draw();
    }
    actor
}

/// The next of the same household, after whom the first comes again.
fn sibling(actor: Actor) -> Option<Actor> {
    let Actor::Person(id) = actor else { return None };
    let next = (id.place() + 1) % PersonId::HOUSEHOLD;
    Some(Actor::Person(PersonId(id.household() * PersonId::HOUSEHOLD + next)))
}

/// The `number`th of `count` networks; its members are none of those `taken`.
pub(super) fn network(world: &World, number: u32, count: u64, taken: &mut BTreeSet<Actor>) -> Network {
    let mut chance = Chance::new(world.seed, Of::Network, &[u64::from(number), 2]);
    // Each in turn, from one that the seed chooses.
    let shift = drawn(world.seed, Of::Network, &[u64::MAX]) % 8;
    let shape = Shape::ALL[((u64::from(number) + shift) % 8) as usize];
    let product = cast::product(shape, &mut chance);
    let lane = cast::lane(product, &mut chance);
    let members = members(world, shape, lane, taken, &mut chance);
    // About five reports in a hundred are of networks; a venture makes two thirds of one.
    let ventures = (world.reports * 5 * 3 / 200 / count.max(1)).clamp(18, 260) as u32;
    let (active, changed) = times(world, &mut chance);
    let products = (product, cast::product(shape, &mut chance));
    let name = name(world.seed, number);
    Network { number, name, shape, members, active, changed, ventures, products }
}

/// When it acts, and when it changes its method, where it does. A stretch that would go beyond the end of the world
/// begins with it again: such a network lies low in between. So no time of the world has more of networks than another.
fn times(world: &World, chance: &mut Chance) -> (Vec<(Minute, Minute)>, Option<Minute>) {
    let all = i64::from(world.config.days) * 1_440;
    let (first, length) = (chance.between(0, all - 1), chance.between(all * 3 / 5, all - 1));
    let changes = chance.happens(0.7);
    let until = first + length;
    if until <= all {
        let (born, ends) = (world.begins + first, world.begins + until);
        return (vec![(born, ends)], changes.then(|| i64::midpoint(born, ends)));
    }
    let (pause, again) = (world.begins + until - all, world.begins + first);
    (vec![(world.begins, pause), (again, world.begins + all)], changes.then_some(again))
}

impl Network {
    /// Its people and firms, for one venture.
    pub(crate) fn cast(&self, at: Minute, chance: &mut Chance) -> Cast {
        let changed = self.changed.is_some_and(|when| at >= when);
        let product = if changed { self.products.1 } else { self.products.0 };
        Cast::of(self.shape, &self.members, product, way(self.shape, changed, chance))
    }
}

/// A made-up name of two words, unlike any other of any world.
fn name(seed: u64, number: u32) -> String {
    let mut left = drawn(seed, Of::Network, &[u64::from(number), 4]);
    let mut text = String::from("EXERCISE ");
    for nth in 0..7 {
        let (c, v) = ((left % 16) as usize, (left / 16 % 5) as usize);
        left /= 80;
        let consonant = char::from(b"bdfgklmnprstvzhj"[c]);
        if nth == 0 || nth == 3 {
            if nth == 3 {
                text.push(' ');
            }
            text.push(consonant.to_ascii_uppercase());
        } else {
            text.push(consonant);
        }
        text.push(char::from(b"aeiou"[v]));
    }
    text
}

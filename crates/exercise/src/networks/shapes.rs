//! The eight shapes: whom each consists of and what its members do. A shape is a row of facts; the deeds themselves are
//! those of everybody ([`honest`]).

use super::{Network, Role, Shape};
use crate::chance::{Chance, Of, drawn};
use crate::deeds::{Actor, Minute, Mode, Purpose, What, honest};
use crate::firms::FirmId;
use crate::geography::CountryId;
use crate::goods::PRODUCTS;
use crate::people::PersonId;
use crate::world::World;

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
    mix: [u32; 5],
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
    mix: [40, 35, 5, 15, 5],
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
    mix: [30, 45, 5, 15, 5],
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
    mix: [30, 40, 10, 15, 5],
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
    mix: [40, 45, 0, 12, 3],
};

/// See [`Shape::OnlineSellerRing`].
const ONLINE_SELLER_RING: Plan = Plan {
    members: &[
        (Seller, false, 4, 15, Market),
        (Courier, false, 2, 6, Source),
        (Launderer, false, 1, 3, Market),
    ],
    modes: &[Mode::Post],
    mix: [20, 25, 40, 12, 3],
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
    mix: [35, 50, 0, 10, 5],
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
    mix: [50, 30, 2, 13, 5],
};

/// See [`Shape::CourierCell`].
const COURIER_CELL: Plan = Plan {
    members: &[
        (Broker, false, 1, 2, Market),
        (Courier, false, 4, 20, Source),
        (Importer, false, 1, 3, Market),
    ],
    modes: &[Mode::Air],
    mix: [15, 40, 5, 35, 5],
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

/// The `number`th of `count` networks.
pub(super) fn network(world: &World, number: u32, count: u64) -> Network {
    let mut chance = Chance::new(world.seed, Of::Network, &[u64::from(number), 2]);
    // Each in turn, from one that the seed chooses.
    let shift = drawn(world.seed, Of::Network, &[u64::MAX]) % 8;
    let shape = Shape::ALL[((u64::from(number) + shift) % 8) as usize];
    let product = &PRODUCTS[usize::from(product(world, (number, shape), false))];
    let (source, market) =
        (honest::one_of(product.from, &mut chance), honest::one_of(product.to, &mut chance));
    let minutes = i64::from(world.config.days) * 1_440;
    let born = world.begins + chance.between(0, minutes / 4);
    let ends = world.begins + chance.between(minutes * 3 / 4, minutes - 1);
    let changed = chance.happens(0.7).then(|| i64::midpoint(born, ends));
    // About five reports in a hundred are of networks; a deed makes one and a half.
    let deeds = (world.reports * 5 / 150 / count.max(1)).clamp(12, 120) as u32;
    let members = members(world, number, shape, (source, market), &mut chance);
    Network { number, name: name(world.seed, number), shape, members, born, ends, changed, deeds }
}

/// Its members: people and firms from beyond the background, no two networks sharing one.
fn members(
    world: &World,
    number: u32,
    shape: Shape,
    lane: (CountryId, CountryId),
    chance: &mut Chance,
) -> Vec<(Actor, Role)> {
    let mut next = u64::from(number) * 128;
    let mut all = Vec::new();
    for (role, firm, low, high, side) in plan(shape).members {
        let country = if *side == Source { lane.0 } else { lane.1 };
        for _ in 0..chance.between(i64::from(*low), i64::from(*high)) {
            next += 1;
            let actor = if *firm {
                Actor::Firm(FirmId::new(country, honest::firms(world) + next))
            } else {
                Actor::Person(PersonId::new(country, honest::people(world) + next))
            };
            all.push((actor, *role));
        }
    }
    all
}

/// What a network deals in, before and after it changes its method; a timber launderer deals in timber.
fn product(world: &World, (number, shape): (u32, Shape), changed: bool) -> u16 {
    let which = drawn(world.seed, Of::Network, &[u64::from(number), 3, u64::from(changed)]);
    let timber = shape == Shape::TimberLaundering;
    let fits = |n: &usize| (PRODUCTS[*n].unit == "m3") == timber;
    let count = (0..PRODUCTS.len()).filter(fits).count() as u64;
    (0..PRODUCTS.len()).filter(fits).nth((which % count.max(1)) as usize).unwrap_or(0) as u16
}

/// What it does at a time.
pub(super) fn what(network: &Network, world: &World, at: Minute, chance: &mut Chance) -> What {
    let plan = plan(network.shape);
    let changed = network.changed.is_some_and(|when| at >= when);
    let product = product(world, (network.number, network.shape), changed);
    let way = plan.modes
        [(usize::from(changed) + chance.often_low(plan.modes.len() as u64, 2.0) as usize) % plan.modes.len()];
    let (source, market) = sides(network, plan.members);
    let (giver, taker) = (*chance.pick(&source), *chance.pick(&market));
    let lane = (giver.country(), taker.country());
    match chance.weighted(plan.mix.into_iter()) {
        0 => {
            let hidden = vec![honest::contraband(product, chance)];
            What::Shipment(honest::shipment(way, lane, (giver, taker, None), hidden, chance).into())
        }
        1 => {
            let purpose = *chance.pick(&[
                Purpose::Invoice,
                Purpose::Freight,
                Purpose::Family,
                Purpose::Silent,
                Purpose::Veiled,
            ]);
            let median =
                if matches!((giver, taker), (Actor::Firm(_), Actor::Firm(_))) { 9_000.0 } else { 400.0 };
            // Money goes against the goods, or on among those of one side.
            let (payer, payee) =
                if chance.happens(0.6) { (taker, giver) } else { (giver, *chance.pick(&source)) };
            let payee = if payer == payee { taker } else { payee };
            What::Transfer(honest::transfer(payer, payee, purpose, median, chance))
        }
        2 => What::Offer(honest::offer(taker, Some(product), chance)),
        3 => {
            let sent = honest::shipment(way, lane, (giver, taker, None), Vec::new(), chance);
            What::Catch(honest::catch(product, lane, way, &[giver], Some(sent.into()), chance).into())
        }
        _ => What::Tip(honest::tip(vec![giver], product, chance)),
    }
}

/// Those of the source and those of the market.
fn sides(network: &Network, members: &[Group]) -> (Vec<Actor>, Vec<Actor>) {
    let of = |side: Side| -> Vec<Actor> {
        let has = |role: Role| members.iter().any(|m| m.0 == role && m.4 == side);
        network.members.iter().filter(|m| has(m.1)).map(|m| m.0).collect()
    };
    (of(Source), of(Market))
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

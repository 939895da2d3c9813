//! Deeds as everybody does them: the ventures of the background, and the making of each kind of deed, which networks use too.

use super::venture::{self, Course};
use super::{
    Actor, Catch, Deed, Found, Minute, Mode, Offer, Purpose, Shipment, Step, Tip, Transfer, Verdict, cast,
};
use crate::chance::{Chance, Of};
use crate::firms::FirmId;
use crate::geography::{COUNTRIES, CountryId, TownId};
use crate::goods::{COVER, Contraband, Declared, PRODUCTS};
use crate::people::PersonId;
use crate::world::World;
use std::sync::Arc;

/// How many people of each country take part in a world; networks take theirs from the same.
#[must_use]
pub fn people(world: &World) -> u64 {
    world.reports.max(4_000)
}

/// How many firms of each country take part in a world; networks take theirs from the same.
#[must_use]
pub fn firms(world: &World) -> u64 {
    (world.reports / 20).max(400)
}

/// A country by its weight in trade.
fn country(chance: &mut Chance) -> CountryId {
    CountryId(chance.weighted(COUNTRIES.iter().map(|c| c.weight)) as u8)
}

/// A country of a list of codes; any where none of the list is in the world.
#[must_use]
pub fn one_of(codes: &[&str], chance: &mut Chance) -> CountryId {
    if codes.is_empty() {
        return country(chance);
    }
    CountryId::of(chance.pick::<&str>(codes)).unwrap_or_else(|| country(chance))
}

/// A town of a country that the mode reaches; any town of it where it reaches none.
#[must_use]
pub fn town(country: CountryId, mode: Mode, chance: &mut Chance) -> TownId {
    let fits = |town: &TownId| match mode {
        Mode::Air => town.get().air.is_some(),
        Mode::Sea => town.get().sea.is_some(),
        Mode::Land | Mode::Post => true,
    };
    let count = TownId::in_country(country).filter(fits).count();
    let nth = chance.place(count.max(1));
    let found = TownId::in_country(country).filter(fits).nth(nth);
    found.or_else(|| TownId::in_country(country).next()).unwrap_or(TownId(0))
}

/// Anybody who lives in a country; a few people do much, most little.
pub(crate) fn person(world: &World, country: CountryId, chance: &mut Chance) -> Actor {
    Actor::Person(PersonId::new(country, chance.often_low(people(world), 1.6)))
}

/// Any firm of a country; a few firms do much, most little.
pub(crate) fn firm(world: &World, country: CountryId, chance: &mut Chance) -> Actor {
    Actor::Firm(FirmId::new(country, chance.often_low(firms(world), 2.2)))
}

/// Anybody at all.
pub(crate) fn anybody(world: &World, chance: &mut Chance) -> Actor {
    let place = country(chance);
    person(world, place, chance)
}

/// Share of the ventures of the background that are in wildlife, by people whom no network knows (assumed).
const PETTY: f64 = 0.18;

/// What is seen of the `nth` venture that the background begins in a unit. Who deals in wildlife here does it once; honest
/// people trade with each other again and again.
#[must_use]
pub fn venture(world: &World, unit: u64, nth: u64) -> Vec<Arc<Deed>> {
    let mut chance = Chance::new(world.seed, Of::Background, &[unit, nth]);
    let begins = chance.between(world.begin_of(unit), world.begin_of(unit + 1) - 1);
    let dealing = chance.happens(PETTY);
    let course = Course {
        of: Of::Background,
        path: [unit, nth],
        incident: unit << 36 | nth << 4,
        begins,
        dealing,
        network: None,
    };
    venture::deeds(world, &course, |chance| {
        if dealing { cast::drawn(world, chance) } else { cast::honest(world, chance) }
    })
}

/// A shipment between these: who sends, who receives, who arranges it.
#[must_use]
pub fn shipment(
    mode: Mode,
    lane: (CountryId, CountryId),
    parties: (Actor, Actor, Option<Actor>),
    contraband: Vec<Contraband>,
    chance: &mut Chance,
) -> Shipment {
    let (from, to) = (town(lane.0, mode, chance), town(lane.1, mode, chance));
    let via = if chance.happens(0.35) { vec![town(country(chance), mode, chance)] } else { Vec::new() };
    let notify = chance.happens(0.3).then_some(parties.1);
    Shipment {
        mode,
        from,
        via,
        to,
        shipper: parties.0,
        consignee: parties.1,
        notify,
        agent: parties.2,
        declared: declared(mode, chance),
        contraband,
        unit: chance.number() >> 20,
    }
}

/// Goods as declared, of a weight that goes in this way.
fn declared(mode: Mode, chance: &mut Chance) -> Declared {
    let light = mode == Mode::Air || mode == Mode::Post;
    let places = COVER.iter().map(|c| u32::from(c.by_air || !light));
    let cover = chance.weighted(places);
    let goods = &COVER[cover];
    let median = match mode {
        Mode::Sea => 15_000.0,
        Mode::Land => 6_000.0,
        Mode::Air => 220.0,
        Mode::Post => 2.2,
    };
    let kilograms = libm::round(chance.skewed(median, 0.7) * 10.0).max(1.0) / 10.0;
    let pieces = libm::ceil(kilograms / chance.skewed(22.0, 0.4)).clamp(1.0, 5_000.0) as u32;
    Declared {
        cover: cover as u16,
        pieces,
        kilograms,
        cubic_metres: kilograms / goods.density * chance.skewed(1.1, 0.12),
        dollars: kilograms * goods.dollars_per_kg * chance.skewed(1.0, 0.35),
    }
}

/// Money from one to another, about `median` US dollars.
#[must_use]
pub fn transfer(payer: Actor, payee: Actor, purpose: Purpose, median: f64, chance: &mut Chance) -> Transfer {
    let home = payer.country();
    let currency =
        if chance.happens(0.5) { (home.get().currency, home.get().per_dollar) } else { ("USD", 1.0) };
    Transfer {
        payer,
        payee,
        dollars: chance.skewed(median, 1.1),
        currency,
        purpose,
        accounts: (chance.below(2) as u8, chance.below(2) as u8),
    }
}

/// Something offered online: wildlife, or honest goods.
#[must_use]
pub fn offer(seller: Actor, product: Option<u16>, chance: &mut Chance) -> Offer {
    let home = seller.country();
    let cover = chance.place(COVER.len()) as u16;
    let product = product.map(|product| Contraband {
        product,
        amount: libm::ceil(chance.skewed(1.5, 0.8)),
        hidden: None,
    });
    let price = product.map_or(40.0, |p| PRODUCTS[usize::from(p.product)].dollars * p.amount * 0.5);
    Offer {
        seller,
        product,
        cover,
        veiled: chance.happens(0.4),
        dollars: chance.skewed(price, 0.4),
        language: home.get().language,
        town: town(home, Mode::Post, chance),
    }
}

/// A seizure of what was to go the way of `sent`, at one of its ends; `shipment` is the same, where it was a shipment.
#[must_use]
pub fn catch(
    sent: &Shipment,
    shipment: Option<Arc<Shipment>>,
    at_source: bool,
    (goods, suspects): (Vec<Contraband>, Vec<Actor>),
    chance: &mut Chance,
) -> Catch {
    let found = *chance.pick(&[Found::Risk, Found::Scan, Found::Dog, Found::Intelligence, Found::Routine]);
    let step = |chance: &mut Chance| *chance.pick(&[Step::Suspected, Step::Arrested, Step::Charged]);
    Catch {
        town: if at_source { sent.from } else { sent.to },
        shipment,
        mode: sent.mode,
        route: (sent.from, sent.to),
        goods,
        suspects: suspects.iter().map(|s| (*s, step(chance))).collect(),
        found,
    }
}

/// An amount of a product as it is usually moved.
#[must_use]
pub fn contraband(product: u16, chance: &mut Chance) -> Contraband {
    let kind = &PRODUCTS[usize::from(product)];
    let amount = chance.skewed(kind.median, 1.2);
    let amount = match kind.piece() {
        Some(piece) => libm::ceil(amount / piece) * piece * chance.skewed(1.0, 0.2),
        None if kind.unit.is_empty() => libm::ceil(amount),
        None => amount,
    };
    Contraband { product, amount, hidden: chance.happens(0.5).then(|| chance.below(12) as u8) }
}

/// A tip about somebody, where it lives; whether it is true is no part of it.
#[must_use]
pub fn tip(about: Vec<Actor>, product: Contraband, chance: &mut Chance) -> Tip {
    let home = about.first().map_or_else(|| country(chance), |actor| actor.country());
    Tip { about, town: town(home, Mode::Land, chance), product }
}

/// What a court found about the first suspect of a seizure.
#[must_use]
pub fn verdict(of: Arc<Catch>, seized: Minute, chance: &mut Chance) -> Verdict {
    let defendant = of.suspects.first().map_or(Actor::Person(PersonId(0)), |s| s.0);
    let convicted = chance.happens(0.7);
    let months = if convicted && chance.happens(0.6) { chance.between(1, 84) as u16 } else { 0 };
    let fine = if convicted && chance.happens(0.6) { chance.skewed(1_500.0, 1.0) } else { 0.0 };
    Verdict { of, seized, defendant, months, fine, convicted }
}

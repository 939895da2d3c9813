//! Deeds as everybody does them: the background, and the making of each kind of deed that networks use too.

use super::{
    Actor, Catch, Deed, Found, IncidentId, Minute, Mode, Offer, Purpose, Shipment, Step, Suspicion, Tip,
    Transfer, Verdict, What,
};
use crate::chance::{Chance, Of};
use crate::firms::FirmId;
use crate::geography::{COUNTRIES, CountryId, TownId};
use crate::goods::{COVER, Contraband, Declared, PRODUCTS};
use crate::people::PersonId;
use crate::world::World;
use std::sync::Arc;

/// How many people of each country the background has; networks take theirs from beyond.
#[must_use]
pub fn people(world: &World) -> u64 {
    world.reports.max(4_000)
}

/// How many firms of each country the background has; networks take theirs from beyond.
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
fn person(world: &World, country: CountryId, chance: &mut Chance) -> Actor {
    Actor::Person(PersonId::new(country, chance.often_low(people(world), 1.6)))
}

/// Any firm of a country; a few firms do much, most little.
fn firm(world: &World, country: CountryId, chance: &mut Chance) -> Actor {
    Actor::Firm(FirmId::new(country, chance.often_low(firms(world), 2.2)))
}

/// A way to send goods, at the shares of trade that reports are about (assumed).
#[must_use]
pub fn mode(chance: &mut Chance) -> Mode {
    [Mode::Sea, Mode::Air, Mode::Post, Mode::Land][chance.weighted([40, 30, 20, 10].into_iter())]
}

/// The `nth` deed of the background in a unit.
#[must_use]
pub fn deed(world: &World, unit: u64, nth: u64) -> Deed {
    let mut chance = Chance::new(world.seed, Of::Background, &[unit, nth]);
    let at = chance.between(world.begin_of(unit), world.begin_of(unit + 1) - 1);
    Deed {
        incident: IncidentId(unit << 32 | nth),
        at,
        network: None,
        indicators: Vec::new(),
        what: what(world, at, &mut chance),
    }
}

/// What happens: kinds at the shares that partners report (assumed).
fn what(world: &World, at: Minute, chance: &mut Chance) -> What {
    match chance.below(1_000) {
        0..=314 => What::Shipment(sent(world, chance).into()),
        315..=604 => What::Transfer(paid(world, chance)),
        605..=822 => {
            let place = country(chance);
            let seller =
                if chance.happens(0.3) { firm(world, place, chance) } else { person(world, place, chance) };
            let product = chance.happens(0.35).then(|| chance.place(PRODUCTS.len()) as u16);
            What::Offer(offer(seller, product, chance))
        }
        823..=892 => What::Catch(caught(world, chance).into()),
        893..=937 => {
            let place = country(chance);
            let about = vec![person(world, place, chance)];
            What::Tip(tip(about, chance.place(PRODUCTS.len()) as u16, chance))
        }
        938..=972 => {
            let place = country(chance);
            let about = person(world, place, chance);
            let transfers = (0..2 + chance.below(4)).map(|back| {
                let other = country(chance);
                let payer = person(world, other, chance);
                (at - 1_440 * (1 + back as Minute), transfer(payer, about, Purpose::Silent, 2_500.0, chance))
            });
            What::Suspicion(Suspicion { about, transfers: transfers.collect() })
        }
        _ => {
            What::Verdict(verdict(caught(world, chance).into(), at - 1_440 * chance.between(60, 500), chance))
        }
    }
}

/// Goods that firms send to each other, or people by post.
fn sent(world: &World, chance: &mut Chance) -> Shipment {
    let (from, to, mode) = (country(chance), country(chance), mode(chance));
    let (shipper, consignee) = if mode == Mode::Post {
        (person(world, from, chance), person(world, to, chance))
    } else {
        (firm(world, from, chance), firm(world, to, chance))
    };
    let agent = chance.happens(0.4).then(|| firm(world, to, chance));
    shipment(mode, (from, to), (shipper, consignee, agent), Vec::new(), chance)
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

/// Money that somebody sends: wages, rent, invoices, family support.
fn paid(world: &World, chance: &mut Chance) -> Transfer {
    let (from, home) = (country(chance), chance.happens(0.5));
    let to = if home { from } else { country(chance) };
    match chance.below(10) {
        0..=3 => {
            let (payer, payee) = (firm(world, from, chance), firm(world, to, chance));
            let purpose =
                *chance.pick(&[Purpose::Invoice, Purpose::Invoice, Purpose::Freight, Purpose::Loan]);
            transfer(payer, payee, purpose, 9_000.0, chance)
        }
        4 | 5 => {
            let (payer, payee) = (firm(world, from, chance), person(world, from, chance));
            transfer(payer, payee, Purpose::Wages, 700.0, chance)
        }
        6 => {
            let (payer, payee) = (person(world, from, chance), person(world, from, chance));
            transfer(payer, payee, Purpose::Rent, 450.0, chance)
        }
        _ => {
            let (payer, payee) = (person(world, from, chance), person(world, to, chance));
            let purpose = *chance.pick(&[Purpose::Family, Purpose::Family, Purpose::Silent, Purpose::Veiled]);
            transfer(payer, payee, purpose, 280.0, chance)
        }
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

/// A seizure from somebody whom no network knows.
fn caught(world: &World, chance: &mut Chance) -> Catch {
    let product = chance.place(PRODUCTS.len()) as u16;
    let from = one_of(PRODUCTS[usize::from(product)].from, chance);
    let to = one_of(PRODUCTS[usize::from(product)].to, chance);
    let home = if chance.happens(0.5) { from } else { to };
    let suspects: Vec<Actor> =
        (0..1 + chance.often_low(3, 2.0)).map(|_| person(world, home, chance)).collect();
    let way = mode(chance);
    catch(product, (from, to), way, &suspects, None, chance)
}

/// A seizure of this product from these suspects on this lane.
#[must_use]
pub fn catch(
    product: u16,
    lane: (CountryId, CountryId),
    mode: Mode,
    suspects: &[Actor],
    shipment: Option<Arc<Shipment>>,
    chance: &mut Chance,
) -> Catch {
    let drawn = (town(lane.0, mode, chance), town(lane.1, mode, chance));
    let route = shipment.as_ref().map_or(drawn, |s| (s.from, s.to));
    let found = *chance.pick(&[Found::Risk, Found::Scan, Found::Dog, Found::Intelligence, Found::Routine]);
    let step = |chance: &mut Chance| *chance.pick(&[Step::Suspected, Step::Arrested, Step::Charged]);
    Catch {
        town: if chance.happens(0.5) { route.0 } else { route.1 },
        shipment,
        mode,
        route,
        goods: vec![contraband(product, chance)],
        suspects: suspects.iter().map(|s| (*s, step(chance))).collect(),
        found,
    }
}

/// An amount of a product as it is usually moved.
#[must_use]
pub fn contraband(product: u16, chance: &mut Chance) -> Contraband {
    let kind = &PRODUCTS[usize::from(product)];
    let amount = chance.skewed(kind.median, 1.2);
    let amount = if kind.unit.is_empty() { libm::ceil(amount) } else { amount };
    Contraband { product, amount, hidden: chance.happens(0.5).then(|| chance.below(12) as u8) }
}

/// A tip about somebody; whether it is true is no part of it.
#[must_use]
pub fn tip(about: Vec<Actor>, product: u16, chance: &mut Chance) -> Tip {
    let home = one_of(PRODUCTS[usize::from(product)].from, chance);
    Tip { about, town: town(home, Mode::Land, chance), product: contraband(product, chance) }
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

//! A venture: a chain of deeds that belong together. Somebody buys, ships, advertises and pays; some are caught, judged, told of
//! or suspected. Honest trade, the crimes of people whom no network knows and those of networks go through this one code.
//!
//! Most of what happens is never reported: of honest deeds a share is seen ([`Enforcement::seen`](crate::config::Enforcement)), of
//! crimes those that are caught. What nobody sees is not made.

use super::cast::Cast;
use super::{
    Actor, Catch, Deed, IncidentId, Minute, Mode, Purpose, Shipment, Suspicion, Transfer, What, honest,
};
use crate::chance::{Chance, Of};
use crate::goods::{Contraband, PRODUCTS};
use crate::season::{self, Season};
use crate::world::World;
use std::sync::Arc;

/// Of which stream a venture is, when it begins and what it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Course {
    /// What its stream is for.
    pub(crate) of: Of,
    /// Path of its stream.
    pub(crate) path: [u64; 2],
    /// Its first incident; fifteen more are free behind it.
    pub(crate) incident: u64,
    /// When it begins.
    pub(crate) begins: Minute,
    /// Whether in wildlife.
    pub(crate) dealing: bool,
    /// The network that it is of.
    pub(crate) network: Option<u32>,
}

/// Goods as frequent as they are in the month of their way: both seasons were taken for the busier one before it was known.
fn flies_or_sails(way: Mode, at: Minute, chance: &mut Chance) -> bool {
    let season = if way == Mode::Air { Season::Travel } else { Season::Trade };
    chance.happens(season::factor(season, at) / busier(at))
}

/// How busy goods and travellers are at most.
fn busier(at: Minute) -> f64 {
    season::factor(Season::Trade, at).max(season::factor(Season::Travel, at))
}

/// A step of a venture that somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Buy,
    Ship,
    Pay,
    Offer,
    Caught,
    Judged,
    Told,
    Suspected,
}

/// Probabilities of steps that a venture may have (assumed, from the shares at which partners report kinds).
const BUY: f64 = 0.5;
const PAY: f64 = 0.45;
const OFFER: f64 = 0.75;
const SUSPECTED: f64 = 0.012;
/// Of ventures in wildlife, and of honest ones: not every tip is true.
const TOLD: (f64, f64) = (0.08, 0.004);

/// A day in minutes.
const DAY: Minute = 1_440;

/// What is seen of a venture; `cast` is asked only where anything is.
pub(crate) fn deeds(
    world: &World,
    course: &Course,
    cast: impl FnOnce(&mut Chance) -> Cast,
) -> Vec<Arc<Deed>> {
    let [first, second] = course.path;
    let mut chance = Chance::new(world.seed, course.of, &[first, second, 0]);
    let turns = turns(world, course, &mut chance);
    if turns.is_empty() {
        return Vec::new();
    }
    let mut chance = Chance::new(world.seed, course.of, &[first, second, 1]);
    let cast = cast(&mut chance);
    let mut story = Story::begin(world, course, cast, &mut chance);
    let deed = |(turn, at): (Turn, Minute)| {
        if turn == Turn::Ship && !flies_or_sails(story.cast.way, at, &mut chance) {
            return None;
        }
        let what = story.what(turn, at, &mut chance)?;
        let incident = IncidentId(course.incident | turn as u64);
        Some(Arc::new(Deed { incident, at, network: course.network, indicators: Vec::new(), what }))
    };
    turns.into_iter().filter_map(deed).collect()
}

/// Which steps are seen, and when each happens; the catch stands before its verdict.
fn turns(world: &World, course: &Course, chance: &mut Chance) -> Vec<(Turn, Minute)> {
    let rates = &world.config.enforcement;
    let (begins, shipped) = (course.begins, course.begins + chance.between(0, 10 * DAY));
    let mut all = Vec::new();
    let mut seen = |turn: Turn, at: Minute, happens: f64, busy: f64, chance: &mut Chance| {
        if chance.happens(happens * rates.seen * busy) {
            all.push((turn, at));
        }
    };
    let later = |days: Minute, chance: &mut Chance| shipped + chance.between(DAY / 2, days * DAY);
    seen(Turn::Buy, begins, BUY, season::factor(Season::Payment, begins), chance);
    seen(Turn::Ship, shipped, 1.0, busier(shipped), chance);
    let paid = later(30, chance);
    seen(Turn::Pay, paid, PAY, season::factor(Season::Payment, paid), chance);
    let (caught, stopped) = (course.dealing && chance.happens(rates.caught), later(14, chance));
    let offered = later(40, chance);
    if !caught {
        seen(Turn::Offer, offered, OFFER, season::factor(Season::Advert, offered), chance);
    }
    if caught {
        all.push((Turn::Caught, stopped));
        if chance.happens(rates.judged) {
            all.push((Turn::Judged, stopped + chance.between(60 * DAY, 500 * DAY)));
        }
    }
    if chance.happens(if course.dealing { TOLD.0 } else { TOLD.1 }) {
        all.push((Turn::Told, begins + chance.between(0, 60 * DAY)));
    }
    if chance.happens(SUSPECTED) {
        all.push((Turn::Suspected, later(30, chance)));
    }
    all
}

/// A product that is moved beside one: any other.
fn another(product: u16, chance: &mut Chance) -> u16 {
    let all = PRODUCTS.len() as u64;
    ((u64::from(product) + 1 + chance.below(all - 1)) % all) as u16
}

/// A venture while it is told: what one step has and a later one needs.
struct Story<'w> {
    world: &'w World,
    cast: Cast,
    /// Wildlife that is moved; in honest ventures what somebody who tips believes.
    goods: Vec<Contraband>,
    shipment: Arc<Shipment>,
    /// The catch and its time.
    caught: Option<(Arc<Catch>, Minute)>,
}

impl<'w> Story<'w> {
    fn begin(world: &'w World, course: &Course, cast: Cast, chance: &mut Chance) -> Self {
        let mut goods = vec![honest::contraband(cast.product, chance)];
        if chance.happens(0.12) {
            goods.push(honest::contraband(another(cast.product, chance), chance));
        }
        let (sender, receiver) = (cast.sender(chance), cast.receiver(chance));
        let lane = (sender.country(), receiver.country());
        // By post people send to people; and most else has an agent or none.
        let agent = chance
            .happens(if cast.way == Mode::Post { 0.0 } else { 0.4 })
            .then(|| honest::firm(world, lane.1, chance));
        let hidden = if course.dealing { goods.clone() } else { Vec::new() };
        let shipment = honest::shipment(cast.way, lane, (sender, receiver, agent), hidden, chance);
        Self { world, cast, goods, shipment: shipment.into(), caught: None }
    }

    /// What a step is.
    fn what(&mut self, turn: Turn, at: Minute, chance: &mut Chance) -> Option<What> {
        Some(match turn {
            Turn::Buy => {
                let (payer, payee) = (self.cast.receiver(chance), self.cast.sender(chance));
                What::Transfer(paid(payer, payee, chance))
            }
            Turn::Ship => What::Shipment(Arc::clone(&self.shipment)),
            Turn::Pay => What::Transfer(self.passed_on(chance)),
            Turn::Offer => {
                // A seller of wildlife has honest goods on offer, too, and some wildlife is sold with papers.
                let product = chance.happens(0.4).then_some(self.cast.product);
                What::Offer(honest::offer(self.cast.seller(chance), product, chance))
            }
            Turn::Caught => {
                let catch = Arc::new(self.catch(chance));
                self.caught = Some((Arc::clone(&catch), at));
                What::Catch(catch)
            }
            Turn::Judged => {
                let (catch, seized) = self.caught.clone()?;
                What::Verdict(honest::verdict(catch, seized, chance))
            }
            Turn::Told => {
                let about = self.cast.people(chance.happens(0.5), 1, chance);
                What::Tip(honest::tip(about, *self.goods.first()?, chance))
            }
            Turn::Suspected => What::Suspicion(self.suspicion(at, chance)),
        })
    }

    /// Money among those of one side: wages, rent, a share, support.
    fn passed_on(&self, chance: &mut Chance) -> Transfer {
        let side = if chance.happens(0.5) { &self.cast.source } else { &self.cast.market };
        let (payer, payee) = (chance.place(side.len().max(1)), chance.place(side.len().max(1)));
        match (side.get(payer), side.get(payee)) {
            (Some(payer), Some(payee)) if payer.0 != payee.0 => paid(payer.0, payee.0, chance),
            _ => paid(self.cast.sender(chance), self.cast.receiver(chance), chance),
        }
    }

    fn catch(&self, chance: &mut Chance) -> Catch {
        // What is found in a house, a shop or a bag was no shipment.
        let shipment = chance.happens(0.6).then(|| Arc::clone(&self.shipment));
        let at_source = chance.happens(0.5);
        let how_many = 1 + chance.often_low(3, 2.0);
        let suspects = self.cast.people(at_source, how_many, chance);
        honest::catch(&self.shipment, shipment, at_source, (self.goods.clone(), suspects), chance)
    }

    /// Transfers from and to one of them within some days.
    fn suspicion(&self, at: Minute, chance: &mut Chance) -> Suspicion {
        let about = self.cast.anybody(chance);
        let transfers = (0..2 + chance.below(4)).map(|back| {
            let known = self.cast.anybody(chance);
            let other = if known == about || chance.happens(0.4) {
                honest::anybody(self.world, chance)
            } else {
                known
            };
            let (payer, payee) = if chance.happens(0.7) { (other, about) } else { (about, other) };
            let when = at - DAY * (1 + back as Minute) - chance.between(0, DAY - 1);
            (when, honest::transfer(payer, payee, Purpose::Silent, 2_500.0, chance))
        });
        Suspicion { about, transfers: transfers.collect() }
    }
}

/// Money from one to another, for what such two pay each other.
fn paid(payer: Actor, payee: Actor, chance: &mut Chance) -> Transfer {
    use Purpose::{Family, Freight, Invoice, Loan, Rent, Silent, Veiled, Wages};
    let (purposes, median): (&[Purpose], f64) = match (payer, payee) {
        (Actor::Firm(_), Actor::Firm(_)) => (&[Invoice, Invoice, Freight, Loan], 9_000.0),
        (Actor::Firm(_), Actor::Person(_)) => (&[Wages, Wages, Invoice, Silent], 700.0),
        (Actor::Person(_), Actor::Firm(_)) => (&[Invoice, Freight, Rent, Silent], 450.0),
        (Actor::Person(_), Actor::Person(_)) => (&[Family, Family, Rent, Silent, Veiled], 280.0),
    };
    honest::transfer(payer, payee, *chance.pick(purposes), median, chance)
}

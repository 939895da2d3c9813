//! Who sees a deed: which partners report it, when, and in which of their forms.

use super::{Deed, Mode, Sighting, What};
use crate::chance::{Chance, Of};
use crate::geography::CountryId;
use crate::partners::{PartnerNo, Sector};
use crate::world::World;
use std::sync::Arc;

/// The records that partners write about a deed. Whose deed it is changes nothing here.
#[must_use]
pub fn sightings(world: &World, deed: &Arc<Deed>) -> Vec<Sighting> {
    let mut chance = Chance::new(world.seed, Of::Record, &[deed.incident.0]);
    let mut seers: Vec<usize> = Vec::with_capacity(3);
    for (sector, country) in wanted(world, &deed.what, &mut chance) {
        let Some(seer) = seer(world, sector, country, &deed.what, &mut chance) else { continue };
        if !seers.contains(&seer) {
            seers.push(seer);
        }
    }
    seers.into_iter().filter_map(|number| sighting(world, deed, number, &mut chance)).collect()
}

/// Which sectors of which countries hear of it.
fn wanted(world: &World, what: &What, chance: &mut Chance) -> Vec<(Sector, CountryId)> {
    match what {
        What::Shipment(sent) => {
            let (from, to) = (sent.from.get().country, sent.to.get().country);
            let mut all = vec![(Sector::Customs, to), (Sector::Transport, from)];
            if sent.mode == Mode::Post || chance.happens(0.6) {
                all.remove(0);
            }
            all
        }
        What::Transfer(sent) => {
            let mut all = vec![(Sector::Finance, sent.payer.country())];
            if sent.payer.country() != sent.payee.country() && chance.happens(0.5) {
                all.push((Sector::Finance, sent.payee.country()));
            }
            all
        }
        What::Offer(offer) => {
            let sector = if chance.happens(0.85) { Sector::OnlinePlatform } else { Sector::Academia };
            vec![(sector, offer.town.get().country)]
        }
        What::Catch(catch) => {
            let here = catch.town.get().country;
            let first = *chance.pick(&[
                Sector::Customs,
                Sector::Customs,
                Sector::Police,
                Sector::WildlifeAuthority,
                Sector::OtherGovernment,
            ]);
            let mut all = vec![(first, here)];
            if chance.happens(world.config.enforcement.told_twice) {
                let second = *chance.pick(&[
                    Sector::Police,
                    Sector::CivilSociety,
                    Sector::WildlifeAuthority,
                    Sector::InternationalOrganisation,
                ]);
                all.push((second, here));
            }
            all
        }
        What::Tip(tip) => vec![(Sector::CivilSociety, tip.town.get().country)],
        What::Suspicion(suspicion) => {
            let sector =
                if chance.happens(0.5) { Sector::Finance } else { Sector::FinancialIntelligenceUnit };
            vec![(sector, suspicion.about.country())]
        }
        What::Verdict(verdict) => vec![(Sector::Prosecution, verdict.of.town.get().country)],
    }
}

/// The partner of a sector that reports it: the one of the country, else one that works for several countries.
fn seer(
    world: &World,
    sector: Sector,
    country: CountryId,
    what: &What,
    chance: &mut Chance,
) -> Option<usize> {
    let fits = |n: &usize| {
        let partner = &world.partners[*n];
        partner.sector == sector && partner.forms.iter().any(|form| form.tells(what))
    };
    let fitting: Vec<usize> = (0..world.partners.len()).filter(fits).collect();
    let near = fitting.iter().copied().find(|n| world.partners[*n].country == country);
    near.or_else(|| fitting.get(chance.place(fitting.len().max(1))).copied())
}

/// How one partner tells it: in working hours, some days later.
fn sighting(world: &World, deed: &Arc<Deed>, number: usize, chance: &mut Chance) -> Option<Sighting> {
    let forms = &world.partners[number].forms;
    let fitting = || forms.iter().filter(|form| form.tells(&deed.what));
    let form = *fitting().nth(chance.place(fitting().count().max(1)))?;
    let last = world.begin_of(world.units()) - 1;
    let mut day = deed.at.div_euclid(1_440) + chance.often_low(12, 2.5) as i64;
    // 1970-01-01 was a Thursday; offices rest on Saturday and Sunday nine times in ten.
    let weekday = (day + 3).rem_euclid(7);
    if weekday >= 5 && chance.happens(0.9) {
        day += 7 - weekday;
    }
    let told = day * 1_440 + chance.between(7 * 60, 19 * 60);
    // What would be told after the end of the world is not told: else its last minute had it all.
    if told > last {
        return None;
    }
    let told = if world.config.planted_artefact && deed.network.is_some() {
        told - told.rem_euclid(60)
    } else {
        told
    };
    Some(Sighting {
        deed: Arc::clone(deed),
        partner: PartnerNo(number as u16),
        form,
        told,
        chance: world.order(deed.incident.0, number as u64),
    })
}

//! Who sees a deed: which partners report it, when, and in which of their forms.

use super::{Deed, Sighting, What};
use crate::partners::{PartnerNo, Sector};
use crate::world::World;
use std::sync::Arc;

/// The records that partners write about a deed. A thin beginning: the customs service of the country of a seizure.
#[must_use]
pub fn sightings(world: &World, deed: &Arc<Deed>) -> Vec<Sighting> {
    let What::Catch(catch) = &deed.what else { return Vec::new() };
    let country = catch.town.get().country;
    let seer = world.partners.iter().position(|p| p.sector == Sector::Customs && p.country == country);
    seer.into_iter()
        .filter_map(|number| {
            let partner = &world.partners[number];
            let chance = world.order(deed.incident.0, number as u64);
            let form = *partner.forms.first()?;
            Some(Sighting {
                deed: Arc::clone(deed),
                partner: PartnerNo(number as u16),
                form,
                told: deed.at,
                chance,
            })
        })
        .collect()
}

//! What networks do and what everybody does, seen alike.

use super::*;
use crate::Config;
use crate::world::World;
use std::collections::{BTreeMap, BTreeSet};

/// Catches, counted by what they carry.
#[derive(Debug, Default)]
struct Catches {
    all: f64,
    shipped: f64,
    suspects: f64,
    by_sea: f64,
}

impl Catches {
    fn add(&mut self, deed: &Deed) {
        let What::Catch(catch) = &deed.what else { return };
        self.all += 1.0;
        self.shipped += f64::from(u8::from(catch.shipment.is_some()));
        self.suspects += catch.suspects.len() as f64;
        self.by_sea += f64::from(u8::from(catch.mode == Mode::Sea));
    }

    fn shares(&self) -> [f64; 3] {
        [self.shipped / self.all, self.suspects / self.all, self.by_sea / self.all]
    }
}

fn actors(what: &What) -> Vec<Actor> {
    match what {
        What::Shipment(s) => vec![s.shipper, s.consignee],
        What::Transfer(t) => vec![t.payer, t.payee],
        What::Offer(o) => vec![o.seller],
        _ => Vec::new(),
    }
}

#[test]
fn catches_of_networks_carry_what_others_carry() {
    let (mut networks, mut others) = (Catches::default(), Catches::default());
    for seed in 0..12 {
        let world = World::new(seed, 4_000, Config { networks_per_20000: 40, ..Config::default() }).unwrap();
        for network in &world.networks {
            for (nth, at) in (0..).zip(network.times(&world)) {
                network.deeds(&world, nth, at).iter().for_each(|deed| networks.add(deed));
            }
        }
        (0..9_000).flat_map(|nth| honest::venture(&world, 0, nth)).for_each(|deed| others.add(&deed));
    }
    assert!(networks.all > 400.0 && others.all > 400.0, "{networks:?} {others:?}");
    for (one, other) in networks.shares().into_iter().zip(others.shares()) {
        assert!((one - other).abs() < 0.12, "{networks:?} {others:?}");
    }
}

#[test]
fn members_of_networks_trade_honestly_too_and_people_meet_again() {
    let world = World::new(2, 20_000, Config::default()).unwrap();
    let members: BTreeSet<Actor> = world.networks.iter().flat_map(|n| &n.members).map(|m| m.0).collect();
    let mut met = BTreeSet::new();
    let mut pairs: BTreeMap<Vec<Actor>, u32> = BTreeMap::new();
    for deed in (0..60_000).flat_map(|nth| honest::venture(&world, 0, nth)) {
        assert_eq!(deed.network, None);
        let who = actors(&deed.what);
        met.extend(who.iter().filter(|actor| members.contains(actor)).copied());
        *pairs.entry(who).or_default() += 1;
    }
    assert!(met.len() * 5 > members.len() * 2, "{} of {} members in honest trade", met.len(), members.len());
    assert!(pairs.iter().filter(|(who, times)| who.len() == 2 && **times > 3).count() > 100);
}

#[test]
fn rates_of_enforcement_have_effect() {
    let kinds = |caught: f64, judged: f64| {
        let mut config = Config::default();
        (config.enforcement.caught, config.enforcement.judged) = (caught, judged);
        let world = World::new(1, 1_000, config).unwrap();
        let mut count = (0, 0);
        for deed in (0..4_000).flat_map(|nth| honest::venture(&world, 0, nth)) {
            count.0 += u32::from(matches!(deed.what, What::Catch(_)));
            count.1 += u32::from(matches!(deed.what, What::Verdict(_)));
        }
        count
    };
    assert_eq!(kinds(0.0, 1.0), (0, 0));
    let (all, some) = (kinds(1.0, 1.0), kinds(0.2, 0.0));
    assert!(all.0 == all.1 && all.0 > 3 * some.0 && some.0 > 0 && some.1 == 0, "{all:?} {some:?}");
}

#[test]
fn nothing_piles_up_at_the_end_of_the_world() {
    let world = World::new(4, 20_000, Config::default()).unwrap();
    let last = world.begin_of(world.units()) - 1;
    let mut told = Vec::new();
    for deed in (0..20_000).flat_map(|nth| honest::venture(&world, 0, nth)) {
        told.extend(sightings(&world, &deed).into_iter().map(|sighting| sighting.told));
    }
    assert!(told.iter().all(|at| *at <= last));
    let in_last_day = told.iter().filter(|at| **at > last - 1_440).count();
    assert!(in_last_day * 400 < told.len(), "{in_last_day} of {}", told.len());
}

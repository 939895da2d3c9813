use super::*;
use crate::Config;
use crate::deeds::sightings;
use crate::partners::Sector;
use std::collections::BTreeSet;

/// Sectors that see anything of a network.
fn seen_by(world: &World, network: &Network) -> BTreeSet<Sector> {
    let ventures = (0..).zip(network.times(world));
    let deeds = ventures.flat_map(|(nth, at)| network.deeds(world, nth, at));
    let seen = deeds.flat_map(|deed| sightings(world, &deed));
    seen.map(|sighting| world.partners[usize::from(sighting.partner.0)].sector).collect()
}

#[test]
fn twenty_worlds_have_every_shape_and_pair_of_sectors_and_no_name_twice() {
    let (mut names, mut pairs) = (BTreeSet::new(), BTreeSet::new());
    for seed in 0..20 {
        let config = Config { networks_per_20000: 200, ..Config::default() };
        let world = World::new(seed, 1_000, config).unwrap();
        let shapes: BTreeSet<Shape> = world.networks.iter().map(|n| n.shape).collect();
        assert_eq!(shapes.len(), 8);
        let mut members = BTreeSet::new();
        for network in &world.networks {
            assert!(names.insert(network.name.clone()), "{} twice", network.name);
            assert!(network.members.iter().all(|m| members.insert(m.0)), "{} shares a member", network.name);
            let sectors = seen_by(&world, network);
            pairs.extend(sectors.iter().flat_map(|a| sectors.range(*a..).map(move |b| (*a, *b))));
        }
    }
    let all = Sector::ALL.len();
    assert_eq!(pairs.len(), all * (all + 1) / 2, "{pairs:?}");
}

#[test]
fn kinds_of_reports_have_their_shares_and_networks_a_small_one() {
    let world = World::new(3, 20_000, Config::default()).unwrap();
    let unit = world.unit(0);
    let reports: Vec<_> = unit.files.iter().flat_map(|f| &f.truth.reports).collect();
    let share = |of: usize| of as f64 / reports.len() as f64;
    let networks = share(reports.iter().filter(|r| r.network.is_some()).count());
    assert!((0.03..=0.08).contains(&networks), "networks {networks}");
    for (kind, low, high) in [
        ("consignment", 0.30, 0.40),
        ("payment", 0.25, 0.35),
        ("advert", 0.15, 0.25),
        ("seizure", 0.06, 0.16),
    ] {
        let found = share(reports.iter().filter(|r| r.kind == kind).count());
        assert!((low..=high).contains(&found), "{kind} {found}");
    }
    let sectors: BTreeSet<Sector> =
        unit.files.iter().map(|f| world.partners[usize::from(f.partner.0)].sector).collect();
    assert_eq!(sectors.len(), Sector::ALL.len(), "{sectors:?}");
}

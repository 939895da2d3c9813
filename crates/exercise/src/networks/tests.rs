use super::*;
use crate::Config;
use crate::deeds::sightings;
use crate::partners::Sector;
use std::collections::BTreeSet;
use std::sync::Arc;

#[test]
fn twenty_worlds_have_every_shape_and_no_name_twice() {
    let (mut names, mut sectors) = (BTreeSet::new(), BTreeSet::new());
    for seed in 0..20 {
        let config = Config { networks_per_20000: 200, ..Config::default() };
        let world = World::new(seed, 1_000, config).unwrap();
        let shapes: BTreeSet<Shape> = world.networks.iter().map(|n| n.shape).collect();
        assert_eq!(shapes.len(), 8);
        for network in &world.networks {
            assert!(names.insert(network.name.clone()), "{} twice", network.name);
            for deed in (0..network.deeds).filter_map(|n| network.deed(&world, n)) {
                let seen = sightings(&world, &Arc::new(deed));
                sectors.extend(seen.iter().map(|s| world.partners[usize::from(s.partner.0)].sector));
            }
        }
    }
    for sector in
        [Sector::Customs, Sector::Police, Sector::Transport, Sector::Finance, Sector::OnlinePlatform]
    {
        assert!(sectors.contains(&sector), "no network is seen by {sector:?}");
    }
}

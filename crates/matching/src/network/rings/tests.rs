use super::*;
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Who is named in which event; telling ones are marked.
fn view(events: &[(&[u32], bool)]) -> Vec<Naming> {
    let of = |(number, (named, telling)): (usize, &(&[u32], bool))| {
        let day = Some(date(2024, 1, 1 + (number % 28) as i8));
        named
            .iter()
            .map(|node| Naming { node: *node, event: number as u32, telling: *telling, day })
            .collect::<Vec<_>>()
    };
    events.iter().enumerate().flat_map(of).collect()
}

fn nodes(ring: &Ring) -> Vec<u32> {
    let mut all: Vec<u32> = ring.members.iter().map(|m| m.node).collect();
    all.sort_unstable();
    all
}

/// A broker (0) whose couriers (1 to 4) never meet, and a buyer (5). 6 buys once, 7 to 9 are an honest circle, in which 5
/// has a place, too.
const BROKER: &[(&[u32], bool)] = &[
    (&[0, 1], true),
    (&[0, 1], false),
    (&[0, 2], true),
    (&[0, 2], false),
    (&[0, 3], false),
    (&[0, 3], true),
    (&[0, 4], true),
    (&[0, 4], false),
    (&[0, 5], false),
    (&[1, 5], false),
    (&[2, 5], false),
    (&[5], true),
    (&[0], true),
    (&[0, 6], false),
    (&[5, 7], false),
    (&[5, 8], false),
    (&[7, 8], false),
    (&[7, 9], false),
    (&[8, 9], false),
    (&[7, 8], false),
    (&[7, 9], false),
    (&[5, 9], false),
];

#[test]
fn couriers_who_never_meet_are_one_ring_and_an_honest_circle_is_not_of_it() {
    let found = rings(10, view(BROKER)).unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(nodes(&found[0]), [0, 1, 2, 3, 4, 5]);
    assert_eq!((found[0].members[0].node, found[0].score, found[0].telling_together), (0, 6, 4));
}

#[test]
fn reasons_are_sentences() {
    let found = rings(10, view(BROKER)).unwrap();
    assert_eq!(
        found[0].because,
        "6 subjects, of whom 11 events name two or more; 6 events of seizures, outcomes, tip-offs, suspicion reports or \
         intelligence name one or more of them and 4 name two or more; from 2024-01-01 to 2024-01-22"
    );
    assert_eq!(
        found[0].members[0].because,
        "named in 5 events of seizures, outcomes, tip-offs, suspicion reports or intelligence, 4 of them with others of \
         this network; with 5 others of it in 9 of 11 events"
    );
}

#[test]
fn couriers_and_firms_are_one_where_two_events_join_them_and_one_is_telling() {
    let men: &[(&[u32], bool)] =
        &[(&[0, 1], true), (&[0, 2], true), (&[1, 2], true), (&[0, 1, 2], true), (&[0, 2], true)];
    let firms: &[(&[u32], bool)] = &[
        (&[3, 4], false),
        (&[3, 4], false),
        (&[3, 5], false),
        (&[4, 5], false),
        (&[3, 5], false),
        (&[4, 5], false),
    ];
    let all = |between: &[(&'static [u32], bool)]| {
        let found = rings(6, view(&[men, firms, between].concat())).unwrap();
        found.iter().map(nodes).collect::<Vec<_>>()
    };
    assert_eq!(all(&[(&[0, 3], false), (&[1, 4], true)]), [vec![0, 1, 2, 3, 4, 5]]);
    assert_eq!(all(&[(&[0, 3], false)]), [vec![0, 1, 2]]);
    assert_eq!(all(&[]), [vec![0, 1, 2]]);
}

#[test]
fn several_reports_of_one_event_count_once() {
    let mut twice = view(BROKER);
    twice.extend(view(BROKER));
    assert_eq!(rings(10, twice), rings(10, view(BROKER)));
}

#[test]
fn nobody_is_of_a_ring_by_a_manifest_alone() {
    let many: Vec<u32> = (0..20).collect();
    let events: Vec<(&[u32], bool)> = (0..5).map(|_| (many.as_slice(), true)).collect();
    assert_eq!(rings(20, view(&events)).unwrap(), []);
}

#[test]
fn honest_trade_alone_is_no_ring_and_nothing_is_nothing() {
    let honest: Vec<(&[u32], bool)> = BROKER.iter().map(|(named, _)| (*named, false)).collect();
    assert_eq!(rings(10, view(&honest)).unwrap(), []);
    assert_eq!(rings(0, []).unwrap(), []);
    assert_eq!(rings(7, []).unwrap(), []);
}

#[test]
fn who_is_not_there_is_told() {
    let wrong = Naming { node: 3, event: 0, telling: true, day: None };
    assert_eq!(rings(3, [wrong]).unwrap_err(), GraphError::NoSuchNode { node: 3, nodes: 3 });
}

/// Any namings, crowded enough that there are rings.
fn any_view() -> impl Strategy<Value = (u32, Vec<Naming>)> {
    (3_u32..=24).prop_flat_map(|count| {
        let day = prop::option::of((1_i8..=28).prop_map(|d| date(2024, 5, d)));
        let event = (prop::collection::vec(0..count, 1..=4), any::<bool>(), day);
        prop::collection::vec(event, 0..=60).prop_map(move |events| {
            let named = (0..).zip(events).flat_map(|(event, (nodes, telling, day))| {
                nodes.into_iter().map(move |node| Naming { node, event, telling, day })
            });
            (count, named.collect())
        })
    })
}

proptest! {
    #[test]
    fn neither_the_order_nor_the_numbers_of_events_matter((count, named) in any_view(), seed in any::<u32>()) {
        let mut other: Vec<Naming> = named
            .iter()
            .map(|n| Naming { event: (n.event ^ seed).wrapping_mul(0x9E37_79B1), ..*n })
            .collect();
        other.sort_by_key(|n| (n.node ^ seed).wrapping_mul(0x85EB_CA6B) ^ n.event);
        prop_assert_eq!(rings(count, named).unwrap(), rings(count, other).unwrap());
    }

    #[test]
    fn figures_of_a_ring_are_those_of_its_events((count, named) in any_view()) {
        let found = rings(count, named.clone()).unwrap();
        prop_assert!(found.is_sorted_by_key(|ring| std::cmp::Reverse(ring.score)));
        for ring in &found {
            let set: BTreeSet<u32> = ring.members.iter().map(|m| m.node).collect();
            prop_assert!(set.len() >= FEWEST_MEMBERS && set.len() == ring.members.len());
            let of = |telling: bool| -> BTreeSet<u32> {
                let told: BTreeSet<u32> = named.iter().filter(|n| n.telling).map(|n| n.event).collect();
                let wanted = |n: &&Naming| set.contains(&n.node) && (!telling || told.contains(&n.event));
                named.iter().filter(wanted).map(|n| n.event).collect()
            };
            prop_assert_eq!(ring.score as usize, of(true).len());
            prop_assert_eq!(ring.events as usize, of(false).len());
            prop_assert!(ring.score >= FEWEST_TELLING && ring.telling_together <= ring.score);
            for member in &ring.members {
                prop_assert!(member.with_others >= 1 && member.with_others <= member.events);
                prop_assert!(member.telling_with_others <= member.telling && member.telling <= member.events);
                prop_assert!((1..set.len() as u32).contains(&member.others));
            }
        }
    }

    #[test]
    fn what_else_is_in_a_view_does_not_matter((count, named) in any_view(), (more, beside) in any_view()) {
        let events = 1 + named.iter().map(|n| n.event).max().unwrap_or(0);
        let moved = beside.iter().map(|n| Naming { node: n.node + count, event: n.event + events, ..*n });
        let both = rings(count + more, named.iter().copied().chain(moved)).unwrap();
        let here: Vec<Ring> = both.into_iter().filter(|ring| ring.members.iter().all(|m| m.node < count)).collect();
        prop_assert_eq!(here, rings(count, named).unwrap());
    }
}

//! Who is behind it, over a store: subjects, networks and events do not depend on what came first, on how often the work
//! was interrupted, or on what was said and taken back.

#![expect(clippy::unwrap_used, clippy::panic, reason = "steps that tests share are tests")]

mod world;

use model::{PartyId, ReportId, Timestamp, Verdict};
use stages::{Network, Stages, review_queue};
use std::collections::{BTreeMap, BTreeSet};
use store::{Stage, Store};
use world::{REPORTS, World};

/// Everything that one member sees of it: subjects, pairs that wait, networks, events.
#[derive(Debug, PartialEq)]
struct Seen {
    subjects: BTreeMap<PartyId, BTreeSet<PartyId>>,
    pairs: Vec<(PartyId, PartyId, i32)>,
    ties: BTreeMap<PartyId, BTreeSet<Tie>>,
    events: BTreeMap<ReportId, BTreeSet<ReportId>>,
}

/// The parties of two subjects, and the reports that tie them.
type Tie = (BTreeSet<PartyId>, BTreeSet<ReportId>);

async fn seen(world: &World, member: &str) -> Seen {
    let viewer = world.viewer(member).await;
    let store = &world.store;
    let mut all =
        Seen { subjects: BTreeMap::new(), pairs: vec![], ties: BTreeMap::new(), events: BTreeMap::new() };
    for (report, parties) in world.readable(&viewer).await {
        for party in parties {
            let subject = stages::subject(store, &viewer, party).await.unwrap();
            let members = subject.get().members.iter().map(|(p, _)| p.id).collect();
            all.subjects.insert(party, members);
            let network = stages::network(store, &viewer, party, 2).await.unwrap();
            all.ties.insert(party, ties(network.get()));
        }
        let event = stages::incident(store, &viewer, report).await.unwrap();
        all.events.insert(report, event.get().members.iter().map(|r| r.id).collect());
    }
    let pairs = store.unsure_pairs(&viewer, i32::MIN, i32::MAX, 10_000).await.unwrap();
    all.pairs = pairs.iter().map(|p| (p.get().a, p.get().b, p.get().bits)).collect();
    all.pairs.sort_unstable();
    all
}

fn ties(network: &Network) -> BTreeSet<Tie> {
    let both = |e: &stages::NetworkEdge| {
        let ends = [e.a, e.b].into_iter().flat_map(|at| network.nodes[at].parties.clone());
        (ends.collect(), e.ties.iter().map(|t| t.report).collect())
    };
    network.edges.iter().map(both).collect()
}

async fn settled(order: &[usize], member: &str) -> Seen {
    let world = World::new().await;
    for at in order {
        world.record(*at).await;
    }
    world.settle().await;
    seen(&world, member).await
}

#[tokio::test]
async fn order_of_arrival_changes_nothing() {
    let forwards: Vec<usize> = (0..REPORTS).collect();
    let backwards: Vec<usize> = forwards.iter().rev().copied().collect();
    let mixed: Vec<usize> = forwards.iter().map(|n| (n * 5 + 3) % REPORTS).collect();
    let first = settled(&forwards, "police").await;
    assert!(first.subjects.values().any(|members| members.len() > 2), "some are joined: {first:?}");
    assert!(first.events.values().any(|members| members.len() > 1), "some tell of one event");
    assert!(first.ties.values().any(|ties| !ties.is_empty()), "some are tied");
    for order in [backwards, mixed] {
        assert_eq!(settled(&order, "police").await, first, "in the order {order:?}");
    }
}

#[tokio::test]
async fn interrupted_work_comes_to_the_same() {
    let order: Vec<usize> = (0..REPORTS).collect();
    let at_once = settled(&order, "police").await;
    let world = World::new().await;
    for at in order {
        world.record(at).await;
        // A worker that knows nothing of what others did before it.
        let mut stages = Stages::new(format!("worker {at}"));
        while stages.work_once(&world.store, Stage::Match).await.unwrap() {}
    }
    world.settle().await;
    assert_eq!(seen(&world, "police").await, at_once);
}

#[tokio::test]
async fn what_is_hidden_moves_nothing() {
    let world = World::new().await;
    for at in 0..REPORTS {
        world.record(at).await;
    }
    world.settle().await;
    let with_hidden = seen(&world, "ngo").await;
    let alone = World::new().await;
    for at in (0..REPORTS).filter(|at| world::is_open(*at)) {
        alone.record(at).await;
    }
    alone.settle().await;
    assert_eq!(with_hidden, seen(&alone, "ngo").await);
    assert_ne!(with_hidden, seen(&world, "police").await, "there is something hidden");
}

async fn members_of(world: &World, member: &str, party: PartyId) -> BTreeSet<PartyId> {
    let viewer = world.viewer(member).await;
    let subject = stages::subject(&world.store, &viewer, party).await.unwrap();
    subject.get().members.iter().map(|(p, _)| p.id).collect()
}

/// Two parties of the world that are not one subject, of two reports.
async fn two_apart(world: &World) -> (PartyId, PartyId) {
    let viewer = world.viewer("police").await;
    let all: Vec<PartyId> =
        world.readable(&viewer).await.into_iter().flat_map(|(_, parties)| parties).collect();
    for (nth, a) in all.iter().enumerate() {
        let subject = members_of(world, "police", *a).await;
        if let Some(b) = all[nth + 1..].iter().find(|b| !subject.contains(b)) {
            return (*a, *b);
        }
    }
    panic!("everybody is one");
}

async fn whole(world: &World, store: &Store) -> Vec<(PartyId, PartyId)> {
    let viewer = world.viewer("police").await;
    let queue = review_queue(store, &viewer, None, 50).await.unwrap();
    queue.get().items.iter().map(|i| (i.pair.a, i.pair.b)).collect()
}

#[tokio::test]
async fn a_judgement_joins_and_taken_back_it_is_as_before() {
    let world = World::new().await;
    for at in 0..REPORTS {
        world.record(at).await;
    }
    world.settle().await;
    let before = seen(&world, "police").await;
    let queue = whole(&world, &world.store).await;
    let (a, b) = two_apart(&world).await;
    let viewer = world.viewer("police").await;
    let judged = world.store.judge(&viewer, a, b, Verdict::Same, "seen together").await.unwrap();
    assert!(members_of(&world, "police", a).await.contains(&b));
    assert!(!members_of(&world, "ngo", world.open_party().await).await.is_empty());
    world.store.undo_judgement(&world.viewer("police").await, judged.get().judgement.id).await.unwrap();
    assert_eq!(seen(&world, "police").await, before);
    assert_eq!(whole(&world, &world.store).await, queue);
    // A pair that somebody decided no longer waits, for whoever reads the decision.
    if let Some((a, b)) = queue.first() {
        world
            .store
            .judge(&world.viewer("police").await, *a, *b, Verdict::Different, "brothers")
            .await
            .unwrap();
        assert!(!whole(&world, &world.store).await.contains(&(*a, *b)));
    }
}

#[tokio::test]
async fn where_two_must_say_so_one_is_not_enough() {
    let world = World::with_two_persons().await;
    for at in 0..REPORTS {
        world.record(at).await;
    }
    world.settle().await;
    let (a, b) = two_apart(&world).await;
    for (member, joined) in [("police", false), ("police", false), ("sergeant", true)] {
        let viewer = world.viewer(member).await;
        world.store.judge(&viewer, a, b, Verdict::Same, "seen together").await.unwrap();
        assert_eq!(members_of(&world, "police", a).await.contains(&b), joined, "after {member}");
    }
}

/// A subject is addressed by any of its parties and answers under the earliest, whoever joins or leaves later.
#[tokio::test]
async fn an_address_stays_while_members_come_and_go() {
    let world = World::new().await;
    world.record(0).await;
    world.settle().await;
    let viewer = world.viewer("police").await;
    let first = world.readable(&viewer).await[0].1[0];
    for at in 1..REPORTS {
        world.record(at).await;
    }
    world.settle().await;
    let viewer = world.viewer("police").await;
    let subject = stages::subject(&world.store, &viewer, first).await.unwrap();
    assert_eq!(subject.get().anchor, first);
    let own = |r: &store::ReadReport| r.own;
    let (last, report) = subject.get().members.iter().rfind(|(_, r)| own(r)).cloned().unwrap();
    assert!(last.id != first, "somebody joined");
    let by_last = stages::subject(&world.store, &viewer, last.id).await.unwrap();
    assert_eq!(by_last.get().anchor, first);
    world.store.recall(&world.viewer("police").await, report.id).await.unwrap();
    world.settle().await;
    let after = stages::subject(&world.store, &world.viewer("police").await, first).await.unwrap();
    assert_eq!(after.get().anchor, first);
}

/// Of the pairs between two actors that each share a value, one is asked about.
#[tokio::test]
async fn nobody_is_asked_twice_about_two_actors() {
    let world = World::new().await;
    for at in 0..REPORTS {
        world.record(at).await;
    }
    world.settle().await;
    let queue = whole(&world, &world.store).await;
    assert!(!queue.is_empty());
    let mut actors = BTreeSet::new();
    for (a, b) in queue {
        let pair = [members_of(&world, "police", a).await, members_of(&world, "police", b).await];
        let pair: BTreeSet<_> = pair.into_iter().collect();
        if pair.len() == 2 {
            assert!(actors.insert(pair.clone()), "asked twice: {pair:?}");
        }
    }
}

#[tokio::test]
async fn a_name_is_found_in_the_view_and_in_nothing_else() {
    let world = World::new().await;
    // Names that differ in case or order alone are one line.
    let same = |name: &str| {
        let mut words: Vec<String> = name.split(' ').map(str::to_lowercase).collect();
        words.sort();
        words.join(" ")
    };
    let named = |at: usize| [world::name(at), world::name(at + 3)];
    let hidden: BTreeSet<&str> = (0..REPORTS).filter(|at| !world::is_open(*at)).flat_map(named).collect();
    let open: BTreeSet<&str> = (0..REPORTS).filter(|at| world::is_open(*at)).flat_map(named).collect();
    for at in 0..REPORTS {
        world.record(at).await;
    }
    for name in hidden.union(&open) {
        // A slip, and another order of words.
        let mut words: Vec<&str> = name.split(' ').collect();
        words.rotate_left(1);
        for asked in [(*name).to_owned(), name.replacen('a', "", 1), words.join(" ")] {
            let is_open = open.iter().any(|other| same(other) == same(name));
            for (member, readable) in [("police", true), ("ngo", is_open)] {
                let viewer = world.viewer(member).await;
                let found = stages::names_near(&world.store, &viewer, &asked, 5).await.unwrap();
                let name_of = |near: &stages::NamedNear| near.party.party.name.as_ref().map(|n| same(&n.raw));
                let names: Vec<String> = found.iter().filter_map(|n| name_of(n.get())).collect();
                assert_eq!(names.contains(&same(name)), readable, "{member} asks `{asked}`: {names:?}");
                let parties = world.readable(&viewer).await;
                for near in &found {
                    assert!(parties.iter().any(|(report, _)| *report == near.get().report.id));
                    let odds = near.get().because.bits().exp2();
                    let told = near.get().probability;
                    assert!((odds / (1.0 + odds) - told).abs() < 1e-6, "the reasons add up");
                }
            }
        }
    }
    assert!(
        stages::names_near(&world.store, &world.viewer("police").await, "...", 5).await.unwrap().is_empty()
    );
}

/// A sheet can be printed again after its reports were revised.
#[tokio::test]
async fn a_sheet_can_be_printed_again() {
    let world = World::new().await;
    for at in 0..REPORTS {
        world.record(at).await;
    }
    let (a, b) = two_apart(&world).await;
    let sheet = async |as_of| {
        let viewer = world.viewer("police").await;
        let (compared, stood) = stages::compared_as_of(&world.store, &viewer, a, b, as_of).await?;
        let made = stages::match_sheet(compared.get(), stood, stages::SheetForm::Text, None)?;
        stages::Result::Ok((made, stood))
    };
    let (first, stood) = sheet(None).await.unwrap();
    for at in 0..REPORTS {
        world.revise(at).await;
    }
    let (now, later) = sheet(None).await.unwrap();
    assert_ne!(now, first, "something was revised");
    assert!(later > stood);
    assert_eq!(sheet(Some(stood)).await.unwrap().0, first);
    assert_eq!(sheet(Some(later)).await.unwrap().0, now);
    let before = Timestamp(stood.0 - 1_000_000_000);
    let refused = sheet(Some(before)).await.unwrap_err().to_string();
    assert!(refused.contains("not yet told of"), "{refused}");
}

use super::fixture::{any_graph, any_ties, club, graph, tie};
use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

#[test]
fn ties_of_two_nodes_are_one_edge() {
    let day = |d| Some(jiff::civil::Date::new(2024, 3, d).unwrap());
    let ties = [
        Tie { day: day(7), ..tie(1, 0) },
        Tie { weight: 2.5, day: day(3), ..tie(0, 1) },
        tie(0, 1),
        tie(2, 2),
        tie(1, 2),
    ];
    let graph = Graph::new(3, ties).unwrap();
    let edge = Edge { a: 0, b: 1, weight: 4.5, first: day(3), last: day(7), ties: 3 };
    assert_eq!((graph.edges()[0], graph.edges().len(), graph.loops()), (edge, 2, 1));
    assert_eq!(graph.neighbours(1), [0, 2]);
    assert_eq!((graph.edge_between(2, 1), graph.edge_between(0, 2)), (Some(1), None));
}

#[test]
fn what_is_no_tie_is_told() {
    for (tie, expected) in [
        (tie(0, 3), "a tie names node 3; expected a number below 3, the count of nodes"),
        (Tie { weight: 0.0, ..tie(0, 1) }, "the tie of 0 and 1 weighs 0; expected a finite number above 0"),
        (
            Tie { weight: f64::NAN, ..tie(0, 1) },
            "the tie of 0 and 1 weighs NaN; expected a finite number above 0",
        ),
    ] {
        assert_eq!(Graph::new(3, [tie]).unwrap_err().to_string(), expected);
    }
}

#[test]
fn nothing_and_a_single_node_are_measured() {
    for nodes in [0, 1] {
        let none = graph(nodes, &[]);
        let n = nodes as usize;
        assert_eq!(components(&none).sizes.len(), n);
        assert_eq!(communities(&none, 1.0).of.len(), n);
        assert_eq!(brokerage(&none, EXACT_NODES, SAMPLED_SOURCES).between, vec![0.0; n]);
        assert_eq!(cores(&none), vec![0; n]);
        assert_eq!(page_rank(&none), vec![1.0; n]);
        assert_eq!(paths(&none, 0, 0, Cost::Hops, 3), []);
        assert_eq!(cut_points(&none), CutPoints { points: vec![], bridges: vec![] });
        assert!(key_players(&none, 3, |_| true).nodes.is_empty());
        assert_eq!(growth(&none, Step::Day), Growth { points: vec![], undated: 0 });
    }
}

#[test]
fn the_club_has_the_published_figures() {
    let club = club();
    assert_eq!((club.len(), club.edges().len(), components(&club).sizes.len()), (34, 78, 1));
    // The best division known at resolution 1.
    let found = communities(&club, 1.0);
    assert!((found.modularity - 0.41979).abs() < 1e-5, "{}", found.modularity);
    assert_eq!(found.sizes.len(), 4);
    let cores = cores(&club);
    assert_eq!(cores.iter().max(), Some(&4));
    let innermost: Vec<usize> = (0..34).filter(|n| cores[*n] == 4).map(|n| n + 1).collect();
    assert_eq!(innermost, [1, 2, 3, 4, 8, 9, 14, 31, 33, 34]);
    let brokers = brokerage(&club, EXACT_NODES, SAMPLED_SOURCES);
    assert!((brokers.between[0] - 231.071_428).abs() < 1e-5, "{}", brokers.between[0]);
    assert!(brokers.between.iter().skip(1).all(|b| *b < brokers.between[0]));
    let cut = cut_points(&club);
    assert_eq!(cut.points, [CutPoint { node: 0, parts: 3 }]);
    assert_eq!(cut.bridges, [club.edge_between(0, 11).unwrap()]);
    // 34 and 1 lead.
    let ranks = page_rank(&club);
    let mut order: Vec<usize> = (0..34).collect();
    order.sort_by(|a, b| ranks[*b].total_cmp(&ranks[*a]));
    assert_eq!(order[..3], [33, 0, 32]);
    assert!((ranks[33] - 0.100_919).abs() < 1e-5, "{}", ranks[33]);
}

#[test]
fn removing_three_the_club_falls_apart() {
    let found = key_players(&club(), 3, |_| true);
    assert!(found.exact);
    assert_eq!((found.before.parts, found.before.largest), (1, 34));
    // 1, 33 and 34.
    assert_eq!(found.nodes, [0, 32, 33]);
    assert_eq!(found.after, fragmentation(&club(), &[0, 32, 33]));
    // Who may not be chosen is not.
    assert!(!key_players(&club(), 3, |n| n != 0).nodes.contains(&0));
}

#[test]
fn a_path_tells_each_step_and_others_follow() {
    //   0 - 1 - 4, 0 - 2 - 4, 0 - 3 - 5 - 4 and a strong way round: 3 - 5
    let ties = [(0, 1, 1.0), (1, 4, 1.0), (0, 2, 1.0), (2, 4, 2.0), (0, 3, 10.0), (3, 5, 10.0), (5, 4, 10.0)];
    let graph = Graph::new(7, ties.map(|(a, b, weight)| Tie { a, b, weight, day: None })).unwrap();
    let by_hops = paths(&graph, 0, 4, Cost::Hops, 5);
    let nodes: Vec<&[u32]> = by_hops.iter().map(|p| p.nodes.as_slice()).collect();
    assert_eq!(nodes, [&[0, 1, 4][..], &[0, 2, 4], &[0, 3, 5, 4]]);
    assert_eq!(by_hops[0].edges, [graph.edge_between(0, 1).unwrap(), graph.edge_between(1, 4).unwrap()]);
    let strong = paths(&graph, 0, 4, Cost::Strength, 2);
    assert_eq!((strong[0].nodes.as_slice(), strong[1].nodes.as_slice()), (&[0, 3, 5, 4][..], &[0, 2, 4][..]));
    assert!((strong[0].cost - 0.3).abs() < 1e-9);
    assert_eq!(paths(&graph, 0, 6, Cost::Hops, 2), []);
}

#[test]
fn growth_is_told_by_month() {
    let on = |a, b, m, d| Tie { day: Some(jiff::civil::Date::new(2024, m, d).unwrap()), ..tie(a, b) };
    let ties = [on(0, 1, 1, 5), on(2, 3, 1, 9), on(1, 2, 4, 1), on(0, 1, 2, 2), tie(4, 5)];
    let graph = Graph::new(6, ties).unwrap();
    let grown = growth(&graph, Step::Month);
    let told: Vec<String> = grown
        .points
        .iter()
        .map(|p| format!("{} {} {} {} {}", p.from, p.nodes, p.edges, p.components, p.largest))
        .collect();
    assert_eq!((told, grown.undated), (vec!["2024-01-01 4 2 2 2".into(), "2024-04-01 4 3 1 4".into()], 1));
    assert_eq!(growth(&graph, Step::Day).points.len(), 3);
}

#[test]
fn a_sample_finds_the_foremost() {
    // Two cliques of 60 that one node joins.
    let clique = |from: u32| (from..from + 60).flat_map(move |a| (a + 1..from + 60).map(move |b| (a, b)));
    let pairs: Vec<(u32, u32)> = clique(0).chain(clique(60)).chain([(3, 120), (70, 120)]).collect();
    let graph = graph(121, &pairs);
    let (exact, sampled) = (brokerage(&graph, 200, 10), brokerage(&graph, 20, 30));
    assert!(exact.estimated.iter().all(|e| !e) && sampled.estimated.iter().all(|e| *e));
    assert_eq!((exact.sources, sampled.sources), (121, 30));
    for node in [3, 70, 120] {
        let (is, told) = (exact.between[node], sampled.between[node]);
        assert!((told / is - 1.0).abs() < 0.15, "{told} for {is}");
    }
}

/// Numbers of nodes as the smallest of their group.
fn by_smallest(of: &[u32]) -> Vec<u32> {
    let mut first = BTreeMap::new();
    of.iter().enumerate().map(|(n, c)| *first.entry(*c).or_insert(n as u32)).collect()
}

fn naive_components(graph: &Graph) -> Vec<u32> {
    let mut of: Vec<u32> = graph.nodes().collect();
    for edge in graph.edges() {
        let (a, b) = (of[edge.a as usize], of[edge.b as usize]);
        of.iter_mut().filter(|c| **c == a.max(b)).for_each(|c| *c = a.min(b));
    }
    of
}

fn naive_cores(graph: &Graph) -> Vec<u32> {
    let mut core = vec![0; graph.len()];
    for k in 1..=graph.len() as u32 {
        let mut left: BTreeSet<u32> = graph.nodes().collect();
        loop {
            let within = |n: &u32| graph.neighbours(*n).iter().filter(|m| left.contains(m)).count() as u32;
            let weak: Vec<u32> = left.iter().copied().filter(|n| within(n) < k).collect();
            if weak.is_empty() {
                break;
            }
            weak.iter().for_each(|n| {
                left.remove(n);
            });
        }
        left.iter().for_each(|n| core[*n as usize] = k);
    }
    core
}

/// All shortest paths of a pair, written out.
fn every_shortest(graph: &Graph, from: u32, to: u32) -> Vec<Vec<u32>> {
    let (mut found, mut queue) = (Vec::<Vec<u32>>::new(), VecDeque::from([vec![from]]));
    while let Some(path) = queue.pop_front() {
        if found.first().is_some_and(|f| f.len() < path.len()) {
            break;
        }
        let end = path[path.len() - 1];
        if end == to {
            found.push(path);
            continue;
        }
        for next in graph.neighbours(end).iter().filter(|n| !path.contains(n)) {
            queue.push_back(path.iter().copied().chain([*next]).collect());
        }
    }
    found
}

fn naive_between(graph: &Graph) -> Vec<f64> {
    let mut between = vec![0.0; graph.len()];
    for from in graph.nodes() {
        for to in from + 1..graph.len() as u32 {
            let every = every_shortest(graph, from, to);
            for path in &every {
                path[1..path.len() - 1].iter().for_each(|n| between[*n as usize] += 1.0 / every.len() as f64);
            }
        }
    }
    between
}

/// All paths without a node twice as (cost, steps, nodes), in order.
fn every_path(graph: &Graph, from: u32, to: u32, by: Cost) -> Vec<(u64, usize, Vec<u32>)> {
    let (mut found, mut stack) = (Vec::new(), vec![(0_u64, vec![from])]);
    while let Some((cost, path)) = stack.pop() {
        let end = path[path.len() - 1];
        if end == to {
            found.push((cost, path.len(), path));
            continue;
        }
        for (next, edge) in graph.incident(end).filter(|(n, _)| !path.contains(n)) {
            let weight = graph.edges()[edge as usize].weight;
            let step = if by == Cost::Hops { 1 } else { (4_294_967_296.0 / weight).round() as u64 };
            stack.push((cost + step, path.iter().copied().chain([next]).collect()));
        }
    }
    found.sort();
    found
}

fn all_sets(candidates: &[u32], most: usize) -> Vec<Vec<u32>> {
    let mut sets = vec![vec![]];
    for node in candidates {
        let longer: Vec<Vec<u32>> = sets
            .iter()
            .filter(|s: &&Vec<u32>| s.len() < most)
            .map(|s| s.iter().chain([node]).copied().collect())
            .collect();
        sets.extend(longer);
    }
    sets
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn order_and_direction_of_ties_do_not_matter(
        (nodes, ties) in any_ties(14),
        keys in prop::collection::vec(any::<(u32, bool)>(), 28),
    ) {
        let mut mixed: Vec<(u32, Tie)> = ties
            .iter()
            .zip(&keys)
            .map(|(t, (key, turn))| (*key, if *turn { Tie { a: t.b, b: t.a, ..*t } } else { *t }))
            .collect();
        mixed.sort_by_key(|(key, _)| *key);
        let (one, two) = (Graph::new(nodes, ties.clone()).unwrap(), Graph::new(nodes, mixed.into_iter().map(|m| m.1)).unwrap());
        // The same to the last bit, and so is all that follows from it.
        prop_assert_eq!(&one, &two);
        prop_assert_eq!(communities(&one, 1.0), communities(&two, 1.0));
        prop_assert_eq!(brokerage(&one, 100, 10), brokerage(&two, 100, 10));
    }

    #[test]
    fn what_has_one_answer_has_it_under_other_numbers((nodes, ties) in any_ties(12), turn in 0_u32..12) {
        let renamed = |n: u32| (n + turn) % nodes;
        let one = Graph::new(nodes, ties.clone()).unwrap();
        let two = Graph::new(nodes, ties.iter().map(|t| Tie { a: renamed(t.a), b: renamed(t.b), ..*t })).unwrap();
        let (core, rank, between) = (cores(&two), page_rank(&two), brokerage(&two, 100, 10).between);
        let (old_rank, old_between) = (page_rank(&one), brokerage(&one, 100, 10).between);
        for (node, old) in cores(&one).into_iter().enumerate() {
            let new = renamed(node as u32) as usize;
            prop_assert_eq!(core[new], old);
            prop_assert!((rank[new] - old_rank[node]).abs() < 1e-8);
            prop_assert!((between[new] - old_between[node]).abs() < 1e-9);
        }
        let share = |g: &Graph| key_players(g, 2, |_| true).after.share;
        prop_assert!((share(&one) - share(&two)).abs() < 1e-12);
    }

    #[test]
    fn components_are_those_of_a_naive_union(graph in any_graph(20)) {
        let found = components(&graph);
        prop_assert_eq!(by_smallest(&found.of), naive_components(&graph));
        prop_assert!(found.members().windows(2).all(|pair| pair[0][0] < pair[1][0]));
        prop_assert_eq!(found.sizes.iter().sum::<u32>() as usize, graph.len());
    }

    #[test]
    fn cores_are_those_of_a_naive_peel(graph in any_graph(20)) {
        prop_assert_eq!(cores(&graph), naive_cores(&graph));
    }

    #[test]
    fn ranks_sum_to_one_and_stand_still(graph in any_graph(20)) {
        let ranks = page_rank(&graph);
        prop_assert!((ranks.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        let count = graph.len() as f64;
        let idle: f64 = graph.nodes().filter(|n| graph.degree(*n) == 0).map(|n| ranks[n as usize]).sum();
        for node in graph.nodes() {
            let came: f64 = graph.weighted(node).map(|(m, w)| ranks[m as usize] * w / graph.strength(m)).sum();
            let expected = (1.0 - DAMPING) / count + DAMPING * (came + idle / count);
            prop_assert!((ranks[node as usize] - expected).abs() < 1e-8);
        }
    }

    #[test]
    fn betweenness_is_that_of_all_paths_written_out(graph in any_graph(9)) {
        let found = brokerage(&graph, 100, 10);
        for (found, expected) in found.between.iter().zip(naive_between(&graph)) {
            prop_assert!((found - expected).abs() < 1e-9, "{found} for {expected}");
        }
    }

    #[test]
    fn communities_hang_together_and_are_worth_it(graph in any_graph(30), resolution in 0.2_f64..3.0) {
        let found = communities(&graph, resolution);
        let alone: Vec<u32> = graph.nodes().collect();
        prop_assert!(found.modularity >= modularity(&graph, &alone, resolution) - 1e-12);
        prop_assert!((found.modularity - modularity(&graph, &found.of, resolution)).abs() < 1e-12);
        prop_assert_eq!(by_smallest(&found.of).iter().collect::<BTreeSet<_>>().len(), found.sizes.len());
        for community in 0..found.sizes.len() as u32 {
            let inside: Vec<Tie> = graph
                .edges()
                .iter()
                .filter(|e| [e.a, e.b].iter().all(|n| found.of[*n as usize] == community))
                .map(|e| tie(e.a, e.b))
                .collect();
            let joined = components(&Graph::new(graph.len() as u32, inside).unwrap());
            prop_assert_eq!(joined.largest(), found.sizes[community as usize]);
        }
    }

    #[test]
    fn cut_points_and_bridges_are_those_that_cut(graph in any_graph(12)) {
        let found = cut_points(&graph);
        let whole = components(&graph).sizes.len();
        for node in graph.nodes() {
            let parts = fragmentation(&graph, &[node]).parts as usize + 1 - whole;
            let told = found.points.iter().find(|p| p.node == node).map_or(1, |p| p.parts as usize);
            prop_assert!(told == parts || (told == 1 && parts == 0), "{node}: {told} for {parts}");
        }
        for (number, edge) in graph.edges().iter().enumerate() {
            let others: Vec<Tie> = graph.edges().iter().filter(|e| *e != edge).map(|e| tie(e.a, e.b)).collect();
            let cuts = components(&Graph::new(graph.len() as u32, others).unwrap()).sizes.len() > whole;
            prop_assert_eq!(found.bridges.contains(&(number as u32)), cuts);
        }
    }

    #[test]
    fn key_players_do_what_is_said_and_none_do_more(graph in any_graph(10), most in 1_u32..4) {
        let found = key_players(&graph, most, |n| n % 4 != 3);
        prop_assert!(found.exact);
        prop_assert_eq!(found.before, fragmentation(&graph, &[]));
        prop_assert_eq!(found.after, fragmentation(&graph, &found.nodes));
        let candidates: Vec<u32> = graph.nodes().filter(|n| n % 4 != 3 && graph.degree(*n) > 0).collect();
        let most = (most as usize).min(graph.len().saturating_sub(2));
        for set in all_sets(&candidates, most) {
            let after = fragmentation(&graph, &set);
            let tie = (after.share - found.after.share).abs() < 1e-12;
            prop_assert!(tie || after.share < found.after.share, "{set:?} is better than {:?}", found.nodes);
            prop_assert!(!tie || set.len() >= found.nodes.len(), "{set:?} is as good as {:?}", found.nodes);
        }
    }

    #[test]
    fn key_players_taken_one_by_one_do_what_is_said(graph in any_graph(20), most in 1_u32..5) {
        let (found, best) = (key_players::within(&graph, most, |_| true, 0), key_players(&graph, most, |_| true));
        prop_assert!(best.exact && (!found.exact || most == 0 || graph.len() < 3 || graph.edges().is_empty()));
        prop_assert_eq!(found.after, fragmentation(&graph, &found.nodes));
        prop_assert!(found.nodes.len() <= most as usize);
        prop_assert!(found.after.share >= found.before.share);
        prop_assert!(found.after.share <= best.after.share + 1e-12);
        // None of them adds nothing.
        for left_out in &found.nodes {
            let others: Vec<u32> = found.nodes.iter().copied().filter(|n| n != left_out).collect();
            prop_assert!(fragmentation(&graph, &others).share < found.after.share);
        }
    }

    #[test]
    fn paths_are_the_first_of_all(graph in any_graph(7), by_strength: bool, most in 1_usize..6) {
        let by = if by_strength { Cost::Strength } else { Cost::Hops };
        let (from, to) = (0, graph.len() as u32 - 1);
        let found: Vec<Vec<u32>> = paths(&graph, from, to, by, most).into_iter().map(|p| p.nodes).collect();
        let every = if from == to { vec![] } else { every_path(&graph, from, to, by) };
        let expected: Vec<Vec<u32>> = every.into_iter().take(most).map(|p| p.2).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn growth_ends_with_what_is_there(graph in any_graph(14)) {
        let grown = growth(&graph, Step::Day);
        let dated: Vec<Tie> = graph.edges().iter().filter(|e| e.first.is_some()).map(|e| tie(e.a, e.b)).collect();
        prop_assert_eq!(graph.edges().len(), dated.len() + grown.undated as usize);
        let whole = Graph::new(graph.len() as u32, dated).unwrap();
        let sizes: Vec<u32> = components(&whole).sizes.into_iter().filter(|s| *s > 1).collect();
        if let Some(last) = grown.points.last() {
            prop_assert_eq!((last.components as usize, last.largest), (sizes.len(), *sizes.iter().max().unwrap()));
            prop_assert_eq!(last.nodes, sizes.iter().sum::<u32>());
        }
        prop_assert!(grown.points.windows(2).all(|p| p[0].from < p[1].from && p[0].largest <= p[1].largest));
    }
}

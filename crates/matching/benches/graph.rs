//! Measures of networks, each timed over one edge list: `FILE` has two numbers of nodes a line; without it two random
//! graphs are made (100,000 nodes, 300,000 edges). `scripts/graph/measure` runs the peer on the same files.
//!
//! With `STABLE` set communities are also sought until nothing gets better, which takes a while.
//! `write FOLDER` writes the two graphs as files; `FILE ranks OUT` writes the ranks, to be compared with the peer's.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "this is what a bench is for")]

use matching::network::{
    Communities, Cost, EXACT_NODES, Graph, SAMPLED_SOURCES, Step, Tie, brokerage, communities,
    communities_within, components, cores, cut_points, growth, key_players, page_rank, paths,
};
use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

const NODES: u32 = 100_000;
const EDGES: usize = 300_000;

/// Numbers that look random and are the same everywhere (Steele, Lea and Flood, `SplitMix`).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((u128::from(z ^ (z >> 31)) * limit as u128) >> 64) as usize
    }
}

/// Every pair of nodes is as likely as any other.
fn even() -> Vec<(u32, u32)> {
    let mut numbers = Numbers(8);
    let mut edges = std::collections::BTreeSet::new();
    while edges.len() < EDGES {
        let (a, b) = (numbers.below(NODES as usize) as u32, numbers.below(NODES as usize) as u32);
        if a != b {
            edges.insert((a.min(b), a.max(b)));
        }
    }
    edges.into_iter().collect()
}

/// Each new node ties itself to three, more likely to those that have many ties (Barabasi and Albert).
fn attached() -> Vec<(u32, u32)> {
    let mut numbers = Numbers(9);
    let mut ends: Vec<u32> = vec![0, 1, 1, 2, 2, 0];
    let mut edges = vec![(0, 1), (1, 2), (0, 2)];
    for node in 3..NODES {
        let mut chosen: Vec<u32> = Vec::new();
        while chosen.len() < 3 {
            let other = ends[numbers.below(ends.len())];
            if !chosen.contains(&other) {
                chosen.push(other);
            }
        }
        for other in chosen {
            edges.push((other, node));
            ends.extend([other, node]);
        }
    }
    edges
}

fn read(path: &str) -> Vec<(u32, u32)> {
    let text = std::fs::read_to_string(path).expect("the file");
    let number = |word: Option<&str>| word.and_then(|w| w.parse().ok()).expect("a number of a node");
    let pair = |line: &str| {
        let mut words = line.split_whitespace();
        (number(words.next()), number(words.next()))
    };
    text.lines().map(pair).collect()
}

fn write(path: &Path, edges: &[(u32, u32)]) {
    let mut text = String::new();
    edges.iter().for_each(|(a, b)| writeln!(text, "{a} {b}").expect("memory"));
    std::fs::write(path, text).expect("the file");
}

/// The best of a few runs, in seconds of the clock and of this thread's processor, with the answer.
fn timed<T>(times: usize, mut run: impl FnMut() -> T) -> (Took, T) {
    let mut once = || {
        let (start, busy) = (Instant::now(), processor());
        let answer = run();
        (Took { clock: start.elapsed().as_secs_f64(), processor: processor() - busy }, answer)
    };
    let (mut best, answer) = once();
    for _ in 1..times {
        let took = once().0;
        best = Took { clock: best.clock.min(took.clock), processor: best.processor.min(took.processor) };
    }
    (best, answer)
}

struct Took {
    clock: f64,
    processor: f64,
}

impl std::fmt::Display for Took {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.4} s ({:.4} of processor)", self.clock, self.processor)
    }
}

/// Seconds that this thread was on a processor; 0 where the system does not tell.
fn processor() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|n| n.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}

fn measure(name: &str, edges: &[(u32, u32)]) -> Graph {
    let nodes = edges.iter().map(|e| e.0.max(e.1) + 1).max().unwrap_or(0).max(NODES);
    let ties = || edges.iter().map(|(a, b)| Tie { a: *a, b: *b, weight: 1.0, day: None });
    let (made, graph) = timed(3, || Graph::new(nodes, ties()).expect("a graph"));
    println!("ours {name} made {made}, {} nodes, {} edges", graph.len(), graph.edges().len());
    let (took, parts) = timed(40, || components(&graph));
    println!("ours {name} components {took}, {} of them", parts.sizes.len());
    let (took, _) = timed(5, || page_rank(&graph));
    println!("ours {name} pagerank {took}");
    let told = |label: &str, (took, found): (Took, Communities)| {
        let (q, count, rounds) = (found.modularity, found.sizes.len(), found.rounds);
        println!("ours {name} {label} {took}, modularity {q:.6}, {count} communities, {rounds} rounds");
    };
    told("leiden", timed(3, || communities(&graph, 1.0)));
    told("leiden-of-two-rounds", timed(3, || communities_within(&graph, 1.0, 2)));
    if std::env::var_os("STABLE").is_some() {
        told("leiden-until-stable", timed(1, || communities_within(&graph, 1.0, u32::MAX)));
    }
    let (took, core) = timed(3, || cores(&graph));
    println!("ours {name} cores {took}, innermost {}", core.iter().max().unwrap_or(&0));
    let (took, cut) = timed(3, || cut_points(&graph));
    println!("ours {name} cutpoints {took}, {} of them, {} bridges", cut.points.len(), cut.bridges.len());
    graph
}

fn rest(name: &str, graph: &Graph) {
    let (took, grown) = timed(1, || growth(graph, Step::Month));
    println!("ours {name} growth {took}, {} points", grown.points.len());
    let (took, way) = timed(1, || paths(graph, 17, NODES - 5, Cost::Strength, 5));
    println!("ours {name} five paths {took}, {} found", way.len());
    let (took, players) = timed(1, || key_players(graph, 3, |_| true));
    println!("ours {name} key players {took}, {:?}, exact {}", players.nodes, players.exact);
    let (took, brokers) = timed(1, || brokerage(graph, EXACT_NODES, SAMPLED_SOURCES));
    println!("ours {name} brokerage {took} from {} nodes, on all cores", brokers.sources);
    let small = Graph::new(
        EXACT_NODES,
        graph
            .edges()
            .iter()
            .map(|e| Tie { a: e.a % EXACT_NODES, b: e.b % EXACT_NODES, weight: 1.0, day: None })
            .take(12_000),
    );
    let small = small.expect("a graph");
    let (took, brokers) = timed(1, || brokerage(&small, EXACT_NODES, SAMPLED_SOURCES));
    println!(
        "ours {name} brokerage, exact, {took} from {} nodes, {} edges",
        brokers.sources,
        small.edges().len()
    );
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["write", folder] => {
            write(&Path::new(folder).join("even.txt"), &even());
            write(&Path::new(folder).join("attached.txt"), &attached());
        }
        [file, "ranks", out] => {
            let edges = read(file);
            let ties = edges.iter().map(|(a, b)| Tie { a: *a, b: *b, weight: 1.0, day: None });
            let ranks = page_rank(&Graph::new(NODES, ties).expect("a graph"));
            let lines: Vec<String> = ranks.iter().map(|r| format!("{r:e}")).collect();
            std::fs::write(out, lines.join("\n")).expect("the file");
        }
        [name, file] => drop(measure(name, &read(file))),
        _ => {
            for (name, edges) in [("even", even()), ("attached", attached())] {
                let graph = measure(name, &edges);
                rest(name, &graph);
            }
        }
    }
}

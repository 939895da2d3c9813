//! One run: keys, learning, scores, clusters.

use super::candidates::{Crowded, Plan};
use super::clusters::{Edge, cluster};
use super::compare::level_name;
use super::rivals::Rivals;
use super::table::Table;
use super::train::train;
use super::weights::{COLUMNS, Weights};
use rustc_hash::{FxHashMap, FxHashSet};

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Rows of one table that are the same.
    Deduplicate,
    /// Rows of the second table that are a row of the first.
    Link,
}

/// How a table is linked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// What is looked for.
    pub mode: Mode,
    /// Probability from which on two rows count as the same.
    pub threshold: f64,
    /// Probability from which on pairs are given out.
    pub review: f64,
    /// Whether a row has at most one partner in the other table; `None`: found out.
    pub one_to_one: Option<bool>,
}

impl Options {
    /// The frozen threshold: even odds.
    #[must_use]
    pub fn new(mode: Mode) -> Self {
        Self { mode, threshold: 0.5, review: 0.01, one_to_one: None }
    }
}

/// What came of it.
#[derive(Debug)]
pub struct Linkage {
    /// Pairs from the review threshold on, by rows.
    pub edges: Vec<Edge>,
    /// Clusters of two or more rows.
    pub clusters: Vec<Vec<u32>>,
    /// What was learnt.
    pub weights: Weights,
    /// Keys in words.
    pub keys: Vec<String>,
    /// Keys that too many rows share.
    pub crowded: Vec<Crowded>,
    /// Pairs that were scored.
    pub scored: u64,
    /// Whether rows were held to have one partner at most.
    pub one_to_one: bool,
}

/// What one column says about a pair.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// Column.
    pub column: String,
    /// Both texts, folded.
    pub texts: (String, String),
    /// Level in words.
    pub level: String,
    /// Bits.
    pub bits: f32,
}

fn log_odds(probability: f64) -> f32 {
    (probability / (1.0 - probability)).log2() as f32
}

/// The probability of log-odds in bits.
#[must_use]
pub(crate) fn probability(bits: f32) -> f64 {
    1.0 / (1.0 + (-f64::from(bits)).exp2())
}

impl Edge {
    /// The probability that both rows are the same.
    #[must_use]
    pub fn probability(&self) -> f64 {
        probability(self.bits)
    }
}

/// Links a table.
#[must_use]
pub fn link(table: &Table, options: Options) -> Linkage {
    let plan = Plan::new(table);
    let second = table.second as u32;
    let across = |a: u32, b: u32| options.mode == Mode::Deduplicate || (a < second) != (b < second);
    let weights = train(table, &plan, options.mode == Mode::Link, &across);
    let review = log_odds(options.review.min(REVIEW));
    let (scores, crowded) = plan.scan(table, 1, across, |a, b, out: &mut Vec<Scored>| {
        let bits = weights.score(table, a, b);
        match out.last_mut() {
            _ if bits >= review => out.push(Scored::Edge(Edge { a: a.min(b), b: a.max(b), bits })),
            Some(Scored::Below(n)) => *n += 1,
            _ => out.push(Scored::Below(1)),
        }
    });
    let mut edges = Vec::new();
    let mut scored = 0;
    for score in scores {
        match score {
            Scored::Edge(edge) => {
                edges.push(edge);
                scored += 1;
            }
            Scored::Below(n) => scored += n,
        }
    }
    edges.sort_unstable_by_key(|e| (e.a, e.b));
    let threshold = log_odds(options.threshold);
    let one_to_one =
        options.mode == Mode::Link && options.one_to_one.unwrap_or_else(|| seldom_twice(&edges, threshold));
    if one_to_one {
        let rivals = Rivals::new(edges.iter().map(|e| (e.a, e.b, e.bits)), table.rows);
        let best = best_of_both(&edges);
        edges.iter_mut().for_each(|e| e.bits = rivals.against(e.a, e.b, e.bits));
        // Two rows that are equal leave even odds to each: the first is as good as the other.
        edges.retain(|e| e.bits < threshold || best.contains(&(e.a, e.b)));
    }
    edges.retain(|e| e.bits >= log_odds(options.review));
    let clusters = if options.mode == Mode::Link {
        let pairs: Vec<(u32, u32)> =
            edges.iter().filter(|e| e.bits >= threshold).map(|e| (e.a, e.b)).collect();
        super::clusters::components(&pairs)
    } else {
        cluster(&edges, threshold, &|a, b| weights.score(table, a, b))
    };
    Linkage { edges, clusters, weights, keys: plan.told(table), crowded, scored, one_to_one }
}

/// A pair, or how many in a row were not worth keeping.
enum Scored {
    Edge(Edge),
    Below(u64),
}

/// Pairs that are looked at before it is known who competes with whom.
const REVIEW: f64 = 0.01;
/// Bits that a second partner may be behind the best and be as good.
const BEHIND: f32 = 3.0;
/// One row in so many may have a second partner as good as the first where rows have one at most.
const SELDOM: usize = 5;

/// Whether few rows have two partners that are both likely and about as good: then no row has two.
fn seldom_twice(edges: &[Edge], threshold: f32) -> bool {
    let mut best: FxHashMap<u32, (f32, f32)> = FxHashMap::default();
    for edge in edges.iter().filter(|e| e.bits >= threshold) {
        for row in [edge.a, edge.b] {
            let two = best.entry(row).or_insert((f32::MIN, f32::MIN));
            if edge.bits > two.0 {
                *two = (edge.bits, two.0);
            } else {
                two.1 = two.1.max(edge.bits);
            }
        }
    }
    let several = best.values().filter(|(first, second)| first - second <= BEHIND).count();
    several * SELDOM < best.len()
}

/// The pairs that are the best of both their rows; ties go to the smaller row.
fn best_of_both(edges: &[Edge]) -> FxHashSet<(u32, u32)> {
    let mut best: FxHashMap<u32, (f32, u32)> = FxHashMap::default();
    for edge in edges {
        for (row, other) in [(edge.a, edge.b), (edge.b, edge.a)] {
            let now = best.entry(row).or_insert((edge.bits, other));
            if edge.bits > now.0 {
                *now = (edge.bits, other);
            }
        }
    }
    edges.iter().filter(|e| best[&e.a].1 == e.b && best[&e.b].1 == e.a).map(|e| (e.a, e.b)).collect()
}

impl Linkage {
    /// Why two rows score as they do: what each column says. The bits and the prior add up to the score.
    #[must_use]
    pub fn reasons(&self, table: &Table, a: u32, b: u32) -> Vec<Reason> {
        let levels = self.weights.levels(table, a, b);
        let each = |n: usize| {
            let column = &table.columns[n];
            let domain = table.domain(column);
            let text = |row: u32| domain.text(column.cells[row as usize]).to_owned();
            Reason {
                column: column.name.clone(),
                texts: (text(a), text(b)),
                level: level_name(domain.comparison, levels[n]),
                bits: self.weights.says(table, n, levels[n], a),
            }
        };
        (0..table.columns.len().min(COLUMNS)).map(each).collect()
    }
}

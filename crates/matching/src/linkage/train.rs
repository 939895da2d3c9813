//! Learning from the rows themselves what agreement says.
//!
//! What random pairs agree in is counted. What equal ones agree in starts from guesses; rows that surely belong together
//! are put into clusters, and **all** pairs inside these are counted, not only those that the keys proposed: these
//! agree more often than others do. Three to five rounds.

use super::candidates::Plan;
use super::column::STEPS;
use super::compare::Comparison;
use super::rivals::Rivals;
use super::run::probability;
use super::table::Table;
use super::weights::{COLUMNS, ColumnWeights, Levels, Weights, expected};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// Random pairs that are compared.
const RANDOM: u64 = 300_000;
/// Random pairs for a small table, at least.
const RANDOM_LEAST: u64 = 60_000;
/// Rows from which on only a part of the candidates is learnt from.
const SAMPLE: u64 = 40_000;
/// Bits from which on two rows surely belong together.
const SURE: f32 = 5.0;
/// Probability below which a pair teaches nothing.
const LIKELY: f64 = 0.1;
/// Rounds.
const ROUNDS: usize = 6;
/// Round before which texts that stand for one another are looked for.
const TAUGHT: usize = 2;

fn mixed(n: u64) -> u64 {
    let n = (n ^ (n >> 31)).wrapping_mul(0x7fb5_d329_728e_a185);
    let n = (n ^ (n >> 27)).wrapping_mul(0x81da_def4_bc2d_d44d);
    n ^ (n >> 33)
}

/// What is known of a table while it is learnt from.
struct Lesson<'a> {
    table: &'a Table,
    random: Vec<(u32, u32)>,
    /// Levels of the random pairs.
    levels: Vec<Levels>,
    candidates: Vec<(u32, u32)>,
    /// Levels of the candidates.
    proposed: Vec<Levels>,
    /// Which of the random pairs the keys did not propose.
    at_random: Vec<bool>,
    /// One in so many candidates is in the sample.
    one_in: u64,
    /// Whether rows of one table are looked for in the other.
    linked: bool,
}

/// Learns weights from the rows of a table.
pub(crate) fn train(
    table: &Table,
    plan: &Plan,
    linked: bool,
    wanted: &(impl Fn(u32, u32) -> bool + Sync),
) -> Weights {
    let rows = table.rows as u64;
    let one_in = (rows / SAMPLE).max(1);
    let (candidates, _) = plan.scan(table, one_in, wanted, |a, b, out| out.push((a, b)));
    let random = random(rows, wanted);
    let mut lesson = Lesson {
        table,
        levels: Vec::new(),
        proposed: Vec::new(),
        at_random: Vec::new(),
        random,
        candidates,
        one_in,
        linked,
    };
    lesson.compare(&Weights {
        columns: Vec::new(),
        prior: 0.0,
        swaps: swaps(table),
        counterparts: Vec::new(),
    });
    lesson.at_random = lesson.not_proposed();
    let mut weights = lesson.first();
    for round in 0..ROUNDS {
        if round == TAUGHT {
            weights.counterparts = lesson.counterparts(&weights);
            if weights.counterparts.iter().any(|c| !c.is_empty()) {
                lesson.compare(&weights);
            }
        }
        let clusters = lesson.clusters(&weights);
        weights = lesson.again(&weights, &clusters);
    }
    weights
}

/// Pairs of rows as good as drawn, each row as likely as any other; all pairs where there are few.
fn random(rows: u64, wanted: &(impl Fn(u32, u32) -> bool + Sync)) -> Vec<(u32, u32)> {
    let enough = (4 * rows).clamp(RANDOM_LEAST, RANDOM);
    if rows * rows / 2 <= enough {
        let pairs = (0..rows as u32).flat_map(|a| (a + 1..rows as u32).map(move |b| (a, b)));
        return pairs.filter(|p| wanted(p.0, p.1)).collect();
    }
    let below = |n: u64| ((u128::from(mixed(n)) * u128::from(rows)) >> 64) as u32;
    let pair = |n: u64| (below(2 * n), below(2 * n + 1));
    (1..=3 * enough).map(pair).filter(|p| p.0 != p.1 && wanted(p.0, p.1)).take(enough as usize).collect()
}

impl Lesson<'_> {
    /// Compares all pairs.
    fn compare(&mut self, by: &Weights) {
        let table = self.table;
        self.levels = self.random.par_iter().map(|(a, b)| by.levels(table, *a, *b)).collect();
        self.proposed = self.candidates.par_iter().map(|(a, b)| by.levels(table, *a, *b)).collect();
    }

    /// Which of the random pairs stand for those that the keys did not propose. Of a sample of the candidates one
    /// cannot tell, but then hardly any random pair is one.
    fn not_proposed(&self) -> Vec<bool> {
        let proposed: FxHashSet<(u32, u32)> =
            self.candidates.iter().map(|(a, b)| (*a.min(b), *a.max(b))).collect();
        self.random.iter().map(|(a, b)| !proposed.contains(&(*a.min(b), *a.max(b)))).collect()
    }

    /// How likely each candidate is the same. Where rows of one table are looked for in another, partners of a row
    /// compete.
    fn likely(&self, weights: &Weights) -> Vec<f64> {
        let bits = self.candidates.par_iter().zip(&self.proposed);
        let bits: Vec<f32> = bits.map(|((a, _), levels)| weights.sum(self.table, levels, *a)).collect();
        if !self.linked || self.one_in > 1 {
            return bits.into_iter().map(probability).collect();
        }
        let edges = self.candidates.iter().zip(&bits).map(|((a, b), bits)| (*a, *b, *bits));
        let rivals = Rivals::new(edges, self.table.rows);
        self.candidates
            .iter()
            .zip(&bits)
            .map(|((a, b), bits)| probability(rivals.against(*a, *b, *bits)))
            .collect()
    }

    /// Texts that stand for one another: those that sure pairs have together far more often than chance.
    fn counterparts(&self, weights: &Weights) -> Vec<FxHashSet<(u32, u32)>> {
        let likely = self.likely(weights);
        let each = |column: &super::Column| {
            let mut taught = FxHashSet::default();
            let filled: u32 = column.counts[1..].iter().sum();
            let few = (column.counts.len() as u32) * 2 < filled;
            if self.table.domain(column).comparison.counterpart().is_none() || !few {
                return taught;
            }
            let mut both: FxHashMap<(u32, u32), f64> = FxHashMap::default();
            let mut each: FxHashMap<u32, f64> = FxHashMap::default();
            for ((a, b), p) in self.candidates.iter().zip(&likely).filter(|(_, p)| **p >= 0.9) {
                let (x, y) = (column.cells[*a as usize], column.cells[*b as usize]);
                if x != 0 && y != 0 {
                    *both.entry((x.min(y), x.max(y))).or_default() += p;
                    *each.entry(x).or_default() += p;
                    *each.entry(y).or_default() += p;
                }
            }
            for ((x, y), times) in both.iter().filter(|((x, y), times)| x != y && **times >= 4.0) {
                let usual = times / each[x].max(1e-9) >= 0.2 || times / each[y].max(1e-9) >= 0.2;
                let share = |text: u32| f64::from(column.counts[text as usize]) / f64::from(filled.max(1));
                let chance = share(*x).min(share(*y)) * each[x].max(each[y]);
                if usual && *times >= 3.0 * chance {
                    taught.insert((*x, *y));
                }
            }
            taught
        };
        self.table.columns.iter().take(COLUMNS).map(each).collect()
    }

    /// Weights before anything is known of equal rows.
    fn first(&self) -> Weights {
        let u = self.summed(self.levels.iter().map(|l| (1.0, l)));
        let columns = self.columns(&u, 1.0, |comparison, _| expected(comparison), &FxHashMap::default());
        let rows = self.table.rows as f64;
        Weights { columns, prior: (0.2 / rows).log2(), swaps: swaps(self.table), counterparts: Vec::new() }
    }

    /// How often each level of each column occurs, by weight.
    fn summed<'a>(&self, pairs: impl Iterator<Item = (f64, &'a Levels)>) -> Vec<Vec<f64>> {
        let mut counts: Vec<Vec<f64>> =
            self.table.columns.iter().map(|c| vec![0.0; self.table.domain(c).comparison.levels()]).collect();
        for (weight, levels) in pairs {
            counts.iter_mut().zip(levels).for_each(|(c, level)| c[usize::from(*level)] += weight);
        }
        counts
    }

    /// Weights of all columns: `random` counted levels of pairs that are not the same, each of `pair`; `m` gives how often
    /// equal ones have each.
    fn columns(
        &self,
        random: &[Vec<f64>],
        pair: f64,
        m: impl Fn(Comparison, usize) -> Vec<f64>,
        twice: &FxHashMap<(usize, u32), u32>,
    ) -> Vec<ColumnWeights> {
        let each = |(n, column): (usize, &super::Column)| {
            let comparison = self.table.domain(column).comparison;
            let filled: f64 = random[n][1..].iter().sum();
            let levels = random[n].len() as f64;
            // Half a pair beyond those that were seen, spread over the levels.
            let held = 0.5 * pair;
            let u = random[n].iter().map(|c| (c + held / levels) / (filled + held)).collect();
            let rows: f64 = column.counts[1..].iter().map(|c| f64::from(*c)).sum::<f64>().max(1.0);
            let tokens =
                self.table.domain(column).tokens.as_ref().filter(|_| comparison == Comparison::Tokens);
            let share = |text: usize| {
                let again = twice.get(&(n, text as u32)).copied().unwrap_or(0);
                let share = f64::from(column.counts[text].saturating_sub(again).max(1)) / rows;
                // A long text is not written twice by chance, however few rows there are.
                let bits = tokens.map_or(0.0, |t| f64::from(t.sums[text]) / f64::from(STEPS));
                share.min((-0.5 * bits).exp2())
            };
            ColumnWeights::new(comparison, m(comparison, n), u, (0..column.counts.len()).map(share))
        };
        self.table.columns.iter().take(COLUMNS).enumerate().map(each).collect()
    }

    /// Rows that surely belong together, two or more.
    fn clusters(&self, weights: &Weights) -> Vec<Vec<u32>> {
        let sure: Vec<(u32, u32)> = self
            .candidates
            .par_iter()
            .zip(&self.proposed)
            .filter(|((a, _), levels)| weights.sum(self.table, levels, *a) >= SURE)
            .map(|(pair, _)| *pair)
            .collect();
        super::clusters::components(&sure).into_iter().filter(|c| c.len() <= 12).collect()
    }

    /// Weights after a round.
    fn again(&self, before: &Weights, clusters: &[Vec<u32>]) -> Weights {
        let mut of: FxHashMap<u32, u32> = FxHashMap::default();
        let mut twice: FxHashMap<(usize, u32), u32> = FxHashMap::default();
        for (number, cluster) in clusters.iter().enumerate() {
            cluster.iter().for_each(|row| _ = of.insert(*row, number as u32));
            self.repeated(cluster, &mut twice);
        }
        let together = |a: u32, b: u32| of.get(&a).is_some_and(|x| of.get(&b) == Some(x));
        // Pairs that are not the same: those that the keys proposed by how unlikely they are, and all others by the drawn
        // ones, each of which stands for many.
        let likely = self.likely(before);
        let one_in = self.one_in as f64;
        let drawn = self.at_random.iter().filter(|r| **r).count().max(1) as f64;
        let pair = ((self.table.pairs() - self.candidates.len() as f64 * one_in) / drawn).max(1.0);
        let apart = self.random.iter().zip(&self.levels).zip(&self.at_random);
        let apart = apart.filter(|((p, _), at_random)| **at_random && !together(p.0, p.1));
        let unlikely = likely.iter().zip(&self.proposed).map(|(p, levels)| (one_in * (1.0 - p), levels));
        let random = self.summed(apart.map(|((_, levels), _)| (pair, levels)).chain(unlikely));
        // Pairs that the keys proposed count by how likely they are; pairs of a cluster that they did not count whole.
        let mut equal: Vec<(f64, Levels)> =
            likely.iter().zip(&self.proposed).filter(|l| *l.0 >= LIKELY).map(|(p, l)| (*p, *l)).collect();
        let proposed: FxHashSet<(u32, u32)> =
            self.candidates.iter().map(|(a, b)| (*a.min(b), *a.max(b))).collect();
        let inside = clusters
            .iter()
            .flat_map(|c| c.iter().enumerate().flat_map(|(n, a)| c[n + 1..].iter().map(|b| (*a, *b))));
        equal.extend(
            inside.filter(|p| !proposed.contains(p)).map(|(a, b)| (1.0, before.levels(self.table, a, b))),
        );
        let equal = self.summed(equal.iter().map(|(weight, levels)| (*weight, levels)));
        let m = |comparison: Comparison, n: usize| {
            let guess = expected(comparison);
            let filled: f64 = equal[n][1..].iter().sum();
            let held = 6.0;
            equal[n].iter().zip(guess).map(|(c, g)| (c + held * g.max(1e-4)) / (filled + held)).collect()
        };
        let columns = self.columns(&random, pair, m, &twice);
        let mut weights = Weights {
            columns,
            prior: before.prior,
            swaps: before.swaps.clone(),
            counterparts: before.counterparts.clone(),
        };
        weights.prior = self.prior(&weights);
        weights
    }

    /// Notes texts that a cluster has more than once: its rows are one actor. Only for samples that are the whole table.
    fn repeated(&self, cluster: &[u32], twice: &mut FxHashMap<(usize, u32), u32>) {
        if self.one_in > 1 {
            return;
        }
        for (n, column) in self.table.columns.iter().enumerate() {
            let mut texts: Vec<u32> =
                cluster.iter().map(|row| column.cells[*row as usize]).filter(|t| *t != 0).collect();
            texts.sort_unstable();
            for run in texts.chunk_by(|a, b| a == b).filter(|r| r.len() > 1) {
                *twice.entry((n, run[0])).or_default() += run.len() as u32 - 1;
            }
        }
    }

    /// What speaks for any pair: the share of pairs that are the same, as far as the candidates tell.
    fn prior(&self, weights: &Weights) -> f64 {
        let same: f64 = self.likely(weights).iter().sum();
        ((same * self.one_in as f64).max(1.0) / self.table.pairs().max(1.0)).log2()
    }
}

/// Columns that share a domain: given and family names, lines of an address.
fn swaps(table: &Table) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for i in 0..table.columns.len().min(COLUMNS) {
        for j in i + 1..table.columns.len().min(COLUMNS) {
            let same = table.columns[i].domain == table.columns[j].domain;
            if same && table.domain(&table.columns[i]).comparison == Comparison::Word {
                pairs.push((i, j));
            }
        }
    }
    pairs
}

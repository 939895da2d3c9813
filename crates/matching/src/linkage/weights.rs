//! What each level of each column says, in bits, and what a pair comes to.

use super::compare::{BINS, Comparison, EXACT, MISSING, MOST, RARITIES, SWAPPED};
use super::table::Table;
use rustc_hash::FxHashSet;

/// Weights of one column.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnWeights {
    /// How often equal actors have each level, of the pairs in which nothing is missing.
    pub m: Vec<f64>,
    /// How often random rows have it.
    pub u: Vec<f64>,
    /// What each level says, in bits.
    pub bits: Vec<f32>,
    /// What equality says for each text of the domain, by how often it occurs.
    pub exact: Vec<f32>,
}

/// Weights of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// By column.
    pub columns: Vec<ColumnWeights>,
    /// Bits that speak for a pair before anything is compared (far below 0).
    pub prior: f64,
    /// Pairs of columns whose texts may stand in each other's place.
    pub swaps: Vec<(usize, usize)>,
    /// By column, pairs of texts of which the rows taught that one stands for the other: `CA` for `California`.
    pub counterparts: Vec<FxHashSet<(u32, u32)>>,
}

/// Levels of the columns of one pair.
pub(crate) type Levels = [u8; COLUMNS];
/// Columns that are compared, at most.
pub(crate) const COLUMNS: usize = 32;

impl ColumnWeights {
    /// Weights out of counted levels; `texts` has the share of rows of each text.
    pub(crate) fn new(
        comparison: Comparison,
        m: Vec<f64>,
        u: Vec<f64>,
        texts: impl Iterator<Item = f64>,
    ) -> Self {
        let mut bits: Vec<f32> = m
            .iter()
            .zip(&u)
            .enumerate()
            .map(|(n, (m, u))| if n == 0 { 0.0 } else { (m / u).log2() as f32 })
            .collect();
        if comparison == Comparison::Tokens {
            more_says_no_less(&mut bits, &m, &u);
        }
        let exact = texts.map(|share| (m[usize::from(EXACT)] / share).log2() as f32).collect();
        Self { m, u, bits, exact }
    }
}

/// Evens out levels that few pairs have: where more is shared and all else is equal, it says no less.
fn more_says_no_less(bits: &mut [f32], m: &[f64], u: &[f64]) {
    for conflict in 0..2 {
        for rarity in 0..RARITIES {
            let at = |bin: usize| 2 + conflict * BINS * RARITIES + bin * RARITIES + rarity;
            // Neighbours that stand in the wrong order are pooled; the last step is not one of a scale.
            let mut pools: Vec<(f64, f64, usize)> = Vec::new();
            for bin in 0..BINS - 1 {
                pools.push((m[at(bin)], u[at(bin)], 1));
                while let [.., a, b] = pools.as_slice()
                    && a.0 * b.1 > b.0 * a.1
                {
                    let pooled = (a.0 + b.0, a.1 + b.1, a.2 + b.2);
                    pools.truncate(pools.len() - 2);
                    pools.push(pooled);
                }
            }
            let mut bin = 0;
            for (m, u, bins) in pools {
                for _ in 0..bins {
                    bits[at(bin)] = (m / u).log2() as f32;
                    bin += 1;
                }
            }
        }
    }
}

impl Weights {
    /// How the columns of two rows compare.
    pub(crate) fn levels(&self, table: &Table, a: u32, b: u32) -> Levels {
        let mut levels = [MISSING; COLUMNS];
        for (n, (level, column)) in levels.iter_mut().zip(&table.columns).enumerate() {
            let (x, y) = (column.cells[a as usize], column.cells[b as usize]);
            *level = table.domain(column).level(x, y);
            if *level > EXACT
                && let Some(taught) = self.counterparts.get(n)
                && taught.contains(&(x.min(y), x.max(y)))
            {
                *level = table.domain(column).comparison.counterpart().unwrap_or(*level);
            }
        }
        for (i, j) in &self.swaps {
            let low = |l: u8| l == MISSING || l >= 4;
            if low(levels[*i]) && low(levels[*j]) && swapped(table, (*i, *j), (a, b)) {
                (levels[*i], levels[*j]) = (SWAPPED, MISSING);
            }
        }
        levels
    }

    /// What one column says, in bits.
    pub(crate) fn says(&self, table: &Table, column: usize, level: u8, row: u32) -> f32 {
        let weights = &self.columns[column];
        if level == EXACT {
            weights.exact[table.columns[column].cells[row as usize] as usize]
        } else {
            weights.bits[usize::from(level)]
        }
    }

    /// What speaks for two rows being the same, in bits of log-odds.
    #[must_use]
    pub fn score(&self, table: &Table, a: u32, b: u32) -> f32 {
        self.sum(table, &self.levels(table, a, b), a)
    }

    /// What levels come to, in bits of log-odds; `row` is one of the two.
    pub(crate) fn sum(&self, table: &Table, levels: &Levels, row: u32) -> f32 {
        let said: f32 =
            (0..table.columns.len().min(COLUMNS)).map(|c| self.says(table, c, levels[c], row)).sum();
        self.prior as f32 + said
    }
}

/// Whether each of two columns holds on one side what the other holds on the other.
fn swapped(table: &Table, (i, j): (usize, usize), (a, b): (u32, u32)) -> bool {
    let cell = |column: usize, row: u32| table.columns[column].cells[row as usize];
    let domain = table.domain(&table.columns[i]);
    let near = |x: u32, y: u32| x != 0 && y != 0 && (x == y || domain.level(x, y) == 2);
    near(cell(i, a), cell(j, b)) && near(cell(j, a), cell(i, b))
}

/// How often equal actors have each level before anything is learnt (own guesses; they matter for small files alone).
pub(crate) fn expected(comparison: Comparison) -> Vec<f64> {
    let few: &[f64] = match comparison {
        Comparison::Word => &[0.0, 0.78, 0.09, 0.04, 0.03, 0.01, 0.04, 0.01],
        Comparison::Date => &[0.0, 0.86, 0.06, 0.02, 0.02, 0.01, 0.03],
        Comparison::Digits => &[0.0, 0.84, 0.06, 0.02, 0.08],
        Comparison::Exact => &[0.0, 0.85, 0.1, 0.05],
        Comparison::Amount => &[0.0, 0.4, 0.1, 0.15, 0.15, 0.1, 0.1],
        Comparison::Year => &[0.0, 0.85, 0.07, 0.03, 0.05],
        Comparison::Codes => &[0.0, 0.25, 0.35, 0.1, 0.1, 0.2],
        Comparison::Tokens => {
            let mut m = vec![0.0; MOST];
            m[1] = 0.25;
            let by_bin = [0.02, 0.02, 0.05, 0.09, 0.14, 0.25, 0.18];
            for (bin, share) in by_bin.iter().enumerate() {
                for (rarity, part) in [0.1, 0.2, 0.25, 0.25, 0.2].iter().enumerate() {
                    m[2 + bin * RARITIES + rarity] = share * part * 0.9;
                    m[2 + BINS * RARITIES + bin * RARITIES + rarity] = share * part * 0.1;
                }
            }
            m[MOST - 1] = 0.02;
            return m;
        }
    };
    few.to_vec()
}

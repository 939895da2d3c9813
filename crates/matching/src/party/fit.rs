//! Training: from pairs to weights, prior and curve, with labels or without.
//!
//! A pair is its levels, so a training set is a table of patterns with counts and says nothing about anybody. Weights
//! begin at `log2(m / u)` and are then fitted together (logistic regression held near them), because fields depend on
//! each other; along a scale they never rise.

use super::compare::{actor, compare};
use super::levels::{Field, LEVELS, Level};
use super::model::{Model, Weight, Weights};
use super::{Actor, PartyFields, calibrate};
use std::collections::BTreeMap;

/// Levels of a kind of pair, with how many pairs of one actor and of two have them.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    /// Which weights are for it.
    pub actor: Actor,
    /// Its levels.
    pub levels: Vec<Level>,
    /// Pairs of one actor.
    pub same: f64,
    /// Pairs of two.
    pub other: f64,
}

/// Patterns of the pairs of a training set.
#[derive(Debug, Clone, Default)]
pub struct Patterns(BTreeMap<(Actor, Vec<Level>), [f64; 2]>);

impl Patterns {
    /// Adds a pair that counts so much; without a label it counts half to each side until training says more.
    pub fn add(&mut self, a: &PartyFields, b: &PartyFields, same: Option<bool>, counts_as: f64) {
        let mut levels = compare(a, b).as_slice().to_vec();
        levels.sort_unstable();
        let counts = self.0.entry((actor(a, b), levels)).or_default();
        match same {
            Some(same) => counts[usize::from(!same)] += counts_as,
            None => counts.iter_mut().for_each(|c| *c += counts_as / 2.0),
        }
    }

    /// Adds all of another set.
    pub fn absorb(&mut self, other: Self) {
        for (key, [same, not]) in other.0 {
            let counts = self.0.entry(key).or_default();
            *counts = [counts[0] + same, counts[1] + not];
        }
    }

    /// All patterns, in an order of their own.
    #[must_use]
    pub fn list(&self) -> Vec<Pattern> {
        let pattern = |((actor, levels), [same, other]): (&(Actor, Vec<Level>), &[f64; 2])| Pattern {
            actor: *actor,
            levels: levels.clone(),
            same: *same,
            other: *other,
        };
        self.0.iter().map(pattern).collect()
    }

    /// Pairs of one actor, and of two.
    #[must_use]
    pub fn pairs(&self) -> (f64, f64) {
        self.0.values().fold((0.0, 0.0), |sum, c| (sum.0 + c[0], sum.1 + c[1]))
    }
}

/// How far fitted weights may go from where they began, in bits, for each pair that says so.
const AWAY: f64 = 4.0;
/// Pairs with a level below which the typed-in weight counts more than the measured one.
const FEW: f64 = 30.0;
/// Rounds of the fit.
const ROUNDS: usize = 300;
/// Rounds of estimating labels where none are known.
const ROUNDS_WITHOUT: usize = 10;

/// Fits m, u, prior and weights on labelled patterns, beginning with the weights of `start`.
#[must_use]
pub fn fit(patterns: &Patterns, start: &Model) -> Model {
    let list = patterns.list();
    let mut model = start.clone();
    for actor in Actor::ALL {
        let of: Vec<&Pattern> = list.iter().filter(|p| p.actor == actor).collect();
        let same: f64 = of.iter().map(|p| p.same).sum();
        if same >= FEW {
            model.weights[actor as usize] = fitted(&of, &start.weights[actor as usize]);
        }
    }
    model
}

/// The same without labels: what is the same is estimated from the weights, weights from what is the same, in turn.
#[must_use]
pub fn fit_without_labels(patterns: &Patterns, start: &Model) -> Model {
    let mut model = start.clone();
    for _ in 0..ROUNDS_WITHOUT {
        let mut labelled = patterns.clone();
        for ((actor, levels), counts) in &mut labelled.0 {
            let all = counts[0] + counts[1];
            let (bits, _) = model.score(*actor, levels);
            let same = all / (1.0 + (-f64::from(bits) / 100.0).exp2());
            *counts = [same, all - same];
        }
        model = fit(&labelled, start);
    }
    model
}

/// Puts curves from bits to probability into a model, from patterns that it was not fitted on.
#[must_use]
pub fn with_curves(mut model: Model, patterns: &Patterns) -> Model {
    let list = patterns.list();
    for actor in Actor::ALL {
        let pairs: Vec<(i32, f64, f64)> = list
            .iter()
            .filter(|p| p.actor == actor)
            .map(|p| (model.score(actor, &p.levels).0, p.same + p.other, p.same))
            .collect();
        if pairs.iter().map(|p| p.1).sum::<f64>() >= FEW {
            model.weights[actor as usize].curve = calibrate::curve(pairs);
        }
    }
    model
}

fn fitted(patterns: &[&Pattern], start: &Weights) -> Weights {
    let mut weights = measured(patterns, start);
    let began: Vec<f64> = weights.of.iter().map(|w| f64::from(w.bits) / 100.0).collect();
    let mut bits = began.clone();
    // What fields mean together is a rule of caution and typed in: made-up worlds have too few households and too many
    // romanisations to learn it from. So weights are learnt where it does not enter.
    let apart: Vec<&Pattern> =
        patterns.iter().filter(|p| p.levels.iter().all(|l| l.field() != Field::Together)).copied().collect();
    let patterns = apart.as_slice();
    let support = support(patterns);
    let mut prior = f64::from(weights.prior) / 100.0;
    for round in 0..ROUNDS {
        step(patterns, &mut prior, &mut bits, &began);
        if round % 50 == 49 || round + 1 == ROUNDS {
            hold(&mut bits, &support);
        }
    }
    weights.prior = (prior * 100.0).round() as i32;
    for (weight, bits) in weights.of.iter_mut().zip(bits) {
        weight.bits = (bits * 100.0).round() as i32;
    }
    weights
}

/// Shares m and u of each level among the pairs that compare its field, and what they say.
fn measured(patterns: &[&Pattern], start: &Weights) -> Weights {
    let mut of_level = vec![[0.0; 2]; LEVELS];
    let mut of_field: BTreeMap<Field, [f64; 2]> = BTreeMap::new();
    let mut all = [0.0; 2];
    for p in patterns {
        let mut fields: Vec<Field> = p.levels.iter().map(|l| l.field()).collect();
        fields.dedup();
        for (side, n) in [p.same, p.other].into_iter().enumerate() {
            all[side] += n;
            p.levels.iter().for_each(|l| of_level[l.place()][side] += n);
            fields.iter().for_each(|f| of_field.entry(*f).or_default()[side] += n);
        }
    }
    let mut weights = start.clone();
    for level in Level::all() {
        let n = of_level[level.place()];
        let base = match level.field() {
            Field::Together | Field::Kind => all,
            field => of_field.get(&field).copied().unwrap_or_default(),
        };
        let share = |side: usize| (n[side] + 0.5) / (base[side] + 1.0);
        let (m, u) = (share(0), share(1));
        let known = n[0] + n[1];
        let typed = f64::from(start.of[level.place()].bits) / 100.0;
        let bits = (known * (m / u).log2() + FEW * typed) / (known + FEW);
        if level.field() == Field::Together {
            weights.of[level.place()] = Weight { m, u, ..start.of[level.place()] };
        } else if known > 0.0 {
            weights.of[level.place()] = Weight { m, u, bits: (bits * 100.0).round() as i32 };
        }
    }
    weights.prior = (100.0 * ((all[0] + 0.5) / (all[1] + 0.5)).log2()).round() as i32;
    weights
}

fn support(patterns: &[&Pattern]) -> Vec<f64> {
    let mut support = vec![1.0; LEVELS];
    for p in patterns {
        p.levels.iter().for_each(|l| support[l.place()] += p.same + p.other);
    }
    support
}

/// One step towards weights under which the pairs are likeliest: Newton's along each weight, shortened because weights of
/// one pair move together.
fn step(patterns: &[&Pattern], prior: &mut f64, bits: &mut [f64], began: &[f64]) {
    let (mut slope, mut bend) = (vec![0.0; bits.len()], vec![0.0; bits.len()]);
    let (mut prior_slope, mut prior_bend) = (0.0, 1e-6);
    for p in patterns {
        let sum = *prior + p.levels.iter().map(|l| bits[l.place()]).sum::<f64>();
        let likely = 1.0 / (1.0 + (-sum).exp2());
        let all = p.same + p.other;
        let (s, b) = (p.same - all * likely, all * likely * (1.0 - likely) * std::f64::consts::LN_2);
        prior_slope += s;
        prior_bend += b;
        for level in &p.levels {
            slope[level.place()] += s;
            bend[level.place()] += b;
        }
    }
    let shorter = 8.0;
    *prior += prior_slope / (prior_bend * shorter);
    for (n, bit) in bits.iter_mut().enumerate() {
        let held = 1.0 / (AWAY * AWAY);
        *bit += (slope[n] - (*bit - began[n]) * held) / ((bend[n] + held) * shorter);
        *bit = bit.clamp(-20.0, 20.0);
    }
}

/// Levels that are made to speak against: they may say nothing, never the contrary.
const AGAINST: [Level; 6] = [
    Level::DOCUMENT_CLASH,
    Level::COMPANY_CLASH,
    Level::HULL_CLASH,
    Level::KIND_CLASH,
    Level::BORN_FAR,
    Level::NAME_NOTHING,
];

/// Holds weights to what they mean: along a scale they never rise (neighbours that do are given their mean).
fn hold(bits: &mut [f64], support: &[f64]) {
    for scale in Level::scales() {
        let mut pools: Vec<(f64, f64, usize)> = Vec::new();
        for level in &scale {
            let mut pool = (bits[level.place()], support[level.place()], 1);
            while let Some(last) = pools.last().filter(|last| last.0 < pool.0) {
                let weight = last.1 + pool.1;
                pool = ((last.0 * last.1 + pool.0 * pool.1) / weight, weight, last.2 + pool.2);
                pools.pop();
            }
            pools.push(pool);
        }
        let values = pools.iter().flat_map(|p| std::iter::repeat_n(p.0, p.2));
        scale.iter().zip(values).for_each(|(level, value)| bits[level.place()] = value);
    }
    for level in AGAINST {
        bits[level.place()] = bits[level.place()].min(0.0);
    }
}

/// Pairs of which a model says about the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reliability {
    /// Lower end of what it says.
    pub from: f64,
    /// Pairs.
    pub pairs: f64,
    /// What it says of them, on average.
    pub told: f64,
    /// Share that is of one actor.
    pub same: f64,
}

/// Ends of the classes of a reliability table.
const CLASSES: [f64; 12] = [0.0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99];

/// What a model says against what is so.
#[must_use]
pub fn reliability(model: &Model, patterns: &Patterns) -> Vec<Reliability> {
    let mut classes: Vec<Reliability> =
        CLASSES.iter().map(|from| Reliability { from: *from, pairs: 0.0, told: 0.0, same: 0.0 }).collect();
    for p in patterns.list() {
        let told = model.probability(p.actor, model.score(p.actor, &p.levels).0);
        let at = CLASSES.partition_point(|from| *from <= told).saturating_sub(1);
        let (class, n) = (&mut classes[at], p.same + p.other);
        class.pairs += n;
        class.told += told * n;
        class.same += p.same;
    }
    for class in &mut classes {
        let n = class.pairs.max(1.0);
        (class.told, class.same) = (class.told / n, class.same / n);
    }
    classes
}

/// The pairs that a model suggests, those of them that are of one actor, and all that are: at the frozen threshold.
#[must_use]
pub fn suggested(model: &Model, patterns: &Patterns) -> (f64, f64, f64) {
    let (mut told, mut right, mut all) = (0.0, 0.0, 0.0);
    for p in patterns.list() {
        all += p.same;
        if model.links(model.score(p.actor, &p.levels).0) {
            told += p.same + p.other;
            right += p.same;
        }
    }
    (told, right, all)
}

//! The three frozen models, and why they say what they say.

use super::words::typed;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What is asked of an advert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Task {
    /// Whether things around animals are offered and no animal.
    Things,
    /// Whether domestic poultry is offered.
    Poultry,
    /// Whether something is wished for instead of offered.
    Wanted,
}

impl Task {
    /// All tasks.
    pub const ALL: [Self; 3] = [Self::Things, Self::Poultry, Self::Wanted];

    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Things => "things",
            Self::Poultry => "poultry",
            Self::Wanted => "wanted",
        }
    }

    /// Probability from which on the answer is yes; fixed on the training part before the held-out fifth was scored.
    #[must_use]
    pub fn threshold(self) -> f64 {
        self.model().threshold
    }

    fn model(self) -> &'static Model {
        &MODELS[self as usize]
    }
}

/// A feature that counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The feature, as [`features`](super::features) gives it.
    pub feature: String,
    /// What it adds to the log-odds, natural logarithm.
    pub weight: f64,
}

struct Model {
    bias: f64,
    threshold: f64,
    weights: HashMap<&'static str, f64>,
}

/// Fitted by `scripts/triage/fit.py`; what on, and how well they do, stands in `docs/guide/triage.md`.
static MODELS: LazyLock<[Model; 3]> = LazyLock::new(|| {
    [include_str!("things.tsv"), include_str!("poultry.tsv"), include_str!("wanted.tsv")].map(Model::parse)
});

impl Model {
    /// Lines of feature and weight; `#` begins a note, `bias` and `threshold` are names of their own.
    fn parse(text: &'static str) -> Self {
        let mut model = Self { bias: 0.0, threshold: 0.5, weights: HashMap::new() };
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            let Some((feature, weight)) = line.split_once('\t') else { continue };
            let Ok(weight) = weight.trim().parse::<f64>() else { continue };
            match feature {
                "bias" => model.bias = weight,
                "threshold" => model.threshold = weight,
                _ => {
                    model.weights.insert(feature, weight);
                }
            }
        }
        model
    }
}

/// What counted, heaviest first, without the bias. A long advert's words count less each: weights are divided by the root of
/// how many features there are. Words of other languages than the training's are typed in and count as they are.
#[must_use]
pub fn reasons(task: Task, features: &[String]) -> Vec<Reason> {
    let model = task.model();
    let root = (features.len().max(1) as f64).sqrt();
    let mut found: Vec<Reason> = Vec::new();
    for feature in features {
        let learnt = model.weights.get(feature.as_str()).map(|weight| weight / root);
        let weight = learnt.or_else(|| feature.strip_prefix("w:").and_then(|word| typed(task, word)));
        found.extend(weight.map(|weight| Reason { feature: feature.clone(), weight }));
    }
    found.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()).then_with(|| a.feature.cmp(&b.feature)));
    found
}

/// The probability of yes.
#[must_use]
pub fn probability(task: Task, features: &[String]) -> f64 {
    let sum: f64 = task.model().bias + reasons(task, features).iter().map(|r| r.weight).sum::<f64>();
    1.0 / (1.0 + (-sum).exp())
}

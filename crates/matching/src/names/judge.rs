//! Whether two names are of one bearer, as a probability with its reasons.

use super::align::{Alignment, Side, align, places};
use super::model::{FEATURES, LEFT_ONE_SIDE, feature_words, features, weights_of, word_share};
use super::parse::Name;
use std::fmt;

/// Probability from which on two names are taken for one bearer's. Frozen before the held-out half was scored.
pub const SAME_FROM: f64 = 0.35;

/// What two names say about each other.
#[derive(Debug, Clone, PartialEq)]
pub struct NameJudgement {
    /// That both are of one bearer, 0 to 1, among pairs as a search proposes them.
    pub probability: f64,
    /// Why: prior and what each part adds, in bits; they add up to the log-odds of `probability` to base 2.
    pub because: Because,
}

/// The reasons of a judgement.
#[derive(Debug, Clone, PartialEq)]
pub struct Because {
    /// Before anything is compared, in bits.
    pub prior: f64,
    /// What agrees and what does not.
    pub reasons: Vec<NameReason>,
}

/// One part of the reasons.
#[derive(Debug, Clone, PartialEq)]
pub struct NameReason {
    /// Words of the first name; empty where it is about the whole name.
    pub left: String,
    /// Words of the second name.
    pub right: String,
    /// How they compare, in words.
    pub how: &'static str,
    /// What it says, in bits: for it above 0, against it below.
    pub bits: f64,
}

impl Because {
    /// Sum of prior and reasons, in bits.
    #[must_use]
    pub fn bits(&self) -> f64 {
        self.prior + self.reasons.iter().map(|r| r.bits).sum::<f64>()
    }
}

impl fmt::Display for Because {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for reason in &self.reasons {
            match (reason.left.as_str(), reason.right.as_str()) {
                ("", "") => write!(f, "{}", reason.how)?,
                (left, right) => write!(f, "`{left}` / `{right}`: {}", reason.how)?,
            }
            write!(f, " {:+.1}; ", reason.bits)?;
        }
        write!(f, "before comparing {:+.1}", self.prior)
    }
}

/// The probability alone: the same as [`judge`] gives, without its reasons.
#[must_use]
pub fn probability(a: &Name, b: &Name) -> f64 {
    let (a, b) = ordered(a, b).0;
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let x = features(a, b, &align(a, b));
    let weights = weights_of(a, b);
    let bits: f64 = x.iter().zip(&weights.of).map(|(x, w)| f64::from(x * w)).sum();
    to_probability(f64::from(weights.prior) + bits)
}

/// Compares two names. It does not matter which comes first.
#[must_use]
pub fn judge(a: &Name, b: &Name) -> NameJudgement {
    let ((a, b), turned) = ordered(a, b);
    if a.is_empty() || b.is_empty() {
        let reason =
            NameReason { left: String::new(), right: String::new(), how: "nothing to compare", bits: 0.0 };
        return NameJudgement {
            probability: 0.0,
            because: Because { prior: f64::NEG_INFINITY, reasons: vec![reason] },
        };
    }
    let alignment = align(a, b);
    let x = features(a, b, &alignment);
    let weights = weights_of(a, b);
    let mut reasons = Vec::with_capacity(alignment.matches().len() + 6);
    words_told(a, b, &alignment, &weights.of, &mut reasons);
    for (n, (x, weight)) in x.iter().zip(&weights.of).enumerate().skip(LEFT_ONE_SIDE) {
        let bits = f64::from(x * weight);
        if bits != 0.0 {
            let (left, right) =
                if n < LEFT_ONE_SIDE + 2 { left_words(a, b, &alignment) } else { Default::default() };
            reasons.push(NameReason { left, right, how: feature_words(n), bits });
        }
    }
    if turned {
        reasons.iter_mut().for_each(|r| std::mem::swap(&mut r.left, &mut r.right));
    }
    let because = Because { prior: f64::from(weights.prior), reasons };
    NameJudgement { probability: probability(a, b), because }
}

/// Two names in an order of their words, and whether that is not the order given: what comes first must not matter.
fn ordered<'a>(a: &'a Name, b: &'a Name) -> ((&'a Name, &'a Name), bool) {
    let turned = (b.fingerprint(), &b.text) < (a.fingerprint(), &a.text);
    (if turned { (b, a) } else { (a, b) }, turned)
}

fn to_probability(bits: f64) -> f64 {
    1.0 / (1.0 + (-bits).exp2())
}

/// What each pair of words adds.
fn words_told(
    a: &Name,
    b: &Name,
    alignment: &Alignment,
    weights: &[f32; FEATURES],
    reasons: &mut Vec<NameReason>,
) {
    let mut still = 30.0;
    for m in alignment.matches() {
        let share = word_share(m, still);
        still -= share;
        let (mut left, mut right) =
            (a.word(&a.core[usize::from(m.a)]).to_owned(), b.word(&b.core[usize::from(m.b)]).to_owned());
        match m.more {
            Some((Side::A, n)) => left = format!("{left} {}", a.word(&a.core[usize::from(n)])),
            Some((Side::B, n)) => right = format!("{right} {}", b.word(&b.core[usize::from(n)])),
            None => {}
        }
        let bits = f64::from(share / 10.0 * weights[m.level as usize]);
        reasons.push(NameReason { left, right, how: m.level.words(), bits });
    }
}

/// The words that go with none.
fn left_words(a: &Name, b: &Name, alignment: &Alignment) -> (String, String) {
    let of =
        |name: &Name, set: u32| places(set).map(|n| name.word(&name.core[n])).collect::<Vec<_>>().join(" ");
    (of(a, alignment.left[0]), of(b, alignment.left[1]))
}

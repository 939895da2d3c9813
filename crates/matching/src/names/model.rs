//! What agreement is worth: features of two names, and the frozen weights that make a probability of them.
//!
//! The score is a sum, so that an explanation adds up; the weights were learnt by a logistic regression whose signs are
//! held to what they mean (more agreement is never worth less), see `scripts/names/fit.py` and docs/guide/matching.md.

use super::align::{Alignment, Match, is_numeral, places};
use super::alike::Level;
use super::parse::Name;
use super::scheme::Scheme;
use super::token::{Form, Role};
use super::weights;

/// Number of features.
pub(super) const FEATURES: usize = 20;
/// Unit of bits in features, so that weights are of one size.
const UNIT: f32 = 10.0;
/// Agreement beyond this many bits adds nothing.
const ENOUGH: f32 = 30.0;

/// Places of the features that are told of the whole name. Those below are told word by word: one for each [`Level`].
pub(super) const LEFT_ONE_SIDE: usize = 7;
pub(super) const LEFT_BOTH_SIDES: usize = 8;
pub(super) const LEFT_MORE: usize = 9;
pub(super) const FORM: usize = 10;
pub(super) const NUMBER: usize = 11;
pub(super) const GENERATION: usize = 12;
pub(super) const LESS_COVERED: usize = 13;
pub(super) const MORE_COVERED: usize = 14;
pub(super) const WHOLE: usize = 15;
pub(super) const ONE_WORD: usize = 16;
pub(super) const ACRONYM: usize = 17;
pub(super) const LETTERS: usize = 18;
pub(super) const STRONG_LEFT: usize = 19;

/// What each whole-name feature is called in an explanation.
pub(super) fn feature_words(n: usize) -> &'static str {
    match n {
        LEFT_ONE_SIDE => "words that one name has more",
        LEFT_BOTH_SIDES => "words of both that contradict",
        LEFT_MORE => "contradicting words that one has more",
        FORM => "company forms of different kinds",
        NUMBER => "different numbers",
        GENERATION => "different generations",
        LESS_COVERED => "share of the name that agrees less",
        MORE_COVERED => "share of the name that agrees more",
        WHOLE => "nothing else in either name",
        ONE_WORD => "one word agrees only",
        ACRONYM => "initial letters of the other name",
        LETTERS => "letters in threes",
        _ => "a rare word against a rare word",
    }
}

/// Features of two names.
pub(super) fn features(a: &Name, b: &Name, alignment: &Alignment) -> [f32; FEATURES] {
    let mut x = [0.0; FEATURES];
    let (mut covered, mut all) = ([0.0_f32; 2], 0.0);
    for m in alignment.matches() {
        let share = word_share(m, ENOUGH - all);
        all += share;
        x[m.level as usize] += share / UNIT;
        let part = if m.level == Level::Initial { 0.5 } else { m.near };
        covered[0] += part * bits_of(a, m, 0);
        covered[1] += part * bits_of(b, m, 1);
    }
    left_over(a, b, alignment, &mut x);
    let share = |n: usize, name: &Name| (covered[n] / name.bits.max(1.0)).min(1.0);
    let (of_a, of_b) = (share(0, a), share(1, b));
    x[LESS_COVERED] = of_a.min(of_b);
    x[MORE_COVERED] = of_a.max(of_b);
    let squashed = a.squashed == b.squashed && !a.is_empty();
    x[WHOLE] = f32::from(squashed || (alignment.left == [0, 0] && !a.is_empty() && !b.is_empty()));
    let words = alignment.matches().iter().filter(|m| m.bits > 4.0).count();
    x[ONE_WORD] = f32::from(words == 1 && alignment.left != [0, 0]);
    x[ACRONYM] = f32::from(is_acronym(a, b) || is_acronym(b, a));
    x[FORM] = f32::from(forms_differ(a, b));
    x[GENERATION] = f32::from(matches!((a.generation, b.generation), (Some(x), Some(y)) if x != y));
    x[LETTERS] = letters(a, b);
    x
}

/// Bits of a pair of words that count, of those that may still.
pub(super) fn word_share(m: &Match, still: f32) -> f32 {
    (m.bits * m.near).min(still.max(0.0))
}

/// Bits of one name's words in a pair.
fn bits_of(name: &Name, m: &Match, side: usize) -> f32 {
    let place = if side == 0 { m.a } else { m.b };
    let more =
        m.more.filter(|(s, _)| (*s as usize) == side).map_or(0.0, |(_, n)| name.core[usize::from(n)].bits);
    name.core[usize::from(place)].bits + more
}

/// What is left over on one side is an omission, on both a contradiction.
fn left_over(a: &Name, b: &Name, alignment: &Alignment, x: &mut [f32; FEATURES]) {
    let sum = |name: &Name, set: u32| {
        places(set).map(|n| &name.core[n]).fold((0.0_f32, 0.0_f32, false), |(all, most, number), t| {
            // A father's name is left out as a rule; a letter is soon left out.
            let bits = if t.role == Role::Patronymic { t.bits * 0.4 } else { t.bits };
            (all + bits, most.max(bits), number || is_numeral(t))
        })
    };
    let (of_a, of_b) = (sum(a, alignment.left[0]), sum(b, alignment.left[1]));
    let (less, more) = (of_a.0.min(of_b.0), of_a.0.max(of_b.0));
    if less > 0.0 {
        x[LEFT_BOTH_SIDES] = less.min(ENOUGH) / UNIT;
        x[LEFT_MORE] = (more - less).min(ENOUGH) / UNIT;
    } else {
        x[LEFT_ONE_SIDE] = more.min(ENOUGH) / UNIT;
    }
    x[STRONG_LEFT] = of_a.1.min(of_b.1) / UNIT;
    x[NUMBER] = if of_a.2 && of_b.2 {
        1.0
    } else if of_a.2 || of_b.2 {
        0.4
    } else {
        0.0
    };
}

fn forms_differ(a: &Name, b: &Name) -> bool {
    match (a.form, b.form) {
        (Some(a), Some(b)) => a != b && a != Form::Unspecific && b != Form::Unspecific,
        _ => false,
    }
}

/// Whether a name is one short word of the first letters of another.
fn is_acronym(short: &Name, long: &Name) -> bool {
    long.acronym != 0 && short.core.iter().any(|t| t.hash == long.acronym)
}

/// Share of trigrams in both (Dice), from sets that let a few collide.
fn letters(a: &Name, b: &Name) -> f32 {
    let (mut both, mut all) = (0, 0);
    for (x, y) in a.trigrams.iter().zip(&b.trigrams) {
        both += (x & y).count_ones();
        all += x.count_ones() + y.count_ones();
    }
    if all == 0 { 0.0 } else { 2.0 * both as f32 / all as f32 }
}

/// The weights of a kind of name: prior first.
pub(super) fn weights_of(a: &Name, b: &Name) -> &'static weights::Weights {
    match (a.scheme, b.scheme) {
        (Scheme::Person, Scheme::Person) => &weights::PERSON,
        _ => &weights::COMPANY,
    }
}

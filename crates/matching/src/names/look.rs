//! The shape in which two names go together, for models that weigh a name beside other fields.
//!
//! The same alignment as in [`judge`](super::judge), told as one of a few shapes with the bits of the words that agree.
//! What a shape is worth is left to the caller.

use super::align::{align, places};
use super::alike::Level;
use super::model::word_share;
use super::parse::Name;
use super::scheme::Scheme;
use super::token::{Role, Token, hash};

/// How two names go together, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shape {
    /// The same words in any order, none left over.
    Same,
    /// The same words but for slips, sound or spaces, none left over.
    Alike,
    /// Two words or more agree, one name has more of them.
    Part,
    /// Words agree, some by an initial only.
    Initials,
    /// One word agrees, one name has more of them.
    OneOf,
    /// Most words agree, one on each side contradicts.
    Mixed,
    /// A word is shared, others contradict: as in a family or a group of firms.
    Shared,
    /// No word agrees.
    Nothing,
    /// Agree, but one is a father's and one a son's (`Jr`, `II`).
    Generations,
    /// Agree, but for a number: branches, ships of one owner.
    Numbers,
}

/// How two names go together.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// In which shape.
    pub(crate) shape: Shape,
    /// How much the words that agree say, by the frozen table.
    pub(crate) bits: f32,
}

/// Bits from which on a word names somebody; below it are kinds of business.
const NAMES: f32 = 4.0;

/// Looks at two names; it does not matter which comes first. `None`: one has no words.
pub(crate) fn look(a: &Name, b: &Name) -> Option<Look> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let alignment = align(a, b);
    let (mut bits, mut strong, mut initials, mut exact) = (0.0, 0_usize, 0_usize, true);
    for m in alignment.matches() {
        bits += word_share(m, f32::MAX);
        match m.level {
            Level::Initial => initials += 1,
            level => {
                strong += usize::from(m.bits >= NAMES);
                exact &= matches!(level, Level::Same | Level::Kin);
            }
        }
    }
    let left = |name: &Name, set: u32| places(set).filter(|n| contradicts(&name.core[*n])).count();
    let single = |name: &Name, set: u32| places(set).filter(|n| name.core[*n].len == 1).count();
    let (of_a, of_b) = (left(a, alignment.left[0]), left(b, alignment.left[1]));
    // An initial contradicts where the other name has a word or an initial left that it does not fit (`K.` and `B. Otieno`).
    let (one_a, one_b) = (single(a, alignment.left[0]), single(b, alignment.left[1]));
    let (any_a, any_b) = (of_a + one_a > 0, of_b + one_b > 0);
    let of_a = if any_b { of_a + one_a } else { of_a };
    let of_b = if any_a { of_b + one_b } else { of_b };
    let number = |name: &Name, set: u32| places(set).any(|n| name.core[n].role == Role::Numeral);
    let generations = matches!((a.generation, b.generation), (Some(x), Some(y)) if x != y);
    let shape = if a.squashed == b.squashed {
        bits = bits.max(a.bits.min(b.bits));
        Shape::Same
    } else {
        shape(strong, initials, exact, (of_a, of_b))
    };
    // Kinds of business that differ part firms of one owner (`Savanna Trading`, `Savanna Timber`).
    let kinds = a.scheme() == Scheme::Company && alignment.left.iter().all(|left| *left != 0);
    let shape = match shape {
        Shape::Same | Shape::Alike if kinds && strong >= 2 => Shape::Part,
        Shape::Same | Shape::Alike if kinds => Shape::OneOf,
        Shape::OneOf if kinds => Shape::Shared,
        shape => shape,
    };
    let agree = shape < Shape::Shared;
    let shape = match shape {
        _ if generations && agree => Shape::Generations,
        _ if agree && number(a, alignment.left[0]) && number(b, alignment.left[1]) => Shape::Numbers,
        shape => shape,
    };
    Some(Look { shape, bits })
}

fn shape(strong: usize, initials: usize, exact: bool, left: (usize, usize)) -> Shape {
    let (less, more) = (left.0.min(left.1), left.0.max(left.1));
    match (strong, less, more) {
        (0, _, _) => Shape::Nothing,
        (_, 0, 0) if initials == 0 => {
            if exact {
                Shape::Same
            } else {
                Shape::Alike
            }
        }
        (_, 0, _) if initials > 0 => Shape::Initials,
        (1, 0, _) => Shape::OneOf,
        (_, 0, _) => Shape::Part,
        (n, less, _) if n >= 2 && n > less => Shape::Mixed,
        _ => Shape::Shared,
    }
}

/// Whether a word that is left over on both sides says that the bearers are two. A father's name is often left out, an
/// initial says little.
fn contradicts(token: &Token) -> bool {
    token.bits >= NAMES && token.role == Role::Word
}

/// A word under which a name is met: what it is taken for, how it sounds, what it says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MetBy {
    /// Hashes of its kin and of its sound; 0 where it has no sound.
    pub(crate) by: [u64; 2],
    /// Bits of the frozen table.
    pub(crate) bits: f32,
    /// Places of the words that it is made of, one bit each.
    pub(crate) places: u32,
}

/// Words under which a name is met, and neighbours as one word where both are short (`xiao ming`). Initials and kinds of
/// business meet nobody.
pub(crate) fn met_by(name: &Name) -> Vec<MetBy> {
    let mut words: Vec<&Token> = name.core.iter().take(MOST_MET).collect();
    words.sort_unstable_by_key(|t| t.place);
    let mut found: Vec<MetBy> = words
        .iter()
        .filter(|t| t.bits >= NAMES && t.role != Role::Initial)
        .map(|t| MetBy { by: [t.kin, t.sound], bits: t.bits, places: 1 << (t.place & 31) })
        .collect();
    if words.len() < 3 || name.scheme() == Scheme::Company {
        return found;
    }
    for two in words.windows(2) {
        let [x, y] = two else { continue };
        if x.len <= 5 && y.len <= 5 && x.role == Role::Word && y.role == Role::Word {
            let joined = [name.word(x), name.word(y)].concat();
            let sound = hash(crate::linkage::skeleton(&joined).as_bytes());
            let places = 1 << (x.place & 31) | 1 << (y.place & 31);
            found.push(MetBy { by: [hash(joined.as_bytes()), sound], bits: x.bits.max(y.bits), places });
        }
    }
    found
}

/// Words of a name under which it is met.
const MOST_MET: usize = 6;

impl Name {
    /// All words that count as one, in any order of theirs, and what they say.
    pub(crate) fn whole(&self) -> (u64, f32) {
        (self.fingerprint(), self.bits)
    }

    /// Bytes on the heap.
    pub(crate) fn heap(&self) -> usize {
        std::mem::size_of_val(&*self.core) + self.text.len()
    }
}
